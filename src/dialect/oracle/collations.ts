/**
 * The orders that Oracle knows, each also without regard to case (_CI) or to accents (_AI).
 * https://docs.oracle.com/en/database/oracle/oracle-database/19/nlspg/appendix-A-locale-data.html
 */
const orders: ReadonlySet<string> = new Set(
  `
  arabic arabic_abj_match arabic_abj_sort arabic_match ascii7 azerbaijani bengali big5 binary bulgarian canadian_m
  catalan croatian czech czech_punctuation danish danish_m dutch ebcdic eec_euro eec_europa3 estonian finnish french
  french_m gbk generic_m german german_din greek hebrew hkscs hungarian icelandic indonesian italian japanese_m korean_m
  latin latvian lithuanian malay norwegian polish punctuation romanian russian schinese_pinyin_m schinese_radical_m
  schinese_stroke_m slovak slovenian spanish spanish_m swedish swiss tchinese_radical_m tchinese_stroke_m thai_dictionary
  thai_m thai_telephone turkish ukrainian unicode_binary using_nls_comp using_nls_sort using_nls_sort_ci using_nls_sort_ai
  using_nls_sort_cs vietnamese west_european xazerbaijani xcatalan xcroatian xczech xczech_punctuation xdanish xdutch
  xfrench xgerman xgerman_din xhungarian xpunctuation xslovak xslovenian xspanish xswiss xturkish xwest_european
`
    .trim()
    .split(/\s+/),
);

export function isCollation(name: string): boolean {
  const plain = name.toLowerCase();
  return /^uca\d{4}_[a-z0-9_]+$/.test(plain) || orders.has(plain) || orders.has(plain.replace(/_[ac]i$/, ""));
}

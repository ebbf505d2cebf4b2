import { t } from "../script/type-constructors.js";
import type { DeclaredType } from "../script/declared-type.js";
import { call, type Code, object, options } from "./code.js";
import { flag, number, string, strings } from "./literal.js";

/** The type of one dialect in the words of `t`: `JSONB` is `t.postgresql.jsonb()`. Nothing for text that nobody there says. */
export function nativeCode(dialect: string, text: string): Code | undefined {
  const plain = plainTypes(dialect).get(text);
  if (plain !== undefined) return call(`t.${dialect}.${plain}`);
  for (const [pattern, code] of patterns[dialect] ?? []) {
    const match = pattern.exec(text);
    const made = match === null ? undefined : code(match.slice(1));
    if (made === undefined) continue;
    const [word, ...args] = made;
    return call(`t.${dialect}.${word}`, ...args);
  }
  return undefined;
}

const known = new Map<string, ReadonlyMap<string, string>>();

/** Those that take nothing, by their text. */
function plainTypes(dialect: string): ReadonlyMap<string, string> {
  const found = known.get(dialect);
  if (found !== undefined) return found;
  const own = (t as unknown as Readonly<Record<string, Readonly<Record<string, () => DeclaredType>>>>)[dialect] ?? {};
  const plain = new Map<string, string>();
  for (const [word, make] of Object.entries(own)) {
    const text = textWithoutArguments(make);
    if (text !== undefined && !plain.has(text)) plain.set(text, word);
  }
  known.set(dialect, plain);
  return plain;
}

function textWithoutArguments(make: () => DeclaredType): string | undefined {
  try {
    const { type } = make();
    return "text" in type ? type.text : undefined;
  } catch {
    // It cannot do without.
    return undefined;
  }
}

type Parts = readonly (string | undefined)[];
type Made = readonly [word: string, ...args: (Code | undefined)[]];
type Pattern = readonly [RegExp, (parts: Parts) => Made | undefined];

const digits = (text: string | undefined): Code | undefined => (text === undefined ? undefined : number(Number(text)));
const yes = (text: string | undefined): Code | undefined => (text === undefined ? undefined : flag(true));
/** `DATETIME2` is `dateTime2` in a list of such words. */
const among =
  (words: Readonly<Record<string, string>>) =>
  (text: string | undefined): string =>
    words[text ?? ""] ?? "";

const mysqlIntegers = among({
  ...{ TINYINT: "tinyInt", SMALLINT: "smallInt", MEDIUMINT: "mediumInt", INTEGER: "integer", BIGINT: "bigInt" },
});
const mysqlNumbers = among({
  ...{ DECIMAL: "decimal", NUMERIC: "numeric", FLOAT: "float", DOUBLE: "double", REAL: "real" },
});
const mysqlTimes = among({ DATETIME: "dateTime", TIME: "time", TIMESTAMP: "timestamp" });
const mysqlTexts = among({ TINYTEXT: "tinyText", TEXT: "text", MEDIUMTEXT: "mediumText", LONGTEXT: "longText" });
const mssqlTimes = among({ DATETIME2: "dateTime2", DATETIMEOFFSET: "dateTimeOffset", TIME: "time" });
const mssqlVarying = among({ NVARCHAR: "nVarChar", VARCHAR: "varChar", VARBINARY: "varBinary" });
const charsetOf = (charset: string | undefined): Code | undefined =>
  charset === undefined ? undefined : object({ charset: string(charset) });

/** What is said in parentheses and behind them, for each dialect. */
const patterns: Readonly<Record<string, readonly Pattern[]>> = {
  postgresql: [
    [/^BIT\((\d+)\)$/, ([length]) => ["bit", digits(length)]],
    [/^BIT VARYING\((\d+)\)$/, ([length]) => ["bit", digits(length), object({ varying: flag(true) })]],
    [
      /^(TIME|TIMESTAMP)(?:\((\d)\))? (WITH|WITHOUT) TIME ZONE$/,
      ([word, precision, zone]) => [
        word === "TIME" ? "time" : "timestamp",
        options({ timezone: zone === "WITH" ? flag(true) : undefined, precision: digits(precision) }),
      ],
    ],
    [
      /^INTERVAL(?: ([A-Z ]+))?(?:\((\d)\))?$/,
      ([fields, precision]) => [
        "interval",
        options({ fields: fields === undefined ? undefined : string(fields), precision: digits(precision) }),
      ],
    ],
    [
      /^(?:"((?:[^"]|"")+)"\.)?"((?:[^"]|"")+)"$/,
      ([schema, name = ""]) => [
        "domain",
        string(name.replaceAll('""', '"')),
        options({ schema: schema === undefined ? undefined : string(schema.replaceAll('""', '"')) }),
      ],
    ],
  ],
  mssql: [
    [/^(DATETIME2|DATETIMEOFFSET|TIME)\((\d)\)$/, ([word, n]) => [mssqlTimes(word), object({ precision: digits(n) })]],
    [/^(NVARCHAR|VARCHAR|VARBINARY)\((\d+)\)$/, ([word, length]) => [mssqlVarying(word), digits(length)]],
  ],
  mysql: [
    [
      /^(TINYINT|SMALLINT|MEDIUMINT|INTEGER|BIGINT)(?:\((\d+)\))?( UNSIGNED)?( ZEROFILL)?$/,
      ([word, width, unsigned, zerofill]) => [
        mysqlIntegers(word),
        options({ unsigned: yes(unsigned), zerofill: yes(zerofill), displayWidth: digits(width) }),
      ],
    ],
    [/^BIT\((\d+)\)$/, ([length]) => ["bit", digits(length)]],
    [
      /^(DECIMAL|NUMERIC|FLOAT|DOUBLE|REAL)(?:\((\d+)(?:, (\d+))?\))?( UNSIGNED)?( ZEROFILL)?$/,
      ([word, precision, scale, unsigned, zerofill]) => {
        const signs = options({ unsigned: yes(unsigned), zerofill: yes(zerofill) });
        const absent: Code = { code: "value", text: "undefined", value: undefined };
        const both =
          signs === undefined
            ? [digits(precision), digits(scale)]
            : [digits(precision) ?? absent, digits(scale) ?? absent];
        return [mysqlNumbers(word), ...both, signs];
      },
    ],
    [/^(DATETIME|TIMESTAMP|TIME)\((\d)\)$/, ([word, n]) => [mysqlTimes(word), object({ fsp: digits(n) })]],
    [
      /^(CHAR|VARCHAR)\((\d+)\)(?: CHARACTER SET (\w+))?$/,
      ([word, length, charset]) => [word === "CHAR" ? "char" : "varchar", digits(length), charsetOf(charset)],
    ],
    [/^NATIONAL (CHAR|VARCHAR)\((\d+)\)$/, ([word, n]) => [word === "CHAR" ? "nchar" : "nvarchar", digits(n)]],
    [
      /^(TINYTEXT|TEXT|MEDIUMTEXT|LONGTEXT)(?: CHARACTER SET (\w+))?$/,
      ([word, charset]) => [mysqlTexts(word), charsetOf(charset)],
    ],
    [/^(BINARY|VARBINARY)\((\d+)\)$/, ([word, n]) => [word === "BINARY" ? "binary" : "varbinary", digits(n)]],
    [
      /^(ENUM|SET)\(((?:'(?:[^'\\]|''|\\.)*'(?:, )?)+)\)(?: CHARACTER SET (\w+))?$/s,
      ([word, members = "", charset]) => [
        word === "ENUM" ? "enum" : "set",
        strings(mysqlMembers(members)),
        charsetOf(charset),
      ],
    ],
  ],
  oracle: [
    [/^(CHAR|VARCHAR2)\((\d+) CHAR\)$/, ([word, n]) => [word === "CHAR" ? "char" : "varchar2", digits(n)]],
    [/^(FLOAT|NCHAR|NVARCHAR2|RAW)\((\d+)\)$/, ([word = "", n]) => [word.toLowerCase(), digits(n)]],
    [
      /^INTERVAL DAY(?:\((\d)\))? TO SECOND(?:\((\d)\))?$/,
      ([day, second]) => [
        "intervalDayToSecond",
        options({ dayPrecision: digits(day), secondPrecision: digits(second) }),
      ],
    ],
    [
      /^INTERVAL YEAR(?:\((\d)\))? TO MONTH$/,
      ([year]) => ["intervalYearToMonth", options({ yearPrecision: digits(year) })],
    ],
    [/^NUMBER\((\d+)(?:, (-?\d+))?\)$/, ([precision, scale]) => ["number", digits(precision), digits(scale)]],
    [
      /^TIMESTAMP(?:\((\d)\))?( WITH TIME ZONE)?( WITH LOCAL TIME ZONE)?$/,
      ([precision, zone, local]) => [
        "timestamp",
        options({ timezone: yes(zone), localTimezone: yes(local), precision: digits(precision) }),
      ],
    ],
    [/^VECTOR\((\d+), \*\)$/, ([n]) => ["vector", digits(n)]],
  ],
};

const unescapes: Readonly<Record<string, string>> = { "\\n": "\n", "\\r": "\r", "\\t": "\t", "\\Z": "\x1a" };

/** `'a', 'it''s'` as the strings that they are. */
function mysqlMembers(text: string): readonly string[] {
  return Array.from(text.matchAll(/'((?:[^'\\]|''|\\.)*)'/gs), ([, inner = ""]) =>
    inner.replaceAll(/''|\\./gs, (pair) => unescapes[pair] ?? pair.slice(1)),
  );
}

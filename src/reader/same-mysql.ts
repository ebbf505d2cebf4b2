import type { Grammar } from "./same-grammar.js";
import { asNumber } from "./same-others.js";
import { isOperator, joined, operator, tree, type Tree } from "./same-tree.js";

/** https://dev.mysql.com/doc/refman/8.0/en/operator-precedence.html */
export const mysqlGrammar: Grammar = {
  signs: /<=>|:=|->>|->|&&|\|\||<<|>>|<>|!=|<=|>=|[^]/y,
  levels: [["|"], ["&"], ["<<", ">>"], ["+", "-"], ["*", "/", "%", "DIV", "MOD"], ["^"], ["->", "->>"]],
  comparisons: {
    "=": "=",
    "<": "<",
    ">": ">",
    "<=": "<=",
    ">=": ">=",
    "<>": "<>",
    "!=": "<>",
    "<=>": "<=>",
  },
  matches: { LIKE: "LIKE", REGEXP: "REGEXP", RLIKE: "REGEXP" },
  // The script settles that two bars are no concatenation.
  synonyms: { "&&": "AND", "||": "OR" },
  prefixes: ["-", "+", "~"],
  values: {
    TRUE: "TRUE",
    FALSE: "FALSE",
    CURRENT_TIMESTAMP: "now()",
    LOCALTIME: "now()",
    LOCALTIMESTAMP: "now()",
    CURRENT_DATE: "curdate()",
    CURRENT_TIME: "curtime()",
    CURRENT_USER: "current_user()",
    UTC_DATE: "utc_date()",
    UTC_TIME: "utc_time()",
    UTC_TIMESTAMP: "utc_timestamp()",
  },
  functions: {
    lcase: "lower",
    ucase: "upper",
    character_length: "char_length",
    octet_length: "length",
    substr: "substring",
    mid: "substring",
    pow: "power",
    ceil: "ceiling",
  },
  special: new Set(),
  type: (written) =>
    written
      .toLowerCase()
      .replaceAll('"', "")
      .replace(/^(?:signed|int|integer)(?: (?:signed|int|integer))?$/, "signed")
      .replace(/^unsigned(?: (?:int|integer))?$/, "unsigned")
      .replace(/ charset utf8mb4$/, ""),
  string,
  canonical,
  assigned: asNumber,
};

/** MariaDB has no booleans, not even in the text of an expression. */
export const mariadbGrammar: Grammar = {
  ...mysqlGrammar,
  canonical: (node) => asNumber(canonical(node)),
};

function string(token: string): Tree | undefined {
  const opening = /^(?:[nNxXbB]|_[A-Za-z0-9]+ ?)?['"]/.exec(token)?.[0] ?? "'";
  const quote = opening.at(-1) ?? "'";
  const prefix = opening.slice(0, -1).trim().toUpperCase();
  const inner = token.slice(opening.length, -1);
  if (prefix === "X" || prefix === "B") return tree("typed", prefix, tree("string", inner.toUpperCase()));
  const meant: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", "0": "\0", Z: "\x1a" };
  const text = inner.replace(new RegExp(`\\\\([^])|${quote}${quote}`, "g"), (_, character: string | undefined) => {
    if (character === undefined) return quote;
    // What LIKE has for an escape of its own keeps its backslash.
    return character === "%" || character === "_" ? `\\${character}` : (meant[character] ?? character);
  });
  // That is what a script speaks.
  if (prefix === "" || prefix === "_UTF8MB4") return tree("string", text);
  return tree("typed", prefix, tree("string", text));
}

function canonical(node: Tree): Tree {
  const [first, second] = node.of;
  if (node.kind === "call" && first !== undefined && second !== undefined) {
    if (node.text === "mod" && node.of.length === 2) return operator("%", first, second);
    if (node.text === "position in") return tree("call", "locate", first, second);
    return node;
  }
  if (node.kind !== "operator" || first === undefined) return node;
  if (isOperator(node, "NOT")) return negated(first);
  if (second === undefined) return node;
  if (isOperator(node, "MOD")) return operator("%", first, second);
  if (isOperator(node, "->")) return tree("call", "json_extract", first, second);
  if (isOperator(node, "->>")) return tree("call", "json_unquote", tree("call", "json_extract", first, second));
  return node;
}

const opposites: Readonly<Partial<Record<string, string>>> = {
  "=": "<>",
  "<>": "=",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
  "IS NULL": "IS NOT NULL",
  "IS NOT NULL": "IS NULL",
};

/** MariaDB takes NOT into what it denies; with NULL among the operands that changes nothing. */
function negated(node: Tree): Tree {
  if (node.kind !== "operator") return operator("NOT", node);
  const opposite = opposites[node.text];
  if (opposite !== undefined) return operator(opposite, ...node.of);
  if (isOperator(node, "AND")) return joined("OR", node.of.map(negated));
  if (isOperator(node, "OR")) return joined("AND", node.of.map(negated));
  const [denied] = node.of;
  // Of a number it would be 0 or 1.
  const isTruth = denied !== undefined && isOperator(denied, "LIKE", "REGEXP", "IN", "BETWEEN", "EXISTS");
  return isOperator(node, "NOT") && isTruth ? denied : operator("NOT", node);
}

import { words } from "./lexical.js";
import type { Grammar } from "./same-grammar.js";
import {
  calls,
  isLiteral,
  isOperator,
  isSame,
  joined,
  keyOf,
  membership,
  operator,
  tree,
  type Tree,
} from "./same-tree.js";

const usual = { "=": "=", "<": "<", ">": ">", "<=": "<=", ">=": ">=", "<>": "<>", "!=": "<>" };
const none = new Set<string>();

/** `'it''s'`, and `X'0F'` where letters before the quote say what is in it. */
function quoted(token: string): Tree | undefined {
  const prefix = /^[A-Za-z]*/.exec(token)?.[0].toUpperCase() ?? "";
  const inner = tree("string", token.slice(prefix.length + 1, -1).replaceAll("''", "'"));
  if (prefix === "") return inner;
  return tree("typed", prefix, prefix === "X" ? { ...inner, text: inner.text.toUpperCase() } : inner);
}

/** `NOT x = 1` says nothing else than `x <> 1`. */
function negated(node: Tree): Tree {
  const [operand] = node.of;
  return node.text === "NOT" && operand !== undefined && isOperator(operand, "=")
    ? operator("<>", ...operand.of)
    : node;
}

/** TRUE and FALSE are numbers. */
export function asNumber(node: Tree): Tree {
  if (node.kind !== "word") return node;
  return node.text === "TRUE" ? tree("number", "1") : node.text === "FALSE" ? tree("number", "0") : node;
}

/** https://www.sqlite.org/lang_expr.html */
export const sqliteGrammar: Grammar = {
  signs: /\|\||<<|>>|<=|>=|==|!=|<>|->>|->|[-+*/%&|~<>=!(),.]/y,
  levels: [
    ["&", "|", "<<", ">>"],
    ["+", "-"],
    ["*", "/", "%"],
    ["||", "->", "->>"],
  ],
  comparisons: { ...usual, "==": "=" },
  matches: { LIKE: "LIKE", GLOB: "GLOB", REGEXP: "REGEXP", MATCH: "MATCH" },
  synonyms: {},
  prefixes: ["-", "+", "~"],
  values: Object.fromEntries(
    ["TRUE", "FALSE", "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME"].map((word) => [word, word]),
  ),
  functions: {},
  special: none,
  isCompares: true,
  type: (written) => written.toLowerCase().replaceAll('"', ""),
  string: quoted,
  canonical: (node) => (node.kind === "operator" ? negated(node) : asNumber(node)),
  assigned: asNumber,
};

/** https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/About-SQL-Operators.html */
export const oracleGrammar: Grammar = {
  signs: /\|\||\*\*|<=|>=|<>|!=|\^=|~=|=>|:=|\.\.|[^]/y,
  levels: [
    ["+", "-", "||"],
    ["*", "/"],
  ],
  comparisons: { ...usual, "^=": "<>" },
  matches: { LIKE: "LIKE", LIKEC: "LIKEC", LIKE2: "LIKE2", LIKE4: "LIKE4" },
  synonyms: {},
  prefixes: ["-", "+"],
  values: Object.fromEntries(
    ["SYSDATE", "SYSTIMESTAMP", "CURRENT_DATE", "CURRENT_TIMESTAMP", "LOCALTIMESTAMP", "USER", "UID"].map((word) => [
      word,
      word,
    ]),
  ),
  functions: {},
  special: none,
  type: (written) => written.toUpperCase(),
  string(token) {
    const other = /^[nN]?[qQ]'/.exec(token)?.[0];
    if (other === undefined) return quoted(token);
    const inner = tree("string", token.slice(other.length + 1, -2));
    return /^n/i.test(token) ? tree("typed", "N", inner) : inner;
  },
  canonical: (node) => (node.kind === "operator" ? negated(node) : node),
  assigned: asNumber,
};

/** https://learn.microsoft.com/sql/t-sql/language-elements/operator-precedence-transact-sql */
export const mssqlGrammar: Grammar = {
  signs: /<=|>=|<>|!=|!<|!>|::|[^]/y,
  levels: [
    ["+", "-", "&", "^", "|"],
    ["*", "/", "%"],
  ],
  comparisons: { ...usual, "!<": ">=", "!>": "<=" },
  matches: { LIKE: "LIKE" },
  synonyms: {},
  prefixes: ["-", "+", "~"],
  looseSigns: true,
  values: { CURRENT_TIMESTAMP: "getdate()", CURRENT_USER: "user_name()" },
  functions: {},
  special: words("coalesce nullif convert cast case try_convert"),
  type: mssqlType,
  string: quoted,
  canonical: (node) => {
    if (node.kind === "operator") return mssqlOperation(node);
    if (node.kind === "call") return mssqlCall(node);
    return node.kind === "case" ? mssqlCase(node) : node;
  },
  assigned: asNumber,
};

function mssqlType(written: string): string {
  const name = written.toLowerCase().replaceAll('"', "");
  return name.replace(/^integer$/, "int").replace(/^(?:dec|numeric)(?=\(|$)/, "decimal");
}

/** The server writes down `IN` as a row of comparisons, in its own order, and BETWEEN as two. */
function mssqlOperation(node: Tree): Tree {
  const [subject, low, high] = node.of;
  if (
    isOperator(node, "BETWEEN") &&
    subject !== undefined &&
    low !== undefined &&
    high !== undefined &&
    !calls(subject)
  ) {
    return joined("AND", [operator(">=", subject, low), operator("<=", subject, high)]);
  }
  if (isOperator(node, "OR")) return gathered(node, "=", (found, members) => membership(found, members));
  if (isOperator(node, "AND")) {
    return gathered(node, "<>", (found, members) => operator("NOT", membership(found, members)));
  }
  return negated(node);
}

function gathered(node: Tree, sign: string, made: (subject: Tree, members: readonly Tree[]) => Tree): Tree {
  const subjects = new Map<string, Tree[]>();
  for (const one of node.of) {
    const [subject, member, ...others] = one.of;
    if (!isOperator(one, sign) && !(sign === "=" && isOperator(one, "IN"))) continue;
    if (subject === undefined || member === undefined || calls(subject)) continue;
    if (![member, ...others].every(isLiteral)) continue;
    subjects.set(keyOf(subject), [...(subjects.get(keyOf(subject)) ?? []), member, ...others]);
  }
  const said = new Set<string>();
  const operands = node.of.flatMap((one) => {
    const [subject, member] = one.of;
    const members = subject === undefined ? undefined : subjects.get(keyOf(subject));
    const belongs = isOperator(one, sign) || (sign === "=" && isOperator(one, "IN"));
    if (!belongs || subject === undefined || member === undefined || members === undefined) return [one];
    if (!isLiteral(member) || members.length < 2) return [one];
    if (said.has(keyOf(subject))) return [];
    said.add(keyOf(subject));
    return [made(subject, members)];
  });
  const [only] = operands;
  return operands.length === 1 && only !== undefined ? only : operator(node.text, ...operands);
}

function mssqlCall(node: Tree): Tree {
  const [first, second, third] = node.of;
  const part = { year: "YEAR", month: "MONTH", day: "DAY" }[node.text];
  if (part !== undefined && first !== undefined)
    return tree("call", "datepart", tree("name", part.toLowerCase()), first);
  if (node.text === "convert" && first !== undefined && second !== undefined && third === undefined) {
    const type = typeOf(first);
    return type === undefined ? node : tree("cast", type, second);
  }
  if (node.text === "iif" && third !== undefined) return mssqlCase(tree("case", "", ...node.of));
  if (node.text === "nullif" && first !== undefined && second !== undefined) {
    return tree("case", "", operator("=", first, second), tree("word", "NULL"), first);
  }
  if (node.text === "coalesce" && node.of.length > 2 && first !== undefined) {
    return tree("call", "coalesce", first, mssqlCall(tree("call", "coalesce", ...node.of.slice(1))));
  }
  return node;
}

/** The type that CONVERT has for its first argument: `varchar(10)`. */
function typeOf({ kind, text, of }: Tree): string | undefined {
  const name = text.replace(/^quoted /, "");
  if (kind === "name") return mssqlType(name);
  if (kind !== "call" || !of.every((one) => one.kind === "number" || one.kind === "name")) return undefined;
  return mssqlType(`${name}(${of.map((one) => one.text.toLowerCase()).join(",")})`);
}

/** `CASE WHEN a IS NOT NULL THEN a ELSE b END` is how the server writes COALESCE. */
function mssqlCase(node: Tree): Tree {
  const [condition, result, other, ...rest] = node.of;
  if (node.text !== "" || rest.length > 0 || condition === undefined || result === undefined || other === undefined) {
    return node;
  }
  const [subject] = condition.of;
  const isCoalesce = isOperator(condition, "IS NOT NULL") && subject !== undefined && isSame(subject, result);
  return isCoalesce ? tree("call", "coalesce", result, other) : node;
}

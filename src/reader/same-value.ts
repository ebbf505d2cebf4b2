import type { Value } from "../model/schema.js";
import type { Type } from "../model/types.js";
import type { LiteralValue } from "../sql/sql.js";
import { tree, type Tree } from "./same-tree.js";

type Literal = Extract<Value, { kind: "literal" }>["value"];

/** A literal as the expression that says the same. */
export function literalTree(value: Literal): Tree {
  switch (typeof value) {
    case "string":
      return tree("string", value);
    case "number":
    case "bigint":
      return tree("number", Object.is(value, -0) ? "0" : String(value));
    case "boolean":
      return tree("word", value ? "TRUE" : "FALSE");
    default:
      if (value === null) return tree("word", "NULL");
      if (value instanceof Date) return tree("string", value.toISOString().replace("T", " ").replace("Z", ""));
      if (value instanceof Uint8Array) return tree("typed", "X", tree("string", Buffer.from(value).toString("hex")));
      if ("array" in value) return tree("string", arrayText(value.array));
      return tree("string", JSON.stringify(value.json));
  }
}

/** `{1,NULL,"a"}` */
function arrayText(items: readonly LiteralValue[]): string {
  const said = items.map((item) => {
    if (item === null) return "NULL";
    if (typeof item === "object" && "array" in item) return arrayText(item.array);
    const { kind, text } = literalTree(item);
    return kind === "string" ? JSON.stringify(text) : text.toLowerCase();
  });
  return `{${said.join(",")}}`;
}

/** What a column of this type makes of a literal: `'0'` and `0.0` are the same number, `'{"a": 1}'` and `'{"a":1}'` the same document. */
export function settled(value: Tree, type: Type | undefined): Tree {
  const plain = withoutPrefix(value);
  return type === undefined ? plain : (settlers[type.kind]?.(plain, type) ?? plain);
}

/** `N'x'` is a string to whatever column. */
function withoutPrefix(value: Tree): Tree {
  const [inner] = value.of;
  return value.kind === "typed" && value.text === "N" && inner !== undefined ? inner : value;
}

type Settler = (value: Tree, type: Type) => Tree | undefined;

const settlers: { readonly [K in Type["kind"]]?: Settler } = {
  smallInteger: number,
  integer: number,
  bigInteger: number,
  float: number,
  real: number,
  double: number,
  doublePrecision: number,
  numeric: exact,
  decimal: exact,
  boolean: truth,
  string: text,
  text: text,
  unicode: text,
  unicodeText: text,
  nationalVarchar: text,
  clob: text,
  char: text,
  nationalChar: text,
  enum: text,
  date: moment,
  time: moment,
  dateTime: moment,
  timestamp: moment,
  uuid: ({ kind, text: said }) =>
    kind === "string" ? tree("string", said.replaceAll("-", "").toLowerCase()) : undefined,
  json: document,
};

function number(value: Tree): Tree | undefined {
  const text = numberText(value);
  const [, sign = "", whole = "", , fraction = ""] = /^([+-]?)0*(\d+)(\.(\d*))?$/.exec(text ?? "") ?? [];
  if (whole === "") return undefined;
  const rest = fraction.replace(/0+$/, "");
  const said = rest === "" ? whole : `${whole}.${rest}`;
  return tree("number", sign === "-" && said !== "0" ? `-${said}` : said);
}

/** Where a column keeps as many digits as it is given, `0.00` is not `0`. */
function exact(value: Tree, type: Type): Tree | undefined {
  if ("scale" in type && type.scale === null) {
    const text = numberText(value);
    return text === undefined || !/^-?\d+$/.test(text) ? undefined : tree("number", text);
  }
  return number(value);
}

function numberText({ kind, text, of }: Tree): string | undefined {
  if (kind === "number" || kind === "string") return text;
  if (kind === "word") return text === "TRUE" ? "1" : text === "FALSE" ? "0" : undefined;
  const [bits] = of;
  return kind === "typed" && text === "B" && /^[01]{1,31}$/.test(bits?.text ?? "")
    ? String(parseInt(bits?.text ?? "", 2))
    : undefined;
}

function truth(value: Tree): Tree | undefined {
  const text = numberText(value)?.toLowerCase();
  if (text === undefined) return undefined;
  if (["1", "t", "true"].includes(text)) return tree("word", "TRUE");
  return ["0", "f", "false"].includes(text) ? tree("word", "FALSE") : undefined;
}

function text({ kind, text: said }: Tree): Tree | undefined {
  return kind === "number" && /^-?(?:0|[1-9]\d{0,14})$/.test(said) ? tree("string", said) : undefined;
}

/** `DATE '2020-01-01'` is a string to a column of that type, and midnight to one that has a time. */
function moment(value: Tree, type: Type): Tree | undefined {
  const [inner] = value.of;
  const isTyped = (value.kind === "typed" || value.kind === "cast") && /^(?:date|time|timestamp)$/i.test(value.text);
  const said = isTyped ? inner : value;
  if (said?.kind !== "string") return undefined;
  const plain = said.text
    .replace(/^(\d{4}-\d\d-\d\d)T/, "$1 ")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
  if (type.kind === "date") return tree("string", plain.replace(/ 00:00:00$/, ""));
  if (type.kind === "time") return tree("string", /^\d\d:\d\d$/.test(plain) ? `${plain}:00` : plain);
  const hasZone = "timezone" in type && type.timezone;
  const whole = /^\d{4}-\d\d-\d\d$/.test(plain) ? `${plain} 00:00:00` : plain;
  return tree("string", hasZone ? whole.replace(/(?:\+00(?::00)?|Z)$/, "") : whole);
}

function document({ kind, text: said }: Tree): Tree | undefined {
  if (kind !== "string") return undefined;
  try {
    return tree("string", JSON.stringify(JSON.parse(said)));
  } catch {
    // No document: it is compared as it stands.
    return undefined;
  }
}

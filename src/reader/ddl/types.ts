import { enumName, findEnumType } from "../../model/lookup.js";
import type { QName } from "../../model/schema.js";
import type { Type } from "../../model/types.js";
import type { Token } from "../lexer.js";
import { behindParenthesis, isName, named, next, sees, stuck, take, textOf } from "./cursor.js";
import type { Reading } from "./grammar.js";
import { homeless } from "./names.js";

/** Words behind a column that are no part of its type, wherever types may be any words. */
const clauses: ReadonlySet<string> = new Set(
  "CONSTRAINT PRIMARY NOT NULL UNIQUE CHECK DEFAULT COLLATE REFERENCES GENERATED AS ON DEFERRABLE".split(" "),
);

/** A type that says more than what it stores. */
export interface ReadType {
  readonly type: Type;
  /** `SERIAL`: the column numbers itself. */
  readonly serial: boolean;
  /** As it is written. */
  readonly text: string;
}

/** The type of a column, with whatever belongs to it. */
export function takeType(reading: Reading): ReadType {
  const from = reading.position;
  const { types } = reading.grammar;
  const read = types.anyWords ? takeWords(reading) : takeKnown(reading);
  let type = read.type;
  if (types.arrays) {
    let dimensions = 0;
    while (take(reading, "[")) {
      if (next(reading)?.kind === "number") reading.position++;
      if (!take(reading, "]")) stuck(reading);
      dimensions++;
    }
    if (dimensions > 0) type = { kind: "array", of: type, dimensions };
  }
  return { type, serial: read.serial, text: textOf(reading, from, reading.position) };
}

/** Any words, and at most two numbers. A column may be of no type at all. */
function takeWords(reading: Reading): { readonly type: Type; readonly serial: boolean } {
  const from = reading.position;
  const { types } = reading.grammar;
  const words: string[] = [];
  for (let token = next(reading); isWordOfType(token); token = next(reading)) {
    words.push(token.text);
    reading.position++;
  }
  if (words.length === 0) stuck(reading, "a column has no type");
  const parameters = takeParameters(reading);
  const rule = types.named[words.join(" ").toUpperCase()];
  const type = rule?.(parameters) ?? types.other(textOf(reading, from, reading.position));
  return { type: type ?? stuck(reading), serial: false };
}

function isWordOfType(token: Token | undefined): token is Token {
  return token?.kind === "word" && !clauses.has(token.text.toUpperCase());
}

/** The longest run of words that begins a known type, with parameters anywhere among them. */
function takeKnown(reading: Reading): { readonly type: Type; readonly serial: boolean } {
  const from = reading.position;
  const { types, serials } = reading.grammar;
  const { called, wordless } = takeTypeName(reading);
  let words = called;
  let parameters: readonly string[] = [];
  if (!wordless) {
    const known = Object.keys(types.named);
    for (;;) {
      if (parameters.length === 0 && sees(reading, "(")) {
        parameters = takeParameters(reading);
        continue;
      }
      const token = next(reading);
      if (token?.kind !== "word") break;
      const longer = `${words} ${token.text.toUpperCase()}`;
      if (!known.some((one) => one === longer || one.startsWith(`${longer} `))) break;
      words = longer;
      reading.position++;
    }
    const serial = Object.hasOwn(serials, words) ? serials[words] : undefined;
    if (serial !== undefined && parameters.length === 0) return { type: serial, serial: true };
    const rule = Object.hasOwn(types.named, words) ? types.named[words] : undefined;
    if (rule !== undefined) {
      const type = rule(parameters);
      if (type !== undefined) return { type, serial: false };
      return { type: types.other(textOf(reading, from, reading.position)) ?? stuck(reading), serial: false };
    }
  } else if (sees(reading, "(")) {
    takeParameters(reading);
  }
  const plain = textOf(reading, from, reading.position);
  return {
    type: enumOf(reading, from) ?? types.other(plain) ?? stuck(reading, `the type ${plain} is not known`),
    serial: false,
  };
}

/** `integer`, `pg_catalog.int4`; a name with quotes or another schema is nothing but a name. */
function takeTypeName(reading: Reading): { readonly called: string; readonly wordless: boolean } {
  const first = next(reading);
  if (!isName(first)) return stuck(reading);
  reading.position++;
  if (!take(reading, ".")) return { called: first.text.toUpperCase(), wordless: first.kind === "quoted" };
  const second = next(reading);
  if (!isName(second)) return stuck(reading);
  reading.position++;
  const ofSystem = first.text.toLowerCase() === "pg_catalog" && second.kind === "word";
  return { called: second.text.toUpperCase(), wordless: !ofSystem };
}

/** The enum type of that name, where there is one. */
function enumOf(reading: Reading, from: number): Type | undefined {
  if (!reading.schema.rules.hasEnumTypes) return undefined;
  const [first, dot, second] = reading.tokens.slice(from, reading.position);
  if (!isName(first)) return undefined;
  const name: QName =
    dot !== undefined && isName(second)
      ? { schema: named(reading, first), name: named(reading, second) }
      : { name: named(reading, first) };
  const known = findEnumType(reading.schema, homeless(reading, name));
  if (known === undefined) return undefined;
  const length = Math.max(...known.values.map((value) => Array.from(value).length), 1);
  const type = { kind: "enum", values: known.values, typeName: known.name, length, constraint: null } as const;
  const inSchema: Type = known.schema === undefined ? type : { ...type, typeSchema: known.schema };
  return enumName(inSchema as never).name === known.name ? inSchema : undefined;
}

/** What stands between the parentheses of a type, each as it is written. */
function takeParameters(reading: Reading): readonly string[] {
  if (!sees(reading, "(")) return [];
  const end = behindParenthesis(reading, reading.position);
  const parameters: string[] = [];
  let from = reading.position + 1;
  for (let at = from; at < end; at++) {
    const token = reading.tokens[at];
    if (token?.text !== "," && at !== end - 1) continue;
    parameters.push(textOf(reading, from, at));
    from = at + 1;
  }
  reading.position = end;
  return parameters;
}

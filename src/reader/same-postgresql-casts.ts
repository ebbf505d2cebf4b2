import type { Type } from "../model/types.js";
import {
  type Family,
  familyNamed,
  familyOf,
  familyOfAll,
  familyOfType,
  isBelow,
  isContainer,
  isNumeric,
} from "./same-postgresql-types.js";
import { isOperator, isSame, joined, membership, operator, tree, type Tree, type TypeOf } from "./same-tree.js";

/**
 * What the server would say of a part of an expression, without the casts that it writes down where it made them itself.
 * A cast is left out only where it is known that there would be the same one without it.
 */
export function canonical(node: Tree, typeOf: TypeOf): Tree {
  switch (node.kind) {
    case "typed":
      return canonical(tree("cast", node.text, ...node.of), typeOf);
    case "cast":
      return castSaid(node, typeOf);
    case "call":
      return callSaid(node, typeOf);
    case "case":
      return caseSaid(node, typeOf);
    case "operator":
      return operation(node, typeOf);
    default:
      return node;
  }
}

/** A default has the casts that its column makes of it, or it is text before it is anything else. */
export function assigned(value: Tree, type: Type | undefined): Tree {
  const [operand] = value.of;
  if (value.kind !== "cast" || operand === undefined || value.text.includes("(")) return value;
  const family = type === undefined ? undefined : familyOfType(type);
  const own = familyNamed(value.text);
  const isText = (one: Family | undefined): boolean => one === "text" || one === "bpchar";
  if (operand.kind === "string" && isText(own) && (family === undefined || isText(family))) return operand;
  if (own !== family) return value;
  const isNumber = operand.kind === "number" && isNumeric(own);
  return operand.kind === "string" || isNumber ? operand : value;
}

const int4 = (text: string): boolean => /^-?\d{1,10}$/.test(text) && Math.abs(Number(text)) < 2 ** 31;
const int8 = (text: string): boolean => /^-?\d{1,18}$/.test(text);
const decimal = /^-?(?:0|[1-9]\d*)\.\d+$/;

function castSaid(node: Tree, typeOf: TypeOf): Tree {
  const [operand] = node.of;
  if (operand === undefined) return node;
  const type = node.text;
  const { kind, text } = operand;
  if (kind === "string" || kind === "number") {
    const number = tree(
      "number",
      text.replace(/^-?0+(?=\d)/, (zeros) => (zeros.startsWith("-") ? "-" : "")),
    );
    if (type === "integer" && int4(text)) return number;
    if (type === "bigint" && int8(text) && !int4(text)) return number;
    if (type === "numeric" && decimal.test(text)) return number;
    if (type === "numeric" && kind === "string" && int8(text)) return tree("cast", type, number);
  }
  if (kind === "string" && type === "boolean") {
    if (/^(?:t|true|yes|y|on|1)$/i.test(text)) return tree("word", "TRUE");
    if (/^(?:f|false|no|n|off|0)$/i.test(text)) return tree("word", "FALSE");
  }
  if (kind === "string" && respelled(operand, type) !== operand) return tree("cast", type, respelled(operand, type));
  if (kind === "array" && (type === "text[]" || type === "character varying[]")) {
    const members = operand.of.map((member) => textOf(member, typeOf));
    if (members.every((member) => member !== undefined)) return tree("array", "", ...members);
  }
  // A string of any length, a number of any precision: the cast changes nothing about what it is.
  if (
    !type.includes("(") &&
    !isQuotedText(operand) &&
    kind !== "number" &&
    familyOf(operand, typeOf) === familyNamed(type)
  ) {
    return type === "character" ? node : operand;
  }
  return node;
}

/** A string as the server writes down what it makes of it: midnight, or a document with space in it. */
function respelled(literal: Tree, family: Family | undefined): Tree {
  if (literal.kind !== "string") return literal;
  if (family === "timestamp" && /^\d{4}-\d\d-\d\d$/.test(literal.text))
    return tree("string", `${literal.text} 00:00:00`);
  // Numbers keep digits there that they lose here.
  if (family !== "jsonb" || /\d\.|\d{16}|\d[eE]|-0|\\/.test(literal.text)) return literal;
  try {
    return tree("string", JSON.stringify(JSON.parse(literal.text, inOrder)));
  } catch {
    // No document: it is compared as it stands.
    return literal;
  }
}

/** The keys of a document in one order, where they have none. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A member of an array of strings, as the cast of the whole makes it. */
function textOf(member: Tree, typeOf: TypeOf): Tree | undefined {
  const quoted = quotedText(member);
  if (quoted !== undefined) return tree("cast", "text", quoted);
  return familyOf(member, typeOf) === "text" ? member : undefined;
}

/** The string of `'x'`, `'x'::text` and `'x'::character varying`. */
function quotedText(node: Tree): Tree | undefined {
  if (node.kind === "string") return node;
  const [operand] = node.of;
  const isText = node.kind === "cast" && (node.text === "text" || node.text === "character varying");
  return isText && operand?.kind === "string" ? operand : undefined;
}

const isQuotedText = (node: Tree): boolean =>
  node.kind === "string" || (node.kind === "cast" && node.of[0]?.kind === "string");

/** The node as it would be written beside something of that family: without the cast that comes by itself there. */
function beside(node: Tree, family: Family | undefined, typeOf: TypeOf): Tree {
  const [operand] = node.of;
  if (node.kind === "string") return respelled(node, family);
  if (node.kind !== "cast" || operand === undefined || family === undefined || node.text.includes("(")) return node;
  const own = familyNamed(node.text);
  if (operand.kind === "string") return own === family ? operand : node;
  const isWider = own === "double precision" && family === "real";
  const inner = familyOf(operand, typeOf);
  if (!isBelow(inner, own) || own === "real") return node;
  // Two of the narrower kind are compared as such, one beside a whole number as the wider.
  if (isWider && inner === "real") return node;
  return own === family || isWider ? operand : node;
}

/** A comparison of numbers goes by what they are, whatever their types. */
function compared(node: Tree, family: Family | undefined): Tree {
  const [operand] = node.of;
  const isWhole = operand?.kind === "number" && int4(operand.text);
  const widened = node.kind === "cast" && ["numeric", "bigint", "smallint"].includes(node.text) && isWhole;
  return widened && (family === undefined || isNumeric(family)) ? operand : node;
}

const patterns: Readonly<Partial<Record<string, string>>> = { "~~": "LIKE", "~~*": "ILIKE" };
const negatedPatterns: Readonly<Partial<Record<string, string>>> = { "!~~": "LIKE", "!~~*": "ILIKE" };
const ordered = ["=", "<>", "<", ">", "<=", ">=", "IS DISTINCT FROM"];
const matching = ["LIKE", "ILIKE", "~", "~*", "!~", "!~*"];

function operation(node: Tree, typeOf: TypeOf): Tree {
  const [left, right] = node.of;
  if (left === undefined) return node;
  if (node.text === "NOT") return negated(left, node);
  if (right === undefined) return node;
  const pattern = patterns[node.text];
  if (pattern !== undefined) return canonical(operator(pattern, left, right), typeOf);
  const negatedPattern = negatedPatterns[node.text];
  if (negatedPattern !== undefined) return operator("NOT", canonical(operator(negatedPattern, left, right), typeOf));
  const again = (text: string, ...of: readonly Tree[]): Tree => canonical(operator(text, ...of), typeOf);
  switch (node.text) {
    case "LIKE":
    case "ILIKE":
      if (right.kind === "call" && right.text === "like_escape") return again(node.text, left, ...right.of);
      break;
    case "SIMILAR TO":
      return again("~", left, tree("call", "similar_to_escape", ...node.of.slice(1)));
    case "BETWEEN":
      return joined("AND", [again(">=", left, right), again("<=", left, node.of[2] ?? right)]);
    case "IN":
      return right.kind === "query" ? node : memberOf(left, node.of.slice(1), typeOf);
    case "= ANY":
    case "<> ALL": {
      const members = membersOf(right);
      if (members === undefined) return node;
      const found = memberOf(left, members, typeOf);
      return node.text === "= ANY" ? found : negated(found, operator("NOT", found));
    }
    case "AT TIME ZONE":
      return tree("call", "timezone", quotedText(right) ?? right, left);
    default:
  }
  if (["AND", "OR"].includes(node.text)) return node;
  if (left.kind === "row" && right.kind === "row" && left.of.length === right.of.length) {
    const pairs = (): readonly Tree[] => left.of.map((one, index) => again(node.text, one, right.of[index] ?? one));
    if (node.text === "=") return joined("AND", pairs());
    if (node.text === "<>") return joined("OR", pairs());
  }
  return operator(node.text, ...operandsOf(node, typeOf));
}

function operandsOf(node: Tree, typeOf: TypeOf): readonly Tree[] {
  // Strings among themselves are text.
  const strings = node.of.map(quotedText);
  if (strings.every((one) => one !== undefined)) return strings;
  const families = node.of.map((one) => familyOf(one, typeOf));
  return node.of.map((one, index) => {
    const family = families[index === 0 ? 1 : 0];
    const own = beside(one, familyBeside(node, one, family), typeOf);
    return ordered.includes(node.text) ? compared(own, family) : own;
  });
}

/** What a string without a type becomes beside this family. */
function familyBeside(node: Tree, one: Tree, family: Family | undefined): Family | undefined {
  if (!isQuotedText(one)) return family;
  if (node.text === "||" && family !== "bpchar" && !isContainer(family)) return "text";
  if (matching.includes(node.text) && (family === "bpchar" || one === node.of[2])) return "text";
  const isJson = family === "json" || family === "jsonb";
  if (isJson && ["->", "->>", "?"].includes(node.text)) return "text";
  if (isJson && ["#>", "#>>", "?|", "?&"].includes(node.text)) return "text[]";
  return family;
}

function negated(operand: Tree, node: Tree): Tree {
  const [low, high] = operand.of;
  if (isOperator(operand, "=")) return operator("<>", ...operand.of);
  const isBetween =
    isOperator(operand, "AND") &&
    operand.of.length === 2 &&
    low !== undefined &&
    high !== undefined &&
    isOperator(low, ">=") &&
    isOperator(high, "<=") &&
    isSame(low.of[0] ?? low, high.of[0] ?? high);
  return isBetween ? joined("OR", [operator("<", ...low.of), operator(">", ...high.of)]) : node;
}

function memberOf(of: Tree, members: readonly Tree[], typeOf: TypeOf): Tree {
  const strings = [of, ...members].map(quotedText);
  const [first, ...rest] = strings;
  if (first !== undefined && rest.every((one) => one !== undefined)) return membership(first, rest);
  const subject = beside(of, familyOfAll(members, typeOf), typeOf);
  const family = familyOf(subject, typeOf);
  const said = members.map((member) => compared(beside(member, family, typeOf), family));
  return membership(subject, said);
}

/** What is in `ARRAY[…]`, or in `'{a,b}'::text[]` where nothing in it is escaped. */
function membersOf(list: Tree): readonly Tree[] | undefined {
  if (list.kind === "array") return list.of;
  const [literal] = list.of;
  if (list.kind !== "cast" || !list.text.endsWith("[]") || literal?.kind !== "string") return undefined;
  const inner = /^\{([^{}"\\\s]+)\}$/.exec(literal.text)?.[1];
  if (inner === undefined || /(?:^|,)(?:null)?(?:,|$)/i.test(inner)) return undefined;
  const type = list.text.slice(0, -2);
  return inner.split(",").map((text) => castSaid(tree("cast", type, tree("string", text)), () => undefined));
}

/** Functions whose arguments and result are all of one type. */
const uniform = new Set(["coalesce", "greatest", "least", "power"]);
const ofSequences = new Set(["nextval", "currval", "setval"]);

function callSaid(node: Tree, typeOf: TypeOf): Tree {
  if (node.text.startsWith("trim ")) {
    const name = { LEADING: "ltrim", TRAILING: "rtrim" }[node.text.slice(5)] ?? "btrim";
    return canonical(tree("call", name, ...node.of), typeOf);
  }
  if (node.text === "position in") return canonical(tree("call", "position", ...[...node.of].reverse()), typeOf);
  if (uniform.has(node.text)) return tree("call", node.text, ...alike(node.of, typeOf));
  if (node.text === "nullif") {
    return tree("call", node.text, ...operandsOf(operator("=", ...node.of), typeOf));
  }
  return tree(
    "call",
    node.text,
    ...node.of.map((one, index) => {
      const [operand] = one.of;
      if (one.kind !== "cast" || operand?.kind !== "string") return one;
      // A string without a type is text to a function before it is anything else.
      return one.text === "text" || (one.text === "regclass" && index === 0 && ofSequences.has(node.text))
        ? operand
        : one;
    }),
  );
}

/** Values of which one type is made. */
function alike(nodes: readonly Tree[], typeOf: TypeOf): readonly Tree[] {
  const quoted = nodes.map(quotedText);
  if (quoted.every((one) => one !== undefined)) return quoted;
  return nodes.map((node, index) => {
    const others = nodes.filter((other, at) => at !== index && !(isQuotedText(other) && isQuotedText(node)));
    return beside(node, familyOfAll(others, typeOf), typeOf);
  });
}

function caseSaid(node: Tree, typeOf: TypeOf): Tree {
  const first = node.text === "of" ? 1 : 0;
  const isResult = (index: number): boolean => (index - first) % 2 === 1 || index === node.of.length - 1;
  const isNull = ({ kind, text }: Tree): boolean => kind === "word" && text === "NULL";
  const results = node.of.filter((one, index) => index >= first && isResult(index) && !isNull(one));
  const said = alike(results, typeOf);
  let next = 0;
  return tree(
    "case",
    node.text,
    ...node.of.map((one, index) => (index < first || !isResult(index) || isNull(one) ? one : (said[next++] ?? one))),
  );
}

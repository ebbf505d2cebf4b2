import type { Type } from "../model/types.js";
import { isOperator, type Tree, type TypeOf } from "./same-tree.js";

/** The names that the server gives its types, by the other names they have. */
const names: Readonly<Record<string, string>> = {
  int: "integer",
  int4: "integer",
  int8: "bigint",
  int2: "smallint",
  bool: "boolean",
  varchar: "character varying",
  char: "character",
  "char varying": "character varying",
  decimal: "numeric",
  dec: "numeric",
  float: "double precision",
  float8: "double precision",
  float4: "real",
  timestamptz: "timestamp with time zone",
  "timestamp without time zone": "timestamp",
  timetz: "time with time zone",
  "time without time zone": "time",
  varbit: "bit varying",
};
/** Words that are types, or other ones, only without quotes. */
const bare = new Set(
  "bit char character int integer smallint bigint real float decimal dec boolean nchar national".split(" "),
);

/** `character varying(10)` of `varchar(10)`: the name under which the server knows a type. */
export function typeNamed(written: string): string {
  const parameters = /\([^)]*\)/.exec(written)?.[0] ?? "";
  const dimensions = "[]".repeat(written.split("[]").length - 1);
  const base = written
    .replace(parameters, "")
    .replaceAll("[]", "")
    .replace(/^(?:public|"public"|pg_catalog|"pg_catalog")\./, "")
    .replace(/"([a-z_][a-z0-9_$]*)"/g, (quoted, name: string) => (bare.has(name) ? quoted : name))
    .trim();
  if (base === "float" && parameters !== "") {
    return `${Number(parameters.slice(1, -1)) < 25 ? "real" : "double precision"}${dimensions}`;
  }
  return `${Object.hasOwn(names, base) ? names[base] : base}${parameters}${dimensions}`;
}

/**
 * What operators of the server see in a type: its name, where `text` stands for all strings that are compared as such,
 * and lengths do not matter. Nothing where it is not known.
 */
export type Family = string;

export function familyNamed(type: string): Family {
  const base = type.replace(/\([^)]*\)/, "");
  if (base === "character varying") return "text";
  return base === "character" ? "bpchar" : base;
}

export function familyOfType(type: Type): Family | undefined {
  switch (type.kind) {
    case "smallInteger":
      return "smallint";
    case "bigInteger":
      return "bigint";
    case "string":
    case "text":
    case "unicode":
    case "unicodeText":
    case "nationalVarchar":
    case "clob":
      return "text";
    case "char":
    case "nationalChar":
      return "bpchar";
    case "decimal":
      return "numeric";
    case "float":
      return type.precision !== null && type.precision < 25 ? "real" : "double precision";
    case "double":
    case "doublePrecision":
      return "double precision";
    case "dateTime":
    case "timestamp":
      return type.timezone ? "timestamp with time zone" : "timestamp";
    case "time":
      return type.timezone ? "time with time zone" : "time";
    case "largeBinary":
    case "blob":
    case "binary":
    case "varbinary":
      return "bytea";
    case "enum":
      if (type.typeName === null || type.asText === true) return "text";
      return type.typeSchema === undefined ? type.typeName : `${type.typeSchema}.${type.typeName}`;
    case "uuid":
      return type.asText === true ? "bpchar" : "uuid";
    case "interval":
      return type.asTimestamp === true ? "timestamp" : "interval";
    case "array": {
      const of = familyOfType(type.of);
      return of === undefined ? undefined : `${of}[]`;
    }
    case "native":
    case "raw":
      return familyNamed(typeNamed(type.text.trim().toLowerCase().replaceAll(/\s+/g, " ")));
    default:
      return type.kind;
  }
}

/** Each can be taken for any behind it. */
const numbers: readonly Family[] = ["smallint", "integer", "bigint", "numeric", "real", "double precision"];

export function isNumeric(family: Family | undefined): boolean {
  return family !== undefined && numbers.includes(family);
}

function highest(families: readonly (Family | undefined)[]): Family | undefined {
  return numbers[Math.max(...families.map((family) => numbers.indexOf(family ?? "")))];
}

/** Does the server take a number of one type for one of the other by itself? */
export function isBelow(family: Family | undefined, other: Family): boolean {
  return family !== undefined && numbers.includes(family) && numbers.indexOf(family) < numbers.indexOf(other);
}

const texts = new Set(
  "lower upper btrim initcap replace substring substr left right concat concat_ws md5 to_char repeat reverse lpad rpad ltrim rtrim split_part translate regexp_replace chr quote_literal quote_ident json_typeof jsonb_typeof".split(
    " ",
  ),
);
const wholes = new Set("length char_length character_length octet_length bit_length position strpos ascii".split(" "));
const moments = new Set(["now", "statement_timestamp", "clock_timestamp"]);

export function familyOf(node: Tree, typeOf: TypeOf): Family | undefined {
  switch (node.kind) {
    case "column": {
      const type = typeOf(node.text);
      return type === undefined ? undefined : familyOfType(type);
    }
    case "number":
      return familyOfNumber(node.text);
    case "cast":
      return familyNamed(node.text);
    case "call": {
      if (texts.has(node.text)) return "text";
      if (wholes.has(node.text)) return "integer";
      if (moments.has(node.text)) return "timestamp with time zone";
      if (node.text === "date_part") return "double precision";
      if (node.text === "timezone") return familyAtZone(node, typeOf);
      if (node.text === "power")
        return node.of.some((one) => familyOf(one, typeOf) === "double precision") ? "double precision" : undefined;
      return node.text === "coalesce" ? familyOfAll(node.of, typeOf) : undefined;
    }
    case "case": {
      const results = node.text === "" ? node.of : node.of.slice(1);
      return familyOfAll(
        results.filter((_, index) => index % 2 === 1 || index === results.length - 1),
        typeOf,
      );
    }
    case "operator":
      return familyOfOperation(node, typeOf);
    case "word":
      return node.text === "CURRENT_DATE"
        ? "date"
        : node.text === "TRUE" || node.text === "FALSE"
          ? "boolean"
          : undefined;
    default:
      return undefined;
  }
}

function familyAtZone({ of }: Tree, typeOf: TypeOf): Family | undefined {
  const moment = of[1] === undefined ? undefined : familyOf(of[1], typeOf);
  if (moment === "timestamp") return "timestamp with time zone";
  return moment === "timestamp with time zone" ? "timestamp" : undefined;
}

function familyOfNumber(text: string): Family {
  if (!/^-?\d+$/.test(text)) return "numeric";
  const number = BigInt(text);
  if (number >= -(2n ** 31n) && number < 2n ** 31n) return "integer";
  return number >= -(2n ** 63n) && number < 2n ** 63n ? "bigint" : "numeric";
}

/** What they have in common, where literals in quotes and NULL are what the others are. */
export function familyOfAll(nodes: readonly Tree[], typeOf: TypeOf): Family | undefined {
  const others = nodes.filter(({ kind, text }) => kind !== "string" && !(kind === "word" && text === "NULL"));
  // Strings alone are text.
  if (others.length === 0) return nodes.some(({ kind }) => kind === "string") ? "text" : undefined;
  const families = others.map((node) => familyOf(node, typeOf));
  const [first, ...rest] = families;
  if (families.every(isNumeric)) return highest(families);
  return rest.every((one) => one === first) ? first : undefined;
}

function familyOfOperation(node: Tree, typeOf: TypeOf): Family | undefined {
  const families = node.of.map((one) => familyOf(one, typeOf));
  const [left, right] = families;
  if (isOperator(node, "AND", "OR", "NOT", "=", "<>", "<", ">", "<=", ">=", "LIKE", "ILIKE", "IN")) return "boolean";
  if (node.text.startsWith("COLLATE ")) return left;
  if (isOperator(node, "->>", "#>>") && (left === "json" || left === "jsonb")) return "text";
  if (isOperator(node, "||")) {
    // Beside anything plain a string is text.
    const others = families.filter((_, index) => node.of[index]?.kind !== "string");
    const hasText = others.includes("text") || others.length < families.length;
    return hasText && !others.some(isContainer) ? "text" : undefined;
  }
  if (isOperator(node, "+", "-", "*", "/", "%", "prefix -") && families.every(isNumeric)) {
    if (right === undefined || left === right) return left;
    const higher = highest(families);
    return higher === "real" ? "double precision" : higher;
  }
  return undefined;
}

/** Is a string beside it, at `||`, more than text? */
export function isContainer(family: Family | undefined): boolean {
  return family === undefined || /\[\]$|^(?:jsonb|bytea|bit|"bit"|bit varying|tsvector|tsquery)$/.test(family);
}

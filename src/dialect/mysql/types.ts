import { isNamedEnum } from "../../model/lookup.js";
import type { Type } from "../../model/types.js";
import { list, literal, sql, type Sql } from "../../sql/sql.js";
import { ansi } from "../ansi/index.js";
import { named, unsupportedType } from "../ansi/types.js";
import type { Dialect } from "../dialect.js";

/** https://dev.mysql.com/doc/refman/8.0/en/data-types.html */
export const types: Partial<Dialect["types"]> = {
  string: (type, dialect) => varying("VARCHAR", type, dialect, "t.string(50)"),
  unicode: (type, dialect) => varying("VARCHAR", type, dialect, "t.unicode(50)"),
  nationalVarchar: (type, dialect) => varying("NATIONAL VARCHAR", type, dialect, "t.nationalVarchar(50)"),
  varbinary: (type, dialect) => varying("VARBINARY", type, dialect, "t.varbinary(50)"),
  char: (type, dialect) => upTo(255, "CHAR", type, dialect),
  nationalChar: (type, dialect) => upTo(255, "NATIONAL CHAR", type, dialect),
  binary: (type, dialect) => upTo(255, "BINARY", type, dialect),
  clob: (type, dialect) => unsupportedType(type, dialect, "say t.text() here, or t.mysql.longText() for up to 4 GiB"),
  boolean: () => sql`BOOL`,
  // There are no time zones: what goes in comes out, and rows of a script are written in UTC.
  time: ({ precision }) => named("TIME", precision),
  dateTime: ({ precision }) => named("DATETIME", precision),
  timestamp: ({ precision }) => named("TIMESTAMP", precision),
  interval: ({ precision }) => named("DATETIME", precision),
  numeric: (type, dialect) => decimal("NUMERIC", type, dialect),
  decimal: (type, dialect) => decimal("DECIMAL", type, dialect),
  float: (type, dialect) =>
    type.precision !== null && type.precision > 53
      ? unsupportedType(type, dialect, "its floating-point numbers have 53 bits at the most: say t.numeric()")
      : ansi.types.float(type, dialect),
  double: () => sql`DOUBLE`,
  largeBinary: ({ length }) => named("BLOB", length),
  enum: (type, dialect) => (type.asText === true ? named("VARCHAR", type.length) : members(type, dialect)),
};

/** Has the column members of its own? */
export function isEnumColumn(type: Type): type is Type<"enum"> {
  return type.kind === "enum" && type.asText !== true;
}

/** `ENUM('a', 'b')`; what the server takes for the same, or would change, is refused. */
function members(type: Type<"enum">, dialect: Dialect): Sql {
  const instead = "choose other members, or keep them as text: nativeEnum: false";
  if (type.values.some((value) => value.endsWith(" "))) {
    unsupportedType(type, dialect, `it drops spaces at the end of a member: ${instead}`);
  }
  if (new Set(type.values.map((value) => value.toLowerCase())).size < type.values.length) {
    unsupportedType(type, dialect, `members that differ in case only are the same to it: ${instead}`);
  }
  if (type.values.length > 65535) unsupportedType(type, dialect, `it has room for 65535 members: ${instead}`);
  return sql`ENUM(${list(type.values.map((value) => literal(value)))})`;
}

type Varying = "string" | "unicode" | "nationalVarchar" | "varbinary";

/** Without a length it is refused by the server. 65535 is the length of a whole row. */
function varying(word: string, type: Type<Varying>, dialect: Dialect, example: string): Sql {
  if (type.length === null) {
    const variant = example.replace(/\(50\)$/, "()");
    unsupportedType(
      type,
      dialect,
      `it wants a length: say ${example}, or ${variant}.withVariant(t.text(), "${dialect.name}")`,
    );
  }
  return upTo(65535, word, type, dialect);
}

function upTo(most: number, word: string, type: Type & { readonly length: number | null }, dialect: Dialect): Sql {
  if (type.length !== null && type.length > most) {
    unsupportedType(type, dialect, `${word} has ${most} at the most: say t.text() or t.largeBinary() here`);
  }
  return named(word, type.length);
}

function decimal(word: string, type: Type<"numeric" | "decimal">, dialect: Dialect): Sql {
  if ((type.precision ?? 0) > 65 || (type.scale ?? 0) > 30) {
    unsupportedType(type, dialect, "it has 65 digits at the most, 30 of them behind the point");
  }
  return named(word, type.precision, type.scale);
}

const texts: readonly Type["kind"][] = ["string", "unicode", "char", "nationalChar", "nationalVarchar"];
const longTexts: readonly Type["kind"][] = ["text", "unicodeText", "clob"];
const longBytes: readonly Type["kind"][] = ["largeBinary", "blob"];

/** Is it text, which has a character set and a collation? Of a type in a person's own words it may be. */
export function isCharacters(type: Type): boolean {
  if (type.kind === "native")
    return /^(?:national )?(?:var|tiny|medium|long)?(?:char|text)\b|^(?:enum|set)\b/i.test(type.text);
  if (type.kind === "raw") return true;
  return texts.includes(type.kind) || longTexts.includes(type.kind) || type.kind === "enum" || type.kind === "uuid";
}

/** Is it kept beside the row? Then a key over it needs to know how much of it, and its default is an expression. */
export function isLong(type: Type): boolean {
  if (type.kind === "native") {
    return /^(?:tiny|medium|long)?(?:blob|text)\b|^json\b/i.test(type.text) || isGeometry(type);
  }
  return longTexts.includes(type.kind) || longBytes.includes(type.kind) || type.kind === "json";
}

export function isJson(type: Type): boolean {
  return type.kind === "json" || (type.kind === "native" && /^json\b/i.test(type.text));
}

export function isGeometry(type: Type): boolean {
  return (
    type.kind === "native" && /^(?:multi)?(?:geometry|geometrycollection|linestring|point|polygon)\b/i.test(type.text)
  );
}

/** A TIMESTAMP is NOT NULL by itself on some servers, unless it says NULL. */
export function isTimestamp(type: Type): boolean {
  return type.kind === "timestamp" || (type.kind === "native" && /^timestamp\b/i.test(type.text));
}

/** The digits of a second of DATETIME and TIMESTAMP; nothing for other types. */
export function fractionOf(type: Type): number | undefined {
  if (type.kind === "dateTime" || type.kind === "timestamp") return type.precision ?? 0;
  const match = type.kind === "native" ? /^(?:datetime|timestamp)(?:\((\d)\))?/i.exec(type.text) : null;
  return match === null ? undefined : Number(match[1] ?? 0);
}

/**
 * Can a foreign key hold these two against one another? Numbers have to be of one type and sign; texts may differ in
 * length. Where little is known of a type the server decides.
 * https://dev.mysql.com/doc/refman/8.0/en/create-table-foreign-keys.html
 */
export function isComparable(a: Type, b: Type): boolean {
  if ([a, b].some(({ kind }) => kind === "raw")) return true;
  const [one, other] = [shape(a), shape(b)];
  return one === undefined || other === undefined || one === other;
}

/** What has to be the same on both sides; nothing where it is not known. */
function shape(type: Type): string | undefined {
  switch (type.kind) {
    case "string":
    case "unicode":
    case "char":
    case "uuid":
      return "characters";
    case "nationalChar":
    case "nationalVarchar":
      return "national characters";
    case "binary":
    case "varbinary":
      return "bytes";
    case "enum":
      return isEnumColumn(type) ? `enum of ${type.values.length > 255 ? 2 : 1}` : "characters";
    case "numeric":
    case "decimal":
      return `decimal ${type.precision ?? 10} ${type.scale ?? 0}`;
    case "real":
    case "double":
    case "doublePrecision":
      return "double";
    case "float":
      return (type.precision ?? 0) > 24 ? "double" : "float";
    case "native":
      return nativeShape(type.text);
    case "time":
    case "dateTime":
    case "timestamp":
      return `${type.kind} ${type.precision ?? 0}`;
    case "interval":
      return `dateTime ${type.precision ?? 0}`;
    case "boolean":
      return "tinyint";
    default:
      return isNamedEnum(type) ? undefined : type.kind;
  }
}

function nativeShape(text: string): string | undefined {
  const integer = /^(tinyint|smallint|mediumint|integer|bigint)(?:\(\d+\))?( unsigned| zerofill)?/i.exec(text);
  if (integer !== null) {
    const names: Readonly<Record<string, string>> = { smallint: "smallInteger", bigint: "bigInteger" };
    const word = (integer[1] ?? "").toLowerCase();
    return `${names[word] ?? word}${integer[2] === undefined ? "" : " unsigned"}`;
  }
  if (/^(?:var)?char\b/i.test(text)) return "characters";
  if (/^(?:var)?binary\b/i.test(text)) return "bytes";
  if (/^bool/i.test(text)) return "tinyint";
  return undefined;
}

import type { Name } from "./schema.js";

/** The CHECK that a Boolean or Enum carries on databases that have no such type. It follows its column. */
export interface TypeConstraint {
  readonly name: Name;
}

/** Every kind of type, with what it needs to know. `native` belongs to one dialect, `raw` is passed as written. */
export interface Types {
  smallInteger: object;
  integer: object;
  bigInteger: object;
  string: { readonly length: number | null };
  text: { readonly length: number | null };
  unicode: { readonly length: number | null };
  unicodeText: object;
  char: { readonly length: number | null };
  nationalChar: { readonly length: number | null };
  nationalVarchar: { readonly length: number | null };
  clob: object;
  boolean: { readonly constraint: TypeConstraint | null };
  date: object;
  time: { readonly timezone: boolean; readonly precision: number | null };
  dateTime: { readonly timezone: boolean; readonly precision: number | null };
  timestamp: { readonly timezone: boolean; readonly precision: number | null };
  /** `asTimestamp`: as the time that much after 1970, even where there is a type for it. */
  interval: { readonly precision: number | null; readonly asTimestamp?: true };
  numeric: { readonly precision: number | null; readonly scale: number | null };
  decimal: { readonly precision: number | null; readonly scale: number | null };
  float: { readonly precision: number | null };
  real: object;
  double: object;
  doublePrecision: object;
  largeBinary: { readonly length: number | null };
  blob: object;
  binary: { readonly length: number | null };
  varbinary: { readonly length: number | null };
  enum: {
    readonly values: readonly string[];
    /** What a database that has enum types calls it; `null` where the members are plain text. */
    readonly typeName: string | null;
    /** The schema of that type; absent in the default one. */
    readonly typeSchema?: string;
    readonly length: number;
    /** As text, even where a column can have members of its own. */
    readonly asText?: true;
    readonly constraint: TypeConstraint | null;
  };
  json: object;
  /** `asText`: as 32 digits, even where there is a type for it. */
  uuid: { readonly asText?: true };
  array: { readonly of: Type; readonly dimensions: number };
  /** `whole`: its values are whole numbers, so that it can number itself. */
  native: { readonly dialect: string; readonly text: string; readonly whole?: true };
  raw: { readonly text: string };
}

export type TypeKind = keyof Types;

/** The type of a column, one of the kinds of {@link Types}. */
export type Type<K extends TypeKind = TypeKind> = { [P in K]: { readonly kind: P } & Readonly<Types[P]> }[K];

/** How a message calls a type: `string(140)`, `numeric(10, 2)`. */
export function describeType(type: Type): string {
  switch (type.kind) {
    case "string":
    case "text":
    case "unicode":
    case "char":
    case "nationalChar":
    case "nationalVarchar":
    case "largeBinary":
    case "binary":
    case "varbinary":
      return withParameters(type.kind, [type.length]);
    case "numeric":
    case "decimal":
      return withParameters(type.kind, [type.precision, type.scale]);
    case "float":
      return withParameters(type.kind, [type.precision]);
    case "interval":
      return withParameters(type.asTimestamp === true ? "interval as timestamp" : type.kind, [type.precision]);
    case "uuid":
      return type.asText === true ? "uuid as text" : type.kind;
    case "timestamp":
    case "time":
    case "dateTime":
      return withParameters(type.timezone ? `${type.kind} with time zone` : type.kind, [type.precision]);
    case "enum":
      return `enum(${type.values.map((value) => `"${value}"`).join(", ")})`;
    case "array":
      return `array of ${describeType(type.of)}`;
    case "native":
    case "raw":
      return type.text;
    default:
      return type.kind;
  }
}

function withParameters(word: string, parameters: readonly (number | null)[]): string {
  const given = parameters.filter((parameter) => parameter !== null);
  return given.length === 0 ? word : `${word}(${given.join(", ")})`;
}

import type { Type } from "../../model/types.js";

/**
 * A type as format_type spells it; nothing for those that a schema, a setting or an extension has a say in.
 * https://www.postgresql.org/docs/current/datatype.html
 */
export function catalogType(type: Type): string | undefined {
  switch (type.kind) {
    case "smallInteger":
      return "smallint";
    case "integer":
    case "boolean":
    case "date":
    case "json":
    case "real":
    case "text":
      return type.kind;
    case "bigInteger":
      return "bigint";
    case "unicodeText":
      return "text";
    case "string":
    case "unicode":
      return sized("character varying", type.length);
    case "enum":
      return type.typeName === null ? sized("character varying", type.length) : undefined;
    case "char":
    case "nationalChar":
      return `character(${type.length ?? 1})`;
    case "time":
      return `${sized("time", type.precision)} ${zone(type.timezone)}`;
    case "timestamp":
    case "dateTime":
      return `${sized("timestamp", type.precision)} ${zone(type.timezone)}`;
    case "interval":
      return type.asTimestamp === true
        ? `${sized("timestamp", type.precision)} ${zone(false)}`
        : sized("interval", type.precision);
    case "numeric":
    case "decimal":
      return type.precision === null ? "numeric" : `numeric(${type.precision},${type.scale ?? 0})`;
    case "float":
      return type.precision !== null && type.precision < 25 ? "real" : "double precision";
    case "double":
    case "doublePrecision":
      return "double precision";
    case "largeBinary":
      return "bytea";
    case "uuid":
      return type.asText === true ? "character(32)" : "uuid";
    case "array": {
      const of = catalogType(type.of);
      return of === undefined ? undefined : `${of}[]`;
    }
    default:
      return undefined;
  }
}

function sized(name: string, size: number | null): string {
  return size === null ? name : `${name}(${size})`;
}

function zone(with_: boolean): string {
  return with_ ? "with time zone" : "without time zone";
}

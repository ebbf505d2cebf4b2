import type { Type } from "../../model/types.js";

/**
 * A type as information_schema spells it, whole numbers without a width, which newer servers leave out; nothing for those
 * that differ between servers, or that a person spelled. https://dev.mysql.com/doc/refman/8.0/en/data-types.html
 */
export function catalogType(type: Type): string | undefined {
  switch (type.kind) {
    case "smallInteger":
      return "smallint";
    case "integer":
      return "int";
    case "bigInteger":
      return "bigint";
    case "boolean":
      return "tinyint";
    case "date":
      return "date";
    case "real":
    case "double":
    case "doublePrecision":
      return "double";
    case "float":
      return (type.precision ?? 0) > 24 ? "double" : "float";
    case "string":
    case "unicode":
    case "nationalVarchar":
      return type.length === null ? undefined : `varchar(${type.length})`;
    case "varbinary":
      return type.length === null ? undefined : `varbinary(${type.length})`;
    case "char":
    case "nationalChar":
      return `char(${type.length ?? 1})`;
    case "binary":
      return `binary(${type.length ?? 1})`;
    case "uuid":
      return "char(32)";
    case "text":
      return type.length === null ? "text" : undefined;
    case "unicodeText":
      return "text";
    case "largeBinary":
      return type.length === null ? "blob" : undefined;
    case "blob":
      return "blob";
    case "time":
    case "timestamp":
      return timed(type.kind, type.precision);
    case "dateTime":
    case "interval":
      return timed("datetime", type.precision);
    case "numeric":
    case "decimal":
      return `decimal(${type.precision ?? 10},${type.scale ?? 0})`;
    case "enum":
      return type.asText === true ? `varchar(${type.length})` : undefined;
    default:
      return undefined;
  }
}

function timed(name: string, digits: number | null): string {
  return digits === null || digits === 0 ? name : `${name}(${digits})`;
}

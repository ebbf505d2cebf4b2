import type { Column } from "../../model/schema.js";
import type { Type } from "../../model/types.js";
import { isAscii } from "./types.js";

/**
 * The type of a column as sys.types and sys.columns have it; nothing for those that people wrote themselves.
 * https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-columns-transact-sql
 */
export function catalogType({ type }: Pick<Column, "type">): string | undefined {
  switch (type.kind) {
    case "smallInteger":
      return "smallint";
    case "integer":
      return "int";
    case "bigInteger":
      return "bigint";
    case "boolean":
      return "bit";
    case "date":
    case "real":
      return type.kind;
    case "string":
      return varying("varchar", type.length);
    case "unicode":
    case "nationalVarchar":
      return varying("nvarchar", type.length);
    case "enum":
      return varying(type.values.every(isAscii) ? "varchar" : "nvarchar", type.length);
    case "text":
    case "clob":
      return "varchar(max)";
    case "unicodeText":
    case "json":
      return "nvarchar(max)";
    case "largeBinary":
    case "blob":
      return "varbinary(max)";
    case "varbinary":
      return varying("varbinary", type.length);
    case "binary":
      return `binary(${type.length ?? 1})`;
    case "char":
      return `char(${type.length ?? 1})`;
    case "nationalChar":
      return `nchar(${type.length ?? 1})`;
    case "numeric":
    case "decimal":
      return `${type.kind}(${type.precision ?? 18},${type.scale ?? 0})`;
    case "float":
      return type.precision !== null && type.precision < 25 ? "real" : "float";
    case "double":
    case "doublePrecision":
      return "float";
    case "time":
      return `time(${type.precision ?? 7})`;
    case "dateTime":
    case "timestamp":
      return `${type.timezone ? "datetimeoffset" : "datetime2"}(${type.precision ?? 7})`;
    case "interval":
      return `datetime2(${type.precision ?? 7})`;
    case "uuid":
      return type.asText === true ? "char(32)" : "uniqueidentifier";
    default:
      return undefined;
  }
}

const longest = { varchar: 8000, nvarchar: 4000, varbinary: 8000 } as const;

function varying(name: keyof typeof longest, length: number | null): string {
  return `${name}(${length === null || length > longest[name] ? "max" : length})`;
}

/** Does a floating-point number say what it has in binary digits? */
export function isFloating({ kind }: Type): boolean {
  return kind === "float" || kind === "real" || kind === "double" || kind === "doublePrecision";
}

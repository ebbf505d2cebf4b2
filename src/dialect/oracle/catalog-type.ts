import type { Column } from "../../model/schema.js";
import { atLeast, type Dialect } from "../dialect.js";

/**
 * The type of a column as ALL_TAB_COLS has it; nothing for those that people wrote themselves, or that the session has a
 * say in. https://docs.oracle.com/en/database/oracle/oracle-database/19/refrn/ALL_TAB_COLUMNS.html
 */
export function catalogType({ type }: Pick<Column, "type">, { version }: Dialect): string | undefined {
  switch (type.kind) {
    case "smallInteger":
    case "integer":
      return "NUMBER(*,0)";
    case "bigInteger":
      return "NUMBER(19,0)";
    case "boolean":
      return atLeast(version, 23) ? "BOOLEAN" : "NUMBER(*,0)";
    case "string":
    case "unicode":
    case "enum":
      return type.length === null ? undefined : `VARCHAR2(${type.length} CHAR)`;
    case "char":
      return type.length === null ? undefined : `CHAR(${type.length} CHAR)`;
    case "nationalChar":
      return `NCHAR(${type.length ?? 1})`;
    case "nationalVarchar":
      return type.length === null ? undefined : `NVARCHAR2(${type.length})`;
    case "text":
    case "unicodeText":
    case "clob":
      return "CLOB";
    case "largeBinary":
    case "blob":
      return "BLOB";
    case "binary":
    case "varbinary":
      return type.length === null ? undefined : `RAW(${type.length})`;
    case "json":
      return atLeast(version, 21) ? "JSON" : "CLOB";
    case "date":
      return "DATE";
    case "dateTime":
    case "timestamp":
      return `TIMESTAMP(${type.precision ?? 6})${type.timezone ? " WITH TIME ZONE" : ""}`;
    case "interval":
      return type.asTimestamp === true
        ? `TIMESTAMP(${type.precision ?? 6})`
        : `INTERVAL DAY(2) TO SECOND(${type.precision ?? 6})`;
    case "numeric":
    case "decimal":
      return type.precision === null ? "NUMBER" : `NUMBER(${type.precision},${type.scale ?? 0})`;
    case "float":
      return `FLOAT(${type.precision ?? 126})`;
    case "real":
      return "FLOAT(63)";
    case "double":
    case "doublePrecision":
      return "FLOAT(126)";
    default:
      return undefined;
  }
}

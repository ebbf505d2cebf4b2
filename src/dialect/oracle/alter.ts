import { columnsOf, expressionsOf, isNumbered, requireColumn, requireTable, sameName } from "../../model/lookup.js";
import { isMoot } from "../../model/moot.js";
import type { Operation } from "../../model/operation.js";
import type { Column, Schema, Table } from "../../model/schema.js";
import { describeType, type Type } from "../../model/types.js";
import type { Dialect } from "../dialect.js";
import { atLeast } from "../dialect.js";
import { kept } from "./lexis.js";
import { isCheckedJson } from "./types.js";

// What ALTER TABLE can do to a table with rows in it. For the rest only a copy would do.
// https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/ALTER-TABLE.html

/** Why ALTER cannot say an operation; nothing when it can. */
export function whyNot(op: Operation, before: Schema, dialect: Dialect): string | undefined {
  if (isMoot(op, before)) return undefined;
  switch (op.kind) {
    case "alterTable":
      return "it has no ALTER for these options";
    case "reorderColumns":
      return "it has no ALTER for the order of columns";
    case "addColumn":
      return op.place === undefined ? undefined : "a new column always comes last";
    case "alterColumn":
      return whyNotAltered(op, before, dialect);
    default:
      return undefined;
  }
}

function whyNotAltered(op: Operation<"alterColumn">, before: Schema, dialect: Dialect): string | undefined {
  const table = requireTable(before, op.table);
  const column = requireColumn(before.rules, table, op.column);
  const { type, identity, autoincrement, name } = op.change;
  const becomesNumbered = autoincrement === true || (identity !== undefined && identity !== null);
  if (becomesNumbered && !isNumbered(column)) return "only a new column can become an identity column";
  const users = usersOf(table, column, before);
  if (name !== undefined && kept(name) !== kept(column.name) && users.computed !== undefined) {
    return `a column that "${users.computed}" is computed from keeps its name`;
  }
  if (type === undefined) return undefined;
  const change = typeChange(column.type, type, dialect);
  if (change === "same") return undefined;
  if (users.computed !== undefined) return `"${users.computed}" is computed from it`;
  if (users.index !== undefined) return `${users.index} is over an expression that uses it`;
  return change === "copied"
    ? `a column with values in it cannot turn from ${describeType(column.type)} into ${describeType(type)}`
    : undefined;
}

/** What holds on to a column with an expression: a computed column, and an index. */
function usersOf(
  table: Table,
  column: Column,
  { rules }: Schema,
): { readonly computed?: string | undefined; readonly index?: string | undefined } {
  const uses = (names: readonly string[]): boolean => names.some((name) => sameName(rules, name, column.name));
  const computed = table.columns.find((other) => other.computed !== null && uses(columnsOf(other.computed.expression)));
  const index = expressionsOf(table).find((one) => one.in.startsWith("index ") && uses(columnsOf(one.expression)));
  return { computed: computed?.name, index: index?.in };
}

/**
 * What a change of type is: nothing at all; a wider type; a narrower one, which the server takes as long as the values
 * fit; or another type, which it takes only where there are no values.
 */
export type TypeChange = "same" | "widens" | "narrows" | "copied";

export function typeChange(declaredFrom: Type, declaredTo: Type, dialect: Dialect): TypeChange {
  const [from, to] = [stored(declaredFrom, dialect), stored(declaredTo, dialect)];
  // Of what nobody knows the server decides.
  if (from === undefined || to === undefined) return "narrows";
  if (from.of === "number" && to.of === "number") {
    if (from.digits === to.digits && from.scale === to.scale) return "same";
    // All of these are whole numbers, and the one without a width of its own holds what any of them does.
    if (wholes.includes(declaredFrom.kind) && declaredTo.kind === "bigInteger") return "same";
    return to.digits - to.scale >= from.digits - from.scale && to.scale >= from.scale ? "widens" : "copied";
  }
  if (from.of === "text" && to.of === "text") {
    if (from.national !== to.national) return "copied";
    if (from.length === to.length && from.padded === to.padded) return "same";
    return to.length >= from.length ? "widens" : "narrows";
  }
  if (from.of === "date" && to.of === "timestamp") return to.zone === "" ? "widens" : "copied";
  if (from.of !== to.of || from.zone !== to.zone) return "copied";
  if (from.size === to.size) return "same";
  if (from.of === "raw") return to.size > from.size ? "widens" : "narrows";
  return to.size > from.size ? "widens" : "copied";
}

const wholes: readonly Type["kind"][] = ["smallInteger", "integer", "bigInteger", "boolean"];

/** A type as the server keeps it; nothing where only the server knows. */
interface Stored {
  /** A number, a text, a date and so on: only what is of one kind becomes the other. */
  readonly of: string;
  readonly digits: number;
  readonly scale: number;
  readonly length: number;
  readonly padded: boolean;
  readonly national: boolean;
  /** Bits, digits of a second, or bytes. */
  readonly size: number;
  readonly zone: string;
}

const nothing = { digits: 0, scale: 0, length: 0, padded: false, national: false, size: 0, zone: "" };
/** More digits on both sides of the point than any other number has. */
const anyNumber = { digits: 1000, scale: 500 };

function stored(type: Type, dialect: Dialect): Stored | undefined {
  const number = (digits: number, scale = 0): Stored => ({ ...nothing, of: "number", digits, scale });
  const text = (length: number, others: Partial<Stored> = {}): Stored => ({
    ...nothing,
    of: "text",
    length,
    ...others,
  });
  const sized = (of: string, size: number, zone = ""): Stored => ({ ...nothing, of, size, zone });
  switch (type.kind) {
    case "smallInteger":
    case "integer":
      return number(38);
    case "bigInteger":
      return number(19);
    case "boolean":
      return atLeast(dialect.version, 23) ? sized("boolean", 0) : number(38);
    case "numeric":
    case "decimal":
      return type.precision === null
        ? { ...nothing, of: "number", ...anyNumber }
        : number(type.precision, type.scale ?? 0);
    case "string":
    case "unicode":
    case "enum":
      return text(type.length ?? 1);
    case "char":
      return text(type.length ?? 1, { padded: true });
    case "uuid":
      return text(32, { padded: true });
    case "nationalChar":
      return text(type.length ?? 1, { padded: true, national: true });
    case "nationalVarchar":
      return text(type.length ?? 1, { national: true });
    case "text":
    case "unicodeText":
    case "clob":
      return sized("clob", 0);
    case "json":
      return sized(isCheckedJson(type, dialect) ? "checked JSON" : "json", 0);
    case "largeBinary":
    case "blob":
      return sized("blob", 0);
    case "binary":
    case "varbinary":
      return sized("raw", type.length ?? 0);
    case "float":
      return sized("float", type.precision ?? 126);
    case "real":
      return sized("float", 63);
    case "double":
    case "doublePrecision":
      return sized("float", 126);
    case "date":
      return sized("date", 0);
    case "dateTime":
    case "timestamp":
      return sized("timestamp", type.precision ?? 6, type.timezone ? "zone" : "");
    case "interval":
      return sized(type.asTimestamp === true ? "timestamp" : "interval", type.precision ?? 6);
    case "time":
    case "array":
    case "native":
    case "raw":
      return undefined;
  }
}

/** Does INSERT turn one into the other by itself, and in just one way, whatever the session's settings are? */
export function convertsByItself(from: Type, to: Type, dialect: Dialect): boolean {
  const [a, b] = [stored(from, dialect), stored(to, dialect)];
  if (a === undefined || b === undefined || typeChange(from, to, dialect) !== "copied") return true;
  const numbers = ["number", "float"];
  const texts = ["text", "clob", "checked JSON"];
  const times = ["date", "timestamp"];
  const both = (family: readonly string[]): boolean => family.includes(a.of) && family.includes(b.of);
  // Whole numbers look the same everywhere; others have a comma in some countries.
  const counted = a.of === "number" && a.scale === 0 && texts.includes(b.of);
  const hexadecimal = a.of === "raw" && b.of === "blob";
  return both(numbers) || both(texts) || (both(times) && a.zone === b.zone) || counted || hexadecimal || a.of === b.of;
}

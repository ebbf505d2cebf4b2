import { diagnostic } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { qualified, requireColumn, requireTable } from "../../model/lookup.js";
import type { Column, Table } from "../../model/schema.js";
import type { Type } from "../../model/types.js";
import { render } from "../../sql/render.js";
import type { Dialect, Step } from "../dialect.js";

/** What a column makes of the values that are stored in it. https://sqlite.org/datatype3.html#type_affinity */
export type Affinity = "TEXT" | "NUMERIC" | "INTEGER" | "REAL" | "BLOB";

/** SQLite goes by the words of a type: https://sqlite.org/datatype3.html#determination_of_column_affinity */
export function affinityOf(type: string, strict = false): Affinity {
  const text = type.toUpperCase();
  if (strict && text === "ANY") return "BLOB";
  if (text.includes("INT")) return "INTEGER";
  if (/CHAR|CLOB|TEXT/.test(text)) return "TEXT";
  if (text === "" || text.includes("BLOB")) return "BLOB";
  return /REAL|FLOA|DOUB/.test(text) ? "REAL" : "NUMERIC";
}

/** How a copy changes what is stored: the value itself, or nothing but the way in which the same number is kept. */
interface Effect {
  readonly loses: boolean;
  readonly what: string;
}

/** What becomes of values of one affinity in a column of another, when nobody says how they are to be converted. */
export function effectOf(from: Affinity, to: Affinity): Effect | undefined {
  if (from === to || to === "BLOB" || (isInteger(from) && isInteger(to))) return undefined;
  const mixed = from === "BLOB";
  if (to === "TEXT") {
    return from === "INTEGER"
      ? { loses: false, what: "every number becomes text (12 becomes '12')" }
      : { loses: true, what: "every number becomes text of about 15 digits (0.1 becomes '0.1', 12 becomes '12')" };
  }
  if (from === "TEXT" || mixed) {
    const example = to === "REAL" ? "'007' becomes 7.0" : "'007' becomes 7, '1.10' becomes 1.1";
    return { loses: true, what: `text that looks like a number becomes one (${example}); other text stays text` };
  }
  return to === "REAL"
    ? { loses: true, what: "every whole number becomes a floating-point number, which rounds those beyond 2^53" }
    : { loses: false, what: "a floating-point number without fraction becomes a whole number (3.0 becomes 3)" };
}

function isInteger(affinity: Affinity): boolean {
  return affinity === "INTEGER" || affinity === "NUMERIC";
}

/** What people should know about a new type for values that are there already. No conversion is ever made up. */
export function affinityRemarks({ op, before }: Step<"alterColumn">, dialect: Dialect): readonly Diagnostic[] {
  const to = op.change.type;
  if (to === undefined || op.using !== undefined) return [];
  const table = requireTable(before, op.table);
  const column = requireColumn(before.rules, table, op.column);
  // What is computed is computed again.
  if (column.computed !== null) return [];
  const strict = isStrict(table);
  const [old, wanted] = [words(column, dialect), words({ ...column, type: to }, dialect)];
  const said = { table: qualified(table), column: column.name, type: wanted, affinity: affinityOf(wanted, strict) };
  const using = conversion(to, said.affinity, dialect.lexis.quote(column.name));
  if (strict && wanted.toUpperCase() !== "ANY" && old.toUpperCase() !== wanted.toUpperCase()) {
    return [diagnostic("strictTypeChange", { ...said, using })];
  }
  const effect = effectOf(affinityOf(old, strict), said.affinity);
  if (effect === undefined) return [];
  // What a column of these kinds holds is text already, or 0 and 1: nothing is rounded.
  const exact = said.affinity === "TEXT" && EXACT.has(column.type.kind);
  return effect.loses && !exact
    ? [diagnostic("affinityChangesValues", { ...said, what: effect.what, using })]
    : [
        diagnostic("affinityChangesStorage", {
          ...said,
          what: exact ? "numbers, as far as there are any, become text" : effect.what,
        }),
      ];
}

const EXACT: ReadonlySet<Type["kind"]> = new Set(["boolean", "date", "time", "dateTime", "interval", "json"]);

function isStrict({ options }: Table): boolean {
  return options["strict"] === true;
}

function words(column: Column, dialect: Dialect): string {
  return render(dialect.columnType(column, dialect), dialect.lexis);
}

/** The conversion that somebody who wants this type most likely means. */
function conversion({ kind }: Type, affinity: Affinity, column: string): string {
  switch (kind) {
    case "date":
      return `date(${column})`;
    case "time":
      return `time(${column})`;
    case "dateTime":
      return `datetime(${column})`;
    case "boolean":
      return `CASE lower(${column}) WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE ${column} END`;
    case "json":
      return `json(${column})`;
    default:
      return `CAST(${column} AS ${affinity})`;
  }
}

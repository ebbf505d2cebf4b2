import { diagnostic } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { constraintTitle } from "../../model/lookup.js";
import type { Constraint, Options, Table } from "../../model/schema.js";
import { keywords, type Sql } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";

/** `ON CONFLICT IGNORE`, where that is asked for. https://sqlite.org/lang_conflict.html */
export function onConflict(options: Options, option = "onConflict"): Sql | undefined {
  const resolution = options[option] as string | undefined;
  return resolution === undefined ? undefined : keywords(`ON CONFLICT ${resolution}`);
}

/** A row that is copied or filled and violates ON CONFLICT IGNORE or REPLACE would be gone without a word. */
export function orAbort({ columns, constraints }: Table): Sql | undefined {
  const resolves =
    constraints.some(({ options }) => options["onConflict"] !== undefined) ||
    columns.some(({ options }) => options["onConflictNotNull"] !== undefined);
  return resolves ? keywords("OR ABORT") : undefined;
}

/** Behind a CHECK it is read and forgotten. */
export function conflictRemarks(constraints: readonly Constraint[], dialect: Dialect): readonly Diagnostic[] {
  return constraints
    .filter(({ kind, options }) => kind === "check" && options["onConflict"] !== undefined)
    .map((check) => diagnostic("conflictIgnored", { dialect: dialect.name, constraint: constraintTitle(check) }));
}

import { diagnostic } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { qualified } from "../../model/lookup.js";
import { isMoot } from "../../model/moot.js";
import type { Kind } from "../../model/operation.js";
import type { Index } from "../../model/schema.js";
import type { Dialect, Step } from "../dialect.js";

type Conditional = Step<Extract<Kind, "addColumn" | "dropColumn" | "dropConstraint">>;

/** SQLite has IF EXISTS for tables and indexes only: of columns and constraints history decides, and this says so. */
export function conditionRemarks({ op, before }: Conditional, dialect: Dialect): readonly Diagnostic[] {
  const conditional = op.kind === "addColumn" ? op.ifNotExists : op.ifExists;
  if (conditional !== true) return [];
  const moot = isMoot(op, before);
  const [clause, what, isThere] = wordsOf(op);
  return [
    diagnostic("unconditional", {
      dialect: dialect.name,
      clause,
      what: moot ? `nothing is printed for ${what}` : `${what} is said without it`,
      why: isThere === moot ? "history has it" : "history does not have it",
    }),
  ];
}

/** The clause, what it is about, and whether it being there makes the operation moot. */
function wordsOf(op: Conditional["op"]): readonly [clause: string, what: string, mootWhenThere: boolean] {
  switch (op.kind) {
    case "addColumn":
      return ["ADD COLUMN IF NOT EXISTS", `adding column "${qualified(op.table)}.${op.column.name}"`, true];
    case "dropColumn":
      return ["DROP COLUMN IF EXISTS", `dropping column "${qualified(op.table)}.${op.column}"`, false];
    case "dropConstraint":
      return ["DROP CONSTRAINT IF EXISTS", `dropping constraint "${op.constraint}" of "${qualified(op.table)}"`, false];
  }
}

/** In an index of SQLite NULLs come first, and last where it is descending; there is no syntax for the other way. */
export function nullsRemarks(indexes: readonly Index[], dialect: Dialect): readonly Diagnostic[] {
  return indexes.flatMap(({ name, elements }) =>
    elements.flatMap(({ nulls, descending }) => {
      const own = descending ? "LAST" : "FIRST";
      if (nulls === null || nulls === own) return [];
      return [diagnostic("nullsElsewhere", { dialect: dialect.name, index: name, nulls, own: own.toLowerCase() })];
    }),
  );
}

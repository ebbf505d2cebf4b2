import type { Dialect } from "../../src/dialect/dialect.js";
import { legalize } from "../../src/dialect/legalize.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { putTable } from "../../src/model/edit.js";
import { findTable } from "../../src/model/lookup.js";
import { undo } from "../../src/model/meaning/batch.js";
import { operation, type Operation } from "../../src/model/operation.js";
import { apply } from "../../src/model/replay.js";
import type { Schema } from "../../src/model/schema.js";
import { print } from "../../src/plan/statements.js";

/** An operation between two schemas. */
export interface Between {
  readonly op: Operation;
  readonly before: Schema;
  readonly after: Schema;
}

/** What has to be there before a step because the step assumes it; elsewhere somebody else has made it. */
export function assumed({ op, before }: Between): readonly Between[] {
  if (op.kind !== "assume" || findTable(before, op.table) !== undefined) return [];
  return [{ op: operation("createTable", { table: op.table }), before, after: putTable(before, op.table) }];
}

/** The steps back; nothing where there is no way, or none that the dialect can say. */
export function undoing({ op, before, after }: Between, dialect: Dialect): readonly Between[] | undefined {
  try {
    let schema = after;
    return undo([op], before).map((back) => {
      const step = { op: back, before: schema, after: apply(schema, back), origin: {} };
      for (const part of legalize(step, dialect)) print(part, dialect);
      schema = step.after;
      return step;
    });
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

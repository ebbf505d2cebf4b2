import { legalize } from "../../src/dialect/legalize.js";
import type { Dialect, Step } from "../../src/dialect/dialect.js";
import type { How } from "../../src/difference/how.js";
import { byLetter } from "../../src/difference/same.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { emptySchema } from "../../src/model/edit.js";
import { typesLeft, typesNeeded } from "../../src/model/enum-types.js";
import { usersOf } from "../../src/model/dependents.js";
import type { View } from "../../src/model/objects.js";
import type { Operation } from "../../src/model/operation.js";
import { apply } from "../../src/model/replay.js";
import type { Schema } from "../../src/model/schema.js";
import { print } from "../../src/plan/statements.js";
import { readerFor } from "../../src/reader/reader.js";
import { type Intention, next, tally } from "./histories.js";
import { isOutgrown } from "./objects.js";

/** Two schemas: one history, and another, which goes on from the first or has nothing to do with it. */
export interface Pair {
  readonly from: Schema;
  readonly to: Schema;
}

export function pairOf(
  one: readonly Intention[],
  other: readonly Intention[],
  related: boolean,
  dialect: Dialect,
): Pair {
  const from = reached(one, emptySchema(dialect.rules), dialect);
  return { from, to: reached(other, related ? from : emptySchema(dialect.rules), dialect) };
}

function reached(wanted: readonly Intention[], start: Schema, dialect: Dialect): Schema {
  return wanted.reduce((schema, intention) => {
    const applied = next(intention, schema, dialect, tally());
    if (applied === undefined) return schema;
    // What only a history can have, nobody declares: views that have outgrown their text.
    const views = applied.after.views.values();
    return views.some((view) => isOutgrown(view, views) || isCircular(applied.after, view)) ? schema : applied.after;
  }, start);
}

/** A view made of itself, which SQLite takes and no engine reads. */
function isCircular(schema: Schema, view: View): boolean {
  const reached = [view];
  for (const one of reached) {
    for (const user of usersOf(schema, one)) {
      if (user.kind === "view" && !reached.includes(user.view)) reached.push(user.view);
    }
  }
  const speaksOfItself = (one: View): boolean =>
    one.select.parts.some(
      (part) =>
        typeof part !== "string" &&
        part.role === "relation" &&
        schema.rules.fold(part.name) === schema.rules.fold(one.name),
    );
  return (
    reached.slice(1).some((one) => usersOf(schema, one).some((user) => user.kind === "view" && user.view === view)) ||
    speaksOfItself(view)
  );
}

/** How a command compares, but by the letter. */
export function howFor(dialect: Dialect, inBatches: boolean): How {
  const reader = readerFor(dialect.name);
  return {
    same: byLetter,
    ...(inBatches ? { batch: { recreate: "auto", temporary: dialect.temporaryTable } } : {}),
    conversion: (table, column, to) => {
      const text = dialect.conversion?.(column, to, dialect);
      if (text === undefined) return undefined;
      return reader.expression(text, { table: table.name, columns: table.columns.map(({ name }) => name) });
    },
  };
}

/** The operations with what comes before and behind them, as a plan has them: the types of columns come and go by themselves. */
export function stepsOf(ops: readonly Operation[], start: Schema): readonly Step[] {
  const steps: Step[] = [];
  let schema = start;
  const take = (op: Operation): void => {
    const after = apply(schema, op);
    steps.push({ op, before: schema, after, origin: {} });
    schema = after;
  };
  for (const op of ops) {
    for (const create of typesNeeded(op, schema)) take(create);
    const before = schema;
    take(op);
    for (const drop of typesLeft(op, before, schema)) take(drop);
  }
  return steps;
}

/** The statements of a step; the codes with which it is refused, where the dialect cannot say it. */
export function statementsOf(step: Step, dialect: Dialect): readonly string[] | { readonly refused: string } {
  try {
    return legalize(step, dialect).flatMap((part) => print(part, dialect).map(({ text }) => text));
  } catch (error) {
    if (error instanceof Failure) return { refused: error.message };
    throw error;
  }
}

import type { Dialect } from "../../src/dialect/dialect.js";
import { isClouded } from "../../src/model/edit.js";
import { findTable } from "../../src/model/lookup.js";
import { operation, type Operation } from "../../src/model/operation.js";
import { apply, replay } from "../../src/model/replay.js";
import type { Schema } from "../../src/model/schema.js";
import { print } from "../../src/plan/statements.js";
import { readerFor } from "../../src/reader/reader.js";
import { executed } from "../../src/script/data.js";
import { type Applied, attempt, tally } from "./histories.js";

/** A step of a history, said by a person with `op.execute`. */
export interface ByHand {
  readonly text: string;
  readonly op: Operation<"execute">;
  /** The schema behind it, with what is not known of it said by `op.assume`. */
  readonly after: Schema;
  /** Was all of it understood? */
  readonly followed: boolean;
}

/** The same step as SQL that somebody wrote; nothing where that cannot stand in a script. */
export function byHand(step: Applied, dialect: Dialect): ByHand | undefined {
  const text = step.legal
    .flatMap((part) => print(part, dialect))
    .map((statement) => `${statement.text};`)
    .join("\n");
  if (text === "") return undefined;
  return attempt(() => {
    const reader = readerFor(dialect.name);
    const op = executed({ target: dialect, reader }, "op.execute", text, step.before) as Operation<"execute">;
    const met = apply(step.before, op);
    const unsure = met.tables.values().filter((table) => isClouded(met, table));
    const said = unsure.flatMap((table) => {
      const now = findTable(step.after, table);
      return now === undefined ? [] : [operation("assume", { table: now })];
    });
    // What is gone behind history's back, or has got another name there, is not what this law is about.
    const known = unsure.length === said.length && step.after.tables.entries().every(([key]) => met.tables.has(key));
    return known ? [{ text, op, after: replay(said, met), followed: unsure.length === 0 }] : [];
  }, tally())?.[0];
}

import { expect } from "vitest";
import { type Diagnostic, Failure, type Origin } from "../src/diagnostics/diagnostic.js";
import type { Dialect } from "../src/dialect/dialect.js";
import { sqlite } from "../src/dialect/sqlite/index.js";
import { emptySchema } from "../src/model/edit.js";
import type { Operation } from "../src/model/operation.js";
import { apply } from "../src/model/replay.js";
import type { Schema } from "../src/model/schema.js";
import { readerFor } from "../src/reader/reader.js";
import type { Batch } from "../src/script/batch.js";
import { column } from "../src/script/elements/column.js";
import { index } from "../src/script/elements/indexes.js";
import { table } from "../src/script/elements/table.js";
import type { NamingConvention } from "../src/script/naming.js";
import type { Op } from "../src/script/op.js";
import { record } from "../src/script/recorder.js";
import { t } from "../src/script/type-constructors.js";

export interface Recorded {
  readonly ops: readonly Operation[];
  readonly origins: readonly Origin[];
  readonly schema: Schema;
}

export const start = table("account", [
  column("id", t.integer(), { primaryKey: true }),
  column("email", t.string(50), { unique: true }),
  column("age", t.integer(), { nullable: false, serverDefault: 0 }),
  column("data", t.json()),
  index("ix_age", ["age"]),
]);

/** Records on top of a schema with the table `account`, or with nothing in it. */
export function recorded(
  run: (op: Op) => void,
  dialect: Dialect = sqlite,
  tables = [start],
  naming: NamingConvention = {},
): Recorded {
  const ops: Operation[] = [];
  const origins: Origin[] = [];
  let schema = emptySchema(dialect.rules);
  const recording = {
    target: dialect,
    reader: readerFor(dialect.name),
    naming,
    tempTable: "_alembic_batch_temp",
    recreate: "auto" as const,
    schema: () => schema,
    emit(operation: Operation, origin: Origin) {
      schema = apply(schema, operation);
      ops.push(operation);
      origins.push(origin);
    },
  };
  record((op) => tables.forEach((one) => op.assume(one)), recording);
  ops.length = origins.length = 0;
  record(run, recording);
  return { ops, origins, schema };
}

/** What a function fails with; anything but a Failure passes through. */
export function diagnosticsOf(run: () => unknown): readonly Diagnostic[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.diagnostics;
  }
  return [];
}

export const codes = (run: () => unknown): readonly string[] => diagnosticsOf(run).map(({ code }) => code);

export const refused = (run: (op: Op) => void, dialect?: Dialect): readonly string[] =>
  codes(() => recorded(run, dialect));
export const only = (run: (op: Op) => void, dialect?: Dialect): Operation => {
  const { ops } = recorded(run, dialect);
  expect(ops).toHaveLength(1);
  return ops[0] ?? expect.fail("nothing was recorded");
};
export const loose = (op: Op | Batch): Record<string, (...given: unknown[]) => void> => op as never;

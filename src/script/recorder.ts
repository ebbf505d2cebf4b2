import { fail } from "../diagnostics/catalog.js";
import type { Origin } from "../diagnostics/diagnostic.js";
import type { Operation } from "../model/operation.js";
import type { Schema } from "../model/schema.js";
import type { Batch } from "./batch.js";
import { callsOf, runScript } from "./calls.js";
import { checkArguments, expected, parametersOf, type Positional } from "./check.js";
import { conv } from "./naming.js";
import type { BatchOptions } from "./op-options.js";
import type { Op } from "./op.js";
import { schemaView } from "./schema-view.js";
import { batchAlterTable } from "./verbs/batch.js";
import { columnVerbs } from "./verbs/columns.js";
import { constraintVerbs } from "./verbs/constraints.js";
import { dataVerbs } from "./verbs/data.js";
import { enumTypeVerbs } from "./verbs/enum-types.js";
import { indexVerbs } from "./verbs/indexes.js";
import { objectVerbs } from "./verbs/objects.js";
import { tableVerbs } from "./verbs/tables.js";
import { aTableFirst, namedTable, type Recording, subjectOf, type Verbs } from "./verbs/verbs.js";

const aBlock = expected<() => void>("a function", (value) => typeof value === "function");

/**
 * Runs the `upgrade` or `downgrade` of a revision script and emits an operation for each call of `op`. Calls are
 * numbered from 1; whatever is wrong with one is reported at its place in the script.
 *
 * @throws Failure for what is wrong with the script, also for what it throws itself
 */
export function record(run: (op: Op) => void, given: Recording): void {
  let number = 0;
  /** Is an autocommit block open? */
  let outside = false;
  const recording: Recording = {
    ...given,
    outside: () => outside,
    emit: (op, origin) => given.emit(outside ? { ...op, outside: true } : op, origin),
  };
  /** The schema within the batch block that is open. */
  let inBlock: (() => Schema) | undefined;
  const calls = callsOf({
    object: "op",
    what: "the function",
    number: () => ++number,
    admit: (verb) => {
      if (inBlock !== undefined) fail("insideBatch", { verb });
    },
  });
  const verbs: Verbs = {
    recording,
    verb: <A extends readonly unknown[]>(
      called: string,
      positional: Positional,
      work: (of: string, ...given: A) => Operation,
    ) =>
      calls.verb(called, (origin: Origin, ...given: A) => {
        const of = `op.${called}`;
        checkArguments(of, positional, given, parametersOf(work));
        recording.emit(work(of, ...given), origin);
      }),
    subject: (of, table, schema) => subjectOf(recording, of, namedTable(recording, table, schema)),
  };

  const op = Object.freeze({
    dialect: recording.target.name,
    args: recording.args ?? Object.freeze({}),
    schema: schemaView(recording, () => (inBlock ?? recording.schema)(), calls),
    f: conv,
    ...tableVerbs(verbs),
    ...columnVerbs(verbs),
    ...constraintVerbs(verbs),
    ...indexVerbs(verbs),
    ...enumTypeVerbs(verbs),
    ...dataVerbs(verbs),
    ...objectVerbs(verbs),
    batchAlterTable: calls.verb(
      "batchAlterTable",
      (origin: Origin, ...given: [table: string, options: BatchOptions, block: (batch: Batch) => void]) => {
        checkArguments("op.batchAlterTable", aTableFirst, given, 3);
        const [table, options, block] = given;
        inBlock = () => recording.schema();
        try {
          batchAlterTable(recording, origin, table, options, block, (schema) => {
            inBlock = schema;
          });
        } finally {
          inBlock = undefined;
        }
      },
    ),
    autocommitBlock: calls.verb("autocommitBlock", (_: Origin, ...given: [block: () => void]) => {
      checkArguments("op.autocommitBlock", { "the block": aBlock }, given, 1);
      const [block] = given;
      const before = outside;
      outside = true;
      try {
        runScript("op", "the autocommit block", block);
      } finally {
        outside = before;
      }
    }),
  } satisfies Op);
  calls.during(() => run(op));
}

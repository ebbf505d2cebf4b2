import { fail } from "../../diagnostics/catalog.js";
import type { Origin } from "../../diagnostics/diagnostic.js";
import { nameOf, qualified, requireTable, sameTableName } from "../../model/lookup.js";
import { operation } from "../../model/operation.js";
import type { Schema } from "../../model/schema.js";
import { batchOptions, type Closing, recordBatch } from "../batch-recorder.js";
import type { Batch } from "../batch.js";
import {
  addedArgument,
  type BlockTableOptions,
  blockTableOptions,
  changedOptions,
  corrections,
  reordering,
} from "../block-options.js";
import { argument, expected, optionsOf } from "../check.js";
import { checkedConvention, checkedName } from "../naming.js";
import type { BatchOptions } from "../op-options.js";
import { tableName } from "../resolve/names.js";
import { resolveTable } from "../resolve/table.js";
import { type Recording } from "./verbs.js";

const aBlock = expected<(batch: Batch) => void>("a function", (value) => typeof value === "function");

export function batchAlterTable(
  recording: Recording,
  origin: Origin,
  called: string,
  options: BatchOptions,
  block: (batch: Batch) => void,
  show: (schema: () => Schema) => void,
): void {
  const of = "op.batchAlterTable";
  const { target } = recording;
  const checked = optionsOf(of, options, batchOptions);
  const { schema, recreate = recording.recreate, copyFrom, tempTable, namingConvention = {} } = checked;
  const naming = { ...recording.naming, ...checkedConvention(namingConvention) };
  argument(of, "the block", block, aBlock);
  const wanted = tableName(target, called, schema);
  if (copyFrom !== undefined) {
    const table = resolveTable(recording, copyFrom);
    if (!sameTableName(target.rules, table, wanted)) {
      fail("declaredElsewhere", { table: qualified(wanted), declared: qualified(table) });
    }
    recording.emit(operation("assume", { table }), origin);
  }
  const corrected = corrections(recording, of, requireTable(recording.schema(), wanted), checked);
  if (corrected !== undefined) recording.emit(corrected, origin);
  const table = nameOf(requireTable(recording.schema(), wanted));
  const temporary = (tempTable ?? recording.tempTable).replaceAll("{table}", () => table.name);
  if (tempTable !== undefined) checkedName(target, temporary);
  recordBatch(
    recording,
    { table, recreate, temporary },
    { naming, closing: closingOf(of, checked), show },
    origin,
    block,
  );
}

/** Constraints and indexes first, then the order of the columns, and what the table is when all of it is there. */
function closingOf(of: string, { tableArgs = [], partialReordering, tableOptions }: BatchOptions): readonly Closing[] {
  const options = optionsOf<BlockTableOptions>(`${of}, tableOptions`, tableOptions, blockTableOptions);
  return [
    ...tableArgs.map((element): Closing => (subject) => [addedArgument(subject, element)]),
    (subject, isNew) => (partialReordering === undefined ? [] : reordering(subject, partialReordering, isNew)),
    (subject) => changedOptions(subject, options),
  ];
}

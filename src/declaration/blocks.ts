import { findTable } from "../model/lookup.js";
import type { Operation } from "../model/operation.js";
import type { Schema } from "../model/schema.js";
import { array, type Code, object, options, type Statement } from "./code.js";
import { string, strings } from "./literal.js";
import { inSchema, tableElement } from "./operations.js";
import { dialectEntry } from "./options.js";
import { follow } from "./prove.js";
import type { Speaker } from "./speaker.js";

/** What a batch block says before its calls, and the operations that its calls ask for. */
export interface SaidBlock {
  readonly table: Code;
  readonly options: Code;
  readonly ops: readonly Operation[];
}

/**
 * A batch block; nothing where its options cannot be said.
 *
 * @param assumed the table as it is assumed just before it
 */
export function saidBlock(
  speaker: Speaker,
  before: Schema,
  op: Operation<"batch">,
  assumed: Operation<"assume"> | undefined,
  listed: ReadonlySet<string>,
): SaidBlock | undefined {
  const { table, recreate, temporary, ops } = op;
  const usual = speaker.dialect.temporaryTable.replaceAll("{table}", () => table.name);
  const copyFrom =
    assumed === undefined ? undefined : tableElement({ speaker, before, inBlock: false, listed }, assumed.table);
  if (assumed !== undefined && copyFrom === undefined) return undefined;
  const given = object({
    ...inSchema(table),
    recreate: recreate === speaker.recreate ? undefined : string(recreate),
    copyFrom,
    tempTable: temporary === usual ? undefined : string(temporary),
    tableOptions: tableOptions(speaker, before, op),
    partialReordering: reordering(before, op),
  });
  const calls = ops.filter(({ kind }) => kind !== "alterTable" && kind !== "reorderColumns");
  return { table: string(table.name), options: given, ops: calls };
}

/** What is no option any more is said to be what is so anyway. */
function tableOptions(speaker: Speaker, before: Schema, { table, ops }: Operation<"batch">): Code | undefined {
  const wanted = ops.findLast((op) => op.kind === "alterTable")?.options;
  if (wanted === undefined) return undefined;
  const had = findTable(before, table)?.options ?? {};
  const gone = Object.keys(had).filter((option) => !Object.hasOwn(wanted, option));
  const taken = Object.fromEntries(gone.map((option) => [option, had[option] !== true]));
  const changed = Object.entries(wanted).filter(([option, value]) => had[option] !== value);
  return options(dialectEntry(speaker, { ...Object.fromEntries(changed), ...taken }));
}

/** All columns in one chain, as they stand in the end. */
function reordering(before: Schema, op: Operation<"batch">): Code | undefined {
  if (!op.ops.some(({ kind }) => kind === "reorderColumns")) return undefined;
  const columns = findTable(follow(op, before), op.table)?.columns ?? [];
  return columns.length < 2 ? undefined : array([strings(columns.map(({ name }) => name))]);
}

export const blockStatement = (said: SaidBlock, block: readonly Statement[]): Statement => ({
  statement: "batch",
  table: said.table,
  options: said.options,
  block,
});

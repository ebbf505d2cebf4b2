import { isTemporary } from "../model/lookup.js";
import { operation, type Operation } from "../model/operation.js";
import type { QName } from "../model/schema.js";
import type { Speaker } from "./speaker.js";

/** Ways to say an operation: as it is, and in several calls where one has no room for all of it. */
export function phrases(op: Operation, speaker: Speaker, inBlock: boolean): readonly (readonly Operation[])[] {
  switch (op.kind) {
    case "addColumn":
      return [[op], ...(needsBlock(op) && !inBlock ? [[inOneBlock(op.table, [op], speaker)]] : []), apart(op)];
    case "alterTable":
    case "reorderColumns":
      return inBlock ? [[op]] : [[inOneBlock(op.table, [op], speaker)]];
    case "createTable":
      return isTemporary(op.table) ? [[op]] : [[op], keysApart(op)];
    case "alterEnumType":
      return [[op], op.changes.map((change) => ({ ...op, changes: [change] }))];
    default:
      return [[op]];
  }
}

function needsBlock({ place }: Operation<"addColumn">): boolean {
  return place !== undefined;
}

/** Blocks know how to say what nothing else does. */
function inOneBlock(
  table: QName,
  ops: readonly Operation[],
  { dialect: { temporaryTable }, recreate }: Speaker,
): Operation {
  const temporary = temporaryTable.replaceAll("{table}", () => table.name);
  return operation("batch", { table, ops, recreate, temporary });
}

/** The column first, then what nobody can declare beside it. */
function apart(op: Operation<"addColumn">): readonly Operation[] {
  const { table, constraints, indexes, inlineReferences: _, inlinePrimaryKey: __, ...others } = op;
  return [
    { ...others, table, constraints: [], indexes: [] },
    ...constraints.map((constraint) => operation("addConstraint", { table, constraint })),
    ...indexes.map((index) => operation("createIndex", { table, index })),
  ];
}

/** The table first, then its foreign keys. */
function keysApart(op: Operation<"createTable">): readonly Operation[] {
  const { table } = op;
  const keys = table.constraints.filter(({ kind }) => kind === "foreignKey");
  const constraints = table.constraints.filter(({ kind }) => kind !== "foreignKey");
  return [
    { ...op, table: { ...table, constraints } },
    ...keys.map((constraint) => operation("addConstraint", { table, constraint })),
  ];
}

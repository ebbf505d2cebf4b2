import { constraintTitle } from "../model/lookup.js";
import type { Operation } from "../model/operation.js";
import type { Column, Constraint, Index, QName } from "../model/schema.js";
import { listedConstraint, saidConstraint } from "./constraints.js";
import { saidIndex } from "./indexes.js";
import type { Speaker } from "./speaker.js";
import { settledType } from "./types.js";

/** Why nothing says an operation, as far as a part of it tells. */
export function reasonAgainst(speaker: Speaker, op: Operation): string {
  switch (op.kind) {
    case "createTable":
    case "assume":
      return against(speaker, op.table, op.table) ?? UNKNOWN;
    case "addColumn":
      return against(speaker, op.table, { ...op, columns: [op.column] }) ?? UNKNOWN;
    case "addConstraint":
      return against(speaker, op.table, { columns: [], constraints: [op.constraint], indexes: [] }) ?? UNKNOWN;
    case "createIndex":
      return against(speaker, op.table, { columns: [], constraints: [], indexes: [op.index] }) ?? UNKNOWN;
    case "alterColumn": {
      const { type } = op.change;
      return (type && againstType(speaker, op.table, { name: op.column, type })) ?? UNKNOWN;
    }
    case "batch":
      return op.ops.map((one) => reasonAgainst(speaker, one)).find((why) => why !== UNKNOWN) ?? UNKNOWN;
    default:
      return UNKNOWN;
  }
}

const UNKNOWN = "what is written for it would ask for something else";

interface Parts {
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
}

function against(speaker: Speaker, table: QName, { columns, constraints, indexes }: Parts): string | undefined {
  for (const column of columns) {
    const why = againstType(speaker, table, column);
    if (why !== undefined) return why;
  }
  for (const constraint of constraints) {
    const title = constraintTitle(constraint);
    if (saidConstraint(speaker, table, constraint, "schema") === undefined) {
      return `the naming convention would give ${title} another name`;
    }
    if (listedConstraint(speaker, table, constraint, "schema") === undefined) {
      return `a name with a dot in it cannot be referred to, as ${title} does`;
    }
  }
  const index = indexes.find((one) => saidIndex(speaker, table, one, "schema") === undefined);
  return index && `the naming convention would give index "${index.name}" another name`;
}

function againstType(
  speaker: Speaker,
  table: QName,
  { name, type }: Pick<Column, "name" | "type">,
): string | undefined {
  const code = settledType({ code: "type", said: [{ speaker, type, table, column: name }] });
  return code === undefined ? `nothing that t has is the type of column "${name}"` : undefined;
}

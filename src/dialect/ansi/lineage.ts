import { requireTable, sameName } from "../../model/lookup.js";
import type { Lineage, Operation } from "../../model/operation.js";
import type { Column, Expression, QName, Rules, Schema, Value } from "../../model/schema.js";

/** Where the columns of a copy come from, while the operations of a block are taken in one after the other. */
export interface Lineages {
  /** Takes in one more operation; says no, and changes nothing, where a value depends on one that the copy is yet to make. */
  take(op: Operation): boolean;
  /** Where this column of the copy comes from; nothing where it gets its default. */
  of(column: Column): Lineage | undefined;
}

interface Source extends Lineage {
  /** What the rows that were there got when the column was made: its default of that moment. */
  readonly born: Value | null;
}
type Sources = Map<string, Source>;

export function lineageBefore({ rules, ...before }: Schema, name: QName): Lineages {
  const table = requireTable({ rules, ...before }, name);
  const sources: Sources = new Map(
    table.columns.map((column) => [
      rules.fold(column.name),
      { column: column.name, source: column.name, fill: null, using: null, born: null },
    ]),
  );
  return {
    take: (op) => taken(rules, sources, op),
    of: (column) => {
      const known = sources.get(rules.fold(column.name));
      if (known === undefined) return undefined;
      const { born, ...lineage } = known;
      const { source, fill, using } = lineage;
      if (source !== null || fill !== null || using !== null) return lineage;
      // A default that came later, or has gone, is none of the rows that were there.
      if (born === column.serverDefault || (born === null && !column.nullable)) return undefined;
      return { ...lineage, fill: born ?? { kind: "literal", value: null } };
    },
  };
}

function taken(rules: Rules, sources: Sources, op: Operation): boolean {
  switch (op.kind) {
    case "addColumn": {
      // IF NOT EXISTS of one that is there adds nothing.
      if (op.ifNotExists === true && sources.has(rules.fold(op.column.name))) return true;
      const fill = op.backfill === undefined ? null : translateValue(rules, sources, op.backfill);
      if (fill === undefined) return false;
      const { name, serverDefault } = op.column;
      sources.set(rules.fold(name), { column: name, source: null, fill, using: null, born: serverDefault });
      return true;
    }
    case "dropColumn":
      sources.delete(rules.fold(op.column));
      return true;
    case "alterColumn": {
      const known = sources.get(rules.fold(op.column));
      const altered = known === undefined ? undefined : altering(rules, sources, known, op);
      if (altered === undefined) return false;
      sources.delete(rules.fold(op.column));
      sources.set(rules.fold(altered.column), altered);
      return true;
    }
    default:
      return true;
  }
}

function altering(rules: Rules, sources: Sources, known: Source, op: Operation<"alterColumn">): Source | undefined {
  const column = op.change.name ?? known.column;
  const using = op.using === undefined ? known.using : translate(rules, sources, op.using);
  // One value cannot be computed or filled in twice over.
  if (using === undefined || (op.using !== undefined && (known.using !== null || known.fill !== null)))
    return undefined;
  const isNew = known.source === null && using === null && known.fill === null;
  if (op.backfill === undefined || (isNew && isFilled(known.born))) return { ...known, column, using };
  const fill = translateValue(rules, sources, op.backfill);
  if (fill === undefined || known.fill !== null || (isNew && known.born !== null)) return undefined;
  return { ...known, column, using, fill };
}

/** Leaves this value no NULL behind? Of an expression nobody knows. */
function isFilled(value: Value | null): boolean {
  return value?.kind === "literal" && value.value !== null;
}

function translateValue(rules: Rules, sources: Sources, value: Value): Value | undefined {
  if (value.kind === "literal") return value;
  const expression = translate(rules, sources, value.expression);
  return expression === undefined ? undefined : { kind: "expression", expression };
}

/** An expression over the columns of the copy, said over those of the old table. */
function translate(rules: Rules, sources: Sources, expression: Expression): Expression | undefined {
  const parts: Expression[number][] = [];
  for (const part of expression) {
    if (typeof part === "string") parts.push(part);
    else {
      const from = sources.get(rules.fold(part.column));
      if (from?.source == null || from.fill !== null || from.using !== null) return undefined;
      parts.push(sameName(rules, from.source, part.column) ? part : { ...part, column: from.source, text: null });
    }
  }
  return parts;
}

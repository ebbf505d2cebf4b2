import { diagnostic } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { constraintTitle, findConstraint, isNumbered, qualified, requireTable } from "../../model/lookup.js";
import { facetTitlesOf } from "../../model/meaning/column.js";
import { isMoot } from "../../model/moot.js";
import type { Column, Index, QName } from "../../model/schema.js";
import { describe } from "../../model/replay.js";
import { atLeast, type Dialect, type Step } from "../dialect.js";
import { withoutEnumTypes } from "./enum-types.js";
import type { Features } from "./features.js";
import { isTimestamp } from "./types.js";

/** What people should know about an operation here. */
export function remarks(features: Features): Dialect["remarks"] {
  return {
    createEnumType: withoutEnumTypes,
    dropEnumType: withoutEnumTypes,
    alterEnumType: withoutEnumTypes,
    createTable: ({ op, before }, dialect) => {
      if (op.replaces !== undefined) {
        const [table, temporary] = [qualified(op.replaces), qualified(op.table)];
        return [diagnostic("copyCommits", { dialect: dialect.name, table, temporary })];
      }
      if (isMoot(op, before)) return [];
      return [
        ...numberingIgnored(op.table, op.table.columns, dialect),
        ...timestampsUndefined(op.table, op.table.columns, features, dialect),
        ...ordersIgnored(op.table.indexes, features, dialect),
        ...nullsRemarks(op.table.indexes, dialect),
      ];
    },
    addColumn: ({ op, before }, dialect) => {
      const said = unconditional(op, isMoot(op, before), "ADD COLUMN IF NOT EXISTS", features, dialect);
      if (isMoot(op, before)) return said;
      const { column } = op;
      const filled = column.nullable || column.serverDefault !== null || column.computed !== null || isNumbered(column);
      const made = { dialect: dialect.name, table: qualified(op.table), column: column.name };
      return [
        ...said,
        ...(filled || op.backfill !== undefined ? [] : [diagnostic("implicitValue", made)]),
        ...numberingIgnored(op.table, [column], dialect),
        ...timestampsUndefined(op.table, [column], features, dialect),
        ...ordersIgnored(op.indexes, features, dialect),
        ...nullsRemarks(op.indexes, dialect),
      ];
    },
    dropColumn: ({ op, before }, dialect) =>
      unconditional(op, isMoot(op, before), "DROP COLUMN IF EXISTS", features, dialect),
    alterColumn: (step, dialect) => {
      const { op, after } = step;
      const table = qualified(op.table);
      const changed = requireTable(after, op.table).columns.filter(
        ({ name }) => op.change.identity != null && name === (op.change.name ?? op.column),
      );
      const nothing =
        op.backfill === undefined && op.using === undefined && dialect.print.alterColumn(step, dialect).length === 0;
      const facets = facetTitlesOf(op.change);
      return [
        ...numberingIgnored(op.table, changed, dialect),
        ...(nothing ? [diagnostic("nothingAltered", { dialect: dialect.name, table, column: op.column, facets })] : []),
      ];
    },
    alterTable: (step, dialect) =>
      dialect.print.alterTable(step, dialect).length > 0 ? [] : [nothingToSay(step, dialect)],
    reorderColumns: (step, dialect) =>
      dialect.print.reorderColumns(step, dialect).length > 0 ? [] : [nothingToSay(step, dialect)],
    dropConstraint: ({ op, before }, dialect) => {
      const table = requireTable(before, op.table);
      const found = findConstraint(before.rules, table, op.constraint);
      if (found?.kind === "foreignKey") {
        const { columns } = found;
        const key = constraintTitle(found);
        return [diagnostic("indexStays", { dialect: dialect.name, key, table: qualified(table), columns })];
      }
      if (found?.kind === "typeBound" && dialect.typeCheck(found.column, dialect) === undefined) {
        const column = `${qualified(table)}.${found.column.name}`;
        return [diagnostic("noTypeCheck", { dialect: dialect.name, constraint: op.constraint, column })];
      }
      return unconditional(op, isMoot(op, before), "DROP CONSTRAINT IF EXISTS", features, dialect);
    },
    createIndex: ({ op, before }, dialect) => [
      ...unconditional(op, isMoot(op, before), "CREATE INDEX IF NOT EXISTS", features, dialect),
      ...ordersIgnored([op.index], features, dialect),
      ...nullsRemarks([op.index], dialect),
    ],
    dropIndex: ({ op, before }, dialect) =>
      unconditional(op, isMoot(op, before), "DROP INDEX IF EXISTS", features, dialect),
    createSequence: ({ op }, dialect) => noSequences(qualified(op.sequence), features, dialect),
    dropSequence: ({ op }, dialect) => noSequences(qualified(op.sequence), features, dialect),
    dropSchema: ({ op }, dialect) => [diagnostic("schemaWithAllInIt", { dialect: dialect.name, schema: op.name })],
  };
}

function noSequences(sequence: string, features: Features, { name }: Dialect): readonly Diagnostic[] {
  return features.sequences ? [] : [diagnostic("noSequences", { dialect: name, sequence })];
}

type Conditional = Step<"addColumn" | "dropColumn" | "dropConstraint" | "createIndex" | "dropIndex">["op"];

/** That history decides where the server cannot be asked. */
function unconditional(
  op: Conditional,
  moot: boolean,
  clause: string,
  { conditions }: Features,
  dialect: Dialect,
): readonly Diagnostic[] {
  const asked = "ifExists" in op ? op.ifExists : "ifNotExists" in op ? op.ifNotExists : undefined;
  if (conditions || asked !== true) return [];
  const adds = op.kind === "addColumn" || op.kind === "createIndex";
  const why = adds === moot ? "history has it" : "history does not have it";
  const said = describe(op);
  const what = moot ? `nothing is printed for "${said}"` : `"${said}" is said without it`;
  return [diagnostic("unconditional", { dialect: dialect.name, what, clause, why })];
}

/** What AUTO_INCREMENT has no words for. */
function numberingIgnored(table: QName, columns: readonly Column[], dialect: Dialect): readonly Diagnostic[] {
  return columns.flatMap(({ name, identity }) => {
    if (identity === null) return [];
    const { always, increment, minValue, maxValue, cycle, cache } = identity;
    const said = [
      ...(always ? ["always"] : []),
      ...Object.entries({ increment, minValue, maxValue, cycle, cache })
        .filter(([, value]) => value !== null)
        .map(([option]) => option),
    ];
    const of = { dialect: dialect.name, table: qualified(table), column: name };
    return said.length === 0 ? [] : [diagnostic("numberingIgnored", { ...of, said })];
  });
}

function ordersIgnored(
  indexes: readonly Index[],
  { descendingSince }: Features,
  { name, version }: Dialect,
): readonly Diagnostic[] {
  if (descendingSince === undefined || atLeast(version, ...descendingSince)) return [];
  return indexes
    .filter(({ elements }) => elements.some(({ descending }) => descending))
    .map((index) => diagnostic("orderIgnored", { dialect: name, index: index.name, since: descendingSince.join(".") }));
}

/** NULL is smaller than anything here, and there is no word for the other way. */
function nullsRemarks(indexes: readonly Index[], { name: dialect }: Dialect): readonly Diagnostic[] {
  return indexes.flatMap(({ name, elements }) =>
    elements.flatMap(({ nulls, descending }) => {
      const own = descending ? "LAST" : "FIRST";
      if (nulls === null || nulls === own) return [];
      return [diagnostic("nullsElsewhere", { dialect, index: name, nulls, own: own.toLowerCase() })];
    }),
  );
}

function timestampsUndefined(
  table: QName,
  columns: readonly Column[],
  { plainTimestampsSince: since }: Features,
  { name: dialect, version }: Dialect,
): readonly Diagnostic[] {
  if (since === undefined || atLeast(version, ...since)) return [];
  return columns
    .filter(
      ({ type, nullable, serverDefault, computed }) =>
        isTimestamp(type) && !nullable && serverDefault === null && computed === null,
    )
    .map(({ name }) =>
      diagnostic("timestampUndefined", { dialect, table: qualified(table), column: name, since: since.join(".") }),
    );
}

function nothingToSay({ op }: Step<"alterTable" | "reorderColumns">, dialect: Dialect): Diagnostic {
  return diagnostic("nothingToAlter", { dialect: dialect.name, what: describe(op) });
}

import { diagnostic } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import {
  constraintTitle,
  findColumn,
  findConstraint,
  primaryKeyOf,
  qualified,
  requireTable,
} from "../../model/lookup.js";
import { facetTitlesOf } from "../../model/meaning/column.js";
import { isMoot } from "../../model/moot.js";
import type { Column, Constraint, Index, QName, Table, Value } from "../../model/schema.js";
import { withoutEnumTypes } from "../ansi/enum-types.js";
import { setsOff } from "../ansi/objects.js";
import { typeCheckSql } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import { print } from "./print.js";
import { hasCodePage, isAscii } from "./types.js";

/** What people should know of what is done here otherwise than elsewhere. */
export const remarks: Dialect["remarks"] = {
  createEnumType: withoutEnumTypes,
  dropEnumType: withoutEnumTypes,
  alterEnumType: withoutEnumTypes,
  createTable: ({ op, before, after }, dialect) => {
    if (op.replaces !== undefined) {
      return [diagnostic("copyLeavesBehind", { dialect: dialect.name, table: qualified(op.replaces) })];
    }
    const table = requireTable(after, op.table);
    if (isMoot(op, before)) return [];
    return [
      ...table.columns.flatMap((column) => newColumn(table, column, dialect)),
      ...table.constraints.flatMap((constraint) => uniqueConstraint(table, constraint, dialect)),
      ...table.indexes.flatMap((index) => indexRemarks(table, index, dialect)),
    ];
  },
  addColumn: ({ op, before, after }, dialect) => {
    if (isMoot(op, before)) return [];
    const { column } = op;
    const table = requireTable(after, op.table);
    const filled = column.nullable || column.serverDefault !== null || column.computed !== null || isFilled(column);
    return [
      ...newColumn(table, column, dialect),
      ...(filled || op.backfill !== undefined
        ? []
        : [diagnostic("onlyWhenEmpty", { dialect: dialect.name, table: qualified(table), column: column.name })]),
    ];
  },
  alterColumn: (step, dialect) => {
    const { op, before, after } = step;
    const table = requireTable(after, op.table);
    const old = findColumn(before.rules, requireTable(before, op.table), op.column);
    const column = findColumn(after.rules, table, op.change.name ?? op.column);
    const nothing = op.backfill === undefined && print.alterColumn?.(step, dialect).length === 0;
    const { name: _name, ...facets } = op.change;
    return [
      ...(column === undefined || op.change.type === undefined ? [] : numeric(table, column, dialect)),
      ...(old === undefined || column === undefined ? [] : narrowed(table, old, column, dialect)),
      ...(column === undefined || op.change.serverDefault === undefined ? [] : defaultText(table, column, dialect)),
      ...(column === undefined || op.change.identity === undefined ? [] : identity(table, column, dialect)),
      ...(nothing
        ? [
            diagnostic("nothingAltered", {
              dialect: dialect.name,
              table: qualified(table),
              column: op.column,
              facets: facetTitlesOf(facets),
            }),
          ]
        : []),
    ];
  },
  addConstraint: ({ op, before }, dialect) => uniqueConstraint(requireTable(before, op.table), op.constraint, dialect),
  createIndex: ({ op, before }, dialect) =>
    isMoot(op, before) ? [] : indexRemarks(requireTable(before, op.table), op.index, dialect),
  dropConstraint: ({ op, before }, dialect) => {
    const found = findConstraint(before.rules, requireTable(before, op.table), op.constraint);
    if (found?.kind !== "typeBound" || typeCheckSql(found.column, dialect) !== undefined) return [];
    const column = `${qualified(op.table)}.${found.column.name}`;
    return [diagnostic("noTypeCheck", { dialect: dialect.name, constraint: op.constraint, column })];
  },
  commentTable: ({ op, before }, dialect) =>
    requireTable(before, op.table).comment === op.comment
      ? [diagnostic("commentAlready", { dialect: dialect.name, table: qualified(op.table) })]
      : [],
  insertRows: ({ op, before }, dialect) => {
    const table = requireTable(before, op.table);
    return op.columns.flatMap((name) => {
      const column = findColumn(before.rules, table, name);
      const values = op.rows.map((row) => (Object.hasOwn(row, name) ? row[name] : undefined));
      return column === undefined ? [] : text(table, column, values, dialect);
    });
  },
  updateRows: (step, dialect) => {
    const { op, before } = step;
    const table = requireTable(before, op.table);
    const column = findColumn(before.rules, table, op.column);
    return [...setsOff(step), ...(column === undefined ? [] : text(table, column, [op.value], dialect))];
  },
};

function isFilled({ autoincrement, identity: numbers }: Column): boolean {
  return autoincrement !== null || numbers !== null;
}

function newColumn(table: Table, column: Column, dialect: Dialect): readonly Diagnostic[] {
  return [
    ...numeric(table, column, dialect),
    ...defaultText(table, column, dialect),
    ...identity(table, column, dialect),
  ];
}

function numeric(table: QName, { name, type, computed }: Column, dialect: Dialect): readonly Diagnostic[] {
  if (computed !== null || (type.kind !== "numeric" && type.kind !== "decimal") || type.precision !== null) return [];
  return [
    diagnostic("fractionLost", { dialect: dialect.name, table: qualified(table), column: name, type: type.kind }),
  ];
}

function defaultText(table: QName, column: Column, dialect: Dialect): readonly Diagnostic[] {
  return text(table, column, [column.serverDefault ?? undefined], dialect);
}

const unicode: readonly Column["type"]["kind"][] = [
  "unicode",
  "unicodeText",
  "nationalChar",
  "nationalVarchar",
  "json",
];

/** That a code page may not have what is in the rows: the server puts question marks in its place, and says nothing. */
function narrowed(table: QName, old: Column, column: Column, dialect: Dialect): readonly Diagnostic[] {
  const lost = unicode.includes(old.type.kind) && hasCodePage(column.type) && !/_UTF8$/i.test(column.collation ?? "");
  return lost
    ? [diagnostic("outsideCodePage", { dialect: dialect.name, table: qualified(table), column: column.name })]
    : [];
}

/** That a code page may not have what is written. A collation that says UTF-8 has everything. */
function text(
  table: QName,
  { name, type, collation }: Column,
  values: readonly (Value | undefined)[],
  dialect: Dialect,
): readonly Diagnostic[] {
  if (!hasCodePage(type) || /_UTF8$/i.test(collation ?? "")) return [];
  const lost = values.some(
    (value) => value?.kind === "literal" && typeof value.value === "string" && !isAscii(value.value),
  );
  return lost ? [diagnostic("outsideCodePage", { dialect: dialect.name, table: qualified(table), column: name })] : [];
}

function identity(table: QName, column: Column, dialect: Dialect): readonly Diagnostic[] {
  if (column.identity === null) return [];
  const { minValue, maxValue, cycle, cache } = column.identity;
  const options = [
    minValue === null || minValue === "none" ? undefined : "minValue",
    maxValue === null || maxValue === "none" ? undefined : "maxValue",
    cycle === true ? "cycle" : undefined,
    cache === null ? undefined : "cache",
  ].filter((option) => option !== undefined);
  return options.length === 0
    ? []
    : [
        diagnostic("identityOptions", {
          dialect: dialect.name,
          table: qualified(table),
          column: column.name,
          options,
        }),
      ];
}

function uniqueConstraint(table: Table, constraint: Constraint, dialect: Dialect): readonly Diagnostic[] {
  return constraint.kind === "unique" ? nulls(table, constraintTitle(constraint), constraint.columns, dialect) : [];
}

/** NULLs come first, and last where it is descending; there is no word for the other way. */
function indexRemarks(table: Table, index: Index, dialect: Dialect): readonly Diagnostic[] {
  const order = index.elements.flatMap(({ nulls, descending }) => {
    const own = descending ? "LAST" : "FIRST";
    if (nulls === null || nulls === own) return [];
    return [diagnostic("nullsElsewhere", { dialect: dialect.name, index: index.name, nulls, own: own.toLowerCase() })];
  });
  if (!index.unique || index.where !== null) return order;
  const columns = index.elements.flatMap(({ of }) => ("column" in of ? [of.column] : []));
  return [...order, ...nulls(table, `index "${index.name}"`, columns, dialect)];
}

/** Where all of several columns are NULL, two rows are alike as well; where one is, the others decide. */
function nulls(table: Table, what: string, names: readonly string[], dialect: Dialect): readonly Diagnostic[] {
  const key = primaryKeyOf(table)?.columns ?? [];
  const columns = names.filter((name) => {
    const column = findColumn(dialect.rules, table, name);
    return column?.nullable === true && !key.includes(column.name);
  });
  return columns.length === 0
    ? []
    : [diagnostic("nullsAreEqual", { dialect: dialect.name, table: qualified(table), what, columns })];
}

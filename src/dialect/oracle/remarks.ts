import { diagnostic } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import {
  findColumn,
  findConstraint,
  isNumbered,
  isTemporary,
  qualified,
  requireColumn,
  requireTable,
} from "../../model/lookup.js";
import { facetTitlesOf } from "../../model/meaning/column.js";
import { isMoot } from "../../model/moot.js";
import type { Column, QName, Value } from "../../model/schema.js";
import { describeType } from "../../model/types.js";
import { render } from "../../sql/render.js";
import { id, sql } from "../../sql/sql.js";
import { withoutEnumTypes } from "../ansi/enum-types.js";
import { setsOff } from "../ansi/objects.js";
import { alterTable } from "../ansi/print.js";
import type { Dialect, Step } from "../dialect.js";
import { typeChange } from "./alter.js";
import { referenceRemarks } from "./constraints.js";
import { identitySql } from "./identity.js";
import { nullsRemarks } from "./indexes.js";
import { kept } from "./lexis.js";
import { print } from "./print.js";
import { isEmpty } from "./rows.js";

/** What people should know, such as what is not printed and what Oracle makes of what is. */
export const remarks: Dialect["remarks"] = {
  createEnumType: withoutEnumTypes,
  dropEnumType: withoutEnumTypes,
  alterEnumType: withoutEnumTypes,
  createTable: ({ op, before }, dialect) => {
    if (op.replaces !== undefined) {
      const numbered = op.table.columns.filter(isNumbered).map(({ name }) => `"${name}"`);
      const [table, temporary] = [qualified(op.replaces), qualified(op.table)];
      return [diagnostic("oracleCopy", { dialect: dialect.name, table, temporary, numbered })];
    }
    if (isMoot(op, before)) return [];
    const fleeting = isTemporary(op.table) && op.table.options["onCommit"] !== "PRESERVE ROWS";
    return [
      ...(fleeting ? [diagnostic("oracleTemporaryRows", { dialect: dialect.name, table: qualified(op.table) })] : []),
      ...op.table.columns.flatMap((column) => emptyDefault(op.table, column.name, column.serverDefault)),
      ...referenceRemarks(op.table, op.table.constraints, dialect),
      ...nullsRemarks(op.table.indexes, dialect),
    ];
  },
  renameTable: ({ op }, dialect) => sameNameRemark(op.table.name, op.to, dialect),
  addColumn: ({ op, before }, dialect) => {
    const { column, constraints, indexes } = op;
    if (isMoot(op, before)) return [unconditional(op, true, dialect)];
    const filled =
      column.nullable ||
      (column.serverDefault !== null && !isEmpty(column.serverDefault)) ||
      column.computed !== null ||
      isNumbered(column);
    return [
      ...(op.ifNotExists === true ? [unconditional(op, false, dialect)] : []),
      ...emptyDefault(op.table, column.name, column.serverDefault),
      ...referenceRemarks(op.table, constraints, dialect),
      ...nullsRemarks(indexes, dialect),
      ...(filled || op.backfill !== undefined
        ? []
        : [diagnostic("onlyWhenEmpty", { dialect: dialect.name, table: qualified(op.table), column: column.name })]),
    ];
  },
  dropColumn: ({ op, before }, dialect) =>
    op.ifExists === true ? [unconditional(op, isMoot(op, before), dialect)] : [],
  dropConstraint: ({ op, before }, dialect) => [
    ...(op.ifExists === true ? [unconditional(op, isMoot(op, before), dialect)] : []),
    ...uncheckedType({ op, before }, dialect),
  ],
  addConstraint: ({ op }, dialect) => referenceRemarks(op.table, [op.constraint], dialect),
  createIndex: ({ op }, dialect) => nullsRemarks([op.index], dialect),
  alterColumn: (step, dialect) => [
    ...sameNameRemark(step.op.column, step.op.change.name, dialect),
    ...alterRemarks(step, dialect),
  ],
  insertRows: ({ op, before }, dialect) => {
    const table = requireTable(before, op.table);
    const column = (name: string): Column | undefined => findColumn(before.rules, table, name);
    const empty = op.columns.filter((name) =>
      op.rows.some((row) => Object.hasOwn(row, name) && isEmpty(row[name] ?? null)),
    );
    const numbered = op.columns
      .map(column)
      .filter((one) => one !== undefined && isNumbered(one) && one.identity?.always !== true);
    return [
      ...empty.map((name) =>
        diagnostic("oracleEmptyText", { what: `rows of "${qualified(op.table)}" bring '' for "${name}"` }),
      ),
      ...numbered.flatMap((one) =>
        one === undefined
          ? []
          : [
              diagnostic("sequenceBehind", {
                dialect: dialect.name,
                table: qualified(op.table),
                column: one.name,
                remedy: render(
                  sql`${alterTable(op.table)} MODIFY ${id(one.name)} ${identitySql(one, "behind")}`,
                  dialect.lexis,
                ),
              }),
            ],
      ),
    ];
  },
  updateRows: (step) => [
    ...setsOff(step),
    ...(isEmpty(step.op.value)
      ? [diagnostic("oracleEmptyText", { what: `"${qualified(step.op.table)}.${step.op.column}" is set to ''` })]
      : []),
  ],
};

function emptyDefault(table: QName, column: string, value: Value | null): readonly Diagnostic[] {
  return isEmpty(value)
    ? [diagnostic("oracleEmptyText", { what: `the default of "${qualified(table)}.${column}" is ''` })]
    : [];
}

function sameNameRemark(from: string, to: string | undefined, dialect: Dialect): readonly Diagnostic[] {
  if (to === undefined || kept(from) !== kept(to)) return [];
  return [diagnostic("oracleSameName", { dialect: dialect.name, from, to })];
}

function alterRemarks(step: Step<"alterColumn">, dialect: Dialect): readonly Diagnostic[] {
  const { op, before } = step;
  const table = requireTable(before, op.table);
  const column = requireColumn(before.rules, table, op.column);
  const { type } = op.change;
  const { name, ...facets } = op.change;
  const said = { dialect: dialect.name, table: qualified(op.table), column: op.column };
  const nothing =
    Object.keys(facets).length > 0 && op.backfill === undefined && print.alterColumn(step, dialect).length === 0;
  return [
    ...(type !== undefined && typeChange(column.type, type, dialect) === "narrows"
      ? [diagnostic("oracleNarrower", { ...said, from: describeType(column.type), to: describeType(type) })]
      : []),
    ...emptyDefault(op.table, name ?? op.column, op.change.serverDefault ?? null),
    ...(nothing ? [diagnostic("nothingAltered", { ...said, facets: facetTitlesOf(facets) })] : []),
  ];
}

/** The CHECK of a type that needs none. */
function uncheckedType(
  { op, before }: Pick<Step<"dropConstraint">, "op" | "before">,
  dialect: Dialect,
): readonly Diagnostic[] {
  const found = findConstraint(before.rules, requireTable(before, op.table), op.constraint);
  if (found?.kind !== "typeBound" || dialect.typeCheck(found.column, dialect) !== undefined) return [];
  const column = `${qualified(op.table)}.${found.column.name}`;
  return [diagnostic("noTypeCheck", { dialect: dialect.name, constraint: op.constraint, column })];
}

type Conditional = Step<"addColumn" | "dropColumn" | "dropConstraint">["op"];

/** Of columns and constraints history decides, and this says so. */
function unconditional(op: Conditional, moot: boolean, dialect: Dialect): Diagnostic {
  const [clause, what, isThere] = wordsOf(op);
  return diagnostic("unconditional", {
    dialect: dialect.name,
    clause,
    what: moot ? `nothing is printed for ${what}` : `${what} is said without it`,
    why: isThere === moot ? "history has it" : "history does not have it",
  });
}

function wordsOf(op: Conditional): readonly [clause: string, what: string, mootWhenThere: boolean] {
  switch (op.kind) {
    case "addColumn":
      return ["ADD IF NOT EXISTS", `adding column "${qualified(op.table)}.${op.column.name}"`, true];
    case "dropColumn":
      return ["DROP COLUMN IF EXISTS", `dropping column "${qualified(op.table)}.${op.column}"`, false];
    case "dropConstraint":
      return ["DROP CONSTRAINT IF EXISTS", `dropping constraint "${op.constraint}" of "${qualified(op.table)}"`, false];
  }
}

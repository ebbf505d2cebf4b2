import { fail } from "../../diagnostics/catalog.js";
import { putTable } from "../edit.js";
import { expressionsOf, qualified, referencesTo, sameName, sameTableName, textOf } from "../lookup.js";
import type {
  Column,
  Constraint,
  Exclude,
  Expression,
  ForeignKey,
  Index,
  Indexed,
  QName,
  Rules,
  Schema,
  Table,
} from "../schema.js";

/** The table with every expression in it changed. */
export function mapExpressions(table: Table, change: (expression: Expression) => Expression): Table {
  return {
    ...table,
    columns: table.columns.map((column) =>
      column.computed === null
        ? column
        : { ...column, computed: { ...column.computed, expression: change(column.computed.expression) } },
    ),
    constraints: table.constraints.map((constraint): Constraint => {
      if (constraint.kind === "check") return { ...constraint, condition: change(constraint.condition) };
      return constraint.kind === "exclude" ? changed(constraint) : constraint;
    }),
    indexes: table.indexes.map(changed),
    ...(table.partitionBy === undefined ? {} : { partitionBy: change(table.partitionBy) }),
  };

  function changed<I extends Exclude | Index>(index: I): I {
    const elements = index.elements.map((element) =>
      "expression" in element.of ? { ...element, of: { expression: change(element.of.expression) } } : element,
    );
    return { ...index, elements, where: index.where === null ? null : change(index.where) };
  }
}

/** The table with a column renamed wherever the table itself mentions it. */
export function renameColumnWithin(rules: Rules, table: Table, from: string, to: string): Table {
  refuseUnsure(rules, table, from);
  const renamed = (name: string): string => (sameName(rules, name, from) ? to : name);
  const inExpressions = mapExpressions(table, (expression) =>
    expression.map((part) =>
      typeof part !== "string" && sameName(rules, part.column, from) ? { ...part, column: to, text: null } : part,
    ),
  );
  return {
    ...inExpressions,
    columns: inExpressions.columns.map((column): Column => ({ ...column, name: renamed(column.name) })),
    constraints: inExpressions.constraints.map((constraint): Constraint => {
      if (constraint.kind === "check") return constraint;
      if (constraint.kind === "exclude") return { ...constraint, elements: constraint.elements.map(renamedElement) };
      const columns = constraint.columns.map(renamed);
      if (constraint.kind !== "foreignKey") return withInclude({ ...constraint, columns });
      const itself = sameTableName(rules, constraint.referent, table);
      const referentColumns = itself ? constraint.referentColumns.map(renamed) : constraint.referentColumns;
      return { ...constraint, columns, referentColumns };
    }),
    indexes: inExpressions.indexes.map((index): Index =>
      withInclude({ ...index, elements: index.elements.map(renamedElement) }),
    ),
  };

  function renamedElement<E extends { readonly of: Indexed }>(element: E): E {
    return "column" in element.of ? { ...element, of: { column: renamed(element.of.column) } } : element;
  }
  function withInclude<I extends { readonly include?: readonly string[] }>(including: I): I {
    return including.include === undefined ? including : { ...including, include: including.include.map(renamed) };
  }
}

/** The schema with the foreign keys that point at `name` changed. Those of `name` itself among them. */
export function changeReferences(schema: Schema, name: QName, change: (foreignKey: ForeignKey) => ForeignKey): Schema {
  const tables = new Set(referencesTo(schema, name).map(({ table }) => table));
  return [...tables].reduce(
    (current, table) =>
      putTable(current, {
        ...table,
        constraints: table.constraints.map((constraint) =>
          constraint.kind === "foreignKey" && sameTableName(schema.rules, constraint.referent, name)
            ? change(constraint)
            : constraint,
        ),
      }),
    schema,
  );
}

/** @throws Failure M111 when an expression of the table may or may not use the column. */
export function refuseUnsure(rules: Rules, table: Table, column: string): void {
  for (const { expression } of expressionsOf(table)) {
    const unsure = expression.some(
      (part) => typeof part !== "string" && part.unsure === true && sameName(rules, part.column, column),
    );
    if (unsure) fail("unsureColumn", { table: qualified(table), column, text: textOf(expression) });
  }
}

import { reborn } from "../model/meaning/column.js";
import type { Column, Constraint, Name, Table } from "../model/schema.js";
import type { Type } from "../model/types.js";

// What is made anew is named anew: names of birth are those of the schema it was born in.

/** The table as a declaration has it, before it entered a schema. */
export function unbornTable(table: Table): Table {
  return {
    ...table,
    columns: table.columns.map(unbornColumn),
    constraints: table.constraints.map(unbornConstraint),
  };
}

export function unbornColumn(column: Column): Column {
  return { ...reborn(column), type: unbornType(column.type) };
}

export function unbornConstraint<C extends Constraint>(constraint: C): C {
  return { ...constraint, name: unborn(constraint.name) };
}

export function unbornType(type: Type): Type {
  if (type.kind !== "boolean" && type.kind !== "enum") return type;
  return type.constraint === null ? type : { ...type, constraint: { name: unborn(type.constraint.name) } };
}

function unborn(name: Name): Name {
  return typeof name === "string" ? name : {};
}

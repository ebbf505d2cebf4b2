import { putEnumType } from "./edit.js";
import { enumName, enumsIn, findEnumType, findTable, keyOf, type NamedEnum, nameOf } from "./lookup.js";
import { refuseOtherValues } from "./meaning/enum-types.js";
import { operation, type Operation } from "./operation.js";
import type { EnumType, Owner, Schema, Table } from "./schema.js";

/**
 * What must come before an operation: the enum types that it needs and that are not there. The model decides, so that
 * what a revision says does not depend on where a range begins.
 *
 * @throws Failure M151 when a type of that name has other members
 */
export function typesNeeded(op: Operation, schema: Schema): readonly Operation<"createEnumType">[] {
  if (!schema.rules.hasEnumTypes) return [];
  const ifNotExists = op.kind === "createTable" && op.ifNotExists === true ? ({ ifNotExists: true } as const) : {};
  const anywhere = op.outside === true ? ({ outside: true } as const) : {};
  return missingTypes(typesIn(op, schema), "columns", schema).map((type) => ({
    ...operation("createEnumType", { type, ...ifNotExists }),
    ...anywhere,
  }));
}

/** What must come behind it: types that were made for columns alone go with the last of them. */
export function typesLeft(op: Operation, before: Schema, after: Schema): readonly Operation<"dropEnumType">[] {
  if (before.enumUsers === after.enumUsers && before.enumTypes === after.enumTypes) return [];
  const anywhere = op.outside === true ? ({ outside: true } as const) : {};
  // Where the table need not be there, its types need not either.
  const ifExists = "ifExists" in op ? ({ ifExists: true } as const) : {};
  return after.enumTypes
    .entries()
    .filter(([key, { owner }]) => owner === "columns" && !after.enumUsers.has(key))
    .map(([, type]) => ({ ...operation("dropEnumType", { type: nameOf(type), ...ifExists }), ...anywhere }));
}

/** The schema with the types of a table that is there without history having made it. */
export function assumeTypes(schema: Schema, table: Table): Schema {
  if (!schema.rules.hasEnumTypes) return schema;
  return missingTypes(typesOf(table), "others", schema).reduce(putEnumType, schema);
}

function typesIn(op: Operation, schema: Schema): readonly NamedEnum[] {
  switch (op.kind) {
    case "createTable":
      return op.ifNotExists === true && findTable(schema, op.table) !== undefined ? [] : typesOf(op.table);
    case "addColumn":
      return enumsIn(op.column.type);
    case "alterColumn":
      return op.change.type === undefined ? [] : enumsIn(op.change.type);
    case "batch":
      return op.ops.flatMap((inner) => typesIn(inner, schema));
    default:
      return [];
  }
}

function typesOf(table: Table): readonly NamedEnum[] {
  return table.columns.flatMap(({ type }) => enumsIn(type));
}

function missingTypes(wanted: readonly NamedEnum[], owner: Owner, schema: Schema): readonly EnumType[] {
  const missing = new Map<string, EnumType>();
  for (const one of wanted) {
    const name = enumName(one);
    const key = keyOf(schema.rules, name);
    const known = findEnumType(schema, name) ?? missing.get(key);
    if (known === undefined) missing.set(key, { ...name, values: one.values, owner });
    else refuseOtherValues(known, one.values);
  }
  return [...missing.values()];
}

import { typeSql } from "../../src/dialect/ansi/types.js";
import {
  primaryKeyOf,
  columnsOf,
  foreignKeysOf,
  indexedColumns,
  isNumbered,
  knownAs,
  mentionedColumns,
  nameOf,
  referencesTo,
  typeBoundOf,
} from "../../src/model/lookup.js";
import { type ColumnChange, type Kind, operation, type Operation, type Row } from "../../src/model/operation.js";
import { apply } from "../../src/model/replay.js";
import type { Column, Constraint, Table, Value } from "../../src/model/schema.js";
import { render } from "../../src/sql/render.js";
import { enumVerbs, otherEnum } from "./enums.js";
import { anywhere } from "./outside.js";
import { aRecreate, shapes } from "./blocks.js";
import { aCollation, changedIdentity, isCollatable } from "./columns.js";
import { aLiteral, aName, aType, type Choices, INTEGERS, isNumber } from "./choices.js";
import {
  aCheck,
  aColumn,
  aDefault,
  aForeignKey,
  aKey,
  anIndex,
  aPlace,
  aTable,
  type Drawing,
  quoted,
  read,
} from "./elements.js";
import { groundOf } from "./ground.js";
import { objectVerbs } from "./objects.js";

import { anExclusion, onCondition } from "./parts.js";

/** The kinds that only `legalize` makes. */
export const MADE_BY_LEGALIZE = ["copyRows", "moveSequence", "swapTable"] as const;
type Asked = Exclude<Kind, (typeof MADE_BY_LEGALIZE)[number]>;

type Verb = (drawing: Drawing, table: Table) => Operation | undefined;

/** How each operation that a person can ask for is drawn; a new kind that nobody draws does not compile. */
export const verbs: Readonly<Record<Asked, Verb>> = {
  createTable: (drawing) =>
    operation("createTable", { table: aTable(drawing), ...(drawing.choices.chance(5) ? { ifNotExists: true } : {}) }),
  dropTable: ({ choices }, table) =>
    operation("dropTable", { table: nameOf(table), ...(choices.chance(20) ? { ifExists: true } : {}) }),
  renameTable: ({ choices }, table) =>
    operation("renameTable", {
      table: nameOf(table),
      to: choices.chance(50) ? aName(choices) : `t${choices.below(5)}`,
    }),
  commentTable: ({ choices }, table) =>
    operation("commentTable", { table: nameOf(table), comment: choices.from(["it's a table", null, "é\n\\"]) }),
  addColumn: addColumn,
  dropColumn: ({ choices }, table) => ({
    kind: "dropColumn",
    table: nameOf(table),
    column: columnOf(choices, table).name,
  }),
  alterColumn,
  addConstraint: (drawing, table) => {
    const constraint = aConstraint(drawing, table);
    return constraint === undefined ? undefined : operation("addConstraint", { table: nameOf(table), constraint });
  },
  dropConstraint: ({ choices }, table) => {
    const constraint = choices.of([...table.constraints, ...typeBoundOf(table)]);
    const name = constraint === undefined ? undefined : knownAs(constraint.name);
    if (constraint === undefined || name === undefined) return undefined;
    const kind = constraint.kind === "typeBound" ? "check" : constraint.kind;
    const type = choices.chance(30) ? { type: kind } : {};
    return operation("dropConstraint", { table: nameOf(table), constraint: name, ...type });
  },
  createIndex: (drawing, table) => {
    const index = anIndex(drawing, table);
    return index === undefined ? undefined : operation("createIndex", { table: nameOf(table), index });
  },
  dropIndex: ({ choices }, table) => {
    const index = choices.of(table.indexes);
    return index === undefined ? undefined : operation("dropIndex", { table: nameOf(table), index: index.name });
  },
  ...enumVerbs,
  insertRows: ({ choices }, table) => {
    const columns = table.columns.filter((column) => column.computed === null);
    const count = 1 + choices.below(2);
    const rows = Array.from({ length: count }, () => aRow(choices, columns));
    return operation("insertRows", { table: nameOf(table), columns: columns.map(({ name }) => name), rows });
  },
  updateRows: ({ choices }, table) => {
    const column = columnOf(choices, table);
    const value = aLiteral(choices, column.type);
    return operation("updateRows", { table: nameOf(table), column: column.name, value, whereNull: choices.chance(50) });
  },
  execute: () =>
    operation("execute", {
      text: "SELECT 1; -- nothing; at all\nSELECT 'a;b'",
      statements: 2,
      terminator: ";",
      alters: [],
    }),
  assume: (drawing, table) => operation("assume", { table: drawing.choices.chance(70) ? table : aTable(drawing) }),
  ...objectVerbs,
  batch: aBatch,
  ...shapes,
};

/** The more often something stands here, the more often it is drawn. */
const drawn: readonly [Asked, ...Asked[]] = [
  ...times(6, "addColumn"),
  ...times(6, "alterColumn"),
  ...times(9, "batch"),
  ...times(4, "createTable"),
  ...times(4, "addConstraint"),
  ...times(3, "dropColumn"),
  ...times(3, "createIndex"),
  ...times(2, "dropConstraint"),
  ...times(2, "renameTable"),
  ...times(1, "dropIndex"),
  ...times(1, "dropTable"),
  ...times(1, "commentTable"),
  ...times(3, "createEnumType"),
  ...times(3, "alterEnumType"),
  ...times(1, "dropEnumType"),
  ...times(2, "insertRows"),
  ...times(1, "updateRows"),
  ...times(1, "execute"),
  ...times(1, "assume"),
  ...times(3, "createView"),
  ...times(1, "dropView"),
  ...times(3, "createTrigger"),
  ...times(1, "dropTrigger"),
  ...times(1, "createSequence"),
  ...times(1, "dropSequence"),
  ...times(1, "createSchema"),
  ...times(1, "dropSchema"),
];

const drawnInBatch: readonly [Asked, ...Asked[]] = [
  ...times(5, "alterColumn"),
  ...times(4, "addColumn"),
  ...times(3, "dropColumn"),
  ...times(3, "addConstraint"),
  ...times(2, "dropConstraint"),
  ...times(2, "createIndex"),
  ...times(1, "dropIndex"),
  ...times(1, "commentTable"),
];

const onlyCopied = ["alterTable", "reorderColumns"] as const;

/** What these choices mean at this point of a history. */
export function draw(drawing: Drawing): Operation | undefined {
  const { choices, dialect, schema } = drawing;
  const tables = schema.tables.values();
  const kind =
    tables.length < 2 ? "createTable" : choices.from(groundOf(dialect).has.copies ? [...drawn, ...onlyCopied] : drawn);
  const table = choices.of(tables) ?? aTable(drawing);
  const op = kind !== "createTable" && choices.chance(4) ? onCondition(drawing, table) : verbs[kind](drawing, table);
  return op === undefined ? undefined : anywhere(drawing, op);
}

function aBatch(drawing: Drawing, table: Table): Operation | undefined {
  const { choices, dialect } = drawing;
  const recreate = aRecreate(drawing);
  const copied = recreate === "always" || groundOf(dialect).has.copies;
  const kinds: readonly [Asked, ...Asked[]] = copied ? [...drawnInBatch, ...onlyCopied] : drawnInBatch;
  const ops: Operation[] = [];
  let { schema } = drawing;
  for (let left = 1 + choices.below(5); left > 0; left--) {
    const current = schema.tables.values().find(({ name }) => name === table.name);
    if (current === undefined) break;
    const op = choices.chance(8)
      ? onCondition({ ...drawing, schema }, current)
      : verbs[choices.from(kinds)]({ ...drawing, schema }, current);
    if (op === undefined) continue;
    schema = apply(schema, op);
    ops.push(op);
  }
  if (ops.length === 0) return undefined;
  return operation("batch", { table: nameOf(table), ops, recreate, temporary: dialect.temporaryTable });
}

function addColumn(drawing: Drawing, table: Table): Operation {
  const { choices } = drawing;
  const column = aColumn(drawing, table);
  const wider = { ...table, columns: [...table.columns, column], constraints: [] };
  const beside = choices.chance(20)
    ? [
        choices.from([
          aForeignKey(drawing, { ...wider, constraints: table.constraints }, [column]),
          uniqueBeside(drawing, column),
        ]),
      ]
    : [];
  const constraints = beside.filter((constraint) => constraint !== undefined);
  const index = choices.chance(10) ? anIndex(drawing, { ...wider, columns: [column] }) : undefined;
  const filled = column.computed === null && choices.chance(column.nullable ? 15 : 60);
  const backfill = filled ? aFilling(drawing, column, table) : undefined;
  const place = aPlace(choices, table);
  const optional = {
    ...(backfill === undefined ? {} : { backfill }),
    ...(place === undefined ? {} : { place }),
    ...(choices.chance(5) ? { ifNotExists: true as const } : {}),
    ...(choices.chance(30) ? { inlineReferences: true as const } : {}),
  };
  return operation("addColumn", {
    table: nameOf(table),
    column,
    constraints,
    indexes: index === undefined ? [] : [index],
    ...optional,
  });
}

function uniqueBeside({ dialect }: Drawing, column: Column): Constraint | undefined {
  const { unindexed = () => false } = groundOf(dialect);
  if (column.computed !== null || column.type.kind === "json" || unindexed(column.type)) return undefined;
  return { kind: "unique", name: {}, columns: [column.name], deferrable: null, initially: null, options: {} };
}

/** A backfill: a literal, or an expression over a column of the same type. */
function aFilling(drawing: Drawing, column: Column, table: Table): Value {
  const { choices } = drawing;
  const source = choices.chance(50)
    ? choices.of(
        table.columns.filter(
          (other) => other.name !== column.name && other.type.kind === column.type.kind && !other.nullable,
        ),
      )
    : undefined;
  if (source === undefined) return aLiteral(choices, column.type);
  return { kind: "expression", expression: read(drawing, quoted(drawing, source.name), table) };
}

function alterColumn(drawing: Drawing, table: Table): Operation | undefined {
  const { choices, dialect } = drawing;
  const column = columnOf(choices, table);
  const facets = choices.some<keyof ColumnChange>(
    ["name", "type", "nullable", "serverDefault", "comment", "autoincrement", "collation", "identity"],
    1,
    3,
  );
  const type = facets?.includes("type") === true ? otherType(drawing, table, column) : undefined;
  const wanted: { -readonly [F in keyof ColumnChange]: ColumnChange[F] } = type === undefined ? {} : { type };
  const plain = column.computed === null && !isNumbered(column);
  const sameFamily = type === undefined || type.kind === column.type.kind;
  if (facets?.includes("name") === true) wanted.name = aName(choices);
  if (facets?.includes("nullable") === true && column.computed === null) wanted.nullable = !column.nullable;
  // A default of the old type seldom makes sense for the new one.
  if (plain && (facets?.includes("serverDefault") === true || (!sameFamily && column.serverDefault !== null))) {
    wanted.serverDefault = choices.chance(60) ? aDefault(drawing, type ?? column.type) : null;
  }
  if (facets?.includes("comment") === true) wanted.comment = choices.from(["it's new", null, "\\ é"]);
  if (facets?.includes("autoincrement") === true && canNumber(table, column, type)) {
    wanted.autoincrement = column.autoincrement === null;
    if (column.autoincrement === null) delete wanted.serverDefault;
  }
  const fixed = groundOf(dialect).has.collatedKeys && isInForeignKey(drawing, table, column);
  if (facets?.includes("collation") === true && isCollatable(type ?? column.type) && !fixed) {
    wanted.collation = column.collation === null ? aCollation(choices, dialect) : null;
  }
  if (facets?.includes("identity") === true) Object.assign(wanted, changedIdentity(choices, column, wanted));
  // Only text has a collation on PostgreSQL.
  if (type !== undefined && column.collation !== null && !isCollatable(type)) wanted.collation = null;
  if (wanted.name === column.name) delete wanted.name;
  if (Object.keys(wanted).length === 0) return undefined;
  const using = type !== undefined && !sameFamily && choices.chance(groundOf(dialect).has.anyTypeChange ? 30 : 80);
  const backfill = wanted.nullable === false && choices.chance(60);
  return operation("alterColumn", {
    table: nameOf(table),
    column: column.name,
    change: wanted,
    ...(using ? { using: read(drawing, conversion(drawing, column, type), table) } : {}),
    ...(backfill ? { backfill: aLiteral(choices, wanted.type ?? column.type) } : {}),
  });
}

/** A type for it to have; of the same family where something else knows the one it has. */
function otherType(drawing: Drawing, table: Table, column: Column): Column["type"] | undefined {
  const { choices, dialect, schema } = drawing;
  if (column.computed !== null) return undefined;
  if (isNumbered(column)) return choices.from([{ kind: "bigInteger" }, { kind: "integer" }]);
  const computed = table.columns.flatMap((other) =>
    other.computed === null ? [] : columnsOf(other.computed.expression),
  );
  const bound = [
    ...table.constraints.flatMap(mentionedColumns),
    ...table.indexes.flatMap(indexedColumns),
    ...referencesTo(schema, table).flatMap(({ foreignKey }) => foreignKey.referentColumns),
  ];
  if (groundOf(dialect).has.anyTypeChange) return otherEnum(drawing) ?? aType(choices, dialect);
  if (computed.includes(column.name)) return undefined;
  const type = aType(choices, dialect);
  // What nothing is known of is left to the server, which may refuse it, on the way back at the latest.
  if ([column.type, type].some(({ kind }) => kind === "raw" || kind === "native")) return undefined;
  if (!bound.includes(column.name)) return otherEnum(drawing) ?? type;
  if (INTEGERS.includes(column.type.kind)) return { kind: "bigInteger" };
  return column.type.kind === "string" ? { kind: "string", length: 60 } : undefined;
}

function conversion(drawing: Drawing, column: Column, type: Column["type"]): string {
  const name = quoted(drawing, column.name);
  const { conversion: converted } = groundOf(drawing.dialect);
  if (converted !== undefined) return converted(name, render(typeSql(type, drawing.dialect), drawing.dialect.lexis));
  return isNumber(column) ? `${name} + 0` : name;
}

function isInForeignKey({ schema }: Drawing, table: Table, { name }: Column): boolean {
  const own = foreignKeysOf(table).some(({ columns }) => columns.includes(name));
  return own || referencesTo(schema, table).some(({ foreignKey }) => foreignKey.referentColumns.includes(name));
}

function canNumber(table: Table, column: Column, type: Column["type"] | undefined): boolean {
  const inKey = primaryKeyOf(table)?.columns.includes(column.name) ?? false;
  return (
    inKey && INTEGERS.includes((type ?? column.type).kind) && column.serverDefault === null && column.computed === null
  );
}

function aConstraint(drawing: Drawing, table: Table): Constraint | undefined {
  switch (drawing.choices.below(6)) {
    case 4:
      return anExclusion(drawing, table) ?? aForeignKey(drawing, table);
    case 0:
      return aCheck(drawing, table);
    case 1:
      return aKey(drawing, "unique", table);
    case 2:
      return primaryKeyOf(table) === undefined ? aKey(drawing, "primaryKey", table) : aCheck(drawing, table);
    default:
      return aForeignKey(drawing, table);
  }
}

function aRow(choices: Choices, columns: readonly Column[]): Row {
  const given = columns.filter((column) => !(column.nullable || column.serverDefault !== null) || choices.chance(70));
  return Object.fromEntries(given.map((column) => [column.name, aLiteral(choices, column.type)]));
}

function columnOf(choices: Choices, table: Table): Column {
  const column = choices.of(table.columns);
  if (column === undefined) throw new Error(`table ${table.name} has no columns`);
  return column;
}

function times(count: number, kind: Asked): [Asked, ...Asked[]] {
  return [kind, ...Array.from({ length: count - 1 }, () => kind)];
}

import type { Dialect } from "../dialect/dialect.js";
import { legalize } from "../dialect/legalize.js";
import { emptySchema, putTable } from "../model/edit.js";
import { typesNeeded } from "../model/enum-types.js";
import { enumName, enumsIn, findTable, foreignKeysOf, keyOf, nameOf, requireColumn } from "../model/lookup.js";
import { operation, type Operation } from "../model/operation.js";
import { plainColumn } from "../model/plain.js";
import { apply } from "../model/replay.js";
import type { Column, ForeignKey, QName, Schema, Table } from "../model/schema.js";
import { print } from "../plan/statements.js";
import type { Found } from "./catalog.js";
import { type Connection, type Engine, messageOf } from "./engine.js";

/** Makes tables as the model has them, plainly, with whatever they refer to. */
export async function makeTables(
  tables: readonly Table[],
  engine: Engine,
  connection: Connection,
  dialect: Dialect,
): Promise<void> {
  const wanted = [...stubsFor(tables, dialect), ...tables];
  const types = wanted.flatMap(({ columns }) => columns.flatMap(({ type }) => enumsIn(type).map(enumName)));
  for (const schema of schemasOf([...wanted, ...types])) await engine.createSchema?.(connection, schema);
  let schema = emptySchema(dialect.rules);
  const later: { readonly table: Table; readonly foreignKey: ForeignKey }[] = [];
  const say = async (op: Operation, after: Schema): Promise<void> => {
    for (const step of legalize({ op, before: schema, after, origin: {} }, dialect)) {
      for (const { text } of print(step, dialect)) await connection.execute(text);
    }
    schema = after;
  };
  for (const table of wanted) {
    for (const create of typesNeeded(operation("createTable", { table }), schema))
      await say(create, apply(schema, create));
    const postponed = foreignKeysOf(table).filter(
      ({ referent }) => findTable(schema, referent) === undefined && !isSame(referent, table, dialect),
    );
    later.push(...postponed.map((foreignKey) => ({ table, foreignKey })));
    const constraints = table.constraints.filter((constraint) => !postponed.some((key) => key === constraint));
    const now = { ...table, constraints };
    await say(operation("createTable", { table: now }), putTable(schema, now));
  }
  for (const { table, foreignKey } of later) {
    const known = findTable(schema, table) ?? table;
    const after = putTable(schema, { ...known, constraints: [...known.constraints, foreignKey] });
    await say(operation("addConstraint", { table: nameOf(table), constraint: foreignKey }), after);
  }
  await engine.christen?.(connection, tables, dialect);
}

/** A table as it is when it is made from the model alone; why not, where it uses something that only its history makes. */
export interface References {
  get(table: Table): Found | string | undefined;
}

/** Tables are immutable, and most of a history's revisions leave most of its tables as they are. */
const made = new WeakMap<Engine, WeakMap<Table, Found | string>>();

/** What an engine says of each table, were it made anew from the model. */
export async function references(tables: Iterable<Table>, engine: Engine, dialect: Dialect): Promise<References> {
  const found = made.get(engine) ?? new WeakMap<Table, Found | string>();
  made.set(engine, found);
  const connection = await engine.open();
  try {
    for (const table of tables) {
      if (!found.has(table)) found.set(table, await connection.rehearse((copy) => alone(table, engine, copy, dialect)));
    }
  } finally {
    await connection.close();
  }
  return found;
}

async function alone(table: Table, engine: Engine, connection: Connection, dialect: Dialect): Promise<Found | string> {
  try {
    await makeTables([table], engine, connection, dialect);
  } catch (error) {
    return messageOf(error);
  }
  const found = (await engine.tables(connection, dialect.rules)).get(keyOf(dialect.rules, table));
  if (found === undefined) throw new Error(`${engine.name} made ${table.name} and does not know it`);
  return found;
}

/** Tables that are only known to be referred to: the columns that are, and a key over them. */
export function stubsFor(tables: readonly Table[], { rules }: Dialect): readonly Table[] {
  const known = new Set(tables.map((table) => keyOf(rules, table)));
  const stubs = new Map<string, Table>();
  for (const table of tables) {
    for (const { columns, referent, referentColumns } of foreignKeysOf(table)) {
      const key = keyOf(rules, referent);
      if (known.has(key)) continue;
      const stub = stubs.get(key) ?? emptyTable(referent);
      const fresh = referentColumns.flatMap((name, index): readonly Column[] => {
        if (stub.columns.some((column) => rules.fold(column.name) === rules.fold(name))) return [];
        const { type, collation } = requireColumn(rules, table, columns[index] ?? "");
        return [{ ...plainColumn, name, type, collation }];
      });
      const keyed = stub.constraints.some(
        (constraint) => constraint.kind === "unique" && constraint.columns.join("\0") === referentColumns.join("\0"),
      );
      stubs.set(key, {
        ...stub,
        columns: [...stub.columns, ...fresh],
        constraints: keyed
          ? stub.constraints
          : [
              ...stub.constraints,
              { kind: "unique", name: {}, columns: referentColumns, deferrable: null, initially: null, options: {} },
            ],
      });
    }
  }
  return [...stubs.values()];
}

function emptyTable(name: QName): Table {
  return { ...nameOf(name), columns: [], constraints: [], indexes: [], comment: null, options: {} };
}

function schemasOf(tables: readonly QName[]): ReadonlySet<string> {
  return new Set(tables.map(({ schema }) => schema).filter((schema) => schema !== undefined));
}

function isSame(a: QName, b: QName, { rules }: Dialect): boolean {
  return keyOf(rules, a) === keyOf(rules, b);
}

import { fail } from "../../diagnostics/catalog.js";
import { findTable, primaryKeyOf, qualified } from "../../model/lookup.js";
import type { Column, Deferral, ForeignKey, QName, Table } from "../../model/schema.js";
import { describeType } from "../../model/types.js";
import { render } from "../../sql/render.js";
import { id, keywords, list, lit, sql, type Sql } from "../../sql/sql.js";
import { ansi } from "../ansi/index.js";
import { createIndexSql, unsayable } from "../ansi/print.js";
import { columnSql, constraintSql, nameSql, referencesSql, tableId, typeCheckSql } from "../ansi/table.js";
import { printObjects } from "./objects.js";
import { atLeast, type Dialect, type Step } from "../dialect.js";

export const print: Partial<Dialect["print"]> = {
  ...printObjects,
  commentTable: () => [],
  createEnumType: () => [],
  dropEnumType: () => [],
  alterEnumType: () => [],
  // Constraints of a new column stand beside it: SQLite has no ADD CONSTRAINT. Only one that can is left here.
  addColumn: ({ op, after }, dialect) => {
    const table = findTable(after, op.table) ?? {
      ...op.table,
      columns: [],
      constraints: [],
      indexes: [],
      comment: null,
      options: {},
    };
    const references = op.constraints.map((constraint) =>
      constraint.kind === "foreignKey"
        ? sql`${nameSql(constraint.name)} ${referencesSql(within(constraint, op.table, dialect))}`
        : undefined,
    );
    const definition = list(
      [columnSql(op.column, table, dialect), ...references, typeCheckSql(op.column, dialect)],
      " ",
    );
    return [sql`ALTER TABLE ${tableId(op.table)} ADD COLUMN ${definition}`];
  },
  alterColumn: ({ op }) =>
    op.change.name === undefined
      ? []
      : [sql`ALTER TABLE ${tableId(op.table)} RENAME COLUMN ${id(op.column)} TO ${id(op.change.name)}`],
  addConstraint: unsayable,
  dropConstraint: unsayable,
  copyRows: (step, dialect) => [...ansi.print.copyRows(step, dialect), ...sequenceCarriedOver(step)],
  // Without the legacy behaviour, RENAME would refuse while a view or trigger mentions the table that is gone just now.
  swapTable: (step, dialect) => [
    sql`PRAGMA legacy_alter_table = ON`,
    ...ansi.print.swapTable(step, dialect),
    sql`PRAGMA legacy_alter_table = OFF`,
  ],
};

/** `CREATE INDEX main.ix ON t (a)`: the schema goes with the index. https://sqlite.org/lang_createindex.html */
export const createIndex: Dialect["createIndex"] = (table, index, how) =>
  createIndexSql(index, how, { name: tableId({ ...table, name: index.name }), on: id(table.name) });

/** AUTOINCREMENT is said beside the column, and with it the primary key. */
export const autoincrement = (column: Column, table: Table): Sql | undefined => {
  const key = primaryKeyOf(table);
  return key !== undefined && isNumbered(table) && key.columns.includes(column.name)
    ? sql`${nameSql(key.name)} PRIMARY KEY AUTOINCREMENT`
    : undefined;
};

export const tableConstraint: Dialect["tableConstraint"] = (constraint, table, before, dialect) => {
  if ((constraint.kind === "primaryKey" || constraint.kind === "unique") && defers(constraint)) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `defer the ${constraint.kind === "unique" ? "unique constraint" : "primary key"} (${constraint.columns.join(", ")})`,
      why: "only foreign keys can be deferred",
      instead: "leave out deferrable and initially here: if (op.dialect === …)",
    });
  }
  if (constraint.kind === "primaryKey" && isNumbered(table)) return undefined;
  const said = constraint.kind === "foreignKey" ? within(constraint, table, dialect) : constraint;
  return constraintSql(said, table, before, dialect);
};

function defers({ deferrable, initially }: Deferral): boolean {
  return deferrable !== null || initially !== null;
}

/** A foreign key has no word for a schema: it stays within the database file of its table. https://sqlite.org/foreignkeys.html */
function within(key: ForeignKey, table: QName, dialect: Dialect): ForeignKey {
  const { schema, ...referent } = key.referent;
  if (dialect.rules.fold(schema ?? "") === dialect.rules.fold(table.schema ?? "")) return { ...key, referent };
  return fail("cannotSay", {
    dialect: dialect.name,
    what: `let "${qualified(table)}" refer to "${qualified(key.referent)}"`,
    why: "a foreign key cannot leave its schema",
    instead: "put both tables into one schema, or leave the foreign key out here: if (op.dialect === …)",
  });
}

export const tableOptions: Dialect["tableOptions"] = (table, dialect) => {
  const words: string[] = [];
  if (table.options["withRowid"] === false) {
    if (primaryKeyOf(table) === undefined) {
      fail("cannotSay", {
        dialect: dialect.name,
        what: `make "${table.name}" a WITHOUT ROWID table`,
        why: "it has no primary key to keep its rows by",
        instead: "give it a primary key, or leave withRowid alone",
      });
    }
    if (isNumbered(table)) {
      fail("cannotSay", {
        dialect: dialect.name,
        what: `make "${table.name}" a WITHOUT ROWID table`,
        why: "AUTOINCREMENT numbers rows by their rowid",
        instead: "leave out one of autoincrement and withRowid: false",
      });
    }
    words.push("WITHOUT ROWID");
  }
  if (table.options["strict"] === true) {
    if (!atLeast(dialect.version, 3, 37)) {
      fail("cannotSay", {
        dialect: dialect.name,
        what: `make "${table.name}" a STRICT table`,
        why: "STRICT came with SQLite 3.37",
        instead: 'ask for that version in the configuration: dialects: { sqlite: { version: "3.37" } }',
      });
    }
    refuseLooseTypes(table, dialect);
    words.push("STRICT");
  }
  return words.length === 0 ? undefined : keywords(` ${words.join(", ")}`);
};

/** https://sqlite.org/stricttables.html */
function refuseLooseTypes({ columns }: Table, dialect: Dialect): void {
  for (const column of columns) {
    if (strictTypes.has(render(dialect.columnType(column, dialect), dialect.lexis).toUpperCase())) continue;
    fail("typeUnsupported", {
      dialect: `${dialect.name}, in a STRICT table,`,
      type: describeType(column.type),
      instead: `give "${column.name}" one of t.sqlite.int(), integer(), real(), text(), blob() and any(), for example with .withVariant(…, "sqlite")`,
    });
  }
}

const strictTypes: ReadonlySet<string> = new Set(["INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY"]);

/** The key that is the rowid, and so numbers itself. https://sqlite.org/lang_createtable.html#rowid */
export function isRowid(table: Table, column: Column): boolean {
  const key = primaryKeyOf(table);
  return column.type.kind === "integer" && key?.columns.length === 1 && key.columns.includes(column.name);
}

function isNumbered(table: Table): boolean {
  return table.options["autoincrement"] === true && primaryKeyOf(table)?.columns.length === 1;
}

/** The copy goes on counting where the old table stopped, or numbers would be handed out twice. https://sqlite.org/autoinc.html */
function sequenceCarriedOver({ op, before }: Step<"copyRows">): readonly Sql[] {
  const from = findTable(before, op.from);
  const to = findTable(before, op.to);
  if (from === undefined || to === undefined || !isNumbered(from) || !isNumbered(to)) return [];
  const sequences = tableId({ ...op.to, name: "sqlite_sequence" });
  return [
    sql`DELETE FROM ${sequences} WHERE name = ${lit(op.to.name)}`,
    sql`INSERT INTO ${sequences} (name, seq) SELECT ${lit(op.to.name)}, seq FROM ${sequences} WHERE name = ${lit(op.from.name)}`,
  ];
}

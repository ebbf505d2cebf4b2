import type { Sql } from "../sql/sql.js";
import type { Batch } from "./batch.js";
import type { DeclaredColumn, DeclaredTable, TableElement } from "./elements/declared.js";
import type { ExcludedPair } from "./elements/exclude.js";
import type { IndexColumn } from "./elements/indexes.js";
import type { TableOptions } from "./elements/table.js";
import type { FinalName, GivenName } from "./naming.js";
import type {
  AddColumnOptions,
  AlterColumnOptions,
  AlterEnumTypeOptions,
  BatchOptions,
  CreateCheckOptions,
  CreateExcludeOptions,
  CreateEnumTypeOptions,
  CreateForeignKeyOptions,
  CreateIndexOptions,
  CreatePrimaryKeyOptions,
  CreateUniqueOptions,
  CreateTableOptions,
  DropColumnOptions,
  DropConstraintOptions,
  DropEnumTypeOptions,
  DropIndexOptions,
  DropTableOptions,
  GivenRow,
  InSchema,
  OfTable,
  SourceSchema,
} from "./op-options.js";
import type { ObjectOp } from "./object-op.js";
import type { SchemaView } from "./schema-view.js";
import type { Nothing } from "./types.js";

/**
 * What a revision script can ask for. The SQL beside each call is PostgreSQL's unless it says otherwise; SQLite, where
 * it has no ALTER for something, gets a copy of the table under another name that takes its place.
 *
 * Everything is held against the schema at that point: a table, column, constraint or index that does not exist, or one
 * too many, is an error and nothing is written.
 */
export interface Op extends ObjectOp {
  /** The dialect that is compiled: `"sqlite"`, `"postgresql"`. A script may branch on it. */
  readonly dialect: string;

  /**
   * What the command line says with `-x key=value`, for scripts that have to know: `limbeck compile -x tenant=acme`.
   * A key that was not given is `undefined`; one that was given and that no script reads is an error.
   *
   * ```ts
   * const { tenant = "public" } = op.args;
   * ```
   */
  readonly args: Readonly<Partial<Record<string, string>>>;

  /**
   * What there is at this point, for reading only; within a batch block, with what the block has asked for so far. No
   * database is asked: this is what history says.
   *
   * ```ts
   * if (!op.schema.hasTable("audit")) op.createTable("audit", [column("id", t.integer(), { primaryKey: true })]);
   * const { columns, indexes, primaryKey } = op.schema.table("user");
   * ```
   */
  readonly schema: SchemaView;

  /** A name that is to be taken as it is, whatever the naming convention: `op.f("ck_user_age")`. The same as `conv`. */
  f(name: string): FinalName;

  /**
   * Creates a table, with its indexes and comments.
   *
   * ```ts
   * op.createTable("user", [
   *   column("id", t.integer(), { primaryKey: true }),
   *   column("email", t.string(120), { nullable: false, index: true }),
   * ]);
   * ```
   * ```sql
   * CREATE TABLE "user" (
   *     id SERIAL NOT NULL,
   *     email VARCHAR(120) NOT NULL,
   *     PRIMARY KEY (id)
   * );
   *
   * CREATE INDEX ix_user_email ON "user" (email);
   * ```
   *
   * @throws Failure M105 when there is something of that name already
   */
  createTable(name: string, elements: readonly TableElement[], options?: TableOptions & CreateTableOptions): void;
  /** The same with a table that was declared with `table(…)`. */
  createTable(table: DeclaredTable, options?: CreateTableOptions): void;

  /**
   * `op.dropTable("user")` → `DROP TABLE "user";`
   *
   * @throws Failure M109 while foreign keys of other tables refer to it
   */
  dropTable(name: string, options?: DropTableOptions): void;

  /** `op.renameTable("user", "account")` → `ALTER TABLE "user" RENAME TO account;` What refers to it follows. */
  renameTable(name: string, newName: string, options?: InSchema): void;

  /** `op.createTableComment("t", "all of them")` → `COMMENT ON TABLE t IS 'all of them';` Nothing on SQLite. */
  createTableComment(table: string, comment: string, options?: InSchema): void;

  /** `op.dropTableComment("t")` → `COMMENT ON TABLE t IS NULL;` Nothing on SQLite. */
  dropTableComment(table: string, options?: InSchema): void;

  /**
   * Adds a column at the end, with its constraints and index.
   *
   * `op.addColumn("account", column("bar", t.integer(), { references: "bar.id" }))` →
   * `ALTER TABLE account ADD COLUMN bar INTEGER;` and
   * `ALTER TABLE account ADD FOREIGN KEY (bar) REFERENCES bar (id);`
   */
  addColumn(table: string, column: DeclaredColumn, options?: AddColumnOptions & InSchema): void;

  /** `op.dropColumn("account", "bar")` → `ALTER TABLE account DROP COLUMN bar;` Constraints and indexes over it go too. */
  dropColumn(table: string, column: string, options?: DropColumnOptions & InSchema): void;

  /**
   * Changes a column; what is not mentioned stays as it is.
   *
   * `op.alterColumn("account", "name", { nullable: false, backfill: "" })` →
   * `UPDATE account SET name = '' WHERE name IS NULL;` and `ALTER TABLE account ALTER COLUMN name SET NOT NULL;`
   *
   * @throws Failure M412 when nothing is to change, M117 when an existing… option does not agree with history
   */
  alterColumn(table: string, column: string, options: AlterColumnOptions & InSchema): void;

  /** `op.createPrimaryKey("pk_t", "t", ["a", "b"])` → `ALTER TABLE t ADD CONSTRAINT pk_t PRIMARY KEY (a, b);` */
  createPrimaryKey(
    name: GivenName | null,
    table: string,
    columns: readonly string[],
    options?: CreatePrimaryKeyOptions & InSchema,
  ): void;

  /** `op.createUniqueConstraint("uq_t_a", "t", ["a"])` → `ALTER TABLE t ADD CONSTRAINT uq_t_a UNIQUE (a);` */
  createUniqueConstraint(
    name: GivenName | null,
    table: string,
    columns: readonly string[],
    options?: CreateUniqueOptions & InSchema,
  ): void;

  /**
   * `op.createForeignKey("fk", "account", "user", ["user_id"], ["id"], { onDelete: "CASCADE" })` →
   * `ALTER TABLE account ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE;`
   */
  createForeignKey(
    name: GivenName | null,
    source: string,
    referent: string,
    columns: readonly string[],
    referentColumns: readonly string[],
    options?: CreateForeignKeyOptions & SourceSchema,
  ): void;

  /** `` op.createCheckConstraint("ck_age", "t", sql`age >= 0`) `` → `ALTER TABLE t ADD CONSTRAINT ck_age CHECK (age >= 0);` */
  createCheckConstraint(
    name: GivenName | null,
    table: string,
    condition: string | Sql,
    options?: CreateCheckOptions & InSchema,
  ): void;

  /**
   * `op.createExcludeConstraint("ex", "booking", [["room", "="], ["during", "&&"]], { using: "gist" })` →
   * `ALTER TABLE booking ADD CONSTRAINT ex EXCLUDE USING gist (room WITH =, during WITH &&);` Refused on SQLite, which
   * has none.
   */
  createExcludeConstraint(
    name: GivenName | null,
    table: string,
    elements: readonly ExcludedPair[],
    options?: CreateExcludeOptions & InSchema,
  ): void;

  /**
   * `op.dropConstraint("uq_t_a", "t", { type: "unique" })` → `ALTER TABLE t DROP CONSTRAINT uq_t_a;`
   *
   * One that was made without a name goes by the name the server gave it (`t_a_key`), on every dialect, or by its
   * columns: `op.dropConstraint(null, "t", { type: "unique", columns: ["a"] })`. With a naming convention it also goes by
   * the name that the convention makes. Dropping the CHECK of a Boolean or Enum by its name leaves the type without it.
   */
  dropConstraint(name: GivenName | null, table: string, options?: DropConstraintOptions & InSchema): void;

  /**
   * `` op.createIndex("ix_lower", "user", [sql`lower(email)`], { unique: true }) `` →
   * `CREATE UNIQUE INDEX ix_lower ON "user" (lower(email));` With `null` for a name it is
   * called `ix_table_column`, or as the naming convention says.
   *
   * With `{ postgresql: { concurrently: true } }` others may go on writing to the table:
   * `CREATE INDEX CONCURRENTLY …` stands outside of the transaction, which ends before it.
   */
  createIndex(
    name: GivenName | null,
    table: string,
    columns: readonly IndexColumn[],
    options?: CreateIndexOptions & InSchema,
  ): void;

  /**
   * `op.dropIndex("ix_lower")` → `DROP INDEX ix_lower;`, and with `{ postgresql: { concurrently: true } }` outside of the
   * transaction `DROP INDEX CONCURRENTLY ix_lower;`
   */
  dropIndex(name: GivenName, options?: DropIndexOptions & OfTable): void;

  /**
   * `op.createEnumType("mood", ["sad", "happy"])` → `CREATE TYPE mood AS ENUM ('sad', 'happy');` Nothing on SQLite.
   *
   * Not needed for a column: its type is made before it, and goes with the last column that has it. One that is made here
   * stays until `op.dropEnumType`.
   *
   * @throws Failure M150 when there is such a type
   */
  createEnumType(name: string, values: readonly string[], options?: CreateEnumTypeOptions): void;

  /**
   * `op.alterEnumType("mood", { addValue: "so-so", before: "happy" })` → outside of the transaction
   * `ALTER TYPE mood ADD VALUE 'so-so' BEFORE 'happy';`
   *
   * `op.alterEnumType("mood", { renameValue: { from: "sad", to: "blue" } })` → `ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';`
   *
   * `op.alterEnumType("mood", { newName: "feeling" })` → `ALTER TYPE mood RENAME TO feeling;`
   *
   * On SQLite the columns that name the type change: their CHECK with a copy of the table, their rows with an UPDATE.
   *
   * @throws Failure M152 when there is no such type, M440 when nothing is to change, M154 to M156 for a member that is
   * there, is not there, or is mentioned by an expression
   */
  alterEnumType(name: string, options: AlterEnumTypeOptions): void;

  /**
   * `op.dropEnumType("mood")` → `DROP TYPE mood;` Nothing on SQLite.
   *
   * @throws Failure M153 while columns have it
   */
  dropEnumType(name: string, options?: DropEnumTypeOptions): void;

  /**
   * Inserts rows. `op.bulkInsert("user", [{ id: 1, email: "a@b" }])` → `INSERT INTO "user" (id, email) VALUES (1, 'a@b');`
   * Objects, arrays and strings for a JSON column are documents.
   *
   * @throws Failure M102 for a key that is no column, M421 for a value that does not fit its column, M125 for a row
   * without a value that it needs
   */
  bulkInsert(table: string | DeclaredTable, rows: readonly GivenRow[], options?: InSchema): void;

  /**
   * Carries SQL into the script, one or several statements, byte for byte. They are read, never altered. What DDL among
   * them does to tables that history knows, the model does too, where all of a statement is understood; a table that is
   * changed in another way is unknown from there on, which a warning says, until `op.assume` tells what it looks like.
   * Pieces made with `` sql`…` `` are written for the dialect first.
   *
   * `op.execute("ALTER TABLE account ADD COLUMN note TEXT")` → the same, and `op.schema` knows the column.
   *
   * @throws Failure M301 and following for what would break the script around it, such as COMMIT
   */
  execute(statements: string | Sql): void;

  /**
   * What is asked for within the block stands outside of the transaction, for what no transaction may be around:
   *
   * ```ts
   * op.autocommitBlock(() => {
   *   op.execute("VACUUM ANALYZE account");
   * });
   * ```
   * ```sql
   * COMMIT;
   *
   * VACUUM ANALYZE account;
   *
   * BEGIN;
   * ```
   *
   * Here op.execute takes what it refuses elsewhere, such as VACUUM and ATTACH. What comes before is committed by then:
   * the script is not all or nothing any more, and a warning says so.
   */
  autocommitBlock(block: () => Nothing): void;

  /**
   * Changes one table in one go. On SQLite that is one copy of the table for all of the block; elsewhere plain ALTERs.
   *
   * ```ts
   * op.batchAlterTable("some_table", {}, (batch) => {
   *   batch.addColumn(column("foo", t.integer()));
   *   batch.dropColumn("bar");
   * });
   * ```
   * ```sql
   * CREATE TABLE _alembic_batch_temp (
   *     id INTEGER NOT NULL,
   *     foo INTEGER,
   *     PRIMARY KEY (id)
   * );
   *
   * INSERT INTO _alembic_batch_temp (id) SELECT some_table.id FROM some_table;
   *
   * DROP TABLE some_table;
   *
   * ALTER TABLE _alembic_batch_temp RENAME TO some_table;
   * ```
   *
   * Columns can be put in order, and the table gets other options, in a copy: `{ recreate: "always", partialReordering:
   * [["b", "a"]] }`, `{ tableOptions: { sqlite: { strict: true } } }`. A column can be renamed to a name that another one
   * still has, if that one is renamed or dropped later in the block.
   *
   * @throws Failure M415 when `copyFrom` declares another table, M416 for calls of `op` within the block
   */
  batchAlterTable(table: string, options: BatchOptions, block: (batch: Batch) => Nothing): void;

  /**
   * Says what a table looks like that history does not know, and prints nothing. Of one that it knows, the declaration
   * must agree.
   *
   * @throws Failure M114 when it does not
   */
  assume(table: DeclaredTable): void;
}

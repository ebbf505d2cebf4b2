import type { Outcome } from "./compare.js";

/** Why a case has another effect here: a line of the table in docs/alembic.md. */
export interface Reason {
  readonly alembic: Exclude<Outcome["alembic"], "same" | "runs">;
  /** What Alembic does. */
  readonly there: string;
  /** What Limbeck does, and why. */
  readonly here: string;
  /** The weak spot of Alembic that it is about, and the page that says more. */
  readonly see?: string;
  /** `<case> on <dialect>` */
  readonly where: readonly string[];
}

const onSqlite = (...cases: readonly string[]): readonly string[] => cases.map((name) => `${name} on sqlite`);
const onPostgresql = (...cases: readonly string[]): readonly string[] => cases.map((name) => `${name} on postgresql`);

export const reasons: readonly Reason[] = [
  // -- SQLite has no ALTER for it ------------------------------------------------------------------------------------
  {
    alembic: "raises",
    there: "stops at a constraint outside of a batch block: `No support for ALTER of constraints in SQLite dialect`",
    here: "copies the table, which nobody has to describe",
    see: "W6, [008](decisions/008-copies-outside-of-batch.md)",
    where: onSqlite(
      "add_column.unique",
      "create_primary_key.none",
      "create_unique_constraint.none",
      "create_foreign_key",
      "create_foreign_key.self",
      "create_foreign_key.none",
      "create_foreign_key.not_deferrable",
      "create_check_constraint",
      "create_check_constraint.expr",
      "create_check_constraint.percent",
      "create_check_constraint.strlit",
      "create_check_constraint.not_valid",
      "create_foreign_key.pg_not_valid",
      "create_unique_constraint.pg",
      "create_unique_constraint.mssql_clustered",
      "drop_constraint.foreignkey",
      "drop_constraint.primary",
      "drop_constraint.schema",
      "drop_constraint.if_exists",
      "nc.constraints",
    ),
  },
  {
    alembic: "invalid",
    there: "prints `ALTER TABLE … ALTER COLUMN …`, which SQLite cannot read, and says nothing",
    here: "copies the table, where the model says that anything changes",
    see: "W6, [008](decisions/008-copies-outside-of-batch.md)",
    where: onSqlite(
      "alter_column.nullable_false",
      "alter_column.nullable_notype",
      "alter_column.type",
      "alter_column.type_existing_nullable",
      "alter_column.type_using",
      "alter_column.default",
      "alter_column.default_text",
      "alter_column.default_none",
      "alter_column.existing_autoincrement",
    ),
  },
  {
    alembic: "raises",
    there: "stops at the comment of a column",
    here: "prints nothing, and says so: SQLite keeps no comments",
    see: "W6",
    where: onSqlite("alter_column.comment", "alter_column.comment_none"),
  },
  {
    alembic: "raises",
    there: "stops at an identity",
    here: "prints nothing, and says so: SQLite has none",
    see: "W6",
    where: onSqlite("alter_column.identity_add", "alter_column.identity_drop"),
  },
  {
    alembic: "invalid",
    there: "prints sequences for SQLite, which has none",
    here: "prints nothing, and says so",
    see: "W6",
    where: onSqlite("execute.create_sequence", "execute.drop_sequence"),
  },
  {
    alembic: "invalid",
    there: "prints `DROP COLUMN IF EXISTS`, which SQLite cannot read",
    here: "decides by history whether there is a column, and drops it",
    see: "W6",
    where: onSqlite("drop_column.if_exists"),
  },
  {
    alembic: "invalid",
    there: "prints NULLS LAST for an index of SQLite, which refuses it",
    here: "leaves it out there, and says so",
    see: "W6",
    where: onSqlite("create_index.col_desc"),
  },
  // -- what is asked for is lost -------------------------------------------------------------------------------------
  {
    alembic: "differs",
    there: "leaves out a foreign key with `use_alter`",
    here: "makes it: tables are made in the order they are written in, and a key that has to wait is a line of its own",
    see: "W24",
    where: onPostgresql("create_table.fk_use_alter"),
  },
  {
    alembic: "differs",
    there: "leaves out the sequence of a column",
    here: "makes it, and its next value is the default",
    see: "W24",
    where: onPostgresql("create_table.sequence"),
  },
  {
    alembic: "differs",
    there: "adds a column with `primary_key=True` that is no primary key",
    here: "makes it the primary key",
    where: ["add_column.pk on sqlite", "add_column.pk on postgresql"],
  },
  {
    alembic: "differs",
    there: "prints nothing for `autoincrement` outside of MySQL",
    here: "gives the column a sequence, which is what SERIAL does",
    where: onPostgresql("alter_column.autoincrement"),
  },
  {
    alembic: "invalid",
    there: "prints `SET START WITH` for a new identity, unless it is told that there is none",
    here: "knows that there is none: `ADD GENERATED …`",
    see: "W20",
    where: onPostgresql("alter_column.identity_add"),
  },
  {
    alembic: "differs",
    there: "leaves the sequence of a column that becomes BIGINT where INTEGER ends",
    here: "changes the type of the sequence too",
    where: onPostgresql("alter_column.existing_autoincrement"),
  },
  {
    alembic: "differs",
    there: "forgets `table_args` where the table is not copied",
    here: "adds them",
    where: onPostgresql("batch.table_args"),
  },
  // -- values --------------------------------------------------------------------------------------------------------
  {
    alembic: "differs",
    there: "takes a default for a text: `DEFAULT '0'`",
    here: "a default is a value, of the type of its column: `DEFAULT 0`. What a row gets is the same",
    where: onSqlite("add_column.notnull_default"),
  },
  {
    alembic: "differs",
    there: "doubles backslashes in strings, which PostgreSQL takes for two",
    here: "leaves them as they are",
    see: "W4, [016](decisions/016-backslashes.md)",
    where: onPostgresql("bulk_insert.backslash"),
  },
  {
    alembic: "differs",
    there: "always writes microseconds",
    here: "writes a time as precisely as it was given; SQLite's functions and SQLAlchemy read both",
    where: onSqlite("execute.date_literal", "bulk_insert.datetime"),
  },
  {
    alembic: "raises",
    there: "has no literal for it",
    here: "writes it: JSON as a document, bytes as a blob, an interval as a text",
    where: [
      "bulk_insert.json on sqlite",
      "bulk_insert.json on postgresql",
      "bulk_insert.blob on sqlite",
      "bulk_insert.blob on postgresql",
      "bulk_insert.interval on sqlite",
    ],
  },
  // -- names and types -----------------------------------------------------------------------------------------------
  {
    alembic: "differs",
    there: "`quote=False` writes `UP` bare, and PostgreSQL makes `up` of it",
    here: "a name is called as it is written, and quoted where that needs it",
    where: onPostgresql("create_table.quoted_name"),
  },
  {
    alembic: "raises",
    there: "cannot leave out a PostgreSQL domain for SQLite",
    here: "the script asks `op.dialect`, and the column has a variant",
    where: onSqlite("create_table.pg_domain"),
  },
  {
    alembic: "differs",
    there: "casts the default together with the column",
    here: "takes the default away and sets it again, since PostgreSQL cannot cast every default. The value is the same",
    where: onPostgresql("batch.alter_type_same_affinity"),
  },
  {
    alembic: "raises",
    there: "has no `oracle_tablespace`",
    here: "keeps to itself what Oracle alone has",
    where: ["create_index.oracle on sqlite", "create_index.oracle on postgresql"],
  },
  // -- batch ---------------------------------------------------------------------------------------------------------
  {
    alembic: "raises",
    there: "stops in a batch block at what has no name: `Constraint must have a name`",
    here: "adds it",
    see: "W29",
    where: onSqlite("batch.add_column_fk_unnamed"),
  },
  {
    alembic: "differs",
    there: "writes the CHECK of a new Boolean twice",
    here: "writes it once",
    see: "W22",
    where: onSqlite("batch.add_column_bool_ck"),
  },
  {
    alembic: "raises",
    there: 'takes `insert_after` only together with `recreate="always"`',
    here: "copies the table, since nothing else puts a column there",
    where: onSqlite("batch.insert_after_auto"),
  },
  {
    alembic: "invalid",
    there: "makes an index again, or a CHECK, over a column that is gone; by then the old table is dropped",
    here: "drops it together with the column, and says so",
    see: "W8, [010](decisions/010-dropping-a-column.md)",
    where: onSqlite("batch.drop_column_in_index", "batch.check_on_dropped"),
  },
  {
    alembic: "invalid",
    there: "leaves a CHECK on the name, and so on the other column, when two columns exchange theirs",
    here: "the CHECK follows its column",
    see: "W8",
    where: onSqlite("batch.rename_cols_swap"),
  },
  {
    alembic: "invalid",
    there: "renames a column to the name that the other still has",
    here: "exchanges the names",
    where: onPostgresql("batch.rename_cols_swap"),
  },
  {
    alembic: "raises",
    there: "knows a renamed column in the block by its old name only",
    here: "knows it by either",
    see: "W29",
    where: onSqlite("batch.alter_rename_then_new"),
  },
  {
    alembic: "invalid",
    there: "prints a change of type that PostgreSQL refuses without a word on how to convert",
    here: "asks for `using`; and what PostgreSQL cannot compare any more is dropped first",
    where: onPostgresql(
      "batch.alter_type",
      "batch.alter_type_to_json",
      "batch.alter_twice",
      "batch.alter_rename_then_new",
      "batch.alter_int_to_bool",
      "batch.bool_to_int",
    ),
  },
  {
    alembic: "raises",
    there: "has no `if_exists` in a batch block",
    here: "has it: the model knows whether it exists",
    see: "W29",
    where: [
      "batch.drop_index_if_exists_recreate on sqlite",
      "batch.drop_index_if_exists_recreate on postgresql",
      "batch.drop_const_if_exists on sqlite",
      "batch.drop_const_if_exists on postgresql",
    ],
  },
  {
    alembic: "differs",
    there:
      "copies a table of PostgreSQL with a sequence that begins at 1 again, and constraints named after the temporary table",
    here: "keeps the sequence, its last number and the names",
    where: onPostgresql(
      "batch.insert_after",
      "batch.insert_before",
      "batch.insert_before_first",
      "batch.insert_two",
      "batch.partial_reordering_full",
      "batch.create_index_recreate",
      "batch.create_index_where_recreate",
      "batch.create_index_on_new_col_recreate",
      "batch.drop_index_recreate",
      "batch.empty_always",
    ),
  },
  {
    alembic: "differs",
    there: "forgets the last number of AUTOINCREMENT, and gives out numbers twice",
    here: "carries it over",
    see: "W17",
    where: onSqlite("batch.autoincrement_existing"),
  },
];

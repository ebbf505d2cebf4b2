import type { Difference, Refusal } from "./text.js";

// What is so on several of these dialects: the page says it once.

export const primaryKeyOfColumn: Difference = {
  there: "adds a column with `primary_key=True` that is no primary key",
  here: "makes it the primary key",
  where: ["add_column.pk"],
};

export const useAlter: Difference = {
  there: "leaves out a foreign key with `use_alter`",
  here: "makes it",
  see: "W24",
  where: ["create_table.fk_use_alter"],
};

export const tableOfIndex: Difference = {
  there: "takes any table for that of an index",
  here: "history knows the table",
  see: "W23",
  where: ["drop_index"],
};

export const literals: Difference = {
  there: "has no literal for it",
  here: "writes it: JSON as a document, bytes in hexadecimal, an interval as its column has it",
  where: ["bulk_insert.json", "bulk_insert.blob", "bulk_insert.interval"],
};

export const domain: Difference = {
  there: "cannot leave out a PostgreSQL domain",
  here: "the script asks `op.dialect`",
  where: ["create_table.pg_domain"],
};

export const tablespace: Difference = {
  there: "has no `oracle_tablespace`",
  here: "keeps to itself what Oracle alone has",
  where: ["create_index.oracle"],
};

export const comment: Difference = {
  there: "prints a comment that `op.execute` was given as a statement of its own",
  here: "the case runs a SELECT: a comment alone is no statement",
  where: ["get_bind.dialect"],
};

export const ifExistsInBatch: Difference = {
  there: "has no `if_exists` in a batch block",
  here: "has it: the model knows whether it exists",
  see: "W29",
  where: ["batch.drop_index_if_exists_recreate", "batch.drop_const_if_exists"],
};

export const quotes: Difference = {
  there: "quotes or leaves bare what it is told to",
  here: "quotes where a name needs it",
  where: ["create_table.quoted_name", "create_index.quote_true"],
};

export const sequenceOfColumn: Difference = {
  there: "leaves out the sequence of a column",
  here: "makes it, and its next value is the default",
  see: "W24",
  where: ["create_table.sequence"],
};

export const notNullFirst: Difference = {
  there: "makes a primary key of columns that may be NULL, and stay so",
  here: "makes them NOT NULL first",
  where: ["create_primary_key.none", "nc.constraints"],
};

export const ifNotExistsOfIndex: Difference = {
  there: "forgets `if_not_exists` of an index",
  here: "asks whether it is there",
  where: ["create_index.if_not_exists", "create_table.if_not_exists_index"],
};

export const nullsLast: Difference = {
  there: "prints `NULLS LAST`, which the server cannot read",
  here: "leaves it out, and says so",
  see: "W6",
  where: ["create_index.col_desc"],
};

export const exchange: Difference = {
  there: "renames a column to the name that the other still has",
  here: "exchanges the names, and the CHECKs follow",
  see: "W8",
  where: ["batch.rename_cols_swap"],
};

export const postgresqlsNow: Difference = {
  there: "prints `now()` as the case has it, though it is PostgreSQL's",
  here: "the case says `CURRENT_TIMESTAMP` where there is no `now()`",
  where: ["alter_column.default_text"],
};

/** A copy of the table, of which Alembic's text does something else on each of them. */
export const copies: Difference = {
  there: "copies a table whose constraints keep their names from the new one, and forgets the last number",
  here: "takes the names away first, and carries the number over",
  see: "W17, [025](decisions/025-copies-on-postgresql.md)",
  where: [
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
  ],
};

export const lineEnds: Difference = {
  there: "prints the line end in a text as it is, and the client may take a line of it for its own",
  here: "writes its code",
  where: ["bulk_insert.backslash"],
};

export const notDeferrable: Difference = {
  there: "prints `NOT DEFERRABLE`, which the server cannot read",
  here: "leaves it out: nothing is deferred there",
  see: "W6",
  where: ["create_foreign_key.not_deferrable"],
};

export const existingType: Difference = {
  there: "asks for `existing_type`",
  here: "history knows the type",
  where: ["alter_column.nullable_notype"],
};

export const columnAndTableArgs: Difference = {
  there: "drops a column and leaves its foreign key in the way, and forgets `table_args` where the table is not copied",
  here: "drops the one and adds the other",
  see: "W8",
  where: ["batch.table_args"],
};

export const renamedColumn: Difference = {
  there: "changes a renamed column by its old name, which is gone",
  here: "knows it by either",
  see: "W29",
  where: ["batch.alter_twice"],
};

/** The same in fewer cases. */
export function except(difference: Difference, ...cases: readonly string[]): Difference {
  return { ...difference, where: difference.where.filter((name) => !cases.includes(name)) };
}

/** What is so on all four. */
export const everywhere: readonly Difference[] = [
  primaryKeyOfColumn,
  useAlter,
  domain,
  comment,
  ifExistsInBatch,
  quotes,
];

export const nothingDeferred: Refusal = {
  code: "D103",
  why: "nothing can be deferred there",
  where: ["create_table.fk_inline", "create_table.unique_deferrable", "create_unique_constraint.opts"],
};

export const noMatchFull: Refusal = {
  code: "D103",
  why: "there is no MATCH FULL",
  where: ["create_table.fk_constraint"],
};

export const noExpressions: Refusal = {
  code: "D103",
  why: "an index takes columns, not expressions",
  where: [
    "create_index.text",
    "create_index.func",
    "create_index.binary",
    "batch.expr_index_existing",
    "batch.text_index_existing",
  ],
};

export const noPlace: Refusal = {
  code: "D103",
  why: "without a copy of the table a new column stands at the end",
  where: ["batch.insert_after_auto"],
};

export const noArrays: Refusal = {
  code: "M101",
  why: "there are no arrays, so there is no such table",
  where: ["bulk_insert.array"],
};

export const noExclusion: Refusal = {
  code: "D103",
  why: "there are no exclusion constraints",
  where: ["create_exclude_constraint"],
};

export const castOfPostgresql: Refusal = {
  code: "M320",
  why: "a cast of PostgreSQL, which the server cannot read",
  where: ["create_table.default_text_colon"],
};

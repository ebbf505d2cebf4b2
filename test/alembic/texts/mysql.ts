import { exactNumbers, numbersAreNumbers, parenthesised, parenthesisedKeys } from "./rewordings.js";
import {
  castOfPostgresql,
  columnAndTableArgs,
  copies,
  everywhere,
  exchange,
  existingType,
  literals,
  noArrays,
  noExclusion,
  notDeferrable,
  nothingDeferred,
  nullsLast,
  renamedColumn,
  tableOfIndex,
  tablespace,
} from "./shared.js";
import type { Difference, Refusal, Rewording, Texts } from "./text.js";

export const mysqlRewordings: readonly Rewording[] = [
  {
    there: "prints `MODIFY c INTEGER NULL`",
    here: "prints `MODIFY COLUMN c INTEGER`",
    said: (statement) =>
      statement.startsWith("ALTER TABLE t MODIFY ")
        ? statement.replace("MODIFY", "MODIFY COLUMN").replace(/ ?(?<!NOT )NULL(?= |$)/, "")
        : statement,
  },
  {
    there: "renames a column with CHANGE, which restates what it is told of it and drops the rest",
    here: "prints `RENAME COLUMN`",
    see: "W31",
    said: (statement) =>
      statement.replace(/^ALTER TABLE t CHANGE (\w+) (?!\1 )(\w+) .+$/, "ALTER TABLE t RENAME COLUMN $1 TO $2"),
  },
  parenthesised,
  numbersAreNumbers,
  exactNumbers,
  {
    there: "prints `COMMENT ''` for a table",
    here: "prints `COMMENT=''`",
    said: (statement) => statement.replace(/^(ALTER TABLE t COMMENT) '/, "$1='"),
  },
];

export const mysqlDifferences: readonly Difference[] = [
  ...everywhere,
  tableOfIndex,
  literals,
  tablespace,
  exchange,
  copies,
  {
    there: "changes the type of a column with MODIFY, and its default is gone",
    here: "restates the whole column from the model",
    see: "W31",
    where: ["batch.alter_type", "batch.alter_type_same_affinity", "batch.alter_int_to_bool"],
  },
  {
    there: "drops a column and leaves its foreign key in the way",
    here: "drops the key first",
    see: "W8, [010](decisions/010-dropping-a-column.md)",
    where: ["batch.drop_column_fk", "batch.table_kwargs"],
  },
  columnAndTableArgs,
  {
    there: "drops a column and leaves a CHECK that needs it in the way",
    here: "drops the CHECK first",
    see: "W8, [010](decisions/010-dropping-a-column.md)",
    where: ["batch.check_on_dropped"],
  },
  {
    there: "changes a type as the server converts it; `USING` it prints for PostgreSQL only",
    here: "copies the table with the conversion",
    where: ["alter_column.type_using"],
  },
  {
    there: "sets a default by restating the column with CHANGE",
    here: "sets the default",
    see: "W31",
    where: ["alter_column.default_text"],
  },
  {
    there: "takes a default away with `DROP DEFAULT`; then an INSERT has to name the column, though it may be NULL",
    here: "prints `SET DEFAULT NULL`, which is what DROP DEFAULT does elsewhere",
    where: ["alter_column.default_none"],
  },
  {
    there: "stops at an identity of a column that is there",
    here: "takes AUTO_INCREMENT away",
    where: ["alter_column.identity_drop"],
  },
  {
    there: "leaves the CHECK of a Boolean that is none any more",
    here: "drops it",
    where: ["batch.bool_to_int"],
  },
  { ...existingType, where: ["alter_column.nullable_notype", "alter_column.rename_notype"] },
  renamedColumn,
  {
    there: "makes the indexes of a table after `CREATE TABLE IF NOT EXISTS`, whether it made the table or not",
    here: "makes them in it",
    where: ["create_table.if_not_exists_index"],
  },
  {
    there: "forgets where an identity begins",
    here: "begins there: `AUTO_INCREMENT=42`",
    where: ["create_table.identity_opts"],
  },
  notDeferrable,
  {
    there: "has no `insert_after` without a copy of the table",
    here: "prints `ADD COLUMN … AFTER id`",
    where: ["batch.insert_after_auto"],
  },
  {
    there: "cannot leave out an enum type of PostgreSQL",
    here: "prints nothing, and says so: an enum is a matter of the column there",
    where: ["get_bind.pgenum_create_checkfirst"],
  },
  nullsLast,
];

export const mysqlRefusals: readonly Refusal[] = [
  nothingDeferred,
  {
    code: "D103",
    why: "the server reads MATCH FULL and then ignores the actions; Alembic stops there too",
    where: ["create_table.fk_constraint"],
  },
  {
    code: "D402",
    why: "only a column that a key begins with is numbered; Alembic leaves the numbers out",
    where: ["create_table.identity_nonpk", "add_column.identity", "alter_column.identity_add"],
  },
  { code: "M403", why: "a name has 64 characters at the most", where: ["create_table.long_name"] },
  castOfPostgresql,
  { code: "D103", why: "a FULLTEXT index is over whole columns", where: ["create_index.mysql"] },
  noArrays,
  noExclusion,
];

const ifExists: Rewording = {
  there: "prints `IF EXISTS` and `IF NOT EXISTS` for columns and indexes, which MySQL cannot read",
  here: "decides by history",
  see: "W6, [030](decisions/030-if-exists-is-decided-by-history.md)",
  said: (statement) =>
    statement.replace(/^((?:ALTER TABLE t DROP COLUMN|DROP INDEX|CREATE INDEX) )IF (?:NOT )?EXISTS /, "$1"),
};

export const mysql: Texts = {
  dialect: "mysql",
  rewordings: [...mysqlRewordings, parenthesisedKeys, ifExists],
  differences: [
    ...mysqlDifferences,
    {
      there: "drops a column, and a unique index over it and another one becomes one over the other alone",
      here: "drops the index first, and says so",
      see: "W8, [010](decisions/010-dropping-a-column.md)",
      where: ["batch.drop_column_in_index"],
    },
    {
      there: "prints sequences, of which MySQL has none",
      here: "prints nothing, and says so",
      see: "W6",
      where: ["execute.create_sequence", "execute.drop_sequence"],
    },
    {
      there: "prints the character set twice, and a KEY_BLOCK_SIZE that InnoDB refuses beside that ROW_FORMAT",
      here: "prints it once; the case leaves the size out",
      where: ["create_table.mysql_opts"],
    },
  ],
  refusals: [
    ...mysqlRefusals,
    {
      code: "D401",
      why: "a key takes text with a length, and what is unique over the column would be in the way",
      where: ["batch.alter_type_str_to_text", "batch.alter_type_to_json"],
    },
  ],
};

import {
  castOfPostgresql,
  columnAndTableArgs,
  copies,
  everywhere,
  exchange,
  existingType,
  ifNotExistsOfIndex,
  lineEnds,
  literals,
  noArrays,
  noExclusion,
  noExpressions,
  noMatchFull,
  noPlace,
  notDeferrable,
  nothingDeferred,
  notNullFirst,
  nullsLast,
  postgresqlsNow,
  renamedColumn,
  sequenceOfColumn,
  tableOfIndex,
  tablespace,
} from "./shared.js";
import { exactNumbers, namesConstraints, numbersAreNumbers, parenthesised, startsFirst } from "./rewordings.js";
import type { Difference, Refusal, Rewording, Texts } from "./text.js";

const rewordings: readonly Rewording[] = [
  namesConstraints("[002](decisions/002-names-of-the-unnamed.md)"),
  {
    there: "prints `NOT NULL IDENTITY`",
    here: "prints `IDENTITY(1, 1) NOT NULL`, with its numbers",
    said: (statement) =>
      statement.replace(
        / NOT NULL IDENTITY(\(\d+,\d+\))?/,
        (_, numbers?: string) => ` IDENTITY${numbers ?? "(1,1)"}NOT NULL`,
      ),
  },
  {
    there: "has DATETIME for dates and times, since no server says its version",
    here: "the version is known: DATETIME2",
    see: "W9",
    said: (statement) => statement.replace(/^(ALTER TABLE t ADD \w) DATETIME /, "$1 DATETIME2 "),
  },
  parenthesised,
  numbersAreNumbers,
  {
    there: "leaves defaults without a name",
    here: "names them, `DF_t_c`, so that they can be dropped",
    see: "[038](decisions/038-names-of-defaults.md)",
    said: (statement) =>
      statement
        .replace(/^ALTER TABLE t ADD (DEFAULT.+ FOR (\w))$/, "ALTER TABLE t ADD CONSTRAINT [DF_t_$2] $1")
        .replaceAll(
          /((?:^CREATE TABLE t\(|^ALTER TABLE t ADD |,)(\w) \w+(?: NOT)? NULL) DEFAULT/g,
          "$1 CONSTRAINT [DF_t_$2] DEFAULT",
        ),
  },
  {
    there: "adds a column, and the rows that are there do not get its default, as they do elsewhere",
    here: "gives it to them: `WITH VALUES`",
    said: (statement) =>
      statement.replace(/^(ALTER TABLE t ADD \w \w+ NULL CONSTRAINT \[\w+\] DEFAULT\(.+\))$/, "$1WITH VALUES"),
  },
  {
    there: "gives `sp_rename` the new name as SQL",
    here: "gives it as text, which it is: `N'd'`, and says what kind of thing is renamed",
    said: (statement) =>
      statement.replace(
        /^EXEC sp_rename '([^']+)',\[?(\w+)\]?(,'COLUMN')?$/,
        (_, from: string, to: string, kind = ",'OBJECT'") => `EXEC sp_rename N'${from}',N'${to}'${kind as string}`,
      ),
  },
  {
    there: "changes a type without a word on NULL, which depends on settings of the session",
    here: "says `NULL`",
    said: (statement) =>
      statement
        .replace(/^(ALTER TABLE t ALTER COLUMN (?:(?! NULL| NOT NULL).)+)$/, "$1 NULL")
        .replace(/\)\s*NULL$/, ")NULL"),
  },
  {
    there: "puts `SET IDENTITY_INSERT` around every INSERT, which fails where the table has no identity",
    here: "only where a row brings the number of an identity",
    see: "W24",
    said: (statement) => (/^SET IDENTITY_INSERT [\w.]+ (?:ON|OFF)$/.test(statement) ? "" : statement),
  },
  exactNumbers,
  startsFirst,
  {
    there: "prints `CREATE TABLE IF NOT EXISTS`, which SQL Server cannot read",
    here: "asks with `IF OBJECT_ID(…) IS NULL`",
    see: "W6",
    said: (statement) =>
      statement.replace(/^CREATE TABLE IF NOT EXISTS (\w+)/, "IF OBJECT_ID(N'$1',N'U')IS NULL CREATE TABLE $1"),
  },
];

const differences: readonly Difference[] = [
  ...everywhere,
  tableOfIndex,
  literals,
  tablespace,
  sequenceOfColumn,
  notNullFirst,
  ifNotExistsOfIndex,
  nullsLast,
  exchange,
  postgresqlsNow,
  {
    ...copies,
    there:
      "copies a table whose constraints keep their names from the new one, into a column that numbers its rows itself",
    here: "takes the names away first, copies the numbers too, and goes on with them",
  },
  lineEnds,
  {
    there: "stops at a comment: no server says what the default schema is",
    here: "keeps it as an extended property in `dbo`",
    see: "W10",
    where: [
      "create_table.comment",
      "alter_column.comment",
      "alter_column.comment_none",
      "batch.add_column_comment",
      "batch.drop_table_comment",
    ],
  },
  {
    there: "drops a column and leaves what stands over it in the way",
    here: "drops its constraints and indexes first; the model knows them",
    see: "W8, [010](decisions/010-dropping-a-column.md)",
    where: [
      "batch.drop_column_pk",
      "batch.drop_column_fk",
      "batch.drop_column_in_index",
      "batch.table_kwargs",
      "batch.check_on_dropped",
    ],
  },
  columnAndTableArgs,
  {
    there: "changes a column and leaves in the way what stands over it: keys, CHECKs, indexes, the default",
    here: "takes it away and makes it again",
    see: "[039](decisions/039-around-alter-column.md)",
    where: [
      "alter_column.existing_autoincrement",
      "batch.alter_type",
      "batch.alter_type_same_affinity",
      "batch.alter_nullable",
      "batch.alter_rename_then_new",
      "batch.alter_int_to_bool",
    ],
  },
  notDeferrable,
  {
    there: "looks up the name of a default when the script runs",
    here: "knows it",
    see: "[038](decisions/038-names-of-defaults.md)",
    where: ["alter_column.default_none"],
  },
  existingType,
  renamedColumn,
  {
    there: "takes the dots of a schema for separators: a table in the database `db`",
    here: "a name is a name, whatever is in it: `[db.dbo]`",
    where: ["create_table.schema_dotted"],
  },
];

const refusals: readonly Refusal[] = [
  castOfPostgresql,
  nothingDeferred,
  noMatchFull,
  {
    code: "D103",
    why: "ALTER COLUMN has no USING; a copy of the table takes a conversion",
    where: ["alter_column.type_using"],
  },
  {
    code: "D103",
    why: "whether a column is numbered is settled when it is made; a copy of the table settles it anew",
    where: ["alter_column.autoincrement", "alter_column.identity_add", "alter_column.identity_drop"],
  },
  noExpressions,
  {
    code: "D103",
    why: "text without a limit is no key, and what is unique over the column would be in the way",
    where: ["batch.alter_type_str_to_text", "batch.alter_type_to_json"],
  },
  noPlace,
  noArrays,
  noExclusion,
];

export const mssql: Texts = { dialect: "mssql", rewordings, differences, refusals };

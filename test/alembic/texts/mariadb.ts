import { startsFirst } from "./rewordings.js";
import { noExpressions, sequenceOfColumn } from "./shared.js";
import { mysqlDifferences, mysqlRefusals, mysqlRewordings } from "./mysql.js";
import type { Texts } from "./text.js";

export const mariadb: Texts = {
  dialect: "mariadb",
  rewordings: [...mysqlRewordings, startsFirst],
  differences: [
    ...mysqlDifferences,
    sequenceOfColumn,
    {
      there: "drops a column and leaves a unique index over it and another one in the way",
      here: "drops the index first, and says so",
      see: "W8, [010](decisions/010-dropping-a-column.md)",
      where: ["batch.drop_column_in_index"],
    },
    {
      there: "keeps to MySQL what is said of MySQL",
      here: "takes it for MariaDB as well, where `mariadb` says nothing else",
      where: ["create_table.mysql_opts", "create_table.mysql_partition"],
    },
    {
      there: "forgets `if_exists` of a unique constraint",
      here: "prints `DROP INDEX IF EXISTS`",
      where: ["drop_constraint.if_exists"],
    },
  ],
  refusals: [...mysqlRefusals, noExpressions],
};

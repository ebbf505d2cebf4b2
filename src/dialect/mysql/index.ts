import { sql } from "../../sql/sql.js";
import { ansi } from "../ansi/index.js";
import { typeCheck } from "../ansi/table.js";
import { type Change, type Dialect, extend } from "../dialect.js";
import { columnClauses } from "./columns.js";
import { constraintBody, tableConstraint } from "./constraints.js";
import { type Features, mysqlFeatures } from "./features.js";
import { guarding } from "./guards.js";
import { createIndex } from "./indexes.js";
import { legalize } from "./legalize.js";
import { handlingWith } from "./handling.js";
import { lexis } from "./lexis.js";
import { renamedWithTable, serverName } from "./names.js";
import { print } from "./print.js";
import { remarks } from "./remarks.js";
import { reserved } from "./reserved.js";
import { tableOptions, tablePrefix } from "./tables.js";
import { isEnumColumn, types } from "./types.js";
import { limits } from "./timeouts.js";

/** https://dev.mysql.com/doc/refman/8.0/en/sql-statements.html */
export const mysql: Dialect = extend(ansi, {
  name: "mysql",
  family: ["mysql"],
  version: { major: 8, minor: 0 },
  oldest: { major: 8, minor: 0 },
  lexis: lexis("mysql", reserved),
  types,
  // Members of an ENUM keep strangers out by themselves.
  typeCheck: (column) => (isEnumColumn(column.type) ? undefined : typeCheck(column)),
  unnamed: "server",
  tableConstraint,
  constraintBody,
  tablePrefix,
  tableOptions,
  script: {
    limits,
    transactionalDdl: false,
    clientName: "mysql",
    handling: handlingWith("mysql"),
    forDrivers: true,
    // The file is UTF-8, a backslash in a string begins an escape, what does not fit is refused, a 0 stays a 0 where rows
    // are numbered, and times are UTC, whatever the server or its user has settled.
    before: () => [
      { sql: sql`SET NAMES utf8mb4` },
      {
        sql: sql`SET sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO'`,
      },
      { sql: sql`SET time_zone = '+00:00'` },
    ],
  },
  ...differing(mysqlFeatures),
});

/** What depends on which of the two servers it is. */
export function differing(features: Features): Change & Pick<Dialect, "columnClauses"> {
  return {
    rules: {
      // Columns and indexes have no case; whether tables have depends on the server, so that none may differ in it alone.
      fold: (name) => name.toLowerCase(),
      constraintsAreRelations: true,
      indexesAreRelations: false,
      constraintsPerSchema: true,
      namedPerTable: (kind) =>
        kind === "index" || kind === "primaryKey" || kind === "unique" || (kind === "check" && features.checksPerTable),
      hasEnumColumns: true,
      sequencesAreRelations: features.sequences,
      starsAreBound: true,
      serverName: serverName(features),
      renamedWithTable: renamedWithTable(features),
    },
    columnClauses: columnClauses(features),
    createIndex: createIndex(features),
    legalize: legalize(features),
    print: print(features),
    remarks: remarks(features),
    guarding: guarding(features),
  };
}

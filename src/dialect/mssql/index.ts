import { sql } from "../../sql/sql.js";
import { ansi } from "../ansi/index.js";
import { typeCheck } from "../ansi/table.js";
import { type Dialect, extend } from "../dialect.js";
import { columnClauses, columnType } from "./columns.js";
import { constraintBody } from "./constraints.js";
import { createIndex } from "./indexes.js";
import { guarding } from "./guards.js";
import { handling } from "./handling.js";
import { legalize } from "./legalize.js";
import { lexis, serverName } from "./lexis.js";
import { print } from "./print.js";
import { remarks } from "./remarks.js";
import { tablePrefix } from "./tables.js";
import { types } from "./types.js";
import { limits } from "./timeouts.js";

/** SQL Server, 2016 on, by the year of its version. https://learn.microsoft.com/sql/t-sql/language-reference */
export const mssql: Dialect = extend(ansi, {
  name: "mssql",
  family: ["mssql"],
  version: { major: 2016, minor: 0 },
  oldest: { major: 2016, minor: 0 },
  lexis,
  rules: {
    // What is the same name depends on the database; the usual collations do not tell capitals apart.
    fold: (name) => name.toLowerCase(),
    // Such a table would be a temporary one.
    keepsForItself: (name) => name.startsWith("#"),
    defaultSchema: "dbo",
    constraintsAreRelations: true,
    everyConstraintIsRelation: true,
    namedPerTable: (kind) => kind === "index",
    defaultsAreConstraints: true,
    sequencesAreRelations: true,
    insteadOfOnTables: true,
    rowTables: ["inserted", "deleted"],
    serverName,
  },
  // What a server would make up nobody could know, and so nobody could drop.
  unnamed: "named",
  types,
  // BIT has two values.
  typeCheck: (column) => (column.type.kind === "boolean" ? undefined : typeCheck(column)),
  columnType,
  columnClauses,
  constraintBody,
  tablePrefix,
  createIndex,
  script: {
    limits,
    // A batch for each statement: what one of them makes the next one can use, and some have to stand alone.
    terminator: ";\nGO",
    begin: "BEGIN TRANSACTION",
    commit: "COMMIT TRANSACTION",
    // Where it is no command of the client, no more than this line is refused.
    client: [":on error exit", "GO"],
    clientName: "sqlcmd",
    handling,
    // In comments, too, sqlcmd looks for variables.
    comment: (text) => text.replaceAll("$(", "$ ("),
    before: () => [
      { sql: sql`SET XACT_ABORT ON` },
      {
        sql: sql`SET ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, CONCAT_NULL_YIELDS_NULL, QUOTED_IDENTIFIER ON`,
      },
      { sql: sql`SET NUMERIC_ROUNDABORT OFF` },
    ],
  },
  guarding,
  legalize,
  print,
  remarks,
});

import { ansi } from "../ansi/index.js";
import { clauses, typeCheck } from "../ansi/table.js";
import { atLeast, type Dialect, extend, type Version } from "../dialect.js";
import { constraintBody } from "./constraints.js";
import { guarding } from "./guards.js";
import { identityClause } from "./identity.js";
import { createIndex } from "./indexes.js";
import { handling } from "./handling.js";
import { legalize } from "./legalize.js";
import { countsWith, kept, lexis, namesFor } from "./lexis.js";
import { print } from "./print.js";
import { remarks } from "./remarks.js";
import { collation, computed, isJson, notNull, tableOptions, tablePrefix } from "./tables.js";
import { types } from "./types.js";
import { limits } from "./timeouts.js";

const version: Version = { major: 19, minor: 0 };

const rules: Partial<Dialect["rules"]> = {
  fold: kept,
  constraintsAreRelations: true,
  indexesAreRelations: false,
  constraintsPerSchema: true,
  sequencesAreRelations: true,
  countsWith,
  // A view is compiled again when what it is over has changed, but shows the columns that there were.
  starsAreBound: true,
};

/** https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/ */
export const oracle: Dialect = extend(ansi, {
  name: "oracle",
  family: ["oracle"],
  version,
  oldest: { major: 12, minor: 1 },
  lexis: lexis(version),
  rules: { ...rules, serverName: namesFor(version) },
  in: (asked) => ({ lexis: lexis(asked), rules: { ...ansi.rules, ...rules, serverName: namesFor(asked) } }),
  unnamed: "named",
  types,
  // Before 23 there is no Boolean, and never an enum type.
  typeCheck: (column, dialect) =>
    column.type.kind === "boolean" && atLeast(dialect.version, 23) ? undefined : typeCheck(column),
  columnClauses: [collation, clauses.serverDefault, identityClause, computed, notNull, isJson],
  constraintBody,
  tablePrefix,
  tableOptions,
  createIndex,
  script: {
    limits,
    transactionalDdl: false,
    // DDL makes rows last that came before it; those that come last wait for this.
    settle: "COMMIT",
    // At the end of a line these go on with the next one, or end something, whatever they are part of.
    comment: (text) => (/[-;/.]\s*$/.test(text) ? `${text.trimEnd()} *` : text).slice(0, 2000),
    client: [
      "WHENEVER SQLERROR EXIT FAILURE ROLLBACK",
      "WHENEVER OSERROR EXIT FAILURE ROLLBACK",
      "SET DEFINE OFF",
      "SET SQLBLANKLINES ON",
    ],
    clientName: "sqlplus",
    handling,
  },
  guarding,
  legalize,
  print,
  remarks,
});

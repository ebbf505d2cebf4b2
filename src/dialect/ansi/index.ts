import { id } from "../../sql/sql.js";
import type { Dialect } from "../dialect.js";
import { handling } from "./handling.js";
import { lexis } from "./lexis.js";
import { setsOff } from "./objects.js";
import { createIndexSql, print } from "./print.js";
import { joined, serverName } from "./server-name.js";
import { clauses, columnType, constraintBody, constraintSql, tableId, typeCheck } from "./table.js";
import { types } from "./types.js";

/** What the SQL standard says, for real dialects to extend. Nobody compiles to it. */
export const ansi: Dialect = {
  name: "ansi",
  family: [],
  version: { major: 0, minor: 0 },
  oldest: { major: 0, minor: 0 },
  copies: () => false,
  temporaryTable: "_alembic_batch_temp",
  lexis: lexis("standard SQL", new Set()),
  rules: {
    fold: (name) => name,
    keepsForItself: () => false,
    defaultSchema: undefined,
    constraintsAreRelations: false,
    indexesAreRelations: true,
    constraintsPerSchema: false,
    namedPerTable: () => false,
    renamedWithTable: (name) => name,
    everyConstraintIsRelation: false,
    defaultsAreConstraints: false,
    numbersAreRelations: false,
    hasEnumTypes: false,
    hasEnumColumns: false,
    sequencesAreRelations: false,
    sequencesInStrings: false,
    countsWith: mentions,
    triggersPerTable: false,
    objectsAreBound: false,
    starsAreBound: false,
    insteadOfOnTables: false,
    rowTables: [],
    serverName: (born, taken) => serverName(born, taken, joined),
  },
  types,
  typeCheck,
  tableConstraint: constraintSql,
  constraintBody,
  tablePrefix: () => undefined,
  tableOptions: () => undefined,
  columnType,
  orAbort: () => undefined,
  createIndex: (table, index, how) => createIndexSql(index, how, { name: id(index.name), on: tableId(table) }),
  unnamed: "nameless",
  columnClauses: [clauses.collation, clauses.serverDefault, clauses.notNull, clauses.computed],
  script: {
    terminator: ";",
    transactionalDdl: true,
    begin: "BEGIN",
    commit: "COMMIT",
    client: [],
    clientName: "",
    forDrivers: false,
    handling: { client: handling, driver: handling },
    comment: (text) => text,
    limits: {},
    before: () => [],
  },
  legalize: {},
  print,
  remarks: { updateRows: setsOff },
};

/** A sequence is named in a string, as in `nextval('s')`. */
function mentions(text: string, sequence: string): boolean {
  const at = text.indexOf(sequence);
  return at >= 0 && !isWord(text[at - 1]) && !isWord(text[at + sequence.length]);
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_$]/u.test(character);
}

import { Failure } from "../../diagnostics/diagnostic.js";
import { operation, type Operation } from "../../model/operation.js";
import { replay } from "../../model/replay.js";
import type { Schema } from "../../model/schema.js";
import type { Language } from "../lexical.js";
import { alterTable, dropKey, requiredTable } from "./alter.js";
import { cursorOver, needEnd, NotRead, sees, stuck, take, takeName, takeOne } from "./cursor.js";
import type { Grammar, Reading } from "./grammar.js";
import { takeObjectName } from "./names.js";
import {
  alterType,
  commentOn,
  createIndex,
  createSequence,
  createTrigger,
  createType,
  createView,
  drop,
} from "./objects.js";
import { createTable, takePrefixes } from "./tables.js";

/** What a statement means for the model. */
export type Meant =
  /** These operations, none of which the schema refuses, and the schema behind them. */
  | { readonly kind: "follows"; readonly operations: readonly Operation[]; readonly after: Schema }
  /** Nothing: it is about rows, rights, the session, or things that the model does not have. */
  | { readonly kind: "passes"; readonly why: string }
  /** `refused`: what it does is clear, and the schema has no room for it. */
  | { readonly kind: "unread"; readonly why: string; readonly refused?: readonly Operation[] };

export interface Before {
  readonly schema: Schema;
  readonly by: Reading["by"];
}

/** Reads one statement in the schema it stands before. */
export function readStatement(text: string, language: Language, grammar: Grammar, { schema, by }: Before): Meant {
  const reading: Reading = { ...cursorOver(text, language, grammar.spell), grammar, schema, by };
  let operations: readonly Operation[] | undefined;
  try {
    const why = passing(reading);
    if (why !== undefined) return { kind: "passes", why };
    operations = meaning(reading);
    needEnd(reading);
    const after = replay(operations, schema);
    return after === schema ? { kind: "passes", why: nothing } : { kind: "follows", operations, after };
  } catch (error) {
    if (error instanceof NotRead) return { kind: "unread", why: error.message };
    if (!(error instanceof Failure)) throw error;
    const why = error.diagnostics[0].message;
    return { kind: "unread", why, ...(operations === undefined ? {} : { refused: operations }) };
  }
}

const nothing = "it changes nothing that the model has";
const rows = "it is about rows";
const session = "it is about the session";
const rights = "it is about rights";
/** Functions, domains and the like, which tables and triggers may need all the same. */
export const elsewhere = "the model has no such things";

/** How statements begin that change nothing the model has. */
const passed: readonly (readonly [string, string])[] = [
  ["INSERT", rows],
  ["REPLACE INTO", rows],
  ["UPDATE", rows],
  ["DELETE", rows],
  ["SELECT", rows],
  ["WITH", rows],
  ["TRUNCATE", rows],
  ["COPY", rows],
  ["ANALYZE", rows],
  ["DO SETVAL", rows],
  ["LOCK", session],
  ["UNLOCK", session],
  ["SET", session],
  ["RESET", session],
  ["PRAGMA", session],
  ["USE", session],
  ["BEGIN", session],
  ["START TRANSACTION", session],
  ["COMMIT", session],
  ["END", session],
  ["GRANT", rights],
  ["REVOKE", rights],
  ["ALTER DEFAULT PRIVILEGES", rights],
  ["CREATE ROLE", rights],
  ["CREATE USER", rights],
  ["CREATE DATABASE", elsewhere],
  ["CREATE EXTENSION", elsewhere],
  ["CREATE DOMAIN", elsewhere],
  ["CREATE FUNCTION", elsewhere],
  ["CREATE OR REPLACE FUNCTION", elsewhere],
  ["CREATE PROCEDURE", elsewhere],
  ["CREATE OR REPLACE PROCEDURE", elsewhere],
  ["CREATE AGGREGATE", elsewhere],
  ["CREATE COLLATION", elsewhere],
  ["CREATE CAST", elsewhere],
  ["CREATE OPERATOR", elsewhere],
  ["CREATE STATISTICS", elsewhere],
  ["CREATE PUBLICATION", elsewhere],
  ["ALTER FUNCTION", elsewhere],
  ["ALTER PROCEDURE", elsewhere],
  ["ALTER AGGREGATE", elsewhere],
  ["ALTER DOMAIN", elsewhere],
  ["ALTER EXTENSION", elsewhere],
  ["ALTER DATABASE", elsewhere],
  ["ALTER COLLATION", elsewhere],
  ["ALTER OPERATOR", elsewhere],
];

function passing(reading: Reading): string | undefined {
  // `ALTER FUNCTION f() OWNER TO app`
  const changesOwner = sees(reading, "ALTER") && !sees(reading, "ALTER TABLE");
  if (changesOwner && sees({ ...reading, position: reading.tokens.length - 3 }, "OWNER TO")) return rights;
  return passed.find(([phrase]) => sees(reading, phrase))?.[1];
}

function meaning(reading: Reading): readonly Operation[] {
  if (take(reading, "CREATE")) return create(reading);
  if (take(reading, "ALTER")) return alter(reading);
  if (take(reading, "DROP")) return dropped(reading);
  if (take(reading, "COMMENT ON")) return commentOn(reading);
  if (take(reading, "RENAME TABLE")) return renameTables(reading);
  return stuck(reading);
}

function create(reading: Reading): readonly Operation[] {
  const orReplace = take(reading, "OR REPLACE");
  if (["UNIQUE", "INDEX", "FULLTEXT", "SPATIAL"].some((word) => sees(reading, word))) {
    return orReplace ? stuck(reading) : createIndex(reading);
  }
  if (reading.grammar.triggers === "block") passMaker(reading);
  const materialized = take(reading, "MATERIALIZED");
  if (take(reading, "VIEW")) return createView(reading, { materialized, orReplace });
  if (materialized || orReplace) return stuck(reading);
  if (take(reading, "TRIGGER")) return createTrigger(reading);
  if (take(reading, "SEQUENCE")) return createSequence(reading);
  if (take(reading, "TYPE")) return createType(reading);
  if (take(reading, "SCHEMA")) {
    const ifNotExists = take(reading, "IF NOT EXISTS");
    return [operation("createSchema", { name: takeName(reading), ...(ifNotExists ? { ifNotExists } : {}) })];
  }
  const prefixes = takePrefixes(reading);
  if (take(reading, "TABLE")) return [createTable(reading, prefixes)];
  return stuck(reading);
}

/** ``ALGORITHM=UNDEFINED DEFINER=`root`@`localhost` SQL SECURITY DEFINER``: who made it, and for whom. */
function passMaker(reading: Reading): void {
  for (;;) {
    if (take(reading, "ALGORITHM =")) {
      if (takeOne(reading, ["UNDEFINED", "MERGE", "TEMPTABLE"]) === undefined) stuck(reading);
    } else if (take(reading, "DEFINER =")) {
      reading.position++;
      // The host is one token with its sign.
      if (reading.tokens[reading.position]?.text.startsWith("@") === true) reading.position++;
    } else if (takeOne(reading, ["SQL SECURITY DEFINER", "SQL SECURITY INVOKER"]) === undefined) return;
  }
}

function alter(reading: Reading): readonly Operation[] {
  if (take(reading, "TABLE")) {
    const from = reading.position;
    const operations = alterTable(reading);
    return operations.length === 0 && reading.position === from ? stuck(reading) : operations;
  }
  if (take(reading, "TYPE")) return alterType(reading);
  if (["VIEW", "SEQUENCE", "MATERIALIZED VIEW", "INDEX"].some((kind) => take(reading, kind))) {
    takeObjectName(reading);
    if (!take(reading, "OWNER TO")) stuck(reading);
    reading.position = reading.tokens.length;
    return [];
  }
  return stuck(reading);
}

function dropped(reading: Reading): readonly Operation[] {
  const elsewhereToo = ["FUNCTION", "PROCEDURE", "EXTENSION", "DOMAIN", "ROLE", "USER", "DATABASE"];
  if (elsewhereToo.some((kind) => sees(reading, kind))) {
    if (reading.tokens.at(-1)?.text.toUpperCase() === "CASCADE") stuck(reading, "CASCADE may take anything along");
    reading.position = reading.tokens.length;
    return [];
  }
  // `DROP INDEX ix ON t`
  if (reading.grammar.keysInTables && take(reading, "INDEX")) {
    const ifExists = take(reading, "IF EXISTS") ? ({ ifExists: true } as const) : {};
    const name = takeName(reading);
    if (!take(reading, "ON")) stuck(reading);
    return dropKey(reading, requiredTable(reading, takeObjectName(reading)), name, ifExists);
  }
  return drop(reading);
}

function renameTables(reading: Reading): readonly Operation[] {
  const table = requiredTable(reading, takeObjectName(reading));
  if (!take(reading, "TO")) stuck(reading);
  const to = takeObjectName(reading);
  if (to.schema !== undefined && to.schema !== table.schema) stuck(reading, "the table goes to another schema");
  const { schema } = table;
  return [
    operation("renameTable", {
      table: schema === undefined ? { name: table.name } : { schema, name: table.name },
      to: to.name,
    }),
  ];
}

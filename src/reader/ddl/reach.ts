import { enumUsersOf, findEnumType, findIndex, findTable, nameOf, referrersOf, sameName } from "../../model/lookup.js";
import type { Altered } from "../../model/operation.js";
import type { Schema, Table } from "../../model/schema.js";
import { alteredBy } from "../altered.js";
import { foldedName, is, lex, significant, type Token } from "../lexer.js";
import type { Lexical } from "../lexical.js";
import { isName, sees, take, takeOne } from "./cursor.js";
import type { Reading } from "./grammar.js";
import { takeObjectName } from "./names.js";

/** All that a statement may have changed which is not understood. */
export function reachOf(reading: Reading): readonly Altered[] {
  const { tokens, language } = reading;
  const direct = alteredBy(tokens, language.lexical);
  const further = new Set([...listed(reading), ...moved(reading), ...taken(reading)]);
  const known = direct?.what === "table" ? findTable(reading.schema, direct.table) : undefined;
  if (known !== undefined) further.delete(known);
  return [
    ...(direct === undefined ? [] : [direct]),
    ...[...further].map((table): Altered => ({ what: "table", table: nameOf(table) })),
  ];
}

/** The tables that it is about, as far as the model has them. */
export function tablesOf(schema: Schema, altered: readonly Altered[]): readonly Table[] {
  return altered
    .map((one) =>
      one.what === "table"
        ? findTable(schema, one.table)
        : schema.tables.values().find((table) => findIndex(schema.rules, table, one.name) !== undefined),
    )
    .filter((table) => table !== undefined);
}

/** Statements that stand in a string, or in a block: `DO $$ … $$`, `EXECUTE IMMEDIATE '…'`, `SET @s = '…'`. */
const carriers: readonly string[] = ["DO", "EXECUTE", "PREPARE", "SET", "BEGIN"];
const changers: readonly string[] = ["ALTER", "DROP", "CREATE", "RENAME"];

/** The tables that code names which makes, alters or drops anything. */
export function codedReach(reading: Reading): readonly Altered[] {
  if (!carriers.some((word) => sees({ ...reading, position: 0 }, word))) return [];
  const tokens = opened(reading.tokens, reading.language.lexical);
  if (!changers.some((word) => tokens.some((token) => is(token, word)))) return [];
  return namedIn(reading, tokens).map((table): Altered => ({ what: "table", table: nameOf(table) }));
}

/** With what stands in its strings, and in theirs. */
function opened(tokens: readonly Token[], lexical: Lexical): readonly Token[] {
  return tokens.flatMap((token) => {
    if (token.kind !== "string") return [token];
    const inner = /^\$[^$]*\$([^]*)\$[^$]*\$$/.exec(token.text)?.[1] ?? token.text.replace(/^[^']*'|'$/g, "");
    return opened(significant(lex(inner.replaceAll("''", "'"), lexical)), lexical);
  });
}

/** The tables of the model whose names stand there, in whatever schema. */
function namedIn({ schema, language }: Reading, tokens: readonly Token[]): readonly Table[] {
  const names = tokens.filter(isName).map((token) => foldedName(token, language.lexical));
  return schema.tables.values().filter((table) => names.some((name) => sameName(schema.rules, name, table.name)));
}

/** `DROP TABLE a, b`, `RENAME TABLE a TO b, c TO d` */
function listed(reading: Reading): readonly Table[] {
  const start = { ...reading, position: 0 };
  return takeOne(start, ["DROP TABLE", "RENAME TABLE"]) === undefined ? [] : namedIn(reading, reading.tokens);
}

/** What is in a schema that gets another name, or counts with a sequence that does. */
function moved(reading: Reading): readonly Table[] {
  const start = { ...reading, position: 0 };
  const kind = takeOne(start, ["ALTER SCHEMA", "ALTER SEQUENCE"]);
  if (kind === undefined) return [];
  take(start, "IF EXISTS");
  const { name } = takeObjectName(start);
  if (kind === "ALTER SCHEMA") return insideOf(reading, name);
  return sees(start, "RENAME") || sees(start, "SET SCHEMA") ? mentioning(reading, name) : [];
}

/** The tables that CASCADE may reach: those that refer to what goes, have columns of that type, or use it in any way. */
function taken(reading: Reading): readonly Table[] {
  const { schema, tokens } = reading;
  const cascades = tokens.some(
    (token, at) => is(token, "CASCADE") && !is(tokens[at - 1], "DELETE") && !is(tokens[at - 1], "UPDATE"),
  );
  const start = { ...reading, position: 0 };
  if (!cascades || takeOne(start, ["ALTER TABLE", "DROP"]) === undefined) return [];
  if (is(tokens[0], "DROP")) {
    // Nobody knows what belongs to it.
    if (takeOne(start, ["EXTENSION", "OWNED", "LANGUAGE"]) !== undefined) return schema.tables.values();
    if (take(start, "TABLE")) {
      const going = namedIn(reading, tokens);
      return [...going, ...going.flatMap((table) => referrersOf(schema, table))];
    }
    if (!take(start, "MATERIALIZED VIEW")) start.position++;
  }
  take(start, "IF EXISTS");
  take(start, "ONLY");
  if (!isName(start.tokens[start.position])) return [];
  const name = takeObjectName(start);
  if (is(tokens[0], "ALTER")) return referrersOf(schema, name);
  if (is(tokens[1], "SCHEMA")) return insideOf(reading, name.name);
  const type = is(tokens[1], "TYPE") ? findEnumType(schema, name) : undefined;
  return type === undefined ? mentioning(reading, name.name) : enumUsersOf(schema, type);
}

function insideOf({ schema: { rules, tables } }: Reading, schema: string): readonly Table[] {
  return tables.values().filter((one) => sameName(rules, one.schema ?? rules.defaultSchema ?? "", schema));
}

/** The tables in which, or in whose triggers, a name stands anywhere. */
function mentioning({ schema }: Reading, name: string): readonly Table[] {
  const triggers = [...schema.triggers.values()].flat();
  return schema.tables.values().filter((table) => {
    const own = triggers.filter((one) => findTable(schema, one.table) === table);
    const text = JSON.stringify([table, own], (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value));
    return text.toLowerCase().includes(JSON.stringify(name.toLowerCase()).slice(1, -1));
  });
}

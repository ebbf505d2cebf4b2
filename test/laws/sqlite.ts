import { createRequire } from "node:module";
import initSqlJs, { type Database, type SqlJsStatic, type SqlValue } from "sql.js";
import { lex, significant, spelling, type Token } from "../../src/reader/lexer.js";
import { bracketIdentifiers } from "../../src/reader/bracket.js";
import { sqlite } from "../../src/reader/sqlite.js";
import { compare, type FoundTable, foreignKeyForm, indexForm, sorted } from "./catalog.js";

/** The newest SQLite there is, and the oldest that scripts are promised to run on. */
export const sqliteEngines = {
  newest: () => load(initSqlJs),
  "3.35": () => load(createRequire(import.meta.url)("sql.js-3.35") as typeof initSqlJs),
};

async function load(init: (settings?: object) => Promise<SqlJsStatic>): Promise<SqlJsStatic> {
  // The old one takes whoever has a fetch for a browser.
  const { fetch } = globalThis;
  Reflect.deleteProperty(globalThis, "fetch");
  try {
    return await init({});
  } finally {
    globalThis.fetch = fetch;
  }
}

/** Runs a statement; a misspelt name in double quotes is an error and not a string. */
export function execute(database: Database, text: string): void {
  database.run(bracketIdentifiers(text));
}

export function rowsOf(database: Database, query: string): readonly (readonly SqlValue[])[] {
  return database.exec(query)[0]?.values ?? [];
}

export function string(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** What SQLite says is there. */
export function catalogOf(database: Database): readonly FoundTable[] {
  const tables = rowsOf(
    database,
    "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
  );
  return tables
    .map(([name, text]) => tableOf(database, String(name), String(text)))
    .sort((a, b) => compare(a.name, b.name));
}

function tableOf(database: Database, name: string, text: string): FoundTable {
  const rows = rowsOf(
    database,
    `SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(${string(name)})`,
  );
  const indexes = rowsOf(database, `SELECT name, "unique", origin, partial FROM pragma_index_list(${string(name)})`);
  const key = rows.filter((row) => Number(row[4]) > 0).sort((a, b) => Number(a[4]) - Number(b[4]));
  const unique = indexes.filter(([, , origin]) => origin === "u");
  const read = clausesOf(text);
  return {
    name,
    columns: rows.map(([column, type, notNull, standard, , hidden]) => ({
      name: String(column),
      notNull: notNull === 1,
      hasDefault: standard !== null,
      generated: Number(hidden) > 1,
      details: JSON.stringify([type, standard, hidden]),
    })),
    primaryKey: key.map(([column]) => String(column)),
    uniques: sorted(
      unique.map(([index]) => JSON.stringify(elementsOf(database, String(index)).map(([column]) => column))),
    ),
    foreignKeys: foreignKeysOf(database, name),
    indexes: sorted(
      indexes
        .filter(([, , origin]) => origin === "c")
        .map(([index, isUnique, , partial]) =>
          indexForm(String(index), isUnique === 1, partial === 1, elementsOf(database, String(index))),
        ),
    ),
    checks: read.filter((clause) => clause.startsWith("CHECK ")).length,
    names: [],
    details: [...read, ...indexTexts(database, name)],
  };
}

function elementsOf(database: Database, index: string): readonly (readonly [string | null, boolean])[] {
  return rowsOf(database, `SELECT name, "desc" FROM pragma_index_xinfo(${string(index)}) WHERE key = 1`).map(
    ([column, descending]) => [column === null ? null : String(column), descending === 1],
  );
}

function foreignKeysOf(database: Database, table: string): readonly string[] {
  const rows = rowsOf(
    database,
    `SELECT id, "table", "from", "to", on_delete, on_update FROM pragma_foreign_key_list(${string(table)}) ORDER BY id, seq`,
  );
  const ids = [...new Set(rows.map(([id]) => id))];
  return sorted(
    ids.map((id) => {
      const parts = rows.filter((row) => row[0] === id);
      const [, referent, , , onDelete, onUpdate] = parts[0] ?? [];
      const own = parts.map((row) => String(row[2]));
      const others = parts.map((row) => String(row[3]));
      return foreignKeyForm(own, String(referent), others, [String(onDelete), String(onUpdate)]);
    }),
  );
}

function indexTexts(database: Database, table: string): readonly string[] {
  const rows = rowsOf(
    database,
    `SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ${string(table)} AND sql NOT NULL`,
  );
  return sorted(rows.map(([text]) => formOf(significant(lex(String(text), sqlite.lexical)))));
}

/** What only the text of a table tells, in any order: CHECKs, computations, collations, names, deferrability, options. */
function clausesOf(text: string): readonly string[] {
  const tokens = significant(lex(text, sqlite.lexical));
  const found: string[] = [];
  tokens.forEach((token, index) => {
    const word = token.text.toUpperCase();
    if (token.kind !== "word") return;
    const follows = tokens[index + 1];
    const standard = word === "DEFAULT" && tokens[index - 1]?.text.toUpperCase() !== "SET";
    if (word === "CHECK" || word === "AS" || standard)
      found.push(`${word} ${formOf(parenthesised(tokens, index + 1))}`);
    if (word === "COLLATE" || word === "CONSTRAINT")
      found.push(`${word} ${follows === undefined ? "" : formOf([follows])}`);
    if (
      ["AUTOINCREMENT", "STORED", "VIRTUAL", "DEFERRABLE", "INITIALLY", "MATCH", "WITHOUT", "STRICT"].includes(word)
    ) {
      found.push(`${word} ${word === "INITIALLY" || word === "MATCH" ? (follows?.text ?? "") : ""}`);
    }
  });
  return sorted(found);
}

/** From an opening parenthesis to its closing one; a single token where there is none. */
function parenthesised(tokens: readonly Token[], start: number): readonly Token[] {
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    if (tokens[index]?.text === "(") depth++;
    if (tokens[index]?.text === ")") depth--;
    if (depth === 0) return tokens.slice(start, index + 1);
  }
  return tokens.slice(start);
}

/** Tokens however they were spaced and quoted. */
function formOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      token.kind === "quoted" || token.kind === "word" ? spelling(token, sqlite.lexical).toLowerCase() : token.text,
    )
    .join(" ");
}

import { keyOf } from "../model/lookup.js";
import type { Rules } from "../model/schema.js";
import { asciiLower } from "../reader/lexical.js";
import { type Facts, type Found, typeDetail, wording } from "./catalog.js";
import type { Cell, Connection } from "./engine.js";
import { type Definition, form, readDefinition, tokensOf } from "./sqlite-definition.js";

/** Every table of a SQLite database but its own. https://sqlite.org/pragma.html */
export async function readTables(connection: Connection, rules: Rules): Promise<ReadonlyMap<string, Found>> {
  const own = "m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
  const tables = await connection.query(`SELECT name, sql FROM sqlite_master m WHERE type = 'table' AND ${own}`);
  const about = async (
    columns: string,
    pragma: string,
  ): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> => {
    const from = `sqlite_master m JOIN ${pragma}`;
    const rows = await connection.query(`SELECT m.name, ${columns} FROM ${from} WHERE m.type = 'table' AND ${own}`);
    return grouped(rows);
  };
  const columns = await about(
    'x.name, x.type, x."notnull", x.dflt_value IS NOT NULL, x.dflt_value, x.pk, x.hidden',
    "pragma_table_xinfo(m.name) x",
  );
  const references = await about(
    'x.id, x."table", x."from", x."to", x.on_delete, x.on_update',
    "pragma_foreign_key_list(m.name) x",
  );
  const indexes = await about(
    'l.name, l."unique", l.origin, l.partial, x.name, x."desc", i.sql',
    `pragma_index_list(m.name) l JOIN pragma_index_xinfo(l.name) x ON x.key
     LEFT JOIN sqlite_master i ON i.type = 'index' AND i.name = l.name`,
  );
  return new Map(
    tables.map(([name, text]) => {
      const table = name ?? "";
      const read: Read = {
        definition: readDefinition(text ?? ""),
        columns: columns.get(table) ?? [],
        references: references.get(table) ?? [],
        indexes: byFirst(indexes.get(table) ?? []),
      };
      return [keyOf(rules, { name: table }), { name: table, facts: factsIn(read, rules), details: detailsIn(read) }];
    }),
  );
}

interface Read {
  readonly definition: Definition;
  readonly columns: readonly (readonly string[])[];
  readonly references: readonly (readonly string[])[];
  /** By name, a row for each element. */
  readonly indexes: ReadonlyMap<string, readonly (readonly string[])[]>;
}

function factsIn({ definition, columns, references, indexes }: Read, rules: Rules): Facts {
  const made = (origin: string) => [...indexes].filter(([, [first]]) => first?.[1] === origin);
  const elementNames = (rows: readonly (readonly string[])[]): readonly string[] => rows.map((row) => row[3] ?? "");
  const keys = columns.filter(([, , , , , position]) => position !== "0").length;
  return {
    // The key that numbers the rows is never NULL, also as people write it: `id INTEGER PRIMARY KEY`.
    columns: columns.map(([name = "", type, notNull, filled, , key, hidden]) =>
      wording.column({
        name,
        notNull: notNull === "1" || (key !== "0" && keys === 1 && type?.toUpperCase() === "INTEGER"),
        filled: filled === "1",
        computed: isComputed(hidden),
      }),
    ),
    primaryKey: columns
      .filter(([, , , , , position]) => position !== "0")
      .sort((a, b) => Number(a[5]) - Number(b[5]))
      .map(([name = ""]) => name),
    uniques: withMerged(
      made("u").map(([, rows]) => wording.key(elementNames(rows))),
      definition.uniques.map((names) => wording.key(names)),
    ),
    foreignKeys: [...byFirst(references).values()].map((rows) => {
      const [table = "", , , onDelete = "", onUpdate = ""] = rows[0] ?? [];
      return wording.foreignKey(
        {
          columns: rows.map((row) => row[1] ?? ""),
          referent: { name: table },
          referentColumns: rows.map((row) => row[2] ?? ""),
          onDelete,
          onUpdate,
        },
        rules,
      );
    }),
    indexes: made("c").map(([name, rows]) =>
      wording.index({
        name,
        unique: rows[0]?.[0] === "1",
        partial: rows[0]?.[2] === "1",
        elements: rows.map((row) => wording.element(row[3] === "" ? undefined : row[3], row[4] === "1")),
      }),
    ),
    exclusions: 0,
    checks: definition.constraints.filter(({ text }) => text.startsWith("check ")).length,
    names: definition.constraints.map(({ name }) => name).filter((name) => name !== undefined),
  };
}

/** Those of the engine, and those of the text that it has merged with another key over the same columns. */
function withMerged(found: readonly string[], defined: readonly string[]): readonly string[] {
  const left = found.map(asciiLower);
  const merged = defined.filter((key) => {
    const at = left.indexOf(asciiLower(key));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...found, ...merged];
}

function detailsIn({ definition, columns, indexes }: Read): ReadonlyMap<string, string> {
  const details = new Map<string, string>();
  for (const [name = "", type = "", , filled, value = ""] of columns) {
    // Older versions take these words of a computed column for part of the type.
    details.set(typeDetail(name), form(tokensOf(type)).replace(/ generated always$/, ""));
    if (filled === "1") details.set(`default of column "${name}"`, form(unwrapped(value)));
    const key = asciiLower(name);
    details.set(`collation of column "${name}"`, definition.collations.get(key) ?? "the usual one");
    const nulls = definition.nullConflicts.get(key);
    if (nulls !== undefined) details.set(`NOT NULL of column "${name}"`, nulls);
    const computed = definition.computed.get(key);
    if (computed !== undefined) details.set(`expression of computed column "${name}"`, computed);
  }
  for (const { name, text } of definition.constraints) {
    const what = name === undefined ? `constraint ${text}` : `constraint "${name}"`;
    details.set(what, details.has(what) ? `${details.get(what) ?? ""}, ${text}` : text);
  }
  for (const [name, [first]] of indexes) {
    const text = first?.[5] ?? "";
    // Those of constraints have no text, and a name that says nothing.
    if (text !== "") details.set(`index "${name}"`, form(fromOn(text)));
  }
  if (definition.options !== "") details.set("table's options", definition.options);
  return details;
}

/** `CREATE INDEX main.ix ON t (a)` from the ON: what stands before it is told by the pragmas. */
function fromOn(text: string) {
  const tokens = tokensOf(text);
  return tokens.slice(tokens.findIndex((token) => token.kind === "word" && token.text.toUpperCase() === "ON"));
}

/** ALTER TABLE ADD COLUMN keeps the parentheses of a default, CREATE TABLE does too, but not in every version. */
function unwrapped(value: string) {
  const tokens = tokensOf(value);
  const closes = (at: number): number => {
    let depth = 0;
    for (let index = at; index < tokens.length; index++) {
      if (tokens[index]?.text === "(") depth++;
      else if (tokens[index]?.text === ")" && --depth === 0) return index;
    }
    return -1;
  };
  return tokens[0]?.text === "(" && closes(0) === tokens.length - 1 ? tokens.slice(1, -1) : tokens;
}

/** 2 is VIRTUAL, 3 is STORED. https://sqlite.org/pragma.html#pragma_table_xinfo */
function isComputed(hidden: string | undefined): boolean {
  return hidden === "2" || hidden === "3";
}

function grouped(rows: readonly (readonly Cell[])[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  return byFirst(rows.map((row) => row.map((cell) => cell ?? "")));
}

function byFirst(rows: readonly (readonly string[])[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const groups = new Map<string, (readonly string[])[]>();
  for (const [first = "", ...rest] of rows) {
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [rest]);
    else group.push(rest);
  }
  return groups;
}

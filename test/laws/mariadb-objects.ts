import { lex, significant, spelling } from "../../src/reader/lexer.js";
import { mariadb } from "../../src/reader/mysql.js";
import { sorted } from "./catalog.js";
import { type Mariadb, quoted } from "./mariadb.js";
import type { PostgresqlObjects } from "./objects-catalog.js";

/** What MariaDB says of views, triggers, sequences and schemas: what there is, and how it is defined. Each view is tried out. */
export async function mariadbObjects({ rows, schemas }: Mariadb): Promise<PostgresqlObjects> {
  const views = await rows(
    "SELECT table_name, view_definition FROM information_schema.views WHERE table_schema = DATABASE()",
  );
  for (const [name] of views) await rows(`SELECT * FROM ${quoted(String(name))} LIMIT 0`);
  const triggers = await rows(
    `SELECT trigger_name, event_object_table, action_timing, event_manipulation, action_statement
    FROM information_schema.triggers WHERE trigger_schema = DATABASE()`,
  );
  const sequences = await rows(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'SEQUENCE'",
  );
  const numbers: string[] = [];
  for (const [name] of sequences) {
    const [values] = await rows(`SELECT * FROM ${quoted(String(name))}`);
    numbers.push(JSON.stringify([null, name, values]));
  }
  return {
    names: sorted([
      ...views.map(([name]) => `view ${String(name)}`),
      ...triggers.map(([name, table]) => `trigger ${String(name)} on ${String(table)}`),
      ...sequences.map(([name]) => `sequence ${String(name)}`),
      ...(await schemas()).map((name) => `schema ${name}`),
    ]),
    definitions: sorted([
      ...views.map(([name, text]) => JSON.stringify([name, text])),
      ...triggers.map(([...trigger]) =>
        JSON.stringify([null, ...trigger.slice(0, -1), formOf(String(trigger.at(-1)))]),
      ),
      ...numbers,
    ]),
  };
}

/** However it is spaced and quoted. */
function formOf(text: string): string {
  return significant(lex(text, mariadb.lexical))
    .map((token) =>
      token.kind === "word" || token.kind === "quoted" ? spelling(token, mariadb.lexical).toLowerCase() : token.text,
    )
    .join(" ");
}

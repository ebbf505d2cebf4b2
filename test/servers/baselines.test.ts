import fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Dialect } from "../../src/dialect/dialect.js";
import { legalize } from "../../src/dialect/legalize.js";
import { dialectFor } from "../../src/dialect/registry.js";
import { emptySchema } from "../../src/model/edit.js";
import { isNumbered, requireTable, sequenceOf } from "../../src/model/lookup.js";
import { reborn } from "../../src/model/meaning/column.js";
import type { Operation } from "../../src/model/operation.js";
import { apply } from "../../src/model/replay.js";
import type { Schema } from "../../src/model/schema.js";
import { print } from "../../src/plan/statements.js";
import { readerFor } from "../../src/reader/reader.js";
import { sorted } from "../laws/catalog.js";
import { sqliteObjects } from "../laws/objects-catalog.js";
import { catalogOf, sqliteEngines } from "../laws/sqlite.js";
import { histories, live, runs, tally } from "../laws/histories.js";
import { assumed, type Between } from "../laws/steps.js";
import { type Client, clients, describeWith, expectApplied, onDatabase } from "./clients.js";

/** What has to be there before anything else: names are UTF-8, and histories know a collation that not every server has. */
const first: Readonly<Record<string, string>> = {
  mariadb: "SET NAMES utf8mb4;\n",
  postgresql: `CREATE COLLATION "en_US" FROM "C";\n`,
};

const sqlite = await sqliteEngines.newest();

// A database, written down by its own tool, read, made again out of what was read, and written down again: nothing of it is
// lost, and nothing about it is made up.

for (const client of clients) {
  const dialect = dialectFor({ name: client.dialect });

  describeWith(client, `dumps of ${client.dialect}`, () => {
    it("gives back a database that a random history has made", () => {
      fc.assert(
        fc.property(histories(dialect), (wanted) => {
          const script: string[] = [];
          live(wanted, dialect, tally(), (step) => {
            // A history without rows, and without what stands outside of the one database.
            if (["insertRows", "updateRows", "createSchema"].includes(step.op.kind)) return step.before;
            for (const missing of assumed(step)) script.push(said(missing, dialect));
            script.push(said(step, dialect));
            return step.after;
          });
          const { dump } = written(client, (first[client.dialect] ?? "") + script.join(""));
          const read = readerFor(client.dialect).schema(dump, { rules: dialect.rules });
          expect(read.unread).toEqual([]);
          // What a server writes down of an expression, it writes down otherwise when it has read that.
          const restored = written(client, dump);
          const again = written(client, (first[client.dialect] ?? "") + made(read.operations, dialect));
          expect(again.structure).toEqual(restored.structure);
        }),
        runs(8),
      );
    });
  });
}

/** What makes all of this out of nothing. */
function made(operations: readonly Operation[], dialect: Dialect): string {
  let schema: Schema = emptySchema(dialect.rules);
  return operations
    .map((op) => {
      const before = schema;
      schema = apply(schema, op);
      if (op.kind !== "createTable") return said({ op, before, after: schema }, dialect);
      // A sequence goes by the name it has got, whatever became of its table.
      const table = { ...op.table, columns: op.table.columns.map(reborn) };
      const born = apply(before, { ...op, table });
      const named = requireTable(born, table).columns.filter(isNumbered);
      const renamed = named.flatMap((column) => {
        const other = op.table.columns.find(({ name }) => name === column.name);
        const [from, to] = [sequenceOf(column) ?? "", other === undefined ? "" : (sequenceOf(other) ?? "")];
        return dialect.rules.numbersAreRelations && to !== "" && from !== to
          ? [`ALTER SEQUENCE ${dialect.lexis.quote(from)} RENAME TO ${dialect.lexis.quote(to)};\n`]
          : [];
      });
      return said({ op: { ...op, table }, before, after: born }, dialect) + renamed.join("");
    })
    .join("");
}

function said({ op, before, after }: Between, dialect: Dialect): string {
  return legalize({ op, before, after, origin: {} }, dialect)
    .flatMap((part) => print(part, dialect))
    .map(({ text, terminator, client }) => {
      const statement = `${text}${terminator}\n`;
      return client === undefined ? statement : `${client.before}\n${statement}${client.behind}\n`;
    })
    .join("");
}

/** What the tool of a database writes down after a script, and the structure that is there. */
function written(client: Client, script: string): { readonly dump: string; readonly structure: readonly unknown[] } {
  let dump = "";
  let structure: readonly unknown[] = [];
  onDatabase(client, (database) => {
    expectApplied(database.file(script));
    dump = database.schema();
    structure = database.path === undefined ? statements(dump, client) : structureOf(database.path);
  });
  return { dump, structure };
}

/** SQLite writes down what it was told, in whatever words: its catalog says what that means. */
function structureOf(path: string): readonly unknown[] {
  const database = new sqlite.Database(readFileSync(path));
  const found = [...catalogOf(database), ...sqliteObjects(database)];
  database.close();
  return found;
}

/** What a dump says, in any order. */
function statements(dump: string, client: Client): readonly string[] {
  return sorted(
    readerFor(client.dialect)
      .split(dump)
      .map(({ text }) => text),
  );
}

import fc from "fast-check";
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
import { histories, live, runs, tally } from "../laws/histories.js";
import { assumed, type Between } from "../laws/steps.js";
import { type Client, clients, describeWith, expectApplied, onDatabase } from "./clients.js";

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
          const dump = dumped(client, script.join(""));
          const read = readerFor(client.dialect).schema(dump, { rules: dialect.rules });
          expect(read.unread).toEqual([]);
          const again = dumped(client, made(read.operations, dialect));
          expect(statements(again, client)).toEqual(statements(dump, client));
        }),
        runs(12),
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

/** What the tool of a database writes down after a script. */
function dumped(client: Client, script: string): string {
  let dump = "";
  onDatabase(client, (database) => {
    expectApplied(database.file(script));
    dump = database.schema();
  });
  return dump;
}

/** What a dump says, in any order. */
function statements(dump: string, client: Client): readonly string[] {
  return sorted(
    readerFor(client.dialect)
      .split(dump)
      .map(({ text }) => text),
  );
}

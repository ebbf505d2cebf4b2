import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dialectFor } from "../../src/dialect/registry.js";
import type { Expression } from "../../src/model/schema.js";
import { readerFor } from "../../src/reader/reader.js";
import { chooser, columns, conditions } from "../expressions.js";
import { runs } from "../laws/histories.js";
import { type Mariadb, startMariadb } from "../laws/mariadb.js";
import { clients, describeWith } from "./clients.js";

const reader = readerFor("mariadb");
const context = { table: "t", columns: columns.map(({ name }) => name) };
const read = (text: string): Expression => reader.expression(text, context);

for (const client of clients.filter(({ dialect }) => dialect === "mariadb")) {
  describeWith(client, "what MariaDB gives back", () => {
    let database: Mariadb;
    beforeAll(async () => {
      database = await startMariadb(dialectFor({ name: client.dialect }));
    });
    // Nothing was started where there is no server.
    afterAll(() => (database as Mariadb | undefined)?.close());

    test("is the same as what it was given", async () => {
      let taken = 0;
      await database.execute(
        "CREATE TABLE t (a INTEGER, b INTEGER, price NUMERIC(10, 2), ratio DOUBLE, big BIGINT, s VARCHAR(20), `Note` TEXT)",
      );
      await fc.assert(
        fc.asyncProperty(conditions("mariadb"), fc.nat(), async (wild, seed) => {
          const text = wild.write({ choose: chooser(seed), dialect: "mariadb" });
          try {
            await database.execute(`ALTER TABLE t ADD CONSTRAINT law CHECK (${text})`);
          } catch {
            // What it does not take it does not give back.
            return;
          }
          const [[found] = []] = await database.rows(
            "SELECT check_clause FROM information_schema.check_constraints WHERE constraint_schema = DATABASE()",
          );
          await database.execute("ALTER TABLE t DROP CONSTRAINT law");
          taken++;
          if (!reader.same(read(text), read(String(found)), columns)) expect(found).toBe(text);
        }),
        runs(200),
      );
      expect(taken).toBeGreaterThan(100);
    });
  });
}

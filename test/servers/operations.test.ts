import { afterAll, beforeAll, it } from "vitest";
import { assumedText, cases, printed, titleOf } from "../golden/cases.js";
import { bodyOf } from "../golden/render.js";
import { unexecuted } from "../golden/unexecuted.js";
import { clients, type Database, describeWith, expectApplied } from "./clients.js";

/** What comes before each case: nothing is left of the case before it. */
const anew: Readonly<Record<string, string>> = {
  sqlite: ".bail on\nATTACH DATABASE ':memory:' AS app;\n",
  postgresql: `\\set ON_ERROR_STOP on
SET client_min_messages = warning;
DROP SCHEMA public CASCADE;
CREATE SCHEMA public;
DROP SCHEMA IF EXISTS app CASCADE;
CREATE SCHEMA app;
`,
};

for (const client of clients) {
  describeWith(client, `every operation through the client of ${client.dialect}`, () => {
    let shared: Database | undefined;
    beforeAll(() => void (shared = client.dialect === "postgresql" ? client.open() : undefined));
    afterAll(() => shared?.drop());

    for (const one of cases) {
      for (const dialect of one.dialects.filter(({ name }) => name === client.dialect)) {
        const movements = printed(one, dialect);
        if (movements === undefined || unexecuted[`${one.name} on ${dialect.name}`] !== undefined) continue;
        it(`${one.name} in ${titleOf(dialect)}`, () => {
          const database = shared ?? client.open();
          try {
            const script = [
              anew[dialect.name] ?? "",
              assumedText(movements),
              ...[movements.up, movements.down].map((way) => `BEGIN;\n${bodyOf(way, dialect)}COMMIT;\n`),
            ];
            expectApplied(database.pipe(script.join("\n")));
          } finally {
            if (shared === undefined) database.drop();
          }
        });
      }
    }
  });
}

import { afterAll, beforeAll, it } from "vitest";
import type { Movements } from "../../src/output/compile.js";
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
              ...schemasMade(movements).map((name) => `DROP SCHEMA IF EXISTS ${name} CASCADE;`),
              assumedText(movements),
              ...[movements.up, movements.down].map((way) => inTransaction(way, bodyOf(way, dialect))),
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

/** Everything in one transaction, unless something in it has to stand outside of any. */
function inTransaction(way: Movements["up"], text: string): string {
  const statements = way.flatMap(({ compiled }) => compiled.passages.flatMap((passage) => passage.statements));
  return statements.some(({ outside }) => outside === true) ? text : `BEGIN;\n${text}COMMIT;\n`;
}

/** The schemas that a case makes itself, where there are such. */
function schemasMade({ up, dialect }: Movements): readonly string[] {
  if (dialect.name === "sqlite") return [];
  const steps = up.flatMap(({ compiled }) => compiled.planned.steps);
  return steps.flatMap(({ op }) => (op.kind === "createSchema" ? [op.name] : []));
}

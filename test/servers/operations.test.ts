import { afterAll, beforeAll, it } from "vitest";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import type { Dialect } from "../../src/dialect/dialect.js";
import type { Movements } from "../../src/output/compile.js";
import { assumedText, cases, printed, titleOf } from "../golden/cases.js";
import { bodyOf } from "../golden/render.js";
import { unexecuted } from "../golden/unexecuted.js";
import { clients, type Database, describeWith, expectApplied, onDatabase } from "./clients.js";

for (const client of clients) {
  describeWith(client, `every operation through the client of ${client.dialect}`, () => {
    let shared: Database | undefined;
    beforeAll(() => void (shared = client.shares ? client.open() : undefined));
    afterAll(() => {
      if (client.leave !== "") onDatabase(client, (database) => expectApplied(database.pipe(client.leave)));
      shared?.drop();
    });

    for (const one of cases) {
      for (const dialect of one.dialects.filter(({ name }) => name === client.dialect)) {
        const movements = printed(one, dialect);
        if (movements === undefined || unexecuted[`${one.name} on ${dialect.name}`] !== undefined) continue;
        const given = givenFor(movements);
        // Nobody can have made here what it takes for granted.
        it.skipIf(given === undefined)(`${one.name} in ${titleOf(dialect)}`, () => {
          const database = shared ?? client.open();
          try {
            const script = [
              client.anew,
              ...schemasMade(movements).map((name) => client.forget(name)),
              given,
              ...[movements.up, movements.down].map((way) => inTransaction(way, dialect)),
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

/** What is there before a case; nothing where the dialect has no such thing. */
function givenFor(movements: Movements): string | undefined {
  try {
    return assumedText(movements);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** Everything in one transaction, unless there are none for it or something in it has to stand outside of any. */
function inTransaction(way: Movements["up"], dialect: Dialect): string {
  const text = bodyOf(way, dialect);
  const statements = way.flatMap(({ compiled }) => compiled.passages.flatMap((passage) => passage.statements));
  const outside = !dialect.script.transactionalDdl || statements.some((statement) => statement.outside === true);
  return outside ? text : `BEGIN;\n${text}COMMIT;\n`;
}

/** The schemas that a case makes itself. */
function schemasMade({ up }: Movements): readonly string[] {
  const steps = up.flatMap(({ compiled }) => compiled.planned.steps);
  return steps.flatMap(({ op }) => (op.kind === "createSchema" ? [op.name] : []));
}

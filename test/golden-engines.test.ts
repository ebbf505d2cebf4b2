import { describe, expect, it } from "vitest";
import type { Dialect } from "../src/dialect/dialect.js";
import { atLeast } from "../src/dialect/dialect.js";
import type { Movements } from "../src/output/compile.js";
import { readerFor } from "../src/reader/reader.js";
import type { Connection, Engine } from "../src/verify/engine.js";
import { makeTables } from "../src/verify/make.js";
import { postgresqlEngines } from "../src/verify/postgresql.js";
import { sqliteEngines } from "../src/verify/sqlite.js";
import { assumedBy, cases, printed, titleOf } from "./golden/cases.js";
import { bodyOf } from "./golden/render.js";
import { unexecuted } from "./golden/unexecuted.js";

const engines: Readonly<Record<string, readonly Engine[]>> = {
  sqlite: await sqliteEngines(),
  postgresql: await postgresqlEngines(),
};

describe("what is printed for an operation runs, and so does the way back", () => {
  for (const one of cases) {
    for (const dialect of one.dialects) {
      const movements = printed(one, dialect);
      if (movements === undefined) continue;
      for (const engine of engines[dialect.name] ?? []) {
        const { major, minor } = dialect.version;
        if (!atLeast(engine.version, major, minor)) continue;
        it(`${one.name} in ${titleOf(dialect)} on ${engine.name}`, async () => {
          const reason = unexecuted[`${one.name} on ${dialect.name}`];
          const failure = await failureOf(movements, dialect, engine);
          if (reason === undefined) expect(failure).toBeUndefined();
          else expect(failure, `it runs now, although ${reason}`).toBeDefined();
        });
      }
    }
  }
});

async function failureOf(movements: Movements, dialect: Dialect, engine: Engine): Promise<string | undefined> {
  const connection = await engine.open();
  try {
    // A schema of SQLite is a database that the application has attached.
    if (dialect.name === "sqlite") await connection.execute("ATTACH DATABASE ':memory:' AS app");
    await makeTables(assumedBy(movements), engine, connection, dialect);
    return (
      (await run(bodyOf(movements.up, dialect), dialect, connection)) ??
      (await run(bodyOf(movements.down, dialect), dialect, connection))
    );
  } finally {
    await connection.close();
  }
}

/** Runs the text of a golden, cut as a server cuts it; the first statement that fails, and why. */
async function run(text: string, { name }: Dialect, connection: Connection): Promise<string | undefined> {
  for (const statement of readerFor(name).split(text)) {
    try {
      await connection.execute(statement.text);
    } catch (error) {
      return `${String(error)}: ${statement.text}`;
    }
  }
  return undefined;
}

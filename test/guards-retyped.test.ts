import { afterAll, describe, expect, it } from "vitest";
import * as api from "../src/index.js";
import { compileScript } from "../src/output/compile.js";
import type { DeclaredType } from "../src/script/type-constructors.js";
import { engines, stop } from "./guards/embedded.js";
import { projectOf } from "./verify/project.js";

// A type that values do not fit into without being rounded or cut: the script is refused exactly where that would happen.

const { column, sql, t } = api;

/** Types, and what people keep in columns of them. */
const numbers: readonly (readonly [DeclaredType, readonly string[]])[] = [
  [t.integer(), ["0", "7", "-12"]],
  [t.numeric(10, 4), ["0", "1.5", "2.25", "-3.1234"]],
  [t.numeric(10, 1), ["0", "1.5"]],
  [t.numeric(), ["0.123456789", "4", "12345678901234567890"]],
  [t.double(), ["0.5", "2", "0.1", "0.123456789"]],
  [t.bigInteger(), ["1", "123456789012345678"]],
  [t.real(), ["0.5", "2"]],
];
const moments: readonly (readonly [DeclaredType, readonly string[]])[] = [
  [t.dateTime(), ["2020-02-29 00:00:00", "2020-02-29 10:20:30", "2020-02-29 10:20:30.123456"]],
  [t.dateTime({ precision: 3 }), ["2020-02-29 00:00:00", "2020-02-29 10:20:30.125"]],
  [t.dateTime({ timezone: true }), ["2020-02-29 00:00:00+00", "2020-02-29 10:20:30+00"]],
  [t.date(), ["2020-02-29"]],
];

const changes = [numbers, moments].flatMap((family) =>
  family.flatMap(([from, values]) =>
    family.filter(([to]) => to !== from).flatMap(([to]) => values.map((value) => ({ from, to, value }))),
  ),
);

/** Numbers and times as people would compare them, whatever the type of the column. */
const shown: Readonly<Record<string, string>> = {
  number: "SELECT CAST(trim_scale(CAST(v AS numeric)) AS text) FROM t",
  moment: "SELECT CAST(CAST(v AS timestamp(6)) AS text) FROM t",
};

const [postgresql] = engines.filter(({ dialect }) => dialect === "postgresql");
if (postgresql === undefined) throw new Error("there is no PostgreSQL");

describe("PostgreSQL", () => {
  it("refuses a change of a type that changes a value, and no other", async () => {
    const counts = { refused: 0, applied: 0 };
    const database = await postgresql.open();
    try {
      for (const { from, to, value } of changes) {
        await database.exec("DROP TABLE IF EXISTS t; DROP TABLE IF EXISTS alembic_version");
        await database.exec(scriptOf(from, to, ":r1", "full"));
        await database.exec(`INSERT INTO t (id, v) VALUES (1, '${value}'), (2, NULL)`);
        const query = shown[numbers.some(([one]) => one === from) ? "number" : "moment"] ?? "";
        const before = await database.query(query);
        const refusal = await messageOf(database.exec(scriptOf(from, to, "r1:r2", "full")));
        if (refusal !== "") await database.exec("ROLLBACK");
        expect(await database.query(query)).toBe(before);
        // What would have happened without the guard.
        if (refusal !== "") {
          // What is too large for the type the server refuses by itself.
          if ((await messageOf(database.exec(scriptOf(from, to, "r1:r2", "none")))) !== "") {
            await database.exec("ROLLBACK");
            continue;
          }
        }
        const changed = (await database.query(query)) !== before;
        const what = `${JSON.stringify([from, to])} ${value}: ${refusal}`;
        expect(changed, what).toBe(refusal !== "");
        if (refusal !== "") expect(refusal).toMatch(/upgrade r2: t\.v is to be .*, and some values would/);
        counts[changed ? "refused" : "applied"]++;
      }
    } finally {
      await database.close();
    }
    expect(counts.refused).toBeGreaterThan(15);
    expect(counts.applied).toBeGreaterThan(25);
  });

  it("leaves it to the person who says how values are converted", () => {
    const asked = scriptOf(t.numeric(10, 4), t.integer(), "r1:r2", "full", "floor(v)");
    expect(asked).toContain("USING (floor(v))");
    expect(asked).not.toContain("would be rounded");
  });
});

afterAll(stop);

function scriptOf(from: DeclaredType, to: DeclaredType, range: string, guards: "none" | "full", using?: string) {
  const project = projectOf(
    [
      api.defineRevision({
        revision: "r1",
        downRevision: null,
        upgrade(op) {
          op.createTable("t", [column("id", t.integer(), { primaryKey: true }), column("v", from)]);
        },
      }),
      api.defineRevision({
        revision: "r2",
        downRevision: "r1",
        upgrade(op) {
          op.alterColumn("t", "v", { type: to, ...(using === undefined ? {} : { using: sql`floor(v)` }) });
        },
      }),
    ],
    { guards, client: "any" },
  );
  return compileScript(project, { dialect: "postgresql", range, direction: "upgrade" }).script.text;
}

async function messageOf(work: Promise<void>): Promise<string> {
  try {
    await work;
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

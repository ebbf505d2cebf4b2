import { expect, it } from "vitest";
import { faults, Matrix, rows, scriptOf, survivors } from "../guards/faults.js";
import { clients, type Database, describeWith, expectApplied, onDatabase, type Run } from "./clients.js";

interface Way {
  readonly name: string;
  readonly client: "own" | "any";
  run(database: Database, script: string): Run;
}

const ways: readonly Way[] = [
  { name: "-f", client: "own", run: (database, script) => database.file(script) },
  { name: "pipe", client: "own", run: (database, script) => database.pipe(script) },
  {
    name: "-1 -f",
    client: "own",
    run(database, script) {
      const said = database.file(script, ["-1"]);
      // The script begins and ends a transaction of its own in psql's, which is no error.
      return {
        ...said,
        stderr: said.stderr.replaceAll(/^.*WARNING: {2}there is (?:already a|no) transaction.*\n/gm, ""),
      };
    },
  },
  { name: "-f", client: "any", run: (database, script) => database.file(script) },
  { name: "pipe", client: "any", run: (database, script) => database.pipe(script) },
];

const matrix = new Matrix();
const control = new Matrix();

const [psql] = clients.filter(({ dialect }) => dialect === "postgresql");
if (psql === undefined) throw new Error("there is no psql among the clients");
describeWith(psql, "psql: applied completely, or nothing is changed", () => {
  for (const { name, done, before = "", told } of faults) {
    if (typeof done.postgresql !== "string") {
      matrix.note(name, "all", `left out, since ${done.postgresql.not}`);
      continue;
    }
    const damage = done.postgresql;
    it(name, () => {
      for (const way of ways) {
        onDatabase(psql, (database) => {
          prepare(database, damage);
          const was = database.everything();
          const kept = told?.postgresql === undefined ? survivorsIn(database) : [];
          const said = way.run(database, `${before}${scriptOf("r1:r2", "postgresql", "full", way.client)}`);
          if (told?.postgresql === undefined) {
            expectApplied(said);
            expect(survivorsIn(database)).toEqual(kept);
            expect(database.everything()).toMatch(/INSERT INTO public\.alembic_version VALUES \('r2'\)/);
            matrix.note(name, `${way.name}, ${way.client}`, "applied completely");
          } else {
            expect(said.stderr).toMatch(told.postgresql);
            expect(database.everything()).toBe(was);
            // Without its line for psql a script cannot make it stop, nor say in the end that something failed.
            if (way.client === "own") expect(said.status).toBe(3);
            matrix.note(
              name,
              `${way.name}, ${way.client}`,
              said.status === 0 ? "nothing changed, status 0" : "nothing changed",
            );
          }
        });
      }
      onDatabase(psql, (database) => {
        prepare(database, damage);
        const was = database.everything();
        database.pipe(`${before}${scriptOf("r1:r2", "postgresql", "none")}`);
        const changed = database.everything() !== was;
        control.note(name, "pipe", told?.postgresql === undefined ? "applied" : changed ? "DAMAGE" : "stopped");
      });
    });
  }

  it("a version table that somebody else holds: nothing is changed", async () => {
    const database = psql.open();
    try {
      prepare(database, "");
      const was = database.everything();
      const script = scriptOf("r1:r2", "postgresql", "full", "own", { timeouts: { lock: 300 } });
      const said = await database.beside("BEGIN; LOCK TABLE alembic_version; SELECT 'held';", () =>
        database.pipe(script),
      );
      expect(said.stderr).toMatch(/lock timeout/);
      expect(said.status).toBe(3);
      expect(database.everything()).toBe(was);
      matrix.note("a locked version table", "pipe, own", "nothing changed");
    } finally {
      database.drop();
    }
  });

  it("two runs at once: one applies it, the other changes nothing", async () => {
    const database = psql.open();
    try {
      prepare(database, "");
      const script = scriptOf("r1:r2", "postgresql", "full");
      // The first waits for the other to begin, and then goes on.
      const first = script.replace("COMMIT;", "SELECT pg_sleep(1);\n\nSELECT 'held';\n\nCOMMIT;");
      const said = await database.beside(first, () => database.pipe(script));
      expect(said.stderr).toMatch(/must hold exactly r1, and holds r2/);
      expect(said.status).toBe(3);
      matrix.note("two runs at once", "pipe, own", "nothing changed");
    } finally {
      database.drop();
    }
  });

  it.each(["per-script", "per-revision"] as const)("from nothing to the end, %s, and never again", (transaction) => {
    for (const way of ways.filter(({ client }) => client === "own")) {
      onDatabase(psql, (database) => {
        const script = scriptOf(":r2", "postgresql", "full", way.client, { transaction });
        expectApplied(way.run(database, script));
        const was = database.everything();
        const said = way.run(database, script);
        expect(said.status).toBe(3);
        expect(said.stderr).toMatch(/upgrade r1: alembic_version must hold exactly no revision, and holds r2/);
        expect(database.everything()).toBe(was);
      });
    }
  });

  matrix.note("a full disk", "all", "left out, since it would be the server's, which others use; it rolls back then");

  it("the guards prevent damage that is done without them", () => {
    console.log(`psql, with guards: ${matrix.counts()}\nwithout: ${control.counts()}\n${control.text()}`);
    expect(control.counts()).toContain("DAMAGE");
  });
});

function prepare(database: Database, damage: string): void {
  expectApplied(database.pipe(`${scriptOf(":r1", "postgresql", "none")}${rows}${damage};\n`));
}

function survivorsIn(database: Database): readonly string[] {
  return survivors.map((text) => database.pipe(`COPY (${text}) TO STDOUT;\n`).stdout);
}

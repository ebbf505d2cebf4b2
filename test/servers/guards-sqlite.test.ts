import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import type { GuardLevel } from "../../src/model/guard.js";
import type { Client } from "../../src/script/types.js";
import { faults, Matrix, rows, scriptOf, survivors } from "../guards/faults.js";
import { clients, describeWith } from "./clients.js";

interface Said {
  readonly status: number | null;
  readonly stderr: string;
}

/** How people hand a script to the shell. */
interface Way {
  readonly name: string;
  readonly client: Client;
  /** Why what comes before the script on the same connection cannot. */
  readonly alone?: string;
  /** @param inside what the shell is started by */
  run(script: string, path: string, directory: string, inside?: readonly string[]): Said;
}

function sqlite3(
  args: readonly string[],
  input = "",
  inside: readonly string[] = [],
): Said & { readonly stdout: string } {
  const [program = "", ...rest] = [...inside, "sqlite3", ...args];
  const { status, stdout, stderr } = spawnSync(program, rest, { input, encoding: "utf8" });
  return { status, stdout, stderr };
}

const ways: readonly Way[] = [
  { name: "pipe", client: "own", run: (script, path, _, inside) => sqlite3([path], script, inside) },
  { name: "-bail", client: "own", run: (script, path, _, inside) => sqlite3(["-bail", path], script, inside) },
  {
    name: ".read",
    client: "own",
    run(script, path, directory, inside) {
      writeFileSync(join(directory, "script.sql"), script);
      return sqlite3([path, `.read ${join(directory, "script.sql")}`], "", inside);
    },
  },
  {
    name: "-init",
    client: "own",
    run(script, path, directory) {
      writeFileSync(join(directory, "script.sql"), script);
      return sqlite3(["-init", join(directory, "script.sql"), path]);
    },
  },
  { name: "argument", client: "any", run: (script, path, _, inside) => sqlite3([path, script], "", inside) },
  { name: "pipe", client: "any", run: (script, path, _, inside) => sqlite3([path], script, inside) },
];

const matrix = new Matrix();
const control = new Matrix();

const [client] = clients.filter(({ dialect }) => dialect === "sqlite");
if (client === undefined) throw new Error("there is no sqlite3 among the clients");
describeWith(client, "sqlite3: applied completely, or nothing is changed", () => {
  for (const fault of faults) {
    const { done, before = "", told } = fault;
    if (typeof done.sqlite !== "string") {
      matrix.note(fault.name, "all", `left out, since ${done.sqlite.not}`);
      continue;
    }
    const damage = done.sqlite;
    for (const way of ways) {
      const called = `${way.name}, for ${way.client === "any" ? "any client" : "sqlite3"}`;
      it(`${fault.name}: ${called}`, () => {
        onDatabase((path, directory) => {
          prepare(path, damage);
          const was = everything(path);
          const said = way.run(`${before}${scriptOf("r1:r2", "sqlite", "full", way.client)}`, path, directory);
          // A shell that goes on after errors may get all of it done in a transaction that was open already.
          const goesOn = way.name === "pipe" && way.client === "any";
          const applied = told?.sqlite === undefined || (goesOn && everything(path) !== was);
          if (applied) {
            if (told?.sqlite === undefined) expect(said).toMatchObject({ status: 0, stderr: "" });
            else expect(before).toMatch(/^BEGIN/);
            expect(survivorsIn(path).slice(0, 2)).toEqual(survivorsBefore(damage).slice(0, 2));
            expect(query(path, "SELECT * FROM alembic_version; SELECT * FROM audit")).toBe("r2\n1\n");
            matrix.note(fault.name, called, "applied completely");
          } else {
            expect(everything(path)).toBe(was);
            expect(said.stderr).toMatch(told.sqlite);
            expect(said.status).not.toBe(0);
            matrix.note(fault.name, called, "nothing changed");
          }
        });
      });
    }

    it(`${fault.name}: without guards`, () => {
      onDatabase((path, directory) => {
        prepare(path, damage);
        const was = everything(path);
        const script = scriptOf("r1:r2", "sqlite", "none");
        const [pipe] = ways;
        const said = pipe?.run(`${before}${script}`, path, directory);
        const changed = everything(path) !== was;
        const outcome = told?.sqlite === undefined ? "applied" : changed ? "DAMAGE" : "stopped";
        control.note(fault.name, "pipe", `${outcome}${changed && said?.status !== 0 ? ", half of it" : ""}`);
      });
    });
  }

  it("a database that somebody else is writing to: nothing is changed", async () => {
    for (const way of ways) {
      const database = client.open();
      try {
        prepare(database.path ?? "", "");
        const was = database.everything();
        const script = scriptOf("r1:r2", "sqlite", "full", way.client);
        const held = "BEGIN EXCLUSIVE; SELECT 'held';";
        const said = await database.beside(held, () =>
          way.run(script, database.path ?? "", dirname(database.path ?? "")),
        );
        expect(said.stderr).toMatch(/locked/);
        expect(said.status).not.toBe(0);
        expect(database.everything()).toBe(was);
        matrix.note("a locked database", `${way.name}, for ${way.client}`, "nothing changed");
      } finally {
        database.drop();
      }
    }
  });

  /** Rows that fill pages, so that room can run out in the midst of anything. */
  const many = `INSERT INTO post (id, author_id, title)
    WITH RECURSIVE n (i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT i, 1, 'title of ' || i FROM n`;

  it.each([
    { name: "a file that may not grow", limited: ["bash", "-c", 'trap "" XFSZ; ulimit -f "$0"; exec "$@"'] },
    { name: "a database that may not grow", limited: undefined },
  ])("a full disk, as $name: applied completely, or nothing is changed", { timeout: 240_000 }, ({ name, limited }) => {
    onDatabase((origin, directory) => {
      prepare(origin, many);
      const was = everything(origin);
      const pages = Number(query(origin, "PRAGMA page_count"));
      const pageSize = Number(query(origin, "PRAGMA page_size"));
      for (const way of ways.filter((one) => one.name !== "-init")) {
        const called = `${way.name}, for ${way.client === "any" ? "any client" : "sqlite3"}`;
        const script = scriptOf("r1:r2", "sqlite", "full", way.client);
        const outcomes = { applied: 0, unchanged: 0 };
        // From no room at all to enough for everything.
        for (let room = 0; outcomes.applied === 0 && room < 20 * pages; room += 1 + Math.floor(room / 8)) {
          const path = join(directory, "full.db");
          copyFileSync(origin, path);
          const kilobytes = Math.ceil(((pages + room) * pageSize) / 1024);
          const run = limited && { program: [...limited, String(kilobytes)] };
          const before = limited === undefined ? `PRAGMA max_page_count = ${pages + room};\n` : "";
          const said = way.run(`${before}${script}`, path, directory, run?.program);
          const is = everything(path);
          if (is === was) {
            expect(said.status, `${called}, room for ${room} pages`).not.toBe(0);
            outcomes.unchanged++;
          } else {
            expect(said, `${called}, room for ${room} pages`).toMatchObject({ status: 0, stderr: "" });
            expect(query(path, "SELECT * FROM alembic_version; SELECT * FROM audit")).toBe("r2\n1\n");
            expect(query(path, "SELECT count(*) FROM post")).toBe("2994\n");
            outcomes.applied++;
          }
        }
        expect(outcomes.unchanged, called).toBeGreaterThan(5);
        expect(outcomes.applied, called).toBe(1);
        matrix.note(`a full disk, ${name}`, called, "nothing changed");
      }
    });
  });

  it("a full disk, without guards, in a shell that goes on after errors", () => {
    onDatabase((origin, directory) => {
      prepare(origin, many);
      const was = everything(origin);
      const pages = Number(query(origin, "PRAGMA page_count"));
      // As other tools write it: nothing that stops the shell.
      const script = scriptOf("r1:r2", "sqlite", "none", "any");
      let damaged = 0;
      for (let room = 0; room < pages * 3; room += 1 + Math.floor(room / 8)) {
        const path = join(directory, "full.db");
        copyFileSync(origin, path);
        sqlite3([path], `PRAGMA max_page_count = ${pages + room};\n${script}`);
        const whole = query(path, "SELECT count(*) FROM audit") === "1\n";
        if (everything(path) !== was && !(whole && query(path, "SELECT count(*) FROM post") === "2994\n")) damaged++;
      }
      control.note("a full disk", "pipe", damaged > 0 ? "DAMAGE" : "stopped");
    });
  });

  it.each(["per-script", "per-revision", "none"] as const)("from nothing to the end, %s", (transaction) => {
    onDatabase((path, directory) => {
      for (const way of ways.slice(0, 5)) {
        rmSync(path, { force: true });
        const script = scriptOf(":r2", "sqlite", "full", way.client, { transaction });
        expect(way.run(script, path, directory)).toMatchObject({ status: 0, stderr: "" });
        expect(query(path, "SELECT * FROM alembic_version; SELECT * FROM audit")).toBe("r2\n1\n");
        const again = everything(path);
        const said = way.run(script, path, directory);
        expect(said.status).not.toBe(0);
        expect(said.stderr).toMatch(/upgrade r1: alembic_version must hold no revision/);
        expect(everything(path)).toBe(again);
      }
    });
  });

  it("the guards prevent damage that is done without them", () => {
    console.log(`sqlite3, with guards: ${matrix.counts()}\nwithout: ${control.counts()}\n${control.text()}`);
    expect(control.counts()).toContain("DAMAGE");
  });
});

function onDatabase(work: (path: string, directory: string) => void): void {
  const directory = mkdtempSync(join(tmpdir(), "limbeck-"));
  try {
    work(join(directory, "app.db"), directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function prepare(path: string, damage: string): void {
  const { status, stderr } = sqlite3(
    ["-bail", path],
    `${scriptOf(":r1", "sqlite", "none" satisfies GuardLevel)}${rows}${damage};\n`,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
}

function query(path: string, text: string): string {
  return sqlite3(["-bail", path, text]).stdout;
}

function everything(path: string): string {
  return sqlite3([path, ".dump"]).stdout;
}

function survivorsIn(path: string): readonly string[] {
  return survivors.map((text) => query(path, text));
}

function survivorsBefore(damage: string): readonly string[] {
  let found: readonly string[] = [];
  onDatabase((path) => {
    prepare(path, damage);
    found = survivorsIn(path);
  });
  return found;
}

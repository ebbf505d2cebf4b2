import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { createConnection } from "mysql2/promise";
import { expect, it } from "vitest";
import { Matrix } from "../guards/faults.js";
import { type Fault, faults, type Revision, rows, scriptOf, survivors } from "../guards/mariadb-faults.js";
import { mariadbServer } from "../laws/mariadb.js";
import { clients, type Database, describeWith, expectApplied } from "./clients.js";

interface Said {
  readonly status: number | null;
  readonly text: string;
}

/** How people have a script run. */
interface Way {
  readonly name: string;
  readonly client: "own" | "any";
  /** Whether it stops at the first error by itself, or goes on to the end. */
  readonly goesOn: boolean;
  /** What says that something failed; nothing where the client keeps that to itself. */
  readonly status?: number;
  /** One of those that are tried wherever a database has to be made anew for it. */
  readonly thorough?: true;
  run(script: string, database: string, directory: string): Said | Promise<Said>;
}

const connecting = ["--no-defaults", `--socket=${mariadbServer.socketPath}`, `--user=${mariadbServer.user}`];

function mariadb(args: readonly string[], input: string): Said {
  const { status, stdout, stderr } = spawnSync("mariadb", [...connecting, ...args], { input, encoding: "utf8" });
  return { status, text: `${stdout}${stderr}` };
}

function asFile(script: string, directory: string): string {
  const path = join(directory, "script.sql");
  writeFileSync(path, script);
  return path;
}

/** Every statement of a script for drivers on one connection, as a program that takes no notice of errors would send them. */
async function eachByItself(script: string, database: string): Promise<Said> {
  const connection = await createConnection({ ...mariadbServer, password: process.env["MYSQL_PWD"] ?? "", database });
  const errors: string[] = [];
  try {
    for (const statement of script.split(/;\n/)) {
      const text = statement.replaceAll(/^--.*$/gm, "").trim();
      if (text === "") continue;
      await connection.query(text).catch((error: unknown) => errors.push(String(error)));
    }
  } finally {
    await connection.end();
  }
  return { status: errors.length === 0 ? 0 : 1, text: errors.join("\n") };
}

async function asAWhole(script: string, database: string): Promise<Said> {
  const how = { password: process.env["MYSQL_PWD"] ?? "", database, multipleStatements: true };
  const connection = await createConnection({ ...mariadbServer, ...how });
  try {
    await connection.query(script);
    return { status: 0, text: "" };
  } catch (error) {
    return { status: 1, text: String(error) };
  } finally {
    await connection.end();
  }
}

/** Somebody at a terminal, where the client connects again when it has lost a connection. */
function atATerminal(script: string, database: string, directory: string): Said {
  const command = ["mariadb", ...connecting, "--skip-auto-rehash", "--silent", database].join(" ");
  const input = `source ${asFile(script, directory)}\nexit\n`;
  const { stdout, stderr } = spawnSync("script", ["-qec", command, "/dev/null"], { input, encoding: "utf8" });
  const text = `${stdout}${stderr}`;
  return { status: text.includes("ERROR") ? 1 : 0, text };
}

const ways: readonly Way[] = [
  {
    name: "pipe",
    client: "own",
    goesOn: false,
    status: 1,
    thorough: true,
    run: (script, database) => mariadb([database], script),
  },
  {
    name: "--force",
    client: "own",
    goesOn: true,
    // It says 0 whatever happens.
    run: (script, database) => mariadb(["--force", database], script),
  },
  {
    name: "source",
    client: "own",
    goesOn: true,
    run: (script, database, directory) => mariadb([database], `source ${asFile(script, directory)}\n`),
  },
  { name: "source at a terminal", client: "own", goesOn: true, status: 1, thorough: true, run: atATerminal },
  {
    name: "-e source",
    client: "own",
    goesOn: true,
    run: (script, database, directory) => mariadb([database, "-e", `source ${asFile(script, directory)}`], ""),
  },
  { name: "driver, statement by statement", client: "any", goesOn: true, status: 1, thorough: true, run: eachByItself },
  { name: "driver, as a whole", client: "any", goesOn: false, status: 1, run: asAWhole },
];

const matrix = new Matrix();
const control = new Matrix();

const [client] = clients.filter(({ dialect }) => dialect === "mariadb");
if (client === undefined) throw new Error("there is no mariadb among the clients");
describeWith(client, "mariadb: nothing behind a guard that fails, nothing behind a statement that fails", () => {
  it.each(faults.map((fault) => [`${fault.revision}: ${fault.name}`, fault] as const))("%s", async (name, fault) => {
    const { told, behind, before = "" } = fault;
    const script = (way: Way): string => `${before}${scriptOf(fault.revision, "mariadb", "full", way.client)}`;
    if (told === undefined) {
      for (const way of ways.filter(({ thorough }) => thorough === true)) {
        await onDatabase(fault.done, async (database, directory) => {
          const kept = survivorsIn(database);
          const said = await way.run(script(way), database.name ?? "", directory);
          expect(said).toMatchObject({ status: 0 });
          expect(said.text).not.toContain("ERROR");
          expect(survivorsIn(database)).toEqual(kept);
          expectComplete(database, fault.revision);
          matrix.note(name, way.name, "applied completely");
        });
      }
      return;
    }
    const refused = async (way: Way, database: Database, directory: string): Promise<void> => {
      const said = await way.run(script(way), database.name ?? "", directory);
      expect(said.text.replaceAll(/\s+/g, " "), way.name).toMatch(told);
      expect(said.status, way.name).toBe(way.status ?? 0);
      if (way.goesOn) expect(said.text, way.name).toContain("the script was not done to its end");
    };
    if (behind !== undefined) {
      const stopped = await doneUpTo(fault, behind);
      for (const way of ways.filter(({ thorough }) => thorough === true)) {
        await onDatabase(fault.done, async (database, directory) => {
          await refused(way, database, directory);
          expect(database.everything(), way.name).toBe(stopped);
          matrix.note(name, way.name, "stopped where it failed");
        });
      }
      return;
    }
    await onDatabase(fault.done, async (database, directory) => {
      const was = database.everything();
      for (const way of ways) {
        await refused(way, database, directory);
        expect(database.everything(), way.name).toBe(was);
        matrix.note(name, way.name, "nothing changed");
      }
      const plain = `${before}${scriptOf(fault.revision, "mariadb", "none")}`;
      const said = mariadb(["--force", database.name ?? ""], plain);
      const changed = database.everything() !== was;
      const half = said.text.includes("ERROR");
      control.note(name, "--force", !changed ? "stopped" : half ? "DAMAGE" : "DAMAGE in silence");
    });
  });

  it("two runs at once: one applies it, the other changes nothing", async () => {
    await onDatabase("DO 0", async (database) => {
      const script = scriptOf("altered", "mariadb", "full");
      const slow = script.replace(/^DO RELEASE_LOCK/m, "DO SLEEP(2);\n\nDO RELEASE_LOCK");
      const first = slow.replace("CREATE TABLE audit", "SELECT 'held';\n\nCREATE TABLE audit");
      const said = await database.beside(first, () => mariadb([database.name ?? ""], script));
      expect(said.text).toMatch(/upgrade altered: alembic_version must hold exactly r1, and holds altered/);
      expect(said.status).toBe(1);
      expectComplete(database, "altered");
    });
  });

  it("a run that does not end: the other one changes nothing, and says so", async () => {
    await onDatabase("DO 0", async (database) => {
      const was = database.everything();
      const script = scriptOf("altered", "mariadb", "full").replace("lock_wait_timeout = 60", "lock_wait_timeout = 1");
      const held = `SELECT GET_LOCK(CONCAT('limbeck ', DATABASE()), 1);\nSELECT 'held';`;
      for (const way of ways.slice(0, 3)) {
        const said = await database.beside(held, () => way.run(script, database.name ?? "", tmpdir()) as Said);
        expect(said.text).toMatch(/another script is running in this database/);
        expect(database.everything()).toBe(was);
      }
    });
  });

  it("a table that somebody uses: the script waits, says so, and changes nothing else", async () => {
    await onDatabase("DO 0", async (database) => {
      const script = scriptOf("altered", "mariadb", "full").replace("lock_wait_timeout = 60", "lock_wait_timeout = 1");
      const held = "START TRANSACTION;\nSELECT * FROM account;\nSELECT 'held';";
      for (const way of ways.slice(0, 2)) {
        const was = database.everything();
        const said = await database.beside(held, () => way.run(script, database.name ?? "", tmpdir()) as Said);
        expect(said.text).toMatch(/Lock wait timeout exceeded/);
        expect(database.everything().replace(/DROP TABLE IF EXISTS `audit`[^]*?UNLOCK TABLES;\n/, "")).toBe(was);
        mariadb([database.name ?? ""], "DROP TABLE audit;");
      }
    });
  });

  it("a transaction that is open already: the script refuses to be part of it", async () => {
    await onDatabase("DO 0", async (database, directory) => {
      const was = database.everything();
      for (const way of ways) {
        const open = "START TRANSACTION;\n\nUPDATE tag SET label = 'mine';\n\n";
        const script = `${open}${scriptOf("altered", "mariadb", "full", way.client)}`;
        const said = await way.run(script, database.name ?? "", directory);
        expect(said.text).toMatch(/Transaction characteristics can't be changed while a transaction is in progress/);
        mariadb([database.name ?? ""], "UPDATE tag SET label = 'x';");
        expect(database.everything(), way.name).toBe(was);
      }
    });
  });

  it("a connection that is lost in the middle: at a terminal nothing is done on the new one", async () => {
    await onDatabase("DO 0", (database, directory) => {
      const script = scriptOf("altered", "mariadb", "full");
      const lost = script.replace("CREATE TABLE audit", "KILL CONNECTION_ID();\n\nCREATE TABLE audit");
      expect(lost).not.toBe(script);
      const was = database.everything();
      const said = atATerminal(lost, database.name ?? "", directory);
      expect(said.text).toMatch(/Server has gone away/);
      expect(said.text).toContain("the script was not done to its end");
      // What is sent next is sent again: the one statement whose turn it was.
      expect(database.everything().replace(/DROP TABLE IF EXISTS `audit`[^]*?UNLOCK TABLES;\n/, "")).toBe(was);
    });
  });

  it("goes on from the statement that failed, as its comments say", async () => {
    const failing = faults.filter(({ behind }) => behind !== undefined);
    const undo: Readonly<Record<string, string>> = {
      "index of the name of a new one": "DROP INDEX ix_post_slug ON post",
      "a table of the name of a new one": "DROP TABLE audit",
    };
    for (const fault of failing.filter(({ name }) => name in undo)) {
      await onDatabase(fault.done, (database) => {
        const script = scriptOf(fault.revision, "mariadb", "full");
        expect(mariadb([database.name ?? ""], script).status).toBe(1);
        mariadb([database.name ?? ""], `${undo[fault.name] ?? ""};`);
        const number = (fault.behind ?? 0) + 1;
        const rest = script.slice(script.search(new RegExp(`^-- statement ${number} of`, "m")));
        // Without what is above the line it changes nothing.
        const was = database.everything();
        expect(mariadb(["--force", database.name ?? ""], rest).text).toContain("READ ONLY");
        expect(database.everything()).toBe(was);
        const above = script.slice(0, script.indexOf("-- to go on after a failure"));
        expectApplied({ ...mariadb([database.name ?? ""], `${above}${rest}`), stdout: "", stderr: "" });
        expectComplete(database, fault.revision);
      });
    }
  });

  it("the guards prevent damage that is done without them", () => {
    console.log(`mariadb, with guards: ${matrix.counts()}\nwithout: ${control.counts()}\n${control.text()}`);
    expect(control.counts()).toContain("DAMAGE");
  });
});

/** What is there when so many of the statements of a script are done, and nothing else. */
async function doneUpTo({ done, revision }: Fault, number: number): Promise<string> {
  let found = "";
  await onDatabase(done, (database) => {
    const statements = numberedStatements(revision).slice(0, number);
    expectApplied(database.pipe(statements.map((text) => `${text};\n`).join("")));
    found = database.everything();
  });
  return found;
}

function expectComplete(database: Database, revision: Revision): void {
  expect(database.rows("SELECT * FROM alembic_version")).toEqual([revision]);
  expect(database.rows("SELECT * FROM audit")).toEqual(["1"]);
}

/** The statements that a script counts, without what is around them. */
function numberedStatements(revision: Revision): readonly string[] {
  const script = scriptOf(revision, "mariadb", "full");
  return [...script.matchAll(/^-- statement \d+ of \d+\nSET [^]*?;\n\n([^]*?);\n/gm)].map(([, text = ""]) => text);
}

async function onDatabase(
  damage: string,
  work: (database: Database, directory: string) => void | Promise<void>,
): Promise<void> {
  if (client === undefined) throw new Error("no client");
  const database = client.open();
  const directory = mkdtempSync(join(tmpdir(), "limbeck-"));
  try {
    expectApplied(database.pipe(`${scriptOf("r1", "mariadb", "none")}${rows}${damage};\n`));
    await work(database, directory);
  } finally {
    database.drop();
    rmSync(directory, { recursive: true });
  }
}

function survivorsIn(database: Database): readonly (readonly string[])[] {
  return survivors.map((query) => {
    try {
      return database.rows(query);
    } catch {
      return [];
    }
  });
}

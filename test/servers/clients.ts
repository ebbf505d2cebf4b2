import { spawn, spawnSync, type SpawnSyncOptions } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { threadId } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { dialectNames } from "../../src/dialect/registry.js";
import { mariadbServer } from "../laws/mariadb.js";

/** What a client said, and its exit status. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A fresh database of its own, spoken to through the program that people use. */
export interface Database {
  /** Where it is, if that is a file. */
  readonly path?: string;
  /** What it is called on its server, if it has one. */
  readonly name?: string;
  /** The script as a file that is handed to the client, with more options of it. */
  file(script: string, options?: readonly string[]): Run;
  /** The script through a pipe. */
  pipe(script: string): Run;
  /** The structure, as the database's own tool writes it down. */
  schema(): string;
  /** The structure and all rows. */
  everything(): string;
  /** What a query of standard SQL finds: a line for each row, with bars between the values. */
  rows(query: string): readonly string[];
  /** Runs work while another connection is in the midst of a script: where it says "held". Then that goes on. */
  beside<T>(script: string, work: () => T): Promise<T>;
  drop(): void;
}

export interface Client {
  readonly dialect: string;
  /** Why there is no speaking to it here. */
  unreachable(): string | undefined;
  open(): Database;
  /** Does making a database take so long that short tests share one? */
  readonly shares: boolean;
  /** What comes before each test: nothing is left of the one before it, and there is a schema `app`. */
  readonly anew: string;
  /** What comes behind the last one. */
  readonly leave: string;
  /** What takes a schema away; nothing where those are no objects of the database. */
  forget(schema: string): string;
  /** What makes it understand names and strings as standard SQL writes them, where it does not anyway. */
  readonly standard: string;
}

const sqlite3: Client = {
  dialect: "sqlite",
  shares: false,
  anew: ".bail on\nATTACH DATABASE ':memory:' AS app;\n",
  leave: "",
  forget: () => "",
  standard: "",
  unreachable: () => reasonAgainst(run("sqlite3", ["-batch", ":memory:"], "SELECT 1;")),
  open() {
    const directory = mkdtempSync(join(tmpdir(), "limbeck-"));
    const path = join(directory, "app.db");
    const pipe = (script: string): Run => run("sqlite3", [path], script);
    return {
      path,
      pipe,
      file(script) {
        writeFileSync(join(directory, "script.sql"), script);
        return run("sqlite3", ["-init", join(directory, "script.sql"), path], "");
      },
      schema: () => pipe(".schema").stdout,
      everything: () => pipe(".dump").stdout,
      rows: (query) => linesOf(pipe(`${query};`)),
      beside: (script, work) => beside("sqlite3", ["-batch", path], script, work),
      drop: () => rmSync(directory, { recursive: true }),
    };
  },
};

const administration = process.env["LIMBECK_PG_DATABASE"] ?? "postgres";
let databases = 0;

const psql: Client = {
  dialect: "postgresql",
  shares: true,
  anew: `\\set ON_ERROR_STOP on
SET client_min_messages = warning;
DROP SCHEMA public CASCADE;
CREATE SCHEMA public;
DROP SCHEMA IF EXISTS app CASCADE;
CREATE SCHEMA app;
`,
  leave: "",
  forget: (schema) => `DROP SCHEMA IF EXISTS ${schema} CASCADE;`,
  standard: "",
  unreachable: () => reasonAgainst(run("psql", ["-X", "-d", administration, "-c", "SELECT 1"], "")),
  open() {
    const name = `limbeck_${process.pid}_${threadId}_${databases++}`;
    const directory = mkdtempSync(join(tmpdir(), "limbeck-"));
    mustWork(run("createdb", [`--maintenance-db=${administration}`, name], ""));
    return {
      name,
      file(script, options = []) {
        writeFileSync(join(directory, "script.sql"), script);
        return run("psql", ["-X", "-q", ...options, "-d", name, "-f", join(directory, "script.sql")], "");
      },
      pipe: (script) => run("psql", ["-X", "-q", "-d", name], script),
      schema: () => dump(name, ["--schema-only"]),
      everything: () => dump(name, ["--inserts"]),
      rows: (query) => linesOf(run("psql", ["-X", "-q", "-A", "-t", "-d", name], `${query};`)),
      beside: (script, work) => beside("psql", ["-X", "-q", "-d", name], script, work),
      drop() {
        mustWork(run("dropdb", [`--maintenance-db=${administration}`, "--force", name], ""));
        rmSync(directory, { recursive: true });
      },
    };
  },
};

const ours = "made by the tests of Limbeck";

const mariadb: Client = {
  dialect: "mariadb",
  shares: false,
  anew: `SET NAMES utf8mb4;
${takenAway("app")}CREATE DATABASE app CHARACTER SET utf8mb4 COMMENT '${ours}';
`,
  leave: takenAway("app"),
  forget: (schema) => `DROP DATABASE IF EXISTS ${schema};`,
  standard: "SET sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES,PIPES_AS_CONCAT,NO_BACKSLASH_ESCAPES'), NAMES utf8mb4;\n",
  unreachable: () => reasonAgainst(run("mariadb", [...connecting(), "-e", "SELECT 1"], "")),
  open() {
    const name = `limbeck_${process.pid}_${threadId}_${databases++}`;
    const directory = mkdtempSync(join(tmpdir(), "limbeck-"));
    const administrate = (text: string): Run => mustWork(run("mariadb", connecting(), text));
    administrate(`CREATE DATABASE ${name} CHARACTER SET utf8mb4;`);
    return {
      name,
      file(script) {
        writeFileSync(join(directory, "script.sql"), script);
        // As a person writes it: mariadb app < script.sql
        const input = openSync(join(directory, "script.sql"), "r");
        const result = run("mariadb", [...connecting(), name], input);
        closeSync(input);
        return result;
      },
      pipe: (script) => run("mariadb", [...connecting(), name], script),
      schema: () => mariadbDump(name, ["--no-data"]),
      everything: () => mariadbDump(name, ["--skip-extended-insert", "--hex-blob"]),
      rows: (query) =>
        linesOf(run("mariadb", [...connecting(), "-N", "-B", name], `${mariadb.standard}${query};`)).map((line) =>
          line.replaceAll("\t", "|"),
        ),
      beside: (script, work) => beside("mariadb", [...connecting(), "--unbuffered", name], script, work),
      drop() {
        administrate(`DROP DATABASE ${name};`);
        rmSync(directory, { recursive: true });
      },
    };
  },
};

/** Whatever the people at this machine have set for themselves must not matter. */
function connecting(): readonly string[] {
  return ["--no-defaults", `--socket=${mariadbServer.socketPath}`, `--user=${mariadbServer.user}`];
}

/** A schema is a database here, beside everybody's. One that somebody else made stays, so that making it fails. */
function takenAway(schema: string): string {
  return `SELECT IF(schema_comment = '${ours}', 'DROP DATABASE ${schema}', 'DO 0') INTO @away
  FROM (SELECT 1 AS one) AS row LEFT JOIN information_schema.schemata ON schema_name = '${schema}';
EXECUTE IMMEDIATE @away;
`;
}

export const clients: readonly Client[] = [sqlite3, psql, mariadb].filter(({ dialect }) =>
  dialectNames.includes(dialect),
);

/** Tests that need a client: left out where there is none, with the reason, but never where CI should have one. */
export function describeWith(client: Client, name: string, body: () => void): void {
  const reason = client.unreachable();
  const must = process.env["CI"] === "true";
  if (reason !== undefined && !must) console.warn(`left out: ${name}, since there is no client for it here; ${reason}`);
  describe.skipIf(reason !== undefined && !must)(name, () => {
    if (reason !== undefined) it("can be reached", () => expect.fail(reason));
    body();
  });
}

/** Runs work on a database that is gone afterwards. */
export function onDatabase(client: Client, work: (database: Database) => void): void {
  const database = client.open();
  try {
    work(database);
  } finally {
    database.drop();
  }
}

/** That a script was applied, and the client had nothing to say against it. */
export function expectApplied({ status, stderr }: Run): void {
  // psql's notices are no complaint.
  const complaints = stderr.split("\n").filter((line) => line !== "" && !line.includes("NOTICE:"));
  expect({ status, complaints }).toEqual({ status: 0, complaints: [] });
}

function dump(name: string, options: readonly string[]): string {
  const { stdout } = mustWork(run("pg_dump", ["--no-owner", ...options, name], ""));
  // A key that is new each time.
  return stdout.replaceAll(/^\\(?:un)?restrict .*\n/gm, "");
}

function mariadbDump(name: string, options: readonly string[]): string {
  const always = ["--skip-comments", "--routines", "--default-character-set=utf8mb4"];
  const { stdout } = mustWork(run("mariadb-dump", [...connecting(), ...always, ...options, name], ""));
  // The next number is no part of the structure.
  return options.includes("--no-data") ? stdout.replaceAll(/ AUTO_INCREMENT=\d+/g, "") : stdout;
}

/** @param input what is piped to it, or an open file */
function run(program: string, args: readonly string[], input: string | number): Run {
  // Whatever the people at this machine have set for themselves must not matter.
  const env = { ...process.env, PSQLRC: "", PGCLIENTENCODING: "UTF8", LC_ALL: "C" };
  const given: SpawnSyncOptions = typeof input === "string" ? { input } : { stdio: [input, "pipe", "pipe"] };
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    ...given,
    encoding: "utf8",
    env,
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr: error === undefined ? stderr : error.message };
}

async function beside<T>(program: string, args: readonly string[], script: string, work: () => T): Promise<T> {
  const other = spawn(program, args, { env: { ...process.env, PSQLRC: "" } });
  const gone = new Promise((resolve) => other.once("close", resolve));
  try {
    const held = new Promise<void>((resolve, reject) => {
      other.stdout.on("data", (data) => {
        if (String(data).includes("held")) resolve();
      });
      other.once("close", () => reject(new Error(`${program} held nothing`)));
    });
    other.stdin.write(`${script}\n`);
    await held;
    return work();
  } finally {
    other.stdin.end();
    await gone;
  }
}

function reasonAgainst({ status, stderr }: Run): string | undefined {
  return status === 0 ? undefined : `it says: ${stderr.trim().replace(/\n[^]*/, "")}`;
}

function linesOf(result: Run): readonly string[] {
  return mustWork(result)
    .stdout.split("\n")
    .filter((line) => line !== "");
}

function mustWork(result: Run): Run {
  if (result.status !== 0) throw new Error(result.stderr);
  return result;
}

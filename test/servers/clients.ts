import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";

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
  /** The script as a file that is handed to the client. */
  file(script: string): Run;
  /** The script through a pipe. */
  pipe(script: string): Run;
  /** The structure, as the database's own tool writes it down. */
  schema(): string;
  /** The structure and all rows. */
  everything(): string;
  /** Runs work while another connection is in the midst of a script: where it says "held". Then that goes on. */
  beside<T>(script: string, work: () => T): Promise<T>;
  drop(): void;
}

export interface Client {
  readonly dialect: string;
  /** Why there is no speaking to it here. */
  unreachable(): string | undefined;
  open(): Database;
}

const sqlite3: Client = {
  dialect: "sqlite",
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
      beside: (script, work) => beside("sqlite3", ["-batch", path], script, work),
      drop: () => rmSync(directory, { recursive: true }),
    };
  },
};

const administration = process.env["LIMBECK_PG_DATABASE"] ?? "postgres";
let databases = 0;

const psql: Client = {
  dialect: "postgresql",
  unreachable: () => reasonAgainst(run("psql", ["-X", "-d", administration, "-c", "SELECT 1"], "")),
  open() {
    const name = `limbeck_${process.pid}_${databases++}`;
    const directory = mkdtempSync(join(tmpdir(), "limbeck-"));
    mustWork(run("createdb", [`--maintenance-db=${administration}`, name], ""));
    return {
      file(script) {
        writeFileSync(join(directory, "script.sql"), script);
        return run("psql", ["-X", "-q", "-d", name, "-f", join(directory, "script.sql")], "");
      },
      pipe: (script) => run("psql", ["-X", "-q", "-d", name], script),
      schema: () => dump(name, ["--schema-only"]),
      everything: () => dump(name, ["--inserts"]),
      beside: (script, work) => beside("psql", ["-X", "-q", "-d", name], script, work),
      drop() {
        mustWork(run("dropdb", [`--maintenance-db=${administration}`, "--force", name], ""));
        rmSync(directory, { recursive: true });
      },
    };
  },
};

export const clients: readonly Client[] = [sqlite3, psql];

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

function run(program: string, args: readonly string[], input: string): Run {
  // Whatever the people at this machine have set for themselves must not matter.
  const env = { ...process.env, PSQLRC: "", PGCLIENTENCODING: "UTF8", LC_ALL: "C" };
  const { status, stdout, stderr, error } = spawnSync(program, args, { input, encoding: "utf8", env });
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

function mustWork(result: Run): Run {
  if (result.status !== 0) throw new Error(result.stderr);
  return result;
}

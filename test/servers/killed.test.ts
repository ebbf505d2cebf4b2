import { type ChildProcess, spawn } from "node:child_process";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { compileScript } from "../../src/output/compile.js";
import { scriptText } from "../../src/output/script.js";
import type { Client as Running } from "../../src/script/types.js";
import { projectWith, rows, scriptOf } from "../guards/faults.js";
import { choicesFrom } from "../laws/choices.js";
import { type Client, clients, type Database, describeWith, expectApplied } from "./clients.js";

/** The program that a script is fed to, and what makes it say that it has come so far. */
interface Program {
  readonly dialect: string;
  /** What its scripts are for, where that makes a difference. */
  readonly running: readonly Running[];
  start(database: Database): ChildProcess;
  mark(text: string): string;
  /** Waits until nobody is left in the database who still undoes something. */
  settled(database: Database): Promise<void>;
}

const seed = Number(process.env["LIMBECK_SEED"] ?? 1);

const quiet = { env: { ...process.env, PSQLRC: "", LC_ALL: "C" } };

const programs: readonly Program[] = [
  {
    dialect: "sqlite",
    running: ["own", "any"],
    start: ({ path = "" }) => spawn("sqlite3", ["-batch", path], quiet),
    mark: (text) => `.print ${text}\n`,
    settled: () => Promise.resolve(),
  },
  {
    dialect: "postgresql",
    running: ["own"],
    start: ({ name = "" }) => spawn("psql", ["-X", "-q", "-d", name], quiet),
    mark: (text) => `\\echo ${text}\n`,
    async settled(database) {
      const others =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
      while (database.rows(others)[0] !== "0") await setTimeout(20);
    },
  },
];

/** Each line of the script by itself, as the client reads it. */
function piecesOf(dialect: string, client: Running): readonly string[] {
  const project = projectWith({ guards: "full", client });
  const { script } = compileScript(project, { dialect, range: "r1:r2", direction: "upgrade" });
  return script.lines.map((line) => scriptText([line])).filter((text) => text.trim() !== "");
}

for (const program of programs) {
  const [client] = clients.filter(({ dialect }) => dialect === program.dialect);
  if (client === undefined) throw new Error(`there is no client of ${program.dialect}`);

  describeWith(client, `${program.dialect}: a client that is killed leaves the old state or the new one`, () => {
    it.each(program.running)("behind each line of a script for %s", { timeout: 240_000 }, async (running) => {
      const pieces = piecesOf(program.dialect, running);
      const found = { old: 0, new: 0 };
      const states = await bothStates(client, "");
      for (let point = 1; point <= pieces.length; point++) {
        const text = pieces.slice(0, point).join("\n");
        const after = await stateAfter(program, client, "", async (child) => {
          child.stdin?.write(`${text}\n${program.mark("killed here")}`);
          await said(child, "killed here");
        });
        found[which(after, states, `behind ${pieces[point - 1] ?? ""}`)]++;
      }
      console.log(`${program.dialect}, for ${running}: ${pieces.length} points, ${found.old} old, ${found.new} new`);
      expect(found.old).toBeGreaterThan(10);
      expect(found.new).toBeGreaterThan(0);
    });

    it("at any moment", { timeout: 240_000 }, async () => {
      const script = scriptOf("r1:r2", program.dialect, "full");
      const states = await bothStates(client, many);
      const whole = await timeOf(program, client, script);
      const found = { old: 0, new: 0 };
      const choices = choicesFrom(seed, Infinity);
      for (let round = 0; round < 12; round++) {
        const moment = (whole * choices.below(1100)) / 1000;
        const after = await stateAfter(program, client, many, async (child) => {
          child.stdin?.write(script);
          await setTimeout(moment);
        });
        found[which(after, states, `after ${Math.round(moment)} of ${Math.round(whole)} ms`)]++;
      }
      console.log(`${program.dialect}: 12 moments within ${Math.round(whole)} ms, ${found.old} old, ${found.new} new`);
    });
  });
}

/** So many rows that copying and building indexes takes its time. */
const many = `
INSERT INTO account (id, name, email, nick, age)
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
  SELECT 10 + i, 'name', 'n' || i || '@example.com', 'nick', 30 FROM n;
INSERT INTO post (id, author_id, editor_id, title, slug) SELECT id, 1, 2, 'title', 'slug' || id FROM account WHERE id > 10;
`;

interface States {
  readonly old: string;
  readonly new: string;
}

async function bothStates(client: Client, more: string): Promise<States> {
  const database = prepared(client, more);
  try {
    const old = database.everything();
    expectApplied(database.pipe(scriptOf("r1:r2", client.dialect, "full")));
    return await Promise.resolve({ old, new: database.everything() });
  } finally {
    database.drop();
  }
}

function which(after: string, states: States, when: string): keyof States {
  const same = (Object.keys(states) as (keyof States)[]).find((state) => states[state] === after);
  return same ?? expect.fail(`neither the old state nor the new one ${when}`);
}

async function stateAfter(
  program: Program,
  client: Client,
  more: string,
  work: (child: ChildProcess) => Promise<void>,
): Promise<string> {
  const database = prepared(client, more);
  try {
    const child = program.start(database);
    // What is written to a program that is gone is lost, as it should be.
    child.stdin?.on("error", () => undefined);
    const gone = new Promise((resolve) => child.once("close", resolve));
    await work(child);
    child.kill("SIGKILL");
    await gone;
    await program.settled(database);
    return database.everything();
  } finally {
    database.drop();
  }
}

async function timeOf(program: Program, client: Client, script: string): Promise<number> {
  const start = performance.now();
  await stateAfter(program, client, many, async (child) => {
    child.stdin?.write(`${script}${program.mark("at the end")}`);
    await said(child, "at the end");
  });
  const whole = performance.now() - start;
  // What making the rows and reading them back takes is no part of it.
  const rest = performance.now();
  await stateAfter(program, client, many, () => Promise.resolve());
  return Math.max(50, whole - (performance.now() - rest));
}

function prepared(client: Client, more: string): Database {
  const database = client.open();
  expectApplied(database.pipe(`${scriptOf(":r1", client.dialect, "none")}${rows}${more}`));
  return database;
}

function said(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (data) => {
      text += String(data);
      if (text.includes(words)) resolve();
    });
    child.once("close", () => reject(new Error(`it ended before it came so far: ${text}`)));
  });
}

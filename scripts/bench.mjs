// Histories of 100, 1,000 and 5,000 revisions: whole-process time and peak memory, cold and warm, and the time of each
// phase. Rounds are interleaved, and medians count, since machines are noisy.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "bin/limbeck.js");
const sizes = process.argv.slice(2).flatMap((arg) => (arg.startsWith("--rows=") ? [] : [Number(arg)]));
if (sizes.length === 0) sizes.push(100, 1000, 5000);
const rounds = 3;

const id = (number) => (0xa00000000000 + number * 7919).toString(16).padStart(12, "0");

/** Every tenth revision makes a table, the others change one: what a history of some years looks like. */
function revision(number) {
  const table = `t${Math.floor(number / 10)}`;
  const down = number === 0 ? "null" : JSON.stringify(id(number - 1));
  const bodies = [
    `op.createTable("${table}", [column("id", t.integer(), { primaryKey: true }), column("name", t.string(80), { nullable: false }), column("n", t.integer())]);`,
    `op.addColumn("${table}", column("added", t.text()));`,
    `op.createIndex("ix_${table}_name", "${table}", ["name"]);`,
    `op.batchAlterTable("${table}", {}, (batch) => { batch.alterColumn("n", { type: t.bigInteger() }); batch.createUniqueConstraint("uq_${table}_n", ["n"]); });`,
    `op.alterColumn("${table}", "name", { newColumnName: "title" });`,
    `op.createCheckConstraint("ck_${table}", "${table}", "n > 0");`,
    `op.bulkInsert("${table}", [{ id: 1, title: "one", n: 1 }, { id: 2, title: "two", n: 2 }]);`,
    `op.execute("UPDATE ${table} SET added = title");`,
    `op.dropConstraint("ck_${table}", "${table}");`,
    `op.dropColumn("${table}", "added");`,
  ];
  // What happens to rows cannot be undone by itself; all else is.
  const back = [6, 7].includes(number % 10) ? `  downgrade(op) {\n    op.execute("DELETE FROM ${table}");\n  },\n` : "";
  return `import { column, defineRevision, t } from "limbeck";

export default defineRevision({
  revision: ${JSON.stringify(id(number))},
  downRevision: ${down},
  message: "change number ${number}",

  upgrade(op) {
    ${bodies[number % 10]}
  },
${back}});
`;
}

function project(size) {
  const directory = mkdtempSync(join(tmpdir(), `limbeck-bench-${size}-`));
  mkdirSync(join(directory, "versions"));
  mkdirSync(join(directory, "node_modules"));
  for (let number = 0; number < size; number++) {
    writeFileSync(join(directory, "versions", `${id(number)}_change.ts`), revision(number));
  }
  writeFileSync(
    join(directory, "limbeck.config.ts"),
    `import { defineConfig } from "limbeck";\nexport default defineConfig({ versions: "versions/*.ts", dialects: ["sqlite", "postgresql"] });\n`,
  );
  return directory;
}

/** Wall time and peak memory of one run of the program. */
function run(directory, args) {
  const probe =
    "process.on('exit', () => require('node:fs').writeSync(2, `\\nmaxrss ${process.resourceUsage().maxRSS}\\n`))";
  const start = performance.now();
  const child = spawnSync(process.execPath, ["--require", probeFile(probe), bin, ...args], {
    cwd: directory,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const time = performance.now() - start;
  if (child.status !== 0) throw new Error(child.stderr.slice(0, 2000));
  return { time, memory: Number(/maxrss (\d+)/.exec(child.stderr)?.[1]) / 1024 };
}

let probePath;
function probeFile(text) {
  if (probePath === undefined) {
    probePath = join(mkdtempSync(join(tmpdir(), "limbeck-probe-")), "probe.cjs");
    writeFileSync(probePath, text);
  }
  return probePath;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const ms = (number) => `${Math.round(number)} ms`.padStart(9);
const mb = (number) => `${Math.round(number)} MB`.padStart(7);

const upgrade = ["upgrade", "head", "--sql", "-d", "sqlite"];
const compile = ["compile", "--sql"];
const projects = sizes.map((size) => ({ size, directory: project(size), cold: [], warm: [], all: [], idle: [] }));

for (let round = 0; round < rounds; round++) {
  for (const one of projects) {
    rmSync(join(one.directory, "node_modules"), { recursive: true, force: true });
    mkdirSync(join(one.directory, "node_modules"));
    one.cold.push(run(one.directory, upgrade));
    one.warm.push(run(one.directory, upgrade));
    one.all.push(run(one.directory, compile));
    one.idle.push(run(one.directory, ["--help"]));
  }
}

process.stdout.write(
  "whole process, median of three        cold            warm            compile, both dialects   --help\n",
);
for (const { size, cold, warm, all, idle } of projects) {
  const cells = [cold, warm, all].map(
    (runs) => `${ms(median(runs.map(({ time }) => time)))} ${mb(median(runs.map(({ memory }) => memory)))}`,
  );
  const help = ms(median(idle.map(({ time }) => time)));
  process.stdout.write(`${String(size).padStart(6)} revisions, upgrade for SQLite ${cells.join("  ")}  ${help}\n`);
}

process.stdout.write("\nphases in one process, warm, ms       load   graph   plan   print   text\n");
const module = (path) => import(pathToFileURL(join(root, "dist", path)).href);
const [api, config, load, history, statements, registry, script, compiling] = await Promise.all(
  [
    "index.js",
    "script/config.js",
    "script/load.js",
    "plan/history.js",
    "plan/statements.js",
    "dialect/registry.js",
    "output/script.js",
    "output/compile.js",
  ].map(module),
);
for (const { size, directory } of projects) {
  const times = [];
  let last = performance.now();
  const lap = (value) => {
    const now = performance.now();
    times.push(now - last);
    last = now;
    return value;
  };
  const settings = config.loadSettings(join(directory, "limbeck.config.ts"), api);
  const revisions = lap(load.loadRevisions(settings, api));
  const known = lap(history.historyOf(revisions, settings));
  const dialect = registry.dialectFor({ name: "sqlite" });
  const context = history.contextFor(dialect, settings);
  const road = history.selectRoad(known, undefined, "upgrade");
  const planned = lap([...history.planUp(road, history.startingSchema(settings, context), context)]);
  lap(planned.map((one) => statements.statementsOf(one, dialect)));
  lap(compiling.compileScript({ settings, revisions }, { dialect: "sqlite", range: "head", direction: "upgrade" }));
  void script;
  const cells = times.slice(0, 4).map((time) => Math.round(time).toString().padStart(7));
  const text = Math.max(0, times[4] - times[1] - times[2] - times[3]);
  process.stdout.write(
    `${String(size).padStart(6)} revisions              ${cells.join("")} ${Math.round(text).toString().padStart(7)}\n`,
  );
  rmSync(directory, { recursive: true, force: true });
}

process.stdout.write("\n");
await import("./bench-guards.mjs");

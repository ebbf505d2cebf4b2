// Compiles the example project and pipes the flat SQLite script into a database: the real shell where there is one,
// the engine that comes with the project where there is none.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

function limbeck(...args) {
  const run = spawnSync(process.execPath, ["bin/limbeck.js", ...args], { cwd: root, encoding: "utf8" });
  if (run.status !== 0) {
    process.stderr.write(run.stderr);
    process.exit(run.status ?? 1);
  }
  return run.stdout;
}

process.stdout.write("$ npx limbeck compile --sql\n");
process.stdout.write(limbeck("compile", "--sql"));

const script = limbeck("upgrade", "head", "--sql", "--dialect", "sqlite");
const question =
  "SELECT version_num FROM alembic_version; SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name;";
const shell = spawnSync("sqlite3", [":memory:"], { input: `${script}\n${question}\n`, encoding: "utf8" });

if (shell.error === undefined) {
  process.stdout.write("\n$ npx limbeck upgrade head --sql --dialect sqlite | sqlite3 app.db\n");
  if (shell.status !== 0) {
    process.stderr.write(shell.stderr);
    process.exit(1);
  }
  report(shell.stdout.trim().split("\n"));
} else {
  process.stdout.write("\n(no sqlite3 on this machine: the script runs on the SQLite that sql.js carries)\n");
  const { default: initialize } = await import("sql.js");
  const { Database } = await initialize({ useOldExtensionFunctions: false });
  const database = new Database();
  // What starts with a dot is for the shell alone.
  database.exec(script.replace(/^\..*$/gm, ""));
  report(database.exec(question).flatMap(({ values }) => values.map(([value]) => String(value))));
}

function report([version, ...tables]) {
  process.stdout.write(`the database stands on ${version} and has ${tables.length} tables: ${tables.join(", ")}\n`);
}

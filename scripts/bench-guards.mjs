// What guards cost: a table of two million rows is copied by a script with guards and by one without, both handed to
// sqlite3. Rounds are interleaved, and medians count, since machines are noisy.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../bin/limbeck.js", import.meta.url));
const rows = Number(process.argv.find((arg) => arg.startsWith("--rows="))?.slice(7) ?? 2_000_000);
const rounds = 3;
const directory = mkdtempSync(join(tmpdir(), "limbeck-bench-guards-"));

mkdirSync(join(directory, "versions"));
writeFileSync(
  join(directory, "limbeck.config.ts"),
  `import { defineConfig } from "limbeck";\nexport default defineConfig({ versions: "versions/*.ts", dialects: ["sqlite"] });\n`,
);
writeFileSync(
  join(directory, "versions", "a1_users.ts"),
  `import { column, defineRevision, t } from "limbeck";

export default defineRevision({
  revision: "a1",
  downRevision: null,
  upgrade(op) {
    op.createTable("account", [
      column("id", t.integer(), { primaryKey: true }),
      column("name", t.string(80), { nullable: false }),
      column("email", t.string(80)),
      column("about_me", t.string(140)),
    ]);
  },
});
`,
);
writeFileSync(
  join(directory, "versions", "b2_remove_about_me.ts"),
  `import { defineRevision } from "limbeck";

export default defineRevision({
  revision: "b2",
  downRevision: "a1",
  upgrade(op) {
    op.batchAlterTable("account", {}, (batch) => {
      batch.dropColumn("about_me");
      batch.alterColumn("email", { nullable: false });
    });
  },
  downgrade() {},
});
`,
);

function run(program, args, input = "") {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: directory,
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  return stdout;
}

const script = (range, guards) =>
  run(process.execPath, [bin, "upgrade", range, "--sql", "-d", "sqlite", "--guards", guards]);

const origin = join(directory, "origin.db");
const fill = `INSERT INTO account (id, name, email, about_me)
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
  SELECT i, 'name ' || i, 'n' || i || '@example.com', 'about ' || i FROM n;\n`;
run("sqlite3", [origin], `${script(":a1", "none")}${fill}`);

const times = { none: [], version: [], full: [] };
for (let round = 0; round < rounds; round++) {
  for (const [guards, found] of Object.entries(times)) {
    const text = script("a1:b2", guards);
    const path = join(directory, "app.db");
    copyFileSync(origin, path);
    const start = performance.now();
    run("sqlite3", [path], text);
    found.push(performance.now() - start);
    rmSync(path);
  }
}
rmSync(directory, { recursive: true, force: true });

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const plain = median(times.none);
for (const [guards, found] of Object.entries(times)) {
  const time = median(found);
  process.stdout.write(
    `copying ${rows} rows in sqlite3, guards ${guards.padEnd(8)} ${Math.round(time).toString().padStart(6)} ms   × ${(time / plain).toFixed(2)}\n`,
  );
}

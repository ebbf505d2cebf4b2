import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { clients, describeWith } from "./clients.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

const [sqlite3] = clients.filter(({ dialect }) => dialect === "sqlite");
if (sqlite3 === undefined) throw new Error("there is no sqlite3 among the clients");
describeWith(sqlite3, "npm run bench", () => {
  it("measures whatever its sizes are", () => {
    const bench = ["scripts/bench.mjs", "10", "--rows=1000"];
    const { status, stdout, stderr } = spawnSync(process.execPath, bench, { cwd: root, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^ +10 revisions, upgrade for SQLite +\d+ ms/m);
    expect(stdout).toMatch(/^copying 1000 rows in sqlite3, guards full +\d+ ms +× \d/m);
    expect(status).toBe(0);
  });
});

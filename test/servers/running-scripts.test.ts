import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mariadbServer } from "../laws/mariadb.js";

// Every example of docs/running-scripts.md, in the order in which it stands there.

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "limbeck-running-"));
const database = `limbeck_running_${process.pid}`;
const page = readFileSync(join(root, "docs/running-scripts.md"), "utf8");

const mariadb = `mariadb --no-defaults --socket=${mariadbServer.socketPath} --user=${mariadbServer.user}`;

/** The commands of a block, and what the page says the last of them prints. */
const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```(?:\n\n```text\n([\s\S]*?)```)?/g)].map(
  ([, commands = "", output = ""]) => ({ commands: commands.trim().split("\n"), output: output.trim().split("\n") }),
);

function shell(command: string): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", command], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}` };
}

beforeAll(() => {
  symlinkSync(join(root, "out"), join(folder, "out"));
  shell(`createdb ${database}`);
  shell(`${mariadb} -e "CREATE DATABASE ${database} CHARACTER SET utf8mb4"`);
});

afterAll(() => {
  shell(`dropdb --force ${database}`);
  shell(`${mariadb} -e "DROP DATABASE ${database}"`);
  rmSync(folder, { recursive: true });
});

it("has examples", () => {
  expect(blocks.length).toBeGreaterThanOrEqual(8);
});

it.each(blocks.map((block) => [block.commands.at(-1) ?? "", block] as const))("%s", (_, { commands, output }) => {
  const [exit] = output.filter((line) => line.startsWith("exit status "));
  commands.forEach((command, index) => {
    const { status, said } = shell(
      command.replace("psql -d app", `psql -X -d ${database}`).replace("mariadb app", `${mariadb} ${database}`),
    );
    const last = index === commands.length - 1;
    expect({ command, status, said }).toMatchObject({
      status: last && exit !== undefined ? Number(exit.slice(12)) : 0,
    });
    if (!last) return;
    for (const line of output.filter((one) => one !== exit)) expect(said).toContain(line);
  });
});

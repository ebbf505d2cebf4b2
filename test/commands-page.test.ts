import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { expect, it } from "vitest";
import { BIN } from "./limbeck.js";
import { project } from "./project.js";

const page = readFileSync(new URL("../docs/commands.md", import.meta.url), "utf8");

/** The commands of a block, and what the page says the last of them prints. */
const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```(?:\n\n```text\n([\s\S]*?)```)?/g)].map(
  ([, commands = "", output]) => ({ commands: commands.trim().split("\n"), output }),
);

/** A directory with `limbeck` in it, and with clients that take SQL and do nothing with it. */
function programs(): string {
  const directory = project({}, undefined);
  const scripts = { limbeck: `exec "${process.execPath}" "${BIN}" "$@"`, sqlite3: "grep -q .", psql: "grep -q ." };
  for (const [name, text] of Object.entries(scripts)) {
    writeFileSync(join(directory, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(directory, name), 0o755);
  }
  return directory;
}

it("every example runs, and prints what the page says", { timeout: 240_000 }, () => {
  const env = { ...process.env, NO_COLOR: "1", PATH: `${programs()}${delimiter}${process.env["PATH"] ?? ""}` };
  let cwd = join(project({}, undefined), "empty");
  mkdirSync(cwd);
  for (const { commands, output } of blocks) {
    let printed = "";
    for (const command of commands) {
      if (command.startsWith("cd ")) {
        cwd = resolve(cwd, command.slice(3));
        continue;
      }
      const run = spawnSync("bash", ["-o", "pipefail", "-c", command], { cwd, encoding: "utf8", env });
      // Two heads are worth a warning.
      const said = run.stderr.replace(/^warning\[G130\][^]*$/, "");
      expect({ command, status: run.status, said }).toEqual({ command, status: 0, said: "" });
      printed = run.stdout;
    }
    if (output !== undefined) expect(printed).toBe(output);
  }
});

it("every command has a section with an example", () => {
  const help = spawnSync(process.execPath, [BIN, "--help"], { encoding: "utf8" }).stdout;
  const listed = help.split("Commands:")[1]?.split("Example:")[0] ?? "";
  const names = [...listed.matchAll(/^ {2}([a-z-]+) /gm)].flatMap(([, name = ""]) => (name === "help" ? [] : [name]));
  const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading = ""]) => heading).join(" ");
  const examples = blocks.flatMap(({ commands }) => commands).join("\n");
  expect(names.filter((name) => !headings.includes(`\`limbeck ${name}`))).toEqual([]);
  expect(names.filter((name) => !examples.includes(`limbeck ${name}`))).toEqual([]);
});

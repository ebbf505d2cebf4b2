import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

// The scripts of docs/release-pipeline.md and its examples, in the order in which they stand there.

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "limbeck-release-"));
const database = `limbeck_release_${process.pid}`;
const page = readFileSync(join(root, "docs/release-pipeline.md"), "utf8");
const scripts = [...page.matchAll(/```bash\n(#![^]*?\n# (\S+) [^]*?)```/g)];
const blocks = [...page.matchAll(/```sh\n([^]*?)```(?:\n\n```text\n([^]*?)```)?/g)].map(
  ([, commands = "", output = ""]) => ({
    commands: commands.trim().split("\n"),
    output: output === "" ? [] : output.trim().split("\n"),
  }),
);
const installTime = 300_000;

function shell(command: string, cwd = folder): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", command], {
    cwd,
    encoding: "utf8",
    env: {
      ...process.env,
      NO_COLOR: "1",
      // npx, which may have started the tests, says in it that they are where npm is to install.
      npm_config_local_prefix: undefined,
      npm_config_prefer_offline: "true",
      npm_config_audit: "false",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_AUTHOR_NAME: "A",
      GIT_AUTHOR_EMAIL: "a@example.com",
      GIT_COMMITTER_NAME: "A",
      GIT_COMMITTER_EMAIL: "a@example.com",
    },
  });
  return { status, said: `${stdout}${stderr}` };
}

function mustWork(command: string, cwd?: string): void {
  const { status, said } = shell(command, cwd);
  if (status !== 0) throw new Error(`${command}: ${said}`);
}

/** Everything in the two databases. */
function everything(): string {
  return shell(`sqlite3 app.db .dump; pg_dump --inserts ${database}`).said.replaceAll(/^\\(?:un)?restrict .*\n/gm, "");
}

beforeAll(() => {
  for (const [, text = "", name = ""] of scripts) {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  }
  // A project as `limbeck init` begins it, with the packed package, and the revisions of an example.
  const shop = join(folder, "shop");
  mkdirSync(shop);
  mustWork(`npm pack --silent --ignore-scripts --pack-destination "${shop}"`, root);
  const tarball = readdirSync(shop).find((name) => name.endsWith(".tgz")) ?? "";
  mustWork(`git init -q && npm init --yes && npm install --no-fund --save-dev ./${tarball} && npx limbeck init`, shop);
  const versions = join(shop, "migrations/versions");
  mustWork("rm *.ts", versions);
  const example = join(root, "fixtures/guards/versions");
  for (const [tag, ids] of [
    ["v1", ["a1d0"]],
    ["v2", ["b2e1", "c3f2"]],
  ] as const) {
    for (const file of readdirSync(example).filter((name) => ids.some((id) => name.startsWith(id)))) {
      cpSync(join(example, file), join(versions, file));
    }
    mustWork(
      `npx limbeck compile && npx limbeck lock && git add -A && git commit -q -m ${tag} && git tag ${tag}`,
      shop,
    );
  }
  mustWork(`createdb ${database}`);
}, installTime);

afterAll(() => {
  shell(`dropdb --force ${database}`);
  rmSync(folder, { recursive: true });
});

it("has both scripts and examples", () => {
  expect(scripts.map(([, , name]) => name)).toEqual(["release.sh", "deploy.sh"]);
  expect(blocks.length).toBeGreaterThanOrEqual(12);
});

it("does in GitHub Actions what the scripts do", () => {
  const [, workflow = ""] = /```yaml\n([^]*?)```/.exec(page) ?? [];
  const steps = [...workflow.matchAll(/^ +- run: (.*)$/gm)].map(([, command]) => command);
  const [, released = ""] = scripts[0] ?? [];
  const lines = released.split("\n").filter((line) => /^(?:npm|npx|git add|tar|sha256sum) /.test(line));
  expect(steps).toEqual([...lines, 'bash scripts/deploy.sh release.tar.gz postgresql "$database"']);
});

it.each(blocks.map((block, index) => [index + 1, block.commands.at(-1) ?? "", block] as const))(
  "%i: %s",
  (_, __, { commands, output }) => {
    const exit = output.find((line) => line.startsWith("exit status "));
    commands.forEach((command, index) => {
      const last = index === commands.length - 1;
      const fails = last && exit !== undefined;
      const before = fails ? everything() : "";
      const { status, said } = shell(command.replace("postgresql app", `postgresql ${database}`));
      expect({ command, status, said }).toMatchObject({ status: fails ? Number(exit.slice(12)) : 0 });
      if (!last) return;
      for (const line of output.filter((one) => one !== exit)) expect(said).toContain(line);
      if (fails) {
        expect(everything()).toBe(before);
        expect(said).not.toMatch(/^done$/m);
      }
    });
  },
  installTime,
);

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { importLine } from "../src/declaration/layout.js";
import { renderOperations } from "../src/declaration/render.js";
import { renderSchema } from "../src/declaration/schema.js";
import { Failure } from "../src/diagnostics/diagnostic.js";
import { dialectFor } from "../src/dialect/registry.js";
import { emptySchema } from "../src/model/edit.js";
import type { RevisionDefinition } from "../src/script/types.js";
import { recorded } from "./recording.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const dialects = ["sqlite", "postgresql"].map((name) => dialectFor({ name }));

/** What every fixture of an operation asks for, written anew: a script and a schema file, where they can be written. */
async function texts(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of readdirSync(join(root, "fixtures/ops"))) {
    const fixture = (await import(/* @vite-ignore */ join(root, "fixtures/ops", name))) as {
      readonly default: RevisionDefinition;
    };
    try {
      const models = dialects.map((dialect) => ({
        dialect,
        before: emptySchema(dialect.rules),
        ...recorded((op) => fixture.default.upgrade(op), dialect, []),
      }));
      const spoken = models.map(({ ops: operations, ...model }) => ({ ...model, operations }));
      const { body, imports } = renderOperations(spoken, { naming: {}, indent: 2 });
      const head = importLine([...imports, "type Op"]);
      found.push(`${head}\n\nexport function upgrade(op: Op): void {\n${body}}\n`, renderSchema(models, {}));
    } catch (error) {
      // What the fixture shows is a refusal.
      if (!(error instanceof Failure)) throw error;
    }
  }
  return found;
}

it("what is written is what the TypeScript compiler takes", { timeout: 240_000 }, async () => {
  const directory = mkdtempSync(join(root, ".declared-"));
  try {
    const all = await texts();
    expect(all.length).toBeGreaterThan(150);
    all.forEach((text, number) => {
      writeFileSync(join(directory, `${number}.ts`), text);
    });
    const paths = { limbeck: ["../src/index.ts"] };
    const compilerOptions = {
      noEmit: true,
      skipLibCheck: true,
      paths,
      noUnusedLocals: true,
      noUnusedParameters: false,
    };
    const config = { extends: "../tsconfig.json", compilerOptions, include: ["*.ts"] };
    writeFileSync(join(directory, "tsconfig.json"), JSON.stringify(config));
    const tsc = ["node_modules/typescript/bin/tsc", "-p", directory];
    expect(spawnSync(process.execPath, tsc, { cwd: root, encoding: "utf8" }).stdout).toBe("");
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});

import { afterAll, describe, expect, it } from "vitest";
import * as api from "../src/index.js";
import { compileScript } from "../src/output/compile.js";
import { engines, stop } from "./guards/embedded.js";
import { projectOf } from "./verify/project.js";

const { column, t } = api;

/** The column in the midst of a table goes; on the way back it comes last. */
const project = projectOf(
  [
    api.defineRevision({
      revision: "r1",
      downRevision: null,
      upgrade(op) {
        op.createTable("u", [
          column("id", t.integer(), { primaryKey: true }),
          column("note", t.text()),
          column("n", t.integer()),
        ]);
      },
    }),
    api.defineRevision({
      revision: "r2",
      downRevision: "r1",
      upgrade(op) {
        op.batchAlterTable("u", {}, (batch) => batch.dropColumn("note"));
      },
    }),
  ],
  { guards: "full", client: "any" },
);

describe.each(engines.map((engine) => [engine.name, engine] as const))("%s", (_, engine) => {
  const script = (range: string, direction: "upgrade" | "downgrade"): string =>
    compileScript(project, { dialect: engine.dialect, range, direction }).script.text;

  it("goes up, down, and up again though a column stands elsewhere then", async () => {
    const database = await engine.open();
    try {
      await database.exec(script(":r1", "upgrade"));
      for (let round = 0; round < 2; round++) {
        await database.exec(script("r1:r2", "upgrade"));
        await database.exec(script("r2:r1", "downgrade"));
      }
      expect(await database.query("SELECT * FROM alembic_version")).toBe('[[["r1"]]]');
    } finally {
      await database.close();
    }
  });
});

afterAll(stop);

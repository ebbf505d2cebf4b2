import { expect, it } from "vitest";
import * as api from "../../src/index.js";
import { compileScript, type Project } from "../../src/output/compile.js";
import type { Op } from "../../src/script/op.js";
import { plain } from "../golden/cases.js";
import { clients, describeWith, expectApplied, onDatabase } from "./clients.js";

const { column, t } = api;

/** Two rows alike stop the unique index, which is built outside of the transaction. */
function upgrade(op: Op): void {
  op.createTable("account", [column("name", t.string(40))]);
  op.bulkInsert("account", [{ name: "a" }, { name: "a" }]);
  op.createIndex("ix_account_name", "account", ["name"], { unique: true, postgresql: { concurrently: true } });
  op.createTable("audit", [column("id", t.integer())]);
}

for (const client of clients.filter(({ dialect }) => dialect === "postgresql")) {
  describeWith(client, "a statement outside of the transaction that fails", () => {
    const revision = {
      id: "0f1e2d3c4b5a",
      downRevisions: [],
      branchLabels: [],
      dependsOn: [],
      message: "",
      createDate: undefined,
      file: "failing.ts",
      upgrade,
      downgrade: undefined,
    };
    const transaction = "per-script" as const;
    const settings = { ...plain, dialects: [{ name: client.dialect, version: undefined }], transaction };
    const project: Project = { settings, revisions: [revision] };
    const { script } = compileScript(project, { dialect: client.dialect, range: "head", direction: "upgrade" });

    it.each(["pipe", "file"] as const)("leaves what came before, nothing behind it and no stamp, by %s", (way) => {
      onDatabase(client, (database) => {
        const run = database[way](script.text);
        expect(run.status, run.stdout).not.toBe(0);
        const { stdout } = database.pipe(
          "SELECT (SELECT count(*) FROM account), to_regclass('audit') IS NULL, (SELECT count(*) FROM alembic_version), (SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix_account_name'::regclass);",
        );
        expect(stdout).toMatch(/2\s*\|\s*t\s*\|\s*0\s*\|\s*f/);
      });
    });

    it("is applied whole where nothing fails", () => {
      onDatabase(client, (database) => {
        expectApplied(database.pipe(script.text.replace("('a');\n\nINSERT", "('b');\n\nINSERT")));
      });
    });
  });
}

import { expect, it } from "vitest";
import { dialectFor } from "../../src/dialect/registry.js";
import * as api from "../../src/index.js";
import { compileMovements, compileScript, configured, type Project } from "../../src/output/compile.js";
import type { Op } from "../../src/script/op.js";
import { assumedText, plain } from "../golden/cases.js";
import { type Client, clients, describeWith, expectApplied, onDatabase } from "./clients.js";
import { standing } from "./shipped.js";

const { column, sql, t, table } = api;

const account = table("account", [
  column("id", t.integer(), { primaryKey: true }),
  column("email", t.string(80)),
  column("parent_id", t.integer(), { references: { column: "account.id", onDelete: "CASCADE" } }),
]);

/** Two rows alike, one of them without a name that everybody should have, and a child. */
const rows = `INSERT INTO account (id, email, parent_id) VALUES (1, 'a@example.com', NULL), (2, 'a@example.com', 1), (3, NULL, 1);
`;

const everybody = "SELECT id, email, parent_id FROM account ORDER BY id";

/** What stops in the midst of a script, behind something that has worked. */
const failing: Readonly<Record<string, (op: Op) => void>> = {
  "a unique constraint over rows that are alike": (op) =>
    op.createUniqueConstraint("uq_account_email", "account", ["email"]),
  "a unique index over rows that are alike": (op) =>
    op.createIndex("ix_account_email", "account", ["email"], { unique: true }),
  "NOT NULL over a NULL": (op) => op.alterColumn("account", "email", { nullable: false }),
  "a check that a row fails": (op) => op.createCheckConstraint("ck_account_parent", "account", sql`parent_id < 1`),
  "a batch block that a row stops": (op) =>
    op.batchAlterTable("account", {}, (batch) => {
      batch.addColumn(column("name", t.string(40)));
      batch.alterColumn("email", { nullable: false });
    }),
  "a statement about no table": (op) => op.execute("UPDATE acount SET email = ''"),
  "a row that is there already": (op) => op.bulkInsert("account", [{ id: 9 }, { id: 1 }]),
};

for (const client of clients) {
  const { transactionalDdl } = dialectFor({ name: client.dialect }).script;

  describeWith(
    client,
    `${client.dialect}: a script that fails ${transactionalDdl ? "changes nothing" : "stops there"}`,
    () => {
      for (const [name, fail] of Object.entries(failing)) {
        it.each(["pipe", "file"] as const)(`${name}, by %s`, (way) => {
          const { assumed, script } = scriptThat(fail, client);
          onDatabase(client, (database) => {
            expectApplied(database.pipe(`${assumed}${rows}`));
            const before = database.everything();
            const people = database.rows(everybody);
            const run = database[way](script);
            expect(run.status, run.stdout).not.toBe(0);
            expect(run.stderr).not.toBe("");
            if (transactionalDdl) expect(database.everything()).toBe(before);
            else {
              // What came before it has been done, and nothing behind it: the stamp is the last of all.
              expect(database.rows("SELECT count(*) FROM audit")).toEqual(["0"]);
              expect(standing(database)).toEqual([]);
              expect(database.rows(everybody)).toEqual(expect.arrayContaining([...people]));
            }
          });
        });
      }

      it("at once where it was run already, and changes nothing", () => {
        const { assumed, script } = scriptThat((op) => op.createTable("more", [column("id", t.integer())]), client);
        onDatabase(client, (database) => {
          expectApplied(database.pipe(`${assumed}${rows}`));
          expectApplied(database.pipe(script));
          const before = database.everything();
          expect(database.pipe(script).status).not.toBe(0);
          expect(database.everything()).toBe(before);
        });
      });
    },
  );
}

/** A script with something that works on both sides of what fails. */
function scriptThat(
  fail: (op: Op) => void,
  { dialect }: Client,
): { readonly assumed: string; readonly script: string } {
  const revision = {
    id: "0f1e2d3c4b5a",
    downRevisions: [],
    branchLabels: [],
    dependsOn: [],
    message: "",
    createDate: undefined,
    file: "failing.ts",
    upgrade(op: Op) {
      op.assume(account);
      op.createTable("audit", [column("id", t.integer(), { primaryKey: true })]);
      op.addColumn("account", column("level", t.integer()), { backfill: 1 });
      fail(op);
      op.bulkInsert("audit", [{ id: 1 }]);
    },
    downgrade: undefined,
  };
  const settings = { ...plain, dialects: [{ name: dialect, version: undefined }], transaction: "per-script" as const };
  const project: Project = { settings, revisions: [revision] };
  const { script } = compileScript(project, { dialect, range: "head", direction: "upgrade" });
  return { assumed: assumedText(compileMovements(project, configured(settings, dialect))), script: script.text };
}

import { describe, expect, it } from "vitest";
import { requireTable } from "../src/model/lookup.js";
import type { Batch } from "../src/script/batch.js";
import { column } from "../src/script/elements/column.js";
import { table } from "../src/script/elements/table.js";
import type { Op } from "../src/script/op.js";
import { t } from "../src/script/type-constructors.js";
import { sql } from "../src/sql/sql.js";
import { loose, only, recorded, refused } from "./recording.js";

describe("batch blocks", () => {
  const batchOf = (run: (batch: Batch) => void) => {
    const op = only((op) => op.batchAlterTable("account", {}, run));
    return op.kind === "batch" ? op : expect.fail(op.kind);
  };

  it("are one operation", () => {
    const op = batchOf((batch) => {
      batch.addColumn(column("x", t.text()), { insertAfter: "id" });
      batch.dropColumn("email");
      batch.createIndex("ix_x", ["x"]);
    });
    expect(op).toMatchObject({ recreate: "auto", temporary: "_alembic_batch_temp", table: { name: "account" } });
    expect(op.ops.map(({ kind }) => kind)).toEqual(["addColumn", "dropColumn", "createIndex"]);
    expect(op.ops[0]).toMatchObject({ place: { after: "id" } });
  });

  it("have every verb", () => {
    const op = batchOf((batch) => {
      batch.alterColumn("age", { comment: "years" });
      batch.createUniqueConstraint("uq", ["age"]);
      batch.createForeignKey("fk", "account", ["age"], ["id"]);
      batch.createCheckConstraint("ck", sql`age > 0`);
      batch.dropConstraint("ck", { type: "check" });
      batch.dropConstraint("fk");
      batch.dropConstraint("account_pkey");
      batch.createPrimaryKey("pk", ["id"]);
      batch.dropIndex("ix_age");
      batch.createTableComment("c");
      batch.dropTableComment();
    });
    expect(op.ops).toHaveLength(11);
  });

  it("know a renamed column by both names, until another takes the old one", () => {
    const op = batchOf((batch) => {
      batch.alterColumn("email", { newColumnName: "mail" });
      batch.alterColumn("email", { nullable: false });
      batch.addColumn(column("email", t.text()));
      batch.alterColumn("email", { comment: "new" });
      batch.alterColumn("mail", { newColumnName: "post" });
      batch.createIndex("ix", ["mail"]);
    });
    expect(op.ops.map((one) => ("column" in one ? one.column : undefined))).toMatchObject([
      "email",
      "mail",
      { name: "email" },
      "email",
      "mail",
      undefined,
    ]);
    expect(op.ops[5]).toMatchObject({ index: { elements: [{ of: { column: "post" } }] } });
  });

  it("do not take a later column for an earlier one", () => {
    expect(
      refused((op) =>
        op.batchAlterTable("account", {}, (batch) => {
          batch.alterColumn("email", { newColumnName: "mail" });
          batch.alterColumn("mail", { newColumnName: "email" });
          batch.dropColumn("email");
          batch.dropColumn("mail");
        }),
      ),
    ).toEqual(["M102"]);
  });

  it("keep statements in their place", () => {
    const { ops } = recorded((op) =>
      op.batchAlterTable("account", { recreate: "always", tempTable: "tmp_{table}" }, (batch) => {
        batch.addColumn(column("x", t.text()));
        batch.execute("UPDATE account SET x = ''");
        batch.alterColumn("x", { nullable: false });
      }),
    );
    expect(ops.map(({ kind }) => kind)).toEqual(["batch", "execute", "batch"]);
    expect(ops[2]).toMatchObject({ recreate: "always", temporary: "tmp_account" });
  });

  it("emit nothing when they are empty, and assume what they copy from", () => {
    expect(recorded((op) => op.batchAlterTable("account", {}, () => undefined)).ops).toEqual([]);
    const copy = table("x", [column("a", t.text()), column("b", t.text())]);
    const { ops, schema } = recorded((op) =>
      op.batchAlterTable("x", { copyFrom: copy }, (batch) => batch.dropColumn("b")),
    );
    expect(ops.map(({ kind }) => kind)).toEqual(["assume", "batch"]);
    expect(requireTable(schema, { name: "x" }).columns).toHaveLength(1);
  });

  it.each<[string, (op: Op) => void, string]>([
    ["op within", (op) => op.batchAlterTable("account", {}, () => op.dropTable("account")), "M416"],
    [
      "a block within",
      (op) => op.batchAlterTable("account", {}, () => op.batchAlterTable("account", {}, () => undefined)),
      "M416",
    ],
    [
      "another declaration",
      (op) => op.batchAlterTable("account", { copyFrom: table("x", [column("a", t.text())]) }, () => undefined),
      "M415",
    ],
    [
      "a wrong declaration",
      (op) => op.batchAlterTable("account", { copyFrom: table("account", [column("a", t.text())]) }, () => undefined),
      "M114",
    ],
    ["a later option", (op) => loose(op)["batchAlterTable"]?.("account", { tableArgs: [] }, () => undefined), "M404"],
    [
      "a block that waits",
      (op) => loose(op)["batchAlterTable"]?.("account", {}, () => Promise.reject(new Error("x"))),
      "M419",
    ],
    [
      "two places",
      (op) =>
        op.batchAlterTable("account", {}, (b) =>
          b.addColumn(column("x", t.text()), { insertBefore: "id", insertAfter: "id" }),
        ),
      "M406",
    ],
    [
      "batch afterwards",
      (op) => {
        let escaped: Batch | undefined;
        op.batchAlterTable("account", {}, (batch) => {
          escaped = batch;
        });
        escaped?.dropColumn("age");
      },
      "M417",
    ],
  ])("refuse %s", (_, run, code) => {
    expect(refused(run)).toEqual([code]);
  });
});

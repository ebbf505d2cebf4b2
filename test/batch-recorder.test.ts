import { describe, expect, it } from "vitest";
import { requireTable } from "../src/model/lookup.js";
import type { Batch } from "../src/script/batch.js";
import { column } from "../src/script/elements/column.js";
import { table } from "../src/script/elements/table.js";
import type { BatchOptions } from "../src/script/op-options.js";
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

  it("copy although they are empty, where they always copy", () => {
    const op = only((op) => op.batchAlterTable("account", { recreate: "always" }, () => undefined));
    expect(op).toMatchObject({ kind: "batch", ops: [] });
  });

  const orderOf = (
    columns: readonly string[],
    options: BatchOptions,
    run: (batch: Batch) => void = () => undefined,
  ) => {
    const { schema } = recorded((op) => {
      op.createTable(
        "x",
        columns.map((name) => column(name, t.integer())),
      );
      op.batchAlterTable("x", options, run);
    });
    return requireTable(schema, { name: "x" })
      .columns.map(({ name }) => name)
      .join(" ");
  };

  it("put columns in order as Alembic does", () => {
    const partialReordering = [
      ["b", "a"],
      ["p", "id"],
    ] as const;
    expect(orderOf(["id", "a", "b", "p"], { partialReordering })).toBe("b p id a");
    expect(orderOf(["id", "a", "b"], { partialReordering: [["b", "a", "id"]] })).toBe("b a id");
    expect(orderOf(["id", "a", "b"], { partialReordering: [] })).toBe("id a b");
    const add = (batch: Batch) => batch.addColumn(column("x", t.integer()));
    expect(orderOf(["id", "a", "b"], { partialReordering: [["b", "a"]] }, add)).toBe("id b a x");
    expect(orderOf(["id", "a", "b"], { partialReordering: [["x", "id"]] }, add)).toBe("a b x id");
    const before = (batch: Batch) => batch.addColumn(column("x", t.integer()), { insertBefore: "a" });
    expect(orderOf(["id", "a", "b"], { partialReordering: [["b", "id"]] }, before)).toBe("b id x a");
    const rename = (batch: Batch) => batch.alterColumn("b", { newColumnName: "c" });
    expect(orderOf(["id", "a", "b"], { partialReordering: [["b", "id"]] }, rename)).toBe("a c id");
  });

  it("let columns exchange their names, two or three of them, and step aside for one that goes", () => {
    expect(
      orderOf(["a", "b", "c"], {}, (batch) => {
        batch.alterColumn("a", { newColumnName: "b" });
        batch.alterColumn("b", { newColumnName: "c" });
        batch.alterColumn("c", { newColumnName: "a" });
      }),
    ).toBe("b c a");
    expect(
      orderOf(["a", "b"], {}, (batch) => {
        batch.alterColumn("a", { newColumnName: "b" });
        batch.dropColumn("b");
      }),
    ).toBe("b");
    expect(
      orderOf(["a", "b"], {}, (batch) => {
        batch.alterColumn("a", { newColumnName: "b" });
        batch.alterColumn("a", { newColumnName: "c" });
      }),
    ).toBe("c b");
  });

  it("correct columns before they begin, and say so of nothing that is right", () => {
    const { ops, schema } = recorded((op) => {
      op.batchAlterTable(
        "account",
        { columnOverrides: { age: { nullable: false, serverDefault: 7 } } },
        () => undefined,
      );
      op.batchAlterTable("account", { onColumn: ({ name }) => (name === "age" ? {} : undefined) }, () => undefined);
    });
    expect(ops).toMatchObject([{ kind: "assume", corrects: ["age"] }]);
    expect(requireTable(schema, { name: "account" }).columns.find(({ name }) => name === "age")).toMatchObject({
      type: { kind: "integer" },
      nullable: false,
      serverDefault: { kind: "literal", value: 7 },
    });
  });

  it("change options of the table only where they change something", () => {
    const kinds = (options: BatchOptions) =>
      recorded((op) => op.batchAlterTable("account", options, () => undefined)).ops.flatMap((op) =>
        op.kind === "batch" ? op.ops : [],
      );
    expect(kinds({ tableOptions: { sqlite: { strict: false, withRowid: true } } })).toEqual([]);
    expect(kinds({ tableOptions: { sqlite: { strict: true } } })).toMatchObject([
      { kind: "alterTable", options: { strict: true } },
    ]);
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
    ...[{ tableArgs: [column("x", t.text())] }, { tableArgs: [{}] }, { onColumn: {} }, { columnOverrides: [] }]
      .concat([{ partialReordering: ["a"] }, { partialReordering: [["a"]] }, { tableOptions: 1 }] as never[])
      .map((options): [string, (op: Op) => void, string] => [
        JSON.stringify(options),
        (op) => loose(op)["batchAlterTable"]?.("account", options, () => undefined),
        "M402",
      ]),
    ...[{ tableOptions: { schema: "x" } }, { columnOverrides: { age: { unique: true } } }].map(
      (options): [string, (op: Op) => void, string] => [
        JSON.stringify(options),
        (op) => loose(op)["batchAlterTable"]?.("account", options, () => undefined),
        "M401",
      ],
    ),
    [
      "an unknown column in an order",
      (op) => op.batchAlterTable("account", { partialReordering: [["id", "ages"]] }, () => undefined),
      "M102",
    ],
    [
      "to correct an unknown column",
      (op) => op.batchAlterTable("account", { columnOverrides: { ages: { nullable: false } } }, () => undefined),
      "M102",
    ],
    [
      "an order in a circle",
      (op) => op.batchAlterTable("account", { partialReordering: [["id", "age", "id"]] }, () => undefined),
      "M460",
    ],
    [
      "SQL between two halves of an exchange",
      (op) =>
        op.batchAlterTable("account", {}, (batch) => {
          batch.alterColumn("id", { newColumnName: "age" });
          batch.execute("SELECT 1");
          batch.alterColumn("age", { newColumnName: "id" });
        }),
      "M106",
    ],
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

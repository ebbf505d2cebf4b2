import { describe, expect, it } from "vitest";
import { postgresql } from "../src/dialect/postgresql/index.js";
import { column } from "../src/script/elements/column.js";
import { check, unique } from "../src/script/elements/constraints.js";
import { exclude } from "../src/script/elements/exclude.js";
import { index } from "../src/script/elements/indexes.js";
import { table } from "../src/script/elements/table.js";
import type { Op } from "../src/script/op.js";
import type { TableView } from "../src/script/schema-view.js";
import { t } from "../src/script/type-constructors.js";
import { sql } from "../src/sql/sql.js";
import { diagnosticsOf, loose, recorded, refused, start } from "./recording.js";

function seen(look: (op: Op) => unknown): unknown {
  const answers: unknown[] = [];
  recorded((op) => answers.push(look(op)));
  return answers[0];
}

describe("op.schema", () => {
  it("tells what there is at this point", () => {
    expect(seen((op) => [op.schema.hasTable("account"), op.schema.hasTable("user")])).toEqual([true, false]);
    expect(seen((op) => op.schema.tables().map(({ name }) => name))).toEqual(["account"]);
    const answers: unknown[] = [];
    recorded((op) => {
      const before = op.schema.table("account");
      op.renameTable("account", "user");
      answers.push(op.schema.hasTable("account"), op.schema.table("user").name, before.name);
    });
    expect(answers).toEqual([false, "user", "account"]);
  });

  it("shows a table in the words in which it is declared", () => {
    const view = seen((op) => op.schema.table("account")) as TableView;
    expect(view.schema).toBeUndefined();
    expect(view.columns.map(({ name }) => name)).toEqual(["id", "email", "age", "data"]);
    expect(view.column("EMAIL")).toMatchObject({
      name: "email",
      nullable: true,
      primaryKey: false,
      serverDefault: null,
    });
    expect(view.column("email").type.type).toEqual({ kind: "string", length: 50 });
    expect(view.column("id")).toMatchObject({ primaryKey: true, autoincrement: true });
    expect(view.column("age").serverDefault).toBe(0);
    expect(view.primaryKey).toMatchObject({ kind: "primaryKey", columns: ["id"], named: false });
    expect(view.constraints).toMatchObject([{ kind: "primaryKey" }, { kind: "unique", name: "account_email_key" }]);
    expect(view.indexes).toMatchObject([{ name: "ix_age", unique: false, columns: ["age"], where: null }]);
    expect([view.hasColumn("x"), view.hasConstraint("account_email_key"), view.hasIndex("ix_age")]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("gives what can be declared again", () => {
    const declared = table("b", [
      column("id", t.integer(), { primaryKey: true }),
      column("kind", t.enum(["x", "y"], { createConstraint: true, name: "ck" }), { serverDefault: "x" }),
      column("at", t.dateTime(), { serverDefault: sql`CURRENT_TIMESTAMP` }),
      column("sum", t.integer(), { computed: sql`id + 1` }),
      column("tags", t.postgresql.jsonb(), { references: { column: "account.email", name: "fk" } }),
      check(sql`id > 0`, { name: "pos" }),
      index("ix", [{ column: "at", descending: true }, sql`lower(kind)`], { postgresql: { where: "id > 1" } }),
    ]);
    const { ops } = recorded((op) => {
      op.createTable(declared);
      op.alterColumn("b", "id", { newColumnName: "key" });
      const { columns, constraints, indexes } = op.schema.table("b");
      const copied = columns.map(({ name, type, serverDefault, computed }) =>
        column(name, type, {
          serverDefault,
          ...(computed === null ? {} : { computed: computed.expression }),
          primaryKey: name === "key",
        }),
      );
      const checks = constraints.flatMap((one) => (one.kind === "check" ? [check(one.condition)] : []));
      op.createTable("c", [...copied, ...checks]);
      for (const one of indexes) {
        op.createIndex("ix_c", "c", one.columns, one.where === null ? {} : { postgresql: { where: one.where } });
      }
    }, postgresql);
    expect(ops).toHaveLength(4);
    expect(ops.at(-1)).toMatchObject({
      index: { elements: [{ of: { column: "at" }, descending: true }, {}], where: [{ column: "key" }, " > 1"] },
    });
  });

  it("shows every part of a constraint and an index", () => {
    const views: TableView[] = [];
    recorded((op) => {
      op.createTable(
        "b",
        [
          column("id", t.integer()),
          column("active", t.boolean({ createConstraint: true, name: "ck_active" })),
          column("day", t.date()),
          unique(["id"], { name: "uq", postgresql: { include: ["day"] } }),
          exclude([["id", "="]], { name: "ex", using: "btree", where: "id > 0", ops: { id: "int4_ops" } }),
          check("id > 1", { name: "ck", postgresql: { notValid: true } }),
          index("ix", [
            { column: "day", nulls: "FIRST" },
            { column: "id", postgresql: { ops: "int4_ops" } },
          ]),
        ],
        { prefixes: ["UNLOGGED"], postgresql: { partitionBy: "LIST (id)" } },
      );
      views.push(op.schema.table("b"));
    }, postgresql);
    const [view] = views;
    expect(view?.constraints).toMatchObject([
      { kind: "unique", columns: ["id"], include: ["day"] },
      { kind: "exclude", elements: [["id", "="]], using: "btree", ops: { id: "int4_ops" } },
      { kind: "check", options: { notValid: true } },
    ]);
    expect(view?.indexes[0]?.columns).toEqual([
      { column: "day", nulls: "FIRST" },
      { column: "id", postgresql: { ops: "int4_ops" } },
    ]);
    expect(view?.partitionBy).not.toBeNull();
    expect(view?.options).toEqual({ prefixes: ["UNLOGGED"] });
    expect([view?.hasConstraint("ex"), view?.hasConstraint("ck_active"), view?.hasConstraint("no")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("lets nobody write to it", () => {
    const { schema } = recorded((op) => {
      const view = op.schema.table("account");
      const parts = [
        op,
        op.schema,
        view,
        view.columns,
        view.columns[0],
        view.column("email").type.type,
        view.indexes[0],
      ];
      for (const part of [...parts, view.constraints[0], view.primaryKey?.columns, view.indexes[0]?.columns]) {
        expect(Object.isFrozen(part)).toBe(true);
      }
      expect(() => (loose(op)["schema"] = () => undefined)).toThrow(TypeError);
    });
    const untouched = recorded(() => undefined);
    expect(JSON.stringify(schema.tables.values())).toBe(JSON.stringify(untouched.schema.tables.values()));
  });

  it("sees what a batch block has asked for so far", () => {
    const answers: unknown[] = [];
    recorded((op) => {
      op.batchAlterTable("account", {}, (batch) => {
        batch.addColumn(column("x", t.integer()));
        answers.push(batch.table().hasColumn("x"), op.schema.table("account").hasColumn("x"));
      });
      answers.push(op.schema.table("account").hasColumn("x"));
    });
    expect(answers).toEqual([true, true, true]);
  });

  it("tells of what is not there, with a place and a suggestion, and a script may catch it", () => {
    const [found] = diagnosticsOf(() => recorded((op) => op.schema.table("acount")));
    expect(found).toMatchObject({ code: "M101" });
    expect(found?.help).toContain("account");
    expect(refused((op) => op.schema.table("account").column("emial"))).toEqual(["M102"]);
    expect(refused((op) => op.schema.hasTable(7 as never))).toEqual(["M402"]);
    expect(refused((op) => op.schema.hasTable("account", { shema: "x" } as never))).toEqual(["M401"]);
    expect(
      refused((op) => {
        try {
          op.schema.table("user");
        } catch {
          op.createTable("user", [column("id", t.integer())]);
        }
      }),
    ).toEqual([]);
    let kept: Op | undefined;
    recorded(
      (op) => {
        kept = op;
      },
      undefined,
      [start],
    );
    expect(diagnosticsOf(() => kept?.schema.tables())).toMatchObject([{ code: "M417" }]);
  });
});

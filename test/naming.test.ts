import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postgresql } from "../src/dialect/postgresql/index.js";
import { sqlite } from "../src/dialect/sqlite/index.js";
import { findTable, knownAs } from "../src/model/lookup.js";
import type { Table } from "../src/model/schema.js";
import { column } from "../src/script/elements/column.js";
import { check, foreignKey, unique } from "../src/script/elements/constraints.js";
import { table } from "../src/script/elements/table.js";
import { conv, conventionKeys, type NamingConvention, patternProblem } from "../src/script/naming.js";
import type { Op } from "../src/script/op.js";
import { t } from "../src/script/type-constructors.js";
import { sql } from "../src/sql/sql.js";
import { codes, recorded, type Recorded } from "./recording.js";

const usual: NamingConvention = {
  ix: "ix_%(column_0_label)s",
  uq: "uq_%(table_name)s_%(column_0_name)s",
  ck: "ck_%(table_name)s_%(constraint_name)s",
  fk: "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
  pk: "pk_%(table_name)s",
};
const unusual: NamingConvention = {
  ix: "%(table_name)s_%(column_0N_label)s_idx",
  uq: "%(table_name)s_%(column_0_N_name)s_key%%",
  ck: "%(constraint_name)s_c",
  fk: "%(column_0N_name)s__%(referred_column_0_N_name)s",
  pk: "%(column_0_key)s%(column_1_name)s_pk",
};

const under = (naming: NamingConvention, run: (op: Op) => void, dialect = sqlite): Recorded =>
  recorded(run, dialect, [], naming);
const refusedUnder = (naming: NamingConvention, run: (op: Op) => void, dialect = sqlite) =>
  codes(() => under(naming, run, dialect));

function namesOf(made: Table | undefined): readonly (string | undefined)[] {
  const { constraints = [], indexes = [] } = made ?? {};
  return [...constraints.map(({ name }) => knownAs(name)), ...indexes.map(({ name }) => name)];
}

function sample(naming: NamingConvention, name: string) {
  const { schema } = under(
    naming,
    (op) => {
      op.createTable("user", [column("id", t.integer()), column("org", t.integer()), unique(["id", "org"])], {
        schema: "app",
      });
      op.createTable(name, [
        column("id", t.integer(), { primaryKey: true }),
        column("email", t.string(50), { unique: true }),
        column("user_id", t.integer()),
        column("org", t.integer(), { index: true }),
        check(sql`org > 0`, { name: "pos" }),
        foreignKey(["user_id", "org"], ["app.user.id", "app.user.org"]),
      ]);
    },
    postgresql,
  );
  return namesOf(findTable(schema, { name }));
}

describe("a naming convention", () => {
  // What SQLAlchemy 2.1 gives for the same tables on PostgreSQL: key, check, foreign key, unique constraint, index.
  const x44 = "x".repeat(44);
  const x47 = "x".repeat(47);
  const long = `account_${"x".repeat(60)}`.slice(0, 63);
  it("gives the names of SQLAlchemy", () => {
    expect(sample(usual, "account")).toEqual([
      "pk_account",
      "ck_account_pos",
      "fk_account_user_id_user",
      "uq_account_email",
      "ix_account_org",
    ]);
    expect(sample(unusual, "account")).toEqual([
      "id_pk",
      "pos_c",
      "user_idorg__id_org",
      "account_email_key%",
      "account_account_org_idx",
    ]);
  });

  it("is shortened as SQLAlchemy does", () => {
    expect(sample(usual, long)).toEqual([
      `pk_account_${x44}_3f39`,
      `ck_account_${x44}_e159`,
      `fk_account_${x44}_b236`,
      `uq_account_${x44}_8157`,
      `ix_account_${x44}_7635`,
    ]);
    expect(sample(unusual, long).slice(3)).toEqual([`account_${x47}_e232`, `account_${x47}_e0c0`]);
    for (const name of [...sample(usual, long), ...sample(unusual, long)]) {
      expect(name?.length).toBeLessThanOrEqual(63);
    }
  });

  it("leaves names alone that are given, but for those it puts in their place", () => {
    const { schema } = under({ ...usual, uq: "uq" }, (op) =>
      op.createTable("a", [
        column("b", t.boolean({ createConstraint: true, name: "isb" })),
        column("c", t.enum(["x"], { createConstraint: true, name: conv("isc") }), { index: true }),
        unique(["b"], { name: "mine" }),
        check(sql`b > 0`, { name: conv("ck_a_pos") }),
        check(sql`c > ''`, { name: "pos2" }),
      ]),
    );
    const made = findTable(schema, { name: "a" });
    expect(namesOf(made)).toEqual(["mine", "ck_a_pos", "ck_a_pos2", "ix_a_c"]);
    expect(made?.columns.map(({ type }) => "constraint" in type && type.constraint?.name)).toEqual(["ck_a_isb", "isc"]);
  });

  it("refuses long names that are given, and shortens those that are final", () => {
    const name = "n".repeat(70);
    const add = (given: string | ReturnType<typeof conv>) => (op: Op) => {
      op.createTable("a", [column("b", t.integer())]);
      op.createUniqueConstraint(given, "a", ["b"]);
    };
    expect(refusedUnder({}, add(name), postgresql)).toEqual(["M403"]);
    expect(refusedUnder(usual, add(name), postgresql)).toEqual(["M403"]);
    const { schema } = under({}, add(conv(name)), postgresql);
    expect(namesOf(findTable(schema, { name: "a" }))[0]).toMatch(/^n{55}_[0-9a-f]{4}$/);
  });

  it("is followed by every verb, and finds what it named", () => {
    const names: unknown[] = [];
    const { ops } = under(usual, (op) => {
      op.createTable("a", [column("b", t.integer()), column("c", t.boolean())]);
      op.createPrimaryKey(null, "a", ["b"]);
      op.createUniqueConstraint(null, "a", ["b", "c"]);
      op.createForeignKey(null, "a", "a", ["c"], ["b"]);
      op.createCheckConstraint("pos", "a", sql`b > 0`);
      op.createIndex(null, "a", ["c"]);
      op.addColumn("a", column("d", t.integer(), { unique: true, references: "a.b", index: false }));
      op.alterColumn("a", "c", { newColumnName: "e", type: t.boolean({ createConstraint: true, name: "ise" }) });
      const now = op.schema.table("a");
      names.push(...now.constraints.map(({ name }) => name), ...now.indexes.map(({ name }) => name));
      names.push(now.column("e").type.type);
      op.alterColumn("a", "e", { existingType: t.boolean({ createConstraint: true }), nullable: false });
      op.dropConstraint("fk_a_d_a", "a", { type: "foreignkey" });
      op.dropConstraint("pos", "a", { type: "check" });
      op.dropConstraint(null, "a", { type: "unique", columns: ["d"] });
      op.dropIndex(op.f("ix_a_c"));
    });
    const { ops: dropped } = under(usual, (op) => {
      op.createTable("a", [column("b", t.boolean({ createConstraint: true, name: "isb" }), { primaryKey: true })]);
      op.dropConstraint("isb", "a", { type: "check" });
      op.dropConstraint("ck_a_isb", "a", { ifExists: true });
      op.dropConstraint(null, "a", { type: "primary" });
    });
    expect(dropped.slice(1)).toMatchObject([
      { constraint: "ck_a_isb" },
      { constraint: "ck_a_isb", ifExists: true },
      { constraint: "pk_a" },
    ]);
    expect(names.slice(0, -1)).toEqual(["pk_a", "uq_a_b", "fk_a_c_a", "ck_a_pos", "uq_a_d", "fk_a_d_a", "ix_a_c"]);
    expect(names.at(-1)).toMatchObject({ constraint: { name: "ck_a_ise" } });
    expect(ops.slice(-4)).toMatchObject([
      { constraint: "fk_a_d_a" },
      { constraint: "ck_a_pos" },
      { constraint: "uq_a_d" },
      { index: "ix_a_c" },
    ]);
  });

  it("wants names where it mentions them, and refuses to give an empty one", () => {
    const made = (op: Op) => op.createTable("a", [column("b", t.integer()), check(sql`1 < 2`)]);
    expect(refusedUnder(usual, made)).toEqual(["M431"]);
    expect(refusedUnder({ ck: "%(column_0_name)s" }, made)).toEqual(["M432"]);
    expect(refusedUnder({ ck: "ck" }, made)).toEqual([]);
  });

  it("of a block is for the block alone, and beside that of the configuration", () => {
    const { schema } = under(usual, (op) => {
      op.createTable("a", [column("b", t.integer()), column("c", t.integer())]);
      op.batchAlterTable("a", { namingConvention: { uq: "u_%(column_0_N_name)s" } }, (batch) => {
        batch.createUniqueConstraint(null, ["b", "c"]);
        batch.createIndex(null, ["b"]);
      });
      op.createUniqueConstraint(null, "a", ["c"]);
    });
    expect(namesOf(findTable(schema, { name: "a" }))).toEqual(["u_b_c", "uq_a_c", "ix_a_b"]);
    const wrong = (namingConvention: object) =>
      codes(() => recorded((op) => op.batchAlterTable("account", { namingConvention }, () => undefined)));
    expect(wrong({ uk: "x" })).toEqual(["M401"]);
    expect(wrong({ uq: "" })).toEqual(["M402"]);
    expect(wrong({ uq: 7 })).toEqual(["M402"]);
    expect(wrong({ uq: "100%" })).toEqual(["M402"]);
    expect(wrong({ uq: "%(tabel_name)s" })).toEqual(["M433"]);
    expect(wrong([])).toEqual(["M402"]);
  });

  const parts = fc.constantFrom(
    "_",
    "é",
    "%%",
    "%(table_name)s",
    "%(column_0_name)s",
    "%(column_0N_name)s",
    "%(column_0_N_label)s",
    "%(column_1_key)s",
    "%(referred_table_name)s",
    "%(referred_column_0N_name)s",
  );
  const patterns = (key: string) =>
    fc
      .array(parts, { maxLength: 4 })
      .map((list) => `${key}${list.join("")}`)
      .filter((pattern) => patternProblem(key, pattern) === undefined);
  const conventions = fc.record(
    Object.fromEntries(conventionKeys.map((key) => [key, patterns(key)])) as Record<
      keyof NamingConvention,
      fc.Arbitrary<string>
    >,
    { requiredKeys: [] },
  );

  it("is applied once, whatever it says: to declare again is to agree, and no copy changes a name", () => {
    const names = fc.constantFrom("a", "user", "é".repeat(31), "n".repeat(60), "x y", '"');
    fc.assert(
      fc.property(conventions, names, names, fc.constantFrom(sqlite, postgresql), (naming, name, other, dialect) => {
        const declared = table(name, [
          column("id", t.integer(), { primaryKey: true }),
          column(`${other}1`, t.integer(), { references: `${name}.id`, index: true }),
          column(`${other}2`, t.boolean({ createConstraint: true }), { unique: true }),
          check(sql`id > 0`, { name: "pos" }),
        ]);
        const seen: unknown[] = [];
        const { schema } = under(
          naming,
          (op) => {
            op.createTable(declared);
            seen.push(op.schema.table(name));
            op.assume(declared);
            op.batchAlterTable(name, { copyFrom: declared }, (batch) => batch.alterColumn("id", { comment: "x" }));
            seen.push(op.schema.table(name));
            for (const { name: called } of op.schema.table(name).constraints.slice(1)) op.dropConstraint(called, name);
          },
          dialect,
        );
        const [first, last] = seen as [
          { constraints: unknown; indexes: unknown },
          { constraints: unknown; indexes: unknown },
        ];
        expect(last.constraints).toEqual(first.constraints);
        expect(last.indexes).toEqual(first.indexes);
        for (const called of namesOf(findTable(schema, { name }))) {
          expect(dialect.lexis.lengthOf(called ?? "")).toBeLessThanOrEqual(dialect.lexis.longestName);
        }
      }),
      { numRuns: 400, seed: 20200719 },
    );
  });
});

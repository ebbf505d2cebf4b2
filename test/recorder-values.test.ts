import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { column } from "../src/script/elements/column.js";
import { table } from "../src/script/elements/table.js";
import type { Op } from "../src/script/op.js";
import { forScripts } from "../src/script/thrown.js";
import { type DeclaredType, t } from "../src/script/type-constructors.js";
import { sql } from "../src/sql/sql.js";
import { diagnosticsOf, loose, only, recorded, refused, start } from "./recording.js";

const inserting = (type: DeclaredType, value: unknown) => (op: Op) =>
  loose(op)["bulkInsert"]?.(table("t", [column("v", type)]), [{ v: value }]);

/** What is said about a value in a row, or nothing when it is taken. */
const said = (type: DeclaredType, value: unknown) => {
  const [first] = diagnosticsOf(() => recorded(inserting(type, value), undefined, [table("t", [column("v", type)])]));
  return first === undefined ? undefined : `${first.code} ${first.message}`;
};

const helpFor = (run: (op: Op) => void) => diagnosticsOf(() => recorded(run))[0]?.help;

describe("values fit their columns", () => {
  const moment = new Date("2020-02-29T12:30:15.123Z");
  it.each<[string, DeclaredType, readonly unknown[], readonly unknown[]]>([
    ["boolean", t.boolean(), [true, false, null, sql`1`], [0, 1, "true", moment]],
    ["smallInteger", t.smallInteger(), [-32768, 32767n, -0], [32768, -32769n, 1.5, "1", true]],
    ["integer", t.integer(), [2147483647, -2147483648n], [2147483648, -2147483649n, "x"]],
    ["bigInteger", t.bigInteger(), [9223372036854775807n, 5], [9223372036854775808n, "5"]],
    ["numeric", t.numeric(10, 2), [1.5, 12n, "12.50", "-.5"], ["1,5", "", "1e3", true]],
    ["float", t.float(), [1.5, 2n], ["1.5", false]],
    ["double", t.double(), [1e21], ["1"]],
    ["string", t.string(3), ["", "abc", "👋👋👋"], ["abcd", 5, moment]],
    ["unicode", t.unicode(1), ["é"], ["éé"]],
    ["text", t.text(), ["now()"], [5, true, new Uint8Array()]],
    ["unicodeText", t.unicodeText(), [""], [5n]],
    [
      "date",
      t.date(),
      ["2020-02-29", new Date("2020-02-29"), new Date("1969-12-31")],
      [moment, "2021-02-29", "0000-01-01", "2020-2-9", "2020-02-29 10:00", 5],
    ],
    ["time", t.time(), [moment, "23:59", "23:59:58", "23:59:58.123456"], ["24:00", "9:00", "12:60", "10:00Z"]],
    ["time with zone", t.time({ timezone: true }), ["10:00+02:00"], ["10:00 CET"]],
    [
      "dateTime",
      t.dateTime(),
      [moment, "2020-02-29 23:59", "2020-02-29T23:59:58.5Z", "2020-02-29 23:59:58+01:30"],
      ["now()", "2020-02-29", "2021-02-29 10:00", "2020-02-29 25:00", 1582934400],
    ],
    ["largeBinary", t.largeBinary(), [new Uint8Array([0])], ["x", [0]]],
    ["enum", t.enum(["red", "green"]), ["red"], ["Red", "", 1]],
    ["uuid", t.uuid(), ["6F9619FF-8B86-4D01-B42D-00C04FC964FF"], ["6f9619ff", "", 5]],
    ["json", t.json(), ["x", 1, { a: null }], []],
    ["interval", t.interval(), ["1 day"], []],
    ["native", t.postgresql.inet(), ["::1", 5], []],
    ["raw", t.raw("point"), ["(1,2)"], []],
  ])("%s", (_, type, taken, others) => {
    for (const value of taken) expect([value, said(type, value)]).toEqual([value, undefined]);
    for (const value of others)
      expect([value, said(type, value)]).toEqual([value, expect.stringMatching(/^M4(21|07) /)]);
  });

  it("in words that name the place", () => {
    expect(said(t.string(3), "abcd")).toBe(
      'M421 row 1, column "t.v", must be a string of at most 3 characters, not "abcd", which has 4: its type is string(3)',
    );
    expect(said(t.date(), moment)).toContain("not the Date 2020-02-29T12:30:15.123Z");
  });

  it("in defaults and backfills, which are not held against assertions", () => {
    const wrong = "now()";
    expect(refused((op) => op.createTable("u", [column("a", t.date(), { serverDefault: wrong })]))).toEqual(["M421"]);
    expect(refused((op) => op.alterColumn("account", "age", { serverDefault: "0" }))).toEqual(["M421"]);
    expect(refused((op) => op.alterColumn("account", "email", { nullable: false, backfill: 0 }))).toEqual(["M421"]);
    expect(refused((op) => op.addColumn("account", column("x", t.boolean()), { backfill: 1 }))).toEqual(["M421"]);
    const existing = { nullable: true, existingServerDefault: "0" };
    expect(refused((op) => op.alterColumn("account", "age", existing))).toEqual(["M117"]);
  });

  it.each<[DeclaredType, string | number, string]>([
    [t.dateTime(), "now()", "did you mean sql`now()`?"],
    [t.dateTime(), "CURRENT_TIMESTAMP", "did you mean sql`CURRENT_TIMESTAMP`?"],
    [t.uuid(), "gen_random_uuid()", "did you mean sql`gen_random_uuid()`?"],
    [t.boolean(), "true", "did you mean true?"],
    [t.boolean(), 0, "did you mean false?"],
    [t.integer(), "5", "did you mean 5?"],
    [t.integer(), "true", "write a value of that kind, or an expression: sql`…`"],
    [t.enum(["red", "green"]), "gren", 'did you mean "green"?'],
    [t.date(), "yesterday", "write a value of that kind, or an expression: sql`…`"],
  ])("with help: %#", (type, serverDefault, help) => {
    expect(helpFor((op) => op.createTable("u", [column("a", type, { serverDefault })]))).toBe(help);
  });

  it("keep one spelling of a UUID", () => {
    const canonical = "6f9619ff-8b86-4d01-b42d-00c04fc964ff";
    for (const spelling of [
      canonical,
      canonical.toUpperCase(),
      canonical.replaceAll("-", ""),
      `{${canonical}}`,
      `urn:uuid:${canonical}`,
    ]) {
      const { ops } = recorded(inserting(t.uuid(), spelling), undefined, [table("t", [column("v", t.uuid())])]);
      expect(ops).toMatchObject([{ rows: [{ v: { value: canonical } }] }]);
    }
    expect(said(t.uuid(), `{${canonical}`)).toMatch(/^M421/);
    expect(said(t.uuid(), canonical.replace("-", ""))).toMatch(/^M421/);
  });
});

describe("rows are whole", () => {
  const tables = [
    table("t", [
      column("code", t.string(5), { primaryKey: true }),
      column("n", t.integer(), { nullable: false }),
      column("d", t.integer(), { nullable: false, serverDefault: 0 }),
      column("c", t.integer(), { nullable: false, computed: sql`n + 1` }),
      column("free", t.text()),
    ]),
    start,
  ];
  it.each<[string, (op: Op) => void, string | undefined]>([
    ["all that is needed", (op) => op.bulkInsert("t", [{ code: "a", n: 1 }]), undefined],
    ["NULL where it may be", (op) => op.bulkInsert("t", [{ code: "a", n: sql`1`, free: null }]), undefined],
    ["no number, which comes by itself", (op) => op.bulkInsert("account", [{}]), undefined],
    ["no key", (op) => op.bulkInsert("t", [{ n: 1 }]), 'row 1 has no value for column "t.code", which is NOT NULL'],
    [
      "a value left out",
      (op) => op.bulkInsert("t", [{ code: "a", n: 1 }, { code: "b" }]),
      'row 2 has no value for column "t.n", which is NOT NULL',
    ],
    [
      "NULL in place of a default",
      (op) => op.bulkInsert("t", [{ code: "a", n: 1, d: null }]),
      'row 1 has NULL for column "t.d", which is NOT NULL',
    ],
  ])("%s", (_, run, message) => {
    const found = diagnosticsOf(() => recorded(run, undefined, tables));
    expect(found.map(({ code, message }) => [code, message])).toEqual(message === undefined ? [] : [["M125", message]]);
  });
});

describe("what is misspelt", () => {
  const calling = (called: string) => (op: Op) => {
    // As a script calls it that no compiler has seen.
    const script = runInThisContext(`(op, t) => { ${called} }`) as (...given: unknown[]) => void;
    script(op, t);
  };
  it.each([
    ["op.addColum()", 'did you mean "addColumn"?'],
    ["op.add_column()", 'did you mean "addColumn"?'],
    ["op.batch_alter_table()", 'did you mean "batchAlterTable"?'],
    ["op.get_bind()", expect.stringContaining("op.dialect")],
    ["op.getContext()", expect.stringContaining("op.dialect")],
    ["op.frobnicate()", undefined],
    ["t.integr()", 'did you mean "integer"?'],
    ["t.Integer()", 'did you mean "integer"?'],
    ["t.postgresql.jsonbb()", 'did you mean "jsonb"?'],
    ["t.varchar2000()", expect.stringMatching(/^t has smallInteger, /)],
    ["const o = op; o.drop_table()", 'did you mean "dropTable"?'],
    ["const names = []; names.frobnicate()", undefined],
    ["column('x')", 'import it from "limbeck"'],
    ["nonsense()", undefined],
    ["op.batchAlterTable('account', {}, (b) => b.drop_column())", 'did you mean "dropColumn"?'],
    ["op.batchAlterTable('account', {}, (batch) => batch.createIndx())", 'did you mean "createIndex"?'],
  ])("%s", (script, help) => {
    const [first] = diagnosticsOf(() => recorded(calling(script)));
    expect([first?.code, first?.help]).toEqual(["M418", help]);
  });

  it("is found among what there is", () => {
    const index = readFileSync(new URL("../src/index.ts", import.meta.url), "utf8");
    const exported = [...index.matchAll(/^export \{([^}]*)\} from "\.\/(?:script|sql)\//gm)];
    const names = exported.flatMap(([, list = ""]) => list.split(",").map((name) => name.trim()));
    expect([...forScripts].sort()).toEqual(names.sort());
  });
});

describe("arguments come before options", () => {
  it.each<[string, (op: Record<string, (...given: unknown[]) => void>) => void, string]>([
    ["a type for a column", (op) => op["addColumn"]?.("account", "x", t.integer()), "made with column(…)"],
    ["no table", (op) => op["dropColumn"]?.({ schema: "app" }, "x", { y: 1 }), "the table must be"],
    ["no columns", (op) => op["createIndex"]?.("ix", "account", { unqiue: true }, { x: 1 }), "the columns must be"],
    ["no elements", (op) => op["createTable"]?.("u", { x: 1 }, { y: 1 }), "the elements must be"],
    ["no rows", (op) => op["bulkInsert"]?.("account", { id: 1 }, { y: 1 }), "the rows must be"],
    ["a type for options", (op) => op["addColumn"]?.("account", column("x", t.text()), t.text()), "not a type"],
    ["a column without type", () => column("x", { nullable: false } as never, { y: 1 } as never), "the type must be"],
  ])("%s", (_, run, words) => {
    const [first] = diagnosticsOf(() => recorded((op) => run(loose(op))));
    expect([first?.code, first?.message]).toEqual(["M402", expect.stringContaining(words)]);
  });

  it("in batch blocks as well", () => {
    const [first] = diagnosticsOf(() =>
      only((op) => op.batchAlterTable("account", {}, (batch) => loose(batch)["addColumn"]?.("x", t.integer()))),
    );
    expect(first?.message).toBe('batch.addColumn: the column must be a column made with column(…), not "x"');
  });
});

it("refuses a document that nests without end, and does not fall over it", () => {
  const deep: unknown = JSON.parse("[".repeat(30_000) + "]".repeat(30_000));
  expect(said(t.json(), deep)).toMatch(/^M407 /);
  expect(said(t.json(), { a: [[[{ b: null }]]] })).toBeUndefined();
});

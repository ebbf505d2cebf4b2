import { describe, expect, it } from "vitest";
import { postgresql } from "../src/dialect/postgresql/index.js";
import { sqlite } from "../src/dialect/sqlite/index.js";
import { column, type IdentityOptions, sql, t, table } from "../src/index.js";
import { render } from "../src/sql/render.js";
import { valueSql } from "../src/dialect/ansi/expression.js";
import type { Column } from "../src/model/schema.js";
import { postgresqlEngines } from "../src/verify/postgresql.js";
import { codes, loose, recorded, refused } from "./recording.js";

const id = { primaryKey: true } as const;

/** The only column of a table that is made with it. */
function made(given: ReturnType<typeof column>, dialect = postgresql): Column {
  const [found] =
    recorded((op) => op.createTable("a", [given]), dialect)
      .schema.tables.values()
      .find(({ name }) => name === "a")?.columns ?? [];
  return found ?? expect.fail("no column");
}

describe("identity", () => {
  it("is NOT NULL, takes the place of SERIAL, and knows its sequence", () => {
    const { nullable, autoincrement, identity } = made(column("x", t.integer(), { ...id, identity: true }));
    expect({ nullable, autoincrement }).toEqual({ nullable: false, autoincrement: null });
    expect(identity).toMatchObject({ always: false, start: null, sequence: "a_x_seq" });
    expect(made(column("x", t.integer(), { identity: { cache: 3n, noMaxValue: true } })).identity).toMatchObject({
      cache: 3n,
      maxValue: "none",
    });
  });

  it("excludes a default, a computation and autoincrement, and bounds that there are and are not", () => {
    const declared = (options: object) => codes(() => column("x", t.integer(), { identity: true, ...options }));
    expect(declared({ serverDefault: 1 })).toEqual(["M406"]);
    expect(declared({ computed: sql`1` })).toEqual(["M406"]);
    expect(declared({ autoincrement: true })).toEqual(["M406"]);
    expect(declared({ serverDefault: null, autoincrement: false })).toEqual([]);
    expect(declared({ identity: { minValue: 1, noMinValue: true } })).toEqual(["M406"]);
    expect(declared({ identity: { minvalue: 1 } })).toEqual(["M401"]);
    expect(declared({ identity: { start: 1.5 } })).toEqual(["M402"]);
    expect(declared({ identity: false })).toEqual(["M402"]);
    expect(declared({ identity: sql`1` })).toEqual(["M402"]);
  });

  it.each<[string, Parameters<typeof column>[2]]>([
    ["NULL allowed", { nullable: true, identity: true }],
    ["an increment of 0", { identity: { increment: 0 } }],
    ["a cache of 0", { identity: { cache: 0 } }],
    ["a start below the least", { identity: { start: 1, minValue: 2 } }],
    ["a start above the greatest", { identity: { start: 3, maxValue: 2 } }],
    ["bounds the wrong way round", { identity: { minValue: 3, maxValue: 2 } }],
    ["a start above 0 downwards", { identity: { increment: -1, start: 5 } }],
    ["more than 64 bits", { identity: { maxValue: 2n ** 63n } }],
  ])("is refused with %s", (_, options) => {
    expect(refused((op) => op.createTable("a", [column("x", t.integer(), options)]), postgresql)).toEqual(["M160"]);
  });

  it("comes and goes with alterColumn, by what the model knows", () => {
    const start = table("a", [column("x", t.integer(), { ...id, autoincrement: false }), column("y", t.text())]);
    const altered = (options: object) => () =>
      recorded((op) => loose(op)["alterColumn"]?.("a", "x", options), postgresql, [start]);
    expect(codes(altered({ identity: true, serverDefault: 1 }))).toEqual(["M406"]);
    expect(codes(altered({ identity: true, autoincrement: true }))).toEqual(["M406"]);
    expect(codes(altered({ identity: true, type: t.text() }))).toEqual(["M160"]);
    expect(codes(altered({ identity: { always: true } satisfies IdentityOptions }))).toEqual([]);
    const numbered = table("a", [column("x", t.integer(), { ...id, identity: true })]);
    const again = (options: object) => () =>
      recorded((op) => loose(op)["alterColumn"]?.("a", "x", options), postgresql, [numbered]);
    expect(codes(again({ serverDefault: 1 }))).toEqual(["M160"]);
    expect(codes(again({ serverDefault: 1, identity: null }))).toEqual([]);
    expect(codes(again({ type: t.text() }))).toEqual(["M160"]);
    expect(codes(again({ existingAutoincrement: true }))).toEqual(["M117"]);
    expect(codes(again({ existingAutoincrement: false, identity: null }))).toEqual([]);
  });

  it("is shown as it was given", () => {
    const given = { always: true, start: 5, maxValue: 2n ** 60n, noMinValue: true, cycle: false };
    recorded(
      (op) => {
        expect(op.schema.table("a").column("x").identity).toEqual(given);
        expect(op.schema.table("a").column("y").identity).toBeNull();
      },
      postgresql,
      [table("a", [column("x", t.bigInteger(), { identity: given }), column("y", t.text())])],
    );
  });
});

describe("collation", () => {
  it("comes with the type or with the column, and not with both of them differently", () => {
    expect(made(column("x", t.string(5, { collation: "C" }))).collation).toBe("C");
    expect(made(column("x", t.text({ collation: "C" }))).collation).toBe("C");
    expect(made(column("x", t.array(t.string(5, { collation: "C" })))).collation).toBe("C");
    expect(made(column("x", t.text({ collation: "C" }), { collation: "C" })).collation).toBe("C");
    const different = column("x", t.text({ collation: "C" }), { collation: "POSIX" });
    expect(refused((op) => op.createTable("a", [different]), postgresql)).toEqual(["M406"]);
    const variant = column("x", t.text({ collation: "C" }).withVariant(t.text({ collation: "NOCASE" }), "sqlite"));
    expect([made(variant).collation, made(variant, sqlite).collation]).toEqual(["C", "NOCASE"]);
  });

  it("is left alone by a type without one, and asserted by existingType", () => {
    const start = table("a", [column("x", t.text({ collation: "C" }))]);
    const altered = (options: object) =>
      recorded((op) => loose(op)["alterColumn"]?.("a", "x", options), postgresql, [start]);
    const after = (options: object) => altered(options).schema.tables.values()[0]?.columns[0]?.collation;
    expect(after({ type: t.string(9) })).toBe("C");
    expect(after({ type: t.string(9, { collation: "POSIX" }) })).toBe("POSIX");
    expect(after({ collation: null })).toBeNull();
    expect(codes(() => altered({ nullable: false, existingType: t.text({ collation: "POSIX" }) }))).toEqual(["M117"]);
    expect(codes(() => altered({ nullable: false, existingType: t.text() }))).toEqual([]);
  });
});

describe("values", () => {
  const takes = (type: ReturnType<typeof t.integer>, value: unknown) =>
    refused(
      (op) => loose(op)["createTable"]?.("a", [column("x", type, { serverDefault: value as never })]),
      postgresql,
    );

  it.each(["1 day", "P1DT2H", "-P1M", "P1W", "02:30", "1 year 2 mons -3 days 04:05:06.7", "3 hours ago"])(
    "takes %s for an interval",
    (value) => expect(takes(t.interval(), value)).toEqual([]),
  );
  it.each(["", "P", "soon", "1 fortnight", "2020-02-29", 5, true])("refuses %s for an interval", (value) =>
    expect(takes(t.interval(), value)).toEqual(["M421"]),
  );

  it("takes arrays as deep as their type", () => {
    expect(takes(t.array(t.integer()), [])).toEqual([]);
    expect(takes(t.array(t.integer()), [1, null])).toEqual([]);
    expect(takes(t.array(t.integer()), "{1,2}")).toEqual([]);
    expect(takes(t.array(t.integer(), { dimensions: 2 }), [[1], [2]])).toEqual([]);
    expect(takes(t.array(t.json()), [[1, 2], { a: 1 }])).toEqual([]);
    expect(takes(t.array(t.integer()), ["x"])).toEqual(["M421"]);
    expect(takes(t.array(t.integer()), 1)).toEqual(["M421"]);
    expect(takes(t.array(t.integer(), { dimensions: 2 }), [1, 2])).toEqual(["M421"]);
    expect(takes(t.array(t.integer(), { dimensions: 2 }), [[1], [2, 3]])).toEqual(["M421"]);
    expect(takes(t.array(t.integer()), [[1]])).not.toEqual([]);
    expect(takes(t.array(t.integer()), [undefined])).toEqual(["M407"]);
  });

  it("writes arrays that PostgreSQL reads as they were meant", async () => {
    const [engine] = await postgresqlEngines();
    const connection = await (engine ?? expect.fail("no engine")).open();
    const type = { kind: "array", of: { kind: "text", length: null }, dimensions: 1 } as const;
    const strange = ["", "NULL", "null", "it's", 'a "quote"', "a\\b", "{x}", "a,b", " blank ", "é🦊\n", "\r\u0001"];
    const written = valueSql({ kind: "literal", value: { array: [...strange, null] } }, type);
    const [row] = await connection.query(
      `SELECT array_to_json(${render(written, postgresql.lexis)}::text[])::text, ${render(
        valueSql(
          { kind: "literal", value: { array: [{ array: [new Uint8Array([0, 92, 255])] }] } },
          { kind: "array", of: { kind: "largeBinary", length: null }, dimensions: 2 },
        ),
        postgresql.lexis,
      )}::bytea[]::text`,
    );
    await connection.close();
    expect(JSON.parse(row?.[0] ?? "")).toEqual([...strange, null]);
    expect(row?.[1]).toBe(String.raw`{{"\\x005cff"}}`);
  });
});

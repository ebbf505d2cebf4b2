import { describe, expect, test } from "vitest";
import { readerFor } from "../src/reader/reader.js";
import type { Body } from "../src/model/objects.js";

const sqlite = readerFor("sqlite");
const postgresql = readerFor("postgresql");

/** The names of a text by what they stand for. */
function roles(body: Body, role: string): readonly string[] {
  return body.parts.flatMap((part) => (typeof part !== "string" && part.role === role ? [part.name] : []));
}

describe("a body gives back every byte", () => {
  for (const text of [
    "SELECT a, \"b\" FROM t -- it's\n WHERE x = 'y' /* t */",
    "WITH q AS (SELECT 1) SELECT * FROM q, (SELECT 2) AS r",
    "SELECT [a b], `c` FROM main.t",
  ]) {
    test(text, () => {
      const { parts } = sqlite.query(text);
      expect(parts.map((part) => (typeof part === "string" ? part : part.text)).join("")).toBe(text);
    });
  }
});

describe("every table that is read or written is known", () => {
  const queries: readonly (readonly [string, readonly string[]])[] = [
    ["SELECT a FROM t", ["t"]],
    ["SELECT a FROM t, u AS x, (v JOIN w ON f(t.a, 1) = 2), y", ["t", "u", "v", "w", "y"]],
    ["SELECT a FROM ((t))", ["t"]],
    ["SELECT a FROM s.t JOIN u USING (a, b), x", ["t", "u", "x"]],
    ["SELECT a, b FROM t WHERE a IN (c, d) AND b IN (SELECT e FROM v)", ["t", "v"]],
    ["SELECT a FROM t GROUP BY a, b ORDER BY c, d LIMIT 1, 2", ["t"]],
    ["WITH p AS (SELECT 1), q AS (SELECT a, b FROM r) SELECT * FROM p, q", ["r", "p", "q"]],
    ["SELECT f(a, b), c FROM g(d, e), t", ["t"]],
    ["SELECT a FROM t UNION SELECT b FROM u, v", ["t", "u", "v"]],
    ["VALUES (a, b), (c, (SELECT d FROM t))", ["t"]],
  ];
  test.each(queries)("%s", (text, tables) => {
    expect(roles(sqlite.query(text), "relation")).toEqual(tables);
    if (!text.includes("LIMIT 1, 2")) expect(roles(postgresql.query(text), "relation")).toEqual(tables);
  });

  test("in statements of a trigger", () => {
    const text =
      "INSERT INTO a (x, y) SELECT p, q FROM b, c; UPDATE OR IGNORE d SET x = 1, y = 2 WHERE z IN e; DELETE FROM f; REPLACE INTO g VALUES (1, h)";
    expect(roles(sqlite.action(text), "relation")).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
  });

  test("and what only looks like one is not", () => {
    const text =
      "SELECT EXTRACT(year FROM a), b IS DISTINCT FROM c, trim(both FROM d), substring(e FROM 1 FOR 2) FROM t";
    expect(roles(postgresql.query(text), "relation")).toEqual(["t"]);
  });
});

test("aliases know their table, and qualified columns their qualifier", () => {
  const { parts } = sqlite.query("SELECT x.a, t.b FROM t AS x JOIN u y ON x.c = y.c");
  const found = parts.filter((part) => typeof part !== "string").filter(({ of }) => of !== undefined);
  expect(found.map(({ name, of, role }) => `${role} ${name} of ${of ?? ""}`)).toEqual([
    "column a of x",
    "column b of t",
    "alias x of t",
    "alias y of u",
    "column c of x",
    "column c of y",
  ]);
});

test("a table before a star is in doubt, since SQLite 3.35 forgets it in a trigger", () => {
  expect(roles(sqlite.action("SELECT t.* FROM t"), "name")).toEqual(["t"]);
});

describe("what speaks of all columns at once", () => {
  test.each([
    ["SELECT count(*), a * b FROM t", "no"],
    ["SELECT * FROM t WHERE a > 1", "shown"],
    ["SELECT t.*, 1 FROM t", "shown"],
    ["SELECT * FROM t UNION SELECT * FROM u", "bound"],
    ["SELECT a FROM t NATURAL JOIN u", "bound"],
    ["SELECT a FROM t WHERE a IN (SELECT * FROM u)", "bound"],
  ])("%s", (text, all) => {
    expect(sqlite.query(text).all).toBe(all);
    expect(postgresql.query(text).all).toBe(all);
  });

  test.each([
    ["INSERT INTO t (a) VALUES (1)", "no"],
    ["INSERT INTO t VALUES (1)", "bound"],
    ["INSERT INTO main.t SELECT 1", "bound"],
    ["INSERT INTO t AS x (a) VALUES (1)", "no"],
    ["SELECT * FROM t", "shown"],
  ])("%s", (text, all) => expect(sqlite.action(text).all).toBe(all));
});

describe("a name is surely a column of the one table", () => {
  const sure = (text: string): readonly string[] =>
    sqlite.query(text).parts.flatMap((part) => (typeof part !== "string" && part.sure === true ? [part.name] : []));
  test("when lexer and parser agree", () => {
    expect(sure("SELECT a, lower(b) FROM t WHERE a > 1 ORDER BY a")).toEqual(["a", "b", "a", "a"]);
  });
  test("and not when it is given to something else, or there is more than one table", () => {
    expect(sure("SELECT b a FROM t WHERE a > 1")).not.toContain("a");
    expect(sure("SELECT b AS a FROM t ORDER BY a")).not.toContain("a");
    expect(sure("SELECT a FROM t, u")).toEqual([]);
    expect(sure("SELECT a FROM t WHERE EXISTS (SELECT a FROM u)")).toEqual([]);
  });
});

test("text without end, or without sense, is no defect of the reader", () => {
  expect(sqlite.query(`SELECT ${"(".repeat(30_000)}`).parts).toHaveLength(1);
  expect(sqlite.query(`SELECT a FROM ${"(".repeat(3000)}t`).all).toBe("no");
  expect(sqlite.query(`SELECT ${"x ".repeat(3000)}`).from).toBeNull();
});

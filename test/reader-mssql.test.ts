import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Failure } from "../src/diagnostics/diagnostic.js";
import type { Expression } from "../src/model/schema.js";
import { lex } from "../src/reader/lexer.js";
import { mssql } from "../src/reader/mssql.js";
import { readerFor } from "../src/reader/reader.js";

const reader = readerFor("mssql");

/** `sure` columns stand in `<>`, unsure ones in `??`. */
function shown(expression: Expression): string {
  return expression
    .map((part) => (typeof part === "string" ? part : part.unsure === true ? `?${part.column}?` : `<${part.column}>`))
    .join("");
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error.diagnostics[0].code;
    throw error;
  }
  return "accepted";
}

test("the lexer loses nothing", () => {
  const fragments = fc.constantFrom(
    ..."' '' N' \" [ ] ]] -- /* */ ; $1.5 0x1F 1e5 abc é 😀 \ud800 @p @@x #t :: : ( ) . \0 GO $(x)".split(" "),
    " ",
    "\n",
  );
  const text = fc.oneof(
    fc.array(fragments).map((some) => some.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(text, (some) => {
      const tokens = lex(some, mssql.lexical);
      expect(tokens.map((token) => token.text).join("")).toBe(some);
      expect(tokens.slice(0, -1).some((token) => token.unterminated)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["'it''s' N'grün'", ["string", "string"]],
  ["'a\\' b", ["string", "word"]],
  ['"a""b" [c]]d] [e "f]', ["quoted", "quoted", "quoted"]],
  ["/* a /* b */ c */ d", ["comment", "word"]],
  ["a--b\nc", ["word", "lineComment", "word"]],
  ["@a @@rowcount #t a$b $action", ["word", "word", "word", "word", "word"]],
  ["0x $1.5 .5 1e-3 0xFF", ["number", "number", "number", "number", "number"]],
  ["geometry::Parse", ["word", "operator", "word"]],
] as const)("%s", (text, kinds) => {
  const tokens = lex(text, mssql.lexical);
  expect(tokens.filter(({ kind }) => kind !== "space").map(({ kind }) => kind)).toEqual(kinds);
});

describe("expressions", () => {
  const columns = ["id", "price", "Name", "order", "a", "b", "x y", "]", "é"];
  test.each([
    ["price > 0", "<price> > 0"],
    ["len(NAME) > 1", "len(<Name>) > 1"],
    ["[order] <> 'a' AND [x y] > 0", "<order> <> 'a' AND <x y> > 0"],
    ["[]]] > 0", "<]> > 0"],
    ["\"order\" <> N'a'", "<order> <> N'a'"],
    ["a IN ('a', 'b') OR b IS NULL", "<a> IN ('a', 'b') OR <b> IS NULL"],
    ["a BETWEEN 1 AND b", "<a> BETWEEN 1 AND <b>"],
    ["é > 1", "<é> > 1"],
    ["CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP"],
  ])("%s", (text, expected) => {
    const read = reader.expression(text, { table: "account", columns });
    expect(shown(read)).toBe(expected);
    expect(read.map((part) => (typeof part === "string" ? part : part.text)).join("")).toBe(text);
  });

  test.each([
    ["a > 0)", "M307"],
    ["a > 0; DROP TABLE x", "M305"],
    ["a > 0 -- yes", "M306"],
    ["a > '$(x)'", "M303"],
    ["a > 'x\nGO\n'", "M303"],
    ["account.a > 0", "M308"],
  ])("%s is refused", (text, code) => {
    expect(codeOf(() => reader.expression(text, { table: "account", columns }))).toBe(code);
  });
});

describe("statements", () => {
  const count = (text: string): readonly [number, string] => {
    const { count: found, terminator } = reader.statements(text);
    return [found, terminator];
  };

  test.each([
    ["SELECT 1", 1, ";"],
    ["SELECT 1;", 1, ""],
    ["SELECT 1; SELECT 2 -- that's it", 2, "\n;"],
    ["DECLARE @a INT = 1; UPDATE t SET a = @a", 2, ";"],
    ["IF 1 = 1 BEGIN SELECT 1; SELECT 2; END", 1, ";"],
    ["SELECT CASE WHEN a = 1 THEN 'END;' END FROM t; SELECT 2", 2, ";"],
    ["BEGIN TRY SELECT 1; END TRY BEGIN CATCH THROW; END CATCH", 1, ";"],
    ["CREATE PROCEDURE p AS BEGIN SELECT 1; SELECT 2; END", 1, ";"],
    ["CREATE PROC p AS SELECT 1; BEGIN TRAN; COMMIT;", 1, ""],
    ["CREATE OR ALTER TRIGGER tr ON t AFTER INSERT AS ROLLBACK TRANSACTION;", 1, ""],
    ["SET IDENTITY_INSERT t ON; INSERT INTO t (id) VALUES (1); SET IDENTITY_INSERT t OFF", 3, ";"],
  ])("%s", (text, found, terminator) => {
    expect(count(text)).toEqual([found, terminator]);
  });

  test.each([
    ["BEGIN TRANSACTION", "M312"],
    ["UPDATE t SET a = 1 COMMIT", "M312"],
    ["SAVE TRAN s", "M312"],
    ["USE other", "M313"],
    ["SELECT 1; SET XACT_ABORT OFF", "M313"],
    ["SET TRANSACTION ISOLATION LEVEL SERIALIZABLE", "M313"],
    ["ALTER DATABASE CURRENT SET RECOVERY SIMPLE", "M313"],
    ["CREATE FULLTEXT CATALOG c", "M313"],
    ["SELECT 1\nGO\nSELECT 2", "M303"],
    ["SELECT 1\n  go 5", "M303"],
    ["SELECT '\nGO\n'", "M303"],
    ["/*\nGO\n*/ SELECT 1", "M303"],
    ["SELECT 1 -- $(x)", "M303"],
    [":r other.sql", "M303"],
    ["SELECT 1\n!!dir", "M303"],
    ["SELECT 'a", "M302"],
    ["SELECT [a", "M302"],
    ["IF 1 = 1 BEGIN SELECT 1;", "M315"],
    ["SELECT :name", "M318"],
  ])("%s is refused", (text, code) => {
    expect(codeOf(() => reader.statements(text))).toBe(code);
  });

  test("what no transaction may be around is allowed in an autocommit block, and transactions are not", () => {
    const autocommit = { autocommit: true };
    expect(codeOf(() => reader.statements("ALTER DATABASE CURRENT SET RECOVERY SIMPLE", autocommit))).toBe("accepted");
    expect(codeOf(() => reader.statements("COMMIT", autocommit))).toBe("M312");
    expect(codeOf(() => reader.statements("USE other", autocommit))).toBe("M313");
  });
});

test("a trigger's rows are those of its table, and UPDATE() asks for a column", () => {
  const { parts } = reader.action("IF UPDATE(email) INSERT INTO audit (old) SELECT d.email FROM deleted AS d");
  const names = parts.flatMap((part) => (typeof part === "string" ? [] : [[part.name, part.role]]));
  expect(names).toEqual([
    ["email", "name"],
    ["audit", "relation"],
    ["old", "name"],
    ["d", "qualifier"],
    ["email", "column"],
    ["deleted", "relation"],
    ["d", "alias"],
  ]);
});

test("two colons stand between a type and its methods, or before a schema, and cast nothing", () => {
  const context = { table: "t", columns: ["a"] };
  for (const cast of ["'a'::character varying", "(1)::geo", "a::int", "a :: varchar(9)"]) {
    expect(codeOf(() => reader.expression(cast, context))).toBe("M320");
  }
  for (const method of [
    "geometry::Parse('POINT (1 2)')",
    "[geography]::Parse('x')",
    "'a::int'",
    "hierarchyid::GetRoot()",
  ]) {
    expect(codeOf(() => reader.expression(method, context))).toBe("accepted");
  }
  expect(codeOf(() => reader.statements("GRANT SELECT ON SCHEMA::dbo TO reader"))).toBe("accepted");
});

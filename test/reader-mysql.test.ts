import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Failure } from "../src/diagnostics/diagnostic.js";
import type { Expression } from "../src/model/schema.js";
import { lex } from "../src/reader/lexer.js";
import { mysql } from "../src/reader/mysql.js";
import { readerFor } from "../src/reader/reader.js";

const reader = readerFor("mysql");
const context = { table: "account", columns: ["id", "price", "Name", "order", "x y", "é"] };

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
  const pieces = ["'", '"', "`", "\\", "--", " ", "#", "/*", "*/", "/*!", ";", "@a", "?", "a", "1", "\n", "x'", "é"];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces)), (some) => {
      const text = some.join("");
      expect(
        lex(text, mysql.lexical)
          .map((token) => token.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

test.each([
  ["'it\\'s' b", ["string", "space", "word"]],
  ["'it''s'", ["string"]],
  ['"it\\"s"', ["string"]],
  ["`a``b`", ["quoted"]],
  ["`a\\`", ["quoted"]],
  ["5--1", ["number", "operator", "operator", "number"]],
  ["5-- 1", ["number", "lineComment"]],
  ["# it's\n1", ["lineComment", "space", "number"]],
  ["x'00' b'1' N'a'", ["string", "space", "string", "space", "string"]],
  ["_utf8mb4'a'", ["string"]],
  ["@a := @@b", ["operator", "space", "operator", "space", "operator"]],
  ["/*! DROP */", ["unknown", "space", "word", "space", "operator", "operator"]],
  ["1a", ["word"]],
] as const)("%s", (text, kinds) => {
  expect(lex(text, mysql.lexical).map(({ kind }) => kind)).toEqual(kinds);
});

test.each([
  ["price > 0", "<price> > 0"],
  ["PRICE > 0 AND name = 'price'", "<price> > 0 AND <Name> = 'price'"],
  ["`order` <=> `x y`", "<order> <=> <x y>"],
  ['Name <> "price"', '<Name> <> "price"'],
  ["price(id)", "price(<id>)"],
  ["é + 1", "<é> + 1"],
])("%s", (text, expected) => {
  expect(shown(reader.expression(text, context))).toBe(expected);
});

test.each([
  ["price > 0; DROP TABLE x", "M305"],
  ["price > 0 -- no", "M306"],
  ["price > 0 # no", "M306"],
  ["price) OR (1", "M307"],
  ["'price", "M302"],
  ["price > ?", "M318"],
  ["/*! price */ 1", "M320"],
])("refuses %s", (text, code) => {
  expect(codeOf(() => reader.expression(text, context))).toBe(code);
});

const trigger = `CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW
BEGIN
  DECLARE n INT DEFAULT 0;
  IF NEW.a > 0 THEN SET NEW.b = IF(NEW.a > 1, 'x;', "y"); ELSEIF NEW.a < 0 THEN SET n = 1; END IF;
  one: LOOP SET n = n + 1; IF n > 3 THEN LEAVE one; END IF; END LOOP one;
  CASE WHEN n = 1 THEN SET n = CASE n WHEN 1 THEN 2 ELSE 3 END; ELSE BEGIN END; END CASE;
  REPEAT SET n = n - 1; UNTIL n < 0 END REPEAT;
  WHILE n < 3 DO SET n = n + REPEAT('1', 1); END WHILE;
END`;

describe("statements", () => {
  test.each([
    ["SELECT 1", 1, ";", false],
    ["SELECT ';'; SELECT 2;", 2, "", false],
    ["SELECT 1 # done; really", 1, "\n;", false],
    ["SELECT 5--1; SELECT 2", 2, ";", false],
    ["CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.b = 1; SELECT 1", 2, ";", false],
    ["CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW IF 1 THEN SET NEW.b = 1; END IF", 1, ";", true],
    [trigger, 1, ";", true],
    [`${trigger}; SELECT 1;`, 2, "", true],
    ["CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END", 1, ";", true],
    ["CREATE TABLE begin_here (`begin` INT); SELECT 1", 2, ";", false],
    ["SET @a = 1", 1, ";", false],
    ["ANALYZE TABLE account", 1, ";", false],
  ] as const)("%s", (text, count, terminator, compound) => {
    expect(reader.statements(text)).toMatchObject({ count, terminator, compound });
  });

  test.each([
    ["START TRANSACTION", "M312"],
    ["BEGIN", "M312"],
    ["COMMIT", "M312"],
    ["ROLLBACK TO SAVEPOINT a", "M312"],
    ["SET sql_mode = ''", "M313"],
    ["SET SESSION sql_mode = ''", "M313"],
    ["SET @a = 1, sql_mode = ''", "M313"],
    ["SET @@session.sql_mode = ''", "M313"],
    ["SET NAMES latin1", "M313"],
    ["SET time_zone = '+02:00'", "M313"],
    ["SET foreign_key_checks = 0", "M313"],
    ["USE other", "M313"],
    ["LOCK TABLES a WRITE", "M313"],
    ["LOAD DATA LOCAL INFILE 'x' INTO TABLE a", "M314"],
    ["DELIMITER $$\nSELECT 1$$", "M303"],
    ["source other.sql", "M303"],
    ["SELECT 1\\G", "M303"],
    ["CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SELECT 1;", "M315"],
    ["SELECT 'a\r\nb'", "M317"],
    ["SELECT ?", "M318"],
    ["/*!40101 SET NAMES latin1 */", "M320"],
    ["-- nothing", "M311"],
  ])("refuses %j", (text, code) => {
    expect(codeOf(() => reader.statements(text))).toBe(code);
  });

  test.each([
    ["ALTER TABLE account ADD a INT", { what: "table", table: { name: "account" } }],
    ["DROP INDEX ix ON `app`.`Account`", { what: "table", table: { schema: "app", name: "account" } }],
    ["RENAME TABLE account TO user", { what: "table", table: { name: "account" } }],
    ["CREATE INDEX ix ON account (a)", { what: "table", table: { name: "account" } }],
  ] as const)("knows what changes a table: %s", (text, altered) => {
    expect(reader.statements(text).alters).toEqual([altered]);
  });
});

test("nothing is cast with two colons", () => {
  for (const cast of ["'a'::character varying", "price::int"]) {
    expect(codeOf(() => reader.expression(cast, context))).toBe("M320");
  }
  expect(codeOf(() => reader.expression("concat('a::int', '::')", context))).toBe("accepted");
});

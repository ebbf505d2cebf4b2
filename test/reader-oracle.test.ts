import { describe, expect, test } from "vitest";
import { readerFor } from "../src/reader/reader.js";
import { codes } from "./recording.js";

// Oracle's SQL, and the lines of a script as SQL*Plus takes them.

const oracle = readerFor("oracle");
const columns = ["id", "price", "Name", "size", "x y"];
const read = (text: string) => oracle.expression(text, { table: "account", columns });
const used = (text: string): readonly string[] =>
  read(text).flatMap((part) => (typeof part === "string" ? [] : [`${part.unsure === true ? "?" : ""}${part.column}`]));

describe("expressions", () => {
  test.each([
    ["price > 0", ["price"]],
    ["PRICE > 0 AND Id < 9", ["price", "id"]],
    ['"PRICE" > 0', ["price"]],
    ["\"Name\" = q'[it's]' AND price = 1", ["Name", "price"]],
    ["\"x y\" || 'price' /* price */", ["x y"]],
    ['"size" > 0', ["size"]],
    ['"price" > 0', []],
    ["NAME = 1", []],
    ["NVL(price, 0) = 1", ["price"]],
  ])("%s", (text, columns) => {
    expect(used(text)).toEqual(columns);
    expect(
      read(text)
        .map((part) => (typeof part === "string" ? part : part.text))
        .join(""),
    ).toBe(text);
  });

  test("a reserved word is no column without quotes", () => {
    expect(codes(() => read("size > 0"))).toEqual(["M310"]);
  });

  test("what would get out is refused", () => {
    expect(codes(() => read("price > 0; DROP TABLE x"))).toEqual(["M305"]);
    expect(codes(() => read("price -- 1"))).toEqual(["M306"]);
    expect(codes(() => read("price = :x"))).toEqual(["M318"]);
    expect(codes(() => read("price = q'[x]"))).toEqual(["M302"]);
    expect(codes(() => read("price -\n1"))).toEqual(["M303"]);
    expect(codes(() => read("price = 'a;\nb'"))).toEqual(["M303"]);
    expect(codes(() => read("price = 'a\n/\nb'"))).toEqual(["M303"]);
    expect(codes(() => read("price = 'a\n.\nb'"))).toEqual(["M303"]);
    expect(codes(() => read("price = 'a\n#b'"))).toEqual(["M303"]);
    expect(codes(() => read(`price = '${"x".repeat(2500)}'`))).toEqual(["M303"]);
  });
});

describe("statements", () => {
  const statements = (text: string) => oracle.statements(text);

  test.each([
    ["DELETE FROM account", 1, ";"],
    ["DELETE FROM account;", 1, ""],
    ["DELETE FROM account -- all of it", 1, "\n;"],
    ["DELETE FROM account;\nDELETE FROM user_account;\n", 2, ""],
    ["BEGIN NULL; END;", 1, "\n/"],
    ["BEGIN NULL; END", 1, ";\n/"],
    ["BEGIN NULL; END; -- done", 1, "\n/"],
    ["BEGIN NULL; END -- done", 1, "\n;\n/"],
    ["BEGIN NULL; END;\n/", 1, ""],
    ["BEGIN IF 1 = 1 THEN NULL; END IF; FOR i IN 1..2 LOOP NULL; END LOOP; END;", 1, "\n/"],
    ["BEGIN x := CASE WHEN 1 = 1 THEN 2 END; CASE x WHEN 2 THEN NULL; END CASE; END;", 1, "\n/"],
    ["DECLARE n NUMBER;\nBEGIN\n  n := 1 / 2;\nEND;\n/\nDELETE FROM account;", 2, ""],
    ["CREATE OR REPLACE TRIGGER t BEFORE INSERT ON account FOR EACH ROW BEGIN :NEW.a := 1; END;", 1, "\n/"],
    ["CREATE PROCEDURE p IS BEGIN NULL; END p;\n/\nDROP PROCEDURE p", 2, ";"],
    ["UPDATE account SET a = 4 / 2\n  / 3", 1, ";"],
    ["SET CONSTRAINTS ALL IMMEDIATE", 1, ";"],
  ])("%j", (text, count, terminator) => {
    const { alters: _, ...found } = statements(text);
    expect(found).toMatchObject({ count, terminator });
  });

  test.each([
    ["COMMIT", "M312"],
    ["ROLLBACK TO SAVEPOINT a", "M312"],
    ["SET TRANSACTION READ ONLY", "M312"],
    ["ALTER SESSION SET CURRENT_SCHEMA = app", "M313"],
    ["SET DEFINE ON", "M303"],
    ["PROMPT hello", "M303"],
    ["@other.sql", "M303"],
    ["EXEC p", "M303"],
    ["DELETE FROM account;\n/", "M303"],
    ["DELETE FROM account\n/", "M303"],
    ["DELETE FROM a; DELETE FROM b", "M303"],
    ["DELETE FROM a; -- all", "M303"],
    ["/*now*/ DELETE FROM a", "M303"],
    ["DELETE FROM a -- all;\n", "M303"],
    ["DELETE FROM a WHERE b = 'x\n/\n'", "M303"],
    ["BEGIN\n  x := 'a\n/\n';\nEND;", "M303"],
    ["BEGIN NULL; END; DELETE FROM a", "M315"],
    ["BEGIN IF 1 = 1 THEN NULL; END IF; END; DELETE FROM a;", "M315"],
    ["BEGIN NULL;", "M315"],
    ["", "M311"],
  ])("%j is refused", (text, code) => {
    expect(codes(() => statements(text))).toEqual([code]);
  });

  test("a body may hold what ends no line of the client's", () => {
    expect(oracle.statements("BEGIN\n  NULL; NULL; -- nothing;\nEND;").count).toBe(1);
    expect(() => oracle.action("NULL; NULL;")).not.toThrow();
  });

  test("the rows of a trigger are those that its condition calls so without a colon", () => {
    const uses = oracle
      .action(":NEW.email := lower(:old.email)")
      .parts.flatMap((part) => (typeof part === "string" ? [] : [[part.role, part.name, part.of]]));
    expect(uses).toEqual([
      ["qualifier", "NEW", undefined],
      ["column", "EMAIL", "NEW"],
      ["function", "LOWER", undefined],
      ["qualifier", "OLD", undefined],
      ["column", "EMAIL", "OLD"],
    ]);
  });

  test("a script is cut where the client cuts it", () => {
    const script = "CREATE TABLE a (x NUMBER);\n\nBEGIN\n    NULL;\nEND;\n/\n\nDROP TABLE a;\n";
    expect(oracle.split(script).map(({ text, line }) => [text, line])).toEqual([
      ["CREATE TABLE a (x NUMBER)", 1],
      ["BEGIN\n    NULL;\nEND;", 3],
      ["DROP TABLE a", 8],
    ]);
  });
});

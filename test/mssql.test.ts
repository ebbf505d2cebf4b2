import { describe, expect, it } from "vitest";
import { dialectFor } from "../src/dialect/registry.js";
import { cases, printed } from "./golden/cases.js";

const dialect = dialectFor({ name: "mssql" });
const statements = cases.flatMap((one) => {
  const movements = printed(one, dialect);
  if (movements === undefined) return [];
  return [...movements.up, ...movements.down].flatMap(({ compiled }) =>
    compiled.passages.flatMap((passage) => passage.statements),
  );
});
const texts = statements.map(({ text }) => text);

// There is no server here: what is asserted is what the manual says a server wants, over all that is ever printed.
describe("what SQL Server wants of every statement", () => {
  it("is a batch of its own", () => {
    for (const { text, terminator } of statements) {
      expect(terminator).toMatch(/^\n?;?\nGO$/);
      expect(text).not.toMatch(/^\s*go\s*$/im);
      expect(text).not.toContain("$(");
    }
  });

  it("CREATE VIEW, TRIGGER and SCHEMA stand first in theirs", () => {
    for (const text of texts.filter((one) => /CREATE (?:OR ALTER )?(?:VIEW|TRIGGER|SCHEMA)\b/.test(one))) {
      expect(text).toMatch(/^(?:CREATE|IF SCHEMA_ID\(N'[^']*'\) IS NULL EXEC \(N'CREATE SCHEMA)/);
    }
  });

  it("ALTER COLUMN says whether the column may be NULL", () => {
    const alters = texts.filter((text) => text.includes(" ALTER COLUMN "));
    expect(alters.length).toBeGreaterThan(20);
    for (const text of alters) expect(text).toMatch(/ (?:NOT )?NULL$/);
  });

  it("what is renamed is said, and the new name has no brackets", () => {
    const renames = texts.filter((text) => text.includes("sp_rename"));
    expect(renames.length).toBeGreaterThan(20);
    for (const text of renames) expect(text).toMatch(/^EXEC sp_rename N'.*', N'[^[].*', '(?:OBJECT|COLUMN)'$/);
  });

  it("IDENTITY_INSERT that goes on goes off", () => {
    const on = texts.filter((text) => /^SET IDENTITY_INSERT .* ON$/.test(text));
    expect(texts.filter((text) => /^SET IDENTITY_INSERT .* OFF$/.test(text))).toHaveLength(on.length);
  });

  it("it has no words of others", () => {
    for (const text of texts) {
      expect(text).not.toMatch(/\b(?:DEFERRABLE|RESTRICT|ADD COLUMN|RENAME TO|AUTO_?INCREMENT|NTEXT|IMAGE)\b/);
      expect(text).not.toMatch(/CREATE (?:TABLE|INDEX|SEQUENCE|SCHEMA) IF NOT EXISTS/);
    }
  });
});

describe("names", () => {
  it("are cut to 128 characters where the dialect makes them", () => {
    const [table, name] = ["t".repeat(128), "c".repeat(128)];
    for (const kind of ["default", "unique", "foreignKey", "check"] as const) {
      const made = dialect.rules.serverName({ kind, table, columns: [name] }, () => false);
      expect(made).toHaveLength(128);
      const other = dialect.rules.serverName({ kind, table, columns: [name] }, (taken) => taken === made);
      expect(other).not.toBe(made);
      expect(other.length).toBeLessThanOrEqual(128);
    }
  });

  it("are in brackets where they must be", () => {
    const quoted = ["plain", "Order", "order", "a]b", "a.b", "é", "1st", "a$b"].map((name) =>
      dialect.lexis.quote(name),
    );
    expect(quoted).toEqual(["plain", "[Order]", "[order]", "[a]]b]", "[a.b]", "[é]", "[1st]", "a$b"]);
    expect(() => dialect.lexis.quote("a$(b)")).toThrow();
    expect(() => dialect.lexis.quote("a\nGO\nb")).toThrow();
  });
});

it("values are written so that no setting of a server changes them", () => {
  const literal = (...given: Parameters<typeof dialect.lexis.literal>): string => dialect.lexis.literal(...given);
  expect(literal("it's")).toBe("'it''s'");
  expect(literal("grün")).toBe("N'grün'");
  expect(literal("a\nGO\n$(x)")).toBe("(N'a' + NCHAR(10) + N'GO' + NCHAR(10) + N'$' + N'(x)')");
  expect(literal(true)).toBe("1");
  expect(literal(new Uint8Array([0, 255]))).toBe("0x00FF");
  expect(literal(new Date("2020-01-02T03:04:05.678Z"))).toBe("'2020-01-02T03:04:05.678'");
  expect(literal("2020-01-02 03:04:05.678000+00:00", "moment")).toBe("'2020-01-02T03:04:05.678000+00:00'");
  expect(literal("0123456789abcdef0123456789abcdef", "uuid")).toBe("'01234567-89ab-cdef-0123-456789abcdef'");
  expect(() => literal(10n ** 38n)).toThrow();
});

it("takes the years of its versions", () => {
  for (const version of ["2016", "2017", "2019", "2022"]) {
    expect(dialectFor({ name: "mssql", version }).version.major).toBe(Number(version));
  }
  expect(() => dialectFor({ name: "mssql", version: "2014" })).toThrow();
});

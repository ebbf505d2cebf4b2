import { describe, expect, it } from "vitest";
import type { Dialect } from "../src/dialect/dialect.js";
import { dialectFor } from "../src/dialect/registry.js";
import { aftermathLines } from "../src/output/aftermath.js";
import type { Ends } from "../src/output/compile.js";
import { preflightLines } from "../src/output/preflight.js";
import { type Movement, scriptText, statementsIn } from "../src/output/script.js";
import { readerFor } from "../src/reader/reader.js";
import { cases, plain, printed } from "./golden/cases.js";

// There is no SQL Server and no Oracle here: what is asserted is how scripts that only ask are put together, over all that
// is ever printed.

interface Inquiry {
  readonly text: string;
  readonly statements: readonly string[];
}

/** Both scripts of every case, up and down. */
function inquiriesOf(dialect: Dialect): readonly Inquiry[] {
  return cases.flatMap((one) => {
    const { up = [], down = [] } = printed(one, dialect) ?? {};
    return [...inquiries(up, "upgrade", dialect), ...inquiries(down, "downgrade", dialect)];
  });
}

function inquiries(movements: readonly Movement[], direction: Ends["direction"], dialect: Dialect): readonly Inquiry[] {
  const [first, last] = [movements[0], movements.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ends: Ends = {
    direction,
    from: first.from,
    to: last.to,
    revisions: movements.map(({ compiled }) => compiled.planned.revision.id),
    fromNothing: direction === "upgrade",
  };
  return [preflightLines, aftermathLines].map((linesOf) => {
    const lines = linesOf(movements, ends, { ...plain, guards: "full" }, dialect);
    return { text: scriptText(lines), statements: statementsIn(lines).map(({ text }) => text) };
  });
}

/** A literal, in pieces or not, as the server reads it; and where it ends. */
function literalAt(text: string, start: number): { readonly value: string; readonly end: number } {
  const piece =
    /[(\s]*(?:\|\||\+)?[(\s]*(?:TO_CLOB\(|CAST\(N'' AS NVARCHAR\(max\)\)|N?'((?:[^']|'')*)'|N?CHA?R\((\d+)\))[)\s]*/iy;
  piece.lastIndex = start;
  let value = "";
  for (let found = piece.exec(text); found !== null; found = piece.exec(text)) {
    const [, quoted, code] = found;
    value += quoted === undefined ? (code === undefined ? "" : String.fromCharCode(Number(code))) : unquoted(quoted);
    start = piece.lastIndex;
    if (!/^\s*(?:\|\||\+|')/.test(text.slice(start)) && !text.slice(0, start).endsWith("TO_CLOB(")) break;
  }
  return { value, end: start };
}

function unquoted(text: string): string {
  return text.replaceAll("''", "'");
}

/** Questions read and do nothing else: outside of strings there is no word that would. */
function expectToRead(query: string): void {
  expect(query).toMatch(/^(?:SELECT|WITH)\s/);
  const bare = query.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\[(?:[^\]]|\]\])*\]/g, "''");
  expect(bare).not.toMatch(/;|\b(?:INSERT|DELETE|MERGE|TRUNCATE|ALTER|DROP|CREATE|GRANT|EXEC|INTO)\b/i);
}

describe("SQL Server", () => {
  const all = inquiriesOf(dialectFor({ name: "mssql" }));

  it("catches what is wrong with a question, and puts its answer down under its number", () => {
    let questions = 0;
    for (const { statements } of all) {
      const asked = statements.filter((text) => text.includes("@limbeck_query"));
      asked.forEach((text, index) => {
        const start = text.indexOf("= ") + 2;
        const { value, end } = literalAt(text, start);
        expectToRead(value);
        expect(text.slice(end)).toMatch(
          /^, @limbeck_found BIGINT, [^]*\nBEGIN TRY\n {4}INSERT INTO @limbeck_answer EXEC \(@limbeck_query\);\n[^]*\nEND TRY\nBEGIN CATCH\n[^]*\nEND CATCH;\nINSERT INTO #limbeck_answers VALUES \(/,
        );
        expect(text).toContain(`INSERT INTO #limbeck_answers VALUES (${index + 1}, @limbeck_found, `);
        const declared = [...text.slice(end).matchAll(/(?:DECLARE|,) (@\w+) (?:BIGINT|NVARCHAR|TABLE)/g)];
        expect(new Set(declared.map(([, name]) => name)).size).toBe(declared.length);
      });
      const verdict = statements.find((text) => text.includes("THROW")) ?? "";
      expect(verdict).toContain(`WHERE found = 0) <> ${asked.length}\n`);
      questions += asked.length;
    }
    expect(questions).toBeGreaterThan(1000);
  });

  it("writes to nothing but its own temporary table, and says how it went last", () => {
    for (const { statements } of all) {
      const [shown, verdict, ...behind] = statements.slice(-4);
      expect(shown).toMatch(/^SELECT CASE WHEN found = 0 THEN N'ok'/);
      expect(verdict).toMatch(/THROW 51000/);
      expect(behind).toHaveLength(2);
      for (const text of statements) {
        const bare = text.replace(/'(?:[^']|'')*'/g, "''");
        for (const [, table] of bare.matchAll(/(?:INSERT INTO|CREATE TABLE|DROP TABLE) (\S+)/g))
          expect(table).toMatch(/^(?:#limbeck_answers;?|@limbeck_answer)$/);
        expect(bare).not.toMatch(/\b(?:UPDATE|DELETE|MERGE|ALTER)\b/);
      }
    }
  });

  it("is read by sqlcmd as it stands", () => {
    for (const { text, statements } of all) {
      expect(text).not.toContain("$(");
      expect(text.match(/^GO$/gm)).toHaveLength(statements.length);
      for (const one of statements) expect(one).not.toMatch(/^\s*(?:go\b|:\w)/im);
    }
  });
});

describe("Oracle", () => {
  const dialect = dialectFor({ name: "oracle" });
  const all = inquiriesOf(dialect);

  it("catches what is wrong with a question, and counts those that are ok", () => {
    let questions = 0;
    for (const { statements } of all) {
      const asked = statements.filter((text) => text.includes("EXECUTE IMMEDIATE"));
      for (const text of asked) {
        const { value, end } = literalAt(text, text.indexOf("EXECUTE IMMEDIATE ") + "EXECUTE IMMEDIATE ".length);
        expectToRead(value);
        expect(text.slice(end)).toMatch(
          /^\s*INTO limbeck_found;\n {4}EXCEPTION\n {8}WHEN OTHERS THEN\n[^]*\n {4}END;\n {4}IF limbeck_found = 0 THEN\n {8}:limbeck_passed := :limbeck_passed \+ 1;\n/,
        );
      }
      const [verdict, last] = statements.slice(-2);
      expect(verdict).toContain(`NVL(:limbeck_passed, -1) <> ${asked.length} THEN\n        RAISE_APPLICATION_ERROR(`);
      expect(last).toBe("BEGIN\n    COMMIT;\nEND;");
      questions += asked.length;
    }
    expect(questions).toBeGreaterThan(1000);
  });

  it("asks in a transaction that only reads, goes on after errors, and stops at the last one", () => {
    for (const { text, statements } of all) {
      expect(statements[0]).toMatch(/^BEGIN\n {4}SET TRANSACTION READ ONLY;\n {4}:limbeck_passed := 0;\n/);
      expect(text).toMatch(/^WHENEVER SQLERROR CONTINUE NONE\n/);
      const stop = text.indexOf("WHENEVER SQLERROR EXIT FAILURE ROLLBACK");
      expect(stop).toBeGreaterThan(text.lastIndexOf("EXECUTE IMMEDIATE"));
      expect(stop).toBeLessThan(text.indexOf("RAISE_APPLICATION_ERROR"));
    }
  });

  it("is read by SQL*Plus as it stands", () => {
    const reader = readerFor("oracle");
    for (const { text, statements } of all) {
      const lines = text.split("\n");
      lines.forEach((line, index) => {
        expect(line.length).toBeLessThan(2500);
        expect(line).not.toMatch(/^\s*\.\s*$|^\s*#|-\s*$|^\s*@/);
        if (/^\s*\/\s*$/.test(line)) expect(lines[index - 1]).toBe("END;");
      });
      expect(text.match(/^\/$/gm)).toHaveLength(statements.length);
    }
    const each = new Set(all.flatMap(({ statements }) => statements).filter((text) => text.length < 3000));
    for (const one of each) expect(reader.split(`${one}\n/\n`)).toHaveLength(1);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MySQL } from "dt-sql-parser/dist/parser/mysql/index.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dialectFor } from "../src/dialect/registry.js";
import { print } from "../src/plan/statements.js";
import { root } from "./golden/tracked.js";
import { histories, runs, tally, walk } from "./laws/histories.js";

// There is no MySQL here: a full grammar of it has to read whatever is printed for it.

const mysql = new MySQL();

/** What the grammar says of a statement; nothing when it can read it. */
function errorsIn(text: string): readonly string[] {
  return mysql.validate(withoutTraps(text)).map(({ message, startLine }) => `line ${startLine}: ${message}`);
}

/** Words that are keywords to the grammar, and names to every server; and a row of defaults, which it does not know. */
function withoutTraps(text: string): string {
  return text
    .replaceAll(/(?<![`'"\w])(?:active|initial|log|old|new|reference)(?![`'"\w.])/gi, "other")
    .replaceAll(/ VALUES \(\)/g, " VALUES (DEFAULT)");
}

const directory = join(root, "out", "ops");
const goldens = readdirSync(directory).flatMap((file) => {
  const sections = readFileSync(join(directory, file), "utf8").split(/^-- == (.*) ==$/m);
  const text = sections.filter((_, index) => index % 2 === 0 && (sections[index - 1] ?? "").startsWith("mysql "));
  return text.some((section) => /^[A-Z]/m.test(section))
    ? [{ name: file.replace(/\.sql$/, ""), text: text.join("\n") }]
    : [];
});

/** The statements that the client cuts at another end than a semicolon, and the others. */
function statementsIn(text: string): readonly string[] {
  const compound: string[] = [];
  const others = text.replaceAll(
    /^DELIMITER (\S+)\n([^]*?)\1\nDELIMITER ;$/gm,
    (_, _end: string, statement: string) => {
      compound.push(statement);
      return "";
    },
  );
  return [others, ...compound].filter((one) => /^\s*[A-Z]/m.test(one));
}

it("refuses what is none", () => {
  for (const text of ["ALTER TABEL t DROP COLUMN a", "CREATE TABLE t (a INTEGER", "DROP INDEX ix ON"]) {
    expect(errorsIn(text), text).not.toEqual([]);
  }
});

describe("MySQL's text of guarded scripts", () => {
  const folder = join(root, "out", "guards", "mysql");
  it.each(["upgrade.sql", "downgrade.sql"])("%s", (file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const statements = text.split(/;\n/).filter((one) => /^[A-Z]/m.test(one));
    expect(statements.length).toBeGreaterThan(50);
    for (const statement of statements) expect(errorsIn(`${statement};`), statement).toEqual([]);
  });
});

describe("MySQL's text of every operation", () => {
  it.each(goldens.map(({ name, text }) => [name, text] as const))("%s", (_, text) => {
    for (const statement of statementsIn(text)) expect(errorsIn(statement), statement).toEqual([]);
  });
});

it("and of random histories", () => {
  const dialect = dialectFor({ name: "mysql" });
  fc.assert(
    fc.property(histories(dialect), (wanted) => {
      walk(wanted, dialect, tally(), ({ legal }) => {
        for (const { text } of legal.flatMap((part) => print(part, dialect))) {
          expect(errorsIn(text), text).toEqual([]);
        }
      });
    }),
    runs(40),
  );
}, 300_000);

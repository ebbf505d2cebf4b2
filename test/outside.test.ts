import { describe, expect, it } from "vitest";
import * as api from "../src/index.js";
import { compileScript, compileStatements } from "../src/output/compile.js";
import type { Op } from "../src/script/op.js";
import type { Revision, Transaction } from "../src/script/types.js";
import { plain } from "./golden/cases.js";

// Where a script ends its transaction and begins another, shown as the first words of its statements.

const { column, t } = api;

const account = (op: Op): void => op.createTable("account", [column("name", t.string(40))]);
const indexed = (op: Op, name: string): void =>
  op.createIndex(name, "account", ["name"], { postgresql: { concurrently: true } });

function revisions(...upgrades: readonly ((op: Op) => void)[]): readonly Revision[] {
  return upgrades.map((upgrade, index) => ({
    id: `00000000000${index}`,
    downRevisions: index === 0 ? [] : [`00000000000${index - 1}`],
    branchLabels: [],
    dependsOn: [],
    message: "",
    createDate: undefined,
    file: `${index}.ts`,
    upgrade,
    downgrade: undefined,
  }));
}

function compiled(transaction: Transaction, upgrades: readonly ((op: Op) => void)[], dialect = "postgresql") {
  const settings = { ...plain, dialects: [{ name: dialect, version: undefined }], transaction };
  const project = { settings, revisions: revisions(...upgrades) };
  const { script, diagnostics } = compileScript(project, { dialect, range: "head" });
  const statements = script.lines.flatMap((line) => (line.kind === "statement" ? [line.statement.text] : []));
  // What is asked for piece by piece knows less of what is to come, and says more before it begins.
  const streamed = [...compileStatements(project, { dialect, range: "head" })].map(({ text }) => text);
  expect(streamed.slice(-statements.length)).toEqual(statements);
  return { statements, codes: diagnostics.map(({ code }) => code), text: script.text };
}

function shapeOf(transaction: Transaction, ...upgrades: readonly ((op: Op) => void)[]): readonly string[] {
  return compiled(transaction, upgrades)
    .statements.filter((text) => !text.startsWith("SET"))
    .map(
      (text) =>
        /^(?:BEGIN|COMMIT|CREATE INDEX CONCURRENTLY \w+|\w+ (?:TABLE|INDEX|INTO)?|\w+)/.exec(text)?.[0].trim() ?? text,
    );
}

const two = (op: Op): void => {
  indexed(op, "one");
  indexed(op, "two");
};
const CONCURRENTLY = ["CREATE INDEX CONCURRENTLY one", "CREATE INDEX CONCURRENTLY two"];

describe("what leaves the transaction", () => {
  it("shares one gap with its neighbours", () => {
    expect(shapeOf("per-script", account, two)).toEqual([
      ...["BEGIN", "CREATE TABLE", "CREATE TABLE", "INSERT INTO", "COMMIT"],
      ...CONCURRENTLY,
      ...["BEGIN", "UPDATE", "COMMIT"],
    ]);
  });

  it("leaves no empty transaction in any mode", () => {
    expect(shapeOf("per-revision", account, two, account2)).toEqual([
      ...["BEGIN", "CREATE TABLE", "CREATE TABLE", "INSERT INTO", "COMMIT"],
      ...CONCURRENTLY,
      ...["BEGIN", "UPDATE", "COMMIT"],
      ...["BEGIN", "CREATE TABLE", "UPDATE", "COMMIT"],
    ]);
  });

  it("stands between others of its revision", () => {
    const middle = (op: Op): void => {
      account(op);
      two(op);
      account2(op);
    };
    expect(shapeOf("per-script", middle)).toEqual([
      ...["BEGIN", "CREATE TABLE", "CREATE TABLE", "COMMIT"],
      ...CONCURRENTLY,
      ...["BEGIN", "CREATE TABLE", "INSERT INTO", "COMMIT"],
    ]);
  });

  it("needs nothing where there are no transactions", () => {
    expect(shapeOf("none", account, two)).toEqual([
      ...["CREATE TABLE", "CREATE TABLE", "INSERT INTO"],
      ...CONCURRENTLY,
      "UPDATE",
    ]);
  });

  it("is warned of where something is lost by it, once for each operation", () => {
    expect(compiled("per-script", [account, two]).codes).toEqual(["D310", "D310"]);
    expect(compiled("none", [account, two]).codes).toEqual([]);
    expect(compiled("per-script", [account, two], "sqlite").codes).toEqual([]);
  });

  it("is whatever stands in an autocommit block, on SQLite as well", () => {
    const block = (op: Op): void =>
      op.autocommitBlock(() => {
        op.execute("VACUUM");
        op.autocommitBlock(() => op.createIndex("ix", "account", ["name"]));
        op.execute("ANALYZE account");
      });
    const { text, codes } = compiled("per-script", [account, block], "sqlite");
    expect(text).toContain(`COMMIT;

-- Running upgrade 000000000000 -> 000000000001
-- execute a statement
VACUUM;

-- create index ix on account
CREATE INDEX ix ON account (name);

-- execute a statement
ANALYZE account;

BEGIN IMMEDIATE;
`);
    expect(codes).toEqual(["D310", "D310", "D310"]);
  });

  it("keeps apart what would be one copy of a table", () => {
    const upgrade = (op: Op): void => {
      op.createTable("t", [column("a", t.integer()), column("b", t.integer())]);
      op.alterColumn("t", "a", { type: t.text() });
      op.autocommitBlock(() => op.createIndex("ix", "t", ["a"]));
      op.alterColumn("t", "b", { type: t.text() });
    };
    const { statements } = compiled("per-script", [upgrade], "sqlite");
    expect(statements.filter((text) => text.startsWith("BEGIN"))).toHaveLength(2);
    expect(statements.filter((text) => text.startsWith("CREATE INDEX ix"))).toHaveLength(2);
  });
});

function account2(op: Op): void {
  op.createTable("account2", [column("name", t.string(40))]);
}

describe("an autocommit block", () => {
  const failing = (block: unknown) => () =>
    compiled("per-script", [account, (op) => (op.autocommitBlock as (block: unknown) => void)(block)]);

  it("is a function that waits for nothing", () => {
    expect(failing("VACUUM")).toThrow(/M402: op.autocommitBlock: the block must be a function/);
    expect(failing(() => Promise.resolve())).toThrow(/M419: the autocommit block returns a promise/);
  });

  it("ends with what its block throws", () => {
    const upgrade = (op: Op): void => {
      op.autocommitBlock(() => {
        throw new Error("no");
      });
    };
    expect(() => compiled("per-script", [account, upgrade])).toThrow(/M418: the script stopped with Error: no/);
  });

  it("does not lift what a client would misread", () => {
    expect(failing(() => undefined)).not.toThrow();
    const upgrade = (op: Op): void => op.autocommitBlock(() => op.execute("COPY account FROM STDIN"));
    expect(() => compiled("per-script", [account, upgrade])).toThrow(/M314/);
  });

  it("is over when it has ended", () => {
    const upgrade = (op: Op): void => {
      op.autocommitBlock(() => op.execute("VACUUM"));
      op.execute("VACUUM");
    };
    expect(() => compiled("per-script", [account, upgrade])).toThrow(/M313/);
  });
});

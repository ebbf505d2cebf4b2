import { describe, expect, test } from "vitest";
import { typeChange } from "../src/dialect/oracle/alter.js";
import { reserved } from "../src/dialect/oracle/reserved.js";
import { legalize } from "../src/dialect/legalize.js";
import { dialectFor } from "../src/dialect/registry.js";
import { apply } from "../src/model/replay.js";
import { compileMovements } from "../src/output/compile.js";
import { scriptLines, scriptText } from "../src/output/script.js";
import { print } from "../src/plan/statements.js";
import { kept } from "../src/reader/oracle.js";
import { readerFor } from "../src/reader/reader.js";
import { check, column, index, sql, t, table, unique } from "../src/index.js";
import type { Op } from "../src/script/op.js";
import { cases, plain, printed } from "./golden/cases.js";
import { codes, diagnosticsOf, recorded, start } from "./recording.js";
import { emptySchema } from "../src/model/edit.js";

// What the compiler knows of Oracle and SQL*Plus, for lack of a server to ask.

const oracle = dialectFor({ name: "oracle" });
const old = dialectFor({ name: "oracle", version: "12.1" });
const newest = dialectFor({ name: "oracle", version: "23" });

/** The statements of what a script asks for. */
function said(run: (op: Op) => void, { dialect = oracle, tables = [start] } = {}): readonly string[] {
  let before = recorded(() => undefined, dialect, tables).schema;
  return recorded(run, dialect, tables).ops.flatMap((op) => {
    const step = { op, before, after: apply(before, op), origin: {} };
    before = step.after;
    return legalize(step, dialect)
      .flatMap((part) => print(part, dialect))
      .map(({ text, terminator }) => `${text}${terminator}`);
  });
}

const refusedHere = (run: (op: Op) => void, tables = [start]): readonly string[] => codes(() => said(run, { tables }));

describe("names", () => {
  test("have 30 bytes before 12.2, and 128 from then on", () => {
    expect([old.lexis.longestName, dialectFor({ name: "oracle", version: "12.2" }).lexis.longestName]).toEqual([
      30, 128,
    ]);
    expect(oracle.lexis.longestName).toBe(128);
    const long = `a_table_of_a_long_name_${"é".repeat(3)}`;
    const named = said((op) => op.createTable(long, [column("a_column", t.integer(), { unique: true })]), {
      dialect: old,
    }).join("");
    const [, name = ""] = /CONSTRAINT "?([^" ]+)"? UNIQUE/.exec(named) ?? [];
    expect(Buffer.byteLength(name)).toBe(30);
    expect(name.endsWith("_key")).toBe(true);
    expect(
      codes(() => said((op) => op.createTable("x".repeat(31), [column("a", t.integer())]), { dialect: old })),
    ).toEqual(["M403"]);
  });

  test("are the same in capitals where they need no quotes", () => {
    const fold = (name: string): string => oracle.rules.fold(name);
    expect(fold("account")).toBe(fold("ACCOUNT"));
    expect(fold("account")).not.toBe(fold("Account"));
    expect(fold("user")).not.toBe(fold("USER"));
    expect(fold("_a")).not.toBe(fold("_A"));
    expect(
      ["account", "Account", "_a", "user", "a b", "$a", "1a", "a$1"].map((name) => oracle.lexis.quote(name)),
    ).toEqual(["account", '"Account"', '"_a"', '"user"', '"a b"', '"$a"', '"1a"', "a$1"]);
  });

  test("the reader and the dialect keep the same words", () => {
    expect([...kept].map((word) => word.toLowerCase()).sort()).toEqual([...reserved].sort());
  });

  test("of constraints are those of a schema, those of indexes are apart from those of tables", () => {
    const taken = table("other", [column("a", t.integer())]);
    expect(
      refusedHere(
        (op) => {
          op.createCheckConstraint("ck", "account", "age > 0");
          op.createCheckConstraint("ck", "other", "a > 0");
        },
        [start, taken],
      ),
    ).toEqual(["M105"]);
    expect(said((op) => op.createIndex("account", "account", ["email", "age"]), { tables: [start] })).toEqual([
      "CREATE INDEX account ON account (email, age);",
    ]);
  });
});

describe("statements", () => {
  test("a slash stands behind blocks and nowhere else, and each is one statement for the client", () => {
    const reader = readerFor("oracle");
    for (const one of cases) {
      const movements = printed(one, oracle);
      for (const { compiled } of [...(movements?.up ?? []), ...(movements?.down ?? [])]) {
        const executed = new Set(compiled.planned.steps.flatMap(({ op }) => (op.kind === "execute" ? [op.text] : [])));
        for (const { text, terminator } of compiled.passages.flatMap(({ statements }) => statements)) {
          if (executed.has(text)) continue;
          const isBlock = /^BEGIN\b|^CREATE (?:OR REPLACE )?TRIGGER\b/.test(text);
          expect(terminator, text).toBe(isBlock ? "\n/" : ";");
          expect(reader.split(`${text}${terminator}\n`), one.name).toHaveLength(1);
          for (const line of text.split("\n")) {
            expect(line.length).toBeLessThan(2500);
            expect(line).not.toMatch(/^\s*[/.]\s*$|^\s*#|-\s*$/);
          }
        }
      }
    }
  });

  test("a script stops at the first error, makes its rows last, and looks for the version table first", () => {
    const [one] = cases.filter(({ name }) => name === "bulk-insert-missing-keys");
    if (one === undefined) expect.fail("no such case");
    const { up } = compileMovements({ settings: plain, revisions: [one.revision] }, oracle);
    const text = scriptText(scriptLines(up, true, plain, oracle));
    expect(text).toMatch(
      /^WHENEVER SQLERROR EXIT FAILURE ROLLBACK\n\nWHENEVER OSERROR EXIT FAILURE ROLLBACK\n\nSET DEFINE OFF\n\nSET SQLBLANKLINES ON\n\n/,
    );
    expect(text).toContain(
      "EXECUTE IMMEDIATE 'CREATE TABLE alembic_version (\n    version_num VARCHAR2(32 CHAR) NOT NULL,",
    );
    expect(text).toContain("IF SQLCODE NOT IN (-955) THEN RAISE; END IF;\nEND;\n/\n");
    expect(text.trimEnd().split("\n\n").slice(-2)).toEqual([
      expect.stringContaining("INSERT INTO alembic_version (version_num) VALUES"),
      "COMMIT;",
    ]);
  });

  test("a comment does not end as the client's own lines do", () => {
    const comment = (text: string): string => oracle.script.comment(text);
    expect(["a;", "a -", "a/", "a.", "a -> b"].map(comment)).toEqual(["a; *", "a - *", "a/ *", "a. *", "a -> b"]);
  });

  test("IF EXISTS is a block before 23, and a word from then on", () => {
    expect(said((op) => op.dropTable("nobody", { ifExists: true }))).toEqual([
      expect.stringMatching(/^BEGIN\n {4}EXECUTE IMMEDIATE 'DROP TABLE nobody';[^]*-942[^]*END;\n\/$/),
    ]);
    expect(said((op) => op.dropTable("nobody", { ifExists: true }), { dialect: newest })).toEqual([
      "DROP TABLE IF EXISTS nobody;",
    ]);
  });

  test("a list that is too long for a line has a line for each item", () => {
    const columns = Array.from({ length: 200 }, (_, at) => column(`a_column_with_a_name_${at}`, t.integer()));
    const wide = table("wide", columns);
    const [create = "", copy = ""] = said(
      (op) =>
        op.batchAlterTable("wide", { recreate: "always" }, (batch) => {
          batch.addColumn(column("more", t.integer()));
        }),
      { tables: [wide] },
    );
    expect(create).toContain("CREATE TABLE");
    for (const line of copy.split("\n")) expect(line.length).toBeLessThan(2500);
  });
});

describe("literals", () => {
  const lit = (value: Parameters<typeof oracle.lexis.literal>[0], as?: Parameters<typeof oracle.lexis.literal>[1]) =>
    oracle.lexis.literal(value, as);

  test("of texts hold no line end, and nothing that a line could be taken for", () => {
    expect(lit("it's")).toBe("'it''s'");
    expect(lit("a\n/\n.\nb;\n")).toBe("('a' || chr(10) || '/' || chr(10) || '.' || chr(10) || 'b;' || chr(10))");
    expect(lit("")).toBe("''");
    expect(lit("\u2028")).toBe("UNISTR('\\2028')");
    expect(lit("x".repeat(901))).toBe(`('${"x".repeat(900)}' ||\n'x')`);
    expect(lit("é".repeat(2000)).startsWith("('é")).toBe(true);
    expect(lit("é".repeat(2001)).startsWith("(TO_CLOB('é")).toBe(true);
  });

  test("of dates and numbers mean the same whatever the session is set to", () => {
    const moment = new Date("2020-02-29T23:59:58.765Z");
    expect(lit(moment)).toBe("TIMESTAMP '2020-02-29 23:59:58.765000'");
    expect(lit("2020-02-29", "date")).toBe("DATE '2020-02-29'");
    expect(lit("2020-02-29 12:30", "date")).toBe("TIMESTAMP '2020-02-29 12:30:00'");
    expect(lit("2020-02-29", "timestamp")).toBe("TIMESTAMP '2020-02-29 00:00:00'");
    expect(lit("2020-02-29T12:30:00Z", "moment")).toBe("TIMESTAMP '2020-02-29 12:30:00 +00:00'");
    expect(lit("2020-02-29T12:30:00+0130", "moment")).toBe("TIMESTAMP '2020-02-29 12:30:00 +01:30'");
    expect(lit("1 12:30:00", "interval")).toBe("INTERVAL '1 12:30:00' DAY(2) TO SECOND(9)");
    expect(lit("12.50", "number")).toBe("12.50");
    expect(codes(() => lit("29.02.2020", "date"))).toEqual(["D104"]);
    expect(codes(() => lit("soon", "timestamp"))).toEqual(["D104"]);
  });

  test("of numbers, bytes and truth", () => {
    expect([lit(-0), lit(1.5), lit(1e300), lit(1e-300), lit(12n)]).toEqual(["0", "1.5", "1e+300d", "1e-300d", "12"]);
    expect(codes(() => lit(10n ** 40n + 1n))).toEqual(["D104"]);
    expect(lit(new Uint8Array([0, 255]))).toBe("HEXTORAW('00FF')");
    expect(codes(() => lit(new Uint8Array(2001)))).toEqual(["D104"]);
    expect([lit(true), newest.lexis.literal(true)]).toEqual(["1", "TRUE"]);
    expect(codes(() => lit("half \ud800"))).toEqual(["D104"]);
  });
});

describe("MODIFY", () => {
  test("says what is different and nothing else", () => {
    expect(said((op) => op.alterColumn("account", "age", { nullable: false, serverDefault: 7 }))).toEqual([
      "ALTER TABLE account MODIFY age DEFAULT 7;",
    ]);
    expect(said((op) => op.alterColumn("account", "age", { nullable: true, serverDefault: null }))).toEqual([
      "ALTER TABLE account MODIFY age DEFAULT NULL NULL;",
    ]);
    expect(
      said((op) => op.alterColumn("account", "email", { type: t.string(90), nullable: false, serverDefault: "x" })),
    ).toEqual(["ALTER TABLE account MODIFY email VARCHAR2(90 CHAR) DEFAULT 'x' NOT NULL;"]);
    expect(said((op) => op.alterColumn("account", "email", { nullable: true }))).toEqual([]);
  });

  test("takes a wider type and, where the values fit, a narrower one; the rest only a copy does", () => {
    const change = (from: ReturnType<typeof t.integer>, to: typeof from) => typeChange(from.type, to.type, oracle);
    expect([
      change(t.string(10), t.string(20)),
      change(t.string(20), t.string(10)),
      change(t.string(20), t.unicode(20)),
      change(t.string(20), t.text()),
      change(t.integer(), t.bigInteger()),
      change(t.bigInteger(), t.integer()),
      change(t.numeric(10, 2), t.numeric(12, 2)),
      change(t.numeric(10, 2), t.numeric(12, 4)),
      change(t.numeric(10, 2), t.numeric(10, 4)),
      change(t.numeric(10, 2), t.numeric()),
      change(t.numeric(), t.numeric(10, 2)),
      change(t.date(), t.dateTime()),
      change(t.dateTime(), t.date()),
      change(t.dateTime(), t.dateTime({ timezone: true })),
      change(t.dateTime({ precision: 3 }), t.dateTime()),
      change(t.float(24), t.float(53)),
      change(t.float(53), t.float(24)),
      change(t.boolean(), t.integer()),
      change(t.json(), t.text()),
      change(t.oracle.number(5), t.integer()),
    ]).toEqual([
      "widens",
      "narrows",
      "same",
      "copied",
      "same",
      "widens",
      "widens",
      "widens",
      "copied",
      "widens",
      "copied",
      "widens",
      "copied",
      "copied",
      "widens",
      "widens",
      "copied",
      "same",
      "copied",
      "narrows",
    ]);
  });

  test("a NOT NULL that goes with an identity comes back", () => {
    expect(said((op) => op.alterColumn("account", "id", { autoincrement: false }))).toEqual([
      "ALTER TABLE account MODIFY id DROP IDENTITY;",
      expect.stringMatching(/EXECUTE IMMEDIATE 'ALTER TABLE account MODIFY id NOT NULL';[^]*-1442/),
    ]);
  });

  test("using changes the values before they become narrower, and after they become wider", () => {
    const widened = said((op) => op.alterColumn("account", "email", { type: t.string(90), using: sql`email || '!'` }));
    const narrowed = said((op) =>
      op.alterColumn("account", "email", { type: t.string(9), using: sql`substr(email, 1, 9)` }),
    );
    expect(widened.map((text) => text.slice(0, 6))).toEqual(["ALTER ", "UPDATE"]);
    expect(narrowed.map((text) => text.slice(0, 6))).toEqual(["UPDATE", "ALTER "]);
  });
});

describe("what no server would take", () => {
  const made = (...elements: Parameters<typeof table>[1]) => refusedHere((op) => op.createTable("a", elements), []);
  const x = column("x", t.string(9));

  test("is refused", () => {
    expect(made(x, unique(["x"]), index("ix", ["x"]))).toEqual(["D103"]);
    expect(made(x, index("ix", ["x"]), index("iy", ["x"]))).toEqual(["D103"]);
    expect(made(x, unique(["x"]), unique(["x"], { name: "uq" }))).toEqual(["D103"]);
    expect(made(column("x", t.text(), { unique: true }))).toEqual(["D103"]);
    expect(made(column("x", t.dateTime({ timezone: true }), { unique: true }))).toEqual(["D103"]);
    expect(made(column("x", t.string(4001)))).toEqual(["D102"]);
    expect(made(column("x", t.numeric(39)))).toEqual(["D102"]);
    expect(made(...Array.from({ length: 1001 }, (_, at) => column(`x${at}`, t.integer())))).toEqual(["D103"]);
    expect(
      made(
        column("x", t.integer(), { nullable: false, identity: true }),
        column("y", t.integer(), { nullable: false, identity: true }),
      ),
    ).toEqual(["D103"]);
    expect(
      refusedHere(
        (op) => op.bulkInsert("a", [{ y: "" }]),
        [table("a", [column("y", t.string(9), { nullable: false })])],
      ),
    ).toEqual(["D440"]);
  });

  test("what it takes in its own way is said so", () => {
    const remarks = (run: (op: Op) => void): readonly string[] => {
      let before = emptySchema(oracle.rules);
      return recorded(run, oracle, []).ops.flatMap((op) => {
        const step = { op, before, after: apply(before, op), origin: {} };
        before = step.after;
        return (oracle.remarks[op.kind] as (of: typeof step, dialect: typeof oracle) => readonly { code: string }[])(
          step,
          oracle,
        ).map(({ code }) => code);
      });
    };
    expect(remarks((op) => op.createTable("a", [column("x", t.string(9), { serverDefault: "" })]))).toEqual(["D441"]);
    expect(remarks((op) => op.createTable("a", [x, index("ix", [{ column: "x", nulls: "FIRST" }])]))).toEqual(["D331"]);
    expect(remarks((op) => op.createTable("a", [x, check("x > ''")]))).toEqual([]);
  });
});

describe("identity columns", () => {
  const counted = (identity: object): string =>
    said((op) => op.createTable("a", [column("x", t.integer(), { nullable: false, identity })]), { tables: [] }).join(
      "",
    );

  test("say what is asked for in Oracle's words", () => {
    expect(counted({ always: true, start: 10, increment: 5, maxValue: 1000, noMinValue: true, cycle: true })).toContain(
      "x INTEGER GENERATED ALWAYS AS IDENTITY (INCREMENT BY 5 START WITH 10 MAXVALUE 1000 NOMINVALUE CYCLE)",
    );
    expect(counted({ cache: 1 })).toContain("AS IDENTITY (NOCACHE)");
    expect(counted({ cycle: true, maxValue: 9 })).toContain("MAXVALUE 9 NOCACHE CYCLE");
    expect(codes(() => counted({ cycle: true }))).toEqual(["D103"]);
    expect(codes(() => counted({ cycle: true, maxValue: 9, cache: 9 }))).toEqual(["D103"]);
  });

  test("go on where they were when a table is copied", () => {
    const texts = said((op) =>
      op.batchAlterTable("account", { recreate: "always" }, (batch) => {
        batch.addColumn(column("z", t.integer()), { insertBefore: "email" });
      }),
    );
    expect(texts.filter((text) => text.includes("LIMIT VALUE"))).toEqual([
      'ALTER TABLE "_alembic_batch_temp" MODIFY id GENERATED BY DEFAULT ON NULL AS IDENTITY (START WITH LIMIT VALUE);',
    ]);
  });
});

test("a schema is a user", () => {
  const [{ help = "" } = {}] = diagnosticsOf(() => said((op) => op.createSchema("app")));
  expect(help).toContain("user");
});

import fc from "fast-check";
import initSqlJs from "sql.js";
import { describe, expect, test } from "vitest";

import { Failure } from "../src/diagnostics/diagnostic.js";
import type { Expression } from "../src/model/schema.js";
import { lex } from "../src/reader/lexer.js";
import { postgresql } from "../src/reader/postgresql.js";
import { bracketIdentifiers, readerFor } from "../src/reader/reader.js";
import { sqlite } from "../src/reader/sqlite.js";

const languages = { sqlite, postgresql };
type DialectName = keyof typeof languages;
const dialects = ["sqlite", "postgresql"] as const;

/** `sure` columns stand in `<>`, unsure ones in `??`. */
function shown(expression: Expression): string {
  return expression
    .map((part) =>
      typeof part === "string"
        ? part
        : part.unsure === true
          ? `?${part.column}:${part.text ?? ""}?`
          : `<${part.column}>`,
    )
    .join("");
}

function written(expression: Expression): string {
  return expression.map((part) => (typeof part === "string" ? part : part.text)).join("");
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

const columns = [
  "id",
  "price",
  "Name",
  "order",
  "date",
  "year",
  "a",
  "b",
  "doc",
  "x y",
  'q"t',
  "]",
  "é",
  "end",
  "user",
];
const context = { table: "account", columns };

describe("the lexer loses nothing", () => {
  const fragments = fc.constantFrom(
    ..."' '' \" ` [ ] -- /* */ ; $$ $a$ E' U&\" x' \\ \n : :: ( ) . 1.5e3 0x1F abc é 😀 \ud800 @p ?1 $1 \0".split(" "),
    " ",
  );
  const text = fc.oneof(
    fc.array(fragments).map((some) => some.join("")),
    fc.string({ unit: "binary" }),
  );
  test.each(dialects)("%s", (dialect) => {
    fc.assert(
      fc.property(text, (some) => {
        const tokens = lex(some, languages[dialect].lexical);
        expect(tokens.map((token) => token.text).join("")).toBe(some);
        let at = 0;
        for (const token of tokens) {
          expect(token.start).toBe(at);
          expect(token.text).not.toBe("");
          at += token.text.length;
        }
        expect(tokens.slice(0, -1).some((token) => token.unterminated)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("tokens", () => {
  const cases: readonly [DialectName, string, readonly string[]][] = [
    ["sqlite", "'it''s' x'00'", ["string", "string"]],
    ["sqlite", '"a""b" `c` [d "e]', ["quoted", "quoted", "quoted"]],
    ["sqlite", "/* a /* b */ c", ["comment", "word"]],
    ["sqlite", "?1 :a @a $a::b 1e-3 .5 0xFF", Array.from({ length: 7 }, (_, n) => (n < 4 ? "parameter" : "number"))],
    ["sqlite", "'a\\' b", ["string", "word"]],
    ["postgresql", "/* a /* b */ c */ d", ["comment", "word"]],
    ["postgresql", "E'a\\'b' c", ["string", "word"]],
    ["postgresql", "E'a'\n'b\\'c' d", ["string", "word"]],
    ["postgresql", "'a\\' b", ["string", "word"]],
    ["postgresql", "$x$ $y$ ; $$ $x$ $1 a$b$c", ["string", "parameter", "word"]],
    ["postgresql", 'U&"d" U&\'e\' "f"', ["escapedName", "string", "quoted"]],
    ["postgresql", "a::int", ["word", "operator", "word"]],
    ["postgresql", "a+--b\nc", ["word", "operator", "lineComment", "word"]],
  ];
  test.each(cases)("%s: %s", (dialect, text, kinds) => {
    const tokens = lex(text, languages[dialect].lexical);
    expect(tokens.filter(({ kind }) => kind !== "space").map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe("expressions", () => {
  const cases: readonly [DialectName | "both", string, string][] = [
    ["both", "price > 0", "<price> > 0"],
    ["both", "lower(name)", "lower(<Name>)"],
    ["both", "a IN ('a','b')", "<a> IN ('a','b')"],
    ["both", "a IS NOT NULL AND b >= a", "<a> IS NOT NULL AND <b> >= <a>"],
    ["both", "coalesce(a, 0) + b * 2", "coalesce(<a>, 0) + <b> * 2"],
    ["both", `"order" <> ''`, "<order> <> ''"],
    ["both", `"x y" > 0 AND "q""t" = "]"`, `<x y> > 0 AND <q"t> = <]>`],
    ["both", "é > 1", "<é> > 1"],
    ["postgresql", "CASE WHEN a > 1 THEN b ELSE price END", "CASE WHEN <a> > 1 THEN <b> ELSE <price> END"],
    // END is a good name for a column on SQLite, so only the parser knows what it is here.
    ["sqlite", "CASE WHEN a > 1 THEN b ELSE price END", "CASE WHEN <a> > 1 THEN <b> ELSE <price> ?end:END?"],
    ["both", "a BETWEEN 1 AND b", "<a> BETWEEN 1 AND <b>"],
    ["both", "a LIKE 'x\\%' ESCAPE '\\'", "<a> LIKE 'x\\%' ESCAPE '\\'"],
    ["both", "CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP"],
    ["both", "length(name) > 3", "length(<Name>) > 3"],
    ["both", "a ISNULL AND b NOTNULL", "<a> ISNULL AND <b> NOTNULL"],
    ["both", "a IS DISTINCT FROM b", "<a> IS DISTINCT FROM <b>"],
    ["both", "CAST(a AS date) > date", "CAST(<a> AS date) > <date>"],
    ["both", "'price' <> a /* price */", "'price' <> <a> /* price */"],
    ["both", "year(date)", "year(<date>)"],
    ["both", "a > (SELECT max(b) FROM other)", "?a:a? > (SELECT max(?b:b?) FROM other)"],
    ["both", "a > other.b", "?a:a? > other.b"],
    ["both", "a = = b", "?a:a? = = ?b:b?"],
    ["both", "nothing + 1", "nothing + 1"],
    ["sqlite", "json_extract(doc, '$.a')", "json_extract(<doc>, '$.a')"],
    ["sqlite", "[price] > `a` AND PRICE < 1", "<price> > <a> AND <price> < 1"],
    ["sqlite", "a GLOB 'x*' COLLATE NOCASE", "<a> GLOB 'x*' COLLATE NOCASE"],
    ["postgresql", "a::int + b::date", "<a>::int + <b>::date"],
    ["postgresql", "now() > date '2020-01-01'", "now() > date '2020-01-01'"],
    ["postgresql", `"Name" <> E'\\''`, `<Name> <> E'\\''`],
    ["postgresql", "doc ->> 'a' = $$b$$", "<doc> ->> 'a' = $$b$$"],
    ["postgresql", "a ^ 2 > 1", "<a> ^ 2 > 1"],
    ["postgresql", "extract(year FROM date) > 2000", "extract(?year:year? FROM <date>) > 2000"],
    ["postgresql", "extract(year FROM date) > year", "extract(?year:year? FROM <date>) > ?year:year?"],
    ["postgresql", "f(a => b)", "f(a => ?b:b?)"],
    ["postgresql", "pg_catalog.lower(a)", "pg_catalog.lower(<a>)"],
    ["postgresql", "doc[1] = a[1]", "<doc>[1] = <a>[1]"],
    ["postgresql", "doc[1:b] = a", "?doc:doc?[1:?b:b?] = ?a:a?"],
    ["postgresql", "a & 4 = 0 AND @ b << ~a <> -1", "<a> & 4 = 0 AND @ <b> << ~<a> <> -1"],
    ["postgresql", "a::citext = b::app.kind::text", "<a>::citext = <b>::app.kind::text"],
    ["postgresql", "a::double precision > b::numeric(10,2)", "<a>::double precision > <b>::numeric(10,2)"],
    ["both", "a=-1 AND b IN (1, -2)", "<a>=-1 AND <b> IN (1, -2)"],
    ["postgresql", "date AT TIME ZONE 'utc' > a", "<date> AT TIME ZONE 'utc' > <a>"],
  ];
  for (const [which, text, expected] of cases) {
    for (const dialect of which === "both" ? dialects : [which]) {
      // Names in PostgreSQL keep their case only in quotes.
      const known = dialect === "postgresql" && text.includes("name") ? ["name"] : columns;
      test(`${dialect}: ${text}`, () => {
        const expression = readerFor(dialect).expression(text, { table: "account", columns: known });
        expect(shown(expression)).toBe(known === columns ? expected : expected.replace("<Name>", "<name>"));
        expect(written(expression)).toBe(text);
      });
    }
  }

  test("PostgreSQL keeps the case of quoted names", () => {
    const read = (text: string) => shown(readerFor("postgresql").expression(text, context));
    expect(read(`Price + "Price" + "Name" + Name`)).toBe(`<price> + "Price" + <Name> + Name`);
  });

  test("without columns there is only text", () => {
    expect(readerFor("postgresql").expression("nextval('x'::regclass)", { table: "t", columns: [] })).toEqual([
      "nextval('x'::regclass)",
    ]);
  });

  const refused: readonly [DialectName | "both", string, string][] = [
    ["both", "", "M304"],
    ["both", " /* nothing */ ", "M304"],
    ["both", "1); DROP TABLE x; --", "M307"],
    ["both", "a > 1; DROP TABLE x", "M305"],
    ["both", "a > 1 -- why", "M306"],
    ["both", "(a > 1", "M307"],
    ["both", "a > 1) OR (1", "M307"],
    ["both", "a > 'x", "M302"],
    ["both", 'a > "x', "M302"],
    ["both", "a > 1 /* x", "M302"],
    ["both", "a > '\0'", "M301"],
    ["both", "a\n/\nb", "M303"],
    ["both", "account.price > 0", "M308"],
    ["both", 'main."account" . "price" > 0', "M308"],
    ["sqlite", "ACCOUNT.price > 0", "M308"],
    ["postgresql", `a = $$x`, "M302"],
    ["postgresql", "a /* /* */", "M302"],
    ["postgresql", "a = :'x'", "M303"],
    ["postgresql", "a \\gexec", "M303"],
    ["postgresql", `U&"pr\\0069ce" > 0`, "M309"],
    ["postgresql", "user = 'x'", "M310"],
    ["both", "a > '\ud800'", "M316"],
    ["sqlite", "a > 'x\r\ny'", "M317"],
    ["sqlite", `a <> "nothing"`, "M319"],
    ["both", "a > :x", "M318"],
    ["sqlite", "a::text = 'x'", "M320"],
  ];
  for (const [which, text, code] of refused) {
    for (const dialect of which === "both" ? dialects : [which]) {
      test(`${dialect} refuses ${JSON.stringify(text)}`, () => {
        expect(codeOf(() => readerFor(dialect).expression(text, context))).toBe(code);
      });
    }
  }

  test("the place is told", () => {
    expect(() => readerFor("sqlite").expression("a >\n  'x", context)).toThrow("line 2, column 3");
  });
});

describe("statements", () => {
  const accepted: readonly [DialectName | "both", string, number, string][] = [
    ["both", "UPDATE t SET a = 1", 1, ";"],
    ["both", "UPDATE t SET a = 1;\n", 1, ""],
    ["both", "UPDATE t SET a = 1; -- done", 1, ""],
    ["both", "UPDATE t SET a = 1 -- done", 1, "\n;"],
    ["both", "UPDATE t SET a = ';' /* ; */;;; DELETE FROM t", 2, ";"],
    ["sqlite", "CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET a = CASE WHEN 1 THEN 2 END; END", 1, ";"],
    ["sqlite", "create temp trigger r after insert on t begin select 1; select 2; end; select 3;", 2, ""],
    ["sqlite", "PRAGMA table_info(t)", 1, ";"],
    ["sqlite", "PRAGMA foreign_key_check", 1, ";"],
    ["postgresql", "DO $$ BEGIN PERFORM 1; COMMIT; END $$", 1, ";"],
    [
      "postgresql",
      "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; END; SELECT 1",
      2,
      ";",
    ],
    ["postgresql", "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2);", 1, ""],
    ["postgresql", "SELECT a::text, b[1:2], b[lo:hi], x::\"Type\", ':USER', ':x' FROM t", 1, ";"],
    ["postgresql", "SET LOCAL lock_timeout = '1s'; SET statement_timeout = 0", 2, ";"],
    ["postgresql", "SELECT set_config('app.user', 'set_config (', true)", 1, ";"],
    ["postgresql", "CREATE FUNCTION f() RETURNS int LANGUAGE sql SET search_path = app AS 'select 1'", 1, ";"],
    ["postgresql", "CREATE INDEX i ON t (a)", 1, ";"],
  ];
  for (const [which, text, count, terminator] of accepted) {
    for (const dialect of which === "both" ? dialects : [which]) {
      test(`${dialect}: ${text}`, () => {
        expect(readerFor(dialect).statements(text)).toMatchObject({ count, terminator });
      });
    }
  }

  const refused: readonly [DialectName | "both", string, string][] = [
    ["both", " -- nothing\n;", "M311"],
    ["both", "BEGIN", "M312"],
    ["both", "UPDATE t SET a = 1; commit", "M312"],
    ["both", "/* x */ ROLLBACK TO s", "M312"],
    ["both", "SAVEPOINT s", "M312"],
    ["both", "END", "M312"],
    ["both", "VACUUM", "M313"],
    ["both", "SELECT 1\nGO\nSELECT 2", "M303"],
    ["both", "SELECT 'x", "M302"],
    ["both", "SELECT 1 /* x", "M302"],
    ["both", "SELECT '\0'", "M301"],
    ["sqlite", ".bail on", "M303"],
    ["sqlite", "SELECT 1;\n.read x.sql", "M303"],
    ["sqlite", "ATTACH 'x' AS y", "M313"],
    ["sqlite", "PRAGMA foreign_keys=OFF", "M313"],
    ["sqlite", `PRAGMA main."writable_schema" = 1`, "M313"],
    ["sqlite", "PRAGMA journal_mode(wal)", "M313"],
    ["sqlite", "CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1;", "M315"],
    ["postgresql", "\\d", "M303"],
    ["postgresql", "SELECT 1 \\gexec", "M303"],
    ["postgresql", "SELECT :USER", "M303"],
    ["postgresql", "SELECT :{?x}", "M303"],
    ["postgresql", "START TRANSACTION", "M312"],
    ["postgresql", "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE", "M312"],
    ["postgresql", "PREPARE TRANSACTION 'x'", "M312"],
    ["postgresql", "CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)", "M313"],
    ["postgresql", "ALTER SYSTEM SET x = 1", "M313"],
    ["postgresql", "SET LOCAL standard_conforming_strings = off", "M313"],
    ["postgresql", "COPY t (a, b) FROM STDIN", "M314"],
    ["postgresql", "SELECT (1; SELECT 2", "M315"],
    ["both", "SELECT '\udfff'", "M316"],
    ["sqlite", "INSERT INTO t VALUES ('x\r\ny')", "M317"],
    ["sqlite", "UPDATE t SET a = :value", "M318"],
    ["sqlite", "UPDATE t SET a = ?", "M318"],
    ["postgresql", "UPDATE t SET a = :value", "M318"],
    ["sqlite", "SELECT id::text FROM account", "M320"],
    ["both", "SELECT {a}", "M320"],
    ["postgresql", "SELECT set_config('standard_conforming_strings', 'off', false)", "M313"],
    ["postgresql", "CREATE FUNCTION begin() RETURNS int LANGUAGE sql AS 'select 1'; COMMIT; SELECT 1 AS end;", "M312"],
    ["postgresql", "CREATE FUNCTION f() BEGIN ATOMIC SELECT 1;", "M315"],
  ];
  for (const [which, text, code] of refused) {
    for (const dialect of which === "both" ? dialects : [which]) {
      test(`${dialect} refuses ${JSON.stringify(text)}`, () => {
        expect(codeOf(() => readerFor(dialect).statements(text))).toBe(code);
      });
    }
  }

  const altering: readonly [string, readonly object[]][] = [
    [
      "ALTER TABLE account ADD COLUMN x TEXT; UPDATE account SET x = 1",
      [{ what: "table", table: { name: "account" } }],
    ],
    ['DROP TABLE IF EXISTS app."account"', [{ what: "table", table: { schema: "app", name: "account" } }]],
    ["CREATE UNIQUE INDEX IF NOT EXISTS i ON account (a)", [{ what: "table", table: { name: "account" } }]],
    ["DROP INDEX i", [{ what: "index", name: "i" }]],
    ["CREATE TABLE other (a INTEGER REFERENCES account (id))", []],
    ["CREATE VIEW v AS SELECT * FROM account", []],
    ["INSERT INTO account VALUES (1)", []],
  ];
  for (const [text, alters] of altering) {
    for (const dialect of dialects) {
      test(`${dialect} knows what changes a table: ${text}`, () => {
        expect(readerFor(dialect).statements(text).alters).toEqual(alters);
      });
    }
  }

  test("a trigger changes the table it is on", () => {
    const text = "CREATE TRIGGER r AFTER UPDATE OF a ON account BEGIN SELECT 1; END";
    expect(readerFor("sqlite").statements(text).alters).toEqual([{ what: "table", table: { name: "account" } }]);
  });

  test("an autocommit block takes what needs one, and still no client syntax", () => {
    const code = (dialect: DialectName, text: string) =>
      codeOf(() => readerFor(dialect).statements(text, { autocommit: true }));
    expect(code("postgresql", "CREATE INDEX CONCURRENTLY i ON t (a)")).toBe("accepted");
    expect(code("sqlite", "PRAGMA journal_mode = wal; VACUUM")).toBe("accepted");
    expect(code("sqlite", ".quit")).toBe("M303");
    expect(code("postgresql", "COPY t FROM STDIN")).toBe("M314");
  });

  const settings: readonly [DialectName, string][] = [
    ...["foreign_keys = ON", "main.foreign_keys(1)", '"foreign_keys" = 1', "writable_schema = 1"].map(pragma),
    ...["legacy_alter_table = ON", "ignore_check_constraints = 1", "defer_foreign_keys = 1"].map(pragma),
    ...[
      "SET search_path = app",
      "SET LOCAL search_path TO app",
      'SET "search_path" = app',
      "SET SCHEMA 'app'",
      "SET SESSION AUTHORIZATION x",
      "SET LOCAL ROLE x",
      "RESET ROLE",
      "RESET ALL",
      "RESET search_path",
      "DISCARD TEMP",
      "SELECT set_config('search_path', 'app', false)",
      "SELECT pg_catalog.\"set_config\"('Search_Path', 'app', false)",
      "SELECT set_config('search' || '_path', 'app', false)",
    ].map((text): [DialectName, string] => ["postgresql", text]),
  ];
  test.each(settings)("%s refuses %s in an autocommit block and outside of one", (dialect, text) => {
    for (const autocommit of [true, false]) {
      expect(codeOf(() => readerFor(dialect).statements(text, { autocommit }))).toBe("M313");
    }
  });

  test.each(["BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT s", "RELEASE s"])("no block lifts %s", (text) => {
    for (const dialect of dialects) {
      expect(codeOf(() => readerFor(dialect).statements(text, { autocommit: true }))).toBe("M312");
    }
  });
});

test("split tells the line of each statement", () => {
  const script = `-- header
CREATE TABLE t (a);

-- about the trigger
CREATE TRIGGER r AFTER INSERT ON t BEGIN
  SELECT ';';
END;
/* x */ INSERT INTO t VALUES (1) -- one
;`;
  expect(readerFor("sqlite").split(script)).toEqual([
    { text: "CREATE TABLE t (a)", line: 2 },
    { text: "CREATE TRIGGER r AFTER INSERT ON t BEGIN\n  SELECT ';';\nEND", line: 5 },
    { text: "INSERT INTO t VALUES (1)", line: 8 },
  ]);
});

test("names in double quotes become names in brackets", () => {
  expect(bracketIdentifiers(`SELECT "a", "b""c", "d]\`e", '"f"', [g], -- "h"\n"`)).toBe(
    `SELECT [a], [b"c], \`d]\`\`e\`, '"f"', [g], -- "h"\n"`,
  );
});

describe("on SQLite itself", async () => {
  const { Database } = await initSqlJs();
  const names = ["a", "Price", "order", "x y", 'q"t', "é", "date", "key", "value", "`"];
  const token = fc.tuple(fc.constantFrom(...names), fc.nat({ max: 3 })).map(([name, how]) => {
    const plain = /^[A-Za-zé]+$/.test(name) && name !== "order";
    if (how === 0 && plain) return name;
    if (how === 1 && plain) return name.toUpperCase().replace("É", "é");
    return how === 2 ? `[${name}]` : `"${name.replaceAll('"', '""')}"`;
  });
  const { expression } = fc.letrec<{ expression: string; leaf: string }>((tie) => ({
    leaf: fc.oneof(
      { weight: 3, arbitrary: token },
      {
        weight: 1,
        arbitrary: fc.constantFrom("1", "'a'", "'order'", "NULL", "x'61'", "0.5", "'it''s \"a\"'", "date('now')"),
      },
    ),
    expression: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      tie("leaf"),
      fc
        .tuple(
          tie("expression"),
          fc.constantFrom("+", "||", "<>", ">=", "AND", "IS NOT", "LIKE", "IS DISTINCT FROM", "%"),
          tie("expression"),
        )
        .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      tie("expression").map((one) => `lower(${one})`),
      tie("expression").map((one) => `CASE WHEN ${one} THEN 1 ELSE /* end */ ${one} END`),
      tie("expression").map((one) => `(${one}) ISNULL`),
      fc.tuple(tie("expression"), tie("leaf")).map(([one, two]) => `coalesce(${one},${two})`),
      fc.tuple(tie("leaf"), tie("leaf")).map(([one, two]) => `(${one} NOT IN (${two}, 'b'))`),
      tie("leaf").map((one) => `CAST(${one} AS date)`),
    ),
  }));

  test("an expression means the same after its columns are renamed", () => {
    const renamed = (name: string) => `new ${String(names.indexOf(name))}`;
    const value = (list: readonly string[], text: string) => {
      const database = new Database();
      try {
        database.run(`CREATE TABLE t (${list.map((name) => `[${name}] INT`).join(", ")})`);
        database.run(
          `INSERT INTO t VALUES (${list.map((_, n) => (n % 3 === 2 ? `'B${String(n)}'` : String(n))).join(", ")})`,
        );
        return database.exec(`SELECT quote(${text}) FROM t`)[0]?.values[0]?.[0];
      } finally {
        database.close();
      }
    };
    let sure = 0;
    let unsure = 0;
    fc.assert(
      fc.property(expression, (text) => {
        const parts = readerFor("sqlite").expression(text, { table: "t", columns: names });
        expect(written(parts)).toBe(text);
        const uses = parts.filter((part) => typeof part !== "string");
        const doubtful = uses.filter((part) => part.unsure);
        unsure += doubtful.length;
        sure += uses.length - doubtful.length;
        fc.pre(doubtful.length === 0);
        const after = parts.map((part) => (typeof part === "string" ? part : `[${renamed(part.column)}]`)).join("");
        expect(value(names.map(renamed), after)).toBe(value(names, text));
      }),
      { numRuns: 400, seed: 20 },
    );
    expect(unsure / (sure + unsure)).toBeLessThan(0.05);
  });
});

function pragma(text: string): [DialectName, string] {
  return ["sqlite", `PRAGMA ${text}`];
}

import { column, t } from "../../../src/index.js";
import { type Cases, online, refused, restated } from "../case.js";
import { number, onPostgresql, tableOf } from "./given.js";

const rowsOfT = (op: Parameters<ReturnType<typeof tableOf>>[0]): void => {
  op.createTable("t", [number("a")]);
  op.bulkInsert("t", [{ a: 0 }, { a: 2 }, { a: null }]);
};

/** 24 hours, where an interval is days and a time, or a moment after 1970. */
const day: Partial<Readonly<Record<string, string>>> = {
  mysql: "P1D",
  mariadb: "P1D",
  oracle: "1 day 00:00:00",
};

/** A column `j` of that type. */
const j = (type: Parameters<typeof column>[1]) => ({ given: tableOf("t", column("j", type)) });

export const execute: Cases = {
  "execute.str": restated((op) => op.execute("UPDATE t SET a=1"), { given: rowsOfT }),
  "execute.str_semicolon": restated((op) => op.execute("UPDATE t SET a=1;"), { given: rowsOfT }),
  "execute.colon": refused("M318", "a bind parameter, which nobody gives a value", (op) => op.execute("SELECT :foo")),
  "execute.colon_escaped": refused(
    { sqlite: "M320", postgresql: "M318" },
    "a bind parameter, which nobody gives a value; and SQLite writes no cast so",
    (op) => op.execute("SELECT :foo, x::int"),
  ),
  "execute.insert": restated((op) => op.bulkInsert("t", [{ a: "x", b: null }]), {
    given: tableOf("t", column("a", t.text()), number("b")),
  }),
  "execute.delete": restated((op) => op.execute("DELETE FROM t WHERE t.a IN (1, 2, 3)"), { given: rowsOfT }),
  "execute.insert_from_select": restated((op) => op.execute("INSERT INTO t (a) SELECT u.b FROM u WHERE u.b > 3"), {
    given: (op) => {
      op.createTable("t", [number("a")]);
      op.createTable("u", [number("b")]);
      op.bulkInsert("u", [{ b: 3 }, { b: 4 }]);
    },
  }),
  "execute.date_literal": restated(
    (op) => op.bulkInsert("t", [{ a: "2020-01-02", b: "2020-01-02 03:04:05.000006", c: "01:02:03" }]),
    { given: tableOf("t", column("a", t.date()), column("b", t.dateTime()), column("c", t.time())) },
  ),
  "execute.ddl": restated((op) => op.createView("v", "SELECT '50%' AS x")),
  "execute.create_sequence": restated((op) => op.createSequence("s", { start: 5, increment: 2 })),
  "execute.drop_sequence": restated((op) => op.dropSequence("s"), {
    given: (op) => op.createSequence("s"),
  }),
  "execute.execution_options": restated((op) => op.execute("SELECT 1")),

  "get_bind.execute": restated((op) => op.execute("SELECT 1")),
  "get_bind.result": online("what a statement returns, only a database knows"),
  "get_bind.inspect": online("an inspector asks a database; op.schema says what history knows"),
  "get_bind.dialect": restated((op) =>
    op.execute(`SELECT '${op.dialect}'${op.dialect === "oracle" ? " FROM dual" : ""}`),
  ),
  run_async: online("it waits for an answer, and nobody is asked"),
  "context.static": refused("M311", "a comment alone is no statement; comments may stand beside one", (op) =>
    op.execute("-- hi"),
  ),
};

export const bulkInsert: Cases = {
  bulk_insert: restated(
    (op) => {
      op.bulkInsert("t", [
        { id: 1, n: "it's", d: "2020-01-02", b: true, f: 1.5, x: "1.10" },
        { id: 2, n: null, d: null, b: false, f: null, x: null },
      ]);
    },
    {
      given: tableOf(
        "t",
        number("id"),
        column("n", t.text()),
        column("d", t.date()),
        column("b", t.boolean()),
        column("f", t.float()),
        column("x", t.numeric()),
      ),
    },
  ),
  "bulk_insert.inline_literal": restated((op) => op.bulkInsert("t", [{ id: 1, d: "2010-10-05" }]), {
    given: tableOf("t", number("id"), column("d", t.date())),
  }),
  "bulk_insert.notlist": refused("M402", "rows are an array", (op) => op.bulkInsert("t", { 0: { id: 1 } } as never), {
    given: tableOf("t", number("id")),
  }),
  "bulk_insert.notdict": refused("M402", "a row is an object", (op) => op.bulkInsert("t", [[1] as never]), {
    given: tableOf("t", number("id")),
  }),
  "bulk_insert.missing_col": refused("M102", "the table has no such column", (op) => op.bulkInsert("t", [{ zz: 1 }]), {
    given: tableOf("t", number("id")),
  }),
  "bulk_insert.json": restated((op) => op.bulkInsert("t", [{ j: { a: [1, "x'y"] } }]), j(t.json())),
  "bulk_insert.blob": restated((op) => op.bulkInsert("t", [{ j: new Uint8Array([0, 255]) }]), j(t.largeBinary())),
  "bulk_insert.uuid": restated(
    (op) => op.bulkInsert("t", [{ j: "12345678-1234-5678-1234-567812345678" }]),
    j(t.uuid()),
  ),
  "bulk_insert.enum": restated((op) => op.bulkInsert("t", [{ j: "a" }]), j(t.enum(["a", "b"], { name: "e" }))),
  "bulk_insert.interval": restated((op) => op.bulkInsert("t", [{ j: day[op.dialect] ?? "24:00:00" }]), j(t.interval())),
  "bulk_insert.datetime": restated((op) => op.bulkInsert("t", [{ j: "2020-01-02 03:04:05" }]), j(t.dateTime())),
  "bulk_insert.array": restated((op) => op.bulkInsert("t", [{ j: [1, 2] }]), {
    given: onPostgresql(j(t.array(t.integer())).given),
    refused: { sqlite: { code: "M101", why: "SQLite has no arrays, so there is no such table" } },
  }),
  "bulk_insert.backslash": restated((op) => op.bulkInsert("t", [{ j: "a\\b%c:d\n" }]), j(t.text())),
  "bulk_insert.pk_table": restated((op) => op.bulkInsert("t", [{ n: "a" }]), {
    given: tableOf("t", column("id", t.integer(), { primaryKey: true }), column("n", t.string(5))),
  }),
};

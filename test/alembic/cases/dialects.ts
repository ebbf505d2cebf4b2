import { column, index, sql, t, unique } from "../../../src/index.js";
import { type Cases, refused, restated } from "../case.js";
import { all, number, onPostgresql, parent, schema, tableOf } from "./given.js";

/** Schemas, enum types, and what only one dialect knows. */
export const dialects: Cases = {
  "create_table.schema": restated(
    (op) => op.createTable("t", [column("a", t.integer(), { index: true })], { schema: "s" }),
    { given: schema("s") },
  ),
  "create_table.schema_dotted": restated((op) => op.createTable("t", [number("a")], { schema: "db.dbo" }), {
    given: schema("db.dbo"),
  }),
  "rename_table.schema": restated((op) => op.renameTable("a", "b", { schema: "s" }), {
    given: all(schema("s"), (op) => op.createTable("a", [number("a")], { schema: "s" })),
  }),
  "add_column.schema": restated((op) => op.addColumn("t", number("c"), { schema: "s" }), {
    given: all(schema("s"), (op) => op.createTable("t", [number("a")], { schema: "s" })),
  }),
  "drop_column.schema": restated((op) => op.dropColumn("t", "c", { schema: "s" }), {
    given: all(schema("s"), (op) => op.createTable("t", [number("a"), number("c")], { schema: "s" })),
  }),
  "bulk_insert.schema_table": restated((op) => op.bulkInsert("t", [{ id: 1 }], { schema: "s" }), {
    given: all(schema("s"), (op) => op.createTable("t", [number("id")], { schema: "s" })),
  }),
  "create_unique_constraint.opts": restated(
    (op) => op.createUniqueConstraint("uq", "t", ["a"], { schema: "s", deferrable: true, initially: "DEFERRED" }),
    {
      given: all(schema("s"), (op) => op.createTable("t", [number("a")], { schema: "s" })),
      refused: { sqlite: { code: "D103", why: "SQLite defers no unique constraint" } },
    },
  ),
  "drop_constraint.schema": restated((op) => op.dropConstraint("x", "t", { type: "unique", schema: "s" }), {
    given: all(schema("s"), (op) => op.createTable("t", [number("a"), unique(["a"], { name: "x" })], { schema: "s" })),
  }),
  "batch.schema": restated((op) => op.batchAlterTable("t", { schema: "s" }, (batch) => batch.dropColumn("b")), {
    given: all(schema("s"), (op) => {
      const id = column("id", t.integer(), { primaryKey: true });
      op.createTable("t", [id, number("b"), index("ix_q", ["id"])], { schema: "s" });
      op.bulkInsert("t", [{ id: 7, b: 1 }], { schema: "s" });
    }),
  }),

  "create_table.enum": restated((op) => {
    op.createTable("t", [
      column("a", t.enum(["x", "y"], { name: "e1" })),
      column("b", t.enum(["x", "y"], { name: "e2", createConstraint: true })),
      column("c", t.enum(["x", "y"], { name: "e3", nativeEnum: false, createConstraint: true })),
    ]);
  }),
  "create_table.enum_same_twice": restated((op) => {
    op.createTable("t", [
      column("a", t.enum(["x", "y"], { name: "e1" })),
      column("b", t.enum(["x", "y"], { name: "e1" })),
    ]);
  }),
  "create_table.enum_schema": restated(
    (op) => op.createTable("t", [column("a", t.enum(["x", "y"], { name: "e1", schema: "s" }))], { schema: "q" }),
    { given: schema("s", "q") },
  ),
  "create_table.enum_inherit_schema": restated(
    (op) => op.createTable("t", [column("a", t.enum(["x", "y"], { name: "e1", schema: "q" }))], { schema: "q" }),
    { given: schema("q") },
  ),
  "get_bind.enum_create": restated((op) => op.createEnumType("e", ["a", "b"])),
  "get_bind.pgenum_create_checkfirst": restated((op) => op.createEnumType("e", ["a", "b"], { ifNotExists: true })),

  // A domain is made with SQL; its name is a type like any other.
  "create_table.pg_domain": restated((op) => {
    onPostgresql(() => op.execute("CREATE DOMAIN dpos AS INTEGER DEFAULT 1 NOT NULL CHECK (VALUE > 0)"))(op);
    op.createTable("t", [column("a", op.dialect === "postgresql" ? t.raw("dpos") : t.integer())]);
  }),
  "create_table.pg_opts": refused(
    "M404",
    "inherited columns come later; the options exclude each other, and PostgreSQL takes none of it",
    (op) => {
      op.createTable("t", [number("a")], {
        postgresql: {
          tablespace: "ts",
          onCommit: "DROP",
          partitionBy: "RANGE (a)",
          using: "heap",
          ...unknown({ inherits: ["par"] }),
        },
      });
    },
    { given: tableOf("par", number("a")) },
  ),
  "create_table.pg_partition": restated((op) => {
    op.createTable("t", [number("a")], { postgresql: { partitionBy: "LIST (a)" } });
  }),
  "create_table.pg_nulls_not_distinct": restated(
    (op) => {
      const constraint = unique(["a"], { name: "uq", postgresql: { nullsNotDistinct: true, include: ["b"] } });
      op.createTable("t", [number("a"), constraint, number("b")]);
    },
    { versions: { postgresql: "15" } },
  ),
  "create_unique_constraint.pg": restated(
    (op) => op.createUniqueConstraint("uq", "t", ["a"], { postgresql: { nullsNotDistinct: true, include: ["a"] } }),
    { versions: { postgresql: "15" }, given: tableOf("t", number("a")) },
  ),
  "create_foreign_key.pg_not_valid": restated(
    (op) => op.createForeignKey("fk", "t", "p", ["a"], ["x"], { postgresql: { notValid: true } }),
    { given: all(parent("p", "x"), tableOf("t", number("a"))) },
  ),
  "create_check_constraint.not_valid": restated(
    (op) => op.createCheckConstraint("ck", "t", "a > 5", { postgresql: { notValid: true } }),
    { given: tableOf("t", number("a")) },
  ),
  create_exclude_constraint: restated(
    (op) => {
      op.createExcludeConstraint(
        "ex",
        "t",
        [
          ["r", "&&"],
          ["g", "="],
        ],
        {
          where: "g > 1",
          using: "gist",
          deferrable: true,
          initially: "DEFERRED",
          schema: "s",
        },
      );
    },
    {
      given: (op) => {
        schema("s")(op);
        onPostgresql(() => {
          op.execute(`CREATE FUNCTION above(int4range, integer) RETURNS boolean IMMUTABLE LANGUAGE sql RETURN lower($1) > $2;
CREATE OPERATOR > (LEFTARG = int4range, RIGHTARG = integer, FUNCTION = above);`);
        })(op);
        const range = op.dialect === "postgresql" ? t.postgresql.int4range() : t.string(20);
        op.createTable("t", [column("r", range), column("g", range)], { schema: "s" });
      },
      refused: { sqlite: { code: "D103", why: "SQLite has no exclusion constraints" } },
    },
  ),
  "create_index.pg_all": restated(
    (op) => {
      op.createIndex("ix", "t", ["a"], {
        unique: true,
        postgresql: {
          concurrently: true,
          using: "gin",
          where: "a > 5",
          include: ["b"],
          ops: { a: "text_pattern_ops" },
          with: { fillfactor: 50 },
          tablespace: "ts",
          nullsNotDistinct: true,
        },
      });
    },
    {
      versions: { postgresql: "15" },
      given: tableOf("t", number("a"), number("b")),
      refused: { postgresql: { code: "D103", why: "a GIN index keeps nothing unique" } },
    },
  ),
  "create_index.where_str": restated((op) => op.createIndex("ix", "t", ["a"], { postgresql: { where: "a > 5" } }), {
    given: tableOf("t", number("a")),
  }),
  "create_index.sqlite_where": restated((op) => op.createIndex("ix", "t", ["a"], { sqlite: { where: sql`a > 5` } }), {
    given: tableOf("t", number("a")),
  }),
  "drop_index.concurrently": restated(
    (op) => op.dropIndex("ix", { table: "t", ifExists: true, postgresql: { concurrently: true } }),
    { given: tableOf("t", number("a"), index("ix", ["a"])) },
  ),

  "create_table.mysql_opts": restated((op) => {
    op.createTable("t", [number("a")], {
      mysql: {
        engine: "InnoDB",
        charset: "utf8mb4",
        collation: "utf8mb4_bin",
        rowFormat: "DYNAMIC",
        autoIncrement: 100,
      },
    });
  }),
  "create_table.mariadb_opts": refused("M401", "no such option: a checksum for each page is not among them", (op) => {
    op.createTable("t", [number("a")], unknown({ mariadb: { engine: "Aria", pageChecksum: "1" } }));
  }),
  "create_table.mysql_partition": restated((op) => {
    op.createTable("t", [number("a")], { mysql: { partitionBy: "KEY(a) PARTITIONS 6" } });
  }),
  "create_unique_constraint.mssql_clustered": restated(
    (op) => op.createUniqueConstraint("uq", "t", ["a"], { mssql: { clustered: true } }),
    { given: tableOf("t", number("a")) },
  ),
  "create_index.mysql": restated(
    (op) => op.createIndex("ix", "t", ["a", "b"], { mysql: { length: { a: 10, b: 20 }, prefix: "FULLTEXT" } }),
    { given: tableOf("t", column("a", t.string(40)), column("b", t.string(40))) },
  ),
  "create_index.mssql_columnstore": restated(
    (op) => op.createIndex("ix", "t", ["a"], { mssql: { columnstore: true } }),
    { given: tableOf("t", number("a")) },
  ),
  "create_index.oracle": restated(
    (op) => op.createIndex("ix", "t", ["a", "b"], { oracle: { bitmap: true, compress: 1, tablespace: "u" } }),
    { given: tableOf("t", number("a"), number("b")) },
  ),
};

/** An option that the types know nothing of, as a script in JavaScript may have it. */
const unknown = (options: object): object => options;

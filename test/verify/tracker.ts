import { check, column, foreignKey, index, sql, t, unique } from "../../src/index.js";
import type { RevisionDefinition } from "../../src/index.js";

/** A small history with a bit of everything that a script can get wrong. */
export const tracker: readonly RevisionDefinition[] = [
  {
    revision: "aaa111",
    downRevision: null,
    message: "the tables",
    upgrade(op) {
      op.createTable("group", [
        column("id", t.integer(), { primaryKey: true }),
        column("name", t.string(50), { nullable: false }),
        unique(["name"], { name: "uq_group_name" }),
      ]);
      op.createTable("account", [
        column("id", t.integer(), { primaryKey: true }),
        column("email", t.string(100), { nullable: false }),
        column("nickname", t.string(30)),
        column("balance", t.bigInteger(), { serverDefault: 0, nullable: false }),
        column("avatar", t.largeBinary()),
        column("group_id", t.integer()),
        column("score", t.integer(), { serverDefault: 5 }),
        column("double_score", t.integer(), { computed: { expression: sql`score * 2`, persisted: true } }),
        foreignKey(["group_id"], ["group.id"], { name: "fk_account_group", onDelete: "CASCADE" }),
        unique(["email"]),
        check("score >= -5", { name: "ck_score" }),
        index("ix_account_nickname", ["nickname"]),
        index("ix_account_lower", [sql`lower(email)`]),
      ]);
      op.createTable(
        "event",
        [
          column("id", t.integer(), { primaryKey: true }),
          column("kind", t.string(20), { collation: op.dialect === "sqlite" ? "NOCASE" : "C" }),
          index("ix_event_kind", [{ column: "kind", descending: true }], {
            sqlite: { where: sql`kind IS NOT NULL` },
            postgresql: { where: sql`kind IS NOT NULL` },
          }),
        ],
        { sqlite: { autoincrement: true } },
      );
    },
  },
  {
    revision: "bbb222",
    downRevision: "aaa111",
    message: "groups get a description, accounts a status",
    upgrade(op) {
      op.addColumn("group", column("description", t.text(), { serverDefault: "none" }));
      op.bulkInsert("group", [
        { id: 1, name: "staff" },
        { id: 2, name: 'it\'s "guests"' },
      ]);
      op.addColumn("account", column("status", t.string(10), { nullable: false }), { backfill: "open" });
      op.createIndex("ix_account_status", "account", ["status", "email"], { unique: true });
    },
    downgrade(op) {
      op.dropColumn("account", "status");
      op.execute(`DELETE FROM "group" WHERE id IN (1, 2)`);
      op.dropColumn("group", "description");
    },
  },
  {
    revision: "ccc333",
    downRevision: "bbb222",
    message: "a rebuild",
    upgrade(op) {
      op.batchAlterTable("account", {}, (batch) => {
        batch.alterColumn("nickname", { newColumnName: "handle", type: t.string(60) });
        batch.alterColumn("balance", { nullable: true, serverDefault: null });
        batch.dropColumn("avatar");
        batch.createCheckConstraint("ck_handle", "length(handle) < 61");
      });
    },
    downgrade(op) {
      op.batchAlterTable("account", {}, (batch) => {
        batch.dropConstraint("ck_handle", { type: "check" });
        batch.addColumn(column("avatar", t.largeBinary()));
        batch.alterColumn("balance", { nullable: false, serverDefault: 0, backfill: 0 });
        batch.alterColumn("handle", { newColumnName: "nickname", type: t.string(30) });
      });
    },
  },
  {
    revision: "ddd444",
    downRevision: "ccc333",
    message: "the group is called a team",
    upgrade(op) {
      op.renameTable("group", "team");
      op.createTable("membership", [
        column("team_id", t.integer(), {
          primaryKey: true,
          references: { column: "team.id", onDelete: "CASCADE", onUpdate: "CASCADE" },
        }),
        column("account_id", t.integer(), { primaryKey: true, references: "account.id" }),
        column("since", t.dateTime({ timezone: true }), { serverDefault: sql`CURRENT_TIMESTAMP`, nullable: false }),
      ]);
    },
  },
  {
    revision: "eee555",
    downRevision: "ddd444",
    message: "parents and numbers are copied",
    upgrade(op) {
      op.dropIndex("ix_account_lower");
      op.batchAlterTable("team", {}, (batch) => {
        batch.alterColumn("name", { type: t.string(80) });
      });
      op.batchAlterTable("event", {}, (batch) => {
        batch.createCheckConstraint("ck_kind", "kind <> 'forbidden'");
        batch.alterColumn("kind", { comment: "what happened" });
      });
    },
  },
];

import { expect, test } from "vitest";
import { column, t } from "../../src/index.js";
import type { Op, RevisionDefinition } from "../../src/index.js";
import { verify } from "../../src/verify/verify.js";
import { projectOf } from "./project.js";

/** What verification says of a history, one line for each diagnostic. */
async function said(revisions: readonly RevisionDefinition[], dialects = ["sqlite", "postgresql"]): Promise<string[]> {
  const found = await verify(projectOf(revisions), { dialects });
  return found.dialects.flatMap(({ diagnostics }) => diagnostics.map(({ code, message }) => `${code} ${message}`));
}

const account: RevisionDefinition = {
  revision: "r0",
  downRevision: null,
  upgrade(op) {
    op.createTable("account", [
      column("id", t.integer(), { primaryKey: true }),
      column("email", t.string(80)),
      column("age", t.integer()),
    ]);
  },
};

function after(upgrade: (op: Op) => void, downgrade?: (op: Op) => void): readonly RevisionDefinition[] {
  const back = downgrade === undefined ? {} : { downgrade };
  return [account, { revision: "r1", downRevision: "r0", upgrade, ...back }];
}

/** Everything that survives a copy, a rename and the way back. */
const everything: readonly RevisionDefinition[] = [
  account,
  {
    revision: "r1",
    downRevision: "r0",
    upgrade(op) {
      op.createView("adult", "SELECT id, email FROM account WHERE age >= 18", { columns: ["id", "mail"] });
      op.createView("old", "SELECT * FROM adult");
      op.createTrigger("keep", "account", {
        timing: "BEFORE",
        events: [{ updateOf: ["age"] }],
        when: "NEW.age IS NULL",
        execute:
          op.dialect === "sqlite" ? "SELECT 'it''s theirs'; -- for good" : "suppress_redundant_updates_trigger()",
      });
      if (op.dialect === "postgresql") {
        op.createSequence("ticket", { type: t.integer(), start: 5, increment: 2n, maxValue: 1000 });
        op.createSchema("app");
        op.createTable("inside", [column("id", t.integer())], { schema: "app" });
        op.createView("inner", "SELECT id FROM app.inside", { schema: "app", materialized: true });
      }
    },
  },
  {
    revision: "r2",
    downRevision: "r1",
    upgrade(op) {
      op.batchAlterTable("account", {}, (batch) => {
        batch.alterColumn("email", { nullable: false, backfill: "" });
        batch.alterColumn("age", { newColumnName: "years" });
        batch.createUniqueConstraint("uq", ["id", "email"]);
      });
      op.renameTable("account", "user");
    },
  },
];

/** What stands in a batch block is not followed. */
function unseen(op: Op, text: string): void {
  op.batchAlterTable("account", { recreate: "never" }, (batch) => batch.execute(text));
}

test("views, triggers, sequences and schemas are what history says", { timeout: 120_000 }, async () => {
  expect(await said(everything)).toEqual([]);
});

test("a view that is replaced behind the back is noticed", { timeout: 120_000 }, async () => {
  const found = await said(
    after(
      (op) => {
        op.createView("adult", "SELECT id FROM account WHERE age >= 18");
        unseen(op, "DROP VIEW adult");
        unseen(op, "CREATE VIEW adult AS SELECT id FROM account WHERE age >= 21");
      },
      (op) => op.dropView("adult"),
    ),
  );
  expect(found.map((line) => line.replace(/(on \w+).*?, view/, "$1, view"))).toEqual([
    'V305 on SQLite, view "adult": it is create view adult as select id from account where age > = 21, not create view adult as select id from account where age > = 18',
    'V305 on SQLite, view "adult": it is create view adult as select id from account where age > = 21, not create view adult as select id from account where age > = 18',
    'V305 on PostgreSQL, view "adult": it is SELECT id FROM account WHERE (age >= 21);, not SELECT id FROM account WHERE (age >= 18);',
  ]);
});

test("what is dropped behind the back is missing", { timeout: 120_000 }, async () => {
  const lines = await said(
    after(
      (op) => {
        op.createTrigger("keep", "account", {
          timing: "BEFORE",
          events: ["UPDATE"],
          execute: op.dialect === "sqlite" ? "SELECT 1" : "suppress_redundant_updates_trigger()",
        });
        op.createSequence("ticket");
        unseen(op, op.dialect === "sqlite" ? "DROP TRIGGER keep" : "DROP TRIGGER keep ON account");
        if (op.dialect === "postgresql") unseen(op, "DROP SEQUENCE ticket");
      },
      (op) => {
        op.dropTrigger("keep", { table: "account", ifExists: true });
        op.dropSequence("ticket", { ifExists: true });
      },
    ),
  );
  const found = lines.filter((line) => line.startsWith("V")).map((line) => line.replace(/(on \w+).*?, /, "$1, "));
  expect(found).toEqual([
    'V305 on SQLite, trigger "keep" of "account": it does not exist',
    'V305 on SQLite, trigger "keep" of "account": it does not exist',
    'V305 on PostgreSQL, trigger "keep" of "account": it does not exist',
    'V305 on PostgreSQL, sequence "ticket": it does not exist',
  ]);
});

test(
  "a view or trigger that does not work is noticed on SQLite, which makes it all the same",
  { timeout: 120_000 },
  async () => {
    const found = await said(
      after((op) => {
        op.createView("adult", "SELECT emial FROM account");
        op.createTrigger("keep", "account", {
          timing: "BEFORE",
          events: ["DELETE"],
          execute: "INSERT INTO no_such_table (a) VALUES (OLD.id)",
        });
      }),
      ["sqlite"],
    );
    expect(found.filter((line) => line.includes("3.35"))).toEqual([
      'V305 on SQLite 3.35.0, view "adult": it does not work: no such column: emial',
      'V305 on SQLite 3.35.0, trigger "keep" of "account": it does not work: no such table: main.no_such_table',
    ]);
  },
);

test("what a trigger does to rows when a column is filled is its own business", { timeout: 120_000 }, async () => {
  const revisions: readonly RevisionDefinition[] = [
    account,
    {
      revision: "r1",
      downRevision: "r0",
      upgrade(op) {
        op.createTable("log", [column("id", t.integer(), { primaryKey: true }), column("email", t.string(80))]);
        op.createTrigger("log_it", "account", {
          timing: "AFTER",
          events: ["UPDATE"],
          execute: "INSERT INTO log (email) VALUES (NEW.email)",
        });
      },
    },
    {
      revision: "r2",
      downRevision: "r1",
      upgrade: (op) => op.addColumn("account", column("level", t.integer()), { backfill: 1 }),
    },
  ];
  expect(await said(revisions, ["sqlite"])).toEqual([]);
});

import * as api from "../../src/index.js";
import { compileScript, type Purpose } from "../../src/output/compile.js";
import type { GuardLevel } from "../../src/model/guard.js";
import type { Client } from "../../src/script/types.js";
import { projectOf } from "../verify/project.js";

// What may be wrong with a database where every statement is there to stay: found before the first one, nothing is changed;
// found by the server in the middle, what comes before is done and nothing behind it.

const { column, index, sql, t, unique } = api;

/** A revision that alters tables in their place, one that copies them, and one whose own SQL fails halfway. */
export type Revision = "altered" | "copied" | "half";

export interface Fault {
  readonly name: string;
  readonly revision: Revision;
  /** What a person did to the database before. */
  readonly done: string;
  /** On the connection that runs the script. */
  readonly before?: string;
  /** What the message must speak of; nothing where the script must be applied all the same. */
  readonly told?: RegExp;
  /** It is found in the middle, behind so many statements that are done. */
  readonly behind?: number;
}

const strange = /copy would lose/;

export const faults: readonly Fault[] = [
  { name: "nothing is wrong", revision: "altered", done: "DO 0" },
  { name: "nothing is wrong", revision: "copied", done: "DO 0" },
  {
    name: "wrong version",
    revision: "altered",
    done: "UPDATE alembic_version SET version_num = 'zzz'",
    told: /upgrade altered: alembic_version must hold exactly r1, and holds zzz - nothing of it was done/,
  },
  {
    name: "no version table",
    revision: "altered",
    done: "DROP TABLE alembic_version",
    told: /upgrade altered: there is no table alembic_version/,
  },
  {
    name: "two heads",
    revision: "altered",
    done: "INSERT INTO alembic_version VALUES ('other')",
    told: /must hold exactly r1, and holds other, r1/,
  },
  {
    name: "an empty version table",
    revision: "altered",
    done: "DELETE FROM alembic_version",
    told: /must hold exactly r1, and holds no revision/,
  },
  {
    name: "NULL under new NOT NULL",
    revision: "altered",
    done: "UPDATE account SET email = NULL WHERE id = 2",
    told: /account\.email is to be NOT NULL.*WHERE email IS NULL/,
  },
  {
    name: "duplicate under new unique",
    revision: "altered",
    done: "UPDATE account SET email = 'A@example.com'",
    told: /uq_account_email.*some rows are alike/,
  },
  {
    name: "duplicate under new unique index",
    revision: "altered",
    done: "UPDATE post SET slug = 'same'",
    told: /ix_post_slug.*some rows are alike/,
  },
  {
    name: "orphan under new foreign key",
    revision: "altered",
    done: "UPDATE post SET editor_id = 99 WHERE id = 1",
    told: /fk_post_editor.*refer to nothing/,
  },
  {
    name: "row that a new check refuses",
    revision: "altered",
    done: "UPDATE account SET age = -1 WHERE id = 2",
    told: /ck_account_age.*age >= 0/,
  },
  {
    name: "value too long for a narrower type",
    revision: "altered",
    done: "UPDATE account SET name = 'a name of more than twenty characters'",
    told: /account\.name is to hold 20 characters/,
  },
  {
    name: "number that would be rounded",
    revision: "altered",
    done: "UPDATE account SET score = 1.5",
    told: /account\.score is to be.*rounded/,
  },
  {
    name: "extra column",
    revision: "altered",
    done: "ALTER TABLE account ADD COLUMN extra INTEGER DEFAULT 7",
    told: /table account is not as history says: it has extra int DEFAULT/,
  },
  {
    name: "missing column",
    revision: "altered",
    done: "ALTER TABLE account DROP COLUMN age",
    told: /table account is not as history says: it lacks age int/,
  },
  {
    name: "column of another type",
    revision: "altered",
    done: "ALTER TABLE account MODIFY nick TEXT",
    told: /has nick text, lacks nick varchar\(20\)/,
  },
  {
    name: "default that was set by hand",
    revision: "altered",
    done: "ALTER TABLE account ALTER COLUMN name SET DEFAULT 'nobody'",
    told: /has name varchar\(40\) NOT NULL DEFAULT, lacks name varchar\(40\) NOT NULL/,
  },
  {
    name: "index of the name of a new one",
    revision: "altered",
    done: "CREATE INDEX ix_post_slug ON post (title)",
    told: /Duplicate key name 'ix_post_slug'/,
    behind: 7,
  },
  {
    name: "a table of the name of a new one",
    revision: "altered",
    done: "CREATE TABLE audit (id INTEGER)",
    told: /Table 'audit' already exists/,
    behind: 0,
  },
  {
    name: "a statement of a person's own that fails",
    revision: "half",
    done: "DO 0",
    told: /Unknown column 'nope'/,
    behind: 2,
  },
  { name: "unknown index", revision: "copied", done: "CREATE INDEX strange ON account (age)", told: strange },
  {
    name: "unknown unique key",
    revision: "copied",
    done: "ALTER TABLE account ADD UNIQUE strange (age)",
    told: strange,
  },
  {
    name: "unknown trigger",
    revision: "copied",
    done: "CREATE TRIGGER strange AFTER UPDATE ON account FOR EACH ROW UPDATE post SET title = 'changed'",
    told: /trigger strange/,
  },
  {
    name: "unknown check",
    revision: "copied",
    done: "ALTER TABLE account ADD CONSTRAINT strange CHECK (age < 200)",
    told: /CHECK strange/,
  },
  {
    name: "unknown foreign key",
    revision: "copied",
    done: "UPDATE account SET age = NULL;\nALTER TABLE account ADD CONSTRAINT strange FOREIGN KEY (age) REFERENCES tag (id)",
    told: /FOREIGN KEY strange|index strange/,
  },
  {
    name: "unknown table that refers to it",
    revision: "copied",
    done: "CREATE TABLE other (id INTEGER REFERENCES account (id))",
    told: /account cannot be dropped, since there are foreign keys to it that history does not know: table other/,
  },
  {
    name: "extra column in a copy",
    revision: "copied",
    done: "ALTER TABLE account ADD COLUMN extra INTEGER",
    told: /it has extra int/,
  },
  {
    name: "left-over temporary table",
    revision: "copied",
    done: "CREATE TABLE _alembic_batch_temp (id INTEGER)",
    told: /there is a table _alembic_batch_temp already/,
  },
  {
    name: "NULL in a copy",
    revision: "copied",
    done: "UPDATE account SET email = NULL WHERE id = 2",
    told: /account\.email is to be NOT NULL/,
  },
  {
    name: "a session without checks, and orphans",
    revision: "altered",
    done: "UPDATE post SET editor_id = 99 WHERE id = 1",
    before: "SET foreign_key_checks = 0, unique_checks = 0, sql_mode = '', autocommit = 0;\n",
    told: /fk_post_editor/,
  },
  {
    name: "a session that sees it through in its own way",
    revision: "altered",
    done: "DO 0",
    before: "SET foreign_key_checks = 0, sql_mode = 'ANSI_QUOTES', autocommit = 0, completion_type = 'CHAIN';\n",
  },
  {
    name: "a session that is read only",
    revision: "altered",
    done: "DO 0",
    before: "SET SESSION tx_read_only = 1;\n",
    told: /this session is read only/,
  },
];

/** The rows that are there before. */
export const rows = `
INSERT INTO account (id, name, email, nick, age, score) VALUES (1, 'Ann', 'a@example.com', 'a', 30, 1), (2, 'Bob', 'b@example.com', NULL, NULL, NULL);
INSERT INTO post (id, author_id, editor_id, title, slug) VALUES (1, 1, 2, 'One', 'one'), (2, 2, NULL, 'Two', 'two'), (3, 1, 1, 'Three', NULL);
INSERT INTO tag (id, label) VALUES (1, 'x');
`;

/** What must be the same before and after. */
export const survivors: readonly string[] = [
  "SELECT id, name, email, age FROM account ORDER BY id",
  "SELECT id, author_id, editor_id, title, slug FROM post ORDER BY id",
  "SELECT id, label FROM tag ORDER BY id",
];

const start = api.defineRevision({
  revision: "r1",
  downRevision: null,
  upgrade(op) {
    op.createTable("account", [
      column("id", t.integer(), { primaryKey: true }),
      column("name", t.string(40), { nullable: false }),
      column("email", t.string(80)),
      column("nick", t.string(20)),
      column("age", t.integer()),
      column("score", t.numeric(6, 2)),
      index("ix_account_name", ["name"]),
    ]);
    op.createTable("post", [
      column("id", t.integer(), { primaryKey: true }),
      column("author_id", t.integer(), {
        nullable: false,
        references: { column: "account.id", onDelete: "CASCADE" },
      }),
      column("editor_id", t.integer()),
      column("title", t.string(80), { serverDefault: "untitled", nullable: false }),
      column("slug", t.string(80)),
    ]);
    op.createTable("tag", [
      column("id", t.integer(), { primaryKey: true }),
      column("label", t.string(40)),
      unique(["label"]),
    ]);
  },
});

const revisions: { readonly [R in Revision]: ReturnType<typeof api.defineRevision> } = {
  altered: api.defineRevision({
    revision: "altered",
    downRevision: "r1",
    upgrade(op) {
      op.createTable("audit", [column("id", t.integer(), { primaryKey: true })]);
      op.batchAlterTable("account", {}, (batch) => {
        batch.alterColumn("email", { nullable: false });
        batch.alterColumn("name", { type: t.string(20) });
        batch.alterColumn("score", { type: t.integer() });
        batch.createUniqueConstraint("uq_account_email", ["email"]);
        batch.createCheckConstraint("ck_account_age", sql`age >= 0`);
      });
      op.createForeignKey("fk_post_editor", "post", "account", ["editor_id"], ["id"]);
      op.createIndex("ix_post_slug", "post", ["slug"], { unique: true });
      op.dropColumn("account", "nick");
      op.bulkInsert("audit", [{ id: 1 }]);
    },
  }),
  copied: api.defineRevision({
    revision: "copied",
    downRevision: "r1",
    upgrade(op) {
      op.createTable("audit", [column("id", t.integer(), { primaryKey: true })]);
      op.batchAlterTable("account", { recreate: "always" }, (batch) => {
        batch.alterColumn("email", { nullable: false });
        batch.dropColumn("nick");
      });
      op.bulkInsert("audit", [{ id: 1 }]);
    },
  }),
  half: api.defineRevision({
    revision: "half",
    downRevision: "r1",
    upgrade(op) {
      op.createTable("audit", [column("id", t.integer(), { primaryKey: true })]);
      op.bulkInsert("audit", [{ id: 1 }]);
      op.execute("UPDATE tag SET nope = 1");
      op.execute("DELETE FROM tag");
      op.dropColumn("account", "nick");
    },
  }),
};

/** One of the scripts: to the beginning, or from there through a revision. */
export function scriptOf(
  revision: Revision | "r1",
  dialect: string,
  guards: GuardLevel,
  client: Client = "own",
  purpose?: Purpose,
): string {
  const definitions = revision === "r1" ? [start] : [start, revisions[revision]];
  const range = revision === "r1" ? ":r1" : `r1:${revision}`;
  const project = projectOf(definitions, { guards, client });
  return compileScript(project, { dialect, range, direction: "upgrade", purpose }).script.text;
}

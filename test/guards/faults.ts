import * as api from "../../src/index.js";
import { compileScript, type Project } from "../../src/output/compile.js";
import type { GuardLevel } from "../../src/model/guard.js";
import type { Client, Settings } from "../../src/script/types.js";
import { projectOf } from "../verify/project.js";

const { column, index, sql, t, unique } = api;

/** What makes a database one that the second revision must not be applied to, or one that it must be. */
export interface Fault {
  readonly name: string;
  /** SQL of the person who did it, for each dialect it can happen in; a string says why it cannot. */
  readonly done: { readonly sqlite: string | { not: string }; readonly postgresql: string | { not: string } };
  /** What the script is run behind, on the same connection. */
  readonly before?: string;
  /** What the message must speak of. Nothing where the script must be applied all the same. */
  readonly told?: { readonly sqlite?: RegExp; readonly postgresql?: RegExp };
}

const keepsThem = { not: "its ALTERs leave indexes and triggers where they are" };
const noCopies = { not: "it alters tables in their place" };

export const faults: readonly Fault[] = [
  { name: "nothing is wrong", done: { sqlite: "", postgresql: "" } },
  {
    name: "wrong version",
    done: both("UPDATE alembic_version SET version_num = 'zzz'"),
    told: told(
      /upgrade r2: alembic_version must hold exactly r1/,
      /r2: alembic_version must hold exactly r1, and holds zzz/,
    ),
  },
  {
    name: "no version table",
    done: both("DROP TABLE alembic_version"),
    told: told(/upgrade r2: there is no table alembic_version/, /r2.*no table alembic_version/s),
  },
  {
    name: "two heads",
    done: both("INSERT INTO alembic_version VALUES ('other')"),
    told: told(
      /upgrade r2: alembic_version must hold exactly r1/,
      /r2: alembic_version must hold exactly r1, and holds other, r1/,
    ),
  },
  {
    name: "an empty version table",
    done: both("DELETE FROM alembic_version"),
    told: told(/upgrade r2: alembic_version must hold exactly r1/, /r2.*r1/s),
  },
  {
    name: "NULL under new NOT NULL",
    done: both("UPDATE account SET email = NULL WHERE id = 2"),
    told: told(
      /account\.email is to be NOT NULL.*WHERE email IS NULL/,
      /account\.email is to be NOT NULL.*WHERE email IS NULL/s,
    ),
  },
  {
    name: "duplicate under new unique",
    done: both("UPDATE account SET email = 'a@example.com'"),
    told: told(/uq_account_email.*GROUP BY email/, /uq_account_email.*GROUP BY email/s),
  },
  {
    name: "duplicate under new unique index",
    done: both("UPDATE post SET slug = 'same'"),
    told: told(/ix_post_slug.*GROUP BY slug/, /ix_post_slug.*GROUP BY slug/s),
  },
  {
    name: "orphan under new foreign key",
    done: both("UPDATE post SET editor_id = 99 WHERE id = 1"),
    told: told(/fk_post_editor.*editor_id/, /fk_post_editor.*editor_id/s),
  },
  {
    name: "row that a new check refuses",
    done: both("UPDATE account SET age = -1 WHERE id = 2"),
    told: told(/ck_account_age.*age >= 0/, /ck_account_age.*age >= 0/s),
  },
  {
    name: "value too long for a narrower type",
    done: {
      sqlite: { not: "it keeps values of any length" },
      postgresql: "UPDATE account SET name = 'a name of more than twenty characters'",
    },
    told: { postgresql: /account\.name is to hold 20 characters/ },
  },
  {
    name: "unknown trigger",
    done: {
      sqlite: "CREATE TRIGGER strange AFTER UPDATE ON account BEGIN UPDATE post SET title = 'changed'; END",
      postgresql: keepsThem,
    },
    told: { sqlite: /account has an index or trigger/ },
  },
  {
    name: "unknown index",
    done: { sqlite: "CREATE INDEX strange ON account (age)", postgresql: keepsThem },
    told: { sqlite: /account has an index or trigger/ },
  },
  {
    name: "extra column",
    done: both("ALTER TABLE account ADD COLUMN extra INTEGER DEFAULT 7"),
    told: told(/account does not have the columns/, /account.*extra/s),
  },
  {
    name: "missing column",
    done: both("ALTER TABLE account DROP COLUMN age"),
    told: told(/account does not have the columns/, /account.*age/s),
  },
  {
    name: "column of another type",
    done: {
      sqlite: "ALTER TABLE account DROP COLUMN nick; ALTER TABLE account ADD COLUMN nick INTEGER",
      postgresql: "ALTER TABLE account ALTER COLUMN nick TYPE text",
    },
    told: told(/account does not have the columns/, /account.*nick/s),
  },
  {
    name: "check that was added by hand",
    done: {
      sqlite: "ALTER TABLE account DROP COLUMN age; ALTER TABLE account ADD COLUMN age INTEGER CHECK (age < 200)",
      postgresql: { not: "its ALTERs leave constraints where they are" },
    },
    told: { sqlite: /account has a CHECK/ },
  },
  {
    name: "left-over temporary table",
    done: { sqlite: "CREATE TABLE _alembic_batch_temp (id INTEGER)", postgresql: noCopies },
    told: { sqlite: /there is a table _alembic_batch_temp already/ },
  },
  {
    name: "a view on what goes",
    done: both("CREATE VIEW nicks AS SELECT id, nick FROM account"),
    told: told(/view|no such column/, /nick/),
  },
  { name: "a view on what stays", done: both("CREATE VIEW emails AS SELECT id, email FROM account") },
  {
    name: "a trigger of another table on what goes",
    done: {
      sqlite: "CREATE TRIGGER named AFTER INSERT ON tag BEGIN UPDATE account SET name = 'x' WHERE nick IS NULL; END",
      postgresql: { not: "it reads the body of a function when it is called" },
    },
    told: { sqlite: /trigger|no such column/ },
  },
  {
    name: "a trigger of another table on what stays",
    done: {
      sqlite: "CREATE TRIGGER named AFTER INSERT ON tag BEGIN UPDATE account SET email = 'x'; END",
      postgresql: { not: "it reads the body of a function when it is called" },
    },
  },
  {
    name: "old violations of a foreign key",
    done: { sqlite: "UPDATE post SET author_id = 77 WHERE id = 2", postgresql: { not: "it has none" } },
  },
  {
    name: "enforced foreign keys with cascading children",
    done: { sqlite: "", postgresql: { not: "there, too, it drops no table for a change" } },
    before: "PRAGMA foreign_keys = ON;\n",
  },
  {
    name: "a transaction that is open already",
    done: { sqlite: "", postgresql: { not: "it warns, and its COMMIT commits both" } },
    before: "BEGIN;\nINSERT INTO tag (id, label) VALUES (9, 'before');\n",
    told: { sqlite: /transaction/ },
  },
];

function both(text: string): Fault["done"] {
  return { sqlite: text, postgresql: text };
}

function told(sqlite: RegExp, postgresql: RegExp): NonNullable<Fault["told"]> {
  return { sqlite, postgresql };
}

/** The rows that are there before the second revision. */
export const rows = `
INSERT INTO account (id, name, email, nick, age) VALUES (1, 'Ann', 'a@example.com', 'a', 30), (2, 'Bob', 'b@example.com', NULL, NULL);
INSERT INTO post (id, author_id, editor_id, title, slug) VALUES (1, 1, 2, 'One', 'one'), (2, 2, NULL, 'Two', 'two'), (3, 1, 1, 'Three', NULL);
INSERT INTO tag (id, label) VALUES (1, 'x');
`;

/** What must be the same before and after: everything that the second revision does not change. */
export const survivors: readonly string[] = [
  "SELECT id, name, email, age FROM account ORDER BY id",
  "SELECT id, author_id, editor_id, title, slug FROM post ORDER BY id",
  "SELECT id, label FROM tag ORDER BY id",
];

const definitions = [
  api.defineRevision({
    revision: "r1",
    downRevision: null,
    upgrade(op) {
      op.createTable("account", [
        column("id", t.integer(), { primaryKey: true }),
        column("name", t.string(40), { nullable: false }),
        column("email", t.string(80)),
        column("nick", t.string(20)),
        column("age", t.integer()),
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
        column("label", t.text()),
        unique(["label"]),
      ]);
    },
  }),
  api.defineRevision({
    revision: "r2",
    downRevision: "r1",
    upgrade(op) {
      op.createTable("audit", [column("id", t.integer(), { primaryKey: true })]);
      op.batchAlterTable("account", {}, (batch) => {
        batch.alterColumn("email", { nullable: false });
        batch.alterColumn("name", { type: t.string(20) });
        batch.createUniqueConstraint("uq_account_email", ["email"]);
        batch.createCheckConstraint("ck_account_age", sql`age >= 0`);
        batch.dropColumn("nick");
      });
      op.createForeignKey("fk_post_editor", "post", "account", ["editor_id"], ["id"]);
      op.createIndex("ix_post_slug", "post", ["slug"], { unique: true });
      op.bulkInsert("audit", [{ id: 1 }]);
    },
  }),
];

/** The project that everything here is about. */
export function projectWith(settings: Partial<Settings>): Project {
  return projectOf(definitions, settings);
}

/** One of its scripts. */
export function scriptOf(
  range: string,
  dialect: string,
  guards: GuardLevel,
  client: Client = "own",
  settings: Partial<Settings> = {},
): string {
  const project = projectWith({ guards, client, ...settings });
  return compileScript(project, { dialect, range, direction: "upgrade" }).script.text;
}

/** How it went: each cell of the matrix, for the test to print. */
export class Matrix {
  readonly #cells = new Map<string, Map<string, string>>();

  note(fault: string, way: string, outcome: string): void {
    const row = this.#cells.get(fault) ?? new Map<string, string>();
    this.#cells.set(fault, row.set(way, outcome));
  }

  /** A line for each outcome, with how often it came. */
  counts(): string {
    const counts = new Map<string, number>();
    for (const row of this.#cells.values()) {
      for (const outcome of row.values()) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    return [...counts].map(([outcome, count]) => `${count} × ${outcome}`).join(", ");
  }

  /** The whole of it, a line for each fault. */
  text(): string {
    return [...this.#cells]
      .map(([fault, row]) => `${fault.padEnd(48)} ${[...row].map(([way, outcome]) => `${way}: ${outcome}`).join("; ")}`)
      .join("\n");
  }
}

import { expect, it } from "vitest";
import type { Purpose } from "../../src/output/compile.js";
import { type Fault, faults, type Revision, rows, scriptOf } from "../guards/mariadb-faults.js";
import { clients, type Database, describeWith, expectApplied, onDatabase, type Run } from "./clients.js";

// Scripts that only ask say beforehand what the guards of another would say, and afterwards whether it was applied.

/** What only shows while the script runs: it is in its session, or the server says so itself. */
const onlyThere = [
  "index of the name of a new one",
  "a statement of a person's own that fails",
  "a session that is read only",
  "unknown table that refers to it",
];

/** What is told in other words: what is found, a query shows. */
const inOtherWords: Readonly<Record<string, RegExp>> = {
  "a table of the name of a new one": /there is a table audit already/,
  "wrong version": /alembic_version must hold exactly r1/,
  "two heads": /alembic_version must hold exactly r1/,
  "an empty version table": /alembic_version must hold exactly r1/,
  "extra column": /table account is not as history says/,
  "missing column": /table account is not as history says/,
  "column of another type": /table account is not as history says/,
  "default that was set by hand": /table account is not as history says/,
  "extra column in a copy": /table account is not as history says/,
  "unknown trigger": /account has what history does not know/,
  "unknown check": /account has what history does not know/,
  "unknown foreign key": /account has what history does not know/,
};

/** What a person does to the result, and what must be told of it. */
const damages: readonly { readonly name: string; readonly done: string; readonly told: RegExp }[] = [
  {
    name: "a changed version row",
    done: "UPDATE alembic_version SET version_num = 'r1'",
    told: /^FAILS\t1\talembic_version must hold exactly altered\tSELECT version_num FROM alembic_version$/m,
  },
  { name: "no version row", done: "DELETE FROM alembic_version", told: /^FAILS\t.*must hold exactly altered/m },
  {
    name: "no version table",
    done: "DROP TABLE alembic_version",
    told: /^FAILS\t1\tthere is no table alembic_version/m,
  },
  { name: "an index that is gone", done: "DROP INDEX ix_post_slug ON post", told: /^FAILS\t1\ttable post lacks/m },
  {
    name: "a unique constraint that is gone",
    done: "DROP INDEX uq_account_email ON account",
    told: /^FAILS\t1\ttable account lacks/m,
  },
  {
    name: "a foreign key that is gone",
    done: "ALTER TABLE post DROP FOREIGN KEY fk_post_editor",
    told: /^FAILS\t1\ttable post lacks/m,
  },
  {
    name: "a check that is gone",
    done: "ALTER TABLE account DROP CONSTRAINT ck_account_age",
    told: /^FAILS\t1\ttable account lacks/m,
  },
  {
    name: "another column",
    done: "ALTER TABLE account ADD COLUMN extra INTEGER",
    told: /^FAILS\t1\ttable account is not as history says/m,
  },
  { name: "a table that is gone", done: "DROP TABLE audit", told: /^FAILS\t\d+\ttable audit is not as history says/m },
];

const [client] = clients.filter(({ dialect }) => dialect === "mariadb");
if (client === undefined) throw new Error("there is no mariadb among the clients");
describeWith(client, "mariadb: scripts that only ask", () => {
  const questions = (purpose: Purpose, revision: Revision | "r1"): string =>
    scriptOf(revision, "mariadb", "full", "own", purpose);

  it.each(faults.map((fault) => [`${fault.revision}: ${fault.name}`, fault] as const))("before %s", (_, fault) => {
    onDatabase(client, (database) => {
      expectApplied(database.pipe(`${scriptOf("r1", "mariadb", "none")}${rows}${fault.done};\n`));
      const said = asked(database, questions("preflight", fault.revision), fault.before);
      const told = toldOf(fault);
      if (told === undefined) {
        expectApplied(said);
        expect(wrongOf(said)).toEqual([]);
      } else {
        expectRefused(said, "preflight: this database is not as the script needs it");
        expect(wrongOf(said).join("\n")).toMatch(told);
      }
    });
  });

  it("a question that cannot be answered keeps none of the others from it", () => {
    onDatabase(client, (database) => {
      const damage = "UPDATE account SET age = -1;\nALTER TABLE account DROP COLUMN nick;\nDROP TABLE post;\n";
      expectApplied(database.pipe(`${scriptOf("r1", "mariadb", "none")}${rows}${damage}`));
      const said = asked(database, questions("preflight", "altered"));
      expectRefused(said, "preflight: this database is not as the script needs it");
      expect(said.stdout).toMatch(/^ok\t0\tupgrade altered: account.email is to be NOT NULL/m);
      expect(said.stdout).toMatch(/^UNKNOWN\t\?\tupgrade altered: check constraint "ck_account_age"/m);
      expect(said.stdout).toMatch(/^UNKNOWN\t\?\tupgrade altered: foreign key "fk_post_editor"/m);
      expect(said.stdout).toMatch(/^UNKNOWN\t\?\tupgrade altered: unique index "ix_post_slug"/m);
      expect(said.stdout).toMatch(/^FAILS\t\d+\tupgrade altered: table account is not as history says/m);
    });
  });

  it("from nothing: there may be a version table or not, as long as it is empty", () => {
    onDatabase(client, (database) => {
      const before = questions("preflight", "r1");
      const create = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);\n";
      expectApplied(asked(database, before));
      expectApplied(database.pipe(create));
      expectApplied(asked(database, before));
      expectApplied(database.pipe("INSERT INTO alembic_version VALUES ('r1');\n"));
      expectRefused(asked(database, before), "preflight");
      expectApplied(database.pipe("DROP TABLE alembic_version;\nCREATE TABLE alembic_version (other INTEGER);\n"));
      expect(wrongOf(asked(database, before)).join()).toMatch(/^UNKNOWN\t\?\tupgrade r1: alembic_version must hold no/);
      expectApplied(database.pipe("DROP TABLE alembic_version;\nCREATE TABLE post (id INTEGER);\n"));
      expect(wrongOf(asked(database, before)).join()).toMatch(/^FAILS\t1\tupgrade r1: there is a table post already/);
    });
  });

  it.each(["altered", "copied"] as const)("behind %s: all is there, and it was not before", (revision) => {
    onDatabase(client, (database) => {
      expectApplied(database.pipe(`${scriptOf("r1", "mariadb", "none")}${rows}`));
      const behind = questions("verify", revision);
      expectRefused(asked(database, behind), "verify: this database is not what the script should have made of it");
      expectApplied(database.pipe(scriptOf(revision, "mariadb", "full")));
      expectApplied(asked(database, behind));
    });
  });

  it.each(damages.map((damage) => [damage.name, damage] as const))("behind it: %s", (_, { done, told }) => {
    onDatabase(client, (database) => {
      expectApplied(database.pipe(`${scriptOf("r1", "mariadb", "none")}${rows}`));
      expectApplied(database.pipe(`${scriptOf("altered", "mariadb", "full")}${done};\n`));
      const said = asked(database, questions("verify", "altered"));
      expectRefused(said, "verify: this database is not what the script should have made of it");
      expect(wrongOf(said).join("\n")).toMatch(told);
    });
  });
});

/** Asks; nothing in the database is another one afterwards. */
function asked(database: Database, script: string, before = ""): Run {
  const was = database.everything();
  const said = database.pipe(`${before}${script}`);
  expect(database.everything()).toBe(was);
  return said;
}

function toldOf({ name, told }: Fault): RegExp | undefined {
  return onlyThere.includes(name) ? undefined : (inOtherWords[name] ?? told);
}

function wrongOf({ stdout }: Run): readonly string[] {
  return stdout.split("\n").filter((line) => /^(?:FAILS|UNKNOWN)\t/.test(line));
}

function expectRefused({ status, stderr }: Run, verdict: string): void {
  expect(status).toBe(1);
  expect(stderr).toContain(`can't be set to the value of '${verdict}`);
}

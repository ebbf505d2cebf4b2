import { expect, it } from "vitest";
import { clients, type Database, describeWith, expectApplied, onDatabase, type Run } from "./clients.js";
import { flat, found, isShipped, prepare, projects, questions, single, standing, textOf } from "./shipped.js";

/** What was there before the first script, and must be there after every one. */
const survivors: Readonly<Record<string, readonly string[]>> = {
  batch: ["SELECT id FROM some_table ORDER BY id", 'SELECT id, email FROM "user" ORDER BY id'],
};

for (const client of clients) {
  for (const project of projects.filter((name) => isShipped(name, client))) {
    describeWith(client, `out/${project}/${client.dialect}/`, () => {
      it("up, down and up again, with rows in the tables", () => {
        onDatabase(client, (database) => {
          prepare(project, client, database);
          const rows = rowsOf(project, database);
          expectApplied(database.pipe(textOf(project, flat(project, client, "upgrade"))));
          const schema = database.schema();
          expect(standing(database)).toEqual(flat(project, client, "upgrade").to);
          expect(rowsOf(project, database)).toEqual(rows);
          expectApplied(database.file(textOf(project, flat(project, client, "downgrade"))));
          expect(standing(database)).toEqual(flat(project, client, "downgrade").to);
          expect(rowsOf(project, database)).toEqual(rows);
          expectApplied(database.file(textOf(project, flat(project, client, "upgrade"))));
          expect(database.schema()).toBe(schema);
          expect(rowsOf(project, database)).toEqual(rows);
        });
      });

      it("preflight.sql says that it can be applied, and verify.sql that it was", () => {
        const [before, behind] = ["preflight", "verify"].map((purpose) => questions(project, client, purpose));
        if (before === undefined || behind === undefined) return;
        // Tables are made as history knows them, and not what else stands in a baseline that is SQL: test/verify runs that.
        if (project === "baseline-sql" && client.dialect === "postgresql") return;
        onDatabase(client, (database) => {
          prepare(project, client, database);
          const was = database.everything();
          expectSound(database.file(before));
          expect(database.everything()).toBe(was);
          expectRefused(database.file(behind), project);
          expectApplied(database.pipe(textOf(project, flat(project, client, "upgrade"))));
          const applied = database.everything();
          expectSound(database.file(behind));
          expectRefused(database.file(before), project);
          expect(database.everything()).toBe(applied);
        });
      });

      it("revision by revision, to the same structure", () => {
        onDatabase(client, (whole) =>
          onDatabase(client, (parts) => {
            for (const database of [whole, parts]) prepare(project, client, database);
            expectApplied(whole.pipe(textOf(project, flat(project, client, "upgrade"))));
            for (const file of single(project, client, "upgrade")) {
              expectApplied(parts.pipe(textOf(project, file)));
              expect(standing(parts)).toEqual(file.to);
            }
            expect(parts.schema()).toBe(whole.schema());
            expectApplied(whole.pipe(textOf(project, flat(project, client, "downgrade"))));
            for (const file of single(project, client, "downgrade")) {
              expectApplied(parts.pipe(textOf(project, file)));
              expect(standing(parts)).toEqual(file.to);
            }
            expect(parts.schema()).toBe(whole.schema());
          }),
        );
      });
    });
  }
}

/** A client that is told nothing of its own goes on after an error, and its status is that of the last statement. */
function expectRefused({ status, stdout }: Run, project: string): void {
  if (project === "guards-for-drivers") expect(stdout).toMatch(/FAILS|UNKNOWN/);
  else expect(status).toBeGreaterThan(0);
}

function expectSound(run: Run): void {
  expectApplied(run);
  // Without lines for the client it is printed as that likes.
  expect(run.stdout).toMatch(/^ ?ok(?: *\||\t)/m);
  expect(run.stdout).not.toMatch(/FAILS|UNKNOWN/);
}

function rowsOf(project: string, database: Database): readonly string[] {
  return (survivors[project] ?? []).flatMap((query) => found(database, query));
}

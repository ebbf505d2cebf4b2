import { expect, it } from "vitest";
import { clients, type Database, describeWith, expectApplied, onDatabase } from "./clients.js";
import { flat, found, isShipped, prepare, projects, single, standing, textOf } from "./shipped.js";

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

function rowsOf(project: string, database: Database): readonly string[] {
  return (survivors[project] ?? []).flatMap((query) => found(database, query));
}

import { expect, it } from "vitest";
import { clients, describeWith, expectApplied, onDatabase } from "./clients.js";
import { found, isShipped, single, textOf } from "./shipped.js";

/** A project that is at work while it is migrated. */
interface Story {
  readonly project: string;
  /** The revision at which people put rows in, and where the way back ends. */
  readonly at: string;
  readonly rows: string;
  /** What is there from then on, as it is asked for before, at the head, and back again. */
  readonly before: readonly string[];
  readonly atHead: readonly string[];
  /** What the head has besides. */
  readonly gained: Readonly<Record<string, RegExp>>;
}

const stories: readonly Story[] = [
  {
    project: "group",
    at: "20c5a5f1b0a1",
    rows: `INSERT INTO "group" (id, name, "order") VALUES (7, 'guests', 7);`,
    before: ['SELECT id, name, "order" FROM "group" ORDER BY id'],
    atHead: ["SELECT id, name, position FROM team ORDER BY id"],
    gained: { "SELECT id, owner_id FROM team WHERE id = 7": /^7\|1$/ },
  },
  {
    project: "blog",
    at: "3d4a6f8b0c2e",
    rows: `INSERT INTO "user" (id, login, email) VALUES (1, 'ada', 'ada@example.com'), (2, 'bob', 'bob@example.com');
INSERT INTO post (id, author_id, title, score) VALUES (1, 1, 'It''s a start', 3), (2, 2, 'C:\\temp', 0);
INSERT INTO comment (id, post_id, parent_id, author_id, body) VALUES (1, 1, NULL, 2, 'first'), (2, 1, 1, NULL, 'second');
INSERT INTO post_tag (post_id, tag_id) VALUES (1, 1), (2, 3);`,
    before: [
      'SELECT id, login, email, active FROM "user" ORDER BY id',
      "SELECT id, author_id, title, score FROM post ORDER BY id",
      "SELECT id, post_id, parent_id, author_id, body FROM comment ORDER BY id",
      "SELECT post_id, tag_id FROM post_tag ORDER BY post_id",
    ],
    atHead: [
      'SELECT id, username, email, active FROM "user" ORDER BY id',
      "SELECT id, author_id, title, score FROM post ORDER BY id",
      "SELECT id, post_id, parent_id, author_id, body FROM comment ORDER BY id",
      "SELECT post_id, tag_id FROM post_tag ORDER BY post_id",
    ],
    gained: { "SELECT id, slug, status FROM post WHERE id = 1": /^1\|it's-a-start-1\|published$/ },
  },
];

for (const client of clients.filter((one) => stories.some(({ project }) => isShipped(project, one)))) {
  describeWith(client, `rows of people in ${client.dialect}`, () => {
    it.each(stories.filter(({ project: name }) => isShipped(name, client)))(
      "$project",
      ({ project, at, rows, before, atHead, gained }) => {
        onDatabase(client, (database) => {
          const ups = single(project, client, "upgrade");
          const stop = ups.findIndex(({ to }) => to.includes(at)) + 1;
          for (const file of ups.slice(0, stop)) expectApplied(database.pipe(textOf(project, file)));
          expectApplied(database.pipe(`${client.standard}${rows}`));
          const first = before.flatMap((query) => found(database, query));
          for (const file of ups.slice(stop)) expectApplied(database.pipe(textOf(project, file)));
          expect(atHead.flatMap((query) => found(database, query))).toEqual(first);
          for (const [query, expected] of Object.entries(gained)) {
            expect(found(database, query).join("\n")).toMatch(expected);
          }
          for (const file of single(project, client, "downgrade").slice(0, ups.length - stop)) {
            expectApplied(database.pipe(textOf(project, file)));
          }
          expect(before.flatMap((query) => found(database, query))).toEqual(first);
        });
      },
    );
  });
}

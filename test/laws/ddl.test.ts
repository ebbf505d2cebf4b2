import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dialectFor } from "../../src/dialect/registry.js";
import { emptySchema } from "../../src/model/edit.js";
import { replay } from "../../src/model/replay.js";
import type { Schema } from "../../src/model/schema.js";
import { readerFor } from "../../src/reader/reader.js";
import { sorted } from "./catalog.js";
import { plain, scriptOf, statementsOf, withNames } from "./ddl.js";
import { attempt, histories, runs, tally, walk } from "./histories.js";

// What is printed can be read: the same schema comes back, as its dialect would print it again.

const ways = [
  ["sqlite", "as it is printed", (schema: Schema): Schema => schema],
  ["postgresql", "as it is printed", (schema: Schema): Schema => schema],
  ["postgresql", "with every name", withNames],
  ["mysql", "with every name", withNames],
  ["mariadb", "with every name", withNames],
] as const;

describe.each(ways)("DDL of %s, %s", (name, _, said) => {
  const dialect = dialectFor({ name });
  const reader = readerFor(name);

  test("is read back as the same schema", () => {
    fc.assert(
      fc.property(histories(dialect), (wanted) => {
        const end = plain(
          walk(wanted, dialect, tally(), () => undefined),
          dialect,
        );
        // A check of a type may have a name that is too long for one of its own.
        const script = attempt(() => scriptOf(said(end), dialect), tally());
        if (script === undefined) return;
        const read = reader.schema(script, { rules: dialect.rules });
        expect(read.unread).toEqual([]);
        const again = replay(read.operations, emptySchema(dialect.rules));
        expect(withoutDoubt(statementsOf(again, dialect))).toEqual(withoutDoubt(statementsOf(end, dialect)));
      }),
      runs(40),
    );
  });
});

/** A literal that does not go with its type is read as an expression, and has parentheses then. */
function withoutDoubt(statements: Parameters<typeof sorted>[0]): ReturnType<typeof sorted> {
  return sorted(statements).map((text) => text.replaceAll(/DEFAULT \(('(?:[^']|'')*'|-?[\d.]+)\)/g, "DEFAULT $1"));
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { dialectFor, dialectNames } from "../../src/dialect/registry.js";
import { emptySchema, putTable } from "../../src/model/edit.js";
import type { Schema, Table } from "../../src/model/schema.js";
import { print } from "../../src/plan/statements.js";
import { histories, type Intention, walk, runs, tally } from "./histories.js";

// Law 6: same in, same bytes out. No clock, no random, no locale, no environment and no order of insertion is in it.

const { TZ } = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env["TZ"];
  else process.env["TZ"] = TZ;
});

function scriptOf(wanted: readonly Intention[], name: string): string {
  const dialect = dialectFor({ name });
  const statements: string[] = [];
  walk(wanted, dialect, tally(), ({ legal }) => {
    for (const part of legal)
      for (const { text, terminator } of print(part, dialect)) statements.push(text + terminator);
  });
  return statements.join("\n");
}

describe.each(dialectNames)("%s", (name) => {
  const dialect = dialectFor({ name });

  test("the same history gives the same script, wherever on earth and whoever asks", () => {
    fc.assert(
      fc.property(histories(dialect), (wanted) => {
        process.env["TZ"] = "Pacific/Kiritimati";
        const there = scriptOf(wanted, name);
        process.env["TZ"] = "America/St_Johns";
        expect(scriptOf(wanted, name)).toBe(there);
        // A carriage return may only ever be part of a person's own text.
        expect(there.includes("\r")).toBe(false);
      }),
      runs(100),
    );
  });

  test("tables made in another order are in the same order", () => {
    fc.assert(
      fc.property(histories(dialect), (wanted) => {
        const tables = walk(wanted, dialect, tally(), () => undefined).tables.values();
        const schemaOf = (list: readonly Table[]): Schema => list.reduce(putTable, emptySchema(dialect.rules));
        const forth = schemaOf(tables);
        const back = schemaOf([...tables].reverse());
        expect(back.tables.values().map((table) => table.name)).toEqual(
          forth.tables.values().map((table) => table.name),
        );
        expect([...back.referrers.entries()]).toEqual([...forth.referrers.entries()]);
      }),
      runs(100),
    );
  });
});

const src = fileURLToPath(new URL("../../src", import.meta.url));
const sources = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

// What makes text. The command line may tell the time, and what writes files must know who it is.
const pure = /^(?:sql|model|dialect|plan|reader|output)\/(?!write\.ts)/;
const impure = /Date\.now|new Date\(\)|Math\.random|process\.|toLocale|localeCompare|\bIntl\b|randomUUID/;

test("what makes text asks neither the clock, nor chance, nor the machine", () => {
  const asking = sources.filter((file) => pure.test(file) && impure.test(readFileSync(join(src, file), "utf8")));
  expect(asking).toEqual([]);
});

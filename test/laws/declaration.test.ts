import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { renderOperations, type Spoken } from "../../src/declaration/render.js";
import { renderSchema } from "../../src/declaration/schema.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import type { Dialect } from "../../src/dialect/dialect.js";
import { dialectFor, dialectNames } from "../../src/dialect/registry.js";
import * as api from "../../src/index.js";
import { schemaDifferences } from "../../src/model/compare.js";
import { emptySchema } from "../../src/model/edit.js";
import type { Operation } from "../../src/model/operation.js";
import { apply } from "../../src/model/replay.js";
import type { Schema } from "../../src/model/schema.js";
import { schemaOf } from "../../src/plan/desired.js";
import { readerFor } from "../../src/reader/reader.js";
import { noPack } from "../../src/script/cache.js";
import { defaultOf, evaluator } from "../../src/script/evaluate.js";
import { record } from "../../src/script/recorder.js";
import type { RevisionDefinition, SchemaDefinition } from "../../src/script/types.js";
import { follow } from "../../src/declaration/prove.js";
import { formsOf } from "../../src/declaration/same.js";
import { histories, type Intention, next, runs, tally, walk } from "./histories.js";

// What a model holds is written as TypeScript, read by the loader as any script is, and is the same model again. What no
// script can say is refused with a code, and nothing is left out.

const directory = mkdtempSync(join(tmpdir(), "limbeck-declaration-"));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});
let files = 0;

/** What a module exports, as the loader of the project has it. */
function loaded(text: string): unknown {
  const file = join(directory, `${files++}.ts`);
  writeFileSync(file, text);
  return defaultOf(evaluator({ directory, api, pack: noPack })(file));
}

const contextOf = (dialect: Dialect) =>
  ({ dialect, target: dialect, reader: readerFor(dialect.name), naming: {}, recreate: "auto" }) as const;

/** The text, or nothing where it is refused. Whatever else is thrown is a defect. */
function unlessRefused(write: () => string): string | undefined {
  try {
    return write();
  } catch (error) {
    if (error instanceof Failure && error.diagnostics.every(({ code }) => code === "C140" || code === "C143"))
      return undefined;
    throw error;
  }
}

const script = ({ body, imports }: { readonly body: string; readonly imports: readonly string[] }): string =>
  `import { ${[...imports, "defineRevision"].join(", ")} } from "limbeck";

export default defineRevision({
  revision: "a1",
  downRevision: null,

  upgrade(op) {
${body}  },
});
`;

function written(spoken: readonly Spoken[]): string | undefined {
  return unlessRefused(() => script(renderOperations(spoken, { naming: {} })));
}

/** What a script asks for in one dialect. */
function recorded(text: string, dialect: Dialect, before: Schema) {
  const operations: Operation[] = [];
  let after = before;
  const emit = (op: Operation): void => {
    after = follow(op, after);
    operations.push(op);
  };
  const revision = loaded(text) as RevisionDefinition;
  record((op) => revision.upgrade(op), {
    ...contextOf(dialect),
    tempTable: dialect.temporaryTable,
    schema: () => after,
    emit,
  });
  return { operations, after };
}

/** What can be said of a model in a file. */
function file(models: readonly { readonly dialect: Dialect; readonly schema: Schema }[]): string | undefined {
  return unlessRefused(() => renderSchema(models, {}));
}

const declared = (text: string, dialect: Dialect): Schema =>
  schemaOf((loaded(text) as SchemaDefinition).elements, emptySchema(dialect.rules), contextOf(dialect));

const different = (a: Schema, b: Schema): readonly string[] => schemaDifferences(a, b, { birthNames: true });

interface Said {
  yes: number;
  no: number;
}
const share = ({ yes, no }: Said): number => no / (yes + no);

describe.each(dialectNames)("%s", (name) => {
  const dialect = dialectFor({ name });

  test("operations that were written and read are the same, one by one", () => {
    const count = tally();
    const said: Said = { yes: 0, no: 0 };
    fc.assert(
      fc.property(histories(dialect), (wanted) => {
        walk(wanted, dialect, count, ({ op, before }) => {
          // Only a backfill asks for it.
          if (op.kind === "updateRows") return;
          const text = written([{ dialect, before, operations: [op] }]);
          if (text === undefined) said.no++;
          else {
            said.yes++;
            const found = recorded(text, dialect, before);
            if (formsOf(found.operations).join("\n") === formsOf([op]).join("\n")) return;
            expect(different(follow(op, before), found.after)).toEqual([]);
          }
        });
      }),
      runs(25),
    );
    expect(share(said)).toBeLessThan(0.2);
  });

  test("a schema that was written and read is the same, and is written the same again", () => {
    const count = tally();
    const said: Said = { yes: 0, no: 0 };
    fc.assert(
      fc.property(histories(dialect), (wanted) => {
        const schema = walk(wanted, dialect, count, () => undefined);
        const text = file([{ dialect, schema }]);
        if (text === undefined) said.no++;
        else {
          said.yes++;
          const found = declared(text, dialect);
          expect(different(schema, found)).toEqual([]);
          expect(file([{ dialect, schema: found }])).toBe(text);
        }
      }),
      runs(60),
    );
    expect(share(said)).toBeLessThan(0.6);
  });
});

describe("several dialects at once", () => {
  const dialects = ["sqlite", "postgresql"].map((name) => dialectFor({ name }));
  const [first = expect.fail()] = dialects;

  /** The operations of one dialect's history, as far as the models of the others have room for them. */
  function lives(wanted: readonly Intention[]) {
    const count = tally();
    const all = dialects.map((dialect) => ({ dialect, schema: emptySchema(dialect.rules), ops: [] as Operation[] }));
    let schema = emptySchema(first.rules);
    for (const intention of wanted) {
      const applied = next(intention, schema, first, count);
      if (applied === undefined) continue;
      schema = applied.after;
      for (const one of all) {
        try {
          one.schema = one.dialect === first ? apply(one.schema, applied.op) : follow(applied.op, one.schema);
          one.ops.push(applied.op);
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
        }
      }
    }
    return all;
  }

  test("each gets its own schema back from one file", () => {
    const said: Said = { yes: 0, no: 0 };
    fc.assert(
      fc.property(histories(first), (wanted) => {
        const models = lives(wanted);
        const text = file(models);
        if (text === undefined) said.no++;
        else {
          said.yes++;
          for (const { dialect, schema } of models) expect(different(schema, declared(text, dialect))).toEqual([]);
        }
      }),
      runs(40),
    );
    expect(said.yes).toBeGreaterThan(8);
  });

  test("each gets its own operations back from one script", () => {
    const said: Said = { yes: 0, no: 0 };
    fc.assert(
      fc.property(histories(first), (wanted) => {
        const models = lives(wanted).map(({ dialect, schema, ops }) => ({
          dialect,
          schema,
          before: emptySchema(dialect.rules),
          operations: ops.filter(({ kind }) => kind !== "updateRows"),
        }));
        const text = written(models);
        if (text === undefined) said.no++;
        else {
          said.yes++;
          for (const { dialect, schema, before } of models) {
            expect(different(schema, recorded(text, dialect, before).after)).toEqual([]);
          }
        }
      }),
      runs(20),
    );
    expect(said.yes).toBeGreaterThan(4);
  });
});

import type { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialectFor } from "../../src/dialect/registry.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { emptySchema } from "../../src/model/edit.js";
import { enumName, enumsIn, findEnumType, keyOf } from "../../src/model/lookup.js";
import type { Schema } from "../../src/model/schema.js";
import { planDowngrade, type Planned, planUpgrade } from "../../src/plan/plan.js";
import { statementsOf } from "../../src/plan/statements.js";
import { readerFor } from "../../src/reader/reader.js";
import { column } from "../../src/script/elements/column.js";
import type { Op } from "../../src/script/op.js";
import { t } from "../../src/script/type-constructors.js";
import { id, sql } from "../../src/sql/sql.js";
import { type Choices, choicesFrom } from "./choices.js";
import { runs } from "./histories.js";
import { enumTypesOf, startPostgresql } from "./postgresql.js";
import { promisedEnumTypes } from "./promised.js";

// Types that columns need are made before them and go behind the last of them, whatever brings and takes the columns:
// never twice, never too late, never left behind; and on the way back the other way round.

const dialect = dialectFor({ name: "postgresql" });
const context = { dialect, reader: readerFor("postgresql"), naming: {}, recreate: "auto" } as const;

/** What scripts know of the types, as their authors would. */
type Members = Map<string, readonly string[]>;

const TYPES = ["mood", "size", "Hue"] as const;
const TABLES = ["a", "b", "c"] as const;
const COLUMNS = ["x", "y", "z"] as const;

function anEnum(choices: Choices, members: Members) {
  const name = choices.from(TYPES);
  const values = members.get(name) ?? ["s", "m"];
  members.set(name, values);
  const type = t.enum(values, { name });
  return { name, type: choices.chance(20) ? t.array(type) : type };
}

/** One thing that can be done at this point. */
function act(op: Op, choices: Choices, members: Members): void {
  const name = choices.from(TABLES);
  const wanted = choices.from(COLUMNS);
  if (!op.schema.hasTable(name)) {
    const columns = choices.some(COLUMNS, 1, 2) ?? [];
    op.createTable(name, [
      column("id", t.integer()),
      ...columns.map((one) => column(one, choices.chance(70) ? anEnum(choices, members).type : t.text())),
    ]);
    return;
  }
  const { columns } = op.schema.table(name);
  const known = columns.find((one) => one.name === wanted);
  switch (choices.below(8)) {
    case 0: {
      op.dropTable(name);
      return;
    }
    case 1: {
      if (choices.chance(50)) op.createEnumType(fresh(op, choices), ["p", "q"]);
      return;
    }
    case 2: {
      const type = choices.from(TYPES);
      const values = members.get(type);
      if (!op.schema.hasEnumType(type) || values === undefined) return;
      const added = `v${values.length}`;
      op.alterEnumType(type, { addValue: added });
      members.set(type, [...values, added]);
      return;
    }
    case 3: {
      const type = choices.from(TYPES);
      const values = members.get(type);
      if (!op.schema.hasEnumType(type) || values === undefined || values.includes("r")) return;
      op.alterEnumType(type, { renameValue: { from: values[0] ?? "", to: "r" } });
      members.set(type, ["r", ...values.slice(1)]);
      return;
    }
    case 4: {
      op.batchAlterTable(name, {}, (batch) => {
        if (known !== undefined) batch.dropColumn(wanted);
        batch.addColumn(column(wanted, anEnum(choices, members).type));
      });
      return;
    }
    default: {
      if (known === undefined) {
        op.addColumn(name, column(wanted, anEnum(choices, members).type));
        return;
      }
      if (choices.chance(40)) {
        op.dropColumn(name, wanted);
        return;
      }
      if (known.type.type.kind === "array") return;
      if (choices.chance(30)) {
        op.alterColumn(name, wanted, { type: t.text(), using: sql`CAST(${id(wanted)} AS TEXT)` });
        return;
      }
      const next = anEnum(choices, members);
      if (next.type.type.kind === "array") return;
      op.alterColumn(name, wanted, {
        type: next.type,
        using: sql`CAST(CAST(${id(wanted)} AS TEXT) AS ${id(next.name)})`,
      });
    }
  }
}

function fresh(op: Op, choices: Choices): string {
  let name = `own${choices.below(1000)}`;
  while (op.schema.hasEnumType(name)) name += "_";
  return name;
}

/** Members of a type that went with its last column are anybody's again. */
function forget(schema: Schema, members: Members): void {
  for (const name of TYPES) if (findEnumType(schema, { name }) === undefined) members.delete(name);
}

function planned(seed: number, revisions: number): readonly Planned[] {
  const choices = choicesFrom(seed, 400);
  const members: Members = new Map();
  let schema = emptySchema(dialect.rules);
  return Array.from({ length: revisions }, (_, index) => {
    const upgrade = (op: Op): void => {
      for (let left = 1 + choices.below(4); left > 0; left--) {
        for (const name of TYPES) if (!op.schema.hasEnumType(name)) members.delete(name);
        act(op, choices, members);
      }
    };
    const plan = planUpgrade({ ...revision, id: `${index}`, upgrade }, schema, context);
    schema = plan.after;
    forget(schema, members);
    return plan;
  });
}

const revision = {
  downRevisions: [],
  branchLabels: [],
  dependsOn: [],
  message: "",
  createDate: undefined,
  file: "a.ts",
  downgrade: undefined,
};

function expectInOrder(schema: Schema): void {
  const used = new Set<string>();
  for (const table of schema.tables.values()) {
    for (const one of table.columns.flatMap(({ type }) => enumsIn(type))) {
      expect(findEnumType(schema, enumName(one))?.values, one.typeName).toEqual(one.values);
      used.add(keyOf(schema.rules, enumName(one)));
    }
  }
  const left = schema.enumTypes.entries().filter(([key, { owner }]) => owner === "columns" && !used.has(key));
  expect(left).toEqual([]);
}

describe("enum types come and go with their columns", () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await startPostgresql();
  }, 60_000);
  afterAll(() => database.close());

  const carryOut = async (plan: Planned): Promise<void> => {
    for (const { statements } of statementsOf(plan, dialect).passages) {
      for (const { text } of statements) {
        await database.exec(text).catch((error: unknown) => {
          throw new Error(`${text}\n${String(error)}`, { cause: error });
        });
      }
    }
  };

  test("up, and back as far as there is a way", async () => {
    const count = { made: 0, gone: 0, back: 0 };
    await fc.assert(
      fc.asyncProperty(fc.noShrink(fc.nat()), fc.integer({ min: 1, max: 6 }), async (seed, revisions) => {
        await database.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        const plans = planned(seed, revisions);
        for (const plan of plans) {
          await carryOut(plan);
          expectInOrder(plan.after);
          expect(await enumTypesOf(database)).toEqual(promisedEnumTypes(plan.after));
          count.made += plan.steps.filter(({ op }) => op.kind === "createEnumType").length;
          count.gone += plan.steps.filter(({ op }) => op.kind === "dropEnumType").length;
        }
        let schema = plans.at(-1)?.after ?? emptySchema(dialect.rules);
        for (const upgrade of [...plans].reverse()) {
          try {
            const back = planDowngrade(upgrade, schema, context);
            statementsOf(back, dialect);
            await carryOut(back);
            schema = back.after;
          } catch (error) {
            // A member that was added stays, and no conversion is made up.
            if (error instanceof Failure && error.diagnostics.every(({ code }) => code === "M116" || code === "D107"))
              return;
            throw error;
          }
          expect(promisedEnumTypes(schema)).toEqual(promisedEnumTypes(upgrade.before));
          expect(await enumTypesOf(database)).toEqual(promisedEnumTypes(schema));
          count.back++;
        }
      }),
      runs(60),
    );
    expect(Math.min(count.made, count.gone, count.back)).toBeGreaterThan(30);
  });
});

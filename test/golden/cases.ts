import { basename, join } from "node:path";
import * as api from "../../src/index.js";
import type { Dialect } from "../../src/dialect/dialect.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { legalize } from "../../src/dialect/legalize.js";
import { type DialectSettings, dialectFor, dialectNames } from "../../src/dialect/registry.js";
import { emptySchema, putTable } from "../../src/model/edit.js";
import { typesNeeded } from "../../src/model/enum-types.js";
import { operation, type Operation } from "../../src/model/operation.js";
import { apply } from "../../src/model/replay.js";
import type { Table } from "../../src/model/schema.js";
import { compileMovements, type Movements } from "../../src/output/compile.js";
import { print, type Statement } from "../../src/plan/statements.js";
import { loadRevisions } from "../../src/script/load.js";
import type { Revision, Settings } from "../../src/script/types.js";
import { root } from "./tracked.js";

/** One revision script of `fixtures/ops/`, and the dialects it is shown in. */
export interface Case {
  readonly name: string;
  readonly revision: Revision;
  readonly dialects: readonly Dialect[];
}

/** Every dialect there is, for the server that is compiled for where nobody says another. */
const targets: readonly DialectSettings[] = dialectNames.map((name) => ({ name }));

/** What another version says differently. */
const besides: Readonly<Record<string, readonly DialectSettings[]>> = {
  "create-index-nulls-not-distinct": [{ name: "postgresql", version: "15" }],
  "create-unique-constraint-nulls-not-distinct": [{ name: "postgresql", version: "15" }],
  "create-table-strict": [{ name: "sqlite", version: "3.37" }],
  "w16-strict-stays": [{ name: "sqlite", version: "3.37" }],
  "drop-column": [{ name: "sqlite", version: "3.26" }],
};

const settings: Settings = {
  directory: join(root, "fixtures/ops"),
  configFile: join(root, "fixtures/ops/limbeck.config.ts"),
  versions: ["*.ts"],
  out: join(root, "out/ops"),
  dialects: [],
  versionTable: { name: "alembic_version", schema: undefined, column: "version_num", length: 32, primaryKey: true },
  tempTable: "_alembic_batch_temp",
  recreate: "auto",
  namingConvention: {},
  transaction: "none",
  guards: "none",
  client: "own",
  comments: true,
  newRevisions: { fileTemplate: "{rev}_{slug}", timezone: "UTC", template: undefined },
  baseline: undefined,
};

/** Every case, read as any other project's scripts are. */
export const cases: readonly Case[] = loadRevisions(settings, api, { cache: false }).map((revision) => {
  const name = basename(revision.file, ".ts");
  return { name, revision, dialects: [...targets, ...(besides[name] ?? [])].map((target) => dialectFor(target)) };
});

/** `sqlite 3.35`, `postgresql 14` */
export function titleOf({ name, version }: Dialect): string {
  return `${name} ${version.major}${version.minor === 0 ? "" : `.${version.minor}`}`;
}

/** The case up and down. @throws Failure where the dialect refuses it. */
export function compiled({ revision }: Case, dialect: Dialect): Movements {
  return compileMovements({ settings, revisions: [revision] }, dialect);
}

/** The same, and nothing where the golden says that the dialect refuses it. */
export function printed(one: Case, dialect: Dialect): Movements | undefined {
  try {
    return compiled(one, dialect);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** What a script is written with; no transaction, so that there is nothing but the operations. */
export const plain = settings;

/** The tables that revisions say are there already. */
export function assumedBy({ up }: Movements): readonly Table[] {
  const operations = up.flatMap(({ compiled: { planned } }) => planned.steps.map(({ op }) => op));
  const assumed = operations.filter((op): op is Operation<"assume"> => op.kind === "assume");
  const corrections = assumed.filter(({ corrects }) => corrects !== undefined).reverse();
  return assumed
    .filter(({ corrects }) => corrects === undefined)
    .map(({ table }) => corrections.find((one) => one.table.name === table.name)?.table ?? table);
}

/**
 * SQL that makes what revisions take for granted: the tables of a baseline, and those that are assumed.
 *
 * @throws Failure where nobody can have made them here
 */
export function assumedText(movements: Movements): string {
  const { dialect, start } = movements;
  let before = emptySchema(dialect.rules);
  const statements = [...start.tables.values(), ...assumedBy(movements)].flatMap((table) => {
    const create = operation("createTable", { table });
    return [...typesNeeded(create, before), create].flatMap((op) => {
      const step = { op, before, after: op === create ? putTable(before, table) : apply(before, op), origin: {} };
      before = step.after;
      return legalize(step, dialect).flatMap((part) => print(part, dialect));
    });
  });
  return statementsText(statements);
}

/** Statements as lines of a script. */
export function statementsText(statements: readonly Statement[]): string {
  return statements.map(({ text, terminator }) => `${text}${terminator}\n`).join("");
}

import { expect } from "vitest";
import type { Dialect } from "../../src/dialect/dialect.js";
import { dialectFor } from "../../src/dialect/registry.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { compileMovements } from "../../src/output/compile.js";
import type { Movement } from "../../src/output/script.js";
import { readerFor } from "../../src/reader/reader.js";
import type { Revision, Settings } from "../../src/script/types.js";
import type { Connection, Engine } from "../../src/verify/engine.js";
import { postgresqlEngines } from "../../src/verify/postgresql.js";
import { sqliteEngines } from "../../src/verify/sqlite.js";
import { plain } from "../golden/cases.js";
import { bodyOf } from "../golden/render.js";
import type { DialectName, Original, Refused, Restated, Script } from "./case.js";
import { differences, type Effect, effectOn } from "./effect.js";

/** What came of a case in one dialect. */
export interface Outcome {
  /** Of Alembic: it fails, it prints what the engine refuses, it does something else than Limbeck, or the same. */
  readonly alembic: "raises" | "invalid" | "differs" | "same" | "runs";
  /** What it says, what the engine says of it, or the differences. */
  readonly found: readonly string[];
  /** The codes where Limbeck refuses; then Alembic runs, if it runs, for itself. */
  readonly refused?: readonly string[];
}

export const oldest: Readonly<Record<DialectName, string>> = { sqlite: "3.35", postgresql: "14" };

/** The engine that is nearest to what is compiled for comes first; on the others only Limbeck runs. */
const engines: Readonly<Record<DialectName, readonly Engine[]>> = {
  sqlite: [...(await sqliteEngines())].reverse(),
  postgresql: await postgresqlEngines(),
};

export async function outcomeOf(name: DialectName, one: Restated | Refused, original: Original): Promise<Outcome> {
  const dialect = dialectFor({ name, version: one.versions?.[name] ?? oldest[name] });
  const compiled = compile(one, original, dialect);
  const [engine] = engines[name];
  if (engine === undefined) throw new Error(`nothing runs ${name}`);
  const ours = compiled.texts && (await effectEverywhere(compiled.texts, dialect));
  const refusal = compiled.codes === undefined ? {} : { refused: compiled.codes };
  const said = original[name];
  if (typeof said !== "string") return { alembic: "raises", found: [said.error], ...refusal };
  const theirs = await attempted([compiled.given, said], engine, dialect);
  if (typeof theirs === "string") return { alembic: "invalid", found: [theirs], ...refusal };
  if (ours === undefined) return { alembic: "runs", found: [], ...refusal };
  const found = differences(theirs, ours);
  return { alembic: found.length === 0 ? "same" : "differs", found };
}

/** What scripts do, one after the other, on the engine that is compared. They have to run on all of them. */
export async function effectEverywhere(texts: readonly string[], dialect: Dialect): Promise<Effect | undefined> {
  const effects: Effect[] = [];
  for (const engine of engines[dialect.name as DialectName]) effects.push(await effectOf(texts, engine, dialect));
  return effects[0];
}

interface Texts {
  /** What is there before. */
  readonly given: string;
  readonly texts?: readonly [given: string, own: string];
  readonly codes?: readonly string[];
}

function compile(one: Restated | Refused, original: Original, dialect: Dialect): Texts {
  const nothing: Script = () => undefined;
  const given = textsOf([one.given ?? nothing], original, dialect)[0] ?? "";
  try {
    const [, own = ""] = textsOf([one.given ?? nothing, one.script], original, dialect);
    return { given, texts: [given, own] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { given, codes: error.diagnostics.map(({ code }) => code) };
  }
}

/** The upgrades of a history of these scripts, each by itself. @throws Failure when one is refused */
export function textsOf(
  scripts: readonly Script[],
  original: Pick<Original, "naming">,
  dialect: Dialect,
): readonly string[] {
  return upgradesOf(scripts, original, dialect).map((movement) => bodyOf([movement], dialect));
}

/** The same as data. */
export function upgradesOf(
  scripts: readonly Script[],
  { naming }: Pick<Original, "naming">,
  dialect: Dialect,
): readonly Movement[] {
  const settings: Settings = { ...plain, namingConvention: naming ?? {} };
  const revisions = scripts.map((upgrade, index): Revision => ({
    id: `r${index}`,
    downRevisions: index === 0 ? [] : [`r${index - 1}`],
    branchLabels: [],
    dependsOn: [],
    message: "",
    createDate: undefined,
    file: `r${index}.ts`,
    upgrade,
    downgrade: undefined,
  }));
  return compileMovements({ settings, revisions }, dialect).up;
}

async function effectOf(texts: readonly string[], engine: Engine, dialect: Dialect): Promise<Effect> {
  const effect = await attempted(texts, engine, dialect);
  if (typeof effect === "string") expect.fail(`${engine.name}: ${effect}\n\n${texts.at(-1) ?? ""}`);
  return effect;
}

/** What a database has in the end; or why the engine went no further. */
async function attempted(texts: readonly string[], engine: Engine, dialect: Dialect): Promise<Effect | string> {
  const connection = await engine.open();
  try {
    await attach(connection, dialect);
    const statements = texts.flatMap((text) =>
      readerFor(dialect.name)
        .split(text)
        .map((statement) => statement.text),
    );
    for (const statement of statements) {
      try {
        await connection.execute(statement);
      } catch (error) {
        return `${messageOf(error)}: ${statement.split("\n", 1)[0] ?? ""}`;
      }
    }
    return await effectOn(connection, engine, dialect);
  } finally {
    await connection.close();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The schemas of SQLite, which an application attaches; those of PostgreSQL are made by the cases. */
async function attach(connection: Connection, { name }: Dialect): Promise<void> {
  if (name !== "sqlite") return;
  for (const schema of ["s", "q", "db.dbo", "app"])
    await connection.execute(`ATTACH DATABASE ':memory:' AS "${schema}"`);
}

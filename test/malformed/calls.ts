import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import type { Dialect } from "../../src/dialect/dialect.js";
import { dialectNames } from "../../src/dialect/registry.js";
import { emptySchema, putTable } from "../../src/model/edit.js";
import { operation } from "../../src/model/operation.js";
import { print, type Statement } from "../../src/plan/statements.js";
import { contextFor } from "../../src/plan/history.js";
import { resolveTable } from "../../src/script/resolve/table.js";
import { plain } from "../golden/cases.js";
import { attempt, type Call, callOf, type Outcome } from "./attempt.js";
import { specimens } from "./specimens/all.js";
import { known, type Specimen } from "./specimens/specimen.js";

/** Every option misspelt, of each wrong kind, each name absent, and values that want to get out of their place. */
const hostile: readonly unknown[] = [
  'a"; DROP TABLE x; --',
  "a'; DROP TABLE x; --",
  "`a`; DROP TABLE x; /*",
  "👩‍👩‍👧",
  "x".repeat(200),
  "select",
  "a.b",
  " ",
  "{table}",
  "%(table_name)s",
  "__proto__",
];
const wrong: readonly unknown[] = [
  "",
  "\0",
  "\ud800",
  0,
  -1,
  NaN,
  1n,
  true,
  null,
  [],
  [null],
  {},
  { a: 1 },
  Object.create(null),
  new Date(NaN),
  new Map(),
  Symbol("s"),
  () => undefined,
  ...hostile,
];

/** Runs statements where the known tables are, with a row in `x`; says why they failed, or that the row is gone. */
export type Run = (statements: readonly Statement[]) => Promise<string | undefined>;

/** Makes every call in one dialect, and runs what comes of it. @param schema the one that tables without a schema are in */
export function tryCalls(dialect: Dialect, schema: string, run: Run): void {
  describe.each(specimens(schema).map((specimen) => ({ ...specimen, title: specimen.title ?? specimen.verb })))(
    "$title",
    (specimen) => {
      it("is right as it stands, with each of its options", async () => {
        for (const call of rightCalls(specimen)) {
          const outcome = attempt(call, dialect);
          if (outcome.kind === "refused") expectPlaced(outcome, call);
          else await expectHarmless(outcome.statements, call, run);
        }
      });

      it("has no option beyond those that are tried here", () => {
        for (const inBlock of blocks(specimen)) {
          for (const [path, options] of levels(specimen, inBlock)) {
            const misspelt = attempt(callOf(specimen, inside(path, { zzzz: 1 }), inBlock), dialect);
            if (misspelt.kind !== "refused") expect.fail(`${specimen.verb} takes an option that does not exist`);
            expect(misspelt.diagnostics.map(({ code }) => code)).toEqual(["M401"]);
            const [{ help = "" } = {}] = misspelt.diagnostics;
            const { named, unnamed } = optionsIn(help);
            expect(Object.keys(options)).toEqual(expect.arrayContaining([...named]));
            expect(named.length + unnamed, help).toBe(Object.keys(options).length);
          }
        }
      });

      it("refuses each option that is misspelt, and says where", () => {
        for (const inBlock of blocks(specimen)) {
          for (const [path, options] of levels(specimen, inBlock)) {
            for (const option of Object.keys(options)) {
              const misspelt = `${option.slice(1)}${option.slice(0, 1)}`;
              const call = callOf(specimen, inside(path, { [misspelt]: options[option] }), inBlock);
              const outcome = attempt(call, dialect);
              if (outcome.kind !== "refused") expect.fail(`${specimen.verb} takes the option ${misspelt}`);
              expect(outcome.diagnostics.map(({ code }) => code)).toEqual(["M401"]);
              expectPlaced(outcome, call);
            }
          }
        }
      });

      it("takes no more arguments than it has", () => {
        if (specimen.within !== undefined) return;
        for (const inBlock of blocks(specimen)) {
          const call = callOf(specimen, {}, inBlock);
          const outcome = attempt({ ...call, given: [...call.given, 1] }, dialect);
          if (outcome.kind !== "refused") expect.fail(`${messageFor(call)} takes one argument more`);
          expect(outcome.diagnostics.map(({ code }) => code)).toEqual(["M402"]);
          expectPlaced(outcome, call);
        }
      });

      it("refuses what is wrong, or makes nothing but right SQL of it", async () => {
        for (const call of wrongCalls(specimen)) {
          const outcome = attempt(call, dialect);
          if (outcome.kind === "refused") expectPlaced(outcome, call);
          else await expectHarmless(outcome.statements, call, run);
        }
      });
    },
  );
}

/** The options that a diagnostic lists: long lists end with `and 3 more`. */
function optionsIn(help: string): { readonly named: readonly string[]; readonly unnamed: number } {
  const words = help.replace(/^it has (?:no options)?/, "").split(/, | and /);
  const last = /^(\d+) more$/.exec(words.at(-1) ?? "");
  const named = last === null ? words : words.slice(0, -1);
  return { named: named.filter((word) => word !== ""), unnamed: Number(last?.[1] ?? 0) };
}

function blocks({ table }: Specimen): readonly boolean[] {
  return table === undefined ? [false] : [false, true];
}

/** The options of a specimen, and of each dialect within it, with the path that leads there. */
function levels(
  { options, outside = [], inside: only = {}, optionless }: Specimen,
  inBlock: boolean,
): readonly (readonly [readonly string[], Readonly<Record<string, unknown>>])[] {
  if (optionless === true) return [];
  const here = Object.fromEntries(
    Object.entries({ ...options, ...(inBlock ? only : {}) }).filter(([key]) => !inBlock || !outside.includes(key)),
  );
  const within = Object.entries(here).filter(([key]) => dialectNames.includes(key));
  return [[[], here], ...within.map(([key, inner]) => [[key], inner as Readonly<Record<string, unknown>>] as const)];
}

function inside(
  path: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return path.reduceRight((inner, key) => ({ [key]: inner }), options);
}

function rightCalls(specimen: Specimen): readonly Call[] {
  return blocks(specimen).flatMap((inBlock) => [
    callOf(specimen, {}, inBlock),
    ...levels(specimen, inBlock).flatMap(([path, options]) =>
      Object.entries(options).map(([option, value]) =>
        callOf(specimen, { ...specimen.beside?.[option], ...inside(path, { [option]: value }) }, inBlock),
      ),
    ),
  ]);
}

function wrongCalls(specimen: Specimen): readonly Call[] {
  return blocks(specimen).flatMap((inBlock) => [
    ...levels(specimen, inBlock).flatMap(([path, options]) =>
      Object.keys(options).flatMap((option) =>
        wrong.map((value) =>
          callOf(specimen, { ...specimen.beside?.[option], ...inside(path, { [option]: value }) }, inBlock),
        ),
      ),
    ),
    ...wrongArguments(callOf(specimen, {}, inBlock)),
  ]);
}

/** Each argument replaced by each value, and every name within an array by each name. */
function wrongArguments(call: Call): readonly Call[] {
  return call.given.flatMap((one, at) => [
    ...[undefined, ...wrong].map((value) => ({ ...call, given: call.given.with(at, value) })),
    ...(Array.isArray(one)
      ? [...hostile, "absent"].map((value) => ({ ...call, given: call.given.with(at, [value]) }))
      : []),
  ]);
}

function expectPlaced({ diagnostics }: Extract<Outcome, { kind: "refused" }>, call: Call): void {
  expect(diagnostics.length).toBeGreaterThan(0);
  for (const { code, message, origin } of diagnostics) {
    expect(code, messageFor(call)).toMatch(/^[LMD]\d{3}$/);
    expect(message).not.toBe("");
    const { file, line } = origin?.position?.() ?? {};
    expect([file, line], `${code} ${messageFor(call)}`).toEqual([expect.any(String), expect.any(Number)]);
  }
}

function messageFor({ verb, given, inBlock }: Call): string {
  return `${inBlock ? "batch" : "op"}.${verb}(${given.map((one) => inspect(one, { depth: 4, breakLength: Infinity })).join(", ")})`;
}

/**
 * What only a server knows: names of schemas, access methods, tablespaces, types and parameters, and within a condition, which is SQL of a person's own,
 * whether it is one. It was passed on as what it is, and nothing came of it.
 */
const onlyServersKnow = new RegExp(
  [
    "unknown database",
    "no such column",
    "no such collation",
    "(?:schema|column|access method|collation|tablespace|type|operator class) .* does not exist",
    "unrecognized parameter",
    "incomplete input",
    "missing FROM-clause entry",
    "syntax error",
    "unrecognized token",
    "error in your SQL syntax",
    "Unknown (?:database|collation|character set|data type|storage engine|column)",
    "Undeclared variable",
    // Of a plugin for keys, or a combination with the row format of the server.
    "Wrong create options",
    "cannot be used in the CHECK clause",
    "Invalid utf8mb4 character string",
    "Not allowed to return a result set",
  ].join("|"),
);

/** What has run already, which is often: many a value makes no difference. */
const tried = new Set<string>();

/** The statements run where the tables are there, and the table that nobody mentioned keeps its row. */
async function expectHarmless(statements: readonly Statement[], call: Call, run: Run): Promise<void> {
  const script = JSON.stringify(statements.map(({ text }) => text));
  if (tried.has(script)) return;
  const failure = await run(statements);
  if (failure !== undefined && onlyServersKnow.test(failure)) return;
  expect(failure, messageFor(call)).toBeUndefined();
  tried.add(script);
}

/** The known tables as statements. */
export function prepared(dialect: Dialect): string {
  let before = emptySchema(dialect.rules);
  const { reader, naming } = contextFor(dialect, plain);
  const statements = known.flatMap((declared) => {
    const table = resolveTable({ target: dialect, reader, naming }, declared);
    const step = { op: operation("createTable", { table }), before, after: putTable(before, table), origin: {} };
    before = step.after;
    return print(step, dialect);
  });
  return statements.map(({ text }) => `${text};`).join(" ");
}

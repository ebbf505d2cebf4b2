import type { Step } from "../dialect/dialect.js";
import { type Guard, guard, type Referring } from "../model/guard.js";
import {
  findTable,
  keyOf,
  nameOf,
  primaryKeyOf,
  referrersOf,
  requireTable,
  sameName,
  sameTableName,
} from "../model/lookup.js";
import { isClouded } from "../model/edit.js";
import type { Operation } from "../model/operation.js";
import { triggersOf } from "../model/object-lookup.js";
import type { Schema, Table } from "../model/schema.js";
import { copyGuards, dataGuards } from "./data-guards.js";

/** What must be so before and behind the statements of one legal step. */
export interface Protection {
  readonly before: readonly Guard[];
  readonly behind: readonly Guard[];
}

/**
 * What the steps that an operation came to rely on, from the model alone, in their order: before a table is copied, that
 * it looks as the model says and nothing is lost with it; behind the copy, that all rows and objects are there.
 */
export function protections(whole: Step, legal: readonly Step[]): readonly Protection[] {
  const rebuilds = rebuildsIn(legal);
  const found = legal.map((step, index): { before: Guard[]; behind: Guard[] } => ({
    before: [...rebuilds.flatMap((rebuild) => copyStarts(rebuild, index)), ...dataGuards(step, whole)],
    behind: copyBehind(step),
  }));
  found.at(-1)?.behind.push(...rebuilds.flatMap((rebuild) => copyEnds(rebuild, whole)));
  return found;
}

/**
 * For each table that a movement alters in its place, that it looks as the model says, before the first step that does
 * so; not for tables that it has made itself, nor for those of which nobody knows.
 */
export function alterations(legal: readonly Step[]): ReadonlyMap<Step, readonly Guard[]> {
  const found = new Map<Step, readonly Guard[]>();
  const seen = new Set<string>();
  for (const step of legal) {
    const { op, before } = step;
    const name = op.kind === "createTable" ? op.table : isAlteration(op) ? op.table : undefined;
    if (name === undefined) continue;
    const key = keyOf(before.rules, name);
    const table = findTable(before, name);
    if (!seen.has(key) && isAlteration(op) && table !== undefined && !isClouded(before, name)) {
      found.set(step, [guard("altered", { table })]);
    }
    seen.add(key);
    if (op.kind === "renameTable") seen.add(keyOf(before.rules, { ...op.table, name: op.to }));
  }
  return found;
}

const alterationKinds = {
  addColumn: true,
  dropColumn: true,
  alterColumn: true,
  addConstraint: true,
  dropConstraint: true,
  renameTable: true,
} as const;

function isAlteration(op: Operation): op is Operation<keyof typeof alterationKinds> {
  return Object.hasOwn(alterationKinds, op.kind);
}

/** What all steps of a movement rely on together, before the first of them and behind the last. */
export function protection(legal: readonly Step[]): Protection {
  const copies = legal.some((step) => isOf("swapTable", step));
  const drops = copies || legal.some((step) => isOf("dropTable", step));
  // Only at the end: in between, what a view shows may be on its way.
  return { before: drops ? [guard("unenforced", {})] : [], behind: copies ? [guard("compiles", {})] : [] };
}

function copyBehind({ op }: Step): Guard[] {
  if (op.kind === "copyRows") return [guard("copied", { from: op.from, to: op.to })];
  // Built while others write, it may have come to nothing and be there all the same.
  return op.kind === "createIndex" && op.concurrently === true
    ? [guard("valid", { table: op.table, index: op.index.name })]
    : [];
}

/** A table that is copied, by one copy or several in a row: each begins with a table that is to take its place. */
interface Rebuild {
  readonly old: Table;
  readonly before: Schema;
  readonly copies: readonly {
    readonly start: number;
    readonly make: Step<"createTable">;
    readonly fill: Step<"copyRows">;
  }[];
}

function rebuildsIn(legal: readonly Step[]): readonly Rebuild[] {
  const found = new Map<string, Rebuild>();
  legal.forEach((make, start) => {
    if (!isOf("createTable", make) || make.op.replaces === undefined) return;
    const { rules } = make.before;
    const fill = legal
      .slice(start)
      .find(
        (step): step is Step<"copyRows"> => isOf("copyRows", step) && sameTableName(rules, step.op.to, make.op.table),
      );
    if (fill === undefined) return;
    const key = keyOf(rules, make.op.replaces);
    const known = found.get(key) ?? {
      old: requireTable(make.before, make.op.replaces),
      before: make.before,
      copies: [],
    };
    found.set(key, { ...known, copies: [...known.copies, { start, make, fill }] });
  });
  return [...found.values()];
}

function copyStarts(rebuild: Rebuild, index: number): readonly Guard[] {
  const copy = rebuild.copies.find(({ start }) => start === index);
  if (copy === undefined) return [];
  const { make, fill } = copy;
  const old = requireTable(make.before, rebuild.old);
  const triggers = triggersOf(make.before, old).map(({ name }) => name);
  const first = rebuild.copies[0] === copy;
  return [
    guard("shape", { table: old }),
    guard("known", { table: old, triggers }),
    guard("vacant", { table: make.op.table }),
    ...(first ? [guard("violations", { tables: referring(rebuild), rebuilt: nameOf(rebuild.old) })] : []),
    ...copyGuards(fill, old),
  ];
}

function copyEnds(rebuild: Rebuild, { after }: Step): readonly Guard[] {
  const table = findTable(after, rebuild.old);
  if (table === undefined) return [];
  return [
    guard("rebuilt", { table, triggers: triggersOf(after, table).map(({ name }) => name) }),
    guard("references", { tables: referring(rebuild), rebuilt: nameOf(rebuild.old) }),
  ];
}

function isOf<K extends Step["op"]["kind"]>(kind: K, step: Step): step is Step<K> {
  return step.op.kind === kind;
}

/** The tables whose foreign keys the copies could break: those that refer to the table, and itself. */
function referring({ old, before, copies }: Rebuild): readonly Referring[] {
  const others = referrersOf(before, old).filter((other) => !sameTableName(before.rules, other, old));
  return [
    {
      table: nameOf(old),
      keepsNumbers: copies.every(({ make, fill }) => keepsNumbers(fill, requireTable(make.before, old))),
    },
    ...others.map((other) => ({ table: nameOf(other), keepsNumbers: true })),
  ];
}

/** Rows keep their numbers where these are copied, by themselves or as the one column that is the key before and after. */
function keepsNumbers({ op, before }: Step<"copyRows">, old: Table): boolean {
  if (op.rowid !== undefined) return true;
  const { rules } = before;
  const [from, ...more] = primaryKeyOf(old)?.columns ?? [];
  const [to, ...others] = primaryKeyOf(requireTable(before, op.to))?.columns ?? [];
  if (from === undefined || to === undefined || more.length > 0 || others.length > 0) return false;
  return op.columns.some(
    ({ column, source, using }) =>
      using === null && source !== null && sameName(rules, column, to) && sameName(rules, source, from),
  );
}

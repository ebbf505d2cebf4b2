import { fail } from "../diagnostics/catalog.js";
import { isClouded } from "../model/edit.js";
import { nameOf, qualified } from "../model/lookup.js";
import type { Operation } from "../model/operation.js";
import type { PersistentMap } from "../model/persistent-map.js";
import { outline } from "../model/replay.js";
import type { QName, Schema } from "../model/schema.js";
import { type Course, InTheWay } from "./course.js";
import { dropEnumTypes, restoreEnumTypes, takeEnumTypes } from "./enum-types.js";
import type { How, ObjectKind } from "./how.js";
import {
  createObjects,
  type Doomed,
  doomedAtFirst,
  doomedWith,
  dropObjects,
  dropSequences,
  everything,
  sizeOf,
  stillDifferent,
  takeSequences,
} from "./objects.js";
import { type Suspect, suspectsIn, takeRenames } from "./renames.js";
import { type Filling, takeTables } from "./tables.js";

/** What makes one schema another. */
export interface Difference {
  /** In an order that works. */
  readonly operations: readonly Operation[];
  /** Rows that need values before the operation at that place, which nobody here can choose. */
  readonly fillings: readonly Filling[];
  /** What may be a rename, and is not taken for one unless the person says so. */
  readonly suspects: readonly Suspect[];
  /** Where the operations lead. */
  readonly reached: Schema;
}

/**
 * What makes one schema another, in model terms. Nothing about it is a guess: what two names may have in common is only
 * said, in `suspects`.
 *
 * @throws Failure A101 to A104 where no operations lead there
 */
export function differenceOf(from: Schema, to: Schema, how: How): Difference {
  const target = withoutUnconcerned(from, to, how);
  refuseClouded(from, how);
  let doomed = doomedAtFirst(from, target, how);
  for (;;) {
    const found = attempt(from, target, how, doomed);
    if ("course" in found) {
      const { operations, schema } = found.course;
      return { operations, fillings: found.fillings, suspects: suspectsIn(found.named, target), reached: schema };
    }
    // Where nothing else helps they all go, and come back.
    doomed = sizeOf(found.doomed) > sizeOf(doomed) ? found.doomed : everything(from);
  }
}

/** What there is to say about a difference, a line for each change. */
export function detected({ operations }: Difference): readonly string[] {
  return operations.flatMap(outline);
}

type Attempt =
  | { readonly course: Course; readonly fillings: readonly Filling[]; readonly named: Schema }
  | { readonly doomed: Doomed };

/** The whole way without these views and triggers; or which of them have to go as well. */
function attempt(from: Schema, to: Schema, how: How, doomed: Doomed): Attempt {
  try {
    const start = dropObjects({ schema: from, operations: [] }, doomed);
    const renamed = takeRenames(start, to, how);
    const typed = takeEnumTypes(takeSequences(renamed, to, how), to, how);
    const { course, fillings } = takeTables(typed, to, how);
    const left = restoreEnumTypes(dropEnumTypes(course, to, how), to, how);
    const late = stillDifferent(left, to, how);
    if (sizeOf(late) > 0 && sizeOf(doomed) < sizeOf(everything(from))) {
      return { doomed: merged(doomed, renamedBack(from, left.schema, late)) };
    }
    const done = createObjects(dropSequences(left, to, how), to, how);
    return { course: done, fillings, named: renamed.schema };
  } catch (error) {
    if (!(error instanceof InTheWay) || sizeOf(doomed) >= sizeOf(everything(from))) throw error;
    const name = subjectOf(error.op);
    return { doomed: name === undefined ? everything(from) : doomedWith(from, doomed, name) };
  }
}

/** The same objects as they are called before anything is renamed; all of them where that cannot be told. */
function renamedBack(from: Schema, after: Schema, { views, triggers }: Doomed): Doomed {
  const all = everything(from);
  const known = [...views].every((key) => all.views.has(key)) && [...triggers].every((key) => all.triggers.has(key));
  return known && after.rules === from.rules ? { views, triggers } : all;
}

function merged(a: Doomed, b: Doomed): Doomed {
  return { views: new Set([...a.views, ...b.views]), triggers: new Set([...a.triggers, ...b.triggers]) };
}

function subjectOf(op: Operation): QName | undefined {
  if (op.kind === "createTable") return undefined;
  if ("table" in op) return op.table;
  return op.kind === "dropView" ? op.view : undefined;
}

/** @throws Failure A104 when nobody knows what a table looks like that is to be compared */
function refuseClouded(schema: Schema, how: How): void {
  for (const table of schema.tables.values()) {
    if (isClouded(schema, table) && how.concerns?.("table", table) !== false) {
      fail("cloudedDifference", { table: qualified(table) });
    }
  }
}

/** The schema that is wanted, in which everything that is not to be compared is as it was. */
function withoutUnconcerned(from: Schema, to: Schema, { concerns }: How): Schema {
  if (concerns === undefined) return to;
  const kept = <V>(
    was: PersistentMap<V>,
    wanted: PersistentMap<V>,
    kind: ObjectKind,
    name: (value: V) => QName,
  ): PersistentMap<V> => {
    const without = wanted
      .entries()
      .reduce((map, [key, value]) => (concerns(kind, name(value)) ? map : map.delete(key)), wanted);
    return was
      .entries()
      .reduce((map, [key, value]) => (concerns(kind, name(value)) ? map : map.set(key, value)), without);
  };
  return {
    ...to,
    tables: kept(from.tables, to.tables, "table", nameOf),
    views: kept(from.views, to.views, "view", nameOf),
    sequences: kept(from.sequences, to.sequences, "sequence", nameOf),
    enumTypes: kept(from.enumTypes, to.enumTypes, "enumType", nameOf),
  };
}

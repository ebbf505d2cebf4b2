import type { Dialect, Step } from "../dialect/dialect.js";
import { diagnostic, fail } from "../diagnostics/catalog.js";
import { at, type Diagnostic, located, type Origin } from "../diagnostics/diagnostic.js";
import { schemaDifferences } from "../model/compare.js";
import { typesLeft, typesNeeded } from "../model/enum-types.js";
import { isTemporary, qualified } from "../model/lookup.js";
import { undo } from "../model/meaning/batch.js";
import type { Operation, Recreate } from "../model/operation.js";
import { isClouded } from "../model/edit.js";
import { apply, remarks, replay } from "../model/replay.js";
import type { Schema } from "../model/schema.js";
import type { Reader } from "../reader/reader.js";
import type { NamingConvention } from "../script/naming.js";
import { record } from "../script/recorder.js";
import type { Revision } from "../script/types.js";
import { coalesce } from "./coalesce.js";

export type Direction = "upgrade" | "downgrade";

/** What a revision does in one direction and one dialect, from one schema to another. */
export interface Planned {
  readonly revision: Revision;
  readonly direction: Direction;
  readonly steps: readonly Step[];
  readonly before: Schema;
  readonly after: Schema;
  /** What people should know, and nothing stops for. */
  readonly diagnostics: readonly Diagnostic[];
}

/** For what and with what scripts are recorded. */
export interface PlanContext {
  readonly dialect: Dialect;
  readonly reader: Reader;
  readonly naming: NamingConvention;
  /** When a batch block that does not say so copies its table. */
  readonly recreate: Recreate;
  /** What scripts find in `op.args`. */
  readonly args?: Readonly<Record<string, string>>;
}

/** Records what a revision does and replays it on the model. This is the one place where steps get their origins. */
export function planUpgrade(revision: Revision, before: Schema, context: PlanContext): Planned {
  return plan(revision, "upgrade", revision.upgrade, before, context);
}

/**
 * The way back: as written, or derived from the upgrade, which must lead to a schema like `before`.
 *
 * @throws Failure M116 when it has to be derived and an operation cannot be undone.
 */
export function planDowngrade(upgrade: Planned, before: Schema, context: PlanContext): Planned {
  const { revision } = upgrade;
  if (revision.downgrade === undefined) return derive(upgrade, before, context);
  const planned = plan(revision, "downgrade", revision.downgrade, before, context);
  // What the upgrade assumed of the database was true before it as well, unless SQL of its own had made it so.
  const assumed = upgrade.steps.flatMap(({ op, before: then }) =>
    op.kind === "assume" && (!isClouded(then, op.table) || isClouded(upgrade.before, op.table)) ? [op] : [],
  );
  const expected = replay(assumed, upgrade.before);
  const differences = schemaDifferences(expected, planned.after, { columnOrder: true, birthNames: true });
  if (differences.length === 0) return planned;
  const warning = diagnostic("downgradeDiffers", { revision: revision.id, differences }, originOf(revision));
  return { ...planned, diagnostics: [...planned.diagnostics, warning] };
}

function plan(
  revision: Revision,
  direction: Direction,
  run: Revision["upgrade"],
  before: Schema,
  { dialect, reader, naming, recreate, args = {} }: PlanContext,
): Planned {
  const steps: Step[] = [];
  const diagnostics: Diagnostic[] = [];
  let schema = before;
  const take = (op: Operation, full: Origin): void => {
    const after = located(full, () => apply(schema, op));
    diagnostics.push(...remarks(op, schema).map((remark) => at(remark, full)));
    steps.push({ op, before: schema, after, origin: full });
    schema = after;
  };
  // The types of columns come before them and go behind them.
  const emit = (op: Operation, origin: Origin): void => {
    const full = { ...origin, revision: revision.id };
    for (const create of located(full, () => typesNeeded(op, schema))) take(create, full);
    const before = schema;
    take(op, full);
    for (const drop of typesLeft(op, before, schema)) take(drop, full);
  };
  located(originOf(revision), () =>
    record(run, {
      target: dialect,
      reader,
      naming,
      recreate,
      args,
      tempTable: dialect.temporaryTable,
      schema: () => schema,
      emit,
    }),
  );
  refuseTemporaries(steps, schema);
  return { revision, direction, steps: coalesce(steps, dialect), before, after: schema, diagnostics };
}

/** @throws Failure M172 when a temporary table is left: the next script may find it or not */
function refuseTemporaries(steps: readonly Step[], after: Schema): void {
  const maker = steps.find(({ op }) => op.kind === "createTable" && isTemporary(op.table));
  const left = maker === undefined ? undefined : after.tables.values().find(isTemporary);
  if (maker !== undefined && left !== undefined) fail("temporaryLeft", { table: qualified(left) }, maker.origin);
}

/** Each operation undone, the last one first, at the place of the operation it undoes. */
function derive(upgrade: Planned, before: Schema, { dialect }: PlanContext): Planned {
  const { revision } = upgrade;
  const steps: Step[] = [];
  const diagnostics: Diagnostic[] = [];
  let schema = before;
  const undone = upgrade.steps.flatMap((step) => step.parts ?? [step]).reverse();
  for (const { op, before: known, origin } of undone) {
    for (const inverse of located(origin, () => undo([op], known))) {
      const after = located(origin, () => apply(schema, inverse));
      diagnostics.push(...dataLost(inverse, origin));
      steps.push({ op: inverse, before: schema, after, origin });
      schema = after;
    }
  }
  return { revision, direction: "downgrade", steps: coalesce(steps, dialect), before, after: schema, diagnostics };
}

/** A derived downgrade makes structures again; what was in them is gone. */
function dataLost(inverse: Operation, origin: Origin): readonly Diagnostic[] {
  switch (inverse.kind) {
    case "createTable":
      return [diagnostic("dataLost", { what: `table "${inverse.table.name}"` }, origin)];
    case "addColumn":
      // What is computed has no data of its own.
      if (inverse.column.computed !== null) return [];
      return [diagnostic("dataLost", { what: `column "${inverse.table.name}.${inverse.column.name}"` }, origin)];
    case "batch":
      return inverse.ops.flatMap((op) => dataLost(op, origin));
    default:
      return [];
  }
}

function originOf(revision: Revision): Origin {
  return { revision: revision.id, position: () => ({ file: revision.file }) };
}

import { fail } from "../diagnostics/catalog.js";
import type { Origin } from "../diagnostics/diagnostic.js";
import { nameOf, qualified, requireTable, sameName } from "../model/lookup.js";
import { operation, type Operation, type Recreate } from "../model/operation.js";
import { apply } from "../model/replay.js";
import type { QName, Rules, Schema, Table } from "../model/schema.js";
import { argumentsOf } from "./alterations/arguments.js";
import { addColumn, alterColumn, alterColumnOptions, dropColumn } from "./alterations/columns.js";
import {
  createCheck,
  createForeignKey,
  createKey,
  dropConstraint,
  dropConstraintOptions,
  foreignKeyOptions,
  keyOptions,
} from "./alterations/constraints.js";
import { createIndex, createIndexOptions, dropIndex, dropIndexOptions } from "./alterations/indexes.js";
import type { Subject } from "./alterations/subject.js";
import { createTableComment, dropTableComment } from "./alterations/tables.js";
import type { Batch } from "./batch.js";
import { callsOf } from "./calls.js";
import {
  aValue,
  checkArguments,
  expected,
  name,
  oneOf,
  optionsOf,
  type OptionTable,
  type Positional,
} from "./check.js";
import { executed } from "./data.js";
import { aTable } from "./elements/declared.js";
import type { NamingConvention } from "./naming.js";
import type {
  AddColumnOptions,
  AlterColumnOptions,
  BatchOptions,
  CreateForeignKeyOptions,
  CreateIndexOptions,
  CreateKeyOptions,
  DropColumnOptions,
  DropConstraintOptions,
  DropIndexOptions,
  Placement,
} from "./op-options.js";
import { tableView } from "./schema-view.js";
import { isPlainObject } from "./shape.js";
import { aType } from "./type-constructors.js";
import type { Recording } from "./verbs/verbs.js";

/** A batch block: the table it is about, and how that is to be changed. */
export interface Block {
  readonly table: QName;
  readonly recreate: Recreate;
  readonly temporary: string;
}

export const batchOptions: OptionTable<BatchOptions> = {
  schema: name,
  recreate: oneOf("auto", "always", "never", "minimal"),
  copyFrom: aTable,
  tempTable: name,
  namingConvention: expected<NamingConvention>("an object with patterns for ix, uq, ck, fk and pk", isPlainObject),
};
/** Options of Alembic's batch blocks that have no counterpart yet. */
export const laterBatchOptions = ["tableArgs", "tableOptions", "columnOverrides", "onColumn", "partialReordering"];

/** What a block sees and shows beside its table. */
export interface Surroundings {
  readonly naming: NamingConvention;
  /** Gets a function that tells what the schema is within the block. */
  readonly show: (schema: () => Schema) => void;
}

/**
 * Runs a batch block and emits what it asked for as one operation. Each call is held against the schema at once, so
 * that a mistake is reported where it was made.
 */
export function recordBatch(
  recording: Recording,
  block: Block,
  { naming, show }: Surroundings,
  origin: Origin,
  run: (batch: Batch) => void,
): void {
  const { target, reader } = recording;
  let schema = recording.schema();
  show(() => schema);
  let queue: readonly Operation[] = [];
  const aliases = aliasesOf(target.rules);
  const calls = callsOf({ object: "batch", what: "the batch block", number: () => origin.operation?.number ?? 1 });

  const flush = (): void => {
    if (queue.length === 0) return;
    const ops = queue;
    queue = [];
    recording.emit(operation("batch", { ...block, ops }), origin);
  };
  const verb = <A extends readonly unknown[]>(
    called: string,
    positional: Positional,
    work: (subject: Subject, ...given: A) => Operation,
  ) =>
    calls.verb(called, (_: Origin, ...given: A) => {
      checkArguments(`batch.${called}`, positional, given);
      const table = requireTable(schema, block.table);
      const columns = table.columns.map((column) => column.name);
      const home = { name: nameOf(table), columns, column: (wanted: string) => aliases.resolve(table, wanted) };
      const op = work({ target, reader, naming, of: `batch.${called}`, table, home }, ...given);
      schema = apply(schema, op);
      aliases.follow(op);
      queue = [...queue, op];
    });

  const batch: Batch = Object.freeze({
    table: calls.question("table", () => tableView(recording, requireTable(schema, block.table))),
    addColumn: verb("addColumn", argumentsOf.addColumn, (subject, column, options?: AddColumnOptions & Placement) => {
      const table = { backfill: aValue, insertBefore: name, insertAfter: name };
      return addColumn(subject, column, optionsOf<AddColumnOptions & Placement>(subject.of, options, table));
    }),
    dropColumn: verb("dropColumn", argumentsOf.dropColumn, (subject, column, options?: DropColumnOptions) =>
      dropColumn(subject, column, optionsOf<DropColumnOptions>(subject.of, options, { existingType: aType })),
    ),
    alterColumn: verb("alterColumn", argumentsOf.alterColumn, (subject, column, options: AlterColumnOptions) =>
      alterColumn(subject, column, optionsOf(subject.of, options, alterColumnOptions)),
    ),
    createPrimaryKey: verb(
      "createPrimaryKey",
      argumentsOf.createKey,
      (subject, called, columns, options?: CreateKeyOptions) =>
        createKey(subject, "primaryKey", called, columns, optionsOf(subject.of, options, keyOptions)),
    ),
    createUniqueConstraint: verb(
      "createUniqueConstraint",
      argumentsOf.createKey,
      (subject, called, columns, options?: CreateKeyOptions) =>
        createKey(subject, "unique", called, columns, optionsOf(subject.of, options, keyOptions)),
    ),
    createForeignKey: verb(
      "createForeignKey",
      argumentsOf.createForeignKey,
      (subject, called, referent, columns, referentColumns, options?: CreateForeignKeyOptions) => {
        const checked = optionsOf(subject.of, options, foreignKeyOptions);
        return createForeignKey(subject, called, referent, columns, referentColumns, checked);
      },
    ),
    createCheckConstraint: verb(
      "createCheckConstraint",
      argumentsOf.createCheck,
      (subject, called, condition, options?: object) => {
        optionsOf<object>(subject.of, options, {});
        return createCheck(subject, called, condition);
      },
    ),
    dropConstraint: verb(
      "dropConstraint",
      argumentsOf.dropConstraint,
      (subject, called, options?: DropConstraintOptions) =>
        dropConstraint(subject, called, optionsOf(subject.of, options, dropConstraintOptions)),
    ),
    createIndex: verb(
      "createIndex",
      argumentsOf.createIndex,
      (subject, called, columns, options?: CreateIndexOptions) =>
        createIndex(subject, called, columns, optionsOf(subject.of, options, createIndexOptions)),
    ),
    dropIndex: verb("dropIndex", argumentsOf.dropIndex, (subject, called, options?: DropIndexOptions) =>
      dropIndex(subject, called, optionsOf<DropIndexOptions>(subject.of, options, dropIndexOptions)),
    ),
    createTableComment: verb(
      "createTableComment",
      argumentsOf.createTableComment,
      (subject, comment: string, options?: object) => {
        optionsOf<object>(subject.of, options, {});
        return createTableComment(subject, comment);
      },
    ),
    dropTableComment: verb("dropTableComment", argumentsOf.dropTableComment, (subject, options?: object) => {
      optionsOf<object>(subject.of, options, {});
      return dropTableComment(subject);
    }),
    execute: calls.verb("execute", (_: Origin, given) => {
      const op = executed(recording, "batch.execute", given);
      flush();
      recording.emit(op, origin);
      schema = recording.schema();
    }),
  } satisfies Batch);

  calls.during(() => run(batch));
  flush();
}

/** The names that columns had earlier in the block. */
interface Aliases {
  /** The column that is meant by this name. @throws Failure M102 when there is none */
  resolve(table: Table, wanted: string): string;
  /** Learns from an operation. */
  follow(op: Operation): void;
}

function aliasesOf(rules: Rules): Aliases {
  const names = new Map<string, string>();
  return {
    resolve(table, wanted) {
      const passed = new Set<string>();
      for (let called: string | undefined = wanted; called !== undefined;) {
        const current: string = called;
        const column = table.columns.find((one) => sameName(rules, one.name, current));
        if (column !== undefined) return column.name;
        passed.add(rules.fold(current));
        const next = names.get(rules.fold(current));
        called = next === undefined || passed.has(rules.fold(next)) ? undefined : next;
      }
      const known = table.columns.map((column) => column.name);
      return fail("unknownColumn", { table: qualified(table), column: wanted, known });
    },
    follow(op) {
      if (op.kind === "alterColumn" && op.change.name !== undefined) {
        names.set(rules.fold(op.column), op.change.name);
      }
      // From here on the name is that of the new column, even when that is gone again.
      if (op.kind === "addColumn") names.delete(rules.fold(op.column.name));
      // A later column of that name is another one.
      if (op.kind === "dropColumn") {
        for (const [old, now] of names) if (sameName(rules, now, op.column)) names.delete(old);
      }
    },
  };
}

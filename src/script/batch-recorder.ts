import type { Origin } from "../diagnostics/diagnostic.js";
import type { Sql } from "../sql/sql.js";
import { typesNeeded } from "../model/enum-types.js";
import { nameOf, requireTable } from "../model/lookup.js";
import { operation, type Operation, type Recreate } from "../model/operation.js";
import { isMoot } from "../model/moot.js";
import { replay } from "../model/replay.js";
import type { QName, Schema, Table } from "../model/schema.js";
import { aliasesOf } from "./aliases.js";
import { argumentsOf } from "./alterations/arguments.js";
import {
  addColumn,
  addColumnOptions,
  alterColumn,
  alterColumnOptions,
  dropColumn,
  dropColumnOptions,
} from "./alterations/columns.js";
import {
  createCheck,
  createExclude,
  createForeignKey,
  createKey,
  dropConstraint,
  dropConstraintOptions,
  foreignKeyOptions,
} from "./alterations/constraints.js";
import { createIndex, createIndexOptions, dropIndex, dropIndexOptions } from "./alterations/indexes.js";
import type { Subject } from "./alterations/subject.js";
import { createTableComment, dropTableComment } from "./alterations/tables.js";
import type { Batch } from "./batch.js";
import type { OnColumn, TableArgument } from "./block-options.js";
import { callsOf } from "./calls.js";
import {
  checkArguments,
  expected,
  name,
  oneOf,
  optionsOf,
  type OptionTable,
  parametersOf,
  type Positional,
} from "./check.js";
import { executed } from "./data.js";
import { checkOptions, keyOptions } from "./elements/constraints.js";
import { aColumn, aTable, isElement } from "./elements/declared.js";
import { exclusionOptions } from "./elements/exclude.js";
import { exchangeOf } from "./exchange.js";
import type { NamingConvention } from "./naming.js";
import type {
  AddColumnOptions,
  AlterColumnOptions,
  BatchOptions,
  CreateCheckOptions,
  CreateExcludeOptions,
  CreateForeignKeyOptions,
  CreateIndexOptions,
  CreatePrimaryKeyOptions,
  CreateUniqueOptions,
  DropColumnOptions,
  DropConstraintOptions,
  DropIndexOptions,
  Placement,
} from "./op-options.js";
import { aReordering } from "./ordering.js";
import { tableView } from "./schema-view.js";
import { isPlainObject } from "../diagnostics/found.js";
import type { Recording } from "./verbs/verbs.js";

/** A batch block: the table it is about, and how that is to be changed. */
export interface Block {
  readonly table: QName;
  readonly recreate: Recreate;
  readonly temporary: string;
}

/** What is done at the end of a block, whatever it asked for itself. */
export type Closing = (subject: Subject, isNew: (column: string) => boolean) => readonly Operation[];

export const batchOptions: OptionTable<BatchOptions> = {
  schema: name,
  recreate: oneOf("auto", "always", "never", "minimal"),
  copyFrom: aTable,
  tempTable: name,
  namingConvention: expected<NamingConvention>("an object with patterns for ix, uq, ck, fk and pk", isPlainObject),
  tableArgs: expected<readonly TableArgument[]>(
    "an array of constraints and indexes; columns are added in the block",
    (value) =>
      Array.isArray(value) && Array.from(value as unknown[]).every((item) => isElement(item) && !aColumn.fits(item)),
  ),
  tableOptions: expected("an object with options of the table", isPlainObject),
  columnOverrides: expected("an object with what is to be corrected, by the names of columns", isPlainObject),
  onColumn: expected<OnColumn>("a function", (value) => typeof value === "function"),
  partialReordering: aReordering,
};

/** What a block sees and shows beside its table. */
export interface Surroundings {
  readonly naming: NamingConvention;
  readonly closing: readonly Closing[];
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
  { naming, closing, show }: Surroundings,
  origin: Origin,
  run: (batch: Batch) => void,
): void {
  const { target, reader } = recording;
  let schema = recording.schema();
  show(() => schema);
  let queue: Operation[] = [];
  let begun = false;
  const aliases = aliasesOf(target.rules);
  const exchange = exchangeOf(target.rules);
  const calls = callsOf({ object: "batch", what: "the batch block", number: () => origin.operation?.number ?? 1 });

  const current = (): Table => requireTable(schema, block.table);
  const subjectOf = (of: string): Subject => {
    const table = current();
    const columns = table.columns.map((column) => column.name);
    const find = (wanted: string) => aliases.find(table, wanted);
    const home = { name: nameOf(table), columns, column: (wanted: string) => aliases.resolve(table, wanted), find };
    return { target, reader, naming, of, table, home };
  };
  const take = (op: Operation): void => {
    const moot = isMoot(op, schema);
    schema = replay([...typesNeeded(op, schema), op], schema);
    if (!moot) aliases.follow(op);
    queue.push(op);
  };
  const flush = (): void => {
    exchange.settle(current());
    // Who wants a copy in any case gets one, even where nothing is to change.
    if (queue.length === 0 && (begun || block.recreate !== "always")) return;
    const ops = queue;
    queue = [];
    begun = true;
    recording.emit(operation("batch", { ...block, ops }), origin);
  };
  const verb = <A extends readonly unknown[]>(
    called: string,
    positional: Positional,
    work: (subject: Subject, ...given: A) => Operation,
  ) =>
    calls.verb(called, (place: Origin, ...given: A) => {
      checkArguments(`batch.${called}`, positional, given, parametersOf(work));
      take(exchange.admitted(work(subjectOf(`batch.${called}`), ...given), current(), place));
      for (let due = exchange.due(current()); due !== undefined; due = exchange.due(current())) take(due);
    });

  const batch: Batch = Object.freeze({
    table: calls.question("table", () => tableView(recording, current())),
    addColumn: verb("addColumn", argumentsOf.addColumn, (subject, column, options?: AddColumnOptions & Placement) => {
      const table = { ...addColumnOptions, insertBefore: name, insertAfter: name };
      return addColumn(subject, column, optionsOf<AddColumnOptions & Placement>(subject.of, options, table));
    }),
    dropColumn: verb("dropColumn", argumentsOf.dropColumn, (subject, column, options?: DropColumnOptions) =>
      dropColumn(subject, column, optionsOf<DropColumnOptions>(subject.of, options, dropColumnOptions)),
    ),
    alterColumn: verb("alterColumn", argumentsOf.alterColumn, (subject, column, options: AlterColumnOptions) =>
      alterColumn(subject, column, optionsOf(subject.of, options, alterColumnOptions)),
    ),
    createPrimaryKey: verb(
      "createPrimaryKey",
      argumentsOf.createKey,
      (subject, called, columns, options?: CreatePrimaryKeyOptions) => {
        const checked = optionsOf<CreatePrimaryKeyOptions>(subject.of, options, keyOptions.primaryKey);
        return createKey(subject, "primaryKey", called, columns, checked);
      },
    ),
    createUniqueConstraint: verb(
      "createUniqueConstraint",
      argumentsOf.createKey,
      (subject, called, columns, options?: CreateUniqueOptions) => {
        const checked = optionsOf<CreateUniqueOptions>(subject.of, options, keyOptions.unique);
        return createKey(subject, "unique", called, columns, checked);
      },
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
      (subject, called, condition, options?: CreateCheckOptions) =>
        createCheck(subject, called, condition, optionsOf<CreateCheckOptions>(subject.of, options, checkOptions)),
    ),
    createExcludeConstraint: verb(
      "createExcludeConstraint",
      argumentsOf.createExclude,
      (subject, called, elements, options?: CreateExcludeOptions) =>
        createExclude(subject, called, elements, optionsOf(subject.of, options, exclusionOptions)),
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
    execute: calls.verb("execute", (_: Origin, ...[given, ...surplus]: [statements: string | Sql]) => {
      checkArguments("batch.execute", {}, [given, ...surplus], 1);
      const op = executed(recording, "batch.execute", given);
      if (queue.length > 0) flush();
      exchange.settle(current());
      recording.emit(op, origin);
      schema = recording.schema();
    }),
  } satisfies Batch);

  calls.during(() => run(batch));
  exchange.settle(current());
  for (const close of closing) for (const op of close(subjectOf("op.batchAlterTable"), aliases.isNew)) take(op);
  flush();
}

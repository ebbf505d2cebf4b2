import { fail } from "../diagnostics/catalog.js";
import type { Origin } from "../diagnostics/diagnostic.js";
import { findTable, nameOf, qualified, requireTable, sameTableName } from "../model/lookup.js";
import { operation, type Operation } from "../model/operation.js";
import type { QName, Schema, Table } from "../model/schema.js";
import type { Reader } from "../reader/reader.js";
import type { Sql } from "../sql/sql.js";
import {
  addColumn,
  alterColumn,
  alterColumnOptions,
  argumentsOf,
  createCheck,
  createForeignKey,
  createIndex,
  createIndexOptions,
  createKey,
  createTableComment,
  dropColumn,
  dropConstraint,
  dropConstraintOptions,
  dropIndex,
  dropTableComment,
  flagged,
  foreignKeyOptions,
  indexMeant,
  keyOptions,
  type Subject,
} from "./alterations.js";
import { batchOptions, laterBatchOptions, recordBatch } from "./batch-recorder.js";
import { callsOf } from "./calls.js";
import {
  aValue,
  argument,
  checkArguments,
  expected,
  flag,
  name,
  optionsOf,
  type OptionTable,
  type Positional,
  present,
} from "./check.js";
import { executed, insertRows, someRows } from "./data.js";
import {
  aTable,
  type DeclaredColumn,
  declareTable,
  type DeclaredTable,
  type IndexColumn,
  isTable,
  tableArguments,
  type TableElement,
  tableOptions,
  type TableOptions,
} from "./elements.js";
import {
  checkedConvention,
  checkedName,
  constraintNameOrNull,
  conv,
  type GivenName,
  type NamingConvention,
  plainName,
} from "./naming.js";
import type {
  AddColumnOptions,
  AlterColumnOptions,
  Batch,
  BatchOptions,
  CreateForeignKeyOptions,
  CreateIndexOptions,
  CreateKeyOptions,
  CreateTableOptions,
  DropColumnOptions,
  DropConstraintOptions,
  DropIndexOptions,
  DropTableOptions,
  GivenRow,
  InSchema,
  OfTable,
  Op,
  SourceSchema,
} from "./op.js";
import { homeOf, resolveTable, tableName } from "./resolve.js";
import { schemaView } from "./schema-view.js";
import { aType } from "./type-constructors.js";
import type { Target } from "./types.js";

/** Where a function of a revision script is recorded to. */
export interface Recording {
  readonly target: Target;
  readonly reader: Reader;
  /** What a table is called while it is copied; `{table}` stands for its name. */
  readonly tempTable: string;
  readonly naming: NamingConvention;
  /** The schema at this point; changes with each emit. */
  schema(): Schema;
  /** Takes an operation; applies it to the model and keeps it. @throws Failure when it is wrong */
  emit(operation: Operation, origin: Origin): void;
}

const inSchema: OptionTable<InSchema> = { schema: name };
const aTableFirst: Positional = { "the table": name };
const aTableSecond: Positional = { "the name": constraintNameOrNull, "the table": name };
const aTableOrName = expected<string | DeclaredTable>(
  "the name of a table, or a table made with table(…)",
  (value) => isTable(value) || name.fits(value),
);
const aBlock = expected<(batch: Batch) => void>("a function", (value) => typeof value === "function");

/**
 * Runs the `upgrade` or `downgrade` of a revision script and emits an operation for each call of `op`. Calls are
 * numbered from 1; whatever is wrong with one is reported at its place in the script.
 *
 * @throws Failure for aValue that is wrong with the script, also for what it throws itself
 */
export function record(run: (op: Op) => void, recording: Recording): void {
  let number = 0;
  /** The schema within the batch block that is open. */
  let inBlock: (() => Schema) | undefined;
  const calls = callsOf({
    object: "op",
    what: "the function",
    number: () => ++number,
    admit: (verb) => {
      if (inBlock !== undefined) fail("insideBatch", { verb });
    },
  });
  const { target } = recording;
  const verb = <A extends readonly unknown[]>(
    called: string,
    positional: Positional,
    work: (of: string, ...given: A) => Operation,
  ) =>
    calls.verb(called, (origin: Origin, ...given: A) => {
      const of = `op.${called}`;
      checkArguments(of, positional, given);
      recording.emit(work(of, ...given), origin);
    });
  const subject = (of: string, table: string, schema: string | undefined): Subject =>
    subjectOf(recording, of, namedTable(recording, table, schema));

  const op = Object.freeze({
    dialect: target.name,
    schema: schemaView(recording, () => (inBlock ?? recording.schema)(), calls),
    f: conv,
    createTable: verb(
      "createTable",
      {},
      (
        of,
        table: string | DeclaredTable,
        second?: readonly TableElement[] | CreateTableOptions,
        third?: TableOptions & CreateTableOptions,
      ) =>
        isTable(table)
          ? createDeclared(recording, of, table, second)
          : createNamed(recording, of, table, second, third),
    ),
    dropTable: verb("dropTable", aTableFirst, (of, called: string, options?: DropTableOptions) => {
      const { schema, ifExists } = optionsOf<DropTableOptions>(of, options, { ...inSchema, ifExists: flag });
      const table = knownName(recording, tableName(target, called, schema));
      return operation("dropTable", { table, ...flagged("ifExists", ifExists) });
    }),
    renameTable: verb(
      "renameTable",
      { ...aTableFirst, "the new name": name },
      (of, called: string, newName: string, options?: InSchema) => {
        const { schema } = optionsOf(of, options, inSchema);
        const table = nameOf(namedTable(recording, called, schema));
        return operation("renameTable", { table, to: checkedName(target, newName) });
      },
    ),
    createTableComment: verb(
      "createTableComment",
      { ...aTableFirst, ...argumentsOf.createTableComment },
      (of, table: string, comment: string, options?: InSchema) =>
        createTableComment(subject(of, table, optionsOf(of, options, inSchema).schema), comment),
    ),
    dropTableComment: verb("dropTableComment", aTableFirst, (of, table: string, options?: InSchema) =>
      dropTableComment(subject(of, table, optionsOf(of, options, inSchema).schema)),
    ),
    addColumn: verb(
      "addColumn",
      { ...aTableFirst, ...argumentsOf.addColumn },
      (of, table: string, column: DeclaredColumn, options?: AddColumnOptions & InSchema) => {
        const known = { ...inSchema, backfill: aValue };
        const { schema, ...others } = optionsOf<AddColumnOptions & InSchema>(of, options, known);
        return addColumn(subject(of, table, schema), column, others);
      },
    ),
    dropColumn: verb(
      "dropColumn",
      { ...aTableFirst, ...argumentsOf.dropColumn },
      (of, table: string, column: string, options?: DropColumnOptions & InSchema) => {
        const known = { ...inSchema, existingType: aType };
        const { schema, ...others } = optionsOf<DropColumnOptions & InSchema>(of, options, known);
        return dropColumn(subject(of, table, schema), column, others);
      },
    ),
    alterColumn: verb(
      "alterColumn",
      { ...aTableFirst, ...argumentsOf.alterColumn },
      (of, table: string, column: string, options: AlterColumnOptions & InSchema) => {
        const { schema, ...others } = optionsOf(of, options, { ...inSchema, ...alterColumnOptions });
        return alterColumn(subject(of, table, schema), column, others);
      },
    ),
    createPrimaryKey: verb("createPrimaryKey", { ...aTableSecond, ...argumentsOf.createKey }, keyVerb("primaryKey")),
    createUniqueConstraint: verb(
      "createUniqueConstraint",
      { ...aTableSecond, ...argumentsOf.createKey },
      keyVerb("unique"),
    ),
    createForeignKey: verb(
      "createForeignKey",
      { ...aTableSecond, ...argumentsOf.createForeignKey },
      (
        of,
        called: GivenName | null,
        source: string,
        referent: string,
        columns: readonly string[],
        referentColumns: readonly string[],
        options?: CreateForeignKeyOptions & SourceSchema,
      ) => {
        const known = { ...foreignKeyOptions, sourceSchema: name };
        const { sourceSchema, ...others } = optionsOf<CreateForeignKeyOptions & SourceSchema>(of, options, known);
        return createForeignKey(subject(of, source, sourceSchema), called, referent, columns, referentColumns, others);
      },
    ),
    createCheckConstraint: verb(
      "createCheckConstraint",
      { ...aTableSecond, ...argumentsOf.createCheck },
      (of, called: GivenName | null, table: string, condition: string | Sql, options?: InSchema) =>
        createCheck(subject(of, table, optionsOf(of, options, inSchema).schema), called, condition),
    ),
    dropConstraint: verb(
      "dropConstraint",
      { ...aTableSecond, ...argumentsOf.dropConstraint },
      (of, called: GivenName | null, table: string, options?: DropConstraintOptions & InSchema) => {
        const { schema, ...others } = optionsOf(of, options, { ...inSchema, ...dropConstraintOptions });
        return dropConstraint(subject(of, table, schema), called, others);
      },
    ),
    createIndex: verb(
      "createIndex",
      { ...aTableSecond, ...argumentsOf.createIndex },
      (
        of,
        called: GivenName | null,
        table: string,
        columns: readonly IndexColumn[],
        options?: CreateIndexOptions & InSchema,
      ) => {
        const { schema, ...others } = optionsOf(of, options, { ...inSchema, ...createIndexOptions });
        return createIndex(subject(of, table, schema), called, columns, others);
      },
    ),
    dropIndex: verb("dropIndex", argumentsOf.dropIndex, (of, called: GivenName, options?: DropIndexOptions & OfTable) =>
      dropAnyIndex(recording, of, called, options),
    ),
    bulkInsert: verb(
      "bulkInsert",
      { "the table": aTableOrName, "the rows": someRows },
      (of, table: string | DeclaredTable, rows: readonly GivenRow[], options?: InSchema) => {
        const { schema } = optionsOf(of, options, inSchema);
        return insertRows(isTable(table) ? declaredSubject(of, table) : subject(of, table, schema), rows);

        function declaredSubject(of: string, declared: DeclaredTable): Subject {
          if (schema !== undefined) fail("optionsConflict", { of, options: ["a declared table", "schema"] });
          return subject(of, declared.name, declared.options.schema);
        }
      },
    ),
    execute: verb("execute", {}, (of, statements: string | Sql) => executed(recording, of, statements)),
    batchAlterTable: calls.verb(
      "batchAlterTable",
      (origin: Origin, table: string, options: BatchOptions, block: (batch: Batch) => void) => {
        inBlock = () => recording.schema();
        try {
          batchAlterTable(recording, origin, table, options, block, (schema) => {
            inBlock = schema;
          });
        } finally {
          inBlock = undefined;
        }
      },
    ),
    assume: verb("assume", { "the table": aTable }, (_, table: DeclaredTable) =>
      operation("assume", { table: resolveTable(recording, table) }),
    ),
  } satisfies Op);
  calls.during(() => run(op));

  function keyVerb(kind: "primaryKey" | "unique") {
    return (
      of: string,
      called: GivenName | null,
      table: string,
      columns: readonly string[],
      options?: CreateKeyOptions & InSchema,
    ): Operation => {
      const { schema, ...others } = optionsOf(of, options, { ...inSchema, ...keyOptions });
      return createKey(subject(of, table, schema), kind, called, columns, others);
    };
  }
}

function createDeclared(recording: Recording, of: string, declared: DeclaredTable, options: unknown): Operation {
  const { ifNotExists } = optionsOf<CreateTableOptions>(of, options, { ifNotExists: flag });
  return operation("createTable", { table: resolveTable(recording, declared), ...flagged("ifNotExists", ifNotExists) });
}

function createNamed(recording: Recording, of: string, called: string, elements: unknown, options: unknown): Operation {
  checkArguments(of, tableArguments, [called, elements]);
  const known = { ...tableOptions, ifNotExists: flag };
  const { ifNotExists, ...others } = optionsOf<TableOptions & CreateTableOptions>(of, options, known);
  const declared = declareTable(of, called, elements as readonly TableElement[], others);
  return createDeclared(recording, of, declared, present({ ifNotExists }));
}

/** Drops an index of the table that was named, or of the one that has it. */
function dropAnyIndex(
  recording: Recording,
  of: string,
  called: GivenName,
  options: (DropIndexOptions & OfTable) | undefined,
): Operation {
  const { target } = recording;
  const known = { ...inSchema, ifExists: flag, table: name };
  const { schema, table, ifExists } = optionsOf<DropIndexOptions & OfTable>(of, options, known);
  const all = recording.schema();
  const where = table === undefined ? undefined : tableName(target, table, schema);
  const owner = where === undefined ? ownerOf(recording, called, schema) : findTable(all, where);
  if (owner !== undefined) return dropIndex(subjectOf(recording, of, owner), called, { ifExists: ifExists ?? false });
  if (where === undefined) fail("indexNowhere", { index: plainName(called) });
  if (ifExists !== true) requireTable(all, where);
  return operation("dropIndex", { table: where, index: plainName(called), ifExists: true });
}

function ownerOf(recording: Recording, index: GivenName, schema: string | undefined): Table | undefined {
  const { rules } = recording.target;
  const inThatSchema = (table: Table): boolean =>
    sameTableName(rules, table, schema === undefined ? { name: table.name } : { schema, name: table.name });
  return recording
    .schema()
    .tables.values()
    .find((table) => inThatSchema(table) && indexMeant(recording, table, index) !== undefined);
}

function batchAlterTable(
  recording: Recording,
  origin: Origin,
  called: string,
  options: BatchOptions,
  block: (batch: Batch) => void,
  show: (schema: () => Schema) => void,
): void {
  const of = "op.batchAlterTable";
  const { target } = recording;
  checkArguments(of, aTableFirst, [called]);
  const checked = optionsOf(of, options, batchOptions, laterBatchOptions);
  const { schema, recreate = "auto", copyFrom, tempTable, namingConvention = {} } = checked;
  const naming = { ...recording.naming, ...checkedConvention(namingConvention) };
  argument(of, "the block", block, aBlock);
  const wanted = tableName(target, called, schema);
  if (copyFrom !== undefined) {
    const table = resolveTable(recording, copyFrom);
    if (!sameTableName(target.rules, table, wanted)) {
      fail("declaredElsewhere", { table: qualified(wanted), declared: qualified(table) });
    }
    recording.emit(operation("assume", { table }), origin);
  }
  const table = nameOf(requireTable(recording.schema(), wanted));
  const temporary = (tempTable ?? recording.tempTable).replaceAll("{table}", () => table.name);
  if (tempTable !== undefined) checkedName(target, temporary);
  recordBatch(recording, { table, recreate, temporary }, { naming, show }, origin, block);
}

function subjectOf({ target, reader, naming }: Recording, of: string, table: Table): Subject {
  const columns = table.columns.map((column) => column.name);
  return { target, reader, naming, of, table, home: homeOf(target.rules, nameOf(table), columns) };
}

/** The table that is meant. @throws Failure M101 when there is none */
function namedTable(recording: Recording, called: string, schema: string | undefined): Table {
  return requireTable(recording.schema(), tableName(recording.target, called, schema));
}

/** The name as the table spells it, if there is such a table. */
function knownName(recording: Recording, called: QName): QName {
  const known = findTable(recording.schema(), called);
  return known === undefined ? called : nameOf(known);
}

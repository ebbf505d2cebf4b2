import { constrainedColumns, findConstraint, findTable, primaryKeyOf, qualified } from "../model/lookup.js";
import type { ColumnChange, EnumChange, Kind, Operation } from "../model/operation.js";
import type { Constraint, ConstraintKind, QName, Schema, Table } from "../model/schema.js";
import { array, type Code, type Entry, object, options, type Statement, verb } from "./code.js";
import { columnCode, identityCode, valueCode } from "./columns.js";
import { nameArgument, pairsOf, saidConstraint } from "./constraints.js";
import { saidIndex } from "./indexes.js";
import { flag, nothing, string, strings } from "./literal.js";
import { objectStatement } from "./objects.js";
import { expressionCode } from "./sql-text.js";
import type { Speaker } from "./speaker.js";
import { besideColumns, listedParts, numbersAnyway, saidTable } from "./tables.js";
import { typeCode } from "./types.js";

/** For whom and at which point of history something is said. */
export interface Saying {
  readonly speaker: Speaker;
  readonly before: Schema;
  /** Within a batch block, which says the table for all of it. */
  readonly inBlock: boolean;
  /** Parts of a new table that have to be listed. */
  readonly listed: ReadonlySet<string>;
}

type Said = Statement | undefined;

/** One line for each kind of operation that a script can ask for; nothing where there is no way to say this one. */
const sayings: { readonly [K in Kind]?: (saying: Saying, op: Operation<K>) => Said } = {
  createTable: (saying, { table, ifNotExists, replaces }) =>
    replaces === undefined ? tableStatement(saying, "createTable", table, flagged({ ifNotExists })) : undefined,
  dropTable: (_, { table, ifExists, replaced }) =>
    replaced === undefined
      ? verb("dropTable", string(table.name), options({ ...inSchema(table), ...flagged({ ifExists }) }))
      : undefined,
  renameTable: (_, { table, to }) => verb("renameTable", string(table.name), string(to), options(inSchema(table))),
  commentTable: (saying, { table, comment }) =>
    comment === null
      ? onTable(saying, "dropTableComment", table, [])
      : onTable(saying, "createTableComment", table, [string(comment)]),
  addColumn,
  dropColumn: (saying, { table, column, ifExists }) =>
    onTable(saying, "dropColumn", table, [string(column)], flagged({ ifExists })),
  alterColumn: (saying, { table, column, change, using, backfill }) => {
    const { speaker } = saying;
    const given = {
      ...changeEntries(saying, table, column, change),
      using: using === undefined ? undefined : expressionCode(speaker, using, { string: false }),
      backfill: backfill === undefined ? undefined : valueCode(speaker, backfill),
    };
    return onTable(saying, "alterColumn", table, [string(column)], given, "always");
  },
  addConstraint,
  dropConstraint,
  createIndex: (saying, { table, index, ifNotExists, concurrently }) => {
    const said = saidIndex(saying.speaker, table, index, "script");
    if (said === undefined) return undefined;
    const given = inManner(saying, { ...said.options, ...flagged({ ifNotExists }) }, concurrently);
    return named(saying, "createIndex", table, said.name, [said.columns], given);
  },
  dropIndex: (saying, { table, index, ifExists, concurrently }) => {
    const where = saying.inBlock ? {} : { table: string(table.name), ...inSchema(table) };
    return verb(
      "dropIndex",
      string(index),
      options(inManner(saying, { ...where, ...flagged({ ifExists }) }, concurrently)),
    );
  },
  insertRows: ({ speaker }, { table, rows }) =>
    verb(
      "bulkInsert",
      string(table.name),
      array(
        rows.map((row) =>
          object(Object.entries(row).map(([column, value]): Entry => [column, valueCode(speaker, value)])),
        ),
      ),
      options(inSchema(table)),
    ),
  createEnumType: (_, { type, ifNotExists }) =>
    verb(
      "createEnumType",
      string(type.name),
      strings(type.values),
      options({ ...inSchema(type), ...flagged({ ifNotExists }) }),
    ),
  dropEnumType: (_, { type, ifExists }) =>
    verb("dropEnumType", string(type.name), options({ ...inSchema(type), ...flagged({ ifExists }) })),
  alterEnumType: (_, { type, changes, said }) => {
    const given = said === undefined ? enumEntries(changes) : undefined;
    return given && verb("alterEnumType", string(type.name), object({ ...inSchema(type), ...given }));
  },
  createView: (saying, op) => objectStatement(saying.speaker, op),
  dropView: (saying, op) => objectStatement(saying.speaker, op),
  createTrigger: (saying, op) => objectStatement(saying.speaker, op),
  dropTrigger: (saying, op) => objectStatement(saying.speaker, op),
  createSequence: (saying, op) => objectStatement(saying.speaker, op),
  dropSequence: (saying, op) => objectStatement(saying.speaker, op),
  createSchema: (saying, op) => objectStatement(saying.speaker, op),
  dropSchema: (saying, op) => objectStatement(saying.speaker, op),
  execute: (saying, op) => objectStatement(saying.speaker, op),
  assume: (saying, { table, corrects }) => {
    if (corrects !== undefined) return undefined;
    const code = tableElement(saying, table);
    return code && verb("assume", code);
  },
};

/** The call that asks for an operation; nothing where there is none. */
export function statementOf(saying: Saying, op: Operation): Said {
  return say(saying, op);
}

function say<K extends Kind>(saying: Saying, op: Operation<K>): Said {
  const say = sayings[op.kind] as ((saying: Saying, op: Operation<K>) => Said) | undefined;
  return say?.(saying, op);
}

/** What two operations have in common that are the same one in two dialects. */
export function keyOf(op: Operation): string {
  const table = "table" in op ? qualified(op.table) : "";
  return [op.kind, table, ...subjectOf(op)].join("\0").toLowerCase();
}

function subjectOf(op: Operation): readonly string[] {
  switch (op.kind) {
    case "addColumn":
      return [op.column.name];
    case "dropColumn":
    case "alterColumn":
      return [op.column];
    case "addConstraint": {
      const { name, kind } = op.constraint;
      return typeof name === "string" ? [kind, name] : [kind, ...constrainedColumns(op.constraint)];
    }
    case "dropConstraint":
      return [op.constraint];
    case "createIndex":
      return [op.index.name];
    case "dropIndex":
      return [op.index];
    case "createTrigger":
      return [op.trigger.name, op.trigger.table.name];
    case "dropTrigger":
      return [op.trigger];
    case "createView":
      return [qualified(op.view)];
    case "dropView":
      return [qualified(op.view)];
    case "createSequence":
    case "dropSequence":
      return [qualified(op.sequence)];
    case "createEnumType":
    case "alterEnumType":
    case "dropEnumType":
      return [qualified(op.type)];
    case "createSchema":
    case "dropSchema":
      return [op.name];
    case "execute":
      return [op.text];
    default:
      return [];
  }
}

type Entries = Readonly<Record<string, Code | undefined>>;

/** What is so where it is said. */
function flagged(flags: Readonly<Record<string, boolean | undefined>>): Entries {
  return Object.fromEntries(
    Object.entries(flags).map(([key, value]) => [key, value === true ? flag(true) : undefined]),
  );
}

export function inSchema({ schema }: QName): Entries {
  return schema === undefined ? {} : { schema: string(schema) };
}

/** A verb about a table, which a batch block knows already. */
function onTable(
  { inBlock }: Saying,
  called: string,
  table: QName,
  args: readonly Code[],
  given: Entries = {},
  present?: "always",
): Statement {
  const all = inBlock ? given : { ...inSchema(table), ...given };
  const last = present === "always" ? object(all) : options(all);
  return verb(called, ...(inBlock ? [] : [string(table.name)]), ...args, last);
}

/** The same for verbs that have a name before the table. */
function named(
  { inBlock }: Saying,
  called: string,
  table: QName,
  name: Code,
  args: readonly Code[],
  given: Entries,
  schemaKey = "schema",
): Statement {
  const schema = inBlock || table.schema === undefined ? {} : { [schemaKey]: string(table.schema) };
  return verb(called, name, ...(inBlock ? [] : [string(table.name)]), ...args, options({ ...schema, ...given }));
}

/** Options with what the dialect is told about the way, under its key. */
function inManner({ speaker }: Saying, given: Entries, concurrently: true | undefined): Entries {
  if (concurrently === undefined) return given;
  const key = speaker.dialect.name;
  const own = given[key];
  const entries = own?.code === "object" ? own.entries : [];
  return { ...given, [key]: object([...entries, ["concurrently", flag(true)]]) };
}

function tableStatement(saying: Saying, called: string, table: Table, given: Entries): Said {
  const said = saidTable(saying.speaker, table, { within: "script", listed: saying.listed });
  if (said === undefined) return undefined;
  return verb(called, said.name, said.elements, options([...said.options, ...object(given).entries]));
}

/** `table("user", […])` */
export function tableElement({ speaker, listed }: Saying, table: Table): Code | undefined {
  const said = saidTable(speaker, table, { within: "script", listed });
  if (said === undefined) return undefined;
  const args = [said.name, said.elements, options(said.options)].filter((arg) => arg !== undefined);
  return { code: "call", callee: "table", args };
}

/** What has to be listed of the tables that an operation is about, whatever other dialects would do. */
export function toList(speaker: Speaker, op: Operation): readonly string[] {
  return op.kind === "createTable" || op.kind === "assume" ? listedParts(speaker, op.table, "script") : [];
}

function addColumn(saying: Saying, op: Operation<"addColumn">): Said {
  const { speaker, inBlock } = saying;
  const { table, column, constraints, indexes, place, backfill } = op;
  if (place !== undefined && !inBlock) return undefined;
  const alone = { ...table, columns: [column], constraints, indexes };
  const own = besideColumns(speaker, alone, "script", new Set()).get(column.name);
  if (own === undefined || own.parts.length < constraints.length + indexes.length) return undefined;
  const code = columnCode(
    speaker,
    table,
    column,
    { beside: own.beside, inKey: own.beside.primaryKey, numbers: numbersAnyway(column, alone) },
    "script",
  );
  const { ifNotExists, inlineReferences, inlinePrimaryKey } = op;
  return onTable(saying, "addColumn", table, [code], {
    backfill: backfill === undefined ? undefined : valueCode(speaker, backfill),
    insertBefore: place !== undefined && "before" in place ? string(place.before) : undefined,
    insertAfter: place !== undefined && "after" in place ? string(place.after) : undefined,
    ...flagged({ ifNotExists, inlineReferences, inlinePrimaryKey }),
  });
}

function changeEntries({ speaker }: Saying, table: QName, column: string, change: ColumnChange): Entries {
  const { name, type, nullable, serverDefault, comment, collation, autoincrement, identity } = change;
  const orNull = <T>(value: T | null | undefined, code: (value: T) => Code): Code | undefined => {
    if (value === undefined) return undefined;
    return value === null ? nothing : code(value);
  };
  return {
    newColumnName: name === undefined ? undefined : string(name),
    type: type === undefined ? undefined : typeCode({ speaker, type, table, column: name ?? column }),
    nullable: nullable === undefined ? undefined : flag(nullable),
    serverDefault: orNull(serverDefault, (value) => valueCode(speaker, value)),
    comment: orNull(comment, string),
    collation: orNull(collation, string),
    autoincrement: autoincrement === undefined ? undefined : flag(autoincrement),
    identity: orNull(identity, identityCode),
  };
}

const creators: Readonly<Record<ConstraintKind, string>> = {
  primaryKey: "createPrimaryKey",
  unique: "createUniqueConstraint",
  foreignKey: "createForeignKey",
  check: "createCheckConstraint",
  exclude: "createExcludeConstraint",
};

function addConstraint(saying: Saying, { table, constraint }: Operation<"addConstraint">): Said {
  const { speaker } = saying;
  const said = saidConstraint(speaker, table, constraint, "script");
  if (said === undefined) return undefined;
  const called = creators[constraint.kind];
  const put = (args: readonly Code[], given: Entries = {}, schemaKey?: string): Statement =>
    named(saying, called, table, nameArgument(said), args, { ...given, ...said.options }, schemaKey);
  switch (constraint.kind) {
    case "primaryKey":
    case "unique":
      return put([strings(constraint.columns)]);
    case "check":
      return put([expressionCode(speaker, constraint.condition, { string: true })]);
    case "exclude":
      return put([pairsOf(speaker, constraint)]);
    case "foreignKey": {
      const { referent, columns, referentColumns } = constraint;
      const other = referent.schema === undefined ? {} : { referentSchema: string(referent.schema) };
      return put([string(referent.name), strings(columns), strings(referentColumns)], other, "sourceSchema");
    }
  }
}

const typeWords: Readonly<Record<ConstraintKind, string>> = {
  primaryKey: "primary",
  unique: "unique",
  foreignKey: "foreignkey",
  check: "check",
  exclude: "exclude",
};

/** By its name, or by its columns where nobody gave it one. */
function dropConstraint(saying: Saying, { table, constraint, type, ifExists }: Operation<"dropConstraint">): Said {
  const { before } = saying;
  const known = findTable(before, table);
  const found = known && findConstraint(before.rules, known, constraint);
  const kind = found === undefined ? type : found.kind === "typeBound" ? "check" : found.kind;
  const word = kind === undefined ? undefined : string(typeWords[kind]);
  if (found === undefined || found.kind === "typeBound" || typeof found.name === "string" || ifExists === true) {
    return named(saying, "dropConstraint", table, string(constraint), [], { type: word, ...flagged({ ifExists }) });
  }
  const alone = isAloneOfItsKind(known, found);
  const columns = found.kind === "primaryKey" ? undefined : strings(constrainedColumns(found));
  return alone
    ? named(saying, "dropConstraint", table, nothing, [], { type: word, columns })
    : named(saying, "dropConstraint", table, string(constraint), [], { type: word });
}

/** Do its columns say which one is meant? */
function isAloneOfItsKind(table: Table | undefined, found: Constraint): boolean {
  if (table === undefined || found === primaryKeyOf(table)) return true;
  const form = (one: Constraint): string => {
    const columns = constrainedColumns(one);
    return JSON.stringify([one.kind, ...(one.kind === "check" ? [...columns].sort() : columns)]);
  };
  const others = table.constraints.filter((one) => form(one) === form(found));
  return others.length === 1 && constrainedColumns(found).length > 0;
}

/** One call: a member renamed, one added, and the type renamed, in this order. */
function enumEntries(changes: readonly EnumChange[]): Entries | undefined {
  const order: readonly EnumChange["kind"][] = ["renameValue", "addValue", "rename"];
  const ranks = changes.map(({ kind }) => order.indexOf(kind));
  if (ranks.some((rank, index) => index > 0 && rank <= (ranks[index - 1] ?? -1))) return undefined;
  return Object.assign({}, ...changes.map(enumEntry)) as Entries;
}

function enumEntry(change: EnumChange): Entries {
  switch (change.kind) {
    case "renameValue":
      return { renameValue: object({ from: string(change.from), to: string(change.to) }) };
    case "rename":
      return { newName: string(change.to) };
    case "addValue": {
      const { value, place, ifNotExists } = change;
      return {
        addValue: string(value),
        before: place !== undefined && "before" in place ? string(place.before) : undefined,
        after: place !== undefined && "after" in place ? string(place.after) : undefined,
        ...flagged({ ifNotExists }),
      };
    }
  }
}

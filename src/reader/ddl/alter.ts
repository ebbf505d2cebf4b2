import { findColumn, findConstraint, findTable, knownAs, nameOf, primaryKeyOf, sameName } from "../../model/lookup.js";
import { type ColumnChange, operation, type Operation, type Place } from "../../model/operation.js";
import { replay } from "../../model/replay.js";
import type { Column, QName, Table } from "../../model/schema.js";
import { type ColumnDraft, columnOf, takeColumn } from "./columns.js";
import { takeListed, type Within } from "./constraints.js";
import {
  atEnd,
  need,
  next,
  sees,
  stuck,
  take,
  takeName,
  takeOne,
  takeParenthesised,
  takeToken,
  textOf,
} from "./cursor.js";
import type { Reading, TableTail } from "./grammar.js";
import { takeCollation } from "./indexes.js";
import { columnNames, spelled, takeObjectName } from "./names.js";
import { takeNumbering, usualNumbering } from "./numbering.js";
import { christened, numberedByKey, seenThrough } from "./tables.js";
import { takeType } from "./types.js";
import { expressionOf, takeDefault } from "./values.js";

/** What an ALTER TABLE does; nothing where that is none of the model's business. */
export function alterTable(reading: Reading): readonly Operation[] {
  take(reading, "IF EXISTS");
  take(reading, "ONLY");
  const name = takeObjectName(reading);
  if (take(reading, "OWNER TO") || take(reading, "REPLICA IDENTITY") || take(reading, "CLUSTER ON")) {
    // What it says behind a comma is another matter.
    while (!atEnd(reading)) if (takeToken(reading).text === ",") stuck(reading, "it says several things at once");
    return [];
  }
  const operations: Operation[] = [];
  let now = reading;
  do {
    now.position = reading.position;
    const done = action(now, requiredTable(now, name));
    reading.position = now.position;
    operations.push(...done);
    if (!atEnd(reading) && !sees(reading, ",")) stuck(reading);
    if (!atEnd(reading)) now = { ...reading, schema: replay(done, now.schema) };
  } while (take(reading, ","));
  return operations;
}

export function requiredTable(reading: Reading, name: QName): Table {
  return findTable(reading.schema, name) ?? stuck(reading, `there is no table ${name.name} at this point`);
}

function within(table: Table): Within {
  return { name: nameOf(table), columns: columnNames(table), key: primaryKeyOf(table)?.columns };
}

function action(reading: Reading, table: Table): readonly Operation[] {
  if (take(reading, "ADD")) return add(reading, table);
  if (take(reading, "DROP")) return drop(reading, table);
  if (take(reading, "RENAME")) return rename(reading, table);
  if (reading.grammar.columnClauses.has("place")) {
    if (take(reading, "MODIFY")) return redefine(reading, table, false);
    if (take(reading, "CHANGE")) return redefine(reading, table, true);
    if (!sees(reading, "ALTER")) return options(reading, table);
  }
  if (take(reading, "ALTER")) return alterColumn(reading, table);
  return stuck(reading);
}

function add(reading: Reading, table: Table): readonly Operation[] {
  const of = nameOf(table);
  if (!sees(reading, "COLUMN")) {
    const conditional = ["CONSTRAINT", "INDEX", "KEY"].find((word) => sees(reading, `${word} IF NOT EXISTS`));
    if (conditional !== undefined) stuck(reading);
    const listed = takeListed(reading);
    if (listed !== undefined && "index" in listed) {
      return [operation("createIndex", { table: of, index: listed.index(within(table)) })];
    }
    if (listed !== undefined) {
      const constraint = listed.constraint(within(table));
      const [named = constraint] = christened(reading, { name: of, constraints: [constraint] }, table.constraints);
      return [operation("addConstraint", { table: of, constraint: named })];
    }
  }
  take(reading, "COLUMN");
  const ifNotExists = take(reading, "IF NOT EXISTS");
  const draft = seenThrough(reading, takeColumn(reading));
  const place = takePlace(reading, table);
  const known = within(table);
  const all: Within = {
    ...known,
    columns: [...known.columns, draft.name],
    key: draft.isKey ? [draft.name] : known.key,
  };
  const constraints = draft.constraints.map((waiting) => waiting(all));
  const column = numberedByKey(reading, columnOf(reading, draft, all), constraints);
  return [
    operation("addColumn", {
      table: of,
      column,
      constraints: christened(reading, { name: of, constraints }, table.constraints),
      indexes: [],
      ...(place === undefined ? {} : { place }),
      ...(ifNotExists ? { ifNotExists } : {}),
    }),
  ];
}

/** `FIRST`, `AFTER a` */
function takePlace(reading: Reading, table: Table): Place | undefined {
  if (!reading.grammar.columnClauses.has("place")) return undefined;
  if (take(reading, "FIRST")) return { before: table.columns[0]?.name ?? "" };
  return take(reading, "AFTER") ? { after: spelled(reading, columnNames(table), takeName(reading)) } : undefined;
}

function drop(reading: Reading, table: Table): readonly Operation[] {
  const of = nameOf(table);
  const condition = () => (take(reading, "IF EXISTS") ? ({ ifExists: true } as const) : {});
  const dropped = (constraint: string, ifExists: { readonly ifExists?: true }): readonly Operation[] => {
    takeOne(reading, ["CASCADE", "RESTRICT"]);
    const found = findConstraint(reading.schema.rules, table, constraint);
    if (found === undefined && ifExists.ifExists !== true) stuck(reading, `there is no constraint ${constraint}`);
    return [operation("dropConstraint", { table: of, constraint, ...ifExists })];
  };
  if (take(reading, "PRIMARY KEY")) {
    const key = primaryKeyOf(table);
    return dropped((key && knownAs(key.name)) ?? stuck(reading, "there is no primary key"), {});
  }
  if (takeOne(reading, ["FOREIGN KEY", "CONSTRAINT", "CHECK"]) !== undefined) {
    const ifExists = condition();
    const name = takeName(reading);
    const found = findConstraint(reading.schema.rules, table, name);
    if (reading.grammar.indexesReferences && found?.kind === "foreignKey") {
      stuck(reading, "the index that the server made for it stays");
    }
    return dropped(name, ifExists);
  }
  if (reading.grammar.keysInTables && takeOne(reading, ["INDEX", "KEY"]) !== undefined) {
    const ifExists = condition();
    return dropKey(reading, table, takeName(reading), ifExists);
  }
  take(reading, "COLUMN");
  const ifExists = condition();
  const column = takeName(reading);
  takeOne(reading, ["CASCADE", "RESTRICT"]);
  refuseShared(reading, table, column);
  return [operation("dropColumn", { table: of, column, ...ifExists })];
}

/** What belongs to several columns: servers differ in what becomes of it when one of them goes. */
function refuseShared(reading: Reading, table: Table, column: string): void {
  if (!reading.grammar.keysInTables) return;
  const { rules } = reading.schema;
  const shares = (columns: readonly string[]): boolean =>
    columns.length > 1 && columns.some((one) => sameName(rules, one, column));
  const shared =
    table.indexes.some(({ elements }) => shares(elements.flatMap(({ of }) => ("column" in of ? [of.column] : [""])))) ||
    table.constraints.some((one) => "columns" in one && shares(one.columns));
  if (shared) stuck(reading, `the column ${column} is in a key with others`);
}

/** An index, or the unique constraint that is one. */
export function dropKey(
  reading: Reading,
  table: Table,
  name: string,
  ifExists: { readonly ifExists?: true },
): readonly Operation[] {
  const { rules } = reading.schema;
  const of = nameOf(table);
  const constraint = table.constraints.find(
    (one) => one.kind === "unique" && sameName(rules, knownAs(one.name) ?? "", name),
  );
  return constraint === undefined
    ? [operation("dropIndex", { table: of, index: name, ...ifExists })]
    : [operation("dropConstraint", { table: of, constraint: name })];
}

function rename(reading: Reading, table: Table): readonly Operation[] {
  const of = nameOf(table);
  if (takeOne(reading, ["TO", "AS"]) !== undefined) {
    const to = takeObjectName(reading);
    if (to.schema !== undefined && to.schema !== of.schema) stuck(reading, "the table goes to another schema");
    return [operation("renameTable", { table: of, to: to.name })];
  }
  if (takeOne(reading, ["CONSTRAINT", "INDEX", "KEY"]) !== undefined)
    stuck(reading, "a rename of that is not followed");
  take(reading, "COLUMN");
  const column = spelled(reading, columnNames(table), takeName(reading));
  need(reading, "TO");
  return [operation("alterColumn", { table: of, column, change: { name: takeName(reading) } })];
}

function alterColumn(reading: Reading, table: Table): readonly Operation[] {
  if (takeOne(reading, ["CONSTRAINT", "INDEX", "CHECK"]) !== undefined) stuck(reading);
  take(reading, "COLUMN");
  const name = takeName(reading);
  const column =
    findColumn(reading.schema.rules, table, name) ?? stuck(reading, `there is no column ${name} in ${table.name}`);
  const changed = (change: ColumnChange, more: { readonly using?: Operation<"alterColumn">["using"] } = {}) => [
    operation("alterColumn", {
      table: nameOf(table),
      column: column.name,
      change,
      ...(more.using === undefined ? {} : { using: more.using }),
    }),
  ];
  if (take(reading, "SET NOT NULL")) return changed({ nullable: false });
  if (take(reading, "DROP NOT NULL")) return changed({ nullable: true });
  if (take(reading, "DROP DEFAULT")) {
    if (column.autoincrement !== null) stuck(reading, "the numbers of the column come from a sequence that stays");
    return changed({ serverDefault: null });
  }
  if (sees(reading, "SET DEFAULT") && column.autoincrement !== null) stuck(reading, "the sequence of the column stays");
  if (take(reading, "SET DEFAULT")) return changed({ serverDefault: takeDefault(reading, column.type) });
  if (take(reading, "TYPE") || take(reading, "SET DATA TYPE")) return retype(reading, table, column, changed);
  if (take(reading, "DROP IDENTITY")) return changed({ identity: null });
  if (take(reading, "ADD GENERATED")) {
    const always = takeOne(reading, ["ALWAYS", "BY DEFAULT"]) ?? stuck(reading);
    need(reading, "AS IDENTITY");
    const said = take(reading, "(") ? takeNumbering(reading) : {};
    if (reading.tokens[reading.position - 1]?.text !== "IDENTITY") take(reading, ")");
    return changed({ identity: usualNumbering(reading, { ...said, always: always === "ALWAYS" }) });
  }
  return stuck(reading);
}

function retype(
  reading: Reading,
  table: Table,
  column: Column,
  changed: (
    change: ColumnChange,
    more?: { readonly using?: Operation<"alterColumn">["using"] },
  ) => readonly Operation[],
): readonly Operation[] {
  const { type, serial } = takeType(reading);
  if (serial || column.autoincrement !== null) stuck(reading, "its sequence keeps the type it has");
  refuseChecked(reading, column);
  const collation = take(reading, "COLLATE") ? takeCollation(reading) : null;
  if (!take(reading, "USING")) return changed({ type, collation });
  const from = reading.position;
  const text = sees(reading, "(") ? takeParenthesised(reading) : undefined;
  if (text === undefined || !(atEnd(reading) || sees(reading, ","))) {
    reading.position = from;
    while (!atEnd(reading) && !sees(reading, ",")) {
      if (sees(reading, "(")) takeParenthesised(reading);
      else reading.position++;
    }
  }
  const whole = text ?? textOf(reading, from, reading.position);
  return changed({ type, collation }, { using: expressionOf(reading, whole, table.name, columnNames(table)) });
}

/** The check that a type has brought along stays, whatever type comes in its place. */
function refuseChecked(reading: Reading, { type }: Column): void {
  if ("constraint" in type && type.constraint !== null) stuck(reading, "the check of its type stays");
}

/** `MODIFY a INTEGER NOT NULL`, `CHANGE a b INTEGER`: all of a column, said again. */
function redefine(reading: Reading, table: Table, renames: boolean): readonly Operation[] {
  take(reading, "COLUMN");
  const old = spelled(
    reading,
    columnNames(table),
    renames ? takeName(reading) : (next(reading)?.text ?? "").replaceAll("`", ""),
  );
  const column = findColumn(reading.schema.rules, table, old) ?? stuck(reading);
  refuseChecked(reading, column);
  const draft: ColumnDraft = seenThrough(reading, takeColumn(reading));
  const place = takePlace(reading, table);
  if (draft.constraints.length > 0) stuck(reading, "a key or check is said beside a column that is changed");
  const columns = columnNames(table).map((name) => (name === old ? draft.name : name));
  const key = primaryKeyOf(table)?.columns.map((name) => (name === old ? draft.name : name));
  const now = columnOf(reading, draft, { name: nameOf(table), columns, key });
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  if (
    column.identity !== null ||
    !same(column.options, now.options) ||
    column.computed !== null ||
    now.computed !== null
  ) {
    stuck(reading, "what changes of the column is not followed");
  }
  const change: ColumnChange = {
    ...(now.name === old ? {} : { name: now.name }),
    ...(same(column.type, now.type) ? {} : { type: now.type }),
    ...(column.nullable === now.nullable ? {} : { nullable: now.nullable }),
    ...(sameValue(column, now) ? {} : { serverDefault: now.serverDefault }),
    ...(column.comment === now.comment ? {} : { comment: now.comment }),
    ...(column.collation === now.collation ? {} : { collation: now.collation }),
    ...((column.autoincrement === null) === (now.autoincrement === null)
      ? {}
      : { autoincrement: now.autoincrement !== null }),
  };
  if (place !== undefined) stuck(reading, "the column goes to another place");
  return Object.keys(change).length === 0
    ? []
    : [operation("alterColumn", { table: nameOf(table), column: column.name, change })];
}

function sameValue(a: Column, b: Column): boolean {
  const form = ({ serverDefault }: Column): string =>
    JSON.stringify(serverDefault, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part));
  return form(a) === form(b);
}

/** `ENGINE=InnoDB COMMENT='x'` */
function options(reading: Reading, table: Table): readonly Operation[] {
  const tail: TableTail = { options: {}, comment: table.comment, partitionBy: undefined };
  while (reading.grammar.tableOptions(reading, tail));
  if (tail.partitionBy !== undefined) stuck(reading, "the rows of the table are spread anew");
  if (["charset", "collation"].some((option) => option in tail.options))
    stuck(reading, "columns of text may change as well");
  const operations: Operation[] = [];
  if (tail.comment !== table.comment)
    operations.push(operation("commentTable", { table: nameOf(table), comment: tail.comment }));
  if (Object.keys(tail.options).length > 0) {
    operations.push(operation("alterTable", { table: nameOf(table), options: { ...table.options, ...tail.options } }));
  }
  return operations.length === 0 ? stuck(reading) : operations;
}

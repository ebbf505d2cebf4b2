import { primaryKeyOf, findTable, sameTableName } from "../../model/lookup.js";
import type {
  Action,
  Check,
  Constraint,
  Deferral,
  Exclude,
  ForeignKey,
  Index,
  Options,
  PrimaryKey,
  QName,
  Unique,
} from "../../model/schema.js";
import { isName, next, sees, stuck, take, takeList, takeName, takeOne, takeParenthesised, textOf } from "./cursor.js";
import type { Reading } from "./grammar.js";
import { type IndexDraft, indexOf, takeElements, takeIndexTail } from "./indexes.js";
import { givenName, spelled, takeObjectName } from "./names.js";
import { expressionOf } from "./values.js";

/** The table that a constraint stands in, as far as it is read. */
export interface Within {
  readonly name: QName;
  readonly columns: readonly string[];
  /** The columns of its primary key. */
  readonly key: readonly string[] | undefined;
}

/** A constraint that waits for the columns of its table. */
export type Waiting = (within: Within) => Constraint;
/** What a table lists beside its columns. */
export type Listed =
  { readonly constraint: Waiting; readonly key?: readonly string[] } | { readonly index: (within: Within) => Index };

const actions: readonly Action[] = ["CASCADE", "RESTRICT", "SET NULL", "SET DEFAULT", "NO ACTION"];

/** A constraint of a table, or an index that stands among them; nothing where a column comes next. */
export function takeListed(reading: Reading): Listed | undefined {
  const name = take(reading, "CONSTRAINT") ? nameUnless(reading) : undefined;
  const listed = listedNext(reading, name);
  if (listed === undefined && name !== undefined) stuck(reading);
  return listed;
}

/** `CONSTRAINT PRIMARY KEY` has no name, on MySQL. */
function nameUnless(reading: Reading): string | undefined {
  const leads = ["PRIMARY", "UNIQUE", "FOREIGN", "CHECK"];
  return leads.some((lead) => sees(reading, lead)) ? undefined : takeName(reading);
}

function listedNext(reading: Reading, name: string | undefined): Listed | undefined {
  const { keysInTables } = reading.grammar;
  if (take(reading, "PRIMARY KEY")) return primaryKey(reading, name);
  if (sees(reading, "UNIQUE") && !isType(reading)) return uniqueKey(reading, name);
  if (take(reading, "FOREIGN KEY")) return { constraint: foreignKey(reading, name) };
  if (take(reading, "CHECK")) return { constraint: check(reading, name) };
  if (take(reading, "EXCLUDE")) return { constraint: exclude(reading, name) };
  if (!keysInTables) return undefined;
  const prefix = takeOne(reading, ["FULLTEXT", "SPATIAL"] as const);
  if (prefix === undefined && !sees(reading, "KEY") && !sees(reading, "INDEX")) return undefined;
  takeOne(reading, ["KEY", "INDEX"]);
  return { index: keyAsIndex(reading, prefix === undefined ? {} : { prefix }, false) };
}

/** A column may be called so where that is no reserved word; nobody does, and then it is left unread. */
function isType(reading: Reading): boolean {
  return (
    isName(next(reading, 1)) &&
    !["KEY", "INDEX", "NULLS"].some((word) => is2(reading, word)) &&
    !reading.grammar.keysInTables
  );
}

function is2(reading: Reading, word: string): boolean {
  return next(reading, 1)?.text.toUpperCase() === word;
}

function primaryKey(reading: Reading, name: string | undefined): Listed {
  const before = usingOf(reading);
  const columns = takeKeyColumns(reading);
  const options = keyOptions(reading, before);
  const include = takeInclude(reading);
  const waits = deferral(reading);
  const key: Waiting = ({ columns: known }) =>
    withInclude<PrimaryKey>(reading, known, include, {
      kind: "primaryKey",
      name: givenName(name),
      columns: columns.map((column) => spelled(reading, known, column)),
      ...waits,
      options,
    });
  return { constraint: key, key: columns };
}

/** A unique constraint; an index where it says what only an index can. */
function uniqueKey(reading: Reading, name: string | undefined): Listed {
  take(reading, "UNIQUE");
  if (reading.grammar.keysInTables) {
    takeOne(reading, ["KEY", "INDEX"]);
    const called = sees(reading, "(") || sees(reading, "USING") ? name : takeName(reading);
    const before = usingOf(reading);
    const from = reading.position;
    const draft = takeElements(reading);
    const plain = draft.elements.every(
      ({ text, descending, length }) => text === undefined && !descending && length === undefined,
    );
    if (!plain) {
      reading.position = from;
      return { index: keyAsIndex(reading, {}, true, called) };
    }
    const columns = draft.elements.flatMap(({ column }) => (column === undefined ? [] : [column]));
    const options = keyOptions(reading, before);
    return { constraint: unique(reading, called, columns, options, undefined, atOnce) };
  }
  const distinct = take(reading, "NULLS NOT DISTINCT") ? { nullsNotDistinct: true } : {};
  const columns = takeKeyColumns(reading);
  const options = { ...distinct, ...keyOptions(reading, {}) };
  const include = takeInclude(reading);
  return { constraint: unique(reading, name, columns, options, include, deferral(reading)) };
}

export const atOnce: Deferral = { deferrable: null, initially: null };

export function unique(
  reading: Reading,
  name: string | undefined,
  columns: readonly string[],
  options: Options,
  include: readonly string[] | undefined,
  waits: Deferral,
): Waiting {
  return ({ columns: known }) =>
    withInclude<Unique>(reading, known, include, {
      kind: "unique",
      name: givenName(name),
      columns: columns.map((column) => spelled(reading, known, column)),
      ...waits,
      options,
    });
}

function withInclude<K extends PrimaryKey | Unique>(
  reading: Reading,
  known: readonly string[],
  include: readonly string[] | undefined,
  key: K,
): K {
  return include === undefined ? key : { ...key, include: include.map((column) => spelled(reading, known, column)) };
}

/** `(a, b ASC)`: no key here has another order, or a collation of its own. */
function takeKeyColumns(reading: Reading): readonly string[] {
  return takeList(reading, () => {
    const column = takeName(reading);
    take(reading, "ASC");
    return column;
  });
}

function takeInclude(reading: Reading): readonly string[] | undefined {
  return take(reading, "INCLUDE") ? takeList(reading, () => takeName(reading)) : undefined;
}

function usingOf(reading: Reading): Options {
  if (!reading.grammar.keysInTables || !take(reading, "USING")) return {};
  const using = takeOne(reading, ["BTREE", "HASH"]);
  return using === undefined ? stuck(reading) : { using };
}

function keyOptions(reading: Reading, before: Options): Options {
  return { ...before, ...usingOf(reading), ...onConflict(reading) };
}

/** `ON CONFLICT IGNORE`, where there is such. */
export function onConflict(reading: Reading, option = "onConflict"): Options {
  if (!reading.grammar.columnClauses.has("onConflict") || !take(reading, "ON CONFLICT")) return {};
  const resolution = takeOne(reading, ["ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE"]);
  return resolution === undefined ? stuck(reading) : { [option]: resolution };
}

function keyAsIndex(reading: Reading, options: Options, isUnique: boolean, given?: string): (within: Within) => Index {
  const name = given ?? (sees(reading, "(") ? stuck(reading, "an index has no name") : takeName(reading));
  const before = usingOf(reading);
  const draft = takeElements(reading);
  const tail = takeIndexTail(reading);
  const whole: IndexDraft = { ...draft, ...tail, options: { ...options, ...before, ...tail.options } };
  return (within) => indexOf(reading, name, isUnique, whole, within);
}

function foreignKey(reading: Reading, name: string | undefined): Waiting {
  // MySQL: the name of its index, which is that of the constraint where that has none.
  const called = sees(reading, "(") ? name : (name ?? takeName(reading));
  if (!sees(reading, "(")) stuck(reading);
  return references(
    reading,
    called,
    takeList(reading, () => takeName(reading)),
  );
}

/** `REFERENCES parent (id) ON DELETE CASCADE` */
export function references(reading: Reading, name: string | undefined, columns: readonly string[]): Waiting {
  if (!take(reading, "REFERENCES")) stuck(reading);
  const referent = takeObjectName(reading);
  const named = sees(reading, "(") ? takeList(reading, () => takeName(reading)) : undefined;
  const said: { match: ForeignKey["match"]; onDelete: Action | null; onUpdate: Action | null } = {
    match: null,
    onDelete: null,
    onUpdate: null,
  };
  for (;;) {
    if (take(reading, "MATCH")) said.match = takeOne(reading, ["FULL", "PARTIAL", "SIMPLE"] as const) ?? stuck(reading);
    else if (take(reading, "ON DELETE")) said.onDelete = takeOne(reading, actions) ?? stuck(reading);
    else if (take(reading, "ON UPDATE")) said.onUpdate = takeOne(reading, actions) ?? stuck(reading);
    else break;
    // `ON DELETE SET NULL (a)`
    if (sees(reading, "(")) stuck(reading);
  }
  const waits = deferral(reading);
  const options = take(reading, "NOT VALID") ? { notValid: true } : {};
  return (within) => {
    const own = sameTableName(reading.schema.rules, referent, within.name);
    const table = own ? undefined : findTable(reading.schema, referent);
    const known = own ? within.columns : table?.columns.map((column) => column.name);
    const key = own ? within.key : table && primaryKeyOf(table)?.columns;
    const referentColumns =
      named ?? key ?? stuck(reading, `it does not say which columns of ${referent.name} are meant`);
    return {
      kind: "foreignKey",
      name: givenName(name),
      columns: columns.map((column) => spelled(reading, within.columns, column)),
      referent: table === undefined ? inSchemaOf(reading, referent, within.name) : nameIn(table),
      referentColumns:
        known === undefined ? referentColumns : referentColumns.map((column) => spelled(reading, known, column)),
      ...said,
      ...waits,
      options,
    };
  };
}

function nameIn({ schema, name }: QName): QName {
  return schema === undefined ? { name } : { schema, name };
}

/** Without a schema, a table of the same schema is meant where foreign keys cannot leave it. */
function inSchemaOf({ schema: { rules } }: Reading, referent: QName, table: QName): QName {
  const stays = rules.defaultSchema === "main" && table.schema !== undefined && referent.schema === undefined;
  return stays ? { schema: table.schema, name: referent.name } : referent;
}

export function check(reading: Reading, name: string | undefined): Waiting {
  const text = takeParenthesised(reading);
  if (sees(reading, "NO INHERIT") || sees(reading, "NOT ENFORCED")) stuck(reading);
  take(reading, "ENFORCED");
  const options = { ...onConflict(reading), ...(take(reading, "NOT VALID") ? { notValid: true } : {}) };
  return ({ name: table, columns }): Check => ({
    kind: "check",
    name: givenName(name),
    condition: expressionOf(reading, text, table.name, columns),
    options,
  });
}

/** `EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (open)` */
function exclude(reading: Reading, name: string | undefined): Waiting {
  const using = take(reading, "USING") ? takeName(reading) : null;
  const pairs = takeList(reading, () => {
    const element = takeElements(reading, true).elements[0] ?? stuck(reading);
    if (!take(reading, "WITH")) stuck(reading);
    const from = reading.position;
    while (next(reading)?.kind === "operator" && !sees(reading, ",") && !sees(reading, ")")) reading.position++;
    const operator = textOf(reading, from, reading.position);
    return operator === "" ? stuck(reading) : { element, operator };
  });
  const where = take(reading, "WHERE") ? takeParenthesised(reading) : undefined;
  const waits = deferral(reading);
  return ({ name: table, columns }): Exclude => ({
    kind: "exclude",
    name: givenName(name),
    elements: pairs.map(({ element: { column, text, opclass, descending, nulls, collation }, operator }) => {
      if (descending || nulls !== null || collation !== null) stuck(reading);
      const of =
        text === undefined
          ? { column: spelled(reading, columns, column ?? "") }
          : { expression: expressionOf(reading, text, table.name, columns) };
      return { of, operator, opclass };
    }),
    using,
    where: where === undefined ? null : expressionOf(reading, where, table.name, columns),
    ...waits,
    options: {},
  });
}

/** `DEFERRABLE INITIALLY DEFERRED` */
export function deferral(reading: Reading): Deferral {
  const said: { deferrable: boolean | null; initially: Deferral["initially"] } = { deferrable: null, initially: null };
  for (;;) {
    if (take(reading, "NOT DEFERRABLE")) said.deferrable = false;
    else if (take(reading, "DEFERRABLE")) said.deferrable = true;
    else if (take(reading, "INITIALLY"))
      said.initially = takeOne(reading, ["DEFERRED", "IMMEDIATE"] as const) ?? stuck(reading);
    else return said;
  }
}

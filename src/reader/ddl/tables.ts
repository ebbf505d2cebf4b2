import { constrainedColumns, keyOf, knownAs, mentionedColumns, sameName } from "../../model/lookup.js";
import { operation, type Operation } from "../../model/operation.js";
import type { Born, Column, Constraint, ForeignKey, Index, Name, QName, Table } from "../../model/schema.js";
import { type ColumnDraft, columnOf, endsColumn, takeColumn } from "./columns.js";
import { type Listed, takeListed, type Within } from "./constraints.js";
import { need, needEnd, sees, stuck, take, takeOne } from "./cursor.js";
import type { Reading, TableTail } from "./grammar.js";
import { takeObjectName } from "./names.js";
import { expressionOf } from "./values.js";

const whole: ReadonlySet<string> = new Set(["smallInteger", "integer", "bigInteger"]);

/** `CREATE TABLE …` behind its first two words. */
export function createTable(reading: Reading, prefixes: readonly string[]): Operation<"createTable"> {
  const ifNotExists = take(reading, "IF NOT EXISTS");
  const name = takeObjectName(reading);
  if (!sees(reading, "(")) stuck(reading, "a table that is made from something else is not followed");
  need(reading, "(");
  const columns: ColumnDraft[] = [];
  const listed: Listed[] = [];
  const takePart = (): void => {
    if (sees(reading, "LIKE")) stuck(reading, "a table that is made like another is not followed");
    const constraint = takeListed(reading);
    if (constraint !== undefined) {
      listed.push(constraint);
      return;
    }
    columns.push(takeColumn(reading));
    if (!endsColumn(reading)) stuck(reading);
  };
  takePart();
  while (take(reading, ",")) takePart();
  need(reading, ")");
  const tail: TableTail = { options: {}, comment: null, partitionBy: undefined };
  while (reading.grammar.tableOptions(reading, tail)) take(reading, ",");
  needEnd(reading);
  const table = tableOf(reading, name, columns, listed, tail);
  const options = prefixes.length === 0 ? table.options : { ...table.options, prefixes };
  return operation("createTable", { table: { ...table, options }, ...(ifNotExists ? { ifNotExists } : {}) });
}

function tableOf(
  reading: Reading,
  name: QName,
  drafts: readonly ColumnDraft[],
  listed: readonly Listed[],
  tail: TableTail,
): Table {
  const beside = drafts.map((draft) => seenThrough(reading, draft));
  const names = beside.map((draft) => draft.name);
  const keyColumns =
    listed.flatMap((one) => ("key" in one ? [one.key] : []))[0] ??
    beside.filter(({ isKey }) => isKey).map((draft) => draft.name);
  const { rules } = reading.schema;
  const key = keyColumns.map((wanted) => names.find((one) => sameName(rules, one, wanted)) ?? wanted);
  const within: Within = { name, columns: names, key: key.length === 0 ? undefined : key };
  const own = listed.flatMap((one) => ("constraint" in one ? [one.constraint(within)] : []));
  const besides = beside.flatMap(({ constraints }) => constraints.map((waiting) => waiting(within)));
  const all = [...own, ...besides];
  if (all.filter(({ kind }) => kind === "primaryKey").length > 1) stuck(reading, "there are two primary keys");
  const constraints = [
    ...all.filter(({ kind }) => kind === "primaryKey"),
    ...all.filter(({ kind }) => kind !== "primaryKey"),
  ];
  const columns = beside.map((draft) => columnOf(reading, draft, within));
  const indexes = listed.flatMap((one) => ("index" in one ? [one.index(within)] : []));
  const named = christened(reading, { name, constraints });
  const numbered = beside.some(({ neverAgain }) => neverAgain) ? { autoincrement: true } : {};
  return {
    ...name,
    columns: columns.map((column) => numberedByKey(reading, column, constraints)),
    constraints: named,
    indexes: withoutServed(reading, named, indexes),
    comment: tail.comment,
    ...(tail.partitionBy === undefined
      ? {}
      : { partitionBy: expressionOf(reading, tail.partitionBy, name.name, names) }),
    options: { ...tail.options, ...numbered },
  };
}

/** A column whose type the server has written down as what it is made of. */
export function seenThrough(reading: Reading, draft: ColumnDraft): ColumnDraft {
  const { grammar } = reading;
  const [check] = draft.checks;
  const type = grammar.seenThrough?.({
    name: draft.name,
    type: draft.type,
    collation: draft.collation,
    check: check?.named === false ? check.text : undefined,
  });
  // It goes when the column is said anew, and nothing would say so.
  if (grammar.checksBelongToColumns === true && draft.checks.length > (type === undefined ? 0 : 1)) {
    stuck(reading, "the check beside the column is a part of it");
  }
  if (type === undefined) return draft;
  const { charset: _, ...options } = draft.options;
  return {
    ...draft,
    type,
    collation: null,
    options,
    constraints: check === undefined ? draft.constraints : draft.constraints.filter((_, at) => at !== check.at),
  };
}

/** An integer that is the whole key numbers itself, where the dialect has it so. */
export function numberedByKey({ grammar }: Reading, column: Column, constraints: readonly Constraint[]): Column {
  if (!grammar.keysNumberThemselves || !whole.has(column.type.kind)) return column;
  const key = constraints.find(({ kind }) => kind === "primaryKey");
  const isKey = key?.kind === "primaryKey" && key.columns.length === 1 && key.columns[0] === column.name;
  const refers = constraints.some((one) => one.kind === "foreignKey" && one.columns.includes(column.name));
  const idle = column.serverDefault !== null || column.computed !== null || column.identity !== null;
  return isKey && !refers && !idle ? { ...column, autoincrement: {} } : column;
}

/** Names that the server would have given are as good as none. */
export function christened(
  reading: Reading,
  { name, constraints }: { readonly name: QName; readonly constraints: readonly Constraint[] },
  known: readonly Constraint[] = [],
): readonly Constraint[] {
  if (!reading.grammar.namesEverything) return constraints;
  const { rules } = reading.schema;
  const used = new Set(known.map((one) => rules.fold(knownAs(one.name) ?? "")));
  const sorted = [...constraints].sort((a, b) => order(knownAs(a.name), knownAs(b.name)));
  const found = new Map<Constraint, Name>();
  for (const constraint of sorted) {
    const called = knownAs(constraint.name);
    if (called === undefined) continue;
    const born: Born = { kind: constraint.kind, table: name.name, columns: bornOf(constraint) };
    if (rules.serverName(born, (one) => used.has(rules.fold(one))) === called)
      found.set(constraint, { answersTo: called });
    used.add(rules.fold(called));
  }
  return constraints.map((constraint) => ({ ...constraint, name: found.get(constraint) ?? constraint.name }));
}

/** `a_2` comes behind `a`, and `a_10` behind `a_9`. */
function order(a = "", b = ""): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** What the server looks at when it names a constraint. */
function bornOf(constraint: Constraint): readonly string[] {
  if (constraint.kind === "exclude") return constraint.elements.map(({ of }) => ("column" in of ? of.column : "expr"));
  return constraint.kind === "unique" ? mentionedColumns(constraint) : constrainedColumns(constraint);
}

/** The indexes that somebody made: the server makes one for each foreign key that has none. */
function withoutServed(
  { grammar, schema: { rules } }: Reading,
  constraints: readonly Constraint[],
  indexes: readonly Index[],
): readonly Index[] {
  if (!grammar.indexesReferences) return indexes;
  const plain = ({ unique, elements, options }: Index): readonly string[] | undefined =>
    !unique &&
    Object.keys(options).length === 0 &&
    elements.every(({ of, descending, length }) => "column" in of && !descending && length === undefined)
      ? elements.flatMap(({ of }) => ("column" in of ? [of.column] : []))
      : undefined;
  const made = (index: Index): boolean => {
    const columns = plain(index);
    return constraints.some(
      (one): one is ForeignKey =>
        one.kind === "foreignKey" &&
        columns !== undefined &&
        keyOf(rules, { name: one.columns.join("\0") }) === keyOf(rules, { name: columns.join("\0") }) &&
        (typeof one.name === "string" ? [one.name] : [one.columns[0] ?? "", knownAs(one.name) ?? ""]).some((name) =>
          sameName(rules, name, index.name),
        ),
    );
  };
  return indexes.filter((index) => !made(index));
}

/** `TEMPORARY`, `UNLOGGED`: what stands between CREATE and TABLE. */
export function takePrefixes(reading: Reading): readonly string[] {
  const prefix = takeOne(reading, ["TEMPORARY", "TEMP", "UNLOGGED"]);
  return prefix === undefined ? [] : [prefix === "TEMP" ? "TEMPORARY" : prefix];
}

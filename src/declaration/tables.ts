import { nameOf, primaryKeyOf } from "../model/lookup.js";
import type { Column, Constraint, ForeignKey, Index, Table } from "../model/schema.js";
import { numberingObstacle } from "../script/resolve/column.js";
import { type Code, type Entry, object } from "./code.js";
import { type Beside, columnCode } from "./columns.js";
import { listedConstraint, referenceCode } from "./constraints.js";
import { listedIndex } from "./indexes.js";
import { string, strings } from "./literal.js";
import { isUsualIndexName, nameableConstraint, naming } from "./names.js";
import { dialectEntry } from "./options.js";
import { expressionCode } from "./sql-text.js";
import type { Speaker } from "./speaker.js";

/** What a table is declared with: `table("user", elements, options)`. */
export interface SaidTable {
  readonly name: Code;
  readonly elements: Code;
  readonly options: readonly Entry[];
}

/** How much is declared beside columns: all that can be, but for these parts. */
export interface Style {
  readonly within: "script" | "schema";
  /** Parts that are listed whatever they are. */
  readonly listed: ReadonlySet<string>;
}

/** @returns nothing where a name in it cannot be given */
export function saidTable(speaker: Speaker, table: Table, { within, listed }: Style): SaidTable | undefined {
  const beside = besideColumns(speaker, table, within, listed);
  const taken = new Set<unknown>([...beside.values()].flatMap(({ parts }) => parts));
  const key = primaryKeyOf(table);
  const keyColumns = key?.columns ?? [];
  const isBeside = key !== undefined && taken.has(key);
  const columns = table.columns.map((column) => {
    const own = beside.get(column.name) ?? nothingBeside;
    return columnCode(
      speaker,
      nameOf(table),
      column,
      {
        beside: { ...own.beside, primaryKey: isBeside && keyColumns.includes(column.name) },
        inKey: keyColumns.includes(column.name),
        numbers: numbersAnyway(column, table),
      },
      within,
    );
  });
  const constraints = table.constraints
    .filter((one) => !taken.has(one))
    .map((one) => [partKey(one), listedConstraint(speaker, nameOf(table), one, within)] as const);
  const indexes = table.indexes
    .filter((one) => !taken.has(one))
    .map((one) => [partKey(one), listedIndex(speaker, nameOf(table), one, within)] as const);
  const elements = [
    ...columns.map((code, index) => [`column ${table.columns[index]?.name ?? ""}`, code] as const),
    ...constraints,
    ...indexes,
  ];
  const items = elements.map(([, code]) => code).filter((code) => code !== undefined);
  if (items.length < elements.length) return undefined;
  return {
    name: string(table.name),
    elements: { code: "array", items, keys: numbered(elements.map(([part]) => part)) },
    options: tableOptions(speaker, table),
  };
}

/** Keys that differ, where several parts have the same. */
function numbered(keys: readonly string[]): readonly string[] {
  return keys.map((key, index) => {
    const before = keys.slice(0, index).filter((other) => other === key).length;
    return before === 0 ? key : `${key} #${before + 1}`;
  });
}

function tableOptions(speaker: Speaker, { schema, comment, partitionBy, options: given }: Table): readonly Entry[] {
  const { prefixes, ...own } = given as Table["options"] & { readonly prefixes?: readonly string[] };
  const partition = partitionBy === undefined ? undefined : expressionCode(speaker, partitionBy, { string: true });
  return object({
    schema: schema === undefined ? undefined : string(schema),
    comment: comment === null ? undefined : string(comment),
    prefixes: prefixes === undefined ? undefined : strings(prefixes),
    ...dialectEntry(speaker, own, { partitionBy: partition }),
  }).entries;
}

interface OwnParts {
  readonly beside: Beside;
  readonly parts: readonly (Constraint | Index)[];
}
const nothingBeside: OwnParts = {
  beside: { primaryKey: false, unique: false, index: false, references: undefined },
  parts: [],
};

/** Which of a table's parts have to be listed, since nothing beside a column says them. */
export function listedParts(speaker: Speaker, table: Table, within: "script" | "schema"): readonly string[] {
  const beside = besideColumns(speaker, table, within, new Set());
  const taken = new Set<unknown>([...beside.values()].flatMap(({ parts }) => parts));
  return [...table.constraints, ...table.indexes].filter((one) => !taken.has(one)).map(partKey);
}

/** What stands beside each column. */
export function besideColumns(
  speaker: Speaker,
  table: Pick<Table, "name" | "columns" | "constraints" | "indexes"> & { readonly schema?: string },
  within: "script" | "schema",
  listed: ReadonlySet<string>,
): ReadonlyMap<string, OwnParts> {
  const may = (part: Constraint | Index): boolean => !listed.has(partKey(part));
  const key = table.constraints.find((one) => one.kind === "primaryKey");
  const marked = key !== undefined && may(key) && isPlainKey(speaker, table, key, within) ? key : undefined;
  const order = table.columns.map(({ name }) => name).filter((name) => key?.columns.includes(name));
  const keyBeside = order.join("\0") === marked?.columns.join("\0") ? marked : undefined;
  return new Map(
    table.columns.map((column) => {
      const over = table.constraints.filter((one) => isOver(one, column.name) && may(one));
      const unique = over.find((one) => one.kind === "unique" && isPlainKey(speaker, table, one, within));
      const index = table.indexes.find((one) => may(one) && isPlainIndex(speaker, table, one, column.name));
      // Of several, none is more its own than the others.
      const [reference, another] = over.filter((one): one is ForeignKey => one.kind === "foreignKey");
      const isSaid = reference && referenceCode(speaker, nameOf(table), reference, within) !== undefined;
      const references = another === undefined && isSaid === true ? reference : undefined;
      // `unique` and `index` together are a unique index.
      const isUnique = index === undefined ? unique !== undefined : index.unique;
      const parts = [
        ...(keyBeside?.columns.includes(column.name) === true ? [keyBeside] : []),
        ...(index === undefined && unique !== undefined ? [unique] : []),
        ...(index === undefined ? [] : [index]),
        ...(references === undefined ? [] : [references]),
      ];
      const primaryKey = keyBeside?.columns.includes(column.name) === true;
      const beside = { primaryKey, unique: isUnique, index: index !== undefined, references };
      return [column.name, { beside, parts }];
    }),
  );
}

function isOver(constraint: Constraint, column: string): boolean {
  return "columns" in constraint && constraint.columns.length === 1 && constraint.columns[0] === column;
}

/** A key of which nothing is said but its columns. */
function isPlainKey(
  speaker: Speaker,
  table: Parameters<typeof nameOf>[0],
  key: Constraint,
  within: "script" | "schema",
): boolean {
  if (key.kind !== "primaryKey" && key.kind !== "unique") return false;
  const name = naming(speaker, nameableConstraint(nameOf(table), key), key.name, within);
  if (name === "unsaid" || name.given !== undefined || key.include !== undefined) return false;
  return key.deferrable === null && key.initially === null && Object.keys(key.options).length === 0;
}

/** An index of which nothing is said but its column. */
function isPlainIndex(speaker: Speaker, table: Parameters<typeof nameOf>[0], index: Index, column: string): boolean {
  const [only, second] = index.elements;
  if (only === undefined || second !== undefined || !("column" in only.of) || only.of.column !== column) return false;
  const { descending, nulls, collation, opclass, length } = only;
  if (descending || nulls !== null || collation !== null || opclass !== null || length !== undefined) return false;
  if (index.where !== null || index.include !== undefined || Object.keys(index.options).length > 0) return false;
  return isUsualIndexName(speaker, nameOf(table), index);
}

/** Which part of a table it is, whatever the dialect says of it. */
export function partKey(part: Constraint | Index): string {
  const kind = "elements" in part && "unique" in part ? "index" : part.kind;
  if (kind === "primaryKey") return kind;
  if (typeof part.name === "string") return `${kind} "${part.name}"`;
  if ("columns" in part) return `${kind} (${part.columns.join(", ")})`;
  return kind;
}

/** Does the column number itself if nothing is said about it? */
export function numbersAnyway(column: Column, { constraints }: Pick<Table, "constraints">): boolean {
  const key = constraints.find((one) => one.kind === "primaryKey");
  const only = key?.columns.length === 1 && key.columns[0] === column.name;
  const refers = constraints.some((one) => one.kind === "foreignKey" && one.columns.includes(column.name));
  return only && !refers && column.identity === null && numberingObstacle(column) === undefined;
}

import { findIndex, nameOf, requireIndex } from "../../model/lookup.js";
import { type Operation, operation } from "../../model/operation.js";
import type { Index, Table } from "../../model/schema.js";
import { flag, type OptionTable } from "../check.js";
import { declareIndex, type IndexColumn, indexOptions } from "../elements/indexes.js";
import { type GivenName, isMeant } from "../naming.js";
import type { CreateIndexOptions, DropIndexOptions } from "../op-options.js";
import { checkDialectOptions, dialectKeys, type DialectOptions, optionsFor, optionsOfConstruct } from "../options.js";
import { resolveIndex } from "../resolve/indexes.js";
import type { Resolving } from "../values.js";
import { flagged, spelled, type Subject } from "./subject.js";

export const createIndexOptions: OptionTable<CreateIndexOptions> = {
  ...indexOptions,
  ...dialectKeys("createIndex"),
  ifNotExists: flag,
};
export const dropIndexOptions: OptionTable<DropIndexOptions> = { ifExists: flag, ...dialectKeys("dropIndex") };

export function createIndex(
  subject: Subject,
  called: GivenName | null,
  columns: readonly IndexColumn[],
  { ifNotExists, ...options }: CreateIndexOptions,
): Operation {
  const checked = checkDialectOptions(subject.of, "createIndex", options);
  const declared = declareIndex(subject.of, called, columns, optionsOfConstruct("index", checked));
  const index = resolveIndex(subject, declared, subject.home);
  return operation("createIndex", {
    table: nameOf(subject.table),
    index,
    ...flagged("ifNotExists", ifNotExists),
    ...concurrently(subject, checked),
  });
}

export function dropIndex(subject: Subject, called: GivenName, { ifExists, ...options }: DropIndexOptions): Operation {
  const { table, target } = subject;
  const said = spelled(subject, called);
  const meant = indexMeant(subject, table, called)?.name;
  const index = meant ?? (ifExists === true ? said : requireIndex(target.rules, table, said).name);
  return operation("dropIndex", {
    table: nameOf(table),
    index,
    ...flagged("ifExists", ifExists),
    ...concurrently(subject, checkDialectOptions(subject.of, "dropIndex", options)),
  });
}

/** Where the dialect has such a thing. */
export function concurrently({ target }: Resolving, manner: DialectOptions<"dropIndex">) {
  return flagged("concurrently", optionsFor(target, manner)["concurrently"] === true);
}

/** The index of a table that goes by this name, or by what the convention makes of it. */
export function indexMeant(resolving: Resolving, table: Table, called: GivenName): Index | undefined {
  const exact = findIndex(resolving.target.rules, table, spelled(resolving, called));
  if (exact !== undefined || typeof called === "object") return exact;
  const where = nameOf(table);
  return table.indexes.find(({ name, elements }) => {
    const columns = elements.flatMap(({ of }) => ("column" in of ? [of.column] : []));
    return isMeant(resolving, { kind: "index", table: where, columns }, name, called);
  });
}

import { fail } from "../../diagnostics/catalog.js";
import { findTable, requireTable, sameTableName } from "../../model/lookup.js";
import { type Operation, operation } from "../../model/operation.js";
import type { Table } from "../../model/schema.js";
import { argumentsOf } from "../alterations/arguments.js";
import {
  concurrently,
  createIndex,
  createIndexOptions,
  dropIndex,
  dropIndexOptions,
  indexMeant,
} from "../alterations/indexes.js";
import { name, optionsOf } from "../check.js";
import type { IndexColumn } from "../elements/indexes.js";
import { type GivenName, plainName } from "../naming.js";
import type { CreateIndexOptions, DropIndexOptions, InSchema, OfTable } from "../op-options.js";
import type { Op } from "../op.js";
import { checkDialectOptions } from "../options.js";
import { tableName } from "../resolve/names.js";
import { aTableSecond, inSchema, type Recording, subjectOf, type Verbs } from "./verbs.js";

/** What can be done with indexes. */
export const indexVerbs = ({ recording, verb, subject }: Verbs) =>
  ({
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
  }) satisfies Partial<Op>;

/** Drops an index of the table that was named, or of the one that has it. */
function dropAnyIndex(
  recording: Recording,
  of: string,
  called: GivenName,
  options: (DropIndexOptions & OfTable) | undefined,
): Operation {
  const known = { ...inSchema, ...dropIndexOptions, table: name };
  const { schema, table, ...others } = optionsOf<DropIndexOptions & OfTable>(of, options, known);
  const all = recording.schema();
  const where = table === undefined ? undefined : tableName(recording.target, table, schema);
  const owner = where === undefined ? ownerOf(recording, called, schema) : findTable(all, where);
  if (owner !== undefined) return dropIndex(subjectOf(recording, of, owner), called, others);
  if (where === undefined) fail("indexNowhere", { index: plainName(called) });
  if (others.ifExists !== true) requireTable(all, where);
  const manner = concurrently(recording, checkDialectOptions(of, "dropIndex", others));
  return operation("dropIndex", { table: where, index: plainName(called), ifExists: true, ...manner });
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

import { diagnostic } from "../../diagnostics/catalog.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { qualified, sameName } from "../../model/lookup.js";
import { triggersOf } from "../../model/object-lookup.js";
import type { Body, Sequence, Trigger, View } from "../../model/objects.js";
import { id, keywords, list, literal, sequence as inSequence, sql, type Sql } from "../../sql/sql.js";
import type { Dialect, Print, Step } from "../dialect.js";
import { columnList, tableId } from "./table.js";

/** Views, triggers, sequences and schemas in the words of the SQL standard, as far as it has them. */
export const printObjects = {
  createView: ({ op }) => [createViewSql(op.view, op.orReplace === true ? sql`OR REPLACE` : undefined)],
  dropView: ({ op }) => [sql`DROP VIEW ${ifExists(op)} ${tableId(op.view)}`],
  createTrigger: ({ op: { trigger } }) => [
    sql`CREATE TRIGGER ${id(trigger.name)} ${triggerEvents(trigger)} ON ${tableId(trigger.table)} ${forEach(trigger)} ${
      trigger.when === null ? undefined : sql`WHEN (${bodySql(trigger.when)})`
    } ${bodySql(trigger.body)}`,
  ],
  dropTrigger: ({ op }) => [sql`DROP TRIGGER ${ifExists(op)} ${tableId({ ...op.table, name: op.trigger })}`],
  createSequence: ({ op }, dialect) => [
    sql`CREATE SEQUENCE ${ifNotExists(op)} ${tableId(op.sequence)} ${sequenceOptions(op.sequence, dialect)}`,
  ],
  dropSequence: ({ op }) => [sql`DROP SEQUENCE ${ifExists(op)} ${tableId(op.sequence)}`],
  createSchema: ({ op }) => [sql`CREATE SCHEMA ${ifNotExists(op)} ${id(op.name)}`],
  dropSchema: ({ op }) => [sql`DROP SCHEMA ${ifExists(op)} ${id(op.name)}`],
} satisfies {
  readonly [
    K in
      | "createView"
      | "dropView"
      | "createTrigger"
      | "dropTrigger"
      | "createSequence"
      | "dropSequence"
      | "createSchema"
      | "dropSchema"
  ]: Print<K>;
};

/** `CREATE OR REPLACE VIEW v (a, b) AS SELECT …`; what is between CREATE and VIEW, and behind it, is up to the dialect. */
export function createViewSql(view: View, before?: Sql, behind?: Sql): Sql {
  const columns = view.columns === null ? undefined : sql`(${columnList(view.columns)})`;
  return sql`CREATE ${before} VIEW ${behind} ${tableId(view)} ${columns} AS ${bodySql(view.select)}`;
}

/** SQL as its author wrote it, with renamed tables and columns under their new names. */
export function bodySql({ parts }: Body): Sql {
  return inSequence(
    parts.map((part) => {
      if (typeof part === "string") return keywords(part);
      return part.text === null ? id(part.name) : keywords(part.text);
    }),
  );
}

/** `BEFORE INSERT OR UPDATE OF a, b` */
export function triggerEvents({ timing, events }: Trigger): Sql {
  const said = events.map((event) =>
    event.kind === "UPDATE" && event.of !== null ? sql`UPDATE OF ${columnList(event.of)}` : keywords(event.kind),
  );
  return sql`${keywords(timing)} ${list(said, " OR ")}`;
}

export function forEach(trigger: Trigger): Sql | undefined {
  return trigger.forEach === null ? undefined : keywords(`FOR EACH ${trigger.forEach}`);
}

export function ifExists({ ifExists: asked }: { readonly ifExists?: true }): Sql | undefined {
  return asked === true ? sql`IF EXISTS` : undefined;
}

export function ifNotExists({ ifNotExists: asked }: { readonly ifNotExists?: true }): Sql | undefined {
  return asked === true ? sql`IF NOT EXISTS` : undefined;
}

/** `AS bigint START WITH 5 INCREMENT BY 2 NO MINVALUE CACHE 1 CYCLE`; nothing for what is not said. */
function sequenceOptions(sequence: Sequence, dialect: Dialect): Sql | undefined {
  const { type, start, increment, minValue, maxValue, cache, cycle } = sequence;
  const bound = (word: string, value: Sequence["minValue"]): Sql | undefined =>
    value === null ? undefined : value === "none" ? keywords(`NO ${word}`) : sql`${keywords(word)} ${literal(value)}`;
  const said = [
    type === null ? undefined : sql`AS ${dialect.types[type]({ kind: type } as never, dialect)}`,
    increment === null ? undefined : sql`INCREMENT BY ${literal(increment)}`,
    bound("MINVALUE", minValue),
    bound("MAXVALUE", maxValue),
    start === null ? undefined : sql`START WITH ${literal(start)}`,
    cache === null ? undefined : sql`CACHE ${literal(cache)}`,
    cycle === null ? undefined : keywords(cycle ? "CYCLE" : "NO CYCLE"),
  ].filter((option) => option !== undefined);
  return said.length === 0 ? undefined : list(said, " ");
}

/** That an UPDATE which a person did not write sets off triggers which a person did. */
export function setsOff({ op, before }: Step<"updateRows">): readonly Diagnostic[] {
  const triggers = triggersOf(before, op.table).filter(({ events }) =>
    events.some(
      (event) =>
        event.kind === "UPDATE" &&
        (event.of === null || event.of.some((column) => sameName(before.rules, column, op.column))),
    ),
  );
  if (triggers.length === 0) return [];
  const names = triggers.map(({ name }) => `"${name}"`);
  return [diagnostic("updateSetsOff", { table: qualified(op.table), column: op.column, triggers: names })];
}

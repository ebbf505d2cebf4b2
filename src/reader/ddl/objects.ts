import { findColumn, findEnumType, findIndex, findTable, nameOf } from "../../model/lookup.js";
import { findTrigger, findView } from "../../model/object-lookup.js";
import { type EnumChange, operation, type Operation } from "../../model/operation.js";
import type { Trigger, TriggerEvent } from "../../model/objects.js";
import type { QName } from "../../model/schema.js";
import { readAction, readCondition, readQuery } from "../body.js";
import { is } from "../lexer.js";
import { requiredTable } from "./alter.js";
import {
  atEnd,
  behindParenthesis,
  need,
  needEnd,
  sees,
  stuck,
  take,
  takeList,
  takeName,
  takeOne,
  takeParenthesised,
  textOf,
} from "./cursor.js";
import type { Reading } from "./grammar.js";
import { indexOf, takeElements, takeIndexTail } from "./indexes.js";
import { columnNames, homeless, spelled, takeObjectName } from "./names.js";
import { takeNumbering, usual } from "./numbering.js";
import { takeString } from "./values.js";

/** `CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix ON t (a)`, behind CREATE. */
export function createIndex(reading: Reading): readonly Operation[] {
  const kind = takeOne(reading, ["UNIQUE", "FULLTEXT", "SPATIAL"]);
  need(reading, "INDEX");
  const concurrently = take(reading, "CONCURRENTLY");
  const ifNotExists = take(reading, "IF NOT EXISTS");
  if (sees(reading, "ON")) stuck(reading, "the index has no name");
  const name = takeObjectName(reading);
  const before =
    reading.grammar.keysInTables && take(reading, "USING") ? { using: takeOne(reading, ["BTREE", "HASH"]) } : {};
  need(reading, "ON");
  take(reading, "ONLY");
  const on = takeObjectName(reading);
  // SQLite says the schema with the index.
  const schema = on.schema ?? name.schema;
  const table = requiredTable(reading, schema === undefined ? on : { schema, name: on.name });
  const method = !reading.grammar.keysInTables && take(reading, "USING") ? takeName(reading) : undefined;
  const draft = takeElements(reading);
  const tail = takeIndexTail(reading);
  needEnd(reading);
  const using = method === undefined || method === reading.grammar.usualIndex ? {} : { using: method };
  const prefix = kind === undefined || kind === "UNIQUE" ? {} : { prefix: kind };
  const whole = { ...draft, ...tail, options: { ...prefix, ...before, ...using, ...tail.options } };
  const index = indexOf(reading, name.name, kind === "UNIQUE", whole, {
    name: nameOf(table),
    columns: columnNames(table),
  });
  return [
    operation("createIndex", {
      table: nameOf(table),
      index,
      ...(ifNotExists ? { ifNotExists } : {}),
      ...(concurrently ? { concurrently } : {}),
    }),
  ];
}

/** `CREATE OR REPLACE VIEW v (a) AS SELECT …`, behind VIEW. */
export function createView(
  reading: Reading,
  said: { readonly materialized: boolean; readonly orReplace: boolean },
): readonly Operation[] {
  const ifNotExists = take(reading, "IF NOT EXISTS");
  const name = takeObjectName(reading);
  const columns = sees(reading, "(") ? takeList(reading, () => takeName(reading)) : null;
  if (sees(reading, "WITH") || sees(reading, "USING") || sees(reading, "TABLESPACE")) stuck(reading);
  need(reading, "AS");
  const from = reading.position;
  let end = reading.tokens.length;
  const isEnd = (words: string): boolean =>
    words.split(" ").every((word, at, all) => is(reading.tokens[end - all.length + at], word));
  if (said.materialized && isEnd("WITH NO DATA")) end -= 3;
  if (isEnd("CHECK OPTION")) stuck(reading, "a view with a check option is not followed");
  reading.position = reading.tokens.length;
  const select = readQuery(textOf(reading, from, end), reading.language);
  return [
    operation("createView", {
      view: { ...name, columns, select, materialized: said.materialized },
      ...(ifNotExists ? { ifNotExists } : {}),
      ...(said.orReplace ? { orReplace: true } : {}),
    }),
  ];
}

/** A trigger, behind TRIGGER. */
export function createTrigger(reading: Reading): readonly Operation[] {
  const { triggers } = reading.grammar;
  if (sees(reading, "IF NOT EXISTS")) stuck(reading);
  const name = takeObjectName(reading);
  const timing =
    takeOne(reading, ["BEFORE", "AFTER", "INSTEAD OF"]) ?? (triggers === "statements" ? "BEFORE" : stuck(reading));
  const given: { readonly kind: "INSERT" | "DELETE" | "UPDATE"; readonly of: readonly string[] | null }[] = [];
  do {
    const kind = takeOne(reading, ["INSERT", "DELETE", "UPDATE"] as const) ?? stuck(reading);
    const of: string[] = [];
    if (kind === "UPDATE" && take(reading, "OF")) {
      do of.push(takeName(reading));
      while (take(reading, ","));
    }
    given.push({ kind, of: of.length === 0 ? null : of });
  } while (take(reading, "OR"));
  need(reading, "ON");
  const on = takeObjectName(reading);
  const schema = on.schema ?? (triggers === "statements" ? name.schema : undefined);
  const wanted = schema === undefined ? on : { schema, name: on.name };
  const table = findView(reading.schema, wanted) ?? requiredTable(reading, wanted);
  const columns = "select" in table ? undefined : columnNames(table);
  const events = given.map(({ kind, of }): TriggerEvent => {
    if (kind !== "UPDATE") return { kind };
    return { kind, of: of === null || columns === undefined ? of : of.map((one) => spelled(reading, columns, one)) };
  });
  const each = takeOne(reading, ["FOR EACH ROW", "FOR EACH STATEMENT", "FOR ROW", "FOR STATEMENT"]);
  const forEach: Trigger["forEach"] =
    each?.endsWith("ROW") === true || (each === undefined && triggers !== "calls") ? "ROW" : "STATEMENT";
  const when = take(reading, "WHEN") ? readCondition(takeCondition(reading), reading.language) : null;
  const body = readAction(takeAction(reading), reading.language);
  return [
    operation("createTrigger", {
      trigger: { name: name.name, table: nameOf(table), timing, events, forEach, when, body },
    }),
  ];
}

/** In parentheses, or up to BEGIN. */
function takeCondition(reading: Reading): string {
  const from = reading.position;
  const end = sees(reading, "(") ? behindParenthesis(reading, from) : from;
  const ends = (at: number): boolean => is(reading.tokens[at], "BEGIN") || is(reading.tokens[at], "EXECUTE");
  if (end > from && ends(end)) return takeParenthesised(reading);
  let at = from;
  while (at < reading.tokens.length && !ends(at)) at++;
  reading.position = at;
  return textOf(reading, from, at);
}

/** The statements between BEGIN and END, or the function that is called. */
function takeAction(reading: Reading): string {
  if (reading.grammar.triggers === "calls") {
    if (takeOne(reading, ["EXECUTE FUNCTION", "EXECUTE PROCEDURE"]) === undefined) stuck(reading);
    const from = reading.position;
    reading.position = reading.tokens.length;
    return textOf(reading, from, reading.tokens.length);
  }
  const from = reading.position;
  const end = reading.tokens.length - 1;
  reading.position = reading.tokens.length;
  const [opens, closes] = [reading.tokens[from], reading.tokens[end]];
  // With its comments, which may reach up to END.
  if (opens !== undefined && closes !== undefined && is(opens, "BEGIN") && is(closes, "END")) {
    return reading.text.slice(opens.start + opens.text.length, closes.start).replace(/^ | $/g, "");
  }
  return reading.grammar.triggers === "block"
    ? `${textOf(reading, from, reading.tokens.length)};`
    : stuck(reading, "the trigger has no body");
}

/** A sequence, behind SEQUENCE. */
export function createSequence(reading: Reading): readonly Operation[] {
  const ifNotExists = take(reading, "IF NOT EXISTS");
  const name = takeObjectName(reading);
  const { type, owner: _, sequence: __, ...said } = takeNumbering(reading);
  needEnd(reading);
  const kinds = { SMALLINT: "smallInteger", INTEGER: "integer", INT: "integer", BIGINT: null } as const;
  return [
    operation("createSequence", {
      sequence: {
        ...name,
        type: type === undefined ? null : (kinds[type as keyof typeof kinds] ?? null),
        ...usual(reading, said),
      },
      ...(ifNotExists ? { ifNotExists } : {}),
    }),
  ];
}

/** `CREATE TYPE mood AS ENUM ('sad', 'ok')`, behind TYPE; nothing for a type of another kind. */
export function createType(reading: Reading): readonly Operation[] {
  const name = takeObjectName(reading);
  if (!take(reading, "AS ENUM")) {
    reading.position = reading.tokens.length;
    return [];
  }
  const values = takeList(reading, () => takeString(reading));
  needEnd(reading);
  return [operation("createEnumType", { type: { ...name, values, owner: reading.by } })];
}

/** ALTER TYPE, behind TYPE. */
export function alterType(reading: Reading): readonly Operation[] {
  const name = takeObjectName(reading);
  if (findEnumType(reading.schema, name) === undefined || take(reading, "OWNER TO")) {
    reading.position = reading.tokens.length;
    return [];
  }
  const change = enumChange(reading);
  needEnd(reading);
  return [operation("alterEnumType", { type: name, changes: [change] })];
}

function enumChange(reading: Reading): EnumChange {
  if (take(reading, "ADD VALUE")) {
    const ifNotExists = take(reading, "IF NOT EXISTS");
    const value = takeString(reading);
    const side = takeOne(reading, ["BEFORE", "AFTER"]);
    const place =
      side === undefined
        ? undefined
        : side === "BEFORE"
          ? { before: takeString(reading) }
          : { after: takeString(reading) };
    return {
      kind: "addValue",
      value,
      ...(place === undefined ? {} : { place }),
      ...(ifNotExists ? { ifNotExists } : {}),
    };
  }
  if (take(reading, "RENAME VALUE")) {
    const from = takeString(reading);
    need(reading, "TO");
    return { kind: "renameValue", from, to: takeString(reading) };
  }
  if (take(reading, "RENAME TO")) return { kind: "rename", to: takeName(reading) };
  return stuck(reading);
}

/** COMMENT ON, behind these words; nothing for what the model has no comments of. */
export function commentOn(reading: Reading): readonly Operation[] {
  const said = (): string | null => {
    need(reading, "IS");
    const comment = take(reading, "NULL") ? null : takeString(reading);
    needEnd(reading);
    return comment;
  };
  if (take(reading, "TABLE")) {
    const table = nameOf(requiredTable(reading, takeObjectName(reading)));
    return [operation("commentTable", { table, comment: said() })];
  }
  if (take(reading, "COLUMN")) {
    const parts = [takeName(reading)];
    while (take(reading, ".")) parts.push(takeName(reading));
    const [column = "", name = "", schema] = parts.reverse();
    const wanted = homeless(reading, schema === undefined ? { name } : { schema, name });
    if (findView(reading.schema, wanted) !== undefined) {
      said();
      return [];
    }
    const table = requiredTable(reading, wanted);
    const known = findColumn(reading.schema.rules, table, column) ?? stuck(reading, `there is no column ${column}`);
    return [operation("alterColumn", { table: nameOf(table), column: known.name, change: { comment: said() } })];
  }
  reading.position = reading.tokens.length;
  return [];
}

type Dropped = (reading: Reading, name: QName, ifExists: { readonly ifExists?: true }) => readonly Operation[];

const drops: Readonly<Record<string, Dropped>> = {
  TABLE: (reading, name, ifExists) => [
    operation("dropTable", { table: nameOf(findTable(reading.schema, name) ?? name), ...ifExists }),
  ],
  VIEW: (_, view, ifExists) => [operation("dropView", { view, ...ifExists })],
  "MATERIALIZED VIEW": (_, view, ifExists) => [operation("dropView", { view, ...ifExists, materialized: true })],
  SEQUENCE: (_, sequence, ifExists) => [operation("dropSequence", { sequence, ...ifExists })],
  SCHEMA: (_, { name }, ifExists) => [operation("dropSchema", { name, ...ifExists })],
  TYPE: (reading, type, ifExists) =>
    findEnumType(reading.schema, type) === undefined ? [] : [operation("dropEnumType", { type, ...ifExists })],
  INDEX: (reading, { schema, name }, ifExists) => {
    const owner = reading.schema.tables
      .values()
      .find(
        (table) =>
          (schema === undefined || table.schema === schema) &&
          findIndex(reading.schema.rules, table, name) !== undefined,
      );
    if (owner === undefined) return ifExists.ifExists === true ? [] : stuck(reading, `there is no index ${name}`);
    return [operation("dropIndex", { table: nameOf(owner), index: name, ...ifExists })];
  },
};

/** `DROP TABLE IF EXISTS a, b`, behind DROP. */
export function drop(reading: Reading): readonly Operation[] {
  take(reading, "TEMPORARY");
  if (take(reading, "TRIGGER")) return dropTrigger(reading);
  const kind = takeOne(reading, Object.keys(drops)) ?? stuck(reading);
  const concurrently = take(reading, "CONCURRENTLY") ? ({ concurrently: true } as const) : {};
  const ifExists = take(reading, "IF EXISTS") ? ({ ifExists: true } as const) : {};
  const operations: Operation[] = [];
  do {
    const dropped = drops[kind]?.(reading, takeObjectName(reading), ifExists) ?? [];
    operations.push(...dropped.map((one) => ({ ...one, ...concurrently })));
  } while (take(reading, ","));
  takeOne(reading, ["CASCADE", "RESTRICT"]);
  if (!atEnd(reading)) stuck(reading);
  return operations;
}

function dropTrigger(reading: Reading): readonly Operation[] {
  const ifExists = take(reading, "IF EXISTS") ? ({ ifExists: true } as const) : {};
  const { name, schema } = takeObjectName(reading);
  const on = take(reading, "ON") ? takeObjectName(reading) : undefined;
  takeOne(reading, ["CASCADE", "RESTRICT"]);
  needEnd(reading);
  const all = [...reading.schema.triggers.values()].flat();
  const trigger =
    on === undefined
      ? all.find((one) => one.table.schema === schema && findTrigger(reading.schema, one.table, name) === one)
      : findTrigger(reading.schema, on, name);
  if (trigger === undefined) return ifExists.ifExists === true ? [] : stuck(reading, `there is no trigger ${name}`);
  return [operation("dropTrigger", { table: trigger.table, trigger: trigger.name, ...ifExists })];
}

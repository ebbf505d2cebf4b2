import { Failure } from "../../diagnostics/diagnostic.js";
import { cloudTable, isClouded } from "../../model/edit.js";
import {
  enumUsersOf,
  findEnumType,
  findTable,
  nameOf,
  referrersOf,
  sameName,
  sameTableName,
} from "../../model/lookup.js";
import type { Altered, Operation } from "../../model/operation.js";
import { replay } from "../../model/replay.js";
import type { QName, Schema, Table } from "../../model/schema.js";
import { alteredBy } from "../altered.js";
import { is } from "../lexer.js";
import type { Language } from "../lexical.js";
import { cursorOver, sees, take, takeOne } from "./cursor.js";
import type { Grammar, Reading } from "./grammar.js";
import { takeObjectName } from "./names.js";
import { readStatement } from "./statement.js";

/** What statements do to the tables that the model knows. */
export interface Effects {
  /** What of it is understood, one after the other. */
  readonly effects: readonly Operation[];
  /** What is changed in a way that is not. */
  readonly alters: readonly Altered[];
}

/** Follows statements that a person wrote, each in the schema that those before it have left. */
export function readEffects(
  statements: readonly string[],
  language: Language,
  grammar: Grammar,
  before: Schema,
): Effects {
  const effects: Operation[] = [];
  const alters: Altered[] = [];
  let schema = before;
  for (const text of statements) {
    const reading: Reading = { ...cursorOver(text, language, grammar.spell), grammar, schema, by: "person" };
    if (isTemporary(reading)) continue;
    const meant = readStatement(text, language, grammar, { schema, by: "person" });
    if (meant.kind === "passes") continue;
    const sure =
      meant.kind === "follows" &&
      !meant.operations.some((op) => isUnsure(op, schema)) &&
      (grammar.renamesFollow || isQuiet(meant.operations, schema, meant.after));
    if (sure) {
      effects.push(...meant.operations);
      schema = meant.after;
      continue;
    }
    const altered = alteredBy(reading.tokens, language.lexical);
    const unknown: readonly Altered[] = [
      ...(altered === undefined ? [] : [altered]),
      ...reachOf(reading).map((table): Altered => ({ what: "table", table: nameOf(table) })),
    ];
    alters.push(...unknown);
    schema = unknown.reduce((now, one) => {
      const table = one.what === "table" ? findTable(now, one.table) : undefined;
      return table === undefined ? now : cloudTable(now, table, true);
    }, schema);
  }
  return withoutGhosts({ effects, alters }, before);
}

/**
 * What these statements make and then change in a way that is not understood, as a copy of a table by hand is: history takes
 * no part in it.
 */
function withoutGhosts({ effects, alters }: Effects, before: Schema): Effects {
  const { rules } = before;
  const ghosts = alters.flatMap((one) =>
    one.what === "table" && findTable(before, one.table) === undefined ? [one.table] : [],
  );
  const isGhost = (table: QName | undefined): boolean =>
    table !== undefined && ghosts.some((one) => sameTableName(rules, one, table));
  if (!effects.some((op) => isGhost(tableOf(op)))) return { effects, alters };
  const left = effects.filter((op) => !isGhost(tableOf(op)));
  try {
    replay(left, before);
    return { effects: left, alters };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const touched = effects.map(tableOf).filter((table) => table !== undefined);
    return { effects: [], alters: [...alters, ...touched.map((table): Altered => ({ what: "table", table }))] };
  }
}

/** The table that an operation is about. */
function tableOf(op: Operation): QName | undefined {
  if (op.kind === "createTrigger") return op.trigger.table;
  return "table" in op ? op.table : undefined;
}

/** What is gone with the session is none of history's business. */
function isTemporary(reading: Reading): boolean {
  const start = { ...reading, position: 0 };
  if (!take(start, "CREATE")) return false;
  if (takeOne(start, ["TEMPORARY", "TEMP"]) !== undefined) return sees(start, "TABLE") || sees(start, "VIEW");
  return take(start, "TABLE") && (sees(start, "TEMP .") || sees(start, "PG_TEMP ."));
}

/** Does no view or trigger have another text behind it? Where a server renames in none of them, it would not work there. */
function isQuiet(operations: readonly Operation[], before: Schema, after: Schema): boolean {
  const renames = operations.some(
    (op) => op.kind === "renameTable" || (op.kind === "alterColumn" && op.change.name !== undefined),
  );
  return !renames || (before.views === after.views && before.triggers === after.triggers);
}

/** Is it about a table of which something is unknown already? That it is dropped is clear all the same. */
function isUnsure(op: Operation, schema: Schema): boolean {
  if (op.kind === "dropTable" || op.kind === "createTable") return false;
  const table = tableOf(op);
  return table !== undefined && isClouded(schema, table);
}

/** The tables that CASCADE may reach: those that refer to what goes, or have columns of that type. */
function reachOf(reading: Reading): readonly Table[] {
  const { schema, tokens } = reading;
  const start = { ...reading, position: 0 };
  if (!is(tokens.at(-1), "CASCADE") || !take(start, "DROP")) return [];
  start.position++;
  take(start, "IF EXISTS");
  const name = takeObjectName(start);
  const type = findEnumType(schema, name);
  if (type !== undefined) return enumUsersOf(schema, type);
  const table = findTable(schema, name);
  if (table !== undefined) return referrersOf(schema, table);
  return schema.tables.values().filter((one) => sameName(schema.rules, one.schema ?? "", name.name));
}

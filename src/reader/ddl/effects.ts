import { Failure } from "../../diagnostics/diagnostic.js";
import { cloudTable, isClouded } from "../../model/edit.js";
import { findTable, sameName, sameTableName } from "../../model/lookup.js";
import type { Altered, Operation } from "../../model/operation.js";
import { replay } from "../../model/replay.js";
import type { QName, Schema } from "../../model/schema.js";
import { alteredBy } from "../altered.js";
import type { Language } from "../lexical.js";
import { cursorOver, sees, take, takeOne } from "./cursor.js";
import type { Grammar, Reading } from "./grammar.js";
import { takeObjectName } from "./names.js";
import { codedReach, reachOf, tablesOf } from "./reach.js";
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
  let passing: readonly QName[] = [];
  const cloud = (unknown: readonly Altered[]): void => {
    alters.push(...unknown);
    schema = tablesOf(schema, unknown).reduce((now, table) => cloudTable(now, table, true), schema);
  };
  for (const text of statements) {
    const reading: Reading = { ...cursorOver(text, language, grammar.spell), grammar, schema, by: "person" };
    const temporary = temporaryIn(reading, passing);
    if (temporary !== undefined) {
      passing = temporary;
      continue;
    }
    const coded = codedReach(reading);
    if (coded.length > 0) {
      cloud(coded);
      continue;
    }
    const meant = readStatement(text, language, grammar, { schema, by: "person" });
    if (meant.kind === "passes") continue;
    const sure =
      meant.kind === "follows" &&
      !meant.operations.some((op) => isUnsure(op, schema)) &&
      (grammar.renamesFollow || isQuiet(meant.operations, schema, meant.after));
    if (sure) {
      effects.push(...meant.operations);
      schema = meant.after;
    } else cloud(reachOf(reading));
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

/**
 * What is gone with the session is none of history's business, and hides what has the same name.
 *
 * @returns the temporary tables behind a statement about one; nothing for another
 */
function temporaryIn(reading: Reading, known: readonly QName[]): readonly QName[] | undefined {
  const { rules } = reading.schema;
  const start = { ...reading, position: 0 };
  const without = (name: QName): readonly QName[] => known.filter((one) => !sameName(rules, one.name, name.name));
  if (take(start, "DROP TEMPORARY")) return known;
  if (take(start, "CREATE")) {
    take(start, "OR REPLACE");
    const prefix = takeOne(start, ["TEMPORARY", "TEMP"]);
    if (prefix !== undefined && sees(start, "VIEW")) return known;
    const isTable = take(start, "TABLE");
    take(start, "IF NOT EXISTS");
    if (isTable && (prefix !== undefined || sees(start, "TEMP .") || sees(start, "PG_TEMP ."))) {
      const name = takeObjectName(start);
      return [...without(name), { name: name.name }];
    }
  }
  const about = alteredBy(reading.tokens, reading.language.lexical);
  if (about?.what !== "table") return undefined;
  const { schema, name } = about.table;
  const isThere = schema === undefined || ["temp", "pg_temp"].some((one) => sameName(rules, one, schema));
  if (!isThere || !known.some((one) => sameName(rules, one.name, name))) return undefined;
  return sees({ ...reading, position: 0 }, "DROP TABLE") ? without(about.table) : known;
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

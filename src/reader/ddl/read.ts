import { Failure } from "../../diagnostics/diagnostic.js";
import { emptySchema } from "../../model/edit.js";
import { sameTableName } from "../../model/lookup.js";
import { operation, type Operation } from "../../model/operation.js";
import { apply, replay } from "../../model/replay.js";
import type { QName, Rules, Schema } from "../../model/schema.js";
import { alteredBy } from "../altered.js";
import type { Language } from "../lexical.js";
import { cursorOver, isName, next, take } from "./cursor.js";
import { cutDump, type DumpStatement } from "./dump.js";
import type { Grammar, Reading } from "./grammar.js";
import { homeless, takeObjectName } from "./names.js";
import { type Owned, readCounting, readOwner, serialObstacle, withSerials } from "./serials.js";
import { elsewhere, readStatement } from "./statement.js";

/** A statement of a file, and what about it. */
export interface Unread {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

export interface ReadSchema {
  /** What makes this schema out of nothing. A table about which anything is unread is not among it. */
  readonly operations: readonly Operation[];
  /** What was not understood, or has no room in the model. */
  readonly unread: readonly Unread[];
  /** What was understood and is no part of a schema. */
  readonly passed: readonly Unread[];
  /** The statements that make it on a database, with the functions, domains and extensions that they may need. */
  readonly made: readonly string[];
}

export interface ReadOptions {
  readonly rules: Rules;
  /** Tables that are not taken up: the version table. */
  readonly without?: readonly QName[];
  /** Statements that a person says may be left out. */
  readonly ignore?: (statement: string) => boolean;
}

interface State {
  readonly schema: Schema;
  readonly operations: readonly Operation[];
}

/** Reads a schema that is written down as DDL: a dump, or a file that people keep. */
export function readDdl(text: string, language: Language, grammar: Grammar, options: ReadOptions): ReadSchema {
  const { rules, without = [], ignore = () => false } = options;
  const passed: Unread[] = [];
  const made: DumpStatement[] = [];
  const unread: Unread[] = [];
  const owners: (Owned & { readonly statement: DumpStatement })[] = [];
  const counting: Owned[] = [];
  let now: State = { schema: emptySchema(rules), operations: [] };
  const readingOf = (statement: string): Reading => ({
    ...cursorOver(statement, language, grammar.spell),
    grammar,
    schema: now.schema,
    by: "others",
  });
  const isOthers = (name: QName | undefined): boolean =>
    name !== undefined && (rules.keepsForItself(name.name) || without.some((one) => sameTableName(rules, one, name)));

  /** Why it was not understood; nothing where it was. */
  const readOne = (statement: DumpStatement, splits: boolean): string | undefined => {
    if (isOthers(subjectOf(readingOf(statement.text)))) {
      passed.push({ ...statement, why: "the table is that of versions, or the database's own" });
      return undefined;
    }
    const owner = readOwner(readingOf(statement.text));
    if (owner !== undefined) {
      owners.push({ ...owner, statement });
      made.push(statement);
      return undefined;
    }
    const counts = readCounting(readingOf(statement.text));
    if (counts !== undefined && owners.some((one) => same(rules, one, counts))) {
      counting.push(counts);
      made.push(statement);
      return undefined;
    }
    const meant = readStatement(statement.text, language, grammar, { schema: now.schema, by: "others" });
    if (meant.kind === "passes") {
      passed.push({ ...statement, why: meant.why });
      if (meant.why === elsewhere) made.push(statement);
    } else if (meant.kind === "follows") {
      made.push(statement);
      now = { operations: [...now.operations, ...meant.operations], schema: meant.after };
    } else {
      const parts = splits ? meant.refused?.flatMap(withoutReferences) : undefined;
      const cut = parts && attempt(() => replay(parts, now.schema));
      if (parts === undefined || cut === undefined) return meant.why;
      made.push(statement);
      now = { operations: [...now.operations, ...parts], schema: cut };
      references.push(...(meant.refused ?? []).flatMap(referencesOf).map((op) => ({ op, statement })));
    }
    return undefined;
  };
  const references: { readonly op: Operation<"addConstraint">; readonly statement: DumpStatement }[] = [];

  let waiting = cutDump(text, language).filter((statement) => {
    const ignored = ignore(statement.text);
    if (ignored) passed.push({ ...statement, why: "it is to be left out" });
    return !ignored;
  });
  // What stands before the table it refers to is read again behind it; tables that refer to one another are cut.
  for (const splits of [false, true]) {
    for (let before = -1; before !== waiting.length && waiting.length > 0;) {
      before = waiting.length;
      waiting = waiting.filter((statement) => readOne(statement, splits) !== undefined);
    }
  }
  for (const statement of waiting) {
    const why = readOne(statement, false);
    if (why !== undefined) unread.push({ ...statement, why });
  }
  for (const { op, statement } of references) {
    const schema = attempt(() => apply(now.schema, op));
    if (schema === undefined)
      unread.push({ ...statement, why: "a foreign key of it leads to a table that is not here" });
    else now = { schema, operations: [...now.operations, op] };
  }
  const whole = owners.filter((one) => {
    const counts = counting.some((other) => same(rules, one, other));
    const why = counts ? serialObstacle(now.schema, one) : "no column counts with the sequence";
    if (why !== undefined) unread.push({ ...one.statement, why });
    return why === undefined;
  });
  const operations = withSerials(now.operations, whole, now.schema);
  const unsure = unread.flatMap(({ text: statement }) => {
    const table = subjectOf(readingOf(statement));
    return table === undefined ? [] : [table];
  });
  return {
    operations: sound(operations, unsure, rules),
    unread: inOrder(unread),
    passed: inOrder(passed),
    made: inOrder(made).map((statement) => statement.text),
  };
}

/** The table that a statement makes or changes. */
function subjectOf(reading: Reading): QName | undefined {
  const start = { ...reading, position: 0 };
  if (!take(start, "CREATE TABLE")) {
    const altered = alteredBy(reading.tokens, reading.language.lexical);
    return altered?.what === "table" ? homeless(reading, altered.table) : undefined;
  }
  take(start, "IF NOT EXISTS");
  return isName(next(start)) ? takeObjectName(start) : undefined;
}

/** The operations without those that are about such a table, or about anything that is then missing. */
function sound(operations: readonly Operation[], unsure: readonly QName[], rules: Rules): readonly Operation[] {
  let schema = emptySchema(rules);
  return operations.filter((op) => {
    const table = tableOf(op);
    if (table !== undefined && unsure.some((one) => sameTableName(rules, one, table))) return false;
    const after = attempt(() => apply(schema, op));
    if (after !== undefined) schema = after;
    return after !== undefined;
  });
}

function same(rules: Rules, a: Owned, b: Owned): boolean {
  return (
    sameTableName(rules, a.sequence, b.sequence) && sameTableName(rules, a.table, b.table) && a.column === b.column
  );
}

/** The table that an operation is about. */
function tableOf(op: Operation): QName | undefined {
  if (op.kind === "createTrigger") return op.trigger.table;
  return "table" in op ? op.table : undefined;
}

/** A new table without its foreign keys. */
function withoutReferences(op: Operation): readonly Operation[] {
  if (op.kind !== "createTable") return [op];
  const constraints = op.table.constraints.filter(({ kind }) => kind !== "foreignKey");
  return [{ ...op, table: { ...op.table, constraints } }];
}

function referencesOf(op: Operation): readonly Operation<"addConstraint">[] {
  if (op.kind !== "createTable") return [];
  const { constraints, ...table } = op.table;
  const name: QName = table.schema === undefined ? { name: table.name } : { schema: table.schema, name: table.name };
  return constraints
    .filter(({ kind }) => kind === "foreignKey")
    .map((constraint) => operation("addConstraint", { table: name, constraint }));
}

/** What `work` gives; nothing when the model refuses it. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function inOrder<T extends DumpStatement>(found: readonly T[]): readonly T[] {
  return [...found].sort((a, b) => a.line - b.line);
}

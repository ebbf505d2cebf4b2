import type { Dialect } from "../dialect/dialect.js";
import type { Placed, Stretch, Woven } from "../dialect/guarding.js";
import type { Origin } from "../diagnostics/diagnostic.js";
import type { GuardLevel } from "../model/guard.js";
import type { Statement } from "../plan/statements.js";
import type { Client, Transaction } from "../script/types.js";
import { render } from "../sql/render.js";
import type { Sql } from "../sql/sql.js";

/** What a statement is there for: what a revision does, what makes sure of it, what records it, and what is around them. */
export type Role = "statement" | "guard" | "versionTable" | "versionRow" | "setting" | "begin" | "commit";

/** One line of a script: a statement, a comment, the head of it all, or a line for the client that runs it. */
export type Line =
  | { readonly kind: "client"; readonly text: string }
  | { readonly kind: "comment"; readonly text: string }
  | { readonly kind: "header"; readonly texts: readonly string[] }
  | { readonly kind: "statement"; readonly statement: Statement; readonly role: Role };

/** A line, or a guard that becomes lines once it is known what else is in its transaction. */
export type Draft = Line | GuardLine;
export interface GuardLine {
  readonly kind: "guard";
  readonly placed: Placed;
  readonly origin: Origin;
}

/** What settles how lines are put into transactions. */
export interface TransactionSettings {
  readonly transaction: Transaction;
  readonly guards: GuardLevel;
  readonly client: Client;
}

/**
 * The lines of a script in its transactions. `create` comes first in the first of them; each of `body` is a movement,
 * asked for when it is its turn.
 */
export function* inTransactions(
  create: readonly Draft[],
  body: Iterable<readonly Draft[]>,
  settings: TransactionSettings,
  dialect: Dialect,
): Generator<Line, void> {
  const marks = marked(create, body, aroundStatements(settings.transaction, dialect));
  if (!isGuarded(settings, dialect)) {
    yield* plain(marks, dialect);
    return;
  }
  yield* guarded(marks, create.length > 0, settings, dialect);
}

/** Does the script guard itself, as the project wants and the dialect can? */
export function isGuarded({ guards }: Pick<TransactionSettings, "guards">, { guarding }: Dialect): boolean {
  return guards !== "none" && guarding !== undefined;
}

/** What there is a transaction around, where the dialect has any that is of use. */
export function aroundStatements(transaction: Transaction, { script }: Dialect): Transaction {
  return script.transactionalDdl ? transaction : "none";
}

export function statementLine(statement: Statement, role: Role = "statement"): Line {
  return { kind: "statement", statement, role };
}

/** A statement that is no operation's. */
export function conventional(role: Role, text: string, dialect: Dialect, origin: Origin = {}): Line {
  return statementLine({ text, terminator: dialect.script.terminator, origin }, role);
}

/** Where a stretch that is applied as a whole begins and ends. */
type Mark = Draft | Begin | End;
interface End {
  readonly kind: "end";
  readonly inTransaction: boolean;
  readonly goesFurther: string | undefined;
}
interface Begin {
  readonly kind: "begin";
  readonly inTransaction: boolean;
  readonly goesOn: string | undefined;
}

function* marked(
  create: readonly Draft[],
  body: Iterable<readonly Draft[]>,
  around: Transaction,
): Generator<Mark, void> {
  let first = create;
  const transactions = transactionsOf();
  for (const lines of body) {
    const own = [...first, ...lines];
    if (around === "none") {
      yield { kind: "begin", inTransaction: false, goesOn: undefined };
      yield* own;
      yield { kind: "end", inTransaction: false, goesFurther: undefined };
    } else yield* transactions.around(own);
    if (around === "per-revision") yield* transactions.end(undefined);
    first = [];
  }
  if (around === "per-script") yield* transactions.end(undefined);
}

/** Begins a transaction where a statement needs one, and ends it before a statement that must not be in it. */
function transactionsOf() {
  let open = false;
  function* end(goesFurther: string | undefined): Generator<Mark, void> {
    if (open) yield { kind: "end", inTransaction: true, goesFurther };
    open = false;
  }
  function* around(lines: readonly Draft[]): Generator<Mark, void> {
    // Comments stand with the statement they are about.
    let comments: Draft[] = [];
    // What the movement is called, from its first line on.
    let begun: string | undefined;
    const movement = lines.find((line) => line.kind === "guard")?.placed.movement ?? "";
    for (const line of lines) {
      if (line.kind === "comment" || line.kind === "client") {
        comments.push(line);
        continue;
      }
      if (line.kind === "statement" && line.statement.outside === true) yield* end(begun);
      else if (!open) {
        yield { kind: "begin", inTransaction: true, goesOn: begun };
        open = true;
      }
      begun = movement;
      yield* comments;
      yield line;
      comments = [];
    }
    yield* comments;
  }
  return { around, end };
}

function* plain(marks: Iterable<Mark>, dialect: Dialect): Generator<Line, void> {
  const { begin, commit, settle } = dialect.script;
  let unsettled = false;
  for (const mark of marks) {
    if (mark.kind === "begin") {
      if (mark.inTransaction) yield conventional("begin", begin, dialect);
      unsettled = false;
    } else if (mark.kind === "end") {
      if (mark.inTransaction) yield conventional("commit", commit, dialect);
      else if (unsettled && settle !== undefined) yield conventional("commit", settle, dialect);
    } else if (mark.kind !== "guard") {
      unsettled ||= mark.kind === "statement";
      yield mark;
    }
  }
}

function* guarded(
  marks: Iterable<Mark>,
  makesVersions: boolean,
  settings: TransactionSettings,
  dialect: Dialect,
): Generator<Line, void> {
  let stretch: { readonly begin: Begin; readonly lines: Draft[] } | undefined;
  let known: GuardLine | undefined;
  let first = true;
  for (const mark of marks) {
    if (mark.kind === "begin") stretch = { begin: mark, lines: [] };
    else if (mark.kind === "end") {
      if (stretch === undefined) throw new Error("a transaction that ends and did not begin");
      const lines = withVersions(stretch.lines, known);
      known = lines.findLast(isVersion) ?? known;
      const how = { ...stretch.begin, goesFurther: mark.goesFurther, makesVersions: makesVersions && first };
      yield* woven(lines, how, settings, dialect);
      stretch = undefined;
      first = false;
    } else if (stretch !== undefined) stretch.lines.push(mark);
    else if (mark.kind !== "guard") {
      const head = mark.kind === "statement" ? dialect.guarding?.outside : undefined;
      if (head !== undefined) yield sqlLine(head, {}, dialect);
      yield mark;
    }
  }
  for (const sql of dialect.guarding?.epilogue ?? []) yield sqlLine(sql, {}, dialect);
}

/** Where the database stands is said at the beginning of each transaction, and not again where the one before it left it. */
function withVersions(lines: readonly Draft[], known: GuardLine | undefined): readonly Draft[] {
  const guards = lines.filter((line) => line.kind === "guard");
  const said = new Set<GuardLine>();
  let before: string | undefined;
  for (const line of guards.filter(isVersion)) {
    const { rows, passed } = line.placed.guard;
    const form = JSON.stringify([...rows].sort());
    if (passed || form !== before) said.add(line);
    before = form;
  }
  const kept = lines.filter((line) => line.kind !== "guard" || !isVersion(line) || said.has(line));
  const [start] = guards;
  if (known === undefined || (start !== undefined && isVersion(start) && !start.placed.guard.passed)) return kept;
  const { guard, movement } = known.placed;
  const again: GuardLine = {
    ...known,
    placed: { guard: { ...guard, passed: false } as Placed["guard"], movement: start?.placed.movement ?? movement },
  };
  return [again, ...kept];
}

function isVersion(
  line: Draft,
): line is GuardLine & { readonly placed: { readonly guard: { readonly kind: "version" } } } {
  return line.kind === "guard" && line.placed.guard.kind === "version";
}

function* woven(
  lines: readonly Draft[],
  how: Pick<Stretch, "inTransaction" | "goesOn" | "goesFurther" | "makesVersions">,
  settings: TransactionSettings,
  dialect: Dialect,
): Generator<Line, void> {
  const { guarding, script } = dialect;
  if (guarding === undefined) throw new Error(`${dialect.name} has no guards`);
  const guards = lines.flatMap((line) => (line.kind === "guard" ? [line.placed] : []));
  const pure = settings.client === "any";
  const found = guarding.weave({ ...how, guards, pure }, dialect);
  const say = (pieces: readonly Sql[], origin: Origin = {}): readonly Line[] =>
    pieces.map((piece) => sqlLine(piece, origin, dialect));
  yield* say(found.before);
  if (how.inTransaction) yield conventional("begin", script.begin, dialect);
  yield* say(found.first);
  for (const line of lines) yield* lineWoven(line, found, say);
  yield* say(found.last);
  if (how.inTransaction) yield conventional("commit", script.commit, dialect);
  else if (script.settle !== undefined) yield conventional("commit", script.settle, dialect);
  yield* say(found.behind);
}

function lineWoven(
  line: Draft,
  found: Woven,
  say: (pieces: readonly Sql[], origin?: Origin) => readonly Line[],
): readonly Line[] {
  if (line.kind === "guard") return say(found.at(line.placed), line.origin);
  if (line.kind !== "statement" || found.beforeEach === undefined) return [line];
  return [...say([found.beforeEach]), line];
}

function sqlLine(sql: Sql, origin: Origin, { lexis, guarding, script }: Dialect): Line {
  const terminator = guarding?.terminator ?? script.terminator;
  return statementLine({ text: render(sql, lexis), terminator, origin }, "guard");
}

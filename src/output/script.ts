import { diagnostic } from "../diagnostics/catalog.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Dialect } from "../dialect/dialect.js";
import type { Kind } from "../model/operation.js";
import type { RowChange } from "../plan/history.js";
import type { Direction } from "../plan/plan.js";
import type { Compiled, Statement } from "../plan/statements.js";
import type { Transaction, VersionTable } from "../script/types.js";
import { render } from "../sql/render.js";
import { changeRow, createVersionTable } from "./version-table.js";

/** A revision that is applied or undone by a script, and what that does to the version table. */
export interface Movement {
  readonly compiled: Compiled;
  /** What `-- Running` shows: a revision and those it comes down to. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The rows of the version table before and after. */
  readonly standing: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly RowChange[];
}

export interface ScriptSettings {
  readonly versionTable: VersionTable;
  readonly transaction: Transaction;
  readonly comments: boolean;
}

/** One line of a script: a statement, a comment, or a line for the client that runs it. */
export type Line =
  | { readonly kind: "client"; readonly text: string }
  | { readonly kind: "comment"; readonly text: string }
  | { readonly kind: "statement"; readonly statement: Statement };

/**
 * The lines of a script that makes these movements, in order: lines for the client, what must come before the first
 * transaction, and in each transaction the revisions with their rows of the version table.
 *
 * @param fromNothing the database may have no version table yet
 */
export function scriptLines(
  movements: Iterable<Movement>,
  fromNothing: boolean,
  settings: ScriptSettings,
  dialect: Dialect,
): readonly Line[] {
  // One at a time: what a movement was planned from is large, and only its lines are needed.
  const kinds = new Set<Kind>();
  const body: (readonly Line[])[] = [];
  for (const movement of movements) {
    for (const kind of movement.compiled.kinds) kinds.add(kind);
    body.push(movementLines(movement, settings, dialect));
  }
  const create = createLines(fromNothing, settings, dialect);
  return [
    ...dialect.script.client.map((text): Line => ({ kind: "client", text })),
    ...prologue(kinds, dialect),
    ...inTransactions(create, body, settings.transaction, dialect),
  ];
}

/** The lines of a script that changes the version table and nothing else. */
export function rowsScript(
  title: string | undefined,
  changes: readonly Statement[],
  fromNothing: boolean,
  settings: ScriptSettings,
  dialect: Dialect,
): readonly Line[] {
  const comment: readonly Line[] = title === undefined ? [] : [{ kind: "comment", text: title }];
  const body = [...comment, ...changes.map(statementLine)];
  return [
    ...dialect.script.client.map((text): Line => ({ kind: "client", text })),
    ...prologue(new Set(), dialect),
    ...inTransactions(createLines(fromNothing, settings, dialect), [body], settings.transaction, dialect),
  ];
}

/** The lines as text: an empty line between statements, LF, and a newline at the end. */
export function scriptText(lines: readonly Line[]): string {
  const blocks: string[] = [];
  let open: string[] = [];
  for (const line of lines) {
    if (line.kind === "statement") {
      blocks.push([...open, `${line.statement.text}${line.statement.terminator}`].join("\n"));
      open = [];
    } else if (line.kind === "client") blocks.push(line.text);
    else open.push(`-- ${onOneLine(line.text)}`.trimEnd());
  }
  if (open.length > 0) blocks.push(open.join("\n"));
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}

/**
 * The statements of a script in the same order, each movement asked for when it is its turn. Since nobody knows then
 * which kinds of operations are to come, whatever any of them wants said before the first transaction is said.
 */
export function* scriptStatements(
  movements: Iterable<Movement>,
  fromNothing: boolean,
  settings: ScriptSettings,
  dialect: Dialect,
): Generator<Statement, void> {
  function* body(): Generator<readonly Line[], void> {
    for (const movement of movements) yield movementLines(movement, settings, dialect);
  }
  yield* statementsIn(prologue(new Set(Object.keys(dialect.print) as Kind[]), dialect));
  const create = createLines(fromNothing, settings, dialect);
  for (const line of inTransactions(create, body(), settings.transaction, dialect)) yield* statementsIn([line]);
}

/** The statements of a script, without what is for the client or for people. */
export function statementsIn(lines: readonly Line[]): readonly Statement[] {
  return lines.flatMap((line) => (line.kind === "statement" ? [line.statement] : []));
}

function movementLines(movement: Movement, settings: ScriptSettings, dialect: Dialect): readonly Line[] {
  const { compiled, from, to, rows } = movement;
  const { revision, direction } = compiled.planned;
  const comment = (text: string): readonly Line[] => (settings.comments ? [{ kind: "comment", text }] : []);
  return [
    { kind: "comment", text: running(direction, from, to) },
    ...(revision.message === "" ? [] : [{ kind: "comment", text: revision.message } as const]),
    ...compiled.passages.flatMap(({ titles, statements }) => [
      ...titles.flatMap((title) => comment(statements.length === 0 ? `${title}: nothing to do here` : title)),
      ...statements.map(statementLine),
    ]),
    ...rows.map((row) =>
      statementLine({ ...changeRow(row, settings.versionTable, dialect), origin: { revision: revision.id } }),
    ),
  ];
}

/** `Running upgrade a -> b`; nothing stands where there is no revision. */
function running(direction: Direction, from: readonly string[], to: readonly string[]): string {
  return `Running ${direction} ${from.join(", ")} -> ${to.join(", ")}`;
}

function prologue(kinds: ReadonlySet<Kind>, dialect: Dialect): readonly Line[] {
  return dialect.script
    .before(kinds)
    .flatMap(({ sql, comment }): readonly Line[] => [
      ...(comment === undefined ? [] : [{ kind: "comment", text: comment } as const]),
      conventional(render(sql, dialect.lexis), dialect),
    ]);
}

function createLines(fromNothing: boolean, { versionTable }: ScriptSettings, dialect: Dialect): readonly Line[] {
  return fromNothing ? createVersionTable(versionTable, dialect).map(statementLine) : [];
}

function* inTransactions(
  create: readonly Line[],
  body: Iterable<readonly Line[]>,
  transaction: Transaction,
  dialect: Dialect,
): Generator<Line, void> {
  const around = aroundStatements(transaction, dialect);
  let first = create;
  const transactions = transactionsOf(dialect);
  for (const lines of body) {
    const own = [...first, ...lines];
    if (around === "none") yield* own;
    else yield* transactions.around(own);
    if (around === "per-revision") yield* transactions.end();
    first = [];
  }
  if (around === "per-script") yield* transactions.end();
}

/** What there is a transaction around, where the dialect has any that is of use. */
function aroundStatements(transaction: Transaction, { script }: Dialect): Transaction {
  return script.transactionalDdl ? transaction : "none";
}

/** Begins a transaction where a statement needs one, and ends it before a statement that must not be in it. */
function transactionsOf(dialect: Dialect) {
  const { begin, commit } = dialect.script;
  let open = false;
  function* end(): Generator<Line, void> {
    if (open) yield conventional(commit, dialect);
    open = false;
  }
  function* around(lines: readonly Line[]): Generator<Line, void> {
    // Comments stand with the statement they are about.
    let comments: Line[] = [];
    for (const line of lines) {
      if (line.kind !== "statement") {
        comments.push(line);
        continue;
      }
      if (line.statement.outside === true) yield* end();
      else if (!open) {
        yield conventional(begin, dialect);
        open = true;
      }
      yield* comments;
      yield line;
      comments = [];
    }
    yield* comments;
  }
  return { around, end };
}

/** That a script is not all or nothing, for each operation that keeps it from being so. */
export function leavings(
  { planned, passages }: Compiled,
  transaction: Transaction,
  dialect: Dialect,
): readonly Diagnostic[] {
  if (aroundStatements(transaction, dialect) === "none") return [];
  return passages.flatMap(({ titles, statements }) => {
    const outside = statements.find((statement) => statement.outside);
    if (outside === undefined) return [];
    return [
      diagnostic(
        "leavesTransaction",
        { what: titles.join(", ") },
        { ...outside.origin, revision: planned.revision.id },
      ),
    ];
  });
}

function conventional(text: string, dialect: Dialect): Line {
  return statementLine({ text, terminator: dialect.script.terminator, origin: {} });
}

function statementLine(statement: Statement): Line {
  return { kind: "statement", statement };
}

/** Comments end with their line: what people wrote into names and messages must not. */
function onOneLine(text: string): string {
  return text.replace(/[\x00-\x1f\x7f\u0085\u2028\u2029]+/g, " ");
}

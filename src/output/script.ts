import { diagnostic } from "../diagnostics/catalog.js";
import type { Diagnostic, Origin } from "../diagnostics/diagnostic.js";
import type { Dialect, Step } from "../dialect/dialect.js";
import { type Guard, guard } from "../model/guard.js";
import type { Kind } from "../model/operation.js";
import { type Timeouts, waits } from "../model/timeouts.js";
import { answersEarly } from "../plan/early.js";
import { alterations, protection, type Protection, protections } from "../plan/guards.js";
import type { RowChange } from "../plan/history.js";
import type { Direction } from "../plan/plan.js";
import type { Compiled, Part, Statement } from "../plan/statements.js";
import type { Transaction, VersionTable } from "../script/types.js";
import { render } from "../sql/render.js";
import {
  aroundStatements,
  conventional,
  type Draft,
  inTransactions,
  isGuarded,
  type Line,
  statementLine,
  type TransactionSettings,
} from "./transactions.js";
import { numbered } from "./numbers.js";
import { changeRow, createVersionTable, versionTable } from "./version-table.js";

export type { Line } from "./transactions.js";

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

export interface ScriptSettings extends TransactionSettings {
  readonly versionTable: VersionTable;
  readonly timeouts?: Timeouts;
  readonly comments: boolean;
}

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
  const body: (readonly Draft[])[] = [];
  for (const movement of movements) {
    for (const kind of movement.compiled.kinds) kinds.add(kind);
    body.push(movementLines(movement, settings, dialect));
  }
  const [create = [], ...movementsNumbered] = numbered(
    [createLines(fromNothing, settings, dialect), ...body],
    settings,
    dialect,
  );
  return [
    ...clientLines(settings, dialect),
    ...prologue(kinds, settings, dialect),
    ...inTransactions(create, movementsNumbered, settings, dialect),
    ...limitsBehind(settings, dialect),
  ].map((line) => forClient(line, settings, dialect));
}

/** What a script does to the version table alone. */
export interface Rows {
  readonly title?: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly changes: readonly RowChange[];
}

/** The lines of a script that changes the version table and nothing else. */
export function rowsScript(
  { title, from, to, changes }: Rows,
  settings: ScriptSettings,
  dialect: Dialect,
): readonly Line[] {
  const origin = {};
  const stands = (rows: readonly string[], passed: boolean): readonly Draft[] => {
    if (changes.length === 0 || !isGuarded(settings, dialect)) return [];
    const placed = { guard: standing(rows, passed, settings), movement: `stamp ${to.join(", ") || "base"}` };
    return [{ kind: "guard", placed, origin }];
  };
  const body: readonly Draft[] = [
    ...(title === undefined ? [] : [commentLine(title, dialect)]),
    ...stands(from, false),
    ...changes.map((change) => statementLine(changeRow(change, settings.versionTable, dialect), "versionRow")),
    ...stands(to, true),
  ];
  // Where nothing is changed there is nothing to guard.
  const how = changes.length === 0 ? { ...settings, guards: "none" as const } : settings;
  const [create = [], rows = []] = numbered([createLines(from.length === 0, settings, dialect), body], how, dialect);
  return [
    ...clientLines(settings, dialect),
    ...prologue(new Set(), how, dialect),
    ...inTransactions(create, [rows], how, dialect),
    ...limitsBehind(how, dialect),
  ];
}

/** The lines as text: an empty line between statements, LF, and a newline at the end. */
export function scriptText(lines: readonly Line[]): string {
  const blocks: string[] = [];
  let open: string[] = [];
  for (const line of lines) {
    if (line.kind === "statement") {
      const { text, terminator, client } = line.statement;
      const around = client === undefined ? [] : [client.before, client.behind];
      blocks.push([...open, ...around.slice(0, 1), `${text}${terminator}`, ...around.slice(1)].join("\n"));
      open = [];
    } else if (line.kind === "client") blocks.push(line.text);
    else if (line.kind === "header") blocks.push(line.texts.map(commentText).join("\n"));
    else open.push(commentText(line.text));
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
  function* body(): Generator<readonly Draft[], void> {
    for (const movement of movements) yield movementLines(movement, settings, dialect);
  }
  yield* statementsIn(prologue(new Set(Object.keys(dialect.print) as Kind[]), settings, dialect));
  const create = createLines(fromNothing, settings, dialect);
  for (const line of inTransactions(create, body(), settings, dialect)) yield* statementsIn([line]);
  yield* statementsIn(limitsBehind(settings, dialect));
}

/** The statements of a script, without what is for the client or for people. */
export function statementsIn(lines: readonly Line[]): readonly Statement[] {
  return lines.flatMap((line) => (line.kind === "statement" ? [line.statement] : []));
}

function movementLines(movement: Movement, settings: ScriptSettings, dialect: Dialect): readonly Draft[] {
  const { compiled, from, to, rows, heads } = movement;
  const { revision, direction } = compiled.planned;
  const comment = (text: string): readonly Line[] => (settings.comments ? [commentLine(text, dialect)] : []);
  const say = guardLines(movement, settings, dialect);
  const legal = compiled.passages.flatMap(({ parts }) => parts.map(({ step }) => step));
  const whole = protection(legal);
  const found = aroundSteps(compiled, legal, say);
  return [
    commentLine(running(direction, from, to), dialect),
    ...(revision.message === "" ? [] : [commentLine(revision.message, dialect)]),
    ...say("version", [standing(movement.standing, false, settings)], {}, true),
    ...say("full", whole.before),
    ...found.early(dialect),
    ...compiled.passages.flatMap((passage) => [
      ...passage.titles.flatMap((title) =>
        comment(passage.statements.length === 0 ? `${title}: nothing to do here` : title),
      ),
      ...passage.parts.flatMap((part) => found.linesOf(part, dialect)),
    ]),
    ...say("full", whole.behind),
    ...rows.map((row) =>
      statementLine(
        { ...changeRow(row, settings.versionTable, dialect), origin: { revision: revision.id } },
        "versionRow",
      ),
    ),
    ...say("version", [standing(heads, true, settings)]),
  ];
}

/** Makes lines of guards, where scripts are to have guards of that level. */
type SayGuards = (
  level: "version" | "full",
  guards: readonly Guard[],
  origin?: Origin,
  untouched?: boolean,
) => readonly Draft[];

function guardLines({ compiled: { planned } }: Movement, settings: ScriptSettings, dialect: Dialect): SayGuards {
  const { revision, direction } = planned;
  const movement = `${direction} ${revision.id}`;
  const guarded = isGuarded(settings, dialect);
  return (level, guards, origin = {}, untouched = false) => {
    if (!guarded || (level === "full" && settings.guards !== "full")) return [];
    return guards.map((one) => ({
      kind: "guard",
      placed: { guard: one, movement, ...(untouched ? { untouched } : {}) },
      origin: { ...origin, revision: revision.id },
    }));
  };
}

/** The statements of each step between what must be so before and behind them. */
function aroundSteps({ passages }: Compiled, legal: readonly Step[], say: SayGuards) {
  // The legal steps are looked at only where guards are wanted.
  const wanted = say("full", [guard("compiles", {})]).length > 0;
  const altered = wanted ? alterations(legal) : new Map<Step, readonly Guard[]>();
  const around = new Map<Step, Protection>();
  for (const { step, parts } of wanted ? passages : []) {
    const steps = parts.map((part) => part.step);
    protections(step, steps).forEach(({ before, behind }, index) => {
      const part = steps[index];
      if (part !== undefined) around.set(part, { before: [...(altered.get(part) ?? []), ...before], behind });
    });
  }
  const answered = answersEarly(legal);
  // What is rolled back with the rest may as well be refused where it is done.
  const isEarly = (one: Guard, step: Step, { script }: Dialect): boolean =>
    !script.transactionalDdl && answered(one, step);
  return {
    /** What is looked at before the first statement, where that one is there to stay. */
    early: (dialect: Dialect): readonly Draft[] =>
      [...around].flatMap(([step, { before }]) =>
        say(
          "full",
          before.filter((one) => isEarly(one, step, dialect)),
          step.origin,
          true,
        ),
      ),
    linesOf: ({ step, statements }: Part, dialect: Dialect): readonly Draft[] => {
      const { before, behind } = around.get(step) ?? { before: [], behind: [] };
      const inPlace = before.filter((one) => !isEarly(one, step, dialect));
      return [
        ...say("full", inPlace, step.origin),
        ...statements.map((statement) => statementLine(statement)),
        ...say("full", behind, step.origin),
      ];
    },
  };
}

/** What the statements of a movement rely on, each guard of any level, before the one that it stands in front of. */
export function guardsBefore({ compiled, standing: rows }: Movement, settings: ScriptSettings): readonly Guard[] {
  const legal = compiled.passages.flatMap(({ parts }) => parts.map(({ step }) => step));
  return [
    standing(rows, false, settings),
    ...[...alterations(legal).values()].flat(),
    ...compiled.passages.flatMap(({ step, parts }) =>
      protections(
        step,
        parts.map((part) => part.step),
      ).flatMap(({ before }) => before),
    ),
  ];
}

function standing(rows: readonly string[], passed: boolean, settings: ScriptSettings): Guard {
  const versions = { table: versionTable(settings.versionTable), column: settings.versionTable.column };
  return guard("version", { versions, rows, passed });
}

/** `Running upgrade a -> b`; nothing stands where there is no revision. */
function running(direction: Direction, from: readonly string[], to: readonly string[]): string {
  return `Running ${direction} ${from.join(", ")} -> ${to.join(", ")}`;
}

/**
 * Lines for the dialect's own client; drivers take statements only. As an argument of a program a script must not begin
 * with a comment, which would be an option to it.
 */
function clientLines(settings: ScriptSettings, dialect: Dialect): readonly Line[] {
  if (settings.client !== "any") return dialect.script.client.map((text) => ({ kind: "client", text }));
  return isGuarded(settings, dialect) ? [] : [{ kind: "client", text: "" }];
}

function prologue(kinds: ReadonlySet<Kind>, settings: ScriptSettings, dialect: Dialect): readonly Line[] {
  const { prologue: guards = [], settled = [] } = isGuarded(settings, dialect) ? (dialect.guarding ?? {}) : {};
  const unlimited = settled.filter(({ limits }) => limits === undefined || settings.timeouts?.[limits] === undefined);
  return [
    ...limitLines(settings, dialect),
    ...guards.map((sql) => conventional("setting", render(sql, dialect.lexis), dialect)),
    ...[...dialect.script.before(kinds), ...unlimited].flatMap(({ sql, comment }): readonly Line[] => [
      ...(comment === undefined ? [] : [commentLine(comment, dialect)]),
      conventional("setting", render(sql, dialect.lexis), dialect),
    ]),
  ];
}

/** How long the script waits, as far as the dialect can say it. */
function limitLines({ timeouts = {}, client }: ScriptSettings, dialect: Dialect): readonly Line[] {
  return waits.flatMap((wait): readonly Line[] => {
    const [time, limit] = [timeouts[wait], dialect.script.limits[wait]];
    if (time === undefined || limit === undefined) return [];
    return client !== "any" && limit.client !== undefined
      ? [{ kind: "client", text: limit.client(time) }]
      : [conventional("setting", render(limit.set(time), dialect.lexis), dialect)];
  });
}

/** A driver's connection may go on: it gets its own limits back. A client's ends. */
function limitsBehind({ timeouts = {}, client }: ScriptSettings, dialect: Dialect): readonly Line[] {
  if (client !== "any") return [];
  return waits.flatMap((wait) => {
    const reset = timeouts[wait] === undefined ? undefined : dialect.script.limits[wait]?.reset;
    return reset === undefined ? [] : [conventional("setting", render(reset, dialect.lexis), dialect)];
  });
}

function createLines(fromNothing: boolean, { versionTable }: ScriptSettings, dialect: Dialect): readonly Line[] {
  return fromNothing
    ? createVersionTable(versionTable, dialect).map((statement) => statementLine(statement, "versionTable"))
    : [];
}

/** Lines around a statement are its client's, and so is the end that they tell it of. */
function forClient(line: Line, { client }: ScriptSettings, { script }: Dialect): Line {
  if (client !== "any" || line.kind !== "statement" || line.statement.client === undefined) return line;
  const { client: _lines, terminator, ...statement } = line.statement;
  return {
    ...line,
    statement: { ...statement, terminator: `${terminator.startsWith("\n") ? "\n" : ""}${script.terminator}` },
  };
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

function commentLine(text: string, { script }: Dialect): Line {
  return { kind: "comment", text: script.comment(text) };
}

function commentText(text: string): string {
  return `-- ${onOneLine(text)}`.trimEnd();
}

/** Comments end with their line: what people wrote into names and messages must not. */
function onOneLine(text: string): string {
  return text.replace(/[\x00-\x1f\x7f\u0085\u2028\u2029]+/g, " ");
}

import { fail, type Name } from "../diagnostics/catalog.js";
import type { Altered } from "../model/operation.js";
import { alteredBy } from "./altered.js";
import { lex, significant, type Token } from "./lexer.js";
import type { Forbidden, Language } from "./lexical.js";
import { excerpt, placeOf, refuseUnsound } from "./sound.js";

/** What a script has to know about statements that it carries byte for byte. */
export interface Statements {
  readonly count: number;
  /** What must be printed behind the text so that its last statement ends. */
  readonly terminator: "" | ";" | "\n;";
  /** The tables and indexes that DDL among them changes behind the model's back. */
  readonly alters: readonly Altered[];
}

/** A statement of a script: its text without the terminator, and the line it begins on. */
export interface ScriptStatement {
  readonly text: string;
  readonly line: number;
}

export interface StatementContext {
  /** The statements run one by one, outside of the script's transactions. */
  readonly autocommit?: boolean;
}

/**
 * Reads one or several statements that are to stand in a script as they are.
 *
 * @throws Failure for statements that would break the script around them: transaction control, commands of a client,
 * anything unfinished.
 */
export function readStatements(text: string, language: Language, context: StatementContext = {}): Statements {
  const tokens = lex(text, language.lexical);
  refuseUnsound(text, tokens, language);
  const found = cutStatements(tokens, language);
  const last = found.at(-1);
  if (last === undefined) fail("noStatement", {});
  for (const statement of found) refuseForbidden(text, statement, language, context);
  const alters = found.map(({ tokens: own }) => alteredBy(own, language.lexical)).filter((one) => one !== undefined);
  if (last.ended) return { count: found.length, terminator: "", alters };
  if (language.statements.continues(last.shape)) fail("unfinishedStatement", describe(text, last));
  const swallowed = tokens.some(({ kind, start }) => kind === "lineComment" && start >= last.end);
  return { count: found.length, terminator: swallowed ? "\n;" : ";", alters };
}

/** Cuts a script into its statements. Comments between them are left out; nothing is refused. */
export function splitStatements(text: string, language: Language): readonly ScriptStatement[] {
  let line = 1;
  let counted = 0;
  return cutStatements(lex(text, language.lexical), language).map(({ start, end }) => {
    for (; counted < start; counted++) if (text[counted] === "\n") line++;
    return { text: text.slice(start, end), line };
  });
}

interface Cut {
  readonly tokens: readonly Token[];
  /** Its tokens, as {@link Forbidden} patterns see them. */
  readonly shape: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Did a semicolon end it, or the text? */
  readonly ended: boolean;
}

function cutStatements(tokens: readonly Token[], { statements }: Language): readonly Cut[] {
  const found: Cut[] = [];
  let shape: string[] = [];
  let own: Token[] = [];
  let start = 0;
  let end = 0;
  const finish = (ended: boolean) => {
    if (shape.length > 0) found.push({ tokens: own, shape, start, end, ended });
    shape = [];
    own = [];
  };
  for (const token of significant(tokens)) {
    if (token.kind === "semicolon" && !statements.continues(shape)) {
      finish(true);
      continue;
    }
    if (shape.length === 0) start = token.start;
    shape.push(shapeOf(token));
    own.push(token);
    end = token.start + token.text.length;
  }
  finish(false);
  return found;
}

function shapeOf({ kind, text }: Token): string {
  if (kind === "string") return "''";
  if (kind === "quoted" || kind === "escapedName") return '""';
  return text.toUpperCase();
}

/** A token as patterns of calls see it: what a string says only where it is one plain word. */
function readable({ kind, text }: Token): string {
  return kind === "string" && !/^'[\w.]+'$/.test(text) ? "''" : text;
}

const refusals = {
  transaction: "transactionControl",
  session: "outsideTransaction",
  copy: "copyFromInput",
} satisfies Record<Exclude<Forbidden["because"], "client">, Name>;

function refuseForbidden(text: string, statement: Cut, { statements }: Language, context: StatementContext): void {
  const shape = statement.shape.join(" ");
  if (statements.unspeakable?.test(text.slice(statement.start, statement.end)) === true) {
    fail("outsideTransaction", { ...describe(text, statement), anywhere: true });
  }
  if (statements.settingCalls?.test(statement.tokens.map(readable).join(" ")) === true) {
    fail("outsideTransaction", { ...describe(text, statement), anywhere: true });
  }
  for (const { pattern, because, always } of statements.statements) {
    // A transaction that a block opened or ended would be that of everything behind the block.
    const lifted = context.autocommit === true && always !== true && because !== "transaction";
    if (lifted || !pattern.test(shape)) continue;
    const description = describe(text, statement);
    if (because === "session" && always === true) fail(refusals[because], { ...description, anywhere: true });
    if (because !== "client") fail(refusals[because], description);
    const { statement: found, ...place } = description;
    fail("clientSyntax", { found, ...place });
  }
}

function describe(text: string, { start, end }: Cut): { statement: string; line: number; column: number } {
  return { statement: excerpt(text.slice(start, end)), ...placeOf(text, start) };
}

import { fail, type Name } from "../diagnostics/catalog.js";
import type { Altered, Ending, Mentioned } from "../model/operation.js";
import { alteredBy } from "./altered.js";
import { mentionedBy } from "./dml.js";
import { lex, significant, type Token } from "./lexer.js";
import type { Forbidden, Language } from "./lexical.js";
import { excerpt, placeOf, refuseEndsInside, refuseUnsound } from "./sound.js";

/** What a script has to know about statements that it carries byte for byte. */
export interface Statements {
  readonly count: number;
  /** What must be printed behind the text so that its last statement ends. */
  readonly terminator: Ending;
  /** The tables and indexes that DDL among them changes behind the model's back. */
  readonly alters: readonly Altered[];
  /** What statements that write rows say of tables, as far as it can be nothing else. */
  readonly mentions: readonly Mentioned[];
  /** Are there semicolons within them, as in the body of a trigger? */
  readonly compound: boolean;
}

/** A statement of a script: its text without the terminator, and the line it begins on. */
export interface ScriptStatement {
  readonly text: string;
  readonly line: number;
}

export interface StatementContext {
  /** They are the body of something, which the client does not look into. */
  readonly within?: true;
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
  const slash = found.find(({ ended, block }) => ended === "/" && !block);
  if (slash !== undefined) fail("clientSyntax", { found: "/", ...placeOf(text, slash.end) });
  const last = found.at(-1);
  if (last === undefined) fail("noStatement", {});
  if (context.within !== true) {
    if (language.statements.endsLines === true) refuseBehind(text, found);
    const inBlock = ({ start }: Token): boolean =>
      found.some((one) => one.block && start >= one.start && start < one.end);
    refuseEndsInside(
      text,
      tokens.map((token) => (inBlock(token) ? hidden(token) : token)),
      language,
    );
  }
  for (const statement of found) refuseForbidden(text, statement, language, context);
  const alters = found.map(({ tokens: own }) => alteredBy(own, language.lexical)).filter((one) => one !== undefined);
  const blocks = found.filter(({ block, shape }) => block && !isWhole(shape, language));
  for (const unfinished of blocks) fail("unfinishedStatement", describe(text, unfinished));
  const compound = found.some(({ shape }) => shape.includes(";"));
  const mentions = mentionedBy(
    found.map(({ tokens: own }) => own),
    text,
    language,
  );
  const all = { count: found.length, alters, mentions, compound };
  const { continues, endsWithText = () => false } = language.statements;
  const goesOn = !endsWithText(last.shape);
  if (last.ended !== "" || (!goesOn && last.shape.at(-1) === ";")) return { ...all, terminator: "" };
  if (goesOn && continues(last.shape)) fail("unfinishedStatement", describe(text, last));
  const swallowed = tokens.some(({ kind, start }) => kind === "lineComment" && start >= last.end);
  if (last.block) {
    const semicolon = last.shape.at(-1) === ";" ? "" : swallowed ? "\n;" : ";";
    return { ...all, terminator: `${semicolon}\n/` };
  }
  return { ...all, terminator: swallowed ? "\n;" : ";" };
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
  /** What ended it; nothing where the text did. */
  readonly ended: string;
  readonly endsAt: number;
  /** Does it hold statements of its own, so that only a slash ends it? */
  readonly block: boolean;
}

/** The token with nothing in it that could be seen. */
function hidden(token: Token): Token {
  return { ...token, kind: "space", text: token.text.replace(/[^\n]/g, " ") };
}

/** @throws Failure M303 for what stands behind the semicolon of a statement: the client would not see that it has ended */
function refuseBehind(text: string, found: readonly Cut[]): void {
  for (const { ended, endsAt } of found) {
    if (ended !== ";") continue;
    const [line = ""] = text.slice(endsAt + 1).split("\n");
    if (line.trim() === "") continue;
    fail("clientSyntax", {
      found: `${JSON.stringify(excerpt(line))} behind a semicolon`,
      ...placeOf(text, endsAt + 1),
    });
  }
}

/** Does nothing stand behind the END of a block? What stands there would be taken for a part of it. */
function isWhole(shape: readonly string[], { statements }: Language): boolean {
  return statements.isComplete?.(shape) ?? true;
}

function cutStatements(tokens: readonly Token[], { statements }: Language): readonly Cut[] {
  const found: Cut[] = [];
  let shape: string[] = [];
  let own: Token[] = [];
  let start = 0;
  let end = 0;
  const isBlock = (): boolean => statements.isBlock?.(shape) ?? false;
  const finish = (ended: string, at: number) => {
    if (shape.length > 0) found.push({ tokens: own, shape, start, end, ended, endsAt: at, block: isBlock() });
    else if (ended === "/") found.push({ tokens: own, shape, start: at, end: at, ended, endsAt: at, block: false });
    shape = [];
    own = [];
  };
  for (const token of significant(tokens)) {
    const isEnd = isBlock() ? token.text === "/" : !statements.continues(shape);
    if (token.kind === "batchEnd" || (token.kind === "semicolon" && isEnd)) {
      finish(token.text, token.start);
      continue;
    }
    if (shape.length === 0) start = token.start;
    shape.push(shapeOf(token));
    own.push(token);
    end = token.start + token.text.length;
  }
  finish("", 0);
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

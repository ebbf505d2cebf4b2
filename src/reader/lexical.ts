import type { Grammar } from "./same-grammar.js";
import type { TokenKind } from "./lexer.js";

/** A token that one pattern describes. Patterns are sticky (`y`). */
export interface Plain {
  readonly kind: TokenKind;
  readonly pattern: RegExp;
}

/** A token that begins with one thing, ends with another, and has anything between. */
export interface Enclosed {
  readonly kind: TokenKind;
  /** Sticky (`y`). */
  readonly opens: RegExp;
  /** What ends it; absent when that is what opened it, as with `$tag$`. */
  readonly closes?: string;
  /**
   * Global (`g`): finds whatever means something inside. What equals `closes` ends the token, anything else (a doubled
   * quote, a backslash and the character after it) is passed over. Absent: only `closes` means something.
   */
  readonly inside?: RegExp;
  /** What opens it also opens another level inside it. */
  readonly nests?: true;
  /** Sticky (`y`): what may stand after the end and continues the same token. */
  readonly resumes?: RegExp;
}

/** How a dialect cuts text into tokens, and which of them are names. A dialect is one value of this. */
export interface Lexical {
  /** Tried in order; the first that fits makes the token. */
  readonly rules: readonly (Plain | Enclosed)[];
  /** The form under which two spellings of a column are the same column. */
  readonly fold: (name: string, quoted: boolean) => string;
  /** The same for a name as the model has it; absent where that is a quoted one. */
  readonly known?: (name: string) => string;
  /** Words, in capitals, that never name a column unless they are quoted. */
  readonly reserved: ReadonlySet<string>;
}

/** Something that a dialect's statements, or its command-line client, would do and a script of ours must not. */
export interface Forbidden {
  readonly pattern: RegExp;
  readonly because: "transaction" | "session" | "copy" | "client";
  /** Refused inside an autocommit block too, as all transaction control is. */
  readonly always?: true;
}

/** How a dialect cuts a script into statements, and which of them cannot be put into a script. */
export interface StatementRules {
  /**
   * Does a semicolon here belong to the statement, as in the body of a trigger? `shape` is the statement so far, as
   * {@link Forbidden} patterns see it.
   */
  readonly continues: (shape: readonly string[]) => boolean;
  /** Does this hold statements of its own, and end with a slash on a line of its own? Absent where nothing does. */
  readonly isBlock?: (shape: readonly string[]) => boolean;
  /** Does a semicolon end a statement only where it ends its line as well? */
  readonly endsLines?: true;
  /** May that slash come next? */
  readonly isComplete?: (shape: readonly string[]) => boolean;
  /**
   * Matched against the shape of a statement: its tokens with one space between them, words in capitals, every string
   * as `''` and every quoted identifier as `""`.
   */
  readonly statements: readonly Forbidden[];
  /** Words that no statement may hold, not even in a string: with them it could change how the rest is read. */
  readonly unspeakable?: RegExp;
  /** Calls of functions that change the connection, where a string of one plain word is as it stands. */
  readonly settingCalls?: RegExp;
  /**
   * Does the database take what it does not know for something harmless: a name in double quotes for a string, a
   * parameter without a value for NULL, a carriage return and a newline for a newline?
   */
  readonly forgiving: boolean;
  /** How a value is left to a driver: with a sign that only that has, or with a colon, which in brackets is a slice. */
  readonly parameters: "signs" | "colons";
  /** Does a trigger call a function? Otherwise it holds statements of its own. */
  readonly triggersCall: boolean;
  /** May the text end where a semicolon would not end the statement? */
  readonly endsWithText?: (shape: readonly string[]) => boolean;
  /** Matched against the text as it is, strings and comments and all. */
  readonly anywhere?: readonly RegExp[];
  /** Matched against the whole text, where comments and the insides of strings and quotes are blank. */
  readonly client: readonly RegExp[];
  /** Matched against the whole text as it is, where a client reads lines without knowing what they are part of. */
  readonly lines?: readonly RegExp[];
  /** The same for lines within comments, strings and quotes, outside of which they mean something. */
  readonly linesInside?: readonly RegExp[];
  /** The same outside of blocks: what would end a statement in the midst of a string or a comment. */
  readonly endsInside?: readonly RegExp[];
}

/** How the parser is asked about an expression of a dialect. It sees a copy; nothing of the copy is ever printed. */
export interface ParserRules {
  /** The file of node-sql-parser that reads this dialect. */
  readonly build: string;
  /** Quotes a name that needs no escaping, such that the parser sees an identifier and not a string. */
  readonly quote: (name: string) => string;
  /** Constructs the parser misreads, and ones with the same operands that it reads. Longer ones first. */
  readonly substitutes: readonly { readonly tokens: readonly string[]; readonly by: string }[];
}

/** All that the reader knows of one dialect. */
export interface Language {
  readonly lexical: Lexical;
  readonly statements: StatementRules;
  readonly parser: ParserRules;
  readonly grammar: Grammar;
}

/** A set of words from a text, for tables that people should be able to read. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Lower case for A to Z only, which is all that engines fold whatever the locale. */
export function asciiLower(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** A name of the model in the form in which names in a text are compared. */
export function knownName(name: string, { known, fold }: Lexical): string {
  return known === undefined ? fold(name, true) : known(name);
}

/** `GO` or `/` alone on a line: clients of several servers, and SQLite's shell, take it for the end of a statement. */
export const loneTerminator = /^[ \t\f\v]*(?:go|\/)[ \t\f\v\r]*$/im;

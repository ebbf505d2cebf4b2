import type { Diagnostic, Origin } from "../diagnostics/diagnostic.js";
import type { Kind, Operation } from "../model/operation.js";
import type { Column, Constraint, Index, QName, Rules, Schema, Table } from "../model/schema.js";
import type { Timeouts } from "../model/timeouts.js";
import type { Type, TypeKind } from "../model/types.js";
import type { Lexis } from "../sql/render.js";
import type { Sql } from "../sql/sql.js";
import type { Guarding } from "./guarding.js";

/** An operation between two schemas, and where it comes from. */
export interface Step<K extends Kind = Kind> {
  readonly op: Operation<K>;
  readonly before: Schema;
  readonly after: Schema;
  readonly origin: Origin;
  /** What it was before neighbours became one, each with an origin of its own. */
  readonly parts?: readonly Step[];
}

/** The oldest server that the text must run on. */
export interface Version {
  readonly major: number;
  readonly minor: number;
}

export interface DialectLexis extends Lexis {
  /** Longest name in the unit the server counts; longer ones would be cut or refused. */
  readonly longestName: number;
  /** The length of a name in that unit. */
  lengthOf(name: string): number;
}

/** How a script of this dialect begins, ends and is separated. */
export interface ScriptConventions {
  /** What ends every statement. */
  readonly terminator: string;
  /** Can CREATE, ALTER and DROP be rolled back? Only then is there a transaction around them. */
  readonly transactionalDdl: boolean;
  readonly begin: string;
  readonly commit: string;
  /** Lines for the dialect's own client, which stop it at the first error. */
  readonly client: readonly string[];
  /** What makes rows last where nothing else is in a transaction; absent where they last by themselves. */
  readonly settle?: string;
  /** A comment without what the client would take for its own even there. */
  comment(text: string): string;
  /** What that client is called. */
  readonly clientName: string;
  /** May a whole script go to a driver, without lines that only a client understands? */
  readonly forDrivers: boolean;
  /** How a script is run and what is left where it fails, for the head of it: by that client, and by a driver. */
  readonly handling: { readonly client: Handling; readonly driver: Handling };
  /** How it is said how long a script waits; what there is no way to say is not there. */
  readonly limits: { readonly [W in keyof Timeouts]?: Limit };
  /** What must be said before the first transaction, by the kinds of operations that are to be printed. */
  before(kinds: ReadonlySet<Kind>): readonly { readonly sql: Sql; readonly comment?: string }[];
}

/** A limit to how long something may take, for the connection. */
export interface Limit {
  readonly set: (milliseconds: number) => Sql;
  /** What gives the connection back its own, where that can be said. */
  readonly reset?: Sql;
  /** The same for the dialect's client, where that would print what the statement gives. */
  readonly client?: (milliseconds: number) => string;
}

/** How many transactions the statements of a script stand in. */
export type Transactions = "one" | "several" | "none";
/** A few words for whoever runs a script. */
export interface Handling {
  /** The command: `sqlite3 app.db < FILE`. */
  readonly run: string;
  /** What is not to be done. */
  readonly mind: readonly string[];
  readonly failure: Readonly<Record<Transactions, string>>;
  /** What is otherwise where the script has guards. */
  readonly guarded?: Partial<Pick<Handling, "mind" | "failure">>;
}

/** Why a dialect cannot say an operation in one statement, and what it says instead; `undefined` when it can. */
export type Legalize<K extends Kind> = (step: Step<K>, dialect: Dialect) => readonly Operation[] | undefined;
/** A statement, and whatever is special about it. */
export type Printed = Sql | PrintedSpecially;
export interface PrintedSpecially {
  readonly sql: Sql;
  /** What ends it where that is not the dialect's terminator: SQL that a person wrote may end by itself. */
  readonly terminator?: string;
  /** The server refuses it within a transaction, or what it does cannot be used before the transaction's end. */
  readonly outside?: true;
  /** Lines for the dialect's client around it, where that would cut it into pieces: `DELIMITER $$`. */
  readonly client?: ClientLines;
}
export interface ClientLines {
  readonly before: string;
  readonly behind: string;
}
/** The statements that say an operation. */
export type Print<K extends Kind> = (step: Step<K>, dialect: Dialect) => readonly Printed[];

/** How an index is made, which says nothing about the index itself. */
export interface IndexManner {
  readonly ifNotExists?: boolean | undefined;
  readonly concurrently?: boolean | undefined;
}

/**
 * What becomes of a constraint that was declared without a name: it stays `"nameless"`; the `"server"` names it by a rule
 * that is known; or the server's name is one that nobody can know beforehand, so that it is `"named"` as what it answers
 * to in the script already.
 */
export type Unnamed = "nameless" | "server" | "named";

/** A database's SQL as one value. Every table in it that must be total is checked by the compiler. */
export interface Dialect {
  readonly name: string;
  /** The dialects whose options, native types and variants apply here: its own name first, then what it extends. */
  readonly family: readonly string[];
  readonly version: Version;
  /** The oldest that can be asked for. */
  readonly oldest: Version;
  /** What of names and values depends on the version that is asked for; absent where nothing does. */
  readonly in?: (version: Version) => Pick<Dialect, "lexis" | "rules">;
  /** Does this change of a table need a copy of it? Then its neighbours are made part of the same copy. */
  copies(step: Step, dialect: Dialect): boolean;
  /** Are tables copied here for most changes? Then scripts gather those of a table in one block. */
  readonly copiesTables?: true;
  /** What the new table is called while a table is copied; `{table}` stands for its name. */
  readonly temporaryTable: string;
  readonly lexis: DialectLexis;
  readonly rules: Rules;
  readonly types: { readonly [T in TypeKind]: (type: Type<T>, dialect: Dialect) => Sql };
  /** The condition of the CHECK that a type needs here to keep strangers out; nothing where the type does so itself. */
  typeCheck(column: Column, dialect: Dialect): Sql | undefined;
  /** A constraint within CREATE TABLE; nothing where it is said beside its column. */
  tableConstraint(constraint: Constraint, table: Table, before: Schema, dialect: Dialect): Sql | undefined;
  /** A constraint without its name: `UNIQUE (a)`. */
  constraintBody(constraint: Constraint, dialect: Dialect): Sql;
  /** What stands between CREATE and TABLE: `TEMPORARY`. */
  tablePrefix(table: Table, dialect: Dialect): Sql | undefined;
  /** What stands behind the closing parenthesis of CREATE TABLE. */
  tableOptions(table: Table, dialect: Dialect): Sql | undefined;
  /** The type of a column, which may say more than its type alone: `SERIAL`. */
  columnType(column: Column, dialect: Dialect): Sql;
  /** How the values of a column become of another type, where the server wants to be told; absent where it never does. */
  conversion?(column: Column, to: Type, dialect: Dialect): string | undefined;
  /** What a statement of our own needs, so that no row is lost to what the table says about conflicts: `OR ABORT`. */
  orAbort(table: Table): Sql | undefined;
  createIndex(table: QName, index: Index, how: IndexManner, dialect: Dialect): Sql;
  readonly unnamed: Unnamed;
  /** What stands behind the name of a column, in this order. */
  readonly columnClauses: readonly ((column: Column, table: Table, dialect: Dialect) => Sql | undefined)[];
  readonly script: ScriptConventions;
  /** How its scripts make sure that they can be applied; absent where they cannot yet. */
  readonly guarding?: Guarding;
  readonly legalize: { readonly [K in Kind]?: Legalize<K> };
  readonly print: { readonly [K in Kind]: Print<K> };
  /** What people should know about an operation here, such as that nothing is printed for it and why. */
  readonly remarks: { readonly [K in Kind]?: (step: Step<K>, dialect: Dialect) => readonly Diagnostic[] };
}

/** What may differ in a dialect made from another; tables are merged, everything else replaces. */
export type Change = Partial<
  Omit<Dialect, "types" | "legalize" | "print" | "remarks" | "script" | "lexis" | "rules">
> & {
  readonly lexis?: Partial<DialectLexis>;
  readonly rules?: Partial<Rules>;
  readonly types?: Partial<Dialect["types"]>;
  readonly script?: Partial<ScriptConventions>;
  readonly legalize?: Dialect["legalize"];
  readonly print?: Partial<Dialect["print"]>;
  readonly remarks?: Dialect["remarks"];
};

/** One dialect made from another. "super" is a visible call: `ansi.print.createTable(step, dialect)`. */
export function extend(base: Dialect, change: Change): Dialect {
  return {
    ...base,
    ...change,
    lexis: { ...base.lexis, ...change.lexis },
    rules: { ...base.rules, ...change.rules },
    types: { ...base.types, ...change.types },
    script: { ...base.script, ...change.script },
    legalize: { ...base.legalize, ...change.legalize },
    print: { ...base.print, ...change.print },
    remarks: { ...base.remarks, ...change.remarks },
  };
}

/** What people should know about a step in this dialect. */
export function remarksOf(step: Step, dialect: Dialect): readonly Diagnostic[] {
  const remark = dialect.remarks[step.op.kind] as ((step: Step, dialect: Dialect) => readonly Diagnostic[]) | undefined;
  return remark?.(step, dialect) ?? [];
}

/** Is `version` at least `major.minor`? */
export function atLeast(version: Version, major: number, minor = 0): boolean {
  return version.major > major || (version.major === major && version.minor >= minor);
}

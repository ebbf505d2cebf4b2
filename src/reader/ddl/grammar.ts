import type { Schema } from "../../model/schema.js";
import type { Type } from "../../model/types.js";
import type { Token } from "../lexer.js";
import type { Cursor } from "./cursor.js";

/** How the DDL of a dialect is read: what differs from one to another, as data. */
export interface Grammar {
  /** A name without quotes, as the database spells it. */
  readonly spell: (name: string) => string;
  readonly types: TypeGrammar;
  /** What a string says; nothing where it has to stay an expression. */
  readonly string: (token: Token) => string | undefined;
  /** Are TRUE and FALSE literals of a type of their own? */
  readonly booleans: boolean;
  /** Is `x'00'` bytes? */
  readonly hexadecimal: boolean;
  /** Has NOT NULL a name, which then is one that goes without saying? */
  readonly namesNotNull: boolean;
  /** Is DEFAULT NULL just what a column has that says nothing? */
  readonly nullIsNone: boolean;
  /** Does an integer that is the whole primary key number itself, without a word about it? */
  readonly keysNumberThemselves: boolean;
  /** Does the server give names to what has none? Then such a name is as good as none. */
  readonly namesEverything: boolean;
  /** Clauses of a column that this dialect has, beside those of every dialect. */
  readonly columnClauses: ReadonlySet<ColumnClause>;
  /** Words that a list within CREATE TABLE may begin with that makes an index. */
  readonly keysInTables: boolean;
  /** Is there an index behind every foreign key, made by the server where nobody made one? */
  readonly indexesReferences: boolean;
  /** Is a check that stands beside a column lost when all of the column is said again? */
  readonly checksBelongToColumns?: true;
  /** Is a word that means nothing a string, as a default? */
  readonly wordsAreStrings?: true;
  /** Does the server rename in views and triggers what is renamed elsewhere? */
  readonly renamesFollow: boolean;
  /** The access method of an index that says nothing. */
  readonly usualIndex: string | undefined;
  /** What stands behind the parenthesis of CREATE TABLE. */
  readonly tableOptions: (reading: Reading, draft: TableTail) => boolean;
  /** What a trigger does: statements between BEGIN and END, the call of a function, or a statement, which may be such a block. */
  readonly triggers: "statements" | "calls" | "block";
  /** The numbers that a sequence has by itself, where nobody says otherwise. */
  readonly usualCache: bigint;
  readonly usualLargest: bigint;
  /** The types that number themselves, by their names. */
  readonly serials: Readonly<Record<string, Type>>;
  /** What a column is in truth, where the server writes it down as something else. */
  readonly seenThrough?: (column: SeenColumn) => Type | undefined;
}

export type ColumnClause =
  "autoIncrement" | "comment" | "onUpdate" | "charset" | "key" | "identity" | "onConflict" | "asComputed" | "place";

/** A column as the server has written it down. */
export interface SeenColumn {
  readonly name: string;
  readonly type: Type;
  readonly collation: string | null;
  readonly check: string | undefined;
}

/** What a table says behind its parenthesis. */
export interface TableTail {
  options: Record<string, unknown>;
  comment: string | null;
  partitionBy: string | undefined;
}

/** How types are written. */
export interface TypeGrammar {
  /** By their words in capitals, wherever the parameters stand among them. */
  readonly named: Readonly<Record<string, TypeRule>>;
  /** A type that is none of these, by its text as it is written; nothing where there is none such. */
  readonly other: (text: string) => Type | undefined;
  /** May a type be any words, up to the first clause? */
  readonly anyWords: boolean;
  /** `INTEGER[]` */
  readonly arrays: boolean;
}

/** A type of its parameters; nothing where it does not take so many. */
export type TypeRule = (parameters: readonly string[]) => Type | undefined;

/** A statement that is being read, and the schema it stands before. */
export interface Reading extends Cursor {
  readonly grammar: Grammar;
  readonly schema: Schema;
  /** Who made the types and sequences that it makes. */
  readonly by: "person" | "others";
}

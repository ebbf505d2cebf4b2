import type { Type } from "../model/types.js";
import type { Tree, TypeOf } from "./same-tree.js";

/** What a dialect's expressions are made of, as far as comparing them needs it. */
export interface Grammar {
  /** Sticky (`y`): the operators that signs beside each other make. */
  readonly signs: RegExp;
  /** Operators between two operands that bind closer than comparisons: the loosest level first. */
  readonly levels: readonly (readonly string[])[];
  /** The level of all operators that are in none, where there may be any. */
  readonly others?: number;
  /** Operators that compare, each with the one spelling that stands for all. */
  readonly comparisons: Readonly<Record<string, string>>;
  /** Words that compare as LIKE does, each with the one that stands for all. */
  readonly matches: Readonly<Record<string, string>>;
  /** Other spellings of AND, OR and the like. */
  readonly synonyms: Readonly<Record<string, string>>;
  /** Signs before an operand. */
  readonly prefixes: readonly string[];
  /** Does a sign before an operand reach over a multiplication behind it? Then nothing is said of that. */
  readonly looseSigns?: true;
  /** Words that are values, or calls without parentheses, each with the call or the word that stands for all. */
  readonly values: Readonly<Record<string, string>>;
  /** Names of functions as the text has them in lower case, and the names under which they are known here. */
  readonly functions: Readonly<Record<string, string>>;
  /** Functions that are no functions when their name is in quotes. */
  readonly special: ReadonlySet<string>;
  /** Is `IS` an operator between any two operands? */
  readonly isCompares?: true;
  /** The name under which a type is known: `character varying(10)`, from its words. */
  readonly type: (written: string) => string;
  /** What a string says; nothing where it cannot be told. */
  readonly string: (token: string) => Tree | undefined;
  /** One form for whatever has several, of a tree whose parts have theirs. */
  readonly canonical: (node: Tree, typeOf: TypeOf) => Tree;
  /** A value without what is done to it anyway when a column of that type gets it. */
  readonly assigned: (value: Tree, type: Type | undefined) => Tree;
}

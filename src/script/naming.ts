import { createHash } from "node:crypto";
import { fail } from "../diagnostics/catalog.js";
import { constrainedColumns, constraintKindTitle, qualified, sameName } from "../model/lookup.js";
import type { Constraint, ConstraintKind, Name, QName } from "../model/schema.js";
import { argument, type Expected, expected, isName, name, optionsOf, orNull, text } from "./check.js";
import type { Target } from "./types.js";

/**
 * How constraints and indexes are called that are declared without a name, as SQLAlchemy has it: a pattern for each
 * kind, with `%(table_name)s` and other tokens in it, and `%%` for a percent sign. `ix` is `ix_%(column_0_label)s`
 * unless something else is said; what the others leave unnamed stays so.
 */
export interface NamingConvention {
  /** Indexes. */
  readonly ix?: string;
  /** Unique constraints. */
  readonly uq?: string;
  /** Check constraints, also those of a Boolean or Enum. With `%(constraint_name)s`, named ones too. */
  readonly ck?: string;
  /** Foreign keys. */
  readonly fk?: string;
  /** Primary keys. */
  readonly pk?: string;
}
type Key = keyof NamingConvention;

export const conventionKeys: readonly Key[] = ["ix", "uq", "ck", "fk", "pk"];

/** What a convention looks at. */
export interface Nameable {
  readonly kind: ConstraintKind | "index";
  readonly table: QName;
  readonly columns: readonly string[];
  readonly referent?: QName;
  readonly referentColumns?: readonly string[];
}

/** Exclusion constraints have none, as in SQLAlchemy. */
const keyOf: Readonly<Record<Exclude<Nameable["kind"], "exclude">, Key>> = {
  index: "ix",
  unique: "uq",
  check: "ck",
  foreignKey: "fk",
  primaryKey: "pk",
};

/** A name that no convention is applied to. Made with {@link conv}. */
export interface FinalName {
  readonly element: "conv";
  readonly name: string;
}
/** A name as people give it. */
export type GivenName = string | FinalName;

const made = new WeakSet();

/**
 * A name that is to be taken as it is, also where a convention with `%(constraint_name)s` would make another one of it:
 * `` check(sql`age >= 0`, { name: conv("ck_user_age") }) ``. Within a revision script `op.f` is the same.
 */
export function conv(called: string): FinalName {
  const final: FinalName = Object.freeze({ element: "conv", name: argument("conv", "the name", called, name) });
  made.add(final);
  return final;
}

function isFinal(value: unknown): value is FinalName {
  return typeof value === "object" && value !== null && made.has(value);
}

export const constraintName = expected<GivenName>(
  `${name.words}; or conv("…")`,
  (value) => isName(value) || isFinal(value),
);
export const constraintNameOrNull = orNull(constraintName);

/** The text of a name, however it was given. */
export function plainName(given: GivenName): string {
  return typeof given === "string" ? given : given.name;
}

/** The same name. @throws Failure M403 when the database would cut it off, M422 when a client would change it */
export function checkedName(target: Target, name: string): string {
  const { longestName: limit } = target.lexis;
  const length = target.lexis.lengthOf(name);
  if (length > limit) fail("nameTooLong", { dialect: target.name, name, length, limit });
  return ofOneLine(name);
}

function ofOneLine(name: string): string {
  return name.includes("\r") ? fail("nameOfLines", { name }) : name;
}

/** A name that nobody wrote by hand, shortened as SQLAlchemy would where the database would cut it off. */
export function shortened({ lexis }: Target, whole: string): string {
  if (lexis.lengthOf(whole) <= lexis.longestName) return whole;
  const letters = Array.from(whole);
  while (lexis.lengthOf(letters.join("")) > lexis.longestName - 8) letters.pop();
  return `${letters.join("")}_${createHash("md5").update(whole).digest("hex").slice(-4)}`;
}

interface Naming {
  readonly target: Target;
  readonly naming: NamingConvention;
}

/**
 * The name of something that is declared: the one given, which a convention with `%(constraint_name)s` puts in its
 * place, or the one that the convention makes. This happens once; what is in the model has its name for good.
 *
 * @throws Failure M403 for a given name that is too long, M422 for one with a carriage return, M431 or M432 where the
 * convention makes no name
 */
export function nameByConvention(naming: Naming, subject: Nameable, given: GivenName | undefined): Name {
  const { target } = naming;
  if (typeof given === "object") return shortened(target, ofOneLine(given.name));
  const pattern = patternFor(naming, subject);
  if (given !== undefined && !usesName(pattern)) return checkedName(target, given);
  if (pattern === undefined) return {};
  const facts = { what: titleOf(subject), table: qualified(subject.table), pattern };
  if (given === undefined && usesName(pattern)) fail("conventionNeedsName", facts);
  const made = filled(pattern, subject, given ?? "");
  return made === "" ? fail("conventionGivesNothing", facts) : shortened(target, ofOneLine(made));
}

/** The name of an index, which is never without one. */
export function indexName(naming: Naming, subject: Nameable, given: GivenName | undefined): string {
  const named = nameByConvention(naming, subject, given);
  if (typeof named !== "string") throw new Error("an index without a name");
  return named;
}

/** A constraint of a table as a convention sees it. */
export function nameable(table: QName, constraint: Constraint): Nameable {
  const { kind } = constraint;
  const columns = constrainedColumns(constraint);
  if (constraint.kind !== "foreignKey") return { kind, table, columns };
  return { kind, table, columns, referent: constraint.referent, referentColumns: constraint.referentColumns };
}

/**
 * Does a script that says `called` mean this, although it is not its name just so? It does when the convention makes
 * the one of the other, be it by putting it in its place, by shortening it, or because this was made without a name.
 */
export function isMeant(naming: Naming, subject: Nameable, named: Name, called: string): boolean {
  const { target } = naming;
  const pattern = patternFor(naming, subject);
  const made = pattern === undefined ? undefined : shortened(target, filled(pattern, subject, called));
  const whole = shortened(target, called);
  const same = (a: string | undefined, b: string): boolean => a !== undefined && sameName(target.rules, a, b);
  if (typeof named !== "string") return !usesName(pattern) && same(made, whole);
  return same(whole, named) || (usesName(pattern) && same(made, named));
}

/** Is this the name that the convention gives by itself? */
export function isConventional(naming: Naming, subject: Nameable, named: string): boolean {
  const pattern = patternFor(naming, subject);
  if (pattern === undefined || usesName(pattern)) return false;
  return sameName(naming.target.rules, shortened(naming.target, filled(pattern, subject, "")), named);
}

function patternFor({ naming }: Naming, { kind }: Nameable): string | undefined {
  if (kind === "exclude") return undefined;
  return naming[keyOf[kind]] ?? (kind === "index" ? "ix_%(column_0_label)s" : undefined);
}

function titleOf({ kind }: Nameable): string {
  return kind === "index" ? "an index" : constraintKindTitle(kind);
}

const PIECE = /%%|%\(([^()]*)\)s|[^%]+|%/g;
const COLUMN = /^(referred_)?column_(?:(0_?N)|(\d+))_(name|key|label)$/;

function usesName(pattern: string | undefined): boolean {
  return pattern !== undefined && [...pattern.matchAll(PIECE)].some(([, token]) => token === "constraint_name");
}

function filled(pattern: string, subject: Nameable, given: string): string {
  return pattern.replace(PIECE, (piece: string, token: string | undefined) => {
    if (token === undefined) return piece === "%%" ? "%" : piece;
    return valueOf(token, subject, given);
  });
}

function valueOf(token: string, subject: Nameable, given: string): string {
  const { table, referent } = subject;
  if (token === "table_name") return table.name;
  if (token === "constraint_name") return given;
  if (token === "referred_table_name") return referent?.name ?? "";
  const [, referred, several, position, what] = COLUMN.exec(token) ?? [];
  const columns = (referred === undefined ? subject.columns : subject.referentColumns) ?? [];
  const words = columns.map((column) => (what === "label" ? label(table, column) : column));
  if (several !== undefined) return words.join(several === "0_N" ? "_" : "");
  // As in SQLAlchemy, a column that is not there is no text.
  return words[Number(position)] ?? "";
}

/** `user_email`, with the schema in front of the table where it has one. */
function label({ schema, name }: QName, column: string): string {
  return [...(schema === undefined ? [] : [schema.replaceAll(".", "_")]), name, column].join("_");
}

/** What is wrong with a pattern: a token that is none there, or `%` where there is no token. */
export interface PatternProblem {
  /** Absent where it is a `%`. */
  readonly token?: string;
  readonly known: readonly string[];
}

export function patternProblem(key: string, pattern: string): PatternProblem | undefined {
  const known = tokens.filter((token) => key === "fk" || !token.startsWith("referred_"));
  for (const [piece, token] of pattern.matchAll(PIECE)) {
    if (piece === "%") return { known };
    if (token !== undefined && !isToken(key, token)) return { token, known };
  }
  return undefined;
}

/** The tokens as messages list them; other columns than the first, and other words for all of them, go as well. */
const tokens: readonly string[] = [
  "table_name",
  "constraint_name",
  "column_0_name",
  "column_0N_name",
  "column_0_N_name",
  "column_0_label",
  "column_0_key",
  "referred_table_name",
  "referred_column_0_name",
  "referred_column_0N_name",
  "referred_column_0_N_name",
];

function isToken(key: string, token: string): boolean {
  const [column, referred, , , what] = COLUMN.exec(token) ?? [];
  const isKnown = column === undefined ? tokens.includes(token) : referred === undefined || what === "name";
  return isKnown && (key === "fk" || !token.startsWith("referred_"));
}

export const patternWords = 'text with tokens such as "uq_%(table_name)s_%(column_0_name)s", and %% for a percent sign';
const pattern: Expected<string> = expected(patternWords, (value) => text.fits(value) && value !== "");
const conventionTable = { ix: pattern, uq: pattern, ck: pattern, fk: pattern, pk: pattern };

/** The convention of a batch block. @throws Failure M401, M402 or M433 for what is none */
export function checkedConvention(given: NamingConvention): NamingConvention {
  const checked = optionsOf<NamingConvention>("namingConvention", given, conventionTable);
  for (const [key, pattern] of Object.entries(checked)) {
    const problem = patternProblem(key, pattern);
    if (problem === undefined) continue;
    const { token, known } = problem;
    if (token !== undefined) fail("noSuchToken", { of: "namingConvention", key, token, known });
    fail("wrongArgument", {
      of: "namingConvention",
      argument: `"${key}"`,
      expected: patternWords,
      found: JSON.stringify(pattern),
    });
  }
  return checked;
}

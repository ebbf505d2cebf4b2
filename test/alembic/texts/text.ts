import type { Dialect } from "../../../src/dialect/dialect.js";
import { Failure } from "../../../src/diagnostics/diagnostic.js";
import type { Original, Refused, Restated, Script, TextualName } from "../case.js";
import { upgradesOf } from "../compare.js";

/** Something that is said differently wherever it occurs: what Alembic's statement is in our words. */
export interface Rewording {
  readonly there: string;
  readonly here: string;
  readonly see?: string;
  /** The statement in our words; as it is where there is nothing of the kind in it. */
  readonly said: (statement: string) => string;
}

/** What is done differently in just these cases. */
export interface Difference {
  readonly there: string;
  readonly here: string;
  readonly see?: string;
  readonly where: readonly string[];
}

/** What is refused in just these cases. */
export interface Refusal {
  readonly code: string;
  readonly why: string;
  readonly where: readonly string[];
}

/** All that makes our text another than Alembic's in one dialect. */
export interface Texts {
  readonly dialect: TextualName;
  /** The server whose text it is where a case says none. */
  readonly version?: string;
  readonly rewordings: readonly Rewording[];
  readonly differences: readonly Difference[];
  readonly refusals: readonly Refusal[];
}

/** What came of a case. */
export type TextOutcome =
  | { readonly kind: "same" }
  /** The same but for words that are said differently everywhere. */
  | { readonly kind: "reworded"; readonly by: readonly Rewording[] }
  | { readonly kind: "differs"; readonly there: Said; readonly here: readonly string[] }
  | { readonly kind: "refused"; readonly there: Said; readonly codes: readonly string[] };
type Said = readonly string[] | { readonly error: string };

export function textOutcome(one: Restated, original: Original, dialect: Dialect, texts: Texts): TextOutcome {
  const said = original[texts.dialect];
  const there = typeof said === "string" ? statementsIn(said, dialect).map(plain) : said;
  const ours = compiled(one, original, dialect);
  if ("codes" in ours) return { kind: "refused", there, codes: ours.codes };
  const here = ours.statements.map(plain);
  if ("error" in there) return { kind: "differs", there, here };
  if (isEqual(there, here)) return { kind: "same" };
  const by = new Set<Rewording>();
  const reworded = there.flatMap((statement) => {
    let words = statement;
    for (const rewording of texts.rewordings) {
      const said = rewording.said(words);
      if (said !== words) by.add(rewording);
      words = said;
    }
    return words === "" ? [] : words.split("\n").map(plain);
  });
  return isEqual(reworded, here) ? { kind: "reworded", by: [...by] } : { kind: "differs", there: reworded, here };
}

/** What is printed for a case, or the codes of what refuses it. */
export function compiled(
  one: Restated | Refused,
  original: Original,
  dialect: Dialect,
): { readonly statements: readonly string[] } | { readonly codes: readonly string[] } {
  const nothing: Script = () => undefined;
  try {
    const last = upgradesOf([one.given ?? nothing, one.script], original, dialect).at(-1);
    const passages = last?.compiled.passages ?? [];
    return { statements: passages.flatMap(({ statements }) => statements.map(({ text }) => text)) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { codes: [...new Set(error.diagnostics.map(({ code }) => code))] };
  }
}

/** As Alembic ends statements in each dialect: with its batch separator, or a semicolon. */
const separators: Readonly<Record<TextualName, RegExp>> = {
  mysql: /;\n*(?=\n|$)/,
  mariadb: /;\n*(?=\n|$)/,
  mssql: /\n\nGO(?:\n|$)/,
  oracle: /\n\n\/(?:\n|$)/,
};

function statementsIn(said: string, { name }: Dialect): readonly string[] {
  return said.split(separators[name as TextualName]).filter((statement) => statement.trim() !== "");
}

/** Without what makes no difference: blanks and line ends, and what ends a statement. */
function plain(statement: string): string {
  return statement
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ?([(),]) ?/g, "$1")
    .replace(/;? *$/, "")
    .trim();
}

function isEqual(there: readonly string[], here: readonly string[]): boolean {
  return there.length === here.length && there.every((statement, index) => statement === here[index]);
}

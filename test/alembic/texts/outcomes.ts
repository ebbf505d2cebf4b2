import { dialectFor } from "../../../src/dialect/registry.js";
import { originals } from "../case.js";
import { cases } from "../cases.js";
import { type TextOutcome, textOutcome, type Texts } from "./text.js";

const known = new Map<Texts, ReadonlyMap<string, TextOutcome>>();

/** What came of every case that is said here, compiled once. What is refused everywhere is another test's business. */
export function outcomesOf(texts: Texts): ReadonlyMap<string, TextOutcome> {
  const before = known.get(texts);
  if (before !== undefined) return before;
  const dialect = dialectFor({ name: texts.dialect, version: texts.version });
  const outcomes = new Map<string, TextOutcome>();
  for (const original of originals) {
    const one = cases[original.case];
    if (one?.kind !== "restated") continue;
    outcomes.set(original.case, textOutcome(one, original, dialect, texts));
  }
  known.set(texts, outcomes);
  return outcomes;
}

/** The cases of which that came. */
export function casesOf(texts: Texts, kind: TextOutcome["kind"]): readonly string[] {
  return [...outcomesOf(texts)].flatMap(([name, outcome]) => (outcome.kind === kind ? [name] : []));
}

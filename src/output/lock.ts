import { fail } from "../diagnostics/catalog.js";
import { withLf } from "./sources.js";

export const LOCK = "limbeck.lock";

/** A revision that was released: its place in history, and what its script says and does, as hashes. */
export interface Released {
  readonly id: string;
  readonly down: readonly string[];
  readonly needs: readonly string[];
  /** Of the script without its comments and blanks. */
  readonly source: string;
  /** Of what it does, by dialect: `1:` and a hash, where 1 is the form of what was hashed. */
  readonly effects: ReadonlyMap<string, string>;
}

const HEAD = [
  "# The revisions that were released. `limbeck check` refuses them when they are edited; `limbeck lock` adds to them.",
  "# Every line stands for itself: after a merge, keep those of both sides.",
];

/** One line for each revision, sorted by id: branches that add some seldom touch the same lines. */
export function lockText(released: Iterable<Released>): string {
  const lines = [...released].sort((a, b) => (a.id < b.id ? -1 : 1)).map(lineOf);
  return [...HEAD, ...lines].map((line) => `${line}\n`).join("");
}

function lineOf({ id, down, needs, source, effects }: Released): string {
  return [
    id,
    `down=${down.join(",")}`,
    ...(needs.length === 0 ? [] : [`needs=${needs.join(",")}`]),
    `source=${source}`,
    ...[...effects].sort(([a], [b]) => (a < b ? -1 : 1)).map(([dialect, effect]) => `${dialect}=${effect}`),
  ].join(" ");
}

/** @throws Failure C131 for a line that is none, or two that say different things of one revision. */
export function parseLock(text: string): ReadonlyMap<string, Released> {
  const found = new Map<string, Released>();
  withLf(text)
    .split("\n")
    .forEach((line, index) => {
      if (line.trim() === "" || line.startsWith("#")) return;
      const wrong = (why: string): never =>
        fail("lockMalformed", { why }, { position: () => ({ file: LOCK, line: index + 1 }) });
      const one =
        released(line) ?? wrong(CONFLICT.test(line) ? "a merge that was not finished" : "no released revision");
      const other = found.get(one.id);
      if (other !== undefined && lineOf(other) !== lineOf(one))
        wrong(`a second line for ${one.id}, which says something else`);
      found.set(one.id, one);
    });
  return found;
}

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})/;

function released(line: string): Released | undefined {
  const [id = "", ...words] = line.trim().split(/\s+/);
  const facts = new Map<string, string>();
  for (const word of words) {
    const equals = word.indexOf("=");
    if (equals < 1 || facts.has(word.slice(0, equals))) return undefined;
    facts.set(word.slice(0, equals), word.slice(equals + 1));
  }
  const { down, needs = "", source, ...effects } = Object.fromEntries(facts);
  if (down === undefined || source === undefined || id.includes("=")) return undefined;
  const hashed = /^\d+:[0-9a-f]{32}$/;
  if (!/^[0-9a-f]{32}$/.test(source) || !Object.values(effects).every((effect) => hashed.test(effect)))
    return undefined;
  return { id, down: ids(down), needs: ids(needs), source, effects: new Map(Object.entries(effects)) };
}

function ids(text: string): readonly string[] {
  return text.split(",").filter((id) => id !== "");
}

import type { Listed } from "../graph/listing.js";
import type { Revision } from "../script/types.js";
import { marksOf } from "./line.js";

/** The graph in languages that other programs draw. */
export const diagrams = { mermaid, dot } as const;

/** An arrow from what comes first to what comes after it. */
interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly kind: "down" | "depends";
}

/** A flowchart for Mermaid, as Markdown on many a site shows it; the oldest revision comes first. */
function mermaid(entries: readonly Listed<Revision>[]): readonly string[] {
  const oldest = entries.toReversed();
  // Ids of revisions could be words that mean something to Mermaid.
  const names = new Map(oldest.map(({ revision }, index) => [revision.id, `r${index}`]));
  const name = (id: string): string => names.get(id) ?? "";
  return [
    "flowchart TD",
    ...oldest.map((entry) => `  ${name(entry.revision.id)}["${labelOf(entry).map(entities).join("<br/>")}"]`),
    ...arrows(oldest).map(({ from, to, kind }) => `  ${name(from)} ${kind === "down" ? "-->" : "-.->"} ${name(to)}`),
  ];
}

/** A digraph for Graphviz. */
function dot(entries: readonly Listed<Revision>[]): readonly string[] {
  const oldest = entries.toReversed();
  return [
    "digraph history {",
    "  node [shape=box];",
    ...oldest.map((entry) => `  ${quoted(entry.revision.id)} [label="${labelOf(entry).map(escaped).join("\\n")}"];`),
    ...arrows(oldest).map(
      ({ from, to, kind }) => `  ${quoted(from)} -> ${quoted(to)}${kind === "down" ? "" : " [style=dashed]"};`,
    ),
    "}",
  ];
}

function labelOf(entry: Listed<Revision>): readonly string[] {
  const { id, message } = entry.revision;
  return [`${id}${marksOf(entry)}`, ...(message === "" ? [] : [message])];
}

/** Between revisions that are shown, those of each revision together. */
function arrows(entries: readonly Listed<Revision>[]): readonly Arrow[] {
  const shown = new Set(entries.map(({ revision }) => revision.id));
  return entries.flatMap(({ revision: { id, downRevisions }, dependencies }) => [
    ...downRevisions.filter((down) => shown.has(down)).map((from): Arrow => ({ from, to: id, kind: "down" })),
    ...dependencies.filter((other) => shown.has(other)).map((from): Arrow => ({ from, to: id, kind: "depends" })),
  ]);
}

/** What means something in a label of Mermaid, which is HTML as well. */
function entities(text: string): string {
  return text.replace(/[#"&<>`]/g, (character) => `#${character.charCodeAt(0)};`).replace(/\s+/g, " ");
}

function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

function escaped(text: string): string {
  return text.replace(/["\\]/g, (character) => `\\${character}`).replace(/\s+/g, " ");
}

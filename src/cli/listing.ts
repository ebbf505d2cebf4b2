import type { Row } from "../listing/drawing.js";
import type { Listed } from "../graph/listing.js";
import type { History } from "../plan/history.js";
import type { Project } from "../output/compile.js";
import type { Revision } from "../script/types.js";
import { visible } from "./report.js";
import type { Conclusion, Task } from "./run.js";

/** How `history --graph` can draw. */
export const graphForms = ["text", "mermaid", "dot"] as const;
export type GraphForm = (typeof graphForms)[number];

interface Detail {
  readonly verbose?: true | undefined;
}

/** What a list is made with: loaded only when one is asked for. */
interface Tools {
  readonly history: History;
  readonly entryOf: (revision: Revision) => Listed<Revision>;
  readonly line: typeof import("../listing/line.js");
}

/** Revisions by their ids, a line for each. */
export function listing(choose: (history: History) => readonly string[], { verbose }: Detail): Task {
  return listed(({ history, entryOf, line }) => {
    const entries = choose(history)
      .flatMap((id) => history.graph.byId.get(id) ?? [])
      .map(entryOf);
    const lines = entries.flatMap((entry) => (verbose ? [...line.detailsOf(entry), ""] : [line.lineOf(entry)]));
    return { text: textOf(lines), result: { revisions: entries.map(line.factsOf) } };
  });
}

/** Every branch point with the revisions it branches into. */
export function branchPoints({ verbose }: Detail): Task {
  return listed(({ history: { graph }, entryOf, line }) => {
    const entries = graph.order
      .toReversed()
      .map(entryOf)
      .filter(({ isBranchPoint }) => isBranchPoint);
    const lines = entries.flatMap((entry) => [
      ...(verbose ? [...line.detailsOf(entry), ""] : [line.lineOf(entry)]),
      ...entry.children
        .flatMap((id) => graph.byId.get(id) ?? [])
        .map(
          (child) =>
            `${" ".repeat(entry.revision.id.length)} -> ${line.lineOf(entryOf(child), { message: verbose ?? false })}`,
        ),
    ]);
    return { text: textOf(lines), result: { branchPoints: entries.map(line.factsOf) } };
  });
}

/** All that is known of the revisions that a REV means. */
export function shown(text: string): Task {
  return listed(async ({ history: { graph, floor }, entryOf, line }) => {
    const { requireRevisions } = await import("../graph/select.js");
    const entries = requireRevisions(graph, text, { floor }).map(entryOf);
    const lines = entries.flatMap((entry, index) => [...(index === 0 ? [] : [""]), ...line.detailsOf(entry)]);
    return { text: textOf(lines), result: { revisions: entries.map(line.factsOf) } };
  });
}

/** The revisions of a RANGE, the newest first, for a pipe. */
export function historyText(range: string | undefined, { verbose }: Detail): Task {
  return listed(async ({ history, entryOf, line }) => {
    const entries = await selected(history, range, entryOf);
    const lines = entries.flatMap((entry) =>
      verbose ? [...line.detailsOf(entry), ""] : [line.lineOf(entry, { parents: true, message: true })],
    );
    return { text: textOf(lines), result: { revisions: entries.map(line.factsOf) } };
  });
}

/** The same with the branches drawn, or in a language that other programs draw. */
export function graphText(range: string | undefined, form: GraphForm, colour: boolean): Task {
  return listed(async ({ history, entryOf, line }) => {
    const entries = await selected(history, range, entryOf);
    const result = { revisions: entries.map(line.factsOf) };
    if (form === "text") {
      const { drawing } = await import("../listing/drawing.js");
      return {
        text: drawing(entries)
          .map((row) => `${rowText(row, colour)}\n`)
          .join(""),
        result,
      };
    }
    const { diagrams } = await import("../listing/diagram.js");
    const lines = diagrams[form](entries);
    return { text: textOf(lines), result: { ...result, graph: lines.join("\n") } };
  });
}

function listed(make: (tools: Tools) => Conclusion | Promise<Conclusion>): Task {
  const work = async ({ revisions, settings }: Project) => {
    const [{ historyOf }, { listed: place }, line] = await Promise.all([
      import("../plan/history.js"),
      import("../graph/listing.js"),
      import("../listing/line.js"),
    ]);
    const history = historyOf(revisions, settings);
    const entryOf = (revision: Revision) => place(history.graph, revision, { floor: history.floor });
    const conclusion = await make({ history, entryOf, line });
    return { diagnostics: [], conclude: () => conclusion };
  };
  return { kind: "evenEmpty", work };
}

async function selected(
  { graph, floor }: History,
  range: string | undefined,
  entryOf: Tools["entryOf"],
): Promise<readonly Listed<Revision>[]> {
  const { selectHistory } = await import("../graph/listing.js");
  return selectHistory(graph, range, { floor }).map(entryOf);
}

/** What people wrote stays on its line, and cannot move the cursor. */
function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${visible(line)}\n`).join("");
}

function rowText({ lines, revision = "", about = "" }: Row, colour: boolean): string {
  const id = colour ? `\x1b[33m${visible(revision)}\x1b[0m` : visible(revision);
  return revision === "" ? lines : `${lines} ${id}${visible(about)}`;
}

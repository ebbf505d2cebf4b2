import type { Listed } from "../graph/listing.js";
import type { Revision } from "../script/types.js";
import { marksOf } from "./line.js";

/** One row of a drawing: the lines of branches, and on some rows a revision beside them. */
export interface Row {
  readonly lines: string;
  readonly revision?: string;
  /** Its marks, dependencies and message. */
  readonly about?: string;
}

/** A place from left to right where a branch runs down, and the revision it comes to; nothing where none does. */
type Lanes = readonly (string | undefined)[];

/**
 * Revisions with their branches drawn beside them. They come newest first, each before all it stands on. Lines are down
 * revisions; what is only depended on is named behind the revision.
 *
 * ```text
 * ●   g7g7 (head) (mergepoint)
 * ├─╮
 * ● │ e5e5
 * │ ● f6f6
 * ├─╯
 * ●   b2b2 (branchpoint)
 * ```
 */
export function drawing(entries: readonly Listed<Revision>[]): readonly Row[] {
  const shown = new Set(entries.map(({ revision }) => revision.id));
  const rows: Row[] = [];
  let lanes: Lanes = [];
  for (const entry of entries) {
    const { id, downRevisions } = entry.revision;
    const meeting = lanes.flatMap((lane, at) => (lane === id ? [at] : []));
    const [own = firstFree(lanes, -1), ...others] = meeting;
    if (others.length > 0) rows.push({ lines: joint(lanes, own, others, "╯", "┴") });
    lanes = placed(trimmed(lanes.map((lane, at) => (others.includes(at) ? undefined : lane))), own, id);
    rows.push({ lines: standing(lanes, own), revision: id, about: about(entry) });

    const [onward, ...further] = downRevisions.filter((down) => shown.has(down));
    lanes = placed(lanes, own, onward);
    const begun: number[] = [];
    for (const down of further) {
      const at = firstFree(lanes, own);
      lanes = placed(lanes, at, down);
      begun.push(at);
    }
    if (begun.length > 0) rows.push({ lines: joint(lanes, own, begun, "╮", "┬") });
    lanes = trimmed(lanes);
  }
  return rows;
}

function about(entry: Listed<Revision>): string {
  const { dependencies, revision } = entry;
  const depending = dependencies.length === 0 ? "" : ` (depends on ${dependencies.join(", ")})`;
  return `${marksOf(entry)}${depending}${revision.message === "" ? "" : `  ${revision.message}`}`;
}

/** The first place right of `after` where no branch runs. */
function firstFree(lanes: Lanes, after: number): number {
  const found = lanes.findIndex((lane, at) => at > after && lane === undefined);
  return found < 0 ? Math.max(lanes.length, after + 1) : found;
}

function placed(lanes: Lanes, at: number, id: string | undefined): Lanes {
  return Array.from({ length: Math.max(lanes.length, at + 1) }, (_, index) => (index === at ? id : lanes[index]));
}

function trimmed(lanes: Lanes): Lanes {
  return lanes.slice(0, lanes.findLastIndex((lane) => lane !== undefined) + 1);
}

/** The row of a revision: a dot on its own lane, a line on every other. */
function standing(lanes: Lanes, own: number): string {
  return lanes.map((lane, at) => (at === own ? "●" : lane === undefined ? " " : "│")).join(" ");
}

/** The row where lanes come together, or part: all those in `ends`, which lie right of `own`. */
function joint(lanes: Lanes, own: number, ends: readonly number[], last: string, between: string): string {
  const furthest = Math.max(...ends);
  return lanes
    .map((lane, at) => {
      const inside = at > own && at < furthest;
      const through = inside ? (lane === undefined ? "─" : "┼") : lane === undefined ? " " : "│";
      const mark = at === own ? "├" : at === furthest ? last : ends.includes(at) ? between : through;
      return `${mark}${at >= own && at < furthest ? "─" : " "}`;
    })
    .join("")
    .trimEnd();
}

import type { Listed } from "../graph/listing.js";
import type { Revision } from "../script/types.js";

/** What is shown of a revision in one line. */
export interface LineParts {
  /** What it stands on, in front of an arrow. */
  readonly parents?: boolean;
  /** Its message, behind a comma. */
  readonly message?: boolean;
}

/** A revision in one line, as Alembic has it: `e5e5, f6f6 -> g7g7 (right, left) (mergepoint), doc`. */
export function lineOf(entry: Listed<Revision>, { parents = false, message = false }: LineParts = {}): string {
  const { revision, dependencies } = entry;
  const depending = dependencies.length === 0 ? "" : ` (${dependencies.join(", ")})`;
  const below = parents ? `${revision.downRevisions.join(", ") || "<base>"}${depending} -> ` : "";
  const said = message && revision.message !== "" ? `, ${revision.message}` : "";
  return `${below}${revision.id}${marksOf(entry)}${said}`;
}

/** Its branches, and what is special about its place: ` (left, right) (head) (mergepoint)`. */
export function marksOf({ labels, head, isBranchPoint, isMergePoint, isBaseline }: Listed<Revision>): string {
  const marks = [
    ...(labels.length === 0 ? [] : [labels.join(", ")]),
    ...(head === undefined ? [] : [head === "real" ? "head" : "effective head"]),
    ...(isBaseline ? ["baseline"] : []),
    ...(isBranchPoint ? ["branchpoint"] : []),
    ...(isMergePoint ? ["mergepoint"] : []),
  ];
  return marks.map((mark) => ` (${mark})`).join("");
}

/** All that is known of a revision, a line for each thing. */
export function detailsOf(entry: Listed<Revision>): readonly string[] {
  const { revision, dependencies, children, isBranchPoint } = entry;
  const { id, downRevisions, message, createDate, file } = revision;
  const merging = downRevisions.length > 1;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["Rev", `${id}${marksOf({ ...entry, labels: [] })}`],
    [merging ? "Merges" : "Parent", downRevisions.join(", ") || "<base>"],
    ["Also depends on", dependencies.join(", ")],
    ["Branches into", isBranchPoint ? children.join(", ") : undefined],
    ["Branch names", entry.labels.join(", ")],
    ["Created", createDate],
    ["Path", file],
  ];
  return [
    ...lines.flatMap(([name, text = ""]) => (text === "" ? [] : [`${name}: ${text}`])),
    ...(message === "" ? [] : ["", ...message.split("\n").map((line) => `    ${line}`.trimEnd())]),
  ];
}

/** The same for programs. */
export interface RevisionFacts {
  readonly revision: string;
  readonly downRevisions: readonly string[];
  readonly dependsOn: readonly string[];
  /** Those that its script declares. */
  readonly branchLabels: readonly string[];
  /** The branches it is on. */
  readonly branches: readonly string[];
  readonly message: string;
  readonly createDate: string | null;
  readonly file: string;
  readonly head: boolean;
  readonly effectiveHead: boolean;
  readonly branchPoint: boolean;
  readonly mergePoint: boolean;
  readonly baseline: boolean;
  /** The revisions that name it as a down revision. */
  readonly children: readonly string[];
}

export function factsOf(entry: Listed<Revision>): RevisionFacts {
  const { revision, head, isBranchPoint, isMergePoint, isBaseline, labels, dependencies, children } = entry;
  const { id, downRevisions, branchLabels, message, createDate, file } = revision;
  return {
    revision: id,
    downRevisions,
    dependsOn: dependencies,
    branchLabels,
    branches: labels,
    message,
    createDate: createDate ?? null,
    file,
    head: head === "real",
    effectiveHead: head === "effective",
    branchPoint: isBranchPoint,
    mergePoint: isMergePoint,
    baseline: isBaseline,
    children,
  };
}

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fail } from "../diagnostics/catalog.js";
import { Failure, failAll, located } from "../diagnostics/diagnostic.js";
import { buildGraph } from "../graph/graph.js";
import { inLoadOrder, reach } from "../graph/order.js";
import { requireRevisions, selectRevisions } from "../graph/select.js";
import type { Project } from "../output/compile.js";
import { type History, historyOf } from "../plan/history.js";
import { whyUnreadable } from "../script/evaluate.js";
import { shownName } from "../script/position.js";
import { branchLabel, revisionId } from "../script/revision.js";
import type { Revision, Settings } from "../script/types.js";
import { newId, now } from "./moment.js";
import { fileNameOf, placeFor } from "./place.js";
import { type NewRevision, REVISION, scriptFrom } from "./template.js";

/** What a new revision is to be, as far as somebody said. */
export interface RevisionRequest {
  readonly message: string;
  /** What it stands on: a REV. Default: the head, of which there has to be one. */
  readonly head?: string | undefined;
  /** It may stand on what others stand on already. */
  readonly splice?: boolean | undefined;
  readonly branchLabels?: readonly string[] | undefined;
  /** REVs and branch labels. */
  readonly dependsOn?: readonly string[] | undefined;
  readonly id?: string | undefined;
  /** The directory of the new script. */
  readonly versionPath?: string | undefined;
}

export interface MergeRequest extends Omit<RevisionRequest, "message" | "head"> {
  /** Default: what is merged. */
  readonly message?: string | undefined;
  /** What it joins: REVs. */
  readonly merged: readonly string[];
}

/** A script that could be written: nothing is on disk yet. */
export interface Draft extends NewRevision {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
}

/** A new revision, checked as though it were among the others already. @throws Failure with what is wrong with it */
export function draftRevision(project: Project, request: RevisionRequest): Draft {
  const history = historyOf(project.revisions, project.settings);
  return draft(project, history, parentsOf(history, request), request);
}

/** A new revision that joins several. @throws Failure with what is wrong with it */
export function draftMerge(project: Project, request: MergeRequest): Draft {
  const history = historyOf(project.revisions, project.settings);
  const { graph, floor } = history;
  // A head that another one depends on is one to be joined all the same: what is merged is down revisions.
  const named = (text: string): readonly Revision[] =>
    selectRevisions(graph, text === "heads" ? graph.heads.join(",") || "base" : text, { floor });
  const parents = [...new Set(request.merged.flatMap(named))];
  const ids = parents.map(({ id }) => id);
  if (ids.length < 2) fail("nothingToMerge", { found: ids });
  for (const upper of ids) {
    const below = reach([upper], (id) => graph.byId.get(id)?.downRevisions ?? []);
    const lower = ids.find((id) => id !== upper && below.has(id));
    if (lower !== undefined) fail("mergeOverlaps", { upper, lower });
  }
  requireHeads(history, ids, request.splice);
  return draft(project, history, parents, { ...request, message: request.message ?? `merge ${ids.join(", ")}` });
}

function parentsOf(history: History, { head, splice }: RevisionRequest): readonly Revision[] {
  const { graph, floor } = history;
  if (head === undefined) {
    const { heads } = graph;
    if (heads.length > 1) fail("severalHeadsToStandOn", { heads });
    return heads.flatMap((id) => graph.byId.get(id) ?? []);
  }
  // A new base, or with a baseline what every branch of such a history begins with.
  if (head === "base") return floor === undefined ? [] : requireRevisions(graph, floor);
  const found = requireRevisions(graph, head, { floor });
  const ids = found.map(({ id }) => id);
  if (ids.length > 1) fail("severalRevisions", { text: head, found: ids });
  requireHeads(history, ids, splice);
  return found;
}

function requireHeads({ graph }: History, ids: readonly string[], splice = false): void {
  for (const id of ids) {
    const children = graph.children.get(id) ?? [];
    if (children.length > 0 && !splice) fail("notAHead", { revision: id, children });
  }
}

function draft(
  { settings, revisions }: Project,
  history: History,
  parents: readonly Revision[],
  request: RevisionRequest,
): Draft {
  const { newRevisions, versionTable, directory } = settings;
  const { message, branchLabels = [], dependsOn = [] } = request;
  const { byId } = history.graph;
  const problems = [
    ...(request.id === undefined ? [] : revisionId(versionTable.length)(request.id, [])),
    ...branchLabels.flatMap((label) => branchLabel()(label, [])),
  ];
  failAll(problems.map(({ diagnostic }) => diagnostic));
  const other = byId.get(request.id ?? "");
  if (other !== undefined) fail("idTaken", { id: other.id, file: other.file });

  const id = request.id ?? newId((made) => byId.has(made));
  const moment = located(inConfig(settings), () => now(newRevisions.timezone));
  const name = fileNameOf(newRevisions.fileTemplate, id, message, moment);
  const scripts = new Set(revisions.map(({ file }) => file));
  const below = parents.find(({ file }) => scripts.has(file))?.file;
  const file = placeFor(settings, name, { versionPath: request.versionPath, below });
  if (existsSync(file)) fail("fileExists", { file: shownName(directory, file) });

  const revision: NewRevision = {
    id,
    downRevisions: parents.map((parent) => parent.id),
    branchLabels,
    dependsOn: dependenciesOf(history, dependsOn),
    message,
    createDate: moment.iso,
  };
  requireSound(history, { ...revision, file: shownName(directory, file) });
  return { ...revision, file, text: textOf(revision, settings) };
}

/** Full ids, since a part of one may fit another one tomorrow; a branch label is a name of its own, and stays. */
function dependenciesOf({ graph, floor }: History, texts: readonly string[]): readonly string[] {
  const found = texts.flatMap((text) =>
    graph.declaredLabels.has(text) ? [text] : requireRevisions(graph, text, { floor }).map(({ id }) => id),
  );
  return [...new Set(found)];
}

/** The graph as it would be: whatever is wrong with it then is wrong with what was asked for. */
function requireSound({ graph }: History, revision: Omit<Revision, "upgrade" | "downgrade">): void {
  const nothing = (): void => undefined;
  const others = inLoadOrder(graph, graph.byId.keys()).flatMap((id) => graph.byId.get(id) ?? []);
  try {
    buildGraph([...others, { ...revision, upgrade: nothing, downgrade: nothing }]);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // It would lead to a file that does not exist.
    failAll(error.diagnostics.map(({ origin: _, ...found }) => found));
  }
}

function textOf(revision: NewRevision, { newRevisions, directory }: Settings): string {
  const { template } = newRevisions;
  if (template === undefined) return scriptFrom(REVISION, revision);
  const shown = shownName(directory, resolve(directory, template));
  return located({ position: () => ({ file: shown }) }, () => scriptFrom(templateText(template, shown), revision));
}

function templateText(file: string, shown: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    fail("unreadable", { file: shown, why: whyUnreadable(error) });
  }
}

function inConfig({ directory, configFile }: Settings): { readonly position: () => { readonly file: string } } {
  return { position: () => ({ file: shownName(directory, configFile) }) };
}

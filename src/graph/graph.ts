import { diagnostic } from "../diagnostics/catalog.js";
import { type Diagnostic, failAll, type Origin } from "../diagnostics/diagnostic.js";
import { cycles } from "./cycles.js";
import { fromHeads, reach } from "./order.js";

/** What the graph needs to know of a revision; all else passes through. */
export interface Node {
  readonly id: string;
  readonly downRevisions: readonly string[];
  readonly branchLabels: readonly string[];
  /** Ids, partial ids or branch labels. */
  readonly dependsOn: readonly string[];
  readonly message: string;
  readonly file: string;
}

/** How revisions hang together. Every list is in the order of declaration, every map in load order. */
export interface Edges {
  /** The place of each revision in load order, which settles every tie. */
  readonly index: ReadonlyMap<string, number>;
  /** How many steps it is at most down to a base: whatever stands on a revision is higher. */
  readonly height: ReadonlyMap<string, number>;
  /** What a revision stands on: its down revisions, then those dependencies that no revision below it has already. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
  /** The other way round: the revisions that have this one among their parents. */
  readonly followers: ReadonlyMap<string, readonly string[]>;
}

/** A sound history: every reference leads somewhere, nothing stands on itself, every name is unique. */
export interface Graph<R extends Node = Node> extends Edges {
  /** In load order. */
  readonly byId: ReadonlyMap<string, R>;
  /** The revisions that name this one as a down revision. A branch point has several. */
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** `dependsOn` as full ids. */
  readonly dependencies: ReadonlyMap<string, readonly string[]>;
  /** Revisions without a down revision. */
  readonly bases: readonly string[];
  /** Revisions that are nobody's down revision: what `head` chooses from. */
  readonly heads: readonly string[];
  /** Heads that nothing depends on either: what `heads` means, and the rows of a database that has everything. */
  readonly realHeads: readonly string[];
  /** Heads that something depends on, and that therefore have no row of their own once that is applied. */
  readonly effectiveHeads: readonly string[];
  /** Branch labels, each with the revision that declares it. */
  readonly declaredLabels: ReadonlyMap<string, string>;
  /** The branch labels of each revision: what it or a revision below declares, and down to the branch point. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  /** Everything, each revision after what it stands on: the order of `upgrade heads`. */
  readonly order: readonly R[];
}

type Links = ReadonlyMap<string, readonly string[]>;

const nothing: readonly string[] = [];

/** Symbols of the command line, which neither a revision nor a label can be called. */
const symbols: readonly string[] = ["base", "head", "heads"];

/** Fewer characters of an id are too likely to fit another one tomorrow. */
export const shortestPrefix = 4;

/**
 * The graph of a history. `revisions` come in load order, that is, sorted by file name. All problems are told together,
 * each with the file that has to change.
 */
export function buildGraph<R extends Node>(revisions: readonly R[]): Graph<R> {
  const problems: Diagnostic[] = [];
  const byId = uniqueIds(revisions, problems);
  const nodes = [...byId.values()];
  const declaredLabels = uniqueLabels(nodes, byId, problems);
  const downs = resolved(
    nodes,
    ({ downRevisions }) => downRevisions,
    (node, id) => knownDown(node, id, byId, problems),
  );
  const dependencies = resolved(
    nodes,
    ({ dependsOn }) => dependsOn,
    (node, name) => knownDependency(node, name, byId, declaredLabels, problems),
  );
  const children = reversed(downs);
  const dependents = reversed(dependencies);
  problems.push(...cyclesAmong(byId, children, dependents));
  failAll(problems);

  const index = new Map(nodes.map(({ id }, position) => [id, position]));
  const everything = new Map(
    [...downs].map(([id, down]) => [id, [...new Set([...down, ...(dependencies.get(id) ?? nothing)])]]),
  );
  const height = heights(everything);
  const parents = withoutImplied(everything, downs, dependents, children, height);
  const followers = reversed(parents);
  const ids = [...byId.keys()];
  const heads = ids.filter((id) => children.get(id)?.length === 0);
  const realHeads = heads.filter((id) => dependents.get(id)?.length === 0);
  const order = fromHeads({ index, height, parents, followers }, new Set(ids), realHeads).toReversed();
  return {
    byId,
    index,
    height,
    parents,
    followers,
    children,
    dependencies,
    bases: ids.filter((id) => downs.get(id)?.length === 0),
    heads,
    realHeads,
    effectiveHeads: heads.filter((id) => dependents.get(id)?.length !== 0),
    declaredLabels,
    labels: spreadLabels(order, byId, downs, children, dependents),
    order: order.flatMap((id) => byId.get(id) ?? []),
  };
}

function uniqueIds<R extends Node>(revisions: readonly R[], problems: Diagnostic[]): ReadonlyMap<string, R> {
  const byId = new Map<string, R>();
  for (const revision of revisions) {
    const first = byId.get(revision.id);
    if (first === undefined) byId.set(revision.id, revision);
    else {
      const facts = { revision: revision.id, file: revision.file, other: first.file };
      problems.push(diagnostic("duplicateRevision", facts, originOf(revision)));
    }
  }
  return byId;
}

function uniqueLabels(
  nodes: readonly Node[],
  byId: ReadonlyMap<string, Node>,
  problems: Diagnostic[],
): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  for (const node of nodes) {
    for (const label of new Set(node.branchLabels)) {
      const other = declared.get(label);
      if (other !== undefined) {
        const facts = { label, other, otherFile: byId.get(other)?.file ?? "" };
        problems.push(diagnostic("duplicateLabel", facts, originOf(node)));
        continue;
      }
      declared.set(label, node.id);
      const taken = symbols.includes(label) ? "a symbol" : byId.has(label) ? "the id of a revision" : undefined;
      if (taken !== undefined) problems.push(diagnostic("labelTaken", { label, by: taken }, originOf(node)));
      const why = unreadable(label);
      if (why !== undefined) problems.push(diagnostic("illegalLabel", { label, why }, originOf(node)));
    }
  }
  return declared;
}

/** Why a label could not be told from something else in a range. */
function unreadable(label: string): string | undefined {
  if (label === "") return "it is empty";
  const character = /[@:,+\s]/.exec(label)?.[0];
  if (character !== undefined) return `it has "${character}" in it, which means something else in a range`;
  if (/^-|-\d+$/.test(label)) return "it reads as so many steps downwards";
  return undefined;
}

function resolved(
  nodes: readonly Node[],
  names: (node: Node) => readonly string[],
  find: (node: Node, name: string) => string | undefined,
): Links {
  return new Map(nodes.map((node) => [node.id, [...new Set(names(node).flatMap((name) => find(node, name) ?? []))]]));
}

function knownDown(
  node: Node,
  id: string,
  byId: ReadonlyMap<string, Node>,
  problems: Diagnostic[],
): string | undefined {
  if (byId.has(id)) return id;
  problems.push(diagnostic("unknownDownRevision", { file: node.file, id, known: [...byId.keys()] }, originOf(node)));
  return undefined;
}

function knownDependency(
  node: Node,
  name: string,
  byId: ReadonlyMap<string, Node>,
  labels: ReadonlyMap<string, string>,
  problems: Diagnostic[],
): string | undefined {
  const whole = byId.has(name) ? name : labels.get(name);
  if (whole !== undefined) return whole;
  const candidates = name.length < shortestPrefix ? [] : [...byId.keys()].filter((id) => id.startsWith(name));
  if (candidates.length === 1) return candidates[0];
  if (candidates.length > 1) {
    problems.push(diagnostic("ambiguousDependency", { file: node.file, name, candidates }, originOf(node)));
  } else {
    const known = [...byId.keys(), ...labels.keys()];
    problems.push(diagnostic("unknownDependency", { file: node.file, name, known }, originOf(node)));
  }
  return undefined;
}

function reversed(links: Links): Links {
  const back = new Map<string, string[]>([...links.keys()].map((id) => [id, []]));
  for (const [id, targets] of links) for (const target of targets) back.get(target)?.push(id);
  return back;
}

function cyclesAmong(byId: ReadonlyMap<string, Node>, children: Links, dependents: Links): readonly Diagnostic[] {
  const ids = [...byId.keys()];
  const originAt = (id: string) => originOf(byId.get(id));
  const plain = cycles(ids, (id) => children.get(id) ?? nothing);
  const told = new Set(plain.flat());
  const mixed = cycles(ids, (id) => [...(children.get(id) ?? nothing), ...(dependents.get(id) ?? nothing)]);
  return [
    ...plain.map((path) => diagnostic("revisionCycle", { path }, originAt(path[0]))),
    ...mixed
      .filter((path) => !path.some((id) => told.has(id)))
      .map((path) => diagnostic("dependencyCycle", { path }, originAt(path[0]))),
  ];
}

function heights(parents: Links): ReadonlyMap<string, number> {
  const followers = reversed(parents);
  const waiting = new Map([...parents].map(([id, below]) => [id, below.length]));
  const height = new Map([...parents.keys()].filter((id) => waiting.get(id) === 0).map((id) => [id, 0]));
  // A revision enters when the last of its parents has left, the highest of them, and the Map grows while it is walked.
  for (const [id, below] of height) {
    for (const follower of followers.get(id) ?? nothing) {
      const left = (waiting.get(follower) ?? 0) - 1;
      waiting.set(follower, left);
      if (left === 0) height.set(follower, below + 1);
    }
  }
  return height;
}

/**
 * A dependency that a revision further down the same line has too adds nothing, and Alembic leaves it out. Only one that
 * several revisions share can be such.
 */
function withoutImplied(
  parents: Links,
  downs: Links,
  dependents: Links,
  children: Links,
  height: ReadonlyMap<string, number>,
): Links {
  const heightOf = (id: string) => height.get(id) ?? 0;
  const implied = new Map<string, ReadonlySet<string>>();
  for (const [dependency, sharing] of dependents) {
    if (sharing.length < 2) continue;
    // Nothing above the highest of them matters, which keeps the search as short as they are close together.
    const highest = sharing.reduce((most, id) => Math.max(most, heightOf(id)), 0);
    const above = (id: string) => (children.get(id) ?? nothing).filter((child) => heightOf(child) <= highest);
    implied.set(dependency, reach(sharing.flatMap(above), above));
  }
  const isImplied = (id: string, parent: string) =>
    implied.get(parent)?.has(id) === true && downs.get(id)?.includes(parent) !== true;
  return new Map([...parents].map(([id, all]) => [id, all.filter((parent) => !isImplied(id, parent))]));
}

function spreadLabels(
  order: readonly string[],
  byId: ReadonlyMap<string, Node>,
  downs: Links,
  children: Links,
  dependents: Links,
): Links {
  const labels = new Map<string, readonly string[]>();
  for (const id of order) {
    const inherited = (downs.get(id) ?? nothing).map((down) => labels.get(down) ?? nothing);
    const own = byId.get(id)?.branchLabels ?? nothing;
    const [only = nothing, ...others] = inherited;
    // A line without labels of its own shares one list from end to end.
    labels.set(id, own.length + others.length === 0 ? only : [...new Set([...inherited.flat(), ...own])]);
  }
  const fork = (id: string) => new Set([...(children.get(id) ?? nothing), ...(dependents.get(id) ?? nothing)]).size > 1;
  const plain = (id: string) => !fork(id) && (downs.get(id)?.length ?? 0) < 2;
  for (const [id, node] of byId) {
    if (node.branchLabels.length === 0 || !plain(id)) continue;
    for (let below = downs.get(id)?.[0]; below !== undefined && plain(below); below = downs.get(below)?.[0]) {
      labels.set(below, [...new Set([...(labels.get(below) ?? nothing), ...node.branchLabels])]);
    }
  }
  return labels;
}

function originOf(node: Node | undefined): Origin {
  return node === undefined ? {} : { position: () => ({ file: node.file }), revision: node.id };
}

import { fail } from "../diagnostics/catalog.js";
import { type Graph, shortestPrefix } from "./graph.js";
import { ancestors, inLoadOrder, reach } from "./order.js";

/** One REV as typed: `label@symbol+steps`, each part optional. */
interface Reference {
  readonly text: string;
  readonly branch: string | undefined;
  /** `base`, `head`, `heads`, a label, an id or the beginning of one. Without it, steps count from where the database stands. */
  readonly symbol: string | undefined;
  readonly steps: number | undefined;
}

/** What a REV may be relative to. */
export interface Context {
  /** The heads that a database stands on, none for an empty one. Left out, `-1` counts from the head. */
  readonly standing?: readonly string[] | undefined;
  /** The baseline, which takes the place of `base`. */
  readonly floor?: string | undefined;
}

/** What a REV means: no ids for `base`, several for `heads`. */
export interface Target {
  readonly ids: readonly string[];
  /** The branch it was narrowed to, as a revision on it. */
  readonly branch: string | undefined;
}

/** What each member of a list such as `a1,b2` means. */
export function targetsOf(graph: Graph, text: string, context: Context): readonly Target[] {
  const members = text.split(",").map((member) => member.trim());
  if (members.includes(""))
    fail("malformedRange", { text, why: text === "" ? "it is empty" : "a comma joins nothing" });
  return members.map((member) => resolve(graph, parse(graph, member), context));
}

/** The revisions of one branch: those that `id` stands on and those that stand on it, by down revisions alone. */
export function lineage(graph: Graph, id: string): ReadonlySet<string> {
  const above = reach([id], (at) => graph.children.get(at) ?? []);
  const below = reach([id], (at) => graph.byId.get(at)?.downRevisions ?? []);
  for (const member of below) above.add(member);
  return above;
}

function parse(graph: Graph, text: string): Reference {
  // An exact name comes first, whatever else it could be read as.
  if (graph.byId.has(text) || graph.declaredLabels.has(text)) {
    return { text, branch: undefined, symbol: text, steps: undefined };
  }
  const parts = /^(?:([^@]*)@)?([^@]*?)([-+]\d+)?$/.exec(text);
  const [, branch, symbol = "", steps] = parts ?? [];
  if (parts === null || branch === "" || (symbol === "" && steps === undefined)) {
    fail("malformedRange", { text, why: "@ stands between a branch and one of its revisions" });
  }
  return {
    text,
    branch: branch === undefined ? undefined : branchMember(graph, branch),
    symbol: symbol === "" ? undefined : symbol,
    steps: steps === undefined ? undefined : Number(steps),
  };
}

/** The revision that a branch is known by: the one with the label, or any one of it named by its id. */
function branchMember(graph: Graph, branch: string): string {
  const labelled = graph.declaredLabels.get(branch);
  if (labelled !== undefined) return labelled;
  const candidates = beginningWith(graph, branch);
  if (candidates.length === 0) fail("unknownBranch", { branch, labels: [...graph.declaredLabels.keys()] });
  return named(graph, branch, undefined);
}

function resolve(graph: Graph, reference: Reference, context: Context): Target {
  const { branch, steps } = reference;
  const line = branch === undefined ? undefined : lineage(graph, branch);
  if (steps === undefined) return { ids: symbolised(graph, reference, line), branch };

  const start = startOf(graph, reference, line, context);
  const { floor, standing } = context;
  const lowest = floor !== undefined && line?.has(floor) !== false ? floor : undefined;
  const id = walk(graph, reference, start ?? lowest, steps, line);
  if (id === undefined && floor !== undefined) fail("belowBaseline", { text: reference.text, baseline: floor });
  // Alembic's rule: steps down from where the database stands stay on that line, where children fork.
  const own = reference.symbol === undefined && standing !== undefined && steps < 0 ? start : undefined;
  return { ids: id === undefined ? [] : [id], branch: branch ?? own };
}

/** What a symbol means by itself. `head` looks at down revisions only, `heads` at dependencies too, as in Alembic. */
function symbolised(graph: Graph, reference: Reference, line: ReadonlySet<string> | undefined): readonly string[] {
  const { text, symbol = "head" } = reference;
  const heads = line === undefined ? graph.heads : graph.heads.filter((head) => line.has(head));
  if (symbol === "base") return [];
  if (symbol === "heads") return line === undefined ? graph.realHeads : heads;
  if (symbol === "head") {
    if (heads.length > 1) fail("severalHeads", { text, heads });
    return heads;
  }
  const id = named(graph, symbol, line);
  if (line?.has(id) === false) {
    const branch = text.slice(0, text.indexOf("@"));
    fail("notOnBranch", { revision: id, branch });
  }
  return [id];
}

function named(graph: Graph, name: string, line: ReadonlySet<string> | undefined): string {
  if (graph.byId.has(name)) return name;
  const labelled = graph.declaredLabels.get(name);
  if (labelled !== undefined) return labelled;
  const found = beginningWith(graph, name);
  const near = line === undefined ? found : found.filter((id) => line.has(id));
  // A branch settles what is ambiguous without it; where it has none, the others say what is wrong.
  const candidates = near.length === 0 ? found : near;
  const [only, ...others] = candidates;
  if (only === undefined) {
    fail("unknownRevision", { text: name, known: [...graph.byId.keys(), ...graph.declaredLabels.keys()] });
  }
  if (name.length < shortestPrefix) fail("shortPrefix", { text: name, least: shortestPrefix, candidates });
  if (others.length > 0) fail("ambiguousRevision", { text: name, candidates });
  return only;
}

function beginningWith(graph: Graph, start: string): readonly string[] {
  return [...graph.byId.keys()].filter((id) => id.startsWith(start));
}

/** Where counted steps begin; `undefined` is base. */
function startOf(
  graph: Graph,
  reference: Reference,
  line: ReadonlySet<string> | undefined,
  { standing }: Context,
): string | undefined {
  const { text, symbol, steps = 0 } = reference;
  if (symbol !== undefined || standing === undefined) {
    if (symbol === undefined && steps >= 0) fail("countedFromNothing", { text, example: `base${text}` });
    const [start, ...others] = symbolised(graph, reference, line);
    if (start !== undefined && others.length > 0) fail("severalHeads", { text, heads: [start, ...others] });
    return start;
  }
  const starts = line === undefined ? standing : standingOnLine(graph, standing, line);
  if (starts.length > 1) fail("ambiguousStart", { text, standing: starts });
  return starts[0];
}

/** Where a database stands on one branch; if none of its heads is on it, the highest revision of it that they include. */
function standingOnLine(graph: Graph, standing: readonly string[], line: ReadonlySet<string>): readonly string[] {
  const direct = standing.filter((id) => line.has(id));
  if (direct.length > 0) return direct;
  const applied = [...ancestors(graph, standing)].filter((id) => line.has(id));
  const members = new Set(applied);
  return inLoadOrder(
    graph,
    applied.filter((id) => !(graph.children.get(id) ?? []).some((child) => members.has(child))),
  );
}

/** So many steps upwards or downwards, along down revisions only. */
function walk(
  graph: Graph,
  { text }: Reference,
  start: string | undefined,
  steps: number,
  line: ReadonlySet<string> | undefined,
): string | undefined {
  let at = start;
  for (let taken = 0; taken < Math.abs(steps); taken++) {
    const neighbours: readonly string[] =
      steps > 0
        ? at === undefined
          ? graph.bases
          : (graph.children.get(at) ?? [])
        : at === undefined
          ? []
          : (graph.byId.get(at)?.downRevisions ?? []);
    const candidates: readonly string[] = line === undefined ? neighbours : neighbours.filter((id) => line.has(id));
    const [next, ...others] = candidates;
    if (others.length > 0) fail("ambiguousStep", { text, at: at ?? "base", candidates });
    const stuck = next === undefined && (steps > 0 || at === undefined);
    if (stuck) fail("tooManySteps", { text, possible: taken, end: at ?? "base" });
    at = next;
  }
  return at;
}

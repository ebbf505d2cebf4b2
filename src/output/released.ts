import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { diagnostic, fail } from "../diagnostics/catalog.js";
import { type Diagnostic, Failure } from "../diagnostics/diagnostic.js";
import { EFFECT_FORM, effectOf } from "../plan/effect.js";
import { contextFor, type History, historyOf, planUp, roadTo, selectRoad, startingSchema } from "../plan/history.js";
import { type PlanContext, planDowngrade, type Planned } from "../plan/plan.js";
import { whyUnreadable } from "../script/evaluate.js";
import { tokensOf } from "../script/tokens.js";
import type { Revision } from "../script/types.js";
import { configured, type Project } from "./compile.js";
import { LOCK, lockText, parseLock, type Released } from "./lock.js";
import { sha256, withLf } from "./sources.js";

/** The lock of a project, and what it is going to be. */
export interface Locking {
  readonly text: string;
  readonly added: readonly string[];
  readonly accepted: readonly string[];
  readonly revisions: number;
}

/** What is wrong with the released revisions of a project: nothing, where there is no lock. */
export function releasedDiagnostics(project: Project, dialects: readonly string[]): readonly Diagnostic[] {
  const lock = lockOf(project);
  return lock.size === 0 ? [] : complaints(project, lock, factsOf(project, dialects, lock.keys()));
}

/**
 * The lock with the revisions that a RANGE comes to, and all that they stand on. Lines that are there stay as they are,
 * but for those that are accepted as they are now.
 *
 * @throws Failure with every released revision that was edited and is not accepted, C133 for one that was never released
 */
export function lockRevisions(
  project: Project,
  request: { readonly range?: string | undefined; readonly accept?: readonly string[] },
): Locking {
  const history = historyOf(project.revisions, project.settings);
  const { kept, path } = selectRoad(history, request.range, "compile");
  const lock = lockOf(project);
  const accepted = request.accept ?? [];
  for (const id of accepted) if (!lock.has(id)) fail("notReleased", { revision: id, released: [...lock.keys()] });
  const wanted = [...kept, ...path].filter(({ file }) => existsSync(resolve(project.settings.directory, file)));
  const facts = factsOf(
    project,
    project.settings.dialects.map(({ name }) => name),
    [...lock.keys(), ...wanted.map(({ id }) => id)],
  );
  const next = new Map([...lock].filter(([id]) => !accepted.includes(id)));
  const [first, ...more] = complaints(project, next, facts).filter(({ code }) => code !== "C134");
  if (first !== undefined) throw new Failure([first, ...more]);
  const added = wanted.filter(({ id }) => !next.has(id)).map(({ id }) => id);
  for (const id of [...accepted, ...added]) {
    const now = facts.get(id);
    if (now !== undefined) next.set(id, now);
  }
  return {
    text: lockText(next.values()),
    added: added.filter((id) => !accepted.includes(id)),
    accepted,
    revisions: next.size,
  };
}

function lockOf({ settings }: Pick<Project, "settings">): ReadonlyMap<string, Released> {
  const file = join(settings.directory, LOCK);
  if (!existsSync(file)) return new Map();
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    fail("unreadable", { file: LOCK, why: whyUnreadable(error) });
  }
  return parseLock(text.replace(/^\uFEFF/, ""));
}

/** What these revisions are now; those that are no more have none. */
function factsOf(project: Project, dialects: readonly string[], ids: Iterable<string>): ReadonlyMap<string, Released> {
  const history = historyOf(project.revisions, project.settings);
  const wanted = new Set([...ids].filter((id) => history.graph.byId.has(id)));
  const effects = new Map<string, Map<string, string>>();
  // What scripts make of arguments is nobody's edit: then only what stands in them counts.
  if (Object.keys(project.settings.args ?? {}).length === 0) {
    for (const name of dialects) noteEffects(project, history, name, wanted, effects);
  }
  return new Map(
    project.revisions
      .filter(({ id }) => wanted.has(id))
      .map((revision) => [
        revision.id,
        {
          id: revision.id,
          down: [...revision.downRevisions].sort(),
          needs: [...revision.dependsOn].sort(),
          source: sourceHash(project, revision),
          effects: effects.get(revision.id) ?? new Map<string, string>(),
        },
      ]),
  );
}

/** Replays no more than the released revisions and what they stand on: what is not released may still be wrong. */
function noteEffects(
  project: Project,
  history: History,
  name: string,
  wanted: ReadonlySet<string>,
  effects: Map<string, Map<string, string>>,
): void {
  const context = contextFor(configured(project.settings, name), project.settings);
  const road = roadTo(history, wanted);
  for (const upgrade of planUp(road, startingSchema(project.settings, context), context)) {
    const { id } = upgrade.revision;
    if (!wanted.has(id)) continue;
    const known = effects.get(id) ?? new Map<string, string>();
    known.set(name, `${EFFECT_FORM}:${short(effectOf(upgrade, writtenDowngrade(upgrade, context)))}`);
    effects.set(id, known);
  }
}

function writtenDowngrade(upgrade: Planned, context: PlanContext): Planned | undefined {
  return upgrade.revision.downgrade === undefined ? undefined : planDowngrade(upgrade, upgrade.after, context);
}

function sourceHash({ settings }: Pick<Project, "settings">, { file }: Revision): string {
  const path = resolve(settings.directory, file);
  return short(JSON.stringify(tokensOf(withLf(readFileSync(path, "utf8")), path)));
}

/** 128 bits: nobody has to be kept from making two scripts alike. */
function short(text: string): string {
  return sha256(text).slice(0, 32);
}

function complaints(
  { revisions }: Pick<Project, "revisions">,
  lock: ReadonlyMap<string, Released>,
  facts: ReadonlyMap<string, Released>,
): readonly Diagnostic[] {
  const files = new Map(revisions.map(({ id, file }) => [id, file]));
  return [...lock.values()].flatMap((then): readonly Diagnostic[] => {
    const { id } = then;
    const now = facts.get(id);
    const file = files.get(id);
    const origin = { revision: id, ...(file === undefined ? {} : { position: () => ({ file }) }) };
    const edited = now === undefined ? ["its script is no longer there"] : edits(then, now);
    const missing = [...then.down, ...then.needs].filter((below) => files.has(below) && !lock.has(below));
    return [
      ...(edited.length === 0 ? [] : [diagnostic("releasedEdited", { revision: id, edited }, origin)]),
      ...(missing.length === 0 ? [] : [diagnostic("lockGap", { revision: id, missing }, origin)]),
    ];
  });
}

/**
 * What was edited since. What a revision does decides, so that its comments and looks are free. Where that cannot be
 * compared, since it is of another form or not known in the dialect, the script itself does.
 */
function edits(then: Released, now: Released): readonly string[] {
  const found: string[] = [];
  const stands = ({ down }: Released): string => down.join(" and ") || "nothing";
  if (stands(then) !== stands(now)) found.push(`it stands on ${stands(now)} instead of ${stands(then)}`);
  if (then.needs.join() !== now.needs.join()) found.push("it depends on other revisions");
  const comparable = [...then.effects].filter(
    ([dialect, effect]) => formOf(now.effects.get(dialect)) === formOf(effect),
  );
  const differing = comparable.filter(([dialect, effect]) => now.effects.get(dialect) !== effect);
  if (differing.length > 0) found.push(`it does something else on ${differing.map(([dialect]) => dialect).join(", ")}`);
  if (comparable.length === 0 && then.source !== now.source) found.push("its script says something else");
  return found;
}

function formOf(effect: string | undefined): string | undefined {
  return effect?.slice(0, effect.indexOf(":"));
}

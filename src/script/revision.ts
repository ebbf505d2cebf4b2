import { types } from "node:util";
import { diagnostic, fail } from "../diagnostics/catalog.js";
import { at, failAll, type Origin } from "../diagnostics/diagnostic.js";
import { definitionOf } from "./define.js";
import { defaultOf, describeExport, exportsNothing } from "./evaluate.js";
import { keyPosition } from "./locate.js";
import { isPlainObject } from "../diagnostics/found.js";
import { anyText, type Check, expects, isText, shape, wrong } from "./shape.js";
import type { Revision, RevisionDefinition, Settings } from "./types.js";

/** The revision that a script exports, or everything that is wrong with it. `file` is its name in diagnostics. */
export function revisionOf(exported: unknown, file: string, settings: Settings): Revision {
  const value = defaultOf(exported);
  const defined = definitionOf(value);
  if (defined?.kind !== "revision") fail("notARevision", { found: found(exported) }, { position: () => ({ file }) });
  const definition = value as RevisionDefinition;
  const call = () => defined.position() ?? { file };
  const origin: Origin = isText(definition.revision) ? { revision: definition.revision } : {};
  failAll(
    checks(settings.versionTable.length)(definition, []).map(({ path, diagnostic }) =>
      at(diagnostic, { ...origin, position: () => keyPosition(settings.directory, call(), path) }),
    ),
  );
  return {
    id: definition.revision,
    downRevisions: list(definition.downRevision),
    branchLabels: list(definition.branchLabels),
    dependsOn: list(definition.dependsOn),
    message: definition.message ?? "",
    createDate: definition.createDate,
    file,
    // Called through the definition, so that a script may use `this`.
    upgrade: (op) => definition.upgrade(op),
    downgrade: definition.downgrade && ((op) => definition.downgrade?.(op)),
  };
}

/** Whether something can be the id of a revision. */
export function revisionId(longest: number): Check {
  return identifier("revision id", { except: ID_EXCEPT, longest });
}

/** Whether something can be a branch label. */
export function branchLabel(): Check {
  return identifier("branch label", { except: LABEL_EXCEPT });
}

function checks(longestId: number): Check {
  const keys: Readonly<Record<keyof RevisionDefinition, Check>> = {
    revision: revisionId(longestId),
    downRevision: expects(
      "null at a base, a revision id, or an array of them that is not empty",
      (value) => value === null || isText(value) || (isTexts(value) && value.length > 0),
    ),
    branchLabels: names(branchLabel()),
    dependsOn: expects(
      "a revision id, or an array of them",
      (value) => value === null || isText(value) || isTexts(value),
    ),
    message: anyText,
    createDate: anyText,
    upgrade: synchronous,
    downgrade: synchronous,
  };
  return shape("a revision", keys, {
    revision: 'revision: "adfac8a1b2ee"',
    downRevision: 'downRevision: "834b1a697901", or null at a base',
    upgrade: "upgrade(op) { … }",
  });
}

/** What Alembic reads as an operator in a range, and what no shell, file name or comment should have to quote. */
const ID_EXCEPT = /[@\-+:,\s"'`/\\<>|*?\p{Cc}]/u;

/** A hyphen is fine in a label unless what follows reads as a step: `shop-2`. */
const LABEL_EXCEPT = /[@+:,\s"'`/\\<>|*?\p{Cc}]|-\d/u;

const WORDS: readonly string[] = ["base", "head", "heads"];

function identifier(what: string, { except, longest }: { readonly except: RegExp; readonly longest?: number }): Check {
  return (value, path) => {
    if (!isText(value)) return [wrong(value, path, "a string that is not empty")];
    const refuse = (why: string) => [{ path, diagnostic: diagnostic("badIdentifier", { what, name: value, why }) }];
    const forbidden = except.exec(value)?.[0];
    if (WORDS.includes(value)) return refuse("is a word that means something else in a range");
    if (forbidden !== undefined) return refuse(`holds ${JSON.stringify(forbidden)}`);
    const length = Array.from(value).length;
    if (longest === undefined || length <= longest) return [];
    return [{ path, diagnostic: diagnostic("idTooLong", { id: value, length, limit: longest }) }];
  };
}

function names(each: Check): Check {
  return (value, path) => {
    if (value === null) return [];
    if (typeof value === "string") return each(value, path);
    if (!isTexts(value)) return [wrong(value, path, "a string, or an array of strings")];
    return value.flatMap((name) => each(name, path));
  };
}

/** Operations are recorded while the function runs: what it did later would be lost. */
const synchronous: Check = (value, path) => {
  if (typeof value !== "function") return [wrong(value, path, "a function")];
  const key = path.join(".");
  if (types.isGeneratorFunction(value)) {
    return [{ path, diagnostic: diagnostic("notSynchronous", { key, kind: "a generator function" }) }];
  }
  if (!types.isAsyncFunction(value)) return [];
  return [{ path, diagnostic: diagnostic("notSynchronous", { key, kind: "an async function" }) }];
};

function found(exported: unknown): string {
  const value = defaultOf(exported);
  if (definitionOf(value)?.kind === "config") return "a configuration";
  return isPlainObject(value) && !exportsNothing(exported)
    ? "an object that was not made by defineRevision"
    : describeExport(exported);
}

function list(value: string | readonly string[] | null | undefined): readonly string[] {
  if (value === null || value === undefined) return [];
  return typeof value === "string" ? [value] : [...value];
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

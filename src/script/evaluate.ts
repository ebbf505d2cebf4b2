import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { dirname, join, resolve, sep } from "node:path";
import { debuglog, types } from "node:util";
import { compileFunction } from "node:vm";
import { fail } from "../diagnostics/catalog.js";
import { Failure, located } from "../diagnostics/diagnostic.js";
import type { Pack } from "./cache.js";
import { type Place, positionOf, withDeepStacks, registerScript, shownName } from "./position.js";
import { describe, isPlainObject } from "../diagnostics/found.js";
import { thrown } from "./thrown.js";
import { AWAIT, explain, languageOf, type Source, transform, written } from "./transform.js";

/** What running the project's own code takes. */
export interface Environment {
  /** Names in diagnostics are relative to it. */
  readonly directory: string;
  /** What `import … from "limbeck"` gives: the running program itself, so that there is never a second copy. */
  readonly api: object;
  readonly pack: Pack;
  /** The text of files that are not written yet. */
  readonly unwritten?: ReadonlyMap<string, string>;
}

interface Module {
  exports: unknown;
  /** Kept, so that all who import a broken module fail alike. */
  failure?: unknown;
}

/** The variables of a script, all of them on its first line, so that lines need no correction. */
const PARAMETERS = ["exports", "require", "module", "__filename", "__dirname"];

const debug = debuglog("limbeck");

/**
 * Runs modules of the project as CommonJS and gives what they export. Not `import()`: that costs most of a millisecond
 * per file, and loading could not be synchronous. Each module runs once; cycles see what is exported so far.
 */
export function evaluator({ directory, api, pack, unwritten }: Environment): (file: string) => unknown {
  const modules = new Map<string, Module>();
  const limbeck = checkedExports(api);
  return load;

  function load(file: string): unknown {
    const known = modules.get(file);
    if (known !== undefined) {
      if (known.failure !== undefined) throw known.failure as Error;
      return known.exports;
    }
    const module: Module = { exports: {} };
    modules.set(file, module);
    try {
      run(file, module);
    } catch (error) {
      module.failure = error;
      throw error;
    }
    return module.exports;
  }

  function run(file: string, module: Module): void {
    const source: Source = { text: readText(file), language: languageOf(file), shown: shownName(directory, file) };
    const toSource = written(source);
    registerScript(file, { shown: source.shown, written: toSource });
    const body = compile(pack.code(source, transform), file, source, toSource);
    try {
      withDeepStacks(() => {
        body.call(module.exports, module.exports, importer(file), module, file, dirname(file));
      });
    } catch (error) {
      if (isLocated(error)) throw error;
      const position = (types.isNativeError(error) ? positionOf(error) : undefined) ?? { file: source.shown };
      located({ position: () => position }, () => stopped(error));
    }
  }

  function importer(file: string): (request: string) => unknown {
    return (request) => {
      if (request === "limbeck") return limbeck;
      if (!/^\.{0,2}(?:\/|$)/.test(request)) return requireInstalled(request, file);
      const neighbour = resolveNeighbour(resolve(dirname(file), request));
      if (neighbour === undefined) fail("moduleNotFound", { request });
      return SCRIPT.test(neighbour) ? load(neighbour) : requireInstalled(neighbour, file);
    };
  }

  function readText(file: string): string {
    // A byte order mark and a #! line mean nothing inside a function.
    return (unwritten?.get(file) ?? readProjectFile(directory, file)).replace(/^\uFEFF/, "").replace(/^#!/, "//");
  }

  /** Says what a script threw, without the paths of this machine. */
  function stopped(error: unknown): never {
    if (error instanceof Failure) throw error;
    debug("%s", types.isNativeError(error) ? error.stack : error);
    const { message, help } = types.isNativeError(error)
      ? thrown(error)
      : { message: `the value ${String(error)}`, help: undefined };
    // `await (x)` is a call to the engine, outside async functions.
    if (message === "ReferenceError: await is not defined") fail("unsupportedSyntax", AWAIT);
    fail("scriptThrew", { message: message.replaceAll(directory + sep, ""), help });
  }
}

/** The default export of a module, or all of it where the file says `module.exports =` or `export =`. */
export function defaultOf(exported: unknown): unknown {
  if (typeof exported !== "object" || exported === null) return exported;
  return "default" in exported || "__esModule" in exported ? (exported as { default?: unknown }).default : exported;
}

/** Whether a module exports nothing at all. */
export function exportsNothing(exported: unknown): boolean {
  return isPlainObject(exported) && defaultOf(exported) === exported && Object.keys(exported).length === 0;
}

/** What a module exports where it should have exported something else, in a few words. */
export function describeExport(exported: unknown): string {
  if (exportsNothing(exported)) return "nothing";
  const value = defaultOf(exported);
  return value === undefined ? "no default" : describe(value);
}

/** The text of a file that belongs to the project, or a diagnostic that says why there is none. */
function readProjectFile(directory: string, file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    fail("unreadable", { file: shownName(directory, file), why: whyUnreadable(error) });
  }
}

/** What the file system said, without the paths of this machine. */
export function whyUnreadable(error: unknown): string {
  const { code = "" } = error as NodeJS.ErrnoException;
  return UNREADABLE[code] ?? code;
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "permission is denied",
  EISDIR: "it is a directory",
  ELOOP: "its symbolic links lead in a circle",
};

/** A neighbour that failed has said where; its failure passes unchanged, so that it counts once. */
function isLocated(error: unknown): boolean {
  return error instanceof Failure && error.diagnostics.every(({ origin }) => origin?.position !== undefined);
}

type Body = (this: unknown, ...variables: unknown[]) => unknown;

function compile(code: string, file: string, source: Source, toSource: (place: Place) => Place): Body {
  try {
    return compileFunction(code, PARAMETERS, { filename: file }) as Body;
  } catch (error) {
    if (!types.isNativeError(error) || error.name !== "SyntaxError") throw error;
    // The engine puts the place before the message: `file:12`, the line, and carets under the spot.
    const [head = "", , carets = ""] = error.stack?.split("\n") ?? [];
    const line = Number(/:(\d+)$/.exec(head)?.[1] ?? 1);
    const place = toSource({ line, column: Math.max(carets.indexOf("^"), 0) + 1 });
    throw new Failure([explain(error.message, source, place)]);
  }
}

const SCRIPT = /\.[cm]?[jt]s$/;

/** What TypeScript finds: the file as written, `.js` meaning `.ts`, no extension at all, or the index of a directory. */
function resolveNeighbour(path: string): string | undefined {
  const asTypeScript = path.replace(/\.([cm]?)js$/, ".$1ts");
  const endings = [".ts", ".mts", ".cts", ".js", ".mjs", ".cjs", ".json"];
  const candidates = [
    asTypeScript,
    path,
    ...endings.map((ending) => path + ending),
    ...endings.map((ending) => join(path, `index${ending}`)),
  ];
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}

/** A builtin, a package, or JSON: what the project did not write as a script is Node's to load. */
function requireInstalled(request: string, file: string): unknown {
  const require = createRequire(file);
  if (isBuiltin(request)) return require(request) as unknown;
  return require(resolvePackage(request, require)) as unknown;
}

function resolvePackage(request: string, require: NodeJS.Require): string {
  try {
    return require.resolve(request);
  } catch (error) {
    debug("%s", error);
    fail("moduleNotFound", { request });
  }
}

/** Imports become property accesses, so a wrong name would be `undefined` until somebody calls it. */
function checkedExports(api: object): object {
  const exported: Readonly<Record<string, unknown>> = { ...api };
  return new Proxy(exported, {
    get(target, name) {
      if (typeof name === "symbol" || Object.hasOwn(target, name)) return Reflect.get(target, name) as unknown;
      if (name === "__esModule") return true;
      // Asked of everything that is awaited.
      if (name === "then") return undefined;
      fail("unknownExport", { name, known: Object.keys(target) });
    },
  });
}

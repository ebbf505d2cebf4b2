import process from "node:process";
import { setImmediate } from "node:timers/promises";
import { debuglog, types } from "node:util";
import { diagnostic } from "../diagnostics/catalog.js";
import { at, type Diagnostic, failAll, Failure } from "../diagnostics/diagnostic.js";
import { callSite, isDefect, positionOf } from "../script/position.js";

/** Resolves when nothing is pending any more: no timer, and no promise that anything could still settle. */
export type Idle = () => Promise<void>;

/** For a program that has its process to itself: Node says `beforeExit` when nothing is left to do. */
export const nothingIsPending: Idle = () =>
  new Promise((resolve) => {
    const impatience = setTimeout(() => process.stderr.write(WAITING), PATIENCE).unref();
    process.once("beforeExit", () => {
      clearTimeout(impatience);
      // By way of the event loop, so that the process goes on instead of ending.
      void setImmediate().then(resolve);
    });
  });

const PATIENCE = 3000;
const WAITING = "waiting for what a script has begun and not ended: a timer, a server or a child process\n";

/** Does work that runs scripts of a project, and waits until nothing that they began is pending. */
export type During = <T>(work: () => Promise<T>) => Promise<T>;

/** Hands text to a stream, and says when it has gone. */
export type Write = (text: string, done: (error?: Error | null) => void) => boolean;

/** Keeps scripts from what belongs to the program: its standard output, and its end. */
export interface Containment {
  /** Writes to the real standard output, where only what was asked for may go. */
  readonly write: Write;
  /** @throws Failure with what scripts did wrong, also where they caught it themselves or nobody waited for it */
  readonly during: During;
  /** Gives everything back. */
  readonly lift: () => void;
}

const ENDINGS = ["exit", "reallyExit", "abort"] as const;
type Endings = Record<(typeof ENDINGS)[number], () => never>;

let lift = (): void => undefined;

/** Ends the program, which nothing but the program can do while scripts are contained. */
export function leave(status: number): never {
  lift();
  return process.exit(status);
}

/** From here on what scripts print, by whatever way of the console, goes to stderr, and they cannot end the program. */
export function contain(idle: Idle): Containment {
  const { stdout, stderr } = process;
  const attempts = new Set<unknown>();
  // All of the console goes through the method of its stream.
  const write = stdout.write.bind(stdout);
  Object.assign(stdout, { write: stderr.write.bind(stderr) });
  const endings = process as unknown as Endings;
  const { exit, reallyExit, abort } = endings;
  for (const name of ENDINGS) {
    endings[name] = function ending(): never {
      const found = diagnostic("endedByScript", { call: `process.${name}` });
      const failure = new Failure([placed(found, callSite(ending)())]);
      attempts.add(failure);
      throw failure;
    };
  }
  lift = () => {
    Object.assign(stdout, { write });
    Object.assign(endings, { exit, reallyExit, abort });
    lift = () => undefined;
  };
  return {
    write: (text, done) => write(text, undefined, done),
    during: (work) => observed(work, idle, attempts),
    lift: () => {
      lift();
    },
  };
}

async function observed<T>(work: () => Promise<T>, idle: Idle, attempts: ReadonlySet<unknown>): Promise<T> {
  const late: Diagnostic[] = [];
  let crash: (defect: unknown) => void = () => undefined;
  const crashed = new Promise<never>((_, reject) => (crash = reject));
  const take = (error: unknown): void => {
    if (types.isNativeError(error) && !(error instanceof Failure) && isDefect(error)) crash(error);
    else if (!attempts.has(error)) late.push(...explained(error));
  };
  process.on("uncaughtException", take).on("unhandledRejection", take);
  try {
    const [result, failures] = await Promise.race([failureOf(work), crashed]);
    await Promise.race([idle(), crashed]);
    // A failure is how an attempt to end the program comes out, unless somebody caught it.
    const caught = failures.length > 0 ? [] : ([...attempts] as readonly Failure[]);
    const found = [...caught.flatMap(({ diagnostics }) => diagnostics), ...late];
    if (found.length === 0 && failures[0] !== undefined) throw failures[0];
    failAll([...failures.flatMap(({ diagnostics }) => diagnostics), ...found]);
    return result as T;
  } finally {
    process.off("uncaughtException", take).off("unhandledRejection", take);
  }
}

/** What work gives, or how it failed, so that what else goes wrong can be told together with it. */
async function failureOf<T>(work: () => Promise<T>): Promise<readonly [T | undefined, readonly Failure[]]> {
  try {
    return [await work(), []];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [undefined, [error]];
  }
}

const debug = debuglog("limbeck");

/** What a timer or a promise of a script threw. */
function explained(error: unknown): readonly Diagnostic[] {
  debug("%s", types.isNativeError(error) ? error.stack : error);
  if (error instanceof Failure) return error.diagnostics.map((found) => placed(found, positionOf(error)));
  if (!types.isNativeError(error)) return [diagnostic("threwLater", { message: `the value ${String(error)}` })];
  return [placed(diagnostic("threwLater", { message: `${error.name}: ${error.message}` }), positionOf(error))];
}

/** Whoever loads or records a script adds a place of their own where there is none yet. */
function placed(found: Diagnostic, position: ReturnType<typeof positionOf>): Diagnostic {
  return position === undefined ? found : at(found, { position: () => position });
}

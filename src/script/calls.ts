import { types } from "node:util";
import { diagnostic, fail } from "../diagnostics/catalog.js";
import { at, Failure, located, type Origin } from "../diagnostics/diagnostic.js";
import { NotSql } from "../sql/sql.js";
import { found } from "./check.js";
import { callSite, isDefect, positionOf, withDeepStacks } from "./position.js";
import { learnVerb, type Recorder, thrown } from "./thrown.js";

/** What calls of `op` and `batch` have in common: a place in the script, a number, and a time when they are over. */
export interface Calls {
  /** A verb that people call; `work` gets where that was, and whatever fails in it is reported there. */
  verb<A extends readonly unknown[]>(name: string, work: (origin: Origin, ...given: A) => void): (...given: A) => void;
  /** A question that people ask. It is no operation: it has no number, and a script may catch what it fails with. */
  question<A extends readonly unknown[], R>(name: string, answer: (...given: A) => R): (...given: A) => R;
  /** Runs the function that people wrote; afterwards every verb refuses. */
  during(run: () => unknown): void;
}

export interface Circumstances {
  readonly object: Recorder;
  /** The function that is run, as a message calls it. */
  readonly what: string;
  /** The how-manieth operation of the script a call belongs to. */
  readonly number: () => number;
  /** Refuses a verb that is called at the wrong moment. */
  readonly admit?: (verb: string) => void;
}

export function callsOf({ object, what, number, admit }: Circumstances): Calls {
  let ended = false;
  let failed: { readonly error: unknown } | undefined;
  return {
    verb<A extends readonly unknown[]>(name: string, work: (origin: Origin, ...given: A) => void) {
      learnVerb(object, name);
      const call = (...given: A): void => {
        const origin = { position: callSite(call), operation: { number: number(), verb: name } };
        try {
          located(origin, () => {
            if (ended) fail("tooLate", { object, verb: name });
            admit?.(name);
            work(origin, ...given);
          });
        } catch (error) {
          failed ??= { error };
          throw error;
        }
      };
      return call;
    },
    question<A extends readonly unknown[], R>(name: string, answer: (...given: A) => R) {
      const ask = (...given: A): R =>
        located({ position: callSite(ask) }, () => {
          if (ended) fail("tooLate", { object, verb: name });
          return answer(...given);
        });
      return ask;
    },
    during(run) {
      try {
        runScript(object, what, run);
      } finally {
        ended = true;
      }
      // A script that catches what a verb throws would go on without that operation.
      if (failed !== undefined) throw failed.error;
    },
  };
}

/** Runs code that people wrote; whatever it throws becomes a {@link Failure}, unless it is a defect of this program. */
export function runScript(object: Recorder, what: string, run: () => unknown): void {
  let result: unknown;
  try {
    result = withDeepStacks(run);
  } catch (error) {
    throw explained(error, object);
  }
  if (types.isPromise(result)) {
    // Its rejection would otherwise end the process before the diagnostic is shown.
    result.catch(() => undefined);
    fail("functionWaits", { what });
  }
}

function explained(error: unknown, object: Recorder): unknown {
  if (!types.isNativeError(error)) {
    return new Failure([diagnostic("functionThrew", { message: `the value ${found(error)}`, help: undefined })]);
  }
  const origin: Origin = { position: () => positionOf(error) };
  if (error instanceof Failure) {
    const [first, ...rest] = error.diagnostics;
    return new Failure([at(first, origin), ...rest.map((one) => at(one, origin))]);
  }
  if (error instanceof NotSql) return new Failure([diagnostic("notSql", { found: found(error.value) }, origin)]);
  if (isDefect(error)) return error;
  return new Failure([diagnostic("functionThrew", thrown(error, object), origin)]);
}

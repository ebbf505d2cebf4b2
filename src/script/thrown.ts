import { didYouMean, enumerate } from "../diagnostics/entry.js";
import { t } from "./type-constructors.js";

/** What scripts import; `index.ts` exports each of them. */
export const forScripts: readonly string[] = [
  "check",
  "column",
  "conv",
  "defineConfig",
  "defineRevision",
  "defineSchema",
  "enumType",
  "exclude",
  "foreignKey",
  "id",
  "index",
  "lit",
  "only",
  "primaryKey",
  "schema",
  "sequence",
  "sql",
  "t",
  "table",
  "trigger",
  "unique",
  "view",
];

/** The objects that verbs are called on. */
export type Recorder = "op" | "batch";

/** What each of them can do, learnt as recorders are made, so that it is written down nowhere else. */
const verbs: Readonly<Record<Recorder, Set<string>>> = { op: new Set(), batch: new Set() };

export function learnVerb(object: Recorder, verb: string): void {
  verbs[object].add(verb);
}

/** What a script threw, in the words of who wrote it. */
export interface Thrown {
  readonly message: string;
  readonly help: string | undefined;
}

/**
 * An error of the engine about a script, as its author should read it: imports have become properties of objects that
 * the author never wrote, and a misspelt function is an `undefined` to the engine.
 *
 * @param within what a verb is called on where it was thrown, whatever the script calls it
 */
export function thrown(error: Error, within?: Recorder): Thrown {
  const message = asWritten(error.message);
  return { message: `${error.name}: ${message}`, help: helpFor(message, within) };
}

/** `_limbeck.t.integr` is `t.integr` in the source, and `(0 , _helpers.stamp)` is `stamp`. */
function asWritten(message: string): string {
  return message.replace(/\(0 , _[\w$]+\.([\w$]+)\)/g, "$1").replace(/\b_limbeck\d*\./g, "");
}

function helpFor(message: string, within: Recorder | undefined): string | undefined {
  const missing = /^([\w$]+) is not defined$/.exec(message)?.[1];
  if (missing !== undefined) return forScripts.includes(missing) ? `import it from "limbeck"` : undefined;
  const [, object, called] = /^([\w$.]+)\.([\w$]+) is not a function$/.exec(message) ?? [];
  if (object === undefined || called === undefined) return undefined;
  const types = typesOf(object);
  if (types !== undefined) return didYouMean(called, types) ?? `${object} has ${enumerate(types)}`;
  if (object !== "op" && object !== "batch") return within && verbNear(called, within);
  return verbNear(called, object) ?? (object === "op" ? alembicsOwn(called) : undefined);
}

/** The types that stand beside the one that was meant. */
function typesOf(object: string): readonly string[] | undefined {
  if (object === "t") return Object.keys(t);
  if (object === "t.postgresql") return Object.keys(t.postgresql);
  return object === "t.sqlite" ? Object.keys(t.sqlite) : undefined;
}

/** Alembic's spelling counts as well: `add_column` is `addColumn`. */
function verbNear(called: string, object: Recorder): string | undefined {
  const camel = called.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return didYouMean(camel, [...verbs[object]]);
}

/** What Alembic has and an offline compiler cannot. */
function alembicsOwn(called: string): string | undefined {
  if (/^get_?(?:bind|context)$/i.test(called)) {
    return "there is no database here, only a script to be written; op.dialect says for which dialect";
  }
  return undefined;
}

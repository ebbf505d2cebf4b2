import type { Origin } from "../diagnostics/diagnostic.js";
import { places } from "./annotate.js";
import type { Script } from "./compile.js";
import type { Role } from "./transactions.js";

/** One statement of a script, for programs: what is not known of it is left out. */
export interface Item extends Place {
  /** Without what ends it. */
  readonly sql: string;
  /** Of a revision, or what it is there for otherwise. */
  readonly kind: Role;
  /** The how-manieth transaction of the script it stands in, from 1; absent where it stands in none. */
  readonly transaction?: number;
  /** Where it comes from besides, when neighbouring changes of a table became one copy of it. */
  readonly others?: readonly Place[];
}

/** What in the project a statement comes from. Lines and columns start at 1. */
export interface Place {
  readonly revision?: string;
  readonly operation?: { readonly number: number; readonly verb: string };
  /** Relative to the configuration, with forward slashes. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * A script statement by statement, as `--json` prints it:
 *
 * ```ts
 * const { script } = compileScript(loadProject(), { dialect: "sqlite" });
 * for (const { sql, kind, file, line } of itemize(script)) console.log(kind, `${file}:${line}`, sql);
 * ```
 */
export function itemize({ lines }: Pick<Script, "lines">): readonly Item[] {
  const placeOf = places();
  const placed = (origin: Origin): Place => {
    const { revision, operation } = origin;
    return {
      ...(revision === undefined ? {} : { revision }),
      ...(operation === undefined ? {} : { operation }),
      ...placeOf(origin),
    };
  };
  let begun = 0;
  let open = false;
  return lines.flatMap((line): readonly Item[] => {
    if (line.kind !== "statement") return [];
    const { statement, role: kind } = line;
    if (kind === "begin") {
      begun += 1;
      open = true;
    }
    const transaction = open ? { transaction: begun } : {};
    if (kind === "commit") open = false;
    const { text: sql, origin } = statement;
    const others = origin.others === undefined ? {} : { others: origin.others.map(placed) };
    return [{ sql, kind, ...transaction, ...placed(origin), ...others }];
  });
}

import type { Purpose } from "../output/compile.js";
import type { Direction } from "../plan/plan.js";
import { misuse } from "./misuse.js";
import { requireReleased } from "./released.js";
import type { Work } from "./run.js";

/** The work of every command that prints one script. */
export function flatScript(range: string | undefined, direction: Direction, purpose?: Purpose): Work {
  return async (project, dialects) => {
    const dialect = oneOf(dialects);
    const [{ compileScript }, { itemize }] = await Promise.all([
      import("../output/compile.js"),
      import("../output/itemize.js"),
    ]);
    const { script, diagnostics } = compileScript(project, { dialect, range, direction, purpose });
    await requireReleased(project, dialects);
    const { from, to, revisions, statements, text } = script;
    return {
      diagnostics,
      conclude: () => ({
        text,
        result: () => ({
          script: { dialect, direction, ...(purpose && { purpose }), from, to, revisions, statements, sql: text },
          plan: [{ statements: itemize(script) }],
        }),
      }),
    };
  };
}

/** The work of a command that prints a script about the version table alone. */
export function versionScript(command: "stamp" | "ensure-version", range = ""): Work {
  return async (project, dialects) => {
    const dialect = oneOf(dialects);
    const [{ compileStamp, compileVersionTable }, { itemize }] = await Promise.all([
      import("../output/stamp.js"),
      import("../output/itemize.js"),
    ]);
    const made = command === "stamp" ? compileStamp(project, dialect, range) : compileVersionTable(project, dialect);
    const { from, to, statements, text, diagnostics } = made;
    return {
      diagnostics,
      conclude: () => ({
        text,
        result: () => ({
          script: { dialect, from, to, statements, sql: text },
          plan: [{ statements: itemize(made) }],
        }),
      }),
    };
  };
}

/** The one dialect that is meant. */
export function oneOf(dialects: readonly string[]): string {
  const [dialect, ...others] = dialects;
  return dialect === undefined || others.length > 0 ? misuse("oneDialectNeeded", { dialects }) : dialect;
}

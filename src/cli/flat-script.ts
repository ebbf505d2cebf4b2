import type { Direction } from "../plan/plan.js";
import { misuse } from "./misuse.js";
import type { Work } from "./run.js";

/** The work of every command that prints one script. */
export function flatScript(range: string | undefined, direction: Direction): Work {
  return async (project, dialects) => {
    const [dialect, ...others] = dialects;
    if (dialect === undefined || others.length > 0) misuse("oneDialectNeeded", { dialects });
    const { compileScript } = await import("../output/compile.js");
    const { script, diagnostics } = compileScript(project, { dialect, range, direction });
    const { from, to, revisions, statements, text } = script;
    return {
      diagnostics,
      conclude: () => ({
        text,
        result: { script: { dialect, direction, from, to, revisions, statements, sql: text } },
      }),
    };
  };
}

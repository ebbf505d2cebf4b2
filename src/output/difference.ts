import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Longer ones say how much is left out. */
const MOST_LINES = 60;
/** Texts with less in common take long to compare, and nobody would read it. */
const MOST_CHANGES = 4000;

/**
 * What is different between two texts, as `diff -u` prints it. Nothing where they have too little in common.
 */
export function unifiedDifference(path: string, before: string, after: string): string | undefined {
  // Loaded when something is different, which in CI it seldom is.
  const { structuredPatch } = require("diff") as typeof import("diff");
  const patch = structuredPatch(path, path, before, after, undefined, undefined, {
    context: 3,
    maxEditLength: MOST_CHANGES,
  });
  if (patch === undefined) return undefined;
  const lines = patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines,
  ]);
  const left = lines.length - MOST_LINES;
  const shown = left > 0 ? [...lines.slice(0, MOST_LINES), `… ${left} lines more`] : lines;
  return [`--- ${path}`, `+++ ${path} (compiled now)`, ...shown].join("\n");
}

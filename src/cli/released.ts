import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, failAll } from "../diagnostics/diagnostic.js";
import type { Project } from "../output/compile.js";

/** What is wrong with released revisions. Nothing is loaded for a project that has no lock. */
export async function releasedFindings(project: Project, dialects: readonly string[]): Promise<readonly Diagnostic[]> {
  if (!existsSync(join(project.settings.directory, "limbeck.lock"))) return [];
  const { releasedDiagnostics } = await import("../output/released.js");
  return releasedDiagnostics(project, dialects);
}

/** No script comes of revisions that are not what was released. @throws Failure with all of them. */
export async function requireReleased(project: Project, dialects: readonly string[]): Promise<void> {
  failAll(await releasedFindings(project, dialects));
}

import process from "node:process";
import * as api from "./index.js";
import type { Origin } from "./diagnostics/diagnostic.js";
import { compileStatements, type Project } from "./output/compile.js";
import type { Direction } from "./plan/plan.js";
import { findConfig, loadSettings } from "./script/config.js";
import { loadRevisions as load } from "./script/load.js";
import type { Revision, Settings } from "./script/types.js";
import type { VerifyOptions, VerifyReport } from "./verify/verify.js";

/** A statement as a driver runs it. */
export interface CompiledStatement {
  /** Without what ends it. */
  readonly sql: string;
  /** The revision, the operation and the place in the script that it comes from, as far as it comes from any. */
  readonly origin: Origin;
}

/**
 * The project whose configuration is found from `from` upwards, or is `from` itself: its settings and revisions.
 *
 * ```ts
 * const project = loadProject();
 * for (const { sql } of compile({ ...project, dialect: "sqlite" })) database.exec(sql);
 * ```
 *
 * @throws Failure with everything that is wrong with configuration and scripts.
 */
export function loadProject(from: string = process.cwd()): Project {
  const settings = loadSettings(/\.[cm]?[jt]s$/.test(from) ? findConfig(process.cwd(), from) : findConfig(from), api);
  return { settings, revisions: loadRevisions(settings) };
}

/** The revisions of a project, in load order. @throws Failure with everything that is wrong with them. */
export function loadRevisions(settings: Settings): readonly Revision[] {
  return load(settings, api);
}

/**
 * The statements of the script that a RANGE comes to in one dialect, in its order, revision by revision as they are
 * asked for: all that `limbeck upgrade --sql` prints but the lines for the client. That is what has to come before the
 * first transaction, such as `PRAGMA foreign_keys = OFF` on SQLite (which stays off on that connection), BEGIN and
 * COMMIT as the settings say, and the rows of the version table. Run them on one connection, outside of a transaction.
 *
 * @throws Failure when a revision does not compile, when it is that revision's turn. The COMMIT has not been given by
 *   then: whoever ran what came before it rolls back. {@link compileScript} compiles everything first.
 */
export function* compile(
  request: Project & {
    readonly dialect: string;
    /** Default: everything, up. */
    readonly range?: string;
    readonly direction?: Direction;
  },
): Generator<CompiledStatement, void> {
  const { settings, revisions, ...script } = request;
  for (const { text, origin } of compileStatements({ settings, revisions }, script)) yield { sql: text, origin };
}

/** Runs what a project compiles to on embedded engines, as `limbeck verify` does. The engines load when this is called. */
export async function verify(project: Project, options: VerifyOptions = {}): Promise<VerifyReport> {
  const { verify: run } = await import("./verify/verify.js");
  return run(project, options);
}

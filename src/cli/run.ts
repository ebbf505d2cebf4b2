import { dirname } from "node:path";
import process from "node:process";
import { type Diagnostic, Failure } from "../diagnostics/diagnostic.js";
import type { Project } from "../output/compile.js";
import type { Client, Settings } from "../script/types.js";
import type { During } from "./containment.js";
import { Misuse, misuse } from "./misuse.js";
import { argumentsOf, type CommonOptions, type ScriptOptions } from "./options.js";
import { progressOn } from "./progress.js";
import { json, reportData, reportText, type Scene, summary } from "./report.js";

/** All that a run of the program has to say. */
export interface Reply {
  readonly stdout: string;
  readonly stderr: string;
  /** 0 done, 1 something is wrong with the project, 2 the program was called in a way it cannot be. */
  readonly status: 0 | 1 | 2;
}

/** What a command gives when it has done its work. */
export interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  /** What is left to be done once nothing can go wrong with the scripts any more, such as to write files. */
  readonly conclude: () => Conclusion | Promise<Conclusion>;
}

export interface Conclusion {
  /** For stdout: SQL for a pipe, or a few lines for people. */
  readonly text: string;
  /** What `--json` prints instead, with the diagnostics. Large ones are made when they are asked for. */
  readonly result: object | (() => object);
}

/** The work of a command: what it was asked to do is in its closure, and this is what it does it with. */
export type Work = (project: Project, dialects: readonly string[]) => Outcome | Promise<Outcome>;

/** What commands hand to the program to be done. */
export type Task =
  /** On a project that has revisions. */
  | Work
  /** On a project that may have none yet. */
  | { readonly kind: "evenEmpty"; readonly work: Work }
  /** On a project that has revisions, or a baseline that they will stand on. */
  | { readonly kind: "evenOnBaseline"; readonly work: Work }
  /** Without any project. */
  | { readonly kind: "alone"; readonly work: () => Outcome | Promise<Outcome> };

/** What commands hand their work to. */
export type Finish = (options: RunOptions, task: Task) => Promise<void>;

export type RunOptions = CommonOptions & Partial<ScriptOptions>;

/** Opens the project, has the work done, and puts in words what came of it. */
export async function run(options: RunOptions, colour: boolean, during: During, task: Task): Promise<Reply> {
  const { json: asJson = false } = options;
  const waiting = progressOn(process.stderr, process.env["TERM"] === "dumb");
  let scene: Scene = { directory: process.cwd(), dialects: [], colour };
  const worked = async (): Promise<Outcome> => {
    if (typeof task === "object" && task.kind === "alone") return await task.work();
    const { kind, work } = typeof task === "object" ? task : { kind: "usual", work: task };
    // Here and not above, so that help and mistakes in the command line need none of it.
    const [{ trackedArguments }, { findConfig, loadSettings }, { loadRevisions }, api] = await Promise.all([
      import("../script/arguments.js"),
      import("../script/config.js"),
      import("../script/load.js"),
      import("../index.js"),
    ]);
    const configFile = findConfig(scene.directory, options.config);
    scene = { ...scene, directory: dirname(configFile) };
    const configured = loadSettings(configFile, api);
    const dialects = chosen(options.dialect, configured);
    scene = { ...scene, dialects };
    if (options.client !== undefined) await requireClient(options.client, dialects);
    const given = trackedArguments(argumentsOf(options.argument));
    const settings = {
      ...configured,
      args: given.values,
      transaction: options.transaction ?? configured.transaction,
      guards: options.guards ?? configured.guards,
      client: options.client ?? configured.client,
      comments: configured.comments && options.comments !== false,
      annotate: options.annotate === true,
    };
    const { progress } = waiting;
    const allowNone = kind === "evenEmpty" || (kind === "evenOnBaseline" && settings.baseline !== undefined);
    const revisions = loadRevisions(settings, api, { allowNone, progress });
    const outcome = await work({ settings, revisions, progress }, dialects);
    const [unread] = given.unread();
    return unread === undefined ? outcome : misuse("argumentUnread", { key: unread, read: given.missed() });
  };
  try {
    const { diagnostics, conclude } = await during(worked).finally(waiting.clear);
    return done(diagnostics, await conclude(), scene, asJson);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return failed(error, scene, asJson);
  }
}

/** What is said when nothing came of it. */
export function failed(failure: Failure, scene: Scene, asJson: boolean): Reply {
  const { diagnostics } = failure;
  const status = failure instanceof Misuse ? 2 : 1;
  if (asJson) return { stdout: json({ diagnostics: reportData(diagnostics, scene) }), stderr: "", status };
  const ending = status === 2 ? "" : `${summary(diagnostics, scene)}; nothing was written\n`;
  return { stdout: "", stderr: `${reportText(diagnostics, scene)}${ending}`, status };
}

function done(diagnostics: readonly Diagnostic[], { text, result }: Conclusion, scene: Scene, asJson: boolean): Reply {
  const status = diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
  if (asJson) {
    const found: object = typeof result === "function" ? (result as () => object)() : result;
    return { stdout: json({ diagnostics: reportData(diagnostics, scene), ...found }), stderr: "", status };
  }
  const stderr = diagnostics.length === 0 ? "" : `${reportText(diagnostics, scene)}${summary(diagnostics, scene)}\n`;
  return { stdout: text, stderr, status };
}

/** A client by its name is meant for its own dialect; the others keep theirs. */
async function requireClient(client: Client, dialects: readonly string[]): Promise<void> {
  if (client === "own") return;
  const { clientOf } = await import("../dialect/registry.js");
  if (client === "any") {
    const without = dialects.filter((dialect) => clientOf(dialect)?.forDrivers === false);
    if (without.length > 0) misuse("clientAnyComesLater", { dialects: without });
    return;
  }
  const known = dialects.flatMap((dialect) => {
    const own = clientOf(dialect)?.clientName;
    return own === undefined ? [] : [{ dialect, client: own }];
  });
  if (!known.some((one) => one.client === client)) misuse("clientOfNone", { client, known });
}

/** The dialects that were asked for, in the order of the configuration, or all of them. */
function chosen(asked: readonly string[] | undefined, { dialects }: Pick<Settings, "dialects">): readonly string[] {
  const configured = dialects.map(({ name }) => name);
  for (const dialect of asked ?? []) {
    if (!configured.includes(dialect)) misuse("dialectNotConfigured", { dialect, configured });
  }
  return asked === undefined ? configured : configured.filter((name) => asked.includes(name));
}

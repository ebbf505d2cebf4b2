import { readFileSync } from "node:fs";
import process from "node:process";
import { Command, CommanderError } from "commander";
import { diagnostic } from "../diagnostics/catalog.js";
import { Failure } from "../diagnostics/diagnostic.js";
import { branches } from "./branches.js";
import { check } from "./check.js";
import { compile } from "./compile.js";
import { completion } from "./completion.js";
import { contain, type During, type Idle, nothingIsPending } from "./containment.js";
import { downgrade } from "./downgrade.js";
import { exportCommand } from "./export.js";
import { ensureVersion } from "./ensure-version.js";
import { heads } from "./heads.js";
import { history } from "./history.js";
import { init } from "./init.js";
import { lock } from "./lock.js";
import { merge } from "./merge.js";
import { Misuse, translate } from "./misuse.js";
import { common, type CommonOptions, protectRanges } from "./options.js";
import { revision } from "./revision.js";
import { failed, type Finish, type Reply, run } from "./run.js";
import { show } from "./show.js";
import { stamp } from "./stamp.js";
import { wantsColour, write } from "./streams.js";
import { upgrade } from "./upgrade.js";
import { verify } from "./verify.js";

/** As though by SIGPIPE, like any program in a pipe whose reader has gone. */
const READER_GONE = 128 + 13;

/**
 * The program: exit status 0 when it has done what it was asked, 1 when something is wrong with the project, 2 when it
 * was called in a way it cannot be. What is thrown and no {@link Failure} is a defect, and shows its stack.
 *
 * @param idle for a process that goes on afterwards, and so never says by itself that nothing is pending
 */
export async function main(argv: readonly string[], idle?: Idle): Promise<number> {
  const containment = contain(idle ?? nothingIsPending);
  try {
    const { stdout, stderr, status } = await reply(argv.slice(2), containment.during);
    return await delivered(status, async () => {
      await write(process.stderr, stderr);
      await write(process.stdout, stdout, containment.write);
    });
  } finally {
    // Otherwise it holds to the very end, since scripts may have asked to be called then.
    if (idle !== undefined) containment.lift();
  }
}

/** In the order in which help lists them. */
const COMMANDS: readonly ((finish: Finish) => Command)[] = [
  init,
  revision,
  merge,
  compile,
  upgrade,
  downgrade,
  stamp,
  ensureVersion,
  verify,
  check,
  exportCommand,
  lock,
  history,
  heads,
  branches,
  show,
  completion,
];

async function reply(args: readonly string[], during: During): Promise<Reply> {
  const colour = wantsColour(process.stderr);
  const asked = { help: "", wrong: "" };
  let made: Reply | undefined;
  const program = programWith(async (options, task) => {
    made = await run({ ...program.opts<CommonOptions>(), ...options }, colour, during, task);
  });
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride((error) => translate(error, command))
      .configureOutput({
        writeOut: (text) => (asked.help += text),
        writeErr: (text) => (asked.wrong += text),
        outputError: () => undefined,
      });
  }
  try {
    await program.parseAsync(protectRanges(args), { from: "user" });
    return made ?? { stdout: "", stderr: "", status: 0 };
  } catch (error) {
    if (error instanceof Misuse) {
      return failed(error, { directory: process.cwd(), dialects: [], colour }, wantsJson(args));
    }
    if (!(error instanceof CommanderError)) throw error;
    return { stdout: asked.help, stderr: asked.wrong, status: error.exitCode === 0 ? 0 : 2 };
  }
}

function programWith(finish: Finish): Command {
  const program = common(new Command("limbeck"))
    // What stands behind a command is the command's, which may have an option of the same name.
    .enablePositionalOptions()
    .description("Compiles migration scripts to flat SQL. No database is asked.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help; limbeck compile --help tells of one command")
    .showSuggestionAfterError(false)
    .addHelpText(
      "after",
      `
Example:
  limbeck compile --sql
  limbeck upgrade head --sql -d postgresql | psql --dbname app

Exit status: 0 done, 1 something is wrong with the project, 2 wrong use.`,
    );
  for (const command of COMMANDS) program.addCommand(command(finish));
  return program;
}

function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}

/** Asked when the command line could not be read as a whole. */
function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).includes("--json");
}

async function delivered(status: number, writing: () => Promise<void>): Promise<number> {
  try {
    await writing();
    return status;
  } catch (error) {
    return await undelivered(error as NodeJS.ErrnoException);
  }
}

/** What becomes of a result that nobody takes. */
async function undelivered(error: NodeJS.ErrnoException): Promise<number> {
  if (error.code === "EPIPE") return READER_GONE;
  const { reasonOf } = await import("../output/write.js");
  const failure = new Failure([diagnostic("unwritable", { file: "standard output", ...reasonOf(error) })]);
  await write(process.stderr, failed(failure, { directory: ".", dialects: [], colour: false }, false).stderr);
  return 1;
}

import { Command } from "commander";
import { argumentOption, common, type CommonOptions, range, repeatable } from "./options.js";
import type { Finish, Work } from "./run.js";
import { uninterrupted } from "./streams.js";

interface LockOptions extends CommonOptions {
  readonly accept?: readonly string[];
}

/** `limbeck lock [RANGE]`. */
export function lock(finish: Finish): Command {
  return common(new Command("lock"))
    .summary("note which revisions are released, and must not be edited")
    .description(
      "Adds the revisions of a RANGE, and all that they stand on, to limbeck.lock. From then on check, compile, upgrade " +
        "and downgrade refuse when one of them does something else. Lines that are there stay as they are.",
    )
    .addArgument(range("[RANGE]", "up to which revision: head, ae1027 (default: all of them)"))
    .addOption(repeatable("--accept <REV>", "take a released revision as it is now (repeatable)"))
    .addOption(argumentOption())
    .addHelpText("after", "\nExamples:\n  limbeck lock\n  limbeck lock --accept ae1027a6acf3")
    .action((text: string | undefined, options: LockOptions) => finish(options, locked(text, options.accept ?? [])));
}

function locked(text: string | undefined, accept: readonly string[]): Work {
  return async (project) => {
    const [{ lockRevisions }, { LOCK }, { writeFiles }] = await Promise.all([
      import("../output/released.js"),
      import("../output/lock.js"),
      import("../output/write.js"),
    ]);
    const { text: made, added, accepted, revisions } = lockRevisions(project, { range: text, accept });
    return {
      diagnostics: [],
      conclude: async () => {
        await uninterrupted(() => writeFiles(project.settings.directory, [{ path: LOCK, text: made }], []));
        const parts = [`${added.length} added`, ...(accepted.length === 0 ? [] : [`${accepted.length} accepted`])];
        return {
          text: `${LOCK}: ${parts.join(", ")}, ${revisions} released\n`,
          result: { lock: LOCK, added, accepted, revisions },
        };
      },
    };
  };
}

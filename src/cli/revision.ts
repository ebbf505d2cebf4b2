import { Command, Option } from "commander";
import { written } from "./draft.js";
import { misuse } from "./misuse.js";
import { common, type CommonOptions, type NewScriptOptions, newScripts, standing } from "./options.js";
import type { Finish } from "./run.js";

interface RevisionOptions extends CommonOptions, NewScriptOptions {
  readonly message: string;
  readonly head?: string;
  readonly autogenerate?: true;
}

/** `limbeck revision -m MSG`. */
export function revision(finish: Finish): Command {
  return newScripts(common(new Command("revision")))
    .summary("write a new revision script")
    .description("Writes the script of a new revision, which stands on the head, and prints its path.")
    .requiredOption("-m, --message <TEXT>", "what it is about, in a few words")
    .option("--head <REV>", "what it stands on, where there are several heads; base begins a history of its own")
    .addOption(new Option("--autogenerate", "write the operations as well: comes later").hideHelp())
    .addHelpText("after", '\nExample:\n  limbeck revision -m "add email to account"')
    .action(({ message, head, autogenerate, ...options }: RevisionOptions) => {
      if (autogenerate) misuse("flagComesLater", { flag: "--autogenerate", what: "compare a schema with the history" });
      return finish(
        options,
        written((project, { draftRevision }) =>
          draftRevision(project, { message, head: head?.trim(), ...standing(options) }),
        ),
      );
    });
}

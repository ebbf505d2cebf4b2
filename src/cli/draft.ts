import { relative } from "node:path";
import process from "node:process";
import type { Draft } from "../authoring/revision.js";
import type { Project } from "../output/compile.js";
import { visible } from "./report.js";
import type { Outcome, Task } from "./run.js";
import { uninterrupted } from "./streams.js";

type Authoring = typeof import("../authoring/revision.js");

/** The work of a command that writes one new script: its path is what is printed, for `$EDITOR $(limbeck …)`. */
export function written(make: (project: Project, authoring: Authoring) => Draft): Task {
  return {
    kind: "evenEmpty",
    work: async (project) => {
      const authoring = await import("../authoring/revision.js");
      return { diagnostics: [], conclude: await writing(make(project, authoring)) };
    },
  };
}

/** What is left to be done with a script that could be written: to write it. */
export async function writing({ text, file, ...revision }: Draft): Promise<Outcome["conclude"]> {
  const { putNew } = await import("../authoring/put.js");
  const shown = relative(process.cwd(), file).replaceAll("\\", "/");
  return async () => {
    await uninterrupted(() => putNew([{ file, shown, text }]));
    const { id, ...facts } = revision;
    return { text: `${visible(shown)}\n`, result: { revision: id, ...facts, file: shown } };
  };
}

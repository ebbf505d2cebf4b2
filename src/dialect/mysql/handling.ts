import { handling as ansi } from "../ansi/handling.js";
import type { ScriptConventions } from "../dialect.js";

/** Nothing keeps DDL from committing. */
const failure = `${ansi.failure.none}; the exit status of mysql is 1`;

export const handling: ScriptConventions["handling"] = {
  client: {
    run: "mysql app < FILE",
    mind: ["neither with --force nor with source, which go on after an error"],
    failure: { one: failure, several: failure, none: failure },
  },
  driver: { ...ansi, failure: { one: ansi.failure.none, several: ansi.failure.none, none: ansi.failure.none } },
};

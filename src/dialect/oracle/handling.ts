import { handling as ansi } from "../ansi/handling.js";
import type { ScriptConventions } from "../dialect.js";

/** Nothing keeps DDL from committing. */
const failure = `${ansi.failure.none}; the exit status of sqlplus is not 0`;

export const handling: ScriptConventions["handling"] = {
  client: {
    run: "NLS_LANG=.AL32UTF8 sqlplus -S user@db < FILE",
    mind: [
      "not in a client that does not know WHENEVER SQLERROR, which would go on after an error",
      "not two at once",
      "in UTF-8 alone: without NLS_LANG, letters beyond ASCII become others",
    ],
    failure: { one: failure, several: failure, none: failure },
  },
  driver: { ...ansi, failure: { one: ansi.failure.none, several: ansi.failure.none, none: ansi.failure.none } },
};

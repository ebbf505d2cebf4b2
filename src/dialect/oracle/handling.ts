import { handling as ansi } from "../ansi/handling.js";
import type { Handling, ScriptConventions } from "../dialect.js";

/** Nothing keeps DDL from committing. */
const stays = ansi.failure.none;
const numbered = "the statements before the one that failed stay, and its number says where to go on";
const status = "the exit status of sqlplus is not 0";

export const handling: ScriptConventions["handling"] = {
  client: {
    run: "NLS_LANG=.AL32UTF8 sqlplus -S user@db < FILE",
    mind: [
      "not in a client that does not know WHENEVER SQLERROR, which would go on after an error",
      "not two at once",
      "in UTF-8 alone: without NLS_LANG, letters beyond ASCII become others",
    ],
    failure: always(`${stays}; ${status}`),
    guarded: { failure: always(`${numbered}; ${status}`) },
  },
  driver: { ...ansi, failure: always(stays) },
};

function always(text: string): Handling["failure"] {
  return { one: text, several: text, none: text };
}

import { handling as ansi } from "../ansi/handling.js";
import type { Handling, ScriptConventions } from "../dialect.js";

const { several, none } = ansi.failure;
const status = "the exit status of sqlcmd -b is 1";

export const handling: ScriptConventions["handling"] = {
  client: {
    run: "sqlcmd -b -f 65001 -d app -i FILE",
    mind: ["not in a client that does not know :on error exit: it would go on after an error"],
    failure: saying("nothing is changed", several, none),
    // What stands in front of every batch keeps the server from executing any behind an error.
    guarded: {
      mind: ["not within a transaction: the script does nothing then, and rolls that back"],
      failure: saying(
        "nothing is changed",
        several,
        "the statements before the one that failed stay, and nothing behind it is done",
      ),
    },
  },
  driver: ansi,
};

function saying(...[alone, some, without]: readonly [string, string, string]): Handling["failure"] {
  return { one: `${alone}; ${status}`, several: `${some}; ${status}`, none: `${without}; ${status}` };
}

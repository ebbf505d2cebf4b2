import { handling as ansi } from "../ansi/handling.js";
import type { ScriptConventions } from "../dialect.js";

export const handling: ScriptConventions["handling"] = {
  client: {
    run: "sqlcmd -b -f 65001 -d app -i FILE",
    mind: ["without guards, not in a client that does not know :on error exit: it would go on after an error"],
    failure: {
      one: "nothing is changed; the exit status of sqlcmd -b is 1",
      several: `${ansi.failure.several}; the exit status of sqlcmd -b is 1`,
      none: `${ansi.failure.none}; the exit status of sqlcmd -b is 1`,
    },
  },
  driver: ansi,
};

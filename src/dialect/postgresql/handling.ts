import { handling as ansi } from "../ansi/handling.js";
import type { ScriptConventions } from "../dialect.js";

export const handling: ScriptConventions["handling"] = {
  client: {
    run: "psql -d app -f FILE",
    mind: [],
    failure: {
      one: "nothing is changed; the exit status of psql is 3",
      several: `${ansi.failure.several}; the exit status of psql is 3`,
      none: `${ansi.failure.none}; the exit status of psql is 3`,
    },
  },
  driver: { ...ansi, run: "as a whole, client.query(text), on a connection of its own, outside of a transaction" },
};

import { handling as ansi } from "../ansi/handling.js";
import type { ScriptConventions } from "../dialect.js";

export const handling: ScriptConventions["handling"] = {
  client: {
    run: "sqlite3 app.db < FILE",
    mind: ['not as an argument, sqlite3 app.db "$(cat FILE)", which takes a script for --client any'],
    failure: {
      one: "nothing is changed; the exit status of sqlite3 is 1",
      several: `${ansi.failure.several}; the exit status of sqlite3 is 1`,
      none: `${ansi.failure.none}; the exit status of sqlite3 is 1`,
    },
  },
  driver: {
    ...ansi,
    run: "as a whole, db.exec(text), on a connection of its own, outside of a transaction",
    mind: ["close the connection afterwards: its settings are no longer those it began with"],
  },
};

import { handling as ansi } from "../ansi/handling.js";
import type { ScriptConventions } from "../dialect.js";

/** Nothing keeps DDL from committing. */
const stays = "the statements before the one that failed stay, and their numbers say where to go on";
const failure = `${stays}; the exit status of mysql is 1`;

export const handling: ScriptConventions["handling"] = {
  client: {
    run: "mysql app < FILE",
    mind: ["without guards neither with --force nor with source, which go on after an error, and then say 0"],
    failure: { one: failure, several: failure, none: failure },
  },
  driver: {
    ...ansi,
    run: "as a whole or statement by statement, as text, on a connection of its own, outside of a transaction",
    mind: ["close the connection afterwards: its settings are no longer those it began with"],
    failure: { one: stays, several: stays, none: stays },
  },
};

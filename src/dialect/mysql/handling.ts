import { handling as ansi } from "../ansi/handling.js";
import type { Handling, ScriptConventions } from "../dialect.js";

/** Nothing keeps DDL from committing. */
const stays = ansi.failure.none;
/** The session is read only from the failure on. */
const stops =
  "the statements before the one that failed stay, nothing behind it is done, and its number says where to go on";

/** @param program the client: `mysql` */
export function handlingWith(program: string): ScriptConventions["handling"] {
  const status = `the exit status of ${program} is 1`;
  return {
    client: {
      run: `${program} app < FILE`,
      mind: ["neither with --force nor with source, which go on after an error, and then say 0"],
      failure: always(`${stays}; ${status}`),
      guarded: {
        mind: [
          "not within a transaction",
          "with --force or source nothing is done behind an error either, but the exit status is 0",
        ],
        failure: always(`${stops}; ${status}`),
      },
    },
    driver: {
      run: "as a whole or statement by statement, as text, on a connection of its own, outside of a transaction",
      mind: ["close the connection afterwards: its settings are no longer those it began with"],
      failure: always(stays),
      guarded: { failure: always(stops) },
    },
  };
}

function always(text: string): Handling["failure"] {
  return { one: text, several: text, none: text };
}

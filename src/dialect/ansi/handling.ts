import type { Handling } from "../dialect.js";

/** How the statements of a script go to a driver one by one, and for dialects to say better. */
export const handling: Handling = {
  run: "statement by statement on one connection, outside of a transaction",
  mind: [],
  failure: {
    one: "nothing is changed once the transaction is rolled back or the connection is closed",
    several: "transactions that were committed before stay; the version table says how far it came",
    none: "the statements before the one that failed stay; look at what is there before you run anything again",
  },
};

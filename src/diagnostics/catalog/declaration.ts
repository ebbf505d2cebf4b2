import { error } from "../entry.js";

/** What cannot be written as TypeScript, C14. */
export const declaration = {
  notSayable: error<{ what: string; dialect: string }>("C140", {
    title: "Something that no script can ask for",
    message: ({ what, dialect }) => `there is no way to write this in a script for ${dialect}: ${what}`,
    help: () =>
      "a name with a dot in it, or one that the naming convention would change, may be in the way; write this part by hand with op.execute, and state the result with op.assume",
  }),
};

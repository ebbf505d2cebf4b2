import { enumerate, error, warning } from "../entry.js";

/** Views, triggers, sequences and schemas that a dialect has not, or not in this form. */
export const dialectObjects = {
  viewUnsupported: error<{ dialect: string; what: string; why: string; instead: string }>("D301", {
    title: "A view that a dialect cannot make",
    message: ({ dialect, what, why }) => `${dialect} cannot ${what}: ${why}`,
    help: ({ instead }) => instead,
  }),
  triggerUnsupported: error<{ dialect: string; trigger: string; why: string; instead: string }>("D302", {
    title: "A trigger that a dialect cannot make",
    message: ({ dialect, trigger, why }) => `${dialect} cannot make trigger "${trigger}" like this: ${why}`,
    help: ({ instead }) => instead,
  }),
  noSequences: warning<{ dialect: string; sequence: string }>("D303", {
    title: "A sequence where there are none",
    message: ({ dialect, sequence }) => `${dialect} has no sequences: nothing is printed for "${sequence}"`,
    help: () => "number the rows with an integer primary key there",
  }),
  noSchemas: warning<{ dialect: string; schema: string }>("D304", {
    title: "A schema where there are none",
    message: ({ dialect, schema }) =>
      `${dialect} has no schemas to create or drop: nothing is printed for "${schema}", which is a database that the application attaches`,
  }),
  updateSetsOff: warning<{ table: string; column: string; triggers: readonly string[] }>("D305", {
    title: "Rows are filled or changed under a trigger",
    message: ({ table, column, triggers }) =>
      `the UPDATE of "${table}.${column}" sets off ${triggers.length === 1 ? "trigger" : "triggers"} ${enumerate(triggers)}, which may change or refuse it`,
    help: ({ triggers }) =>
      triggers.length === 1
        ? "if it must not, drop the trigger first with op.dropTrigger, and create it again afterwards"
        : "if they must not, drop the triggers first with op.dropTrigger, and create them again afterwards",
  }),
};

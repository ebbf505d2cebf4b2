import { t } from "../../../src/script/type-constructors.js";
import { column } from "../../../src/script/elements/column.js";
import { table } from "../../../src/script/elements/table.js";
import type { Op } from "../../../src/script/op.js";
import { numbering, type Specimen } from "./specimen.js";

const body = (op: Op): string => (op.dialect === "sqlite" ? "SELECT 1" : "suppress_redundant_updates_trigger()");
const viewed = (op: Op): void => {
  op.createView("seen", "SELECT id FROM account");
};
const triggered = (op: Op): void => {
  op.createTrigger("watch", "account", { timing: "BEFORE", events: ["UPDATE"], execute: body(op) });
};
const sequenced = (op: Op): void => {
  op.createSequence("ticket");
};
const typed = (op: Op): void => {
  op.createEnumType("state", ["x", "y"]);
};

/** Verbs for what is no table, for SQL of a person's own, and for what stands around others. */
export const objects = (schema: string): readonly Specimen[] => [
  {
    verb: "createView",
    given: ["seen", "SELECT id, email FROM account"],
    options: { schema, columns: ["a", "b"], ifNotExists: true, orReplace: true, materialized: true },
  },
  { verb: "dropView", given: ["seen"], options: { schema, ifExists: true, materialized: false }, before: viewed },
  ...(["sqlite", "postgresql"] as const).map((dialect): Specimen => ({
    verb: "createTrigger",
    title: `createTrigger as ${dialect} has it`,
    given: ["watch", "account"],
    always: {
      timing: "BEFORE",
      events: ["UPDATE"],
      execute: dialect === "sqlite" ? "SELECT 1" : "suppress_redundant_updates_trigger()",
    },
    options: {
      schema: dialect === "sqlite" ? "main" : "public",
      timing: "AFTER",
      events: [{ updateOf: ["email"] }],
      forEach: "ROW",
      when: "OLD.age > 0",
      execute: dialect === "sqlite" ? "SELECT 2" : "suppress_redundant_updates_trigger()",
    },
  })),
  {
    verb: "createTrigger",
    title: "createTrigger as mssql has it",
    given: ["watch", "account"],
    always: { timing: "AFTER", events: ["UPDATE"], execute: "SELECT 1" },
    options: {
      schema: "dbo",
      timing: "INSTEAD OF",
      events: ["INSERT", "DELETE"],
      forEach: "STATEMENT",
      when: "1 = 1",
      execute: "IF UPDATE(email) SELECT 2;",
    },
  },
  {
    verb: "dropTrigger",
    given: ["watch"],
    always: { table: "account" },
    options: { schema, table: "account", ifExists: true },
    before: triggered,
  },
  {
    verb: "createSequence",
    given: ["ticket"],
    options: { schema, ifNotExists: true, type: t.integer(), ...numbering },
  },
  { verb: "dropSequence", given: ["ticket"], options: { schema, ifExists: true }, before: sequenced },
  { verb: "createSchema", given: ["app"], options: { ifNotExists: true } },
  {
    verb: "dropSchema",
    given: ["app"],
    options: { ifExists: true },
    before: (op) => {
      op.createSchema("app");
    },
  },
  { verb: "createEnumType", given: ["state", ["x", "y"]], options: { schema, ifNotExists: true } },
  {
    verb: "alterEnumType",
    given: ["state"],
    always: { renameValue: { from: "x", to: "z" } },
    options: {
      schema,
      addValue: "new",
      before: "y",
      after: "y",
      ifNotExists: true,
      renameValue: { from: "x", to: "w" },
      newName: "phase",
    },
    beside: { before: { addValue: "new" }, after: { addValue: "new" }, ifNotExists: { addValue: "new" } },
    before: typed,
  },
  { verb: "dropEnumType", given: ["state"], options: { schema, ifExists: true }, before: typed },
  { verb: "bulkInsert", given: ["account", [{ id: 1, email: "a" }]], options: { schema } },
  { verb: "execute", given: ["UPDATE account SET age = 1"], options: {}, optionless: true, table: 1 },
  { verb: "assume", given: [table("other", [column("a", t.integer())])], options: {}, optionless: true },
  { verb: "autocommitBlock", given: [() => undefined], options: {}, optionless: true },
];

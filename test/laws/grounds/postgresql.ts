import type { Options } from "../../../src/model/schema.js";
import type { Ground } from "../ground.js";
import { sqlite } from "./sqlite.js";

/** What a server's own function for triggers, and the only one there is, is made for. */
const call = "suppress_redundant_updates_trigger()";

export const postgresql: Ground = {
  ...sqlite,
  types: [
    { kind: "array", of: { kind: "integer" }, dimensions: 1 },
    { kind: "array", of: { kind: "string", length: 20 }, dimensions: 1 },
    { kind: "array", of: { kind: "bigInteger" }, dimensions: 2 },
    { kind: "array", of: { kind: "date" }, dimensions: 1 },
  ],
  collations: ["C", "en_US"],
  indexCollations: ["C"],
  opclass: "text_pattern_ops",
  persisted: [true, null],
  conversion: (name, type) => `CAST(CAST(${name} AS TEXT) AS ${type})`,
  has: {
    ...sqlite.has,
    deferrableKeys: true,
    exclusions: true,
    include: true,
    computedInIndexes: false,
    concurrently: true,
    copies: false,
    anyTypeChange: false,
  },
  indexOptions: [{}, { with: { fillfactor: 60 } }, { using: "btree", tablespace: "pg_default" }],
  constraintOptions: (_, { kind }) => (kind === "check" || kind === "foreignKey" ? { notValid: true } : undefined),
  columnOptions: () => undefined,
  tableOptions: (choices) =>
    choices.chance(20)
      ? choices.from<Options>([
          { with: { fillfactor: 70 } },
          { prefixes: ["UNLOGGED"] },
          { using: "heap", tablespace: "pg_default" },
        ])
      : {},
  copyOptions: (_, table) => table.options,
  triggers: {
    timings: ["BEFORE"],
    events: ["UPDATE"],
    forEach: "ROW",
    ofColumns: true,
    when: true,
    actions: () => [call],
    insteadOf: call,
  },
};

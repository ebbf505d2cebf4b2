import type { Options } from "../../../src/model/schema.js";
import { isPlain } from "../../../src/dialect/oracle/lexis.js";
import type { Ground } from "../ground.js";
import { sqlite } from "./sqlite.js";

export const oracle: Ground = {
  ...sqlite,
  types: [
    { kind: "nationalVarchar", length: 20 },
    { kind: "clob" },
    { kind: "blob" },
    { kind: "binary", length: 5 },
    { kind: "varbinary", length: 5 },
  ],
  without: ["time"],
  // A schema is a user.
  refuses: ["createSchema", "dropSchema"],
  nativeType: "NUMBER(9)",
  collations: ["BINARY_CI", "GENERIC_M"],
  indexCollations: ["BINARY_CI"],
  // What needs no quotes is kept in capitals.
  quoted: (name) => `"${isPlain(name) ? name.toUpperCase() : name}"`,
  numberConditions: (name) => [`${name} > -9223372036854775808`, `${name} BETWEEN -9e18 AND 9.5e18`],
  persisted: [false, null],
  conversion: (name, type) => `CAST(${name} AS ${type})`,
  actions: {
    onDelete: [null, "CASCADE", "SET NULL", "RESTRICT", "NO ACTION"],
    onUpdate: [null, null, null, "CASCADE", "SET DEFAULT"],
  },
  has: {
    ...sqlite.has,
    deferrableKeys: true,
    matchFull: false,
    partialIndexes: false,
    copies: false,
    anyTypeChange: false,
  },
  indexOptions: [{}, { compress: true }, { reverse: true, tablespace: "users" }],
  constraintOptions: (choices, { kind }) => (kind === "check" && choices.chance(50) ? { deferrable: true } : undefined),
  columnOptions: () => undefined,
  tableOptions: (choices) =>
    choices.chance(15) ? choices.from<Options>([{ tablespace: "users" }, { compress: true }]) : {},
  copyOptions: (_, table) => table.options,
  triggers: {
    timings: ["AFTER", "BEFORE"],
    events: ["INSERT", "DELETE", "UPDATE"],
    forEach: "ROW",
    ofColumns: true,
    when: true,
    actions: (_column, other, set) => [
      "NULL",
      "NULL; -- that's it",
      `DELETE FROM ${other} WHERE 1 = 0`,
      ...(set === undefined ? [] : [`UPDATE ${other} SET ${set} = ${set} WHERE 1 = 0; NULL`]),
    ],
    insteadOf: "NULL",
  },
};

import { isUnindexed } from "../../../src/dialect/mssql/types.js";
import type { Ground } from "../ground.js";
import { sqlite } from "./sqlite.js";

export const mssql: Ground = {
  ...sqlite,
  collations: ["Latin1_General_CI_AS", "Latin1_General_100_BIN2"],
  indexCollations: ["Latin1_General_CI_AS"],
  nativeType: "TINYINT",
  quoted: (name) => `[${name.replaceAll("]", "]]")}]`,
  textConditions: (name, column) => [`len(${name}) < 1000 /* ${name} */`, `lower(${name}) <> 'no; "${column}"'`],
  concatenated: (one, other) => `concat(${one}, ${other})`,
  defaults: {
    integer: "1 + 1",
    bigInteger: "abs(-5)",
    string: "upper('x''y')",
    text: "concat('a', 'b')",
    dateTime: "CURRENT_TIMESTAMP",
    date: "getdate()",
    uuid: "newid()",
  },
  persisted: [true, false, null],
  actions: {
    onDelete: [null, null, "CASCADE", "SET NULL", "RESTRICT", "NO ACTION"],
    onUpdate: [null, null, null, "CASCADE", "SET DEFAULT"],
  },
  has: {
    ...sqlite.has,
    deferral: false,
    matchFull: false,
    include: true,
    expressionIndexes: false,
    computedInIndexes: false,
    sortedNulls: false,
    copies: false,
    anyTypeChange: false,
  },
  unindexed: isUnindexed,
  indexOptions: [{}, { clustered: false }],
  constraintOptions: (choices, { kind }) =>
    kind === "primaryKey" || kind === "unique" ? { clustered: kind === "primaryKey" && choices.chance(50) } : undefined,
  columnOptions: () => undefined,
  tableOptions: () => ({}),
  copyOptions: (_, table) => table.options,
  triggers: {
    ...sqlite.triggers,
    timings: ["AFTER"],
    forEach: "STATEMENT",
    ofColumns: false,
    when: false,
    actions: (_, other, set, table) => [
      "SELECT 1; -- that's it",
      `SELECT count(*) FROM ${other} WHERE 1 = 0`,
      `DELETE FROM ${other} WHERE 1 = 0`,
      ...(set === undefined ? [] : [`UPDATE ${other} SET ${set} = ${set} WHERE 1 = 0; SELECT 'END; "${table}"'`]),
    ],
    insteadOf: "SELECT 'instead'",
  },
};

import type { Options } from "../../../src/model/schema.js";
import type { Ground } from "../ground.js";
import { sqlite } from "./sqlite.js";

export const mysql: Ground = {
  ...sqlite,
  types: [
    { kind: "nationalVarchar", length: 20 },
    { kind: "blob" },
    { kind: "binary", length: 5 },
    { kind: "varbinary", length: 5 },
    { kind: "native", dialect: "mysql", text: "MEDIUMTEXT" },
    { kind: "native", dialect: "mysql", text: "INTEGER UNSIGNED", whole: true },
  ],
  // A DATETIME, which takes no text that is an interval elsewhere; and utf8mb3, which has not every character of the others.
  without: ["interval", "nationalChar"],
  nativeType: "BIGINT UNSIGNED",
  collations: ["utf8mb4_bin", "utf8mb4_general_ci", "utf8mb4_unicode_ci"],
  indexCollations: ["utf8mb4_bin"],
  quoted: (name) => `\`${name.replaceAll("`", "``")}\``,
  textConditions: (name, column) => [
    `char_length(${name}) < 100000 /* ${name.replaceAll("*/", "")} */`,
    `lower(${name}) <> 'no; "${column.replaceAll(/['\\]/g, "")}"'`,
  ],
  concatenated: (one, other) => `concat(${one}, ${other})`,
  defaults: {
    integer: "1 + 1",
    bigInteger: "abs(-5)",
    string: "upper('x''y')",
    text: "concat('a', 'b')",
    dateTime: "CURRENT_TIMESTAMP",
    date: "CURRENT_DATE",
  },
  persisted: [true, false, null],
  actions: {
    onDelete: [null, "CASCADE", "SET NULL", "RESTRICT", "NO ACTION"],
    onUpdate: [null, null, "CASCADE"],
  },
  has: {
    ...sqlite.has,
    deferral: false,
    matchFull: false,
    collatedKeys: true,
    partialIndexes: false,
    sortedNulls: false,
    copies: false,
    anyTypeChange: false,
  },
  indexOptions: [{}, {}, { using: "BTREE" }],
  constraintOptions: (_, { kind }) => (kind === "unique" || kind === "primaryKey" ? { using: "BTREE" } : undefined),
  columnOptions: () => undefined,
  tableOptions: (choices) =>
    choices.chance(20)
      ? choices.from<Options>([
          { engine: "InnoDB" },
          // No other order than the database has, or no foreign key would fit.
          { charset: "utf8mb4" },
          { engine: "InnoDB", rowFormat: "DYNAMIC", statsPersistent: true },
        ])
      : {},
  copyOptions: (_, table) => table.options,
  triggers: {
    timings: ["AFTER", "BEFORE"],
    events: ["INSERT", "DELETE", "UPDATE"],
    forEach: "ROW",
    ofColumns: false,
    when: true,
    actions: (column, other, set, table) => [
      `SET @seen = ${column}`,
      "SET @seen = 1; -- that's it",
      `IF ${column} IS NULL THEN SET @seen = 'no; yes'; ELSE SET @seen = 2; END IF`,
      // A trigger cannot write to the table that sets it off.
      ...(isName(other, table) ? [] : [`DELETE FROM ${other} WHERE 1 = 0`]),
      ...(set === undefined || isName(other, table)
        ? []
        : [`UPDATE ${other} SET ${set} = ${set} WHERE 1 = 0; SET @seen = 'END; x'`]),
    ],
  },
};

/** Is this text, in quotes or not, the name? */
function isName(text: string, name: string): boolean {
  return text === name || text === `\`${name.replaceAll("`", "``")}\``;
}

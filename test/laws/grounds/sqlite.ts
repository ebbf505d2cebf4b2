import { primaryKeyOf } from "../../../src/model/lookup.js";
import type { Options } from "../../../src/model/schema.js";
import type { Ground } from "../ground.js";

export const sqlite: Ground = {
  types: [
    { kind: "nationalVarchar", length: 20 },
    { kind: "clob" },
    { kind: "blob" },
    { kind: "binary", length: 5 },
    { kind: "varbinary", length: 5 },
  ],
  without: [],
  nativeType: "INTEGER",
  collations: ["NOCASE", "BINARY", "RTRIM"],
  indexCollations: ["NOCASE", "RTRIM"],
  quoted: (name) => `"${name.replaceAll('"', '""')}"`,
  textConditions: (name, column) => [`length(${name}) < 1000 /* ${name} */`, `lower(${name}) <> 'no; "${column}"'`],
  numberConditions: (name) => [`${name} > -9223372036854775808`, `${name} BETWEEN -9e18 AND 9.5e18`],
  concatenated: (one, other) => `${one} || ${other}`,
  defaults: {
    integer: "1 + 1",
    bigInteger: "abs(-5)",
    string: "upper('x''y')",
    text: "'a' || 'b'",
    dateTime: "CURRENT_TIMESTAMP",
    date: "CURRENT_DATE",
  },
  persisted: [true, false, null],
  actions: {
    onDelete: [null, "CASCADE", "SET NULL", "RESTRICT", "NO ACTION"],
    onUpdate: [null, null, "CASCADE", "SET DEFAULT"],
  },
  has: {
    deferral: true,
    deferrableKeys: false,
    matchFull: true,
    collatedKeys: false,
    exclusions: false,
    include: false,
    partialIndexes: true,
    expressionIndexes: true,
    computedInIndexes: true,
    sortedNulls: true,
    concurrently: false,
    copies: true,
    anyTypeChange: true,
  },
  indexOptions: [{}],
  constraintOptions: (choices, { kind }) =>
    // ROLLBACK would end the savepoints in which these tests insert.
    kind === "foreignKey" ? undefined : { onConflict: choices.from(["REPLACE", "IGNORE", "ABORT", "FAIL"]) },
  columnOptions: (choices, { nullable }) =>
    nullable || !choices.chance(8) ? undefined : { onConflictNotNull: choices.from(["IGNORE", "ABORT", "FAIL"]) },
  tableOptions: (choices, table) => {
    const key = primaryKeyOf(table);
    if (key?.columns.length !== 1) return {};
    const column = table.columns.find(({ name }) => name === key.columns[0]);
    if (column?.type.kind === "integer" && column.autoincrement !== null && choices.chance(15)) {
      return { autoincrement: true };
    }
    return choices.chance(5) ? { withRowid: false } : {};
  },
  copyOptions: (choices, table) => {
    const [name, ...others] = primaryKeyOf(table)?.columns ?? [];
    const column = others.length === 0 ? table.columns.find((one) => one.name === name) : undefined;
    const numbered = column?.type.kind === "integer" && column.autoincrement !== null;
    return choices.from<Options>([
      {},
      ...(name === undefined ? [] : [{ withRowid: false }]),
      ...(numbered ? [{ autoincrement: true }] : []),
    ]);
  },
  triggers: {
    timings: ["AFTER", "BEFORE"],
    events: ["INSERT", "DELETE", "UPDATE"],
    forEach: "ROW",
    ofColumns: true,
    when: true,
    actions: (column, other, set, table) => [
      `SELECT ${column}`,
      "SELECT 1; -- that's it",
      `SELECT ${column};\n  SELECT ${other}.* FROM ${other} WHERE 0`,
      `DELETE FROM ${other} WHERE 1 = 0`,
      ...(set === undefined ? [] : [`UPDATE ${other} SET ${set} = ${set} WHERE 1 = 0; SELECT 'END; "${table}"'`]),
    ],
    insteadOf: "SELECT 'instead'",
  },
};

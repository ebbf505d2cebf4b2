import type { Cases } from "./case.js";
import { batchColumns, batchConstraints, batchTables } from "./cases/batch.js";
import { columns } from "./cases/columns.js";
import { constraints, indexes } from "./cases/constraints.js";
import { createTable, renameTable } from "./cases/create-table.js";
import { bulkInsert, execute } from "./cases/data.js";
import { dialects } from "./cases/dialects.js";

const groups = [
  createTable,
  renameTable,
  columns,
  constraints,
  indexes,
  dialects,
  execute,
  bulkInsert,
  batchColumns,
  batchConstraints,
  batchTables,
];

/** Every case, by the name it has in Alembic's list. */
export const cases: Cases = Object.assign({}, ...groups) as Cases;

/** How many there are in all groups together: fewer are left where two groups have the same. */
export const counted = groups.reduce((sum, group) => sum + Object.keys(group).length, 0);

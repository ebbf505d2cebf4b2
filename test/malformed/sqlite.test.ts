import type { Database } from "sql.js";
import { dialectFor } from "../../src/dialect/registry.js";
import { execute, rowsOf, sqliteEngines } from "../laws/sqlite.js";
import { prepared, tryCalls } from "./calls.js";

const dialect = dialectFor({ name: "sqlite", version: "3.35" });
const sqlJs = await sqliteEngines.newest();

tryCalls(dialect, "main", (statements) => {
  const database: Database = new sqlJs.Database();
  try {
    database.exec(`${prepared(dialect)} INSERT INTO x VALUES (1);`);
    for (const { text } of statements) execute(database, text);
    const left = rowsOf(database, "SELECT * FROM x").length;
    return Promise.resolve(left === 1 ? undefined : "the row of x is gone");
  } catch (error) {
    return Promise.resolve(`${String(error)}: ${statements.map(({ text }) => text).join("; ")}`);
  } finally {
    database.close();
  }
});

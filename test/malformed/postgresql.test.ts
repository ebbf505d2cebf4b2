import { afterAll } from "vitest";
import { dialectFor } from "../../src/dialect/registry.js";
import { startPostgresql } from "../laws/postgresql.js";
import { prepared, tryCalls } from "./calls.js";

const dialect = dialectFor({ name: "postgresql", version: "14" });
const server = await startPostgresql();
const standing = `${prepared(dialect)} INSERT INTO x VALUES (1);`;
await server.exec(standing);
afterAll(() => server.close());

tryCalls(dialect, "public", async (statements) => {
  const outside = statements.some((statement) => statement.outside === true);
  await server.exec(outside ? "" : "BEGIN");
  try {
    for (const { text } of statements) await server.exec(text);
    const { rows } = await server.query("SELECT * FROM x");
    return rows.length === 1 ? undefined : "the row of x is gone";
  } catch (error) {
    return `${String(error)}: ${statements.map(({ text }) => text).join("; ")}`;
  } finally {
    await server.exec(outside ? `DROP SCHEMA public CASCADE; CREATE SCHEMA public; ${standing}` : "ROLLBACK");
  }
});

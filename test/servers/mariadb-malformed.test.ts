import { afterAll } from "vitest";
import { dialectFor } from "../../src/dialect/registry.js";
import { type Mariadb, startMariadb } from "../laws/mariadb.js";
import { prepared, tryCalls } from "../malformed/calls.js";
import { clients, describeWith } from "./clients.js";

// What comes of malformed and hostile calls, on a real MariaDB: there is no other engine of its kind.

for (const client of clients.filter(({ dialect }) => dialect === "mariadb")) {
  const dialect = dialectFor({ name: client.dialect });

  describeWith(client, "calls on MariaDB", () => {
    let server: Promise<Mariadb> | undefined;
    afterAll(async () => (await server)?.close());

    tryCalls(dialect, "limbeck_public", async (statements) => {
      server ??= startMariadb(dialect);
      const { empty, execute, rows } = await server;
      // Nothing can be rolled back.
      await empty();
      await execute(`${prepared(dialect)} INSERT INTO x VALUES (1);`);
      try {
        for (const { text } of statements) await execute(text);
        return (await rows("SELECT * FROM x")).length === 1 ? undefined : "the row of x is gone";
      } catch (error) {
        return `${String(error)}: ${statements.map(({ text }) => text).join("; ")}`;
      }
    });
  });
}

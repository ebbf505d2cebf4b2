import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Left to `npm run test:longer`, so that `npm test` stays within two minutes. CI runs both. */
export const longer = [
  "test/malformed/**/*.test.ts",
  "test/mysql-grammar.test.ts",
  "test/verify/verify.test.ts",
  "test/verify/mutations.test.ts",
  "test/verify/faults.test.ts",
  "test/commands-page.test.ts",
  "test/cli-authoring.test.ts",
  "test/cli-commands.test.ts",
  "test/cli-scripts.test.ts",
  "test/taking-up.test.ts",
  "test/timeouts.test.ts",
  "test/laws/declaration.test.ts",
  "test/check.test.ts",
  "test/lock.test.ts",
  "test/cli-history.test.ts",
  "test/cli-streams.test.ts",
  "test/version-rows.test.ts",
  "test/alembic/**/*.test.ts",
  "test/guards*.test.ts",
  "test/declared-types.test.ts",
  "test/preflight.test.ts",
  "test/laws/preflight.test.ts",
  "test/laws/faults.test.ts",
  "test/same-engines.test.ts",
  "test/autogenerate/engines.test.ts",
  "test/autogenerate/stories.test.ts",
  "test/laws/difference-engines.test.ts",
];

export default defineConfig({
  resolve: { alias: { limbeck: fileURLToPath(new URL("src/index.ts", import.meta.url)) } },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/servers/**", ...longer],
    // One process for all: starting the engines anew for every file would take longer than the tests.
    pool: "threads",
    isolate: false,
    maxWorkers: 2,
    // It imports directories, which Node does not.
    server: { deps: { inline: [/dt-sql-parser/] } },
    testTimeout: 60_000,
  },
});

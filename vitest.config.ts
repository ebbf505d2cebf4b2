import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Left to `npm run test:longer`, so that `npm test` stays within two minutes. CI runs both. */
export const longer = [
  "test/malformed/**/*.test.ts",
  "test/verify/mutations.test.ts",
  "test/commands-page.test.ts",
  "test/cli-authoring.test.ts",
  "test/guards*.test.ts",
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
    testTimeout: 60_000,
  },
});

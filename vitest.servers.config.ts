import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Left to `npm run test:servers:longer`: what needs hundreds or thousands of databases made anew. CI runs both. */
export const longer = ["test/servers/mariadb-malformed.test.ts", "test/servers/killed.test.ts"];

export default defineConfig({
  resolve: { alias: { limbeck: fileURLToPath(new URL("src/index.ts", import.meta.url)) } },
  test: {
    include: ["test/servers/**/*.test.ts"],
    exclude: longer,
    pool: "threads",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { limbeck: fileURLToPath(new URL("src/index.ts", import.meta.url)) } },
  test: {
    include: ["test/servers/**/*.test.ts"],
    pool: "threads",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

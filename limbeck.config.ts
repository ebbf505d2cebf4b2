import { defineConfig } from "limbeck";

// The example project, so that the commands of the README work from a clone as they stand.
export default defineConfig({
  versions: "fixtures/blog/versions/*.ts",
  out: "out/blog",
  dialects: { sqlite: { version: "3.35" }, postgresql: { version: "14" } },
});

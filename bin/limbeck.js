#!/usr/bin/env node
import { existsSync } from "node:fs";
import * as module from "node:module";

module.enableCompileCache?.();

if (existsSync(new URL("../dist/cli/main.js", import.meta.url))) {
  const { main } = await import("../dist/cli/main.js");
  process.exitCode = await main(process.argv);
} else {
  process.stderr.write("limbeck is not built yet: run `npm ci` in the folder it was cloned to\n");
  process.exitCode = 2;
}

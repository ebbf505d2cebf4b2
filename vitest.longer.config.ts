import { defineConfig } from "vitest/config";
import base, { longer } from "./vitest.config.js";

// What makes thousands of calls, or starts the program dozens of times: for CI, and for whoever changes what it is about.
export default defineConfig({ ...base, test: { ...base.test, include: longer, exclude: [] } });

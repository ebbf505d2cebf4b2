import { defineConfig } from "vitest/config";
import base, { longer } from "./vitest.servers.config.js";

export default defineConfig({ ...base, test: { ...base.test, include: longer, exclude: [] } });

import { createRequire } from "node:module";
import { languageOf } from "./transform.js";

const require = createRequire(import.meta.url);

/** A script without its comments, blanks and line ends: what is left when nothing but its looks has changed. */
export function tokensOf(text: string, file: string): readonly string[] {
  const { parse } = require("sucrase/dist/parser") as typeof import("sucrase/dist/types/parser/index.js");
  const { tokens } = parse(text, false, languageOf(file) === "typescript", false);
  return tokens.map(({ start, end }) => text.slice(start, end));
}

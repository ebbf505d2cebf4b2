import { fail } from "../diagnostics/catalog.js";

/** A string or a quoted name, with its quote doubled inside. */
const QUOTED = /'(?:[^']|'')*'|"(?:[^"]|"")*"/g;

/**
 * Refuses text that would end the column or the statement it stands in.
 *
 * @throws Failure M409
 */
export function refuseUnsoundType(text: string): void {
  const refuse = (why: string): never => fail("unsoundType", { text, why });
  if (text.trim() === "") refuse("is empty");
  // Databases disagree about what these begin and end, even inside quotes; no type needs them.
  if (/[\\\p{Cc}\p{Cs}]/u.test(text)) refuse("holds a backslash, a line end or a control character");
  const bare = text.replace(QUOTED, "").replace(/\[\d*\]/g, "");
  if (/['"`$[\]]/.test(bare)) refuse("has a quote that does not end, or a sign that some database takes for a quote");
  if (/\b[EeBbXxUuNn]&?(?=['"])/.test(text)) refuse("has a string of a kind that not all databases have");
  if (/--|\/\*|\*\/|#/.test(bare)) refuse("holds a comment");
  if (bare.includes(";")) refuse("holds a semicolon");
  let depth = 0;
  for (const character of bare) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (depth < 0) break;
    if (character === "," && depth === 0) refuse("holds a comma outside of parentheses");
  }
  if (depth !== 0) refuse("has parentheses that do not match");
}

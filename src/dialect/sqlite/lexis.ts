import { fail } from "../../diagnostics/catalog.js";
import type { LiteralValue } from "../../sql/sql.js";
import { lexis as standard } from "../ansi/lexis.js";
import type { DialectLexis } from "../dialect.js";
import { reserved } from "./reserved.js";

const base = standard("sqlite", reserved);
/** All but tab and newline: the shell and editors mistreat them, and NUL ends a string early. */
const controls = /[\x00-\x08\x0b-\x1f\x7f]+/;

export const lexis: DialectLexis = {
  ...base,
  literal(value: LiteralValue) {
    if (typeof value === "boolean") return value ? "1" : "0";
    if (typeof value === "bigint" && BigInt.asIntN(64, value) !== value) {
      fail("unwritableValue", {
        dialect: "sqlite",
        what: String(value),
        why: "it has more than 64 bits and would become a floating-point number",
      });
    }
    if (typeof value === "string" && controls.test(value)) return withControls(value);
    return base.literal(value);
  },
};

/** Is this literal one that ALTER TABLE ADD COLUMN takes as a constant default? */
export function isPlainLiteral(value: LiteralValue): boolean {
  return typeof value !== "string" || !controls.test(value);
}

/** `('a' || char(13, 10) || 'b')` https://sqlite.org/lang_corefunc.html#char */
function withControls(value: string): string {
  const pieces: string[] = [];
  let rest = value;
  for (let match = controls.exec(rest); match !== null; match = controls.exec(rest)) {
    if (match.index > 0) pieces.push(base.literal(rest.slice(0, match.index)));
    pieces.push(`char(${Array.from(match[0], (character) => character.charCodeAt(0)).join(", ")})`);
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== "") pieces.push(base.literal(rest));
  return `(${pieces.join(" || ")})`;
}

import { fail } from "../../diagnostics/catalog.js";
import type { LiteralValue } from "../../sql/sql.js";
import type { DialectLexis } from "../dialect.js";
import { timestamp } from "./expression.js";

const plainName = /^[a-z_][a-z0-9_$]*$/;

/** Standard SQL's lexis, for a dialect with these reserved words. Names that need no quotes get none. */
export function lexis(dialect: string, reserved: ReadonlySet<string>): DialectLexis {
  return {
    quote: (name) => {
      if (plainName.test(name) && !reserved.has(name)) return name;
      return `"${unicode(dialect, name).replaceAll('"', '""')}"`;
    },
    literal: (value) => literal(dialect, value),
    longestName: Number.POSITIVE_INFINITY,
    lengthOf: (name) => name.length,
  };
}

function literal(dialect: string, value: LiteralValue): string {
  switch (typeof value) {
    case "string":
      return text(dialect, value);
    case "number":
    case "bigint":
      return Object.is(value, -0) ? "0" : String(value);
    case "boolean":
      return value ? "true" : "false";
    default:
      if (value === null) return "NULL";
      if (value instanceof Date) return text(dialect, timestamp(value));
      if (value instanceof Uint8Array) return `X'${hexadecimal(value)}'`;
      if ("array" in value) fail("unwritableValue", { dialect, what: "an array", why: "it has no arrays" });
      return text(dialect, JSON.stringify(value.json));
  }
}

/** A string in quotes, quotes in it doubled. */
export function text(dialect: string, value: string): string {
  return `'${unicode(dialect, value).replaceAll("'", "''")}'`;
}

/** Half a surrogate pair would be written to the file as something else. */
function unicode(dialect: string, value: string): string {
  return value.isWellFormed()
    ? value
    : fail("unwritableValue", { dialect, what: "text with half a surrogate pair", why: "it is not Unicode text" });
}

export function hexadecimal(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex").toUpperCase();
}

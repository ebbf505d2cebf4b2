import { fail } from "../../diagnostics/catalog.js";
import type { LiteralAs, LiteralValue } from "../../sql/sql.js";
import { timestamp } from "../ansi/expression.js";
import { hexadecimal, lexis as standard } from "../ansi/lexis.js";
import type { DialectLexis } from "../dialect.js";

const plainName = /^[a-z_][a-z0-9_$]*$/;

/** What its client takes for a command of its own wherever it stands outside of quotes. */
const clientCommand = "delimiter";

/**
 * Names in backticks where they need any, and strings in which a backslash begins an escape: the script settles that
 * NO_BACKSLASH_ESCAPES and ANSI_QUOTES are off. https://dev.mysql.com/doc/refman/8.0/en/string-literals.html
 */
export function lexis(dialect: string, reserved: ReadonlySet<string>): DialectLexis {
  const base = standard(dialect, reserved);
  return {
    ...base,
    // The server counts characters, and has none beyond the Basic Multilingual Plane.
    longestName: 64,
    lengthOf: (name) => Array.from(name).length,
    quote(name) {
      refuseName(dialect, name);
      if (plainName.test(name) && !reserved.has(name) && !name.includes(clientCommand)) return name;
      return `\`${name.replaceAll("`", "``")}\``;
    },
    literal(value: LiteralValue, as?: LiteralAs) {
      if (typeof value === "string") {
        if (as === "interval") return text(dialect, after1970(dialect, value));
        return text(dialect, as === "moment" ? withoutOffset(value) : value);
      }
      if (typeof value === "bigint" && (value < -longest || value > longest)) {
        fail("unwritableValue", { dialect, what: String(value), why: "it has more than 65 digits" });
      }
      if (value instanceof Uint8Array) return value.length === 0 ? "''" : `x'${hexadecimal(value).toLowerCase()}'`;
      if (typeof value !== "object" || value === null || !("json" in value)) return base.literal(value, as);
      return text(dialect, JSON.stringify(value.json));
    },
  };
}

/** What DECIMAL can hold; a longer number would become a floating-point one. */
const longest = 10n ** 65n;

const withOffset = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(\.\d+)?(?:Z|([+-]\d\d):?(\d\d))$/;

/** The server has no time zones in its literals, or not in every version: the script settles that times are UTC. */
function withoutOffset(value: string): string {
  const match = withOffset.exec(value);
  if (match === null) return value;
  const [, day = "", time = "", seconds = ":00", fraction = "", hours = "+00", minutes = "00"] = match;
  const utc = new Date(`${day}T${time}${seconds}${hours}:${minutes}`);
  return Number.isNaN(utc.getTime()) ? value : timestamp(utc).replace(/\.000000$/, fraction);
}

/** An interval is the time that much after 1970, as SQLAlchemy stores it where there is no type for it. */
function after1970(dialect: string, value: string): string {
  if (/^\d{4}-\d\d-\d\d\b/.test(value)) return value;
  const match = /^(-?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,3}))?S)?)?$/.exec(value);
  if (match === null) {
    const why = "it is a DATETIME after 1970 here, and this is neither that nor a duration such as P1DT2H";
    return fail("unwritableValue", { dialect, what: `the interval ${value}`, why });
  }
  const [weeks, days, hours, minutes, seconds] = match.slice(2, 7).map((part: string | undefined) => Number(part ?? 0));
  const total = (((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0);
  const milliseconds = (total * 60 + (seconds ?? 0)) * 1000 + Number((match[7] ?? "").padEnd(3, "0"));
  return timestamp(new Date(match[1] === "-" ? -milliseconds : milliseconds));
}

const escapes: Readonly<Record<string, string>> = { "'": "''", "\\": "\\\\", "\0": "\\0", "\r": "\\r", "\x1a": "\\Z" };

/** A string in quotes. A carriage return is escaped, since the client would drop it at the end of a line. */
export function text(dialect: string, value: string): string {
  if (!value.isWellFormed()) {
    fail("unwritableValue", { dialect, what: "text with half a surrogate pair", why: "it is not Unicode text" });
  }
  return `'${value.replaceAll(/['\\\0\r\x1a]/g, (character) => escapes[character] ?? character)}'`;
}

/** https://dev.mysql.com/doc/refman/8.0/en/identifiers.html */
function refuseName(dialect: string, name: string): void {
  const why = name.endsWith(" ")
    ? "a name cannot end with a space"
    : /[\u{10000}-\u{10ffff}]/u.test(name)
      ? "a name has no characters beyond U+FFFF"
      : name.isWellFormed()
        ? undefined
        : "it is not Unicode text";
  if (why !== undefined) {
    fail("cannotSay", { dialect, what: `call anything "${name}"`, why, instead: "give it another name" });
  }
}

import { fail } from "../../diagnostics/catalog.js";
import type { LiteralAs, LiteralValue } from "../../sql/sql.js";
import { timestamp } from "../ansi/expression.js";
import { hexadecimal } from "../ansi/lexis.js";

// Literals that say the same whatever the session's NLS settings are, and in lines that SQL*Plus reads as they stand.

/** A string literal has 4000 bytes at the most; what is longer can only be put together as a CLOB. */
const longestText = 4000;
/** Characters of one piece: four bytes each at the worst, and well within a line of SQL*Plus. */
const pieceLength = 900;
/** A number has 38 digits, and its exponent ends here. */
const largestExponent = 125;
const longestRaw = 2000;

/** https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/Literals.html */
export function literal(value: LiteralValue, as: LiteralAs | undefined): string {
  switch (typeof value) {
    case "string":
      return as === undefined ? text(value) : temporal(value, as);
    case "number":
      return number(value);
    case "bigint":
      return whole(value);
    case "boolean":
      return value ? "1" : "0";
    default:
      if (value === null) return "NULL";
      if (value instanceof Date) return `TIMESTAMP ${quoted(timestamp(value))}`;
      if (value instanceof Uint8Array) return bytes(value);
      if ("array" in value) return refuse("an array", "it has no arrays");
      return text(JSON.stringify(value.json));
  }
}

function refuse(what: string, why: string): never {
  return fail("unwritableValue", { dialect: "oracle", what, why });
}

/** In one quoted piece, which holds no line end and nothing else that a client takes for its own. */
export function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** Characters that a line cannot hold, or a client would change. */
const controls = /[\x00-\x1f\x7f\u0085\u2028\u2029]/;
const pieces = new RegExp(`${controls.source}|[^\\x00-\\x1f\\x7f\\u0085\\u2028\\u2029]{1,${pieceLength}}`, "gu");

/** `'a'`, `('two' || chr(10) || 'lines')`, or with TO_CLOB where it is longer than a string can be. */
export function text(value: string): string {
  if (!value.isWellFormed()) refuse("text with half a surrogate pair", "it is not Unicode text");
  const long = Buffer.byteLength(value) > longestText;
  if (!long && value.length <= pieceLength && !controls.test(value)) return quoted(value);
  const parts = (value.match(pieces) ?? []).map((piece) => (controls.test(piece) ? character(piece) : quoted(piece)));
  const said = long ? parts.map((part) => `TO_CLOB(${part})`) : parts;
  const separator = value.length > pieceLength ? " ||\n" : " || ";
  return said.length === 1 ? said.join("") : `(${said.join(separator)})`;
}

/** `chr(10)`; what is not ASCII says its code as Unicode does, whatever the database's own characters are. */
function character(piece: string): string {
  const code = piece.charCodeAt(0);
  return code < 0x80 ? `chr(${code})` : `UNISTR('\\${code.toString(16).padStart(4, "0")}')`;
}

function number(value: number): string {
  if (Object.is(value, -0)) return "0";
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  // Beyond the range of NUMBER it can only be a binary double.
  return Math.abs(exponent) > largestExponent ? `${value}d` : String(value);
}

function whole(value: bigint): string {
  const digits = String(value).replace(/^-/, "").replace(/0+$/, "");
  if (digits.length > 38) refuse(`a whole number of ${digits.length} digits`, "its numbers have 38 at the most");
  return String(value);
}

function bytes(value: Uint8Array): string {
  if (value.length > longestRaw) {
    refuse(`${value.length} bytes`, `a literal holds ${longestRaw} at the most, and there is no operator to join them`);
  }
  return `HEXTORAW('${hexadecimal(value)}')`;
}

const decimal = /^-?(?:\d{1,38}(?:\.\d{1,38})?|\.\d{1,38})$/;
const date = /^(\d{4}-\d{2}-\d{2})$/;
const moment = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}(?::?\d{2})?)?$/;
const span = /^([+-]?\d{1,9}) (\d{1,2}:\d{2}:\d{2}(?:\.\d{1,9})?)$/;

/**
 * What a column of dates takes. Text alone would be read as NLS_DATE_FORMAT and its kin have it, which is somebody
 * else's business.
 */
function temporal(value: string, as: LiteralAs): string {
  switch (as) {
    case "time":
    case "uuid":
      return text(value);
    case "number":
      // Read as text it would want the decimal character of the session.
      return decimal.test(value) ? value : text(value);
    case "interval": {
      const found = span.exec(value);
      if (found?.[1] === undefined) return unreadable(value, "an interval, such as 1 12:30:00");
      const digits = found[1].replace(/^[+-]/, "").length;
      return `INTERVAL ${quoted(value)} DAY(${Math.max(2, digits)}) TO SECOND(9)`;
    }
    default: {
      if (as === "date" && date.test(value)) return `DATE ${quoted(value)}`;
      const found = date.test(value) ? [value, value, "00:00:00"] : moment.exec(value);
      if (found === null) return unreadable(value, "a date or a time, such as 2020-01-31 or 2020-01-31 23:59:00");
      const [, day = "", time = "", zone] = found;
      const seconds = /^\d{2}:\d{2}$/.test(time) ? `${time}:00` : time;
      return `TIMESTAMP ${quoted(`${day} ${seconds}${zone === undefined ? "" : ` ${offset(zone)}`}`)}`;
    }
  }
}

function offset(zone: string): string {
  if (zone === "Z") return "+00:00";
  return /^[+-]\d{2}$/.test(zone) ? `${zone}:00` : zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
}

function unreadable(value: string, expected: string): never {
  return refuse(`the text ${JSON.stringify(value)} in such a column`, `it is not ${expected}`);
}

import { fail } from "../../diagnostics/catalog.js";
import type { LiteralAs, LiteralValue } from "../../sql/sql.js";
import { hexadecimal, lexis as standard, text } from "../ansi/lexis.js";
import { joined } from "../ansi/server-name.js";
import type { DialectLexis } from "../dialect.js";
import type { Born } from "../../model/schema.js";
import { serverName as usualName } from "../ansi/server-name.js";
import { reserved } from "./reserved.js";

const base = standard("mssql", reserved);
const plainName = /^[a-z_][a-z0-9_$]*$/;
const longestName = 128;
/** Longer ones are of a type without a limit by themselves. */
const longestLiteral = 4000;

/** https://learn.microsoft.com/sql/relational-databases/databases/database-identifiers */
export const lexis: DialectLexis = {
  ...base,
  longestName,
  // A name is an nvarchar(128), which counts UTF-16 units.
  lengthOf: (name) => name.length,
  quote: (name) => {
    if (plainName.test(name) && !reserved.has(name)) return name;
    return `[${readable(name).replaceAll("]", "]]")}]`;
  },
  literal: (value, form) => literal(value, form),
};

function literal(value: LiteralValue, form?: LiteralAs): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "bigint" && String(value).replace("-", "").length > 38) {
    fail("unwritableValue", { dialect: "mssql", what: String(value), why: "its numbers have 38 digits at the most" });
  }
  if (value instanceof Uint8Array) return `0x${hexadecimal(value)}`;
  // With the T no DATEFORMAT can misread it, and no old type has more than three digits of a second.
  if (value instanceof Date) return `'${base.literal(value).slice(1, -4).replace(" ", "T")}'`;
  if (typeof value === "string") return stringLiteral(inForm(value, form));
  if (typeof value === "object" && value !== null && "json" in value) return stringLiteral(JSON.stringify(value.json));
  return base.literal(value);
}

function inForm(value: string, form: LiteralAs | undefined): string {
  switch (form) {
    case "uuid":
      return value.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    case "moment":
      return value.replace(" ", "T");
    default:
      return value;
  }
}

/** Line ends, which editors and clients change, and other characters that they mistreat. */
const forbidden = String.raw`\x00-\x08\x0a-\x1f\x7f\u0085\u2028\u2029`;
const controls = new RegExp(`[${forbidden}]`);

/** One of those, or text between them that does not go on from a $ to a parenthesis. */
const runs = new RegExp(
  `[${forbidden}]|(?:[^$${forbidden}]|\\$(?!\\())*\\$(?=\\()|(?:[^$${forbidden}]|\\$(?!\\())+`,
  "g",
);

/**
 * `'it''s'`, `N'grün'`: what is not plain ASCII would depend on a code page without the N. sqlcmd replaces `$(x)` in
 * strings as well, and reads GO on a line of its own whatever it stands in.
 */
function stringLiteral(value: string): string {
  if (!controls.test(value) && !value.includes("$(")) return piece(value);
  const pieces = (value.match(runs) ?? []).map((run) =>
    controls.test(run) ? `NCHAR(${run.charCodeAt(0)})` : `N${text("mssql", run)}`,
  );
  const all = value.length > longestLiteral ? ["CAST(N'' AS NVARCHAR(max))", ...pieces] : pieces;
  const [only] = all;
  return all.length === 1 && only !== undefined ? only : `(${all.join(" + ")})`;
}

function piece(value: string): string {
  return `${/^[\t\x20-\x7e]*$/.test(value) ? "" : "N"}${text("mssql", value)}`;
}

/** Is it written as one string, so that it can stand where no expression can? */
export function isOnePiece(value: string): boolean {
  return !controls.test(value) && !value.includes("$(");
}

/** @throws Failure D104 for a name that the client would read in its own way even between brackets */
export function readable(name: string): string {
  const refuse = (why: string): never =>
    fail("unwritableValue", { dialect: "mssql", what: `the name ${JSON.stringify(name)}`, why });
  if (name.includes("$(")) refuse("sqlcmd takes $(…) for a variable of its own, between brackets as well");
  if (controls.test(name)) refuse("sqlcmd reads scripts line by line, between brackets as well");
  return name;
}

/** What a server would make up nobody could know: a constraint gets the name it answers to, and a default one of its kind. */
export function serverName(born: Born, taken: (name: string) => boolean): string {
  if (born.kind !== "default") return usualName(born, taken, fitName);
  for (let number = 0; ; number++) {
    const name = fitName("DF", `${born.table}_${born.columns.join("_")}`, number === 0 ? "" : String(number));
    if (!taken(name)) return name;
  }
}

/** Cuts the longer of the two names until all fits. */
function fitName(table: string, columns: string, label: string): string {
  let [one, other] = [table, columns];
  while (joined(one, other, label).length > longestName) {
    if (one.length > other.length) one = clipped(one);
    else other = clipped(other);
  }
  return joined(one, other, label);
}

/** One character less, never half a one. */
function clipped(name: string): string {
  return Array.from(name).slice(0, -1).join("");
}

/**
 * SQL as a tree of pieces. Text appears only in `render.ts`, at the very end: nothing here or elsewhere looks at SQL
 * that was made in order to decide anything.
 */

/** A value that SQL can write down as a literal. `json` is a document for a JSON column, `array` one for an array. */
export type LiteralValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | Date
  | Uint8Array
  | { readonly json: unknown }
  | { readonly array: readonly LiteralValue[] };

/** What a column takes a value for, where some database has a literal of its own for it. */
export type LiteralAs = "uuid" | "date" | "time" | "timestamp" | "moment" | "interval" | "number";

/** What only this file puts on an object: data that looks like a piece, in a row of JSON say, never becomes SQL. */
const made = Symbol("SQL");

type Piece =
  /** Keywords and punctuation, as the author of a template wrote them. */
  | { readonly piece: "text"; readonly text: string }
  /** An identifier, qualified when it has several parts; quoted by the dialect where it must be. */
  | { readonly piece: "id"; readonly parts: readonly string[] }
  /** A value, written by the dialect. */
  | { readonly piece: "literal"; readonly value: LiteralValue; readonly as?: LiteralAs }
  /** Pieces one after the other, nothing between them. */
  | { readonly piece: "sequence"; readonly items: readonly Sql[] }
  /** Pieces with a separator; with `lines`, each on an indented line of its own. */
  | { readonly piece: "list"; readonly items: readonly Sql[]; readonly separator: string; readonly lines: boolean };

/** One piece of SQL. People make them with {@link sql}, {@link id} and {@link lit}. */
export type Sql = Piece & { readonly [made]: true };

/** What may stand in a hole of {@link sql}: a piece, or nothing, which swallows the space beside it. */
export type Hole = Sql | undefined;

/**
 * SQL from a template. Holes take only other pieces, so that a string can never slip in unquoted:
 * `` sql`lower(${id("email")}) <> ${lit("it's")}` `` gives `lower(email) <> 'it''s'`.
 *
 * The text of the template is taken as it stands, escapes included: `` sql`'a\b'` `` is a backslash and a b. A hole
 * that is `undefined` prints nothing and takes one of the spaces around it along.
 *
 * A hole that is not a piece (a JavaScript caller passed a string or a number) is reported as M408.
 */
export function sql(strings: TemplateStringsArray, ...holes: readonly Hole[]): Sql {
  const items: Sql[] = [];
  let text = strings.raw[0] ?? "";
  holes.forEach((hole, index) => {
    const following = strings.raw[index + 1] ?? "";
    if (hole === undefined) {
      text = joinAround(text, following);
      return;
    }
    if (!isSql(hole)) throw new NotSql(hole);
    if (text !== "") items.push(keywords(text));
    items.push(hole);
    text = following;
  });
  if (text !== "") items.push(keywords(text));
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : sequence(items);
}

/**
 * SQL as it stands, for what no template can hold, such as backticks: ``sql.raw("`order` > 0")``. Nothing in it is quoted,
 * so that it is for text that you write yourself, never for names or values from elsewhere.
 */
sql.raw = function raw(text: string): Sql {
  if (typeof text !== "string") throw new NotSql(text);
  return keywords(text);
};

/** An identifier. `id("user")` prints `user` or `"user"`, as the dialect needs; `id("app", "user")` prints `app."user"`. */
export function id(...parts: readonly [string, ...string[]]): Sql {
  for (const part of parts as readonly unknown[]) {
    if (typeof part !== "string" || part === "") throw new NotSql(part);
  }
  return { piece: "id", parts, [made]: true };
}

/**
 * A literal. `lit("it's")` prints `'it''s'`, `lit(true)` prints `1` on SQLite and `true` on PostgreSQL. A negative number
 * gets parentheses: behind a minus sign it would begin a comment.
 */
export function lit(value: LiteralValue): Sql {
  if (!isLiteralValue(value)) throw new NotSql(value);
  const negative = (typeof value === "number" || typeof value === "bigint") && value < 0;
  return negative ? sequence([keywords("("), literal(value), keywords(")")]) : literal(value);
}

/** A literal that stands where nothing can run into it. */
export function literal(value: LiteralValue, as?: LiteralAs): Sql {
  return { piece: "literal", value, ...(as === undefined ? {} : { as }), [made]: true };
}

/** Keywords that are not known when the program is written, such as the text of a type. Never for names or values. */
export function keywords(text: string): Sql {
  return { piece: "text", text, [made]: true };
}

/** Pieces one after the other, with nothing between them. */
export function sequence(items: readonly Sql[]): Sql {
  return { piece: "sequence", items, [made]: true };
}

/** Pieces with a separator between them; absent ones are left out. */
export function list(items: readonly Hole[], separator = ", "): Sql {
  return { piece: "list", items: items.filter(isPresent), separator, lines: false, [made]: true };
}

/** Pieces on indented lines of their own, separated by commas; absent ones are left out. */
export function lines(items: readonly Hole[]): Sql {
  return { piece: "list", items: items.filter(isPresent), separator: ",", lines: true, [made]: true };
}

/** Is this value a piece of SQL, made by {@link sql}, {@link id}, {@link lit} or one of their kind? */
export function isSql(value: unknown): value is Sql {
  return typeof value === "object" && value !== null && made in value;
}

/** Is this JavaScript value one that can be written as a literal? NaN and the infinities cannot. */
export function isLiteralValue(value: unknown): value is LiteralValue {
  switch (typeof value) {
    case "string":
    case "bigint":
    case "boolean":
      return true;
    case "number":
      return Number.isFinite(value);
    case "object":
      if (value === null || isBytes(value)) return true;
      if (value instanceof Date) return isTime(value);
      if ("array" in value) {
        return Object.keys(value).length === 1 && Array.isArray(value.array) && value.array.every(isLiteralValue);
      }
      return "json" in value && Object.keys(value).length === 1 && isDocument(value.json);
    default:
      return false;
  }
}

/** Real bytes, and nothing that only looks like them. */
function isBytes(value: object): boolean {
  return ArrayBuffer.isView(value) && value instanceof Uint8Array;
}

/** A real date that is one: what only inherits from Date has no time in it. */
function isTime(value: Date): boolean {
  try {
    return !Number.isNaN(Date.prototype.getTime.call(value));
  } catch {
    // Not a date, whatever its prototype says.
    return false;
  }
}

/** Can this be written as a JSON document? Cycles, bigints and functions cannot. */
function isDocument(value: unknown): boolean {
  try {
    return typeof JSON.stringify(value) === "string";
  } catch {
    // Whatever stands in the way, there is no document.
    return false;
  }
}

/** Something that is not a piece of SQL stood where one must be. The recorder turns this into a diagnostic. */
export class NotSql extends Error {
  constructor(readonly value: unknown) {
    super("not a piece of SQL");
  }
}

function isPresent(item: Hole): item is Sql {
  return item !== undefined;
}

function joinAround(before: string, after: string): string {
  if (after.startsWith(" ")) return before + after.slice(1);
  if (before.endsWith(" ")) return before.slice(0, -1) + after;
  return before + after;
}

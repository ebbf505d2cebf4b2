import fc from "fast-check";
import type { Column } from "../src/model/schema.js";
import type { Type } from "../src/model/types.js";

/** A random expression, which can be spelled in many ways. */
export interface Wild {
  readonly sort: Sort;
  /** What binds closer has more; what is closed has most. */
  readonly level: number;
  readonly write: (how: Spelling) => string;
  readonly parts: readonly Wild[];
  readonly again: (parts: readonly Wild[]) => Wild;
  /** What a failure shows. */
  readonly [fc.toStringMethod]: () => string;
}
type Sort = "number" | "text" | "truth";

/** What a spelling may do to an expression; each question is answered anew. */
export interface Spelling {
  /** One of so many. */
  readonly choose: (count: number) => number;
  readonly dialect: string;
  /** Parentheses only where there must be some. */
  readonly plain?: true;
}

export const columnTypes: Readonly<Record<string, Type>> = {
  a: { kind: "integer" },
  b: { kind: "integer" },
  price: { kind: "numeric", precision: 10, scale: 2 },
  ratio: { kind: "double" },
  big: { kind: "bigInteger" },
  s: { kind: "string", length: 20 },
  Note: { kind: "text", length: null },
};

export function columnOf(name: string, type: Type): Column {
  return {
    name,
    type,
    nullable: true,
    serverDefault: null,
    autoincrement: null,
    identity: null,
    computed: null,
    collation: null,
    comment: null,
    options: {},
  };
}

export const columns: readonly Column[] = Object.entries(columnTypes).map(([name, type]) => columnOf(name, type));

/** Always the same answers for the same number. */
export function chooser(seed: number): (count: number) => number {
  let state = seed >>> 0;
  return (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

const plainly: Spelling = { choose: () => 0, dialect: "sqlite", plain: true };

const closed = 20;
const [orLevel, andLevel, notLevel, comparing, adding, multiplying] = [1, 2, 3, 4, 6, 7];

function space(how: Spelling): string {
  return how.plain === true ? " " : (["", " ", "  ", "\t", " /* why */ "][how.choose(5)] ?? "");
}

/** A space where two words would be one without it. */
function gap(how: Spelling): string {
  return ` ${space(how)}`;
}

function word(text: string, how: Spelling): string {
  const lower = text.toLowerCase();
  return how.plain === true
    ? text
    : ([text, lower, `${lower.charAt(0).toUpperCase()}${lower.slice(1)}`][how.choose(3)] ?? text);
}

const quotes: Readonly<Record<string, string>> = {
  sqlite: '"`[',
  postgresql: '"',
  mariadb: "`",
  mssql: '["',
  oracle: '"',
};

function name(column: string, how: Spelling): string {
  const signs = quotes[how.dialect] ?? '"';
  const sign = signs.charAt(how.choose(signs.length));
  const isPlain = column === column.toLowerCase();
  // Oracle has a plain name in capitals.
  const within = how.dialect === "oracle" && isPlain ? column.toUpperCase() : column;
  const asWritten = `${sign}${within}${sign === "[" ? "]" : sign}`;
  const mustQuote = ["postgresql", "oracle"].includes(how.dialect) && !isPlain;
  if (mustQuote || (how.plain !== true && how.choose(3) === 0)) return asWritten;
  return how.plain === true || how.dialect === "mariadb" ? column : word(column, how);
}

/** An operand: in parentheses where it binds less than it must, or just so. */
function operand(wild: Wild, level: number, how: Spelling): string {
  const must = wild.level < level;
  const text = wild.write(how);
  if (must) return `(${space(how)}${text}${space(how)})`;
  const extra = how.plain === true ? 0 : ([0, 0, 0, 1, 2][how.choose(5)] ?? 0);
  return `${"(".repeat(extra)}${text}${")".repeat(extra)}`;
}

function leaf(sort: Sort, write: (how: Spelling) => string): Wild {
  const shown = (): string => write(plainly);
  const self: Wild = { sort, level: closed, write, parts: [], again: () => self, [fc.toStringMethod]: shown };
  return self;
}

function made(
  sort: Sort,
  level: number,
  parts: readonly Wild[],
  write: (parts: readonly Wild[], how: Spelling) => string,
): Wild {
  return {
    sort,
    level,
    parts,
    write: (how) => write(parts, how),
    again: (others) => made(sort, level, others, write),
    [fc.toStringMethod]: () => write(parts, plainly),
  };
}

const at = (parts: readonly Wild[], index: number): Wild => parts[index] ?? leaf("number", () => "0");

const signs: Readonly<Record<string, readonly string[]>> = { "<>": ["<>", "!="] };

function binary(sort: Sort, sign: string, level: number, left: Wild, right: Wild): Wild {
  return made(sort, level, [left, right], (parts, how) => {
    // Of two that compare, neither is an operand without parentheses; others stand in a row from the left.
    const first = level === comparing ? level + 1 : level;
    const spelled = signs[sign] ?? [sign];
    const shown = how.plain === true ? sign : (spelled[how.choose(spelled.length)] ?? sign);
    // Two signs of a number would be a comment.
    return `${operand(at(parts, 0), first, how)}${space(how)}${shown}${gap(how)}${operand(at(parts, 1), level + 1, how)}`;
  });
}

function joined(text: "AND" | "OR", level: number, left: Wild, right: Wild): Wild {
  return made("truth", level, [left, right], (parts, how) =>
    // It does not matter which two come first.
    [0, 1].map((index) => operand(at(parts, index), level, how)).join(`${gap(how)}${word(text, how)}${gap(how)}`),
  );
}

function call(sort: Sort, text: string, ...parts: readonly Wild[]): Wild {
  return made(sort, closed, parts, (all, how) => {
    const list = all.map((one) => operand(one, 0, how)).join(`${space(how)},${space(how)}`);
    return `${word(text, how)}(${space(how)}${list}${space(how)})`;
  });
}

/** How close two strings are put together. */
const bars: Readonly<Record<string, number>> = { sqlite: 8, postgresql: 5 };

const number = (text: string): Wild => leaf("number", () => text);
const text = (value: string): Wild => leaf("text", () => `'${value}'`);

/** A condition over {@link columns}, with what all dialects know, or these. */
export function conditions(dialect: string): fc.Arbitrary<Wild> {
  const column = (sort: Sort, ...names: readonly string[]): fc.Arbitrary<Wild> =>
    fc.constantFrom(...names).map((one) => leaf(sort, (how) => name(one, how)));
  const negative = fc.constantFrom(..."0 1 2 3 10 1.5 0.5".split(" ")).map(number);
  const { truths } = fc.letrec<{ numbers: Wild; texts: Wild; truths: Wild }>((tie) => ({
    numbers: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      column("number", "a", "b", "price", "ratio", "big"),
      negative,
      fc
        .tuple(fc.constantFrom("+", "-"), tie("numbers"), tie("numbers"))
        .map(([sign, left, right]) => binary("number", sign, adding, left, right)),
      fc
        .tuple(fc.constantFrom("*", "/"), tie("numbers"), tie("numbers"))
        .map(([sign, left, right]) => binary("number", sign, multiplying, left, right)),
      tie("texts").map((one) => call("number", "length", one)),
      fc.tuple(tie("numbers"), tie("numbers")).map(([one, other]) => call("number", "coalesce", one, other)),
      fc.tuple(tie("truths"), tie("numbers"), tie("numbers")).map((parts) =>
        made("number", closed, parts, (all, how) => {
          const [when, then, other] = all.map((one) => operand(one, 0, how));
          const said = [word("CASE", how), word("WHEN", how), when, word("THEN", how), then, word("ELSE", how), other];
          return [...said, word("END", how)].join(gap(how));
        }),
      ),
    ),
    texts: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      column("text", "s", "Note"),
      fc.constantFrom("x", "y", "", "1", "it''s", "a%").map(text),
      fc.tuple(fc.constantFrom("lower", "upper"), tie("texts")).map(([one, of]) => call("text", one, of)),
      fc.tuple(tie("texts"), tie("texts")).map(([one, other]) => call("text", "coalesce", one, other)),
      ...(dialect === "mariadb"
        ? [fc.tuple(tie("texts"), tie("texts")).map(([one, other]) => call("text", "concat", one, other))]
        : [
            fc
              .tuple(tie("texts"), tie("texts"))
              .map(([left, right]) =>
                binary("text", dialect === "mssql" ? "+" : "||", bars[dialect] ?? adding, left, right),
              ),
          ]),
    ),
    truths: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc
        .tuple(fc.constantFrom("=", "<>", "<", ">", "<=", ">="), tie("numbers"), tie("numbers"))
        .map(([sign, left, right]) => binary("truth", sign, comparing, left, right)),
      fc
        .tuple(fc.constantFrom("=", "<>", "<", ">="), tie("texts"), tie("texts"))
        .map(([sign, left, right]) => binary("truth", sign, comparing, left, right)),
      fc.tuple(tie("truths"), tie("truths")).map(([one, other]) => joined("AND", andLevel, one, other)),
      fc.tuple(tie("truths"), tie("truths")).map(([one, other]) => joined("OR", orLevel, one, other)),
      tie("truths").map((one) =>
        made(
          "truth",
          notLevel,
          [one],
          (parts, how) => `${word("NOT", how)}${gap(how)}${operand(at(parts, 0), notLevel, how)}`,
        ),
      ),
      fc.tuple(fc.boolean(), tie("texts"), fc.constantFrom("x%", "%y", "_", "a")).map(([not, one, pattern]) =>
        made("truth", comparing, [one], (parts, how) => {
          const like = not ? `${word("NOT", how)}${gap(how)}${word("LIKE", how)}` : word("LIKE", how);
          return `${operand(at(parts, 0), adding, how)}${gap(how)}${like}${gap(how)}'${pattern}'`;
        }),
      ),
      fc.tuple(fc.boolean(), fc.oneof(tie("texts"), tie("numbers"))).map(([not, one]) =>
        made("truth", comparing, [one], (parts, how) => {
          const is = [word("IS", how), ...(not ? [word("NOT", how)] : []), word("NULL", how)].join(gap(how));
          return `${operand(at(parts, 0), adding, how)}${gap(how)}${is}`;
        }),
      ),
      fc.tuple(fc.boolean(), tie("numbers"), tie("numbers"), tie("numbers")).map(([not, ...parts]) =>
        made("truth", comparing, parts, (all, how) => {
          const [one, low, high] = all.map((part) => operand(part, adding, how));
          const between = [...(not ? [word("NOT", how)] : []), word("BETWEEN", how)].join(gap(how));
          return [one, between, low, word("AND", how), high].join(gap(how));
        }),
      ),
      fc
        .tuple(
          fc.boolean(),
          fc.oneof(
            fc.tuple(tie("numbers"), fc.array(negative, { minLength: 1, maxLength: 3 })),
            fc.tuple(
              tie("texts"),
              fc.array(fc.constantFrom("x", "y", "it''s").map(text), { minLength: 1, maxLength: 3 }),
            ),
          ),
        )
        .map(([not, [one, members]]) =>
          made("truth", comparing, [one, ...members], (all, how) => {
            const [subject, ...list] = all.map((part, index) => operand(part, index === 0 ? adding : 0, how));
            const isIn = [...(not ? [word("NOT", how)] : []), word("IN", how)].join(gap(how));
            return `${subject ?? ""}${gap(how)}${isIn} (${list.join(`${space(how)},${space(how)}`)})`;
          }),
        ),
    ),
  }));
  return truths;
}

/** The expression with one thing about it changed: a part for another of its sort, or two that change places. */
export function mutated(wild: Wild, choose: (count: number) => number, others: readonly Wild[]): Wild {
  const fitting = others.filter(({ sort }) => sort === wild.sort);
  const parts = wild.parts;
  if (parts.length === 0 || choose(4) === 0) return fitting[choose(fitting.length)] ?? wild;
  if (parts.length === 2 && choose(4) === 0 && parts[0]?.sort === parts[1]?.sort)
    return wild.again([...parts].reverse());
  const chosen = choose(parts.length);
  return wild.again(parts.map((part, index) => (index === chosen ? mutated(part, choose, others) : part)));
}

/** All expressions within one, itself among them. */
export function within(wild: Wild): readonly Wild[] {
  return [wild, ...wild.parts.flatMap(within)];
}

/** The text without one pair of its parentheses, or with one more: what it means may be something else. */
export function regrouped(text: string, choose: (count: number) => number): string {
  const open = [...text.matchAll(/(?<![A-Za-z]|\bIN )\(/gi)].map(({ index }) => index);
  const start = open[choose(open.length)];
  if (start === undefined) return text;
  let depth = 0;
  for (let end = start; end < text.length; end++) {
    if (text[end] === "(") depth++;
    if (text[end] === ")" && --depth === 0)
      return `${text.slice(0, start)} ${text.slice(start + 1, end)} ${text.slice(end + 1)}`;
  }
  return text;
}

import { fail } from "../diagnostics/catalog.js";
import { describe } from "../model/replay.js";
import type { Operation, Recreate } from "../model/operation.js";
import type { Schema } from "../model/schema.js";
import type { NamingConvention } from "../script/naming.js";
import { aligned, type Group } from "./align.js";
import { blockStatement, saidBlock } from "./blocks.js";
import { codeIn, namesIn, type Statement } from "./code.js";
import { statementLines } from "./layout.js";
import { merged } from "./merge.js";
import { keyOf, type Saying, statementOf, toList } from "./operations.js";
import { phrases } from "./phrases.js";
import { follow, type Meant, proves } from "./prove.js";
import { reasonAgainst } from "./reason.js";
import { settledStatement } from "./settle.js";
import { type Speaker, speakerOf, type Spoken } from "./speaker.js";

export type { Spoken } from "./speaker.js";

/** How operations are written. */
export interface Rendering {
  /** What the project says about names: what it gives by itself is left out. */
  readonly naming: NamingConvention;
  /** When a batch block that does not say so copies its table. Default `"auto"`. */
  readonly recreate?: Recreate;
  /** How far the calls are indented. Default 4, as within a revision. */
  readonly indent?: number;
  /** Comments above the call of an operation, a line each. */
  readonly remarks?: (op: Operation) => readonly string[];
}

export interface Rendered {
  /** The statements, each line with its end. */
  readonly body: string;
  /** What has to be imported for them, in order. */
  readonly imports: readonly string[];
}

/**
 * The calls of `op` that ask for these operations, as a person would write them: one text for all dialects, which differ
 * in variants of types, in options under their keys, and else in a branch. What was written is recorded again before it is
 * handed over, so that it says what was meant or nothing.
 *
 * @throws Failure C140 for what no script can ask for
 */
export function renderOperations(spoken: readonly Spoken[], how: Rendering): Rendered {
  const voices = spoken.map(({ dialect, before, operations }) => ({
    speaker: speakerOf(dialect, how.naming, how.recreate),
    before,
    items: itemsOf(operations),
  }));
  const statements = said(voices, { ...how, inBlock: false });
  for (const { speaker, before, items } of voices) {
    const operations = items.flatMap((item) => item.ops);
    if (!proves(statements, { speaker, before, operations }, true)) {
      notSayable({ speaker, operations });
    }
  }
  const imports = [...new Set(codeIn(statements).flatMap(namesIn))].sort();
  return { body: statementLines(statements, how.indent ?? 4), imports };
}

/** One operation, or a batch block with the table that is assumed for it. */
interface Item {
  readonly ops: readonly Operation[];
}

interface Voice {
  readonly speaker: Speaker;
  readonly before: Schema;
  readonly items: readonly Item[];
}

interface Manner extends Rendering {
  readonly inBlock: boolean;
}

/** What is to be said by one dialect at one place. */
interface Part extends Meant {
  readonly item: Item;
}

function itemsOf(operations: readonly Operation[]): readonly Item[] {
  const items: Item[] = [];
  for (const op of operations) {
    const last = items.at(-1)?.ops;
    const [assumed] = last?.length === 1 ? last : [];
    const isCopied =
      op.kind === "batch" &&
      assumed?.kind === "assume" &&
      assumed.corrects === undefined &&
      assumed.outside === op.outside &&
      assumed.table.name === op.table.name &&
      assumed.table.schema === op.table.schema;
    if (isCopied) items[items.length - 1] = { ops: [assumed, op] };
    else items.push({ ops: [op] });
  }
  return items;
}

/** Statements for all voices, each from its schema on. */
function said(voices: readonly Voice[], manner: Manner): readonly Statement[] {
  const groups = aligned(
    voices.map(({ items }) => items),
    ({ ops }) => ops.map(keyOf).join("\n"),
  );
  const schemas = voices.map(({ before }) => before);
  const pieces: Piece[] = [];
  for (const group of groups) {
    const parts = partsOf(group, voices, schemas);
    for (const [places, statements] of spokenTogether(parts, manner)) pieces.push({ places, statements });
    for (const [place, { operations, before }] of parts) {
      schemas[place] = operations.reduce<Schema>((schema, op) => follow(op, schema), before);
    }
  }
  return branched(pieces, voices);
}

function partsOf(group: Group<Item>, voices: readonly Voice[], schemas: readonly Schema[]): ReadonlyMap<number, Part> {
  return new Map(
    [...group].flatMap(([place, item]): readonly (readonly [number, Part])[] => {
      const [voice, before] = [voices[place], schemas[place]];
      if (voice === undefined || before === undefined) return [];
      return [[place, { speaker: voice.speaker, before, operations: item.ops, item }]];
    }),
  );
}

/** Calls that some of the dialects make. */
interface Piece {
  readonly places: readonly number[];
  readonly statements: readonly Statement[];
}

/** One text for as many of them as there is one for. @throws Failure C140 where one of them cannot say it at all */
function spokenTogether(
  parts: ReadonlyMap<number, Part>,
  manner: Manner,
): readonly (readonly [readonly number[], readonly Statement[]])[] {
  const left = new Map(parts);
  const out: (readonly [readonly number[], readonly Statement[]])[] = [];
  while (left.size > 0) {
    let places: readonly number[] = [...left.keys()];
    let statements = inOneText([...left.values()], manner);
    // The first one, and whoever can join.
    if (statements === undefined) {
      const [[first, part] = [0, undefined]] = left;
      if (part === undefined) break;
      statements = inOneText([part], manner);
      if (statements === undefined) return notSayable(part);
      places = [first];
      for (const [place] of [...left].slice(1)) {
        const wider = [...places, place];
        const together = inOneText(
          wider.map((one) => left.get(one)).filter((one) => one !== undefined),
          manner,
        );
        if (together !== undefined) [places, statements] = [wider, together];
      }
    }
    out.push([places, statements]);
    for (const place of places) left.delete(place);
  }
  return out;
}

function notSayable({ speaker, operations }: Pick<Part, "speaker" | "operations">): never {
  const [first] = operations;
  const what = operations.map(describe).join(", ");
  fail("notSayable", { what, dialect: speaker.dialect.name, why: first ? reasonAgainst(speaker, first) : "" });
}

/** Statements that say this in all of these dialects, if there are such. */
function inOneText(parts: readonly Part[], manner: Manner): readonly Statement[] | undefined {
  const { inBlock } = manner;
  const ways = parts.map(({ item, speaker }) => {
    const [only, second] = item.ops;
    return only === undefined || second !== undefined ? [item.ops] : phrases(only, speaker, inBlock);
  });
  const needed = new Set(parts.flatMap(({ speaker, item }) => item.ops.flatMap((op) => toList(speaker, op))));
  for (let way = 0; way < Math.max(...ways.map(({ length }) => length)); way++) {
    const said = parts.map((part, index) => ({ part, ops: ways[index]?.[way] ?? [] }));
    if (said.some(({ ops }) => ops.length === 0)) continue;
    const statements = together(said, needed, manner);
    if (statements === undefined) continue;
    const proven = parts.every((part) =>
      proves(wrapped(statements, part, inBlock), meant(part, inBlock), way > 0 || isBlock(part)),
    );
    if (proven) return statements;
  }
  return undefined;
}

/** What is in a block has been proved call by call. */
function isBlock({ operations }: Part): boolean {
  return operations.at(-1)?.kind === "batch";
}

/** A call within a block is proved in a block of its own. */
function wrapped(statements: readonly Statement[], { operations }: Part, inBlock: boolean): readonly Statement[] {
  const [first] = operations;
  if (!inBlock || first === undefined || !("table" in first)) return statements;
  const { name, schema } = first.table;
  const said = saidBlockOf(name, schema);
  return [{ ...said, block: statements }];
}

function saidBlockOf(name: string, schema: string | undefined): Extract<Statement, { statement: "batch" }> {
  const value = (text: string) => ({ code: "value", text, value: text }) as const;
  const entries = schema === undefined ? [] : [["schema", value(schema)] as const];
  return { statement: "batch", table: value(name), options: { code: "object", entries }, block: [] };
}

function meant({ speaker, before, operations }: Part, inBlock: boolean): Meant {
  const [first] = operations;
  if (!inBlock || first === undefined || !("table" in first)) return { speaker, before, operations };
  const temporary = speaker.dialect.temporaryTable.replaceAll("{table}", () => first.table.name);
  const block: Operation = {
    kind: "batch",
    table: first.table,
    ops: operations,
    recreate: speaker.recreate,
    temporary,
  };
  return { speaker, before, operations: [block] };
}

interface Way {
  readonly part: Part;
  readonly ops: readonly Operation[];
}

/** The calls of all, as one. */
function together(ways: readonly Way[], listed: ReadonlySet<string>, manner: Manner): readonly Statement[] | undefined {
  const [first] = ways;
  if (first === undefined) return undefined;
  if (ways.some(({ ops }) => ops.length !== first.ops.length)) return undefined;
  const block = first.ops.at(-1);
  if (block?.kind === "batch") {
    const statement = blockTogether(ways, listed, manner);
    return statement && [aside(statement, block, manner)];
  }
  const statements: Statement[] = [];
  const schemas = ways.map(({ part }) => part.before);
  for (const index of first.ops.keys()) {
    const calls = ways.map(({ part, ops }, place) => {
      const [op, before] = [ops[index], schemas[place]];
      if (op === undefined || before === undefined) return undefined;
      const saying: Saying = { speaker: part.speaker, before, inBlock: manner.inBlock, listed };
      const call = statementOf(saying, op);
      schemas[place] = index + 1 < ops.length ? followed(op, before) : before;
      return call;
    });
    const one = mergedStatements(
      calls,
      ways.map(({ part }) => part.speaker),
    );
    const op = first.ops[index];
    if (one === undefined || op === undefined) return undefined;
    statements.push(aside(one, index === 0 ? op : { ...op }, manner, index === 0));
  }
  return statements;
}

/** What is said in pieces may not hold piece by piece. */
function followed(op: Operation, before: Schema): Schema {
  try {
    return follow(op, before);
  } catch {
    // The proof will tell.
    return before;
  }
}

/** With the comments that belong to it, and outside of the transaction where it stands there. */
function aside(statement: Statement, op: Operation, { remarks, inBlock }: Manner, isFirst = true): Statement {
  const lines = isFirst ? (remarks?.(op) ?? []) : [];
  const commented = lines.length === 0 ? statement : { ...statement, remarks: lines };
  return op.outside === true && !inBlock ? { statement: "outside", block: [commented] } : commented;
}

function mergedStatements(
  statements: readonly (Statement | undefined)[],
  speakers: readonly Speaker[],
): Statement | undefined {
  const [first, ...others] = statements;
  if (first?.statement !== "verb") return undefined;
  const callee = first.verb;
  let code = merged({ code: "call", callee, args: [] }, { code: "call", callee, args: [] });
  code = { code: "call", callee, args: first.args };
  for (const other of others) {
    if (other?.statement !== "verb" || other.verb !== callee || code?.code !== "call") return undefined;
    code = merged(code, { code: "call", callee, args: other.args });
  }
  if (code?.code !== "call") return undefined;
  return settledStatement({ statement: "verb", verb: callee, args: code.args }, speakers);
}

/** Batch blocks of one table: options of all of them, and within it calls of all, of some, or of one. */
function blockTogether(ways: readonly Way[], listed: ReadonlySet<string>, manner: Manner): Statement | undefined {
  const blocks = ways.map(({ part, ops }) => {
    const [op, assumed] = [ops.at(-1), ops.at(-2)];
    if (op?.kind !== "batch") return undefined;
    const before = assumed === undefined ? part.before : follow(assumed, part.before);
    const copied = assumed?.kind === "assume" ? assumed : undefined;
    const said = saidBlock(part.speaker, before, op, copied, listed);
    return said && { said, voice: { speaker: part.speaker, before, items: said.ops.map((one) => ({ ops: [one] })) } };
  });
  const known = blocks.filter((block) => block !== undefined);
  const [first, ...others] = known;
  if (first === undefined || known.length < blocks.length) return undefined;
  const options = others.reduce<ReturnType<typeof merged>>(
    (code, { said: { options } }) => code && merged(code, options),
    first.said.options,
  );
  if (options === undefined || others.some(({ said }) => merged(said.table, first.said.table) === undefined)) {
    return undefined;
  }
  const voices = known.map(({ voice }) => voice);
  const block = said(voices, { ...manner, inBlock: true });
  return settledStatement(
    { ...blockStatement(first.said, block), options } as Statement,
    voices.map(({ speaker }) => speaker),
  );
}

/** Calls of all as they are, those of some in branches. What several branches in a row do for the same dialects is one. */
function branched(pieces: readonly Piece[], voices: readonly Voice[]): readonly Statement[] {
  const out: Statement[] = [];
  let run: Piece[] = [];
  const close = (): void => {
    out.push(...branches(run, voices));
    run = [];
  };
  for (const piece of pieces) {
    if (piece.places.length === voices.length) {
      close();
      out.push(...piece.statements);
    } else run = withPiece(run, piece);
  }
  close();
  return out;
}

function withPiece(run: readonly Piece[], piece: Piece): Piece[] {
  const overlaps = (other: Piece): boolean => other.places.some((place) => piece.places.includes(place));
  const last = run.findLastIndex(overlaps);
  const same = run[last];
  if (same?.places.join() !== piece.places.join()) return [...run, piece];
  return run.with(last, { ...same, statements: [...same.statements, ...piece.statements] });
}

function branches(run: readonly Piece[], voices: readonly Voice[]): readonly Statement[] {
  const names = (places: readonly number[]): readonly string[] =>
    places.map((place) => voices[place]?.speaker.dialect.name ?? "");
  const [first, second] = run;
  if (run.length === 2 && first !== undefined && second !== undefined) {
    const all = first.places.length + second.places.length === voices.length;
    const disjoint = !first.places.some((place) => second.places.includes(place));
    if (all && disjoint) {
      const [one, other] = first.places.length <= second.places.length ? [first, second] : [second, first];
      return [{ statement: "only", dialects: names(one.places), block: one.statements, otherwise: other.statements }];
    }
  }
  return run.map(({ places, statements }) => ({ statement: "only", dialects: names(places), block: statements }));
}

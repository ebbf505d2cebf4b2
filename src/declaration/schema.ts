import { fail } from "../diagnostics/catalog.js";
import { Failure } from "../diagnostics/diagnostic.js";
import type { Dialect } from "../dialect/dialect.js";
import { schemaDifferences } from "../model/compare.js";
import { emptySchema } from "../model/edit.js";
import { describe } from "../model/replay.js";
import type { Operation } from "../model/operation.js";
import type { Schema } from "../model/schema.js";
import type { SchemaElement } from "../script/elements/declared.js";
import type { NamingConvention } from "../script/naming.js";
import { operationOf, schemaOf } from "../plan/desired.js";
import { aligned } from "./align.js";
import { array, call, type Code, namesIn, options } from "./code.js";
import { evaluate } from "./evaluate.js";
import { importLine, layout } from "./layout.js";
import { string, strings } from "./literal.js";
import { merged } from "./merge.js";
import { selectCode, sequenceEntries, triggerEntries, viewEntries } from "./objects.js";
import { inSchema, keyOf } from "./operations.js";
import { makers } from "../model/makers.js";
import { reasonAgainst } from "./reason.js";
import { sameModel } from "./same.js";
import { settled } from "./settle.js";
import { type Speaker, speakerOf } from "./speaker.js";
import { listedParts, saidTable } from "./tables.js";

/** A schema as one dialect has it. */
export interface Modelled {
  readonly dialect: Dialect;
  readonly schema: Schema;
}

/**
 * A whole schema file: what these models hold, declared with `defineSchema`, as a person would write it. What only some
 * of the dialects have stands in `only(…)`. The file was read back before it is handed over.
 *
 * @throws Failure C140 for what cannot be declared, C143 for a table that nobody knows
 */
export function renderSchema(models: readonly Modelled[], naming: NamingConvention): string {
  const voices = models.map(({ dialect, schema }) => {
    refuseClouded(schema);
    return { speaker: speakerOf(dialect, naming), schema, operations: makers(schema) };
  });
  const groups = aligned(
    voices.map(({ operations }) => operations),
    keyOf,
  );
  const codes: Code[] = [];
  for (const group of groups) {
    const said = [...group].flatMap(([place, op]): readonly Said[] => {
      const voice = voices[place];
      return voice === undefined ? [] : [{ speaker: voice.speaker, schema: voice.schema, op }];
    });
    for (const [speakers, code] of declaredTogether(said)) {
      const others = voices.filter(({ speaker }) => !speakers.includes(speaker));
      const isIdle = said[0]?.op.kind === "createEnumType" && others.every(({ schema }) => !schema.rules.hasEnumTypes);
      // Where there are no such types it says nothing.
      codes.push(isIdle ? code : forSome(speakers, voices.length, code));
    }
  }
  for (const { speaker, schema } of voices) refuseDifferent(speaker, schema, joined(codes));
  return fileOf(joined(codes));
}

interface Said {
  readonly speaker: Speaker;
  readonly schema: Schema;
  readonly op: Operation;
}

/** One declaration for as many dialects as there is one for. */
function declaredTogether(said: readonly Said[]): readonly (readonly [readonly Speaker[], Code])[] {
  const all = inOneCode(said);
  if (all !== undefined) return [[said.map(({ speaker }) => speaker), all]];
  const [first, ...others] = said;
  if (first === undefined) return [];
  let group: readonly Said[] = [first];
  let code = inOneCode(group);
  if (code === undefined) {
    const { speaker, op } = first;
    const why = reasonAgainst(speaker, op);
    fail("notSayable", { what: describe(op), dialect: speaker.dialect.name, why });
  }
  const left: Said[] = [];
  for (const one of others) {
    const wider = inOneCode([...group, one]);
    if (wider === undefined) left.push(one);
    else [group, code] = [[...group, one], wider];
  }
  return [[group.map(({ speaker }) => speaker), code], ...declaredTogether(left)];
}

/** A declaration that says this in all of these dialects, if there is one. */
function inOneCode(said: readonly Said[]): Code | undefined {
  const parts = said.flatMap(({ speaker, op }) =>
    op.kind === "createTable" ? listedParts(speaker, op.table, "schema") : [],
  );
  const listed = new Set(parts);
  const own = said.map(({ speaker, op }) => elementCode(speaker, op, listed));
  const code = own.slice(1).reduce<Code | undefined>((one, other) => one && other && merged(one, other), own[0]);
  const speakers = said.map(({ speaker }) => speaker);
  const whole = code && settled(code, speakers);
  return whole !== undefined && said.every((one) => comesTo(whole, one)) ? whole : undefined;
}

function comesTo(code: Code, { speaker, schema, op }: Said): boolean {
  try {
    return sameModel(operationOf(evaluate(code) as SchemaElement, schema, speaker), op);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return false;
  }
}

function elementCode(speaker: Speaker, op: Operation, listed: ReadonlySet<string>): Code | undefined {
  switch (op.kind) {
    case "createTable": {
      const said = saidTable(speaker, op.table, { within: "schema", listed });
      return said && call("table", said.name, said.elements, options(said.options));
    }
    case "createView":
      return call("view", string(op.view.name), selectCode(speaker, op.view), options(viewEntries(op.view)));
    case "createTrigger": {
      const { name, table } = op.trigger;
      return call("trigger", string(name), string(table.name), options(triggerEntries(speaker, op.trigger)));
    }
    case "createSequence":
      return call("sequence", string(op.sequence.name), options(sequenceEntries(op.sequence)));
    case "createEnumType":
      return call("enumType", string(op.type.name), strings(op.type.values), options(inSchema(op.type)));
    case "createSchema":
      return call("schema", string(op.name));
    default:
      return undefined;
  }
}

/** What not all of them have stands in `only(…)`. */
function forSome(speakers: readonly Speaker[], all: number, code: Code): Code {
  if (speakers.length === all) return code;
  const names = speakers.map(({ dialect }) => dialect.name);
  const [first] = names;
  return call("only", names.length === 1 && first !== undefined ? string(first) : strings(names), array([code]));
}

/** Neighbours that are for the same dialects stand together. */
function joined(codes: readonly Code[]): readonly Code[] {
  const out: Code[] = [];
  for (const code of codes) {
    const last = out.at(-1);
    const together = last && alike(last, code);
    if (together === undefined) out.push(code);
    else out[out.length - 1] = together;
  }
  return out;
}

function alike(a: Code, b: Code): Code | undefined {
  if (a.code !== "call" || b.code !== "call" || a.callee !== "only" || b.callee !== "only") return undefined;
  const [[dialects, elements], [others, more]] = [a.args, b.args];
  if (dialects === undefined || JSON.stringify(dialects) !== JSON.stringify(others)) return undefined;
  if (elements?.code !== "array" || more?.code !== "array") return undefined;
  return { ...a, args: [dialects, array([...elements.items, ...more.items])] };
}

function refuseClouded(schema: Schema): void {
  const [first] = schema.tables.entries().filter(([key]) => schema.clouded.has(key));
  if (first !== undefined) fail("cloudedTable", { table: first[1].name });
}

/** @throws Failure C140 where what was written declares something else */
function refuseDifferent(speaker: Speaker, schema: Schema, codes: readonly Code[]): void {
  const elements = codes.map((code) => evaluate(code) as SchemaElement);
  const found = schemaOf(elements, emptySchema(speaker.dialect.rules), speaker);
  const [difference] = schemaDifferences(schema, found, { birthNames: true });
  if (difference === undefined) return;
  fail("notSayable", { what: "the schema as a whole", dialect: speaker.dialect.name, why: difference });
}

function fileOf(codes: readonly Code[]): string {
  const names = [...new Set(["defineSchema", ...codes.flatMap(namesIn)])].sort();
  const head = `${importLine(names)}\n\n`;
  if (codes.length === 0) return `${head}export default defineSchema([]);\n`;
  const elements = codes.map((code) => `  ${layout(code, 2, 2, 1)},\n`);
  // What has several lines has a blank one around it.
  const spaced = elements.map((text, index) => {
    const before = elements[index - 1];
    return before !== undefined && (isLong(before) || isLong(text)) ? `\n${text}` : text;
  });
  return `${head}export default defineSchema([\n${spaced.join("")}]);\n`;
}

function isLong(text: string): boolean {
  return text.trimEnd().includes("\n");
}

import { type Code, type ObjectCode, short, type Statement } from "./code.js";
import { keyText, stringText } from "./literal.js";

/** How wide a line may become before it is broken. */
export const WIDTH = 100;
const STEP = 2;

/**
 * The text of a piece of code, broken into lines as prettier would.
 *
 * @param indent how far its line is indented
 * @param before how much stands before it on that line, the indent included
 * @param behind how much has to fit behind it
 */
export function layout(code: Code, indent: number, before: number, behind: number): string {
  const plain = flat(code);
  if (plain !== undefined && before + widthOf(plain) + behind <= WIDTH) return plain;
  const one = short(code);
  switch (one.code) {
    case "value":
      return one.text;
    case "template":
      return templateText(one.tag, one.pieces);
    case "array":
      return arrayLines(one.items, indent);
    case "object":
      return objectLines(one, indent);
    case "call":
      return one.callee + argumentLines(one.args, indent, before + one.callee.length, behind);
    case "new": {
      const head = `new ${one.callee}`;
      return head + argumentLines(one.args, indent, before + head.length, behind);
    }
    case "method": {
      const head = `${layout(one.of, indent, before, 0)}.${one.name}`;
      return head + argumentLines(one.args, indent, lastWidth(head, before), behind);
    }
    default:
      return unsettled(one);
  }
}

function unsettled({ code }: Code): never {
  throw new Error(`a ${code} that nobody settled`);
}

/** On one line; nothing where it has several whatever the width. */
export function flat(code: Code): string | undefined {
  const one = short(code);
  switch (one.code) {
    case "value":
      return one.text.includes("\n") ? undefined : one.text;
    case "template": {
      const text = templateText(one.tag, one.pieces);
      return text.includes("\n") ? undefined : text;
    }
    case "array":
      return isSpread(one.items) ? undefined : flatList("[", one.items, "]");
    case "object": {
      if (one.entries.length === 0) return "{}";
      const values = one.entries.map(([, value]) => flat(value));
      if (values.includes(undefined)) return undefined;
      const keys = keysOf(one);
      return `{ ${values.map((value, index) => `${keys[index] ?? ""}: ${value ?? ""}`).join(", ")} }`;
    }
    case "call":
      return flatList(`${one.callee}(`, one.args, ")");
    case "new":
      return flatList(`new ${one.callee}(`, one.args, ")");
    case "method": {
      const of = flat(one.of);
      return of === undefined ? undefined : flatList(`${of}.${one.name}(`, one.args, ")");
    }
    default:
      return unsettled(one);
  }
}

function flatList(open: string, items: readonly Code[], close: string): string | undefined {
  const texts = items.map(flat);
  return texts.includes(undefined) ? undefined : `${open}${texts.join(", ")}${close}`;
}

/** Several objects, or several arrays, with more than one thing in each have a line each. */
function isSpread(items: readonly Code[]): boolean {
  if (items.length < 2) return false;
  const shorts = items.map(short);
  return (
    shorts.every((item) => item.code === "object" && item.entries.length > 1) ||
    shorts.every((item) => item.code === "array" && item.items.length > 1)
  );
}

function keysOf({ entries }: ObjectCode): readonly string[] {
  return entries.map(([key]) => keyText(key));
}

function objectLines(code: ObjectCode, indent: number): string {
  const inner = indent + STEP;
  const keys = keysOf(code);
  const properties = code.entries.map(([, value], index) => {
    const key = `${keys[index] ?? ""}:`;
    const one = short(value);
    // A string that does not fit gets a line of its own.
    const isString = one.code === "value" && typeof one.value === "string" && !one.text.startsWith("`");
    if (isString && key.length - 1 > STEP && inner + key.length + 1 + widthOf(one.text) + 1 > WIDTH) {
      return `${pad(inner)}${key}\n${pad(inner + STEP)}${one.text},\n`;
    }
    return `${pad(inner)}${key} ${layout(value, inner, inner + key.length + 1, 1)},\n`;
  });
  return `{\n${properties.join("")}${pad(indent)}}`;
}

function arrayLines(items: readonly Code[], indent: number): string {
  if (items.length === 0) return "[]";
  const inner = indent + STEP;
  if (isNumbers(items)) return `[\n${filled(items, inner)}${pad(indent)}]`;
  return `[\n${items.map((item) => `${pad(inner)}${layout(item, inner, inner, 1)},\n`).join("")}${pad(indent)}]`;
}

function isNumbers(items: readonly Code[]): boolean {
  return items.length > 1 && items.every((item) => item.code === "value" && typeof item.value === "number");
}

/** As many on a line as fit. */
function filled(items: readonly Code[], indent: number): string {
  const rows: string[] = [];
  for (const item of items) {
    const text = `${flat(item) ?? ""},`;
    const last = rows.at(-1);
    if (last === undefined || last.length + 1 + text.length > WIDTH) rows.push(pad(indent) + text);
    else rows[rows.length - 1] = `${last} ${text}`;
  }
  return rows.map((row) => `${row}\n`).join("");
}

function argumentLines(args: readonly Code[], indent: number, before: number, behind: number): string {
  const last = args.at(-1);
  if (last === undefined) return "()";
  const head = args.slice(0, -1).map(flat);
  const [only] = args;
  if (args.length === 1 && only !== undefined && isTemplate(only)) return `(${layout(only, indent, before + 1, 1)})`;
  if (hugs(args) && !head.includes(undefined)) {
    const lead = `(${head.map((text) => `${text ?? ""}, `).join("")}`;
    if (before + widthOf(lead) + 1 <= WIDTH) {
      return `${lead}${broken(last, indent, before + widthOf(lead), behind)})`;
    }
  }
  const inner = indent + STEP;
  return `(\n${args.map((arg) => `${pad(inner)}${layout(arg, inner, inner, 1)},\n`).join("")}${pad(indent)})`;
}

/** In lines, although it might fit on one. */
function broken(code: Code, indent: number, before: number, behind: number): string {
  const one = short(code);
  if (one.code === "object") return objectLines(one, indent);
  if (one.code === "array") return arrayLines(one.items, indent);
  return layout(code, indent, before, behind);
}

/** Does the last argument begin on the line of the call? */
function hugs(args: readonly Code[]): boolean {
  const shorts = args.map(short);
  const last = shorts.at(-1);
  const other = shorts.at(-2);
  if (last === undefined || last.code === other?.code) return false;
  if (last.code === "object") return last.entries.length > 0;
  return last.code === "array" && last.items.length > 0 && !(args.length > 1 && isNumbers(last.items));
}

function isTemplate(code: Code): boolean {
  const one = short(code);
  return (one.code === "template" || (one.code === "value" && one.text.startsWith("`"))) && flat(one) === undefined;
}

function templateText(tag: string, pieces: readonly (string | Code)[]): string {
  const inner = pieces.map((piece) => (typeof piece === "string" ? piece : `\${${flat(piece) ?? ""}}`));
  return `${tag}\`${inner.join("")}\``;
}

/** `import { column, t } from "limbeck";`, a name on a line where they are many. */
export function importLine(names: readonly string[]): string {
  const line = `import { ${names.join(", ")} } from "limbeck";`;
  return line.length <= WIDTH ? line : `import {\n${names.map((name) => `  ${name},\n`).join("")}} from "limbeck";`;
}

/** Statements, each on lines of its own, the last one with its line end. */
export function statementLines(statements: readonly Statement[], indent: number, object = "op"): string {
  return statements
    .map((statement) => remarksOf(statement, indent) + statementText(statement, indent, object))
    .join("");
}

function remarksOf({ remarks = [] }: Statement, indent: number): string {
  return remarks.map((remark) => `${pad(indent)}// ${remark}\n`).join("");
}

function statementText(statement: Statement, indent: number, object: string): string {
  const margin = pad(indent);
  const block = (inner: readonly Statement[], called = object): string =>
    `{\n${statementLines(inner, indent + STEP, called)}${margin}}`;
  switch (statement.statement) {
    case "verb": {
      const head = `${object}.${statement.verb}`;
      const code: Code = { code: "call", callee: head, args: statement.args };
      return `${margin}${layout(code, indent, indent, 1)};\n`;
    }
    case "outside":
      return `${margin}${object}.autocommitBlock(() => ${block(statement.block)});\n`;
    case "only": {
      const otherwise = statement.otherwise === undefined ? "" : ` else ${block(statement.otherwise)}`;
      return `${margin}if (${condition(statement.dialects)}) ${block(statement.block)}${otherwise}\n`;
    }
    case "batch": {
      const [table, options] = [statement.table, statement.options].map((one) => flat(one));
      const head = `${margin}${object}.batchAlterTable(${table ?? ""}, ${options ?? ""}, (batch) => `;
      if (options !== undefined && widthOf(head) + 1 <= WIDTH) return `${head}${block(statement.block, "batch")});\n`;
      const inner = indent + STEP;
      const deeper = `{\n${statementLines(statement.block, inner + STEP, "batch")}${pad(inner)}}`;
      return [
        `${margin}${object}.batchAlterTable(\n`,
        `${pad(inner)}${layout(statement.table, inner, inner, 1)},\n`,
        `${pad(inner)}${layout(statement.options, inner, inner, 1)},\n`,
        `${pad(inner)}(batch) => ${deeper},\n`,
        `${margin});\n`,
      ].join("");
    }
  }
}

/** Several dialects are asked for in an array. */
function condition(dialects: readonly string[]): string {
  const [only] = dialects;
  if (dialects.length === 1 && only !== undefined) return `op.dialect === ${stringText(only)}`;
  return `[${dialects.map(stringText).join(", ")}].includes(op.dialect)`;
}

const pad = (width: number): string => " ".repeat(width);

/** How much of the last line is used up. */
function lastWidth(text: string, before: number): number {
  const at = text.lastIndexOf("\n");
  return at < 0 ? before + widthOf(text) : widthOf(text.slice(at + 1));
}

/** As an editor shows it: wide letters take two columns. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mn}|\u200d|\ufe0f/u.test(character)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}

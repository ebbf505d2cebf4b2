import { createRequire, SourceMap } from "node:module";
import type { Options } from "sucrase";
import { diagnostic, fail } from "../diagnostics/catalog.js";
import { type Diagnostic, failAll } from "../diagnostics/diagnostic.js";
import type { Place } from "./position.js";

const require = createRequire(import.meta.url);

/** A source file of the project, as far as turning it into something that runs is concerned. */
export interface Source {
  readonly text: string;
  readonly language: Language;
  /** Its name in diagnostics. */
  readonly shown: string;
}

export type Language = "typescript" | "javascript";

export function languageOf(file: string): Language {
  return /\.[cm]?ts$/.test(file) ? "typescript" : "javascript";
}

/**
 * The script as a CommonJS function body, line for line. What sucrase would leave out without a word is refused; what
 * it passes on although Node does not know it, the engine refuses: see {@link explain}.
 */
export function transform(source: Source): string {
  const code = withSucrase(source);
  if (DROPPED.test(source.text)) failAll(dropped(source));
  return code;
}

function withSucrase(source: Source): string {
  try {
    return sucrase().transform(source.text, options(source)).code;
  } catch (error) {
    // Whatever it stops at lies in the source: it knows a place for nearly all of it.
    const { message, loc } = error as Error & { readonly loc?: Place };
    const position = { file: source.shown, ...(loc === undefined ? {} : { line: loc.line, column: loc.column }) };
    fail("syntaxError", { message: message.replace(/ \(\d+:\d+\)$/, "") }, { position: () => position });
  }
}

/**
 * Turns a place in the transformed code into one in the source. Lines are the same; columns shift with types and
 * imports. The map is made when it is first needed, which in a run without diagnostics is never.
 */
export function written(source: Source): (place: Place) => Place {
  let columns: ColumnMap | undefined;
  return ({ line, column }) => {
    columns ??= columnMap(source);
    return { line, column: columns(line, column) };
  };
}

/** What the engine's syntax error means to somebody who wrote TypeScript. `place` is in the source. */
export function explain(message: string, source: Source, place: Place): Diagnostic {
  const line = source.text.split("\n")[place.line - 1] ?? "";
  const before = line.slice(0, place.column - 1);
  const rest = line.slice(place.column - 1);
  const known = REFUSED.find(({ at, after }) => at?.test(rest) ?? after?.test(before));
  const reserved = /^Identifier '(exports|require|module|__filename|__dirname)' has already/.exec(message)?.[1];
  const column = (known?.after?.exec(before)?.index ?? place.column - 1) + 1;
  const position = () => ({ file: source.shown, line: place.line, column });
  if (known !== undefined) return diagnostic("unsupportedSyntax", known, { position });
  if (reserved !== undefined) {
    const what = `the name "${reserved}" at the top level`;
    return diagnostic(
      "unsupportedSyntax",
      { what, instead: "scripts get it as in CommonJS; choose another" },
      { position },
    );
  }
  return diagnostic("syntaxError", { message }, { position });
}

/** A token with its place in the source. */
export interface Word extends Place {
  readonly text: string;
  readonly isType: boolean;
}

/** The tokens of a source, for who looks for a place in it. */
export function wordsOf({ text, language }: Source): readonly Word[] {
  // Not sucrase's public face, hence the exact version in package.json.
  const parser = require("sucrase/dist/parser/index.js") as typeof import("sucrase/dist/types/parser/index.js");
  const { tokens } = parser.parse(text, false, language === "typescript", false);
  let line = 1;
  let lineStart = 0;
  return tokens.map(({ start, end, isType }) => {
    for (let next = text.indexOf("\n", lineStart); next >= 0 && next < start; next = text.indexOf("\n", lineStart)) {
      line++;
      lineStart = next + 1;
    }
    return { text: text.slice(start, end), isType, line, column: start - lineStart + 1 };
  });
}

interface Refusal {
  readonly what: string;
  readonly instead: string;
}

/** At the top level, or in a function that is not async. */
export const AWAIT: Refusal = {
  what: "await",
  instead: "scripts are loaded and recorded synchronously; read what you need with node:fs",
};

/** Read only where the engine has stopped already, so words in strings or as names do not mislead. */
const REFUSED: readonly (Refusal & { readonly at?: RegExp; readonly after?: RegExp })[] = [
  { at: /^@/, what: "decorators", instead: "call the function yourself" },
  { at: /^await\b/, ...AWAIT },
  {
    after: /\bimport\s*\.\s*$/,
    what: "import.meta",
    instead: "__filename and __dirname say where the script stands",
  },
  { after: /\baccessor\s+$/, what: "accessor fields", instead: "write a getter and a setter" },
  { after: /\busing\s+$/, what: "using declarations", instead: "write try and finally" },
];

/** Sucrase takes these for types. A cheap look first, since nearly no script holds them. */
const DROPPED = /\b(?:namespace|module)\b|\bimport\s+\w+\s*=/;

function dropped(source: Source): readonly Diagnostic[] {
  if (source.language === "javascript") return [];
  const words = wordsOf(source);
  const found: Diagnostic[] = [];
  const refuse = ({ line, column }: Place, refusal: Refusal) => {
    found.push(diagnostic("unsupportedSyntax", refusal, { position: () => ({ file: source.shown, line, column }) }));
  };
  for (let index = 0; index < words.length; index++) {
    const [word, name, equals, value] = words.slice(index, index + 4);
    const block = word?.isType === true ? namespaceBlock(words, index) : undefined;
    if (word !== undefined && block !== undefined) {
      if (words[index - 1]?.text !== "declare") {
        refuse(word, { what: `${word.text} blocks`, instead: "use a plain object, or a file of its own" });
      }
      index = endOfBlock(words, block);
    } else if (word?.text === "import" && name && equals?.text === "=" && value?.text !== "require") {
      refuse(word, { what: "import aliases", instead: `write const ${name.text} = …` });
    }
  }
  return found;
}

/** Where the braces of `namespace a.b {`, `module "m" {` or `global {` open, if that is what starts here. */
function namespaceBlock(words: readonly Word[], index: number): number | undefined {
  const text = (at: number) => words[at]?.text ?? "";
  if (text(index) === "global") return text(index + 1) === "{" ? index + 1 : undefined;
  if (text(index) !== "namespace" && text(index) !== "module") return undefined;
  if (!/^[\p{ID_Start}$_"']/u.test(text(index + 1))) return undefined;
  let at = index + 2;
  while (text(at) === ".") at += 2;
  return text(at) === "{" ? at : undefined;
}

function endOfBlock(words: readonly Word[], open: number): number {
  let depth = 0;
  for (let index = open; index < words.length; index++) {
    const text = words[index]?.text;
    if (text === "{" || text === "${") depth++;
    if (text === "}" && --depth === 0) return index;
  }
  return words.length;
}

type ColumnMap = (line: number, column: number) => number;

function columnMap(source: Source): ColumnMap {
  const mapped = { ...options(source), filePath: "script", sourceMapOptions: { compiledFilename: "script" } };
  const { code, sourceMap } = sucrase().transform(source.text, mapped);
  const lines = code.split("\n");
  // Node's type asks for more than its code reads.
  const map = new SourceMap(sourceMap as unknown as ConstructorParameters<typeof SourceMap>[0]);
  const segment = (line: number, column: number) => map.findEntry(line - 1, column - 1) as Partial<Segment>;
  const words = wordsOf(source);
  return (line, column) => {
    const { originalLine, originalColumn: from, generatedColumn } = segment(line, column);
    if (originalLine !== line - 1 || from === undefined) return column;
    let end = column;
    const length = lines[line - 1]?.length ?? 0;
    while (end < length && segment(line, end).generatedColumn === generatedColumn) end++;
    const next = segment(line, end);
    const to = next.generatedColumn === generatedColumn ? from : (next.originalColumn ?? from);
    // Tokens that were left out share the place of the next one that stays: of all of them the last is meant.
    const same = words.filter((word) => word.line === line && word.column > from && word.column <= to);
    return same.at(-1)?.column ?? from + 1;
  };
}

interface Segment {
  readonly originalLine: number;
  readonly originalColumn: number;
  readonly generatedColumn: number;
}

/** Everything that Node 20 can say stays as it is: what is not rewritten cannot shift. */
function options({ language }: Source): Options {
  return { transforms: language === "typescript" ? ["typescript", "imports"] : ["imports"], disableESTransforms: true };
}

/** 40 ms, and not needed when the pack holds everything. */
function sucrase(): typeof import("sucrase") {
  return require("sucrase") as typeof import("sucrase");
}

import { lex } from "../lexer.js";
import type { Language } from "../lexical.js";
import { splitStatements } from "../statements.js";

/** A statement of a dump, and the line it begins on. */
export interface DumpStatement {
  readonly text: string;
  readonly line: number;
}

/**
 * Cuts what a database's own tool has written into statements. What only a client reads is taken out, the rest stays in its
 * lines: commands of psql, the rows behind COPY, DELIMITER, and the comments that MySQL runs.
 */
export function cutDump(text: string, language: Language): readonly DumpStatement[] {
  if (language.statements.parameters === "colons") return splitStatements(withoutPsql(text), language);
  if (language.lexical.rules.some(({ kind, ...rule }) => kind === "unknown" && "pattern" in rule)) {
    return segments(text).flatMap((segment) => cutSegment(segment, language));
  }
  return splitStatements(text, language);
}

/** Blank, with every line where it was. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

/** Commands begin a line, where nothing that SQL says does. */
function withoutPsql(text: string): string {
  return text
    .replace(/^COPY [^\n]* FROM stdin;\r?\n[^]*?^\\\.\r?$/gim, blank)
    .replace(/^\\(?:restrict|unrestrict|connect|c|encoding|set|unset|echo|pset|timing|i|ir)\b[^\n]*$/gm, blank);
}

interface Segment {
  readonly text: string;
  readonly line: number;
  readonly delimiter: string;
}

/** The stretches between lines that say what ends a statement. */
function segments(text: string): readonly Segment[] {
  const found: Segment[] = [];
  let lines: string[] = [];
  let start = 1;
  let delimiter = ";";
  const all = text.replace(/^\/\*M!999999[^\n]*\*\/[^\n]*$/m, blank).split("\n");
  all.forEach((line, index) => {
    const next = /^\s*DELIMITER\s+(\S+)\s*$/i.exec(line)?.[1];
    if (next === undefined) {
      lines.push(line);
      return;
    }
    found.push({ text: lines.join("\n"), line: start, delimiter });
    lines = [];
    start = index + 2;
    delimiter = next;
  });
  found.push({ text: lines.join("\n"), line: start, delimiter });
  return found;
}

function cutSegment({ text, line, delimiter }: Segment, language: Language): readonly DumpStatement[] {
  const run = opened(text, language);
  if (delimiter === ";") return splitStatements(run, language).map((one) => ({ ...one, line: one.line + line - 1 }));
  const ends = new RegExp(`${delimiter.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}[ \\t\\r]*(?=\\n|$)`);
  const found: DumpStatement[] = [];
  let at = line;
  for (const piece of run.split(ends)) {
    const begins = /\S/.exec(piece)?.index;
    if (begins !== undefined) {
      const statement = piece.trim().replace(/;$/, "");
      found.push({ text: statement, line: at + newlines(piece.slice(0, begins)) });
    }
    at += newlines(piece);
  }
  return found;
}

function newlines(text: string): number {
  return text.split("\n").length - 1;
}

/** With blanks for the signs around what such a comment holds, which is run. */
function opened(text: string, language: Language): string {
  const pieces: string[] = [];
  let open = 0;
  const tokens = lex(text, language.lexical);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const after = tokens[index + 1];
    if (token.kind === "unknown" && /^\/\*M?!$/.test(token.text)) {
      open++;
      pieces.push(" ".repeat(token.text.length));
      if (after !== undefined && /^\d{5,6}$/.test(after.text)) {
        pieces.push(" ".repeat(after.text.length));
        index++;
      }
    } else if (open > 0 && token.text === "*" && after?.text === "/") {
      open--;
      pieces.push("  ");
      index++;
    } else pieces.push(token.text);
  }
  return pieces.join("");
}

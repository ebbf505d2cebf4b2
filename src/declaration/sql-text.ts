import type { Body } from "../model/objects.js";
import type { Expression } from "../model/schema.js";
import type { Code, SaidText, Unsettled } from "./code.js";
import { lines, string, UNSEEN } from "./literal.js";
import type { Speaker } from "./speaker.js";

/** SQL over the columns of a table, for a place that takes `` sql`…` ``; with `string`, one that takes a string as well. */
export function expressionCode(speaker: Speaker, expression: Expression, form: { readonly string: boolean }): Code {
  const parts = expression.map((part) => (typeof part === "string" ? part : { name: part.column, text: part.text }));
  return { code: "expression", said: [{ speaker, parts }], ...form };
}

/** The text of a view or trigger, which is a string. */
export function bodyText({ dialect }: Speaker, { parts }: Body): string {
  return parts
    .map((part) => (typeof part === "string" ? part : (part.text ?? dialect.lexis.quote(part.name))))
    .join("");
}

/** One text for all of them. Nothing where they say different things. */
export function settledExpression({
  said,
  string: takesString,
}: Extract<Unsettled, { code: "expression" }>): Code | undefined {
  const [first, ...others] = said.map(textOf);
  if (first === undefined) return undefined;
  if (others.every((text) => text === first)) return sqlOf(first, takesString);
  // The same but for the quotes: each dialect puts its own around a name in a hole.
  const pieces = said.map(piecesOf);
  const [one, ...rest] = pieces.map((list) => JSON.stringify(list));
  const [holes] = pieces;
  if (holes === undefined || rest.some((text) => text !== one)) return undefined;
  return holes.every((piece) => typeof piece !== "string" || isPlain(piece))
    ? { code: "template", tag: "sql", pieces: holes }
    : undefined;
}

function textOf({ speaker, parts }: SaidText): string {
  return parts
    .map((part) => (typeof part === "string" ? part : (part.text ?? speaker.dialect.lexis.quote(part.name))))
    .join("");
}

function piecesOf({ parts }: SaidText): readonly (string | Code)[] {
  return parts.map((part) =>
    typeof part === "string" ? part : { code: "call", callee: "id", args: [string(part.name)] },
  );
}

/** `` sql`…` `` where a template can hold it just so; otherwise a string, or one that is put into a template. */
function sqlOf(text: string, takesString: boolean): Code {
  if (isPlain(text)) return { code: "template", tag: "sql", pieces: [text] };
  return takesString ? lines(text) : { code: "call", callee: "sql.raw", args: [lines(text)] };
}

/** What a template takes as it stands: no end of it, no hole, nothing that nobody sees. Backslashes are plain letters. */
function isPlain(text: string): boolean {
  const bare = text.replaceAll("\n", "");
  return !/`|\$\{|(?<!\\)(?:\\\\)*\\$/.test(text) && !UNSEEN.test(bare);
}

import type { Dialect } from "../dialect/dialect.js";
import type { Draft } from "./transactions.js";

/**
 * Where every statement is there to stay, each is told its number: the one that failed is where to go on.
 * `-- statement 7 of 12`
 */
export function numbered(parts: readonly (readonly Draft[])[], { script }: Dialect): readonly (readonly Draft[])[] {
  const statements = parts.flat().filter(({ kind }) => kind === "statement").length;
  if (script.transactionalDdl || statements === 0) return parts;
  const comment = (text: string): Draft => ({ kind: "comment", text: script.comment(text) });
  let number = 0;
  const said = parts.map((lines) =>
    lines.flatMap((line) => {
      if (line.kind !== "statement") return [line];
      number++;
      return [comment(`statement ${number} of ${statements}`), line];
    }),
  );
  const first = said.findIndex((lines) => lines.length > 0);
  return said.map((lines, index) => (index === first ? [comment(howToGoOn), ...lines] : lines));
}

const howToGoOn = "to go on after a failure: run what is above this line, and then all from the statement that failed";

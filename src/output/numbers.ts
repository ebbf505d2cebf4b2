import type { Dialect } from "../dialect/dialect.js";
import { type Draft, isGuarded, type TransactionSettings } from "./transactions.js";

/**
 * Where every statement is there to stay, each is told its number: the one that failed is where to go on. As guards do,
 * numbers come with what is around them, which a person who goes on has to run again.
 * `-- statement 7 of 12`
 */
export function numbered(
  parts: readonly (readonly Draft[])[],
  settings: TransactionSettings,
  dialect: Dialect,
): readonly (readonly Draft[])[] {
  const { script } = dialect;
  const statements = parts.flat().filter(({ kind }) => kind === "statement").length;
  if (script.transactionalDdl || !isGuarded(settings, dialect) || statements === 0) return parts;
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

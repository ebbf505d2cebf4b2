import { diagnostic } from "../diagnostics/catalog.js";
import type { Diagnostic, Origin } from "../diagnostics/diagnostic.js";
import type { Script } from "../output/compile.js";
import type { Movement } from "../output/script.js";
import { readerFor } from "../reader/reader.js";

/** A statement of a shipped script, and which operation of its revision it is part of. */
export interface Piece {
  readonly text: string;
  readonly origin: Origin;
  /** The step among those planned; nothing for what is not any operation's: BEGIN, the version table. */
  readonly step: number | undefined;
  /** It stands outside of the script's transactions. */
  readonly outside?: true;
}

/** A script cut into statements, and whatever is wrong with its falling into them. */
export interface Cut {
  readonly pieces: readonly Piece[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Cuts the text of a script as a server does, and sees that these are the statements it was made of. */
export function cut(script: Script, movements: readonly Movement[]): Cut {
  const reader = readerFor(script.dialect);
  const steps = new Map(
    movements.flatMap(({ compiled }) =>
      compiled.passages.flatMap(({ statements }, step) => statements.map((statement) => [statement, step] as const)),
    ),
  );
  const made = script.lines.flatMap((line): readonly Piece[] => {
    if (line.kind !== "statement") return [];
    const { statement } = line;
    const step = steps.get(statement);
    // What op.execute was given may be several statements.
    return reader
      .split(statement.text + statement.terminator)
      .map(({ text }) => ({ text, origin: statement.origin, step, ...(statement.outside && { outside: true }) }));
  });
  const found = reader.split(withoutClientLines(script)).map(({ text }) => text);
  const differing = found.findIndex((text, index) => text !== made[index]?.text);
  if (differing < 0 && found.length === made.length) return { pieces: withinSteps(made), diagnostics: [] };
  const differs = found[differing] ?? made[found.length]?.text ?? "";
  const misread = diagnostic("scriptMisread", { direction: script.direction, differs });
  return { pieces: found.map((text) => ({ text, origin: {}, step: undefined })), diagnostics: [misread] };
}

/** What stands between two statements of an operation, such as a guard, belongs to it: the operation goes on behind it. */
function withinSteps(pieces: readonly Piece[]): readonly Piece[] {
  const behind: (number | undefined)[] = [];
  for (const [index, { step }] of [...pieces.entries()].reverse()) behind[index] = step ?? behind[index + 1];
  let before: number | undefined;
  return pieces.map((piece, index) => {
    before = piece.step ?? before;
    return before !== undefined && behind[index] === before ? { ...piece, step: before } : piece;
  });
}

/** The lines for the client stand alone, in the order in which they were put there. */
function withoutClientLines({ text, lines }: Script): string {
  const clientLines = lines.flatMap((line) => (line.kind === "client" ? [line.text] : []));
  return text
    .split("\n")
    .filter((line) => {
      if (line !== clientLines[0]) return true;
      clientLines.shift();
      return false;
    })
    .join("\n");
}

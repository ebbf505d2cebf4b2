import type { Dialect } from "../dialect/dialect.js";
import type { Origin, Position } from "../diagnostics/diagnostic.js";
import type { Line } from "./transactions.js";

/** Above each statement the place in a revision script that it comes from: `versions/ae10_x.ts:14:8 addColumn`. */
export function annotated(lines: readonly Line[], dialect: Dialect): readonly Line[] {
  const placeOf = places();
  return lines.flatMap((line): readonly Line[] => {
    if (line.kind !== "statement") return [line];
    const found = [line.statement.origin, ...(line.statement.origin.others ?? [])].flatMap((origin) => {
      const position = placeOf(origin);
      return position === undefined ? [] : [annotation(position, origin)];
    });
    const comments = [...new Set(found)].map((text): Line => ({ kind: "comment", text: dialect.script.comment(text) }));
    return [...comments, line];
  });
}

/** Finds places, each once: the statements of an operation have one origin, and reading a call stack is dear. */
export function places(): (origin: Origin) => Position | undefined {
  const known = new Map<Origin["position"], Position | undefined>();
  return ({ position }) => {
    if (position === undefined) return undefined;
    if (!known.has(position)) known.set(position, position());
    return known.get(position);
  };
}

function annotation({ file, line, column }: Position, { operation }: Origin): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return operation === undefined ? place : `${place} ${operation.verb}`;
}

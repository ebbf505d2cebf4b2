import type { Severity } from "./diagnostic.js";

/** One line of the catalog. `Parameters` are the facts its sentences are made of. */
export interface Entry<Parameters> {
  readonly code: string;
  readonly severity: Severity;
  /** What it means in general; this becomes the page in `docs/errors.md`. */
  readonly title: string;
  readonly message: (parameters: Parameters) => string;
  readonly help?: (parameters: Parameters) => string | undefined;
}

type Words<Parameters> = Pick<Entry<Parameters>, "title" | "message" | "help">;

/** An entry that stops the run: nothing is written. */
export function error<Parameters>(code: string, words: Words<Parameters>): Entry<Parameters> {
  return { code, severity: "error", ...words };
}

/** An entry that people should read, and that stops nothing. */
export function warning<Parameters>(code: string, words: Words<Parameters>): Entry<Parameters> {
  return { code, severity: "warning", ...words };
}

/** An entry that tells of something harmless. */
export function note<Parameters>(code: string, words: Words<Parameters>): Entry<Parameters> {
  return { code, severity: "note", ...words };
}

/** `did you mean "email"?`, for the candidate nearest to `given`, when one is near enough. */
export function didYouMean(given: string, candidates: readonly string[]): string | undefined {
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of candidates) {
    const distance = editDistance(given.toLowerCase(), name.toLowerCase());
    if (best === undefined || distance < best.distance) best = { name, distance };
  }
  if (best === undefined || best.distance > Math.max(1, Math.floor(given.length / 3))) return undefined;
  return `did you mean "${best.name}"?`;
}

/** `a, b and c`, shortened after twelve. */
export function enumerate(names: readonly string[]): string {
  if (names.length > 12) return `${names.slice(0, 12).join(", ")} and ${names.length - 12} more`;
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** Damerau's distance: a swap of neighbours counts once, as typing mistakes do. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 4) return 5;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 5;
}

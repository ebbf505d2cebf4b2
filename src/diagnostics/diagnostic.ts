/** Where in a revision script, or another file people write, something comes from. Lines and columns start at 1. */
export interface Position {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Where a diagnostic, a step or a statement comes from. */
export interface Origin {
  /** The dialect that was recorded, where it makes a difference. */
  readonly dialect?: string;
  /** Worked out when asked for, since reading a call stack is dear. */
  readonly position?: () => Position | undefined;
  readonly revision?: string;
  /** The how-manieth operation of the revision, from 1, and its verb as typed. */
  readonly operation?: { readonly number: number; readonly verb: string };
  /** Where it comes from besides, when several operations became one. */
  readonly others?: readonly Origin[];
}

export type Severity = "error" | "warning" | "note";

/** One thing that somebody should know: what, where, why, and how to go on. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  readonly origin?: Origin;
}

/**
 * What is thrown when input is wrong. Anything else that is thrown is a defect of the program. Leaf functions know no
 * location: they fail, and whoever knows the place adds it with {@link located}.
 */
export class Failure extends Error {
  constructor(readonly diagnostics: readonly [Diagnostic, ...Diagnostic[]]) {
    super(diagnostics.map((diagnostic) => `${diagnostic.code}: ${diagnostic.message}`).join("\n"));
    this.name = "Failure";
  }
}

/** The same diagnostic with an origin, where it has none of its own; what it knows already stays. */
export function at(diagnostic: Diagnostic, origin: Origin): Diagnostic {
  return { ...diagnostic, origin: { ...origin, ...diagnostic.origin } };
}

/** Runs `work`; a {@link Failure} that leaves it carries `origin` wherever it had none. */
export function located<T>(origin: Origin, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [first, ...rest] = error.diagnostics;
    throw new Failure([at(first, origin), ...rest.map((diagnostic) => at(diagnostic, origin))]);
  }
}

/** One {@link Failure} for several independent diagnostics, thrown only when there are any. */
export function failAll(diagnostics: readonly Diagnostic[]): void {
  const [first, ...rest] = diagnostics;
  if (first !== undefined) throw new Failure([first, ...rest]);
}

import type { Dialect, Step } from "../dialect/dialect.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Guard } from "../model/guard.js";
import type { Schema, Table } from "../model/schema.js";
import type { Engine } from "./engine.js";
import type { References } from "./make.js";
import type { Piece } from "./pieces.js";

/** One revision in one direction: what is run, and what must be the case afterwards. */
export interface Leg {
  readonly revision: string;
  readonly steps: readonly Step[];
  readonly before: Schema;
  readonly after: Schema;
  readonly pieces: readonly Piece[];
  /** The rows of the version table afterwards. */
  readonly heads: readonly string[];
  /** What must be so before its statements; none where the script is not one transaction with all its guards. */
  readonly guards: readonly Guard[];
}

/** All that is run on one engine. Plain data: a test may leave something out and see whether it is noticed. */
export interface Journey {
  readonly dialect: Dialect;
  readonly versionTable: { readonly table: Table; readonly column: string };
  /** What makes a baseline that is SQL; its tables are not among those that are assumed. */
  readonly baseline?: readonly string[];
  /** What is there before anything runs. */
  readonly assumed: readonly Table[];
  readonly standing: readonly string[];
  /** Rows, and whatever else a person wants to be there. */
  readonly seed: readonly string[];
  /** Runs first, and is not looked at. */
  readonly prelude: readonly Piece[];
  readonly up: readonly Leg[];
  readonly down: readonly Leg[];
  /** Are the scripts run on databases, too, that they must refuse? */
  readonly faults?: boolean;
  /** The same as flat scripts, where there are any: there is none downwards when the way back ends early. */
  readonly flat: { readonly up: readonly Piece[] | undefined; readonly down: readonly Piece[] | undefined };
}

export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** How many statements were run. */
  readonly statements: number;
  /** How many test rows were followed through a revision. */
  readonly rows: number;
  /** How many faults scripts were run on, and how many of these they refused and left everything as it was. */
  readonly faults: { readonly tried: number; readonly refused: number };
}

/** What is known while a journey is under way. */
export interface Context extends Pick<Journey, "dialect" | "versionTable" | "faults"> {
  readonly engine: Engine;
  readonly log: Log;
  readonly references: References;
  /** Every word in SQL that people wrote, folded: what they made themselves is called by one of them. */
  readonly madeByHand: ReadonlySet<string>;
  readonly assumedKeys: ReadonlySet<string>;
  /** The enum types that assumed tables bring along. */
  readonly assumedTypes: ReadonlySet<string>;
}

/** What is found out on the way. */
export interface Log extends Findings {
  readonly diagnostics: Diagnostic[];
  statements: number;
  rows: number;
  readonly faults: { tried: number; refused: number };
}

/** The same thing is said once, however often it comes up. */
export function report({ diagnostics }: Log, found: Diagnostic): void {
  const said = diagnostics.some(({ code, message }) => code === found.code && message === found.message);
  if (!said) diagnostics.push(found);
}

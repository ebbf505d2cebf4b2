import type { Dialect } from "../dialect/dialect.js";
import type { Operation, Recreate } from "../model/operation.js";
import type { Schema } from "../model/schema.js";
import { readerFor, type Reader } from "../reader/reader.js";
import type { NamingConvention } from "../script/naming.js";

/** A dialect with all it takes to put declarations into its terms, which is how they are proved. */
export interface Speaker {
  readonly dialect: Dialect;
  /** The same, as resolving calls it. */
  readonly target: Dialect;
  readonly reader: Reader;
  readonly naming: NamingConvention;
  /** When a batch block that does not say so copies its table. */
  readonly recreate: Recreate;
}

/** What is to be said in one dialect. */
export interface Spoken {
  readonly dialect: Dialect;
  readonly before: Schema;
  readonly operations: readonly Operation[];
}

export function speakerOf(dialect: Dialect, naming: NamingConvention, recreate: Recreate = "auto"): Speaker {
  return { dialect, target: dialect, reader: readerFor(dialect.name), naming, recreate };
}

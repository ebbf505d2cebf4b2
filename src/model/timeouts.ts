/** How long a script waits, in milliseconds; what is not said is the server's own. */
export interface Timeouts {
  /** For what another connection has locked. */
  readonly lock?: number;
  /** For one statement to come to its end. */
  readonly statement?: number;
}

/** What a wait is for, in the order in which limits are said. */
export const waits: readonly (keyof Timeouts)[] = ["lock", "statement"];

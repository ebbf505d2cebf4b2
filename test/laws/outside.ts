import type { Operation } from "../../src/model/operation.js";
import type { Drawing } from "./elements.js";
import { groundOf } from "./ground.js";

/** Now and then an operation stands in an autocommit block, and an index is built while others write. */
export function anywhere({ choices, dialect }: Drawing, op: Operation): Operation {
  const isIndex = op.kind === "createIndex" || op.kind === "dropIndex";
  if (isIndex && groundOf(dialect).has.concurrently && choices.chance(25)) return { ...op, concurrently: true };
  return choices.chance(3) ? { ...op, outside: true } : op;
}

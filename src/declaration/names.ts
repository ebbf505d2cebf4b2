import type { Constraint, Index, Name, QName } from "../model/schema.js";
import { elementColumns } from "../model/lookup.js";
import { conv, type GivenName, type Nameable, nameable, nameByConvention } from "../script/naming.js";
import { call, type Code } from "./code.js";
import { string } from "./literal.js";
import type { Speaker } from "./speaker.js";

/** How a name is given: not at all, as it is, or as one that no convention touches; `unsaid` where there is no way. */
export type Naming = { readonly given: Code | undefined } | "unsaid";

/**
 * How scripts have to call a constraint so that it gets this name.
 *
 * @param within a script, where a final name is `op.f("…")`
 */
export function naming(speaker: Speaker, subject: Nameable, name: Name, within: "script" | "schema"): Naming {
  const becomes = (given: GivenName | undefined): Name | undefined => {
    try {
      return nameByConvention(speaker, subject, given);
    } catch {
      // The convention has no name for it, or needs another one.
      return undefined;
    }
  };
  const unnamed = becomes(undefined);
  if (typeof name !== "string") return typeof unnamed === "object" ? { given: undefined } : "unsaid";
  if (unnamed === name && isOfConvention(speaker, subject)) return { given: undefined };
  if (becomes(name) === name) return { given: string(name) };
  if (becomes(conv(name)) === name) return { given: call(within === "script" ? "op.f" : "conv", string(name)) };
  return "unsaid";
}

/** The rule for indexes is there without being asked for; their names are written out, as they are dropped by them. */
function isOfConvention({ naming: convention }: Speaker, { kind }: Nameable): boolean {
  return kind !== "index" || convention.ix !== undefined;
}

export const nameableConstraint = (table: QName, constraint: Constraint): Nameable => nameable(table, constraint);

export function nameableIndex(table: QName, { elements }: Index): Nameable {
  return { kind: "index", table, columns: elementColumns(elements) };
}

/** Is this the name that an index gets which is declared beside its column? */
export function isUsualIndexName(speaker: Speaker, table: QName, index: Index): boolean {
  try {
    return nameByConvention(speaker, nameableIndex(table, index), undefined) === index.name;
  } catch {
    // A convention that needs a name has none for it.
    return false;
  }
}

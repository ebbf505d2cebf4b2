import type { Dialect } from "../../src/dialect/dialect.js";
import { isNamedEnum } from "../../src/model/lookup.js";
import type { ColumnChange } from "../../src/model/operation.js";
import type { Column, Identity } from "../../src/model/schema.js";
import type { Type } from "../../src/model/types.js";
import { type Choices, INTEGERS } from "./choices.js";
import { groundOf } from "./ground.js";

// What columns are made of beside type, default and NULL: identities and collations.

/** Numbers for an identity column; bounds that every integer type has room for. */
export function anIdentity(choices: Choices): Identity {
  const descending = choices.chance(10);
  return {
    always: choices.chance(40),
    start: choices.chance(30) ? choices.from<bigint>(descending ? [-5n] : [5n, 1n, 30_000n]) : null,
    increment: descending ? choices.from<bigint>([-1n, -3n]) : choices.from<bigint | null>([null, 1n, 2n]),
    minValue: descending ? null : choices.from<bigint | "none" | null>([null, "none", 1n]),
    maxValue: descending ? null : choices.from<bigint | "none" | null>([null, null, "none", 32_000n]),
    cycle: choices.from<boolean | null>([null, null, true, false]),
    cache: choices.from<bigint | null>([null, 1n, 7n]),
  };
}

/** Some integers number themselves. */
export function withIdentity(choices: Choices, column: Column): Column {
  if (!INTEGERS.includes(column.type.kind) || !choices.chance(15)) return column;
  return { ...column, nullable: false, serverDefault: null, identity: anIdentity(choices) };
}

/** An identity for a column that can have one, or none for one that has. */
export function changedIdentity(
  choices: Choices,
  column: Column,
  wanted: ColumnChange,
): Pick<ColumnChange, "identity" | "nullable"> {
  if (column.identity !== null) return { identity: choices.chance(50) ? null : anIdentity(choices) };
  const { type = column.type, serverDefault = column.serverDefault, autoincrement } = wanted;
  const able = INTEGERS.includes(type.kind) && serverDefault === null && column.computed === null;
  if (!able || autoincrement !== undefined) return {};
  return { identity: anIdentity(choices), ...(column.nullable ? { nullable: false } : {}) };
}

export function aCollation(choices: Choices, dialect: Dialect): string {
  return choices.from(groundOf(dialect).collations);
}

const texts: readonly Type["kind"][] = ["string", "text", "unicode", "unicodeText", "enum"];

/** Has it an order that depends on a language? */
export function isCollatable(type: Type): boolean {
  return (texts.includes(type.kind) && !isNamedEnum(type)) || type.kind === "raw";
}

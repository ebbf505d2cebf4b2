import type { Dialect } from "../../src/dialect/dialect.js";
import type { Trigger, TriggerEvent } from "../../src/model/objects.js";
import type { Kind } from "../../src/model/operation.js";
import type { Action, Column, Constraint, Options, Table } from "../../src/model/schema.js";
import type { Type, TypeKind } from "../../src/model/types.js";
import type { Choices } from "./choices.js";
import { mssql } from "./grounds/mssql.js";
import { mariadb } from "./grounds/mariadb.js";
import { mysql } from "./grounds/mysql.js";
import { oracle } from "./grounds/oracle.js";
import { postgresql } from "./grounds/postgresql.js";
import { sqlite } from "./grounds/sqlite.js";

/**
 * What histories are made of in one dialect. Each law draws from all that the model has; what a dialect has nothing of is
 * left out here where drawing it would be drawing refusals, and what it alone has is added.
 */
export interface Ground {
  /** Types beside those that mean the same everywhere. */
  readonly types: readonly Type[];
  /** Types that there are none of here. */
  readonly without: readonly TypeKind[];
  /** Types that no key or index can be over, beside JSON; absent where there are none. */
  readonly unindexed?: (type: Type) => boolean;
  /** Operations that are refused here whatever they say. */
  readonly refuses?: readonly Kind[];
  /** What `t.<dialect>` has, as text. */
  readonly nativeType: string;
  /** Collations of columns, and of the elements of indexes. */
  readonly collations: readonly [string, ...string[]];
  readonly indexCollations: readonly [string, ...string[]];
  /** An operator class for text, where there are such. */
  readonly opclass?: string;
  /** A name in quotes, whether it needs them or not. */
  readonly quoted: (name: string) => string;
  /** SQL over a column of text, and over one of numbers. Each holds for every row. */
  readonly textConditions: (name: string, column: string) => readonly string[];
  readonly numberConditions: (name: string) => readonly string[];
  /** Two texts, one behind the other. */
  readonly concatenated: (one: string, other: string) => string;
  /** Expressions that columns of such types have as a default. */
  readonly defaults: Readonly<Partial<Record<TypeKind, string>>>;
  /** How a computed column may be stored. */
  readonly persisted: readonly [boolean | null, ...(boolean | null)[]];
  /** The conversion of a column to another type; nothing where only numbers are converted, by themselves. */
  readonly conversion?: (name: string, type: string) => string;
  readonly actions: {
    readonly onDelete: readonly [Action | null, ...(Action | null)[]];
    readonly onUpdate: readonly [Action | null, ...(Action | null)[]];
  };
  /** Which of these there are here. */
  readonly has: {
    /** Foreign keys that are checked at the end, and keys that are. */
    readonly deferral: boolean;
    readonly deferrableKeys: boolean;
    readonly matchFull: boolean;
    /** Are the columns of a foreign key in the same order as those they refer to, or is it refused? */
    readonly collatedKeys: boolean;
    readonly exclusions: boolean;
    /** Columns that an index or a key stores along. */
    readonly include: boolean;
    readonly partialIndexes: boolean;
    readonly expressionIndexes: boolean;
    readonly computedInIndexes: boolean;
    /** NULLS FIRST and NULLS LAST. */
    readonly sortedNulls: boolean;
    readonly concurrently: boolean;
    /** Blocks that copy the table because nothing else works. */
    readonly copies: boolean;
    /** Any type may become any other. Otherwise only where nothing else knows the one it has. */
    readonly anyTypeChange: boolean;
  };
  readonly indexOptions: readonly [Options, ...Options[]];
  /** What only this dialect says of a constraint, or of NOT NULL. */
  readonly constraintOptions: (choices: Choices, constraint: Constraint) => Options | undefined;
  readonly columnOptions: (choices: Choices, column: Column) => Options | undefined;
  /** What only this dialect says of a new table, and of one that is copied. */
  readonly tableOptions: (choices: Choices, table: Table) => Options;
  readonly copyOptions: (choices: Choices, table: Table) => Options;
  readonly triggers: {
    readonly timings: readonly [Trigger["timing"], ...Trigger["timing"][]];
    readonly events: readonly [TriggerEvent["kind"], ...TriggerEvent["kind"][]];
    readonly forEach: Trigger["forEach"];
    readonly ofColumns: boolean;
    /** May there be a condition? */
    readonly when: boolean;
    /**
     * What they do; nothing that changes a row, and nothing that needs more than these are.
     *
     * @param column of the row that sets it off
     * @param other a table, in quotes where it needs them, with `set`, a column that can be written to
     */
    readonly actions: (column: string, other: string, set: string | undefined, table: string) => readonly string[];
    /** What one INSTEAD OF a change of a view does; absent where there are none. */
    readonly insteadOf?: string;
  };
}

/** One line for each dialect. */
const grounds: Readonly<Record<string, Ground>> = { sqlite, postgresql, mysql, mariadb, mssql, oracle };

export function groundOf({ name }: Dialect): Ground {
  const ground = grounds[name];
  if (ground === undefined) throw new Error(`nobody has said what histories of ${name} are made of`);
  return ground;
}

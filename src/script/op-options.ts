import type { Recreate } from "../model/operation.js";
import type { Sql } from "../sql/sql.js";
import type { BlockTableOptions, ColumnOverrides, OnColumn, TableArgument } from "./block-options.js";
import type { GivenValue } from "./check.js";
import type { DeferralOptions, ReferenceOptions } from "./elements/constraints.js";
import type { DeclaredTable } from "./elements/declared.js";
import type { IndexOptions } from "./elements/indexes.js";
import type { NamingConvention } from "./naming.js";
import type { DialectOptions } from "./options.js";
import type { PartialReordering } from "./ordering.js";
import type { DeclaredType } from "./type-constructors.js";

export interface InSchema {
  /** The schema the table is in. By default the database's own. */
  readonly schema?: string;
}

export interface CreateTableOptions {
  /** `IF NOT EXISTS`. Default `false`. */
  readonly ifNotExists?: boolean;
}

export interface DropTableOptions extends InSchema {
  /** `IF EXISTS`. Default `false`. */
  readonly ifExists?: boolean;
}

export interface AddColumnOptions {
  /** The value of the rows that are there, where it is not the default. Nothing is ever filled in without this. */
  readonly backfill?: GivenValue;
}

export interface Placement {
  /** The column it is to stand before; needs a copy of the table. By default it stands at the end. */
  readonly insertBefore?: string;
  /** The column it is to stand behind; needs a copy of the table. By default it stands at the end. */
  readonly insertAfter?: string;
}

export interface DropColumnOptions {
  /** An assertion: the type the column has. */
  readonly existingType?: DeclaredType;
}

/** What is left out stays as it is. */
export interface AlterColumnOptions {
  /** `RENAME COLUMN … TO …` */
  readonly newColumnName?: string;
  readonly type?: DeclaredType;
  /** `false` is `SET NOT NULL`, `true` is `DROP NOT NULL`. */
  readonly nullable?: boolean;
  /** A value, an expression, or `null` to take the default away. */
  readonly serverDefault?: GivenValue;
  /** A text, or `null` to take the comment away. */
  readonly comment?: string | null;
  readonly autoincrement?: boolean;
  /** How values become another type: `` sql`age::integer` ``. Goes with `type`. */
  readonly using?: Sql;
  /** What NULLs become before NOT NULL arrives. Goes with `nullable: false`. */
  readonly backfill?: GivenValue;
  /** An assertion, as are the following: they may be left out, and when given they must agree with history. */
  readonly existingType?: DeclaredType;
  readonly existingNullable?: boolean;
  /** `null` says that there is none. */
  readonly existingServerDefault?: GivenValue;
  /** `null` says that there is none. */
  readonly existingComment?: string | null;
}

export type CreateKeyOptions = DeferralOptions;

export interface CreateForeignKeyOptions extends ReferenceOptions {
  /** The schema of the table it refers to. By default the database's own. */
  readonly referentSchema?: string;
}

export interface SourceSchema {
  /** The schema of the table that gets the foreign key. By default the database's own. */
  readonly sourceSchema?: string;
}

export type ConstraintType = "foreignkey" | "unique" | "check" | "primary";

export interface DropConstraintOptions {
  /** What kind of constraint it is. An assertion, unless the name is `null`. */
  readonly type?: ConstraintType;
  /** With `null` for a name: the columns of the constraint, which was made without one. */
  readonly columns?: readonly string[];
}

type IndexManner = DialectOptions<"indexManner">;

export interface CreateIndexOptions extends Omit<IndexOptions, keyof IndexManner> {
  readonly postgresql?: NonNullable<IndexOptions["postgresql"]> & NonNullable<IndexManner["postgresql"]>;
  /** `IF NOT EXISTS`. Default `false`. */
  readonly ifNotExists?: boolean;
}

export interface DropIndexOptions extends IndexManner {
  /** `IF EXISTS`. Default `false`. */
  readonly ifExists?: boolean;
}

export interface OfTable extends InSchema {
  /** The table of the index. By default it is found by the name of the index. */
  readonly table?: string;
}

export interface BatchOptions extends InSchema {
  /**
   * When the table is copied. `"auto"`, the default: on SQLite for anything but new columns and indexes, elsewhere
   * never. `"always"` and `"never"` mean what they say. `"minimal"`: only where the database has no ALTER for it.
   */
  readonly recreate?: Recreate;
  /** What the table looks like, where history does not know it. */
  readonly copyFrom?: DeclaredTable;
  /** What the copy is called meanwhile; `{table}` stands for the table's name. Default that of the configuration. */
  readonly tempTable?: string;
  /** Constraints and indexes that the table gets beside what the block asks for, at its end. */
  readonly tableArgs?: readonly TableArgument[];
  /** Options that the table gets: `{ sqlite: { strict: true } }`. Needs a copy of the table. */
  readonly tableOptions?: BlockTableOptions;
  /** What history, a baseline or `copyFrom` has wrong about columns. Prints nothing: the database looks like that already. */
  readonly columnOverrides?: Readonly<Record<string, ColumnOverrides>>;
  /** The same for every column of the table, one after the other. */
  readonly onColumn?: OnColumn;
  /** Columns that are to stand one behind the other: `[["b", "a"]]`. Needs a copy of the table. */
  readonly partialReordering?: PartialReordering;
  /** How what is made in this block is called; kinds that are not mentioned go by the configuration. */
  readonly namingConvention?: NamingConvention;
}

/** A row, with a value for each column it names; the others get their defaults. */
export type GivenRow = Readonly<Record<string, GivenValue>>;

import { fail } from "../../diagnostics/catalog.js";
import { isSql, type Sql } from "../../sql/sql.js";
import {
  argument,
  aValue,
  checkArguments,
  expected,
  expression,
  flag,
  type GivenValue,
  name,
  optionsOf,
  type OptionTable,
  orNull,
  type Positional,
  text,
} from "../check.js";
import { isPlainObject } from "../shape.js";
import { aType, type DeclaredType } from "../type-constructors.js";
import { type ColumnPath, isReference, type Reference, reference, referenceTable } from "./constraints.js";
import { declare, type DeclaredColumn } from "./declared.js";

export interface Computed {
  readonly expression: Sql;
  /** `STORED` or `VIRTUAL`; by default the database's own way. */
  readonly persisted?: boolean;
}

export interface ColumnOptions {
  /** Default `true`, and `false` in a primary key. */
  readonly nullable?: boolean;
  /** Makes the column part of the table's primary key. Default `false`. */
  readonly primaryKey?: boolean;
  /** By default an integer column numbers itself when it is the whole primary key, without default or foreign key. */
  readonly autoincrement?: boolean;
  /** A JavaScript value is a literal, `` sql`…` `` an expression. Default none. */
  readonly serverDefault?: GivenValue;
  /** A unique constraint on this column alone; together with `index`, a unique index. Default `false`. */
  readonly unique?: boolean;
  /** An index on this column alone, called `ix_table_column` or as the naming convention says. Default `false`. */
  readonly index?: boolean;
  /** A foreign key from this column: `"user.id"`. */
  readonly references?: ColumnPath | Reference;
  readonly comment?: string | null;
  /** `GENERATED ALWAYS AS (…)` */
  readonly computed?: Sql | Computed;
  readonly collation?: string;
}

const computedTable: OptionTable<Computed> = { expression, persisted: flag };

export const columnTable: OptionTable<ColumnOptions> = {
  nullable: flag,
  primaryKey: flag,
  autoincrement: flag,
  serverDefault: aValue,
  unique: flag,
  index: flag,
  references: expected(
    '"user.id", or an object with `column` and options',
    (value) => isReference(value) || (isPlainObject(value) && !isSql(value)),
  ),
  comment: orNull(text),
  computed: expected("sql`…`, or an object with `expression`", (value) => isPlainObject(value)),
  collation: name,
};

/**
 * A column.
 *
 * `column("email", t.string(120), { nullable: false, serverDefault: "" })` gives
 * `email VARCHAR(120) DEFAULT '' NOT NULL`.
 *
 * @throws Failure M401 or M402 for what is not an option of a column, M406 for a computed column with a default
 */
export function column(name: string, type: DeclaredType, options?: ColumnOptions): DeclaredColumn {
  checkArguments("column", columnArguments, [name, type]);
  const given = optionsOf("column", options, columnTable, ["identity"]);
  const { references, computed, serverDefault } = given;
  if (computed !== undefined && serverDefault !== undefined && serverDefault !== null) {
    fail("optionsConflict", { of: "column", options: ["computed", "serverDefault"] });
  }
  if (typeof references === "object") {
    const of = "references";
    argument(of, '"column"', optionsOf(of, references, referenceTable).column, reference);
  }
  if (computed !== undefined && !isSql(computed)) {
    argument("computed", '"expression"', optionsOf("computed", computed, computedTable).expression, expression);
  }
  return declare({
    element: "column",
    name,
    type,
    options: Object.freeze({ ...given, ...snapshots(given) }),
  });
}

const columnArguments: Positional = { "the name of the column": name, "the type": aType };

/** Inner objects of our own, so that nobody changes them later. */
function snapshots({ references, computed }: ColumnOptions): Partial<Pick<ColumnOptions, "references" | "computed">> {
  return {
    ...(typeof references === "object" ? { references: Object.freeze({ ...references }) } : {}),
    ...(computed === undefined || isSql(computed) ? {} : { computed: Object.freeze({ ...computed }) }),
  };
}

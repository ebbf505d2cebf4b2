import { fail } from "../../diagnostics/catalog.js";
import { isSql, type Sql } from "../../sql/sql.js";
import {
  checkArguments,
  expected,
  flag,
  isList,
  isName,
  name,
  oneOf,
  optionsOf,
  type OptionTable,
  type Positional,
} from "../check.js";
import { constraintNameOrNull, type GivenName } from "../naming.js";
import { checkDialectOptions, dialectKeys, type DialectOptions } from "../options.js";
import { isPlainObject } from "../../diagnostics/found.js";
import { declare, type DeclaredIndex, isMade } from "./declared.js";

export interface IndexOptions extends DialectOptions<"index"> {
  /** `CREATE UNIQUE INDEX`. Default `false`. */
  readonly unique?: boolean;
}

/** A column by its name, an expression, or either of them with more to say about it. */
export type IndexColumn = string | Sql | DetailedIndexColumn;

export interface DetailedIndexColumn extends DialectOptions<"indexColumn"> {
  readonly column: string | Sql;
  /** `DESC`. Default `false`. */
  readonly descending?: boolean;
  /** `NULLS FIRST` or `NULLS LAST`. By default the database's own way. */
  readonly nulls?: "FIRST" | "LAST";
  /** `COLLATE`. By default that of the column. */
  readonly collation?: string;
}

export const indexOptions: OptionTable<IndexOptions> = { unique: flag, ...dialectKeys("index") };

const indexColumnTable: OptionTable<DetailedIndexColumn> = {
  column: expected("a name or sql`…`", (value) => isName(value) || isSql(value)),
  descending: flag,
  nulls: oneOf("FIRST", "LAST"),
  collation: name,
  ...dialectKeys("indexColumn"),
};

/**
 * An index: `` index("ix_user_email", [sql`lower(email)`], { unique: true }) `` gives
 * `CREATE UNIQUE INDEX ix_user_email ON user (lower(email))`. With `null` the naming convention says how it is called.
 *
 * @throws Failure M401 or M402 for what is not a column, expression or option of an index
 */
export function index(
  called: GivenName | null,
  columns: readonly IndexColumn[],
  options?: IndexOptions,
): DeclaredIndex {
  checkArguments("index", indexArguments, [called, columns], 2);
  return declareIndex("index", called, columns, optionsOf("index", options, indexOptions));
}

/** An index, whichever function declares it; all has been looked at but for the options of single dialects. */
export function declareIndex(
  of: string,
  called: GivenName | null,
  columns: readonly IndexColumn[],
  options: IndexOptions,
): DeclaredIndex {
  const [first] = columns;
  if (called === null && typeof (isPlainIndexColumn(first) ? first.column : first) !== "string") {
    const expected = "a name, since the index begins with an expression";
    fail("wrongArgument", { of, argument: "the name", expected, found: "null" });
  }
  return declare({
    element: "index",
    name: called,
    columns: Object.freeze(
      columns.map((one) =>
        isPlainIndexColumn(one) ? checkDialectOptions("a column of an index", "indexColumn", one) : one,
      ),
    ),
    options: checkDialectOptions(of, "index", options),
  });
}

const someIndexColumns = expected<readonly IndexColumn[]>(
  "an array of at least one column: a name, sql`…`, or { column, descending }",
  (value) => isList(value, (one) => isName(one) || isSql(one) || isPlainIndexColumn(one)),
);

export const indexArguments: Positional = { "the name": constraintNameOrNull, "the columns": someIndexColumns };

/** Is this `{ column, descending }`? Its keys are looked at like any options. */
function isPlainIndexColumn(value: unknown): value is DetailedIndexColumn {
  if (!isPlainObject(value) || isSql(value) || isMade(value)) return false;
  return optionsOf("a column of an index", value, indexColumnTable).column !== undefined;
}

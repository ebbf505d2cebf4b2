import type { Sql } from "../sql/sql.js";
import type { DeclaredColumn } from "./elements/declared.js";
import type { ExcludedPair } from "./elements/exclude.js";
import type { IndexColumn } from "./elements/indexes.js";
import type { GivenName } from "./naming.js";
import type {
  AddColumnOptions,
  AlterColumnOptions,
  CreateCheckOptions,
  CreateExcludeOptions,
  CreateForeignKeyOptions,
  CreateIndexOptions,
  CreatePrimaryKeyOptions,
  CreateUniqueOptions,
  DropColumnOptions,
  DropConstraintOptions,
  DropIndexOptions,
  Placement,
} from "./op-options.js";
import type { TableView } from "./schema-view.js";

/**
 * What a batch block can ask for: as on {@link Op}, without the table. Within the block a column that was renamed goes
 * by either name, unless a new column has taken the old one.
 */
export interface Batch {
  /** The table as it is at this point of the block, for reading only. */
  table(): TableView;
  /** As `op.addColumn`. With `insertBefore` or `insertAfter` the table is copied. */
  addColumn(column: DeclaredColumn, options?: AddColumnOptions & Placement): void;
  /** As `op.dropColumn`. */
  dropColumn(column: string, options?: DropColumnOptions): void;
  /** As `op.alterColumn`. */
  alterColumn(column: string, options: AlterColumnOptions): void;
  /** As `op.createPrimaryKey`. */
  createPrimaryKey(name: GivenName | null, columns: readonly string[], options?: CreatePrimaryKeyOptions): void;
  /** As `op.createUniqueConstraint`. */
  createUniqueConstraint(name: GivenName | null, columns: readonly string[], options?: CreateUniqueOptions): void;
  /** As `op.createForeignKey`. */
  createForeignKey(
    name: GivenName | null,
    referent: string,
    columns: readonly string[],
    referentColumns: readonly string[],
    options?: CreateForeignKeyOptions,
  ): void;
  /** As `op.createCheckConstraint`. */
  createCheckConstraint(name: GivenName | null, condition: string | Sql, options?: CreateCheckOptions): void;
  /** As `op.createExcludeConstraint`. */
  createExcludeConstraint(
    name: GivenName | null,
    elements: readonly ExcludedPair[],
    options?: CreateExcludeOptions,
  ): void;
  /** As `op.dropConstraint`. */
  dropConstraint(name: GivenName | null, options?: DropConstraintOptions): void;
  /** As `op.createIndex`. */
  createIndex(name: GivenName | null, columns: readonly IndexColumn[], options?: CreateIndexOptions): void;
  /** As `op.dropIndex`. */
  dropIndex(name: GivenName, options?: DropIndexOptions): void;
  /** As `op.createTableComment`. */
  createTableComment(comment: string): void;
  /** As `op.dropTableComment`. */
  dropTableComment(): void;
  /** As `op.execute`. It keeps its place: what stands before it in the block is carried out before it. */
  execute(statements: string | Sql): void;
}

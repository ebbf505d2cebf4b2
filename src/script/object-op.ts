import type { TriggerTiming } from "../model/objects.js";
import type { Sql } from "../sql/sql.js";
import type { InSchema } from "./op-options.js";
import type { DeclaredType } from "./type-constructors.js";

export interface CreateViewOptions extends InSchema {
  /** What its columns are called. Without it the SELECT says so; with it, columns of the tables can be renamed. */
  readonly columns?: readonly string[];
  /** `IF NOT EXISTS`, where the dialect has it. Default `false`. */
  readonly ifNotExists?: boolean;
  /** `OR REPLACE`; on SQLite the old view is dropped first. Default `false`. */
  readonly orReplace?: boolean;
  /** `MATERIALIZED`; refused on SQLite. Default `false`. */
  readonly materialized?: boolean;
}

export interface DropViewOptions extends InSchema {
  /** `IF EXISTS`. Default `false`. */
  readonly ifExists?: boolean;
  /** Is it materialized? Needed only where history does not know the view. */
  readonly materialized?: boolean;
}

/** What sets a trigger off. */
export type GivenEvent = "INSERT" | "DELETE" | "UPDATE" | { readonly updateOf: readonly string[] };

export interface CreateTriggerOptions extends InSchema {
  readonly timing: TriggerTiming;
  /** At least one; SQLite takes just one. */
  readonly events: readonly GivenEvent[];
  /** Default `"ROW"`; SQLite knows nothing else. On SQL Server `"STATEMENT"`, which knows nothing else. */
  readonly forEach?: "ROW" | "STATEMENT";
  /** `WHEN (…)` */
  readonly when?: string | Sql;
  /**
   * On SQLite the statements between BEGIN and END; on PostgreSQL the function that is called, `audit()`; on SQL Server
   * the statements behind AS, which find their rows in the tables inserted and deleted.
   */
  readonly execute: string | Sql;
}

export interface DropTriggerOptions extends InSchema {
  /** The table or view that the trigger is on. */
  readonly table: string;
  /** `IF EXISTS`. Default `false`. */
  readonly ifExists?: boolean;
}

export interface CreateSequenceOptions extends InSchema {
  /** `IF NOT EXISTS`. Default `false`. */
  readonly ifNotExists?: boolean;
  /** `AS integer`: `t.smallInteger()`, `t.integer()` or `t.bigInteger()`. */
  readonly type?: DeclaredType;
  readonly start?: number | bigint;
  readonly increment?: number | bigint;
  readonly minValue?: number | bigint;
  readonly maxValue?: number | bigint;
  readonly noMinValue?: boolean;
  readonly noMaxValue?: boolean;
  readonly cycle?: boolean;
  readonly cache?: number | bigint;
}

export interface IfNotExists {
  /** `IF NOT EXISTS`. Default `false`. */
  readonly ifNotExists?: boolean;
}

export interface IfExists {
  /** `IF EXISTS`. Default `false`. */
  readonly ifExists?: boolean;
}

/**
 * Views, triggers, sequences and schemas. History knows what it makes with these: what a view or trigger uses is neither
 * dropped nor renamed behind its back, a copy of a table keeps the triggers, and a derived downgrade brings all of it back.
 */
export interface ObjectOp {
  /**
   * `op.createView("adult", "SELECT id, name FROM person WHERE age >= 18")` →
   * `CREATE VIEW adult AS SELECT id, name FROM person WHERE age >= 18;` The text is carried byte for byte.
   *
   * @throws Failure M105 when there is something of that name already, M140 for what is not one SELECT
   */
  createView(name: string, select: string | Sql, options?: CreateViewOptions): void;

  /**
   * `op.dropView("adult")` → `DROP VIEW adult;` Its triggers go with it.
   *
   * @throws Failure M131 when history knows no such view, M132 while another view or a trigger uses it
   */
  dropView(name: string, options?: DropViewOptions): void;

  /**
   * Creates a trigger on a table, or, `INSTEAD OF` something, on a view. What it does is said in the way of the database.
   *
   * ```ts
   * op.createTrigger("account_audit", "account", {
   *   timing: "AFTER",
   *   events: [{ updateOf: ["email"] }],
   *   when: "OLD.email <> NEW.email",
   *   execute: op.dialect === "sqlite" ? "INSERT INTO audit (old) VALUES (OLD.email)" : "audit()",
   * });
   * ```
   * ```sql
   * CREATE TRIGGER account_audit AFTER UPDATE OF email ON account FOR EACH ROW WHEN (OLD.email <> NEW.email) EXECUTE FUNCTION audit();
   * ```
   * On SQLite it ends in `BEGIN INSERT INTO audit (old) VALUES (OLD.email); END;`
   *
   * @throws Failure M133 when there is a trigger of that name already, M134 for INSTEAD OF on a table
   */
  createTrigger(name: string, table: string, options: CreateTriggerOptions): void;

  /**
   * `op.dropTrigger("account_audit", { table: "account" })` → `DROP TRIGGER account_audit ON account;`, and on SQLite
   * `DROP TRIGGER account_audit;`
   */
  dropTrigger(name: string, options: DropTriggerOptions): void;

  /**
   * `op.createSequence("ticket", { start: 1000, cache: 10 })` → `CREATE SEQUENCE ticket START WITH 1000 CACHE 10;`
   * Nothing on SQLite, which has none.
   *
   * @throws Failure M144 for numbers that cannot be
   */
  createSequence(name: string, options?: CreateSequenceOptions): void;

  /**
   * `op.dropSequence("ticket")` → `DROP SEQUENCE ticket;`
   *
   * @throws Failure M136 while the default of a column may count with it
   */
  dropSequence(name: string, options?: InSchema & IfExists): void;

  /** `op.createSchema("app")` → `CREATE SCHEMA app;` Nothing on SQLite, where a schema is an attached database. */
  createSchema(name: string, options?: IfNotExists): void;

  /**
   * `op.dropSchema("app")` → `DROP SCHEMA app;`
   *
   * @throws Failure M138 while there is something in it
   */
  dropSchema(name: string, options?: IfExists): void;
}

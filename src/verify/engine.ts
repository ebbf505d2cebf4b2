import type { Dialect, Version } from "../dialect/dialect.js";
import type { Column, QName, Rules, Table } from "../model/schema.js";
import type { Type } from "../model/types.js";
import type { LiteralValue, Sql } from "../sql/sql.js";
import type { Found } from "./catalog.js";
import type { ObjectCatalog } from "./objects.js";

/** A value as text that no two different values share; `null` is NULL. */
export type Cell = string | null;

/** One database on an engine. Whatever the engine refuses, these throw as an `Error` with its message. */
export interface Connection {
  execute(statement: string): Promise<void>;
  query(statement: string): Promise<readonly (readonly Cell[])[]>;
  /** Runs a statement that may fail, and says whether it did not. The connection stays usable. */
  attempt(statement: string): Promise<boolean>;
  /** Works on a copy; whatever is done there, nothing is left of it here. A copy may be copied again. */
  rehearse<T>(work: (copy: Connection) => Promise<T>): Promise<T>;
  /** It is all one transaction already: a script's own BEGIN and COMMIT are left out here. */
  readonly inTransaction: boolean;
  close(): Promise<void>;
}

/** An enum type as a catalog has it. */
export interface FoundEnum {
  readonly name: string;
  readonly values: readonly string[];
}

/** A database engine that runs within the process. */
export interface Engine {
  /** `SQLite 3.54.1` */
  readonly name: string;
  readonly version: Version;
  /** Is a rehearsal one long transaction? Then what stands outside of transactions cannot be rehearsed in it. */
  readonly rehearsesInTransaction: boolean;
  /** An empty database. There is never more than one at a time. */
  open(): Promise<Connection>;
  /** Foreign keys are enforced, or deferred checks done, from here on, as far as the engine lets a client choose. */
  enforce(connection: Connection): Promise<void>;
  /** Every table that is not the engine's own, by the key the model has it under. */
  tables(connection: Connection, rules: Rules): Promise<ReadonlyMap<string, Found>>;
  /** The members of every enum type, by the key the model has it under; absent where there are no such types. */
  enumTypes?(connection: Connection, rules: Rules): Promise<ReadonlyMap<string, FoundEnum>>;
  /** Views, triggers, sequences and schemas. */
  readonly objects: ObjectCatalog;
  /** The type of a column as the catalog shows it; nothing where that cannot be foretold. */
  typeName(column: Column, dialect: Dialect): string | undefined;
  /** What is done to tables made from the model alone, so that names of birth are as the model has them. */
  christen?(connection: Connection, tables: readonly Table[], dialect: Dialect): Promise<void>;
  /** Makes a schema, where the engine has them. */
  createSchema?(connection: Connection, name: string): Promise<void>;
  /** SQL for the text of a value: different for values, or storage classes, that differ. */
  textOf(column: Sql): Sql;
  /** The highest number given out in a table that remembers it; nothing where none does. */
  counter(connection: Connection, table: Table, dialect: Dialect): Promise<bigint | undefined>;
  /** Is every value of the one type the same text in the other? */
  sameText(from: Type, to: Type, dialect: Dialect): boolean;
  /** All that is in the database, as text: what is not the same was changed. */
  everything(connection: Connection): Promise<string>;
  /** Makes a trigger that does nothing, where a statement is enough for it. */
  harmlessTrigger?(name: string, table: QName): Sql;
  /** Values that only this engine lets into a column of that type. */
  strangers(type: Type): readonly LiteralValue[];
}

/** What an engine said, in a line. Anything but an engine's own error is a defect of the program, and thrown on. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) throw error;
  return error.message.replaceAll(/\s+/g, " ").trim();
}

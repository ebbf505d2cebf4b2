import type { LiteralValue } from "../sql/sql.js";
import type { Sequence, Trigger, View } from "./objects.js";
import type { PersistentMap } from "./persistent-map.js";
import type { Type } from "./types.js";

/** The name of a table. One in the dialect's default schema has no `schema`. */
export interface QName {
  readonly schema?: string;
  readonly name: string;
}

/**
 * What a constraint is called. One that was given no name is `{ answersTo }`: the name that a server which names
 * everything gave it when it was born, and keeps whatever happens to the table later (`group_pkey` stays `group_pkey`).
 */
export type Name = string | Unnamed;
export interface Unnamed {
  /** Absent until the constraint enters a schema. Unique within its table. */
  readonly answersTo?: string;
}

/**
 * SQL that a person wrote, read once when it was recorded: text, and the columns of the table it mentions. Printing it
 * gives back every byte; renaming a column replaces just those pieces.
 */
export type Expression = readonly Part[];
export type Part = string | ColumnUse;
export interface ColumnUse {
  /** The column, as the table spells it. */
  readonly column: string;
  /** The token as written, quotes and all; `null` once a rename has replaced it. */
  readonly text: string | null;
  /** The lexer took it for the column and the parser did not, or could not read the text. Never renamed, never dropped. */
  readonly unsure?: true;
}

/** A value that is written as a literal, or an expression. There is no third way. */
export type Value =
  | { readonly kind: "literal"; readonly value: LiteralValue }
  | { readonly kind: "expression"; readonly expression: Expression };

/** Options that only one dialect knows, already reduced to those of the dialect that is replayed. */
export type Options = Readonly<Record<string, unknown>>;

/** The numbers that a sequence gives. What is `null` goes the server's own way, `"none"` says that there is no bound. */
export interface Numbering {
  readonly start: bigint | null;
  readonly increment: bigint | null;
  readonly minValue: bigint | "none" | null;
  readonly maxValue: bigint | "none" | null;
  readonly cycle: boolean | null;
  readonly cache: bigint | null;
}

/** An identity column. `sequence` is the name of birth of the sequence behind it, where a server makes one. */
export interface Identity extends Numbering {
  /** Rows cannot bring numbers of their own, unless they insist. */
  readonly always: boolean;
  readonly sequence?: string;
}

export interface Column {
  readonly name: string;
  readonly type: Type;
  readonly nullable: boolean;
  readonly serverDefault: Value | null;
  /** The name of birth of the default, where defaults are constraints; `null` where nobody here knows it. */
  readonly defaultName?: string | null;
  /** Numbers itself. `sequence` is the name of birth of the sequence behind it, where a server makes one. */
  readonly autoincrement: { readonly sequence?: string } | null;
  /** Numbers itself as the SQL standard has it. Never together with `autoincrement`. */
  readonly identity: Identity | null;
  readonly computed: { readonly expression: Expression; readonly persisted: boolean | null } | null;
  readonly collation: string | null;
  readonly comment: string | null;
  readonly options: Options;
}

interface ConstraintBase {
  readonly name: Name;
  readonly options: Options;
}
export type Initially = "DEFERRED" | "IMMEDIATE";
export type Action = "CASCADE" | "RESTRICT" | "SET NULL" | "SET DEFAULT" | "NO ACTION";
export interface Deferral {
  readonly deferrable: boolean | null;
  readonly initially: Initially | null;
}
export interface PrimaryKey extends ConstraintBase, Deferral {
  readonly kind: "primaryKey";
  readonly columns: readonly string[];
  /** Columns that are stored along in its index and are no part of the key. */
  readonly include?: readonly string[];
}
export interface Unique extends ConstraintBase, Deferral {
  readonly kind: "unique";
  readonly columns: readonly string[];
  /** Columns that are stored along in its index and are no part of the key. */
  readonly include?: readonly string[];
}
export interface ForeignKey extends ConstraintBase, Deferral {
  readonly kind: "foreignKey";
  readonly columns: readonly string[];
  readonly referent: QName;
  readonly referentColumns: readonly string[];
  readonly onDelete: Action | null;
  readonly onUpdate: Action | null;
  readonly match: "FULL" | "PARTIAL" | "SIMPLE" | null;
}
export interface Check extends ConstraintBase {
  readonly kind: "check";
  readonly condition: Expression;
}
/** No two rows for which all operators hold. */
export interface Exclude extends ConstraintBase, Deferral {
  readonly kind: "exclude";
  readonly elements: readonly ExcludeElement[];
  /** The access method of its index; `null` for the server's choice. */
  readonly using: string | null;
  /** The rows it is about; `null` for all. */
  readonly where: Expression | null;
}
export interface ExcludeElement {
  readonly of: Indexed;
  /** `&&`, `=` and so on, as it is written. */
  readonly operator: string;
  readonly opclass: string | null;
}
export type Constraint = PrimaryKey | Unique | ForeignKey | Check | Exclude;
export type ConstraintKind = Constraint["kind"];

/** A column, or an expression over columns. */
export type Indexed = { readonly column: string } | { readonly expression: Expression };
export interface IndexElement {
  readonly of: Indexed;
  readonly descending: boolean;
  /** Where NULLs are sorted; `null` for the server's way. */
  readonly nulls: "FIRST" | "LAST" | null;
  readonly collation: string | null;
  readonly opclass: string | null;
  /** So many characters or bytes from the beginning of the column, where not all of it is in the index. */
  readonly length?: number;
}
export interface Index {
  readonly name: string;
  readonly unique: boolean;
  readonly elements: readonly IndexElement[];
  readonly where: Expression | null;
  /** Columns that are stored along and not searched by. */
  readonly include?: readonly string[];
  readonly options: Options;
}

export interface Table extends QName {
  readonly columns: readonly Column[];
  /** The primary key first, then the others as declared. */
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
  readonly comment: string | null;
  /** `RANGE (created_at)`: how rows are spread over partitions, where they are. */
  readonly partitionBy?: Expression;
  readonly options: Options;
}

/** A type of its own for the members of an Enum, where a database has such types. */
export interface EnumType extends QName {
  readonly values: readonly string[];
  readonly owner: Owner;
}

/**
 * Who made an enum type: history, since a column needed it (it goes with the last column that has it); a person, who
 * asked for it; or nobody here, since it came with a table that is assumed.
 */
export type Owner = "columns" | "person" | "others";

/** What a database knows about names. Each dialect has its own. */
export interface Rules {
  /** The form under which two spellings of a name are the same name. */
  fold(name: string): string;
  /** Does the database keep this name for itself? */
  keepsForItself(name: string): boolean;
  /** The schema that a name without one is in; naming it explicitly changes nothing. */
  readonly defaultSchema: string | undefined;
  /** Do primary keys and unique constraints share a namespace with tables and indexes? */
  readonly constraintsAreRelations: boolean;
  /** Do foreign keys and checks share it as well? */
  readonly everyConstraintIsRelation: boolean;
  /** Do indexes share a namespace with tables? Otherwise they have one of their own, with the keys that have an index. */
  readonly indexesAreRelations: boolean;
  /** Can a schema have each name of a constraint only once, whatever its table? */
  readonly constraintsPerSchema: boolean;
  /** Are indexes, or constraints of this kind, named within their table, so that those of two tables may have one name? */
  namedPerTable(kind: ConstraintKind | "index"): boolean;
  /** What a constraint is called when its table gets another name: a server may take the name it made along. */
  renamedWithTable(name: string, from: string, to: string): string;
  /** Is a default a constraint, with a name among theirs? */
  readonly defaultsAreConstraints: boolean;
  /** Is there a sequence behind a column that numbers itself, with a name among those of tables? */
  readonly numbersAreRelations: boolean;
  /** Are there enum types, which share a namespace with tables? */
  readonly hasEnumTypes: boolean;
  /** Can a column have members of its own, which keep strangers out without a CHECK? */
  readonly hasEnumColumns: boolean;
  /** Do sequences share that namespace, or are there none? */
  readonly sequencesAreRelations: boolean;
  /** Is a sequence named in strings alone, or read from as a table is? Then a column of its name is no use of it. */
  readonly sequencesInStrings: boolean;
  /** May this text count with the sequence of that name? */
  countsWith(text: string, sequence: string): boolean;
  /** May triggers of two tables have the same name? */
  readonly triggersPerTable: boolean;
  /**
   * Does the database hold on to what a view or trigger was made of: stand in the way of changing its type, follow it
   * through renames, and make `*` the columns of that moment? Otherwise it reads the text anew each time.
   */
  readonly objectsAreBound: boolean;
  /** Does `*` in a view mean the columns of the moment it was made, even where nothing else about it is bound? */
  readonly starsAreBound: boolean;
  /** May a trigger of a table stand INSTEAD OF the change? Of a view it always does. */
  readonly insteadOfOnTables: boolean;
  /** The tables, folded, in which a trigger finds the rows it is about; none where it has them one by one. */
  readonly rowTables: readonly string[];
  /** The name a server gives what was declared without one. `taken` are the names it cannot use any more. */
  serverName(born: Born, taken: (name: string) => boolean): string;
}
export interface Born {
  readonly kind: ConstraintKind | "sequence" | "default";
  /** The table's name and the columns' at that moment; a CHECK names the columns its text uses, a key those it includes as well. */
  readonly table: string;
  readonly columns: readonly string[];
}

/**
 * The schema of a database, in memory and immutable. Tables refer to one another by name; two schemas share whatever
 * is the same in both, so that every state of a long history can be kept.
 */
export interface Schema {
  readonly rules: Rules;
  readonly tables: PersistentMap<Table>;
  /** Names in use and by what, so that a second one is seen and a server's choice can be foretold. */
  readonly names: PersistentMap<readonly string[]>;
  /** The tables that SQL of a person's own has changed: what they look like now is not known. */
  readonly clouded: PersistentMap<true>;
  /** The tables that have computed columns. */
  readonly computing: PersistentMap<true>;
  /** For each table, the tables whose foreign keys point at it. */
  readonly referrers: PersistentMap<readonly string[]>;
  /** The enum types there are, where the database has such. */
  readonly enumTypes: PersistentMap<EnumType>;
  /** For each enum type, the tables that have columns of it; by its name also where there are no such types. */
  readonly enumUsers: PersistentMap<readonly string[]>;
  readonly views: PersistentMap<View>;
  /** For each table and view that has any, its triggers, the oldest first. */
  readonly triggers: PersistentMap<readonly Trigger[]>;
  /** Those that are nobody's. */
  readonly sequences: PersistentMap<Sequence>;
  /** Schemas that history created, as they are spelled. */
  readonly schemas: PersistentMap<string>;
  /** For each name in the text of views and triggers, folded, which they are. */
  readonly mentions: PersistentMap<readonly string[]>;
}

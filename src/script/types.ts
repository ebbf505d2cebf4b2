import type { GuardLevel } from "../model/guard.js";
import type { Timeouts } from "../model/timeouts.js";
import type { Rules } from "../model/schema.js";
import type { Lexis } from "../sql/render.js";
import type { AutogenerateConfig } from "./autogenerate.js";
import type { DeclaredTable, SchemaElement } from "./elements/declared.js";
import type { NamingConvention } from "./naming.js";
import type { Op } from "./op.js";
import type { SqlFile } from "./sql-files.js";
import type { DialectName } from "./options.js";

/** What a revision script hands to {@link defineRevision}. */
export interface RevisionDefinition {
  readonly revision: string;
  /** `null` at a base, several at a merge point. */
  readonly downRevision: string | readonly string[] | null;
  readonly branchLabels?: string | readonly string[] | null;
  readonly dependsOn?: string | readonly string[] | null;
  readonly message?: string;
  readonly createDate?: string;
  upgrade(op: Op): Nothing;
  /** Derived from `upgrade` when absent, as far as every operation can be inverted. */
  downgrade?(op: Op): Nothing;
}

/**
 * What a function gives that has done its work when it returns. Any function fits one that gives `void`, an `async` one
 * as well; none that gives a promise fits this.
 */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- only a union keeps promises out
export type Nothing = void | undefined;

/** The schema that people want. Made with {@link defineSchema}. */
export interface SchemaDefinition {
  readonly elements: readonly SchemaElement[];
}

/** A revision as loaded: the same, with its lists made plain and the file it came from. */
export interface Revision {
  readonly id: string;
  readonly downRevisions: readonly string[];
  readonly branchLabels: readonly string[];
  readonly dependsOn: readonly string[];
  readonly message: string;
  readonly createDate: string | undefined;
  /** As diagnostics print it: relative to the configuration, with forward slashes. */
  readonly file: string;
  readonly upgrade: (op: Op) => void;
  readonly downgrade: ((op: Op) => void) | undefined;
}

/** What {@link defineConfig} takes. Paths are relative to the file it stands in. */
export interface Config {
  readonly versions: string | readonly string[];
  readonly out?: string;
  readonly dialects: readonly DialectName[] | { readonly [D in DialectName]?: { readonly version?: string } };
  readonly versionTable?: {
    readonly name?: string;
    readonly schema?: string;
    readonly column?: string;
    readonly length?: number;
    readonly primaryKey?: boolean;
  };
  readonly tempTable?: string;
  /** When a batch block that does not say so copies its table: by Alembic's rule, or only where there is no ALTER. Default `"auto"`. */
  readonly recreate?: "auto" | "minimal";
  /** How constraints and indexes are called that are declared without a name. */
  readonly namingConvention?: NamingConvention;
  readonly transaction?: Transaction;
  /** How long scripts wait for locks, and for a statement: `"5s"`, `"10min"`, or milliseconds. Default: as the server has it. */
  readonly timeouts?: { readonly lock?: string | number; readonly statement?: string | number };
  /** How much scripts make sure of before they change anything. Default `"full"`. */
  readonly guards?: GuardLevel;
  /** What runs the scripts: each dialect's own client, or any driver. */
  readonly client?: Exclude<Client, "own">;
  readonly comments?: boolean;
  /** How the files of new revisions are called, without their ending: `{rev}_{slug}`. */
  readonly fileTemplate?: string;
  /** The time zone of `createDate` and of the tokens of `fileTemplate`: an IANA name. */
  readonly timezone?: string;
  /** The path of a file that new revisions are made from, instead of the one that limbeck has. */
  readonly revisionTemplate?: string;
  /** What `revision --autogenerate` compares. */
  readonly autogenerate?: AutogenerateConfig;
  readonly baseline?: BaselineConfig;
  /**
   * The schema people want: the path of the file that declares it with {@link defineSchema}, or of a `.sql` file, such as
   * `pg_dump --schema-only` prints. SQL is that of one dialect: with several, a file for each.
   */
  readonly schema?: string | { readonly [D in DialectName]?: string };
}

/** What exists before the first revision, and the id that databases stand on already. */
export interface BaselineConfig {
  readonly revision: string;
  /**
   * Tables, the path of a `.ts` file that exports them, or the path of a `.sql` file: what `sqlite3 app.db .schema`,
   * `pg_dump --schema-only` or `mysqldump --no-data` print. SQL is that of one dialect: with several, a file for each.
   */
  readonly schema: string | { readonly [D in DialectName]?: string } | readonly DeclaredTable[];
  /** Statements of a `.sql` file that may be left out, by their text: `[/^CREATE POLICY/]`. */
  readonly ignore?: readonly RegExp[];
}

/** What runs a script: the client of the dialect, which may be named, or anything that takes pure SQL. */
export type Client = "own" | "sqlite3" | "psql" | "mysql" | "sqlcmd" | "sqlplus" | "any";

export type Transaction = "per-script" | "per-revision" | "none";

/** The configuration with every default filled in. */
export interface Settings {
  /** The directory of the configuration file, absolute. */
  readonly directory: string;
  readonly configFile: string;
  readonly versions: readonly string[];
  /** Absolute. */
  readonly out: string;
  readonly dialects: readonly { readonly name: string; readonly version: string | undefined }[];
  readonly versionTable: VersionTable;
  readonly tempTable: string;
  readonly recreate: "auto" | "minimal";
  readonly namingConvention: NamingConvention;
  readonly transaction: Transaction;
  readonly guards: GuardLevel;
  readonly timeouts?: Timeouts;
  readonly client: Client;
  /** The head of a script, and a short comment above what each operation prints. */
  readonly comments: boolean;
  /** Above each statement, the place in a script that it comes from. */
  readonly annotate?: boolean;
  readonly newRevisions: NewRevisions;
  readonly autogenerate?: AutogenerateConfig;
  /** What scripts find in `op.args`. */
  readonly args?: Readonly<Record<string, string>>;
  readonly baseline: Baseline | undefined;
  /** The schema that people want, where they say so. */
  readonly schema?: DesiredSchema | undefined;
}

/** The file that declares the schema people want, or one of SQL for each dialect. They are read when somebody asks for them. */
export type DesiredSchema =
  /** @throws Failure with what is wrong with the file */
  | { readonly kind: "declared"; readonly elements: () => readonly SchemaElement[] }
  /** @throws Failure for files that are missing, or missing in the configuration */
  | { readonly kind: "sql"; readonly files: () => readonly SqlFile[] };

/** The schema before the first revision: tables that were declared, or SQL for each dialect. */
export interface Baseline {
  readonly revision: string;
  readonly tables: readonly DeclaredTable[];
  readonly files?: readonly SqlFile[];
  readonly ignore?: readonly RegExp[];
}

/** How new revisions are written. */
export interface NewRevisions {
  readonly fileTemplate: string;
  readonly timezone: string;
  /** Absolute. */
  readonly template: string | undefined;
}

export interface VersionTable {
  readonly name: string;
  readonly schema: string | undefined;
  readonly column: string;
  readonly length: number;
  readonly primaryKey: boolean;
}

/** What recording needs to know about the dialect it records for. A `Dialect` fits. */
export interface Target {
  readonly name: string;
  readonly family: readonly string[];
  readonly lexis: Lexis & { readonly longestName: number; lengthOf(name: string): number };
  readonly rules: Rules;
}

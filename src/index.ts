/** The public API: what revision scripts and configurations import, and everything the command line does. */
export { defineConfig, defineRevision } from "./script/define.js";
export { check, column, foreignKey, index, primaryKey, table, unique } from "./script/elements.js";
export { conv } from "./script/naming.js";
export type { FinalName, GivenName, NamingConvention } from "./script/naming.js";
export { t } from "./script/type-constructors.js";
export { id, lit, sql } from "./sql/sql.js";
export type { LiteralValue, Sql } from "./sql/sql.js";
export type { AlterColumnOptions, Batch, BatchOptions, GivenRow, Op } from "./script/op.js";
export type {
  ColumnOptions,
  DeclaredColumn,
  DeclaredTable,
  IndexColumn,
  TableElement,
  TableOptions,
} from "./script/elements.js";
export type {
  CheckView,
  ColumnView,
  ConstraintView,
  ForeignKeyView,
  IndexView,
  KeyView,
  SchemaView,
  TableView,
} from "./script/schema-view.js";
export type { GivenValue } from "./script/check.js";
export type { DeclaredType } from "./script/type-constructors.js";
export type { Config, Revision, RevisionDefinition, Settings } from "./script/types.js";

export { compile, loadProject, loadRevisions, verify } from "./library.js";
export type { CompiledStatement } from "./library.js";
export { compileScript } from "./output/compile.js";
export { compileProject } from "./output/files.js";
export type { Project, Script, ScriptRequest } from "./output/compile.js";
export type { Irreversible, Output, OutputFile } from "./output/files.js";
export { Failure } from "./diagnostics/diagnostic.js";
export type { Diagnostic, Origin, Position } from "./diagnostics/diagnostic.js";
export type { VerifyOptions, VerifyReport } from "./verify/verify.js";

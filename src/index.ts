/** The public API: what revision scripts and configurations import, and everything the command line does. */
export type { Batch } from "./script/batch.js";
export type { GivenValue } from "./script/check.js";
export type { BlockTableOptions, ColumnOverrides, OnColumn, TableArgument } from "./script/block-options.js";
export { defineConfig, defineRevision, defineSchema } from "./script/define.js";
export { column } from "./script/elements/column.js";
export type { ColumnOptions } from "./script/elements/column.js";
export type { IdentityOptions, NumberingOptions } from "./script/identity.js";
export { check, foreignKey, primaryKey, unique } from "./script/elements/constraints.js";
export type { DeclaredColumn, DeclaredTable, SchemaElement, TableElement } from "./script/elements/declared.js";
export { exclude } from "./script/elements/exclude.js";
export { enumType, only, schema, sequence, trigger, view } from "./script/elements/objects.js";
export { index } from "./script/elements/indexes.js";
export type { IndexColumn } from "./script/elements/indexes.js";
export { table } from "./script/elements/table.js";
export type { TableOptions } from "./script/elements/table.js";
export { conv } from "./script/naming.js";
export type { FinalName, GivenName, NamingConvention } from "./script/naming.js";
export type { AlterColumnOptions, BatchOptions, GivenRow } from "./script/op-options.js";
export type {
  CreateSequenceOptions,
  CreateTriggerOptions,
  CreateViewOptions,
  DropViewOptions,
} from "./script/object-op.js";
export type { PartialReordering } from "./script/ordering.js";
export type { Op } from "./script/op.js";
export type {
  CheckView,
  ColumnView,
  ConstraintView,
  ExcludeView,
  ForeignKeyView,
  IndexView,
  KeyView,
  SchemaView,
  TableView,
} from "./script/schema-view.js";
export { t } from "./script/type-constructors.js";
export type { DeclaredType } from "./script/type-constructors.js";
export type { Config, Revision, RevisionDefinition, SchemaDefinition, Settings } from "./script/types.js";
export { id, lit, sql } from "./sql/sql.js";
export type { LiteralValue, Sql } from "./sql/sql.js";

export { Failure } from "./diagnostics/diagnostic.js";
export type { Diagnostic, Origin, Position } from "./diagnostics/diagnostic.js";
export { compile, loadProject, loadRevisions, verify } from "./library.js";
export type { CompiledStatement } from "./library.js";
export { compileScript } from "./output/compile.js";
export type { Project, Script, ScriptRequest } from "./output/compile.js";
export { itemize } from "./output/itemize.js";
export type { Item, Place } from "./output/itemize.js";
export { compileProject } from "./output/files.js";
export type { Irreversible, Output, OutputFile } from "./output/files.js";
export type { VerifyOptions, VerifyReport } from "./verify/verify.js";

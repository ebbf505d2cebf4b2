import { dirname, resolve } from "node:path";
import { fail } from "../diagnostics/catalog.js";
import { located, type Position } from "../diagnostics/diagnostic.js";
import { openPack } from "./cache.js";
import { definitionOf } from "./define.js";
import type { SchemaElement } from "./elements/declared.js";
import { defaultOf, describeExport, evaluator } from "./evaluate.js";
import { shownName } from "./position.js";
import { isSqlPath, sqlFilesOf, type SqlPaths } from "./sql-files.js";
import type { DesiredSchema, SchemaDefinition, Settings } from "./types.js";

/** Where the configuration stands, and the place in it that names the schema. */
export interface Naming {
  readonly configFile: string;
  readonly position: () => Position;
}

/** The schema files of a project. They are not read before somebody asks, since compiling a history needs none. */
export function desiredSchemaOf(
  schema: SqlPaths,
  { dialects }: Pick<Settings, "dialects">,
  api: object,
  { configFile, position }: Naming,
): DesiredSchema {
  const directory = dirname(configFile);
  const once = <T>(read: () => T): (() => T) => {
    let known: { readonly value: T } | undefined;
    return () => (known ??= { value: located({ position }, read) }).value;
  };
  if (typeof schema !== "string" || isSqlPath(schema)) {
    const project = { directory, dialects: dialects.map(({ name }) => name) };
    return { kind: "sql", files: once(() => sqlFilesOf("schema", schema, project)) };
  }
  const file = resolve(directory, schema);
  const shown = shownName(directory, file);
  if (!/\.[cm]?[jt]s$/i.test(file)) fail("schemaNoScript", { file: shown }, { position });
  return { kind: "declared", elements: once(() => elementsOf(file, shown, configFile, api)) };
}

function elementsOf(file: string, shown: string, configFile: string, api: object): readonly SchemaElement[] {
  const pack = openPack(configFile, "schema");
  const exported = evaluator({ directory: dirname(configFile), api, pack })(file);
  const value = defaultOf(exported);
  if (definitionOf(value)?.kind !== "schema") {
    fail("notASchema", { found: foundIn(exported) }, { position: () => ({ file: shown }) });
  }
  pack.save();
  return (value as SchemaDefinition).elements;
}

function foundIn(exported: unknown): string {
  const kind = definitionOf(defaultOf(exported))?.kind;
  if (kind === "revision") return "a revision";
  return kind === "config" ? "a configuration" : describeExport(exported);
}

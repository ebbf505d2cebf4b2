import { dirname, resolve } from "node:path";
import { fail } from "../diagnostics/catalog.js";
import { located, type Position } from "../diagnostics/diagnostic.js";
import { openPack } from "./cache.js";
import { definitionOf } from "./define.js";
import type { SchemaElement } from "./elements/declared.js";
import { defaultOf, describeExport, evaluator } from "./evaluate.js";
import { shownName } from "./position.js";
import type { DesiredSchema, SchemaDefinition } from "./types.js";

/**
 * The schema file of a project. It is not read before somebody asks, since compiling a history needs none.
 *
 * @param named where the configuration names it
 */
export function desiredSchemaOf(schema: string, configFile: string, api: object, named: () => Position): DesiredSchema {
  const directory = dirname(configFile);
  const file = resolve(directory, schema);
  const shown = shownName(directory, file);
  if (!/\.[cm]?[jt]s$/i.test(file)) fail("schemaNoScript", { file: shown }, { position: named });
  let elements: readonly SchemaElement[] | undefined;
  return {
    file: shown,
    elements() {
      elements ??= located({ position: named }, () => elementsOf(file, shown, configFile, api));
      return elements;
    },
  };
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

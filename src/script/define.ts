import type { Position } from "../diagnostics/diagnostic.js";
import { callSite } from "./position.js";
import { argument } from "./check.js";
import { aSchemaElement, type SchemaElement, someSchemaElements } from "./elements/declared.js";
import type { Config, RevisionDefinition, SchemaDefinition } from "./types.js";

interface Definition {
  readonly kind: "revision" | "config" | "schema";
  readonly position: () => Position | undefined;
}

/** What went through one of these functions. Beside the objects, so that they stay what people wrote. */
const definitions = new WeakMap<object, Definition>();

/**
 * Makes a revision; every revision script exports one as its default. What is wrong with it is reported when the
 * project is loaded, together with whatever is wrong elsewhere.
 *
 * ```ts
 * export default defineRevision({
 *   revision: "1975ea83b712",
 *   downRevision: null,
 *   upgrade(op) {
 *     op.dropColumn("account", "bar");   // ALTER TABLE account DROP COLUMN bar;
 *   },
 * });
 * ```
 */
export function defineRevision(definition: RevisionDefinition): RevisionDefinition {
  return define("revision", definition, defineRevision);
}

/**
 * Makes a configuration; `limbeck.config.ts` exports one as its default. Paths are relative to that file.
 *
 * ```ts
 * export default defineConfig({
 *   versions: "migrations/versions/*.ts",
 *   dialects: { sqlite: { version: "3.35" }, postgresql: {} },
 * });
 * ```
 */
export function defineConfig(config: Config): Config {
  return define("config", config, defineConfig);
}

/**
 * Makes the schema that people want, which `limbeck revision --autogenerate` compares with history; the file that `schema`
 * in the configuration names exports one as its default. Its elements may stand in any order.
 *
 * ```ts
 * export default defineSchema([
 *   table("person", [column("id", t.integer(), { primaryKey: true }), column("age", t.integer())]),
 *   view("adult", "SELECT id FROM person WHERE age >= 18"),
 * ]);
 * ```
 *
 * @throws Failure M402 for what is no element of a schema
 */
export function defineSchema(elements: readonly SchemaElement[]): SchemaDefinition {
  const given: readonly unknown[] = Array.isArray(elements) ? elements : [];
  const checked = given.map((one, index) => argument("defineSchema", `element ${index + 1}`, one, aSchemaElement));
  if (!Array.isArray(elements)) argument("defineSchema", "the elements", elements, someSchemaElements);
  return define("schema", Object.freeze({ elements: Object.freeze(checked) }), defineSchema);
}

/** What it was defined as and where, if one of the functions above made it. */
export function definitionOf(value: unknown): Definition | undefined {
  return isObject(value) ? definitions.get(value) : undefined;
}

function define<T>(kind: Definition["kind"], value: T, caller: (value: never) => unknown): T {
  // What is no object is reported by the loader, which can say where.
  if (isObject(value)) definitions.set(value, { kind, position: callSite(caller) });
  return value;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

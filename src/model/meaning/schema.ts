import { fail } from "../../diagnostics/catalog.js";
import { qualified, sameName } from "../lookup.js";
import { operation } from "../operation.js";
import type { QName, Schema } from "../schema.js";
import type { Meaning } from "./meaning.js";

export const createSchema: Meaning<"createSchema"> = {
  apply(schema, op) {
    const why = whyThere(schema, op.name);
    if (why === undefined) return withSchema(schema, op.name);
    return op.ifNotExists === true ? schema : fail("schemaExists", { schema: op.name, why });
  },
  invert(op, before) {
    if (op.ifNotExists !== true) return [operation("dropSchema", { name: op.name })];
    if (whyThere(before, op.name) !== undefined) return [];
    return fail("irreversible", { what: createSchema.describe(op), why: "the schema may have been there before" });
  },
  describe: (op) => `create schema ${op.name}`,
};

export const dropSchema: Meaning<"dropSchema"> = {
  apply(schema, op) {
    const inside = contents(schema, op.name).map((one) => `"${qualified(one)}"`);
    if (inside.length > 0) fail("schemaNotEmpty", { schema: op.name, inside });
    const key = schema.rules.fold(op.name);
    if (!schema.schemas.has(key)) {
      if (op.ifExists === true) return schema;
      fail("objectUnknown", {
        what: "schema",
        name: op.name,
        known: schema.schemas.values(),
        madeBy: "op.createSchema",
      });
    }
    return { ...schema, schemas: schema.schemas.delete(key) };
  },
  invert: (op, before) =>
    before.schemas.has(before.rules.fold(op.name)) ? [operation("createSchema", { name: op.name })] : [],
  describe: (op) => `drop schema ${op.name}`,
};

function withSchema(schema: Schema, name: string): Schema {
  return { ...schema, schemas: schema.schemas.set(schema.rules.fold(name), name) };
}

/** Why there is a schema of this name already; nothing when nobody knows of one. */
function whyThere(schema: Schema, name: string): string | undefined {
  const { rules } = schema;
  if (rules.defaultSchema !== undefined && sameName(rules, name, rules.defaultSchema))
    return "it is the default schema";
  if (schema.schemas.has(rules.fold(name))) return "history created it";
  const [first] = contents(schema, name);
  return first === undefined ? undefined : `"${qualified(first)}" is in it`;
}

/** What there is in a schema. */
function contents(schema: Schema, name: string): readonly QName[] {
  return [...schema.tables.values(), ...schema.views.values(), ...schema.sequences.values()].filter(
    (one) => one.schema !== undefined && sameName(schema.rules, one.schema, name),
  );
}

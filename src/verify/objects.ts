import type { Dialect } from "../dialect/dialect.js";
import { diagnostic } from "../diagnostics/catalog.js";
import { at, type Origin } from "../diagnostics/diagnostic.js";
import { keyOf, qualified } from "../model/lookup.js";
import { triggerTitle, viewTitle } from "../model/object-lookup.js";
import type { Sequence, Trigger, View } from "../model/objects.js";
import type { Schema } from "../model/schema.js";
import { type Context, type Leg, report } from "./journey.js";
import type { Connection } from "./engine.js";

/** A view, trigger, sequence or schema. */
export type DatabaseObject =
  | { readonly kind: "view"; readonly view: View }
  | { readonly kind: "trigger"; readonly trigger: Trigger }
  | { readonly kind: "sequence"; readonly sequence: Sequence }
  | { readonly kind: "schema"; readonly name: string };

/** How an engine is asked about such objects. */
export interface ObjectCatalog {
  /** Is there such a thing at all, in this engine? */
  has(kind: DatabaseObject["kind"]): boolean;
  /** How the engine defines it, in its words; nothing when there is none of that name. */
  definition(connection: Connection, object: DatabaseObject): Promise<string | undefined>;
  /** How it would define one that is made from the model now; nothing where that cannot be told. */
  intended(connection: Connection, object: DatabaseObject, dialect: Dialect): Promise<string | undefined>;
  /** Why it does not work; nothing when it does. */
  failure(connection: Connection, object: DatabaseObject, dialect: Dialect): Promise<string | undefined>;
}

/** Compares the views, triggers, sequences and schemas of a database with what they should be after a revision. */
export async function verifyObjects(leg: Leg, connection: Connection, context: Context): Promise<void> {
  const { engine, dialect, log, madeByHand } = context;
  const { objects } = engine;
  const after = objectsOf(leg.after);
  const differs = (object: DatabaseObject, difference: string): void => {
    const parameters = { engine: engine.name, object: titleOf(object), difference };
    report(log, at(diagnostic("objectDiffers", parameters), originOf(leg, object)));
  };
  for (const object of after.values()) {
    if (!objects.has(object.kind)) continue;
    const found = await objects.definition(connection, object);
    if (found === undefined) {
      differs(object, "it does not exist");
      continue;
    }
    const intended = await objects.intended(connection, object, dialect);
    if (intended !== undefined && intended !== found) {
      differs(object, `it is ${onOneLine(found)}, not ${onOneLine(intended)}`);
    }
    const failure = await objects.failure(connection, object, dialect);
    if (failure !== undefined) differs(object, `it does not work: ${failure}`);
  }
  for (const [key, object] of objectsOf(leg.before)) {
    if (after.has(key) || !objects.has(object.kind) || madeByHand.has(nameOf(object).toLowerCase())) continue;
    if ((await objects.definition(connection, object)) !== undefined) differs(object, "it should not be there");
  }
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** All of them, by keys that no two share. */
function objectsOf(schema: Schema): ReadonlyMap<string, DatabaseObject> {
  const { rules } = schema;
  return new Map<string, DatabaseObject>([
    ...schema.views.entries().map(([key, view]) => [`view ${key}`, { kind: "view", view }] as const),
    ...schema.triggers
      .values()
      .flat()
      .map(
        (trigger) =>
          [`trigger ${keyOf(rules, trigger.table)} ${rules.fold(trigger.name)}`, { kind: "trigger", trigger }] as const,
      ),
    ...schema.sequences
      .entries()
      .map(([key, sequence]) => [`sequence ${key}`, { kind: "sequence", sequence }] as const),
    ...schema.schemas.entries().map(([key, name]) => [`schema ${key}`, { kind: "schema", name }] as const),
  ]);
}

function titleOf(object: DatabaseObject): string {
  switch (object.kind) {
    case "view":
      return viewTitle(object.view);
    case "trigger":
      return triggerTitle(object.trigger);
    case "sequence":
      return `sequence "${qualified(object.sequence)}"`;
    case "schema":
      return `schema "${object.name}"`;
  }
}

function nameOf(object: DatabaseObject): string {
  switch (object.kind) {
    case "view":
      return object.view.name;
    case "trigger":
      return object.trigger.name;
    case "sequence":
      return object.sequence.name;
    case "schema":
      return object.name;
  }
}

/** The last operation that names it is the likeliest to have gone wrong. */
function originOf(leg: Leg, object: DatabaseObject): Origin {
  const last = leg.steps.findLast(({ op }) => {
    switch (op.kind) {
      case "createView":
        return op.view.name === nameOf(object);
      case "dropView":
        return op.view.name === nameOf(object);
      case "createTrigger":
        return op.trigger.name === nameOf(object);
      case "dropTrigger":
        return op.trigger === nameOf(object);
      case "createSequence":
      case "dropSequence":
        return op.sequence.name === nameOf(object);
      case "createSchema":
      case "dropSchema":
        return op.name === nameOf(object);
      default:
        return false;
    }
  });
  return last?.origin ?? { revision: leg.revision };
}

import { located } from "../diagnostics/diagnostic.js";
import { emptySchema, reserveName } from "../model/edit.js";
import { typesNeeded } from "../model/enum-types.js";
import { nameOf } from "../model/lookup.js";
import { checkReferences } from "../model/meaning/constraint.js";
import { operation, type Operation } from "../model/operation.js";
import { apply } from "../model/replay.js";
import type { Schema } from "../model/schema.js";
import type { DeclaredTable, SchemaElement } from "../script/elements/declared.js";
import { placeOf } from "../script/elements/placed.js";
import { resolveTable } from "../script/resolve/table.js";
import type { Settings } from "../script/types.js";
import { checkedMembers } from "../script/resolve/column.js";
import { tableName } from "../script/resolve/names.js";
import { createSequence, createTrigger, createView } from "../script/verbs/objects.js";
import type { Recording } from "../script/verbs/verbs.js";
import { checkedName } from "../script/naming.js";
import { schemaFromSql } from "./sql-schema.js";
import type { PlanContext } from "./plan.js";

/**
 * The schema that people want, as one dialect has it; nothing where the project declares none.
 *
 * @throws Failure for what is wrong with the file, and for elements that do not go together
 */
export function desiredSchema(settings: Settings, context: PlanContext): Schema | undefined {
  const { schema, versionTable } = settings;
  if (schema === undefined) return undefined;
  const { name, schema: home } = versionTable;
  const versions = home === undefined ? { name } : { schema: home, name };
  const empty = reserveName(emptySchema(context.dialect.rules), versions, "the version table");
  if (schema.kind === "declared") return schemaOf(schema.elements(), empty, context);
  const { dialect } = context;
  const file = schema.files().find((one) => one.dialect === dialect.name);
  if (file === undefined)
    throw new Error(`no schema file for ${dialect.name}, which the configuration was checked for`);
  return schemaFromSql(file, empty, context, { without: [versions], ignore: settings.baseline?.ignore ?? [] });
}

/** Everything that elements declare. They may stand in any order: what others need is put in first, foreign keys are looked at last. */
export function schemaOf(elements: readonly SchemaElement[], empty: Schema, context: PlanContext): Schema {
  const own = spoken(elements, context.dialect.family);
  const order: readonly SchemaElement["element"][] = ["schema", "enumType", "sequence", "table", "view", "trigger"];
  const inOrder = order.flatMap((kind) => own.filter(({ element }) => element === kind));
  let schema = empty;
  for (const element of inOrder) {
    schema = at(element, () => {
      const op = operationOf(element, schema, context);
      return [...typesNeeded(op, schema), op].reduce(apply, schema);
    });
  }
  for (const element of own) {
    if (element.element === "table") at(element, () => refuseLooseReferences(element, schema, context));
  }
  return schema;
}

function at<T>(element: SchemaElement, work: () => T): T {
  return located({ position: () => placeOf(element) }, work);
}

/** The elements that this dialect has. */
function spoken(elements: readonly SchemaElement[], family: readonly string[]): readonly SchemaElement[] {
  return elements.flatMap((element) => {
    if (element.element !== "only") return [element];
    return element.dialects.some((dialect) => family.includes(dialect)) ? spoken(element.elements, family) : [];
  });
}

function refuseLooseReferences(element: DeclaredTable, schema: Schema, { dialect, reader, naming }: PlanContext): void {
  const table = resolveTable({ target: dialect, reader, naming }, element);
  checkReferences(emptySchema(dialect.rules), schema, table);
}

/**
 * The operation that makes an element, in one dialect. A table is looked at for itself: what it refers to may come
 * later.
 */
export function operationOf(element: SchemaElement, schema: Schema, context: PlanContext): Operation {
  const { dialect, reader, naming } = context;
  const recording: Recording = {
    ...{ target: dialect, reader, naming, recreate: context.recreate, tempTable: dialect.temporaryTable },
    schema: () => schema,
    emit: () => undefined,
  };
  switch (element.element) {
    case "table": {
      const table = resolveTable(recording, element);
      return operation("createTable", { table, replaces: nameOf(table) });
    }
    case "view":
      return createView(recording, "view", element.name, element.select, element.options);
    case "trigger":
      return createTrigger(recording, "trigger", element.name, element.table, element.options);
    case "sequence":
      return createSequence(recording, "sequence", element.name, element.options);
    case "enumType": {
      const { schema: home } = element.options;
      const values = checkedMembers(dialect, element.values);
      return operation("createEnumType", {
        type: { ...tableName(dialect, element.name, home), values, owner: "person" },
      });
    }
    case "schema":
      return operation("createSchema", { name: checkedName(dialect, element.name) });
    case "only":
      throw new Error("an element of some dialects that nobody looked into");
  }
}

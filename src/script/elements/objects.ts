import type { Sql } from "../../sql/sql.js";
import { checkArguments, expected, flag, name, names, optionsOf, type Positional } from "../check.js";
import type { CreateTriggerOptions } from "../object-op.js";
import type { InSchema } from "../op-options.js";
import { checkDialectName, type DialectName } from "../options.js";
import { someMembers } from "../type-constructors.js";
import { sequenceOptions, someSql, triggerOptions } from "../verbs/objects.js";
import {
  declare,
  type DeclaredEnumType,
  type DeclaredNamespace,
  type DeclaredOnly,
  type DeclaredSequence,
  type DeclaredTrigger,
  type DeclaredView,
  type SchemaElement,
  type SequenceOptions,
  someSchemaElements,
  type ViewOptions,
} from "./declared.js";
import { placed } from "./placed.js";

const aName: Positional = { "the name": name };
const inSchema = { schema: name };

/**
 * A view of a schema file: `view("adult", "SELECT id, name FROM person WHERE age >= 18")`. The options are those of
 * `op.createView`.
 *
 * @throws Failure M401 or M402 for what is not an option of a view
 */
export function view(called: string, select: string | Sql, options?: ViewOptions): DeclaredView {
  checkArguments("view", { ...aName, "the SELECT": someSql }, [called, select], 2);
  const known = { ...inSchema, columns: names, materialized: flag };
  const given = optionsOf<ViewOptions>("view", options, known);
  return placed(declare({ element: "view", name: called, select, options: given }), view);
}

/**
 * A trigger of a schema file: `trigger("account_audit", "account", { timing: "AFTER", events: ["UPDATE"], execute: "audit()" })`.
 * The options are those of `op.createTrigger`.
 *
 * @throws Failure M401 or M402 for what is not an option of a trigger
 */
export function trigger(called: string, table: string, options: CreateTriggerOptions): DeclaredTrigger {
  checkArguments("trigger", { ...aName, "the table": name }, [called, table], 2);
  const given = optionsOf<CreateTriggerOptions>("trigger", options, triggerOptions) as CreateTriggerOptions;
  return placed(declare({ element: "trigger", name: called, table, options: given }), trigger);
}

/**
 * A sequence of a schema file that no column numbers itself with: `sequence("ticket", { start: 1000 })`. The options are
 * those of `op.createSequence`.
 *
 * @throws Failure M401 or M402 for what is not an option of a sequence
 */
export function sequence(called: string, options?: SequenceOptions): DeclaredSequence {
  checkArguments("sequence", aName, [called], 1);
  const { ifNotExists: _, ...known } = sequenceOptions;
  const given = optionsOf<SequenceOptions>("sequence", options, known);
  return placed(declare({ element: "sequence", name: called, options: given }), sequence);
}

/**
 * An enum type of a schema file, for one that is there whether or not a column has it: `enumType("mood", ["sad", "happy"])`.
 * A type that a column needs is there without being declared.
 *
 * @throws Failure M401 or M402 for what is not an option of an enum type
 */
export function enumType(called: string, values: readonly string[], options?: InSchema): DeclaredEnumType {
  checkArguments("enumType", { ...aName, "the members": someMembers }, [called, values], 2);
  const given = optionsOf<InSchema>("enumType", options, inSchema);
  const members = Object.freeze([...values]);
  return placed(declare({ element: "enumType", name: called, values: members, options: given }), enumType);
}

/** A schema of a schema file, as `op.createSchema` makes one: `schema("app")`. */
export function schema(called: string): DeclaredNamespace {
  checkArguments("schema", aName, [called], 1);
  return placed(declare({ element: "schema", name: called }), schema);
}

/**
 * What only some dialects have: `only("postgresql", [view("recent", "…"), sequence("ticket")])`. What is for a dialect is
 * for those that extend it as well.
 *
 * @throws Failure D101 for a dialect that does not exist
 */
export function only(dialects: DialectName | readonly DialectName[], elements: readonly SchemaElement[]): DeclaredOnly {
  const list: readonly unknown[] = Array.isArray(dialects) ? (dialects as readonly unknown[]) : [dialects];
  const someDialects = expected<readonly string[]>("a dialect, or an array of them", () => list.length > 0);
  checkArguments("only", { "the dialects": someDialects, "the elements": someSchemaElements }, [dialects, elements], 2);
  const known = list.map((dialect) => checkDialectName("only", dialect));
  return placed(
    declare({ element: "only", dialects: Object.freeze(known), elements: Object.freeze([...elements]) }),
    only,
  );
}

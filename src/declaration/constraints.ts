import type { Check, Constraint, Exclude, ForeignKey, PrimaryKey, QName, Unique } from "../model/schema.js";
import { array, call, type Code, object, options } from "./code.js";
import { nothing, string, strings } from "./literal.js";
import { nameableConstraint, naming } from "./names.js";
import { deferralEntries, dialectEntry } from "./options.js";
import { expressionCode } from "./sql-text.js";
import type { Speaker } from "./speaker.js";

/** What scripts say of a constraint, in pieces that each place puts together in its way. */
export interface SaidConstraint {
  /** `null` for the name that the convention makes, or none. */
  readonly name: Code | undefined;
  readonly options: Readonly<Record<string, Code | undefined>>;
}

type Entries = Readonly<Record<string, Code | undefined>>;

/** @returns nothing where its name cannot be given */
export function saidConstraint(
  speaker: Speaker,
  table: QName,
  constraint: Constraint,
  within: "script" | "schema",
): SaidConstraint | undefined {
  const name = naming(speaker, nameableConstraint(table, constraint), constraint.name, within);
  if (name === "unsaid") return undefined;
  return { name: name.given, options: optionsOf(speaker, constraint) };
}

function optionsOf(speaker: Speaker, constraint: Constraint): Entries {
  switch (constraint.kind) {
    case "primaryKey":
    case "unique":
      return keyOptions(speaker, constraint);
    case "foreignKey":
      return foreignKeyOptions(speaker, constraint);
    case "check":
      return checkOptions(speaker, constraint);
    case "exclude":
      return excludeOptions(speaker, constraint);
  }
}

function keyOptions(speaker: Speaker, key: PrimaryKey | Unique): Entries {
  const include = key.include === undefined ? undefined : strings(key.include);
  return { ...deferralEntries(key), ...dialectEntry(speaker, key.options, { include }) };
}

function foreignKeyOptions(speaker: Speaker, key: ForeignKey): Entries {
  const word = (text: string | null): Code | undefined => (text === null ? undefined : string(text));
  return {
    onDelete: word(key.onDelete),
    onUpdate: word(key.onUpdate),
    match: word(key.match),
    ...deferralEntries(key),
    ...dialectEntry(speaker, key.options),
  };
}

/** Whether it is deferred is among its options in the model, and no dialect's own in scripts. */
function checkOptions(speaker: Speaker, { options: given }: Check): Entries {
  const {
    deferrable = null,
    initially = null,
    ...own
  } = given as Check["options"] & {
    readonly deferrable?: boolean;
    readonly initially?: "DEFERRED" | "IMMEDIATE";
  };
  return { ...deferralEntries({ deferrable, initially }), ...dialectEntry(speaker, own) };
}

function excludeOptions(speaker: Speaker, { elements, using, where, ...deferral }: Exclude): Entries {
  const ops = elements.flatMap(({ of, opclass }) =>
    "column" in of && opclass !== null ? [[of.column, string(opclass)] as const] : [],
  );
  return {
    using: using === null ? undefined : string(using),
    where: where === null ? undefined : expressionCode(speaker, where, { string: true }),
    ops: ops.length === 0 ? undefined : object(ops),
    ...deferralEntries(deferral),
  };
}

/** The pairs of an exclusion constraint. */
export function pairsOf(speaker: Speaker, { elements }: Exclude): Code {
  return array(
    elements.map(({ of, operator }) => {
      const first = "column" in of ? string(of.column) : expressionCode(speaker, of.expression, { string: false });
      return array([first, string(operator)]);
    }),
  );
}

/** A constraint as it is listed in a table: `unique(["a", "b"], { name: "uq" })`. */
export function listedConstraint(
  speaker: Speaker,
  table: QName,
  constraint: Constraint,
  within: "script" | "schema",
): Code | undefined {
  const said = saidConstraint(speaker, table, constraint, within);
  if (said === undefined) return undefined;
  const given = options({ name: said.name, ...said.options });
  switch (constraint.kind) {
    case "primaryKey":
    case "unique":
      return call(constraint.kind, strings(constraint.columns), given);
    case "check":
      return call("check", expressionCode(speaker, constraint.condition, { string: true }), given);
    case "exclude":
      return call("exclude", pairsOf(speaker, constraint), given);
    case "foreignKey": {
      const paths = pathsOf(constraint);
      return paths && call("foreignKey", strings(constraint.columns), pathCode(paths), given);
    }
  }
}

/** A foreign key beside its column: `references: "user.id"`, or an object where there is more to say. */
export function referenceCode(
  speaker: Speaker,
  table: QName,
  key: ForeignKey,
  within: "script" | "schema",
): Code | undefined {
  const said = saidConstraint(speaker, table, key, within);
  const [path] = pathsOf(key) ?? [];
  if (said === undefined || path === undefined || key.columns.length !== 1) return undefined;
  return object({ column: string(path), name: said.name, ...said.options }, "column");
}

/** `user.id` for each column. Nothing where a name has a dot in it, which would say something else. */
export function pathsOf({ referent, referentColumns }: ForeignKey): readonly string[] | undefined {
  const parts = [referent.schema ?? "", referent.name, ...referentColumns];
  if (parts.some((part) => part.includes("."))) return undefined;
  const table = referent.schema === undefined ? referent.name : `${referent.schema}.${referent.name}`;
  return referentColumns.map((column) => `${table}.${column}`);
}

function pathCode(paths: readonly string[]): Code {
  const [only] = paths;
  return paths.length === 1 && only !== undefined ? string(only) : strings(paths);
}

/** A name as the argument of a verb. */
export const nameArgument = ({ name }: SaidConstraint): Code => name ?? nothing;

import type { Check, Constraint, Deferral, ForeignKey, QName } from "../../model/schema.js";
import {
  type DeferralOptions,
  type ForeignKeyOptions,
  type KeyOptions,
  splitReference,
} from "../elements/constraints.js";
import type { DeclaredConstraint, DeclaredForeignKey } from "../elements/declared.js";
import { type GivenName, nameable, nameByConvention } from "../naming.js";
import { type Home, resolveExpression, type Resolving } from "../values.js";
import { distinctColumns, tableName } from "./names.js";

export function resolveConstraint(resolving: Resolving, declared: DeclaredConstraint, home: Home): Constraint {
  switch (declared.element) {
    case "primaryKey":
    case "unique": {
      const columns = distinctColumns(resolving.target.rules, home, declared.columns);
      return keyOver(resolving, home, declared.element, columns, declared.options);
    }
    case "foreignKey":
      return resolveForeignKey(resolving, declared, home);
    case "check": {
      const condition = resolveExpression(resolving, declared.condition, home);
      const check: Check = { kind: "check", name: {}, condition, options: {} };
      return named(resolving, home, check, declared.options.name);
    }
  }
}

/** A foreign key, wherever it was declared. */
export function foreignKeyTo(
  resolving: Resolving,
  home: Home,
  columns: readonly string[],
  referent: QName,
  referentColumns: readonly string[],
  options: ForeignKeyOptions,
): ForeignKey {
  const foreignKey: ForeignKey = {
    kind: "foreignKey",
    name: {},
    columns,
    referent,
    referentColumns,
    onDelete: options.onDelete ?? null,
    onUpdate: options.onUpdate ?? null,
    match: options.match ?? null,
    ...deferral(options),
    options: {},
  };
  return named(resolving, home, foreignKey, options.name);
}

export function resolveForeignKey(resolving: Resolving, declared: DeclaredForeignKey, home: Home): ForeignKey {
  const { target } = resolving;
  const references = declared.references.map(splitReference);
  const [name = "", schema] = [...(references[0]?.table ?? [])].reverse();
  const columns = distinctColumns(target.rules, home, declared.columns);
  const referentColumns = references.map(({ column }) => column);
  return foreignKeyTo(resolving, home, columns, tableName(target, name, schema), referentColumns, declared.options);
}

export function keyOver(
  resolving: Resolving,
  home: Home,
  kind: "primaryKey" | "unique",
  columns: readonly string[],
  options: KeyOptions = {},
): Constraint {
  return named(resolving, home, { kind, name: {}, columns, ...deferral(options), options: {} }, options.name);
}

/** The constraint with the name that it was given, or that the convention makes. */
function named<C extends Constraint>(resolving: Resolving, home: Home, constraint: C, given: GivenName | undefined): C {
  return { ...constraint, name: nameByConvention(resolving, nameable(home.name, constraint), given) };
}

function deferral({ deferrable, initially }: DeferralOptions): Deferral {
  return { deferrable: deferrable ?? null, initially: initially ?? null };
}

import { fail } from "../../diagnostics/catalog.js";
import type {
  Check,
  Constraint,
  Deferral,
  Exclude,
  ForeignKey,
  PrimaryKey,
  QName,
  Unique,
} from "../../model/schema.js";
import { present } from "../check.js";
import {
  type DeferralOptions,
  type ForeignKeyOptions,
  type PrimaryKeyOptions,
  splitReference,
  type UniqueOptions,
} from "../elements/constraints.js";
import type { DeclaredConstraint, DeclaredExclude, DeclaredForeignKey } from "../elements/declared.js";
import { type GivenName, nameable, nameByConvention } from "../naming.js";
import { type Home, resolveExpression, type Resolving } from "../values.js";
import { constraintOptionsFor } from "../options.js";
import { indexed, operatorClasses } from "./indexes.js";
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
      // No server that is compiled for defers a check: each says so where it is printed.
      const { deferrable, initially } = declared.options;
      const options = { ...constraintOptionsFor(resolving.target, declared.options).others };
      const check: Check = {
        kind: "check",
        name: {},
        condition,
        options: { ...options, ...present({ deferrable, initially }) },
      };
      return named(resolving, home, check, declared.options.name);
    }
    case "exclude":
      return resolveExclude(resolving, declared, home);
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
    options: constraintOptionsFor(resolving.target, options).others,
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
  options: PrimaryKeyOptions & UniqueOptions = {},
): Constraint {
  const { include, others } = constraintOptionsFor(resolving.target, options);
  const key: PrimaryKey | Unique = {
    kind,
    name: {},
    columns,
    ...present({ include: include && distinctColumns(resolving.target.rules, home, include) }),
    ...deferral(options),
    options: others,
  };
  return named(resolving, home, key, options.name);
}

function resolveExclude(resolving: Resolving, { elements, options }: DeclaredExclude, home: Home): Exclude {
  const { ops = {}, where, using } = options;
  const opclasses = operatorClasses(
    home,
    ops,
    elements.map(([of]) => of),
  );
  const exclude: Exclude = {
    kind: "exclude",
    name: {},
    elements: elements.map(([given, operator]) => {
      const of = indexed(resolving, given, home);
      return { of, operator, opclass: "column" in of ? (opclasses.get(of.column) ?? null) : null };
    }),
    using: using ?? null,
    where: where === undefined ? null : resolveExpression(resolving, where, home),
    ...deferral(options),
    options: {},
  };
  // A server names it after its expressions in ways of its own.
  if (options.name === undefined && exclude.elements.some(({ of }) => "expression" in of)) {
    fail("wrongArgument", {
      of: "exclude",
      argument: "the name",
      expected: "a name, since there is an expression in it",
      found: "nothing",
    });
  }
  return named(resolving, home, exclude, options.name);
}

/** The constraint with the name that it was given, or that the convention makes. */
function named<C extends Constraint>(resolving: Resolving, home: Home, constraint: C, given: GivenName | undefined): C {
  return { ...constraint, name: nameByConvention(resolving, nameable(home.name, constraint), given) };
}

function deferral({ deferrable, initially }: DeferralOptions): Deferral {
  return { deferrable: deferrable ?? null, initially: initially ?? null };
}

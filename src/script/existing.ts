import { fail } from "../diagnostics/catalog.js";
import { tableDifferences } from "../model/compare.js";
import { isNamedEnum, nameOf, qualified, textOf } from "../model/lookup.js";
import type { Column, Table, Value } from "../model/schema.js";
import { describeType, type Type } from "../model/types.js";
import type { GivenValue } from "./check.js";
import { resolveType } from "./resolve/column.js";
import { collationFor, type DeclaredType, typeFor } from "./type-constructors.js";
import type { Target } from "./types.js";
import { type Home, resolveValue, type Resolving } from "./values.js";

/** What Alembic has to be told about a column and history knows here. */
export interface Existing {
  readonly existingType?: DeclaredType | undefined;
  readonly existingNullable?: boolean | undefined;
  readonly existingServerDefault?: GivenValue | undefined;
  readonly existingComment?: string | null | undefined;
  readonly existingAutoincrement?: boolean | undefined;
}

interface Subject extends Resolving {
  readonly table: Table;
  readonly home: Home;
}

/**
 * Existing… options are accepted so that scripts can be carried over, and held against what history knows.
 *
 * @throws Failure M117 for one that is wrong
 */
export function checkExisting(subject: Subject, column: Column, given: Existing): void {
  const { target, table } = subject;
  const { existingType, existingNullable, existingServerDefault, existingComment, existingAutoincrement } = given;
  const assert = (what: string, said: Column, words: (column: Column) => string): void => {
    if (sameColumn(subject, column, said)) return;
    const parameters = { table: qualified(table), column: column.name, what, said: words(said), is: words(column) };
    fail("existingDiffers", parameters);
  };
  if (existingType !== undefined) {
    const type = assertedType(subject, column, existingType);
    const collation = collationFor(existingType, target.family) ?? column.collation;
    assert("existingType", { ...column, type, collation }, (one) => typeWords(one));
  }
  if (existingNullable !== undefined) {
    const said = { ...column, nullable: existingNullable };
    assert("existingNullable", said, (one) => (one.nullable ? "nullable" : "NOT NULL"));
  }
  if (existingServerDefault !== undefined) {
    const use = { where: "existingServerDefault", type: column.type, as: "assertion" } as const;
    const none = { ...subject.home, columns: [] };
    const value = existingServerDefault === null ? null : resolveValue(subject, existingServerDefault, none, use);
    assert("existingServerDefault", { ...column, serverDefault: value }, (one) =>
      valueWords(one.serverDefault, target),
    );
  }
  if (existingComment !== undefined) {
    const said = { ...column, comment: existingComment };
    assert("existingComment", said, (one) => (one.comment === null ? "no comment" : `the comment "${one.comment}"`));
  }
  if (existingAutoincrement !== undefined && existingAutoincrement !== (column.autoincrement !== null)) {
    const words = (numbers: boolean): string => (numbers ? "autoincrement" : "no autoincrement");
    const [said, is] = [words(existingAutoincrement), words(!existingAutoincrement)];
    fail("existingDiffers", { table: qualified(table), column: column.name, what: "existingAutoincrement", said, is });
  }
}

/** A type as it is asserted. Where it has no name for its CHECK and the convention has, nothing is said about that name. */
function assertedType(subject: Subject, { name, type: known }: Column, given: DeclaredType): Type {
  const { target, naming, table } = subject;
  const said = typeFor(given, target.family);
  const unnamed = "constraint" in said && said.constraint !== null && typeof said.constraint.name !== "string";
  const hasNoCheck = target.rules.hasEnumTypes && isNamedEnum(said);
  if (!unnamed || naming.ck === undefined || hasNoCheck) return resolveType(subject, given, nameOf(table), name);
  return "constraint" in known && known.constraint !== null ? { ...said, constraint: known.constraint } : said;
}

/** The model knows how tables compare, so that a column is compared as a table of its own. */
function sameColumn({ target, table }: Subject, a: Column, b: Column): boolean {
  const only = (column: Column): Table => ({ ...table, columns: [column], constraints: [], indexes: [] });
  return tableDifferences(target.rules, only(a), only(b), { birthNames: true }).length === 0;
}

function typeWords({ type, collation }: Column): string {
  const constrained = (type.kind === "boolean" || type.kind === "enum") && type.constraint !== null;
  const words = constrained ? `${describeType(type)} with a constraint` : describeType(type);
  return collation === null ? words : `${words} with the collation "${collation}"`;
}

function valueWords(value: Value | null, { lexis }: Target): string {
  if (value === null) return "no default";
  if (value.kind === "expression") return `the default sql\`${textOf(value.expression)}\``;
  return `the default ${lexis.literal(value.value)}`;
}

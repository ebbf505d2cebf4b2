import { argument, expected } from "./check.js";
import { checkDialectName, type DialectName } from "./options.js";
import type { Type } from "../model/types.js";

/** A type as scripts declare it. Made with `t`. */
export interface DeclaredType {
  readonly element: "type";
  /** The type wherever no variant says otherwise. */
  readonly type: Type;
  /** The collation that the column gets with it; `null` for that of the database. */
  readonly collation: string | null;
  /** What it is instead on single dialects. */
  readonly variants: Readonly<Record<string, Type>>;
  readonly variantCollations: Readonly<Record<string, string | null>>;
  /**
   * The same type, but another one on these dialects.
   *
   * `t.bigInteger().withVariant(t.integer(), "sqlite")` gives `BIGINT` on PostgreSQL and `INTEGER` on SQLite.
   *
   * @throws Failure D101 for a dialect that does not exist
   */
  withVariant(type: DeclaredType, ...dialects: readonly [DialectName, ...DialectName[]]): DeclaredType;
}

const made = new WeakSet();

/** Was this made with `t`? */
export function isType(value: unknown): value is DeclaredType {
  return typeof value === "object" && value !== null && made.has(value);
}

export const aType = expected<DeclaredType>("a type, such as t.integer() or t.string(50)", isType);

/** The type on the dialect that is recorded; its own variant wins over those of what it extends. */
export function typeFor(declared: DeclaredType, family: readonly string[]): Type {
  const dialect = variantFor(declared, family);
  return (dialect === undefined ? undefined : declared.variants[dialect]) ?? declared.type;
}

/** The collation that the type brings along on the dialect that is recorded. */
export function collationFor(declared: DeclaredType, family: readonly string[]): string | null {
  const dialect = variantFor(declared, family);
  return dialect === undefined ? declared.collation : (declared.variantCollations[dialect] ?? null);
}

function variantFor({ variants }: DeclaredType, family: readonly string[]): string | undefined {
  return family.find((one) => Object.hasOwn(variants, one));
}

interface Variants {
  readonly types: Readonly<Record<string, Type>>;
  readonly collations: Readonly<Record<string, string | null>>;
}

const none: Variants = { types: {}, collations: {} };

/** A type for scripts, which nobody can change. */
export function declareType(type: Type, collation: string | null = null, variants: Variants = none): DeclaredType {
  const declared: DeclaredType = {
    element: "type",
    type: frozen(type),
    collation,
    variants: Object.freeze(variants.types),
    variantCollations: Object.freeze(variants.collations),
    withVariant(other, ...dialects) {
      argument("withVariant", "the variant", other, aType);
      const known = [...dialects].map((dialect) => checkDialectName("withVariant", dialect));
      if (known.length === 0)
        argument(
          "withVariant",
          "the dialects",
          undefined,
          expected("at least one name", () => false),
        );
      const each = <T>(of: (dialect: string) => T) => Object.fromEntries(known.map((one) => [one, of(one)]));
      return declareType(type, collation, {
        types: { ...variants.types, ...each((one) => typeFor(other, [one])) },
        collations: { ...variants.collations, ...each((one) => collationFor(other, [one])) },
      });
    },
  };
  made.add(declared);
  return Object.freeze(declared);
}

function frozen(type: Type): Type {
  if (type.kind === "array") frozen(type.of);
  return Object.freeze(type);
}

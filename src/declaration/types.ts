import { isNamedEnum } from "../model/lookup.js";
import type { Type } from "../model/types.js";
import { resolveType } from "../script/resolve/column.js";
import type { DeclaredType } from "../script/declared-type.js";
import type { Nameable } from "../script/naming.js";
import { call, type Code, options, type SaidType, type Unsettled } from "./code.js";
import { evaluate } from "./evaluate.js";
import { flat } from "./layout.js";
import { flag, number, string, strings } from "./literal.js";
import { merged } from "./merge.js";
import { naming } from "./names.js";
import { nativeCode } from "./native-types.js";
import { sameType } from "./same.js";

/** The type of a column, in whichever dialects it stands. */
export const typeCode = (said: SaidType): Code => ({ code: "type", said: [said] });

/**
 * One type for all of them, with variants where that of a dialect is another. Nothing where a type cannot be said at all:
 * each is put into the terms of its dialect to see that it is the one that was meant.
 */
export function settledType({ said }: Extract<Unsettled, { code: "type" }>): Code | undefined {
  const own = said.map((one) => candidatesFor(one).find((code) => fits(code, one)));
  if (own.includes(undefined)) return undefined;
  const codes = own.filter((code) => code !== undefined);
  const all = codes.reduce<Code | undefined>((one, code) => one && merged(one, code), codes[0]);
  const candidates = [...(all === undefined ? [] : [all]), ...codes.filter(isGeneral), ...codes];
  const served = (code: Code): number => said.filter((one) => fits(code, one)).length;
  const [base] = [...candidates].sort((a, b) => served(b) - served(a));
  if (base === undefined) return undefined;
  return said.reduce<Code>((code, one, index) => {
    if (fits(code, one)) return code;
    const variant = codes[index] ?? code;
    return withVariant(code, variant, one.speaker.dialect.name);
  }, base);
}

/** Dialects with the same variant share it. */
function withVariant(code: Code, variant: Code, dialect: string): Code {
  const dialectCode = string(dialect);
  if (code.code === "method" && code.args[0] !== undefined && flat(code.args[0]) === flat(variant)) {
    return { ...code, args: [...code.args, dialectCode] };
  }
  return { code: "method", of: code, name: "withVariant", args: [variant, dialectCode] };
}

/** A type that several dialects have in common. */
function isGeneral(code: Code): boolean {
  return code.code === "call" && /^t\.(?!raw$)\w+$/.test(code.callee);
}

/** Does this code come to that type in its dialect? */
function fits(code: Code, { speaker, type, table, column }: SaidType): boolean {
  try {
    return sameType(resolveType(speaker, evaluate(code) as DeclaredType, table, column), type);
  } catch {
    // Not one that can be declared like this.
    return false;
  }
}

/** What may be it, the plainest first. */
function candidatesFor({ speaker, type, table, column }: SaidType): readonly Code[] {
  const subject: Nameable = { kind: "check", table, columns: [column] };
  const constraint = "constraint" in type ? type.constraint : null;
  const name = constraint === null ? undefined : naming(speaker, subject, constraint.name, "schema");
  const given = name === undefined || name === "unsaid" ? undefined : name.given;
  // Where the type has a name, the convention may make that of its CHECK of it.
  return given === undefined ? [codeOf(type, undefined)] : [codeOf(type, undefined), codeOf(type, given)];
}

function codeOf(type: Type, checkName: Code | undefined): Code {
  const of = `t.${type.kind}`;
  const size = (value: number | null): Code | undefined => (value === null ? undefined : number(value));
  switch (type.kind) {
    case "string":
    case "text":
    case "unicode":
    case "char":
    case "nationalChar":
    case "nationalVarchar":
    case "largeBinary":
    case "binary":
    case "varbinary":
      return call(of, size(type.length));
    case "numeric":
    case "decimal":
      return call(of, size(type.precision), size(type.scale));
    case "float":
      return call(of, size(type.precision));
    case "time":
    case "dateTime":
    case "timestamp":
      return call(of, options({ timezone: type.timezone ? flag(true) : undefined, precision: size(type.precision) }));
    case "interval":
      return call(
        of,
        options({ native: type.asTimestamp === true ? flag(false) : undefined, precision: size(type.precision) }),
      );
    case "boolean":
      return call(of, options(checked(type.constraint !== null, checkName)));
    case "enum":
      return enumCode(type, checkName);
    case "uuid":
      return call(of, options({ native: type.asText === true ? flag(false) : undefined }));
    case "array":
      return call(
        of,
        codeOf(type.of, undefined),
        options({ dimensions: type.dimensions === 1 ? undefined : number(type.dimensions) }),
      );
    case "native":
      return nativeCode(type.dialect, type.text) ?? call("t.raw", string(type.text));
    case "raw":
      return call(of, string(type.text));
    default:
      return call(of);
  }
}

function checked(isChecked: boolean, name: Code | undefined): Readonly<Record<string, Code | undefined>> {
  return isChecked ? { createConstraint: flag(true), name } : {};
}

function enumCode(type: Type<"enum">, checkName: Code | undefined): Code {
  const longest = Math.max(...type.values.map((value) => Array.from(value).length));
  return call(
    "t.enum",
    strings(type.values),
    options({
      name: isNamedEnum(type) ? string(type.typeName) : checkName,
      constraintName: isNamedEnum(type) ? checkName : undefined,
      schema: type.typeSchema === undefined ? undefined : string(type.typeSchema),
      nativeEnum: type.asText === true ? flag(false) : undefined,
      createConstraint: type.constraint === null ? undefined : flag(true),
      length: type.length === longest ? undefined : number(type.length),
    }),
  );
}

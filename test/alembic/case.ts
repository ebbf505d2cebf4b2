import type { Op } from "../../src/index.js";
import { readFileSync } from "node:fs";
import type { NamingConvention } from "../../src/script/naming.js";

/** The two dialects in which the effect is compared. */
export type DialectName = "sqlite" | "postgresql";
export const dialectNames: readonly DialectName[] = ["sqlite", "postgresql"];

export type Script = (op: Op) => void;

/** What Alembic prints, or what it fails with. */
export type Said = string | { readonly error: string };

/** The dialects whose text is compared, for want of a server. */
export type TextualName = "mysql" | "mariadb" | "mssql" | "oracle";

/** A case as Alembic has it. */
export interface Original extends Readonly<Record<DialectName | TextualName, Said>> {
  readonly case: string;
  readonly alembic: string;
  readonly naming?: NamingConvention;
}

const file = new URL("alembic.json", import.meta.url);
export const originals = JSON.parse(readFileSync(file, "utf8")) as readonly Original[];

interface Around {
  /** What the case takes for granted: the tables it speaks of, and rows in them. */
  readonly given?: Script;
  /** The oldest servers that know what the case is about, where those of the other cases do not. */
  readonly versions?: Partial<Readonly<Record<DialectName, string>>>;
}

/** The same, said here. */
export interface Restated extends Around {
  readonly kind: "restated";
  readonly script: Script;
  /** Where one of the dialects has nothing of the kind: the code, and why. */
  readonly refused: Partial<Readonly<Record<DialectName, Refusal>>>;
}

/** What is refused on every dialect. */
export interface Refused extends Around {
  readonly kind: "refused";
  readonly script: Script;
  readonly refused: Readonly<Record<DialectName, Refusal>>;
}

/** What means something only while a database answers. */
export interface Online {
  readonly kind: "online";
  readonly why: string;
}

export interface Refusal {
  readonly code: string;
  readonly why: string;
}

export type Case = Restated | Refused | Online;
export type Cases = Readonly<Record<string, Case>>;

export function restated(script: Script, around: Around & { readonly refused?: Restated["refused"] } = {}): Restated {
  return { kind: "restated", script, refused: {}, ...around };
}

/** @param code one for all, or one for each dialect */
export function refused(
  code: string | Readonly<Record<DialectName, string>>,
  why: string,
  script: Script,
  around: Around = {},
): Refused {
  const of = (dialect: DialectName): Refusal => ({ code: typeof code === "string" ? code : code[dialect], why });
  return { kind: "refused", script, refused: { sqlite: of("sqlite"), postgresql: of("postgresql") }, ...around };
}

export function online(why: string): Online {
  return { kind: "online", why };
}

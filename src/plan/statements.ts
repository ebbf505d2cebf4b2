import {
  type ClientLines,
  type Dialect,
  type Printed,
  type PrintedSpecially,
  remarksOf,
  type Step,
} from "../dialect/dialect.js";
import { legalize } from "../dialect/legalize.js";
import { at, type Diagnostic, Failure, located, type Origin } from "../diagnostics/diagnostic.js";
import type { Kind } from "../model/operation.js";
import { outline } from "../model/replay.js";
import { render } from "../sql/render.js";
import type { Sql } from "../sql/sql.js";
import type { Planned } from "./plan.js";

/** One statement, and where it comes from. */
export interface Statement {
  /** Without what ends it. */
  readonly text: string;
  readonly terminator: string;
  readonly origin: Origin;
  /** It stands outside of the script's transactions. */
  readonly outside?: true;
  /** What a script for the dialect's client has around it; a driver needs none of it. */
  readonly client?: ClientLines;
}

/** What one operation of a revision became. */
export interface Passage {
  /** The operation in a few words, a line for each thing it does. */
  readonly titles: readonly string[];
  readonly statements: readonly Statement[];
  readonly step: Step;
  /** The same statements, by the legal steps that they say. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly step: Step;
  readonly statements: readonly Statement[];
}

/** A revision in one direction, as text. */
export interface Compiled {
  readonly planned: Planned;
  /** The kinds of operations that are printed. */
  readonly kinds: ReadonlySet<Kind>;
  readonly passages: readonly Passage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Legalizes and prints what was planned. Everything it can find wrong is found here, before a byte is written. */
export function statementsOf(planned: Planned, dialect: Dialect): Compiled {
  const kinds = new Set<Kind>();
  const diagnostics: Diagnostic[] = [...planned.diagnostics];
  const passages = planned.steps.map((step): Passage => {
    const { legal, remarks } = sayable(step, dialect);
    for (const part of legal) kinds.add(part.op.kind);
    diagnostics.push(...remarks);
    const parts = legal.map((part) => ({
      step: part,
      statements: located(part.origin, () => print(part, dialect)),
    }));
    return { titles: outline(step.op), statements: parts.flatMap(({ statements }) => statements), step, parts };
  });
  return { planned, kinds, passages, diagnostics };
}

interface Sayable {
  readonly legal: readonly Step[];
  readonly remarks: readonly Diagnostic[];
}

/** A step in terms of the dialect. What cannot be said as one is said part by part, and fails at the place of its own. */
function sayable(step: Step, dialect: Dialect): Sayable {
  try {
    return located(step.origin, () => {
      const legal = legalize(step, dialect);
      return { legal, remarks: remarksAbout([...(step.parts ?? [step]), ...legal], dialect) };
    });
  } catch (error) {
    if (!(error instanceof Failure) || step.parts === undefined) throw error;
    const parts = step.parts.map((part) => sayable(part, dialect));
    return { legal: parts.flatMap(({ legal }) => legal), remarks: parts.flatMap(({ remarks }) => remarks) };
  }
}

/** The statements that say one legal step. */
export function print(step: Step, dialect: Dialect): readonly Statement[] {
  const printer = dialect.print[step.op.kind] as (step: Step, dialect: Dialect) => readonly Printed[];
  return printer(step, dialect).map((printed) => {
    const special = isBare(printed) ? bare(printed) : printed;
    const { sql, terminator = dialect.script.terminator, outside, client } = special;
    return {
      text: render(sql, dialect.lexis),
      terminator,
      origin: step.origin,
      ...(outside === true || step.op.outside === true ? { outside: true } : {}),
      ...(client === undefined ? {} : { client }),
    };
  });
}

/** What is to be said about these steps, each thing once. */
function remarksAbout(steps: readonly Step[], dialect: Dialect): readonly Diagnostic[] {
  const said = new Map<string, Diagnostic>();
  for (const step of steps) {
    for (const remark of remarksOf(step, dialect)) {
      const key = `${remark.code} ${remark.message}`;
      if (!said.has(key)) said.set(key, at(remark, step.origin));
    }
  }
  return [...said.values()];
}

function bare(sql: Sql): PrintedSpecially {
  return { sql };
}

function isBare(printed: Printed): printed is Sql {
  return "piece" in printed;
}

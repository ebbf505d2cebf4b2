import type { Dialect } from "../dialect/dialect.js";
import type { Placed, Question } from "../dialect/guarding.js";
import { isClouded } from "../model/edit.js";
import { type Guard, guard } from "../model/guard.js";
import { findTable, nameOf, qualified } from "../model/lookup.js";
import { findView, triggersOf } from "../model/object-lookup.js";
import type { QName, Schema, Table } from "../model/schema.js";
import { render } from "../sql/render.js";
import type { Ends } from "./compile.js";
import { inquiryLines } from "./questions.js";
import type { Movement, ScriptSettings } from "./script.js";
import type { Line } from "./transactions.js";
import { versionTable } from "./version-table.js";

/** The lines of a script that asks, behind another one, whether the database is what that should have made of it. */
export function aftermathLines(
  movements: Iterable<Movement>,
  { direction, from, to }: Ends,
  settings: ScriptSettings,
  dialect: Dialect,
): readonly Line[] {
  let before: Schema | undefined;
  let after: Schema | undefined;
  for (const { compiled } of movements) {
    before ??= compiled.planned.before;
    after = compiled.planned.after;
  }
  const versions = { table: versionTable(settings.versionTable), column: settings.versionTable.column };
  const standing = guard("version", { versions, rows: to, passed: false });
  const found = before === undefined || after === undefined ? nothing : expectations(before, after, dialect);
  const asked = new Map<string, Question>();
  for (const question of [...asks(standing, dialect), ...found.questions]) {
    const key = `${question.complaint}\0${render(question.found, dialect.lexis)}`;
    if (!asked.has(key)) asked.set(key, question);
  }
  return inquiryLines(
    {
      title: `Behind ${direction} ${from.join(", ") || "base"} -> ${to.join(", ") || "base"}: asks whether all is as it should be, and changes nothing`,
      verdict: "verify: this database is not what the script should have made of it",
      fromNothing: false,
      questions: [...asked.values()].map((question) => ({ ...question, title: question.complaint })),
      remarks: found.remarks,
    },
    settings,
    dialect,
  );
}

interface Expectations {
  readonly questions: readonly Question[];
  readonly remarks: readonly string[];
}

const nothing: Expectations = { questions: [], remarks: [] };

/** What must be there, or gone, of all that is not the same before and after. */
function expectations(before: Schema, after: Schema, dialect: Dialect): Expectations {
  const touched = [...after.tables.values()].filter((table) => isTouched(table, before, after));
  const clouded = touched.filter((table) => isClouded(after, table));
  const isThere = (what: "table" | "view", one: QName, there: boolean): readonly Question[] => {
    const question = dialect.guarding?.presence?.({ what, name: nameOf(one), there }, dialect);
    return question === undefined ? [] : [question];
  };
  return {
    questions: [
      ...touched.filter((table) => !clouded.includes(table)).flatMap((table) => asksOf(table, after, dialect)),
      ...[...before.tables.values()]
        .filter((table) => findTable(after, table) === undefined)
        .flatMap((table) => isThere("table", table, false)),
      ...[...after.views.values()]
        .filter((view) => findView(before, view) !== view)
        .flatMap((view) => isThere("view", view, true)),
      ...[...before.views.values()]
        .filter((view) => findView(after, view) === undefined)
        .flatMap((view) => isThere("view", view, false)),
    ],
    remarks: clouded.map(
      (table) => `Not asked, since SQL of a person's own has changed it: what table ${qualified(table)} looks like`,
    ),
  };
}

function isTouched(table: Table, before: Schema, after: Schema): boolean {
  const [was, is] = [triggersOf(before, table), triggersOf(after, table)];
  return findTable(before, table) !== table || was.length !== is.length || was.some((one, index) => one !== is[index]);
}

function asksOf(table: Table, after: Schema, dialect: Dialect): readonly Question[] {
  const triggers = triggersOf(after, table).map(({ name }) => name);
  return [guard("shape", { table }), guard("altered", { table }), guard("rebuilt", { table, triggers })].flatMap(
    (one) => asks(one, dialect),
  );
}

function asks(one: Guard, dialect: Dialect): readonly Question[] {
  const placed: Placed = { guard: one, movement: "verify" };
  return dialect.guarding?.ask?.(placed, dialect) ?? [];
}

import { type Difference, differenceOf } from "../difference/difference.js";
import type { ColumnOf, How, Rename, Sameness } from "../difference/how.js";
import { valueSql } from "../dialect/ansi/expression.js";
import { typeSql } from "../dialect/ansi/types.js";
import type { Dialect } from "../dialect/dialect.js";
import { fail } from "../diagnostics/catalog.js";
import { located } from "../diagnostics/diagnostic.js";
import { keyOf, qualified } from "../model/lookup.js";
import type { Column, QName, Schema, Value } from "../model/schema.js";
import type { Type } from "../model/types.js";
import { configured, type Project } from "../output/compile.js";
import { desiredSchema } from "../plan/desired.js";
import { contextFor, type History, schemaAt, startingSchema } from "../plan/history.js";
import type { PlanContext } from "../plan/plan.js";
import { isAmong } from "../script/autogenerate.js";
import { shownName } from "../script/position.js";
import type { Settings } from "../script/types.js";
import { render } from "../sql/render.js";

/** The schema that history reaches and the one that is wanted, in one dialect. */
export interface Comparison {
  readonly dialect: Dialect;
  readonly from: Schema;
  readonly to: Schema;
  readonly how: How;
}

/** Both schemas of every configured dialect, for a database that stands on these revisions. @throws Failure A105 without a schema */
export function comparisons(project: Project, history: History, ids: readonly string[]): readonly Comparison[] {
  const { settings, progress } = project;
  return settings.dialects.map(({ name }) => {
    progress?.(`comparing schemas for ${name}`);
    const dialect = configured(settings, name);
    const context = contextFor(dialect, settings);
    const from = schemaAt(history, ids, startingSchema(settings, context), context);
    const file = shownName(settings.directory, settings.configFile);
    const to = desiredSchema(settings, context) ?? fail("noDesiredSchema", {}, { position: () => ({ file }) });
    return { dialect, from, to, how: howFor(settings, context) };
  });
}

/** What makes one the other. What is wrong is wrong in that dialect. */
export function differenceIn({ dialect, from, to, how }: Comparison, renames: readonly Rename[] = []): Difference {
  return located({ dialect: dialect.name }, () => differenceOf(from, to, { ...how, renames }));
}

/** How a project compares: by meaning, as its configuration says. */
function howFor(settings: Settings, context: PlanContext): How {
  const { dialect, reader } = context;
  const { renderAsBatch = settings.dialects.some(({ name }) => copiesTables(name, settings)) } =
    settings.autogenerate ?? {};
  return {
    same: samenessFor(settings, context),
    anyName: true,
    concerns: concernsOf(settings, dialect),
    ...(renderAsBatch ? { batch: { recreate: context.recreate, temporary: dialect.temporaryTable } } : {}),
    conversion: (table, column, to) => {
      const text = dialect.conversion?.(column, to, dialect);
      if (text === undefined) return undefined;
      return reader.expression(text, { table: table.name, columns: table.columns.map(({ name }) => name) });
    },
  };
}

/** Does this dialect copy tables for what others have an ALTER for? */
function copiesTables(name: string, settings: Settings): boolean {
  return configured(settings, name).copiesTables === true;
}

/** Everything but the version table, as far as the configuration does not leave it out. */
function concernsOf({ autogenerate = {}, versionTable }: Settings, { rules }: Dialect): NonNullable<How["concerns"]> {
  const { include, exclude } = autogenerate;
  const versions: QName =
    versionTable.schema === undefined
      ? { name: versionTable.name }
      : { name: versionTable.name, schema: versionTable.schema };
  return (kind, name) => {
    if (kind === "table" && keyOf(rules, name) === keyOf(rules, versions)) return false;
    const called = qualified(name);
    return (include === undefined || isAmong(called, include)) && (exclude === undefined || !isAmong(called, exclude));
  };
}

function samenessFor({ autogenerate = {} }: Settings, { dialect, reader }: PlanContext): Sameness {
  const { compareType, compareServerDefault } = autogenerate;
  const names = ({ table, from }: ColumnOf) => ({ dialect: dialect.name, table: qualified(table), column: from.name });
  return {
    expression: (a, b, columns) => reader.same(a, b, columns),
    body: (a, b) => reader.sameQuery(a, b),
    value: (a, b, column) => {
      const asked = compareServerDefault?.({
        ...names(column),
        from: shownValue(a, column.from, dialect),
        to: shownValue(b, column.to, dialect),
      });
      return asked === undefined ? reader.sameValue(a, b, column.to.type) : !asked;
    },
    type: (column) => {
      const { from, to } = column;
      const [was, is] = [typeText(from.type, dialect), typeText(to.type, dialect)];
      const asked = compareType?.({ ...names(column), from: was, to: is });
      if (asked !== undefined) return !asked;
      return was === is && checkText(from, dialect) === checkText(to, dialect) ? true : undefined;
    },
  };
}

/** A type as the dialect writes it; two that are written alike are one for the database. */
function typeText(type: Type, dialect: Dialect): string {
  return render(typeSql(type, dialect), dialect.lexis);
}

/** The CHECK that keeps strangers out of a column. */
function checkText(column: Column, dialect: Dialect): string {
  const check = dialect.typeCheck(column, dialect);
  const bound = "constraint" in column.type ? column.type.constraint : null;
  const name = typeof bound?.name === "string" ? bound.name : "";
  return `${check === undefined ? "" : render(check, dialect.lexis)} ${name}`;
}

function shownValue(value: Value | null, column: Column, dialect: Dialect): string | null {
  return value === null ? null : render(valueSql(value, column.type), dialect.lexis);
}

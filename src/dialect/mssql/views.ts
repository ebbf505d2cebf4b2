import { usersOf } from "../../model/dependents.js";
import type { View } from "../../model/objects.js";
import type { QName, Schema } from "../../model/schema.js";
import { sql, type Sql } from "../../sql/sql.js";
import { bodySql } from "../ansi/objects.js";
import { columnList, tableId } from "../ansi/table.js";
import type { Dialect, Printed } from "../dialect.js";
import { objectText } from "./names.js";
import { triggerSql } from "./objects.js";

// The server follows no rename into the text of a view or trigger, and a view goes on with the columns it was made with.

/** Views and triggers that speak of what was renamed, made to say its new name. */
export function saidAnew(before: Schema, after: Schema, dialect: Dialect): readonly Printed[] {
  if (before.views === after.views && before.triggers === after.triggers) return [];
  const views = new Set(before.views.values().map((view) => JSON.stringify(view)));
  const triggers = new Set(before.triggers.values().flatMap((of) => of.map((trigger) => JSON.stringify(trigger))));
  const changed = after.views.values().filter((view) => !views.has(JSON.stringify(view)));
  const over = withThoseOver(after, changed);
  return [
    ...over.map((view) => (changed.includes(view) ? alterView(view) : refresh(view, dialect))),
    ...after.triggers
      .values()
      .flat()
      .filter((trigger) => !triggers.has(JSON.stringify(trigger)))
      .map((trigger) => triggerSql("ALTER", trigger)),
  ];
}

/** Views that show whatever a table has, told to look again. */
export function lookingAgain(schema: Schema, table: QName, dialect: Dialect): readonly Sql[] {
  if (schema.views.size === 0) return [];
  const showing = viewsOver(schema, table).filter(({ select }) => select.all !== "no");
  return withThoseOver(schema, showing).map((view) => refresh(view, dialect));
}

/** The same for all views of a table, whose columns are of other types now. */
export function readAgain(schema: Schema, table: QName, dialect: Dialect): readonly Sql[] {
  if (schema.views.size === 0) return [];
  return withThoseOver(schema, viewsOver(schema, table)).map((view) => refresh(view, dialect));
}

function alterView(view: View): Sql {
  const columns = view.columns === null ? undefined : sql`(${columnList(view.columns)})`;
  return sql`ALTER VIEW ${tableId(view)} ${columns} AS ${bodySql(view.select)}`;
}

function refresh(view: View, dialect: Dialect): Sql {
  return sql`EXEC sp_refreshview ${objectText(view, dialect)}`;
}

function viewsOver(schema: Schema, name: QName): readonly View[] {
  return usersOf(schema, name).flatMap((user) => (user.kind === "view" ? [user.view] : []));
}

/** These views and all that are made of them, each behind those it is made of. */
function withThoseOver(schema: Schema, views: readonly View[]): readonly View[] {
  const all = [...views];
  for (const view of all) all.push(...viewsOver(schema, view).filter((other) => !all.includes(other)));
  const made = new Map(all.map((view) => [view, all.filter((other) => viewsOver(schema, other).includes(view))]));
  const ordered: View[] = [];
  while (ordered.length < all.length) {
    const left = all.filter((view) => !ordered.includes(view));
    const next = left.find((view) => !(made.get(view) ?? []).some((other) => left.includes(other)));
    ordered.push(...(next === undefined ? left : [next]));
  }
  return ordered;
}

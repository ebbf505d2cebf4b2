import { fail } from "../diagnostics/catalog.js";
import { bodiesOf, mentioning, putTriggers, putView } from "./edit-objects.js";
import { keyOf, nameOf, qualified, sameName } from "./lookup.js";
import { bodyText, triggersOf, triggerTitle, viewTitle } from "./object-lookup.js";
import type { Body, NameUse, Trigger, View } from "./objects.js";
import type { QName, Rules, Schema, Table } from "./schema.js";

// What views and triggers are made of is told from the names in their text. A name that may be the table's, or the
// column's, is taken for it: then the change is refused, unless it is sure what the text becomes.

/** A view, or a trigger, that uses something. */
export type User =
  | { readonly kind: "view"; readonly view: View; readonly title: string; readonly bodies: readonly Body[] }
  | { readonly kind: "trigger"; readonly trigger: Trigger; readonly title: string; readonly bodies: readonly Body[] };

/** The views, and the triggers of other tables, that may use a table or view. */
export function usersOf(schema: Schema, name: QName): readonly User[] {
  return speakersOf(schema, name).filter((user) => user.kind === "view" || !isOwn(schema, user.trigger, name));
}

/** The same, and its own triggers that speak of it. */
function speakersOf(schema: Schema, name: QName): readonly User[] {
  const { views, triggers } = mentioning(schema, name.name);
  const own = keyOf(schema.rules, name);
  return [
    ...views
      .filter((key) => key !== own)
      .flatMap((key) => schema.views.get(key) ?? [])
      .map(viewUser),
    ...triggers.flatMap((key) => schema.triggers.get(key) ?? []).map(triggerUser),
  ].filter(({ bodies }) => bodies.some((body) => mentionsTable(schema.rules, body, name)));
}

/** @throws Failure M132 while a view, or a trigger of another table, uses what is to go. */
export function refuseInUse(schema: Schema, name: QName, what: string): void {
  refuse(usersOf(schema, name), what);
}

/** @throws Failure M132 while a view or trigger may use a column whose type it cannot bear to see changed. */
export function refuseColumnInUse(schema: Schema, table: Table, column: string, what: string): void {
  if (hasObjects(schema)) refuse(columnUsers(schema, table, column), what);
}

/** The schema in which nothing knows of a column any more. @throws Failure M132 while a view or trigger may use it. */
export function dropColumnFromObjects(schema: Schema, table: Table, column: string): Schema {
  if (!hasObjects(schema)) return schema;
  const { rules } = schema;
  const what = `column "${qualified(table)}.${column}" cannot be dropped`;
  if (!rules.starsAreBound) {
    refuse(own(schema, table, column), what);
    refuseThrough(schema, table, column, what);
    return schema;
  }
  refuse(columnUsers(schema, table, column), what);
  return usersOf(schema, table).reduce((now, user) => {
    if (user.kind !== "view" || !isBehindBack(rules, user.view, table, column)) return now;
    const { outgrown = [], ...view } = user.view;
    const left = outgrown.filter((one) => !isSame(rules, one, table, column));
    return putView(now, left.length === 0 ? view : { ...view, outgrown: left });
  }, schema);
}

/**
 * The schema with what a new column does to views and triggers. @throws Failure M132 where they would not work any more,
 * with one more column behind a `*` or another column of a name they use.
 */
export function addColumnToObjects(schema: Schema, table: QName, column: string): Schema {
  if (!hasObjects(schema)) return schema;
  const { rules } = schema;
  const what = `column "${qualified(table)}.${column}" cannot be added`;
  if (!rules.starsAreBound) {
    refuseThrough(schema, table, column, what);
    return schema;
  }
  // Views know the columns there were; the text of a trigger is read anew.
  if (!rules.objectsAreBound) {
    const users = speakersOf(schema, table).filter(({ kind }) => kind === "trigger");
    refuse([...ofRow(schema, table, column), ...users.filter((user) => usesColumn(schema, user, table, column))], what);
  }
  return usersOf(schema, table).reduce((now, user) => {
    if (user.kind !== "view" || !usesColumn(schema, user, table, column)) return now;
    const outgrown = [...(user.view.outgrown ?? []), { table: nameOf(table), column }];
    return putView(now, { ...user.view, outgrown });
  }, schema);
}

/** @throws Failure M132 while something speaks of all columns of a table in the order they have. */
export function refuseOrderInUse(schema: Schema, table: Table): void {
  if (hasObjects(schema)) refuseThrough(schema, table, "", `the columns of "${qualified(table)}" cannot change places`);
}

/** A view that shows all of a table shows one column more, or fewer; whoever uses that view must be able to bear it, too. */
function refuseThrough(schema: Schema, table: QName, column: string, what: string): void {
  const reached: QName[] = [table];
  for (const name of reached) {
    const triggers = name === table ? ofRow(schema, name, column) : own(schema, name, column);
    const users = speakersOf(schema, name).map((user) => ({ user, use: useOfColumn(schema, user, name, column) }));
    refuse([...triggers, ...users.filter(({ use }) => use === "uses").map(({ user }) => user)], what);
    for (const { user, use } of users) if (use === "shows" && user.kind === "view") reached.push(user.view);
  }
}

/** @throws Failure M132 while a bound view may group by this key and show what depends on it. */
export function refuseGroupedBy(schema: Schema, table: Table, what: string): void {
  if (!schema.rules.objectsAreBound || !hasObjects(schema)) return;
  refuse(
    usersOf(schema, table).filter(
      ({ kind, bodies }) => kind === "view" && bodies.some((body) => /group/i.test(bodyText(body))),
    ),
    what,
  );
}

/** The schema in which every view and trigger calls the table by its new name. @throws Failure M132 where that is not sure. */
export function renameTableInObjects(schema: Schema, table: Table, to: string): Schema {
  if (!hasObjects(schema)) return schema;
  const { rules } = schema;
  const users = speakersOf(schema, table);
  const others = schema.tables.values().filter((other) => other !== table && sameName(rules, other.name, table.name));
  const change = (body: Body): Body => renamedTable(rules, body, table.name, to);
  refuse(
    users.filter(
      ({ bodies }) => others.length > 0 || !bodies.every((body) => followsTable(rules, body, table.name, to)),
    ),
    `table "${qualified(table)}" cannot be renamed`,
  );
  const behind = (view: View): View =>
    view.outgrown === undefined
      ? view
      : {
          ...view,
          outgrown: view.outgrown.map((one) =>
            keyOf(rules, one.table) === keyOf(rules, table) ? { ...one, table: { ...one.table, name: to } } : one,
          ),
        };
  const renamed = users.reduce(
    (now, user) => changed(now, user.kind === "view" ? { ...user, view: behind(user.view) } : user, change),
    schema,
  );
  const moved = triggersOf(renamed, table);
  return putTriggers(
    putTriggers(renamed, table, []),
    { ...table, name: to },
    moved.map((trigger) => ({ ...trigger, table: { ...trigger.table, name: to } })),
  );
}

/** The schema in which every view and trigger calls the column by its new name. @throws Failure M132 where that is not sure. */
export function renameColumnInObjects(schema: Schema, table: Table, from: string, to: string): Schema {
  if (!hasObjects(schema)) return schema;
  const { rules } = schema;
  const triggers = triggersOf(schema, table);
  const touched = own(schema, table, from);
  const users = usersOf(schema, table).filter((user) => usesColumn(schema, user, table, from));
  const follows = (user: User): boolean =>
    // Without names of its own, the view would show the new one, or hide it, depending on the database.
    (user.kind === "trigger" || user.view.columns !== null) &&
    user.bodies.every(
      (body) =>
        (body.all === "no" || !mentionsTable(rules, body, table)) &&
        usesOf(body).every(
          (use) =>
            (!sameName(rules, use.name, from) || belongs(schema, use, body, table, user) !== "perhaps") &&
            (sameName(rules, from, to) || !sameName(rules, use.name, to) || use.role === "function"),
        ),
    );
  refuse(
    [...touched, ...users].filter((user) => !follows(user)),
    `column "${qualified(table)}.${from}" cannot be renamed`,
  );
  // A text that is not bound to what its names meant would come to mean the column that is now called so.
  if (!rules.objectsAreBound && !sameName(rules, from, to)) {
    refuseThrough(schema, table, to, `column "${qualified(table)}.${from}" cannot be renamed to "${to}"`);
  }
  const change =
    (user: User) =>
    (body: Body): Body =>
      mapUses(body, (use) =>
        sameName(rules, use.name, from) && belongs(schema, use, body, table, user) === "yes"
          ? { ...use, name: to, text: null }
          : use,
      );
  const others = users.reduce((now, user) => changed(now, user, change(user)), schema);
  const renamed = triggers.map((trigger) => ({
    ...mapBodies(trigger, change(triggerUser(trigger))),
    events: trigger.events.map((event) =>
      event.kind === "UPDATE" && event.of !== null
        ? { ...event, of: event.of.map((name) => (sameName(rules, name, from) ? to : name)) }
        : event,
    ),
  }));
  return touched.length === 0 ? others : putTriggers(others, table, renamed);
}

/** The views that go on showing the columns they had, with one more in the table. */
export function outgrownBy(before: Schema, after: Schema): readonly View[] {
  if (before.views === after.views) return [];
  return after.views
    .entries()
    .filter(([key, view]) => (view.outgrown ?? []).length > (before.views.get(key)?.outgrown ?? []).length)
    .map(([, view]) => view);
}

/** Does a view, or a trigger of another table, have to follow when this column is renamed? */
export function isSeenByObjects(schema: Schema, table: Table, column: string): boolean {
  return hasObjects(schema) && usersOf(schema, table).some((user) => usesColumn(schema, user, table, column));
}

/** The views and triggers, its own among them, that may use a column. */
function columnUsers(schema: Schema, table: Table, column: string): readonly User[] {
  const others = usersOf(schema, table).filter(
    (user) =>
      usesColumn(schema, user, table, column) &&
      !(user.kind === "view" && isBehindBack(schema.rules, user.view, table, column)),
  );
  return [...own(schema, table, column), ...others];
}

function refuse(users: readonly User[], what: string): void {
  if (users.length === 0) return;
  fail("objectsInTheWay", {
    what,
    by: users.map(({ title }) => title),
    verbs: [...new Set(users.map(({ kind }) => (kind === "view" ? "op.dropView" : "op.dropTrigger")))],
  });
}

function hasObjects(schema: Schema): boolean {
  return schema.views.size > 0 || schema.triggers.size > 0;
}

function isOwn({ rules }: Schema, trigger: Trigger, table: QName): boolean {
  return keyOf(rules, trigger.table) === keyOf(rules, table);
}

function viewUser(view: View): User {
  return { kind: "view", view, title: viewTitle(view), bodies: [view.select] };
}

function triggerUser(trigger: Trigger): Extract<User, { kind: "trigger" }> {
  return { kind: "trigger", trigger, title: triggerTitle(trigger), bodies: bodiesOf(trigger) };
}

function usesOf({ parts }: Body): readonly NameUse[] {
  return parts.filter((part) => typeof part !== "string");
}

function mentionsTable(rules: Rules, body: Body, { name }: QName): boolean {
  return usesOf(body).some((use) => use.role === "relation" && sameName(rules, use.name, name));
}

type Use = "uses" | "shows" | "no";

/** May a view or trigger use this column of a table, or does it show whatever columns there are? */
function useOfColumn(schema: Schema, user: User, table: QName, column: string): Use {
  const { rules } = schema;
  const shows = user.kind === "view" && user.view.columns === null ? "shows" : "uses";
  const of = user.bodies.map((body): Use => {
    if (!mentionsTable(rules, body, table)) return "no";
    const isIt = (use: NameUse): boolean =>
      isColumnish(use) && sameName(rules, use.name, column) && belongs(schema, use, body, table, user) !== "no";
    // A table where a column would stand is a row of it, with all its columns.
    const isWhole = (use: NameUse): boolean =>
      rules.objectsAreBound && use.role === "name" && sameName(rules, use.name, table.name);
    if (usesOf(body).some((use) => isIt(use) || isWhole(use))) return "uses";
    return body.all === "no" ? "no" : body.all === "shown" ? shows : "uses";
  });
  return of.find((use) => use === "uses") ?? of.find((use) => use === "shows") ?? "no";
}

function usesColumn(schema: Schema, user: User, table: QName, column: string): boolean {
  return useOfColumn(schema, user, table, column) !== "no";
}

/** The triggers of a table or view that may use this column of it. */
function own(schema: Schema, table: QName, column: string): readonly User[] {
  const { rules } = schema;
  return triggersOf(schema, table)
    .map(triggerUser)
    .filter(
      (user) =>
        user.trigger.events.some(
          (event) => event.kind === "UPDATE" && event.of?.some((name) => sameName(rules, name, column)) === true,
        ) ||
        usesColumn(schema, user, table, column) ||
        user.bodies.some((body) =>
          usesOf(body).some(
            (use) =>
              isColumnish(use) && sameName(rules, use.name, column) && belongs(schema, use, body, table, user) !== "no",
          ),
        ),
    );
}

/** The triggers of a table that surely use this name of their row: `NEW.rowid` works without a column of that name. */
function ofRow(schema: Schema, table: QName, column: string): readonly User[] {
  return triggersOf(schema, table)
    .map(triggerUser)
    .filter((user) =>
      user.bodies.some((body) =>
        usesOf(body).some(
          (use) => sameName(schema.rules, use.name, column) && belongs(schema, use, body, table, user) === "yes",
        ),
      ),
    );
}

function isColumnish({ role }: NameUse): boolean {
  return role === "column" || role === "name" || role === "alias";
}

function isBehindBack(rules: Rules, { outgrown = [] }: View, table: QName, column: string): boolean {
  return outgrown.some((one) => isSame(rules, one, table, column));
}

function isSame(
  rules: Rules,
  one: { readonly table: QName; readonly column: string },
  table: QName,
  column: string,
): boolean {
  return keyOf(rules, one.table) === keyOf(rules, table) && sameName(rules, one.column, column);
}

/** Is this use of the column's name one of the column itself? */
function belongs(schema: Schema, use: NameUse, body: Body, table: QName, user: User): "yes" | "no" | "perhaps" {
  const { rules } = schema;
  const isTable = (name: string): boolean => sameName(rules, name, table.name);
  if (use.role === "function" || use.role === "relation" || use.role === "qualifier") return "no";
  if (use.role === "name") {
    if (body.from === null || use.sure !== true || user.kind === "trigger") return "perhaps";
    return isTable(body.from) ? "yes" : "perhaps";
  }
  if (use.role !== "column" || use.of === undefined) return "perhaps";
  const qualifier = use.of;
  if (user.kind === "trigger" && isRow(rules, body, qualifier))
    return isOwn(schema, user.trigger, table) ? "yes" : "no";
  const said = usesOf(body).filter((other) => sameName(rules, other.name, qualifier) && other.role !== "column");
  const meant = new Set(
    said.flatMap((other) =>
      other.role === "relation" ? [rules.fold(other.name)] : other.role === "alias" ? [rules.fold(other.of ?? "")] : [],
    ),
  );
  const [only, ...others] = meant;
  if (only === undefined || others.length > 0 || said.some(({ role }) => role === "name")) return "perhaps";
  if (user.kind === "trigger" && rules.rowTables.includes(only))
    return isOwn(schema, user.trigger, table) ? "yes" : "no";
  return only === rules.fold(table.name) ? "yes" : "no";
}

/** Is it the row that a trigger is about? */
function isRow(rules: Rules, body: Body, qualifier: string): boolean {
  return (
    ["new", "old"].includes(qualifier.toLowerCase()) &&
    usesOf(body).every(
      (use) => use.role === "qualifier" || use.role === "column" || !sameName(rules, use.name, qualifier),
    )
  );
}

/** Is it sure what the text becomes when a table has another name? */
function followsTable(rules: Rules, body: Body, from: string, to: string): boolean {
  return usesOf(body).every((use) => {
    if (sameName(rules, use.name, from))
      return use.role === "relation" || use.role === "qualifier" || use.role === "function";
    return !sameName(rules, use.name, to) || use.role === "function";
  });
}

function renamedTable(rules: Rules, body: Body, from: string, to: string): Body {
  const name = to;
  const renamed = mapUses(body, (use) => {
    const of = use.of !== undefined && sameName(rules, use.of, from) ? { of: name } : {};
    const isIt = use.role === "relation" || use.role === "qualifier";
    return sameName(rules, use.name, from) && isIt ? { ...use, name, text: null } : { ...use, ...of };
  });
  return body.from !== null && sameName(rules, body.from, from) ? { ...renamed, from: name } : renamed;
}

function changed(schema: Schema, user: User, change: (body: Body) => Body): Schema {
  if (user.kind === "view") return putView(schema, { ...user.view, select: change(user.view.select) });
  const { table, name } = user.trigger;
  const triggers = triggersOf(schema, table);
  return putTriggers(
    schema,
    table,
    triggers.map((trigger) => (sameName(schema.rules, trigger.name, name) ? mapBodies(trigger, change) : trigger)),
  );
}

function mapBodies(trigger: Trigger, change: (body: Body) => Body): Trigger {
  return { ...trigger, when: trigger.when === null ? null : change(trigger.when), body: change(trigger.body) };
}

function mapUses(body: Body, change: (use: NameUse) => NameUse): Body {
  return { ...body, parts: body.parts.map((part) => (typeof part === "string" ? part : change(part))) };
}

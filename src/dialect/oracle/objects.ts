import { fail } from "../../diagnostics/catalog.js";
import { qualified } from "../../model/lookup.js";
import { findView } from "../../model/object-lookup.js";
import type { Sequence, Trigger, View } from "../../model/objects.js";
import type { Numbering, Schema } from "../../model/schema.js";
import { keywords, list, lit, literal, sql, type Sql } from "../../sql/sql.js";
import { bodySql, createViewSql, ifExists, ifNotExists, triggerEvents } from "../ansi/objects.js";
import { tableId } from "../ansi/table.js";
import { atLeast, type Dialect, type Printed, type PrintedSpecially } from "../dialect.js";
import { already, block, unless } from "./blocks.js";
import { cacheClause, cycleProblem } from "./identity.js";
import { kept } from "./lexis.js";

/** https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/CREATE-VIEW.html, …/CREATE-TRIGGER.html */
export const printObjects: Pick<
  Dialect["print"],
  "createView" | "dropView" | "createTrigger" | "dropTrigger" | "createSequence" | "dropSequence"
> = {
  createView: ({ op }, dialect) => {
    const has = hasConditions(dialect);
    const condition = has ? ifNotExists(op) : undefined;
    const create = op.view.materialized
      ? createViewSql(op.view, sql`MATERIALIZED`, condition)
      : createViewSql(op.view, op.orReplace === true ? sql`OR REPLACE` : undefined, condition);
    return [op.ifNotExists === true && !has ? unless(create, dialect, already.exists) : create];
  },
  dropView: ({ op, before }, dialect) => {
    const materialized = findView(before, op.view)?.materialized ?? op.materialized ?? false;
    const drop = sql`DROP ${materialized ? sql`MATERIALIZED` : undefined} VIEW ${hasConditions(dialect) ? ifExists(op) : undefined} ${tableId(op.view)}`;
    return [perhaps(op, drop, dialect, materialized ? already.noMaterializedView : already.noTable)];
  },
  createTrigger: ({ op: { trigger } }) => triggerStatements(trigger),
  dropTrigger: ({ op }, dialect) => {
    const drop = sql`DROP TRIGGER ${hasConditions(dialect) ? ifExists(op) : undefined} ${tableId({ ...op.table, name: op.trigger })}`;
    return [perhaps(op, drop, dialect, already.noTrigger)];
  },
  createSequence: ({ op }, dialect) => {
    const has = hasConditions(dialect);
    const create = sql`CREATE SEQUENCE ${has ? ifNotExists(op) : undefined} ${tableId(op.sequence)} ${sequenceOptions(op.sequence, dialect)}`;
    return [op.ifNotExists === true && !has ? unless(create, dialect, already.exists) : create];
  },
  dropSequence: ({ op }, dialect) => {
    const drop = sql`DROP SEQUENCE ${hasConditions(dialect) ? ifExists(op) : undefined} ${tableId(op.sequence)}`;
    return [perhaps(op, drop, dialect, already.noSequence)];
  },
};

/** IF EXISTS and IF NOT EXISTS came with 23. */
export function hasConditions({ version }: Dialect): boolean {
  return atLeast(version, 23);
}

/** The statement, or where there is no IF EXISTS a block that is content when there is nothing to drop. */
export function perhaps(op: { readonly ifExists?: true }, drop: Sql, dialect: Dialect, error: number): Printed {
  return op.ifExists === true && !hasConditions(dialect) ? unless(drop, dialect, error) : drop;
}

/**
 * A trigger, and a block that stops the script where its body makes no sense: the client says no more than "created with
 * compilation errors", and goes on.
 */
export function triggerStatements(trigger: Trigger, before?: Sql): readonly PrintedSpecially[] {
  const { schema, name } = { ...trigger.table, name: trigger.name };
  const forEach = trigger.forEach === "STATEMENT" ? undefined : sql`FOR EACH ROW`;
  const create = sql`CREATE ${before} TRIGGER ${tableId({ ...trigger.table, name })} ${triggerEvents(trigger)} ON ${tableId(trigger.table)} ${forEach} ${
    trigger.when === null ? undefined : sql`WHEN (${bodySql(trigger.when)})`
  } BEGIN ${bodySql(trigger.body)} END;`;
  const owner = schema === undefined ? sql`SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')` : lit(kept(schema));
  const check = sql`BEGIN
    FOR problem IN (SELECT line, text FROM all_errors WHERE owner = ${owner} AND name = ${lit(kept(name))} AND type = 'TRIGGER' AND attribute = 'ERROR') LOOP
        RAISE_APPLICATION_ERROR(-20000, 'trigger ' || ${lit(name)} || ', line ' || problem.line || ': ' || SUBSTR(problem.text, 1, 1000));
    END LOOP;
END;`;
  return [block(create), block(check)];
}

/** `INCREMENT BY 2 START WITH 5 MAXVALUE 99 NOCACHE CYCLE`. There is no type: what AS integer says are its bounds. */
function sequenceOptions(sequence: Sequence, dialect: Dialect): Sql | undefined {
  const whole = (value: bigint | number | null): bigint | null => (value === null ? null : BigInt(value));
  const limit = sequence.type === null ? undefined : limits[sequence.type];
  const down = BigInt(sequence.increment ?? 1) < 0n;
  const numbering: Numbering = {
    start: whole(sequence.start),
    increment: whole(sequence.increment),
    minValue:
      sequence.minValue === "none"
        ? "none"
        : (whole(sequence.minValue) ?? (down && limit !== undefined ? -limit : null)),
    maxValue:
      sequence.maxValue === "none"
        ? "none"
        : (whole(sequence.maxValue) ?? (!down && limit !== undefined ? limit - 1n : null)),
    cache: whole(sequence.cache),
    cycle: sequence.cycle,
  };
  const problem = cycleProblem(numbering);
  if (problem !== undefined) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `make sequence "${qualified(sequence)}"`,
      why: problem,
      instead: "say the bound at which it begins again, or a smaller cache",
    });
  }
  const bound = (word: string, value: bigint | "none" | null): Sql | undefined =>
    value === null ? undefined : value === "none" ? keywords(`NO${word}`) : sql`${keywords(word)} ${literal(value)}`;
  const said = [
    numbering.increment === null ? undefined : sql`INCREMENT BY ${literal(numbering.increment)}`,
    numbering.start === null ? undefined : sql`START WITH ${literal(numbering.start)}`,
    bound("MINVALUE", numbering.minValue),
    bound("MAXVALUE", numbering.maxValue),
    cacheClause(numbering),
    numbering.cycle === null ? undefined : keywords(numbering.cycle ? "CYCLE" : "NOCYCLE"),
  ].filter((option) => option !== undefined);
  return said.length === 0 ? undefined : list(said, " ");
}

const limits = { smallInteger: 2n ** 15n, integer: 2n ** 31n, bigInteger: 2n ** 63n } as const;

/** The views and triggers that a rename made say something else: the server does not rewrite them, so they are made again. */
export function rewritten(before: Schema, after: Schema): readonly Printed[] {
  const views = after.views
    .entries()
    .filter(([key, view]) => before.views.has(key) && saysOtherwise(before.views.get(key), view))
    .map(([, view]) => createViewSql(view, sql`OR REPLACE`));
  const known = new Map([...before.triggers.values()].flat().map((trigger) => [trigger.name, trigger]));
  const triggers = [...after.triggers.values()].flat().filter((trigger) => {
    const was = known.get(trigger.name);
    return was !== undefined && saysOtherwise(was, trigger);
  });
  return [...views, ...triggers.flatMap((trigger) => triggerStatements(trigger, sql`OR REPLACE`))];
}

/** Are there names in it under which it was not made? What it is on follows by itself, what its text says does not. */
function saysOtherwise(was: View | Trigger | undefined, now: View | Trigger): boolean {
  return was !== undefined && JSON.stringify(textsOf(was)) !== JSON.stringify(textsOf(now));
}

function textsOf(one: View | Trigger): readonly unknown[] {
  return "select" in one ? [one.select] : [one.when, one.body, one.events];
}

export const legalizeObjects: Dialect["legalize"] = {
  createView: ({ op, before }, dialect) => {
    const refuse = (what: string, why: string, instead: string): never =>
      fail("viewUnsupported", { dialect: dialect.name, what, why, instead });
    const known = findView(before, op.view);
    if (op.orReplace === true && (op.view.materialized || known?.materialized === true)) {
      refuse(`replace view "${qualified(op.view)}"`, "it has no OR REPLACE for materialized ones", "drop it first");
    }
    return undefined;
  },
  createTrigger: ({ op: { trigger } }, dialect) => {
    const refuse = (why: string, instead: string): never =>
      fail("triggerUnsupported", { dialect: dialect.name, trigger: trigger.name, why, instead });
    if (trigger.forEach === "STATEMENT" && trigger.when !== null) {
      refuse("only a trigger for each row has a WHEN", 'say forEach: "ROW", or decide in what it does');
    }
    if (trigger.timing !== "INSTEAD OF") return undefined;
    if (trigger.forEach === "STATEMENT") refuse("a trigger INSTEAD OF something is for each row", 'say forEach: "ROW"');
    if (trigger.when !== null) refuse("a trigger INSTEAD OF something has no WHEN", "decide in what it does");
    if (trigger.events.some((event) => event.kind === "UPDATE" && event.of !== null)) {
      refuse("a trigger INSTEAD OF something has no columns", "look at UPDATING('a') in what it does");
    }
    return undefined;
  },
  createSchema: ({ op }, dialect) =>
    fail("cannotSay", {
      dialect: dialect.name,
      what: `create schema "${op.name}"`,
      why: "a schema is a user, with a password and a quota",
      instead: "have the user created beside the migration, and leave it out here: if (op.dialect === …)",
    }),
  dropSchema: ({ op }, dialect) =>
    fail("cannotSay", {
      dialect: dialect.name,
      what: `drop schema "${op.name}"`,
      why: "a schema is a user",
      instead: "have the user dropped beside the migration, and leave it out here: if (op.dialect === …)",
    }),
};

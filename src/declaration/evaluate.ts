import type { Op } from "../script/op.js";
import { column } from "../script/elements/column.js";
import { check, foreignKey, primaryKey, unique } from "../script/elements/constraints.js";
import { exclude } from "../script/elements/exclude.js";
import { enumType, only, schema, sequence, trigger, view } from "../script/elements/objects.js";
import { index } from "../script/elements/indexes.js";
import { table } from "../script/elements/table.js";
import { conv } from "../script/naming.js";
import { t } from "../script/type-constructors.js";
import { id, sql } from "../sql/sql.js";
import { type Code, short, type Statement } from "./code.js";

/** What declarations are made with, as `import … from "limbeck"` gives it. */
const words: Readonly<Record<string, unknown>> = {
  ...{ column, table, t, primaryKey, unique, foreignKey, check, exclude, index, conv, sql, id },
  ...{ view, trigger, sequence, enumType, schema, only },
};

type Callable = (...args: readonly unknown[]) => unknown;

/** What a piece of code comes to: what was written is read back before anybody else does. */
export function evaluate(code: Code): unknown {
  const one = short(code);
  switch (one.code) {
    case "value":
      return one.value;
    case "template": {
      const raw: string[] = [];
      const holes: unknown[] = [];
      let text = "";
      for (const piece of one.pieces) {
        if (typeof piece === "string") text += piece;
        else {
          holes.push(evaluate(piece));
          raw.push(text);
          text = "";
        }
      }
      raw.push(text);
      return (sql as Callable)(Object.assign([...raw], { raw }), ...holes);
    }
    case "array":
      return one.items.map(evaluate);
    case "object":
      return Object.fromEntries(one.entries.map(([key, value]) => [key, evaluate(value)]));
    case "new": {
      const [argument] = one.args.map(evaluate);
      return one.callee === "Date" ? new Date(argument as string) : Uint8Array.from(argument as readonly number[]);
    }
    case "call":
      return called(one.callee)(...one.args.map(evaluate));
    case "method": {
      const of = evaluate(one.of) as Readonly<Record<string, Callable>>;
      return of[one.name]?.(...one.args.map(evaluate));
    }
    default:
      throw new Error(`a ${one.code} that nobody settled`);
  }
}

function called(path: string): Callable {
  // `op.f` is `conv` by another name.
  const parts = path === "op.f" ? ["conv"] : path.split(".");
  const found = parts.reduce<unknown>((of, part) => (of as Readonly<Record<string, unknown>>)[part], words);
  if (typeof found !== "function") throw new Error(`nobody can call ${path}`);
  return found as Callable;
}

/** Calls what statements call. */
export function run(statements: readonly Statement[], op: Op, object: object = op): void {
  const verbs = object as Readonly<Record<string, Callable>>;
  for (const statement of statements) {
    switch (statement.statement) {
      case "verb":
        verbs[statement.verb]?.(...statement.args.map(evaluate));
        break;
      case "batch": {
        const [table, options] = [statement.table, statement.options].map(evaluate);
        op.batchAlterTable(table as string, options as object, (batch) => run(statement.block, op, batch));
        break;
      }
      case "outside":
        op.autocommitBlock(() => run(statement.block, op));
        break;
      case "only":
        if (statement.dialects.includes(op.dialect)) run(statement.block, op, object);
        else run(statement.otherwise ?? [], op, object);
        break;
    }
  }
}

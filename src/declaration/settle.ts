import { type Code, type Entry, type Statement } from "./code.js";
import { flat } from "./layout.js";
import { settledExpression } from "./sql-text.js";
import type { Speaker } from "./speaker.js";
import { settledType } from "./types.js";

/** Code with one text for what all of these dialects say; nothing where there is none. */
export function settled(code: Code, speakers: readonly Speaker[]): Code | undefined {
  switch (code.code) {
    case "type":
      return settledType(code);
    case "expression":
      return settledExpression(code);
    case "value":
    case "template":
      return code;
    case "array": {
      const items = settledList(code.items, speakers);
      return items && { ...code, items };
    }
    case "object": {
      const values = settledList(
        code.entries.map(([, value]) => value),
        speakers,
      );
      if (values === undefined) return undefined;
      const entries = code.entries.flatMap(([key], index): readonly Entry[] => {
        const value = values[index];
        return value === undefined ? [] : [[key, value]];
      });
      return { ...code, entries: entries.filter((entry) => !isInherited(entry, entries, speakers)) };
    }
    case "method": {
      const of = settled(code.of, speakers);
      const args = settledList(code.args, speakers);
      return of && args && { ...code, of, args };
    }
    case "call":
    case "new": {
      const args = settledList(code.args, speakers);
      return args && { ...code, args };
    }
  }
}

/** Does a dialect that extends another one of these say the same as that? */
function isInherited([key, value]: Entry, entries: readonly Entry[], speakers: readonly Speaker[]): boolean {
  const family = speakers.find(({ dialect }) => dialect.name === key)?.dialect.family ?? [];
  return entries.some(([other, said]) => other !== key && family.includes(other) && flat(said) === flat(value));
}

function settledList(codes: readonly Code[], speakers: readonly Speaker[]): readonly Code[] | undefined {
  const list = codes.map((code) => settled(code, speakers));
  return list.includes(undefined) ? undefined : list.filter((code) => code !== undefined);
}

/** The same for a call and for what is in a block. */
export function settledStatement(statement: Statement, speakers: readonly Speaker[]): Statement | undefined {
  switch (statement.statement) {
    case "verb": {
      const args = settledList(statement.args, speakers);
      return args && { ...statement, args };
    }
    case "batch": {
      const [table, options] = settledList([statement.table, statement.options], speakers) ?? [];
      return table && options && { ...statement, table, options };
    }
    default:
      return statement;
  }
}

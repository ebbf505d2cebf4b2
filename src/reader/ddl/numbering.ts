import type { Identity, Numbering, QName } from "../../model/schema.js";
import { stuck, take, takeInteger, takeOne, takeQName } from "./cursor.js";
import type { Reading } from "./grammar.js";
import { homeless } from "./names.js";

type Said = { -readonly [N in keyof Numbering]?: Numbering[N] } & {
  type?: string;
  sequence?: QName;
  owner?: QName | null;
};

/** `START WITH 5 INCREMENT BY 2 NO MINVALUE`, in any order. */
export function takeNumbering(reading: Reading): Said {
  const said: Said = {};
  for (;;) {
    if (take(reading, "START")) said.start = behind(reading, "WITH");
    else if (take(reading, "INCREMENT")) said.increment = behind(reading, "BY");
    else if (take(reading, "MINVALUE")) said.minValue = takeInteger(reading);
    else if (take(reading, "MAXVALUE")) said.maxValue = takeInteger(reading);
    else if (takeOne(reading, ["NO MINVALUE", "NOMINVALUE"]) !== undefined) said.minValue = "none";
    else if (takeOne(reading, ["NO MAXVALUE", "NOMAXVALUE"]) !== undefined) said.maxValue = "none";
    else if (take(reading, "CACHE")) said.cache = takeInteger(reading);
    else if (takeOne(reading, ["NO CYCLE", "NOCYCLE"]) !== undefined) said.cycle = false;
    else if (take(reading, "CYCLE")) said.cycle = true;
    else if (take(reading, "SEQUENCE NAME")) said.sequence = homeless(reading, takeQName(reading));
    else if (take(reading, "OWNED BY")) {
      if (take(reading, "NONE")) said.owner = null;
      else stuck(reading, "it belongs to a column");
    } else if (take(reading, "AS")) {
      said.type = takeOne(reading, ["SMALLINT", "INTEGER", "INT", "BIGINT"]) ?? stuck(reading);
    } else if (reading.grammar.keysInTables && take(reading, "ENGINE")) {
      take(reading, "=");
      if (takeOne(reading, ["INNODB"]) === undefined) stuck(reading);
    } else return said;
  }
}

function behind(reading: Reading, word: string): bigint {
  take(reading, word);
  return takeInteger(reading);
}

/** The same with nothing in it that is so anyway: 1, 2, 3, and no bounds but those of its type. */
export function usual(reading: Reading, said: Said): Numbering {
  const { usualCache, usualLargest } = reading.grammar;
  const up = (said.increment ?? 1n) > 0n;
  const { cache = null, cycle = null } = said;
  const minValue = said.minValue === "none" || (up && said.minValue === 1n) ? null : (said.minValue ?? null);
  const maxValue =
    said.maxValue === "none" || (up ? said.maxValue === usualLargest : said.maxValue === -1n)
      ? null
      : (said.maxValue ?? null);
  const first = up ? (minValue ?? 1n) : (maxValue ?? -1n);
  return {
    start: said.start === undefined || said.start === first ? null : said.start,
    increment: said.increment === undefined || said.increment === 1n ? null : said.increment,
    minValue,
    maxValue,
    cycle: cycle === false ? null : cycle,
    cache: cache === usualCache ? null : cache,
  };
}

export function usualNumbering(reading: Reading, { always, ...said }: Said & { readonly always: boolean }): Identity {
  const { sequence } = said;
  return { ...usual(reading, said), always, ...(sequence === undefined ? {} : { sequence: sequence.name }) };
}

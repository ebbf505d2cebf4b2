import type { Index, IndexElement, QName } from "../model/schema.js";
import { array, call, type Code, object, options } from "./code.js";
import { flag, nothing, number, string, strings } from "./literal.js";
import { nameableIndex, naming } from "./names.js";
import { dialectEntry } from "./options.js";
import { expressionCode } from "./sql-text.js";
import type { Speaker } from "./speaker.js";

export interface SaidIndex {
  readonly name: Code;
  readonly columns: Code;
  readonly options: Readonly<Record<string, Code | undefined>>;
}

/** @returns nothing where its name cannot be given */
export function saidIndex(
  speaker: Speaker,
  table: QName,
  index: Index,
  within: "script" | "schema",
): SaidIndex | undefined {
  const name = naming(speaker, nameableIndex(table, index), index.name, within);
  if (name === "unsaid") return undefined;
  const { where, include } = index;
  return {
    name: name.given ?? nothing,
    columns: array(index.elements.map((element) => elementCode(speaker, element))),
    options: {
      unique: index.unique ? flag(true) : undefined,
      ...dialectEntry(speaker, index.options, {
        where: where === null ? undefined : expressionCode(speaker, where, { string: true }),
        include: include === undefined ? undefined : strings(include),
      }),
    },
  };
}

function elementCode(speaker: Speaker, { of, descending, nulls, collation, opclass, length }: IndexElement): Code {
  return object(
    {
      column: "column" in of ? string(of.column) : expressionCode(speaker, of.expression, { string: false }),
      descending: descending ? flag(true) : undefined,
      nulls: nulls === null ? undefined : string(nulls),
      collation: collation === null ? undefined : string(collation),
      ...dialectEntry(
        speaker,
        {},
        {
          ops: opclass === null ? undefined : string(opclass),
          length: length === undefined ? undefined : number(length),
        },
      ),
    },
    "column",
  );
}

/** An index as it is listed in a table. */
export function listedIndex(
  speaker: Speaker,
  table: QName,
  index: Index,
  within: "script" | "schema",
): Code | undefined {
  const said = saidIndex(speaker, table, index, within);
  return said && call("index", said.name, said.columns, options(said.options));
}

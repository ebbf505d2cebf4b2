import { table } from "../markdown.js";
import { originals, type TextualName } from "../case.js";
import { textual } from "./all.js";
import { casesOf } from "./outcomes.js";
import type { Texts } from "./text.js";

const titles: Readonly<Record<TextualName, string>> = {
  mysql: "MySQL",
  mariadb: "MariaDB",
  mssql: "SQL Server",
  oracle: "Oracle",
};

/** What is said differently in the dialects whose text is compared statement by statement. */
export function textsSection(): string {
  const differences = textual.flatMap(({ dialect, differences }) =>
    differences.map(({ there, here, see, where }) => ({ dialect, cells: [there, here, see ?? ""], where })),
  );
  const refusals = textual.flatMap(({ dialect, refusals }) =>
    refusals.map(({ code, why, where }) => ({ dialect, cells: [code, why], where })),
  );
  return [
    table(
      ["", "Alembic's statements", "in other words", "something else", "refused"],
      textual.map((texts) => [
        titles[texts.dialect],
        ...(["same", "reworded", "differs", "refused"] as const).map((kind) => String(casesOf(texts, kind).length)),
      ]),
    ),
    "What is said in other words wherever it occurs:\n",
    table(
      ["Alembic", "Limbeck", "see", "on"],
      lines(textual.flatMap(rewordingsOf)).map(({ cells, on }) => [...cells, named([...on.keys()])]),
    ),
    "What is something else:\n",
    table(["Alembic", "Limbeck", "see", "cases"], lines(differences).map(withCases)),
    "What is refused:\n",
    table(["code", "why", "cases"], lines(refusals).map(withCases)),
  ].join("\n");
}

interface Entry {
  readonly dialect: TextualName;
  readonly cells: readonly string[];
  readonly where: readonly string[];
}

interface Line {
  readonly cells: readonly string[];
  /** Its cases in each dialect. */
  readonly on: ReadonlyMap<TextualName, readonly string[]>;
}

function rewordingsOf({ dialect, rewordings }: Texts): readonly Entry[] {
  return rewordings.map(({ there, here, see }) => ({ dialect, cells: [there, here, see ?? ""], where: [] }));
}

/** What several dialects have in common is said once. */
function lines(entries: readonly Entry[]): readonly Line[] {
  const found = new Map<string, { cells: readonly string[]; on: Map<TextualName, readonly string[]> }>();
  for (const { dialect, cells, where } of entries) {
    const key = cells.join("|");
    const line = found.get(key) ?? { cells, on: new Map<TextualName, readonly string[]>() };
    line.on.set(dialect, [...(line.on.get(dialect) ?? []), ...where]);
    found.set(key, line);
  }
  return [...found.values()];
}

/** `MySQL, MariaDB: drop_index; Oracle: drop_index.table`: the dialects that have the same cases stand together. */
function withCases({ cells, on }: Line): readonly string[] {
  const together = new Map<string, TextualName[]>();
  for (const [dialect, where] of on) {
    const names = inOrder(where);
    together.set(names, [...(together.get(names) ?? []), dialect]);
  }
  return [...cells, [...together].map(([names, dialects]) => `${named(dialects)}: ${names}`).join("; ")];
}

function named(dialects: readonly TextualName[]): string {
  return dialects.length === textual.length ? "all" : dialects.map((dialect) => titles[dialect]).join(", ");
}

function inOrder(names: readonly string[]): string {
  return originals.flatMap(({ case: name }) => (names.includes(name) ? [name] : [])).join(", ");
}

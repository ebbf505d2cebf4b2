import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../golden/tracked.js";
import { type Case, dialectNames, originals } from "./case.js";
import { cases } from "./cases.js";
import { table } from "./markdown.js";
import { reasons } from "./reasons.js";
import { textsSection } from "./texts/page.js";
import { weakSpots } from "./weak.js";

export const path = "docs/alembic.md";

/** The guide with the tables in it that are made here. */
export function page(): string {
  const parts: Readonly<Record<string, string>> = {
    numbers: numbers(),
    differences: differencesTable(),
    refused: refusedTable(),
    online: onlineTable(),
    weak: weakTable(),
    texts: textsSection(),
  };
  return readFileSync(join(root, path), "utf8").replaceAll(
    /(<!-- made by a test: (\w+) -->\n)[^]*?(?=<!-- end -->)/g,
    (_, opening: string, name: string) => `${opening}\n${parts[name] ?? `nothing is called ${name}`}\n`,
  );
}

const inOrder = (names: readonly string[]): readonly string[] =>
  originals.map((original) => original.case).filter((name) => names.includes(name));

function numbers(): string {
  const kinds = Object.values(cases).map(({ kind }) => kind);
  const count = (kind: Case["kind"]): number => kinds.filter((one) => one === kind).length;
  return `${kinds.length} cases: ${count("restated")} are said here too, ${count("refused")} are refused, ${count("online")} need a database.\n`;
}

const dialectTitles = { sqlite: "SQLite", postgresql: "PostgreSQL" } as const;

function differencesTable(): string {
  return table(
    ["Alembic", "Limbeck", "see", "cases"],
    reasons.map(({ there, here, see, where }) => [
      there,
      here,
      see ?? "",
      dialectNames
        .flatMap((dialect) => {
          const names = where.filter((key) => key.endsWith(` on ${dialect}`)).map((key) => key.split(" on ")[0] ?? "");
          return names.length === 0 ? [] : [`${dialectTitles[dialect]}: ${names.join(", ")}`];
        })
        .join("; "),
    ]),
  );
}

/** One line for each reason, with all the cases that are refused for it. */
function refusedTable(): string {
  const lines = new Map<string, { readonly codes: string; readonly why: string; readonly names: string[] }>();
  for (const [name, one] of Object.entries(cases)) {
    if (one.kind === "online") continue;
    for (const { why, codes } of refusals(one)) {
      const line = lines.get(`${codes} ${why}`) ?? { codes, why, names: [] };
      line.names.push(name);
      lines.set(`${codes} ${why}`, line);
    }
  }
  return table(
    ["code", "why", "cases"],
    [...lines.values()].map(({ codes, why, names }) => [codes, why, inOrder(names).join(", ")]),
  );
}

function refusals({ refused }: Exclude<Case, { kind: "online" }>): readonly { codes: string; why: string }[] {
  const { sqlite, postgresql } = refused;
  if (sqlite !== undefined && postgresql?.why === sqlite.why) {
    const both = sqlite.code === postgresql.code;
    return [
      { codes: both ? sqlite.code : `${sqlite.code} (SQLite), ${postgresql.code} (PostgreSQL)`, why: sqlite.why },
    ];
  }
  return dialectNames.flatMap((dialect) => {
    const one = refused[dialect];
    return one === undefined ? [] : [{ codes: `${one.code} (${dialectTitles[dialect]})`, why: one.why }];
  });
}

function weakTable(): string {
  const link = (shown: string): string => `[${shown.split("/").at(-1)?.replace(/\.ts$/, "") ?? ""}](../${shown})`;
  return table(
    ["", "in Alembic", "shown by"],
    weakSpots.map(({ number, what, shown }) => [`W${number}`, what, shown.map(link).join(", ")]),
  );
}

function onlineTable(): string {
  const lines = Object.entries(cases).flatMap(([name, one]) => (one.kind === "online" ? [[name, one.why]] : []));
  return table(["case", "why"], lines);
}

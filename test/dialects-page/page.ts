import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dialect } from "../../src/dialect/dialect.js";
import { dialectFor, dialectNames } from "../../src/dialect/registry.js";
import { catalog } from "../../src/diagnostics/catalog.js";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { optionsByDialect } from "../../src/script/options.js";
import { t } from "../../src/script/type-constructors.js";
import { table } from "../alembic/markdown.js";
import { root } from "../golden/tracked.js";
import { attempt, type Call, callOf, type Outcome } from "../malformed/attempt.js";
import { specimens } from "../malformed/specimens/all.js";
import type { Specimen } from "../malformed/specimens/specimen.js";
import { createTable } from "../types/printed.js";
import { generic, standard } from "../types/table.js";

export const path = "docs/dialects.md";

const dialects = dialectNames.map((name) => dialectFor({ name }));

/** The page with the tables in it that are made here. */
export function page(): string {
  const parts: Readonly<Record<string, () => string>> = { facts, operations, types, natives, options };
  return readFileSync(join(root, path), "utf8").replaceAll(
    /(<!-- made by a test: (\w+) -->\n)[^]*?(?=<!-- end -->)/g,
    (_, opening: string, name: string) => `${opening}\n${parts[name]?.() ?? `nothing is called ${name}`}\n`,
  );
}

/** To its heading on the page of errors. */
function link(found: string): string {
  const title = Object.values(catalog).find((entry) => entry.code === found)?.title ?? "";
  const anchor = `${found}: ${title}`.toLowerCase().replaceAll(/[^\p{L}\d _-]/gu, "");
  return `[${found}](errors.md#${anchor.replaceAll(" ", "-")})`;
}

const code = (text: string): string => `\`${text}\``;

function facts(): string {
  const line = (title: string, fact: (dialect: Dialect) => string): readonly string[] => [title, ...dialects.map(fact)];
  const spelled = ({ major, minor }: Dialect["version"]): string => `${major}${minor === 0 ? "" : `.${minor}`}`;
  const unnamed = { nameless: "stays nameless", server: "the server's rule", named: "is printed with a name" } as const;
  return table(
    ["", ...dialectNames],
    [
      line("version, if none is asked for", ({ version }) => spelled(version)),
      line("oldest version", ({ oldest }) => spelled(oldest)),
      line("DDL in transactions", ({ script }) => (script.transactionalDdl ? "yes" : "no: it commits by itself")),
      line("a transaction", ({ script }) =>
        script.transactionalDdl ? `${code(script.begin)} … ${code(script.commit)}` : "",
      ),
      line("lines for the client", ({ script }) => script.client.map(code).join(" ")),
      line("longest name", ({ lexis }) =>
        Number.isFinite(lexis.longestName)
          ? `${lexis.longestName} ${lexis.lengthOf("ö") === 1 ? "characters" : "bytes"}`
          : "no limit",
      ),
      line("the default schema", ({ rules }) => rules.defaultSchema ?? ""),
      line("a constraint without a name", (dialect) => unnamed[dialect.unnamed]),
      line("enum types of their own", ({ rules }) => (rules.hasEnumTypes ? "yes" : "no")),
      line("a view holds on to its tables", ({ rules }) => (rules.objectsAreBound ? "yes" : "no")),
    ],
  );
}

/** Every verb and what becomes of it, with those of its options that make a difference somewhere. */
function operations(): string {
  const lines = specimens("app")
    .filter(({ title }) => title === undefined)
    .flatMap((specimen) => {
      const fates = (call: Call): readonly string[] => dialects.map((dialect) => fate(attempt(call, dialect)));
      const usual = fates(callOf(specimen, {}));
      const others = plainOptions(specimen).map(([option, value]) => ({
        option,
        fates: fates(callOf(specimen, { ...specimen.beside?.[option], [option]: value })),
      }));
      const telling = others.filter((other) =>
        other.fates.some((one, index) => one !== usual[index] && !isMisuse(one)),
      );
      return [
        [code(specimen.verb), ...usual],
        ...telling.map(({ option, fates: own }) => [`… with ${code(option)}`, ...own]),
      ];
    });
  return table(["", ...dialectNames], lines);
}

/** It does not go with the specimen, whatever the dialect. */
const isMisuse = (one: string): boolean => one.startsWith("[M");

/** Those that are not about one dialect alone, and not about how a schema is called. */
function plainOptions({ options, always = {} }: Specimen): readonly (readonly [string, unknown])[] {
  const passedOver = ["schema", ...dialectNames, ...Object.keys(always)];
  return Object.entries(options).filter(([option]) => !passedOver.includes(option));
}

function fate(outcome: Outcome): string {
  if (outcome.kind === "refused") return outcome.diagnostics.map((one) => link(one.code)).join(", ");
  if (outcome.kinds.has("copyRows")) return "copies the table";
  return outcome.statements.length === 0 ? "nothing, and says so" : "yes";
}

function types(): string {
  const rows = [...generic, ...standard].filter((row, index, all) => all.findIndex(isLike(row)) === index);
  return table(
    ["Alembic's type", ...dialectNames],
    rows.map(({ alembic, type }) => [
      code(alembic),
      ...dialects.map((dialect) => {
        try {
          return code(/^ {4}x (.*?)(?: NULL)?$/m.exec(createTable(type, dialect))?.[1] ?? "");
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          return link(error.diagnostics[0].code);
        }
      }),
    ]),
  );
}

const isLike =
  (row: { readonly alembic: string }) =>
  (other: { readonly alembic: string }): boolean =>
    other.alembic === row.alembic;

function natives(): string {
  const own = Object.entries(t).filter(([, made]) => typeof made === "object");
  return table(
    ["", "types of its own"],
    own.map(([name, made]) => [code(`t.${name}`), Object.keys(made).map(code).join(", ")]),
  );
}

function options(): string {
  const lines = Object.entries(optionsByDialect).flatMap(([dialect, constructs]) =>
    Object.entries(constructs).map(([construct, known]) => [
      dialect,
      construct,
      Object.entries(known)
        .map(([option, { words }]) => `${code(option)}: ${words}`)
        .join("; "),
    ]),
  );
  return table(["dialect", "of", "options"], lines);
}

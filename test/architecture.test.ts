import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";

const source = new URL("../src", import.meta.url).pathname;

/** Which folder may import from which. Everyone may import `sql` and `diagnostics`, and its own folder. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  sql: [],
  diagnostics: [],
  model: [],
  difference: ["model"],
  graph: [],
  listing: ["graph", "script"],
  reader: ["model"],
  script: ["model", "reader"],
  dialect: ["model"],
  plan: ["graph", "model", "script", "reader", "dialect"],
  declaration: ["model", "reader", "script", "dialect", "plan"],
  output: ["dialect", "plan", "model", "script"],
  authoring: ["graph", "plan", "script", "output", "model", "dialect", "difference", "declaration"],
  verify: ["output", "model", "dialect", "plan", "reader", "script"],
  cli: [
    "script",
    "graph",
    "listing",
    "authoring",
    "model",
    "plan",
    "dialect",
    "declaration",
    "output",
    "verify",
    "reader",
    "index.ts",
  ],
};
const leaves: readonly string[] = ["sql", "diagnostics"];
/** A dialect is made of standard SQL and its declared parent, never of a sibling. */
const parents: Readonly<Record<string, readonly string[]>> = {
  ansi: [],
  sqlite: ["ansi"],
  postgresql: ["ansi"],
  oracle: ["ansi"],
  mssql: ["ansi"],
  mysql: ["ansi"],
  mariadb: ["ansi", "mysql"],
};
const longest = 400;

const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => relative(source, join(entry.parentPath, entry.name)).split(sep).join("/"))
  .sort();

const text = (file: string): string => readFileSync(join(source, file), "utf8");
const folderOf = (file: string): string => file.split("/")[0] ?? "";

/** What a file imports from this project, as paths below `src`. */
function imports(file: string): readonly string[] {
  const found = text(file).matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)\.js"/g);
  return [...found].map(([, path]) => posix.normalize(posix.join(posix.dirname(file), `${path ?? ""}.ts`)));
}

describe("the house", () => {
  it("lets nobody import what they may not", () => {
    const wrong = files
      .filter((file) => file.includes("/"))
      .flatMap((file) => {
        const own = folderOf(file);
        const may = new Set([own, ...(leaves.includes(own) ? [] : leaves), ...(allowed[own] ?? [])]);
        return imports(file)
          .filter((path) => !may.has(folderOf(path)))
          .map((path) => `${file} imports ${path}`);
      });
    expect(wrong).toEqual([]);
  });

  it("knows every folder", () => {
    expect([...new Set(files.filter((file) => file.includes("/")).map(folderOf))].sort()).toEqual(
      Object.keys(allowed).sort(),
    );
  });

  it("lets no dialect import a sibling", () => {
    const wrong = files
      .filter((file) => /^dialect\/[^/]+\//.test(file))
      .flatMap((file) => {
        const own = file.split("/")[1] ?? "";
        const may = [own, ...(parents[own] ?? [])];
        return imports(file)
          .filter((path) => /^dialect\/[^/]+\//.test(path) && !may.includes(path.split("/")[1] ?? ""))
          .map((path) => `${file} imports ${path}`);
      });
    expect(wrong).toEqual([]);
  });

  it("has no dialect's name in the code that dialects share", () => {
    const shared = files.filter(
      (file) => /^(model|plan|output|graph|sql)\//.test(file) || /^dialect\/[^/]+$/.test(file),
    );
    const named = shared
      .filter((file) => file !== "dialect/registry.ts")
      .filter((file) =>
        /\.name\s*===|===\s*"(sqlite|postgresql|mysql|mariadb|mssql|oracle)"/.test(withoutComments(file)),
      )
      .filter((file) => /"(sqlite|postgresql|mysql|mariadb|mssql|oracle)"/.test(withoutComments(file)));
    expect(named).toEqual([]);
  });

  it("has no file that holds more than one can read, and none called utils", () => {
    expect(files.filter((file) => text(file).split("\n").length - 1 > longest)).toEqual([]);
    expect(files.filter((file) => /util|helper|misc|common/i.test(file))).toEqual([]);
  });

  it("asks neither clock nor chance", () => {
    const asking = /Date\.now|new Date\(\)|Math\.random|randomUUID|toLocale|Intl\./;
    // A new revision has an id and a date; what is compiled has neither.
    expect(files.filter((file) => asking.test(withoutComments(file)))).toEqual(["authoring/moment.ts"]);
    const askers = files.filter((file) => imports(file).includes("authoring/moment.ts"));
    expect(askers.filter((file) => !file.startsWith("authoring/"))).toEqual([]);
  });
});

function withoutComments(file: string): string {
  return text(file)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
}

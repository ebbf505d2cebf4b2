import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Failure } from "../../src/diagnostics/diagnostic.js";
import { dialectFor } from "../../src/dialect/registry.js";
import { readerFor } from "../../src/reader/reader.js";
import { originals, type Refused, type Restated, type Said, type Script } from "../alembic/case.js";
import { cases } from "../alembic/cases.js";
import { textsOf } from "../alembic/compare.js";
import { expectTracked } from "../golden/tracked.js";
import { catalogOf, type Mariadb, quoted, startMariadb } from "../laws/mariadb.js";
import { mariadbObjects } from "../laws/mariadb-objects.js";
import { clients, describeWith } from "./clients.js";

// Alembic's cases on a real MariaDB: what Alembic prints for it, and what is printed here, by what they do.

const file = new URL("alembic-mariadb.json", import.meta.url);
const said = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, Said>>;

/** What is there in the end, each thing under a name of its own; or why the server went no further. */
type Effect = ReadonlyMap<string, string> | string;

type Compiled =
  { readonly given: string; readonly own: string } | { readonly given: string; readonly refused: readonly string[] };

/** What the server refuses for what a person wrote in it. */
const notHere: Readonly<Record<string, string>> = {
  "batch.alter_type_to_json": "rows that are no JSON",
};

interface Outcome {
  readonly alembic: "raises" | "invalid" | "differs" | "same" | "runs";
  readonly found: readonly string[];
  readonly refused?: readonly string[];
}

for (const client of clients.filter(({ dialect }) => dialect === "mariadb")) {
  const dialect = dialectFor({ name: client.dialect });

  describeWith(client, "what Alembic does on MariaDB and what Limbeck does", () => {
    let server: Mariadb;
    const outcomes = new Map<string, Outcome>();
    beforeAll(async () => {
      server = await startMariadb(dialect);
    });
    // Nothing was started where there is no server.
    afterAll(() => (server as Mariadb | undefined)?.close());

    for (const original of originals) {
      const one = cases[original.case];
      if (one === undefined || one.kind === "online") continue;
      it(original.case, async () => {
        const compiled = compile(one, original);
        // Nobody can have made here what it takes for granted.
        if (compiled === undefined) return;
        const ours = "refused" in compiled ? undefined : await effectOf([compiled.given, compiled.own]);
        if (notHere[original.case] !== undefined) {
          expect(ours).toBeTypeOf("string");
          return;
        }
        if (typeof ours === "string" && "own" in compiled) expect.fail(`${ours}\n\n${compiled.given}\n${compiled.own}`);
        const refusal = "refused" in compiled ? { refused: compiled.refused } : {};
        const text = said[original.case] ?? { error: "nothing is known of it" };
        if (typeof text !== "string") {
          outcomes.set(original.case, { alembic: "raises", found: [text.error], ...refusal });
          return;
        }
        const theirs = await effectOf([compiled.given, text]);
        outcomes.set(original.case, outcomeOf(theirs, ours, refusal));
      });
    }

    it("differs in just this", () => {
      const found = [...outcomes].filter(([, { alembic }]) => alembic !== "same");
      expectTracked("test/servers/alembic-found.json", `${JSON.stringify(Object.fromEntries(found), null, 2)}\n`);
    });

    async function effectOf(texts: readonly string[]): Promise<Effect> {
      await server.empty();
      for (const { text } of texts.flatMap((all) => readerFor(dialect.name).split(all))) {
        try {
          await server.execute(text);
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          // The database has another name each time.
          return `${message.replaceAll(server.name, "test")}: ${text.split("\n", 1)[0] ?? ""}`;
        }
      }
      const effect = new Map<string, string>();
      for (const table of await catalogOf(server)) {
        for (const [what, facts] of Object.entries(table)) effect.set(`${table.name}: ${what}`, JSON.stringify(facts));
        const rows = await server.rows(`SELECT * FROM ${quoted(table.name)}`);
        effect.set(`${table.name}: rows`, JSON.stringify(rows.map((row) => JSON.stringify(row)).sort()));
      }
      const { names, definitions } = await mariadbObjects(server);
      effect.set("objects", JSON.stringify([names, definitions]).replaceAll(server.name, "test"));
      return effect;
    }
  });

  function compile(one: Restated | Refused, original: (typeof originals)[number]): Compiled | undefined {
    const nothing: Script = () => undefined;
    const given = refusing(() => textsOf([one.given ?? nothing], original, dialect)[0] ?? "");
    if (given === undefined) return undefined;
    try {
      const [, own = ""] = textsOf([one.given ?? nothing, one.script], original, dialect);
      return { given, own };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { given, refused: error.diagnostics.map(({ code, message }) => `${code}: ${message}`) };
    }
  }
}

function refusing(work: () => string): string | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function outcomeOf(theirs: Effect, ours: Effect | undefined, refusal: Pick<Outcome, "refused">): Outcome {
  if (typeof theirs === "string") return { alembic: "invalid", found: [theirs], ...refusal };
  if (ours === undefined || typeof ours === "string") return { alembic: "runs", found: [], ...refusal };
  const found = [...new Set([...theirs.keys(), ...ours.keys()])]
    .filter((what) => theirs.get(what) !== ours.get(what))
    .map((what) => `${what}: ${theirs.get(what) ?? "nothing"} there, ${ours.get(what) ?? "nothing"} here`);
  return { alembic: found.length === 0 ? "same" : "differs", found };
}

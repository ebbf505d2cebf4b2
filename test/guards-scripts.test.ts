import { describe, expect, it } from "vitest";
import { dialectFor } from "../src/dialect/registry.js";
import { type Guard, guard } from "../src/model/guard.js";
import { plainColumn } from "../src/model/plain.js";
import type { Table } from "../src/model/schema.js";
import type { Movement } from "../src/output/script.js";
import { scriptLines, scriptText } from "../src/output/script.js";
import { readerFor } from "../src/reader/reader.js";
import type { Settings, Transaction } from "../src/script/types.js";
import { render } from "../src/sql/render.js";
import { cases, plain, printed } from "./golden/cases.js";

// There is no server of either here: what is asserted is how guarded scripts are put together, over all that is ever
// printed. What they rely on a server to do is in docs/decisions/048 and 049.

const whens: readonly Transaction[] = ["per-script", "per-revision", "none"];

type Name = "mssql" | "oracle";

interface Way {
  readonly movements: readonly Movement[];
  /** The version table may be missing. */
  readonly fromNothing: boolean;
}

/** What every case comes to, up and down. */
function waysOf(name: Name): readonly Way[] {
  return cases
    .flatMap((one): readonly Way[] => {
      const { up = [], down = [] } = printed(one, dialectFor({ name })) ?? {};
      return [
        { movements: up, fromNothing: true },
        { movements: down, fromNothing: false },
      ];
    })
    .filter(({ movements }) => movements.length > 0);
}
const ways: Readonly<Record<Name, readonly Way[]>> = { mssql: waysOf("mssql"), oracle: waysOf("oracle") };

/** Every script of every case, as its client reads it. */
function scriptsOf(name: Name, how: Partial<Settings>): readonly string[] {
  const dialect = dialectFor({ name });
  return ways[name].map(({ movements, fromNothing }) =>
    scriptText(scriptLines(movements, fromNothing, { ...plain, ...how }, dialect)),
  );
}

describe("SQL Server", () => {
  const failed = "IF @@ERROR <> 0 SET NOEXEC ON;";
  const open = "IF @@ERROR <> 0 OR @@TRANCOUNT <> 0 SET NOEXEC ON;";
  const lost = "IF @@ERROR <> 0 OR @@TRANCOUNT <> 1 SET NOEXEC ON;";
  const heads = [failed, open, lost];

  /** The batches that the client sends, without comments. */
  const batchesOf = (script: string): readonly string[] =>
    script
      .split(/^GO$/m)
      .map((batch) => batch.replace(/^--.*\n/gm, "").trim())
      .filter((batch) => batch !== "");

  it.each(whens)("does nothing more where a batch has failed, or the transaction is gone: %s", (transaction) => {
    const scripts = scriptsOf("mssql", { guards: "full", transaction });
    expect(scripts.length).toBeGreaterThan(150);
    for (const script of scripts) {
      const batches = batchesOf(script);
      const start = batches.indexOf("SET NUMERIC_ROUNDABORT OFF;") + 1;
      expect(start).toBeGreaterThan(3);
      let within = false;
      batches.slice(start).forEach((batch, index, all) => {
        if (heads.includes(batch)) return;
        // What a person has written may be several batches for the server, and is one here.
        expect(all[index - 1], batch).toBe(batch === "BEGIN TRANSACTION;" ? open : within ? lost : failed);
        if (batch === "BEGIN TRANSACTION;") within = true;
        if (batch === "COMMIT TRANSACTION;") within = false;
      });
      expect(within).toBe(false);
      expect(script.includes("BEGIN TRANSACTION")).toBe(transaction !== "none");
    }
  });

  it("ends with the one batch that is executed whatever came before, and says what became of the script", () => {
    for (const script of scriptsOf("mssql", { guards: "version", transaction: "per-script" })) {
      expect(script.match(/SET NOEXEC OFF/g)).toHaveLength(1);
      const batches = batchesOf(script);
      expect(batches.slice(-2)).toEqual([failed, expect.stringMatching(/SET NOEXEC OFF;\nIF @\w+ IS NULL\nBEGIN\n/)]);
      // Nothing is committed behind a failure.
      expect(batches.lastIndexOf("COMMIT TRANSACTION;")).toBe(batches.length - 3);
    }
  });

  it("looks where the database stands before it changes anything, alone, and once more before it commits", () => {
    for (const script of scriptsOf("mssql", { guards: "version", transaction: "per-revision" })) {
      const batches = batchesOf(script).filter((batch) => !heads.includes(batch));
      const [begin, end] = [batches.indexOf("BEGIN TRANSACTION;"), batches.lastIndexOf("COMMIT TRANSACTION;")];
      const [lock = "", ...inner] = batches.slice(begin + 1, end);
      expect(lock).toContain("sp_getapplock");
      const before = inner.findIndex((batch) => batch.includes("must hold exactly"));
      expect(inner.slice(0, before).every((batch) => batch.includes("alembic_version"))).toBe(true);
      expect(inner.at(-1)).toContain("does not hold exactly");
    }
  });

  it("has none of it where nobody wants it", () => {
    for (const script of scriptsOf("mssql", { guards: "none", transaction: "per-script" })) {
      expect(script).not.toMatch(/NOEXEC|limbeck_|THROW 51000/);
    }
  });

  it("is read by sqlcmd as it stands", () => {
    for (const script of scriptsOf("mssql", { guards: "full", transaction: "per-script" })) {
      expect(script).not.toContain("$(");
      for (const batch of batchesOf(script).slice(1)) expect(batch).not.toMatch(/^\s*(?:go\b|:\w)/im);
      // A variable is declared once in a batch.
      for (const batch of batchesOf(script)) {
        const declared = [...batch.matchAll(/DECLARE (@\w+)/g)].map(([, name]) => name);
        expect(new Set(declared).size).toBe(declared.length);
      }
    }
  });
});

describe("Oracle", () => {
  const reader = readerFor("oracle");

  it.each(whens)(
    "begins each revision where history says, and makes it last only if it came to its end: %s",
    (transaction) => {
      const scripts = scriptsOf("oracle", { guards: "full", transaction });
      expect(scripts.length).toBeGreaterThan(150);
      for (const script of scripts) {
        const [, ...movements] = script.split(/^-- Running .*\n/m);
        expect(movements).toHaveLength(1);
        for (const movement of movements) {
          const blocks = movement
            .replace(/^--.*\n/gm, "")
            .trim()
            .split(/\n\n(?=\S)/);
          expect(blocks[0]).toMatch(/^DECLARE[^]*LOCK TABLE alembic_version IN EXCLUSIVE MODE[^]*must hold exactly/);
          expect(blocks.at(-2)).toMatch(/^DECLARE[^]*does not hold exactly/);
          expect(blocks.at(-1)).toBe("COMMIT;");
        }
      }
    },
  );

  it("is read by SQL*Plus as it stands", () => {
    for (const script of scriptsOf("oracle", { guards: "full", transaction: "none" })) {
      const lines = script.split("\n");
      lines.forEach((line, index) => {
        expect(line.length).toBeLessThan(2500);
        expect(line).not.toMatch(/^\s*\.\s*$|^\s*#|-\s*$|^\s*@/);
        // A slash sends a block, and would send anything else twice.
        if (/^\s*\/\s*$/.test(line)) expect(lines[index - 1]).toMatch(/END;$|END \S+;$|;$/);
      });
      const guards = script.split(/\n\n/).filter((block) => block.includes("limbeck_found"));
      expect(guards.length).toBeGreaterThan(1);
      for (const block of guards) {
        const text = block.replace(/^--.*\n/gm, "");
        expect(text).toMatch(/^DECLARE\n[^]*\nEND;\n\/\n?$/);
        expect(reader.split(`${text}\n`)).toHaveLength(1);
      }
    }
  });

  it("drops no table whose rows are not all in the copy, whoever runs it", () => {
    const drops = scriptsOf("oracle", { guards: "none" }).flatMap((script) =>
      [...script.matchAll(/^BEGIN\n {4}FOR one IN \(SELECT 1 FROM dual WHERE [^]*?END;\n\/$/gm)].map(
        ([block]) => block,
      ),
    );
    expect(drops.length).toBeGreaterThan(5);
    for (const block of drops) {
      const [, old = ""] = /EXECUTE IMMEDIATE 'DROP TABLE (.*)';/.exec(block) ?? [];
      expect(block).toContain(`<> (SELECT COUNT(*) FROM ${old})`);
      expect(block.indexOf("RAISE_APPLICATION_ERROR")).toBeLessThan(block.indexOf("DROP TABLE"));
    }
    const copies = scriptsOf("oracle", { guards: "none" }).flatMap((script) => [...script.matchAll(/RENAME TO/g)]);
    expect(copies.length).toBeGreaterThanOrEqual(drops.length);
  });
});

describe("messages", () => {
  const long = `a <> '${"x".repeat(3000)}'`;
  const table: Table = {
    name: `50%'s ]${"n".repeat(60)}`,
    columns: [{ ...plainColumn, name: "it's %d", type: { kind: "integer" } }],
    constraints: [],
    indexes: [],
    comment: null,
    options: {},
  };
  const rows = { table, as: { name: table.name } };
  const said = (name: Name, one: Guard): string => {
    const dialect = dialectFor({ name });
    const stretch = { guards: [], goesOn: undefined, goesFurther: undefined, makesVersions: false, pure: false };
    const placed = { guard: one, movement: "upgrade r1" };
    const woven = dialect.guarding?.weave({ ...stretch, inTransaction: name === "mssql" }, dialect);
    return (woven?.at(placed) ?? []).map((piece) => render(piece, dialect.lexis)).join("\n");
  };

  it("tell the query where there is room for it, and what came of it always", () => {
    const short = guard("notNull", { rows, table, column: "it's %d" });
    const endless = guard("check", { rows, condition: [long], title: "check constraint" });
    expect(said("mssql", short)).toContain(
      "is NULL in some rows: SELECT * FROM [50%%''s ]]nnn".replace("nnn", "n".repeat(60)),
    );
    expect(said("mssql", endless)).toContain("would be violated by some rows - nothing was changed'");
    expect(said("oracle", short)).toContain(`is NULL in some rows: SELECT * FROM "50%''s ]${"n".repeat(60)}"`);
    const text = said("oracle", endless);
    expect(text).toContain("would be violated by some rows - what comes before this statement is done'");
    for (const line of text.split("\n")) expect(line.length).toBeLessThan(2500);
    // The condition is there all the same, in pieces that a line can hold.
    const pieces = [...text.matchAll(/'((?:[^']|'')*)'/g)].map(([, piece = ""]) => piece.replaceAll("''", "'"));
    expect(pieces.join("")).toContain(long);
  });

  it("are cut where even the complaint is too long", () => {
    const endless = guard("unique", {
      rows,
      columns: ["it's %d"],
      title: `"${"é%".repeat(1500)}"`,
      nullsDistinct: true,
    });
    const [, told = ""] = /NVARCHAR\(2048\) = N'(.*)';/.exec(said("mssql", endless)) ?? [];
    expect(told.replaceAll("''", "'").length).toBeLessThan(2048);
    expect(told).toMatch(/… - nothing was changed$/);
    expect(told.replaceAll("%%", "")).not.toContain("%");
    const [, pieces = ""] = /RAISE_APPLICATION_ERROR\(-20000, ([^]*?)\);\n/.exec(said("oracle", endless)) ?? [];
    const message = [...pieces.matchAll(/'((?:[^']|'')*)'/g)].map(([, piece = ""]) => piece).join("");
    expect(Buffer.byteLength(message)).toBeLessThan(2048);
    expect(message).toMatch(/… - what comes before this statement is done$/);
  });
});

import { expect, it } from "vitest";
import { compileScript } from "../../src/output/compile.js";
import type { GuardLevel } from "../../src/model/guard.js";
import type { Timeouts } from "../../src/model/timeouts.js";
import { projectWith } from "../guards/faults.js";
import { clients, describeWith, expectApplied, onDatabase } from "./clients.js";

// A script waits as long as the project says, and its client knows of it.

/** What a connection says of its limits, and what that is for 3 seconds and 2 minutes. */
const questions: Readonly<Record<string, { readonly query: string; readonly answer: readonly string[] }>> = {
  sqlite: { query: "PRAGMA busy_timeout;", answer: ["3000"] },
  postgresql: { query: "SHOW lock_timeout; SHOW statement_timeout;", answer: ["3s", "2min"] },
  mariadb: {
    query: "SELECT @@lock_wait_timeout; SELECT @@innodb_lock_wait_timeout; SELECT ROUND(@@max_statement_time);",
    answer: ["3", "3", "120"],
  },
};

const timeouts: Timeouts = { lock: 3000, statement: 120_000 };

for (const client of clients) {
  const { dialect } = client;
  describeWith(client, `limits in ${dialect}`, () => {
    const script = (how: Timeouts | undefined, forDrivers = false, guards: GuardLevel = "none"): string => {
      const settings = {
        dialects: [{ name: dialect, version: undefined }],
        client: forDrivers ? "any" : "own",
      } as const;
      const project = projectWith({ ...settings, guards, ...(how === undefined ? {} : { timeouts: how }) });
      return compileScript(project, { dialect, range: ":r1" }).script.text;
    };
    const { query, answer } = questions[dialect] ?? { query: "", answer: [] };
    const linesOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => answer.includes(word));

    it.each(["none", "full"] as const)("hold for the whole script, with guards: %s", (guards) => {
      onDatabase(client, (database) => {
        const run = database.pipe(`${script(timeouts, false, guards)}${query}\n`);
        expectApplied(run);
        expect(linesOf(run.stdout)).toEqual(answer);
        expect(database.pipe(script(timeouts)).stdout).toBe("");
      });
    });

    it("are the server's own where nothing is said, and again behind a script for drivers", () => {
      const plain = (text: string): string => {
        let stdout = "";
        onDatabase(client, (database) => ({ stdout } = database.pipe(`${text}${query}\n`)));
        return stdout;
      };
      const own = plain(script(undefined));
      expect(linesOf(own)).toEqual([]);
      if (dialect === "postgresql") expect(plain(script(timeouts, true))).toBe(own);
    });
  });
}

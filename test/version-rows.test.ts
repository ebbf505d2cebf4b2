import { describe, expect, it } from "vitest";
import type { Node } from "../src/graph/graph.js";
import {
  compileMovements,
  configured,
  flat,
  type Movements,
  type Project,
  type Script,
  single,
} from "../src/output/compile.js";
import { compileStamp, compileVersionTable } from "../src/output/stamp.js";
import { statementsIn } from "../src/output/script.js";
import { column } from "../src/script/elements/column.js";
import { table } from "../src/script/elements/table.js";
import { t } from "../src/script/type-constructors.js";
import type { Revision, Settings } from "../src/script/types.js";
import type { Connection, Engine } from "../src/verify/engine.js";
import { postgresqlEngines } from "../src/verify/postgresql.js";
import { sqliteEngines } from "../src/verify/sqlite.js";
import { history } from "./history.js";
import { projectOf } from "./verify/project.js";

// Whole histories on real engines, up, down and up again, with the version table read back after every revision and
// held against the plainest thing that could be said of it: its rows are the applied revisions that none stands on.

const histories: readonly (readonly [string, string])[] = [
  ["a line", "a1a1 <- b2b2 <- c3c3"],
  ["a branch that is merged", "a1a1 <- b2b2 <- c3c3@left <- e5e5; b2b2 <- d4d4@right <- f6f6; e5e5,f6f6 <- g7g7"],
  ["two heads", "a1a1 <- b2b2 <- c3c3 <- e5e5; b2b2 <- d4d4 <- f6f6"],
  ["three that are merged and part again", "a <- b; a <- c; a <- d; b,c,d <- e; e <- f; e <- g; f,g <- h"],
  ["a branch that depends on another", "a1a1@one <- a2a2 <- a3a3; b1b1@two <- b2b2 <- b3b3{a3a3}"],
  ["dependencies across a fork", "a <- b <- c; a <- d{b} <- e{c}; x{a} <- y"],
];

const engines: readonly (readonly [string, () => Promise<readonly Engine[]>])[] = [
  ["sqlite", sqliteEngines],
  ["postgresql", postgresqlEngines],
];

function projectFor(nodes: readonly Node[], settings: Partial<Settings> = {}): Project {
  const revisions = nodes.map((node): Revision => ({
    ...node,
    createDate: undefined,
    upgrade: (op) => op.createTable(`t_${node.id}`, [column("id", t.integer(), { primaryKey: true })]),
    downgrade: undefined,
  }));
  return { ...projectOf([], settings), revisions };
}

/** Everything below a revision, itself among it, in the plainest way. */
function below(nodes: readonly Node[], id: string): ReadonlySet<string> {
  const node = nodes.find((one) => one.id === id);
  return new Set([
    id,
    ...[...(node?.downRevisions ?? []), ...(node?.dependsOn ?? [])].flatMap((parent) => [...below(nodes, parent)]),
  ]);
}

function expectedRows(nodes: readonly Node[], applied: ReadonlySet<string>): readonly string[] {
  const covered = new Set([...applied].flatMap((id) => [...below(nodes, id)].filter((other) => other !== id)));
  return [...applied].filter((id) => !covered.has(id)).sort();
}

async function run(connection: Connection, { lines }: Pick<Script, "lines">): Promise<void> {
  for (const { text } of statementsIn(lines)) await connection.execute(text);
}

async function rowsOf(connection: Connection): Promise<readonly string[]> {
  const rows = await connection.query("SELECT version_num FROM alembic_version ORDER BY version_num");
  return rows.map(([row]) => row ?? "(null)");
}

/** Revision by revision there and back, the version table read after each. */
async function walk(
  connection: Connection,
  project: Project,
  movements: Movements,
  start: ReadonlySet<string>,
): Promise<void> {
  const nodes = project.revisions;
  const applied = new Set(start);
  for (const direction of ["up", "down", "up", "down"] as const) {
    for (const movement of movements[direction]) {
      const { id } = movement.compiled.planned.revision;
      await run(connection, single(movement, project, movements.dialect));
      if (direction === "up") applied.add(id);
      else applied.delete(id);
      expect([direction, id, await rowsOf(connection)]).toEqual([direction, id, expectedRows(nodes, applied)]);
    }
  }
  expect([...applied]).toEqual([...start]);
}

describe.each(engines)("on %s", (name, open) => {
  const onEach = async (work: (connection: Connection) => Promise<void>): Promise<void> => {
    for (const engine of await open()) {
      const connection = await engine.open();
      try {
        await work(connection);
      } finally {
        await connection.close();
      }
    }
  };

  it.each(histories)("%s, from no table", async (_, text) => {
    const project = projectFor(history(text));
    const movements = compileMovements(project, configured(project.settings, name));
    await onEach((connection) => walk(connection, project, movements, new Set()));
  });

  it.each(histories)("%s, from an empty table that something else made", async (_, text) => {
    const project = projectFor(history(text));
    const movements = compileMovements(project, configured(project.settings, name));
    await onEach(async (connection) => {
      await connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)");
      await walk(connection, project, movements, new Set());
    });
  });

  it.each(histories)("%s, from a baseline", async (_, text) => {
    const nodes = history(text);
    const rooted = nodes.map((node) => (node.downRevisions.length === 0 ? { ...node, downRevisions: ["ba5e"] } : node));
    const baseline = {
      revision: "ba5e",
      tables: [table("t_base", [column("id", t.integer(), { primaryKey: true })])],
    };
    const project = projectFor(rooted, { baseline });
    const movements = compileMovements(project, configured(project.settings, name));
    await onEach(async (connection) => {
      await connection.execute("CREATE TABLE t_base (id INTEGER PRIMARY KEY)");
      await run(connection, compileVersionTable(project, name));
      await connection.execute("INSERT INTO alembic_version (version_num) VALUES ('ba5e')");
      await walk(connection, project, movements, new Set(["ba5e"]));
    });
  });

  it.each(histories)("%s, as flat scripts", async (_, text) => {
    const nodes = history(text);
    const project = projectFor(nodes);
    const movements = compileMovements(project, configured(project.settings, name));
    const all = new Set(nodes.map(({ id }) => id));
    await onEach(async (connection) => {
      for (const direction of ["upgrade", "downgrade", "upgrade"] as const) {
        const chosen = direction === "upgrade" ? movements.up : movements.down;
        await run(connection, flat(movements, chosen, direction, project));
        expect(await rowsOf(connection)).toEqual(direction === "upgrade" ? expectedRows(nodes, all) : []);
      }
    });
  });

  it.each(histories)("%s, stamped from anywhere to anywhere", async (_, text) => {
    const nodes = history(text);
    const project = projectFor(nodes);
    await onEach(async (connection) => {
      for (const { id } of nodes) {
        await run(connection, compileStamp(project, name, id));
        expect(await rowsOf(connection)).toEqual([id]);
        await run(connection, compileStamp(project, name, `${id}:base`));
        expect(await rowsOf(connection)).toEqual([]);
      }
      await run(connection, compileStamp(project, name, "heads"));
      expect(await rowsOf(connection)).toEqual(expectedRows(nodes, new Set(nodes.map(({ id }) => id))));
    });
  });
});

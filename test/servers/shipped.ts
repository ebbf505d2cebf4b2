import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import * as api from "../../src/index.js";
import { compileMovements, configured } from "../../src/output/compile.js";
import type { Manifest, ManifestFile } from "../../src/output/manifest.js";
import { changeRow, createVersionTable } from "../../src/output/version-table.js";
import { loadSettings } from "../../src/script/config.js";
import { loadRevisions } from "../../src/script/load.js";
import { assumedText, statementsText } from "../golden/cases.js";
import { root } from "../golden/tracked.js";
import { type Client, type Database, expectApplied } from "./clients.js";

/** The projects of fixtures/, whose files are under out/ as they are shipped. */
export const projects: readonly string[] = readdirSync(join(root, "fixtures")).filter((name) =>
  existsSync(join(root, "fixtures", name, "limbeck.config.ts")),
);

/** Is the project shipped for the dialect of this client? */
export function isShipped(project: string, { dialect }: Client): boolean {
  return existsSync(join(root, "out", project, dialect));
}

/** Makes what the project takes for granted, with its seed. */
export function prepare(project: string, client: Client, database: Database): void {
  const settings = loadSettings(join(root, "fixtures", project, "limbeck.config.ts"), api);
  const revisions = loadRevisions(settings, api);
  const movements = compileMovements({ settings, revisions }, configured(settings, client.dialect));
  const { dialect, from } = movements;
  // Where there is a baseline, the database stands on it already.
  const versions = [
    ...(from.length === 0 ? [] : createVersionTable(settings.versionTable, dialect)),
    ...from.map((to) => changeRow({ kind: "insert", to }, settings.versionTable, dialect)),
  ];
  expectApplied(database.pipe(`${assumedText(movements)}${statementsText(versions)}`));
  const seed = join(root, "fixtures", project, "seed.sql");
  if (existsSync(seed)) expectApplied(database.pipe(`${client.standard}${readFileSync(seed, "utf8")}`));
}

/** What a query finds, which is to be something. */
export function found(database: Database, query: string): readonly string[] {
  const lines = database.rows(query);
  expect(lines, query).not.toEqual([]);
  return lines;
}

/** The revisions that the version table names. */
export function standing(database: Database): readonly string[] {
  return database.rows("SELECT version_num FROM alembic_version");
}

function manifest(project: string): Manifest {
  return JSON.parse(readFileSync(join(root, "out", project, "manifest.json"), "utf8")) as Manifest;
}

/** A script that only asks, where there is one. */
export function questions(project: string, { dialect }: Client, purpose: string): string | undefined {
  const file = manifest(project).files.find((one) => one.path === `${dialect}/${purpose}.sql`);
  return file === undefined ? undefined : textOf(project, file);
}

export function flat(project: string, { dialect }: Client, direction: ManifestFile["direction"]): ManifestFile {
  const file = manifest(project).files.find(({ path }) => path === `${dialect}/${direction}.sql`);
  if (file === undefined) throw new Error(`out/${project} has no ${dialect}/${direction}.sql`);
  return file;
}

export function single(
  project: string,
  { dialect }: Client,
  direction: ManifestFile["direction"],
): readonly ManifestFile[] {
  return manifest(project).files.filter(
    (file) => file.path.startsWith(`${dialect}/revisions/`) && file.direction === direction,
  );
}

export function textOf(project: string, { path }: ManifestFile): string {
  return readFileSync(join(root, "out", project, path), "utf8");
}

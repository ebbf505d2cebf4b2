import { fail } from "../diagnostics/catalog.js";
import type { Dialect, Version } from "./dialect.js";
import { mssql } from "./mssql/index.js";
import { mariadb } from "./mariadb/index.js";
import { mysql } from "./mysql/index.js";
import { oracle } from "./oracle/index.js";
import { postgresql } from "./postgresql/index.js";
import { sqlite } from "./sqlite/index.js";

/** Every dialect there is: adding one is a folder and a line here. */
const dialects: readonly Dialect[] = [sqlite, postgresql, mysql, mariadb, mssql, oracle];

/** The names of the dialects, in the order in which they are shown. */
export const dialectNames: readonly string[] = dialects.map(({ name }) => name);

/** What runs the scripts of a dialect. */
export function clientOf(name: string): Pick<Dialect["script"], "clientName" | "forDrivers"> | undefined {
  return dialects.find((dialect) => dialect.name === name)?.script;
}

/** What a project may settle about a dialect. */
export interface DialectSettings {
  readonly name: string;
  readonly version?: string | undefined;
  readonly temporaryTable?: string | undefined;
}

/** @throws Failure D101 for a name that is none, D108 for a version that is none or too old. */
export function dialectFor({ name, version, temporaryTable }: DialectSettings): Dialect {
  const dialect =
    dialects.find((candidate) => candidate.name === name) ??
    fail("unknownDialect", { dialect: name, known: dialectNames });
  const asked = version === undefined ? dialect.version : parseVersion(version, dialect);
  return {
    ...dialect,
    ...dialect.in?.(asked),
    version: asked,
    temporaryTable: temporaryTable ?? dialect.temporaryTable,
  };
}

function parseVersion(text: string, { name, oldest }: Dialect): Version {
  const match = /^(\d+)(?:\.(\d+))?(?:\.\d+)?$/.exec(text);
  const version = { major: Number(match?.[1] ?? 0), minor: Number(match?.[2] ?? 0) };
  const old = version.major < oldest.major || (version.major === oldest.major && version.minor < oldest.minor);
  if (match === null || old) {
    const shown = oldest.minor === 0 ? `${oldest.major}` : `${oldest.major}.${oldest.minor}`;
    fail("versionUnsupported", { dialect: name, version: text, oldest: shown });
  }
  return version;
}

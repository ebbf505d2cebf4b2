import { isPlainObject } from "../diagnostics/found.js";
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { diagnostic, fail } from "../diagnostics/catalog.js";
import { at, failAll, located, type Position } from "../diagnostics/diagnostic.js";
import { guardLevels } from "../model/guard.js";
import type { Timeouts } from "../model/timeouts.js";
import { autogenerateShape } from "./autogenerate.js";
import { openPack } from "./cache.js";
import { definitionOf } from "./define.js";
import { type DeclaredTable, isTable } from "./elements/declared.js";
import { isDuration, milliseconds } from "./duration.js";
import { defaultOf, describeExport, evaluator, exportsNothing } from "./evaluate.js";
import { keyPosition } from "./locate.js";
import { desiredSchemaOf } from "./schema-file.js";
import { conventionKeys, patternProblem, patternWords } from "./naming.js";
import { shownName } from "./position.js";
import {
  type Check,
  expects,
  flag,
  isText,
  naturalNumber,
  oneOf,
  type Problem,
  record,
  shape,
  text,
  wrong,
} from "./shape.js";
import { isSqlPath, sqlFilesOf } from "./sql-files.js";
import type { Baseline, BaselineConfig, Client, Config, Settings } from "./types.js";

/** What stands in braces in `fileTemplate`, as in Alembic's `file_template`. */
export const FILE_TOKENS = ["rev", "slug", "year", "month", "day", "hour", "minute", "second", "epoch"] as const;

/** What `client` may be. */
export const clients: readonly Exclude<Client, "own">[] = ["sqlite3", "psql", "mysql", "sqlcmd", "sqlplus", "any"];

/** What a configuration file may be called, the one that `init` writes first. */
export const CONFIG_NAMES = [
  "limbeck.config.ts",
  "limbeck.config.mts",
  "limbeck.config.js",
  "limbeck.config.mjs",
] as const;

/** The configuration file: the one asked for, or the nearest from `cwd` upwards. Absolute. */
export function findConfig(cwd: string, explicit?: string): string {
  if (explicit !== undefined) {
    const file = resolve(cwd, explicit);
    return isFile(file) ? file : fail("configNotFound", { file: shownName(cwd, file) });
  }
  for (let directory = resolve(cwd); ; directory = dirname(directory)) {
    const name = CONFIG_NAMES.find((candidate) => isFile(join(directory, candidate)));
    if (name !== undefined) return join(directory, name);
    if (dirname(directory) === directory) fail("configNotFound", { file: undefined });
  }
}

/**
 * Runs the configuration file, checks what it exports and fills in the defaults; everything wrong with it is reported
 * at once. `api` is what its `import … from "limbeck"` gives.
 */
export function loadSettings(configFile: string, api: object): Settings {
  const file = resolve(configFile);
  const pack = openPack(file, "config");
  const load = evaluator({ directory: dirname(file), api, pack });
  const { config, positionOf } = checkedConfig(load(file), file);
  const settings = settingsOf(config, file, (schema) =>
    located({ position: () => positionOf(["baseline", "schema"]) }, () =>
      baselineIn(schema, config, dirname(file), load),
    ),
  );
  pack.save();
  if (config.schema === undefined) return settings;
  const named = { configFile: file, position: () => positionOf(["schema"]) };
  return { ...settings, schema: desiredSchemaOf(config.schema, settings, api, named) };
}

interface Checked {
  readonly config: Config;
  readonly positionOf: (path: readonly string[]) => Position;
}

function checkedConfig(exported: unknown, file: string): Checked {
  const directory = dirname(file);
  const value = defaultOf(exported);
  const defined = definitionOf(value);
  const whole: Position = { file: shownName(directory, file) };
  if (!isPlainObject(value) || exportsNothing(exported) || defined?.kind === "revision") {
    const found = defined?.kind === "revision" ? "a revision" : describeExport(exported);
    fail("notAConfig", { found }, { position: () => whole });
  }
  const positionOf = (path: readonly string[]) => keyPosition(directory, defined?.position() ?? whole, path);
  const refuse = (problems: readonly Problem[]): void => {
    failAll(problems.map(({ path, diagnostic }) => at(diagnostic, { position: () => positionOf(path) })));
  };
  refuse(shapeOfConfig(value, []));
  const config = value as unknown as Config;
  refuse(amongSources(config, directory));
  return { config, positionOf };
}

/** What is generated has to have a directory of its own: it is compared and cleaned up as a whole. */
function amongSources({ out, versions }: Config, directory: string): readonly Problem[] {
  if (out === undefined) return [];
  const place = resolve(directory, out);
  const globs = typeof versions === "string" ? [versions] : versions;
  const scripts = globs.filter((glob) => !glob.startsWith("!")).map((glob) => resolve(directory, directoryOf(glob)));
  if (!`${directory}${sep}`.startsWith(place.endsWith(sep) ? place : place + sep) && !scripts.includes(place))
    return [];
  return [wrong(out, ["out"], "a directory apart from those of the configuration and the revision scripts")];
}

/** What stands in a glob before the first part that may mean several names, or the last part. */
export function directoryOf(glob: string): string {
  const parts = glob.split("/");
  const several = parts.findIndex((part) => /[*?[\]{}()!|]/.test(part));
  return parts.slice(0, several < 0 ? -1 : several).join("/");
}

function settingsOf(
  config: Config,
  configFile: string,
  baselineOf: (schema: Schema) => Pick<Baseline, "tables" | "files">,
): Settings {
  const directory = dirname(configFile);
  const { versionTable, baseline } = config;
  return {
    directory,
    configFile,
    versions: typeof config.versions === "string" ? [config.versions] : config.versions,
    out: resolve(directory, config.out ?? "out"),
    dialects: dialectsOf(config),
    versionTable: {
      name: versionTable?.name ?? "alembic_version",
      schema: versionTable?.schema,
      column: versionTable?.column ?? "version_num",
      length: versionTable?.length ?? 32,
      primaryKey: versionTable?.primaryKey ?? true,
    },
    tempTable: config.tempTable ?? "_alembic_batch_temp",
    recreate: config.recreate ?? "auto",
    namingConvention: { ...config.namingConvention },
    transaction: config.transaction ?? "per-script",
    guards: config.guards ?? "full",
    ...(config.timeouts === undefined ? {} : { timeouts: timeoutsOf(config.timeouts) }),
    client: config.client ?? "own",
    comments: config.comments ?? true,
    newRevisions: {
      fileTemplate: config.fileTemplate ?? "{rev}_{slug}",
      timezone: config.timezone ?? "UTC",
      template: config.revisionTemplate === undefined ? undefined : resolve(directory, config.revisionTemplate),
    },
    ...(config.autogenerate === undefined ? {} : { autogenerate: config.autogenerate }),
    baseline: baseline && {
      revision: baseline.revision,
      ...baselineOf(baseline.schema),
      ...(baseline.ignore === undefined ? {} : { ignore: baseline.ignore }),
    },
  };
}

function dialectsOf({ dialects }: Config): Settings["dialects"] {
  return isList(dialects)
    ? dialects.map((name) => ({ name, version: undefined }))
    : Object.entries(dialects).map(([name, options]) => ({ name, version: options.version }));
}

function timeoutsOf({ lock, statement }: NonNullable<Config["timeouts"]>): Timeouts {
  return {
    ...(lock === undefined ? {} : { lock: milliseconds(lock) }),
    ...(statement === undefined ? {} : { statement: milliseconds(statement) }),
  };
}

/** Tables, or the path of a file that exports them, or of files of SQL. */
type Schema = BaselineConfig["schema"];

function baselineIn(
  schema: Schema,
  config: Config,
  directory: string,
  load: (file: string) => unknown,
): Pick<Baseline, "tables" | "files"> {
  if (isTables(schema)) return { tables: schema };
  if (typeof schema !== "string" || isSqlPath(schema)) {
    const project = { directory, dialects: dialectsOf(config).map(({ name }) => name) };
    return { tables: [], files: sqlFilesOf("baseline.schema", schema, project) };
  }
  const file = resolve(directory, schema);
  const shown = shownName(directory, file);
  const exported = load(file);
  const tables = isObject(exported) && isTables(exported["tables"]) ? exported["tables"] : defaultOf(exported);
  if (!isTables(tables)) fail("baselineWithoutTables", { file: shown, found: describeExport(exported) });
  return { tables };
}

function isTables(value: unknown): value is readonly DeclaredTable[] {
  return isList(value) && value.every(isTable);
}

const namedDialects = record(shape("a dialect", { version: text }));

const dialects: Check = (value, path) => {
  const expected = 'an array of dialect names, or an object such as { sqlite: { version: "3.35" } }';
  if (isPlainObject(value) && Object.keys(value).length > 0) return namedDialects(value, path);
  const names = isList(value) && value.every(isText) ? value : [];
  if (names.length === 0) return [wrong(value, path, expected)];
  return new Set(names).size === names.length ? [] : [wrong(value, path, "an array that names each dialect once")];
};

function pattern(key: string, value: unknown, path: readonly string[]): ReturnType<Check> {
  if (!isText(value) || value.includes("\0") || !value.isWellFormed()) return [wrong(value, path, patternWords)];
  const problem = patternProblem(key, value);
  if (problem === undefined) return [];
  const { token, known } = problem;
  if (token === undefined) return [wrong(value, path, patternWords)];
  return [{ path, diagnostic: diagnostic("unknownToken", { key: path.join("."), token, known }) }];
}

const name = expects(
  "a name, that is a string which is not empty and holds no NUL character, carriage return or half of a character",
  (value) => isText(value) && !/[\0\r]/.test(value) && value.isWellFormed(),
);

const duration = expects(
  'a time, such as "500ms", "5s", "10min" or "1h", or milliseconds as a whole number, up to 24 days',
  (value) => (typeof value === "number" || isText(value)) && isDuration(milliseconds(value)),
);

const fileTemplate: Check = (value, path) => {
  if (!isText(value) || /[\0\\]|^\/|\/$|(?:^|\/)\.{1,2}(?:\/|$)/.test(value)) {
    return [wrong(value, path, 'a relative path with forward slashes, such as "{rev}_{slug}"')];
  }
  const unknown = [...value.matchAll(/\{([^{}]*)\}/g)].map(([, token = ""]) => token);
  return unknown
    .filter((token) => !FILE_TOKENS.some((known) => known === token))
    .map((token) => ({ path, diagnostic: diagnostic("unknownFileToken", { token, known: FILE_TOKENS }) }));
};

const sqlPaths = record(expects("the path of a .sql file", (value) => isText(value) && isSqlPath(value)));

const schemaPaths: Check = (value, path) => {
  if (isPlainObject(value) && Object.keys(value).length > 0) return sqlPaths(value, path);
  const expected = 'the path of a file, or an object such as { sqlite: "sqlite.sql" }';
  return isText(value) ? [] : [wrong(value, path, expected)];
};

const baselineSchema: Check = (value, path) => {
  if (isPlainObject(value) && Object.keys(value).length > 0) return sqlPaths(value, path);
  const expected = 'an array of what table(…) made, the path of a file, or an object such as { sqlite: "sqlite.sql" }';
  return isText(value) || isTables(value) ? [] : [wrong(value, path, expected)];
};

/** The shape of {@link Config}. A key of `Config` that is forgotten here does not compile. */
const keys: Readonly<Record<keyof Config, Check>> = {
  versions: expects("a glob, or an array of globs", (value) =>
    isList(value) ? value.length > 0 && value.every(isText) : isText(value),
  ),
  out: text,
  dialects,
  versionTable: shape("the version table", {
    name,
    schema: name,
    column: name,
    length: naturalNumber,
    primaryKey: flag,
  }),
  tempTable: name,
  recreate: oneOf("auto", "minimal"),
  namingConvention: shape(
    "the naming convention",
    Object.fromEntries(conventionKeys.map((key) => [key, (value, path) => pattern(key, value, path)] as const)),
  ),
  transaction: oneOf("per-script", "per-revision", "none"),
  guards: oneOf(...guardLevels),
  timeouts: shape("the timeouts", { lock: duration, statement: duration }),
  client: oneOf(...clients),
  comments: flag,
  fileTemplate,
  timezone: text,
  revisionTemplate: text,
  autogenerate: autogenerateShape,
  baseline: shape(
    "the baseline",
    {
      revision: text,
      schema: baselineSchema,
      ignore: expects(
        "an array of regular expressions",
        (value) => isList(value) && value.every((one) => one instanceof RegExp),
      ),
    },
    { revision: 'revision: "834b1a697901"', schema: 'schema: "baseline.ts"' },
  ),
  schema: schemaPaths,
};

const shapeOfConfig = shape("the configuration", keys, {
  versions: 'versions: "migrations/versions/**/*.ts"',
  dialects: 'dialects: ["sqlite", "postgresql"]',
});

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** `Array.isArray`, which does not see read-only arrays for what they are. */
function isList(value: unknown): value is readonly unknown[];
function isList<T>(value: readonly T[] | object): value is readonly T[];
function isList(value: unknown): boolean {
  return Array.isArray(value);
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

import { autogenerate } from "./catalog/autogenerate.js";
import { commandLine } from "./catalog/command-line.js";
import { declaration } from "./catalog/declaration.js";
import { ddl } from "./catalog/ddl.js";
import { dialect } from "./catalog/dialect.js";
import { enumTypes } from "./catalog/enum-types.js";
import { dialectObjects } from "./catalog/dialect-objects.js";
import { graph } from "./catalog/graph.js";
import { load } from "./catalog/load.js";
import { model } from "./catalog/model.js";
import { mssql } from "./catalog/mssql.js";
import { mysql } from "./catalog/mysql.js";
import { objects } from "./catalog/objects.js";
import { oracle } from "./catalog/oracle.js";
import { reader } from "./catalog/reader.js";
import { script } from "./catalog/script.js";
import { verify } from "./catalog/verify.js";
import { type Diagnostic, Failure, type Origin } from "./diagnostic.js";
import type { Entry } from "./entry.js";

/** Every diagnostic there is, one file per phase. Codes never change and never come back. */
export const catalog = {
  ...load,
  ...graph,
  ...model,
  ...enumTypes,
  ...objects,
  ...reader,
  ...ddl,
  ...script,
  ...dialect,
  ...dialectObjects,
  ...mssql,
  ...oracle,
  ...mysql,
  ...verify,
  ...commandLine,
  ...autogenerate,
  ...declaration,
};

export type Name = keyof typeof catalog;
export type Parameters<N extends Name> = (typeof catalog)[N] extends Entry<infer P> ? P : never;

/** The diagnostic of that name, in words. */
export function diagnostic<N extends Name>(name: N, parameters: Parameters<N>, origin?: Origin): Diagnostic {
  const entry = catalog[name] as Entry<Parameters<N>>;
  const help = entry.help?.(parameters);
  return {
    code: entry.code,
    severity: entry.severity,
    message: entry.message(parameters),
    ...(help === undefined ? {} : { help }),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** Stops with the diagnostic of that name. Whoever knows the place adds it on the way up. */
export function fail<N extends Name>(name: N, parameters: Parameters<N>, origin?: Origin): never {
  throw new Failure([diagnostic(name, parameters, origin)]);
}

import type { Language } from "../lexical.js";
import { type Effects, readEffects } from "./effects.js";
import type { Grammar } from "./grammar.js";
import { mariadb, mysql } from "./mysql.js";
import { postgresql } from "./postgresql.js";
import { type ReadOptions, readDdl, type ReadSchema } from "./read.js";
import { sqlite } from "./sqlite.js";

export { type Effects, readEffects };
export type { ReadOptions, ReadSchema, Unread } from "./read.js";

/** One line for each dialect whose DDL can be read. */
const grammars: Readonly<Record<string, Grammar>> = { sqlite, postgresql, mysql, mariadb };

/** How the DDL of a dialect is read; nothing where it cannot be. */
export function grammarOf(dialect: string): Grammar | undefined {
  return Object.hasOwn(grammars, dialect) ? grammars[dialect] : undefined;
}

/** Reads a schema from the DDL of a dialect: a dump of it, or a file that people keep. */
export function readSchema(text: string, language: Language, grammar: Grammar, options: ReadOptions): ReadSchema {
  return readDdl(text, language, grammar, options);
}

import { condition as conditionOrSql, name, names, type Positional, text } from "../check.js";
import { aColumn } from "../elements/declared.js";
import { excludeArguments } from "../elements/exclude.js";
import { indexArguments } from "../elements/indexes.js";
import { constraintName, constraintNameOrNull } from "../naming.js";

/** The arguments of each, apart from the table, which is given to `op` only. */
export const argumentsOf = {
  addColumn: { "the column": aColumn },
  dropColumn: { "the column": name },
  alterColumn: { "the column": name },
  createKey: { "the name": constraintNameOrNull, "the columns": names },
  createForeignKey: {
    "the name": constraintNameOrNull,
    "the table it refers to": name,
    "the columns": names,
    "the columns it refers to": names,
  },
  createCheck: { "the name": constraintNameOrNull, "the condition": conditionOrSql },
  createExclude: { "the name": constraintNameOrNull, ...excludeArguments },
  dropConstraint: { "the name": constraintNameOrNull },
  createIndex: indexArguments,
  dropIndex: { "the name": constraintName },
  createTableComment: { "the comment": text },
  dropTableComment: {},
} satisfies Readonly<Record<string, Positional>>;

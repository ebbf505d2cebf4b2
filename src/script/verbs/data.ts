import { fail } from "../../diagnostics/catalog.js";
import type { Sql } from "../../sql/sql.js";
import type { Subject } from "../alterations/subject.js";
import { expected, name, optionsOf } from "../check.js";
import { executed, insertRows, someRows } from "../data.js";
import { type DeclaredTable, isTable } from "../elements/declared.js";
import type { GivenRow, InSchema } from "../op-options.js";
import type { Op } from "../op.js";
import { inSchema, type Verbs } from "./verbs.js";

const aTableOrName = expected<string | DeclaredTable>(
  "the name of a table, or a table made with table(…)",
  (value) => isTable(value) || name.fits(value),
);

/** Rows, and SQL of a person's own. */
export const dataVerbs = ({ recording, verb, subject }: Verbs) =>
  ({
    bulkInsert: verb(
      "bulkInsert",
      { "the table": aTableOrName, "the rows": someRows },
      (of, table: string | DeclaredTable, rows: readonly GivenRow[], options?: InSchema) => {
        const { schema } = optionsOf(of, options, inSchema);
        return insertRows(isTable(table) ? declaredSubject(of, table) : subject(of, table, schema), rows);

        function declaredSubject(of: string, declared: DeclaredTable): Subject {
          if (schema !== undefined) fail("optionsConflict", { of, options: ["a declared table", "schema"] });
          return subject(of, declared.name, declared.options.schema);
        }
      },
    ),
    execute: verb("execute", {}, (of, statements: string | Sql) =>
      executed(recording, of, statements, recording.schema()),
    ),
  }) satisfies Partial<Op>;

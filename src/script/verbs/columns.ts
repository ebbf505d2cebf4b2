import { argumentsOf } from "../alterations/arguments.js";
import {
  addColumn,
  addColumnOptions,
  alterColumn,
  alterColumnOptions,
  dropColumn,
  dropColumnOptions,
} from "../alterations/columns.js";
import { optionsOf } from "../check.js";
import type { DeclaredColumn } from "../elements/declared.js";
import type { AddColumnOptions, AlterColumnOptions, DropColumnOptions, InSchema } from "../op-options.js";
import type { Op } from "../op.js";
import { aTableFirst, inSchema, type Verbs } from "./verbs.js";

/** What can be done with columns. */
export const columnVerbs = ({ verb, subject }: Verbs) =>
  ({
    addColumn: verb(
      "addColumn",
      { ...aTableFirst, ...argumentsOf.addColumn },
      (of, table: string, column: DeclaredColumn, options?: AddColumnOptions & InSchema) => {
        const known = { ...inSchema, ...addColumnOptions };
        const { schema, ...others } = optionsOf<AddColumnOptions & InSchema>(of, options, known);
        return addColumn(subject(of, table, schema), column, others);
      },
    ),
    dropColumn: verb(
      "dropColumn",
      { ...aTableFirst, ...argumentsOf.dropColumn },
      (of, table: string, column: string, options?: DropColumnOptions & InSchema) => {
        const known = { ...inSchema, ...dropColumnOptions };
        const { schema, ...others } = optionsOf<DropColumnOptions & InSchema>(of, options, known);
        return dropColumn(subject(of, table, schema), column, others);
      },
    ),
    alterColumn: verb(
      "alterColumn",
      { ...aTableFirst, ...argumentsOf.alterColumn },
      (of, table: string, column: string, options: AlterColumnOptions & InSchema) => {
        const { schema, ...others } = optionsOf(of, options, { ...inSchema, ...alterColumnOptions });
        return alterColumn(subject(of, table, schema), column, others);
      },
    ),
  }) satisfies Partial<Op>;

import { nameOf } from "../../model/lookup.js";
import { operation, type Operation } from "../../model/operation.js";
import { argumentsOf } from "../alterations/arguments.js";
import { flagged } from "../alterations/subject.js";
import { createTableComment, dropTableComment } from "../alterations/tables.js";
import { checkArguments, flag, name, optionsOf, present } from "../check.js";
import { aTable, type DeclaredTable, isTable, type TableElement } from "../elements/declared.js";
import { declareTable, tableArguments, type TableOptions, tableOptions } from "../elements/table.js";
import { checkedName } from "../naming.js";
import type { CreateTableOptions, DropTableOptions, InSchema } from "../op-options.js";
import type { Op } from "../op.js";
import { tableName } from "../resolve/names.js";
import { resolveTable } from "../resolve/table.js";
import { aTableFirst, inSchema, knownName, namedTable, type Recording, type Verbs } from "./verbs.js";

/** What can be done with whole tables. */
export const tableVerbs = ({ recording, verb, subject }: Verbs) =>
  ({
    createTable: verb(
      "createTable",
      {},
      (
        of,
        table: string | DeclaredTable,
        second?: readonly TableElement[] | CreateTableOptions,
        third?: TableOptions & CreateTableOptions,
      ) =>
        isTable(table)
          ? createWhole(recording, of, table, second, third)
          : createNamed(recording, of, table, second, third),
    ),
    dropTable: verb("dropTable", aTableFirst, (of, called: string, options?: DropTableOptions) => {
      const { schema, ifExists } = optionsOf<DropTableOptions>(of, options, { ...inSchema, ifExists: flag });
      const table = knownName(recording, tableName(recording.target, called, schema));
      return operation("dropTable", { table, ...flagged("ifExists", ifExists) });
    }),
    renameTable: verb(
      "renameTable",
      { ...aTableFirst, "the new name": name },
      (of, called: string, newName: string, options?: InSchema) => {
        const { schema } = optionsOf(of, options, inSchema);
        const table = nameOf(namedTable(recording, called, schema));
        return operation("renameTable", { table, to: checkedName(recording.target, newName) });
      },
    ),
    createTableComment: verb(
      "createTableComment",
      { ...aTableFirst, ...argumentsOf.createTableComment },
      (of, table: string, comment: string, options?: InSchema) =>
        createTableComment(subject(of, table, optionsOf(of, options, inSchema).schema), comment),
    ),
    dropTableComment: verb("dropTableComment", aTableFirst, (of, table: string, options?: InSchema) =>
      dropTableComment(subject(of, table, optionsOf(of, options, inSchema).schema)),
    ),
    assume: verb("assume", { "the table": aTable }, (_, table: DeclaredTable) =>
      operation("assume", { table: resolveTable(recording, table) }),
    ),
  }) satisfies Partial<Op>;

function createWhole(
  recording: Recording,
  of: string,
  declared: DeclaredTable,
  options: unknown,
  third: unknown,
): Operation {
  checkArguments(of, {}, [declared, options, third], 2);
  return createDeclared(recording, of, declared, options);
}

function createDeclared(recording: Recording, of: string, declared: DeclaredTable, options: unknown): Operation {
  const { ifNotExists } = optionsOf<CreateTableOptions>(of, options, { ifNotExists: flag });
  return operation("createTable", { table: resolveTable(recording, declared), ...flagged("ifNotExists", ifNotExists) });
}

function createNamed(recording: Recording, of: string, called: string, elements: unknown, options: unknown): Operation {
  checkArguments(of, tableArguments, [called, elements], 2);
  const known = { ...tableOptions, ifNotExists: flag };
  const { ifNotExists, ...others } = optionsOf<TableOptions & CreateTableOptions>(of, options, known);
  const declared = declareTable(of, called, elements as readonly TableElement[], others);
  return createDeclared(recording, of, declared, present({ ifNotExists }));
}

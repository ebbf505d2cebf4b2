import { nameOf, primaryKeyOf } from "../../src/model/lookup.js";
import { operation, type Operation, type Recreate } from "../../src/model/operation.js";
import type { Options, Table } from "../../src/model/schema.js";
import type { Drawing } from "./elements.js";

/** What only a copy of the table can say: where nothing copies, drawing it would be drawing refusals. */
export const shapes = {
  alterTable: (drawing: Drawing, table: Table): Operation =>
    operation("alterTable", { table: nameOf(table), options: someOptions(drawing, table) }),
  reorderColumns: ({ choices }: Drawing, table: Table): Operation | undefined => {
    const columns = choices.some(
      table.columns.map(({ name }) => name),
      1,
      table.columns.length,
    );
    return columns === undefined ? undefined : operation("reorderColumns", { table: nameOf(table), columns });
  },
};

/** How a block may be carried out. */
export function aRecreate({ choices }: Drawing): Recreate {
  return choices.from<Recreate>(["auto", "minimal", "always", "auto", "never"]);
}

/** Options that this table can have in its dialect. */
function someOptions({ choices, dialect }: Drawing, table: Table): Options {
  if (dialect.name !== "sqlite") return table.options;
  const [name, ...others] = primaryKeyOf(table)?.columns ?? [];
  const column = others.length === 0 ? table.columns.find((one) => one.name === name) : undefined;
  const possible: [Options, ...Options[]] = [{}];
  if (name !== undefined) possible.push({ withRowid: false });
  if (column?.type.kind === "integer" && column.autoincrement !== null) possible.push({ autoincrement: true });
  return choices.from(possible);
}

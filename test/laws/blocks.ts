import { nameOf } from "../../src/model/lookup.js";
import { operation, type Operation, type Recreate } from "../../src/model/operation.js";
import type { Table } from "../../src/model/schema.js";
import type { Drawing } from "./elements.js";
import { groundOf } from "./ground.js";

/** What only a copy of the table can say: where nothing copies, drawing it would be drawing refusals. */
export const shapes = {
  alterTable: ({ choices, dialect }: Drawing, table: Table): Operation =>
    operation("alterTable", { table: nameOf(table), options: groundOf(dialect).copyOptions(choices, table) }),
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

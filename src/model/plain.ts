import type { Column } from "./schema.js";

/** A column that must have a value, and of which nothing else is said. */
export const plainColumn: Omit<Column, "name" | "type"> = {
  nullable: false,
  serverDefault: null,
  autoincrement: null,
  identity: null,
  computed: null,
  collation: null,
  comment: null,
  options: {},
};

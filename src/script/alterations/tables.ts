import { nameOf } from "../../model/lookup.js";
import { type Operation, operation } from "../../model/operation.js";
import type { Subject } from "./subject.js";

export function createTableComment({ table }: Subject, comment: string): Operation {
  return operation("commentTable", { table: nameOf(table), comment });
}

export function dropTableComment({ table }: Subject): Operation {
  return operation("commentTable", { table: nameOf(table), comment: null });
}

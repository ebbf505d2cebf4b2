import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Kind, Operation } from "../operation.js";
import type { Schema } from "../schema.js";

/** What an operation means, for every kind of operation. */
export interface Meaning<K extends Kind> {
  /** The schema afterwards. Fails when the operation makes no sense before. */
  apply(schema: Schema, op: Operation<K>): Schema;
  /** What undoes it, to be applied in this order; absent, or failing with M116, when nothing can. */
  invert?(op: Operation<K>, before: Schema): readonly Operation[];
  /** `drop column account.bar` */
  describe(op: Operation<K>): string;
  /** The same in several lines, where one would be long. */
  outline?(op: Operation<K>): readonly string[];
  /** What people should know that follows from the model alone. */
  remarks?(op: Operation<K>, before: Schema): readonly Diagnostic[];
}

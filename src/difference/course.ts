import { diagnostic } from "../diagnostics/catalog.js";
import { type Diagnostic, Failure } from "../diagnostics/diagnostic.js";
import { typesLeft, typesNeeded } from "../model/enum-types.js";
import { operation, type Operation } from "../model/operation.js";
import { apply, describe } from "../model/replay.js";
import type { QName, Schema } from "../model/schema.js";
import type { How } from "./how.js";

/** The way so far: what was done, and the schema it leads to. */
export interface Course {
  readonly schema: Schema;
  readonly operations: readonly Operation[];
}

/** One more step on the way. @throws InTheWay, and Failure A101 when the model has no room for it */
export function take(course: Course, op: Operation): Course {
  try {
    return { schema: after(course.schema, op), operations: [...course.operations, op] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [{ code, message, help }] = error.diagnostics;
    const found = diagnostic("noWayThere", {
      what: describe(op),
      why: message,
      ...(help === undefined ? {} : { help }),
    });
    throw inTheWay.includes(code) ? new InTheWay(op, found) : new Failure([found]);
  }
}

/** The codes with which the model refuses to change what a view or trigger may use. */
const inTheWay: readonly string[] = [
  diagnostic("objectsInTheWay", { what: "", by: [], verbs: [] }).code,
  diagnostic("sequenceInUse", { sequence: "", by: [] }).code,
];

/** A view or trigger may use what an operation would change: it has to go first, and come back. */
export class InTheWay extends Failure {
  constructor(
    readonly op: Operation,
    found: Diagnostic,
  ) {
    super([found]);
  }
}

/** The schema after an operation, with the enum types that columns need made before it and those they leave gone. */
export function after(schema: Schema, op: Operation): Schema {
  const before = typesNeeded(op, schema).reduce<Schema>(apply, schema);
  const done = apply(before, op);
  return typesLeft(op, before, done).reduce<Schema>(apply, done);
}

/** The changes of one table, in one block where that is wanted. */
export function takeTogether(course: Course, table: QName, ops: readonly Operation[], { batch }: How): Course {
  if (ops.length === 0) return course;
  return batch === undefined ? ops.reduce(take, course) : take(course, operation("batch", { table, ops, ...batch }));
}

import type { Operation } from "../../model/operation.js";
import type { Sql } from "../../sql/sql.js";
import { argumentsOf } from "../alterations/arguments.js";
import {
  createCheck,
  createForeignKey,
  createKey,
  dropConstraint,
  dropConstraintOptions,
  foreignKeyOptions,
  keyOptions,
} from "../alterations/constraints.js";
import { name, optionsOf } from "../check.js";
import type { GivenName } from "../naming.js";
import type {
  CreateForeignKeyOptions,
  CreateKeyOptions,
  DropConstraintOptions,
  InSchema,
  SourceSchema,
} from "../op-options.js";
import type { Op } from "../op.js";
import { aTableSecond, inSchema, type Verbs } from "./verbs.js";

/** What can be done with constraints. */
export const constraintVerbs = ({ verb, subject }: Verbs) => {
  return {
    createPrimaryKey: verb("createPrimaryKey", { ...aTableSecond, ...argumentsOf.createKey }, keyVerb("primaryKey")),
    createUniqueConstraint: verb(
      "createUniqueConstraint",
      { ...aTableSecond, ...argumentsOf.createKey },
      keyVerb("unique"),
    ),
    createForeignKey: verb(
      "createForeignKey",
      { ...aTableSecond, ...argumentsOf.createForeignKey },
      (
        of,
        called: GivenName | null,
        source: string,
        referent: string,
        columns: readonly string[],
        referentColumns: readonly string[],
        options?: CreateForeignKeyOptions & SourceSchema,
      ) => {
        const known = { ...foreignKeyOptions, sourceSchema: name };
        const { sourceSchema, ...others } = optionsOf<CreateForeignKeyOptions & SourceSchema>(of, options, known);
        return createForeignKey(subject(of, source, sourceSchema), called, referent, columns, referentColumns, others);
      },
    ),
    createCheckConstraint: verb(
      "createCheckConstraint",
      { ...aTableSecond, ...argumentsOf.createCheck },
      (of, called: GivenName | null, table: string, condition: string | Sql, options?: InSchema) =>
        createCheck(subject(of, table, optionsOf(of, options, inSchema).schema), called, condition),
    ),
    dropConstraint: verb(
      "dropConstraint",
      { ...aTableSecond, ...argumentsOf.dropConstraint },
      (of, called: GivenName | null, table: string, options?: DropConstraintOptions & InSchema) => {
        const { schema, ...others } = optionsOf(of, options, { ...inSchema, ...dropConstraintOptions });
        return dropConstraint(subject(of, table, schema), called, others);
      },
    ),
  } satisfies Partial<Op>;

  function keyVerb(kind: "primaryKey" | "unique") {
    return (
      of: string,
      called: GivenName | null,
      table: string,
      columns: readonly string[],
      options?: CreateKeyOptions & InSchema,
    ): Operation => {
      const { schema, ...others } = optionsOf(of, options, { ...inSchema, ...keyOptions });
      return createKey(subject(of, table, schema), kind, called, columns, others);
    };
  }
};

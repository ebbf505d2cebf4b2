import type { Sql } from "../../sql/sql.js";
import { argumentsOf } from "../alterations/arguments.js";
import {
  createCheck,
  createExclude,
  createForeignKey,
  createKey,
  dropConstraint,
  dropConstraintOptions,
  foreignKeyOptions,
} from "../alterations/constraints.js";
import { name, optionsOf } from "../check.js";
import { checkOptions, keyOptions } from "../elements/constraints.js";
import { type ExcludedPair, exclusionOptions } from "../elements/exclude.js";
import type { GivenName } from "../naming.js";
import type {
  CreateCheckOptions,
  CreateExcludeOptions,
  CreateForeignKeyOptions,
  CreatePrimaryKeyOptions,
  CreateUniqueOptions,
  DropConstraintOptions,
  InSchema,
  SourceSchema,
} from "../op-options.js";
import type { Op } from "../op.js";
import { aTableSecond, inSchema, type Verbs } from "./verbs.js";

/** What can be done with constraints. */
export const constraintVerbs = ({ verb, subject }: Verbs) =>
  ({
    createPrimaryKey: verb(
      "createPrimaryKey",
      { ...aTableSecond, ...argumentsOf.createKey },
      (
        of,
        called: GivenName | null,
        table: string,
        columns: readonly string[],
        options?: CreatePrimaryKeyOptions & InSchema,
      ) => {
        const known = { ...inSchema, ...keyOptions.primaryKey };
        const { schema, ...others } = optionsOf<CreatePrimaryKeyOptions & InSchema>(of, options, known);
        return createKey(subject(of, table, schema), "primaryKey", called, columns, others);
      },
    ),
    createUniqueConstraint: verb(
      "createUniqueConstraint",
      { ...aTableSecond, ...argumentsOf.createKey },
      (
        of,
        called: GivenName | null,
        table: string,
        columns: readonly string[],
        options?: CreateUniqueOptions & InSchema,
      ) => {
        const known = { ...inSchema, ...keyOptions.unique };
        const { schema, ...others } = optionsOf<CreateUniqueOptions & InSchema>(of, options, known);
        return createKey(subject(of, table, schema), "unique", called, columns, others);
      },
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
      (
        of,
        called: GivenName | null,
        table: string,
        condition: string | Sql,
        options?: CreateCheckOptions & InSchema,
      ) => {
        const known = { ...inSchema, ...checkOptions };
        const { schema, ...others } = optionsOf<CreateCheckOptions & InSchema>(of, options, known);
        return createCheck(subject(of, table, schema), called, condition, others);
      },
    ),
    createExcludeConstraint: verb(
      "createExcludeConstraint",
      { ...aTableSecond, ...argumentsOf.createExclude },
      (
        of,
        called: GivenName | null,
        table: string,
        elements: readonly ExcludedPair[],
        options?: CreateExcludeOptions & InSchema,
      ) => {
        const known = { ...inSchema, ...exclusionOptions };
        const { schema, ...others } = optionsOf<CreateExcludeOptions & InSchema>(of, options, known);
        return createExclude(subject(of, table, schema), called, elements, others);
      },
    ),
    dropConstraint: verb(
      "dropConstraint",
      { ...aTableSecond, ...argumentsOf.dropConstraint },
      (of, called: GivenName | null, table: string, options?: DropConstraintOptions & InSchema) => {
        const { schema, ...others } = optionsOf(of, options, { ...inSchema, ...dropConstraintOptions });
        return dropConstraint(subject(of, table, schema), called, others);
      },
    ),
  }) satisfies Partial<Op>;

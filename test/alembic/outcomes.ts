import type { DialectName } from "./case.js";
import type { Outcome } from "./compare.js";
import { reasons } from "./reasons.js";

/** `batch.alter_type on sqlite` */
export function keyOf(name: string, dialect: DialectName): string {
  return `${name} on ${dialect}`;
}

/** What is wrong with the table of reasons, given what was found. */
export function unexplained(outcomes: ReadonlyMap<string, Outcome>): readonly string[] {
  const listed = reasons.flatMap(({ alembic, where }) => where.map((key) => ({ key, alembic })));
  const different = [...outcomes].filter(([, { alembic, refused }]) => alembic !== "same" && refused === undefined);
  return [
    ...different
      .filter(([key]) => !listed.some((one) => one.key === key))
      .map(([key, { alembic, found }]) => `${key}: Alembic ${alembic}, and no reason is given: ${found.join("; ")}`),
    ...listed
      .filter(({ key, alembic }) => !different.some(([other, found]) => other === key && found.alembic === alembic))
      .map(({ key, alembic }) => `${key}: the table of reasons says that Alembic ${alembic}, and it does not`),
    ...listed
      .filter(({ key }, index) => listed.findIndex((one) => one.key === key) !== index)
      .map(({ key }) => `${key} has two reasons`),
  ];
}

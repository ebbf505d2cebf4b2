import type { Born } from "../../model/schema.js";

const labels: { readonly [K in Born["kind"]]: string } = {
  primaryKey: "pkey",
  unique: "key",
  foreignKey: "fkey",
  check: "check",
  exclude: "excl",
  sequence: "seq",
  default: "default",
};

/**
 * The name that PostgreSQL gives what was declared without one: `user_email_key`, `user_pkey`, `user_age_check`, with a
 * number behind it when it is taken. Elsewhere it is the name such a constraint answers to in `dropConstraint`, so that
 * one script serves all dialects.
 *
 * @param fit shortens the two names so that the whole fits, as the server would
 */
export function serverName(
  born: Born,
  taken: (name: string) => boolean,
  fit: (table: string, columns: string, label: string) => string,
): string {
  const columns = namedColumns(born);
  for (let number = 0; ; number++) {
    const label = number === 0 ? labels[born.kind] : `${labels[born.kind]}${number}`;
    const name = fit(born.table, columns, label);
    if (!taken(name)) return name;
  }
}

/** The parts of a name with underscores between them, as they are. */
export function joined(table: string, columns: string, label: string): string {
  return [table, columns, label].filter((part) => part !== "").join("_");
}

/** A primary key is named for its table alone; a CHECK for its column when it is about just one. */
function namedColumns({ kind, columns }: Born): string {
  if (kind === "primaryKey") return "";
  if (kind === "check") return columns.length === 1 ? columns.join("") : "";
  return columns.join("_");
}

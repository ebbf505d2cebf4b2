import type { Born, Rules } from "../../model/schema.js";
import { joined, serverName as standard } from "../ansi/server-name.js";
import type { Features } from "./features.js";

/**
 * What the server calls what was declared without a name: a unique constraint after its first column, `email`, `email_2`; a
 * foreign key `user_ibfk_1`; a CHECK `user_chk_1`, or `CONSTRAINT_1`.
 * https://dev.mysql.com/doc/refman/8.0/en/create-table-foreign-keys.html
 */
export function serverName({ checksPerTable }: Features): Rules["serverName"] {
  return (born, taken) => {
    switch (born.kind) {
      case "primaryKey":
        return "PRIMARY";
      case "unique":
        return columnName(born, taken);
      case "foreignKey":
        return behindHighest(`${born.table}_ibfk_`, taken);
      case "check":
        return checksPerTable ? firstFree("CONSTRAINT_", taken) : behindHighest(`${born.table}_chk_`, taken);
      default:
        return standard(born, taken, joined);
    }
  };
}

/** What the server made up has the name of the table in it, and goes by its new one. */
export function renamedWithTable({ checksPerTable }: Features): Rules["renamedWithTable"] {
  const labels = checksPerTable ? ["_ibfk_"] : ["_ibfk_", "_chk_"];
  return (name, from, to) => {
    const label = labels.find((one) => name.startsWith(from + one) && /^\d+$/.test(name.slice((from + one).length)));
    return label === undefined ? name : to + name.slice(from.length);
  };
}

function columnName({ columns }: Born, taken: (name: string) => boolean): string {
  const [first = ""] = columns;
  if (!taken(first) && first.toLowerCase() !== "primary") return first;
  return firstFree(`${first}_`, taken, 2);
}

function firstFree(prefix: string, taken: (name: string) => boolean, from = 1): string {
  let number = from;
  while (taken(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}

/** How far a gap between numbers is looked over. */
const gap = 50;

/** The number behind the highest there is, whatever lower ones are free. */
function behindHighest(prefix: string, taken: (name: string) => boolean): string {
  let highest = 0;
  for (let number = 1; number <= highest + gap; number++) if (taken(`${prefix}${number}`)) highest = number;
  return `${prefix}${highest + 1}`;
}

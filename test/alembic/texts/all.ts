import { mariadb } from "./mariadb.js";
import { mssql } from "./mssql.js";
import { mysql } from "./mysql.js";
import { oracle } from "./oracle.js";
import type { Texts } from "./text.js";

/** One line for each dialect whose text is compared with Alembic's. */
export const textual: readonly Texts[] = [mysql, mariadb, mssql, oracle];

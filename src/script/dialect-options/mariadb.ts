import { flag } from "../check.js";
import { mariadbBase } from "./mysql.js";

/** What only MariaDB knows, for each construct, and what it has from MySQL. https://mariadb.com/kb/en/create-table/ */
export const mariadbOptions = {
  ...mariadbBase,
  table: {
    ...mariadbBase.table,
    /** `PAGE_COMPRESSED = 1` */
    pageCompressed: flag,
    /** `ENCRYPTED = YES` */
    encrypted: flag,
    /** `TRANSACTIONAL = 1`, of an Aria table. */
    transactional: flag,
  },
} as const;

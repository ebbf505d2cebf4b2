import { fail } from "../../diagnostics/catalog.js";
import { qualified } from "../../model/lookup.js";
import { type Dialect, extend } from "../dialect.js";
import { mysqlFeatures, type Features } from "../mysql/features.js";
import { handlingWith } from "../mysql/handling.js";
import { differing, mysql } from "../mysql/index.js";
import { lexis } from "../mysql/lexis.js";
import { reserved } from "./reserved.js";
import { sequences } from "./sequences.js";
import { limits } from "./timeouts.js";

const features: Features = {
  ...mysqlFeatures,
  conditions: true,
  viewIfNotExists: true,
  functionalIndexes: false,
  dropCheck: "CONSTRAINT",
  renamesWithin: true,
  computedNotNull: false,
  virtualOverNumbers: true,
  computedInKey: false,
  longDefaults: true,
  longKeys: true,
  dropsConstantChecks: true,
  checksPerTable: true,
  cachedNumbers: false,
  sequences: true,
  // Known to every version, though newer ones have the other name as well.
  readOnly: "tx_read_only",
  plainTimestampsSince: [10, 10],
  descendingSince: [10, 8],
};

const differences = differing(features);

/** https://mariadb.com/kb/en/sql-statements/ */
export const mariadb: Dialect = extend(mysql, {
  ...differences,
  name: "mariadb",
  family: ["mariadb", "mysql"],
  version: { major: 10, minor: 6 },
  oldest: { major: 10, minor: 6 },
  lexis: lexis("mariadb", reserved),
  script: { limits, handling: handlingWith("mariadb") },
  tableOptions: (table, dialect) => {
    const foreign = ["compression", "encryption"].find((option) => table.options[option] !== undefined);
    if (foreign === undefined) return mysql.tableOptions(table, dialect);
    return fail("cannotSay", {
      dialect: dialect.name,
      what: `give table "${qualified(table)}" MySQL's ${foreign}`,
      why: `it has an option of its own, ${foreign === "compression" ? "pageCompressed" : "encrypted"}`,
      instead: "say that one under mariadb, and leave this one to mysql: if (op.dialect === …)",
    });
  },
  print: { ...differences.print, ...sequences },
});

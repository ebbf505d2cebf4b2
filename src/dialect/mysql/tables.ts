import { fail } from "../../diagnostics/catalog.js";
import { isNumbered, qualified } from "../../model/lookup.js";
import type { Options, Table } from "../../model/schema.js";
import { id, keywords, list, literal, sql, type Sql } from "../../sql/sql.js";
import { expressionSql } from "../ansi/expression.js";
import type { Dialect } from "../dialect.js";
import { refuseLongComment } from "./columns.js";

/** `TEMPORARY` */
export const tablePrefix: Dialect["tablePrefix"] = (table, dialect) => {
  const prefixes = (table.options["prefixes"] ?? []) as readonly string[];
  const strange = prefixes.find((prefix) => prefix !== "TEMPORARY");
  if (strange !== undefined) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `make table "${qualified(table)}" ${strange}`,
      why: "it knows no tables of that kind",
      instead: "leave the prefix out here: if (op.dialect === …)",
    });
  }
  return prefixes.length === 0 ? undefined : keywords(prefixes.join(" "));
};

type Write = (value: never) => Sql;
const plain =
  (word: string): Write =>
  (value: string | number) =>
    keywords(`${word}=${value}`);
const onOff =
  (word: string): Write =>
  (value: boolean) =>
    keywords(`${word}=${value ? 1 : 0}`);

/** Each option in its words, in the order in which they are said. */
const words: Readonly<Record<string, Write>> = {
  engine: plain("ENGINE"),
  autoIncrement: plain("AUTO_INCREMENT"),
  charset: plain("DEFAULT CHARSET"),
  collation: plain("COLLATE"),
  rowFormat: plain("ROW_FORMAT"),
  keyBlockSize: plain("KEY_BLOCK_SIZE"),
  avgRowLength: plain("AVG_ROW_LENGTH"),
  maxRows: plain("MAX_ROWS"),
  minRows: plain("MIN_ROWS"),
  checksum: onOff("CHECKSUM"),
  statsPersistent: onOff("STATS_PERSISTENT"),
  statsAutoRecalc: onOff("STATS_AUTO_RECALC"),
  statsSamplePages: plain("STATS_SAMPLE_PAGES"),
  compression: (value: string) => sql`COMPRESSION=${literal(value)}`,
  encryption: (value: boolean) => sql`ENCRYPTION=${literal(value ? "Y" : "N")}`,
  pageCompressed: onOff("PAGE_COMPRESSED"),
  encrypted: (value: boolean) => keywords(`ENCRYPTED=${value ? "YES" : "NO"}`),
  transactional: onOff("TRANSACTIONAL"),
  tablespace: (value: string) => sql`TABLESPACE ${id(value)}`,
};

const longestComment = 2048;

/** ` ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='x' PARTITION BY …`, each where it is asked for. */
export const tableOptions: Dialect["tableOptions"] = (table, dialect) => {
  const clauses = [
    ...optionsSql({ ...firstNumber(table), ...table.options }),
    ...(table.comment === null ? [] : [commentSql(table, table.comment, dialect)]),
    ...(table.partitionBy === undefined ? [] : [sql`PARTITION BY ${expressionSql(table.partitionBy)}`]),
  ];
  return clauses.length === 0 ? undefined : sql` ${list(clauses, " ")}`;
};

/** `COMMENT='x'`, of a table. */
export function commentSql(table: Table, comment: string, dialect: Dialect): Sql {
  refuseLongComment(comment, longestComment, `table "${qualified(table)}"`, dialect);
  return sql`COMMENT=${literal(comment)}`;
}

/** The options of a table, without those that say which table it is. */
export function optionsSql(options: Options): readonly Sql[] {
  return Object.entries(words)
    .filter(([option]) => options[option] !== undefined)
    .map(([option, write]) => write(options[option] as never));
}

/** What an identity begins with, where it says so. */
function firstNumber({ columns }: Table): Options {
  const start = columns.find((column) => isNumbered(column))?.identity?.start;
  return start == null || start < 1n ? {} : { autoIncrement: start };
}

/** What the columns that are there have got from the table already; a change of it alone would be for later ones only. */
const inherited = ["charset", "collation"];
/** What there is a way back from, by saying what the server has by itself. */
const usual: Readonly<Record<string, unknown>> = { rowFormat: "DEFAULT", keyBlockSize: 0, maxRows: 0, minRows: 0 };

/** What ALTER TABLE says so that the table has these options. @throws Failure D103 for what only a copy can do */
export function optionsAltered(table: Table, wanted: Options, dialect: Dialect): readonly Sql[] {
  const changed = [...new Set([...Object.keys(table.options), ...Object.keys(wanted)])].filter(
    (option) => JSON.stringify(table.options[option]) !== JSON.stringify(wanted[option]),
  );
  const impossible = changed.find(
    (option) =>
      inherited.includes(option) ||
      words[option] === undefined ||
      (wanted[option] === undefined && usual[option] === undefined),
  );
  if (impossible !== undefined) {
    fail("cannotSay", {
      dialect: dialect.name,
      what: `change ${impossible} of table "${qualified(table)}"`,
      why: inherited.includes(impossible)
        ? "ALTER changes it for columns that are yet to come, or takes all others along"
        : "there is no ALTER that would bring back what there is without it",
      instead: 'copy the table: recreate: "always"',
    });
  }
  return optionsSql(Object.fromEntries(changed.map((option) => [option, wanted[option] ?? usual[option]])));
}

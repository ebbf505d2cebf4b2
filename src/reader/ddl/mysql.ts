import type { Type } from "../../model/types.js";
import type { Token } from "../lexer.js";
import { next, stuck, take, takeInteger, takeName, takeOne, textOf } from "./cursor.js";
import type { Grammar, Reading, SeenColumn, TypeRule } from "./grammar.js";
import { decimal, plain, sized, timed } from "./type-rules.js";
import { takeString } from "./values.js";

const native = (text: string): Type => ({ kind: "native", dialect: "mysql", text });
const whole = (text: string): Type => ({ kind: "native", dialect: "mysql", text, whole: true });

const signs = ["", " UNSIGNED", " ZEROFILL", " UNSIGNED ZEROFILL"];
/** How wide each is shown where nobody says how; with a sign, one more. */
const widths: Readonly<Record<string, number>> = {
  TINYINT: 4,
  SMALLINT: 6,
  MEDIUMINT: 9,
  INT: 11,
  INTEGER: 11,
  BIGINT: 20,
};
const integers: Readonly<Record<string, Type | undefined>> = {
  SMALLINT: { kind: "smallInteger" },
  INT: { kind: "integer" },
  INTEGER: { kind: "integer" },
  BIGINT: { kind: "bigInteger" },
};

/** Widths that go without saying are left out: MySQL no longer writes them, and MariaDB always does. */
function integer(word: string, sign: string): TypeRule {
  return ([width, more]) => {
    if (more !== undefined) return undefined;
    const called = word === "INT" ? "INTEGER" : word;
    if (word === "TINYINT" && width === "1" && sign === "") return { kind: "boolean", constraint: null };
    const usual = (widths[word] ?? 0) - (sign.startsWith(" ") && word !== "BIGINT" ? 1 : 0);
    const said = width === undefined || Number(width) === usual ? "" : `(${width})`;
    const plainly = sign === "" && said === "" ? integers[word] : undefined;
    return plainly ?? whole(`${called}${said}${sign}`);
  };
}

function signed(word: string, sign: string): TypeRule {
  return (parameters) => native(`${word}${parameters.length === 0 ? "" : `(${parameters.join(", ")})`}${sign}`);
}

const asWritten =
  (word: string): TypeRule =>
  (parameters) =>
    native(parameters.length === 0 ? word : `${word}(${parameters.join(", ")})`);

const members: TypeRule = (parameters) => {
  const values = parameters.map(unquoted);
  if (values.length === 0 || !values.every((value) => value !== undefined)) return undefined;
  const length = Math.max(...values.map((value) => Array.from(value).length), 1);
  return { kind: "enum", values, typeName: null, length, constraint: null };
};

const plainNatives =
  "TINYTEXT MEDIUMTEXT LONGTEXT TINYBLOB MEDIUMBLOB LONGBLOB YEAR GEOMETRY GEOMETRYCOLLECTION LINESTRING MULTILINESTRING MULTIPOINT MULTIPOLYGON POINT POLYGON".split(
    " ",
  );

const types: Readonly<Record<string, TypeRule>> = {
  ...Object.fromEntries(plainNatives.map((name) => [name, plain(native(name))])),
  ...Object.fromEntries(
    Object.keys(widths).flatMap((word) => signs.map((sign) => [`${word}${sign}`, integer(word, sign)])),
  ),
  ...Object.fromEntries(
    ["DECIMAL", "NUMERIC", "FLOAT", "DOUBLE", "REAL"].flatMap((word) =>
      signs.slice(1).map((sign) => [`${word}${sign}`, signed(word, sign)]),
    ),
  ),
  // `YEAR(4)` is what all servers write.
  YEAR: (parameters) => (parameters.length === 0 || parameters[0] === "4" ? native("YEAR") : undefined),
  BIT: asWritten("BIT"),
  SET: (parameters) => native(`SET(${parameters.join(", ")})`),
  ENUM: members,
  BOOL: plain({ kind: "boolean", constraint: null }),
  BOOLEAN: plain({ kind: "boolean", constraint: null }),
  VARCHAR: sized((length) => ({ kind: "string", length })),
  "NATIONAL VARCHAR": sized((length) => ({ kind: "nationalVarchar", length })),
  CHAR: sized((length) => ({ kind: "char", length })),
  "NATIONAL CHAR": sized((length) => ({ kind: "nationalChar", length })),
  TEXT: sized((length) => ({ kind: "text", length })),
  BLOB: sized((length) => ({ kind: "largeBinary", length })),
  BINARY: sized((length) => ({ kind: "binary", length })),
  VARBINARY: sized((length) => ({ kind: "varbinary", length })),
  DATE: plain({ kind: "date" }),
  TIME: timed("time", false),
  DATETIME: timed("dateTime", false),
  TIMESTAMP: timed("timestamp", false),
  DECIMAL: decimal("decimal"),
  NUMERIC: decimal("numeric"),
  FLOAT: (parameters) =>
    parameters.length === 2
      ? asWritten("FLOAT")(parameters)
      : sized((precision) => ({ kind: "float", precision }))(parameters),
  DOUBLE: (parameters) => (parameters.length === 0 ? { kind: "double" } : asWritten("DOUBLE")(parameters)),
  "DOUBLE PRECISION": plain({ kind: "doublePrecision" }),
  REAL: plain({ kind: "real" }),
  JSON: plain({ kind: "json" }),
};

const tableOptions: Readonly<Record<string, string>> = {
  ENGINE: "engine",
  AUTO_INCREMENT: "autoIncrement",
  "DEFAULT CHARSET": "charset",
  "DEFAULT CHARACTER SET": "charset",
  CHARSET: "charset",
  "CHARACTER SET": "charset",
  "DEFAULT COLLATE": "collation",
  COLLATE: "collation",
  ROW_FORMAT: "rowFormat",
  KEY_BLOCK_SIZE: "keyBlockSize",
  AVG_ROW_LENGTH: "avgRowLength",
  MAX_ROWS: "maxRows",
  MIN_ROWS: "minRows",
  CHECKSUM: "checksum",
  STATS_PERSISTENT: "statsPersistent",
  STATS_AUTO_RECALC: "statsAutoRecalc",
  STATS_SAMPLE_PAGES: "statsSamplePages",
  COMPRESSION: "compression",
  ENCRYPTION: "encryption",
  PAGE_COMPRESSED: "pageCompressed",
  ENCRYPTED: "encrypted",
  TRANSACTIONAL: "transactional",
  TABLESPACE: "tablespace",
};

const flags: ReadonlySet<string> = new Set(
  "checksum statsPersistent statsAutoRecalc encryption pageCompressed encrypted transactional".split(" "),
);
const numbers: ReadonlySet<string> = new Set(
  "autoIncrement keyBlockSize avgRowLength maxRows minRows statsSamplePages".split(" "),
);

const takeTableOption: Grammar["tableOptions"] = (reading, draft) => {
  if (take(reading, "COMMENT")) {
    take(reading, "=");
    draft.comment = takeString(reading);
    return true;
  }
  if (take(reading, "PARTITION BY")) {
    const from = reading.position;
    reading.position = reading.tokens.length;
    draft.partitionBy = textOf(reading, from, reading.position);
    return true;
  }
  const phrase = takeOne(reading, Object.keys(tableOptions));
  if (phrase === undefined) return false;
  const option = tableOptions[phrase] ?? stuck(reading);
  take(reading, "=");
  draft.options[option] = optionValue(reading, option);
  return true;
};

function optionValue(reading: Reading, option: string): string | number | boolean {
  if (numbers.has(option)) return Number(takeInteger(reading));
  const token = next(reading) ?? stuck(reading);
  if (flags.has(option)) {
    const word = token.kind === "string" ? takeString(reading) : token.text;
    if (token.kind !== "string") reading.position++;
    const said = { "1": true, Y: true, YES: true, "0": false, N: false, NO: false }[word.toUpperCase()];
    return said ?? stuck(reading);
  }
  if (token.kind === "string") return takeString(reading);
  const word = takeName(reading);
  return option === "rowFormat" ? word.toUpperCase() : word;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "0": "\0", b: "\b", Z: "\x1a" };

/** What a string says, where a backslash begins an escape. */
function unquoted(text: string): string | undefined {
  if (!/^'[^]*'$/.test(text)) return undefined;
  return text
    .slice(1, -1)
    .replace(/''|\\([^])/g, (_, escaped: string | undefined) =>
      escaped === undefined ? "'" : (escapes[escaped] ?? (/[%_]/.test(escaped) ? `\\${escaped}` : escaped)),
    );
}

/** DDL of MySQL, as mysqldump prints it. https://dev.mysql.com/doc/refman/8.0/en/sql-statements.html */
export const mysql: Grammar = {
  spell: (name) => name,
  types: { anyWords: false, arrays: false, other: () => undefined, named: types },
  string: ({ text }: Token) => unquoted(text),
  booleans: true,
  hexadecimal: true,
  namesNotNull: false,
  nullIsNone: true,
  keysNumberThemselves: false,
  namesEverything: true,
  columnClauses: new Set(["autoIncrement", "comment", "onUpdate", "charset", "key", "asComputed", "place"] as const),
  keysInTables: true,
  indexesReferences: true,
  renamesFollow: false,
  usualIndex: undefined,
  tableOptions: takeTableOption,
  triggers: "block",
  usualCache: 1000n,
  usualLargest: 9223372036854775806n,
  serials: {},
};

const mariadbNative = (text: string): TypeRule => plain({ kind: "native", dialect: "mariadb", text });

/** MariaDB writes JSON down as what it is made of. */
export const mariadb: Grammar = {
  ...mysql,
  types: {
    ...mysql.types,
    named: { ...types, INET4: mariadbNative("INET4"), INET6: mariadbNative("INET6"), UUID: mariadbNative("UUID") },
  },
  checksBelongToColumns: true,
  seenThrough: ({ name, type, collation, check }: SeenColumn) => {
    const valid = `json_valid(\`${name.replaceAll("`", "``")}\`)`;
    const isJson = type.kind === "native" && type.text === "LONGTEXT" && collation === "utf8mb4_bin" && check === valid;
    return isJson ? { kind: "json" } : undefined;
  },
};

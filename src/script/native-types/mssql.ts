import { argument, expected, optionsOf, wholeNumber } from "../check.js";
import type { DeclaredType } from "../declared-type.js";
import { native } from "./native.js";

export interface MssqlTimeOptions {
  /** Digits of a second, 0 to 7. By default 7. */
  readonly precision?: number;
}

/** A type of SQL Server alone that takes no parameters. */
const plain = (text: string) => (): DeclaredType => native("mssql", text);

const fraction = expected<number>("a whole number from 0 to 7", (value) =>
  [0, 1, 2, 3, 4, 5, 6, 7].includes(value as number),
);

const timed =
  (called: string, word: string) =>
  (options?: MssqlTimeOptions): DeclaredType => {
    const { precision } = optionsOf(`t.mssql.${called}`, options, { precision: fraction });
    return native("mssql", precision === undefined ? word : `${word}(${precision})`);
  };

/** `VARCHAR(50)`, `VARCHAR(max)` */
const varying =
  (called: string, word: string, longest: number) =>
  (length: number | "max" = "max"): DeclaredType => {
    const digits = wholeNumber(1);
    const fits = (value: unknown): boolean => value === "max" || (digits.fits(value) && Number(value) <= longest);
    argument(
      `t.mssql.${called}`,
      "the length",
      length,
      expected<typeof length>(`"max", or a whole number from 1 to ${longest}`, fits),
    );
    return native("mssql", `${word}(${length})`);
  };

/** Types that only SQL Server has. https://learn.microsoft.com/sql/t-sql/data-types/data-types-transact-sql */
export const mssqlTypes = Object.freeze({
  bit: plain("BIT"),
  /** The old type, to a 300th of a second: `t.dateTime()` is DATETIME2. */
  dateTime: plain("DATETIME"),
  /** `DATETIME2(3)` */
  dateTime2: timed("dateTime2", "DATETIME2"),
  /** `DATETIMEOFFSET(3)` */
  dateTimeOffset: timed("dateTimeOffset", "DATETIMEOFFSET"),
  geography: plain("GEOGRAPHY"),
  geometry: plain("GEOMETRY"),
  hierarchyId: plain("HIERARCHYID"),
  money: plain("MONEY"),
  /** `NVARCHAR(max)`; `t.mssql.nVarChar(50)` is `NVARCHAR(50)`. */
  nVarChar: varying("nVarChar", "NVARCHAR", 4000),
  /** A number that the server changes with the row. */
  rowVersion: plain("ROWVERSION"),
  smallDateTime: plain("SMALLDATETIME"),
  smallMoney: plain("SMALLMONEY"),
  sqlVariant: plain("SQL_VARIANT"),
  /** `TIME(3)` */
  time: timed("time", "TIME"),
  /** 0 to 255. */
  tinyInt: plain("TINYINT"),
  uniqueIdentifier: plain("UNIQUEIDENTIFIER"),
  /** `VARBINARY(max)`; `t.mssql.varBinary(50)` is `VARBINARY(50)`. */
  varBinary: varying("varBinary", "VARBINARY", 8000),
  /** `VARCHAR(max)`; `t.mssql.varChar(50)` is `VARCHAR(50)`. */
  varChar: varying("varChar", "VARCHAR", 8000),
  xml: plain("XML"),
});

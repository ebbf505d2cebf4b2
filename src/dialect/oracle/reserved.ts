/**
 * Words that Oracle keeps for itself; a name like one of them is quoted. Those of the second list SQLAlchemy leaves bare,
 * and the server refuses. https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/Oracle-SQL-Reserved-Words.html
 */
export const reserved: ReadonlySet<string> = new Set(
  `
  all alter and any as asc between by char check cluster comment compress connect create current date
  decimal default delete desc distinct drop else exclusive exists float for from grant group having
  identified in index insert integer intersect into is level like lock long minus mode nocompress not
  nowait null number of on option or order pctfree prior public raw rename resource revoke select set
  share size smallint start synonym table then to trigger uid union unique update user values varchar
  varchar2 view where with

  access add audit column column_value file immediate increment initial maxextents mlslabel modify
  nested_table_id noaudit offline online row rowid rownum rows session successful sysdate validate whenever
`
    .trim()
    .split(/\s+/),
);

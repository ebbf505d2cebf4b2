import type { Type } from "../src/model/types.js";

/** The columns of {@link corpus}, with their types for PostgreSQL. */
export const corpusColumns: readonly { readonly name: string; readonly as: string; readonly type: Type }[] = [
  { name: "id", as: "integer", type: { kind: "integer" } },
  { name: "small", as: "smallint", type: { kind: "smallInteger" } },
  { name: "big", as: "bigint", type: { kind: "bigInteger" } },
  { name: "price", as: "numeric(10, 2)", type: { kind: "numeric", precision: 10, scale: 2 } },
  { name: "email", as: "varchar(50)", type: { kind: "string", length: 50 } },
  { name: "note", as: "text", type: { kind: "text", length: null } },
  { name: "code", as: "char(3)", type: { kind: "char", length: 3 } },
  { name: "flag", as: "boolean", type: { kind: "boolean", constraint: null } },
  { name: "day", as: "date", type: { kind: "date" } },
  { name: "moment", as: "timestamp", type: { kind: "dateTime", timezone: false, precision: null } },
  { name: "atz", as: "timestamptz", type: { kind: "dateTime", timezone: true, precision: null } },
  { name: "f", as: "double precision", type: { kind: "double" } },
  { name: "r", as: "real", type: { kind: "real" } },
  { name: "j", as: "jsonb", type: { kind: "native", dialect: "postgresql", text: "jsonb" } },
  {
    name: "feeling",
    as: "mood",
    type: { kind: "enum", values: ["a", "b"], typeName: "mood", length: 1, constraint: null },
  },
];

/** Conditions that people write. */
export const corpus: readonly string[] = `
price > 0
price > -1
price * 2 > 10.5
id > 1.5
id IN (1,2,3)
email IN ('a','b')
note IN ('a','b')
code IN ('a','b')
feeling IN ('a','b')
feeling = 'a'
email NOT IN ('a','b')
email LIKE '%@%'
email NOT LIKE '%@%'
note ILIKE 'x%' ESCAPE '!'
email = 'x'
email <> note
email != 'x'
length(email) > 3
lower(email) = email
id BETWEEN 1 AND 10
id NOT BETWEEN 1 AND 10
price BETWEEN 1 AND 10.5
NOT (id BETWEEN 1 AND 10)
day > '2020-01-01'
day > DATE '2020-01-01'
moment > '2020-01-01'
atz > now()
atz > CURRENT_TIMESTAMP
day > CURRENT_DATE
flag
NOT flag
flag = true
flag IS NOT TRUE
id IS NULL OR price IS NOT NULL
id IS DISTINCT FROM small
id IS NOT DISTINCT FROM 3
coalesce(email, 'x') <> ''
coalesce(price, 0) > 0
CASE WHEN id > 0 THEN 'a' ELSE 'b' END = email
CASE id WHEN 1 THEN 2 ELSE 3 END > 0
email || ' ' || note <> ''
id || 'x' <> 'y'
trim(email) <> ''
trim(both ' ' from email) = 'x'
substring(email from 1 for 2) = 'a'
substring(email, 1, 2) = 'a'
position('@' in email) > 0
extract(year from day) > 2000
date_part('year', day) > 2000
big > 5
big > 5000000000
small > 5
small IN (1,2)
big IN (1,2)
price IN (1,2)
price IN (1,2.5)
f > 0
f > 1.5
r > 1.5
f * 2 > id
r + 1 > 0
id + f > 0
j ->> 'a' = 'x'
j -> 'a' IS NOT NULL
j ? 'a'
j @> '{"a":1}'
atz AT TIME ZONE 'UTC' > '2020-01-01'
atz > now() - interval '1 day'
email ~ '^a'
email !~* '^a'
code = 'ab'
code LIKE 'x'
email SIMILAR TO 'a|b'
nullif(email, '') IS NOT NULL
id % 2 = 0
(id + 1) * 2 - small / 3 > -5
- id > 3
id = ANY (ARRAY[1,2,3])
greatest(id, 3) > 2
email COLLATE "C" > 'a'
id::text = '5'
email::varchar(3) = 'abc'
CAST(id AS numeric(10,2)) > 1
md5(email) = upper(note)
round(price, 1) = price
E'a\\nb' = email
(id, small) = (1, 2)
id >= 1 AND (price > 2 AND flag) OR NOT (flag OR id = 3)
left(email, 2) = 'ab'
"left"(email, 2) = 'ab'
char_length(email) <= 10
jsonb_typeof(j) = 'object'
B'101' = B'101'
1 = 1
power(f, 2) > 1
concat(email, 'x') = 'y'
now() > moment
id = 1 OR id = 2
`
  .trim()
  .split("\n");

/** Defaults that people write, with the type of the column. */
export const defaults: readonly (readonly [value: string, as: string, type: Type])[] = [
  ["0", "integer", { kind: "integer" }],
  ["-1", "integer", { kind: "integer" }],
  ["'0'", "integer", { kind: "integer" }],
  ["0", "bigint", { kind: "bigInteger" }],
  ["5000000000", "bigint", { kind: "bigInteger" }],
  ["0", "numeric(10, 2)", { kind: "numeric", precision: 10, scale: 2 }],
  ["0.00", "numeric(10, 2)", { kind: "numeric", precision: 10, scale: 2 }],
  ["-1.5", "numeric(10, 2)", { kind: "numeric", precision: 10, scale: 2 }],
  ["1", "double precision", { kind: "double" }],
  ["1.5", "real", { kind: "real" }],
  ["'x'", "varchar(10)", { kind: "string", length: 10 }],
  ["'it''s'", "text", { kind: "text", length: null }],
  ["'a\\b'", "text", { kind: "text", length: null }],
  ["''", "char(3)", { kind: "char", length: 3 }],
  ["true", "boolean", { kind: "boolean", constraint: null }],
  ["'f'", "boolean", { kind: "boolean", constraint: null }],
  ["now()", "timestamptz", { kind: "dateTime", timezone: true, precision: null }],
  ["CURRENT_TIMESTAMP", "timestamp", { kind: "dateTime", timezone: false, precision: null }],
  ["CURRENT_DATE", "date", { kind: "date" }],
  ["'2020-01-01'", "date", { kind: "date" }],
  ["'2020-01-01'", "timestamp", { kind: "dateTime", timezone: false, precision: null }],
  ["'2020-01-01 10:00:00'", "timestamp", { kind: "timestamp", timezone: false, precision: null }],
  ["DATE '2020-01-01'", "date", { kind: "date" }],
  ["'10:00'", "time", { kind: "time", timezone: false, precision: null }],
  ["interval '1 day'", "interval", { kind: "interval", precision: null }],
  ["'{}'", "json", { kind: "json" }],
  ["'{\"a\":1}'", "jsonb", { kind: "native", dialect: "postgresql", text: "jsonb" }],
  ["'{}'", "text[]", { kind: "array", of: { kind: "text", length: null }, dimensions: 1 }],
  ["ARRAY[]::integer[]", "integer[]", { kind: "array", of: { kind: "integer" }, dimensions: 1 }],
  ["gen_random_uuid()", "uuid", { kind: "uuid" }],
  ["'A0EEBC99-9c0b-4ef8-bb6d-6bb9bd380a11'", "uuid", { kind: "uuid" }],
  ["'a'", "mood", { kind: "enum", values: ["a", "b"], typeName: "mood", length: 1, constraint: null }],
  ["nextval('numbers')", "integer", { kind: "integer" }],
  ["'\\x00ff'", "bytea", { kind: "largeBinary", length: null }],
  ["NULL", "integer", { kind: "integer" }],
  ["lower('X') || 'y'", "text", { kind: "text", length: null }],
  ["1 + 2 * 3", "integer", { kind: "integer" }],
];

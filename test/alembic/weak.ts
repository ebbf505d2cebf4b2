/** A weak spot of Alembic, and the fixtures or tests that show what happens here. */
export interface Weak {
  readonly number: number;
  readonly what: string;
  /** From the root. Fixtures of operations have goldens of the same name in out/ops/. */
  readonly shown: readonly string[];
}

const ops = (...names: readonly string[]): readonly string[] => names.map((name) => `fixtures/ops/${name}.ts`);
const errors = (...names: readonly string[]): readonly string[] => names.map((name) => `fixtures/errors/${name}`);

export const weakSpots: readonly Weak[] = [
  {
    number: 1,
    what: "the text is another one each time",
    shown: [...ops("w01-deterministic-order"), "test/laws/determinism.test.ts"],
  },
  { number: 4, what: "backslashes in strings are doubled", shown: ops("bulk-insert-hostile-text") },
  {
    number: 5,
    what: "`op.execute` rewrites what it is given",
    shown: [...ops("w05-execute-byte-exact"), ...errors("M318-bind-parameter")],
  },
  {
    number: 6,
    what: "SQL that SQLite cannot read, without a word",
    shown: [...ops("w06-nothing-that-sqlite-cannot-read"), ...errors("M320-cast-of-postgresql")],
  },
  { number: 7, what: "a copy deletes the rows that refer to the table", shown: ops("w07-children-survive") },
  {
    number: 8,
    what: "indexes and CHECKs over a column that goes or gets another name",
    shown: ops("w08-columns-that-something-uses"),
  },
  {
    number: 9,
    what: "without a server, SQL Server has other types: DATETIME for a date, TEXT, NTEXT, IMAGE",
    shown: ops("w09-types-of-the-version"),
  },
  { number: 10, what: "comments stop the script on SQL Server", shown: ops("w10-comments") },
  { number: 11, what: "`copy_from` has to be written for each batch block", shown: ops("w11-no-copy-from") },
  {
    number: 12,
    what: "CAST in the copy destroys values",
    shown: ops("w12-text-to-date", "w12-text-to-date-using"),
  },
  {
    number: 13,
    what: "views and triggers break the copy, or are lost",
    shown: ops("w13-views-and-triggers-survive-a-copy", "w13-renames-beside-a-copy"),
  },
  {
    number: 14,
    what: "a temporary table that is left over stops the next try",
    shown: ops("w14-temporary-table-of-its-own"),
  },
  { number: 15, what: "CHECKs without a name are lost", shown: ops("w15-unnamed-checks-stay") },
  {
    number: 16,
    what: "STRICT and WITHOUT ROWID are lost",
    shown: ops("w16-strict-stays", "w16-without-rowid-stays"),
  },
  { number: 17, what: "AUTOINCREMENT and its last number are lost", shown: ops("w17-autoincrement-goes-on") },
  { number: 18, what: "computed columns are copied", shown: ops("w18-computed-columns-are-not-copied") },
  { number: 19, what: "indexes are lost, or lose parts", shown: ops("w19-indexes-stay") },
  { number: 20, what: "an identity is added with the words for changing one", shown: ops("w20-add-identity") },
  { number: 21, what: "enum types are not made, not dropped, made twice", shown: ["fixtures/w21-enum-types"] },
  {
    number: 22,
    what: "names of a convention get lost in a batch block",
    shown: ops("w22-names-in-batch", "w22-check-names-once"),
  },
  {
    number: 23,
    what: "what is misspelt is ignored",
    shown: errors("M401-w23-misspelt-option", "M413-w23-index-of-no-table", "G125-reversed-range"),
  },
  {
    number: 24,
    what: "noise in INSERTs that some databases refuse",
    shown: [...ops("w24-plain-insert"), "out/blog/sqlite/upgrade.sql"],
  },
  {
    number: 27,
    what: "CONCURRENTLY within a transaction",
    shown: ["fixtures/w27-concurrently-leaves-the-transaction"],
  },
  {
    number: 28,
    what: "actions of foreign keys are lost",
    shown: ops("w28-actions-of-inline-foreign-keys-stay"),
  },
  { number: 29, what: "batch blocks cannot say it", shown: ops("w29-unnamed-and-renamed") },
  {
    number: 31,
    what: "MODIFY and CHANGE drop what they are not told",
    shown: ops("w31-nothing-is-dropped-by-modify"),
  },
  {
    number: 32,
    what: "the SQL of a revision depends on where the range begins",
    shown: ["fixtures/w32-enum-type-from-anywhere"],
  },
];

import type { Rewording } from "./text.js";

// Statements as `plain` leaves them: no blanks around parentheses and commas.

/** `t_pkey`, `t_a_b_key`, `t_a_fkey`: the names that constraints without one get where none is to be unknown. */
const suffixes: Readonly<Record<string, string>> = {
  "PRIMARY KEY": "pkey",
  UNIQUE: "key",
  "FOREIGN KEY": "fkey",
};

function withNames(statement: string): string {
  const table = /^(?:CREATE|ALTER) TABLE ([\w.]+)/.exec(statement)?.[1];
  if (table === undefined || table.startsWith("_alembic")) return statement;
  return statement.replaceAll(
    /(?<=[(,]|ADD )(PRIMARY KEY|UNIQUE|FOREIGN KEY)\(([\w,]+)\)/g,
    (words, kind: string, columns: string) => {
      const named = kind === "PRIMARY KEY" ? [] : columns.split(",");
      return `CONSTRAINT ${[table, ...named, suffixes[kind]].join("_")} ${words}`;
    },
  );
}

/** @param see the note that says why */
export function namesConstraints(see: string): Rewording {
  return {
    there: "leaves constraints without a name, which the server then makes up",
    here: "names them as PostgreSQL does: `t_pkey`, `t_a_key`, `t_a_fkey`. What has a known name can be dropped",
    see,
    said: withNames,
  };
}

/** A default that Python has as text, for a column of numbers. */
export const numbersAreNumbers: Rewording = {
  there: "takes a default for a text: `DEFAULT '0'`",
  here: "a default is a value, of the type of its column: `DEFAULT 0`",
  said: (statement) =>
    /^(?:ALTER TABLE t (?:ADD|ALTER|MODIFY)) /.test(statement)
      ? statement.replace(/DEFAULT '(\d+)'/, "DEFAULT $1")
      : statement,
};

/** Up to where the next column begins or the statement ends; a literal is none. */
const expression = /(?<!BY )\bDEFAULT(?! ?'| ?\d+(?:$|[,)]| FOR | NOT )) ?((?:[^(),]|\([^()]*\))+?)(?=,|\)?$| FOR )/g;

/** A default that is an expression stands in parentheses. */
export const parenthesised: Rewording = {
  there: "prints SQL of a default as it was given",
  here: "puts it in parentheses, so that it ends where it began",
  said: (statement) => statement.replaceAll(expression, "DEFAULT($1)"),
};

/** SQLAlchemy's `create_index` with expressions. */
export const parenthesisedKeys: Rewording = {
  there: "prints an expression of an index as it was given",
  here: "puts it in parentheses",
  said: (statement) =>
    /^CREATE (?:UNIQUE )?INDEX /.test(statement)
      ? statement.replace(/ ON (\w+)\((\w+\(\w+\)|\w+ [-+*/] \w+)/, " ON $1(($2)")
      : statement,
};

/** `CREATE SEQUENCE … INCREMENT BY 2 START WITH 5` */
export const startsFirst: Rewording = {
  there: "prints `INCREMENT BY` of a sequence first",
  here: "prints `START WITH` first",
  said: (statement) => statement.replace(/^(CREATE SEQUENCE \w+) (INCREMENT BY \d+) (START WITH \d+)$/, "$1 $3 $2"),
};

export const exactNumbers: Rewording = {
  there: "prints an exact number bare, as Python has it in a `Decimal`",
  here: "takes it as text, `'1.10'`: JavaScript's numbers are not exact",
  said: (statement) => statement.replace(/(VALUES\(1,'it''s',.*,)1\.10\)$/, "$1'1.10')"),
};

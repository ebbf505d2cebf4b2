import { words } from "./lexical.js";
import type { Grammar } from "./same-grammar.js";
import { assigned, canonical } from "./same-postgresql-casts.js";
import { typeNamed } from "./same-postgresql-types.js";
import { tree, type Tree } from "./same-tree.js";

const value = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, name]));

/** https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-PRECEDENCE */
export const postgresqlGrammar: Grammar = {
  // A sign of several characters ends in + or - only if it holds one of those in the first bracket.
  signs: /::|:=|=>|\.\.|[()[\],.:]|[-+*/<>=]*[~!@#%^&|`?][-+*/<>=~!@#%^&|`?]*|[-+*/<>=]*[*/<>=]|[-+]/y,
  levels: [[], ["+", "-"], ["*", "/", "%"], ["^"]],
  others: 0,
  comparisons: { "=": "=", "<": "<", ">": ">", "<=": "<=", ">=": ">=", "<>": "<>", "!=": "<>" },
  matches: { LIKE: "LIKE", ILIKE: "ILIKE" },
  synonyms: {},
  prefixes: ["-", "+"],
  values: {
    CURRENT_TIMESTAMP: "now()",
    ...value("TRUE", "FALSE", "CURRENT_DATE", "CURRENT_TIME", "LOCALTIME", "LOCALTIMESTAMP", "CURRENT_USER"),
    ...value("SESSION_USER", "CURRENT_ROLE", "CURRENT_CATALOG", "CURRENT_SCHEMA"),
    USER: "CURRENT_USER",
  },
  functions: { transaction_timestamp: "now" },
  // Those that the grammar knows, which a name in quotes does not reach.
  special: words(`
    coalesce greatest least nullif extract row grouping exists cast treat values array any all some xmlconcat xmlelement
    xmlexists xmlforest xmlparse xmlpi xmlroot xmlserialize normalize setof bit char character int integer smallint bigint
    real float decimal dec numeric boolean varchar time timestamp interval national nchar trim collation current_schema
    json json_array json_arrayagg json_object json_objectagg json_scalar json_serialize json_exists json_query json_value`),
  type: typeNamed,
  string: stringSaid,
  canonical,
  assigned,
};

function stringSaid(token: string): Tree | undefined {
  const opening = /^(?:[A-Za-z]&?)?'|^\$[^$]*\$/.exec(token)?.[0] ?? "";
  if (opening.startsWith("$")) return tree("string", token.slice(opening.length, -opening.length));
  const inner = token.slice(opening.length, -1);
  const plain = inner.replaceAll("''", "'");
  switch (opening.slice(0, -1).toUpperCase()) {
    case "":
      return tree("string", plain);
    case "E":
      return escaped(inner);
    case "B":
      // The quotes make it a type without a length.
      return tree("cast", '"bit"', tree("string", plain));
    default:
      return undefined;
  }
}

/** No text can hold it. */
const unknown = "\0";

/** `E'a\'b'` without its escapes; nothing where there are more than the usual ones. */
function escaped(inner: string): Tree | undefined {
  const meant: Readonly<Partial<Record<string, string>>> = {
    n: "\n",
    t: "\t",
    r: "\r",
    b: "\b",
    f: "\f",
    "\\": "\\",
    "'": "'",
  };
  const text = inner.replace(/\\([^])|''|'[^]*?'/g, (found, character: string | undefined) => {
    if (found === "''") return "'";
    const one = character === undefined ? undefined : meant[character];
    return one ?? unknown;
  });
  return text.includes(unknown) ? undefined : tree("string", text);
}

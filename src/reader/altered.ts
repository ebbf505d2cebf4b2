import type { Altered } from "../model/operation.js";
import type { QName } from "../model/schema.js";
import { foldedName, is, type Token } from "./lexer.js";
import type { Lexical } from "./lexical.js";

/**
 * What a statement changes of a table that exists: ALTER and DROP TABLE, an index or a trigger made on it, an index
 * dropped. Reading these few forms is enough to know that history no longer knows the table.
 */
export function alteredBy(tokens: readonly Token[], lexical: Lexical): Altered | undefined {
  const words = tokens.slice(0, 4).map(({ text }) => text.toUpperCase());
  const [verb] = words;
  const table = (name: QName | undefined): Altered | undefined => name && { what: "table", table: name };
  if ((verb === "ALTER" || verb === "DROP") && words[1] === "TABLE") return table(nameAt(tokens, 2, lexical));
  // `ALTER IGNORE TABLE t`, `CREATE OR REPLACE TABLE t`
  if (verb === "ALTER" && words[2] === "TABLE") return table(nameAt(tokens, 3, lexical));
  if (verb === "CREATE" && words[1] === "OR" && words[3] === "TABLE") return table(nameAt(tokens, 4, lexical));
  if (verb === "RENAME" && words[1] === "TABLE") return table(nameAt(tokens, 2, lexical));
  if (verb === "DROP" && words[1] === "INDEX") {
    // `DROP INDEX ix ON t`, where an index is one of its table's.
    const on = tokens.findIndex((token) => is(token, "ON"));
    if (on >= 0) return table(nameAt(tokens, on + 1, lexical));
    const index = nameAt(tokens, 2, lexical);
    return index && { what: "index", name: index.name };
  }
  if (verb === "ALTER" && words[1] === "INDEX") {
    const index = nameAt(tokens, 2, lexical);
    return index && { what: "index", name: index.name };
  }
  if (verb === "CREATE" && (words.includes("INDEX") || words.includes("TRIGGER"))) {
    const on = tokens.findIndex((token) => is(token, "ON"));
    return on < 0 ? undefined : table(nameAt(tokens, on + 1, lexical));
  }
  // `CREATE POLICY p ON t`
  if (words[1] === "POLICY") {
    const on = tokens.findIndex((token) => is(token, "ON"));
    return on < 0 ? undefined : table(nameAt(tokens, on + 1, lexical));
  }
  // `ALTER SEQUENCE s OWNED BY t.a`: it goes with the column.
  const owned = tokens.findIndex((token, index) => is(token, "OWNED") && is(tokens[index + 1], "BY"));
  if (owned >= 0 && words.includes("SEQUENCE")) return table(ownerAt(tokens, owned + 2, lexical));
  return undefined;
}

/** The table of a column that is named with it: `t.a`, `s.t.a`. */
function ownerAt(tokens: readonly Token[], index: number, lexical: Lexical): QName | undefined {
  const names = [index, index + 2, index + 4].filter((at) => at === index || is(tokens[at - 1], "."));
  const [schema, name, column] = names.flatMap((at) => {
    const token = tokens[at];
    return token === undefined ? [] : [foldedName(token, lexical)];
  });
  if (schema === undefined || name === undefined) return undefined;
  return column === undefined ? { name: schema } : { schema, name };
}

const beforeNames: readonly string[] = ["IF", "NOT", "EXISTS", "ONLY", "CONCURRENTLY"];

function nameAt(tokens: readonly Token[], index: number, lexical: Lexical): QName | undefined {
  let at = index;
  while (beforeNames.some((word) => is(tokens[at], word))) at++;
  const first = tokens[at];
  if (first === undefined) return undefined;
  const second = is(tokens[at + 1], ".") ? tokens[at + 2] : undefined;
  if (second === undefined) return { name: foldedName(first, lexical) };
  return { schema: foldedName(first, lexical), name: foldedName(second, lexical) };
}

import { createRequire } from "node:module";

/** A column that an expression mentions, as the parser sees it. */
export interface Mention {
  readonly name: string;
  readonly quoted: boolean;
}

interface SqlParser {
  astify(text: string): unknown;
}

// Not `import`: that takes three times as long, since Node looks through the whole file for the names it exports.
const require = createRequire(import.meta.url);
const parsers = new Map<string, SqlParser>();
const answers = new Map<string, readonly Mention[] | undefined>();

/**
 * The columns that an expression mentions, once for each time, in the opinion of node-sql-parser; undefined when it
 * cannot read the expression. The parser is loaded with the first question, and each question is asked once.
 */
export function mentions(expression: string, build: string): readonly Mention[] | undefined {
  const question = `${build} ${expression}`;
  if (!answers.has(question)) answers.set(question, ask(expression, build));
  return answers.get(question);
}

function ask(expression: string, build: string): readonly Mention[] | undefined {
  const sqlParser = parserOf(build);
  let tree: unknown;
  try {
    // In parentheses, as it is printed: without them `a b` would be a column and an alias.
    tree = sqlParser.astify(`SELECT (${expression})`);
  } catch {
    // Whatever it throws, a full stack too, it has no opinion, and the caller says so in the model.
    return undefined;
  }
  const found: Mention[] = [];
  collect(tree, found);
  return found;
}

function parserOf(build: string): SqlParser {
  let loaded = parsers.get(build);
  if (loaded === undefined) {
    const { Parser } = require(`node-sql-parser/build/${build}.js`) as { Parser: new () => SqlParser };
    loaded = new Parser();
    parsers.set(build, loaded);
  }
  return loaded;
}

function collect(tree: unknown, found: Mention[]): void {
  // A list of what is still to be looked at, since trees of long conditions are deeper than the stack.
  const open: unknown[] = [tree];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    if ("type" in node && node.type === "column_ref" && "column" in node) {
      const mention = asMention(node.column);
      if (mention !== undefined) found.push(mention);
    }
    for (const child of Object.values(node)) open.push(child);
  }
}

/** A column is a string in most builds, and `{ expr: { type, value } }` in PostgreSQL's. */
function asMention(column: unknown): Mention | undefined {
  if (typeof column === "string") return { name: column, quoted: true };
  if (typeof column !== "object" || column === null || !("expr" in column)) return undefined;
  const { type, value } = column.expr as { readonly type?: unknown; readonly value?: unknown };
  return typeof value === "string" ? { name: value, quoted: type === "double_quote_string" } : undefined;
}

import type { LiteralAs, LiteralValue, Sql } from "./sql.js";

/** How a dialect writes names and values. */
export interface Lexis {
  /** One identifier, quoted where the dialect needs it. */
  quote(name: string): string;
  /** One literal; `as` is what its column takes it for, where that is known. */
  literal(value: LiteralValue, as?: LiteralAs): string;
  /** How long a line may become by a list that stands on it; longer lists have a line for each item. */
  readonly longestLine?: number;
}

/** The text of a tree of SQL. */
export function render(tree: Sql, lexis: Lexis): string {
  switch (tree.piece) {
    case "text":
      return tree.text;
    case "id":
      return tree.parts.map((part) => lexis.quote(part)).join(".");
    case "literal":
      return lexis.literal(tree.value, tree.as);
    case "sequence":
      return tree.items.map((item) => render(item, lexis)).join("");
    case "list": {
      const items = tree.items.map((item) => render(item, lexis));
      if (!tree.lines && items.join(tree.separator).length <= (lexis.longestLine ?? Number.POSITIVE_INFINITY)) {
        return items.join(tree.separator);
      }
      if (!tree.lines) return items.join(`${tree.separator.trimEnd()}\n`);
      return `\n${items.map((item) => `    ${item}`).join(`${tree.separator}\n`)}\n`;
    }
  }
}

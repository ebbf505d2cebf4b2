import type { LiteralValue, Sql } from "./sql.js";

/** How a dialect writes names and values. */
export interface Lexis {
  /** One identifier, quoted where the dialect needs it. */
  quote(name: string): string;
  /** One literal. */
  literal(value: LiteralValue): string;
}

/** The text of a tree of SQL. */
export function render(tree: Sql, lexis: Lexis): string {
  switch (tree.piece) {
    case "text":
      return tree.text;
    case "id":
      return tree.parts.map((part) => lexis.quote(part)).join(".");
    case "literal":
      return lexis.literal(tree.value);
    case "sequence":
      return tree.items.map((item) => render(item, lexis)).join("");
    case "list": {
      const items = tree.items.map((item) => render(item, lexis));
      if (!tree.lines) return items.join(tree.separator);
      return `\n${items.map((item) => `    ${item}`).join(`${tree.separator}\n`)}\n`;
    }
  }
}

import { render } from "../../sql/render.js";
import type { QName } from "../../model/schema.js";
import { keywords, sql, type Sql } from "../../sql/sql.js";
import { tableId } from "../ansi/table.js";
import type { Dialect } from "../dialect.js";
import { readable } from "./lexis.js";

// Names as procedures and functions of the server want them: in strings.

/** `N'name'`, for a name that stands for itself, without brackets. */
export function nameText(name: string): Sql {
  return keywords(`N'${readable(name).replaceAll("'", "''")}'`);
}

/** `N'app.[a.b]'`, for a name that is read as SQL reads it. */
export function nameSqlText(name: Sql, { lexis }: Dialect): Sql {
  return nameText(render(name, lexis));
}

export function objectText(name: QName, dialect: Dialect): Sql {
  return nameSqlText(tableId(name), dialect);
}

/** `OBJECT_ID(N'app.[a.b]', N'U')` */
export function objectId(name: QName, dialect: Dialect, type?: string): Sql {
  return sql`OBJECT_ID(${objectText(name, dialect)}${type === undefined ? sql`` : keywords(`, N'${type}'`)})`;
}

/** Where names without a schema are. */
export function schemaText({ schema }: QName, { rules }: Dialect): Sql {
  return nameText(schema ?? rules.defaultSchema ?? "");
}

import type { Texts } from "./text.js";

/** One line for each dialect whose text is compared with Alembic's. */
export const textual: readonly Texts[] = [];

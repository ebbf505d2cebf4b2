import { elements } from "./elements.js";
import { objects } from "./objects.js";
import type { Specimen } from "./specimen.js";
import { tables } from "./tables.js";
import { plainTypes, types } from "./types.js";

/** All there is to be called. @param schema the one that tables without a schema are in */
export const specimens = (schema: string): readonly Specimen[] => [
  ...tables(schema),
  ...objects(schema),
  ...elements,
  ...types,
  ...plainTypes,
];

import type { Ground } from "../ground.js";
import { mysql } from "./mysql.js";

export const mariadb: Ground = {
  ...mysql,
  has: { ...mysql.has, expressionIndexes: false },
};

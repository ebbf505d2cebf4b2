import type { DeclaredType } from "../declared-type.js";
import { native } from "./native.js";

/** Types that MariaDB has and MySQL has not; `t.mysql` has the others. https://mariadb.com/kb/en/data-types/ */
export const mariadbTypes = Object.freeze({
  /** From MariaDB 10.10. */
  inet4: (): DeclaredType => native("mariadb", "INET4"),
  inet6: (): DeclaredType => native("mariadb", "INET6"),
  /** From MariaDB 10.7. */
  uuid: (): DeclaredType => native("mariadb", "UUID"),
});

import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextFile } from "./write.js";

/** A file under `out/` that is not what compiling gives now. */
export interface Outdated {
  readonly path: string;
  readonly why: "missing" | "different" | "left over";
}

/** What compiling would change under a directory: nothing, if it is current. */
export function outdatedFiles(
  directory: string,
  files: readonly TextFile[],
  obsolete: readonly string[],
): readonly Outdated[] {
  return [
    ...files.flatMap(({ path, text }): readonly Outdated[] => {
      const file = join(directory, path);
      if (!existsSync(file)) return [{ path, why: "missing" }];
      const same = lstatSync(file).isFile() && readFileSync(file).equals(Buffer.from(text));
      return same ? [] : [{ path, why: "different" }];
    }),
    ...obsolete
      .filter((path) => existsSync(join(directory, path)))
      .map((path) => ({ path, why: "left over" }) as const),
  ];
}

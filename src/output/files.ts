import { basename, extname } from "node:path/posix";
import { diagnostic } from "../diagnostics/catalog.js";
import { at, type Diagnostic, failAll, Failure } from "../diagnostics/diagnostic.js";
import type { Revision } from "../script/types.js";
import {
  compileMovements,
  configured,
  diagnosticsOf,
  flat,
  flatQuestions,
  type Movements,
  type Project,
  type Script,
  single,
  unlimited,
  unsaidHeads,
} from "./compile.js";
import { isGuarded } from "./transactions.js";

/** A script, and where under `out/` it goes. */
export interface OutputFile extends Script {
  readonly path: string;
}

/** A revision that there is no way back from, in a dialect. */
export interface Irreversible {
  readonly dialect: string;
  readonly revision: string;
}

/** Everything that compiling a project gives. */
export interface Output {
  readonly files: readonly OutputFile[];
  readonly irreversible: readonly Irreversible[];
  /** Each with the dialect it came up in. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The files of a project: for each dialect the RANGE as one flat script up and one down, and each revision of it by
 * itself. Where there is no way back the scripts for it are left out, with a warning.
 *
 * @throws Failure with what is wrong in every dialect; then there are no files at all.
 */
export function compileProject(
  project: Project,
  request: { readonly range?: string | undefined; readonly dialects?: readonly string[] | undefined } = {},
): Output {
  const files: OutputFile[] = [];
  const irreversible: Irreversible[] = [];
  const diagnostics: Diagnostic[] = [];
  const wrong: Diagnostic[] = [];
  for (const name of request.dialects ?? project.settings.dialects.map((dialect) => dialect.name)) {
    try {
      const movements = compileMovements(project, configured(project.settings, name), request.range);
      files.push(...filesOf(movements, project));
      const found = [
        ...unlimited(project.settings, movements.dialect),
        ...unsaidHeads(request.range, movements.to),
        ...diagnosticsOf(movements.up),
        ...diagnosticsOf(movements.down),
      ];
      if (movements.irreversible !== undefined) {
        const revision = movements.up[movements.up.length - 1 - movements.down.length]?.compiled.planned.revision;
        if (revision !== undefined) irreversible.push({ dialect: name, revision: revision.id });
        found.push(...movements.irreversible.diagnostics.map(asWarning));
      }
      diagnostics.push(...found.map((one) => at(one, { dialect: name })));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      wrong.push(...error.diagnostics.map((one) => at(one, { dialect: name })));
    }
  }
  failAll(wrong);
  return { files, irreversible, diagnostics };
}

function filesOf(movements: Movements, project: Project): readonly OutputFile[] {
  const { name } = movements.dialect;
  const flatFile = (direction: "upgrade" | "downgrade"): OutputFile => ({
    ...flat(movements, direction === "upgrade" ? movements.up : movements.down, direction, project),
    path: `${name}/${direction}.sql`,
  });
  const files = (direction: "up" | "down"): readonly OutputFile[] =>
    movements[direction].map((movement) => ({
      ...single(movement, project, movements.dialect),
      path: `${name}/revisions/${fileName(movement.compiled.planned.revision)}.${direction}.sql`,
    }));
  return [
    flatFile("upgrade"),
    ...(movements.irreversible === undefined ? [flatFile("downgrade")] : []),
    ...questionsOf(movements, project),
    ...files("up"),
    ...files("down"),
  ];
}

/** What is asked before `upgrade.sql` and behind it, where that has guards. */
function questionsOf(movements: Movements, project: Project): readonly OutputFile[] {
  const { dialect } = movements;
  if (
    !isGuarded(project.settings, dialect) ||
    dialect.guarding?.ask === undefined ||
    dialect.guarding.asking === undefined
  )
    return [];
  return (["preflight", "verify"] as const).map((purpose) => ({
    ...flatQuestions(purpose, movements, project),
    path: `${dialect.name}/${purpose}.sql`,
  }));
}

/** As the script is called; the id comes first even where the script's name does not say it. */
function fileName({ id, file }: Revision): string {
  const name = basename(file, extname(file));
  return name === id || name.startsWith(`${id}_`) ? name : `${id}_${name}`;
}

/** That nobody can go back is for people to know; it stops only those who ask to. */
function asWarning(found: Diagnostic): Diagnostic {
  return diagnostic("noWayBack", { why: found.message }, found.origin);
}

import { Command, Option } from "commander";
import { diagnostic } from "../diagnostics/catalog.js";
import { common, type CommonOptions, dialectOption, revisionArgument } from "./options.js";
import { oneOf } from "./flat-script.js";
import type { Finish, Work } from "./run.js";

interface ExportOptions extends CommonOptions {
  readonly sql?: true;
}

/** `limbeck export [REV]`. */
export function exportCommand(finish: Finish): Command {
  return common(new Command("export"))
    .summary("print the schema at a revision, as TypeScript or as SQL")
    .description(
      "Prints the schema that history comes to: as a schema file, to begin one with, or as the SQL that makes it in an " +
        "empty database. No rows and no version table are in it.",
    )
    .addArgument(revisionArgument("[REV]", "at which revision: head, ae1027 (default: at all heads)"))
    .addOption(
      new Option("--schema", "as a schema file, for all configured dialects at once (default)").conflicts("sql"),
    )
    .addOption(new Option("--sql", "as SQL, in one dialect"))
    .addOption(dialectOption("the dialects to write, where not all of them are meant (repeatable)"))
    .addHelpText("after", "\nExample:\n  limbeck export --schema > migrations/schema.ts")
    .action((revision: string | undefined, options: ExportOptions) =>
      finish(options, { kind: "evenOnBaseline", work: options.sql === true ? asSql(revision) : asSchema(revision) }),
    );
}

function asSchema(revision: string | undefined): Work {
  return async (project, dialects) => {
    const [{ schemaAt }, { renderSchema }] = await Promise.all([
      import("../output/export.js"),
      import("../declaration/schema.js"),
    ]);
    const models = dialects.map((dialect) => schemaAt(project, dialect, revision));
    const text = renderSchema(models, project.settings.namingConvention);
    return { diagnostics: [], conclude: () => ({ text, result: { dialects, schema: text } }) };
  };
}

function asSql(revision: string | undefined): Work {
  return async (project, dialects) => {
    const name = oneOf(dialects);
    const { ddlOf, schemaAt } = await import("../output/export.js");
    const { schema, dialect, executing } = schemaAt(project, name, revision);
    const { text, statements } = ddlOf(schema, dialect);
    const leftOut = executing.length === 0 ? [] : [diagnostic("ownSqlLeftOut", { revisions: executing })];
    return {
      diagnostics: leftOut,
      conclude: () => ({ text, result: { dialect: name, statements: statements.length, sql: text } }),
    };
  };
}

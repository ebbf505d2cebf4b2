import type { Project } from "../../src/output/compile.js";
import type { Revision, RevisionDefinition, Settings } from "../../src/script/types.js";

/** A project whose revisions stand in the test itself. */
export function projectOf(definitions: readonly RevisionDefinition[], settings: Partial<Settings> = {}): Project {
  return {
    revisions: definitions.map(revisionOf),
    settings: {
      directory: "/project",
      configFile: "limbeck.config.ts",
      versions: ["versions/*.ts"],
      out: "/project/out",
      dialects: [
        { name: "sqlite", version: undefined },
        { name: "postgresql", version: undefined },
      ],
      versionTable: { name: "alembic_version", schema: undefined, column: "version_num", length: 32, primaryKey: true },
      tempTable: "_alembic_batch_temp",
      recreate: "auto",
      namingConvention: {},
      transaction: "per-script",
      guards: "none",
      client: "own",
      comments: true,
      newRevisions: { fileTemplate: "{rev}_{slug}", timezone: "UTC", template: undefined },
      baseline: undefined,
      ...settings,
    },
  };
}

function revisionOf(definition: RevisionDefinition): Revision {
  const { revision, downRevision, message = "", createDate } = definition;
  return {
    id: revision,
    downRevisions: downRevision === null ? [] : [downRevision].flat(),
    branchLabels: [],
    dependsOn: [],
    message,
    createDate,
    file: `versions/${revision}.ts`,
    upgrade: (op) => definition.upgrade(op),
    downgrade: definition.downgrade && ((op) => definition.downgrade?.(op)),
  };
}

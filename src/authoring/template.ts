import { fail } from "../diagnostics/catalog.js";

/** What a new revision says of itself. */
export interface NewRevision {
  readonly id: string;
  readonly downRevisions: readonly string[];
  readonly branchLabels: readonly string[];
  readonly dependsOn: readonly string[];
  readonly message: string;
  readonly createDate: string;
}

/**
 * A new script, unless the configuration names another template. `{{…}}` is a JavaScript literal, `{{title}}` the
 * message on one line of a comment. There are no types in it, so that it is JavaScript as well.
 */
export const REVISION = `import { defineRevision } from "limbeck";

export default defineRevision({
  revision: {{revision}},
  downRevision: {{downRevision}},
  branchLabels: {{branchLabels}},
  dependsOn: {{dependsOn}},
  message: {{message}},
  createDate: {{createDate}},

  upgrade(op) {
    // op.addColumn("account", column("email", t.string(120)));
  },

  // The way back is derived from upgrade. Where it cannot be, or should do something else, write it:
  // downgrade(op) {
  //   op.dropColumn("account", "email");
  // },
});
`;

/** The first script of a new project. */
export const EXAMPLE = `import { column, defineRevision, t } from "limbeck";

// An example: change it into what your database begins with, or delete it and run \`limbeck revision -m "…"\`.
export default defineRevision({
  revision: {{revision}},
  downRevision: {{downRevision}},
  branchLabels: {{branchLabels}},
  dependsOn: {{dependsOn}},
  message: {{message}},
  createDate: {{createDate}},

  upgrade(op) {
    op.createTable("account", [
      column("id", t.integer(), { primaryKey: true }),
      column("name", t.string(50), { nullable: false }),
    ]);
  },

  downgrade(op) {
    op.dropTable("account");
  },
});
`;

/** A script from a template. @throws Failure L142, L143 when the template does not fit */
export function scriptFrom(template: string, revision: NewRevision): string {
  const values = literals(revision);
  const tokens = new Set(Array.from(template.matchAll(TOKEN), ([, token = ""]) => token));
  for (const token of tokens) {
    if (!Object.hasOwn(values, token)) fail("unknownTemplateToken", { token, known: Object.keys(values) });
  }
  for (const [token, why] of needed(revision)) if (!tokens.has(token)) fail("templateLacks", { token, why });
  return template.replace(TOKEN, (_, token: string) => values[token] ?? "");
}

const TOKEN = /\{\{(\w+)\}\}/g;

function literals(revision: NewRevision): Readonly<Record<string, string>> {
  const { id, downRevisions, branchLabels, dependsOn, message, createDate } = revision;
  const [down, ...others] = downRevisions;
  return {
    revision: literal(id),
    downRevision: down === undefined ? "null" : others.length === 0 ? literal(down) : list(downRevisions),
    branchLabels: list(branchLabels),
    dependsOn: list(dependsOn),
    message: literal(message),
    createDate: literal(createDate),
    title: message.replace(/\s+/g, " ").replaceAll("*/", "* /"),
  };
}

/** Without these the script would not be the revision that was asked for. */
function needed({ branchLabels, dependsOn }: NewRevision): readonly (readonly [string, string])[] {
  return [
    ["revision", "every script says its id"],
    ["downRevision", "every script says what it stands on"],
    ...(branchLabels.length === 0 ? [] : [["branchLabels", "this revision is to have a branch label"] as const]),
    ...(dependsOn.length === 0 ? [] : [["dependsOn", "this revision is to depend on another"] as const]),
  ];
}

function list(texts: readonly string[]): string {
  return `[${texts.map(literal).join(", ")}]`;
}

/** JSON is JavaScript, and nothing that a terminal or an editor obeys stays in it. */
function literal(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

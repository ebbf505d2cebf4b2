// Writes docs/errors.md from the catalog and from fixtures/errors/, where each code has an example and what limbeck says
// about it. With --check it writes nothing, and fails when the page is not what it would write.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { catalog } from "../dist/diagnostics/catalog.js";

const root = new URL("../", import.meta.url);
const page = new URL("docs/errors.md", root);
const fixtures = new URL("fixtures/errors/", root);

/** The phases, in the order in which a run goes through them. */
const phases = {
  C: "Command line and output",
  L: "Configuration and loading",
  G: "Revision graph and ranges",
  M: "Model and operations",
  A: "The schema that is wanted, and history",
  D: "Dialects",
  V: "Verification",
};

const reasons = unprovoked();
const text = pageText();
if (!process.argv.includes("--check")) {
  mkdirSync(new URL("./", page), { recursive: true });
  writeFileSync(page, text);
} else if (!existsSync(page) || readFileSync(page, "utf8") !== text) {
  process.stderr.write("docs/errors.md is not what the catalog says: run `npm run golden`\n");
  process.exitCode = 1;
}

function pageText() {
  const entries = Object.values(catalog).sort((a, b) => (a.code < b.code ? -1 : 1));
  const stray = entries.find(({ code }) => !(code[0] in phases));
  if (stray !== undefined) throw new Error(`${stray.code} belongs to no phase`);
  const sections = Object.entries(phases).map(([letter, title]) =>
    [`## ${title}`, ...entries.filter(({ code }) => code.startsWith(letter)).map(entryText)].join("\n\n"),
  );
  return `${[introduction(entries), ...sections].join("\n\n")}\n`;
}

function introduction(entries) {
  return `# What limbeck may tell you

Made by \`npm run golden\` from the catalog in \`src/diagnostics/\` and the examples in \`fixtures/errors/\`; do not edit it.

There are ${entries.length} codes. A code never changes its meaning and never comes back once it is gone. An **error** stops the run, and
nothing is written; a **warning** should be read, and stops nothing; a **note** tells of something harmless.`;
}

function entryText({ code, severity, title }) {
  const examples = examplesOf(code);
  const said = examples.length === 0 && reasons.has(code) ? [`No example: ${reasons.get(code)}.`] : examples;
  return [`### ${code}: ${title}`, `*${severity}*`, ...said].join("\n\n");
}

/** Why some codes have no fixture, as the tests say it; one line for each. */
function unprovoked() {
  const source = readFileSync(new URL("test/golden/unprovoked.ts", root), "utf8");
  return new Map(Array.from(source.matchAll(/^ {2}(\w+): "(.*)",$/gm), ([, code, reason]) => [code, reason]));
}

/** What is typed in the fixtures of a code, and what comes. */
function examplesOf(code) {
  const names = readdirSync(fixtures).filter((name) => name.startsWith(`${code}-`));
  return names.sort().flatMap((name) => {
    const [said, command] = ["expected.txt", "command.txt"].map((file) => contents(`${name}/${file}`));
    if (said === undefined) return [];
    return [
      `\`\`\`text\n$ limbeck ${command ?? "compile --sql"}\n${said}\n\`\`\``,
      `[The example](../fixtures/errors/${name}/)`,
    ];
  });
}

function contents(name) {
  const file = new URL(name, fixtures);
  return existsSync(file) ? readFileSync(file, "utf8").trimEnd() : undefined;
}

import { table } from "../markdown.js";
import type { TextualName } from "../case.js";
import { textual } from "./all.js";
import { casesOf, outcomesOf } from "./outcomes.js";
import type { Texts } from "./text.js";

const titles: Readonly<Record<TextualName, string>> = {
  mysql: "MySQL",
  mariadb: "MariaDB",
  mssql: "SQL Server",
  oracle: "Oracle",
};

/** What is said differently in the dialects whose text is compared statement by statement. */
export function textsSection(): string {
  return textual.map(dialectSection).join("\n");
}

function dialectSection(texts: Texts): string {
  const { dialect, rewordings, differences, refusals } = texts;
  const [same, reworded] = [casesOf(texts, "same"), casesOf(texts, "reworded")];
  const numbers =
    `Of ${outcomesOf(texts).size} cases ${same.length} have Alembic's statements, ${reworded.length} have them in the words ` +
    `of the first table, ${casesOf(texts, "differs").length} do something else, and ${casesOf(texts, "refused").length} are refused.`;
  return [
    `### ${titles[dialect]}\n`,
    `${numbers}\n`,
    table(
      ["Alembic, wherever it occurs", "Limbeck", "see"],
      rewordings.map(({ there, here, see }) => [there, here, see ?? ""]),
    ),
    table(
      ["Alembic", "Limbeck", "see", "cases"],
      differences.map(({ there, here, see, where }) => [there, here, see ?? "", where.join(", ")]),
    ),
    table(
      ["refused", "why", "cases"],
      refusals.map(({ code, why, where }) => [code, why, where.join(", ")]),
    ),
  ].join("\n");
}

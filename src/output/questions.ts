import type { Dialect } from "../dialect/dialect.js";
import type { Asker, Question } from "../dialect/guarding.js";
import { fail } from "../diagnostics/catalog.js";
import { render } from "../sql/render.js";
import type { Sql } from "../sql/sql.js";
import type { ScriptSettings } from "./script.js";
import { type Line, statementLine } from "./transactions.js";
import { versionTable } from "./version-table.js";

/** A script that only asks. */
export interface Inquiry {
  /** What it is, in the words of its first comment. */
  readonly title: string;
  readonly verdict: string;
  readonly fromNothing: boolean;
  readonly questions: readonly (Question & { readonly title: string })[];
  /** Comments behind the questions: what is not asked, and why. */
  readonly remarks: readonly string[];
}

/** The lines of a script that puts these questions and changes nothing. @throws Failure D480 where a dialect has none. */
export function inquiryLines(inquiry: Inquiry, settings: ScriptSettings, dialect: Dialect): readonly Line[] {
  const { guarding, script } = dialect;
  const asking = guarding?.asking;
  if (guarding?.ask === undefined || asking === undefined) fail("cannotAsk", { dialect: dialect.name });
  const pure = settings.client === "any";
  const asker: Asker = {
    versions: { table: versionTable(settings.versionTable), column: settings.versionTable.column },
    fromNothing: inquiry.fromNothing,
    verdict: inquiry.verdict,
    pure,
  };
  const terminator = guarding.terminator ?? script.terminator;
  const say = (pieces: readonly Sql[]): readonly Line[] =>
    pieces.map((piece) => statementLine({ text: render(piece, dialect.lexis), terminator, origin: {} }, "guard"));
  const client = (texts: readonly string[]): readonly Line[] =>
    pure || texts.length === 0 ? [] : [{ kind: "client", text: texts.join("\n") }];
  const comment = (text: string): Line => ({ kind: "comment", text: script.comment(text) });
  return [
    ...client(asking.client),
    ...say(script.before(new Set()).map(({ sql }) => sql)),
    ...say(asking.begin(asker, dialect)),
    comment(inquiry.title),
    ...inquiry.questions.flatMap(({ complaint: _, shown, ...question }, index) => {
      const text = shown === undefined ? "" : render(shown, dialect.lexis);
      return say(asking.answer({ ...question, number: index + 1, shown: text }, dialect));
    }),
    ...inquiry.remarks.map(comment),
    ...say(asking.show?.(dialect) ?? []),
    ...client(asking.lastClient),
    ...say(asking.end(asker, inquiry.questions.length, dialect)),
    ...say(asking.behind(asker, dialect)),
  ];
}

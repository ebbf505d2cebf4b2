import type { Dialect } from "../dialect/dialect.js";
import { guard } from "../model/guard.js";
import { preflight } from "../plan/preflight.js";
import type { Compiled } from "../plan/statements.js";
import type { Ends } from "./compile.js";
import { inquiryLines } from "./questions.js";
import type { Movement, ScriptSettings } from "./script.js";
import type { Line } from "./transactions.js";
import { versionTable } from "./version-table.js";

/** The lines of a script that asks, days before, whether another one can be applied: what its guards would find now. */
export function preflightLines(
  movements: Iterable<Movement>,
  { direction, from, to, fromNothing }: Ends,
  settings: ScriptSettings,
  dialect: Dialect,
): readonly Line[] {
  const versions = { table: versionTable(settings.versionTable), column: settings.versionTable.column };
  const first = guard("version", { versions, rows: from, passed: false });
  const { asked, untold, during } = preflight(compiledOf(movements), first, settings.guards === "version", dialect);
  return inquiryLines(
    {
      title: `Preflight of ${direction} ${from.join(", ") || "base"} -> ${to.join(", ") || "base"}: asks what its guards would find, and changes nothing`,
      verdict: "preflight: this database is not as the script needs it",
      fromNothing,
      questions: asked.map(({ movement, ...question }) => ({
        ...question,
        title: `${movement}: ${question.complaint}`,
      })),
      remarks: [
        ...untold.map(
          ({ movement, complaints, why }) => `Cannot be told yet, since ${why}: ${movement}: ${complaints.join("; ")}`,
        ),
        `Not asked here, but looked at by the script itself: ${during.join("; ")}`,
      ],
    },
    settings,
    dialect,
  );
}

function* compiledOf(movements: Iterable<Movement>): Generator<Compiled, void> {
  for (const { compiled } of movements) yield compiled;
}

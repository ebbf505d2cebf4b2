import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSettings } from "../../src/script/config.js";
import { defineConfig, defineRevision } from "../../src/script/define.js";
import { loadRevisions } from "../../src/script/load.js";
import type { Dialect } from "../../src/dialect/dialect.js";
import { type Diagnostic, Failure } from "../../src/diagnostics/diagnostic.js";
import type { Kind } from "../../src/model/operation.js";
import { compileMovements } from "../../src/output/compile.js";
import type { Statement } from "../../src/plan/statements.js";
import type { Batch } from "../../src/script/batch.js";
import type { Op } from "../../src/script/op.js";
import type { Revision } from "../../src/script/types.js";
import { plain } from "../golden/cases.js";
import { known, type Specimen } from "./specimens/specimen.js";

const config = `import { defineConfig } from "limbeck";
export default defineConfig({ versions: "versions/*.ts", dialects: ["sqlite"] });
`;
const script = `import { defineRevision, call } from "limbeck";
export default defineRevision({ revision: "a1", downRevision: null, upgrade(op) {
  call(op, (table, run) => op.batchAlterTable(table, {}, (batch) => run(batch)));
}, downgrade() {} });
`;
const api = {
  defineConfig,
  defineRevision,
  call: (op: Op, block: Block): void => {
    body(op, block);
  },
};

/** What becomes of a call: the statements it gives, or why there are none. */
export type Outcome =
  | {
      readonly kind: "statements";
      readonly statements: readonly Statement[];
      /** What was said in the end, after all rewriting. */
      readonly kinds: ReadonlySet<Kind>;
    }
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] };

/** One call, of `op` or within a batch block. */
export interface Call {
  readonly verb: string;
  readonly given: readonly unknown[];
  /** Makes the arguments of what is given. */
  readonly make?: Specimen["within"];
  readonly before?: Specimen["before"];
  readonly inBlock: boolean;
}

export function callOf(specimen: Specimen, options: Readonly<Record<string, unknown>>, inBlock = false): Call {
  const { verb, before, always, optionless } = specimen;
  const [only = ""] = Object.keys(options);
  const usual = specimen.givenFor?.[only] ?? specimen.given;
  const at = specimen.at ?? usual.length;
  const given =
    optionless === true ? usual : usual.toSpliced(at, specimen.at === undefined ? 0 : 1, { ...always, ...options });
  return {
    verb,
    given: inBlock ? given.toSpliced(specimen.table ?? 0, 1) : given,
    inBlock,
    ...(specimen.within === undefined ? {} : { make: (...all) => specimen.within?.(...all) ?? all }),
    ...(before === undefined ? {} : { before }),
  };
}

/** Compiles a revision with this call in it. Anything that is not a Failure passes through: it is a defect. */
export function attempt({ verb, given, make, before, inBlock }: Call, dialect: Dialect): Outcome {
  body = (op, block) => {
    for (const one of known) op.assume(one);
    before?.(op);
    // What is within the arguments is made in the script, so that what is wrong with it has a place there.
    const all = (): readonly unknown[] => make?.(...given) ?? given;
    if (!inBlock) Reflect.apply(verbOf(op, verb), undefined, all());
    else block(tableOf(verb), (batch) => void Reflect.apply(verbOf(batch, verb), undefined, all()));
  };
  try {
    const { up } = compileMovements({ settings: plain, revisions: [revision] }, dialect);
    const statements = up.flatMap(({ compiled }) => compiled.passages.flatMap((passage) => passage.statements));
    const kinds = new Set(up.flatMap(({ compiled }) => [...compiled.kinds]));
    return { kind: "statements", statements, kinds };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { kind: "refused", diagnostics: error.diagnostics };
  }
}

/** The table that a block is about, so that the same call fits within it. */
function tableOf(verb: string): string {
  return verb === "createPrimaryKey" ? "keyless" : "account";
}

function verbOf(object: object, verb: string): (...given: unknown[]) => unknown {
  const found: unknown = Reflect.get(object, verb);
  if (typeof found !== "function") throw new Error(`there is no verb ${verb}`);
  return found as (...given: unknown[]) => unknown;
}

/** What the script below does when it is run. */
let body: (op: Op, block: Block) => void = () => undefined;

/** Opens a batch block within the script itself, so that what is called in it has a place there. */
type Block = (table: string, run: (batch: Batch) => void) => void;

/** A script that was loaded like any other, so that whatever fails in it has a place. */
const revision: Revision = (() => {
  const directory = mkdtempSync(join(tmpdir(), "limbeck-malformed-"));
  try {
    mkdirSync(join(directory, "versions"));
    writeFileSync(join(directory, "limbeck.config.ts"), config);
    writeFileSync(join(directory, "versions/a1.ts"), script);
    const [first] = loadRevisions(loadSettings(join(directory, "limbeck.config.ts"), api), api, { cache: false });
    if (first === undefined) throw new Error("the script was not loaded");
    return first;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
})();

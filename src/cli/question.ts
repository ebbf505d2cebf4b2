import { createInterface } from "node:readline/promises";
import type { ReadStream, WriteStream } from "node:tty";
import { visible } from "./report.js";

type Input = Pick<ReadStream, "isTTY"> & NodeJS.ReadableStream;
type Output = Pick<WriteStream, "isTTY"> & NodeJS.WritableStream;

/** Is there a person who can answer? Never in CI, and only where both ends are a terminal. */
export function canAsk(
  input: Input,
  output: Output,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const { CI: ci } = environment;
  return input.isTTY && output.isTTY && (ci === undefined || ci === "" || ci === "false");
}

/** Asks a question that is answered with y, or with anything else. */
export async function confirmed(question: string, input: Input, output: Output): Promise<boolean> {
  const reader = createInterface({ input, output });
  try {
    return /^\s*y(es)?\s*$/i.test(await reader.question(`${visible(question)} [y/N] `));
  } finally {
    reader.close();
  }
}

import { constants } from "node:os";
import process from "node:process";
import { setImmediate } from "node:timers/promises";
import { leave, type Write } from "./containment.js";

/** Resolves when all of the text has been handed on, and rejects when whoever reads it has gone. */
export async function write(
  stream: NodeJS.WriteStream,
  text: string,
  by: Write = (chunk, done) => stream.write(chunk, done),
): Promise<void> {
  if (text === "") return;
  await new Promise<void>((resolve, reject) => {
    // Without a listener of its own, a reader that goes away ends the program with a stack trace.
    stream.once("error", reject);
    by(text, (error) => {
      if (error) {
        reject(error);
      } else {
        stream.off("error", reject);
        resolve();
      }
    });
  });
}

/** Colour is for people: for a terminal, unless it or they ask for none. */
export function wantsColour(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Carries out synchronous work as a whole: Ctrl-C is heard when it is done, and ends the program then. */
export async function uninterrupted<T>(work: () => T): Promise<T> {
  const stop = (signal: (typeof SIGNALS)[number]): never => leave(128 + constants.signals[signal]);
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return work();
  } finally {
    // A signal that came meanwhile is delivered within two turns of the event loop.
    await setImmediate();
    await setImmediate();
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

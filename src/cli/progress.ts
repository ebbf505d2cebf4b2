import type { Progress } from "../output/compile.js";

/** Whoever waits this long wants to see that something happens. */
const PATIENCE = 1000;
/** Often enough to look alive, and too seldom to cost anything. */
const PAUSE = 100;
const CLEAR = "\r\u001b[K";

export interface ShownProgress {
  readonly progress: Progress;
  /** Takes away what is shown, so that something else can stand there. */
  readonly clear: () => void;
}

/**
 * One line of a terminal that says what is being worked on, once that has taken a while. Nothing is shown where the
 * stream is no terminal, or one that cannot take a line away again.
 */
export function progressOn(stream: NodeJS.WriteStream, isDumb: boolean): ShownProgress {
  const quiet = !stream.isTTY || isDumb;
  let next = performance.now() + PATIENCE;
  let shown = false;
  return {
    progress(doing) {
      const time = performance.now();
      if (quiet || time < next) return;
      next = time + PAUSE;
      shown = true;
      // A terminal that does not know how wide it is says 0.
      const width = stream.columns > 0 ? stream.columns : 80;
      stream.write(`${CLEAR}${doing.slice(0, width - 1)}`);
    },
    clear() {
      if (shown) stream.write(CLEAR);
      shown = false;
      next = Number.POSITIVE_INFINITY;
    },
  };
}

/** A path that comes back to where it began, written once around: `["a1", "b2", "c3"]`. */
export type Cycle = readonly [string, ...string[]];

/**
 * The cycles among `ids`, each from its earliest member. One for each knot: whoever cuts one mostly cuts the others in
 * it, and will be told of those that are left.
 */
export function cycles(ids: readonly string[], next: (id: string) => readonly string[]): readonly Cycle[] {
  const index = new Map(ids.map((id, position) => [id, position]));
  const found: Cycle[] = [];
  const knotted = new Set<string>();
  const finished = new Set<string>();
  for (const root of ids) {
    if (finished.has(root)) continue;
    // A stack of our own, since histories are longer than the call stack is deep.
    const path: { readonly id: string; readonly ahead: Iterator<string> }[] = [
      { id: root, ahead: next(root).values() },
    ];
    const open = new Set([root]);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const step = top.ahead.next();
      if (step.done === true) {
        path.pop();
        open.delete(top.id);
        finished.add(top.id);
      } else if (open.has(step.value)) {
        const around = path.slice(path.findIndex(({ id }) => id === step.value)).map(({ id }) => id);
        if (around.some((id) => knotted.has(id))) continue;
        for (const id of around) knotted.add(id);
        found.push(fromEarliest(around, index));
      } else if (!finished.has(step.value)) {
        path.push({ id: step.value, ahead: next(step.value).values() });
        open.add(step.value);
      }
    }
  }
  return found;
}

function fromEarliest(around: readonly string[], index: ReadonlyMap<string, number>): Cycle {
  const places = around.map((id) => index.get(id) ?? 0);
  const start = places.indexOf(Math.min(...places));
  const [first = "", ...rest] = [...around.slice(start), ...around.slice(0, start)];
  return [first, ...rest];
}

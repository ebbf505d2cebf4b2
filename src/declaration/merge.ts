import type { Code, Entry, ObjectCode } from "./code.js";

/** What two dialects say as one piece of code, where that is possible: options of both, types and SQL to be settled later. */
export function merged(a: Code, b: Code): Code | undefined {
  if (a.code === "type" && b.code === "type") return { ...a, said: [...a.said, ...b.said] };
  if (a.code === "expression" && b.code === "expression") return { ...a, said: [...a.said, ...b.said] };
  if (a.code === "value" && b.code === "value") return a.text === b.text ? a : undefined;
  if (a.code === "template" && b.code === "template") return JSON.stringify(a) === JSON.stringify(b) ? a : undefined;
  if (a.code === "object" && b.code === "object") return mergedObjects(a, b);
  if (a.code === "array" && b.code === "array") {
    const inOrder = a.keys === undefined || b.keys === undefined ? b.items : inOrderOf(a.keys, b.keys, b.items);
    const items = inOrder && mergedLists(a.items, inOrder);
    return items && { ...a, items };
  }
  if ((a.code === "call" && b.code === "call") || (a.code === "new" && b.code === "new")) {
    const args = a.callee === b.callee ? mergedArguments(a.args, b.args) : undefined;
    return args && { ...a, args };
  }
  return undefined;
}

function mergedObjects(a: ObjectCode, b: ObjectCode): Code | undefined {
  const entries: Entry[] = [];
  const others = new Map(b.entries);
  for (const [key, value] of a.entries) {
    const other = others.get(key);
    const both = other === undefined ? value : merged(value, other);
    if (both === undefined) return undefined;
    entries.push([key, both]);
  }
  const known = new Set(a.entries.map(([key]) => key));
  return { ...a, entries: [...entries, ...b.entries.filter(([key]) => !known.has(key))] };
}

function mergedLists(a: readonly Code[], b: readonly Code[]): readonly Code[] | undefined {
  if (a.length !== b.length) return undefined;
  const items = a.map((item, index) => {
    const other = b[index];
    return other === undefined ? undefined : merged(item, other);
  });
  return items.includes(undefined) ? undefined : items.filter((item) => item !== undefined);
}

/** Options at the end may be there or not. */
function mergedArguments(a: readonly Code[], b: readonly Code[]): readonly Code[] | undefined {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const last = longer.at(-1);
  if (shorter.length === longer.length) return mergedLists(a, b);
  if (shorter.length + 1 < longer.length || last?.code !== "object") return undefined;
  const before = mergedLists(shorter, longer.slice(0, -1));
  return before && [...before, last];
}

/** Items under these keys; nothing where they are not all there, or others are. */
function inOrderOf(
  wanted: readonly string[],
  keys: readonly string[],
  items: readonly Code[],
): readonly Code[] | undefined {
  if (wanted.length !== keys.length) return undefined;
  const found = wanted.map((key) => items[keys.indexOf(key)]);
  return found.includes(undefined) ? undefined : found.filter((item) => item !== undefined);
}

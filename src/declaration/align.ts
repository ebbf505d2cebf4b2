/** Something that is said in several dialects, by their places in the list of them; what only some say is missing in the others. */
export type Group<T> = ReadonlyMap<number, T>;

/** What stands for the same in several lists is put together, in an order that keeps that of each list. */
export function aligned<T>(lists: readonly (readonly T[])[], key: (item: T) => string): readonly Group<T>[] {
  let groups: readonly { readonly key: string; readonly group: Group<T> }[] = [];
  lists.forEach((list, place) => {
    const items = list.map((item) => ({ key: key(item), group: new Map([[place, item]]) }));
    groups = woven(groups, items);
  });
  return groups.map(({ group }) => group);
}

interface Keyed<T> {
  readonly key: string;
  readonly group: Group<T>;
}

/** Two lists as one, along the longest sequence that is in both. */
function woven<T>(a: readonly Keyed<T>[], b: readonly Keyed<T>[]): readonly Keyed<T>[] {
  const length = commonLengths(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  const out: Keyed<T>[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && one.key === other?.key) {
      out.push({ key: one.key, group: new Map([...one.group, ...other.group]) });
      i++;
      j++;
    } else if (one !== undefined && (other === undefined || (length[i + 1]?.[j] ?? 0) >= (length[i]?.[j + 1] ?? 0))) {
      out.push(one);
      i++;
    } else if (other !== undefined) {
      out.push(other);
      j++;
    } else return out;
  }
}

/** How long the longest common sequence is, from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint32Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [table[i], table[i + 1]];
    if (row === undefined || below === undefined) continue;
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

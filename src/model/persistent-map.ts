/**
 * An immutable map from strings that shares structure between versions: a hash trie with 32 branches. Setting a key
 * copies a handful of small nodes, however many entries there are.
 */
export interface PersistentMap<V> {
  readonly size: number;
  get(key: string): V | undefined;
  has(key: string): boolean;
  set(key: string, value: V): PersistentMap<V>;
  delete(key: string): PersistentMap<V>;
  /** Entries in the order of their keys, so that nothing depends on the history of the map. */
  entries(): readonly (readonly [string, V])[];
  values(): readonly V[];
}

/** The map with nothing in it. */
export function emptyMap<V>(): PersistentMap<V> {
  return wrap<V>(undefined, 0);
}

type Leaf<V> = readonly (readonly [string, V])[];
type Node<V> = { readonly branches: readonly (Node<V> | undefined)[] } | { readonly hash: number; readonly leaf: Leaf<V> };

const BITS = 5;
const WIDTH = 32;

function wrap<V>(root: Node<V> | undefined, size: number): PersistentMap<V> {
  const map: PersistentMap<V> = {
    size,
    get: (key) => find(root, hashOf(key), 0, key)?.[1],
    has: (key) => find(root, hashOf(key), 0, key) !== undefined,
    set: (key, value) => {
      const found = find(root, hashOf(key), 0, key);
      if (found?.[1] === value && found !== undefined) return map;
      return wrap(insert(root, hashOf(key), 0, key, value), found === undefined ? size + 1 : size);
    },
    delete: (key) => (map.has(key) ? wrap(remove(root, hashOf(key), 0, key), size - 1) : map),
    entries: () => collect(root).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    values: () => map.entries().map(([, value]) => value),
  };
  return map;
}

function find<V>(node: Node<V> | undefined, hash: number, shift: number, key: string): readonly [string, V] | undefined {
  if (node === undefined) return undefined;
  if ("leaf" in node) return node.hash === hash ? node.leaf.find(([name]) => name === key) : undefined;
  return find(node.branches[(hash >>> shift) % WIDTH], hash, shift + BITS, key);
}

function insert<V>(node: Node<V> | undefined, hash: number, shift: number, key: string, value: V): Node<V> {
  if (node === undefined) return { hash, leaf: [[key, value]] };
  if ("leaf" in node) {
    if (node.hash === hash) return { hash, leaf: [...node.leaf.filter(([name]) => name !== key), [key, value]] };
    const branches = new Array<Node<V> | undefined>(WIDTH).fill(undefined);
    branches[(node.hash >>> shift) % WIDTH] = node;
    return insert({ branches }, hash, shift, key, value);
  }
  const slot = (hash >>> shift) % WIDTH;
  return { branches: node.branches.with(slot, insert(node.branches[slot], hash, shift + BITS, key, value)) };
}

function remove<V>(node: Node<V> | undefined, hash: number, shift: number, key: string): Node<V> | undefined {
  if (node === undefined) return undefined;
  if ("leaf" in node) {
    const leaf = node.leaf.filter(([name]) => name !== key);
    return leaf.length === 0 ? undefined : { hash: node.hash, leaf };
  }
  const slot = (hash >>> shift) % WIDTH;
  const branches = node.branches.with(slot, remove(node.branches[slot], hash, shift + BITS, key));
  return branches.every((branch) => branch === undefined) ? undefined : { branches };
}

function collect<V>(node: Node<V> | undefined): (readonly [string, V])[] {
  if (node === undefined) return [];
  return "leaf" in node ? [...node.leaf] : node.branches.flatMap((branch) => collect(branch));
}

/** FNV-1a over UTF-16 units, stirred so that the low bits are good too. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

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
  return new Trie<V>(undefined, 0);
}

type Entry<V> = readonly [string, V];
type Node<V> = Branches<V> | Leaf<V>;
/** Only the branches that are there; `present` has a bit for each of the 32 that could be. */
interface Branches<V> {
  readonly present: number;
  readonly branches: readonly Node<V>[];
}
/** The entries whose keys have this hash: nearly always one. */
interface Leaf<V> {
  readonly hash: number;
  readonly leaf: readonly Entry<V>[];
}

const BITS = 5;

/** A class, against the habit: a map is made for every step of a history, and closures would outweigh what is in it. */
class Trie<V> implements PersistentMap<V> {
  constructor(
    readonly root: Node<V> | undefined,
    readonly size: number,
  ) {}

  get(key: string): V | undefined {
    return find(this.root, hashOf(key), key)?.[1];
  }

  has(key: string): boolean {
    return find(this.root, hashOf(key), key) !== undefined;
  }

  set(key: string, value: V): PersistentMap<V> {
    const hash = hashOf(key);
    const found = find(this.root, hash, key);
    if (found !== undefined && found[1] === value) return this;
    return new Trie(insert(this.root, hash, 0, [key, value]), found === undefined ? this.size + 1 : this.size);
  }

  delete(key: string): PersistentMap<V> {
    const hash = hashOf(key);
    if (find(this.root, hash, key) === undefined) return this;
    return new Trie(remove(this.root, hash, 0, key), this.size - 1);
  }

  entries(): readonly Entry<V>[] {
    const found: Entry<V>[] = [];
    collect(this.root, found);
    return found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  }

  values(): readonly V[] {
    return this.entries().map(([, value]) => value);
  }
}

function find<V>(root: Node<V> | undefined, hash: number, key: string): Entry<V> | undefined {
  let node = root;
  for (let shift = 0; node !== undefined && "branches" in node; shift += BITS) {
    const bit = bitAt(hash, shift);
    node = (node.present & bit) === 0 ? undefined : node.branches[placeOf(node.present, bit)];
  }
  return node?.hash === hash ? node.leaf.find(([name]) => name === key) : undefined;
}

function insert<V>(node: Node<V> | undefined, hash: number, shift: number, entry: Entry<V>): Node<V> {
  if (node === undefined) return { hash, leaf: [entry] };
  if ("leaf" in node) {
    if (node.hash === hash) return { hash, leaf: [...node.leaf.filter(([name]) => name !== entry[0]), entry] };
    return insert({ present: bitAt(node.hash, shift), branches: [node] }, hash, shift, entry);
  }
  const bit = bitAt(hash, shift);
  const place = placeOf(node.present, bit);
  const known = (node.present & bit) !== 0;
  const branch = insert(known ? node.branches[place] : undefined, hash, shift + BITS, entry);
  return { present: node.present | bit, branches: node.branches.toSpliced(place, known ? 1 : 0, branch) };
}

function remove<V>(node: Node<V> | undefined, hash: number, shift: number, key: string): Node<V> | undefined {
  if (node === undefined) return undefined;
  if ("leaf" in node) {
    const leaf = node.leaf.filter(([name]) => name !== key);
    return leaf.length === 0 ? undefined : { hash, leaf };
  }
  const bit = bitAt(hash, shift);
  const place = placeOf(node.present, bit);
  const branch = remove(node.branches[place], hash, shift + BITS, key);
  if (branch !== undefined) return { present: node.present, branches: node.branches.with(place, branch) };
  const present = node.present & ~bit;
  return present === 0 ? undefined : { present, branches: node.branches.toSpliced(place, 1) };
}

function collect<V>(node: Node<V> | undefined, found: Entry<V>[]): void {
  if (node === undefined) return;
  if ("leaf" in node) found.push(...node.leaf);
  else for (const branch of node.branches) collect(branch, found);
}

function bitAt(hash: number, shift: number): number {
  return 1 << ((hash >>> shift) & 31);
}

/** How many branches stand before the one of this bit. */
function placeOf(present: number, bit: number): number {
  let bits = present & (bit - 1);
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** FNV-1a over UTF-16 units, stirred so that the low bits are good too. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

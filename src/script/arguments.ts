/** What was given with `-x key=value`, and what became of it. */
export interface Arguments {
  /** What scripts find in `op.args`. */
  readonly values: Readonly<Record<string, string>>;
  /** The keys that were given and that no script has looked at so far. */
  readonly unread: () => readonly string[];
  /** The keys that scripts have looked for and did not find. */
  readonly missed: () => readonly string[];
}

/** Arguments that know which of them are read: one that nobody reads is a mistake of whoever gave it. */
export function trackedArguments(given: Readonly<Record<string, string>>): Arguments {
  const asked = new Set<string>();
  const note = (key: string | symbol): void => {
    if (typeof key === "string") asked.add(key);
  };
  // Without a prototype, so that op.args.constructor is nothing as well.
  const target = Object.freeze(Object.assign(Object.create(null) as Record<string, string>, given));
  const values = new Proxy(target, {
    get(from, key) {
      note(key);
      return Reflect.get(from, key) as unknown;
    },
    has(from, key) {
      note(key);
      return Reflect.has(from, key);
    },
    getOwnPropertyDescriptor(from, key) {
      note(key);
      return Reflect.getOwnPropertyDescriptor(from, key);
    },
  });
  return {
    values,
    unread: () => Object.keys(given).filter((key) => !asked.has(key)),
    missed: () => [...asked].filter((key) => !Object.hasOwn(given, key)).sort(),
  };
}

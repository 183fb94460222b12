/** Things kept by their id, in the order in which they first came. */
export interface Collection<Item> {
  /** Adds an item, or replaces the one with its id. */
  readonly put: (item: Item) => void;
  readonly get: (id: string) => Item | undefined;
  /** Oldest first. */
  readonly list: () => readonly Item[];
  /** Finds by one of the keys that an item has, oldest first. */
  readonly withKey: (key: string) => readonly Item[];
}

interface CollectionOptions<Item> {
  readonly idOf: (item: Item) => string;
  /** The further keys that an item is found by. @default none */
  readonly keysOf?: (item: Item) => readonly string[];
  readonly onChange: () => void;
}

/** Keeps items in memory, found by id and by keys without a search. */
export function createCollection<Item>({
  idOf,
  keysOf = () => [],
  onChange,
}: CollectionOptions<Item>): Collection<Item> {
  const items = new Map<string, Item>();
  const idsByKey = new Map<string, Set<string>>();
  return {
    put(item) {
      const id = idOf(item);
      const replaced = items.get(id);
      for (const key of replaced === undefined ? [] : keysOf(replaced)) idsByKey.get(key)?.delete(id);
      items.set(id, item);
      for (const key of keysOf(item)) {
        const ids = idsByKey.get(key);
        if (ids === undefined) idsByKey.set(key, new Set([id]));
        else ids.add(id);
      }
      onChange();
    },
    get: (id) => items.get(id),
    list: () => [...items.values()],
    withKey: (key) => [...(idsByKey.get(key) ?? [])].flatMap((id) => items.get(id) ?? []),
  };
}

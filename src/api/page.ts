import { z } from 'zod';

/** Reads how many things of a list are asked for at once. */
export const pageLimit = z.coerce.number().int().min(1).max(200).default(50);

/** Answers by what the next page is asked for: the last of a page that is full; null where nothing follows. */
export function nextOf<Item>(
  page: readonly Item[],
  { limit }: { readonly limit: number },
  idOf: (item: Item) => string,
): string | null {
  const last = page.length === limit ? page.at(-1) : undefined;
  return last === undefined ? null : idOf(last);
}

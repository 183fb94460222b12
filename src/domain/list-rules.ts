import type { RouteEntry, Routes } from './routes.ts';

/** A rule, and where it stands in `routes.yaml`. */
export interface ListedRule {
  readonly rule: string;
  /** For example `bySource.whitepaper`. */
  readonly place: string;
}

/** Lists every rule of the routing by where it stands, in the order of the file. */
export function listRules({ beforeAnySource, groups, bySource, onTopOfAnySource }: Routes): ListedRule[] {
  const listed = (entries: readonly (RouteEntry | { readonly name: string })[], place: string): ListedRule[] =>
    entries.flatMap((entry) => ('include' in entry ? [] : [{ rule: entry.name, place }]));
  return [
    ...listed(beforeAnySource, 'beforeAnySource'),
    ...Object.entries(groups).flatMap(([name, rules]) => listed(rules, `groups.${name}`)),
    ...Object.entries(bySource).flatMap(([source, entries]) => listed(entries, `bySource.${source}`)),
    ...listed(onTopOfAnySource, 'onTopOfAnySource'),
  ];
}

import type { RouteEntry, Routes } from '../domain/routes.ts';
import type { Sequence } from '../domain/sequence.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { ReadFile } from './playbook-reader.ts';

/**
 * Lists the sequences that no lead can ever come into: no route leads to them, no step of another one goes to them, they ask
 * for no confirmation, nobody starts them by hand, and none begins after a silence. Lists none while a name leads nowhere: it may be meant for one of them.
 */
export function checkReach(
  sequences: readonly ReadFile<Sequence>[],
  routes: Routes,
  afterSilence?: string,
): PlaybookFault[] {
  const others = sequences.flatMap(({ value }) => (isStartedOtherwise(value) ? [value.name] : []));
  const reached = new Set([...startedBy(routes), ...others, ...(afterSilence === undefined ? [] : [afterSilence])]);
  // A set that grows while it is walked through is walked to its new end.
  for (const name of reached) {
    for (const next of goesTo(sequences.find(({ value }) => value.name === name)?.value)) reached.add(next);
  }
  const known = new Set(sequences.flatMap(({ stem, value: { name } }) => [stem, name]));
  if ([...reached].some((name) => !known.has(name)) || includesUnknown(routes)) return [];
  return sequences
    .filter(({ stem, value }) => !reached.has(value.name) && !reached.has(stem))
    .map(({ file, value: { name }, lineOf }) => ({
      file,
      line: lineOf(['name']),
      message: `Nothing leads to the sequence \`${name}\`: no lead ever comes into it.`,
      cure: 'Name it in a rule of routes.yaml, write `manual: true` into it if people start it by hand, or remove the file.',
    }));
}

/** One that asks for a confirmation may stay in the folder while `consent` names no country. */
function isStartedOtherwise({ manual, steps }: Sequence): boolean {
  return manual === true || steps.some(({ kind }) => kind === 'confirm');
}

function startedBy({ beforeAnySource, groups, bySource }: Routes): string[] {
  const entries: RouteEntry[] = [...beforeAnySource, ...Object.values(bySource).flat()];
  return entries
    .flatMap((entry) => ('include' in entry ? (groups[entry.include] ?? []) : [entry]))
    .flatMap(({ sequence }) => sequence ?? []);
}

function includesUnknown({ groups, bySource }: Routes): boolean {
  return Object.values(bySource)
    .flat()
    .some((entry) => 'include' in entry && !Object.hasOwn(groups, entry.include));
}

function goesTo(sequence: Sequence | undefined): string[] {
  return (sequence?.steps ?? []).flatMap((step) => (step.kind === 'goto-sequence' ? [step.sequence] : []));
}

import type { AssessmentRules } from '../domain/assessment-rules.ts';
import type { RouteEntry, Routes } from '../domain/routes.ts';
import type { Sources } from '../domain/sources.ts';
import { didYouMean } from './did-you-mean.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { ReadFile } from './playbook-reader.ts';
import { unknownSequence } from './unknown-sequence.ts';

type Path = readonly PropertyKey[];

/** Lists the routes that name a sequence, source or group which does not exist. */
export function checkRoutes(
  { file, value: { beforeAnySource, groups, bySource }, lineOf }: ReadFile<Routes>,
  sources: Sources,
  sequenceNames: readonly string[],
): PlaybookFault[] {
  const placed = [
    ...beforeAnySource.map((entry, index) => ({ entry, path: ['beforeAnySource', index] })),
    ...listsIn('groups', groups),
    ...listsIn('bySource', bySource),
  ];
  const rules = placed.flatMap(({ entry, path }) =>
    'include' in entry ? [] : [{ sequence: entry.sequence, path: [...path, 'sequence'] }],
  );
  const unknownGroups = placed.flatMap(({ entry, path }) =>
    'include' in entry && !Object.hasOwn(groups, entry.include)
      ? [
          {
            file,
            line: lineOf([...path, 'include']),
            message: `The group \`${entry.include}\` does not exist.${didYouMean(entry.include, Object.keys(groups))}`,
            cure: `Write it under \`groups\`, or name one of: ${Object.keys(groups).join(', ')}.`,
          },
        ]
      : [],
  );
  const unknownSequences = rules.flatMap(({ sequence, path }) =>
    sequence === undefined || sequenceNames.includes(sequence)
      ? []
      : [{ file, line: lineOf(path), ...unknownSequence(sequence, sequenceNames) }],
  );
  const named = Object.keys(bySource).map((source) => ({ source, path: ['bySource', source] }));
  return [
    ...unknownSequences,
    ...unknownGroups,
    ...unknownSources(named, sources).map(({ path, ...fault }) => ({ file, line: lineOf(path), ...fault })),
  ];
}

interface PlacedEntry {
  readonly entry: RouteEntry;
  readonly path: Path;
}

function listsIn(name: string, lists: Readonly<Record<string, readonly RouteEntry[]>>): PlacedEntry[] {
  return Object.entries(lists).flatMap(([key, entries]) =>
    entries.map((entry, index) => ({ entry, path: [name, key, index] })),
  );
}

/** Lists the assessment rules that name a source which does not exist. */
export function checkAssessmentRules(
  { file, value: { startScores, cues }, lineOf }: ReadFile<AssessmentRules>,
  sources: Sources,
): PlaybookFault[] {
  const named = [
    ...Object.keys(startScores).map((source) => ({ source, path: ['startScores', source] })),
    ...cues.flatMap(({ when }, cue) =>
      (when.source ?? []).map((source, index) => ({ source, path: ['cues', cue, 'when', 'source', index] })),
    ),
  ];
  return unknownSources(named, sources).map(({ path, ...fault }) => ({ file, line: lineOf(path), ...fault }));
}

/** `default` is no source: it serves all that have no entry of their own. */
function unknownSources(
  named: readonly { readonly source: string; readonly path: Path }[],
  { keys }: Sources,
): { readonly path: Path; readonly message: string; readonly cure: string }[] {
  return named
    .filter(({ source }) => source !== 'default' && !Object.hasOwn(keys, source))
    .map(({ source, path }) => ({
      path,
      message: `The source \`${source}\` does not exist.${didYouMean(source, Object.keys(keys))}`,
      cure: `Add it to sources.yaml, or name one of: ${Object.keys(keys).join(', ')}.`,
    }));
}

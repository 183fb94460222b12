import type { Sources } from '../domain/sources.ts';
import { didYouMean } from './did-you-mean.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { ReadFile } from './playbook-reader.ts';
import type { Settings } from './settings-schema.ts';

type Path = readonly PropertyKey[];
type Complaint = Pick<PlaybookFault, 'message' | 'cure'> & { readonly path: Path };
type Owners = NonNullable<Settings['owners']>;

/** Lists what is wrong with how leads are divided: turns of whom no rep is, sources that do not exist, leads for nobody. */
export function checkOwners(
  { file, value, lineOf }: ReadFile<Settings>,
  sources: Sources | undefined,
): PlaybookFault[] {
  const { owners } = value;
  if (owners === undefined) return [];
  const complaints = [...unknownReps(owners), ...unknownSources(owners, sources), ...nobodyLeft(value, owners)];
  return complaints.map(({ path, ...complaint }) => ({ file, line: lineOf(path), ...complaint }));
}

function unknownReps({ reps, roundRobin, fallback }: Owners): Complaint[] {
  const known = Object.keys(reps);
  const named = [
    ...roundRobin.map((rep, index) => ({
      rep,
      path: ['owners', 'roundRobin', index],
      isAgain: roundRobin.indexOf(rep) < index,
    })),
    ...(fallback === undefined ? [] : [{ rep: fallback, path: ['owners', 'fallback'], isAgain: false }]),
  ];
  return named.flatMap(({ rep, path, isAgain }): Complaint[] => {
    if (isAgain) return [{ path, message: `\`${rep}\` takes turns twice.`, cure: 'Name each person once.' }];
    if (Object.hasOwn(reps, rep)) return [];
    return [
      {
        path,
        message: `\`${rep}\` is no rep.${didYouMean(rep, known)}`,
        cure: `Add \`${rep}: {}\` under \`owners › reps\`${known.length === 0 ? '' : `, or name one of: ${known.join(', ')}`}.`,
      },
    ];
  });
}

function unknownSources({ reps }: Owners, sources: Sources | undefined): Complaint[] {
  if (sources === undefined) return [];
  const keys = Object.keys(sources.keys);
  return Object.entries(reps).flatMap(([rep, { territories }]) =>
    territories.flatMap((territory, place) =>
      (territory.sources ?? []).flatMap((source, index): Complaint[] =>
        keys.includes(source)
          ? []
          : [
              {
                path: ['owners', 'reps', rep, 'territories', place, 'sources', index],
                message: `The source \`${source}\` does not exist.${didYouMean(source, keys)}`,
                cure: `Add it to sources.yaml, or name one of: ${keys.join(', ')}.`,
              },
            ],
      ),
    ),
  );
}

/** What is in nobody's territory needs somebody, and a territory whose only rep is away needs somebody else. */
function nobodyLeft({ team }: Settings, { reps, roundRobin, fallback }: Owners): Complaint[] {
  if (roundRobin.length > 0 || fallback !== undefined) return [];
  const alone = Object.entries(reps).find(
    ([key, { territories }]) => territories.length > 0 && (team[key]?.absences.length ?? 0) > 0,
  );
  return [
    {
      path: alone === undefined ? ['owners'] : ['owners', 'reps', alone[0]],
      message:
        alone === undefined
          ? 'Nobody is left for a lead that is in nobody’s territory.'
          : `Nobody is left for the territories of ${team[alone[0]]?.name ?? alone[0]}, who is away at times, and for leads outside all territories.`,
      cure: 'Add `roundRobin` with those who take turns, or a `fallback`.',
    },
  ];
}

import { didYouMean } from './did-you-mean.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { ReadFile } from './playbook-reader.ts';
import type { Settings } from './settings-schema.ts';

type Path = readonly PropertyKey[];
type Complaint = Pick<PlaybookFault, 'message' | 'cure'> & { readonly path: Path };

/** Lists where the settings name somebody whom the team lacks, and what is wrong with the people of the team. */
export function checkPeople({ file, value: settings, lineOf }: ReadFile<Settings>): PlaybookFault[] {
  const complaints = [
    ...alikePeople(settings),
    ...absences(settings),
    ...unknownPeople(settings),
    ...without(settings),
  ];
  return complaints.map(({ path, ...complaint }) => ({ file, line: lineOf(path), ...complaint }));
}

/** Two of one address are one to the CRM, and two of one name are one to whoever is called. */
function alikePeople({ team }: Settings): Complaint[] {
  const people = Object.entries(team);
  return people.flatMap(([key, person], index) =>
    (['email', 'name'] as const).flatMap((field): Complaint[] => {
      const first = people.findIndex(([, other]) => other[field].toLowerCase() === person[field].toLowerCase());
      if (first === index) return [];
      return [
        {
          path: ['team', key, field],
          message: `${people[first]?.[0] ?? ''} and ${key} have the same ${field === 'email' ? 'e-mail address' : 'name'}.`,
          cure: 'Describe each person once, and name that one by the key.',
        },
      ];
    }),
  );
}

function absences({ team }: Settings): Complaint[] {
  return Object.entries(team).flatMap(([key, person]) =>
    person.absences.flatMap(({ from, to }, index): Complaint[] =>
      from <= to
        ? []
        : [
            {
              path: ['team', key, 'absences', index],
              message: `This absence of ${person.name} ends on ${to}, before it begins on ${from}.`,
              cure: 'Correct `from` or `to`; both days are part of it.',
            },
          ],
    ),
  );
}

/** Each place of the settings that names a person by the key. */
function namedPeople({ team, senders, onCall, reviews, owners }: Settings): { path: Path; person: unknown }[] {
  return [
    ...Object.entries(team).map(([key, { deputy }]) => ({ path: ['team', key, 'deputy'], person: deputy })),
    { path: ['senders', 'sender'], person: senders.sender },
    ...onCall.rota.map((person, index) => ({ path: ['onCall', 'rota', index], person })),
    { path: ['onCall', 'fallback'], person: onCall.fallback },
    ...reviews.reviewers.map((person, index) => ({ path: ['reviews', 'reviewers', index], person })),
    ...Object.keys(owners?.reps ?? {}).map((person) => ({ path: ['owners', 'reps', person], person })),
  ];
}

function unknownPeople(settings: Settings): Complaint[] {
  const keys = Object.keys(settings.team);
  return namedPeople(settings).flatMap(({ path, person }): Complaint[] => {
    if (typeof person !== 'string') return [];
    if (Object.hasOwn(settings.team, person)) {
      const isOwnDeputy = path.at(-1) === 'deputy' && path.at(-2) === person;
      return isOwnDeputy
        ? [{ path, message: `${person} is named as their own deputy.`, cure: 'Name somebody else, or nobody.' }]
        : [];
    }
    return [
      {
        path,
        message: `Nobody of the team is called \`${person}\`.${didYouMean(person, keys)}`,
        cure:
          keys.length === 0
            ? 'Describe this person under `team`.'
            : `Describe this person under \`team\`, or name one of: ${keys.join(', ')}.`,
      },
    ];
  });
}

/** Whoever is called needs a telephone. */
function without({ team, onCall }: Settings): Complaint[] {
  const called = [
    ...onCall.rota.map((person, index) => ({ person, path: ['onCall', 'rota', index] })),
    { person: onCall.fallback, path: ['onCall', 'fallback'] },
  ];
  return called.flatMap(({ person, path }): Complaint[] => {
    const member = typeof person === 'string' && Object.hasOwn(team, person) ? team[person] : undefined;
    if (member === undefined || member.phone !== undefined) return [];
    return [
      {
        path,
        message: `${member.name} is to be called, and has no phone.`,
        cure: 'Give this person a `phone` under `team`.',
      },
    ];
  });
}

import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { readPlaybookFiles, type PlaybookFiles } from './playbook-files.ts';
import { parsePlaybook } from './parse-playbook.ts';
import { edited, faultsOf } from './testing/edited-playbook.ts';
import { itNamesEachFault } from './testing/it-names-each-fault.ts';

let files: PlaybookFiles;
beforeAll(async () => {
  files = await readPlaybookFiles(fileURLToPath(new URL('../../playbook', import.meta.url)));
});

const file = 'playbook.yaml';

describe('the people of a playbook', () => {
  itNamesEachFault(
    () => files,
    [
      {
        title: 'a sender whom the team lacks',
        file,
        edit: ['  sender: alex', '  sender: alexx'],
        message: 'Nobody of the team is called `alexx`. Did you mean `alex`?',
        cure: 'Describe this person under `team`, or name one of: alex, sam, priya, dana.',
      },
      {
        title: 'somebody on call whom the team lacks',
        file,
        edit: ['    - priya', '    - somebody'],
        message: 'Nobody of the team is called `somebody`.',
        cure: 'Describe this person under `team`',
      },
      {
        title: 'a deputy whom the team lacks',
        file,
        edit: ['deputy: alex', 'deputy: constructor'],
        message: 'Nobody of the team is called `constructor`.',
        cure: 'Describe this person under `team`',
      },
      {
        title: 'a deputy of oneself',
        file,
        edit: ['    deputy: alex', '    deputy: sam'],
        message: 'sam is named as their own deputy.',
        cure: 'Name somebody else, or nobody.',
      },
      {
        title: 'two of one address',
        file,
        edit: ['    email: sam@example.com', '    email: Alex@example.com'],
        message: 'alex and sam have the same e-mail address.',
        cure: 'Describe each person once',
      },
      {
        title: 'an absence that ends before it begins',
        file,
        edit: ['    deputy: alex', '    absences: [{ from: 2026-12-24, to: 2026-12-20 }]'],
        message: 'This absence of Sam Okafor ends on 2026-12-20, before it begins on 2026-12-24.',
        cure: 'Correct `from` or `to`',
      },
      {
        title: 'a day that is none',
        file,
        edit: ['    deputy: alex', '    absences: [{ from: 2026-02-30, to: 2026-03-02 }]'],
        message: '`team › sam › absences › 1 › from` is not valid.',
        cure: 'Give a date such as 2026-12-24.',
      },
    ],
  );

  it('need a phone to be called', () => {
    expect(faultsOf(edited(files, file, "\n    phone: '+12025550145'", ''))).toEqual([
      {
        file,
        line: (files.get(file) ?? '').split('\n').indexOf('  fallback: dana'),
        message: 'Dana Whitfield is to be called, and has no phone.',
        cure: 'Give this person a `phone` under `team`.',
      },
    ]);
  });

  it('may be described where they are needed', () => {
    const inPlace = "{ name: Eve, jobTitle: Rep, address: eve@example.com, phone: '+12025550199' }";
    const { senders } = parsePlaybook(edited(files, file, '  sender: alex', `  sender: ${inPlace}`));
    expect(senders.sender).toMatchObject({ name: 'Eve', address: 'eve@example.com' });
    expect(faultsOf(edited(files, file, '  sender: alex', '  sender: { name: Eve, address: eve }'))).toMatchObject([
      { message: '`senders › sender › jobTitle` is missing.' },
      { message: '`senders › sender › address` is not valid.' },
    ]);
  });
});

describe('the division of leads', () => {
  itNamesEachFault(
    () => files,
    [
      {
        title: 'a turn of whom no rep is',
        file,
        edit: ['roundRobin: [alex, sam]', 'roundRobin: [alex, dana]'],
        message: '`dana` is no rep.',
        cure: 'Add `dana: {}` under `owners › reps`, or name one of: alex, sam, priya.',
      },
      {
        title: 'two turns of one',
        file,
        edit: ['roundRobin: [alex, sam]', 'roundRobin: [alex, alex]'],
        message: '`alex` takes turns twice.',
        cure: 'Name each person once.',
      },
      {
        title: 'a fallback that is no rep',
        file,
        edit: ['  fallback: alex', '  fallback: prya'],
        message: '`prya` is no rep. Did you mean `priya`?',
        cure: 'under `owners › reps`',
      },
      {
        title: 'a territory of a source that does not exist',
        file,
        edit: ['        - countries: [GB, ', '        - sources: [webinars]\n        - countries: [GB, '],
        message: 'The source `webinars` does not exist. Did you mean `webinar`?',
        cure: 'Add it to sources.yaml, or name one of:',
      },
      {
        title: 'a territory of nothing',
        file,
        edit: ['        - countries: [GB, ', '        - {}\n        - countries: [GB, '],
        message: '`owners › reps › priya › territories › 1` is not valid.',
        cure: 'Say at least one of countries, companyDomains, sources and sectors.',
      },
    ],
  );

  it('is among people of the team', () => {
    expect(faultsOf(edited(files, file, '    alex: {}', '    alex: {}\n    eve: {}'))).toMatchObject([
      { message: 'Nobody of the team is called `eve`.' },
    ]);
  });

  it('leaves nobody’s lead to nobody', () => {
    const without = edited(files, file, '  roundRobin: [alex, sam]\n  fallback: alex\n', '');
    const line = (files.get(file) ?? '').split('\n').indexOf('owners:') + 1;
    const cure = 'Add `roundRobin` with those who take turns, or a `fallback`.';
    expect(faultsOf(without)).toEqual([
      { file, line, message: 'Nobody is left for a lead that is in nobody’s territory.', cure },
    ]);
    const away = edited(without, file, '    deputy: sam', '    absences: [{ from: 2026-12-20, to: 2026-12-24 }]');
    expect(faultsOf(away)).toMatchObject([
      {
        line: (away.get(file) ?? '').split('\n').lastIndexOf('    priya:') + 1,
        message: expect.stringContaining('territories of Priya Nair, who is away'),
      },
    ]);
  });
});

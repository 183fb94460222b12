import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { parsePlaybook } from './parse-playbook.ts';
import { readPlaybookFiles, type PlaybookFiles } from './playbook-files.ts';
import { edited, faultsOf, lineOf } from './testing/edited-playbook.ts';

const file = 'sources.yaml';
let files: PlaybookFiles;

beforeAll(async () => {
  files = await readPlaybookFiles(fileURLToPath(new URL('../../playbook', import.meta.url)));
});

describe('sources.yaml', () => {
  it.each([
    [
      'startsIn: paused',
      '`keys › demo_request › startsIn` has a value that is not known.',
      'Choose one of: live, observe.',
    ],
    [
      'acceptsPhoneAlone: perhaps',
      '`keys › demo_request › acceptsPhoneAlone` is of the wrong kind.',
      'Give true or false.',
    ],
    ['usualGap: 3 days', '`keys › demo_request › usualGap` is not valid.', 'Write a duration such as 5m, 12h or 2d.'],
    ['usualGap: 0h', 'The source `demo_request` may never be silent.', 'Give `usualGap` a duration such as 12h or 3d'],
    [
      'acceptsPhone: true',
      '`keys › demo_request › acceptsPhone` is not known here.',
      'Remove it, or correct its spelling.',
    ],
  ])('names the line and cure of a source with `%s`', (setting, message, cure) => {
    const title = '    title: Demo request\n';
    expect(faultsOf(edited(files, file, title, `${title}    ${setting}\n`))).toEqual([
      {
        file,
        line: lineOf(files, file, title.trimEnd()) + 1,
        message: expect.stringContaining(message),
        cure: expect.stringContaining(cure),
      },
    ]);
  });

  it.each([
    {
      title: 'of a vendor whose forms are not described here',
      form: ['route: hubspot', "formId: '1'", 'source: webinar'],
      line: 1,
      message: '`forms › 1 › route` has a value that is not known.',
      cure: 'Choose one of: facebook, typeform.',
    },
    {
      title: 'whose id has no quotes',
      form: ['route: facebook', 'formId: 9876543210', 'source: webinar'],
      line: 2,
      message: '`forms › 1 › formId` is of the wrong kind.',
      cure: 'Give a text, in quotes.',
    },
    {
      title: 'of a source that nobody defined',
      form: ['route: facebook', "formId: '1'", 'source: webinars'],
      line: 3,
      message: '`forms › 1 › source` is not valid.',
      cure: 'Let `source` be one of the sources under `keys`.',
    },
    {
      title: 'without a source',
      form: ['route: facebook', "formId: '1'"],
      line: 1,
      message: '`forms › 1 › source` is missing.',
      cure: 'Add it (a text).',
    },
    {
      title: 'that fills a field which a lead does not have',
      form: ['route: typeform', "formId: 'a'", 'source: webinar', 'fields:', '  Employer: employer'],
      line: 5,
      message: '`forms › 1 › fields › Employer` has a value that is not known.',
      cure: 'Choose one of: email, phone, fullName,',
    },
    {
      title: 'that is described twice',
      form: ['route: typeform', "formId: 'a'", 'source: webinar', "- {route: typeform, formId: 'a', source: other}"],
      line: 4,
      message: 'The form `a` of typeform is described twice.',
      cure: 'Put its source and fields into one entry.',
    },
  ])('names the line and cure of a form $title', ({ form, line, message, cure }) => {
    const entry = form.map((text, index) =>
      index === 0 ? `  - ${text}` : text.startsWith('- ') ? `  ${text}` : `    ${text}`,
    );
    expect(faultsOf(edited(files, file, 'default: other\n', `forms:\n${entry.join('\n')}\ndefault: other\n`))).toEqual([
      {
        file,
        line: lineOf(files, file, 'default: other') + line,
        message: expect.stringContaining(message),
        cure: expect.stringContaining(cure),
      },
    ]);
  });

  it('finds no fault in the examples of sources.yaml once their marks of comment are taken away', () => {
    const [head = '', rest = ''] = (files.get(file) ?? '').split(/(?<=^default: other\n)/m);
    const examples = rest.replaceAll(/^( *)# (?=partner:|forms:|hubSpotLeadEvents:| {2})/gm, '$1');
    const { sources } = parsePlaybook(new Map([...files, [file, head + examples]]));
    expect(sources.keys['partner']).toMatchObject({
      startsIn: 'observe',
      acceptsPhoneAlone: true,
      usualGap: 691_200_000,
    });
    expect(sources.forms).toEqual([expect.objectContaining({ route: 'typeform', source: 'demo_request' })]);
    expect(sources.hubSpotLeadEvents).toHaveLength(2);
  });

  it('starts a source at once, wants an e-mail address and learns the gap, unless the playbook says otherwise', () => {
    const { sources } = parsePlaybook(files);
    expect(sources.keys['webinar']).toMatchObject({ startsIn: 'live', acceptsPhoneAlone: false });
    expect(sources.keys['webinar']).not.toHaveProperty('usualGap');
    expect(sources).toMatchObject({ forms: [], hubSpotLeadEvents: ['contact.creation'] });
  });
});

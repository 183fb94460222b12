import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { readPlaybookFiles, type PlaybookFiles } from './playbook-files.ts';
import { edited, faultsOf, lineOf } from './testing/edited-playbook.ts';
import { itNamesEachFault } from './testing/it-names-each-fault.ts';

let files: PlaybookFiles;

beforeAll(async () => {
  files = await readPlaybookFiles(fileURLToPath(new URL('../../playbook', import.meta.url)));
});

const settings = 'playbook.yaml';
const asking = 'sequences/confirm-address.yaml';
const text = 'templates/confirm-address.text.liquid';
const html = 'templates/confirm-address.html.liquid';

describe('a playbook that asks leads to confirm their address', () => {
  itNamesEachFault(
    () => files,
    [
      {
        title: 'a sequence that does not exist',
        file: settings,
        edit: ['sequence: confirm-address', 'sequence: confirm-adress'],
        message: 'The sequence `confirm-adress` does not exist.',
        cure: 'Add sequences/confirm-adress.yaml, or name one of: case-study, confirm-address,',
      },
      {
        title: 'a sequence that waits for no confirmation',
        file: settings,
        edit: ['sequence: confirm-address', 'sequence: sales-demo'],
        message: 'The sequence `sales-demo` does not wait for a confirmation.',
        cure: 'Add a step `kind: confirm` with `within: 14d` to it',
      },
      {
        title: 'a country that is none',
        file: settings,
        edit: ['- AT', '- EU'],
        message: '`consent › doubleOptIn › countries › 2` is not valid.',
        cure: 'Write a country as its two capitals in ISO 3166-1, for example DE.',
      },
      {
        title: 'a time that nobody can read',
        file: asking,
        edit: ['within: 14d', 'within: two weeks'],
        message: '`steps › 2 › within` is not valid.',
        cure: 'Write a duration such as 5m, 12h or 2d.',
      },
      {
        title: 'a purpose that does not exist',
        file: 'sequences/content-nurture.yaml',
        edit: ['purpose: nurture', 'purpose: advertising'],
        message: '`purpose` has a value that is not known.',
        cure: 'Choose one of: answer, nurture.',
      },
    ],
  );

  it('must not need the confirmation itself', () => {
    const faults = faultsOf(edited(files, asking, 'steps:', 'purpose: nurture\nsteps:'));
    expect(faults).toEqual([
      {
        file: settings,
        line: lineOf(files, settings, 'sequence: confirm-address'),
        message: 'The sequence `confirm-address` would need the confirmation that it asks for.',
        cure: 'Take `purpose: nurture` out of it.',
      },
    ]);
  });

  it.each([
    ['the text', text, '{{ confirm_url }}', '{{ brand_website }}'],
    ['the HTML', html, '{{ confirm_url }}', '{{ brand_website }}'],
    ['any e-mail before the step', asking, 'template: confirm-address', 'template: demo-confirmation'],
  ])('must have the link in %s', (_title, file, search, replacement) => {
    expect(faultsOf(edited(files, file, search, replacement))).toEqual([
      {
        file: asking,
        line: lineOf(files, asking, 'kind: confirm'),
        message: 'No e-mail before this step holds the link by which the lead confirms.',
        cure: 'Put {{ confirm_url }} into the text and the HTML part of an e-mail that comes before it.',
      },
    ]);
  });

  it.each([
    ['templates/contact-reply.text.liquid', '{{ calendar_url }}'],
    ['templates/contact-reply.html.liquid', '{{ calendar_url }}'],
  ])('must have the link nowhere else: %s', (file, search) => {
    const sequence = 'sequences/contact-reply.yaml';
    expect(faultsOf(edited(files, file, search, '{{ confirm_url }}'))).toEqual([
      {
        file: sequence,
        line: lineOf(files, sequence, 'template:'),
        message: 'The template `contact-reply` uses `confirm_url`, and no step of this sequence waits for it.',
        cure: 'Add a step `kind: confirm` after this one, or take the token out of the template.',
      },
    ]);
  });

  it('may have no such section at all', () => {
    const whole = files.get(settings) ?? '';
    const without = new Map(files).set(settings, whole.slice(0, whole.indexOf('consent:')));
    expect(faultsOf(without)).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { parsePlaybook } from './parse-playbook.ts';
import { readPlaybookFiles, type PlaybookFiles } from './playbook-files.ts';
import { edited, faultsOf } from './testing/edited-playbook.ts';

let files: PlaybookFiles;

beforeAll(async () => {
  files = await readPlaybookFiles(fileURLToPath(new URL('../../playbook', import.meta.url)));
});

const withFile = (file: string, text = 'A text.'): PlaybookFiles => new Map([...files, [file, text]]);
const without = (file: string): PlaybookFiles => new Map([...files].filter(([path]) => path !== file));

describe('a variant of a template in a language', () => {
  it('is pinned beside the usual parts', () => {
    const { templates } = parsePlaybook(files).sequences.get('content-nurture') ?? {};
    const { text, variants } = templates?.['content-welcome'] ?? {};
    expect(text).toContain('I saw that you downloaded');
    expect(Object.keys(variants ?? {}).toSorted()).toEqual(['de', 'es']);
    expect(variants?.['de']?.text).toContain('ich habe gesehen');
    expect(variants?.['de']).toEqual({
      subject: expect.any(String),
      text: expect.any(String),
      html: expect.any(String),
    });
  });

  it('is absent where there is none', () => {
    const { templates } = parsePlaybook(files).sequences.get('case-study') ?? {};
    expect(templates?.['case-study']).not.toHaveProperty('variants');
  });

  it('changes the hash of the sequences that name the template, and of no other', () => {
    const file = 'templates/content-welcome.de.text.liquid';
    const before = parsePlaybook(files);
    const after = parsePlaybook(edited(files, file, 'Ein Gespräch', 'Ein Telefonat'));
    const hashes = (name: string): unknown[] => [before, after].map(({ sequences }) => sequences.get(name)?.hash);
    expect(new Set(hashes('content-nurture')).size).toBe(2);
    expect(new Set(hashes('sales-demo')).size).toBe(1);
  });

  it.each(['subject', 'text', 'html'])('needs the %s part that the template has', (part) => {
    const file = `templates/content-welcome.de.${part}.liquid`;
    expect(faultsOf(without(file))).toEqual([
      {
        file,
        message: `The variant \`de\` of the template \`content-welcome\` has no ${part} part.`,
        cure: 'Add this file: a variant has all parts that the template has.',
      },
    ]);
  });

  it('has no part that the template lacks', () => {
    const sms = 'templates/demo-invitation-sms.de';
    const faults = faultsOf(new Map([...withFile(`${sms}.text.liquid`), [`${sms}.html.liquid`, 'A text.']]));
    expect(faults).toEqual([
      {
        file: `${sms}.html.liquid`,
        message: 'The template `demo-invitation-sms` itself has no html part.',
        cure: 'Remove this file, or add templates/demo-invitation-sms.html.liquid.',
      },
    ]);
  });

  it.each(['xx', 'DE', 'de-AT', 'deu', 'german'])('is not in the language %s', (language) => {
    const file = `templates/content-welcome.${language}.text.liquid`;
    expect(faultsOf(withFile(file))).toEqual([
      {
        file,
        message: `The language \`${language}\` does not exist.`,
        cure: 'Write its two letters of ISO 639-1, such as de for German or es for Spanish.',
      },
    ]);
  });

  it('needs a fallback for what may be unknown, as every template', () => {
    const file = 'templates/content-welcome.de.text.liquid';
    expect(faultsOf(edited(files, file, "{{ company | fallback: 'Ihnen' }}", '{{ company }}'))).toEqual([
      expect.objectContaining({ file, message: 'The token `company` is not known for every lead.' }),
    ]);
  });

  it('needs the template itself', () => {
    expect(faultsOf(withFile('templates/new.de.text.liquid'))).toEqual([
      expect.objectContaining({ file: 'templates/new.text.liquid', message: 'The template `new` has no text part.' }),
    ]);
  });

  it('offers the confirmation too where the template does', () => {
    const part = (name: string): readonly [string, string] => [
      `templates/confirm-address.de.${name}.liquid`,
      'Bitte bestätigen Sie.',
    ];
    const faults = faultsOf(new Map([...files, part('subject'), part('text'), part('html')]));
    expect(faults).toEqual([
      expect.objectContaining({
        file: 'sequences/confirm-address.yaml',
        message: 'No e-mail before this step holds the link by which the lead confirms.',
      }),
    ]);
  });
});

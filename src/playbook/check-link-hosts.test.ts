import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { readPlaybookFiles, type PlaybookFiles } from './playbook-files.ts';
import { edited, faultsOf } from './testing/edited-playbook.ts';
import { itNamesEachFault } from './testing/it-names-each-fault.ts';

let files: PlaybookFiles;

beforeAll(async () => {
  files = await readPlaybookFiles(fileURLToPath(new URL('../../playbook', import.meta.url)));
});

describe('a link that messages may not hold', () => {
  itNamesEachFault(
    () => files,
    [
      {
        title: 'a link of a template to another host',
        file: 'templates/self-service.html.liquid',
        edit: ['href="https://example.com/docs"', 'href="https://docs.example.net/start"'],
        message: 'The link `https://docs.example.net/start` leads to a host that messages may not link to.',
        cure: 'Correct it, or add its host to `linkHosts` in guardrails.yaml.',
      },
      {
        title: 'such a link in the place of a token',
        file: 'templates/content-welcome.de.text.liquid',
        edit: ["fallback: 'https://example.com/guides'", "fallback: 'https://example.net/guides'"],
        message: 'The link `https://example.net/guides` leads to a host',
        cure: 'Correct it, or add its host',
      },
      {
        title: 'such a link of a guide',
        file: 'content/aws-bill-checklist.yaml',
        edit: ['url: https://example.com/', 'url: https://example.net/'],
        message: 'The link `https://example.net/guides/aws-bill-checklist` leads to a host',
        cure: 'Correct it, or add its host',
      },
      {
        title: 'such a link of a case study',
        file: 'content/case-studies.yaml',
        edit: ['url: https://example.com/customers/retail', 'url: https://example.net/customers/retail'],
        message: 'The link `https://example.net/customers/retail` leads to a host',
        cure: 'Correct it, or add its host',
      },
    ],
  );

  it('may lead to a subdomain of an allowed host', () => {
    const file = 'templates/self-service.html.liquid';
    expect(faultsOf(edited(files, file, 'https://example.com/docs', 'https://docs.example.com/start'))).toEqual([]);
  });
});

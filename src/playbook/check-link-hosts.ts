import type { CaseStudies } from '../domain/case-study.ts';
import type { ContentAsset } from '../domain/content-asset.ts';
import { findForeignLinks } from '../domain/find-foreign-links.ts';
import type { PlaybookFault } from './playbook-error.ts';
import type { PlaybookFiles } from './playbook-files.ts';
import type { ReadFile } from './playbook-reader.ts';

type Hosts = readonly string[];

const output = /\{\{.*?\}\}/gs;
const tag = /\{%.*?%\}/gs;
const quoted = /'([^']*)'|"([^"]*)"/g;

/** Lists the links of templates that the guardrails would hold back in every message. */
export function checkTemplateHosts(files: PlaybookFiles, hosts: Hosts): PlaybookFault[] {
  return [...files].flatMap(([file, source]) => {
    if (!/^templates\/.*\.liquid$/.test(file)) return [];
    const text = source.replaceAll(tag, ' ').replaceAll(output, wordsOf);
    const links = findForeignLinks(file.endsWith('.html.liquid') ? { text: '', html: text } : { text }, hosts);
    return links
      .filter((link) => link !== '')
      .map((link) => ({ file, line: lineIn(source, link), ...complaintAbout(link) }));
  });
}

/** Lists the links of guides, webinars and case studies that the guardrails would hold back in every message. */
export function checkContentHosts(
  content: readonly ReadFile<ContentAsset>[],
  { file, value: { general, bySector }, lineOf }: ReadFile<CaseStudies>,
  hosts: Hosts,
): PlaybookFault[] {
  const links = [
    ...content.map((asset) => ({ file: asset.file, line: asset.lineOf(['url']), url: asset.value.url })),
    { file, line: lineOf(['general', 'url']), url: general.url },
    ...bySector.map(({ url }, index) => ({ file, line: lineOf(['bySector', index, 'url']), url })),
  ];
  return links.flatMap(({ url, ...place }) =>
    findForeignLinks({ text: url }, hosts).map(() => ({ ...place, ...complaintAbout(url) })),
  );
}

/** What a token stands for is known later; the words in quotes after it are known now. */
function wordsOf(liquid: string): string {
  return [...liquid.matchAll(quoted)].map(([, single, double]) => single ?? double).join(' ');
}

function lineIn(source: string, link: string): number {
  return Math.max(source.split('\n').findIndex((line) => line.includes(link)) + 1, 1);
}

function complaintAbout(link: string): Pick<PlaybookFault, 'message' | 'cure'> {
  return {
    message: `The link \`${link}\` leads to a host that messages may not link to.`,
    cure: 'Correct it, or add its host to `linkHosts` in guardrails.yaml.',
  };
}

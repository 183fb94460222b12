import type { ContentAsset } from './content-asset.ts';
import { closestMatch } from './match-pattern.ts';
import type { SubmissionContent } from './submission.ts';

/** Finds what a submission is about: by its stated source, else by the page it came from. */
export function findAsset(
  { statedSource, pageUrl }: Pick<SubmissionContent, 'statedSource' | 'pageUrl'>,
  assets: readonly ContentAsset[],
): ContentAsset | undefined {
  const bySource =
    statedSource === undefined
      ? undefined
      : closestMatch(assets, ({ sources }) => sources.map(lowerCase), lowerCase(statedSource));
  if (bySource !== undefined || pageUrl === undefined) return bySource;
  return closestMatch(assets, ({ url, pages }) => [url, ...pages].map(plainAddress), plainAddress(pageUrl));
}

function lowerCase(text: string): string {
  return text.trim().toLowerCase();
}

/** Leaves out what differs between links to the same page: protocol, `www.`, campaign parameters, a last slash. */
function plainAddress(url: string): string {
  return lowerCase(url)
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '');
}

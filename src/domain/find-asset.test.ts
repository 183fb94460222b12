import { describe, expect, it } from '@jest/globals';
import type { ContentAsset } from './content-asset.ts';
import { findAsset } from './find-asset.ts';

function asset(title: string, sources: string[], pages: string[]): ContentAsset {
  return { title, url: `https://example.com/guides/${title}`, summary: 'S.', question: 'Q?', sources, pages };
}

const kubernetes = asset('kubernetes', ['content_download_kubernetes*'], ['example.com/lp/k8s*']);
const aws = asset('aws', ['content_download_aws*'], []);
const assets = [kubernetes, aws];

describe('findAsset', () => {
  it.each([
    ['the stated source', { statedSource: 'content_download_kubernetes_guide' }, kubernetes],
    ['the stated source in capitals', { statedSource: 'Content_Download_AWS' }, aws],
    ["the asset's own page", { pageUrl: 'https://example.com/guides/aws' }, aws],
    ['a page with parameters', { pageUrl: 'http://www.example.com/guides/aws/?utm_source=x#form' }, aws],
    ['a page that a pattern fits', { pageUrl: 'https://example.com/lp/k8s-spring' }, kubernetes],
    [
      'the source before the page',
      { statedSource: 'content_download_aws', pageUrl: 'https://example.com/lp/k8s' },
      aws,
    ],
    [
      'the page when the source is not known',
      { statedSource: 'ads', pageUrl: 'https://example.com/lp/k8s' },
      kubernetes,
    ],
  ])('goes by %s', (_title, submission, expected) => {
    expect(findAsset(submission, assets)).toBe(expected);
  });

  it.each([
    {},
    { statedSource: 'demo_request' },
    { pageUrl: 'https://example.com/' },
    { pageUrl: 'https://example.org/guides/aws' },
    { pageUrl: 'no address' },
  ])('finds nothing for %j', (submission) => {
    expect(findAsset(submission, assets)).toBeUndefined();
  });
});

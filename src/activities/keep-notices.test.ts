import { describe, expect, it } from '@jest/globals';
import type { SourceNotice } from '../domain/source-notice.ts';
import { keepNotices } from './keep-notices.ts';
import { fakeSourceStore } from './testing/fake-source-store.ts';

const at = new Date('2026-11-30T08:00:00Z');

function drift(subject: string): SourceNotice {
  return { source: 'webinar', kind: 'drift', subject, because: `${subject} is gone` };
}

describe('keepNotices', () => {
  it('raises what is new, and tells it once', async () => {
    const sources = fakeSourceStore();
    const findings = { source: 'webinar', kind: 'drift', notices: [drift('a'), drift('b')] } as const;
    expect(await keepNotices(sources, findings, at)).toEqual({
      raised: [{ source: 'webinar', kind: 'drift' }],
      settledCount: 0,
    });
    expect(await keepNotices(sources, findings, at)).toEqual({ raised: [], settledCount: 0 });
    expect(sources.openSubjects()).toEqual(['a', 'b']);
  });

  it('settles what is over, and nothing of another source or kind', async () => {
    const other = { ...drift('a'), source: 'whitepaper' };
    const silence = { ...drift('form'), kind: 'silence' } as const;
    const sources = fakeSourceStore({ open: [drift('a'), drift('b'), drift('c'), other, silence] });
    const findings = { source: 'webinar', kind: 'drift', notices: [drift('b')], staying: ['c'] } as const;
    expect(await keepNotices(sources, findings, at)).toEqual({ raised: [], settledCount: 1 });
    expect(await sources.listNotices()).toEqual(
      [drift('b'), drift('c'), other, silence].map((notice) => expect.objectContaining(notice)),
    );
  });
});

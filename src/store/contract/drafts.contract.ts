import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { DraftStore } from '../ports/draft-store.ts';
import type { Store } from '../store.ts';
import { draft, noon } from './fixtures.ts';

type Unsaved = Parameters<DraftStore['save']>[0];

/** States how every store must keep what models wrote. */
export function describeDrafts(current: () => { readonly store: Store }): void {
  const drafts = (): DraftStore => current().store.drafts;
  const written = async (given: Partial<Unsaved> = {}): Promise<Unsaved> => {
    const { leadId, enrollmentId } = await draft(current().store);
    return {
      ...{ leadId, enrollmentId, stepId: 'second', attempt: 1, model: 'some-model', language: 'pt' },
      written: { subject: 'Olá', body: 'Bom dia', confidence: 0.8 },
      content: { subject: 'Olá', text: 'Olá Jane,\n\nBom dia', html: '<p>Olá Jane,</p><p>Bom dia</p>' },
      ...given,
    };
  };

  describe('drafts', () => {
    it('keeps one draft an attempt, the first', async () => {
      const draftOf = await written();
      const saved = await drafts().save(draftOf, noon);
      expect(saved).toEqual({ ...draftOf, draftId: expect.any(String) });
      const again = { ...draftOf, written: { ...draftOf.written, subject: 'Other' } };
      expect(await drafts().save(again, noon)).toEqual(saved);
      const second = await drafts().save({ ...again, attempt: 2 }, noon);
      expect(second).toMatchObject({ attempt: 2, written: { subject: 'Other' } });
      expect(await drafts().get(saved.draftId)).toEqual(saved);
      expect(await drafts().get(second.draftId)).toEqual(second);
    });

    it('finds the draft of an attempt at a step, and no other', async () => {
      const saved = await drafts().save(await written({ language: undefined }), noon);
      const key = { enrollmentId: saved.enrollmentId, stepId: 'second', attempt: 1 };
      expect(await drafts().find(key)).toEqual(saved);
      expect(await drafts().find({ ...key, attempt: 2 })).toBeUndefined();
      expect(await drafts().find({ ...key, stepId: 'third' })).toBeUndefined();
      expect(await drafts().find({ ...key, enrollmentId: randomUUID() })).toBeUndefined();
      expect(await drafts().find({ ...key, enrollmentId: 'no-uuid' })).toBeUndefined();
    });

    it('keeps the verdict with all that it found', async () => {
      const { draftId } = await drafts().save(await written(), noon);
      const findings = [{ rule: 'guaranteed-result', severity: 'review', reason: 'It guarantees a result.' }] as const;
      const verdict = { result: 'review', reasons: ['It guarantees a result.'], findings } as const;
      await drafts().saveVerdict(draftId, verdict);
      expect(await drafts().get(draftId)).toMatchObject({ verdict });
    });

    it('throws NotFoundError for a draft that it does not have', async () => {
      for (const id of [randomUUID(), 'no-uuid']) {
        await expect(drafts().get(id)).rejects.toThrow(`No draft has the id ${id}`);
        const verdict = { result: 'pass', reasons: [] } as const;
        await expect(drafts().saveVerdict(id, verdict)).rejects.toThrow(`No draft has the id ${id}`);
      }
    });
  });
}

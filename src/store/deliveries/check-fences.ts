import type { ClaimAnswer, ClaimRequest } from '../ports/delivery-store.ts';
import type { Queryable } from '../store-context.ts';
import { checkCaps } from './check-caps.ts';

/**
 * Answers what keeps a message from going out now by the playbook of today; undefined when nothing does. The lead's row must
 * be locked already.
 */
export async function checkFences(
  transaction: Queryable,
  request: ClaimRequest,
  companyHash: Buffer | undefined,
): Promise<ClaimAnswer | undefined> {
  const { fences } = request;
  if (fences === undefined) return undefined;
  if (fences.isNeverNurtured) return { kind: 'suppressed', because: 'never-nurtured' };
  const capped = await checkCaps(transaction, { request, fences, companyHash });
  if (capped?.kind === 'suppressed' || fences.notBefore === undefined) return capped;
  const isCapLater = capped?.kind === 'not-before' && capped.at > fences.notBefore.at;
  return isCapLater ? capped : { kind: 'not-before', ...fences.notBefore };
}

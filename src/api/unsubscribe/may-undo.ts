import type { SuppressionReason } from '../../domain/suppression.ts';

/** Tells whether a lead may undo a suppression by itself: only what it chose by a link, not what a provider or a person said. */
export function mayUndo(reason: SuppressionReason): boolean {
  return reason === 'unsubscribed';
}

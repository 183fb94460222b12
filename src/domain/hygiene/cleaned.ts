import type { HygieneRemark } from '../submission.ts';

/** What is left of a stated value: absent when nothing was stated or nothing of it can be used. */
export interface Cleaned<Value> {
  readonly value?: Value | undefined;
  readonly remarks: readonly HygieneRemark[];
}

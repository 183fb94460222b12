import { expect, it } from '@jest/globals';
import type { LeadStatus } from '../../domain/lead-state.ts';
import { unitedStatus } from './united-status.ts';

it.each<[LeadStatus, LeadStatus, LeadStatus]>([
  ['New', 'New', 'New'],
  ['New', 'Nurturing', 'Nurturing'],
  ['Nurturing', 'Closed', 'Nurturing'],
  ['Nurturing', 'Responded', 'Responded'],
  ['Responded', 'Handed over', 'Handed over'],
  ['Handed over', 'Stopped', 'Stopped'],
])('makes of %s and %s the status %s, in either order', (one, other, united) => {
  expect([unitedStatus(one, other), unitedStatus(other, one)]).toEqual([united, united]);
});

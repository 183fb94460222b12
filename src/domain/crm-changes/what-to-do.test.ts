import { describe, expect, it } from '@jest/globals';
import type { LeadStatus } from '../lead-state.ts';
import type { CrmState } from './crm-state.ts';
import { whatToDo } from './what-to-do.ts';

const sourceOfTag = new Map([
  ['source:demo_request', 'demo_request'],
  ['source:whitepaper', 'whitepaper'],
]);
const nurturing: CrmState = { status: 'Nurturing', tags: ['source:whitepaper'] };

function decide(theirs: CrmState, ours: readonly CrmState[] = [nurturing], status: LeadStatus = 'Nurturing') {
  return whatToDo({ ours, theirs, lead: { status, tags: ours[0]?.tags ?? [] }, sourceOfTag });
}

describe('whatToDo', () => {
  it('does nothing when the contact shows what we wrote', () => {
    expect(decide(nurturing)).toBeUndefined();
  });

  it('never takes a write of ours that is still on its way for a person', () => {
    const written: CrmState = { status: 'Responded', tags: ['source:whitepaper', 'STOP_SEQUENCE'] };
    const ours = [nurturing, written];
    expect(decide(written, ours)).toBeUndefined();
    expect(decide(nurturing, ours, 'Responded')).toBeUndefined();
  });

  it.each<[string, CrmState, LeadStatus]>([
    ['the tag STOP_SEQUENCE', { ...nurturing, tags: ['source:whitepaper', 'STOP_SEQUENCE'] }, 'Stopped'],
    ['the status Stopped', { ...nurturing, status: 'Stopped' }, 'Stopped'],
    ['the status Closed', { ...nurturing, status: 'Closed' }, 'Closed'],
    ['the status Responded', { ...nurturing, status: 'Responded' }, 'Responded'],
    ['the status Handed over', { ...nurturing, status: 'Handed over' }, 'Handed over'],
    [
      'the tag STOP_SEQUENCE beside a source',
      { ...nurturing, tags: ['source:whitepaper', 'source:demo_request', 'STOP_SEQUENCE'] },
      'Stopped',
    ],
  ])('stops for %s', (_what, theirs, status) => {
    expect(decide(theirs)).toMatchObject({ wish: { kind: 'stop' }, status });
  });

  it('begins the sequence of a source whose tag was added, also for one that had stopped', () => {
    const stopped: CrmState = { status: 'Stopped', tags: ['STOP_SEQUENCE'] };
    const theirs: CrmState = { status: 'Stopped', tags: ['source:demo_request'] };
    expect(decide(theirs, [stopped], 'Stopped')).toEqual({
      wish: { kind: 'start', source: 'demo_request' },
      status: 'Nurturing',
      addTags: ['source:demo_request'],
      removeTags: ['STOP_SEQUENCE'],
    });
  });

  it.each<LeadStatus>(['Responded', 'Handed over', 'Stopped', 'Closed', 'New'])(
    'resumes a lead of the status %s that is set back to Nurturing, although the tag is still there',
    (status) => {
      const ours: CrmState = { status, tags: ['STOP_SEQUENCE'] };
      expect(decide({ ...ours, status: 'Nurturing' }, [ours], status)).toMatchObject({
        wish: { kind: 'resume' },
        status: 'Nurturing',
        removeTags: ['STOP_SEQUENCE'],
      });
    },
  );

  it('keeps the tags that a person added or took away, and sends nothing for them', () => {
    expect(decide({ status: 'Nurturing', tags: ['vip'] })).toEqual({
      wish: { kind: 'nothing' },
      status: undefined,
      addTags: ['vip'],
      removeTags: ['source:whitepaper'],
    });
  });

  it('takes an emptied or unknown status for no wish', () => {
    expect(decide({ tags: nurturing.tags })).toBeUndefined();
    expect(decide({ ...nurturing, status: 'On ice' })).toBeUndefined();
  });

  it('lets a contact that was there before us stop us, and neither resume nor begin anything', () => {
    expect(decide({ tags: ['STOP_SEQUENCE'] }, [], 'New')).toMatchObject({ wish: { kind: 'stop' } });
    expect(decide({ status: 'Nurturing', tags: ['source:demo_request'] }, [], 'New')).toEqual({
      wish: { kind: 'nothing' },
      addTags: ['source:demo_request'],
      removeTags: [],
    });
    expect(decide({ tags: [] }, [], 'New')).toBeUndefined();
    expect(decide({ status: 'Closed', tags: [] }, [], 'New')).toBeUndefined();
    expect(decide({ status: 'Stopped', tags: [] }, [], 'New')).toMatchObject({ wish: { kind: 'stop' } });
  });
});

import type { CrashPoint } from './crash-point.ts';

const sentAtOnce = { emailCount: 1, deliveryState: 'sent', told: ['message-sent', 'sequence-finished'] } as const;
const lookedUp = { ...sentAtOnce, told: ['delivery-looked-up', ...sentAtOnce.told] } as const;
const leftToPerson = {
  deliveryState: 'unknown',
  tries: 1,
  told: ['attention-needed'],
  untold: ['message-sent'],
} as const;
const untroubled = ['delivery-looked-up', 'attention-needed'] as const;

/** Each point of a send at which the process may die, in the order of docs/crash-points.md, which holds a row for each. */
export const crashPoints: readonly CrashPoint[] = [
  {
    name: 'before-claim',
    when: 'before the claim',
    expected: { ...sentAtOnce, tries: 1, untold: untroubled },
  },
  {
    name: 'before-claim-commit',
    when: 'while the claim is committed, before the database has it',
    expected: { ...sentAtOnce, tries: 1, untold: untroubled },
  },
  {
    name: 'after-claim-commit',
    when: 'while the claim is committed, after the database has it',
    expected: { ...lookedUp, tries: 2, untold: ['attention-needed'] },
  },
  {
    name: 'before-call',
    when: 'after the claim, before the call',
    expected: { ...lookedUp, tries: 2, untold: ['attention-needed'] },
  },
  {
    name: 'during-call',
    when: 'during the call, which the provider carries out all the same',
    fault: { kind: 'delay', delayMs: 1_000 },
    expected: { ...lookedUp, tries: 1, untold: ['attention-needed'] },
  },
  {
    name: 'sigterm-during-call',
    when: 'in order, by SIGTERM during the call',
    fault: { kind: 'delay', delayMs: 1_000 },
    expected: { ...sentAtOnce, tries: 1, untold: untroubled },
  },
  {
    name: 'after-call',
    when: 'after the provider took it, before its answer is read',
    expected: { ...lookedUp, tries: 1, untold: ['attention-needed'] },
  },
  {
    name: 'before-call',
    provider: 'smtp',
    when: 'after the claim, before the call, over SMTP',
    expected: { ...leftToPerson, emailCount: 0 },
  },
  {
    name: 'after-call',
    provider: 'smtp',
    when: 'after the server took it, before its answer is read, over SMTP',
    expected: { ...leftToPerson, emailCount: 1 },
  },
  {
    name: 'before-settle',
    when: 'after the answer, before `sent` is committed',
    expected: { ...lookedUp, tries: 1, untold: ['attention-needed'] },
  },
  {
    name: 'after-settle',
    when: 'after `sent`, before the timeline is told',
    expected: { ...sentAtOnce, tries: 1, told: ['sequence-finished'], untold: ['message-sent', ...untroubled] },
  },
  {
    name: 'after-timeline',
    when: "after `sent`, before the activity's result is recorded",
    expected: { ...sentAtOnce, tries: 1, untold: untroubled },
  },
  {
    name: 'during-look-up-wait',
    when: 'while it waits for the look-up',
    fault: { kind: 'drop-answer' },
    expected: { ...lookedUp, tries: 1, untold: ['attention-needed'] },
  },
  {
    name: 'during-look-up',
    when: 'during the look-up',
    fault: { kind: 'drop-answer' },
    expected: { ...lookedUp, tries: 1, untold: ['attention-needed'] },
  },
  {
    name: 'before-look-up-commit',
    when: "after the look-up's answer, before it is committed",
    fault: { kind: 'reset' },
    expected: { ...lookedUp, tries: 2, untold: ['attention-needed'] },
  },
  {
    name: 'after-look-up-commit',
    when: "after that commit, before the activity's result is recorded",
    fault: { kind: 'drop-answer' },
    expected: { ...sentAtOnce, tries: 1, told: ['sequence-finished'], untold: ['message-sent', ...untroubled] },
  },
  {
    name: 'after-resend-order',
    when: 'after a resend was ordered, before the workflow heard of it',
    fault: { kind: 'status', status: 422 },
    expected: {
      ...sentAtOnce,
      tries: 1,
      told: ['attention-needed', 'attention-resolved', ...sentAtOnce.told],
      untold: ['delivery-looked-up'],
    },
  },
];

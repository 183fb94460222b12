import { diffWords } from 'diff';
import { shorten } from '../../domain/shorten.ts';
import type { ValueChange } from './compare-values.ts';

/** Of a longer text only the words are shown that changed, and no more of them than this. */
const maxCharacters = 80;

/** Says in words what changed of something, after its subject: `sequence content-nurture`. */
export function describeValueChange(subject: string, { path, before, after, isReordered }: ValueChange): string {
  const [key, ...holders] = path.toReversed();
  const place = [subject, holders.toReversed().join(' › ')].filter((part) => part !== '').join(': ');
  if (isReordered === true)
    return `${[subject, path.join(' › ')].filter((part) => part !== '').join(': ')}: another order`;
  if (key === undefined)
    return `${subject} ${after === undefined ? 'removed' : before === undefined ? 'added' : 'changed'}`;
  if (after === undefined) return `${place}: ${entryInWords(key, before)} removed`;
  if (before === undefined) return `${place}: ${entryInWords(key, after)} added`;
  if (key === 'duration') return `${place} waits ${shown(after)} instead of ${shown(before)}`;
  const [old, now] = isLong(before) && isLong(after) ? changedWords(before, after) : [before, after];
  if (old === '' && now === '') return `${place}: ${key}: other gaps or commas`;
  if (old === '') return `${place}: ${key}: ${shown(now)} added`;
  if (now === '') return `${place}: ${key}: ${shown(old)} removed`;
  return `${place}: ${key} ${shown(old)} → ${shown(now)}`;
}

/** What is named by what it is, or holds much, need not be shown again. */
function entryInWords(key: string, value: unknown): string {
  const isNamedFully = (typeof value === 'object' && value !== null) || String(value) === key;
  return isNamedFully ? shown(key) : `${key} ${shown(value)}`;
}

function isLong(value: unknown): value is string {
  return typeof value === 'string' && value.length > maxCharacters;
}

function changedWords(before: string, after: string): [removed: string, added: string] {
  const parts = diffWords(before, after);
  const textOf = (kind: 'removed' | 'added'): string =>
    parts
      .filter((part) => part[kind])
      .map(({ value }) => value.replace(/^[\s,]+|[\s,]+$/g, ''))
      .filter((text) => text !== '')
      .join(' … ');
  return [textOf('removed'), textOf('added')];
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = shorten(text, maxCharacters);
  return short.includes(' ') ? `"${short}"` : short;
}

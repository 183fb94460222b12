import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { createLivePlaybook } from './live-playbook.ts';
import { loadPlaybook } from './playbook/load-playbook.ts';
import type { Playbook } from './playbook/playbook.ts';

let first: Playbook;
let second: Playbook;

beforeAll(async () => {
  first = await loadPlaybook(fileURLToPath(new URL('../playbook', import.meta.url)));
  second = { ...first, hash: 'second', brand: { ...first.brand, name: 'Southbeam' } };
});

describe('a live playbook', () => {
  it('reads as the current one, whoever held it before', () => {
    const live = createLivePlaybook(first);
    const { playbook } = live;
    expect(playbook.brand).toBe(first.brand);
    live.replace(second);
    expect(playbook.brand.name).toBe('Southbeam');
    expect(playbook.sequences.get('sales-demo')).toBe(first.sequences.get('sales-demo'));
  });

  it('can be taken apart and copied like any other', () => {
    const live = createLivePlaybook(first);
    live.replace(second);
    const { hash } = live.playbook;
    expect(hash).toBe('second');
    expect({ ...live.playbook }).toEqual(second);
    expect('routes' in live.playbook).toBe(true);
  });

  it('cannot be changed by who holds it', () => {
    const { playbook } = createLivePlaybook(first);
    expect(() => Object.assign(playbook, { hash: 'mine' })).toThrow(TypeError);
    expect(playbook.hash).toBe(first.hash);
  });
});

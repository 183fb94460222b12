import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createIdDrawer } from './draw-ids.ts';

function draw(seed: string): string[] {
  const drawId = createIdDrawer(seed);
  return [drawId(), drawId(), drawId()];
}

describe('createIdDrawer', () => {
  it('draws UUIDs, each another', () => {
    const ids = draw('jane');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(z.uuid().safeParse(id).success).toBe(true);
  });

  it('draws the same for the same seed, and others for another', () => {
    expect(draw('jane')).toEqual(draw('jane'));
    expect(draw('jane')).not.toEqual(draw('joe'));
  });
});

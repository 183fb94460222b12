import { createHash } from 'node:crypto';

/** Draws ids that look random and are the same for the same seed, in the shape of a UUID of version 8 (RFC 9562, 5.8). */
export function createIdDrawer(seed: string): () => string {
  let drawnCount = 0;
  return () => {
    drawnCount += 1;
    const digits = createHash('sha256').update(`${seed}:${drawnCount}`).digest('hex');
    return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
  };
}

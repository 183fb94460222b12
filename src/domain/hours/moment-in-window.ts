import { seededFraction } from '../seeded-fraction.ts';
import type { OpenWindow } from './open-window.ts';

interface MomentRequest {
  /** The moment from which on it may be. */
  readonly fromMs: number;
  /** Names the send, for example `enrollmentId:stepId`. */
  readonly seed: string;
  readonly jitterMs: number;
}

/**
 * Picks the moment of a send in a window: at once where the window is open by then, else within the jitter after its
 * opening, so that what gathered while it was closed does not go out in a burst. Never past the window.
 */
export function momentInWindow({ fromMs, toMs }: OpenWindow, request: MomentRequest): number {
  if (fromMs <= request.fromMs) return request.fromMs;
  const spreadMs = Math.min(request.jitterMs, toMs - fromMs);
  return fromMs + Math.floor(seededFraction(`${request.seed}:opening`) * spreadMs);
}

import { Router } from 'express';
import type { ApiDependencies } from '../api-dependencies.ts';

/** As many changes of modes as anybody reads. */
const maxChanges = 50;

/** Answers what of all sending is stopped and how freely each channel sends, by whom and why, and which vendors are away. */
export function getSending({ store, channels }: Pick<ApiDependencies, 'store' | 'channels'>): Router {
  return Router().get('/api/sending', async (_request, response) => {
    const { controls, vendors } = store;
    const [stops, modes, changes, vendorsAway] = await Promise.all([
      controls.listStops(),
      controls.listModes(),
      controls.listModeChanges(maxChanges),
      vendors.listCircuits(),
    ]);
    response.json({
      stops,
      channels: modes.map((mode) => ({ ...mode, isSandboxed: channels?.[mode.channel]?.isSandboxed ?? false })),
      changes,
      vendorsAway,
    });
  });
}

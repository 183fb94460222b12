import type { InterpretedPiece } from './take-in.ts';
import type { SourceDesk } from './source-desk.ts';

/** Tells operators of sources that the playbook does not know: their leads are worked, by the default source. */
export async function tellUnknownSources(sourceDesk: SourceDesk, pieces: readonly InterpretedPiece[]): Promise<void> {
  for (const { interpretation, raw } of pieces) {
    if (interpretation.kind !== 'lead' || interpretation.source.isKnown) continue;
    const { statedSource } = interpretation.content;
    if (statedSource !== undefined)
      await sourceDesk.reportUnknown(statedSource, interpretation.source.key, raw.receivedAt);
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Dependencies } from '../../src/dependencies.ts';
import type { EmailSender } from '../../src/providers/email-sender.ts';
import { machineNowMs, type TryNews, type TryPhase } from './try-phase.ts';

/** How long a worker dwells in a phase at most: what takes microseconds in life would hardly ever be hit. */
export const dwellMs = 60;

/** Gives the dependencies of a worker that tells of every phase of a message, and dwells in each. */
export function paceTries(dependencies: Dependencies, tell: (news: TryNews) => void): Dependencies {
  const { store, email } = dependencies;
  const enter = async (phase: TryPhase, of: Pick<TryNews, 'leadId' | 'stepId'>): Promise<void> => {
    tell({ ...of, phase, atMs: machineNowMs() });
    if (phase !== 'asking' && phase !== 'calling') await sleep(dwellMs * (0.5 + Math.random() / 2));
  };
  const told = (provider: EmailSender): EmailSender => ({
    ...provider,
    async send(outgoing) {
      // Mail to our own people has a key of another form.
      const [leadId = '', , stepId] = outgoing.deliveryKey.split(':');
      if (stepId === undefined) return provider.send(outgoing);
      await enter('calling', { leadId, stepId });
      try {
        return await provider.send(outgoing);
      } finally {
        await enter('answered', { leadId, stepId });
      }
    },
  });
  return {
    ...dependencies,
    store: {
      ...store,
      deliveries: {
        ...store.deliveries,
        async claim(request) {
          const { leadId, stepId } = request;
          await enter('wanting', { leadId, stepId });
          await enter('asking', { leadId, stepId });
          const answer = await store.deliveries.claim(request);
          if (answer.kind === 'go') await enter('leave', { leadId, stepId });
          return answer;
        },
      },
    },
    email: { ...email, provider: told(email.provider), unpaced: told(email.unpaced) },
  };
}

import { setHandler } from '@temporalio/workflow';
import { operatorSignal, pauseUpdate, resumeUpdate } from './messages.ts';
import { refusal } from './refusal.ts';
import type { SkippableWait } from './skippable-wait.ts';

/**
 * Listens to operators who pause and resume a lead, one by one or many at once. The store holds the pause, so that it also
 * holds while no workflow runs, and each claim asks it; the workflow only has to learn when to look again.
 */
export function openPauseDesk(wait: SkippableWait): void {
  let isPaused = false;

  setHandler(
    pauseUpdate,
    () => {
      isPaused = true;
    },
    {
      description: 'Sends nothing until resumed.',
      validator() {
        if (isPaused) throw refusal('This lead is paused already.');
      },
    },
  );
  setHandler(
    resumeUpdate,
    () => {
      isPaused = false;
      wait.cut('released');
    },
    { description: 'Goes on with what is held back.' },
  );
  setHandler(
    operatorSignal,
    ({ command }) => {
      switch (command) {
        case 'pause':
          isPaused = true;
          break;
        case 'resume':
          isPaused = false;
          wait.cut('released');
          break;
        case 'skip':
          wait.cut('skipped');
          break;
        case 'send-now':
          wait.cut('sent-now');
      }
    },
    { description: 'Does what an operator wants of many leads at once; what does not fit this one is left undone.' },
  );
}

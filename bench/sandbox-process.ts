import { startSandbox } from '../sandbox/start-sandbox.ts';

/** Runs the sandbox in a process of its own, so that its work is not counted as the product's. Speaks to its parent. */

const sandbox = await startSandbox();
sandbox.model.add({
  kind: 'value',
  times: 'always',
  value: { intent: 'TIRE_KICKER', score: 50, reasoning: 'Always the same.', suggested_tone: 'plain', confidence: 0.9 },
});
process.on('message', () => process.send?.({ emailCount: sandbox.emails().length }));
process.send?.({ baseUrls: sandbox.baseUrls });
process.on('disconnect', () => process.exit());

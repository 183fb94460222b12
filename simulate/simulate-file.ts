import { writeFile } from 'node:fs/promises';
import { FriendlyError } from '../embedded/friendly-error.ts';
import type { Scenario } from './engine/scenario.ts';
import { simulateLead } from './engine/simulate-lead.ts';
import type { Arguments } from './read-arguments.ts';
import { readLeadFile, type LeadFile } from './read-lead-file.ts';
import { tellFuture } from './telling/tell-future.ts';
import { writePage } from './telling/write-page.ts';
import { writeText } from './telling/write-text.ts';
import { withWorld } from './with-world.ts';

type LeadArguments = Extract<Arguments, { readonly command: 'lead' }>;

/**
 * Simulates the lead of a file and answers what is to be printed; writes the page where one is asked for.
 * @throws FriendlyError, PlaybookError
 */
export async function simulateFile(asked: LeadArguments, playbookFolder: string): Promise<string> {
  const scenario = scenarioOf(await readLeadFile(asked.file), asked);
  const future = await withWorld({ playbookFolder, drafts: asked.drafts }, async (world) =>
    tellFuture(world, await simulateLead(world, scenario), scenario),
  );
  if (asked.html !== undefined) await writeFile(asked.html, writePage(future));
  return asked.json ? JSON.stringify(future, null, 2) : writeText(future);
}

/** What the command line says counts more than what the file says. */
function scenarioOf(file: LeadFile, asked: LeadArguments): Scenario {
  const judgement = asked.judge === 'rules' ? undefined : (asked.judgement ?? file.judgement);
  if (asked.judge === 'recorded' && judgement === undefined) {
    throw new FriendlyError(`${asked.file} holds no judgement: write it under "judgement", or say --judgement.`);
  }
  return {
    lead: file.lead,
    at: asked.at ?? file.at ?? new Date(),
    replyAfterMs: asked['reply-after'] ?? file.replyAfter,
    reply: asked.reply ?? file.reply,
    confirmAfterMs: asked['confirm-after'] ?? file.confirmAfter,
    judgement,
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { checkDraft } from './check-draft.ts';
import { obeyLead } from './hostile/obey-lead.ts';
import type { Judge } from './judge.ts';
import { purposeOf } from './model-purpose.ts';
import type { ModelScript } from './model-script.ts';
import { obeySchema } from './obey-schema.ts';
import { readReply } from './read-reply.ts';
import { writeDraft } from './write-draft.ts';

/** Who answers in a model's place: the script where it has an answer, else the judge, the writer, the checker or the reader. */
export interface ModelPlayers {
  readonly judge: Judge;
  readonly script: Pick<ModelScript, 'take'>;
}

/** What a model was asked, whatever its vendor's wire format. */
interface PlayedPrompt {
  readonly system: string;
  readonly user: string;
  /** The JSON schema that the answer must obey. */
  readonly schema: unknown;
}

/** What the model says to it. */
export type PlayedAnswer =
  | { readonly kind: 'answered' | 'truncated'; readonly text: string }
  | { readonly kind: 'refused'; readonly refusal: string };

/** Plays a language model. A late answer is waited for. */
export async function playModel(
  { judge, script }: ModelPlayers,
  { system, user, schema }: PlayedPrompt,
): Promise<PlayedAnswer> {
  const purpose = purposeOf(schema);
  const ownAnswers = {
    assess: () => judge(user, system),
    write: () => writeDraft(user),
    check: () => checkDraft(user),
    understand: () => readReply(user),
  };
  const obeying = (suggestion: unknown): string => JSON.stringify(obeySchema(schema, suggestion));
  const ownAnswer = (): string => obeying(ownAnswers[purpose]());
  const scripted = script.take(`${system}\n${user}`, purpose);
  switch (scripted?.kind) {
    case 'value':
      return { kind: 'answered', text: JSON.stringify(scripted.value) };
    case 'hostile':
      return { kind: 'answered', text: obeying(obeyLead({ purpose, system, user, isSly: scripted.isSly ?? false })) };
    case 'refused':
      return { kind: 'refused', refusal: scripted.refusal ?? "I'm sorry, I can't help with that." };
    case 'truncated': {
      const text = ownAnswer();
      return { kind: 'truncated', text: text.slice(0, text.length / 2) };
    }
    case 'wrong-json':
      return { kind: 'answered', text: scripted.text ?? 'Sure! Here is what I think of this lead:' };
    case 'breaks-schema':
      return { kind: 'answered', text: withoutItsFirstKey(ownAnswer()) };
    case 'late':
      await sleep(scripted.delayMs, undefined, { ref: false });
  }
  return { kind: 'answered', text: ownAnswer() };
}

function withoutItsFirstKey(json: string): string {
  const [, ...kept] = Object.entries(z.record(z.string(), z.unknown()).parse(JSON.parse(json)));
  return JSON.stringify({ ...Object.fromEntries(kept), not_asked_for: true });
}

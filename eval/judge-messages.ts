import type { AssessmentInput } from '../src/domain/assessment-input.ts';
import type { Judgement, JudgedMessage } from '../src/domain/evaluation/judged-message.ts';
import type { LabelledMessage } from '../src/domain/evaluation/labelled-message.ts';
import type { Sources } from '../src/domain/sources.ts';
import type { EvalJudge } from './judge.ts';

/** Few enough for the rate limit of a new account. */
const judgedAtOnce = 4;

interface Run {
  readonly messages: readonly LabelledMessage[];
  readonly judge: EvalJudge;
  readonly sources: Sources;
  /** How often each message is judged. */
  readonly repeat: number;
}

/** Has every message judged, each as often as asked. */
export async function judgeMessages({ messages, judge, sources, repeat }: Run): Promise<JudgedMessage[]> {
  const judged: JudgedMessage[] = [];
  for (let from = 0; from < messages.length; from += judgedAtOnce) {
    const group = messages.slice(from, from + judgedAtOnce);
    judged.push(...(await Promise.all(group.map((label) => judgeOften(label)))));
  }
  return judged;

  async function judgeOften(label: LabelledMessage): Promise<JudgedMessage> {
    const judgements: Judgement[] = [];
    for (let run = 0; run < repeat; run += 1) {
      const judgement = await judge.judge(assessmentInputOf(label, sources));
      if (judgement !== undefined) judgements.push(judgement);
    }
    return { label, judgements };
  }
}

/** Shows a judge what the product would show of such a lead. */
export function assessmentInputOf(label: LabelledMessage, sources: Sources): AssessmentInput {
  const { source, jobTitle, company, message, answers, campaign, isReturning = false } = label;
  return {
    source,
    sourceTitle: sources.keys[source]?.title ?? source,
    jobTitle,
    company,
    message,
    answers,
    campaign,
    history: [],
    isReturning,
  };
}

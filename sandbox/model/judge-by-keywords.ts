import type { Intent, ModelAssessment } from '../../src/domain/assessment.ts';

interface Cue {
  readonly intent: Intent;
  readonly score: number;
  readonly tone: string;
  readonly words: RegExp;
}

/** The first that is met decides. */
const cues: readonly Cue[] = [
  {
    intent: 'SPAM',
    score: 3,
    tone: 'none',
    words: /\b(seo|backlinks?|guest post|crypto|casino|first page of google)\b/i,
  },
  {
    intent: 'SUPPORT_REQUEST',
    score: 25,
    tone: 'helpful and calm',
    words: /\b(can(?:'|no)t log ?in|password|invoice|error|bug|is down|support ticket)\b/i,
  },
  {
    intent: 'URGENT_BUYER',
    score: 92,
    tone: 'brief and concrete',
    words: /\b(urgent(?:ly)?|asap|today|this week|deadline|pricing|quote|budget|demo|call me|talk to sales)\b/i,
  },
];

/** What the prompt tells of earlier contact is in our words, and its "today" is no lead's. */
const earlierContact = /^Earlier contact: .*$/m;

/** Judges by a few cues, for whoever brings no rules of their own. */
export function judgeByKeywords(userText: string): ModelAssessment {
  const leadWords = userText.replace(earlierContact, '');
  for (const { intent, score, tone, words } of cues) {
    const word = words.exec(leadWords)?.[0];
    if (word === undefined) continue;
    const reasoning = `"${word}" speaks for ${intent}.`;
    return { intent, score, suggested_tone: tone, sector: null, language: null, confidence: 0.7, reasoning };
  }
  return {
    intent: 'TIRE_KICKER',
    score: 35,
    suggested_tone: 'warm, no pressure',
    sector: null,
    language: null,
    confidence: 0.5,
    reasoning: 'Nothing speaks for a purchase soon.',
  };
}

import type { Intent, ModelAssessment } from '../../../src/domain/assessment.ts';

const intents: readonly Intent[] = ['URGENT_BUYER', 'TIRE_KICKER', 'SUPPORT_REQUEST', 'SPAM'];
const askedScore =
  /(?:score|rating|punktzahl|bewertung|puntuaci[oó]n|puntaje|note|punteggio|pontuação|nota|得分|评分|分数|оценк\p{L}*|балл\p{L}*|درجة|تقييم)[^\d\n]{0,30}(\d{1,3})/iu;
const askedLanguage = /\blanguage\b[^\n]{0,12}?\b(en|de|es|fr|it|pt)\b/i;

/** Reads which judgement a lead asks for; who asks for none gets the best. */
export function askedJudgement(text: string): Pick<ModelAssessment, 'intent' | 'score' | 'language'> {
  const asked = Number(askedScore.exec(text)?.[1] ?? 100);
  return {
    intent: intents.find((intent) => text.toUpperCase().replaceAll(/[ -]/g, '_').includes(intent)) ?? 'URGENT_BUYER',
    score: Math.min(Math.max(asked, 1), 100),
    language: askedLanguage.exec(text)?.[1]?.toLowerCase() ?? null,
  };
}

const cues = [
  ['opt-out', /\b(unsubscribe|remove me|stop writing|no more (mails|messages)|take me off)\b/i],
  ['complaint', /\b(spam|lawyer|report you|harass)/i],
  ['later', /\b(later|next (week|month|quarter|year)|not now|another time)\b/i],
  ['wrong-person', /\b(wrong person|not the right person|my colleague)\b/i],
  ['not-interested', /\b(not interested|no thanks|no, thank)/i],
  ['question', /\?/],
  ['interested', /\b(yes|interested|let us talk|call me|sounds good|demo)\b/i],
] as const;

/** Reads an answer by a few English cues, as far as a stand-in must. */
export function readReply(userText: string): Readonly<Record<string, unknown>> {
  const reply = /<reply>([^]*?)<\/reply>/.exec(userText)?.[1] ?? userText;
  const [intent = 'unclear'] = cues.find(([, words]) => words.test(reply)) ?? [];
  return {
    intent,
    confidence: 0.8,
    follow_up_on: null,
    back_on: null,
    other_person: null,
    language: null,
    because: `reads as ${intent}`,
  };
}

/** English text has about four characters a token (https://platform.openai.com/tokenizer). */
const charactersPerToken = 4;

/** Counts tokens by the length of a text, roughly as a model's tokenizer would. */
export function countTokens(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}

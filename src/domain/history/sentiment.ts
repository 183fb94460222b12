/** How a person felt about us; `neutral` when nothing that they said tells, `unknown` when they said nothing. */
export type Sentiment = 'positive' | 'neutral' | 'negative' | 'unknown';

/** The sentiment of one text. */
export interface SentimentReading {
  readonly sentiment: Exclude<Sentiment, 'unknown'>;
  /** What in the text told, in words of ours, for example `asked not to be called`. */
  readonly because?: string | undefined;
}

/** The languages that the rules for replies read, codes of ISO 639-1. */
export const replyLanguages = ['en', 'es', 'fr', 'de', 'it', 'pt'] as const;
export type ReplyLanguage = (typeof replyLanguages)[number];

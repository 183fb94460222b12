/** What an SMS of one keyword asks for. */
export interface SmsKeyword {
  readonly kind: 'stop' | 'start' | 'help';
  /**
   * Twilio acts on it and answers it by itself unless that is switched off for the account or Advanced Opt-Out has other
   * words, so a second answer of ours would be one too many (and after a stop fails with error 21610).
   */
  readonly isTwilioDefault: boolean;
}

/**
 * Twilio's own keywords, for long codes and for Messaging Services without words of their own
 * (twilio.com/docs/messaging/tutorials/advanced-opt-out and
 * help.twilio.com/hc/en-us/articles/223134027-Twilio-support-for-opt-out-keywords-SMS-STOP-filtering-).
 */
const twilioKeywords = {
  stop: ['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'optout'],
  start: ['start', 'yes', 'unstop'],
  help: ['help', 'info'],
} as const;

/**
 * Words with the same meaning that Twilio does not know. Those of two words are ways to revoke consent that 47 CFR
 * 64.1200(a)(10) names or means. "Yes" of other languages is left out: it mostly answers a question of ours.
 */
const ownKeywords = {
  stop: [
    ...['opt out', 'stop all', 'remove', 'remove me', 'unsub'],
    ...['parar', 'alto', 'detener', 'baja', 'cancelar', 'desuscribir', 'darse de baja', 'no mas'],
    ...['arret', 'arrete', 'arretez', 'arreter', 'desabonner', 'desinscrire', 'desinscription', 'stop sms'],
    ...['stopp', 'abmelden', 'abmeldung', 'abbestellen', 'austragen', 'aufhoren'],
    ...['ferma', 'fermare', 'basta', 'cancella', 'cancellami', 'disiscrivi', 'disiscrivimi', 'annulla'],
    ...['pare', 'sair', 'cancele', 'remover', 'descadastrar', 'descadastre', 'chega'],
  ],
  start: [
    ...['iniciar', 'empezar', 'comenzar', 'alta', 'reanudar'],
    ...['demarrer', 'commencer', 'reprendre', 'reabonner'],
    ...['starten', 'anmelden', 'fortsetzen'],
    ...['inizia', 'iniziare', 'avvia', 'riprendi', 'iscrivimi'],
    ...['comecar', 'retomar', 'recomecar'],
  ],
  help: ['ayuda', 'aide', 'hilfe', 'aiuto', 'ajuda', 'informacion', 'information', 'informazioni', 'informacao'],
} as const;

const kinds = ['stop', 'start', 'help'] as const;

/**
 * Reads an SMS that is nothing but a keyword of stopping, starting or help, in English, Spanish, French, German, Italian or
 * Portuguese. As with Twilio the whole message must be the keyword, whatever its case; punctuation, accents and white space
 * around do not matter. Sentences are left to {@link isOptOutInWords}.
 */
export function readSmsKeyword(body: string): SmsKeyword | undefined {
  const asTwilio = body.replaceAll(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '').toLowerCase();
  const written = comparable(body);
  for (const kind of kinds) {
    const known: readonly string[] = twilioKeywords[kind];
    const own: readonly string[] = ownKeywords[kind];
    if (known.includes(asTwilio)) return { kind, isTwilioDefault: true };
    if (known.includes(written) || own.includes(written)) return { kind, isTwilioDefault: false };
  }
  return undefined;
}

/** "Opt-out" and "S.T.O.P." are the words without their signs. */
function comparable(body: string): string {
  return body
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{P}\p{S}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}

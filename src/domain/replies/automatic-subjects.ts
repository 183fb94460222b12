function beginsWith(subjects: readonly string[]): RegExp {
  return new RegExp(`^\\s*(?:\\[[^\\]]{1,60}\\]\\s*)?(?:${subjects.join('|')})`, 'iu');
}

/** How subjects of automatic replies begin, as Outlook, Exchange, Gmail, Zimbra and help desks write them. */
export const automaticSubject = beginsWith([
  'auto(?:matic|mated)?[- ]?(?:reply|response|responder)',
  'respuesta autom[áa]tica|contestaci[óo]n autom[áa]tica|autorr?espuesta',
  'r[ée]ponse auto(?:matique)?\\b|r[ée]pondeur automatique',
  'automatische (?:e-?mail-?)?(?:r[üu]ck)?antwort|auto-?antwort',
  'risposta automatica|risponditore automatico',
  'resposta autom[áa]tica',
]);

/** How subjects of absence notes begin; the ones of people may, too. */
export const absenceSubject = beginsWith([
  'out of (?:the )?office\\b|ooo\\b|away from (?:the |my )?office|vacation (?:reply|response|notice)',
  'on (?:annual |parental |maternity |vacation |sick )?leave\\b|on (?:vacation|holidays?)\\b',
  "i(?:['’]| a)m (?:currently )?(?:out of|away)",
  'fuera de (?:la )?oficina|ausente|ausencia|(?:estoy )?de vacaciones',
  "absent|absence|en cong[ée]s?|(?:message|notification) d['’]absence|hors (?:du )?bureau|en vacances",
  'abwesenheit|abwesend|(?:ich bin (?:derzeit |momentan |aktuell )?)?(?:nicht im b[üu]ro|im urlaub)',
  'ich bin (?:derzeit |momentan |aktuell )?abwesend|urlaub|au(?:ß|ss)er haus',
  'fuori (?:sede|ufficio)|assente|assenza|(?:sono )?in ferie',
  'fora do escrit[óo]rio|aus[êe]ncia|(?:estou )?(?:de|em) f[ée]rias',
]);

/** How subjects of delivery failures begin. */
export const failureSubject = beginsWith([
  'undeliver(?:able|ed)|delivery (?:status notification|failure|has failed|incomplete|delayed)|failure notice',
  'mail delivery (?:failed|failure|subsystem)|returned mail|message (?:undeliverable|not delivered)',
  'unzustellbar|nicht zustellbar|no se puede entregar|non remis|échec de (?:la )?remise',
  'impossibile recapitare|mancato recapito|não é possível entregar|não entregue',
]);

import type { ReplyLanguage } from './reply-language.ts';

/** How a language names stretches of time, as sources of regular expressions for lower case without accents. */
interface PeriodWords {
  readonly nextWeek: string;
  readonly weekAfterNext: string;
  readonly nextMonth: string;
  readonly endOfMonth: string;
  readonly nextQuarter: string;
  readonly nextYear: string;
  readonly afterSummer: string;
  readonly afterNewYear: string;
  /** Before the name of a month. */
  readonly inMonth: string;
  readonly middleOf: string;
  readonly endOf: string;
}

export const periodWords: Readonly<Record<ReplyLanguage, PeriodWords>> = {
  en: {
    nextWeek: 'next week|(?:the )?following week|the week ahead',
    weekAfterNext: 'the week after next|week after next',
    nextMonth: 'next month|(?:the )?following month|(?:the )?(?:beginning|start) of next month',
    endOfMonth: '(?:the )?end of (?:the|this) month|month end',
    nextQuarter: 'next quarter|the following quarter',
    nextYear: 'next year|(?:the )?new year|(?:early|beginning of|start of) next year',
    afterSummer: 'after (?:the )?summer(?: holidays?| break| vacation)?',
    afterNewYear: 'after (?:the )?(?:christmas|new year|holiday season|winter break|xmas|holidays)',
    inMonth: 'in|by|from|early|around|after|before|until|till|beginning of|start of|(?:in )?early|for',
    middleOf: 'mid[- ]?|(?:the )?middle of',
    endOf: '(?:the )?end of|late',
  },
  es: {
    nextWeek: '(?:la )?(?:proxima semana|semana que viene|semana proxima|siguiente semana)',
    weekAfterNext: 'dentro de dos semanas',
    nextMonth: '(?:el )?(?:proximo mes|mes que viene|mes proximo|siguiente mes)',
    endOfMonth: '(?:a )?(?:fin|finales|final) de (?:este )?mes',
    nextQuarter: '(?:el )?(?:proximo trimestre|trimestre que viene|siguiente trimestre)',
    nextYear: '(?:el )?(?:proximo ano|ano que viene|ano nuevo)',
    afterSummer: '(?:despues|pasado|tras) (?:del |de las vacaciones de |el )?verano',
    afterNewYear: '(?:despues de|pasadas|tras) (?:las )?(?:navidades|navidad|fiestas|reyes)',
    inMonth: 'en|hasta|para|a partir de|a principios de|principios de|desde|despues de',
    middleOf: '(?:a )?mediados de',
    endOf: '(?:a )?(?:finales|final|fines|fin) de',
  },
  fr: {
    nextWeek: '(?:la )?semaine prochaine|(?:la )?semaine suivante',
    weekAfterNext: 'dans deux semaines|dans quinze jours',
    nextMonth: '(?:le |au )?(?:mois prochain|debut du mois prochain)',
    endOfMonth: '(?:a la |la )?fin du mois|en fin de mois',
    nextQuarter: '(?:le |au )?(?:prochain trimestre|trimestre prochain)',
    nextYear: "(?:l')?(?:annee prochaine|an prochain)|la nouvelle annee",
    afterSummer: "apres l'ete|apres les vacances d'ete|a la rentree|apres la rentree",
    afterNewYear: 'apres (?:les fetes|noel|le nouvel an|les vacances de noel)',
    inMonth: "en|au mois d[e'] ?|debut|des|a partir de|jusqu'en|d'ici|courant",
    middleOf: '(?:a la )?mi[- ]?|(?:au )?milieu',
    endOf: "(?:a la |la )?fin(?: du mois d[e'])?|d'ici fin",
  },
  de: {
    nextWeek: '(?:in der )?(?:nachste|nachsten|kommende|kommenden|kommender|nachster) woche',
    weekAfterNext: 'ubernachste[nr]? woche',
    nextMonth: '(?:im |zum )?(?:nachsten|nachster|kommenden|anfang nachsten) monats?',
    endOfMonth: '(?:zum )?(?:monatsende|ende des monats|ende dieses monats)',
    nextQuarter: '(?:im |ins )?(?:nachsten|nachstes|kommenden) quartal',
    nextYear: '(?:im )?(?:nachsten|nachstes|kommenden|neuen|anfang nachsten) jahre?s?',
    afterSummer: 'nach (?:dem sommer|den sommerferien|der sommerpause)',
    afterNewYear: 'nach (?:den feiertagen|weihnachten|neujahr|den weihnachtsferien|dem jahreswechsel|silvester)',
    inMonth: 'im|ab|anfang|bis|in|seit dem|gegen|zum',
    middleOf: 'mitte',
    endOf: 'ende',
  },
  it: {
    nextWeek: '(?:la )?(?:prossima settimana|settimana prossima)',
    weekAfterNext: '(?:tra|fra) due settimane',
    nextMonth: '(?:il )?(?:prossimo mese|mese prossimo)',
    endOfMonth: '(?:a |per )?fine mese',
    nextQuarter: '(?:il )?(?:prossimo trimestre|trimestre prossimo)',
    nextYear: "(?:il |l')?(?:prossimo anno|anno prossimo|anno nuovo)",
    afterSummer: "dopo l'estate|dopo le vacanze estive|dopo le ferie estive",
    afterNewYear: 'dopo (?:le feste|natale|le festivita|capodanno|le vacanze di natale|la befana)',
    inMonth: 'a|ad|in|per|da|entro|fino a|inizio|ai primi di|dopo',
    middleOf: '(?:a )?meta',
    endOf: '(?:a |per )?fine(?: di)?|alla fine di',
  },
  pt: {
    nextWeek: '(?:na |a )?(?:proxima semana|semana que vem|semana proxima)',
    weekAfterNext: '(?:daqui a |em )duas semanas',
    nextMonth: '(?:no |o )?(?:proximo mes|mes que vem)',
    endOfMonth: '(?:no |ao )?(?:fim|final) do mes',
    nextQuarter: '(?:no |o )?(?:proximo trimestre|trimestre que vem)',
    nextYear: '(?:no |o )?(?:proximo ano|ano que vem|ano novo)',
    afterSummer: 'depois (?:do verao|das ferias de verao)',
    afterNewYear: 'depois (?:das festas|do natal|do ano novo|dos feriados)|apos (?:as festas|o natal)',
    inMonth: 'em|ate|a partir de|para|no inicio de|inicio de|no comeco de|depois de',
    middleOf: '(?:em )?meados de|meio de',
    endOf: '(?:no |ao )?(?:fim|final|finais) de',
  },
};

/** January to December, with their usual short forms. */
export const monthNames: Readonly<Record<ReplyLanguage, readonly string[]>> = {
  en: [
    ...['jan(?:uary)?', 'feb(?:ruary)?', 'mar(?:ch)?', 'apr(?:il)?', 'may', 'june?'],
    ...['july?', 'aug(?:ust)?', 'sept?(?:ember)?', 'oct(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'],
  ],
  es: [
    ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio'],
    ...['julio', 'agosto', 'sep?tiembre', 'octubre', 'noviembre', 'diciembre'],
  ],
  fr: [
    ...['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin'],
    ...['juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'],
  ],
  de: [
    ...['januar|janner', 'februar', 'marz', 'april', 'mai', 'juni'],
    ...['juli', 'august', 'september', 'oktober', 'november', 'dezember'],
  ],
  it: [
    ...['gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno'],
    ...['luglio', 'agosto', 'settembre', 'ottobre', 'novembre', 'dicembre'],
  ],
  pt: [
    ...['janeiro', 'fevereiro', 'marco', 'abril', 'maio', 'junho'],
    ...['julho', 'agosto', 'setembro', 'outubro', 'novembro', 'dezembro'],
  ],
};

import type { ReplyLanguage } from './reply-language.ts';

/** How a language tells of an absence's end, as regular expressions for lower case without accents. */
interface ReturnCues {
  /** Around the day on which somebody is back. */
  readonly back: RegExp;
  /** Right before the last day of an absence. */
  readonly until: RegExp;
  /** In a sentence that names the day of an absence. */
  readonly away: RegExp;
}

export const returnCues: Readonly<Record<ReplyLanguage, ReturnCues>> = {
  en: {
    back: /\b(?:back|return(?:ing|s)?|available again|again available|reachable again|resume)\b/,
    until:
      /\b(?:until|till|til|through|thru|up to|ends?(?: on)?|ending(?: on)?|returning after|back after|,? to|and)(?: and including| including| the end of| and until)?(?: the)?[\s,:]*$/,
    away: /\b(?:out of (?:the )?office|away|absent|on (?:annual )?leave|on (?:vacation|holiday)|out on|not available|unavailable|off)\b/,
  },
  es: {
    back: /\b(?:vuelvo|volvere|regreso|regresare|retorno|de vuelta|de regreso|de nuevo disponible|me reincorporo|reincorporare|estare de vuelta|incorporo|disponible (?:de nuevo|nuevamente)|vuelta a la oficina)\b/,
    until: /\b(?:hasta|al)(?: e incluido| inclusive)?(?: el| la)?(?: dia)?[\s,:]*$/,
    away: /\b(?:fuera de (?:la )?oficina|ausente|de vacaciones|no estare|estare fuera)\b/,
  },
  fr: {
    back: /\b(?:de retour|mon retour|retour (?:le|au|prevu)|reviens|reviendrai|serai (?:a nouveau|de nouveau)|nouveau (?:joignable|disponible)|reprendrai|reprends)\b/,
    until: /(?:\bjusqu'(?:au|a|en)|\bau|\bjusque)(?: et (?:y )?compris)?(?: le| la| au)?(?: fin)?[\s,:]*$/,
    away: /\b(?:absente?|en conges?|en vacances|hors du bureau|ne serai pas)\b/,
  },
  de: {
    back: /\b(?:wieder|zuruck|ruckkehr|zuruckkehre?n?|zuruckkomme)\b/,
    until:
      /\b(?:bis)(?: und)?(?: mit)?(?: zum| einschlie(?:ß|ss)lich| inklusive| inkl\.?| einschl\.?| ein)*(?: dem| den)?[\s,:]*$/,
    away: /\b(?:nicht im buro|abwesend|im urlaub|au(?:ß|ss)er haus|nicht erreichbar|nicht da)\b/,
  },
  it: {
    back: /\b(?:rientro|rientrero|tornero|torno|di ritorno|ritorno|di nuovo (?:disponibile|in ufficio|operativo|raggiungibile)|nuovamente (?:disponibile|in ufficio|operativo)|riprendero)\b/,
    until: /\b(?:fino|sino|al|all'|fin)(?: compreso| incluso)?(?: al| a| all'|allo)?(?: giorno)?[\s,:]*$/,
    away: /\b(?:fuori (?:ufficio|sede)|assente|in ferie|non saro)\b/,
  },
  pt: {
    back: /\b(?:volto|voltarei|regresso|regressarei|retorno|retornarei|de volta|novamente disponivel|disponivel novamente|estarei de volta)\b/,
    until: /\b(?:ate|a)(?: inclusive| e incluindo)?(?: o| ao| a)?(?: dia)?[\s,:]*$/,
    away: /\b(?:fora do escritorio|ausente|de ferias|em ferias|nao estarei|estarei fora)\b/,
  },
};

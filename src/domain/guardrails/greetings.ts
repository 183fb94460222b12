/** How messages in the six languages begin, as parts of a pattern. */
export const greetingWords =
  'hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hola|buenos d[ií]as|buenas tardes|estimad[oa]|querid[oa]|bonjour|bonsoir|salut|coucou|cher|ch[eè]re|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?|gr(?:ü|ue)(?:ß|ss) gott|moin|servus|ciao|salve|buongiorno|buonasera|gentile|car[oa]|egregio|ol[aá]|oi|bom dia|boa tarde|boa noite|prezad[oa]';

/** What may stand between a greeting and a name. */
export const titleWords =
  'mr\\.?|mrs\\.?|ms\\.?|miss|mx\\.?|dr\\.?|prof\\.?|herrn?|frau|monsieur|madame|m\\.|mme|mlle|se[ñn]or[a]?|sr\\.?|sra\\.?|don|do[ñn]a|signor[ae]?|sig\\.?(?:ra)?|dott\\.?(?:ssa)?|senhor[a]?|dottor|dottoressa';

/** How messages in the six languages end, before the writer's name. */
export const signOffWords =
  '(?:(?:kind|best|warm|many) )?regards|best(?: wishes)?|cheers|yours(?: sincerely| truly)?|sincerely|thanks|thank you|un saludo|saludos(?: cordiales)?|atentamente|gracias|cordialement|bien (?:à vous|cordialement)|merci|(?:mit )?(?:freundlichen|besten|herzlichen|viele|liebe|beste) gr(?:ü|ue)(?:ß|ss)en?|(?:viele|liebe|beste) gr(?:ü|ue)(?:ß|ss)e|danke|cordiali saluti|distinti saluti|un saluto|a presto|grazie|atenciosamente|abra[çc]os?|cumprimentos|obrigad[oa]|com os melhores cumprimentos';

/** May follow a greeting in place of a name. */
export const anyoneWords: ReadonlySet<string> = new Set(
  'there all again everyone everybody team folks friend colleague colleagues sir madam customer reader from and to you zusammen an alle ihr team liebes damen und herren kunde kundin todos todas equipo cliente a tous toutes equipe monsieur madame messieurs mesdames client cliente tutti tutte team a tudo bem pessoal equipa time leitor de nuevo welcome back again'.split(
    ' ',
  ),
);

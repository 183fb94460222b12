import { cue, type SentimentCue } from './sentiment-cue.ts';

/** What people say who want less of us. */
export const negativeCues: readonly SentimentCue[] = [
  cue('negative', 'asked not to be called', {
    en: `
        do not call|phone|ring, don t call|phone|ring, not to be called, not to call, stop calling, no more calls`,
    es: `
        no me llame*, no me vuelva* a llamar, deje*|dejad de llamar*, no quiere ... llamadas, no llamar`,
    fr: `
        ne m appele*, ne me telephone*, ne plus ... appeler, ne pas ... appeler, cessez de m appeler,
        arretez de m appeler`,
    de: `
        nicht mehr anrufen, nicht anrufen, rufen sie ... nicht, keine anrufe, keine weiteren anrufe`,
    it: `
        non mi chiam*, non chiamatemi, non chiamarmi, smettete di chiamar*, non vuole essere chiamat*,
        non chiamare`,
    pt: `
        nao me ligu*, nao ligu*, nao telefone*, parem|pare de ligar, nao quer receber chamadas, nao ligar`,
  }),
  cue('negative', 'asked not to be written to', {
    en: `
        leave me out of, off your list|lists|mailing, don t want ... messages|emails|mails,
        do not want ... messages|emails|mails, no more emails|mails|messages, take our|my|us|me ... off, opt out,
        unsubscribe, do not contact|email|write, don t contact|email|write, stop emailing|writing|contacting,
        stop sending, leave me alone, remove me, take me off, not to be contacted`,
    es: `
        no vuelva* a escribir*, no me vuelva* a escribir*, saque*|quite* ... lista,
        no quiero|queremos ... correos|mensajes|emails, no mas correos|mensajes|emails,
        darme|dame|denme|deme de baja, no me escrib*, no me contact*, no me envi*, deje*|dejen de escribir*,
        deje*|dejen de enviar*, borre* mis datos`,
    fr: `
        retir* ... liste, retire* moi, arretez de m envoyer, arretez de m envoye*, cessez de m envoyer,
        ne veux|souhaite plus recevoir, ne veux|souhaite pas recevoir, desabonn*, desinscri*, ne m ecri*,
        ne me contact*, ne m envoye*, arretez de m ecrire, cessez de m ecrire, laissez moi tranquille,
        supprimez mes donnees`,
    de: `
        aus dem|ihrem verteiler, keine e mails|mails|emails|nachrichten ... mehr, keine weiteren werbe*,
        mochte keine ... mails|emails|nachrichten, abmelden, abbestell*, keine weiteren e mails|mails|nachrichten,
        keine mails|emails|werbung mehr, nicht mehr anschreiben|kontaktieren|schreiben, schreiben sie mir nicht,
        lassen sie mich in ruhe, loschen sie meine`,
    it: `
        toglie* ... lista, toglietemi, non voglio|desidero ... ricevere, basta email|mail|messaggi, cancellatemi,
        disiscriv*, non scrivetemi, non mi scriv*, non contattatemi, non mi contatt*, smettete di scriver*,
        lasciatemi in pace, rimuovetemi`,
    pt: `
        tirem|tire|retirem|retire ... lista, nao quero|desejo ... receber, chega de emails|mensagens, descadastr*,
        cancelar a subscricao|inscricao, nao me escrev*, nao me contat*|contact*, nao me envie*,
        parem|pare de enviar, parem|pare de escrever, removam|remova me, deixem me em paz`,
  }),
  cue('negative', 'complained', {
    en: `
        does not work|help, did not work|help, regret, heard nothing, no answer ... ticket, ignored us|me,
        horrible, bad service|support|experience, broke our|my, let us down, doesn t work|help, didn t work|help,
        never ... answered|replied|responded, complain*, disappoint*, frustrat*, annoy*, angry, unacceptable,
        terrible, awful, useless, poor service|support, waste of time, fed up, unhappy, upset, not happy|satisfied,
        isn t happy, dissatisfied, ridiculous, nobody|no one ... answered|replied`,
    es: `
        horrible*, mal servicio|soporte, mala experiencia, no funciona, fatal, queja*, quejo, decepcion*,
        frustrad*, molest*, enfadad*, inaceptable, pesim*, perdida de tiempo, insatisfech*, descontent*, hart*,
        no esta*|estoy|estamos content*|satisfech*, nadie ... responde|contesta|respondio|contesto`,
    fr: `
        nul|nulle, horrible*, mauvais* ... service|support|experience, ne marche|fonctionne pas, lamentable*,
        catastroph*, decu*, deception, mecontent*, insatisfait*, frustr*, agac*, enerv*, inacceptable,
        inadmissible, perte de temps, se plaint, me plaindre, honteux, pas content*|satisfait*,
        personne ... repond*|repondu`,
    de: `
        frechheit, furchtbar*, schrecklich*, schlechte* ... erfahrung|service|support, funktioniert nicht,
        katastroph*, nie ... antwort*, beschwer*, enttausch*, verarger*, arger*, unzufrieden, frustriert,
        inakzeptabel, unverschamt, zeitverschwendung, schlechter service|support, genervt, nicht zufrieden,
        niemand ... geantwortet|gemeldet`,
    it: `
        orribile, terribile, cattiv* ... servizio|esperienza, non funziona, disastro*, mai ... risposto|risposta,
        delus*, lament*, reclam*, arrabbiat*, frustrat*, inaccettabile, pessim*, perdita di tempo, insoddisfatt*,
        scontent*, seccat*, non sono|siamo content*|soddisfatt*, nessuno ... risposto|risponde`,
    pt: `
        horrivel, terrivel, mau|ma ... atendimento|servico|experiencia, nao funciona, desastre, reclam*,
        decepcion*, desiludid*, frustrad*, irritad*, chateado|chateada, inaceitavel, pessim*, perda de tempo,
        insatisfeit*, descontent*, ninguem ... respondeu|responde, nao esta*|estou|estamos contente*|satisfeit*`,
  }),
  cue('negative', 'declined', {
    en: `
        stay|stick|staying|sticking with our, current vendor|provider|supplier|tool, decided against,
        decided not to, another|different vendor|provider|supplier|solution, competitor,
        won t be moving|proceeding|continuing, not moving forward, pass on this, not for us, not what we need,
        don t need, not ... interested, isn|aren|wasn t interested, no interest, no longer interested|need,
        no thanks|thank, went with|chose another|someone|competitor, went|gone with ... competitor,
        chose ... competitor, already have a solution|provider|vendor, not a fit, lost interest, declined`,
    es: `
        proveedor|solucion actual, nos quedamos con, decidimos no|en contra, otro proveedor, competencia,
        no es para nosotros, no lo necesit*, no necesit*, no ... interesa*, no estoy|estamos|esta interesad*,
        sin interes, no gracias, ya tenemos proveedor|solucion, elegimos|eligieron|eligio otr*, ya no necesit*`,
    fr: `
        solution|fournisseur|prestataire actuel*, restons avec, decide de ne pas,
        autre fournisseur|prestataire|solution, concurrent*, pas pour nous, pas besoin, pas ... interess*,
        plus interess*, pas interess*, non merci, deja un fournisseur|prestataire, choisi un autre,
        ne nous|m interess*, plus besoin, aucun interet`,
    de: `
        bleiben bei, dagegen entschieden, gegen ... entschieden, wettbewerber*, konkurren*, nichts fur uns,
        brauchen ... nicht, kein interesse, nicht ... interessiert, nein danke, anderweitig entschieden,
        anderen anbieter, bereits ... anbieter|losung, kein bedarf`,
    it: `
        fornitore|soluzione attuale, restare con, restiamo con, deciso di non, altro fornitore, concorren*,
        non fa per noi, non ci serve, non ... interess*, nessun interesse, no grazie, gia un fornitore,
        scelto un altro, scelto un concorrente, non ... bisogno`,
    pt: `
        fornecedor|solucao atual, continuar com, decidimos nao|contra, outro fornecedor, concorren*,
        nao e para nos, nao ... interess*, sem interesse, nao obrigad*, ja temos fornecedor|solucao,
        escolhemos outr*, escolheram outr*, nao precis*`,
  }),
  cue('negative', 'found it too expensive', {
    en: `
        too expensive, too pricey, overpriced, too costly, can t afford, cannot afford, price is too high,
        out of our budget`,
    es: `
        demasiado caro*, demasiado cara*, muy caro, precio ... alto, fuera de ... presupuesto`,
    fr: `
        trop cher*, trop couteu*, prix ... eleve*, hors ... budget`,
    de: `
        zu teuer, uberteuert, zu hoher preis, preis ist ... zu hoch, sprengt ... budget`,
    it: `
        troppo car*, troppo costos*, prezzo ... alto, fuori budget`,
    pt: `
        muito caro*, caro demais, demasiado caro, preco ... alto, fora do ... orcamento`,
  }),
];

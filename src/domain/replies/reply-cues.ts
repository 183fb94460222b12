import { replyCue } from './reply-cue.ts';

/** What people write who threaten or accuse. */
export const complaintCues = [
  replyCue('threatens with a report, a lawyer or an authority', {
    en: `
        report you|this|it|them as spam, reporting you|this|it|them, reported you|this|as,
        mark|marked|marking this|you|it as spam, this is spam, this is harassment, harass*, legal action,
        my|our lawyer|lawyers|attorney|solicitor, cease and desist, data protection authority|officer,
        violat* ... gdpr|privacy|law, gdpr violation|breach|complaint, file|filing a complaint, sue you,
        ico complaint, breach of gdpr`,
    es: `
        denuncia*, denunciar*, esto es spam, marcar* ... como spam, acoso, abogado|abogados,
        agencia de proteccion de datos, aepd, acciones legales, violacion del|de rgpd, es spam`,
    fr: `
        c est du spam, porter plainte, deposer plainte, signaler* ... spam|cnil, harcelement,
        mon|notre|nos avocat|avocats, cnil, action|actions|poursuites en justice|judiciaire|judiciaires|legales,
        signalerai, violation du rgpd`,
    de: `
        das ist spam, als spam melden|markieren, belastig*, anwalt|anwalte|rechtsanwalt|anwaltin, abmahn*,
        datenschutzbehorde|datenschutzbeauftragte*, rechtliche schritte, anzeige erstatten,
        dsgvo verstoss|beschwerde, verstoss* gegen ... dsgvo, beschwerde bei|einreichen|einlegen, unterlassung*,
        werde sie melden`,
    it: `
        questo e spam, segnaler* ... spam|garante, segnalo come spam, molestia|molestie,
        avvocato|avvocati|legale rappresentante, garante della|per privacy|la, vie legali, azioni legali, denuncer*,
        denuncio, violazione del gdpr, e spam`,
    pt: `
        isto e spam, isso e spam, denunciar|denuncio|denunciarei, marcar ... como spam, assedio, advogado|advogados,
        anpd, acao|acoes|medidas judicial|judiciais|legais, violacao da lgpd, violacao do rgpd, e spam`,
  }),
  replyCue('asks where we have the address from', {
    en: `
        how did you get my|our, where did you get my|our, who gave you my|our, how do you have my`,
    es: `
        como consigui* mi, como obtuvi* mi, de donde saca* mi|mis, quien le|les|te dio mi|mis,
        de donde tiene|tienen mi|mis`,
    fr: `
        comment avez vous obtenu|eu, ou avez vous obtenu|eu|trouve mon|mes, qui vous a donne mon|mes|mes`,
    de: `
        woher haben|habt|hast sie|ihr|du meine|unsere, wie kommen|kommt sie|ihr an meine|unsere, wer hat ihnen meine`,
    it: `
        come avete|ha avuto|ottenuto il mio|i miei, chi vi|le ha dato il mio, dove avete|ha preso il mio`,
    pt: `
        como conseguiu|conseguiram|obteve|obtiveram meu|o meu|meus|os meus, quem lhe|lhes deu meu|o meu,
        onde conseguiu|conseguiram meu|o meu`,
  }),
  replyCue('is upset', {
    en: `
        unacceptable, outrageous, disgust*, appalling, terrible service|experience|support,
        worst ... service|support|experience, so unprofessional, very unprofessional, extremely disappointed,
        very disappointed, shame on you, fed up, sick of, how dare you, waste of time, ridiculous,
        nobody ... answered|called|replied|responded|did|came,
        no one ... answered|called|replied|responded|did|came, asked you ... times,
        very annoyed|angry|upset|unhappy, unbelievable, third|fourth time`,
    es: `
        inaceptable, vergonzos*, verguenza, pesim*, muy decepcionad*, indignad*, harto|harta de,
        una falta de respeto, perdida de tiempo, nadie me|nos ha contestado|respondido|llamado`,
    fr: `
        inacceptable, inadmissible, scandaleux, honteux, tres decu|decue|decus, marre de, ras le bol, lamentable,
        perte de temps, personne ne m|nous a repondu|rappele`,
    de: `
        inakzeptabel, unverschamt*, frechheit, unmoglich, sehr enttauscht|verargert|wutend, verargert, emport,
        unserios*, schamen sie sich, es reicht mir, zeitverschwendung, unter aller sau,
        niemand hat sich ... gemeldet`,
    it: `
        inaccettabile, vergogn*, scandalos*, molto delus*, pessimo, pessima, sono stufo|stufa, perdita di tempo,
        nessuno mi|ci ha risposto|richiamato`,
    pt: `
        inaceitavel, vergonha, vergonhoso, absurdo, muito decepcionad*, pessimo, pessima,
        cansado|cansada de receber, falta de respeito, perda de tempo, ninguem me|nos respondeu|ligou|retornou`,
  }),
];

export const leftCompanyCues = [
  replyCue('says that the person has left the company', {
    en: `
        no longer work*|with|at|employed|part, not work* ... anymore|any more|any longer,
        doesn|don t work ... anymore|any more|any longer|here,
        has|have left the|our company|organization|organisation|firm|business,
        left the company|organization|organisation|firm, is|am not with the company, retired from, has retired,
        have retired, is leaving the company, am leaving the company, my last day at|with|was, last working day,
        is no longer here, moved on from, my|his|her|their replacement|successor is, changed jobs, new job at,
        isn t with us, passed away`,
    es: `
        ya no trabaj*, ya no forma|formo parte, ya no esta en la empresa|compania, ha|he dejado la empresa|compania,
        dejo la empresa|compania, se ha jubilado, me he jubilado, se jubilo, mi ultimo dia, ha causado baja en`,
    fr: `
        ne travaill* plus, n est plus dans|chez|en|salarie|parmi, ne fait|fais plus partie, a|ai quitte la societe,
        a|ai quitte l entreprise, a|ai quitte notre, a|ai quitte le groupe, a|ai quitte ses|mes fonctions,
        parti|partie a la retraite, pris sa|ma retraite, a change d entreprise, mon dernier jour,
        ne suis plus chez|dans|en, quitte l entreprise`,
    de: `
        nicht mehr fur|bei|im ... tatig|beschaftigt|arbeit*|unternehmen|firma|uns, nicht mehr im unternehmen|haus,
        nicht mehr in der firma, nicht mehr bei|fur uns, nicht mehr dort|hier beschaftigt|tatig,
        hat|habe ... unternehmen|firma verlassen, hat|habe uns verlassen, ausgeschieden,
        ist|bin ... ruhestand|rente, mein letzter arbeitstag, arbeitgeber gewechselt, arbeit* nicht mehr,
        arbeit* ... nicht mehr bei|fur|hier|dort`,
    it: `
        non lavor* piu, non fa|faccio piu parte, ha|ho lasciato l azienda|la|il, lasciato l azienda|la societa,
        non e piu in azienda|con noi, e andato|andata in pensione, sono andato|andata in pensione,
        mio ultimo giorno, cambiato azienda|lavoro`,
    pt: `
        nao trabalh* mais, ja nao trabalh*, nao faz|faco mais parte, ja nao faz|faco parte, deixou|deixei a empresa,
        saiu|sai da empresa, nao esta mais na|conosco empresa, nao esta mais na|conosco, se aposentou, aposentou se,
        me aposentei, meu ultimo dia, mudou|mudei de emprego|empresa`,
  }),
];

export const wrongPersonCues = [
  replyCue('says that somebody else is in charge', {
    en: `
        not the right|best|correct person|contact, wrong person|contact|department|address|guy, not the person,
        not in charge, not responsible for, not my area|department|responsibility|decision|job,
        don|do not|t handle ... anymore|purchasing|this|that, not involved in this|that|these,
        someone|somebody else handles|is|takes|decides,
        please|should|better|best contact|ask|email my|our colleague|boss|manager,
        talk|speak to|with my|our colleague|boss|manager, contact|email|ask my colleague|boss|manager,
        my colleague ... is|handles|takes|looks|deals, is in charge of, is the right|best|correct person,
        handles|handling this|that|these|all|our, forward* ... to my|our colleague|boss|team,
        forward* this|your ... to, forwarded ... to, looping in, i ve cc d,
        direct|address|send|forward this|these|it|your to, meant to|for ... someone|somebody else,
        for someone|somebody else,
        probably|should want|need ... procurement|purchasing|it|finance|marketing|sales|hr, wrong number,
        you have the wrong|you ve, got the wrong, should|would be talking|speaking to|with,
        is responsible for this|that|these|our, takes care of this|that|these, who decides`,
    es: `
        no soy la persona|responsable|indicad*|encargad*, no soy quien, persona equivocada, no me encargo, no llevo,
        no es mi area|departamento|competencia, contact* con mi companer*|colega|jefe|jefa, contact* con,
        habl* con mi|nuestr* companer*|colega|jefe|jefa|responsable, hable|hablen con, se encarga,
        quien lleva|decide|se, dirija|dirijanse|dirijase a, reenvi* ... a mi|nuestro, se ha equivocado,
        numero equivocado, lo lleva mi|nuestr*|el|la, eso lo lleva|decide`,
    fr: `
        pas la bonne personne, pas le bon interlocuteur|contact|service, pas la bonne interlocutrice|adresse,
        ne suis pas en charge|responsable|concerne*|decisionnaire, ne m occupe pas, ne gere pas, pas de mon ressort,
        pas moi qui, mauvaise personne|adresse, mauvais numero|interlocuteur|service,
        contact* mon|ma|notre collegue|responsable, voyez|voir avec mon|ma|notre|m|mme,
        adress* a mon|ma|notre collegue, adressez vous a, s en occupe, s occupe de ces|ce|cela, est en charge de,
        contact* notre|le|la service|direction|equipe|departement, s adresser a, a qui de droit,
        transfer* ... a mon|ma|notre, transmet* ... a mon|ma|notre|nos, transmis* votre|a, erreur de destinataire`,
    de: `
        nicht der|die richtige*, nicht zustandig, nicht verantwortlich,
        falsche*|falscher person|ansprechpartner*|adresse|abteilung|nummer, bin der|die|hier falsche,
        bin hier falsch, nicht mein bereich|thema|ressort, wende* sich ... an, wende dich ... an,
        an meine|meinen|unsere|unseren kollegin|kollegen|chef|chefin|abteilung|einkauf, zustandig* ... ist,
        ist ... zustandig, ansprechpartner* ist|fur, kummert sich, entscheide ich nicht,
        entscheidet mein|meine|unser, leite ... weiter, weitergeleitet, habe ... weitergegeben, verwahlt,
        sprechen ... mit unserer|unserem|unseren, mit unserer|unserem ... sprechen, mussten sie ... mit|an,
        sprechen sie ... mit meinem|meiner|unserem|herrn|frau`,
    it: `
        non sono la persona|il|io, persona sbagliata|giusta, non mi occupo, non me ne occupo,
        non e di mia competenza, non e il mio|la mia settore|ambito|area,
        contatt* il|la mio|mia|nostro|nostra collega|responsabile|capo, contatt* il|la collega,
        si rivolga a|al|alla, rivolg* ... a|al|alla mio|mia|collega, parl* con il|la mio|mia, se ne occupa,
        si occupa di questo|queste|questi|tutto, di questo|cio si occupa, se ne occupano,
        inoltr* ... a|al|alla collega|mio|mia|nostro, ho inoltrato, numero sbagliato, indirizzo sbagliato`,
    pt: `
        nao sou a pessoa|o|responsavel|eu, pessoa errada, nao sou responsavel|eu, nao cuido, nao trato,
        nao e comigo|minha area|o meu, contat*|contact* o|a meu|minha|nosso|nossa colega|chefe|gestor*,
        contat* meu|minha colega|chefe, fale|falem|falar com meu|minha|o|a colega|chefe|gestor*|responsavel,
        fale com, procure o|a meu|minha, e responsavel|quem cuida|por, quem cuida|decide|trata,
        cuida disso|desse|destes, encaminh* ... para o|a|meu|minha, numero errado, endereco errado`,
  }),
];

export const laterCues = [
  replyCue('asks to be written to later', {
    en: `
        write to me|us ... again|in|next|after|later|then, not right now but, not now but, maybe later|next,
        perhaps later|next, later this|in year|month|week|quarter|the,
        reach out|back again|in|next|after|later|then, reach ... out again|in|next|after|later,
        contact|call|email|write|ping|message|try|text me|us ... again|in|next|after|later|later|then|around|early|tomorrow,
        contact|call|email|write|ping|message|try|text me|us|again|back in|next|after|later|again|around,
        get back|in ... touch|to ... in|next|after|later|again, get back to me|us,
        get in touch ... again|in|next|after|later, check back|in again|in|next|after|later|with, circle back,
        follow up|back ... in|next|after|later|again, touch base, revisit ... in|next|after|later|this,
        talk|speak|chat|connect again|in|next|after|later, let s talk|speak|chat ... in|next|after|later,
        come back to me|us|this ... in|next|after|later, busy right now|until|at, too busy, not a good time,
        bad time, not the right time, not until, postpone*, put ... on hold, on hold, on the back burner,
        wait until, remind me, more time to, budget ... next|frozen|until, after the holidays|summer|break|budget,
        back to you in|next|after, ask me|us again, in a few weeks|months,
        give me|us ... weeks|months|week|month|days, down the road, hold off, drop me|us a line in|next|after|later,
        in a couple of, a couple|few of weeks|months, few weeks|months from, until after, in the future`,
    es: `
        mas adelante, mas tarde, en otro momento, ahora no puedo|es|podemos pero,
        ahora mismo no puedo|es|podemos|es, no es buen momento|el momento,
        vuelva|vuelvan|vuelve a contactar*|escribir*|llamar*, contact* me|nos ... en|la|despues|proxim*,
        contacteme|contactenos|contactadme|escribame|escribeme|llameme|llamame|llamadme ... en|la|despues|proxim*|el|dentro|manana,
        hablamos|hablemos ... en|la|despues|proxim*|el|dentro, lo retomamos|retomemos|retomarlo,
        la semana que viene|proxima, el mes que viene, el proximo mes|trimestre|ano,
        despues de las|del verano|vacaciones|navidad*|fiestas, estoy|estamos muy ocupad*|liad*,
        aplazar|aplazamos|posponer|posponemos, en unas|unos semanas|meses`,
    fr: `
        plus tard, pas le bon moment, pas le moment, pas maintenant mais, recontact* moi|nous,
        me|nous recontacter|relancer, reviens|reviendrai|revenons|reviendrons vers vous,
        rappel* moi|nous en|dans|apres|la|le|plus|a|fin|debut, relanc* moi|nous,
        revenez|reviens|revenir vers moi|nous, contact* moi ... en|le|la|apres|semaine|mois,
        reparl* en|dans|apres|le|la, on en reparle, la semaine prochaine, le mois prochain, l annee prochaine,
        apres les|l|la vacances|ete|fetes|rentree, a la rentree, reporter|reporte|reportons,
        tres occupe|occupee|occupes, debordes|deborde|debordee, en attente, dans quelques semaines|mois,
        ulterieurement, prochain trimestre|semestre`,
    de: `
        spater noch|wieder|nochmal|noch|melden, zu einem spateren zeitpunkt, zu spaterem zeitpunkt,
        melden|meldet|melde ... sie|euch|dich ... wieder|nochmal|noch|im|in|nach|nachste*,
        melden sie sich ... wieder|nochmal|noch|im|in|nach|nachste*|gerne|bitte,
        meld* dich ... wieder|nochmal|im|in|nach|nachste*,
        kommen|kommt|komm sie|gerne|nochmal|noch ... auf mich|uns zu,
        kontaktieren sie mich|uns ... wieder|nochmal|im|in|nach|nachste*,
        schreiben|rufen sie mich|mir|uns ... im|in|nach|nachste*|wieder|nochmal, nachste woche, nachsten monat,
        nachstes jahr|quartal, im nachsten|kommenden jahr|quartal|monat, in der nachsten|kommenden woche,
        nach dem|den|der urlaub|sommer|ferien|feiertagen|sommerpause|weihnachten|jahreswechsel,
        nach weihnachten|ostern|neujahr, aktuell|derzeit|momentan keine zeit|kapazitat*|kapazitaten|budget,
        kein guter|gunstiger zeitpunkt, gerade schlecht|ungunstig|keine,
        im herbst|fruhjahr|sommer|winter noch|wieder|nochmal,
        im januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember ... noch|wieder|nochmal|nochmals|melden|nachfragen|sprechen|anrufen|anrufe,
        verschieben|vertagen, zuruckgestellt|zuruckstellen, auf eis, in ein paar|einigen wochen|monaten, zu fruh,
        sprechen wir ... im|in|nach|nachste*, erst wieder|im|ab|in`,
    it: `
        piu avanti, piu tardi, in un altro momento, in un secondo momento, non e il momento|un, mi ricontatt*,
        ci ricontatt*, ricontatt* mi|ci|tra|a|dopo, mi|ci risent*, risentiamoci,
        sentiamoci|sentirci|ci|risentirci ... a|tra|dopo|prossim*|settimana|fra,
        mi richiam*|chiam* ... tra|fra|dopo|prossim*|settimana, ci penseremo|sentiamo,
        mi contatti|contattate|scriva|chiami ... a|tra|dopo|prossim*|settimana|fra|in, la prossima settimana,
        la settimana prossima, il mese|trimestre|anno prossimo, il prossimo mese|trimestre|anno, l anno prossimo,
        dopo le|l|la ferie|estate|feste|vacanze|pausa, dopo natale, molto impegnat*, troppo occupat*, rimand* a,
        rimandiamo|posticip*, tra qualche|alcune|alcuni settimana|settimane|mese|mesi, ne riparliamo`,
    pt: `
        mais tarde, mais para a|frente, mais pra frente, em outro momento, noutra altura,
        nao e um|o bom|melhor momento, nao e boa altura,
        entre|entrem em contato|contacto ... em|na|no|depois|proxim*|novamente, volte|voltem a|em|na|depois,
        me procure|procurem ... em|na|no|depois|proxim*, me ligue|chame|escreva|contate ... em|na|no|depois|proxim*,
        ligue|fale|contacte me ... em|na|no|depois|proxim*,
        falamos|conversamos|falar|conversar ... na|em|no|depois|proxim*, na|a proxima semana, semana que vem,
        no|o proximo mes|trimestre|ano, mes|ano que vem,
        depois das|do|da ferias|verao|festas|natal|feriado|feriados, muito ocupad*, sem tempo,
        adiar|adiamos|postergar, daqui a ... semanas|meses, deixar para o|a|depois|mais,
        em algumas|alguns semanas|meses, retomamos|retomar`,
  }),
];

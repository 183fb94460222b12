import { replyCue } from './reply-cue.ts';

export const notInterestedCues = [
  replyCue('declines', {
    en: `
        not ... interested, can t say ... interested, cannot say ... interested, isn|aren|wasn t ... interested,
        no interest, no longer interested|need|looking, lost interest, no thanks|thank, not for us|me,
        not a fit|match, not a good fit|match, not what we|i need|want|re|are, not looking for|to,
        aren|isn|m not looking, don|do not|t need, don t ... need, do not need, no need, no use for,
        went|gone|going with another|someone|a|competitor|your|someone,
        chose|chosen|picked|selected another|someone|a different|competitor, decided against|not|to stay,
        already have a|an|one|solution|provider|vendor|supplier|partner|tool, already use|using,
        happy|satisfied with our|what|the current, sticking|staying with our|current|what, we|i ll pass,
        built ... in house|ourselves, built our own, isn|aren t something|what we|i, not something we|i,
        was only|just looking|interested|browsing, only|just wanted|downloaded|needed the|to, signed with|up,
        already covered|sorted, pass on this, have to decline, decline your|the|this, not moving forward,
        won t be moving|proceeding|continuing, too expensive, out of our budget, can t afford, cannot afford,
        no budget, not at this time, not for now, thanks but no, just browsing, just looking, changed my|our mind,
        not relevant`,
    es: `
        no me|nos interesa*, no ... interesad*, sin interes, no tengo|tenemos ... interes, no hay interes,
        no gracias, ya tenemos|tengo ... proveedor|solucion|una|uno|herramienta, no lo|la necesit*, no necesit*,
        ya no necesit*, elegimos|elegido otr*|a|otra, hemos elegido|decidido otr*|no|quedarnos, demasiado|muy car*,
        fuera de presupuesto, no tenemos presupuesto, no encaja, no es para nosotros|mi, no es lo que,
        hemos optado por, optamos por, ya usamos|utilizamos, de momento no, por ahora no, descartamos|descartado`,
    fr: `
        pas ... interess*, plus ... interess*, pas d interet, aucun interet, ne m|nous interesse pas|plus,
        non merci, pas besoin, plus besoin, aucun besoin,
        deja un|une fournisseur|prestataire|solution|outil|equipe*, deja equipe*, avons deja un|une|ce,
        choisi un|une autre|concurrent, retenu un|une autre, trop cher*, hors budget, pas de|le budget,
        ne correspond pas, pas pour nous|moi, decide de ne pas, ne donnerai|donnerons pas suite, pas donner suite,
        sans suite, pas notre|une priorite, pas ce que nous, pas pour l instant, pas pour le moment`,
    de: `
        kein interesse, kein weiteres interesse, keinerlei interesse, nicht ... interessiert, nicht interessant,
        nein danke, kein bedarf, keinen bedarf, keine verwendung, brauchen|brauche|benotigen|benotige ... nicht,
        brauchen|benotigen keine|keinen|kein, bereits ... anbieter|losung|anderen|versorgt|partner|tool|system,
        schon ... anbieter|losung|anderen|versorgt|partner|system, anderweitig entschieden|vergeben|fundig,
        anders entschieden, dagegen entschieden, fur einen anderen|wettbewerber|mitbewerber ... entschieden,
        zu teuer, kein budget, passt nicht|leider, nichts fur uns|mich, nicht relevant|notwendig|notig|erforderlich,
        nicht das was wir, schon versorgt, kommt fur uns nicht, nicht in frage, sehen davon ab, lehnen ab, absagen`,
    it: `
        non ... interess*, nessun interesse, non c e interesse, no grazie, non ne abbiamo|ho bisogno,
        non ... bisogno, non ci|mi serve, gia un fornitore|altro|sistema|partner, abbiamo gia un|una|il|scelto,
        scelto un altro|concorrente|diverso, scelto un|un altra, troppo car*|costos*, fuori budget,
        non abbiamo budget, non fa per noi|me, deciso di non, gia coperti|serviti|attrezzati|organizzati,
        non rientra, non e quello|cio che, usiamo gia, utilizziamo gia, per ora no, al momento no,
        non procediamo|procederemo`,
    pt: `
        nao ... interess*, sem interesse, nenhum interesse, nao tenho|temos ... interesse, nao obrigad*,
        nao precis*, ja temos|tenho ... fornecedor|solucao|sistema|ferramenta|parceiro|um|uma,
        escolhemos|escolhi outr*|um|o, optamos|optei por outr*|nao, muito|demasiado car*, caro demais,
        fora do|de orcamento, sem orcamento, nao se encaixa, nao e para nos|mim, decidimos nao,
        ja usamos|utilizamos|usam, usamos outra|outro, nao e o que, por enquanto nao, no momento nao,
        de momento nao, nao vamos avancar|prosseguir|seguir`,
  }),
];

export const interestedCues = [
  replyCue('wants to go on', {
    en: `
        interested, very interesting, sounds good|great|interesting|perfect|lovely|fine,
        looks good|great|interesting,
        book|schedule|arrange|set|organize|organise|plan ... call|demo|meeting|time|chat,
        set up ... call|demo|meeting|time, let s talk|chat|meet|do|go|set|schedule|book|connect|move|proceed,
        love to ... see|learn|talk|chat|try|hear|know|discuss|get,
        like to ... see|learn|talk|chat|try|hear|know|discuss|book|schedule|order|buy|proceed|start,
        happy to ... talk|chat|meet|call|discuss|connect|jump, keen to, quick call, jump on, hop on,
        happy|glad|keen to hear|learn|see|know|do, would|will be helpful|great|useful|nice|perfect|good|lovely,
        promising, when can we|i|you, what time|day|times works|suits|work, looking for something like|similar,
        exactly what we|i,
        please|can|could you|send|share|forward me|us|over ... pricing|price|prices|quote|offer|proposal|contract|invoice|information|info|details|brochure,
        send me|us|over|the|a|your ... pricing|price|quote|offer|proposal|contract|invoice|information|info|details|brochure|invite|invitation,
        give me|us a call|ring, call me|us, ring me, my number is, works for me|us|fine, would work,
        i m available|free, i am available|free, we re available|free, we are available|free, yes please,
        yes definitely|absolutely|sure|of, count me|us in, sign me|us up, ready to ... start|buy|go|order|sign|move,
        go ahead, want to ... buy|order|start|try|see|proceed|know|learn|go, move forward, next steps,
        place an order, tell me more, more information about|on`,
    es: `
        interesa, interesan, interesad*, interesante, suena bien|genial|perfecto|interesante,
        me|nos gustaria ... ver|saber|hablar|probar|conocer|agendar|contratar|reservar|recibir|tener,
        agend*|programar|concertar|reservar|fijar ... llamada|demo|reunion|cita|demostracion,
        agendemos|hablemos|quedemos|adelante, llameme|llamame|llamenos, mi telefono|numero|movil es,
        podemos hablar|quedar|reunirnos, encantaria, estamos|estoy buscando algo|una|un,
        podemos vernos|hablar|reunirnos|quedar, cuando podemos|puede|podriamos|puedes, proximos pasos,
        puede|podria|puedes|podrias|pueden enviarme|mandarme|pasarme|enviarnos ... precios|presupuesto|oferta|informacion|propuesta,
        envieme|enviame|enviennos|mandeme|mandame ... precios|presupuesto|oferta|informacion|propuesta,
        enviar ... presupuesto|oferta|propuesta, si por|claro|perfecto,
        quiero|queremos ... contratar|comprar|probar|ver|empezar|saber, me viene bien|perfecto, me va bien,
        estoy|estamos disponible*, cuente|cuenten conmigo`,
    fr: `
        interesse|interessee|interesses|interessees, m interesse|nous, interessant*,
        ca|cela me|nous interesse|convient|va, me convient, nous convient, prendre rendez, prenons rendez,
        planifier|organiser|fixer|caler|programmer ... appel|demo|demonstration|rendez|reunion|rdv|visio,
        appelez|appelle moi|nous, souhait* ... voir|recevoir|tester|essayer|commander|avoir|connaitre|en,
        aimerai* ... voir|recevoir|tester|essayer|commander|avoir|connaitre|en|discuter,
        envoyez|envoyer|transmettre|transmettez|faire|adresser|adressez moi|m|nous|me ... devis|tarifs|tarif|offre|proposition|informations|infos|documentation,
        pouvez vous m|nous|me ... envoyer|adresser|transmettre|rappeler|appeler, suis|sommes disponible*,
        parlons en, discutons, avec plaisir, oui volontiers|s|bien|avec|parfait, d accord, bonne idee, allons y,
        on y va, en savoir plus, preneur, quand pouvez|pouvons|seriez vous|nous, exactement ce que,
        prochaine|prochaines etape|etapes, jeudi|lundi|mardi|mercredi|vendredi a <number>`,
    de: `
        interessiert, interesse an, interesse, klingt gut|super|interessant|spannend|toll|prima, hort sich ... an,
        spannend*,
        gern*|gerne ... mehr|termin|demo|gesprach|telefonieren|sprechen|sehen|testen|ausprobieren|kennenlernen,
        ja gern|gerne|bitte|klar|sehr, sehr gern|gerne, gerne doch,
        termin ... vereinbaren|ausmachen|machen|vorschlagen|finden,
        demo|termin|gesprach ... vereinbaren|buchen|ausmachen, rufen|ruf sie|mich|uns ... an,
        meine nummer|telefonnummer|handynummer ist|lautet,
        schicken|senden|schick|sende sie|mir|uns ... angebot|preise|preisliste|informationen|infos|unterlagen|vertrag|rechnung|termin,
        angebot|preise|preisliste|unterlagen|infos ... schicken|senden|zukommen|zusenden, passt mir|uns|gut,
        passt bei mir|uns, wurde passen,
        wurden|wurde|mochten|mochte ... gern|gerne|testen|bestellen|kaufen|starten|sehen|kennenlernen|wissen|erfahren,
        wir|ich nehmen|nehme das|es, lassen sie uns ... sprechen|telefonieren|reden|starten|treffen, legen wir los,
        ich bin dabei, wir sind dabei, mehr erfahren, wann hatten|haben|konnten|konnen|passt sie|wir|es|ihnen,
        <number> uhr passt|ginge|geht, montag|dienstag|mittwoch|donnerstag|freitag ... passt|ginge|geht,
        ware gut|super|hilfreich|toll|prima, genau das ... suchen, suchen genau|gerade|aktuell, nachsten schritte,
        sieht gut|interessant|spannend aus, thema ... aktuell|spannend|relevant, habe zeit, hatte zeit`,
    it: `
        interessa, interessano, interessat*, interessante, sembra|suona ottimo|interessante|perfetto|bene,
        mi|ci piacerebbe ... vedere|sapere|parlare|provare|conoscere|ricevere|fissare,
        vorrei|vorremmo ... vedere|sapere|parlare|provare|conoscere|ricevere|fissare|acquistare|ordinare|prenotare|avere,
        fissare|fissiamo|organizzare|organizziamo|prenotare|programmare ... chiamata|demo|incontro|appuntamento|riunione|call,
        mi chiami|chiami|chiamatemi|chiamami|telefoni,
        mi|ci invii|mandi|inviate|mandate|invia ... preventivo|prezzi|offerta|listino|informazioni|proposta|contratto,
        inviarmi|mandarmi|inviarci|mandarci ... preventivo|prezzi|offerta|listino|informazioni|proposta,
        il mio numero, va bene|benissimo|per, per me va, si grazie|certo|volentieri|perfetto, volentieri,
        sono|siamo disponibil*, parliamone, possiamo sentirci|vederci|parlare|parlarne|incontrarci,
        quando possiamo|puo|potremmo, prossimi passi, stiamo cercando, cerchiamo proprio, procediamo|procedere,
        maggiori informazioni`,
    pt: `
        interessa, interessam, interessad*, tenho|temos interesse, ha interesse, interessante,
        parece otimo|bom|interessante|perfeito,
        gostaria*|gostariamos ... ver|saber|falar|testar|conhecer|agendar|receber|contratar|marcar|de,
        quero|queremos ... contratar|comprar|testar|ver|saber|agendar|marcar|conhecer,
        agendar|agendemos|marcar|marcamos|agende ... reuniao|demo|chamada|demonstracao|conversa|call|horario,
        vamos conversar|falar|marcar|agendar|em|avancar|fechar, me ligue|liga|ligue|liguem, ligue me,
        pode me|nos ligar|enviar|mandar|passar|chamar,
        pode|podem|poderia|podia enviar|mandar|passar|ligar ... proposta|orcamento|precos|preco|informacoes|tabela,
        envie|mande|enviem me|proposta|orcamento|precos|informacoes,
        me envie|mande ... proposta|orcamento|precos|preco|informacoes|tabela|contrato,
        meu numero|telefone|whatsapp, sim por|claro|pode|quero|vamos|com, pode ser, combinado, quero sim,
        podemos marcar|falar|conversar|agendar|avancar, qual o proximo passo, proximos passos,
        estamos procurando|buscando, adoraria, quando podemos, topo, estou|estamos disponive*, mais informacoes,
        faz sentido`,
  }),
];

/** A first clause that agrees, whatever follows. */
export const consents: ReadonlySet<string> = new Set(
  'yes sure absolutely definitely si claro oui volontiers ja gerne gern certo volentieri sim perfecto perfetto'.split(
    ' ',
  ),
);

/** First clauses that say nothing yet. */
export const greetings: ReadonlySet<string> = new Set([
  ...[
    'hi',
    'hello',
    'hey',
    'good morning',
    'hola',
    'buenos dias',
    'bonjour',
    'bonsoir',
    'hallo',
    'guten tag',
    'guten morgen',
  ],
  ...['buongiorno', 'ciao', 'buonasera', 'ola', 'bom dia', 'boa tarde', 'buenas tardes', 'thanks', 'thank you'],
]);

/** Whole messages of one or two words that agree. */
export const agreements: ReadonlySet<string> = new Set([
  ...[
    'yes',
    'yes please',
    'sure',
    'ok',
    'okay',
    'absolutely',
    'definitely',
    'of course',
    'perfect',
    'great',
    'deal',
    'y',
  ],
  ...['si', 'claro', 'vale', 'de acuerdo', 'perfecto', 'por supuesto'],
  ...['oui', 'd accord', 'parfait', 'volontiers', 'bien sur', 'avec plaisir'],
  ...['ja', 'ja bitte', 'gerne', 'gern', 'ja gerne', 'einverstanden', 'passt', 'perfekt', 'super'],
  ...['certo', 'va bene', 'perfetto', 'd accordo', 'volentieri'],
  ...['sim', 'claro que sim', 'pode ser', 'combinado', 'perfeito', 'com certeza'],
]);

/** Whole messages of one or two words that decline. */
export const refusals: ReadonlySet<string> = new Set([
  ...[
    'no',
    'nope',
    'no thanks',
    'no thank you',
    'pass',
    'nah',
    'non',
    'non merci',
    'nein',
    'nein danke',
    'nao',
    'no gracias',
  ],
  ...['no grazie', 'nao obrigado', 'nao obrigada', 'ne'],
]);

export const questionCues = [
  replyCue('asks something', {
    en: `
        what does|is|are|do, how much|many|does|do|can|long|is,
        do|does you|it|your|this ... support|work|integrate|offer|have|include|cover,
        can you ... explain|tell|clarify|confirm, could you ... explain|tell|clarify|confirm, is it possible,
        is there, question|questions about|on|regarding|for, wondering|wonder if|whether|how|what,
        which plan|plans|countries, i have ... question|questions`,
    es: `
        cuanto cuesta|cuestan|vale|dura|es, cual|cuales es|son, como funciona|puedo|se|es, se integra,
        tiene|tienen ... integracion|soporte|version, es posible, podria|puede explicar*|decirme|aclarar*,
        tengo ... pregunta|preguntas|duda|dudas, una pregunta|duda`,
    fr: `
        combien coute|ca|cela|de, quel|quels|quelle|quelles est|sont, comment fonctionne|ca|cela|puis|peut,
        est ce que|qu, est il possible, pouvez vous m expliquer|preciser|dire|indiquer,
        pourriez vous m expliquer|preciser|dire|indiquer, une|des question|questions, j ai ... question|questions`,
    de: `
        was kostet|kosten|ist|bedeutet, wie viel|teuer|funktioniert|lange|hoch|genau|ist|kann|sieht, wieviel kostet,
        welche|welcher|welches ... gibt|ist|sind|kosten|paket|pakete, gibt es, ist es moglich,
        konnen|konnten sie ... erklaren|sagen|bestatigen|mitteilen, eine|noch frage|fragen,
        ich habe|hatte ... frage|fragen, unterstutzt|unterstutzen sie|ihr|ihre`,
    it: `
        quanto costa|costano|dura|e, qual e, quali sono, come funziona|posso|si, e possibile, si integra,
        potrebbe|puo spiegar*|dirmi|chiarir*, una domanda|domanda, ho ... domanda|domande, avrei ... domanda|domande`,
    pt: `
        quanto custa|custam|fica|e, qual|quais e|o|a|sao, como funciona|posso|faco|e, e possivel,
        voces tem|possuem|integram, integra com, poderia|pode explicar|esclarecer|dizer,
        tenho ... pergunta|perguntas|duvida|duvidas, uma pergunta|duvida`,
  }),
];

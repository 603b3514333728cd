# Every sentence of the bot in Dutch, on language level B1.
# A text may hold **bold**, lists and [links](https://…). { $… } is filled in by the bot.
# Before % and after € stands a space that does not break the line.

## Words that users may say for a command, separated by commas

command-start = zelfscan, de zelfscan, start de zelfscan, zelfscan starten, start zelfscan, begin, nieuwe zelfscan, zelf scan, de zelf scan
# Words that start it wherever they stand in a message, when nothing else is going on.
start-anywhere = zelfscan, op welke trede, zelf scan
command-go-on = verder, ga verder, doorgaan, verdergaan
command-back = terug, vorige, ga terug, een vraag terug, vorige vraag
command-change = wijzig, wijzigen, verander, veranderen, aanpassen, pas aan, corrigeer
command-remove = verwijder, haal weg
command-stop = stop, stoppen, pauze, later
command-restart = opnieuw, begin opnieuw, opnieuw beginnen, overnieuw
command-explain = uitleg, leg uit, meer uitleg, ik snap het niet, ik begrijp het niet, wat bedoel je, wat bedoelt u, hoe bedoel je, hoe bedoelt u, wat betekent dat
command-skip = sla over, overslaan, sla deze over, sla deze vraag over
command-unknown = weet ik niet, weet niet, ik weet het niet, dat weet ik niet, geen idee, weet ik nog niet, weet ik niet zeker, niet zeker, ik zou het niet weten, onbekend
command-list = scenario's, scenarios, mijn zelfscans, mijn scenario's, overzicht
command-compare = vergelijk, vergelijken, vergelijk scenario's, vergelijk mijn scenario's
command-copy = kopieer, kopie, maak een kopie, kopieer dit scenario
command-rename = hernoem, naam wijzigen, andere naam, geef een andere naam
command-delete = verwijder scenario, verwijder dit scenario, verwijder deze zelfscan, wis deze zelfscan
command-summary = samenvatting, resultaat, score, mijn score
command-score = toon mijn score, laat mijn score zien, bereken mijn score, toon de score, laat de score zien

command-menu = menu, start, help, hulp, wat kun je, wat kan je
command-greeting = hallo, hoi, hai, hey, dag, goedemorgen, goedemiddag, goedenavond, goeiemorgen
command-thanks = dank je, dank je wel, dank u, dank u wel, dankjewel, dankuwel, bedankt, dank, top bedankt
command-person = medewerker, mens, een mens, ik wil een mens, ik wil een mens spreken, medewerker spreken, ik wil een medewerker, ik wil een medewerker spreken, ik wil iemand spreken, contact, helpdesk, ik wil een medewerker aan de lijn, ik wil met een mens praten, ik wil met iemand praten
command-automatic = automatisch, volg mijn taal
command-dutch = nederlands, in het nederlands, spreek nederlands
command-english = engels, in het engels
command-language = taal

## The menu of a channel: a command, and what it does

menu-assessment = zelfscan: De zelfscan doen, of ermee verdergaan
menu-partners = partners: Partners in de regio zoeken
menu-application = aanvraag: Een aanvraag voor de PSO beginnen of volgen
menu-result = score: Uw laatste score bekijken
menu-stop = stop: Stoppen, en later verdergaan
menu-language = taal: Een andere taal kiezen
menu-person = medewerker: Een mens spreken
menu-news = nieuws: Nieuws van de helpdesk aan of uit zetten
menu-privacy = privacy: Zien, krijgen of laten wissen wat ik van u bewaar
menu-link = koppel: Een ander account koppelen
menu-help = help: Wat ik kan

## Menu

greeting =
    Dag! Ik ben **Laddermaat**, een computer die meedenkt over de PSO-ladder.

    - **Stel gerust uw vraag** over de PSO, in gewone woorden. Weet ik het niet, dan leg ik hem voor aan een **medewerker**, als u dat wilt.
    - Ik loop met u de **zelfscan** door: na een stuk of twintig korte vragen ziet u op welke trede u ongeveer staat.
    - Ik zoek voor u **partners in de regio**: zeg wie u zoekt en waar.
    - Ik bereid met u een **aanvraag** voor, en vertel u hoe het ermee staat.
    - U kunt altijd stoppen en later verdergaan. Ik bewaar uw antwoorden.

    Noem geen namen van medewerkers: aantallen en uren zijn genoeg.
offer-start = Start de zelfscan
offer-english = In English, please
offer-dutch = Liever in het Nederlands
language-set = Goed, we gaan verder in het Nederlands.
language-follows = Goed, ik antwoord in de taal waarin u schrijft.
ask-language = In welke taal praat u het liefst?
offer-language-nl = Nederlands
offer-language-en = English
offer-language-auto = De taal waarin ik schrijf
thanks = Graag gedaan.
not-understood = Dat begrijp ik niet goed. Kunt u het in een hele zin zeggen? Typ **menu** om te zien wat ik kan.
nothing-running = Er loopt nu geen zelfscan. Typ **zelfscan** om te beginnen of verder te gaan, of stel een vraag over de PSO.
edited-earlier = Ik zie dat u een eerder bericht hebt aangepast. Ik heb het al gelezen zoals het was. Typ **wijzig** om een antwoord te veranderen, of stuur uw vraag opnieuw.
edited-last = Ik heb uw aangepaste bericht gelezen, in plaats van het vorige.
withdrawn-last = U hebt uw laatste bericht weggehaald. Het telt niet meer.
no-documents = Bestanden en foto's kan ik hier niet bekijken. Vertel het mij in gewone woorden.
nothing-said = Ik zie geen tekst in uw bericht. Typ uw antwoord of vraag in gewone woorden.
too-long = Dat bericht is te lang voor mij: het heeft { $length } tekens en ik lees er hoogstens { $most }. Kunt u het korter zeggen?
stale-menu-button = Die knop werkt niet meer.
crowded = U stuurde zoveel berichten tegelijk dat ik de laatste niet heb gelezen. Staat er iets bij dat ik moet weten? Stuur dat dan nog eens.
apology = Sorry, er ging bij mij iets mis. Uw antwoorden zijn bewaard. Probeer het nog eens. Blijft het misgaan? Meld dan foutcode **{ $id }** bij [info@pso-nederland.nl](mailto:info@pso-nederland.nl).

## Linked accounts

command-link = koppel, koppelen, koppel account, koppel een account, koppel mijn account, koppel mijn accounts, account koppelen, accounts koppelen, mijn account koppelen
command-unlink = ontkoppel, ontkoppelen, ontkoppel account, ontkoppel dit account, ontkoppel mijn account, account ontkoppelen
link-code =
    Uw code is **{ $code }**. Typ op uw andere account: **koppel { $code }**. U gaat dan op beide accounts verder met hetzelfde gesprek.

    De code werkt één keer, en { $minutes } minuten lang. Houd hem voor uzelf: wie hem gebruikt, ziet uw antwoorden.
linked =
    Gelukt: dit account is gekoppeld aan uw account { $channel ->
        [web] in de webchat
        [telegram] op Telegram
        [slack] in Slack
        *[other] elders
    }. U gaat op beide verder met hetzelfde gesprek. Typ **mijn zelfscans** om te zien wat er nu bij elkaar staat.
linked-there =
    Dit gesprek is nu gekoppeld aan uw account { $channel ->
        [web] in de webchat
        [telegram] op Telegram
        [slack] in Slack
        *[other] elders
    }. U gaat op beide verder met hetzelfde gesprek. Typ **ontkoppel** om dit account weer los te maken.
link-sure =
    Is code **{ $code }** van u zelf? Wie hem heeft gemaakt, ziet straks wat u hier hebt ingevuld, en u ziet wat daar is ingevuld. Kreeg u de link van een ander? Doe het dan niet.
offer-link-yes = Ja, koppel mijn accounts
link-wrong = Deze code werkt niet. Misschien is hij verlopen, al gebruikt of verkeerd overgenomen. Typ **koppel** op uw andere account voor een nieuwe code.
link-own = Deze code is van dit gesprek zelf. Typ hem op het account dat u wilt koppelen.
link-too-often = Dat waren te veel verkeerde codes. Typ over een uur **koppel** op uw andere account voor een nieuwe code.
link-shared = Hier lezen anderen mee. Daarom koppel ik hier geen accounts. Typ **koppel** in een gesprek met mij alleen.
not-linked = Dit account is niet gekoppeld. Typ **koppel** als u dat wilt.
unlinked = Dit account is nu los van de andere, en begint met een leeg gesprek. Wat u hebt ingevuld, staat nog in het gesprek van uw andere accounts.
unlinked-there =
    Uw account { $channel ->
        [web] in de webchat
        [telegram] op Telegram
        [slack] in Slack
        *[other] elders
    } is niet meer gekoppeld. Wat u hebt ingevuld, staat hier nog.

## Partners in the region

command-partners = marktplaats, partners, de marktplaats, zoek partners, partners zoeken, partner zoeken, zoek een partner, ik zoek een partner, ik zoek partners
command-more = meer, toon meer, laat meer zien, meer laten zien, volgende vijf, de volgende vijf
command-map = kaart, op de kaart, de kaart, op een kaart, toon de kaart, toon op de kaart, laat de kaart zien, zet ze op de kaart, landkaart
command-file = exporteer, exporteren, export, als bestand, als spreadsheet, in excel, als excel, download, download de lijst, de hele lijst, hele lijst
command-alert = waarschuw mij, waarschuw me, waarschuw ons, houd mij op de hoogte, hou me op de hoogte, bewaar deze zoekopdracht, zoekopdracht bewaren
command-no-alerts = stop waarschuwingen, stop met waarschuwen, geen waarschuwingen, geen waarschuwingen meer, waarschuw mij niet meer, vergeet mijn zoekopdrachten
command-register = vermelding, mijn vermelding, meld ons aan, meld mijn organisatie aan, meld ons bedrijf aan, wij willen op de marktplaats, wij willen op de marktplaats staan, wijzig mijn vermelding, vermelding wijzigen, zet ons op de marktplaats, zet me op de lijst, zet ons op de lijst

partners-start =
    Op **de marktplaats van de PSO** vinden werkgevers, gemeenten, Keurmerkhouders en SW-bedrijven elkaar in de regio. Vrijblijvend: niemand betaalt om hoger te staan.

    Zeg in gewone woorden wie u zoekt en waar. Bijvoorbeeld:

    - schoonmaakbedrijf met minstens trede 2 in de buurt van Zwolle
    - SW-bedrijven in Twente die inpakwerk doen
    - is Bakkerij De Korenaar PSO-gecertificeerd?

    Is uw eigen organisatie nog niet te vinden? Meld haar aan.
offer-partners = Zoek partners in de regio
offer-register = Meld mijn organisatie aan

partners-found = { $total ->
        [one] **Eén organisatie** gevonden
       *[other] **{ $total } organisaties** gevonden
    }: { $wish }.
partners-further = Vanaf nummer { $first } van { $total }: { $wish }.
partners-widened = Niemand gevonden voor: { $wish }. Daarom zocht ik verder weg.
partners-nobody = Niemand gevonden voor: { $wish }, ook niet verder weg. Vraag minder, of laat u waarschuwen als er iemand bij komt.
partners-lapsed = { $count ->
        [one] Bij nog één organisatie klopt alles, maar is het certificaat verlopen.
       *[other] Bij nog { $count } organisaties klopt alles, maar is het certificaat verlopen.
    }
partners-name-a-place = Noem een plaats, provincie of postcode om in de buurt te zoeken.
partners-no-such-number = Dat nummer staat niet in de lijst: die gaat tot { $last }.
partners-no-more = Dat waren ze allemaal.
partners-nothing-searched = U hebt nog niets gezocht. Zeg bijvoorbeeld: **catering in de buurt van Utrecht**.
partners-gone = Die knop hoort bij een eerdere zoekopdracht. Zeg nog eens wie u zoekt en waar.
partners-not-listed = **{ $name }** vind ik niet op de marktplaats. Dat wil niet zeggen dat er geen certificaat is: niet iedereen staat hier. Wie het zeker wil weten, vraagt het na bij [PSO-Nederland](https://www.pso-nederland.nl).
partners-which-of-these = Er zijn er meer met zo'n naam.
partners-which-place = Er zijn meer plaatsen die **{ $name }** heten. Welke bedoelt u?
partners-where = Waar zoekt u? Noem een plaats, gemeente, provincie, arbeidsmarktregio of postcode. Of zeg **heel Nederland**.
partners-unknown-place = **{ $name }** ken ik niet als plaats in Nederland. Noem een plaats, gemeente, provincie of postcode. Of zeg **heel Nederland**.
partners-abroad = **{ $name }** ligt niet in Nederland, en daarbuiten ken ik niemand. Noem een plaats aan deze kant van de grens, of zeg **heel Nederland**.
partners-location-kept = Dank u. Met "in de buurt" bedoelen we vanaf nu deze plek. Wie zoekt u?
offer-share-location = Deel mijn locatie
offer-more = Meer
offer-wider = Zoek verder weg
offer-higher = Ook hogere tredes
offer-map = Op de kaart
offer-file = Alles als spreadsheet
offer-alert = Waarschuw mij
offer-no-alerts = Stop waarschuwingen
offer-contact = Breng mij in contact
offer-back-to-list = Terug naar de lijst
partners-file = { $total ->
        [one] Die ene organisatie staat in dit bestand.
       *[other] Alle { $total } organisaties staan in dit bestand.
    }
partners-file-part = De eerste { $most } van { $total } organisaties staan in dit bestand.
partners-file-name = partners.xlsx
partners-map =
    { $total ->
        [one] Deze organisatie staat op de kaart
       *[other] Deze { $total } organisaties staan op de kaart
    }: { $wish }.
partners-map-part = De eerste { $shown } van { $total } organisaties staan op de kaart: { $wish }. Zoek in een kleiner gebied om de andere op de kaart te zien. Typ **exporteer** voor een bestand met de hele lijst.
partners-map-title = { $wish }
partners-map-title-fictional = { $wish } (verzonnen organisaties)
partners-map-alt = Kaart: { $title }
partners-map-name = kaart.png
partners-alert-kept = Ik waarschuw u als er een organisatie bij komt voor: { $wish }. U krijgt hoogstens één bericht per dag.
partners-alerts-dropped = U krijgt geen waarschuwingen meer. Uw zoekopdrachten zijn vergeten.
partners-news = { $total ->
        [one] **Er is een organisatie bij gekomen**
       *[other] **Er zijn { $total } organisaties bij gekomen**
    } voor uw zoekopdracht: { $wish }.
partners-fictional = *Dit zijn verzonnen organisaties, om de marktplaats uit te proberen.*

partners-all = alle organisaties
partners-or = of
partners-kind-employer = werkgever
partners-kind-municipality = gemeente
partners-kind-service-provider = Keurmerkhouder
partners-kind-sw-company = SW-bedrijf
partners-kinds-employer = werkgevers
partners-kinds-municipality = gemeenten
partners-kinds-service-provider = Keurmerkhouders
partners-kinds-sw-company = SW-bedrijven
partners-rung-aspirant = aspirant-status
partners-rung-basistrede = basistrede
partners-rung-1 = trede 1
partners-rung-2 = trede 2
partners-rung-3 = trede 3
partners-or-higher = { $rung } of hoger
partners-30plus = PSO 30+
partners-around = binnen { NUMBER($km, maximumFractionDigits: 1) } km van { $place }
partners-inside-municipality = in de gemeente { $name }
partners-inside-province = in de provincie { $name }
partners-inside-region = in de arbeidsmarktregio { $name }
partners-everywhere = in heel Nederland
partners-postcode = postcode { $digits }
partners-your-location = uw locatie
partners-distance = { NUMBER($km, maximumFractionDigits: 1) } km
partners-name = **{ $name }**
partners-name-fictional = **{ $name }** (verzonnen)
partners-no-certificate = geen PSO-certificaat bekend
partners-valid = { $rung }, geldig tot en met { DATETIME($day, dateStyle: "long") }
partners-validity-unknown = { $rung }, geldigheid niet bekend
partners-expired = certificaat verlopen op { DATETIME($day, dateStyle: "long") } (was { $rung })
partners-wants = Zoekt: { $wants }
partners-confirmed = *Bevestigd op { DATETIME($day, dateStyle: "long") }.*

## Being brought into contact

contact-whom = Met wie wilt u in contact komen? Noem het nummer uit de lijst, of de naam.
contact-who = U wilt in contact komen met **{ $name }**. Wie bent u, en hoe kan men u bereiken? Bijvoorbeeld: "Anna de Wit, inkoper van Hotel De Zon, anna@dezon.example, zoekt een wasserij".
contact-share =
    Dit deel ik met **{ $name }**, via de helpdesk van Blik op Werk, en verder niets:

    { $message }

    Mag dat?
contact-yes = Ja, delen
contact-no = Nee, niet delen
contact-too-long = Dat is te lang om door te geven. Houd het op { $most } tekens.
contact-sent = Uw verzoek is doorgegeven. De helpdesk brengt u met elkaar in contact.
contact-not-sent = Goed, ik deel niets.
contact-gone = Deze organisatie staat niet meer op de marktplaats. Ik deel dus niets.
contact-fictional = Deze organisatie is verzonnen, dus er is niemand om u mee in contact te brengen.

## A listing of one's own

register-start = Fijn dat u erbij wilt. Ik stel een stuk of tien korte vragen. U ziet alles terug voor u het verstuurt, en een medewerker kijkt ernaar voor het zichtbaar wordt.
register-again = We gaan verder met wat u eerder invulde.
register-ask-name = Hoe heet uw organisatie?
register-ask-kind = Wat voor organisatie is het?
register-ask-place = Waar is uw organisatie? Geef de postcode (bijvoorbeeld 8011 AA) of de plaats.
register-ask-services = Wat doet of levert u? Noem het in gewone woorden, met komma's ertussen.
register-ask-rung = Op welke trede van de PSO staat u?
register-ask-valid_until = Tot en met welke dag is uw certificaat geldig? Bijvoorbeeld 31-03-2027.
register-ask-pso_30plus = Hebt u ook PSO 30+?
register-ask-email = Op welk e-mailadres mag men u bereiken? Het komt in uw vermelding, dus neem een algemeen adres.
register-ask-website = Wat is uw website?
register-ask-phone = Op welk telefoonnummer bent u te bereiken?
register-ask-description = Vertel in een of twee zinnen wat u doet.
register-ask-wants = Wat zoekt u zelf op de marktplaats? Bijvoorbeeld: een leverancier van relatiegeschenken.
register-offer-skip = Sla over
register-offer-kind-employer = Werkgever
register-offer-kind-municipality = Gemeente
register-offer-kind-service-provider = Keurmerkhouder
register-offer-kind-sw-company = SW-bedrijf
register-offer-rung-none = Geen certificaat
register-offer-rung-aspirant = Aspirant-status
register-offer-rung-basistrede = Basistrede
register-offer-rung-1 = Trede 1
register-offer-rung-2 = Trede 2
register-offer-rung-3 = Trede 3
register-offer-pso_30plus-yes = Ja
register-offer-pso_30plus-no = Nee
register-wrong-name = Die naam is leeg of te lang: houd hem op honderd tekens.
register-wrong-kind = Dat is geen van de vier. Kies er een.
register-wrong-place = Die plaats of postcode kan ik niet vinden, of er zijn er meer van. Met de postcode gaat het altijd.
register-wrong-services = Ik lees daar geen dienst of product in. Noem het met een paar woorden.
register-wrong-rung = Dat is geen trede die ik ken. Kies er een.
register-wrong-valid_until = Dat is geen datum die ik kan lezen. Schrijf hem als 31-03-2027.
register-wrong-pso_30plus = Zeg ja of nee.
register-wrong-email = Dat lijkt geen e-mailadres. Het ziet eruit als info@uwbedrijf.nl.
register-wrong-website = Dat lijkt geen webadres. Het ziet eruit als www.uwbedrijf.nl.
register-wrong-phone = Dat lijkt geen telefoonnummer.
register-wrong-description = Dat is te lang: houd het op driehonderd tekens.
register-wrong-wants = Dat is te lang: houd het op driehonderd tekens.
register-needed = Dit kan ik niet overslaan.
register-summary = Zo komt u op de marktplaats te staan:
register-send-means = Klopt het? Dan gaat het naar de helpdesk van Blik op Werk. U hoort het als uw vermelding zichtbaar is.
register-send = Versturen
register-change = Iets wijzigen
register-not-now = Nu niet
register-change-what = Wat wilt u wijzigen?
register-label-name = Naam
register-label-kind = Soort organisatie
register-label-place = Plaats
register-label-services = Diensten
register-label-rung = Trede
register-label-valid_until = Geldig tot en met
register-label-pso_30plus = PSO 30+
register-label-email = E-mailadres
register-label-website = Website
register-label-phone = Telefoon
register-label-description = Omschrijving
register-label-wants = Wat u zoekt
register-sent = Dank u, uw vermelding is verstuurd. Een medewerker kijkt ernaar; daarna hoort u van mij. Typ **vermelding** als u iets wilt wijzigen.
register-stopped = Goed, ik verstuur niets. Wat u invulde is bewaard: typ **vermelding** om verder te gaan.
register-stale = Die knop hoort bij een eerdere vraag.

## Questions in between

topic = **{ $title }**
topic-source = *Bron: { $source }, nagekeken op { DATETIME($checked, dateStyle: "long") }.*
topic-expired = **Let op:** dit gold tot en met { DATETIME($until, dateStyle: "long") }. Vraag na of het nog klopt.
was-it-useful = Hebt u hier iets aan?
offer-useful = Ja, dank u
offer-useless = Nee, niet echt
useful-thanks = Fijn om te horen.
useless-perhaps = Jammer. Bedoelde u misschien een van deze onderwerpen?
useless-sorry = Jammer dat dit u niet helpt.
did-you-mean = Ik weet niet zeker wat u bedoelt. Gaat uw vraag over een van deze onderwerpen?
which-of-these = Daar kan ik meer dan één ding over vertellen. Wat wilt u weten?
offer-none-of-these = Geen van deze
question-unknown = Op die vraag heb ik geen antwoord.
question-for-people = Ik kan deze vraag aan mensen voorleggen: *{ $question }*
none-meant = Dan heb ik op uw vraag geen antwoord.
kept-to-myself = Goed, ik geef niets door. Misschien kan ik iets anders voor u doen. Typ **menu** om te zien wat er kan.
stale-question-button = Die knop hoort bij een eerdere vraag. Stel uw vraag gerust nog een keer.

## The helpdesk, for users

person-which-question = Wat wilt u vragen? Typ uw vraag, dan leg ik die aan een medewerker voor. Typ **stop** als u toch niets wilt vragen.
pass-on-means = Zal ik uw vraag doorgeven aan de helpdesk van Blik op Werk? Een medewerker leest dan uw vraag en wat wij het laatst tegen elkaar zeiden, maar ziet niet van welk account dat komt. U krijgt hier antwoord.
pass-on-means-alone = Zal ik uw vraag doorgeven aan de helpdesk van Blik op Werk? Een medewerker leest dan alleen die vraag, en ziet niet van welk account die komt. U krijgt hier antwoord.
pass-on-means-choice = Zal ik uw vraag doorgeven aan de helpdesk van Blik op Werk? Een medewerker leest dan alleen die vraag, of ook uw zelfscan en wat wij het laatst zeiden: kies maar. Van welk account het komt, blijft verborgen. U krijgt hier antwoord.
offer-ask-people = Vraag het aan mensen
offer-pass-on = Geef mijn vraag door
offer-pass-on-all = Geef door, met mijn zelfscan
offer-keep-to-myself = Niet doorgeven
passed-on = Uw vraag is doorgegeven, onder nummer **{ $number }**. U krijgt hier antwoord, uiterlijk op { DATETIME($latest, dateStyle: "full") }.
passed-on-closed = Uw vraag is doorgegeven, onder nummer **{ $number }**. De helpdesk is nu dicht en gaat { $opens } weer open. U krijgt hier antwoord, uiterlijk op { DATETIME($latest, dateStyle: "full") }.
passed-on-meanwhile = Wilt u er iets aan toevoegen? Begin uw bericht dan met **aanvulling**. Intussen kunt u mij gewoon verder vragen.
moment = { DATETIME($at, dateStyle: "full") } om { DATETIME($at, timeStyle: "short") } uur
command-ticket-add = aanvulling
command-ticket-bot = bot
command-ticket-stop = stop
ticket-add-what = Wat wilt u toevoegen? Zet het achter het woord **aanvulling**, in één bericht.
ticket-added = Ik heb het bij uw vraag { $number } gevoegd.
ticket-lies-with-people = Uw vraag { $number } ligt bij een medewerker. U krijgt hier antwoord. Wilt u er iets aan toevoegen? Begin uw bericht dan met **aanvulling**.
ticket-answer = **{ $name }:**

    { $answer }
ticket-answer-changed = **{ $name }** heeft een bericht veranderd:

    { $answer }
ticket-answer-withdrawn = **{ $name }** heeft een bericht weggehaald: lees het maar niet.
ticket-answers-with-topic = **{ $name }** wijst u hierop:
ticket-taken = **{ $name }** van de helpdesk kijkt naar uw vraag. Wat u nu typt, leest { $name }. Ik houd mij stil.
ticket-reopened = **{ $name }** van de helpdesk komt nog op uw vraag terug. Wat u nu typt, leest { $name }. Ik houd mij stil.
ticket-with-person = U praat nu met { $name } van de helpdesk. Ik houd mij stil. Typ **bot** om met mij verder te gaan, of **stop** als u klaar bent.
ticket-offer-bot = Verder met de bot
ticket-offer-done = Ik ben klaar
ticket-bot-is-silent = U praat nu met { $name } van de helpdesk, dus ik houd mij stil. Typ **bot** om met mij verder te gaan, of **stop** als u klaar bent.
ticket-desk-is-closed = De helpdesk is nu dicht. Uw bericht ligt klaar, en de helpdesk gaat { $opens } weer open.
ticket-released = U praat weer met mij. Uw vraag { $number } blijft bij de helpdesk liggen: een antwoord komt hier.
ticket-will-be-closed =
    Bent u geholpen met vraag { $number }? Ik sluit die morgen. Hebt u nog iets te zeggen? { $with ->
        [person] Typ het gewoon.
       *[bot] Begin uw bericht dan met **aanvulling**.
    }
ticket-was-closed =
    { $by ->
        [user] Uw vraag { $number } is afgesloten.
        [clock] Uw vraag { $number } is afgesloten, omdat het een tijd stil was.
       *[other] { $by } heeft uw vraag { $number } afgesloten.
    }
ticket-with-bot-again = U praat weer met mij.
ticket-were-you-helped = Bent u goed geholpen?
ticket-with-bot-already = U praat met mij, de bot. Wat kan ik voor u doen?
ticket-is-closed = Uw vraag { $number } is al afgesloten.
ticket-edit-unseen = De helpdesk ziet deze wijziging niet. Stuur het als nieuw bericht.
ticket-changed-there = Ik heb het ook bij uw vraag { $number } veranderd.
ticket-useful = Fijn om te horen.
ticket-useless = Jammer. Ik geef het door aan de helpdesk. Typ **medewerker** als u nog iets wilt vragen.

## The helpdesk, for colleagues

language-nl = Nederlands
language-en = Engels
desk-a-colleague = @collega
desk-form-not-opened = Het formulier ging niet open. Druk nog een keer.
# Behind these comes a colon. The second ones are hardly ever the first word of an answer.
ticket-note-words = intern, note, notitie
ticket-note-names = note, notitie
ticket-somebody = een collega
ticket-headline = **Vraag { $number }** · { $standing } · { $language } · { $channel } · { DATETIME($opened, dateStyle: "medium", timeStyle: "short") }
ticket-line = **{ $number }** · { $standing } · { DATETIME($opened, dateStyle: "medium", timeStyle: "short") } · { $question }
ticket-standing-new = nieuw
ticket-standing-taken = bij { $name }
ticket-standing-waiting = wacht op de gebruiker
ticket-standing-closed = afgesloten
ticket-offer-take = Ik neem deze
ticket-offer-wait = Wacht op gebruiker
ticket-offer-close = Sluit af
ticket-offer-reopen = Heropen
ticket-offer-topic = Antwoord met onderwerp
ticket-offer-this-topic = Antwoord: { $topic }
ticket-offer-assign = Wijs toe
ticket-field-topic = Onderwerp
ticket-field-assign = Aan welke collega?
ticket-bot-thought = **De bot dacht aan:** { $topics }.
ticket-bot-thought-nothing = De bot herkende geen onderwerp.
ticket-turns = **Wat er het laatst gezegd werd:**
ticket-turn-user = Gebruiker: { $words }
ticket-turn-bot = Bot: { $words }
ticket-assessment = **{ $name }**, gedeeld door de gebruiker:
ticket-user-said = **Gebruiker:**

    { $words }
ticket-user-changed = **De gebruiker** heeft een bericht veranderd:

    { $words }
ticket-user-withdrew = De gebruiker heeft een bericht weggehaald.
ticket-user-released = De gebruiker praat weer met de bot. Een antwoord van u komt nog steeds aan.
ticket-user-not-helped = De gebruiker vindt zich niet goed geholpen.
ticket-user-closed = De gebruiker heeft de vraag afgesloten.
ticket-desk-taken = { $name } neemt deze vraag. De bot houdt zich stil.
ticket-desk-assigned = { $name } wijst deze vraag toe aan { $to }.
ticket-desk-awaited = { $name } wacht op de gebruiker.
ticket-desk-closed = { $name } heeft de vraag afgesloten.
ticket-desk-closed-by-clock = De vraag is afgesloten, omdat de gebruiker niets meer zei.
ticket-desk-reopened = { $name } heeft de vraag heropend. De bot houdt zich stil.
ticket-desk-topic = { $name } antwoordt met het onderwerp **{ $topic }**.
ticket-desk-answered = **{ $name }** antwoordt:

    { $answer }
ticket-desk-noted = **{ $name }**, intern:

    { $note }
ticket-desk-answer-changed = **{ $name }** veranderde een antwoord. Het luidt nu:

    { $answer }
ticket-desk-answer-withdrawn = **{ $name }** haalde een antwoord weg.
ticket-waits = Een gebruiker wacht op antwoord: { $ticket }
ticket-escalated = Vraag { $number } wacht sinds { $since } op antwoord. De gebruiker kreeg antwoord beloofd uiterlijk { $promised }.
ticket-file-too-large = { $name } is te groot om door te geven. Een bestand mag hoogstens { $most } MB zijn.
ticket-file-gone = { $name } is niet op te halen. Stuur het nog een keer.
ticket-refused-is-closed = Deze vraag is afgesloten: de gebruiker leest dit niet. Heropen de vraag om te antwoorden, of begin met **notitie:** voor uw collega's.
ticket-refused-is-erased = De gebruiker heeft alles laten wissen. Wat u hier zegt, wordt niet bewaard.
ticket-refused-is-open = Deze vraag is nog open.
ticket-refused-is-yours = Deze vraag is al van u.
ticket-refused-is-too-long = Dit bericht is te lang om door te geven. Verdeel het in stukken.
ticket-refused-is-empty = Er staat niets om door te geven.
ticket-refused-is-no-name = Geef de naam van een collega, in hoogstens veertig letters.
ticket-refused-is-not-answered = U hebt de gebruiker nog niet geantwoord. Die wacht op u, en niet andersom.
ticket-refused-is-not-sent = Deze wijziging gaat niet naar de gebruiker, want het bericht zelf is niet verstuurd of al teruggenomen. Stuur het als nieuw bericht.
ticket-refused-is-unclear = Dit is niet verstuurd, want het lijkt een notitie. Is het er een? Begin dan met **notitie:**. Is het een antwoord? Begin dan met een ander woord.
ticket-not-delivered = Let op: een antwoord van u is niet aangekomen bij de gebruiker. Het kanaal nam het niet aan.
ticket-refused-is-unfinished = Een concept heeft een titel, minstens één vraag, een antwoord en een bron nodig.
ticket-offer-draft = Maak er kennis van
ticket-desk-drafted = { $name } maakt er kennis van: een concept over **{ $topic }**. Wie de kennis bijhoudt, kan met het bestand verder.
draft-title-nl = Titel in het Nederlands
draft-title-hint = Waar gaat het over?
draft-questions-nl = Vragen in het Nederlands
draft-questions-hint = Zoals mensen ze stellen, elk op een eigen regel en in andere woorden
draft-answer-nl = Antwoord in het Nederlands
draft-answer-hint = Kort en precies, in gewone woorden
draft-source = Bron
draft-source-hint = Waar staat dit? Bijvoorbeeld: PSO-handleiding 1.6, paragraaf 4.2
draft-title-en = Titel in het Engels
draft-questions-en = Vragen in het Engels
draft-answer-en = Antwoord in het Engels
draft-note = Concept, gemaakt van vraag { $number } aan de helpdesk. Hoe het verder gaat, staat in docs/knowledge.md.
draft-note-check = Nog te doen: vergelijk het antwoord met de bron, en kijk of er niets persoonlijks in staat.
draft-note-english = Nog te doen: schrijf wat er in het Engels ontbreekt (titel, antwoord, vragen).
draft-note-questions = Nog te doen: meer vragen. Nodig zijn { $needed_dutch } Nederlandse en { $needed_english } Engelse; nu zijn het er { $dutch } en { $english }.
figures-open-none = Er is geen open vraag.
figures-open =
    { $count ->
        [one] **1 open vraag**:
       *[other] **{ $count } open vragen**, de oudste eerst:
    }
figures-open-more = … en nog { $count }
figures-today = **Vandaag:** { $opened ->
        [one] 1 nieuwe vraag
       *[other] { $opened } nieuwe vragen
    }, en antwoord op { $answered ->
        [one] 1 vraag
       *[other] { $answered } vragen
    }.
figures-period = **Van { DATETIME($first, dateStyle: "medium") } tot en met { DATETIME($last, dateStyle: "medium") }:** { $opened ->
        [0] geen nieuwe vragen
        [one] 1 nieuwe vraag
       *[other] { $opened } nieuwe vragen
    } voor de helpdesk.
figures-duration =
    { $hours ->
        [0] { $minutes } min
       *[other] { $hours } uur en { $minutes } min
    }
figures-response =
    { $count ->
        [one] Eerste antwoord na { $median }, of { $open } in openingstijd (1 vraag)
       *[other] Eerste antwoord na { $median }, of { $open } in openingstijd (mediaan van { $count } vragen)
    }
figures-response-none = Eerste antwoord: er was er geen
figures-by-bot = De bot beantwoordde { $part } van { $whole } vragen
figures-by-bot-none = De bot kreeg geen vragen
figures-rest = Niet beantwoord: { $rest }. Naar de helpdesk ging: { $people }
figures-outside =
    { $count ->
        [one] 1 bericht ging over iets anders
       *[other] { $count } berichten gingen over iets anders
    }
figures-answers-rated = Het antwoord van de bot hielp { $part } van { $whole } keer
figures-answers-rated-none = Niemand zei of een antwoord van de bot hielp
figures-tickets-rated = De helpdesk hielp { $part } van { $whole } keer
figures-tickets-rated-none = Niemand zei of de helpdesk hielp
figures-unanswered = **Wat de bot het vaakst niet wist:**
figures-unanswered-line = { $question } ({ $times }×)

## Applications, for colleagues

application-offer-complete = Is compleet
application-offer-with-auditor = Is bij de auditor
application-offer-decided = Er is beslist
application-offer-closed = Sluit af
application-offer-withdrawn = Is ingetrokken
application-decision = Het besluit
application-field-rung = Wat is er toegekend?
application-field-until = Laatste dag van het certificaat
application-hint-until = Bijvoorbeeld 30-11-2028
application-field-remark = Opmerking voor de aanvrager
application-wrong-rung = Kies wat er is toegekend.
application-wrong-until = Vul de laatste dag in, bijvoorbeeld 30-11-2028.
application-wrong-remark = Een opmerking telt hoogstens { $most } tekens.
application-desk-moved = { $name } heeft de stand veranderd. De aanvraag is nu: **{ $stage }**.
application-desk-remarked = **{ $name }**, aan de aanvrager: { $remark }
application-desk-noted = **{ $name }**, intern: { $remark }
application-desk-withdrawn = De aanvrager heeft de aanvraag ingetrokken.
application-desk-words-only = Dit gaat niet naar de aanvrager. Die leest alleen nieuwe berichten in woorden.
application-refused-step = Dat kan nu niet, want de aanvraag is **{ $stage }**. Wat wel kan: { $possible }.
application-refused-is-erased = De aanvrager heeft alles laten wissen. Wat u hier zegt, wordt niet bewaard.
application-refused-final = Dat kan niet meer, want de aanvraag is **{ $stage }**.
application-refused-is-over = Die laatste dag is al voorbij. Vul een dag in die nog komt.
ticket-assign-to-whom = Vul een naam in.

# What is not about the PSO, by class of decoys; `outside` is for the rest.
outside = Daar weet ik niets van: ik ken alleen de PSO-ladder. Typ **menu** om te zien waarmee ik u kan helpen.
outside-other-certificates = Andere keurmerken ken ik niet, alleen de PSO. De organisatie die het keurmerk uitgeeft, kan u verder helpen.
outside-memberships-and-bodies = Van die organisatie weet ik niets: ik ken alleen de PSO en wie daarbij horen. Vraag het haar zelf.
outside-my-benefit = Over uw eigen uitkering weet ik niets. Het UWV of uw gemeente kan u daarmee helpen.
outside-employer-schemes = Hoe die regeling werkt, weet ik niet: het UWV, uw gemeente of het werkgeversservicepunt wel. Ik kan u vertellen of iemand meetelt voor de PSO.
outside-labour-law = Over arbeidsrecht weet ik niets. Kijk in uw cao of vraag het een vakbond, een werkgeversvereniging of het Juridisch Loket.
outside-taxes = Over belasting weet ik niets. De Belastingdienst kan u daarmee helpen.

# What is said to small talk, by class of decoys; `smalltalk` is for the rest.
smalltalk = Daar heb ik niet zoveel op te zeggen. Hebt u een vraag over de PSO? Dan help ik u graag.
smalltalk-greeting = Dag! Wat wilt u weten over de PSO? Typ **menu** om te zien wat ik kan.
smalltalk-thanks = Graag gedaan.
smalltalk-goodbye = Tot ziens. Uw antwoorden blijven bewaard.
smalltalk-how-are-you = Goed, dank u. Waarmee kan ik u helpen?
smalltalk-who-are-you = Ik ben Laddermaat, een computer. Ik beantwoord vragen over de PSO voor de helpdesk van Blik op Werk. Kom ik er niet uit, dan zeg ik dat.
smalltalk-capabilities = Ik beantwoord vragen over de PSO en loop met u de zelfscan door. Typ gewoon uw vraag, of **zelfscan** om te beginnen.
smalltalk-joke = Grappen laat ik liever aan mensen over. Van de PSO-ladder weet ik meer.
smalltalk-praise = Dank u, dat is fijn om te horen.
smalltalk-agreement = Goed. Hebt u nog een vraag over de PSO?
smalltalk-nonsense = Dat begrijp ik niet. Kunt u het in een hele zin zeggen? Typ **menu** om te zien wat ik kan.
smalltalk-insult = Het spijt me dat ik u niet goed help. Zeg het eens in andere woorden, of mail [info@pso-nederland.nl](mailto:info@pso-nederland.nl): daar lezen mensen mee.
smalltalk-threat = Ik merk dat u boos bent. Zo kan ik u niet helpen. Mail uw klacht naar [info@pso-nederland.nl](mailto:info@pso-nederland.nl): daar leest een mens hem.
smalltalk-despair = Wat naar dat u zich zo voelt. Ik ben maar een computer, maar er zijn mensen die nu met u willen praten. Bel **113** of gratis **0800-0113**, dag en nacht, of ga naar [113.nl](https://www.113.nl). Is er direct gevaar? Bel **112**.
smalltalk-injection = Daar doe ik niet aan mee. Ik beantwoord vragen over de PSO.
still-waiting = Ik wacht nog op uw antwoord op deze vraag:
still-waiting-summary = Ik wacht nog op uw antwoord. Kijk of de samenvatting klopt, of typ **samenvatting** om haar nog eens te zien.
still-waiting-yes = Ik wacht nog op uw **ja** of **nee**.
still-waiting-name = Ik wacht nog op de nieuwe naam.

## The assessment: going through it

intro =
    Mooi, we beginnen. Ik reken met de { $title }. Uw score is een schatting: alleen een audit geeft zekerheid.

    Zeg wanneer u wilt **terug**, **wijzig**, **uitleg** of **stop**. Noem geen namen van medewerkers.
progress = *Vraag { $number } van ongeveer { $length }*
progress-left = { $count ->
        [one] *Nog één vraag*
       *[other] *Nog ongeveer { $count } vragen*
    }
now-answered = Uw antwoord was: **{ $answer }**.
offer-keep = Laat dit zo
offer-skip = Sla over
offer-unknown = Weet ik niet
offer-whole-year = Het hele jaar
offer-later = Later verder
offer-stop = Stoppen
offer-go-on = Ga verder
cannot-skip = Deze vraag heb ik echt nodig voor de score. Weet u het niet precies? Typ dan **weet ik niet**, dan help ik u verder.
nothing-before = Dit is de eerste vraag. Verder terug kan niet.
nothing-to-change = U hebt nog niets ingevuld.
left-as-it-was = Goed, ik laat alles zoals het was.
stopped = Goed, we stoppen hier. Uw antwoorden blijven bewaard. Typ **zelfscan** als u verder wilt gaan.
going-on = We gaan verder waar u gebleven was.
stale-button = Die knop hoort bij een eerdere vraag. Ik heb er niets mee veranderd.
line-read = Ik lees hierin: { $answers }. Klopt dat?
change-voids = Als u dit wijzigt, vervallen deze antwoorden: { $names }. Wilt u dat?
part-removed = { $part } is verwijderd.

## The questions

ask-organisation = Voor welke organisatie doen we de zelfscan? U mag dit overslaan.
explain-organisation = De naam komt alleen boven uw eigen overzicht te staan. Ik gebruik hem nergens anders voor.
unknown-organisation = Geen probleem: sla deze vraag gerust over.
short-organisation = Organisatie

ask-sw-company = Is uw organisatie een SW-bedrijf (sociale werkvoorziening)?
explain-sw-company = Een SW-bedrijf geeft werk aan mensen met een SW-indicatie en voert voor gemeenten de sociale werkvoorziening uit. Voor zulke bedrijven geldt een aparte berekening.
unknown-sw-company = Voert u niet voor gemeenten de sociale werkvoorziening uit? Kies dan nee.
short-sw-company = SW-bedrijf

ask-reference-year = Over welk jaar gaan uw cijfers? Dat heet het peiljaar.
explain-reference-year = Het peiljaar is het jaar waarover u telt wie er hoeveel werkte. Meestal is dat het laatste hele kalenderjaar. Alle volgende vragen gaan over dit jaar.
unknown-reference-year = Kies het laatste hele kalenderjaar. Daarvan hebt u de cijfers vaak al compleet.
short-reference-year = Peiljaar

ask-full-week = Hoeveel uur duurt bij u een volledige werkweek?
explain-full-week = Eén fte is een volledige werkweek. Dat is 40 uur, of het aantal uren dat uw cao een volledige werkweek noemt.
unknown-full-week = Kijk in uw cao of in een voltijdscontract. Staat daar niets over? Reken dan met 40 uur.
short-full-week = Volledige werkweek
value-full-week = { $n } uur
example-full-week = Typ bijvoorbeeld **40** of **36 uur**.

ask-total-fte = Hoeveel fte werkte er in totaal bij u? Tel iedereen mee. Een totaal in uren per week mag ook.
explain-total-fte = Tel de contracturen per week van alle medewerkers op en deel ze door de uren van een volledige werkweek. Werkte iemand een half jaar? Tel dan de helft. Wie tot de PSO-doelgroep hoort, telt hier ook mee.
unknown-total-fte = Tel alle contracturen per week bij elkaar op en typ dat getal met **uur** erachter, bijvoorbeeld **1920 uur**. Ik reken het om. De salarisadministratie weet het vaak meteen.
short-total-fte = Totaal aantal fte
value-total-fte = { NUMBER($n, maximumFractionDigits: 2) } fte
example-total-fte = Typ bijvoorbeeld **48**, **48,5 fte** of **1920 uur**.
misread-total-fte-wrong-unit = Ik zoek het aantal fte, niet het aantal mensen.

ask-staff = Werken er mensen uit de PSO-doelgroep bij u? U mag ook meteen een groep noemen, zoals **3 wajongers 24 uur per week vast contract**.
explain-staff = De PSO-doelgroep zijn mensen met een kwetsbare positie op de arbeidsmarkt. Bijvoorbeeld mensen die vanuit de bijstand, de WIA, de Wajong of de WW bij u kwamen. Ook mensen met een SW-indicatie, mensen in het doelgroepregister en leerlingen van mbo-niveau 1 en 2 horen erbij.
unknown-staff = Kwam iemand bij u werken vanuit een uitkering, met een SW-indicatie of via praktijkonderwijs? Dan is het antwoord ja. Weet u het van niemand? Kies nee; u kunt het later wijzigen.
short-staff = Mensen uit de PSO-doelgroep

ask-group-position = Groep { $number }: waar kwamen deze mensen vandaan toen u hen aannam? Neem mensen met dezelfde achtergrond, hetzelfde contract en dezelfde uren samen.
unknown-group-position = Kijk naar de situatie op de dag dat iemand begon: was er een uitkering, een indicatie of een opleiding? Twijfelt u? Het UWV of de gemeente kan u vertellen of iemand in het doelgroepregister staat. Typ **uitleg** voor alle mogelijkheden.
short-group-position = Achtergrond

ask-group-contract = Groep { $number }: welk contract hebben zij?
unknown-group-contract = Staan zij bij u op de loonlijst? Kies dan het gewone contract, vast of tijdelijk. Huurt u hen in? Kies detachering of ander flexwerk.
short-group-contract = Contract

ask-group-people = Groep { $number }: om hoeveel mensen gaat het?
explain-group-people = Tel mensen, geen fte. Het gaat om iedereen met deze achtergrond, dit contract en dezelfde uren. Wie andere uren werkt, komt in een volgende groep.
unknown-group-people = Een schatting mag: u kunt het getal later wijzigen.
short-group-people = Aantal mensen
value-group-people = { $n }
example-group-people = Typ bijvoorbeeld **3**.

ask-group-hours = Groep { $number }: hoeveel uur per week werkt ieder van hen volgens het contract?
explain-group-hours = Neem de uren in het contract, voor één persoon. Een deel van een fte mag ook, zoals **0,8 fte**.
unknown-group-hours = Neem de uren uit het contract. Wisselen de uren? Neem dan het gemiddelde over het jaar.
short-group-hours = Uren per week, ieder
value-group-hours = { NUMBER($n, maximumFractionDigits: 2) } uur
example-group-hours = Typ bijvoorbeeld **24 uur** of **0,8 fte**.

ask-group-months = Groep { $number }: hoeveel maanden van { $year } werkten zij bij u?
explain-group-months = Wie het hele jaar in dienst was, telt voor twaalf maanden. Begon iemand op 1 juli? Dan zijn het er zes.
unknown-group-months = Was iedereen er op 1 januari al en eind december nog? Kies dan het hele jaar. Een schatting in maanden mag ook.
short-group-months = Maanden in het peiljaar
value-group-months = { NUMBER($n, maximumFractionDigits: 1) }
example-group-months = Typ bijvoorbeeld **12** of **6 maanden**.

ask-group-since-hired = Groep { $number }: sinds welke maand werken zij bij u? Deze achtergrond ({ $position }) telt { $years } jaar mee vanaf de eerste werkdag.
explain-group-since-hired = Na { $years } jaar telt iemand met deze achtergrond niet meer mee voor de PSO. Daarom wil ik weten wanneer zij begonnen. Begonnen ze niet tegelijk? Maak er dan twee groepen van.
unknown-group-since-hired = Kies **Weet ik niet**: dan reken ik hen mee en zet ik dat bij de score.
short-group-since-hired = In dienst sinds
example-group-since-hired = Typ bijvoorbeeld **maart 2023** of **03-2023**.

ask-group-since-status-lost = Groep { $number }: in welke maand raakten zij hun status kwijt? Daarna tellen zij nog { $years } jaar mee.
explain-group-since-status-lost = Wie niet meer tot de doelgroep hoort, telt nog { $years } jaar mee. Ik heb de maand nodig waarin dat begon.
unknown-group-since-status-lost = Kies **Weet ik niet**: dan reken ik hen mee en zet ik dat bij de score.
short-group-since-status-lost = Status kwijt sinds
example-group-since-status-lost = Typ bijvoorbeeld **maart 2025** of **03-2025**.

ask-group-more = Is er nog een groep mensen uit de doelgroep? U mag hem ook meteen beschrijven.
explain-group-more = Mensen met een andere achtergrond, een ander contract of andere uren vormen een nieuwe groep.
unknown-group-more = Kies nee. U kunt later altijd een groep toevoegen.
short-group-more = Nog een groep

ask-own-employment = Wilt u ook weten hoe u ervoor staat voor PSO 30+?
explain-own-employment = PSO 30+ is een extra aantekening. Minstens 30 procent van de mensen in loondienst hoort dan tot de doelgroep van artikel 2.82 van de Aanbestedingswet. Daarmee mag u meedoen met opdrachten die alleen voor zulke bedrijven zijn.
unknown-own-employment = Kies nee. U kunt dit later nog invullen.
short-own-employment = PSO 30+ meenemen

ask-own-people = Hoeveel mensen hebt u zelf in loondienst?
explain-own-people = Tel mensen, geen fte. Uitzendkrachten en mensen die u inhuurt, tellen hier niet mee.
unknown-own-people = Kijk op de loonlijst van uw eigen organisatie. Een schatting mag.
short-own-people = Mensen in loondienst
value-own-people = { $n }
example-own-people = Typ bijvoorbeeld **60**.

ask-own-target = Hoeveel van hen horen tot de doelgroep van artikel 2.82? In elk geval: mensen uit de banenafspraak en met WIA of WAO.
explain-own-target = Mensen uit de banenafspraak (het doelgroepregister) en mensen met een WIA- of WAO-uitkering tellen in elk geval mee. Wie uit de bijstand of de WW komt, telt niet vanzelf mee.
unknown-own-target = Tel alleen de mensen van wie u het zeker weet. Typ **0** als u het van niemand weet.
short-own-target = Doelgroep in loondienst
value-own-target = { $n }
example-own-target = Typ bijvoorbeeld **20**.
misread-own-target-too-high = Dat zijn er meer dan u in loondienst hebt ({ $bound }).

ask-purchases = Kocht u in het peiljaar iets bij een bedrijf met een PSO-certificaat of bij een SW-bedrijf? Dit is niet verplicht.
explain-purchases = Wat u koopt bij zulke bedrijven telt mee als indirecte bijdrage. Eén opdracht mag niet twee keer meetellen: een gedetacheerde collega die u al noemde, is geen inkoop.
unknown-purchases = Kies nee. Inkoop telt alleen extra mee en u kunt het later toevoegen.
short-purchases = Sociale inkoop

ask-purchase-supplier = Inkoop { $number }: bij welk bedrijf kocht u? U mag dit overslaan.
explain-purchase-supplier = De naam is alleen voor uw eigen overzicht.
unknown-purchase-supplier = Sla deze vraag gerust over.
short-purchase-supplier = Leverancier

ask-purchase-amount = Inkoop { $number }: voor hoeveel euro kocht u daar in het peiljaar?
explain-purchase-amount = Tel alle facturen van dit bedrijf over het peiljaar bij elkaar op.
unknown-purchase-amount = Een schatting mag. U kunt deze inkoop ook weglaten: typ **terug** en kies nee.
short-purchase-amount = Bedrag
value-purchase-amount = € { NUMBER($n, maximumFractionDigits: 2) }
example-purchase-amount = Typ bijvoorbeeld **20.000** of **€ 1.250,50**.

ask-purchase-turnover = Inkoop { $number }: wat is de omzet per jaar van dat bedrijf? Is het een schatting? Zet er dan **ongeveer** bij.
explain-purchase-turnover = Ik reken uit welk deel van het werk van dit bedrijf u betaalt. Daarvoor heb ik zijn hele omzet nodig. Vraag het aan de leverancier of kijk in het jaarverslag.
unknown-purchase-turnover = Een schatting mag: typ bijvoorbeeld **ongeveer 2 miljoen**. Dat zet ik dan bij de score.
short-purchase-turnover = Omzet leverancier
value-exact = € { NUMBER($n, maximumFractionDigits: 2) }
value-estimated = ongeveer € { NUMBER($n, maximumFractionDigits: 2) }
example-purchase-turnover = Typ bijvoorbeeld **1.500.000** of **ongeveer 2 miljoen**.
misread-purchase-turnover-too-low = Dat is minder dan u er kocht (€ { $bound }).

ask-purchase-fte = Inkoop { $number }: hoeveel fte werkt er bij dat bedrijf?
explain-purchase-fte = Het gaat om alle medewerkers van de leverancier, in fte.
unknown-purchase-fte = Vraag het aan de leverancier, of maak een schatting.
short-purchase-fte = Fte leverancier
value-purchase-fte = { NUMBER($n, maximumFractionDigits: 2) } fte
example-purchase-fte = Typ bijvoorbeeld **30**.

ask-purchase-direct = Inkoop { $number }: hoeveel procent is de directe bijdrage van dat bedrijf?
explain-purchase-direct = De directe bijdrage is het deel van de medewerkers dat tot de PSO-doelgroep hoort. De leverancier vindt dit percentage in zijn eigen PSO-berekening.
unknown-purchase-direct = Vraag het aan de leverancier: het staat in zijn PSO-berekening. Weet u het nu niet? Stop dan gerust en ga later verder.
short-purchase-direct = Directe bijdrage leverancier
value-purchase-direct = { NUMBER($n, maximumFractionDigits: 2) } %
example-purchase-direct = Typ bijvoorbeeld **25** of **12,5 %**.

ask-purchase-more = Kocht u ook bij een ander bedrijf met een PSO-certificaat of bij een ander SW-bedrijf?
explain-purchase-more = Elke leverancier vult u apart in.
unknown-purchase-more = Kies nee. U kunt later nog een inkoop toevoegen.
short-purchase-more = Nog een inkoop

ask-quality = **{ $name }**. { $explanation } Is dat bij u voor iedereen uit de doelgroep geregeld?
unknown-quality = Kies **Weet ik niet**. Dan zet ik bij de score dat dit nog bekeken moet worden.

ask-aspirant = U haalt met deze cijfers nog geen trede. Hebt u een plan met doelen en acties om binnen twee jaar minstens trede 1 te halen?
explain-aspirant = Wie nog geen trede haalt maar er wel aan werkt, kan de aspirant-status krijgen. Daarvoor is een plan op papier nodig met concrete doelen en acties, en u moet er al mee bezig zijn.
unknown-aspirant = Staat er nog niets op papier? Kies dan nee.
short-aspirant = Plan voor de aspirant-status
short-confirmed = Samenvatting

explain-confirmed = Kijk of alles klopt. Kies **Toon mijn score** als het goed is, of **Wijzig een antwoord** als er iets niet klopt.
unknown-confirmed = Weet u niet zeker of alles klopt? U ziet nu alvast een voorlopige score en kunt daarna alles nog wijzigen.
ask-confirmed = Klopt de samenvatting?

## How an answer is shown

answer-yes = ja
answer-no = nee
offer-yes = Ja
offer-no = Nee
answer-skipped = niet ingevuld
answer-unknown = weet ik niet
part-group = groep { $number }
part-purchase = inkoop { $number }

# In the line about one group or purchase

brief-group-position = { $answer }
brief-group-contract = { $answer }
brief-group-people = { $n ->
        [1] 1 persoon
       *[other] { $answer } mensen
    }
brief-group-hours = ieder { $answer } per week
brief-group-months = { $n ->
        [12] het hele jaar
        [1] 1 maand
       *[other] { $answer } maanden
    }
brief-group-since-hired = in dienst sinds: { $answer }
brief-group-since-status-lost = status kwijt sinds: { $answer }
brief-purchase-supplier = leverancier: { $answer }
brief-purchase-amount = { $answer } gekocht
brief-purchase-turnover = omzet: { $answer }
brief-purchase-fte = { $answer }
brief-purchase-direct = directe bijdrage: { $answer }

## Answers that could not be read

misread-empty = Ik zie geen antwoord in uw bericht.
misread-too-long = Dat is te lang. Houd het onder de { $bound } tekens.
misread-not-a-choice = Dat antwoord herken ik niet. Kies een van de mogelijkheden, of typ **uitleg**.
misread-quality-not-a-choice = Geldt het maar voor een deel? Kies dan nee. Nog niet bekeken? Kies dan **Weet ik niet**.
misread-ambiguous = Dat kan meer dan één ding betekenen. Welke bedoelt u?
misread-not-a-number = Ik lees hier geen getal in.
misread-several-numbers = Ik lees hier meer dan één getal in. Eén getal is genoeg.
misread-wrong-unit = Dat getal heeft een andere eenheid dan ik nodig heb.
misread-not-whole = Dit moet een heel getal zijn.
misread-too-low = Dat is te weinig: het is minstens { NUMBER($bound, maximumFractionDigits: 2) }.
misread-too-high = Dat is te veel: het is hoogstens { NUMBER($bound, maximumFractionDigits: 2) }.
misread-not-a-year = Ik kan alleen rekenen met dit jaar of een van de drie jaren ervoor. Typ het jaar in vier cijfers.
misread-not-a-month = Ik lees hier geen maand in die kan kloppen.

## Summary and changes

summary-intro = **Dit hebt u ingevuld**
summary-answer = { $name }: **{ $answer }**
summary-part = **{ $part }** – { $answers }
parts-left-out = { $count ->
        [one] En nog één. Typ bijvoorbeeld **wijzig groep 31** om die te zien.
       *[other] En nog { $count } andere. Typ bijvoorbeeld **wijzig groep 31** om er een te zien.
    }
summary-question = Klopt alles? Dan bereken ik uw score.
score-comes-last = Uw score ziet u na de laatste vraag.
offer-score = Toon mijn score
offer-change = Wijzig een antwoord
offer-add-group = Voeg een groep toe
offer-add-purchase = Voeg een inkoop toe
offer-remove = Verwijder { $part }
change-which = Wat wilt u wijzigen?
change-which-of = Wat wilt u wijzigen aan { $part }?
change-answer = { $name }: { $answer }

## No score possible

stuck-sw-company = Voor SW-bedrijven geldt een aparte berekening. Die is niet openbaar, dus ik kan uw score niet uitrekenen. Mail [info@pso-nederland.nl](mailto:info@pso-nederland.nl): zij helpen u verder.
stuck-too-small = Uw organisatie is te klein voor de PSO: onder de 2 fte bestaat er geen norm. Klopt het aantal fte niet? Wijzig het dan hieronder.
stuck-more-target-fte-than-total = De groepen die u noemde, zijn samen meer fte dan er in totaal bij u werkt. Een van deze antwoorden klopt niet. Welk wilt u wijzigen?
stuck-too-many-parts = Meer dan honderd groepen of inkopen kan ik hier niet aan. Neem kleine groepen samen en kies hier nee.

## The result

result-rung = **Met deze cijfers staat u op { $rung }.**
result-aspirant = **Met deze cijfers haalt u nog geen trede, maar met uw plan kunt u de aspirant-status aanvragen.**
result-none = **Met deze cijfers haalt u nog geen trede.**
result-no-staff = Er werkt nog niemand uit de PSO-doelgroep bij u. Daardoor is uw directe bijdrage 0 % en telt inkoop niet mee.
result-direct = Uw directe bijdrage is **{ NUMBER($percent, maximumFractionDigits: 2) } %**: { NUMBER($weighted, maximumFractionDigits: 2) } gewogen fte op { NUMBER($size, maximumFractionDigits: 2) } fte in totaal.
result-group = { $people } × { $position }, { $contract }: ieder { NUMBER($hours, maximumFractionDigits: 2) } van { NUMBER($week, maximumFractionDigits: 2) } uur, { $months ->
        [12] het hele jaar
        [one] 1 maand
       *[other] { NUMBER($months, maximumFractionDigits: 1) } maanden
    }. Dat is { NUMBER($fte, maximumFractionDigits: 2) } fte × weging { NUMBER($weight, maximumFractionDigits: 4) } = **{ NUMBER($weighted, maximumFractionDigits: 2) }**.
result-expired = { $people } × { $position }: **telt niet mee**. Deze achtergrond telt { $years } jaar, vanaf { $since }. Die tijd was in { $until } om, dus in peiljaar { $year } telt deze groep niet mee.
result-indirect = Uw inkoop telt mee als indirecte bijdrage: { NUMBER($percent, maximumFractionDigits: 2) } %. Samen is dat **{ NUMBER($total, maximumFractionDigits: 2) } %**.
result-indirect-capped = Uw inkoop is goed voor { NUMBER($percent, maximumFractionDigits: 2) } %, maar telt hoogstens { $times } keer de directe bijdrage mee: { NUMBER($counted, maximumFractionDigits: 2) } %. Samen is dat **{ NUMBER($total, maximumFractionDigits: 2) } %**.
result-norm = { $rung } vanaf { NUMBER($percent, maximumFractionDigits: 2) } %
result-norms = De norm voor { NUMBER($size, maximumFractionDigits: 2) } fte: { $norms }.
result-top = Hoger kan niet: dit is de bovenste trede.
result-missing = Voor **{ $rung }** komt u { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) } procentpunt tekort.
result-hire = Dat is ongeveer { $people ->
        [one] 1 collega van { $hours } uur per week
       *[other] { $people } collega's van elk { $hours } uur per week
    } erbij met achtergrond { $position } ({ NUMBER($fte, minimumFractionDigits: 2, maximumFractionDigits: 2) } fte).
result-replace = Groeit uw organisatie niet, dan is { NUMBER($fte, minimumFractionDigits: 2, maximumFractionDigits: 2) } fte op bestaande plekken genoeg.
result-30plus-granted = **PSO 30+**: { NUMBER($percent, maximumFractionDigits: 2) } % van de mensen in loondienst hoort tot de doelgroep. Dat is genoeg ({ $needed } %) en u staat op { $rung }: u komt in aanmerking.
result-30plus-reached = **PSO 30+**: { NUMBER($percent, maximumFractionDigits: 2) } % van de mensen in loondienst hoort tot de doelgroep. Dat is genoeg ({ $needed } %), maar u moet er ook { $rung } voor halen.
result-30plus-missed = **PSO 30+**: { NUMBER($percent, maximumFractionDigits: 2) } % van de mensen in loondienst hoort tot de doelgroep. Nodig is { $needed } %, samen met { $rung }.
result-quality-met = U geeft aan dat alle kwalitatieve eisen geregeld zijn. Bij de audit laat u dat zien.
result-quality-gaps = Dit moet u nog regelen voordat een audit kan slagen: **{ $names }**.
result-quality-unknown = Dit hebt u nog niet bekeken: **{ $names }**.
result-assumptions = **Waar ik van uitging**
assumption-calendar-year = Het peiljaar loopt van januari tot en met december { $year }.
assumption-norm-interpolated = De norm voor uw grootte ligt tussen twee gepubliceerde regels. Hij is daartussen in een rechte lijn berekend.
assumption-turnover-estimated = De omzet van een leverancier is een schatting.
assumption-edition-in-force = Gerekend is met de uitgave die nu geldt.
assumption-since-unknown = Van een groep is niet bekend sinds wanneer die telt. Die groep is gewoon meegerekend.
assumption-condition-holds = Indicaties en loonkostensubsidies liepen het hele peiljaar door.
assumption-counted-until = Een groep telde een deel van het peiljaar. Alleen de maanden tot dat moment zijn gerekend.
assumption-hire-full-weight = Het advies rekent met nieuwe collega's op een gewoon contract, het hele jaar.
result-edition = Berekend met de { $title }, geldig vanaf { DATETIME($starts, dateStyle: "long") }. Bron: { $source }, nagekeken op { DATETIME($checked, dateStyle: "long") }.
result-newer = Er zijn latere wijzigingen waarvan de cijfers niet openbaar zijn: { $changes }. Uw echte score kan daardoor anders zijn.
result-audit = Alleen een audit door een certificerende instelling bepaalt uw trede.

## Pictures of a score

picture-percent = { NUMBER($percent, maximumFractionDigits: 2) }{"\u00A0"}%
picture-title = { $name } · { NUMBER($size, maximumFractionDigits: 2) } fte · normen van { $year }
picture-year = peiljaar { $year }
picture-direct = direct { $percent }
picture-indirect = indirect { $percent }
picture-gap = nog { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) } procentpunt tot { $rung }
picture-ladder = De ladder van { $title }
picture-ladder-name = ladder.png
picture-told = { $standing } met { $total } ({ $parts })
picture-rung = { $rung } vanaf { $percent }
picture-rung-reached = { $rung } vanaf { $percent }: gehaald
picture-comparison = Uw zelfscans naast elkaar
picture-comparison-name = vergelijking.png
picture-column = { $label }, { $size }: { $told }; { $norms }
picture-size = { NUMBER($size, maximumFractionDigits: 2) } fte
picture-more = En nog { $count } andere

## On paper: the report

command-report = rapport, het rapport, rapport (pdf), maak een rapport, maak het rapport, geef mij het rapport, stuur het rapport, pdf, als pdf
offer-report = Rapport (PDF)
report-here = Hier is het rapport van **{ $name }**, om te bewaren of door te geven.
report-making = Ik maak het rapport.
report-file = pso-rapport
papers-none = Daarvoor heb ik een zelfscan nodig die af is. Typ **zelfscan** om te beginnen of verder te gaan.
papers-unfinished = **{ $name }** is nog niet af. Beantwoord eerst de vragen die nog openstaan.
papers-gone = Die zelfscan is er niet meer.

report-kicker = Zelfscan voor de PSO-ladder
report-about = { $scenario } · peiljaar { $year } · gemaakt op { DATETIME($made, dateStyle: "long") }
report-footer = { $scenario } · { DATETIME($made, dateStyle: "long") }
report-page = pagina
report-page-of = van
report-summary = Samenvatting
report-advice = Wat u nu kunt doen
report-staff = Directe bijdrage: mensen uit de doelgroep
report-purchases = Indirecte bijdrage: inkoop
report-30plus = PSO 30+
report-quality = Kwalitatieve eisen
report-assumptions = Aannames
report-sources = Uitgave en bronnen

report-percent = { NUMBER($n, minimumFractionDigits: 2, maximumFractionDigits: 2) } %
report-points = { NUMBER($n, minimumFractionDigits: 2, maximumFractionDigits: 2) } procentpunt
report-fte = { NUMBER($n, minimumFractionDigits: 2, maximumFractionDigits: 2) }
report-number = { NUMBER($n, maximumFractionDigits: 2) }
report-euros = € { NUMBER($n, maximumFractionDigits: 2) }
report-estimated = € { NUMBER($n, maximumFractionDigits: 2) } (geschat)
report-day = { DATETIME($day, dateStyle: "long") }

report-column-figure = Cijfer
report-column-value = Waarde
report-rung = Trede
report-total = Totale bijdrage
report-direct = Directe bijdrage
report-indirect = Indirecte bijdrage, zoals die telt
report-size = Omvang van de organisatie
report-missing = Tekort tot { $rung }
report-column-norm = Norm voor { $size } fte
report-column-percent = Vanaf
report-column-reached = Gehaald
report-column-people = Mensen
report-column-hours = Uren
report-column-months = Maanden
report-column-fte = Fte
report-column-weight = Gewicht
report-column-weighted = Gewogen fte
report-in-all = Samen
report-column-amount = Bedrag
report-column-turnover = Omzet
report-column-supplier-fte = Fte
report-column-supplier-direct = Direct
report-column-bought = Telt voor fte
report-30plus-unknown = PSO 30+ is niet berekend: het aantal mensen in loondienst is niet ingevuld.
report-column-requirement = Eis
report-column-asks = Wat de eis inhoudt
report-column-met = Stand
report-met-yes = geregeld
report-met-no = nog regelen
report-met-unknown = nog niet bekeken
report-advice-hire = Neem ongeveer { $people ->
        [one] 1 collega van { $hours } uur per week
       *[other] { $people } collega's van elk { $hours } uur per week
    } aan met achtergrond { $position }: samen { NUMBER($fte, minimumFractionDigits: 2, maximumFractionDigits: 2) } fte.
report-advice-replace = Of zet op bestaande plekken { NUMBER($fte, minimumFractionDigits: 2, maximumFractionDigits: 2) } fte mensen uit de doelgroep in. De organisatie groeit dan niet.
report-advice-aspirant = Een plan met doelen en acties om binnen twee jaar minstens { $rung } te halen, kan de aspirant-status opleveren.
report-advice-apply = Klopt dit beeld? Vraag de PSO dan aan via MijnPSO. Een certificerende instelling doet daarna de audit.
report-edition = Berekend met de { $title }, geldig vanaf { DATETIME($starts, dateStyle: "long") }.
report-column-what = Wat
report-column-source = Bron
report-column-checked = Nagekeken op
report-source-norms = Normen
report-source-start-positions = Gewichten van de achtergrond
report-source-contracts = Gewichten van het contract
report-source-limits = Hoe lang een achtergrond telt
report-source-indirect = Indirecte bijdrage
report-source-pso-30plus = PSO 30+
report-source-requirements = Kwalitatieve eisen

## On paper: the spreadsheet

command-workbook = werkblad, spreadsheet, spreadsheet (xlsx), rekenblad, xlsx, maak een spreadsheet, maak een werkblad, geef mij de spreadsheet, stuur de spreadsheet
offer-workbook = Spreadsheet (XLSX)
workbook-here = Hier is **{ $name }** als spreadsheet. Wat u in de gele cellen wijzigt, rekent meteen door.
workbook-making = Ik maak de spreadsheet.
workbook-file = pso-werkblad

workbook-sheet-score = Score
workbook-sheet-organisation = Organisatie
workbook-sheet-groups = Groepen
workbook-sheet-purchases = Inkoop
workbook-sheet-edition = Uitgave
workbook-use = De gele cellen op de andere bladen mag u wijzigen: alles rekent mee. Onder de groepen en de inkoop zijn regels vrij voor nieuwe. De andere cellen zijn beveiligd zonder wachtwoord.
workbook-number = Nr
workbook-since = Telt vanaf
workbook-until = Telt tot
workbook-counted-months = Maanden die tellen
workbook-position-weight = Gewicht achtergrond
workbook-contract-weight = Gewicht contract
workbook-estimated = Geschat
workbook-check = Controle
workbook-incomplete = niet compleet
workbook-over-turnover = meer dan de omzet
workbook-choose = Kies iets uit de lijst.
workbook-between = Vul een getal in van { $least } tot en met { $most }.
workbook-share = Vul een percentage in van 0 tot en met 100 %.
workbook-day = Vul een datum in van { DATETIME($first, dateStyle: "long") } tot en met 31 december van het peiljaar.
workbook-wrong = Dat kan niet
workbook-years = Telt zoveel jaar
workbook-while = Telt zolang
workbook-norm-size = Norm: omvang in fte
workbook-limits = Grenzen
workbook-smallest = Kleinste omvang met een norm, in fte
workbook-most-indirect = Indirect telt hoogstens zoveel keer direct
workbook-own-needed = Aandeel dat PSO 30+ vraagt

workbook-outcome = Uitkomst
workbook-rung = Trede
workbook-look-at-checks = Kijk bij Controle
workbook-contributions = Bijdragen
workbook-target = Fte uit de doelgroep
workbook-how-target = mensen × uren / volledige werkweek × maanden / 12, van alle groepen
workbook-weighted = Gewogen fte
workbook-how-weighted = het vorige × gewicht achtergrond × gewicht contract
workbook-direct = Directe bijdrage
workbook-how-direct = gewogen fte / totaal aantal fte
workbook-bought = Fte door inkoop
workbook-how-bought = bedrag / omzet × fte × directe bijdrage, van alle leveranciers
workbook-indirect = Indirecte bijdrage
workbook-how-indirect = fte door inkoop / (totaal aantal fte + fte door inkoop)
workbook-counted = Indirecte bijdrage, zoals die telt
workbook-how-counted = hoogstens een vast aantal keer de directe bijdrage: zie Grenzen op het laatste blad
workbook-total = Totale bijdrage
workbook-how-total = direct + indirect zoals die telt; dit wordt met de norm vergeleken
workbook-norms = Norm voor deze omvang
workbook-norm-row = Regel in de normtabel
workbook-how-norm-row = de grootste omvang die niet groter is; daarboven in een rechte lijn naar de volgende
workbook-following = De volgende trede
workbook-next = Volgende trede
workbook-next-norm = Norm daarvan
workbook-next-missing = Tekort in procentpunt
workbook-next-replacing = Nodig op bestaande plekken, in fte
workbook-how-next-replacing = met gewicht 1, zonder dat de organisatie groeit
workbook-too-few-others = zoveel anderen zijn er niet
workbook-own-share = Aandeel van de mensen in loondienst
workbook-30plus = PSO 30+
workbook-30plus-granted = komt in aanmerking
workbook-30plus-reached = genoeg, maar { $rung } is ook nodig
workbook-30plus-missed = niet genoeg
workbook-30plus-unknown = niet ingevuld
workbook-gaps = Nog te regelen
workbook-not-looked-at = Nog niet bekeken
workbook-checks = Controle
workbook-fine = goed
workbook-not-between = geen getal van { $least } tot en met { $most }
workbook-too-small = te klein voor een norm
workbook-too-much = meer dan het totaal
workbook-no-heads = vul beide in, als hele getallen
workbook-more-heads = meer doelgroep dan mensen
workbook-look-at = kijk bij { $what }
workbook-look-at-sheet = kijk op het blad { $sheet }
workbook-check-year = Peiljaar
workbook-check-week = Volledige werkweek
workbook-check-size = Omvang
workbook-check-target = Fte uit de doelgroep
workbook-check-groups = Regels met groepen
workbook-check-purchases = Regels met inkoop
workbook-check-own = Mensen in loondienst
workbook-faults = Wat niet klopt

## What if

offer-what-if = Wat als …?
offer-save-what-if = Bewaar als scenario
offer-ways-up = Hoe kom ik op { $rung }?
offer-back-to-result = Terug naar mijn resultaat
what-if-no-score = Dat kan ik voor u uitrekenen zodra u een score hebt. Doe eerst de zelfscan, en stel uw vraag dan nog eens.
what-if-intro = **Wat als …?** Vraag in gewone woorden wat een verandering met uw score doet. Ik reken het uit en laat zien hoe het nu is en hoe het dan wordt. Typ bijvoorbeeld:
what-if-example-hire = wat als ik iemand met achtergrond { $position } van 32 uur aanneem?
what-if-example-hours = wat als groep { $number } { NUMBER($week, maximumFractionDigits: 2) } uur gaat werken?
what-if-example-left = wat als groep { $number } weggaat?
what-if-example-contract = wat als groep { $number } een vast contract krijgt?
what-if-example-buy = en als we € 50.000 inkopen bij een SW-bedrijf?
what-if-example-buy-at = en als we € 50.000 inkopen bij { $supplier }?
what-if-example-grow = als we 10 fte groeien
what-if-go-on = Begint u met **en als**, dan ga ik verder op de vorige vraag. Uw zelfscan zelf verandert niet, tenzij u er een scenario van bewaart.
what-if-name = { $name } (wat als)
what-if-saved-own = Voor PSO 30+ vraag ik uw eigen personeel opnieuw: daar kan de verandering ook in zitten.
what-if-saved = Bewaard als **{ $name }**. Uw eerdere zelfscan is niet veranderd.

what-if-picture = Uw score nu en dan
what-if-now = nu
what-if-then = dan
what-if-heading = **Wat als:** { $change }.
what-if-from-score = Ik ga uit van uw score in **{ $name }**.
what-if-builds-on = Dit komt boven op wat u hiervoor vroeg. Ik vergelijk met uw score in **{ $name }**.
what-if-earlier = { $count ->
        [1] Ook dit geldt nog:
       *[other] Ook dit geldt nog, hoogstens de laatste { $most }:
    }
what-if-again = Dit komt in de plaats van wat u hiervoor vroeg. Ik vergelijk met uw score in **{ $name }**.
what-if-hire = u neemt { $people } × { $position } aan: ieder { NUMBER($hours, maximumFractionDigits: 2) } uur per week, { $months ->
        [12] het hele jaar
        [one] 1 maand
       *[other] { NUMBER($months, maximumFractionDigits: 1) } maanden
    }, { $contract }
what-if-instead = u neemt { $people } × { $position } aan op bestaande plekken: ieder { NUMBER($hours, maximumFractionDigits: 2) } uur per week, { $months ->
        [12] het hele jaar
        [one] 1 maand
       *[other] { NUMBER($months, maximumFractionDigits: 1) } maanden
    }, { $contract }
what-if-who = { $people } × { $position } (groep { $number })
what-if-work = { $who } van { NUMBER($before, maximumFractionDigits: 2) } naar { NUMBER($hours, maximumFractionDigits: 2) } uur per week
what-if-contracted = { $who } van { $before } naar { $contract }
what-if-prolonged = { $who } van { NUMBER($before, maximumFractionDigits: 1) } naar { NUMBER($months, maximumFractionDigits: 1) } maanden van het jaar
what-if-left = { $who } gaat weg
what-if-grown = uw organisatie groeit met { NUMBER($fte, maximumFractionDigits: 2) } fte buiten de doelgroep, naar { NUMBER($size, maximumFractionDigits: 2) } fte
what-if-shrunk = uw organisatie krimpt met { NUMBER($fte, maximumFractionDigits: 2) } fte buiten de doelgroep, naar { NUMBER($size, maximumFractionDigits: 2) } fte
what-if-bought = u koopt voor € { NUMBER($amount, maximumFractionDigits: 2) } in
what-if-bought-more-at = u koopt voor € { NUMBER($amount, maximumFractionDigits: 2) } extra in bij { $supplier }
what-if-bought-less-at = u koopt voor € { NUMBER($amount, maximumFractionDigits: 2) } minder in bij { $supplier }
what-if-bought-at = u koopt voor € { NUMBER($amount, maximumFractionDigits: 2) } in bij { $supplier }

what-if-rises = **Dan komt u op { $rung }.** Nu is dat { $before }.
what-if-stays = **Dan blijft u op { $rung }.**
what-if-falls = **Dan zakt u naar { $rung }.** Nu is dat { $before }.
what-if-falls-off = **Dan haalt u geen trede meer.** Nu is dat { $before }.
what-if-still-none = **Ook dan haalt u nog geen trede.**
what-if-row-direct = Directe bijdrage: nu { NUMBER($before, maximumFractionDigits: 2) } %, dan **{ NUMBER($after, maximumFractionDigits: 2) } %**
what-if-row-indirect = Indirecte bijdrage die meetelt: nu { NUMBER($before, maximumFractionDigits: 2) } %, dan **{ NUMBER($after, maximumFractionDigits: 2) } %**
what-if-row-total = Samen: nu { NUMBER($before, maximumFractionDigits: 2) } %, dan **{ NUMBER($after, maximumFractionDigits: 2) } %**
what-if-row-size = Grootte: nu { NUMBER($before, maximumFractionDigits: 2) } fte, dan **{ NUMBER($after, maximumFractionDigits: 2) } fte**

what-if-assumed-full-week = Een volledige werkweek: { NUMBER($week, maximumFractionDigits: 2) } uur.
what-if-assumed-whole-year = Het hele jaar in dienst.
what-if-assumed-regular = Een gewoon contract, vast of tijdelijk.
what-if-assumed-on-top = De nieuwe mensen komen boven op wie er al werkt.
what-if-assumed-hired-in-january = In dienst vanaf januari { $year }: deze achtergrond telt een beperkt aantal jaren.
what-if-assumed-total-follows = Uw totaal aantal fte verandert mee.
what-if-assumed-nobody-instead = Niemand komt in de plaats van wie weggaat.
what-if-assumed-turnover-estimated = De omzet van de leverancier is een schatting.
what-if-assumed-as-before = De cijfers van deze leverancier ken ik al. In totaal koopt u daar dan voor € { NUMBER($amount, maximumFractionDigits: 2) }.
what-if-assumed-no-other-change = Verder verandert er niets.
what-if-assumed-not-thirty-plus = PSO 30+ heb ik niet opnieuw berekend.

what-if-cannot-more-target-fte-than-total = Dat kan niet: dan werkt er meer fte uit de doelgroep dan er in totaal bij u werkt.
what-if-cannot-too-small = Dan is uw organisatie te klein voor de PSO: onder de 2 fte bestaat er geen norm.
what-if-cannot-too-large = Met zo veel fte kan ik niet rekenen.
what-if-cannot-too-many-parts = Dat kan ik niet uitrekenen: meer dan honderd groepen of inkopen kan ik niet aan.
what-if-cannot-turnover = Dat kan niet: dan koopt u voor meer dan de omzet van deze leverancier.

what-if-unclear-how-many = Om hoeveel mensen gaat het? Typ bijvoorbeeld **wat als ik 2 wajongers van 24 uur aanneem**.
what-if-unclear-which-position = Welke achtergrond hebben de mensen die u aanneemt? Typ bijvoorbeeld **wat als ik een wajonger van 32 uur aanneem**. Horen zij niet bij de doelgroep? Typ dan **als we 2 fte groeien**.
what-if-unclear-two-positions = Ik lees meer dan één achtergrond. Noem er één per keer, zoals **wat als ik een wajonger van 32 uur aanneem**. Daarna kunt u verder met **en als ik …**.
what-if-unclear-which-group = Over welke groep gaat het? Noem het nummer, zoals **wat als groep 1 weggaat**. Dit zijn uw groepen:
what-if-other-groups = en nog { $count } andere
what-if-unclear-fewer-in-group = Zoveel mensen zitten er niet in die groep. Noem een kleiner aantal, of typ **wat als ik er 2 wajongers bij aanneem**.
what-if-unclear-which-hours = Om hoeveel uur per week gaat het? Noem één getal, zoals **wat als groep 1 32 uur gaat werken**.
what-if-unclear-which-months = Wordt het langer of korter? Noem het aantal maanden dat het dan wordt, zoals **wat als groep 1 9 maanden werkt**.
what-if-unclear-over-full-week = Een volledige werkweek is bij u { NUMBER($week, maximumFractionDigits: 2) } uur. Met meer uur per persoon reken ik niet.
what-if-unclear-which-supplier = Bij welke leverancier uit uw zelfscan is dat? Noem de naam en het bedrag, zoals **wat als we € 5.000 minder inkopen bij De Brug**.
what-if-unclear-below-nothing = Dat kan niet: er werken nu { NUMBER($total, maximumFractionDigits: 2) } fte, dus dan blijft er niemand over.
what-if-unclear-another-year = Een ander peiljaar heeft andere cijfers. Doe daarvoor een nieuwe zelfscan: typ **nieuwe zelfscan**. Daarna vergelijk ik de jaren voor u.
what-if-unclear-how-much = Voor hoeveel euro koopt u dan in? Typ bijvoorbeeld **wat als we € 50.000 inkopen bij een SW-bedrijf**.
what-if-unclear-in-fte = Hoeveel fte is dat? Typ bijvoorbeeld **als we 10 fte groeien**, of **als we naar 60 fte groeien**.
what-if-unclear-one-at-a-time = Dat zijn twee dingen in één. Vraag ze een voor een: eerst **wat als ik …**, en daarna **en als we …**.
what-if-unclear-no-change = Zo is het nu al, dus uw score verandert niet.
what-if-unclear-impossible-figure = Met dat getal kan ik niet rekenen. Typ bijvoorbeeld **wat als groep 1 32 uur gaat werken**, of **omzet 2 miljoen, 40 fte, 30 %**.

what-if-figures = Om te rekenen met € { NUMBER($amount, maximumFractionDigits: 2) } inkoop heb ik dit van de leverancier nodig:
what-if-figures-of = Om te rekenen met € { NUMBER($amount, maximumFractionDigits: 2) } inkoop bij { $supplier } heb ik dit van dat bedrijf nodig:
what-if-figure-turnover = de omzet per jaar, een schatting mag
what-if-figure-fte = het aantal fte
what-if-figure-direct = de directe bijdrage in procenten
what-if-figures-example = Zet ze in één bericht, zoals **omzet ongeveer 2 miljoen, 40 fte, 30 %**. Zonder die cijfers raad ik niet.
what-if-figures-known = Of vraag het met een leverancier uit uw zelfscan, zoals { $names }.
what-if-without-figures = Zonder de omzet, de fte en de directe bijdrage van de leverancier kan ik het niet uitrekenen. Vraag ze aan dat bedrijf, en stel uw vraag dan nog eens.

ways-from-score = Ik ga uit van uw score in **{ $name }**, zonder de wat-als van hiervoor.
ways-seeking = Ik zoek hoe u op een hogere trede komt.
ways-intro = **Zo komt u op { $rung }.** U staat nu op { NUMBER($percent, maximumFractionDigits: 2) } %. Bij { NUMBER($size, maximumFractionDigits: 2) } fte is { NUMBER($norm, maximumFractionDigits: 2) } % nodig. Van elke manier ziet u het minste dat genoeg is:
ways-together = **Alles samen.**
ways-other-groups = Nog { $count } van zulke stappen in uw andere groepen, steeds zo ver als het kan.
ways-extra = { $fte ->
        [0] Dat vraagt geen extra werk.
       *[other] Dat is { NUMBER($fte, maximumFractionDigits: 2) } fte extra werk.
    }
ways-hire = **Erbij aannemen:** { $people ->
        [one] 1 collega van { $hours } uur per week
       *[other] { $people } collega's, samen { $hours } uur per week
    }, met een achtergrond die voor 1 telt.
ways-replace = **Op bestaande plekken:** { $people ->
        [one] 1 collega van { $hours } uur per week
       *[other] { $people } collega's, samen { $hours } uur per week
    }, in de plaats van anderen.
ways-lengthen = **Langer werken:** { $who } ieder { $hours } uur per week meer, dus { NUMBER($after, maximumFractionDigits: 2) } uur.
ways-prolong = **Een langer deel van het jaar:** { $who } { $months ->
        [one] 1 maand
       *[other] { $months } maanden
    } meer.
ways-regrade = **Een ander contract:** { $who } van { $before } naar { $contract }. De weging gaat van { NUMBER($weight, maximumFractionDigits: 4) } naar { NUMBER($after, maximumFractionDigits: 4) }.
ways-students = Een BOL-leerling blijft altijd stagiair.
ways-buy = **Meer inkopen:** voor € { $euros } extra bij een leverancier uit uw zelfscan.
ways-buy-at = **Meer inkopen:** voor € { $euros } extra bij { $supplier }.
ways-buy-elsewhere = **Inkopen bij een bedrijf met een trede of een SW-bedrijf:** goed voor { NUMBER($fte, maximumFractionDigits: 2) } fte uit de doelgroep. Reken zo: bedrag ÷ omzet × fte × directe bijdrage van dat bedrijf.
ways-gains = Een uur erbij levert het meeste op bij { $names }: dat telt voor { NUMBER($weight, maximumFractionDigits: 4) }.
ways-short = **Hiermee alleen komt u er niet:**
ways-no-further = { $steps } Verder dan { NUMBER($percent, maximumFractionDigits: 2) } % komt u zo niet, en { NUMBER($norm, maximumFractionDigits: 2) } % is nodig.
ways-buying = **Inkopen.**
ways-buying-more-at = **Meer inkopen bij { $supplier }.**
ways-replacing = **Alle andere plekken.**
ways-order = De volgorde is van weinig naar veel extra werk voor de doelgroep, bij u of bij een leverancier. Wat een manier in euro's kost, weet ik niet.
ways-assumed = Ik ga uit van een gewoon contract en het hele jaar. De norm is steeds die voor uw nieuwe grootte.
ways-there = U staat al op **{ $rung }**, met { NUMBER($percent, maximumFractionDigits: 2) } %. Daar hoeft u dus niets meer voor te doen.
ways-top = U staat al op **{ $rung }**, met { NUMBER($percent, maximumFractionDigits: 2) } %. Hoger kan niet.
ways-suppliers = **Leveranciers met een trede** binnen 20 km van { $place }: { $total }. Wat u daar inkoopt, telt mee als indirecte bijdrage. De dichtstbijzijnde:
ways-no-suppliers = Binnen 20 km van { $place } vond ik geen leverancier met een trede.
ways-where = Zoekt u een leverancier met een trede in uw regio? Typ bijvoorbeeld **welke bedrijven met minstens trede 1 zijn er bij Zwolle?**.

## Scenarios

scenario-name = Zelfscan { $number }
copy-name = { $name } (kopie)
scenarios-none = U hebt nog geen zelfscan.
scenarios-intro = **Uw zelfscans**. Kies er een om verder te gaan, te kopiëren of te verwijderen.
scenario-done = **{ $name }**: { $rung }, { NUMBER($percent, maximumFractionDigits: 2) } %
scenario-open = **{ $name }**: nog niet af, { $number } van ongeveer { $length } vragen beantwoord
rung-none = nog geen trede
offer-new = Nieuwe zelfscan
offer-result = Bekijk
offer-rename = Andere naam
offer-copy = Maak een kopie
offer-delete = Verwijder
offer-compare = Vergelijk
offer-scenarios = Mijn zelfscans
ask-name = Welke naam geeft u **{ $name }**?
renamed = Goed, dit heet nu **{ $name }**.
name-unfit = Geef een naam van hoogstens { $longest } tekens.
copied = De kopie heet **{ $name }**. Wijzig hierin wat u wilt uitproberen. Het origineel blijft zoals het is.
ask-delete = Weet u zeker dat u **{ $name }** wilt verwijderen? De antwoorden zijn dan weg.
ask-restart = Weet u zeker dat u **{ $name }** opnieuw wilt beginnen? De antwoorden zijn dan weg.
deleted = **{ $name }** is verwijderd.
scenarios-full = U hebt al { $most } zelfscans. Verwijder er eerst een.
compare-too-few = Om te vergelijken hebt u minstens twee afgeronde zelfscans nodig. Maak een kopie en wijzig daarin iets.
compare-intro = **Naast elkaar**
compare-line = **{ $name }**: { $rung }. Totaal { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) } % (direct { NUMBER($direct, minimumFractionDigits: 2, maximumFractionDigits: 2) } %, indirect { NUMBER($indirect, minimumFractionDigits: 2, maximumFractionDigits: 2) } %) bij { NUMBER($size, maximumFractionDigits: 2) } fte
compare-best = De hoogste bijdrage: **{ $names }**, met { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) } %.
compare-years = **{ $after } na { $before }** (**{ $later }** na **{ $earlier }**): { $changes }.
compare-direct-moved = direct van { NUMBER($before, minimumFractionDigits: 2, maximumFractionDigits: 2) } % naar { NUMBER($after, minimumFractionDigits: 2, maximumFractionDigits: 2) } %
compare-indirect-moved = indirect van { NUMBER($before, minimumFractionDigits: 2, maximumFractionDigits: 2) } % naar { NUMBER($after, minimumFractionDigits: 2, maximumFractionDigits: 2) } %
compare-size-moved = van { NUMBER($before, maximumFractionDigits: 2) } naar { NUMBER($after, maximumFractionDigits: 2) } fte
compare-rung-same = beide keren { $rung }
compare-rung-moved = van { $before } naar { $after }
compare-more = { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) } procentpunt meer
compare-less = { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) } procentpunt minder
compare-equal = evenveel in totaal

## Marketplace, from a colleague

listing-approved = Goed nieuws: **{ $name }** staat nu op de marktplaats. Andere organisaties kunnen u daar vinden.
listing-refused =
    Dank u wel voor uw aanmelding van **{ $name }**. Een collega heeft ernaar gekeken en zet die nu nog niet op de marktplaats.

    De reden: { $reason }

    Kunt u dit aanpassen? Stuur uw aanmelding dan gerust opnieuw in. We kijken er graag weer naar.

## Forms, where a channel has them

offer-form-group = Vul de groep in één keer in
offer-form-again = Verbeter het formulier
form-group-title = Groep { $number }
form-group-since = Sinds welke maand (alleen als de achtergrond een aantal jaren telt)
offer-form-listing = Vul het formulier in
form-listing-title = Uw vermelding
form-not-opened = Het formulier ging niet open. Probeer het nog eens, of antwoord hier vraag voor vraag.
form-slips = Het formulier is nog niet goed ingevuld. Ik heb er niets van overgenomen.
form-slip = **{ $field }**: { $said }
stale-form = Dat formulier hoort bij een eerdere vraag. Ik heb er niets mee veranderd.
register-form-stale = Dat formulier hoort bij een vermelding die u nu niet invult. Ik heb er niets mee gedaan. Typ **vermelding** om verder te gaan.
register-form-overtaken = Intussen hebt u hier ook iets ingevuld. Kijk het formulier nog eens na en verstuur het opnieuw: wat u typte, staat er nog in.

## Documents that are sent

documents-read = Een ingevuld **invulblad** kan ik wel lezen, en een bestand in JSON of TOML met de cijfers van een bedrijf ook.
document-unread = Het bestand of de foto zelf kan ik hier niet bekijken. Ik antwoord op wat u erbij schreef.
document-scored = Ik heb **{ $name }** doorgerekend.
console-how-to-send = Een bestand sturen? Sleep het in dit venster, of typ een plus, een spatie en waar het staat: + blad.xlsx
console-no-file = Hier is geen bestand: { $name }. Kijk na of het zo heet, of sleep het in dit venster.
console-unreadable = { $name } kan niet worden gelezen ({ $reason }).
console-too-large = { $name } is te groot: het mag hoogstens { $most } MB zijn.
console-documents-wait = Er wachten nog andere bestanden. Stuur dit opnieuw als die gelezen zijn.
document-gone = **{ $name }** kan ik niet ophalen. Stuur het bestand nog eens.
document-too-large = **{ $name }** is te groot: ik lees hoogstens { $most } MB.
document-too-full = In **{ $name }** staat te veel: ik lees hoogstens { $most } gegevens. Zet collega's met dezelfde startpositie, uren en maanden samen in één groep.
document-not-text = **{ $name }** is geen leesbare tekst. Bewaar het bestand als UTF-8 en stuur het opnieuw.
document-unreadable = **{ $name }** is geen goed bestand in JSON of TOML. Kijk na of alles goed is afgesloten en elke sleutel er één keer staat. Stuur het dan opnieuw.
document-unreadable-at = **{ $name }** is geen goed bestand in JSON of TOML: het gaat mis op regel { $line }, teken { $column }. Verbeter dat en stuur het opnieuw.
document-no-edition = **{ $name }** noemt een uitgave die ik niet ken. Ik ken deze: { $editions }. Verander **edition**, of laat het weg.
document-refused = **{ $name }** kan ik zo niet doorrekenen. Verbeter dit en stuur het opnieuw:
document-problem = **{ $where }**: { $said }
document-problems-more = { $count ->
        [one] En nog één ding.
       *[other] En nog { $count } andere dingen.
    }
document-problem-missing = dit ontbreekt. Vul het aan.
document-problem-unknown-key = deze sleutel ken ik niet. Verbeter de naam of haal hem weg.
document-problem-not-whole = dit is geen heel getal. Schrijf bijvoorbeeld 3.
document-problem-not-yes-or-no = schrijf hier true of false.
document-problem-not-text = schrijf hier tekst tussen aanhalingstekens.
document-problem-wrong-shape = dit heeft een andere vorm dan ik verwacht: een lijst of een tabel.
document-problem-not-a-number = dit is geen getal. Schrijf bijvoorbeeld 24.
document-problem-not-finite = dit is geen echt getal. Schrijf bijvoorbeeld 24.
document-problem-number-absurd = dit getal is veel te groot, te klein of te lang. Schrijf een gewoon getal.
document-problem-sw-company = voor een SW-bedrijf geldt een aparte berekening, die niet openbaar is. Vraag PSO-Nederland daarom.
document-problem-negative = dit kan niet onder nul zijn. Schrijf 0 of meer.
document-problem-too-small = dit is te weinig voor de PSO: onder de 2 fte bestaat er geen norm. Klopt het aantal?
document-problem-too-large = zo veel fte werkt er in Nederland niet. Schrijf alle fte van het peiljaar.
document-problem-unknown-id = deze naam ken ik niet in deze uitgave. Kijk hoe hij daar geschreven staat.
document-problem-people-absurd = dit is geen aantal mensen. Schrijf 1 of meer, of laat het deel weg.
document-problem-hours-absurd = zo veel uur per week kan niet. Schrijf meer dan 0 en hoogstens 60, voor één collega.
document-problem-fulltime-absurd = dit is geen volledige werkweek. Schrijf bijvoorbeeld 40, of wat de cao zegt.
document-problem-year-share-absurd = dit is geen deel van een jaar. Schrijf een getal van 0 tot en met 1: 0.5 is een half jaar.
document-problem-turnover-zero = deze omzet kan niet. Schrijf de omzet van de leverancier; een schatting mag.
document-problem-percent-absurd = dit is geen percentage. Schrijf een getal van 0 tot en met 100.
document-problem-more-target-people-than-people = dit zijn er meer dan er in loondienst zijn. Een van de twee klopt niet.
document-problem-more-target-fte-than-total = de groepen zijn samen meer dan dit. Tel ook de doelgroep mee in het totaal.
document-problem-other = dit klopt niet. Kijk het na.

## While something takes long

work-so-far = { $words } ({ $percent } %)

## Somebody's own page, where a channel has one

home-intro =
    Ik ben **Laddermaat**, een computer die meedenkt over de PSO-ladder.

    Stel uw vraag in een bericht, in gewone woorden. Of kies hieronder.
home-question = De volgende vraag is: { $question }
home-result = Uw laatste uitkomst. { $result }
home-see-result = Bekijk de uitkomst

## Applications

command-apply = aanvraag, aanvragen, pso aanvragen, aanvraag beginnen, aanvraag starten, begin een aanvraag, start een aanvraag, start aanvraag, nieuwe aanvraag, een aanvraag doen, aanvraag doen, ik wil een aanvraag doen, verder met mijn aanvraag, ik wil de pso aanvragen, pso keurmerk aanvragen
command-application-status = mijn aanvraag, mijn aanvragen, onze aanvraag, status aanvraag, aanvraagstatus, status
command-application-withdraw = intrekken, trek in, aanvraag intrekken, mijn aanvraag intrekken, trek mijn aanvraag in, trek onze aanvraag in, onze aanvraag intrekken, trek aanvraag in
command-application-no-reminders = geen herinneringen, geen herinneringen meer, stop herinneringen, herinner mij niet meer, stop met herinneren
# Words that ask for it wherever they stand in a message, of somebody who has an application.
command-application-status-anywhere = hoe staat het met mijn aanvraag, hoe staat het met onze aanvraag, hoe staat mijn aanvraag ervoor, hoe staat onze aanvraag ervoor, hoe ver is mijn aanvraag, hoe ver is onze aanvraag, hoever is mijn aanvraag, hoe is mijn aanvraag, hoe is onze aanvraag, hoe is het met mijn aanvraag, status van mijn aanvraag, status van onze aanvraag, status van de aanvraag, stand van zaken van mijn aanvraag, nieuws over mijn aanvraag, nieuws over onze aanvraag
command-application-withdraw-anywhere = aanvraag intrekken, trek mijn aanvraag in, trek onze aanvraag in

offer-apply = Aanvraag beginnen
offer-apply-anew = Nieuwe aanvraag
apply-start =
    Ik neem uw aanvraag voor de PSO aan, in een stuk of acht korte vragen. U ziet alles terug voor u het verstuurt. Zeg wanneer u wilt **terug**, **wijzig** of **stop**.

    Dit kost niets. Het vervangt de definitieve aanvraag in MijnPSO niet: die doet u daar zelf.
apply-known = Uit **{ $assessment }** neem ik over: de aanvraag is voor **{ $organisation }**. Klopt dat niet? U kunt het nog wijzigen.
apply-known-again = Ik neem over wat u invulde bij aanvraag **{ $reference }**. U ziet straks alles terug en kunt het wijzigen.
apply-again = We gaan verder met uw aanvraag.
apply-ask-organisation = Voor welke organisatie is de aanvraag? Geef de naam van de hoofdaanvrager.
apply-ask-kind = Wat voor aanvraag is het?
apply-ask-kvk = Wat is het KvK-nummer van de hoofdaanvrager? Dat zijn acht cijfers.
apply-ask-entities = Vallen er nog andere bedrijven of onderdelen onder deze aanvraag? Noem hun namen, met komma's ertussen.
apply-ask-contact = Wie is de contactpersoon voor de aanvraag? Noem alleen die naam, en geen andere medewerkers.
apply-ask-reach = Op welk e-mailadres of telefoonnummer kan de helpdesk u bereiken?
apply-ask-body = Welke certificerende instelling doet de audit? Kies er een, of typ een andere naam.
apply-ask-assessment = Zal ik de uitkomst van een zelfscan meesturen? De helpdesk ziet dan hoe de zelfscan heet, van wanneer hij is, de uitgave, de trede en de percentages.
apply-offer-skip = Nee, alleen deze organisatie
apply-offer-kind-first = Voor het eerst
apply-offer-kind-recertification = Hercertificering
apply-offer-kind-aspirant = Aspirant-status
apply-offer-kind-30plus = PSO 30+
apply-offer-body-unknown = Weet ik nog niet
apply-offer-share = Ja, deel { $name } ({ $rung })
apply-offer-assessment-none = Nee, deel niets
apply-wrong-organisation = Geef de naam, in hoogstens honderd tekens.
apply-wrong-kind = Dat is geen van de vier. Kies er een.
apply-wrong-kvk = Dat is geen KvK-nummer. Het heeft acht cijfers, en u vindt het op [kvk.nl](https://www.kvk.nl).
apply-wrong-kvk-too-long = Dat zijn twaalf cijfers: dat is het vestigingsnummer. Het KvK-nummer heeft er acht en staat op hetzelfde uittreksel.
apply-wrong-entities = Noem de namen, met komma's ertussen. Vallen er geen andere onder? Zeg dan nee.
apply-wrong-entities-too-long = Dat is te lang: houd het op vijfhonderd tekens.
apply-wrong-contact = Geef een naam, in hoogstens honderd tekens.
apply-wrong-reach = Ik lees daar geen e-mailadres of telefoonnummer in. Schrijf het bijvoorbeeld als anna@uwbedrijf.nl of 038 123 45 67.
apply-wrong-body = Geef de naam van de instelling, in hoogstens honderd tekens. Weet u het nog niet? Zeg dan **weet ik nog niet**.
apply-wrong-assessment = Welke zelfscan bedoelt u? Kies er een, of zeg nee.
apply-needed = Dit kan ik niet overslaan.
apply-stale = Die knop hoort bij een eerdere vraag.
apply-change-what = Wat wilt u wijzigen?
apply-label-organisation = Organisatie
apply-label-kind = Soort aanvraag
apply-label-kvk = KvK-nummer
apply-label-entities = Vallen er ook onder
apply-label-contact = Contactpersoon
apply-label-reach = Te bereiken via
apply-label-body = Certificerende instelling
apply-label-assessment = Zelfscan delen
apply-none = geen andere
apply-line = { $name }: **{ $answer }**
apply-shared = Gedeelde zelfscan: **{ $name }** – { $rung }, direct { NUMBER($direct, maximumFractionDigits: 2) } %, indirect { NUMBER($indirect, maximumFractionDigits: 2) } %, uitgave { $edition }
apply-summary = **Dit is uw aanvraag**
apply-send-means =
    Dit gaat naar de helpdesk van Blik op Werk, die de aanvragen voor de PSO bijhoudt. Het kost niets en u kunt het nog intrekken.

    Let op: **dit vervangt de definitieve aanvraag in [MijnPSO](https://www.mijnpso.nl) niet.** Pas wat u daar indient, is bindend en kost geld.

    Klopt alles, en mag ik het versturen?
apply-send = Ja, versturen
apply-change = Iets wijzigen
apply-not-now = Nu niet
apply-sent =
    Dank u, uw aanvraag is verstuurd. Uw aanvraagnummer is **{ $reference }**.

    U hoort hier van mij bij elke stap. Wilt u weten hoe het ermee staat? Typ **mijn aanvraag**.

    Vergeet niet uw aanvraag ook in te dienen in [MijnPSO](https://www.mijnpso.nl).
apply-yes-or-no = Zeg **ja** om te versturen, **wijzig** om iets te veranderen, of **stop**.
apply-not-sent-yet = Uw aanvraag is nog niet verstuurd.
apply-stopped = Goed, ik verstuur niets. Wat u invulde is bewaard: typ **aanvraag** om verder te gaan.

application-private = Hier lezen anderen mee. Een aanvraag doen we in een gesprek met mij alleen: stuur mij daar **aanvraag**.
application-none = In dit gesprek is nog geen aanvraag gedaan.
application-status = Aanvraag **{ $reference }** van **{ $organisation }**: **{ $stage }** (sinds { DATETIME($since, dateStyle: "long") }).
application-stage-received = ontvangen
application-stage-complete = compleet
application-stage-with-auditor = bij de auditor
application-stage-closed = afgesloten
application-stage-withdrawn = ingetrokken
application-awarded = toegekend, { $rung }, geldig tot en met { DATETIME($until, dateStyle: "long") }
application-not-awarded = niet toegekend
application-next-received = Een medewerker kijkt of alles er is.
application-next-complete = Alles is er. Nu is de audit door een certificerende instelling aan de beurt.
application-next-with-auditor = De auditor brengt advies uit. PSO-Nederland beslist binnen een maand na de auditdatum.
application-next-closed = Er hoeft niets meer te gebeuren.
application-next-withdrawn = U kunt altijd een nieuwe aanvraag beginnen.
application-next-awarded = Zes en drie maanden voor het einde krijgt u hier een herinnering.
application-moved = Nieuws over aanvraag **{ $reference }** van **{ $organisation }**: **{ $stage }**.
application-remark = De opmerking daarbij: { $remark }
application-remarked = Een opmerking bij uw aanvraag **{ $reference }**: { $remark }
application-slip = In aanvraagnummer **{ $number }** zit een typefout. Kijk het na in het bericht waarin u het kreeg.
application-unknown = Aanvraagnummer **{ $reference }** ken ik niet in dit gesprek. Vraag het in het gesprek waarin u de aanvraag deed, of mail [info@pso-nederland.nl](mailto:info@pso-nederland.nl).
application-which = Welke aanvraag wilt u intrekken?
application-ask-withdraw = Weet u zeker dat u aanvraag **{ $reference }** wilt intrekken? Dat is niet terug te draaien. Hebt u ook in MijnPSO ingediend, meld het dan ook daar.
application-withdrawn = Aanvraag **{ $reference }** is ingetrokken.
application-left = Goed, uw aanvraag blijft zoals hij is.
application-not-any-more = Deze aanvraag kunt u niet meer intrekken.
application-no-reminders = U krijgt geen herinneringen meer aan het einde van uw certificaat.
application-gone = Die knop hoort bij iets van eerder. Typ **mijn aanvraag** om te zien hoe het nu staat.
offer-withdraw = { $reference } intrekken
offer-withdraw-yes = Ja, intrekken
offer-withdraw-no = Nee, laat staan
certificate-ends = Het PSO-certificaat van **{ $organisation }** ({ $rung }) is geldig tot en met **{ DATETIME($until, dateStyle: "long") }**.
certificate-what-to-do =
    Het wordt niet vanzelf verlengd. Wilt u het houden, dan doet u dit:

    1. Vul in [MijnPSO](https://www.mijnpso.nl) de cijfers van uw nieuwe peiljaar in.
    2. Vraag daar offertes voor de audit aan. Dat duurt 1 tot 3 werkdagen.
    3. Dien de aanvraag in en spreek een auditdatum af. Reken vanaf die dag op hoogstens een maand.
offer-recertify = Hercertificering aanvragen
offer-no-reminders = Geen herinneringen meer

## News

command-news-on = nieuws aan, zet nieuws aan, nieuws aanzetten, ja ik wil nieuws, abonneer, abonneren
command-news-off = nieuws uit, zet nieuws uit, nieuws uitzetten, stop nieuws, nieuws stoppen, geen nieuws meer
command-news = nieuws, nieuwsbrief, mededelingen
news-is-on = Goed, u krijgt hier voortaan het nieuws van de helpdesk van Blik op Werk. Typ **nieuws uit** om te stoppen.
news-is-off = Goed, u krijgt hier geen nieuws meer. Typ **nieuws aan** als u het weer wilt.
news-stands-on = Het nieuws van de helpdesk staat voor u aan: u krijgt het in dit gesprek.
news-stands-off = De helpdesk van Blik op Werk meldt af en toe nieuws over de PSO. Wilt u dat in dit gesprek krijgen? U kunt altijd weer stoppen.
news-why = U krijgt dit omdat het nieuws voor u aan staat.
offer-news-on = Nieuws aan
offer-news-off = Nieuws uit

## The helpdesk page

desk-title = Laddermaat-helpdesk
desk-skip = Naar de inhoud
desk-parts = Onderdelen
desk-overview = Overzicht
desk-figures = Vandaag en de laatste zeven dagen
desk-applications = Aanvragen
desk-sign-in = Aanmelden
desk-sign-out = Afmelden
desk-name = Naam
desk-password = Wachtwoord
desk-forgotten = Wachtwoord kwijt? Vraag de beheerder om een nieuw.
desk-wrong = Deze naam en dit wachtwoord horen niet bij elkaar. Probeer het nog eens.
desk-wait = Er zijn te veel pogingen gedaan. Probeer het over { $minutes ->
        [one] een minuut
       *[other] { $minutes } minuten
    } nog eens.
desk-signed-out = U bent afgemeld.
desk-elsewhere = Dit formulier kwam niet van deze pagina. Er is niets gedaan. Open de helpdeskpagina en probeer het daar.
desk-typed-kept = Uw sessie was afgelopen. Meld u weer aan: wat u typte, ziet u daarna terug.
desk-stale = Dit formulier hoorde bij een eerdere sessie. Daarom is er niets verstuurd.
desk-kept-title = Nog niet verstuurd
desk-kept = Dit had u getypt. Kopieer het, ga verder naar de pagina en verstuur het daar.
desk-kept-remark = Opmerking
desk-kept-internal = Interne notitie
desk-go-on = Verder naar de pagina
desk-not-found-title = Niet gevonden
desk-not-found = Deze pagina bestaat niet. Kijk het adres of het nummer na.
desk-to-overview = Naar het overzicht
desk-longest = Het langst in fase: { $stage }
desk-nothing-waits = Er wacht nu niets.
desk-search-label = Zoek op organisatie, aanvraagnummer of KvK-nummer
desk-search = Zoeken
desk-searched = Gezocht op { $sought }.
desk-all = Toon weer alles
desk-stages = Fasen
desk-open = Lopend
desk-decided = Beslist
desk-none-at-stage = Geen aanvragen in deze fase.
desk-none-found = Geen aanvraag gevonden. Kijk de spelling na, of zoek op een deel van de naam.
desk-more = En nog { $count }: zoek op naam of nummer.
desk-days = { $days ->
        [0] vandaag
        [one] 1 dag
       *[other] { $days } dagen
    }
desk-since = sinds { DATETIME($at, dateStyle: "long") }
desk-reference = aanvraagnummer { $reference }
desk-moment = { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
desk-details = Gegevens
desk-no-body = nog niet gekozen
desk-assessment = Gedeelde zelfscan
desk-no-assessment = geen
desk-assessed = { $name }, begonnen op { DATETIME($started, dateStyle: "long") }: { $rung }, direct { NUMBER($direct, maximumFractionDigits: 2) } %, indirect { NUMBER($indirect, maximumFractionDigits: 2) } %, uitgave { $edition }
desk-filed = Aangevraagd op
desk-told = Krijgt bericht via
desk-told-in = { $channel ->
        [web] de chat op de website
        [telegram] Telegram
        [slack] Slack
       *[other] { $channel }
    }, in het { $language }
desk-trail = Wat er gebeurde
desk-trail-filed = Aanvraag ontvangen
desk-trail-reminded = Herinnerd aan het einde van het certificaat
desk-trail-no-reminders = Wil geen herinneringen meer
desk-trail-erased = De gegevens van de aanvrager zijn gewist
desk-trail-remark-applicant = Opmerking voor de aanvrager
desk-trail-remark-internal = Interne notitie
desk-by-applicant = de aanvrager
desk-next = Volgende stap
desk-becomes = De aanvraag wordt
desk-step-complete = Compleet
desk-step-with-auditor = Bij de auditor
desk-step-awarded = Beslist: toegekend
desk-step-not-awarded = Beslist: niet toegekend
desk-step-closed = Afgesloten
desk-step-withdrawn = Ingetrokken
desk-rung = Trede
desk-choose = Kies een trede
desk-until = Laatste dag van het certificaat
desk-remark-with-step = Opmerking voor de aanvrager (mag leeg blijven)
desk-internal-note = Interne notitie (mag leeg blijven)
desk-in-english = De aanvrager leest Engels.
desk-take-step = Stap zetten
desk-step-is-told = De aanvrager krijgt meteen bericht van de stap.
desk-no-next = Hierna komt geen stap meer.
desk-remark = Opmerking
desk-your-remark = Uw opmerking
desk-for-whom = Voor wie?
desk-for-internal = Alleen voor collega's
desk-for-applicant = Voor de aanvrager, die het meteen te lezen krijgt
desk-make-remark = Opmerking bewaren
desk-done-step = De stap is gezet. De aanvrager krijgt bericht.
desk-done-remark = De opmerking is bewaard.
desk-not-done = Er is nog niets gedaan. Kijk wat hieronder is aangegeven.
desk-meanwhile = Intussen is er een andere stap gezet. Kijk hoe de aanvraag er nu voor staat en kies opnieuw.
desk-choose-step = Kies wat de aanvraag wordt.
desk-choose-rung = Kies de trede die is toegekend.
desk-which-day = Geef de laatste dag, bijvoorbeeld 30-11-2028.
desk-day-is-over = Die dag is voorbij. Geef een dag na vandaag.
desk-too-long = Dit zijn { $count } tekens. Houd het op hoogstens { $most }.
desk-empty-remark = Schrijf eerst een opmerking.
desk-choose-audience = Kies voor wie de opmerking is.

desk-questions = Vragen
desk-question = Vraag { $number }
desk-question-number = nummer { $number }
desk-our-turn = Wij zijn aan zet
desk-their-turn = De gebruiker is aan zet
desk-open-questions = Open
desk-mine = Van mij
desk-closed = Afgesloten
desk-closed-last = Het laatst afgesloten
desk-lists = Lijsten
desk-no-questions = Geen vragen.
desk-no-question-waits = Er wacht nu geen vraag op antwoord.
desk-longest-question = Wacht het langst op antwoord
desk-more-questions = En nog { $count }: zoek op nummer.
desk-search-number = Zoek op nummer
desk-no-such-question = Er is geen vraag met nummer { $sought }. Kijk het nummer na.
desk-waits = { $days ->
        [0] sinds { DATETIME($at, timeStyle: "short") }
        [one] 1 dag
       *[other] { $days } dagen
    }
desk-channel = { $channel ->
        [web] chat op de website
        [telegram] Telegram
        [slack] Slack
       *[other] { $channel }
    }
desk-turn-ours = wacht op ons sinds { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
desk-turn-theirs = de gebruiker is aan zet sinds { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
desk-turn-closed = sinds { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
desk-asked = gesteld op { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
desk-the-question = De vraag
desk-account = Wat eraan voorafging
desk-talk = Gesprek
desk-refresh = Vernieuw
desk-user = Gebruiker
desk-is-note = alleen voor collega's
desk-document = Document
desk-changed = Veranderd op { $at }
desk-withdrawn = Weggehaald op { $at }
desk-event-asked = De gebruiker stelde de vraag.
desk-event-released = De gebruiker praat weer met de bot.
desk-event-reminded = De helpdesk is eraan herinnerd dat de gebruiker wacht.
desk-event-escalated = Anderen hebben bericht gekregen dat de gebruiker wacht.
desk-event-warned = De gebruiker heeft bericht gekregen dat de vraag wordt afgesloten.
desk-event-told = De gebruiker heeft bericht gekregen dat de vraag is afgesloten.
desk-event-drafted = { $name } maakte er een conceptonderwerp van.
desk-answer = Antwoord
desk-your-answer = Uw antwoord
desk-document-along = Document erbij (mag leeg blijven, hoogstens 10 MB)
desk-send-answer = Verstuur antwoord
desk-answer-is-read = De gebruiker leest dit meteen, met de naam { $name } erbij: { $channel }.
desk-user-in-nl = De gebruiker leest Nederlands.
desk-user-in-en = De gebruiker leest Engels.
desk-with-topic = Of antwoord met een onderwerp
desk-topics-likely = Waar de bot aan dacht
desk-topics = Andere onderwerpen
desk-choose-one = Maak een keuze
desk-send-topic = Verstuur onderwerp
desk-closed-meanwhile = Deze vraag is intussen afgesloten. Heropen de vraag om te antwoorden. Uw tekst blijft staan zolang u hier blijft.
desk-no-longer-fresh = U bent niet meer aangemeld, dus deze pagina werkt zichzelf niet meer bij.
desk-is-closed = Deze vraag is afgesloten. Heropen de vraag om te antwoorden.
desk-note = Notitie
desk-your-note = Uw notitie, alleen voor collega's
desk-keep-note = Bewaar notitie
desk-assign = Wijs toe
desk-done-antwoord = Uw antwoord is verstuurd.
desk-done-notitie = Uw notitie is bewaard.
desk-done-stand = Dat is gedaan.
desk-done-toewijzing = De vraag is toegewezen.
desk-done-onderwerp = Het onderwerp is verstuurd.
desk-done-wijziging = De gebruiker leest het antwoord nu zo.
desk-done-weggehaald = Het antwoord is weggehaald.
desk-done-kennis = Het concept is gemaakt. Het bestand staat in het gesprek.
desk-unseen = Intussen is er iets gebeurd dat u nog niet zag. Daarom is er nog niets gedaan. Lees het nieuwe in het gesprek, en doe het dan zo nodig opnieuw.
desk-session-over = U bent niet meer aangemeld, dus deze pagina werkt zichzelf niet meer bij. Verstuur wat u typte: na het aanmelden ziet u het terug.
desk-choose-button = Kies een van de knoppen.
desk-choose-colleague = Kies een collega uit de lijst.
desk-choose-topic = Kies een onderwerp uit de lijst.
desk-empty-answer = Schrijf eerst een antwoord, of kies een document.
desk-is-a-note = Dit lijkt een notitie. Zet het bij Notitie, of begin met een ander woord.
desk-empty-note = Schrijf eerst een notitie.
desk-document-empty = Dit document is leeg. Kies een ander document.
desk-form-too-large = Dit formulier is te groot om te versturen. Er is niets gedaan.
desk-failed = Er ging iets mis
desk-went-wrong = Er ging hier iets mis (foutcode { $id }). Kijk op de pagina of het gedaan is, en probeer het anders nog eens. Blijft het misgaan? Geef de foutcode dan aan de beheerder.
desk-document-too-large = Dit document is te groot: { $count } MB is het meest. Uw tekst staat er nog. Kies een kleiner document.
desk-draft = Van vraag en antwoord een concept maken
desk-optional = (mag leeg blijven)
desk-make-draft = Maak het concept
desk-empty-draft = Dit is verplicht.
desk-change = Wijzig of haal weg
desk-answer-becomes = Zo wordt het antwoord
desk-change-answer = Bewaar wijziging
desk-withdraw-answer = Haal antwoord weg
desk-no-such-answer = Dit antwoord is niet meer te wijzigen. Lees in het gesprek hoe het er nu staat.
desk-empty-changed = Schrijf eerst hoe het antwoord wordt, of haal het weg.
desk-kept-answer = Antwoord
desk-kept-note = Notitie

## What is never kept

withheld = Ik heb { $what } uit uw bericht weggelaten. Zoiets bewaar ik niet.
withheld-at-desk = Uit het bericht is { $what } weggelaten: dat wordt niet bewaard.
withheld-bsn = een BSN
withheld-iban = een rekeningnummer
withheld-email = een e-mailadres
withheld-and = en
withheld-own-address = Is het uw eigen adres? Zeg dan: **mijn e-mailadres is …**

## What is kept of somebody

command-privacy = privacy, mijn privacy, wat weet u van mij, wat weet je van mij, wat weten jullie van mij, wat bewaart u, wat bewaart u van mij, wat bewaar je van mij, wat wordt er bewaard, wat wordt er van mij bewaard, welke gegevens bewaart u van mij, welke gegevens heeft u van mij, welke gegevens hebt u van mij, welke gegevens heb je van mij, welke gegevens hebben jullie van mij, welke gegevens heeft u over mij, wat weet u over mij, wat weet je over mij, wat slaat u van mij op, wat gebeurt er met mijn gegevens
command-my-data = mijngegevens, mijn gegevens, geef mijn gegevens, geef mij mijn gegevens, stuur mijn gegevens, exporteer mijn gegevens, download mijn gegevens, mag ik mijn gegevens, mag ik mijn gegevens zien, mag ik mijn gegevens inzien, kan ik mijn gegevens krijgen, kan ik mijn gegevens zien, kan ik mijn gegevens inzien, ik wil mijn gegevens, ik wil mijn gegevens zien, ik wil mijn gegevens inzien, inzage in mijn gegevens, ik wil inzage in mijn gegevens, ik wil een kopie van mijn gegevens
command-forget-me = vergeetmij, vergeet mij, vergeet me, vergeet alles, wis alles, wis mijn gegevens, wis al mijn gegevens, verwijder mijn gegevens, verwijder al mijn gegevens, mijn gegevens wissen, mijn gegevens verwijderen, kunt u mijn gegevens wissen, kunt u mijn gegevens verwijderen, kun je mijn gegevens wissen, kun je mijn gegevens verwijderen, wilt u mijn gegevens wissen, wilt u mijn gegevens verwijderen, ik wil mijn gegevens wissen, ik wil mijn gegevens verwijderen, ik wil mijn gegevens laten wissen, ik wil mijn gegevens laten verwijderen, hoe wis ik mijn gegevens, hoe verwijder ik mijn gegevens, ik wil dat u mij vergeet, ik wil dat je mij vergeet, ik wil dat je me vergeet, ik wil vergeten worden, verwijder mijn account, wis mijn account, mijn account verwijderen, ik wil mijn account verwijderen, verwijder alles van mij, verwijder mij
privacy = **Wat ik van u bewaar**

    - **Wat wij zeggen** en uw antwoorden in de zelfscan. Zo kunt u later verdergaan. Dat blijft { $conversations }, en uw berichten zoals ze binnenkwamen { $updates }.
    - **Wat in een document staat dat u stuurt**: tot ik het heb gelezen. Wat naar een medewerker gaat, blijft bij uw vraag.
    - **Vragen aan de helpdesk, contactverzoeken en vermeldingen**: tot { $questions } nadat ze zijn afgehandeld.
    - **Aanvragen**: zolang ze lopen of uw certificaat geldt, en daarna nog { $applications }.
    - **Zoekopdrachten en nieuws** waarvoor u zich opgaf: tot u ze stopt.
    - **Wat niet bezorgd kon worden**: { $failures }.
    - **Vragen zonder antwoord**, los van wie ze stelde: { $gaps }.

    Een BSN, een rekeningnummer of het e-mailadres van een ander laat ik weg voordat ik iets bewaar.

    Wie ziet dit? De bot antwoordt zelf. Mensen van de helpdesk zien alleen een vraag, vermelding, contactverzoek of aanvraag die u zelf verstuurt. Wie deze bot beheert, kan bij de opslag.

    Met **mijn gegevens** krijgt u alles in een bestand. Met **vergeet mij** wis ik alles.
kept-days = { $count } dagen
kept-years = { $count } jaar
privacy-who = Wie hiervoor verantwoordelijk is, leest u op [deze pagina]({ $url }).
privacy-offer-export = Geef mij mijn gegevens
privacy-offer-erase = Wis alles van mij
privacy-shared = Hier lezen anderen mee, en wat hier staat is van iedereen. Vraag het mij in een gesprek onder vier ogen. Dan gaat het over wat u daar zei. Moet een gesprek in een groep weg? Vraag dat aan de helpdesk.
export-here = { $parts ->
    [one] Dit is alles wat van u bewaard is, in één bestand.
   *[other] Dit is alles wat van u bewaard is, in { $parts } bestanden.
 }
export-again = U kreeg net al een bestand met alles. Na een uur kunt u er weer een vragen.
export-too-much = Er is nog meer, maar dat is te veel om hier te sturen. Vraag de rest aan de helpdesk.
export-name = mijn-gegevens
erase-sure = **Weet u het zeker?** Dit wis ik dan voorgoed:
erase-messages = wat wij tegen elkaar zeiden ({ $count ->
    [one] 1 bericht
   *[other] { $count } berichten
 })
erase-tickets = wat u aan de helpdesk vroeg ({ $count ->
    [one] 1 vraag
   *[other] { $count } vragen
 })
erase-applications = wat u in een aanvraag invulde ({ $count ->
    [one] 1 aanvraag
   *[other] { $count } aanvragen
 })
erase-listings = uw vermelding op de marktplaats: die staat er dan niet meer
erase-searches = uw bewaarde zoekopdrachten
erase-answers = uw zelfscans en antwoorden, wat u van mijn antwoorden vond, uw taal en uw keuze voor nieuws
erase-accounts = dit alles van uw { $count } gekoppelde accounts, die daarna niet meer gekoppeld zijn
erase-withdraws = { $count ->
    [one] Uw aanvraag **{ $numbers }** loopt nog. Die trek ik dan in.
   *[other] Uw aanvragen **{ $numbers }** lopen nog. Die trek ik dan in.
 }
erase-stays = Van een vraag of aanvraag blijven het nummer, de soort, de taal, de stand en de momenten, met de naam van de medewerker. Van een certificaat blijven ook de trede en de einddatum. Zo kan de helpdesk verantwoorden wat er is gedaan.
erase-asks = Ik vraag medewerkers om ook hun kopie weg te halen.
erase-final = Dit kan niet ongedaan worden gemaakt. Wat in uw eigen app staat, moet u daar zelf wissen.
erase-yes = Ja, wis alles
erase-no = Nee, bewaar het
erase-not = Goed, ik heb niets gewist.
erased = Alles wat van u bewaard was, is gewist. Wat u nu nog zegt, is een nieuw begin.
erased-at-desk = De gebruiker heeft alles laten wissen. Verwijder deze draad, met alles wat hier van de gebruiker staat.

## The worksheet: a spreadsheet to fill in and to send back

command-worksheet = invulblad, het invulblad, template, sjabloon, invulblad downloaden, download invulblad, geef het invulblad, stuur het invulblad, geef mij het invulblad, invulblad excel, excel invulblad
offer-worksheet = Invulblad voor Excel
worksheet-given = Hier is het **invulblad**. Vul één rij in voor elke groep of medewerker, en zet er geen namen in. Stuur het bestand daarna in dit gesprek, dan reken ik ermee verder.
worksheet-file = invulblad.xlsx
worksheet-heading = Invulblad voor de zelfscan
worksheet-sheet-explanation = Uitleg
worksheet-sheet-staff = Medewerkers
worksheet-sheet-purchases = Inkoop
worksheet-sheet-organisation = Organisatie
worksheet-sheet-lists = Lijsten
worksheet-no-names = Zet hier geen namen, geboortedatums, e-mailadressen of BSN's in, en voeg daar ook geen kolom voor toe. Zo'n blad lees ik niet.
worksheet-purchases-remark = Inkoop bij bedrijven met een PSO-certificaat en bij SW-bedrijven. Dit blad mag leeg blijven.
worksheet-organisation-remark = Vul in wat u weet in kolom B. Wat u leeg laat, vraag ik in het gesprek.
worksheet-check = Dit past niet in deze kolom. Kijk naar de uitleg bij de naam van de kolom.
worksheet-explain-staff = Medewerkers: één rij per medewerker, of per groep met dezelfde startpositie, hetzelfde contract, dezelfde uren en dezelfde maanden. Alleen wie bij de PSO-doelgroep hoort.
worksheet-explain-average = Ik tel de rijen op tot één groep voor elke startpositie en elk contract, met de gemiddelde uren en maanden. De score blijft precies gelijk.
worksheet-explain-purchases = Inkoop: één rij per leverancier of per factuur. Rijen van dezelfde leverancier tel ik op.
worksheet-explain-organisation = Organisatie: de cijfers over de hele organisatie. Het peiljaar en de volledige werkweek heb ik nodig om de medewerkers te kunnen lezen.
worksheet-explain-send = Klaar? Bewaar het bestand als XLSX en stuur het in het gesprek. Klopt er iets niet, dan zeg ik in welke cel, en neem ik nog niets over.
worksheet-explain-edition = Dit blad hoort bij de { $title }.
worksheet-column-position = Startpositie
worksheet-column-contract = Contract
worksheet-column-people = Aantal mensen
worksheet-column-hours = Uren per week
worksheet-column-months = Maanden in het peiljaar
worksheet-column-since = Sinds
worksheet-column-supplier = Leverancier
worksheet-column-amount = Bedrag
worksheet-column-turnover = Omzet leverancier
worksheet-column-estimated = Omzet geschat
worksheet-column-fte = Fte leverancier
worksheet-column-direct = Directe bijdrage in %
worksheet-hint-position = Waar kwam deze collega vandaan toen u hem of haar aannam? Kies uit de lijst.
worksheet-hint-contract = Kies uit de lijst.
worksheet-hint-people = Hoeveel mensen deze rij telt. Leeg betekent één.
worksheet-hint-hours = De uren in het contract, voor één persoon.
worksheet-hint-months = Hoeveel maanden van het peiljaar iemand werkte: 12 is het hele jaar.
worksheet-hint-since = Alleen nodig als de startpositie een beperkte tijd telt: de maand waarin iemand begon, of de status verloor.
worksheet-hint-supplier = De naam van het bedrijf. Mag leeg blijven.
worksheet-hint-amount = Wat u in het peiljaar bij dit bedrijf kocht, in euro's.
worksheet-hint-turnover = De hele omzet van dit bedrijf in een jaar, in euro's.
worksheet-hint-estimated = Is de omzet een schatting? Leeg betekent nee.
worksheet-hint-fte = Alle medewerkers van de leverancier, in fte.
worksheet-hint-direct = De directe bijdrage van de leverancier in procenten, uit zijn eigen PSO-berekening.
worksheet-hint-reference-year = Het jaar waarover u telt, meestal het laatste hele kalenderjaar.
worksheet-hint-full-week = De uren van een volledige werkweek volgens uw cao, zoals 36, 38 of 40.
worksheet-hint-total-fte = Alle fte in het peiljaar. De PSO-doelgroep telt hier ook mee.
worksheet-hint-own-people = Alleen voor PSO 30+: alle mensen in loondienst. Tel mensen, geen fte.
worksheet-hint-own-target = Alleen voor PSO 30+: hoeveel van hen bij de doelgroep van artikel 2.82 horen.

worksheet-progress = { NUMBER($count) } van { NUMBER($total) } rijen
worksheet-too-large = **{ $name }** is te groot. Ik lees hoogstens { $megabytes } MB, { $sheets } bladen, { NUMBER($rows) } rijen en { $columns } kolommen. Lege regels tellen ook: meer dan { NUMBER($lines) } regels lees ik niet. Laat weg wat niet nodig is, en stuur het opnieuw.
worksheet-unusable-damaged = **{ $name }** kan ik niet lezen. Open het in Excel of LibreOffice, bewaar het als XLSX en stuur het opnieuw.
worksheet-unusable-empty = **{ $name }** is leeg, of de eerste regel is leeg. Zet daar de namen van de kolommen, of typ **invulblad** voor een blad met alle kolommen.
worksheet-unusable-encoding = **{ $name }** bevat tekens die ik niet kan lezen. Bewaar het als XLSX, of als CSV in UTF-8, en stuur het opnieuw.
worksheet-unusable-old = **{ $name }** is een oud soort rekenblad, of er zit een wachtwoord op. Bewaar het als XLSX zonder wachtwoord en stuur het opnieuw.
worksheet-unknown = In **{ $name }** vind ik geen kolommen die ik ken. Typ **invulblad**, dan krijgt u een blad met alle kolommen.
worksheet-nothing-in = **{ $name }** is nog niet ingevuld. Vul een rij in op het blad Medewerkers, en stuur het dan opnieuw.
worksheet-ask-first = Om **{ $name }** te kunnen lezen, heb ik het peiljaar en de volledige werkweek nodig. Vul die in op het blad Organisatie en stuur het opnieuw. Of beantwoord eerst de vragen hieronder, en stuur het bestand daarna.
worksheet-personal = **{ $name }** heb ik niet gelezen, en er is niets van bewaard. In { $place } lijken { $what } te staan. Haal die kolom weg en stuur het bestand opnieuw: aantallen en uren zijn genoeg.
worksheet-personal-name = namen
worksheet-personal-birth = geboortedatums of leeftijden
worksheet-personal-email = e-mailadressen
worksheet-personal-bsn = BSN's
worksheet-personal-iban = rekeningnummers
worksheet-personal-contact = adressen of telefoonnummers
worksheet-personal-number = personeelsnummers
worksheet-column = kolom { $column }
worksheet-sheet-number = blad { NUMBER($number, useGrouping: 0) }
worksheet-column-of = kolom { $column } van { $sheet }
worksheet-faults = In **{ $name }** klopt nog iets niet. Ik heb er daarom niets van overgenomen. Verbeter dit en stuur het opnieuw:
worksheet-fault = **{ $cell }**: { $said }
worksheet-faults-more = { $count ->
        [one] En nog één ding. In het bestand hieronder staan ze allemaal.
       *[other] En nog { NUMBER($count) } andere dingen. In het bestand hieronder staan ze allemaal.
    }
worksheet-faults-cut-off = Na { NUMBER($count) } fouten ben ik gestopt met lezen.
worksheet-faults-file = verbeterpunten.xlsx
worksheet-faults-sheet = Verbeterpunten
worksheet-faults-where = Cel
worksheet-faults-what = Wat er niet klopt
worksheet-wrong-empty = deze cel is leeg.
worksheet-wrong-too-long = deze tekst is te lang.
worksheet-wrong-not-a-choice = dit staat niet in de lijst.
worksheet-wrong-ambiguous = dit kan meer dan één ding betekenen. Kies de naam uit de lijst.
worksheet-wrong-not-a-number = dit is geen getal.
worksheet-wrong-several-numbers = hier staat meer dan één getal.
worksheet-wrong-wrong-unit = dit getal heeft een andere eenheid dan ik nodig heb.
worksheet-wrong-not-whole = dit moet een heel getal zijn.
worksheet-wrong-too-low = dit is te weinig: het is minstens { NUMBER($bound, maximumFractionDigits: 2) }.
worksheet-wrong-too-high = dit is te veel: het is hoogstens { NUMBER($bound, maximumFractionDigits: 2) }.
worksheet-wrong-not-a-year = dit is geen jaar waarmee ik kan rekenen: dit jaar, of een van de drie jaren ervoor.
worksheet-wrong-not-a-month = dit is geen maand of datum die kan kloppen.
worksheet-wrong-no-column = de kolom { $column } ontbreekt.
worksheet-wrong-more-than-week = { NUMBER($value, maximumFractionDigits: 2) } uur is meer dan de volledige werkweek van { NUMBER($bound, maximumFractionDigits: 2) } uur.
worksheet-wrong-supplier-differs = op regel { NUMBER($bound, useGrouping: 0) } staat voor deze leverancier iets anders.
worksheet-wrong-over-turnover = alle inkopen bij deze leverancier samen zijn € { NUMBER($value, maximumFractionDigits: 2) }. Dat is meer dan zijn omzet van € { NUMBER($bound, maximumFractionDigits: 2) }.
worksheet-wrong-two-numbers = dit getal kan op twee manieren gelezen worden. Schrijf het zonder punt of komma voor duizendtallen.
worksheet-wrong-over-total = alle rijen samen zijn { NUMBER($value, maximumFractionDigits: 2) } fte. Dat is meer dan het totaal van { NUMBER($bound, maximumFractionDigits: 2) } fte.
worksheet-wrong-too-many-parts = ik tel { $value } groepen of leveranciers, en kan er hoogstens { $bound } aan. Neem kleine samen.
worksheet-wrong-other-missing = vul zowel de mensen in loondienst in als de doelgroep daarvan, of geen van beide.
worksheet-read = Ik heb **{ $name }** gelezen.
worksheet-read-staff = { $people ->
        [one] Eén medewerker
       *[other] { NUMBER($people) } mensen
    } op { NUMBER($rows) } { $rows ->
        [one] rij
       *[other] rijen
    }, samen { $groups ->
        [one] één groep
       *[other] { $groups } groepen
    }.
worksheet-read-suppliers = { $count ->
        [one] Inkoop bij één leverancier.
       *[other] Inkoop bij { $count } leveranciers.
    }
worksheet-read-expired = { $count ->
        [one] Eén van hen telt niet meer mee: de tijd daarvoor was al voorbij.
       *[other] { NUMBER($count) } van hen tellen niet meer mee: de tijd daarvoor was al voorbij.
    }
worksheet-read-cut-short = { $count ->
        [one] Van één van hen eindigde die tijd tijdens het peiljaar. Daarvan tel ik alleen de maanden tot dan.
       *[other] Van { NUMBER($count) } van hen eindigde die tijd tijdens het peiljaar. Daarvan tel ik alleen de maanden tot dan.
    }
worksheet-read-unused = Deze kolommen heb ik niet gebruikt: { $columns }.
worksheet-replace-or-beside = In **{ $scenario }** staan al andere antwoorden. Wilt u die vervangen door wat in het bestand staat, of er een nieuw scenario naast zetten?
offer-worksheet-replace = Vervangen
offer-worksheet-beside = Een nieuw scenario ernaast
offer-worksheet-drop = Laat alles zoals het was
worksheet-replaced = De antwoorden in **{ $scenario }** zijn vervangen.
worksheet-beside = Dit staat nu in een nieuw scenario: **{ $scenario }**.
worksheet-said-replace = vervang, vervangen, ja vervangen, vervang ze, overschrijven
worksheet-said-beside = nieuw, nieuw scenario, een nieuw scenario, ernaast, een nieuw scenario ernaast, nieuwe
worksheet-said-drop = nee, stop, laat maar, laat alles zoals het was, geen van beide, annuleer, annuleren

"""Words that stand where a date was expected but give none, and words that change nothing."""

from typing import Final

UNKNOWN: Final = (
    "ntb; nnb; nb; tbd; tba; tbc; tbn; tdb; nto; nvt; n/a; n/b; onbekend; unknown; unbekannt; pm; "
    "volgt; volgt nog; leeg; nog niet bekend; niet bekend; nog onbekend; nader te bepalen; "
    "nog te bepalen; te bepalen; nog niet bepaald; niet bepaald; nog in te vullen; in te vullen; "
    "nog te plannen; nog niet gepland; niet gepland; ongepland; to be determined; to be decided; "
    "to be confirmed; to be announced; to be defined; not known; not yet known; not available; "
    "niet van toepassing; not applicable; none; null; nog onduidelijk; onduidelijk; onzeker; "
    "niet duidelijk; nog niet duidelijk; nog onzeker; uncertain; unclear; niet vastgesteld; "
    "nog niet vastgesteld; nog vast te stellen; nader vast te stellen; nader te plannen; "
    "nader bekend te maken; nog open; wordt nog bepaald; wordt bepaald; wordt later bepaald; "
    "wordt nader bepaald; moet nog bepaald worden; moet nog worden bepaald; in onderzoek; "
    "wordt onderzocht; wordt nog onderzocht; nog niet beschikbaar; niet beschikbaar; "
    "nog niet aan te geven; niet aan te geven; nog te bezien; nog af te stemmen; in overleg; "
    "nader overeen te komen; nader in te vullen; nog niet ingepland; niet ingepland; "
    "in te plannen; "
    "nog in te plannen; not planned; not yet planned; unplanned; offen; noch offen; navragen; "
    "uitzoeken; nog uit te zoeken; nog uit te werken; niet te zeggen; nog niet te zeggen; "
    "nog niet zeker; niet zeker; not yet determined; not yet decided; nog te overleggen; "
    "later bekend te maken; wordt later bekend gemaakt; wordt nog bekend gemaakt; undefined; "
    "20xx; xxxx; jjjj; yyyy; dd-mm-jjjj; dd-mm-yyyy; dd/mm/jjjj; dd/mm/yyyy"
)
VAGUE: Final = (
    "binnenkort; spoedig; zo spoedig mogelijk; zo snel mogelijk; zsm; asap; as soon as possible; "
    "korte termijn; lange termijn; middellange termijn; langere termijn; op termijn; termijn; "
    "recent; recently; onlangs; kortgeleden; straks; soon; shortly; te zijner tijd; tzt; ooit; "
    "toekomst; future; in due course; nadien; daarna; hierna; vervolgens; spoed; urgent; "
    "paar; enkele; enige; aantal; several; few; some; meerdere; diverse; bald; demnachst; "
    "doorlopend; continu; permanent; ongoing; continuous; structureel; meerjarig;"
    "herfstreces; meireces; voorjaarsreces; "
    "herfstvakantie; meivakantie; krokusvakantie; voorjaarsvakantie; kabinetsperiode; tijdig; "
    "op tijd; volgens planning; conform planning; op schema; eerdaags; weldra; eens; tijdje; "
    "long term; short term; medium term; zittingsperiode; collegeperiode; planperiode"
)
STATUS: Final = (
    "gereed; afgerond; klaar; voltooid; gerealiseerd; opgeleverd; uitgevoerd; done; completed; "
    "complete; finished; vervallen; geannuleerd; ingetrokken; gestopt; cancelled; canceled; "
    "loopt; in uitvoering; vertraagd; delayed; gestart; behaald; open; in voorbereiding; "
    "in procedure; in realisatie; operationeel; in bedrijf; in gebruik; uitgesteld; postponed; "
    "gehaald; gepasseerd"
)
DURATION: Final = "doorlooptijd; duur; looptijd; lead time; duration; bouwtijd; proceduretijd"
CONDITION: Final = (
    "zodra; mits; indien; tenzij; afhankelijk; afhankelijk van; onder voorwaarde; voorwaarde; "
    "onder de voorwaarde; op voorwaarde; once; subject to; depending on; depends on; provided; "
    "pending; conditional; condition; sobald; voorlopig geen; voorlopig niet; vooralsnog niet; "
    "vooralsnog geen; on hold; onhold; opgeschort; stilgelegd; gepauzeerd; aangehouden; "
    "in de wacht; onbepaalde tijd; voor onbepaalde tijd; uitgesteld voor onbepaalde tijd; "
    "tot nader order; uitgesteld tot nader order; tot nader bericht; until further notice; "
    "wacht op; wachten op; wachtend op; in afwachting van; in afwachting; gekoppeld aan; "
    "volgt op; volgt uit; awaiting; waiting for; nadat; aansluitend; aansluitend op; "
    "aansluitend aan; pas als; pas wanneer; pas nadat; voordat; totdat; upon; "
    "on completion of; upon completion of; afh; afh van; mede afhankelijk van; when and if"
)
WEAK_CONDITION: Final = (
    "bij; als; wanneer; if; when; tijdens; gelijktijdig; gelijktijdig met; tegelijk met; "
    "tegelijk; "
    "samen met; parallel; parallel aan; wenn; falls"
)
RESERVATION: Final = (
    "onder voorbehoud; onder voorbehoud van; ovb; voorbehoud; onder reserve; with reservation"
)
AGAIN: Final = (
    "jaarlijks; maandelijks; wekelijks; halfjaarlijks; elk; elke; ieder; iedere; every; each; "
    "annually; yearly; monthly; periodiek; per kwartaal; per maand; per jaar; terugkerend; telkens"
)
DOCUMENT: Final = (
    "kamerbrief; brief; rapport; notitie; mail; e-mail; memo; verslag; notulen; rapportage; "
    "versie; "
    "voortgangsrapportage; stand van zaken; bron; staatscourant; kamerstuk; update; publicatie; "
    "bijgewerkt; laatst gewijzigd; persbericht; letter; report; version; source; peildatum; "
    "stand per; gewijzigd; gecheckt; ingevuld"
)
NEGATION: Final = (
    "behalve; exclusief; excl; muv; uitgezonderd; except; niet; geen; not; no; "
    "nooit; never; nicht; kein; keine; zonder; without"
)

NOISE: Final = (
    "in; op; in ieder geval; in elk geval; het; the; der; die; das; dem; des; van; von; im; "
    "at; on; per; miv; met ingang van; "
    "ingaand; ingaande; tussen; between; zwischen; de; loop; in de loop van; in de loop der; "
    "in de loop van de; in de loop van het; gedurende; heel; hele; whole; during; ergens; "
    "ergens in; somewhere; sometime; al; reeds; weer; pas; pas in; dan; ook; wel; zal; is; dus; "
    "datum; date; planning; gepland; geplande; planned; "
    "gepland voor; staat gepland voor; ingepland voor; geagendeerd voor; voorzien voor; "
    "beoogd voor; planning voor; staat voor; planned for; scheduled for; foreseen for; for; "
    "op de planning voor; gepland staat voor; scheduled; ingepland; geagendeerd; streefdatum; "
    "streven; streven naar; "
    "streven is; streef; verwacht; verwachte; naar verwachting; verwachting; expected; "
    "waarschijnlijk; vermoedelijk; mogelijk; wellicht; misschien; hopelijk; likely; probably; "
    "possibly; voorlopig; voorlopige; vooralsnog; indicatief; indicatieve; beoogd; beoogde; "
    "target; voorzien; zoals; dd; den; am; ad; om; uur; hrs; jaartal; maar; zeker; "
    "voornemen; inschatting; schatting; prognose; geschat; estimated; "
    "est; voraussichtlich; doel; ambitie; geraamd; raming; volgens; conform; eerst; eerst in; "
    "anno; "
    "zie; moet; uitgaande van; naar schatting; einddatum; begindatum; startdatum; realistisch is; "
    "kalenderjaren; jaargang; anders; nu al; met; momenteel; zullen; zou; wordt verwacht; "
    "lijkt; zeg; say; daadwerkelijk; feitelijk; "
    "planmatig; streefmoment; moment; tijdstip; periode; period"
)

TABLES: Final = {
    "": NOISE,
    "C": WEAK_CONDITION,
    "K": RESERVATION,
    "s": STATUS,
    "v": VAGUE,
    "D": DURATION,
    "x": NEGATION,
    "f": DOCUMENT,
    "@": AGAIN,
    "c": CONDITION,
    "B": UNKNOWN,
}

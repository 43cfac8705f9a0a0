"""The words partners use for kinds, statuses, yes and no: one table each.

Words are written as `plain_text.fold` leaves them: lower case, without accents.
"""

from typing import Final

from graph_engine.model import Kind, LinkType, State

KINDS: Final[dict[Kind, str]] = {
    Kind.MILESTONE: "mijlpaal; mijlpalen; milestone; ms; activiteit; activity; taak; task; stap; "
    "moment; start bouw; start aanleg; start of construction; actie; action; overig; other; "
    "concept-nrd; cnrd; ontwerp-nrd",
    Kind.DECISION: "besluit; beslissing; decision; besluitvorming; bestuurlijk besluit; keuze; "
    "voorkeursbeslissing; voorkeursalternatief; vka; voorkeursbesluit; kabinetsbesluit; "
    "kamerbesluit; raadsbesluit; statenbesluit; collegebesluit; beslismoment; decision point; "
    "preferred alternative; aanwijzing; subsidiebesluit; subsidiebeschikking; akkoord; "
    "beleidsbesluit; go/no-go; go no go; gunning; gunningsbesluit; tenderbesluit; besluitpunt; "
    "stuurgroepbesluit; vaststelling; entscheidung; dg-besluit; formeel besluit; award; "
    "nrd; definitieve nrd; vaststelling nrd",
    Kind.PERMIT: "vergunning; vergunningen; permit; permits; permitting; licence; license; "
    "omgevingsvergunning; projectbesluit; ontwerp-projectbesluit; ontwerpprojectbesluit; "
    "inpassingsplan; rijksinpassingsplan; provinciaal inpassingsplan; tracebesluit; beschikking; "
    "natuurvergunning; wnb-vergunning; wnb vergunning; onherroepelijk; bestemmingsplan; "
    "onherroepelijke vergunning; vergunningverlening; vergunningprocedure; vergunningaanvraag; "
    "ruimtelijk besluit; ruimtelijke procedure; omgevingsplan; vergunning onherroepelijk; "
    "projectbesluit onherroepelijk; ontheffing; watervergunning; genehmigung; consent; mer; "
    "kavelbesluit; planologisch besluit; project decision; draft project decision; "
    "ontwerpbesluit; draft decision",
    Kind.INVESTMENT: "fid; investeringsbesluit; final investment decision; investment decision; "
    "definitief investeringsbesluit; finaal investeringsbesluit; investering; investment; "
    "investeringsbeslissing; finale investeringsbeslissing; investitionsentscheidung; "
    "definitieve investeringsbeslissing; financial close; financiele afsluiting",
    Kind.DELIVERY: "oplevering; opleveren; levering; delivery; inbedrijfname; inbedrijfstelling; "
    "in bedrijf; in gebruik; ingebruikname; commissioning; commercial operation; cod; gereed; "
    "start operatie; operationeel; operational; ibn; ibs; in operation; inbetriebnahme; "
    "aansluiting; go-live; realisatie gereed; bouw gereed; start productie; livegang; "
    "start levering; in productie; mechanical completion; completion; gereedmelding; "
    "einde bouw; construction complete",
    Kind.CONDITION: "randvoorwaarde; randvoorwaarden; voorwaarde; condition; precondition; "
    "prerequisite; eis; requirement; uitgangspunt; afhankelijkheid; dependency; aanname; "
    "randvoorwaardelijk; constraint; assumption",
    Kind.GOAL: "doel; doelen; goal; target; doelstelling; einddoel; ambitie; objective; ziel; "
    "hoofddoel; programmadoel; streefdoel",
}
STAGES: Final = (
    "fase; phase; werkzaamheden; bouw; aanleg; realisatie; construction; planuitwerking; "
    "verkenning; tender; aanbesteding; procurement; proces; procedure; study; studie; voornemen"
)
"""Stages of the work, with several milestones in each: plain milestones, and that is said."""
STATES: Final[dict[State, str]] = {
    State.DONE: "gereed; afgerond; klaar; voltooid; gerealiseerd; opgeleverd; uitgevoerd; done; "
    "completed; complete; finished; ready; behaald; gehaald; in gebruik; in bedrijf; "
    "in productie; "
    "operationeel; operational; in operation; verleend; vastgesteld; genomen; besloten; closed; "
    "onherroepelijk; gesloten; afgesloten; gereedgemeld; afgehandeld; ingebruikgenomen; v; ✓; ✔; "
    "in gebruik genomen; in dienst; definitief vastgesteld; besluit genomen; mislukt; failed; "
    "verleend en onherroepelijk; fertig; abgeschlossen; commissioned; delivered; achieved; "
    "geleverd; gepubliceerd; ondertekend; getekend; ☑; geslaagd; 100 %; 100%",
    State.LAPSED: "vervallen; geannuleerd; ingetrokken; gestopt; stopgezet; afgeblazen; "
    "cancelled; "
    "canceled; withdrawn; dropped; beeindigd; terminated; niet meer van toepassing; lapsed; "
    "afgevallen; geschrapt; gaat niet door; vervalt; obsolete; abgesagt; abandoned; "
    "teruggetrokken; afgewezen; geweigerd; rejected; niet doorgegaan; opgeheven",
    State.OPEN: "open; vertraagd; delayed; late; loopt; lopend; lopende; ongoing; in progress; "
    "realisatie; in realisatie; realisatiefase; planuitwerking; planuitwerkingsfase; verkenning; "
    "verkenningsfase; planfase; onder druk; at risk; voorzien; uitgesteld; postponed; aangepast; "
    "doorgeschoven; in voorbereiding; voorbereiding; gepland; planned; op schema; on track; "
    "on schedule; nog niet gestart; niet gestart; not started; niet gereed; nog niet gereed; "
    "in uitvoering; uitvoering; in aanbouw; bouw; in procedure; procedure; in behandeling; "
    "aangevraagd; ontwerp; concept; draft; gestart; started; begonnen; actief; active; nieuw; "
    "new; on hold; opgeschort; aangehouden; gepauzeerd; wacht; wachtend; waiting; pending; "
    "achter op schema; loopt achter; loopt vertraging op; behind schedule; ligt op schema; "
    "op koers; vraagt aandacht; aandachtspunt; risico; kritiek; critical; groen; oranje; geel; "
    "rood; green; amber; yellow; red; studie; studiefase; initiatief; initiatieffase; idee; "
    "definitiefase; ontwerpfase; ontwerp ter inzage; ter inzage; in onderzoek; onderzoek; "
    "verwacht; beoogd; voorgenomen; in ontwikkeling; ontwikkeling; bouwfase; in bouw; "
    "tender; aanbesteding; in aanbesteding; deels gereed; gedeeltelijk gereed; bijna gereed; "
    "onzeker; stilgelegd; stil; vastgelopen; geblokkeerd; blocked; to do; todo; te doen; wip; "
    "nog te starten; nog te doen; in beroep; beroep; onder voorbehoud; ☐; "
    "under construction; in development; proposed; concept-nrd; nrd; vka; voorkeursbeslissing; "
    "in overleg; overleg; besluitvorming; in besluitvorming; vergunningfase; permitting; "
    "haalbaar; niet haalbaar; ongewijzigd; gewijzigd; offen; "
    "in bestelling; verschoven; versneld; loopt volgens planning; "
    "volgens planning; conform planning; op planning; nog niet begonnen; niet begonnen",
}
YES: Final = (
    "ja; j; yes; y; x; v; waar; true; 1; 1,0; 1.0; aan; on; ✓; ✔; ☑; ok; wel; jawel; oui; si"
)
NO: Final = "nee; n; neen; no; onwaar; false; 0; 0,0; 0.0; uit; off; -; ☐; niet; geen; nein"
HARD: Final = (
    "hard; harde; hardheid hard; h; verplicht; noodzakelijk; must; must have; mandatory; "
    "required; "
    "vereist; strikt; strict; blokkerend; blocking; onvermijdelijk; essentieel; kritisch; vast; "
    "voorwaardelijk; dwingend; hard link; harde relatie; harde afhankelijkheid; technisch; m"
)
SOFT: Final = (
    "zacht; zachte; soft; z; s; wens; wenselijk; gewenst; optioneel; optional; should; could; "
    "should have; could have; nice to have; voorkeur; preferred; preferential; discretionary; "
    "niet verplicht; niet hard; flexibel; flexible; zachte relatie; zachte afhankelijkheid; "
    "beinvloedbaar; informatief; indicatief; niet blokkerend; organisatorisch; bestuurlijk"
)
LINK_TYPES: Final[dict[LinkType, str]] = {
    LinkType.FS: "fs; eb; ea; finish-start; finish to start; finish-to-start; einde-begin; "
    "eind-begin; einde-start; eind-start; einde naar begin; na afloop; na afloop van; na; after; "
    "na gereed; volgt op; pr_fs; ende-anfang; finish start; einde begin; na afronding; "
    "na oplevering",
    LinkType.SS: "ss; bb; aa; start-start; start to start; start-to-start; begin-begin; "
    "begin naar begin; pr_ss; tegelijk starten; gelijktijdige start; anfang-anfang; start start; "
    "begin begin; gelijk starten; tegelijk beginnen",
    LinkType.FF: "ff; ee; finish-finish; finish to finish; finish-to-finish; einde-einde; "
    "eind-eind; einde naar einde; pr_ff; tegelijk gereed; gelijktijdig gereed; ende-ende; "
    "finish finish; einde einde; eind eind; tegelijk klaar",
    LinkType.SF: "sf; be; ae; start-finish; start to finish; start-to-finish; begin-einde; "
    "begin-eind; begin naar einde; pr_sf; anfang-ende; start finish; begin einde; begin eind",
}
UNITS: Final = (
    "MW; GW; kW; TW; MWh; GWh; TWh; kWh; kV; MVA; GVA; PJ; TJ; GJ; Mton; kton; ton; Mt; kt; "
    "Mton/jaar; kton/jaar; ton/jaar; Mt/jaar; PJ/jaar; TWh/jaar; GWh/jaar; km; m; m3; Nm3; ha; "
    "bar; "
    "inch; km2; m2; mln; mld; euro; woningen; woningequivalenten; stuks; %; MWe; MWth; GWe; "
    "MWp; GWp"
)

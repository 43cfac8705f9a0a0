"""What partners call their columns: one table per kind of sheet, in Dutch and English.

The first name of a column is the one that Knelpunt's own template uses. Names are compared on
letters and digits only, without accents and capitals.
"""

from inputs.tables.column import CERTAINTY, Column, Shape, column
from inputs.tables.link_columns import ALIAS_COLUMNS, DEPENDENCY_COLUMNS, RELATION_COLUMNS

MILESTONE_COLUMNS = (
    column(
        "id",
        "Code | ID | Mijlpaalcode | Mijlpaal-ID | Mijlpaal code | Mijlpaalnummer | Mijlpaalnr |"
        " Unieke code | Referentie | Ref | Kenmerk | Sleutel | Key | Milestone ID |"
        " Milestone code | Milestone number | Unique ID | UID | Task ID | Taak-ID | Taakcode |"
        " Identifier | Activity ID | Activiteit-ID | Activiteitcode | WBS | WBS-code",
        "Nr | No | Nummer | Volgnummer | Volgnr | Number | #",
    ),
    column(
        "name",
        "Mijlpaal | Mijlpaalnaam | Naam mijlpaal | Naam | Mijlpaalomschrijving |"
        " Omschrijving mijlpaal | Titel | Milestone | Milestone name | Name | Title |"
        " Task name | Taaknaam | Taak | Task | Activiteit | Naam activiteit | Activity |"
        " Activity name | Besluit of mijlpaal | Mijlpaal / besluit | Mijlpaal of besluit |"
        " Te nemen besluit | Decision | Milestone description | Activity description |"
        " Task description | Mijlpaal omschrijving | Actieomschrijving",
        "Actie | Action | Omschrijving | Beschrijving | Description | Stap | Processtap | Wat |"
        " Onderwerp | Beslissing | Besluit",
    ),
    column(
        "kind",
        "Soort | Type | Type mijlpaal | Soort mijlpaal | Mijlpaalsoort | Mijlpaaltype |"
        " Categorie | Kind | Milestone type | Category | Aard | Soort besluit | Type besluit",
    ),
    column(
        "status",
        "Status | Stand | Stand van zaken | Huidige status | Voortgangsstatus | Statusmelding |"
        " State | Current status",
        "Voortgang | Fase | Huidige fase | % gereed | Percentage gereed | % voltooid |"
        " Progress | Phase | Current phase | % complete | Percent complete",
    ),
    column(
        "owner",
        "Eigenaar | Initiatiefnemer | Trekker | Verantwoordelijk | Verantwoordelijke |"
        " Verantwoordelijke partij | Verantwoordelijke organisatie | Actiehouder | Uitvoerder |"
        " Uitvoerende partij | Wie | Partij | Projecteigenaar | Opdrachtnemer | Owner |"
        " Responsible | Responsible party | Lead | Initiator | Action owner",
        "Resourcenamen | Namen van resources | Resource names | Organisatie | Organisation |"
        " Organization | Bedrijf | Company",
    ),
    column(
        "decider",
        "Besluitnemer | Bevoegd gezag | Beslisser | Besluit door | Wie besluit | Wie beslist |"
        " Besluitvormer | Besluitvorming door | Beslissende partij | Beslisbevoegd |"
        " Decider | Decision maker | Decided by | Competent authority | Authority",
    ),
    column(
        "partner",
        "Partner | Aanleverende partij | Aangeleverd door | Opgave door | Melder |"
        " Reported by | Delivered by",
    ),
    column(
        "programme", "Programma | Deelprogramma | Programme | Program | Portfolio | Programmalijn"
    ),
    column(
        "cluster",
        "Cluster | Regio | Industriecluster | Gebied | Energiecluster | Region |"
        " Industrial cluster | Area",
    ),
    column(
        "project",
        "Project | Projectnaam | Naam project | Deelproject | Project name |"
        " Tracé | Tracédeel | Investeringsproject",
    ),
    column("theme", "Thema | Themas | Thema's | Spoor | Werkstroom | Theme | Topic | Workstream"),
    column(
        "date",
        "Datum | Einddatum | Opleverdatum | Verwachte datum | Geplande datum |"
        " Mijlpaaldatum | Datum mijlpaal | Datum gereed | Gereeddatum |"
        " Verwachte oplevering | Geplande oplevering | Huidige planning |"
        " Actuele planning | Actuele datum | Datum besluit | Besluitdatum |"
        " Geplande inbedrijfname | Beoogde inbedrijfname | Beoogde datum | Planningsdatum |"
        " Nieuwe datum | Huidige datum | Date | Milestone date | Finish date | End date |"
        " Due date | Forecast date | Expected date | Planned date | Current date |"
        " Delivery date | Planned finish",
        "Planning | Wanneer | Gereed | Oplevering | Verwachting | Prognose | Tijdstip | Eind |"
        " Einde | Finish | End | Due | Forecast | Expected | When | Jaar | Jaartal | Kwartaal |"
        " Year | Quarter",
    ),
    column(
        "earliest",
        "Vroegst | Vroegste | Vroegste datum | Vroegst mogelijk | Vroegst mogelijke datum |"
        " Op zijn vroegst | Datum vroegst | Datum van | Datum vanaf | Datum begin |"
        " Datum optimistisch | Optimistische datum | Datum min | Datum minimaal | Planning van |"
        " Earliest | Earliest date | Date from | Date earliest | Optimistic date",
        "Van | Vanaf | From",
    ),
    column(
        "latest",
        "Laatst | Laatste | Laatste datum | Laatst mogelijk | Laatst mogelijke datum |"
        " Op zijn laatst | Datum laatst | Datum tot | Datum tot en met | Datum t/m |"
        " Datum eind | Datum pessimistisch | Pessimistische datum | Datum max | Datum maximaal |"
        " Planning tot | Planning t/m | Latest | Latest date | Date to | Date until |"
        " Date latest | Pessimistic date",
        "Tot | Tot en met | T/m | To | Until | Till",
    ),
    column(
        "reported",
        "Stand van | Stand per | Bijgewerkt | Bijgewerkt op | Laatst bijgewerkt | Gemeld op |"
        " Datum opgave | Opgavedatum | Status per | Laatste update | Datum stand |"
        " Datum melding | Wijzigingsdatum | Peildatum | As of | Updated | Last updated |"
        " Status date | Report date | Reported | Reported on | Data date",
    ),
    column(
        "previous",
        "Eerdere datum | Vorige datum | Oude datum | Vorige planning | Eerdere planning |"
        " Oude planning | Oorspronkelijke datum | Oorspronkelijke planning | Basisplanning |"
        " Baseline | Baselinedatum | Was | Datum (oud) | Datum (vorige) | Datum vorige opgave |"
        " Previous date | Old date | Former date | Original date | Baseline date |"
        " Baseline finish | Previous",
    ),
    column(
        "target",
        "Streefdatum | Doeldatum | Deadline | Uiterlijk | Uiterste datum |"
        " Uiterlijke datum | Nodig op | Nodig voor datum | Benodigd per | Benodigd op |"
        " Streefjaar | Target | Target date | Required by | Needed by | Need date |"
        " Goal date",
        "Latest date",
    ),
    column(
        "goal",
        "Doel | Is doel | Doel ja/nee | Doel (ja/nee) | Hoofddoel | Einddoel | Goal |"
        " Is goal | Goal yes/no | Goal (yes/no)",
    ),
    column(
        "duration",
        "Doorlooptijd | Duur | Looptijd | Tijdsduur | Verwachte doorlooptijd |"
        " Verwachte duur | Meest waarschijnlijk | Duration | Lead time | Leadtime |"
        " Most likely",
    ),
    column(
        "optimistic",
        "Optimistisch | Optimistische duur | Doorlooptijd optimistisch |"
        " Optimistische doorlooptijd | Minimale doorlooptijd | Minimale duur | Kortste duur |"
        " Doorlooptijd min | Doorlooptijd minimaal | Doorlooptijd van | Duur van |"
        " Optimistic | Optimistic duration |"
        " Minimum duration | Best case",
    ),
    column(
        "pessimistic",
        "Pessimistisch | Pessimistische duur | Doorlooptijd pessimistisch |"
        " Pessimistische doorlooptijd | Maximale doorlooptijd | Maximale duur | Langste duur |"
        " Doorlooptijd max | Doorlooptijd maximaal | Doorlooptijd tot | Duur tot |"
        " Pessimistic | Pessimistic duration |"
        " Maximum duration | Worst case",
    ),
    column(
        "carrier",
        "Drager | Energiedrager | Modaliteit | Carrier | Energy carrier | Commodity | Energievorm",
    ),
    column(
        "capacity",
        "Capaciteit | Vermogen | Omvang | Volume | Capacity | Power | Size |"
        " Hoeveelheid | Transportcapaciteit",
    ),
    column("unit", "Eenheid | Unit | Units | Capaciteitseenheid | Eenheid capaciteit"),
    column(
        "role",
        "Rol | Vraag of aanbod | Vraag/aanbod | Ketenrol | Rol in de keten | Role |"
        " Supply or demand | Supply/demand",
    ),
    column(
        "waits_for",
        "Wacht op | Voorganger | Voorgangers | Afhankelijk van | Hangt af van | Na |"
        " Afhankelijkheid | Afhankelijkheden | Voorafgaande taken | Voorafgaand | Vereist |"
        " Randvoorwaarden | Randvoorwaarde | Voorwaarde | Voorwaarden | Volgt op |"
        " Geblokkeerd door | Kan pas na | Nodig eerst | Predecessor | Predecessors | Depends on |"
        " Waits for | Waits on | Waiting for | Dependencies | Dependency | Blocked by | After |"
        " Requires",
    ),
    column(
        "needed_by",
        "Nodig voor | Opvolger | Opvolgers | Gevolg voor | Blokkeert | Houdt op |"
        " Opvolgende taken | Voorwaarde voor | Raakt | Successor | Successors | Needed for |"
        " Required for | Blocks | Feeds | Precedes",
    ),
    column(
        "confidential",
        "Vertrouwelijk | Vertrouwelijkheid | Geheim | Niet openbaar |"
        " Confidential | Confidentiality | Restricted",
    ),
    column(
        "url",
        "Bron | Bronvermelding | Link | URL | Website | Webpagina | Vindplaats |"
        " Bronnen | Source | Sources | Reference | Hyperlink | Source URL",
    ),
    column(
        "remark",
        "Opmerking | Opmerkingen | Toelichting | Notitie | Notities | Bijzonderheden |"
        " Commentaar | Nadere toelichting | Uitleg | Remark | Remarks | Note | Notes |"
        " Comment | Comments | Explanation | Opm",
        "Omschrijving | Beschrijving | Description",
    ),
    CERTAINTY,
)

PROJECT_CODE = column(
    "id",
    "Code | Projectcode | Project-ID | Projectnummer | Projectnr | ID | Kenmerk | Referentie |"
    " Project code | Project number",
    "Nr | No | Nummer | Volgnummer | Number | #",
)
"""In a wide sheet the code is the project's; each phase's code is made from it."""

COLUMNS: dict[Shape, tuple[Column, ...]] = {
    Shape.MILESTONES: MILESTONE_COLUMNS,
    Shape.DEPENDENCIES: DEPENDENCY_COLUMNS,
    Shape.RELATIONS: RELATION_COLUMNS,
    Shape.ALIASES: ALIAS_COLUMNS,
    Shape.WIDE: (PROJECT_CODE, *MILESTONE_COLUMNS[1:]),
    Shape.STRIP: (PROJECT_CODE, *MILESTONE_COLUMNS[1:]),
}

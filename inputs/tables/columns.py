"""What partners call their columns: one table per kind of sheet, in Dutch and English.

The first name of a column is the one that Knelpunt's own template uses. Names are compared on
letters and digits only, without accents and capitals.
"""

from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """What a table holds; the values are what a sheet report says."""

    MILESTONES = "milestones"
    DEPENDENCIES = "dependencies"
    RELATIONS = "relations"
    ALIASES = "aliases"
    WIDE = "wide"
    MATRIX = "matrix"
    SETTINGS = "settings"
    NOT_READ = "not read"


@dataclass(frozen=True, slots=True)
class Column:
    """A field and the names that partners give it.

    A weak name counts only where no column has a sure name for the field.
    """

    field: str
    names: tuple[str, ...]
    weak: tuple[str, ...] = ()


def column(field: str, names: str, weak: str = "") -> Column:
    return Column(field, listed(names), listed(weak) if weak else ())


def listed(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(" |"))


CERTAINTY = column(
    "certainty",
    "Zekerheid | Geverifieerd | Gecontroleerd | Mate van zekerheid | Betrouwbaarheid |"
    " Certainty | Verified | Checked | Confidence | Reliability",
)
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
        " Te nemen besluit | Decision",
        "Omschrijving | Beschrijving | Description | Stap | Processtap | Wat | Onderwerp |"
        " Beslissing | Besluit",
    ),
    column(
        "kind",
        "Soort | Type | Type mijlpaal | Soort mijlpaal | Mijlpaalsoort | Mijlpaaltype |"
        " Categorie | Kind | Milestone type | Category | Aard",
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
        "Resourcenamen | Namen van resources | Resource names",
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
        " Einde | Finish | End | Due | Forecast | Expected | When",
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
        " Goal date | Latest date",
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
        " Doorlooptijd min | Doorlooptijd minimaal | Optimistic | Optimistic duration |"
        " Minimum duration | Best case",
    ),
    column(
        "pessimistic",
        "Pessimistisch | Pessimistische duur | Doorlooptijd pessimistisch |"
        " Pessimistische doorlooptijd | Maximale doorlooptijd | Maximale duur | Langste duur |"
        " Doorlooptijd max | Doorlooptijd maximaal | Pessimistic | Pessimistic duration |"
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
        " Randvoorwaarden | Voorwaarde | Voorwaarden | Volgt op | Geblokkeerd door |"
        " Kan pas na | Nodig eerst | Predecessor | Predecessors | Depends on | Waits for |"
        " Waits on | Waiting for | Dependencies | Dependency | Blocked by | After | Requires",
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
        " Comment | Comments | Explanation",
        "Omschrijving | Beschrijving | Description",
    ),
    CERTAINTY,
)

DEPENDENCY_COLUMNS = (
    column(
        "predecessor",
        "Voorganger | Voorgangers | Voorganger code | Voorganger-ID | Van | Vanaf | Eerst |"
        " Wacht op | Afhankelijk van | Oorzaak | Mijlpaal A | Predecessor | Predecessor ID |"
        " Predecessor code | From | Source | Depends on | Waits for | Cause",
    ),
    column(
        "successor",
        "Opvolger | Opvolgers | Opvolger code | Opvolger-ID | Naar | Daarna | Dan |"
        " Wie wacht | Gevolg | Mijlpaal B | Successor | Successor ID | Successor code |"
        " To | Target | Effect",
        "Code | ID | Mijlpaal | Milestone",
    ),
    column(
        "type",
        "Type | Type relatie | Relatietype | Soort | Soort koppeling | Koppeling |"
        " Type afhankelijkheid | Soort afhankelijkheid | Link type | Linktype | Relation |"
        " Relationship | Relationship type | Dependency type",
    ),
    column(
        "lag",
        "Vertraging | Wachttijd | Tussentijd | Naloop | Aanloop | Speling ertussen |"
        " Lag | Delay | Lead/lag | Lag days | Vertraging dagen | Minimale tussentijd",
    ),
    column(
        "hard",
        "Hard of zacht | Hard/zacht | Hardheid | Zwaarte | Hard | Hard or soft |"
        " Hardness | Strength | Bindend",
    ),
    column(
        "why",
        "Waarom | Reden | Toelichting | Opmerking | Opmerkingen | Omschrijving |"
        " Onderbouwing | Why | Reason | Explanation | Remark | Remarks | Note | Description",
    ),
    column(
        "url",
        "Bron | Bronvermelding | Link | URL | Vindplaats | Source URL | Hyperlink | Reference",
    ),
    CERTAINTY,
)

RELATION_COLUMNS = (
    column(
        "first", "Eerste | Mijlpaal 1 | Eerste mijlpaal | First | First milestone | Milestone 1"
    ),
    column(
        "second", "Tweede | Mijlpaal 2 | Tweede mijlpaal | Second | Second milestone | Milestone 2"
    ),
    column(
        "relation",
        "Soort relatie | Relatie | Type relatie | Soort | Relation | Kind |"
        " Kind of relation | Type",
    ),
    column(
        "why", "Waarom | Reden | Toelichting | Opmerking | Why | Reason | Explanation | Remark"
    ),
)

ALIAS_COLUMNS = (
    column(
        "old",
        "Oud | Oude naam | Oude code | Was | Oorspronkelijk | Old | Old name |"
        " Old code | Former name | Alias",
    ),
    column(
        "new",
        "Nieuw | Nieuwe naam | Nieuwe code | Wordt | Nu | Heet nu | New | New name |"
        " New code | Current name | Is now",
    ),
    column(
        "why", "Waarom | Reden | Toelichting | Opmerking | Why | Reason | Explanation | Remark"
    ),
)

SETTINGS = (
    column(
        "partner",
        "Partner | Organisatie | Naam organisatie | Aanleverende partij | Aangeleverd door |"
        " Naam partner | Partij | Organisation | Organization | Delivered by | Company",
    ),
    column(
        "data_date",
        "Peildatum | Stand per | Status per | Stand van | Stand op | Datum opgave |"
        " Rapportagedatum | Datum rapportage | Bijgewerkt op | Bijgewerkt tot | Data date |"
        " Status date | As of | Report date | Reporting date",
    ),
    column("phases_follow", "Fasen volgen op elkaar | Phases follow each other"),
)
"""Keys above a table, or on a sheet of settings, with their value in the next filled cell."""

SETTINGS_SHEETS = listed(
    "Toelichting | Uitleg | Instructie | Instructies | Leeswijzer | Lees mij | Info |"
    " Instellingen | Voorblad | Explanation | Instructions | Read me | Settings | Cover"
)
"""Sheets by these names hold settings and explanation, never milestones."""

LIST_SHEETS = listed("Lijsten | Keuzelijsten | Keuzelijst | Lists | Drop-downs")
"""Sheets by these names hold what drop-downs offer."""

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
}

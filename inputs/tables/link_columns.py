"""What partners call the columns of dependencies, relations and new names."""

from inputs.tables.column import CERTAINTY, column

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

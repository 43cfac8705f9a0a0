"""K0xx: issues about sheets, their columns and their settings."""

from graph_engine.issues import Rule, Severity, Wording

NO_HEADER = Rule(
    "K011",
    Severity.ERROR,
    Wording(
        "In dit werkboek is geen tabel met mijlpalen of afhankelijkheden herkend. Gezien: {seen}.",
        "Zet boven de tabel een rij met kolomnamen, zoals Code, Mijlpaal, Datum en Wacht op, "
        "of gebruik 'knelpunt template'.",
    ),
    Wording(
        "No table of milestones or dependencies was recognised in this workbook. Seen: {seen}.",
        "Put a row of column names above the table, such as Code, Milestone, Date and "
        "Waits for, or use 'knelpunt template'.",
    ),
)
SHEET_NOT_READ = Rule(
    "K012",
    Severity.INFO,
    Wording(
        "Het blad ({rows}) is niet gelezen: er is geen tabel met mijlpalen of "
        "afhankelijkheden herkend. Gezien: {seen}.",
        "Horen hier mijlpalen in te staan? Zet dan kolomnamen boven de tabel.",
    ),
    Wording(
        "The sheet ({rows_en}) was not read: no table of milestones or dependencies was "
        "recognised. Seen: {seen}.",
        "Should it hold milestones? Then put column names above the table.",
    ),
)
HIDDEN_SHEET = Rule(
    "K013",
    Severity.INFO,
    Wording(
        "Dit blad is verborgen, maar wel gelezen.",
        "Hoort het niet mee te tellen? Verwijder dan het blad.",
    ),
    Wording(
        "This sheet is hidden, but it was read.",
        "Should it not count? Then remove the sheet.",
    ),
)
HIDDEN_ROWS = Rule(
    "K014",
    Severity.INFO,
    Wording(
        "Verborgen rijen zijn wel gelezen: {rows}.",
        "Horen ze niet mee te tellen? Verwijder dan de rijen.",
    ),
    Wording(
        "Hidden rows were read: {rows}.",
        "Should they not count? Then remove the rows.",
    ),
)
HIDDEN_COLUMNS = Rule(
    "K015",
    Severity.INFO,
    Wording(
        "Verborgen kolommen zijn wel gelezen: {columns}.",
        "Horen ze niet mee te tellen? Verwijder dan de kolommen.",
    ),
    Wording(
        "Hidden columns were read: {columns}.",
        "Should they not count? Then remove the columns.",
    ),
)
BAD_DATA_DATE = Rule(
    "K016",
    Severity.ERROR,
    Wording(
        "'{text}' is geen peildatum.",
        "Schrijf één dag, zoals 1 juli 2025. Tot dan geldt de peildatum van deze berekening.",
    ),
    Wording(
        "'{text}' is no data date.",
        "Write one day, such as 1 July 2025. Until then the data date of this run is used.",
    ),
)
DATA_DATE_MISSING = Rule(
    "K017",
    Severity.WARNING,
    Wording(
        "Het werkboek noemt geen peildatum, maar heeft die wel nodig: {examples}. "
        "Gerekend is met {day}.",
        "Zet boven de tabel 'Peildatum' met de datum waarop de gegevens waar waren.",
    ),
    Wording(
        "The workbook names no data date, but needs one: {examples}. {day} was used.",
        "Put 'Peildatum' above the table, with the day on which the facts were true.",
    ),
)
FAR_CELL = Rule(
    "K021",
    Severity.ERROR,
    Wording(
        "Het blad is niet gelezen: het loopt tot cel {cell}, dat zijn {size} cellen "
        "(de grens is {limit}).",
        "Maak de cellen ver buiten de tabel leeg (selecteer de rijen en kolommen en verwijder "
        "ze) en sla het werkboek op.",
    ),
    Wording(
        "The sheet was not read: it extends to cell {cell}, which makes {size} cells "
        "(the limit is {limit}).",
        "Clear the cells far outside the table (select the rows and columns and delete them) "
        "and save the workbook.",
    ),
)
COLUMNS_NOT_READ = Rule(
    "K022",
    Severity.INFO,
    Wording(
        "Deze kolommen zijn niet gelezen: {columns}.",
        "Hoort een van deze kolommen mee te tellen? Geef haar een naam uit de kolommenlijst.",
    ),
    Wording(
        "These columns were not read: {columns}.",
        "Should one of them count? Give it a name from the list of columns.",
    ),
)
COLUMN_RESEMBLES = Rule(
    "K023",
    Severity.WARNING,
    Wording(
        "De kolom '{header}' is niet herkend.",
        "Bedoelde u '{nearest}'? Pas de kolomnaam aan; Knelpunt vult dat niet zelf in.",
    ),
    Wording(
        "The column '{header}' was not recognised.",
        "Did you mean '{nearest}'? Change the column name; Knelpunt does not assume it.",
    ),
)
DUPLICATE_COLUMN = Rule(
    "K024",
    Severity.WARNING,
    Wording(
        "De kolom '{header}' betekent hetzelfde als '{other}' in {other_cell}; "
        "alleen die is gelezen.",
        "Geef de kolommen verschillende namen, of verwijder er een.",
    ),
    Wording(
        "The column '{header}' means the same as '{other}' in {other_cell}; "
        "only that one was read.",
        "Give the columns different names, or remove one.",
    ),
)
MATRIX_DIRECTION = Rule(
    "K027",
    Severity.ERROR,
    Wording(
        "Deze matrix zegt niet wie op wie wacht; {count} kruisjes zijn niet gelezen.",
        "Schrijf in cel {corner} 'rij wacht op kolom' of 'kolom wacht op rij'.",
    ),
    Wording(
        "This matrix does not say who waits for whom; {count} marks were not read.",
        "Write in cell {corner} 'row waits for column' or 'column waits for row'.",
    ),
)
PHASES_NOT_LINKED = Rule(
    "K028",
    Severity.INFO,
    Wording(
        "De fasen van een project staan naast elkaar ({phases}), maar wachten niet op elkaar.",
        "Wacht elke fase op de vorige? Zet dan op het blad Toelichting "
        "'Fasen volgen op elkaar' met 'ja'.",
    ),
    Wording(
        "A project's phases stand side by side ({phases}), but do not wait for each other.",
        "Does each phase wait for the one before? Then put 'Fasen volgen op elkaar' with 'ja' "
        "on the sheet Toelichting.",
    ),
)
SHEET_UNREADABLE = Rule(
    "K031",
    Severity.ERROR,
    Wording(
        "Het blad kan niet worden gelezen ({reason}).",
        "Open het werkboek in Excel, kies herstellen, sla het op en stuur het opnieuw.",
    ),
    Wording(
        "The sheet cannot be read ({reason}).",
        "Open the workbook in Excel, let Excel repair it, save it and send it again.",
    ),
)
LEFT_OUT_TEXT = Rule(
    "K032",
    Severity.INFO,
    Wording(
        "Deze regels zijn als losse tekst gezien en niet als mijlpaal gelezen: {rows}.",
        "Is er een mijlpaal bij? Vul dan de kolommen van die rij in.",
    ),
    Wording(
        "These lines were taken as plain text and not read as milestones: {rows}.",
        "Is one of them a milestone? Then fill in the columns of that row.",
    ),
)
BAD_SETTING = Rule(
    "K034",
    Severity.ERROR,
    Wording(
        "'{text}' is geen geldige waarde voor '{key}'.",
        "Schrijf {wanted}.",
    ),
    Wording("'{text}' is no valid value for '{key}'.", "Write {wanted_en}."),
)
TWO_SETTINGS = Rule(
    "K035",
    Severity.WARNING,
    Wording(
        "'{key}' staat twee keer in het werkboek: '{text}' hier en '{other}' in {other_cell}.",
        "Alleen '{other}' telt. Verwijder er een.",
    ),
    Wording(
        "'{key}' stands twice in the workbook: '{text}' here and '{other}' in {other_cell}.",
        "Only '{other}' counts. Remove one.",
    ),
)
DATES_NOT_READ = Rule(
    "K038",
    Severity.WARNING,
    Wording(
        "De kolom '{header}' is niet gelezen, maar er staan datums in ({examples}).",
        "Is dit de dag waarop het af moet zijn? Noem de kolom dan Streefdatum.",
    ),
    Wording(
        "The column '{header}' was not read, but it holds dates ({examples}).",
        "Is this the day by which it has to be done? Then call the column Streefdatum.",
    ),
)
ON_LAST_PHASE = Rule(
    "K039",
    Severity.INFO,
    Wording(
        "{headers} geldt voor het hele project en staat nu bij de laatste fase van elke rij.",
        "Geldt het voor een andere fase? Geef die een eigen rij op een blad met mijlpalen.",
    ),
    Wording(
        "{headers} holds for a project as a whole and was put on the last phase of each row.",
        "Does it hold for another phase? Then give that phase a row on a sheet of milestones.",
    ),
)
COMMENTS_NOT_READ = Rule(
    "K040",
    Severity.INFO,
    Wording(
        "Opmerkingen bij cellen leest Knelpunt niet; ze staan bij {cells}.",
        "Staat er planning in? Zet die in de cel zelf, of in de kolom Opmerking.",
    ),
    Wording(
        "Knelpunt does not read comments on cells; they are at {cells}.",
        "Is there planning in them? Put that in the cell, or in the column Opmerking.",
    ),
)
STRUCK_ROWS = Rule(
    "K041",
    Severity.WARNING,
    Wording(
        "Doorgehaalde tekst telt gewoon mee; zij staat in rij {rows}.",
        "Is de mijlpaal vervallen? Zet dat in de kolom Status, of verwijder de rij.",
    ),
    Wording(
        "Struck-through text counts as any other; it stands in row {rows}.",
        "Has the milestone lapsed? Say so in the column Status, or remove the row.",
    ),
)

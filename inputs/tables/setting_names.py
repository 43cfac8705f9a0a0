"""What partners call the data about a workbook, and the sheets that hold no facts."""

from inputs.tables.column import column, listed

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

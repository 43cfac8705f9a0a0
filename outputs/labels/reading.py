"""What the fields that a column can be read as are called, in words."""

FIELDS: dict[str, tuple[str, str]] = {
    "id": ("Code", "Code"),
    "name": ("Mijlpaal", "Milestone"),
    "kind": ("Soort", "Kind"),
    "status": ("Status", "Status"),
    "owner": ("Eigenaar", "Owner"),
    "decider": ("Besluitnemer", "Decider"),
    "partner": ("Partner", "Partner"),
    "programme": ("Programma", "Programme"),
    "cluster": ("Cluster", "Cluster"),
    "project": ("Project", "Project"),
    "theme": ("Thema", "Theme"),
    "date": ("Datum", "Date"),
    "earliest": ("vroegste Datum", "earliest Date"),
    "latest": ("laatste Datum", "latest Date"),
    "reported": ("Stand van", "Reported on"),
    "previous": ("Eerdere datum", "Earlier date"),
    "target": ("Streefdatum", "Target date"),
    "duration": ("Doorlooptijd", "Duration"),
    "optimistic": ("Optimistisch", "Optimistic"),
    "pessimistic": ("Pessimistisch", "Pessimistic"),
    "carrier": ("Drager", "Carrier"),
    "capacity": ("Capaciteit", "Capacity"),
    "unit": ("Eenheid", "Unit"),
    "role": ("Rol", "Role"),
    "waits_for": ("Wacht op", "Waits for"),
    "needed_by": ("Nodig voor", "Needed by"),
    "confidential": ("Vertrouwelijk", "Confidential"),
    "certainty": ("Zekerheid", "How sure"),
    "url": ("Bron", "Source"),
    "remark": ("Opmerking", "Remark"),
    "predecessor": ("Voorganger", "Predecessor"),
    "successor": ("Opvolger", "Successor"),
    "type": ("Type", "Type"),
    "lag": ("Vertraging", "Lag"),
    "hard": ("Hard of zacht", "Hard or soft"),
    "why": ("Waarom", "Why"),
    "first": ("Eerste", "First"),
    "second": ("Tweede", "Second"),
    "relation": ("Soort relatie", "Kind of relation"),
    "old": ("Oud", "Old"),
    "new": ("Nieuw", "New"),
    "mark": ("afhankelijkheid", "dependency"),
    "data_date": ("Peildatum", "Data date"),
    "phases_follow": ("Fasen volgen op elkaar", "Phases follow each other"),
}


def field_name(field: str, lang: str) -> str:
    """'target' is 'Streefdatum'; 'IBN date' of a phase is 'IBN Datum'; what is new stays."""
    words = [FIELDS[word][lang == "en"] if word in FIELDS else word for word in field.split(" ")]
    return " ".join(words)

"""Every header and word in the tables, in Dutch and English."""

from outputs.labels.files import Text

YES = Text("ja", "yes")
KINDS = {
    "mijlpaal": Text("mijlpaal", "milestone"),
    "besluit": Text("besluit", "decision"),
    "vergunning": Text("vergunning", "permit"),
    "investeringsbesluit": Text("investeringsbesluit", "investment decision"),
    "oplevering": Text("oplevering", "delivery"),
    "randvoorwaarde": Text("randvoorwaarde", "condition"),
    "doel": Text("doel", "goal"),
}
STATES = {
    "open": Text("open", "open"),
    "done": Text("gereed", "done"),
    "lapsed": Text("vervallen", "lapsed"),
}
READINGS = {
    "date": Text("datum", "date"),
    "unknown": Text("onbekend", "unknown"),
    "vague": Text("te vaag voor een datum", "too vague for a date"),
    "duration": Text("duur in plaats van datum", "duration instead of a date"),
    "condition": Text("voorwaarde in plaats van datum", "condition instead of a date"),
}
CAUSES = {
    "statement": Text("eigen opgave", "own statement"),
    "data_date": Text("peildatum", "data date"),
    "actual": Text("gereed", "done"),
    "under_way": Text("al begonnen", "under way"),
    "constraint": Text("vastgezet in de planning", "set in the plan"),
    "plan_start": Text("begin van de planning", "start of the plan"),
    "link": Text("wacht op {name}", "waits for {name}"),
}
ORIGINS = {
    "given": Text("opgegeven", "given"),
    "planned": Text(
        "aanname: ruimte in de eigen planning", "assumption: gap in the partners' own plan"
    ),
    "typical": Text("aanname: gebruikelijke doorlooptijd", "assumption: typical lead time"),
    "none": Text("aanname: geen doorlooptijd", "assumption: no lead time"),
}
LINK_TYPES = {
    "FS": Text("eind–begin", "finish–start"),
    "SS": Text("begin–begin", "start–start"),
    "FF": Text("eind–eind", "finish–finish"),
    "SF": Text("begin–eind", "start–finish"),
}
HARD = Text("hard", "hard")
SOFT = Text("zacht", "soft")
RESTS_ON = Text("Rust op", "Rests on")
CERTAINTY = Text("Zekerheid", "How sure")
DECIDE_BY_GOAL = Text("Uiterlijk voor", "By, for")
COUNTED_FROM = Text("Gerekend vanaf", "Counted from")
GOALS_MOVED = Text("Doelen die een maand of meer schuiven", "Goals that move by a month or more")
GAIN_ON = Text("Winst {goal} (dagen)", "Gain {goal} (days)")
PARTNERS_WAITING = Text("Wachtende partners", "Partners that wait")
CLUSTERS_WAITING = Text("Wachtende clusters", "Clusters that wait")
CAPACITY_WAITING = Text("Gemelde omvang daarvan", "Reported size of these")
FLOAT_DAYS = Text("Speling tot streefdatum (dagen)", "Float to target (days)")
SEVERITIES = {
    "error": Text("fout", "error"),
    "warning": Text("waarschuwing", "warning"),
    "info": Text("ter informatie", "information"),
}
WORKBOOK = Text("Werkboek", "Workbook")
SHEET = Text("Blad", "Sheet")
CELL = Text("Cel", "Cell")
RULES = {
    "roadmap": Text("routekaart", "roadmap"),
    "msproject": Text("Microsoft Project", "Microsoft Project"),
    "p6": Text("Primavera P6", "Primavera P6"),
}
ENDS = {"start": Text("begin", "start"), "finish": Text("einde", "finish")}
PLAN = Text("Planning", "Plan")
CALCULATED_AS = Text("Rekenregels", "Rules")
WHICH_END = Text("Begin of einde", "Start or finish")
IN_FILE = Text("In het bestand", "In the file")
CALCULATED = Text("Berekend", "Calculated")
STORED_EQUAL = Text(
    "{equal} van {count} taken gelijk aan het bestand",
    "{equal} of {count} tasks equal to the file",
)
ID = Text("Code", "Id")
RANK = Text("Rang", "Rank")
GOAL = Text("Doel", "Goal")
MILESTONE = Text("Mijlpaal", "Milestone")
DECISION = Text("Besluit", "Decision")
KIND = Text("Soort", "Kind")
STATUS = Text("Status zoals opgegeven", "Status as stated")
STATE = Text("Stand", "State")
PARTNER = Text("Partner", "Partner")
OWNER = Text("Initiatiefnemer", "Owner")
WHO_WAITS = Text("Wie wacht", "Who waits")
WHO_IS_AWAITED = Text("Op wie", "For whom")
WHO_DECIDES = Text("Wie beslist", "Who decides")
PROGRAMME = Text("Programma", "Programme")
CLUSTER = Text("Cluster", "Cluster")
PROJECT = Text("Project", "Project")
THEME = Text("Thema", "Theme")
CARRIER = Text("Drager", "Carrier")
CAPACITY = Text("Capaciteit", "Capacity")
UNIT = Text("Eenheid", "Unit")
ROLE = Text("Rol", "Role")
REMARK = Text("Opmerking", "Remark")
URL = Text("Bron op internet", "Web source")
LITERAL = Text("Datum zoals opgegeven", "Date as stated")
READ_AS = Text("Gelezen als", "Read as")
READ_EARLIEST = Text("Gelezen: vroegst", "Read: earliest")
READ_LATEST = Text("Gelezen: laatst", "Read: latest")
REPORTED = Text("Gemeld op", "Reported on")
USED_AS = Text("Gebruikt als", "Used as")
COUNTS = Text("telt", "counts")
OTHER_STATEMENT = Text("andere opgave", "other statement")
VERDICT = Text("Oordeel", "Verdict")
TARGET = Text("Streefdatum", "Target date")
TARGET_LITERAL = Text("Streefdatum zoals opgegeven", "Target as stated")
FEASIBLE = Text("Haalbaar", "Feasible")
FEASIBLE_EARLIEST = Text("Haalbaar, gunstigste lezing", "Feasible, friendliest reading")
AT_LEAST = Text("Ten minste", "At least")
LATE_MONTHS = Text("Te laat (maanden)", "Late (months)")
LATE_DAYS = Text("Te laat (dagen)", "Late (days)")
LATE_DAYS_EARLIEST = Text(
    "Te laat in de gunstigste lezing (dagen)", "Late on the friendliest reading (days)"
)
CHAIN_STARTS_WITH = Text("Keten begint bij", "Chain starts with")
UNDATED_BEHIND = Text("Zonder datum in de keten", "Undated behind it")
IN_WORDS = Text("In woorden", "In words")
DECIDE_BY = Text("Uiterlijk", "Decide by")
DECIDE_BY_FOR = Text("Uiterlijk voor {goal}", "Decide by for {goal}")
UNDATED = Text("Zonder datum", "Undated")
BINDS_FROM = Text("Houdt op vanaf", "Holds up from")
DELTA_DAYS = Text("Uitstel (dagen)", "Delay (days)")
TOTAL_EFFECT = Text("Effect op alle doelen (dagen)", "Effect on all goals (days)")
EFFECT_ON = Text("Effect op {goal} (dagen)", "Effect on {goal} (days)")
FOLLOW_UPS = Text("Vervolgstappen", "Follow-up steps")
WAITING = Text("Wachtende mijlpalen", "Milestones waiting")
HALF_YEAR = Text("Halfjaar", "Half-year")
FIRST_HALF = Text("{year}, 1e helft", "{year}, 1st half")
SECOND_HALF = Text("{year}, 2e helft", "{year}, 2nd half")
OVERDUE = Text("komt te laat", "comes too late")
OVERDUE_DAYS = Text("Komt te laat (dagen)", "Too late by (days)")
QUARTER_COST = Text(
    "Kwartaal wachten kost {goal} (dagen)", "A quarter of waiting costs {goal} (days)"
)
CHAIN = Text("Keten", "Chain")
DRIVING = Text("bepalend", "driving")
WITH_SLACK = Text("bijna bepalend, {months} speling", "nearly driving, {months} slack")
SLACK_DAYS = Text("Speling (dagen)", "Slack (days)")
STEP = Text("Stap", "Step")
DAYS_SINCE = Text("Dagen na vorige stap", "Days after previous step")
LOST_DAYS = Text("Speling die hier opgaat (dagen)", "Float that goes here (days)")
HOW_IT_WAITS = Text("Wacht op de vorige stap", "Waits for the previous step")
ALSO_BY = Text("Datum ook door", "Date also by")
LINK_TYPE = Text("Verband", "Type")
LAG_DAYS = Text("Wachttijd (dagen)", "Lag (days)")
STRENGTH = Text("Hard of zacht", "Hard or soft")
BINDS = Text("Bepalend", "Driving")
WHY = Text("Waarom", "Why")
CERTAINTY = Text("Zekerheid", "Certainty")
CERTAIN = Text("zeker", "certain")
POSSIBLE = Text("mogelijk", "possible")
SAME_MILESTONE = Text("zelfde mijlpaal", "same milestone")
DAYS_APART = Text("Dagen te kort", "Days short")
RELATION = Text("Relatie", "Relation")
LOOP = Text("Kring", "Loop")
CIRCLE = Text("Wie wacht op wie", "Who waits for whom")
THIS_ONE = Text("Deze mijlpaal", "This milestone")
WAITS_FOR = Text("wacht op", "waits for")
SET_ASIDE = Text("Opengezet", "Set aside")
SMALLEST = Text("Bewezen kleinste opening", "Proven smallest opening")
SEVERITY = Text("Ernst", "Severity")
CODE = Text("Nummer", "Code")
FOUND = Text("Melding", "Found")
REMEDY = Text("Wat te doen", "Remedy")
CAUSE = Text("Datum komt door", "Date comes from")
PUSHED_DAYS = Text("Later dan eigen opgave (dagen)", "Later than own statement (days)")
START = Text("Start", "Start")
DURATION_DAYS = Text("Doorlooptijd (dagen)", "Duration (days)")
DURATION_ORIGIN = Text("Herkomst doorlooptijd", "Origin of duration")
LATEST_FOR_GOALS = Text("Uiterlijk voor de doelen", "Latest for the goals")
FLOAT_TO_GOALS = Text("Speling tot de doelen (dagen)", "Float to the goals (days)")
FLOAT_END = Text("Speling tot het einde (dagen)", "Float to the end (days)")
DRIVES = Text("Bepaalt", "Drives")
PREDECESSOR = Text("Voorganger", "Predecessor")
PREDECESSOR_NAME = Text("Naam voorganger", "Predecessor name")
SUCCESSOR = Text("Opvolger", "Successor")
SUCCESSOR_NAME = Text("Naam opvolger", "Successor name")
BASIS = Text("Gebaseerd op", "Based on")
BASIS_SOURCE = Text("Bron van de aanname", "Source of the assumption")

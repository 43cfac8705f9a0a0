"""What the words of a date phrase mean: Dutch first, then English and some German.

Every word or phrase has a kind (one character) and a number. The grammar in `grammar.py` is
written in these kinds, so a new word is a new entry here and nothing else. Words are written as
`plain_text.fold` leaves them: lower case, without accents; abbreviations without full stops.
"""

from typing import Final

KINDS: Final = {
    # numbers and names
    "n": "a number of one or two digits",
    "y": "a year",
    "z": "another number",
    "i": "an ordinal; -1 is the last",
    "I": "a Roman number up to IV",
    "e": "the article 'een', which is also the number one",
    "m": "a month",
    "w": "a weekday",
    "H": "'H1' or 'H2': half a year only when a year stands beside it",
    # units
    "q": "quarter",
    "h": "half-year",
    "k": "week",
    "j": "year",
    "a": "month",
    "d": "day",
    "t": "decade",
    "M": "a unit in the plural: months, years",
    # what is said about a moment
    "p": "a part of it: its begin, its middle, its last day",
    "P": "a season or a date of the political calendar",
    "b": "today, or so many days later",
    "r": "this (0), next (1), last (-1)",
    "<": "the last one before the reference date ('jl.')",
    ">": "the first one from the reference date ('a.s.')",
    "l": "what remains of it (1) or what has passed of it (-1)",
    "U": "not later than, itself included",
    "X": "before, itself excluded",
    "F": "from then on",
    "N": "not before",
    "A": "after",
    "R": "around",
    "O": "so much later than the reference date",
    "W": "within",
    "Y": "so long ago",
    "L": "or later",
    "E": "or earlier",
    "Z": "moved to: what stands behind it replaces what stands before it",
    "o": "no longer true",
    "S": "a scenario, so that two dates are two scenarios",
    # what has been understood
    "T": "a moment, see moments.Moment",
    "V": "a window in time, see moments.Window",
    "G": "a length of time, see moments.Length",
    # separators
    "-": "a dash or 'to'",
    "/": "a slash",
    ",": "a comma",
    ".": "a full stop",
    "+": "a plus",
    "&": "and",
    "|": "or, or the English 'of'",
    # no date
    "B": "the date is not known",
    "v": "too vague to place",
    "s": "a status where a date was expected",
    "D": "a duration where a date was expected",
    "c": "makes the date depend on something",
    "C": "may do so; counts only where no date is given",
    "K": "a reservation, which leaves a date beside it as it is",
    "@": "again and again, so no one date",
    "f": "a document, of which the date is not the milestone's",
    "x": "not",
    "g": "a quantity with its unit",
    "u": "a word that says nothing about time",
}

BEGIN, MIDDLE, END, FIRST_DAY, LAST_DAY, FIRST_HALF, SECOND_HALF = 1, 2, 3, 4, 5, 6, 7
WEEK_OF_MONTH = 10
"""WEEK_OF_MONTH + 1 is the first week of a month, WEEK_OF_MONTH - 1 its last."""

SPRING, SUMMER, AUTUMN, WINTER, RECESS, CHRISTMAS_RECESS, CHRISTMAS = 1, 2, 3, 4, 5, 6, 7
BUDGET_DAY, SPRING_MEMORANDUM, AUTUMN_MEMORANDUM, TURN_OF_YEAR = 8, 9, 10, 11

PERIODS: Final = {
    SPRING: "voorjaar; lente; spring; fruhjahr; fruhling; voorjaarsperiode",
    SUMMER: "zomer; summer; sommer; zomerperiode; zomermaanden",
    AUTUMN: "najaar; herfst; autumn; fall; herbst",
    WINTER: "winter; winterperiode",
    RECESS: "zomerreces; zomervakantie; bouwvak; bouwvakantie; summer recess; reces",
    CHRISTMAS_RECESS: "kerstreces; kerstvakantie; christmas recess",
    CHRISTMAS: "kerst; kerstmis; kerstdagen; christmas; weihnachten",
    BUDGET_DAY: "prinsjesdag; miljoenennota",
    SPRING_MEMORANDUM: "voorjaarsnota",
    AUTUMN_MEMORANDUM: "najaarsnota",
    TURN_OF_YEAR: "jaarwisseling; jahreswechsel; oud en nieuw",
}
MONTHS: Final = (
    "jan; januari; january; januar",
    "feb; febr; februari; february; februar; febuari",
    "mrt; mar; maart; march; marz; maerz; mrz",
    "apr; april",
    "mei; may; mai",
    "jun; juni; june",
    "jul; juli; july",
    "aug; augustus; august",
    "sep; sept; september",
    "okt; oct; oktober; october",
    "nov; november",
    "dec; dez; december; dezember",
)
WEEKDAYS: Final = (
    "ma; maandag; mon; monday; montag",
    "di; dinsdag; tue; tues; tuesday; dienstag",
    "wo; woensdag; wed; wednesday; mittwoch",
    "do; donderdag; thu; thur; thurs; thursday; donnerstag",
    "vr; vrij; vrijdag; fri; friday; freitag",
    "za; zat; zaterdag; sat; saturday; samstag",
    "zo; zondag; sun; sunday; sonntag",
)
DAY_PARTS: Final = ("ochtend", "morgen", "middag", "namiddag", "avond", "nacht")

TIME_WORDS: Final[dict[tuple[str, float], str]] = {
    ("i", 1): "eerste; first; erste; ersten; erstes",
    ("i", 2): "tweede; second; zweite; zweiten; zweites",
    ("i", 3): "derde; third; dritte; dritten; drittes",
    ("i", 4): "vierde; fourth; vierte; vierten; viertes",
    ("i", 5): "vijfde; fifth",
    ("i", -1): "laatste; letzte; letzten; last week of; last month of; final",
    ("I", 1): "i",
    ("I", 2): "ii",
    ("I", 3): "iii",
    ("I", 4): "iv",
    ("e", 1): "een; one; ein; eine",
    ("q", 0): "kwartaal; kw; kwrt; kwart; q; quarter; quartal",
    ("h", 0): "helft; halfjaar; hj; half year; half-year; halbjahr; jaarhelft; half jaar",
    ("k", 0): "week; wk; weeknr; weeknummer; kalenderwoche; woche; w; calendar week",
    ("j", 0): "jaar; jr; year; jahr; kalenderjaar; boekjaar; begrotingsjaar; fy; j",
    ("a", 0): "maand; mnd; month; monat; mo; mth",
    ("d", 0): "dag; day; tag; d; werkdag; workday; wd",
    ("t", 0): "decennium; decade",
    ("M", 1): "dagen; days; dgn; tage; tagen; werkdagen; working days; workdays",
    ("M", 7): "weken; weeks; wks; wkn; wochen",
    ("M", 30): "maanden; months; mnden; mndn; monate; monaten; mths; mons",
    ("M", 91): "kwartalen; quarters; quartale",
    ("M", 183): "halfjaren",
    ("M", 365): "jaren; years; jahre; jahren; jrn; yrs",
    ("p", BEGIN): "begin; vroeg; vroege; early; beginning; anfang; aanvang; eerste maanden; "
    "eerste paar maanden; eerste drie maanden; first months; het begin; start of; aan het begin; "
    "start van; bij het begin; at the beginning; at the start; at the start of",
    ("p", MIDDLE): "medio; midden; halverwege; half; mid; middle; mitte; halfweg; midst",
    ("p", END): "eind; einde; ende; end; late; laat; laatste maanden; laatste drie maanden; "
    "het einde; het eind; afloop; the end; aan het eind; aan het einde; at the end; slot; "
    "bij het einde; last months; jaareinde; eindejaar; "
    "eindejaars; year end; year-end; yearend; ye; eoy",
    ("p", FIRST_DAY): "primo; eerste dag; first day; first day of",
    ("p", LAST_DAY): "ultimo; laatste dag; ult; last day; last day of",
    ("r", 0): "dit; deze; lopend; lopende; huidig; huidige; this; current; dieses; diesem; "
    "het lopende; het huidige",
    ("r", 1): "volgend; volgende; komend; komende; aankomend; aankomende; next; coming; "
    "nachstes; nachsten; kommendes; kommenden; upcoming; eerstvolgend; eerstvolgende; "
    "eerstkomend; eerstkomende; aanstaande; daaropvolgend",
    ("r", 2): "overvolgend; overvolgende",
    ("r", -1): "vorig; vorige; afgelopen; last; past; verleden; previous; voorgaand; "
    "voorgaande; letztes; vergangenen; het afgelopen",
    (
        "b",
        0,
    ): "nu; now; heden; vandaag; today; per direct; direct; onmiddellijk; heute; per heden; "
    "met directe ingang; immediately; thans",
    ("b", 1): "morgen; tomorrow",
    ("b", -1): "gisteren; yesterday",
    ("<", 0): "jl; jongstleden; laatstleden; ll",
    (">", 0): "as",
    ("l", 1): "later; later in; nog; nog in; verderop in; rest van; de rest van; rest of; "
    "restant van; het restant van; in de rest van; later in de loop van",
    ("l", -1): "eerder; eerder in; earlier; earlier in",
    ("|", 0): "of; or; oder; of mogelijk; of misschien; of wellicht; eventueel",
    ("&", 0): "en; and; und; &; alsmede; plus",
    ("-", 0): "-; a; --",
    ("/", 0): "/; danwel; dan wel; en/of; ofwel",
    (",", 0): ",; ;",
    (".", 0): ".",
    ("+", 0): "+",
}
BOUNDS: Final[dict[tuple[str, float], str]] = {
    ("U", 0): "uiterlijk; uiterlijk in; uiterlijk op; uiterst; t/m; tm; tot en met; tot & met; "
    "tot/met; tot uiterlijk; tegen; richting; voor of in; in of voor; voor of op; op of voor; "
    "in of eerder; "
    "niet later dan; niet later dan in; op zijn laatst; op z'n laatst; op zn laatst; laatst; "
    "ten laatste; op het laatst; by; bis; bis spatestens; spatestens; no later than; "
    "not later than; at the latest; at latest; latest; deadline; through; up to and including; "
    "until and including; max; maximaal; ten hoogste; uiterste datum; uiterlijke datum; "
    "voor uiterlijk; gegen; by the; <=; =<; ≤; up to; up until",
    (
        "X",
        0,
    ): "voor; tot; to; before; until; till; vor; eerder dan; vroeger dan; prior to; <; pre; "
    "nog voor; ruim voor; uiterlijk voor; tot aan; voorafgaand aan; net voor; kort voor; "
    "vlak voor; ahead of; earlier than; al voor; reeds voor; nog steeds voor",
    ("F", 0): "vanaf; sinds; sedert; op zijn vroegst; op z'n vroegst; op zn vroegst; vroegst; "
    "ten vroegste; op het vroegst; op zijn allervroegst; op z'n allervroegst; from; as of; "
    "as from; starting; since; ab; fruhestens; at the earliest; at earliest; earliest; "
    "na of in; in of na; op of na; minimaal; min; startend; vroegste; >=; =>; ≥; af; an; "
    "op z'n vroegste; op zijn vroegste; starting in; niet vroeger dan; vroegste datum",
    ("N", 0): "niet voor; niet eerder dan; not before; no earlier than; nicht vor; "
    "not earlier than; zeker niet voor; nog niet voor; zeker niet eerder dan; niet al voor; "
    "niet meer voor",
    ("A", 0): "na; after; nach; later dan; later than; >; post; pas na; na afloop van; kort na; "
    "vlak na; direct na; volgend op; following; zeker na; ruim na; niet voor of in; meteen na",
    ("R", 0): "rond; rondom; circa; ca; omstreeks; ongeveer; ±; ~; ≈; +/-; +-; around; about; "
    "approximately; approx; om en nabij; um; etwa; zo'n; plm; roughly; bij benadering; ruwweg; "
    "grofweg; minder dan; meer dan; ruim; bijna; gemiddeld; less than; more than; rond of in; "
    "tegen of rond; hooguit; minstens; ten minste; tenminste; at least; nearly; zon; c",
    ("O", 0): "over; pas over",
    ("W", 0): "binnen; within; innerhalb",
    ("Y", 0): "geleden; ago; terug",
    ("L", 0): "of later; en verder; en later; ev; or later; and beyond; onwards; or beyond; "
    "of daarna; en daarna; and later; oder spater; ff; and onwards; and after; or after; "
    "of nog later; en volgende jaren; en volgende; en de jaren daarna; e v; en verdere jaren; "
    "wellicht later; mogelijk later; eventueel later; of verder",
    ("E", 0): "of eerder; or earlier; or before; of daarvoor; of vroeger; oder fruher; en eerder; "
    "en daarvoor",
    ("Z", 0): "naar; uitgesteld naar; uitgesteld tot; verschoven naar; verschoven tot; "
    "vertraagd tot; vertraagd naar; doorgeschoven naar; doorgeschoven tot; opgeschoven naar; "
    "opgeschoven tot; verplaatst naar; vertraging tot; verlaat naar; verlaat tot; wordt; "
    "bijgesteld naar; bijgesteld tot; uitgelopen tot; postponed to; postponed until; "
    "delayed to; delayed until; moved to; inmiddels; nieuw; nieuwe datum; ->; →; "
    "uitloop tot; uitloop naar; loopt uit tot; schuift naar; verschuift naar; vervroegd naar",
    ("o", 0): "was; voorheen; oorspronkelijk; ipv; in plaats van; previously; formerly; "
    "originally; instead of; oud; vorige planning; vroeger; aanvankelijk; oude planning; "
    "oude datum; oorspronkelijke planning; eerst gepland; eerder gepland; niet langer; "
    "rather than; was eerst; was eerder; was oorspronkelijk; eerder nog; was gepland; "
    "stond gepland; eerdere planning; oorspronkelijk gepland; vertraagd van; uitgesteld van",
    ("S", 0): "basis; basisscenario; tegenslag; tegenvaller; meevaller; optimistisch; "
    "pessimistisch; realistisch; best case; worst case; base case; p10; p20; p50; p75; p80; "
    "p85; p90; p95; bij tegenslag; bij tegenvallers; bij meevallers; bij meevaller; basispad; "
    "scenario; ongunstig; gunstig; met tegenslag; zonder tegenslag; in het ongunstigste geval; "
    "in het gunstigste geval; best-case; worst-case; bij vertraging",
}

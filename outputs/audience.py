"""For whom a version is, in words: a shared one says so, and one that may not be shared too."""

from graph_engine.model import Roadmap
from outputs.labels_files import Text

EVERYONE = Text("iedereen", "everyone")
FOR = Text("Versie voor {audience}. ", "Version for {audience}. ")
NOTHING_HIDDEN = Text(
    "Er is niets weggelaten: geen enkele mijlpaal is voor {audience} vertrouwelijk.",
    "Nothing was left out: no milestone is confidential for {audience}.",
)
HIDDEN = Text(
    "Vertrouwelijke mijlpalen zijn samengetrokken ({milestones}, van {partners}): wat ertussen "
    "zit, staat als koppeling 'via vertrouwelijke stap(pen)', en wat hun datums ophouden als "
    "'vertrouwelijke randvoorwaarde'. Alle getoonde datums zijn die van de volledige planning. "
    "Wat een vertraging kost ook; wat eerder beslissen oplevert, kan minder zijn dan hier staat.",
    "Confidential milestones were contracted ({milestones}, from {partners}): what lies between "
    "is a link 'by way of confidential step(s)', and what their dates hold up a 'confidential "
    "condition'. All dates shown are those of the full plan. So is what a delay costs; what "
    "deciding earlier gains can be less than stated here.",
)
MILESTONES = (
    Text("{n} mijlpaal", "{n} milestone"),
    Text("{n} mijlpalen", "{n} milestones"),
)
PARTNERS = (Text("{n} partner", "{n} partner"), Text("{n} partners", "{n} partners"))
INTERNAL = Text(
    "Interne versie, met vertrouwelijke mijlpalen: {milestones}. Deel haar niet; met --audience "
    "maakt u een versie die gedeeld kan worden.",
    "Internal version, with confidential milestones: {milestones}. Do not share it; --audience "
    "makes a version that can be shared.",
)


def notice(roadmap: Roadmap, lang: str) -> str:
    """Empty where nothing is confidential and no audience was named."""
    shared = roadmap.shared
    if shared is None:
        confidential = sum(m.confidential for m in roadmap.milestones)
        if not confidential:
            return ""
        return INTERNAL.to(lang, milestones=_count(MILESTONES, confidential, lang))
    audience = shared.audience or EVERYONE.to(lang)
    facts = {
        "audience": audience,
        "milestones": _count(MILESTONES, shared.milestones, lang),
        "partners": _count(PARTNERS, shared.partners, lang),
    }
    rest = HIDDEN if shared.milestones else NOTHING_HIDDEN
    return FOR.to(lang, **facts) + rest.to(lang, **facts)


def _count(words: tuple[Text, Text], n: int, lang: str) -> str:
    return words[n != 1].to(lang, n=n)

"""The page as one HTML file: no request to anywhere, readable without scripts."""

import base64
import hashlib
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from outputs.layout import layout, scene_of
from outputs.legend import legend_items, legend_sign
from outputs.page.bottlenecks import bottleneck_rows, bottlenecks_legend
from outputs.page.breaks import breakable
from outputs.page.calendar import calendar
from outputs.page.data import script_data
from outputs.page.findings import findings
from outputs.page.method import method
from outputs.page.overview import overview
from outputs.page.paths import paths, paths_legend
from outputs.page.tables import matrix, table_rows
from outputs.page.texts import Texts
from outputs.svg import network_content, style
from outputs.view.values import View

TABS = (
    "overview",
    "network",
    "paths",
    "calendar",
    "bottlenecks",
    "findings",
    "matrix",
    "table",
    "method",
)
STYLES = ("page", "views", "print")
SCRIPTS = (
    *(
        "dates",
        "cpm",
        "chains",
        "ranking",
        "measure",
        "rows",
        "labels",
        "edges",
        "density",
        "layout",
    ),
    *(
        "data",
        "answers",
        "texts",
        "scene",
        "app",
        "dom",
        "state",
        "network",
        "walk",
        "details",
        "views",
        "table",
    ),
    *("whatif", "filters", "keys", "presenter", "export", "main"),
)
"""In the order in which they are put together."""
FIRST_SCRIPT = 'document.documentElement.className = "js";'
"""Runs before the page is drawn, so that views out of sight are never laid out."""
PICTURE = (1330, 560)


class Blank:
    """A row without content, for the patterns that the script fills."""

    blank = True

    def __getattr__(self, _: str) -> str:
        return ""


def page_html(view: View) -> str:
    """The whole page; the same view always gives the same text."""
    texts = Texts(view)
    css, script = style_sheet(), script_text()
    picture = layout(scene_of(view, *PICTURE))
    people = {name for m in view.milestones for name in (m.owner, m.decider) if name}
    html = (
        environment()
        .get_template("page.html.j2")
        .render(
            view=view,
            say=texts.say,
            name=texts.name,
            who=texts.who,
            blank=Blank(),
            policy=policy(css, script),
            css=trusted(css),
            first_script=trusted(FIRST_SCRIPT),
            script=trusted(script),
            data=trusted(script_data(view)),
            tabs=TABS,
            subtitle=subtitle(texts),
            kinds=sorted({m.kind for m in view.milestones}),
            programmes=sorted({m.programme for m in view.milestones if m.programme}),
            people=sorted(people),
            picture=picture,
            picture_svg=trusted(network_content(view, picture)),
            legend=[(s, trusted(legend_sign(s)), meaning) for s, meaning in legend_items(view)],
            overview=overview(texts),
            paths=paths(texts),
            paths_legend=paths_legend(texts),
            calendar=calendar(texts),
            bottlenecks=bottleneck_rows(texts),
            bottlenecks_legend=bottlenecks_legend(texts),
            delta=texts.months(view.delta),
            findings=findings(texts),
            matrix=matrix(texts),
            table=table_rows(texts),
            method=method(texts),
        )
    )
    return html.encode("utf-8", "replace").decode("utf-8")


def trusted(text: str) -> Markup:
    """Our own style, script and pictures: whoever made them has escaped what partners typed."""
    return Markup(text)  # noqa: S704


def subtitle(texts: Texts) -> str:
    view = texts.view
    return texts.say(
        "subtitle",
        date=texts.data_date(),
        milestones=len(view.milestones),
        partners=sum(bool(p.name) for p in view.partners),
    )


@cache
def environment() -> Environment:
    found = Environment(
        loader=PackageLoader("outputs.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.filters["breakable"] = breakable
    return found


@cache
def style_sheet() -> str:
    return "\n".join([style(), *(asset("css", f"{name}.css") for name in STYLES)])


@cache
def script_text() -> str:
    """Plain scripts, one after the other; no build step."""
    return "\n".join(asset("js", f"{name}.js") for name in SCRIPTS)


def asset(folder: str, name: str) -> str:
    return (resources.files("outputs.page") / folder / name).read_text("utf-8")


def policy(css: str, script: str) -> str:
    """Nothing may be fetched; only this style and these scripts may run."""
    return (
        f"default-src 'none'; script-src {digest(script)} {digest(FIRST_SCRIPT)}; "
        f"style-src {digest(css)}; img-src data:; base-uri 'none'; form-action 'none'"
    )


def digest(text: str) -> str:
    found = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{found}'"

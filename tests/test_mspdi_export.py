"""The analysis as a plan for Microsoft Project: read back here, and by mpxj where Java is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_engine.analysis import analyse
from graph_engine.calendar import moment_of
from graph_engine.cpm.summaries import schedule
from graph_engine.lead_times import LEAD_TIMES
from graph_engine.model import Kind, Roadmap, State
from graph_engine.results import Analysis
from inputs.intake import load
from inputs.schedules.batch_of import batch_of
from inputs.schedules.mspdi import read_mspdi
from inputs.schedules.project import Project
from inputs.schedules.working_time import rules_of, to_cpm
from inputs.settings import read_settings
from outputs.export.mspdi import mspdi_xml
from tests.planning_programs import NAMESPACE, running_java
from tests.roadmaps import m, roadmap

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "routekaart"


def read_back(analysis: Analysis) -> Project:
    project, issues = read_mspdi(mspdi_xml(analysis).encode(), "plan.xml")
    assert issues == []
    return project


def tasks_of(analysis: Analysis, lang: str = "nl") -> dict[str, ET.Element]:
    """The task of each milestone."""
    root = ET.fromstring(mspdi_xml(analysis, lang))  # noqa: S314 -- our own text
    tasks = root.findall("{*}Tasks/{*}Task")
    return dict(zip((m.id for m in analysis.roadmap.milestones), tasks, strict=True))


def text(task: ET.Element, tag: str) -> str:
    return task.findtext(f"{{*}}{tag}", "")


@pytest.fixture(scope="module")
def example() -> Analysis:
    options, _ = read_settings(EXAMPLE)
    intake = load([EXAMPLE], options)
    assert intake.roadmap is not None
    return analyse(intake.roadmap, LEAD_TIMES)


def held(analysis: Analysis) -> set[tuple[str, str, str, int]]:
    """The links of the schedule, one per pair."""
    assert analysis.passes is not None
    best: dict[tuple[str, str], tuple[int, str, int]] = {}
    for link, weight in zip(analysis.passes.links, analysis.passes.weight, strict=True):
        pair = link.predecessor, link.successor
        found = weight, link.type.value, link.lag_days
        best[pair] = max(best.get(pair, found), found, key=lambda one: one[0])
    return {(*pair, kind, lag) for pair, (_, kind, lag) in best.items()}


def test_the_example_comes_back_as_it_was_written(example: Analysis) -> None:
    batch = batch_of("plan.xml", [read_back(example)])
    rows = zip(example.roadmap.milestones, example.milestones, batch.milestones, strict=True)
    for fact, row, found in rows:
        assert (found.id, found.name, found.kind) == (fact.id, fact.name, fact.kind)
        assert (found.owner, found.decider, found.cluster) == (
            fact.owner,
            fact.decider,
            fact.cluster,
        )
        assert found.state is fact.state
        if row.scheduled:
            assert found.statements[0].latest == row.latest
            assert found.duration_days == row.duration_days
    links = {(k.predecessor, k.successor, k.type.value, k.lag_days) for k in batch.links}
    assert links == held(example)
    targets = {m.id: m.target.latest for m in batch.milestones if m.target}
    assert targets == {goal.id: goal.target for goal in example.goals}


def test_microsoft_projects_rules_come_to_the_same_dates(example: Analysis) -> None:
    project = read_back(example)
    plan, issues = to_cpm(project)
    assert issues == []
    dates = schedule(plan, rules_of(project))
    finish = dict(zip(dates.plan.ids, dates.finish.tolist(), strict=True))
    assert len(finish) == sum(row.scheduled for row in example.milestones)
    for uid, minute in finish.items():
        assert moment_of(minute) == project.by_uid[uid].dates.finish, project.by_uid[uid].name


def test_mpxj_reads_the_same_links_and_dates(example: Analysis, tmp_path: Path) -> None:
    file = by_mpxj(running_java(), example, tmp_path)
    assert read_by_mpxj(file, example) == held(example)


def read_by_mpxj(file: Any, analysis: Analysis) -> set[tuple[str, str, str, int]]:
    """The links that mpxj found; its dates are compared on the way."""
    tasks = list(file.getTasks())
    rows = zip(analysis.roadmap.milestones, analysis.milestones, tasks, strict=True)
    found = set()
    ids = {int(task.getUniqueID()): m.id for m, _, task in rows}
    for row, task in zip(analysis.milestones, tasks, strict=True):
        if row.scheduled:
            dates = str(task.getStart())[:10], str(task.getFinish())[:10]
            assert dates == (row.start.isoformat(), row.latest.isoformat())
        for link in task.getPredecessors():
            lag = link.getLag()
            assert str(lag.getUnits().name()) == "DAYS"
            before = ids[int(link.getPredecessorTask().getUniqueID())]
            found.add((before, row.id, str(link.getType()), int(lag.getDuration())))
    return found


def test_mpxjs_own_scheduler_keeps_the_dates(example: Analysis, tmp_path: Path) -> None:
    jpype = running_java()
    file = by_mpxj(jpype, example, tmp_path)
    start = file.getProjectProperties().getStartDate()
    jpype.JClass("org.mpxj.cpm.MicrosoftScheduler")().schedule(file, start)
    for row, task in zip(example.milestones, file.getTasks(), strict=True):
        if row.scheduled:
            assert str(task.getFinish())[:10] == row.latest.isoformat(), row.id


def by_mpxj(jpype: Any, analysis: Analysis, folder: Path) -> Any:
    path = folder / "plan.xml"
    path.write_text(mspdi_xml(analysis), encoding="utf-8")
    return jpype.JClass("org.mpxj.mspdi.MSPDIReader")().read(str(path))


def test_elements_stand_in_the_order_of_the_schema(example: Analysis) -> None:
    """Microsoft Project reads them in this order only; mpxj's classes are made of its schema."""
    jpype = running_java()
    root = ET.fromstring(mspdi_xml(example))  # noqa: S314 -- our own text
    schema = {name: of_schema(jpype, name) for name in {name for _, name in elements(root)}}
    for element, name in elements(root):
        order, required = schema[name]
        tags = [child.tag.removeprefix(f"{{{NAMESPACE}}}") for child in element]
        places = [order.index(tag) for tag in tags]
        assert places == sorted(places), name
        assert required <= set(tags), name


def elements(root: ET.Element) -> Iterator[tuple[ET.Element, str]]:
    yield root, ""
    for path in ("Tasks/Task", "Tasks/Task/PredecessorLink", "Calendars/Calendar"):
        for element in root.findall("/".join(f"{{*}}{part}" for part in path.split("/"))):
            yield element, "".join(f"${part}" for part in path.split("/"))


def of_schema(jpype: Any, name: str) -> tuple[list[str], set[str]]:
    """Names of an element's children in order, and those that may not be missing."""
    annotations = "jakarta.xml.bind.annotation"
    type_ = jpype.JClass(f"org.mpxj.mspdi.schema.Project{name}").class_
    names, required = [], set()
    for field in type_.getAnnotation(jpype.JClass(f"{annotations}.XmlType").class_).propOrder():
        said = type_.getDeclaredField(field).getAnnotation(
            jpype.JClass(f"{annotations}.XmlElement").class_
        )
        given_name = "##default" if said is None else str(said.name())
        names.append(str(field) if given_name == "##default" else given_name)
        if said is not None and said.required():
            required.add(names[-1])
    return names, required


def made(facts: Roadmap) -> Analysis:
    return analyse(facts)


def test_dates_floors_and_targets() -> None:
    facts = roadmap(
        m("A", "2027-03-01", days=30),
        m("B", "2027-03-02", days=10),
        m("C"),
        m("D", "2025-01-01", state=State.DONE),
        m("E", "2030-01-01", state=State.LAPSED),
        links="A > B, B > C +5, D > A",
        goals={"B": "2027-06-30"},
    )
    found = {
        id_: [text(task, tag)[:10] for tag in ("Start", "Finish", "ConstraintDate", "Deadline")]
        for id_, task in tasks_of(made(facts)).items()
    }
    assert found == {
        "A": ["2027-01-30", "2027-03-01", "2027-03-01", ""],
        "B": ["2027-03-01", "2027-03-11", "2027-03-02", "2027-06-30"],
        "C": ["2027-03-16", "2027-03-16", "2026-01-01", ""],  # open: not before the data date
        "D": ["2025-01-01", "2025-01-01", "", ""],
        "E": ["2030-01-01", "2030-01-01", "", ""],
    }


def test_progress_and_activity() -> None:
    facts = roadmap(
        m("A", "2025-01-01", state=State.DONE),
        m("B", "2027-01-01", days=20),
        m("C", "2027-01-01", state=State.LAPSED),
    )
    tags = ("PercentComplete", "ActualFinish", "RemainingDuration", "Active", "Milestone")
    found = {id_: [text(t, tag) for tag in tags] for id_, t in tasks_of(made(facts)).items()}
    assert found == {
        "A": ["100", "2025-01-01T12:00:00", "PT0H0M0S", "1", "1"],
        "B": ["0", "", "PT480H0M0S", "1", "0"],
        "C": ["0", "", "PT0H0M0S", "0", "1"],
    }


@pytest.mark.parametrize(
    ("link", "type_", "lag"),
    [
        ("A > B", "1", 0),
        ("A > B +30", "1", 30),
        ("A > B -5 SS", "3", -5),
        ("A > B FF", "0", 0),
        ("A > B +1 SF", "2", 1),
    ],
)
def test_links(link: str, type_: str, lag: int) -> None:
    facts = roadmap(m("A", "2027-01-01", days=3), m("B", "2027-01-01", days=4), links=link)
    (found,) = tasks_of(made(facts))["B"].findall("{*}PredecessorLink")
    assert [text(found, tag) for tag in ("PredecessorUID", "Type", "LinkLag")] == [
        "1",
        type_,
        str(lag * 14400),
    ]


def test_what_a_plan_cannot_hold_stands_in_the_notes() -> None:
    facts = roadmap(
        m("A", "2027-01-01", days=3),
        m("B", "2027-02-01", days=4),
        m("C"),
        m("D"),
        m("E", "2027-01-01", state=State.LAPSED),
        links="A > B soft, A > B +90 SS, C > D, D > C soft, E > B",
    )
    tasks = tasks_of(made(facts))
    notes = {id_: text(task, "Notes") for id_, task in tasks.items()}
    (only,) = tasks["B"].findall("{*}PredecessorLink")
    assert text(only, "Type") == "3"  # of two between one pair the most binding one
    assert "Ook een voorganger, hier niet gekoppeld: A, E." in notes["B"]
    assert "Opgave: '2027-02-01' (test.xlsx › Blad1 › A1)." in notes["B"]
    assert "Opzij gezet om een wederzijds wachten te openen: wacht op D." in notes["C"]
    assert "Ten minste: hierachter ligt iets zonder vaste datum" in notes["C"]
    assert "Vervallen; niet ingepland." in notes["E"]
    english = text(tasks_of(made(facts), "en")["C"], "Notes")
    assert "Set aside to open a mutual wait: waits for D." in english


def test_a_soft_link_and_an_assumed_duration_are_noted() -> None:
    facts = roadmap(
        m("A", "2027-01-01"),
        m("B", "2027-12-01", kind=Kind.PERMIT),
        links="A > B soft",
    )
    task = tasks_of(analyse(facts, LEAD_TIMES))["B"]
    assert "Zachte koppeling vanaf A." in text(task, "Notes")
    assert "De doorlooptijd is aangenomen." in text(task, "Notes")
    assert text(task, "Estimated") == "1"


def test_an_analysis_without_its_passes_keeps_links_and_dates() -> None:
    facts = roadmap(
        m("A", "2027-03-01", days=3),
        m("B", days=4),
        m("C"),
        m("D", "2025-01-01", state=State.DONE),
        links="A > B +2, B > C, C > B, A > D",
    )
    full = made(facts)
    bare = replace(full, passes=None)
    assert predecessors(bare) == predecessors(full) == {"A": [], "B": ["1"], "C": ["2"], "D": []}
    assert text(tasks_of(bare)["B"], "Finish")[:10] == "2027-03-07"


def predecessors(analysis: Analysis) -> dict[str, list[str]]:
    return {
        id_: [text(k, "PredecessorUID") for k in task.findall("{*}PredecessorLink")]
        for id_, task in tasks_of(analysis).items()
    }


def test_the_same_analysis_gives_the_same_text(example: Analysis) -> None:
    assert mspdi_xml(example) == mspdi_xml(example)
    assert mspdi_xml(example).startswith('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>')


HOSTILE = "<script>alert(1)</script> & ]]> \"'\0\x0b\ud800\uffff =1+1 &lol;"


def test_nothing_that_a_partner_typed_becomes_markup() -> None:
    one = replace(m("A", "2027-01-01"), id="A&<1>", name=HOSTILE, owner=HOSTILE, remark=HOSTILE)
    facts = replace(roadmap(m("B")), title=HOSTILE, milestones=(one,))
    batch = batch_of("plan.xml", [read_back(made(facts))])
    (found,) = batch.milestones
    assert found.id == "A&<1>"
    assert found.name.startswith("<script>alert(1)</script> & ]]>")
    assert "\0" not in found.name + found.owner + found.remark


def test_long_texts_fit_the_fields_of_microsoft_project() -> None:
    facts = roadmap(replace(m("A", "2027-01-01"), name="lang " * 200, owner="eigenaar " * 99))
    task = tasks_of(made(facts))["A"]
    assert len(text(task, "Name")) == 512
    assert "lang " * 200 in text(task, "Notes")
    values = [text(field, "Value") for field in task.findall("{*}ExtendedAttribute")]
    assert max(map(len, values)) == 255


@st.composite
def plans(draw: st.DrawFn) -> Analysis:
    """Any roadmap with a title, two to six milestones and links, also when they go round."""
    days = draw(st.lists(st.integers(0, 400), min_size=2, max_size=6))
    size = len(days)
    links = draw(
        st.lists(
            st.tuples(
                st.integers(0, size - 1),
                st.integers(0, size - 1),
                st.integers(-40, 40),
                st.sampled_from(["FS", "SS", "FF", "SF"]),
            ),
            max_size=8,
        )
    )
    undated = draw(st.sets(st.integers(0, size - 1)))
    mixed = st.lists(st.sampled_from(State), min_size=size, max_size=size)
    states = draw(st.just([State.OPEN] * size) | mixed)
    names = "ABCDEF"[:size]
    rows = [
        m(
            name,
            "" if n in undated else str(date(2026 + n % 3, 1 + n, 9)),
            days=length,
            state=state,
        )
        for n, (name, length, state) in enumerate(zip(names, days, states, strict=True))
    ]
    typed = ", ".join(
        f"{names[a]} > {names[b]} {lag:+d} {kind}" for a, b, lag, kind in links if a != b
    )
    return made(roadmap(*rows, links=typed))


@settings(deadline=None, max_examples=40)
@given(plans())
def test_every_roadmap_keeps_its_links_and_dates(analysis: Analysis) -> None:
    """As read by our own reader; and what is open, scheduled anew by Microsoft Project's rules."""
    project = read_back(analysis)
    batch = batch_of("plan.xml", [project])
    found = {a.name: (a.dates.start, a.dates.finish) for a in project.activities}
    for fact, row in zip(analysis.roadmap.milestones, analysis.milestones, strict=True):
        if row.scheduled:
            start, finish = found[fact.name]
            assert start is not None
            assert finish is not None
            assert (start.date(), finish.date()) == (row.start, row.latest)
    links = {(k.predecessor, k.successor, k.type.value, k.lag_days) for k in batch.links}
    assert links == held(analysis)
    if all(fact.state is State.OPEN for fact in analysis.roadmap.milestones):
        plan, _ = to_cpm(project)
        dates = schedule(plan, rules_of(project))
        finish_of = dict(zip(dates.plan.ids, dates.finish.tolist(), strict=True))
        anew = {a.name: moment_of(finish_of[a.uid]).date() for a in project.activities}
        assert anew == {f"naam {row.id}": row.latest for row in analysis.milestones}


@settings(deadline=None, max_examples=24)
@given(plans())
def test_mpxj_reads_every_roadmap_with_the_same_links_and_dates(
    tmp_path_factory: pytest.TempPathFactory, analysis: Analysis
) -> None:
    file = by_mpxj(running_java(), analysis, tmp_path_factory.mktemp("plan"))
    assert read_by_mpxj(file, analysis) == held(analysis)

"""The page recalculates dates, chains and rankings; here its answers are held to the engine's."""

import json
import random
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

import numpy as np
import pytest

from graph_engine.analysis import analyse
from graph_engine.days import date_of, day_of
from graph_engine.durations import Duration
from graph_engine.lead_times import LEAD_TIMES
from graph_engine.model import Dependency, DurationOrigin, LinkType, Source
from graph_engine.network import FAR, Days, Network, build
from graph_engine.results import Analysis, Verdict
from graph_engine.scenario import Scenario, what_if
from graph_engine.schedule import forward, latest_for
from outputs.layout import scene_of
from outputs.layout.scene import shows_all
from outputs.page.bottlenecks import bottleneck_row
from outputs.page.calendar import chip
from outputs.page.data import script_data
from outputs.page.doubts import rests_on
from outputs.page.due import due_row, due_shown, is_due, ranks_of
from outputs.page.overview import earliest, heavy_decisions, heavy_row
from outputs.page.paths import room
from outputs.page.tables import table_rows
from outputs.page.texts import Texts, verdict
from outputs.view import view_of
from outputs.view.values import View
from outputs.words import whole_months
from tests.analyses import small
from tests.page_script import Script, page_script
from tests.random_roadmaps import random_roadmap

NETWORKS = 2000
TODAY = day_of(date(2026, 3, 1))


@pytest.fixture(scope="module")
def script() -> Iterator[Script]:
    with page_script() as opened:
        yield opened


def random_network(chance: random.Random) -> tuple[Network, Days]:
    """Any link type, leads and lags; done rows keep their date, so nothing leads into them."""
    count = chance.randint(1, 40)
    ids = [f"M{i}" for i in range(count)]
    durations = {
        i: Duration(days=chance.randint(0, 900), origin=DurationOrigin.GIVEN) for i in ids
    }
    done = {i for i in ids if chance.random() < 0.2}
    links = [
        Dependency(
            predecessor=ids[a],
            successor=ids[b],
            type=chance.choice(list(LinkType)),
            lag_days=chance.randint(-200, 400),
            source=Source("x"),
        )
        for b in range(count)
        for a in range(b)
        if chance.random() < 3 / count and ids[b] not in done
    ]
    chance.shuffle(ids)
    net = build(ids, links, durations)
    floor = [
        chance.randint(TODAY - 900, TODAY)
        if i in done
        else TODAY + max(0, chance.randint(-900, 3000))
        for i in net.ids
    ]
    return net, np.array(floor, dtype=np.int64)


def test_two_thousand_networks_get_the_same_dates(script: Script) -> None:
    chance = random.Random(20260301)  # noqa: S311 - reproducible, not secret
    cases, expected = [], []
    for _ in range(NETWORKS):
        net, floor = random_network(chance)
        row, days = chance.randrange(len(net.ids)), chance.randint(-365, 1200)
        goal = chance.randrange(len(net.ids))
        cases.append(case(net, floor, row, days, goal))
        expected.append(answers(net, floor, row, days, goal))
    found = script.value(
        """cases.map((c) => {
          const base = K.forward(c, c.floor);
          const moved = K.shifted(c, c.row, base[c.row], c.days);
          return [base, moved, K.backward(c, c.goal, moved[c.goal])];
        })""",
        cases=cases,
    )
    assert found == expected


def case(net: Network, floor: Days, row: int, days: int, goal: int) -> dict[str, object]:
    return {
        "today": TODAY,
        "floor": floor.tolist(),
        "before": net.pred.tolist(),
        "after": net.succ.tolist(),
        "weight": net.weight.tolist(),
        "row": row,
        "days": days,
        "goal": goal,
    }


def answers(net: Network, floor: Days, row: int, days: int, goal: int) -> list[list[int]]:
    base = forward(net, floor)
    later, force = floor.copy(), np.full(len(net.ids), -FAR, dtype=np.int64)
    when = int(base[row]) + days
    if days >= 0:
        later[row] = max(int(later[row]), when)
    else:
        force[row] = max(TODAY, when)
    moved = forward(net, later, force)
    late = latest_for(net, np.array([goal]), moved[[goal]])[0]
    return [
        base.tolist(),
        moved.tolist(),
        [10**9 if day >= FAR // 2 else day for day in late.tolist()],
    ]


def loaded(script: Script, view: View, change: object = None) -> Any:
    script.load(script_data(view))
    return script.value(
        """((a) => ({
          goals: a.goals, bottlenecks: a.bottlenecks, decisions: a.decisions,
          driving: [...a.driving], finish: view.milestones.map((_, i) => a.finish(i)),
          drives: view.milestones.map((_, i) => a.drives.get(i) || []), from: a.from,
          verdicts: a.goals.map((g, i) => K.appFor(view).texts.verdict(view.goals[i], g)),
        }))(K.answersFor(view, model, change))""",
        change=change,
    )


def plain(pairs: object) -> Any:
    return [list(pair) for pair in pairs]  # type: ignore[attr-defined]


@pytest.mark.parametrize("seed", range(40))
def test_without_a_what_if_the_page_says_what_the_engine_says(script: Script, seed: int) -> None:
    analysis = small() if seed == 0 else analyse(random_roadmap(seed), LEAD_TIMES)
    view = view_of(analysis)
    found = loaded(script, view)
    for goal, other in zip(view.goals, found["goals"], strict=True):
        assert (goal.finish, goal.late) == (other["finish"], other["late"])
        assert goal.earliest == other["earliest"]
        assert list(goal.bundle) == other["bundle"]
        assert [s.node for s in goal.driving.steps] == other["nodes"]
        assert [s.link for s in goal.driving.steps[1:]] == other["links"]
    assert [list(m.drives) for m in view.milestones] == found["drives"]
    assert sorted(found["driving"]) == [k for k, link in enumerate(view.links) if link.driving]
    for item, other in zip(view.bottlenecks, found["bottlenecks"], strict=True):
        for name in ("node", "first", "delta", "undated", "counted_from", "binds_from", "reach"):
            assert getattr(item, name) == other[name]
        for name in ("effect", "gain", "decide_by"):
            assert plain(getattr(item, name)) == other[name]
        assert list(item.follow_ups) == other["follow_ups"]
        assert [s.node for s in item.chain.steps] == other["chain"]
        assert [s.link for s in item.chain.steps[1:]] == other["links"]
    for row, other in zip(view.decisions, found["decisions"], strict=True):
        for name in ("node", "finish", "overdue", "decide_by", "binds_from", "counted_from"):
            assert getattr(row, name) == other[name]
        assert plain(row.quarter_cost) == other["quarter_cost"]


@pytest.mark.parametrize("months", [-12, -1, 1, 6, 36])
@pytest.mark.parametrize("seed", range(8))
def test_a_what_if_moves_what_the_engine_s_what_if_moves(
    script: Script, seed: int, months: int
) -> None:
    roadmap = small().roadmap if seed == 0 else random_roadmap(seed)
    analysis = analyse(roadmap, LEAD_TIMES)
    view = view_of(analysis)
    movable = [i for i, m in enumerate(view.milestones) if m.scheduled and m.state == "open"]
    node = movable[seed % len(movable)]
    days = script.value("K.daysOfMonths(m)", m=months)
    assert whole_months(days) == months
    expected = what_if(roadmap, Scenario(delays={view.milestones[node].id: days}), LEAD_TIMES)
    after = {m.id: m.after for m in (*expected.goals, *expected.others)}
    found = loaded(script, view, {"node": node, "months": months})
    assert date_of(found["from"]) == expected.counted_from[view.milestones[node].id]
    for milestone, day in zip(view.milestones, found["finish"], strict=True):
        if milestone.scheduled:
            assert date_of(day) == after.get(milestone.id, date_of(milestone.finish))
    moved = {g.id: g for g in expected.goals}
    for shown, verdict_, goal in zip(
        found["goals"], found["verdicts"], analysis.goals, strict=True
    ):
        assert date_of(shown["earliest"]) == moved[goal.id].after_earliest
        assert verdict_ == WORDS[moved[goal.id].verdicts[1]]


WORDS = {
    Verdict.LATE: "late",
    Verdict.MAYBE_LATE: "maybe",
    Verdict.STILL_POSSIBLE: "open",
    Verdict.ON_TIME: "on_time",
}


def words(script: Script, view: View, call: str) -> Any:
    script.load(script_data(view))
    return script.value(
        """((app) => {
          const a = app.answers;
          const heavy = a.bottlenecks.filter((b) => view.milestones[b.node].decision);
          return ("""
        + call
        + """);
        })(K.appFor(view))"""
    )


def same(row: object, found: dict[str, Any]) -> None:
    """Every text that the script fills in is the one that Python wrote."""
    for name, value in found.items():
        if hasattr(row, name):
            assert getattr(row, name) == value, name


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("seed", [0, 3, 5])
def test_the_page_words_its_rows_as_python_does(script: Script, lang: str, seed: int) -> None:
    analysis: Analysis = small() if seed == 0 else analyse(random_roadmap(seed), LEAD_TIMES)
    view = view_of(analysis, (), lang)
    texts = Texts(view)
    heavy = heavy_decisions(texts)
    for i, row in enumerate(
        words(script, view, "heavy.map((b, i) => app.texts.heavyRow(b, heavy[0], i + 1))")
    ):
        same(heavy_row(i + 1, heavy[i], heavy[0], texts), row)
    rows = words(
        script,
        view,
        "a.bottlenecks.map((b, i) => app.texts.bottleneckRow(b, a.bottlenecks[0], i + 1))",
    )
    for i, row in enumerate(rows):
        same(bottleneck_row(i + 1, view.bottlenecks[i], view.bottlenecks[0], texts), row)
    for decision, row in zip(
        view.decisions, words(script, view, "a.decisions.map(app.texts.chip)"), strict=True
    ):
        same(chip(decision, texts), row)
    ranks = ranks_of(heavy)
    named = (
        "((ranks) => a.decisions.map((d) => app.texts.dueRow(d, ranks)))(app.texts.ranksOf(heavy))"
    )
    for decision, row in zip(view.decisions, words(script, view, named), strict=True):
        same(due_row(decision, ranks, texts), row)
    listed = "app.texts.dueShown(a.decisions, app.texts.ranksOf(heavy)).map((d) => d.node)"
    assert words(script, view, listed) == [d.node for d in due_shown(view.decisions, ranks)]
    rows = words(script, view, "view.milestones.map((_, i) => app.texts.tableRow(i))")
    for expected, row in zip(table_rows(texts), rows, strict=True):
        same(expected, row)
    marks = words(
        script,
        view,
        "a.bottlenecks.map((b) => b.chain.map((n, i) =>"
        " app.texts.stepDoubts(n, i ? b.links[i - 1] : null)))",
    )
    assert marks == [[list(s.doubts) for s in b.chain.steps] for b in view.bottlenecks]
    rests = words(script, view, "a.bottlenecks.map(app.texts.restsOn)")
    assert rests == [rests_on(b.chain, texts) for b in view.bottlenecks]
    due = words(script, view, "a.decisions.map(app.texts.isDue)")
    assert due == [is_due(d, view.today) for d in view.decisions]
    verdicts = words(script, view, "view.goals.map((g, i) => app.texts.verdict(g, a.goals[i]))")
    assert verdicts == [verdict(g) for g in view.goals]
    floats = words(
        script,
        view,
        "a.goals.map((g, i) => g.nodes.map((n) => app.texts.room(n, i)))",
    )
    driving = [g.driving.steps for g in view.goals]
    assert floats == [[room(s.node, i, texts) for s in steps] for i, steps in enumerate(driving)]
    firsts = words(script, view, "view.goals.map((g, i) => app.texts.earliest(g, a.goals[i]))")
    assert firsts == [earliest(g, texts) for g in view.goals]


@pytest.mark.parametrize("seed", range(25))
def test_the_page_shows_the_same_scene_as_the_picture(script: Script, seed: int) -> None:
    view = view_of(small() if seed == 0 else analyse(random_roadmap(seed), LEAD_TIMES))
    script.load(script_data(view))
    for everything in (False, True):
        scene = scene_of(view, 1366, 500, everything=everything)
        found = script.value(
            """((app) => {
              app.state.mode = mode;
              return K.sceneOf(app, { width: 1366, height: 500 });
            })(K.appFor(view))""",
            mode="all" if everything or shows_all(view) else "driving",
        )
        assert json.loads(json.dumps(asdict(scene))) == found
    usual = script.value("K.usualMode(view)")
    assert usual == ("all" if shows_all(view) else "driving")


def test_crowded_lanes_fold_to_counts_per_quarter(script: Script) -> None:
    view = view_of(analyse(random_roadmap(3, 1200), LEAD_TIMES))
    script.load(script_data(view))
    call = """((app) => {
      app.state.mode = "all";
      for (const lane of unfolded) app.state.unfolded.add(lane);
      const scene = K.sceneOf(app, { width: 1366, height: 700 });
      const picture = K.layout(scene, WIDTHS);
      return { scene, folded: picture.folded, labels: picture.labels.length };
    })(K.appFor(view))"""
    found = script.value(call, unfolded=[])
    lanes = found["scene"]["folded"]
    assert lanes
    for lane in lanes:
        counted = sum(bar["count"] for bar in found["folded"] if bar["lane"] == lane)
        assert counted == sum(n["lane"] == lane for n in found["scene"]["nodes"])
    opened = script.value(call, unfolded=lanes[:1])
    assert opened["scene"]["folded"] == lanes[1:]
    assert opened["labels"] > found["labels"]


def test_the_page_reads_the_calendar_as_python_does(script: Script) -> None:
    days = [*range(-800, 30000, 37), *range(60000, 60400)]
    found = script.value("days.map((d) => K.civil(d))", days=days)
    assert [date(*ymd) for ymd in found] == [date_of(d) for d in days]
    assert script.value("days.map((d) => K.dayOf(...K.civil(d)))", days=days) == days


def test_months_are_the_same_whole_days_in_both(script: Script) -> None:
    days = list(range(-1500, 1500))
    assert script.value("days.map(K.wholeMonths)", days=days) == [whole_months(d) for d in days]
    assert script.value("K.daysOfMonths(6)") == 183

"""Who waits for whom, and which bottlenecks fold under which, against slow and obvious answers."""

from dataclasses import replace
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_engine import downstream
from graph_engine.downstream import Downstream, Reached, bits, places
from graph_engine.follow_ups import first_steps
from graph_engine.model import Roadmap
from graph_engine.results import Reach
from graph_engine.schedule import schedule
from tests.roadmaps import m, roadmap
from tests.test_schedule import built, networks


def waiting(facts: Roadmap) -> tuple[Downstream, dict[int, list[int]]]:
    net, limits = built(facts)
    graph = nx.DiGraph(list(zip(net.pred.tolist(), net.succ.tolist(), strict=True)))
    graph.add_nodes_from(range(len(net.ids)))
    behind = {
        row: sorted(i for i in nx.descendants(graph, row) if not limits.done[i])
        for row in range(len(net.ids))
    }
    return Downstream(schedule(net, limits)), behind


@pytest.mark.parametrize("window", [1, 3, 8192])
@given(networks())
def test_who_waits_is_found_a_window_at_a_time(window: int, facts: Roadmap) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(downstream, "WINDOW", window)
        found, behind = waiting(facts)
        rows = list(behind)
        assert {row: all_.tolist() for row, all_ in found.of(rows).items()} == behind
        count, among = found.among(rows[::2])
        for row in rows[::2]:
            assert count[row] == len(behind[row])
            assert places(among[row]).tolist() == [i for i in behind[row] if i in rows[::2]]


@given(networks(), st.data())
def test_a_row_folds_under_the_first_that_it_waits_for(
    facts: Roadmap, data: st.DataObject
) -> None:
    found, behind = waiting(facts)
    rows = [row for row in behind if not found.plan.bounds.done[row]]
    kind = {row: data.draw(st.integers(0, 1)) for row in rows}
    order = sorted(rows, key=lambda row: (-len(behind[row]), row))
    kept: dict[int, list[int]] = {}
    for row in order:
        heads = [k for k in kept if row in behind[k] and kind[k] == kind[row]]
        if heads:
            kept[heads[0]].append(row)
        else:
            kept[row] = []
    assert first_steps(order, kind, found.among(rows)[1]) == kept


@given(st.sets(st.integers(0, 300)))
def test_a_set_of_rows_is_one_number(rows: set[int]) -> None:
    made = bits(np.array(sorted(rows), dtype=np.int64))
    assert made == sum(1 << row for row in rows)
    assert places(made).tolist() == sorted(rows)


def test_what_is_behind_some_rows_is_told_by_goal_partner_cluster_and_capacity() -> None:
    said: dict[str, dict[str, Any]] = {
        "A": {"partner": "Gasunie", "cluster": "Zeeland", "capacity": 3.0, "unit": "MW"},
        "B": {"partner": "TenneT", "capacity": 0.5, "unit": "MW"},
        "C": {"partner": "", "cluster": "Zeeland", "capacity": 9.0, "unit": "km"},
        "D": {"capacity": 167.0, "unit": "kton/jaar", "carrier": "elektriciteit"},
        "G": {"partner": "Rijk"},
    }
    facts = roadmap(
        *(replace(m(id_), role="demand", **more) for id_, more in said.items()),
        links="A > G, B > G, C > G, D > G",
        goals={"G": "2031-12-31"},
    )
    net, limits = built(facts)
    told = Reached.in_order(facts, schedule(net, limits), ("G",))
    rows = {id_: row for row, id_ in enumerate(net.ids)}
    some = np.array(sorted(rows[id_] for id_ in "ABCD"))
    assert told.over(some) == Reach(
        goals=(),
        partners=("Gasunie", "TenneT"),
        clusters=("Zeeland",),
        capacity={("demand", "", "MW"): 3.5},
    )
    assert told.over(np.array([rows["G"]])).goals == ("G",)

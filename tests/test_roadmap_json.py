"""roadmap.json: written and read back equal; a damaged file costs only what is damaged."""

import json
from copy import deepcopy
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_engine.issues import Issue
from graph_engine.model import (
    Dependency,
    Goal,
    Kind,
    LinkType,
    Milestone,
    Relation,
    Roadmap,
    Source,
    State,
    Statement,
)
from graph_engine.rules import RULES
from inputs import roadmap_json as reading
from inputs.roadmap_json import parse_roadmap, read_roadmap
from outputs import roadmap_json as writing
from outputs.roadmap_json import roadmap_json
from tests.any_roadmap import SOURCES, TEXTS, roadmaps
from tests.merge_cases import codes, only

SCHEMA = json.loads(
    (Path(__file__).parents[1] / "docs" / "reference" / "roadmap.schema.json").read_text("utf-8")
)
VALIDATOR = jsonschema.Draft202012Validator(
    SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)
PLACE = Source("TenneT.xlsx", "Mijlpalen", "A2")
CLAIM = Statement(
    literal="Q3 2029",
    earliest=date(2029, 7, 1),
    latest=date(2029, 9, 30),
    partner="TenneT",
    reported=date(2026, 1, 1),
    source=PLACE,
)
SMALL = Roadmap(
    title="Proef",
    data_date=date(2026, 3, 1),
    milestones=(
        Milestone(
            id="A-1",
            name="<script>alert('é')</script>",
            kind=Kind.PERMIT,
            state=State.DONE,
            capacity=2.5,
            statements=(CLAIM,),
            target=CLAIM,
            source=PLACE,
        ),
        Milestone(id="B-1", name="B", source=PLACE),
    ),
    dependencies=(
        Dependency(
            predecessor="A-1", successor="B-1", type=LinkType.FF, lag_days=-3, source=PLACE
        ),
    ),
    relations=(Relation(first="A-1", second="B-1", kind="plek", source=PLACE),),
    goals=(Goal(id="B-1", target=date(2030, 12, 31), literal="2030", source=PLACE),),
)


@st.composite
def issues(draw: st.DrawFn) -> Issue:
    rule = draw(st.sampled_from(sorted(RULES.values(), key=lambda rule: rule.code)))
    wordings = (rule.nl.message, rule.nl.hint, rule.en.message, rule.en.hint)
    names = {part.split("}")[0] for text in wordings for part in text.split("{")[1:]}
    return Issue(rule, draw(SOURCES), {name: draw(TEXTS) for name in names})


@given(roadmaps(), st.lists(issues(), max_size=3), st.sampled_from(["nl", "en"]))
@settings(deadline=None)
def test_what_is_written_is_read_back_equal(
    roadmap: Roadmap, found: list[Issue], lang: str
) -> None:
    text = roadmap_json(roadmap, found, lang)
    laid_out = json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"
    assert text.encode("utf-8") == laid_out.encode("utf-8", "backslashreplace")
    assert parse_roadmap(text, "roadmap.json") == (roadmap, tuple(found))


@given(roadmaps(), st.lists(issues(), max_size=2))
@settings(deadline=None, max_examples=50)
def test_what_is_written_is_what_the_schema_says(roadmap: Roadmap, found: list[Issue]) -> None:
    VALIDATOR.validate(json.loads(roadmap_json(roadmap, found)))


def test_the_schema_is_a_schema_and_names_every_kind_and_code_form() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    kinds = SCHEMA["$defs"]["milestone"]["properties"]["kind"]["enum"]
    assert kinds == [kind.value for kind in Kind]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d.pop("goals"),
        lambda d: d["milestones"][0].pop("name"),
        lambda d: d["milestones"][0].update(kind="feest"),
        lambda d: d["milestones"][0].update(extra=1),
        lambda d: d["dependencies"][0].update(lag_days=1.5),
        lambda d: d.update(data_date="morgen"),
        lambda d: d["milestones"][0]["statements"][0].update(latest=3),
    ],
)
def test_the_schema_refuses_what_is_never_written(spoil: Any) -> None:
    document = json.loads(roadmap_json(SMALL, ()))
    spoil(document)
    assert not VALIDATOR.is_valid(document)


def test_writer_and_reader_agree_on_the_format() -> None:
    assert (writing.FORMAT, writing.VERSION) == (reading.FORMAT, reading.VERSION)


def test_an_amount_without_end_is_no_amount() -> None:
    infinite = replace(
        SMALL,
        milestones=(replace(SMALL.milestones[1], capacity=float("inf")),),
        dependencies=(),
        relations=(),
        goals=(),
    )
    assert json.loads(roadmap_json(infinite, ()))["milestones"][0]["capacity"] is None


def test_half_a_character_does_not_stop_the_file_from_being_written(tmp_path: Path) -> None:
    odd = replace(SMALL, title="\ud800x")
    path = tmp_path / "roadmap.json"
    path.write_text(roadmap_json(odd, ()), "utf-8")
    assert read_roadmap(path) == (odd, ())


@pytest.mark.parametrize(
    ("content", "code", "cell"),
    [
        (b"", "K411", "1:1"),
        (b"{", "K411", "1:2"),
        (b'{"a": 1,\n "b" 2}', "K411", "2:6"),
        (b"[" * 100_000, "K411", "1:1"),
        (b"9" * 5000, "K411", "1:1"),
        (b"[]", "K412", ""),
        (b"{}", "K412", ""),
        (b'{"format": "iets anders"}', "K412", ""),
        (b"\xff\xfe", "K402", ""),
    ],
)
def test_a_file_that_is_no_roadmap_is_named(
    tmp_path: Path, content: bytes, code: str, cell: str
) -> None:
    path = tmp_path / "roadmap.json"
    path.write_bytes(content)
    roadmap, found = read_roadmap(path)
    assert roadmap is None
    assert only(found, code).source == Source("roadmap.json", "", cell)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert codes(read_roadmap(tmp_path / "weg.json")[1]) == ["K402"]


@pytest.mark.parametrize(
    ("spoil", "code", "cell"),
    [
        (lambda d: d["milestones"][0].update(name=3), "K414", "$.milestones[0].name"),
        (lambda d: d["milestones"][0].update(kind="feest"), "K414", "$.milestones[0].kind"),
        (
            lambda d: d["milestones"][0].update(duration_days=-50),
            "K414",
            "$.milestones[0].duration_days",
        ),
        (
            lambda d: d["milestones"][0].update(optimistic_days=-50),
            "K414",
            "$.milestones[0].optimistic_days",
        ),
        (
            lambda d: d["milestones"][0].update(pessimistic_days=-50),
            "K414",
            "$.milestones[0].pessimistic_days",
        ),
        (
            lambda d: d["milestones"][0].update(assumed_days=-50),
            "K414",
            "$.milestones[0].assumed_days",
        ),
        (lambda d: d["milestones"][0].update(capacity="2"), "K414", "$.milestones[0].capacity"),
        (
            lambda d: d["milestones"][0].update(capacity=10**400),
            "K414",
            "$.milestones[0].capacity",
        ),
        (
            lambda d: d["milestones"][0].update(confidential=1),
            "K414",
            "$.milestones[0].confidential",
        ),
        (
            lambda d: d["milestones"][0].update(duration_days=True),
            "K414",
            "$.milestones[0].duration_days",
        ),
        (
            lambda d: d["milestones"][0].update(duration_days=10**12),
            "K414",
            "$.milestones[0].duration_days",
        ),
        (
            lambda d: d["milestones"][0]["statements"][0].update(latest="Q3 2029"),
            "K414",
            "$.milestones[0].statements[0].latest",
        ),
        (
            lambda d: d["milestones"][0]["statements"].append("x"),
            "K414",
            "$.milestones[0].statements[1]",
        ),
        (lambda d: d["milestones"][0].update(statements={}), "K414", "$.milestones[0].statements"),
        (lambda d: d["milestones"][0].update(target=[]), "K414", "$.milestones[0].target"),
        (lambda d: d["milestones"][0].update(nmae="x"), "K416", "$.milestones[0].nmae"),
        (lambda d: d["milestones"].append({"name": "x"}), "K415", "$.milestones[2]"),
        (lambda d: d["milestones"].append({"id": "A-1"}), "K417", "$.milestones[2].id"),
        (lambda d: d["dependencies"][0].update(successor="A-2"), "K418", "$.dependencies[0]"),
        (lambda d: d["relations"][0].update(first="A-2"), "K418", "$.relations[0]"),
        (lambda d: d["goals"][0].update(id="A-2"), "K418", "$.goals[0]"),
        (lambda d: d["goals"][0].update(target=None), "K415", "$.goals[0]"),
        (lambda d: d["issues"].append({"code": "K999"}), "K415", "$.issues[0]"),
        (
            lambda d: d["issues"].append({"code": "K201", "facts": {"nearest": "x"}}),
            "K415",
            "$.issues[0]",
        ),
        (lambda d: d.update(version=7), "K413", "$.version"),
        (lambda d: d.update(milestone=[]), "K416", "$.milestone"),
    ],
)
def test_a_value_edited_by_hand_is_named_with_its_path(spoil: Any, code: str, cell: str) -> None:
    document = json.loads(roadmap_json(SMALL, ()))
    spoil(document)
    roadmap, found = parse_roadmap(json.dumps(document), "roadmap.json")
    assert roadmap is not None
    assert {m.id for m in roadmap.milestones} >= {"A-1", "B-1"}
    assert only(found, code).source == Source("roadmap.json", "", cell)


def test_without_a_data_date_there_is_no_roadmap() -> None:
    document = json.loads(roadmap_json(SMALL, ()))
    document["data_date"] = "gisteren"
    roadmap, found = parse_roadmap(json.dumps(document), "roadmap.json")
    assert roadmap is None
    assert codes(found) == ["K414", "K415"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=5,
)


@given(st.data())
@settings(deadline=None, max_examples=300)
def test_whatever_is_put_anywhere_in_the_file_raises_nothing(data: st.DataObject) -> None:
    document: Any = deepcopy(json.loads(roadmap_json(SMALL, ())))
    spot: Any = document
    while True:
        key = data.draw(
            st.sampled_from(sorted(spot) if isinstance(spot, dict) else range(len(spot)))
        )
        inner = spot[key]
        if not inner or not isinstance(inner, dict | list) or data.draw(st.booleans()):
            spot[key] = data.draw(JSON)
            break
        spot = inner
    roadmap, found = parse_roadmap(json.dumps(document), "roadmap.json")
    assert all(issue.message("nl") and issue.hint("en") for issue in found)
    if roadmap is not None:
        known = set(roadmap.by_id)
        assert all({d.predecessor, d.successor} <= known for d in roadmap.dependencies)
        assert parse_roadmap(roadmap_json(roadmap, found), "x") == (roadmap, found)

"""What is compared: each contender prepares once and returns the work to be timed."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import networkx as nx
import numpy as np
import rustworkx as rx

from benchmarks.networks import Network, chain, chained_plan, network, plan, shuffled, star
from benchmarks.planning import GOALS, mspdi
from graph_engine.analysis import analyse
from graph_engine.calendar import moment_of
from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm import elapsed
from graph_engine.cpm.engine import calculate
from graph_engine.cpm.levels import layers
from graph_engine.cpm.rules import MSPROJECT
from graph_engine.working_time.plans import Planning
from inputs.intake import load
from inputs.settings import Settings

Work = Callable[[], object]


def knelpunt(net: Network) -> Work:
    """From arrays: order, both passes, total floats."""

    def work() -> Minutes:
        built, days = layers(net.n, net.pred, net.succ), net.duration
        finish = elapsed.forward(built, days, 0, duration=days)
        end = np.full(net.n, finish.max())
        slack: Minutes = elapsed.backward(built, end, 0, duration=days) - finish
        return slack

    return work


def networkx_graph(net: Network) -> Work:
    """From arrays to the graph that the loops need."""

    def work() -> object:
        graph: Any = nx.DiGraph()
        graph.add_nodes_from(range(net.n))
        graph.add_edges_from(zip(net.pred.tolist(), net.succ.tolist(), strict=True))
        return graph

    return work


def networkx_loops(net: Network) -> Work:
    """The same, as loops over a graph that is already there."""
    graph: Any = networkx_graph(net)()
    return lambda: _loops(
        list(nx.topological_sort(graph)), graph.predecessors, graph.successors, net
    )


def rustworkx_loops(net: Network) -> Work:
    graph: Any = rx.PyDiGraph(multigraph=False)
    graph.add_nodes_from(range(net.n))
    graph.add_edges_from_no_data(list(zip(net.pred.tolist(), net.succ.tolist(), strict=True)))
    ends = graph.predecessor_indices, graph.successor_indices
    return lambda: _loops(list(rx.topological_sort(graph)), *ends, net)


def _loops(order: list[int], before: Any, after: Any, net: Network) -> dict[int, int]:
    days = net.duration.tolist()
    finish: dict[int, int] = {}
    for i in order:
        finish[i] = max((finish[p] for p in before(i)), default=0) + days[i]
    end = max(finish.values())
    late: dict[int, int] = {}
    for i in reversed(order):
        late[i] = min((late[s] - days[s] for s in after(i)), default=end)
    return {i: late[i] - finish[i] for i in order}


def knelpunt_calendar(n: int, durations: str) -> Work:
    """Order, passes, floats, free floats, driving links, longest path on a working calendar."""
    project = plan(n, durations)
    return lambda: calculate(project, MSPROJECT)


def calendar_chain(n: int, *, calendars: int) -> Work:
    """Activities one after the other, by turns on one calendar and the next."""
    project = chained_plan(n, calendars)
    return lambda: calculate(project, MSPROJECT)


def mpxj(n: int, durations: str) -> Work:
    """MPXJ's scheduler by the rules of Microsoft Project; needs the extra `schedules` and Java."""
    jpype = import_module("jpype")
    import_module("mpxj")  # puts its archives on the class path
    if not jpype.isJVMStarted():
        jpype.startJVM("-Xmx4g", convertStrings=False)
    file, start = _java_project(plan(n, durations), jpype.JPackage("org").mpxj, jpype)
    scheduler = jpype.JClass("org.mpxj.cpm.MicrosoftScheduler")
    return lambda: scheduler().schedule(file, start)


def _java_project(project: Any, java: Any, jpype: Any) -> tuple[Any, Any]:
    """The same project as MPXJ objects."""
    file, minutes = java.ProjectFile(), java.TimeUnit.MINUTES
    calendar = _java_calendar(project.clocks.calendars[0], file, java, jpype)
    file.setDefaultCalendar(calendar)
    file.getProjectProperties().setDefaultCalendar(calendar)
    tasks = []
    for duration in project.duration.tolist():
        task = file.addTask()
        length = java.Duration.getInstance(float(duration), minutes)
        task.setDuration(length)
        task.setRemainingDuration(length)
        task.setActualDuration(java.Duration.getInstance(0.0, minutes))
        task.setPercentageComplete(0.0)
        task.setCalendar(calendar)
        task.setConstraintType(java.ConstraintType.AS_SOON_AS_POSSIBLE)
        task.setType(java.TaskType.FIXED_DURATION)
        tasks.append(task)
    links = zip(project.pred.tolist(), project.succ.tolist(), project.lag.tolist(), strict=True)
    for pred, succ, lag in links:
        relation = java.Relation.Builder().predecessorTask(tasks[pred])
        relation.type(java.RelationType.FINISH_START)
        relation.lag(java.Duration.getInstance(float(lag), minutes))
        tasks[succ].addPredecessor(relation)
    moment = jpype.JClass("java.time.LocalDateTime")
    return file, moment.parse(moment_of(project.start).isoformat())


def _java_calendar(facts: Any, file: Any, java: Any, jpype: Any) -> Any:
    day_of_week = jpype.JClass("java.time.DayOfWeek")
    clock, day = jpype.JClass("java.time.LocalTime"), jpype.JClass("java.time.LocalDate")
    calendar = file.addCalendar()
    for number, hours in enumerate(facts.week, 1):
        weekday = day_of_week.of(number)
        kind = java.DayType.WORKING if hours else java.DayType.NON_WORKING
        calendar.setCalendarDayType(weekday, kind)
        spans = calendar.addCalendarHours(weekday)
        for span in hours:
            spans.add(java.LocalTimeRange(*(clock.of(*divmod(bound, 60)) for bound in span)))
    for free in facts.dates:
        calendar.addCalendarException(day.parse(free.isoformat()))
    return calendar


def plan_with_goals(n: int) -> Work:
    """From the roadmap to every answer: schedule, effects, gains, chains, decisions."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.xml"
        path.write_text(mspdi(n), encoding="utf-8")
        intake = load([path], Settings())
    roadmap = intake.roadmap
    if roadmap is None or len(roadmap.goals) != GOALS:
        raise ValueError("a roadmap with its goals is wanted")
    planning = Planning.asked(MSPROJECT.name, intake.plans)
    return lambda: analyse(roadmap, planning=planning)


def samples(net: Network, count: int = 10_000) -> Work:
    """How often each node is critical, over many drawn durations, a thousand at a time."""
    built = layers(net.n, net.pred, net.succ)
    drawn = np.random.default_rng(3).integers(1, 100, (count, net.n))

    def work() -> object:
        critical = np.zeros(net.n, dtype=np.int64)
        for portion in np.split(drawn, count // 1_000):
            finish = elapsed.forward(built, 0, 0, duration=portion)
            end = np.broadcast_to(finish.max(axis=-1)[:, None], finish.shape)
            latest = elapsed.backward(built, end, 0, duration=portion)
            critical += (latest == finish).sum(axis=0)
        return critical / count

    return work


def delays(net: Network) -> Work:
    """By how much everything moves when one node after the other comes later."""
    built = layers(net.n, net.pred, net.succ)
    weight = net.duration[net.succ]

    def work() -> object:
        late = 180 * np.eye(net.n, dtype=np.int64)
        moved = elapsed.forward(built, net.duration, weight, delay=late)
        return moved - elapsed.forward(built, net.duration, weight)

    return work


CONTENDERS: dict[str, Callable[[int], Work]] = {
    "knelpunt": lambda n: knelpunt(network(n)),
    "shuffled": lambda n: knelpunt(shuffled(network(n))),
    "networkx build": lambda n: networkx_graph(network(n)),
    "networkx": lambda n: networkx_loops(network(n)),
    "rustworkx": lambda n: rustworkx_loops(network(n)),
    "wide": lambda n: knelpunt(network(n, reach=n)),
    "chain": lambda n: knelpunt(chain(n)),
    "star": lambda n: knelpunt(star(n)),
    "one calendar chain": lambda n: calendar_chain(n, calendars=1),
    "two calendars chain": lambda n: calendar_chain(n, calendars=2),
    "three calendars chain": lambda n: calendar_chain(n, calendars=3),
    "plan with goals": plan_with_goals,
    "samples": lambda n: samples(network(n, reach=100)),
    "delays": lambda n: delays(network(n, reach=100)),
    "calendar tasks": lambda n: knelpunt_calendar(n, "tasks"),
    "calendar milestones": lambda n: knelpunt_calendar(n, "milestones"),
    "mpxj tasks": lambda n: mpxj(n, "tasks"),
    "mpxj milestones": lambda n: mpxj(n, "milestones"),
}

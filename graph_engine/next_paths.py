"""The next paths to a goal: what takes over when the driving chains come earlier.

Every link has a best path over it: the driving chain to its predecessor, the link itself, and on
to the goal along the links with least room. The slack of that path is the room of the links along
it. Links whose best paths have the same slack are one bundle; the first bundles are the next
paths. So a path over another link between known milestones counts too. Float of paths as in
Primavera's "multiple float paths", but for each goal and with ties kept together.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from graph_engine.network import FAR, Days
from graph_engine.paths import Ways, bundle, by_weight, chain_of, driving_links, onward
from graph_engine.results import Chain
from graph_engine.schedule import Schedule

MOST_NEAR = 5


def next_paths(plan: Schedule, routes: Ways, goal: int, slack: Days) -> tuple[Chain, ...]:
    """One chain per bundle, least slack first, at most MOST_NEAR.

    `slack` (n,) is what each row may slip before the goal moves; FAR where the goal does not
    wait. A link from something done brings no path of its own: nothing on it can slip.
    """
    over = slack_over_links(plan, slack)
    open_ = ~plan.bounds.done[plan.net.pred]
    found = []
    for days in np.unique(over[open_ & (over > 0) & (over < FAR // 2)])[:MOST_NEAR].tolist():
        new = np.flatnonzero(open_ & (over == days)).tolist()
        lead = by_weight(plan, new)[0]
        first, links = driving_links(plan, routes, int(plan.net.pred[lead]))
        after = onward(plan, routes, int(plan.net.succ[lead]), goal, slack)
        chain = chain_of(plan, routes, first, [*links, lead, *after], days)
        rows = _tied(plan, routes, new, over, slack)
        found.append(replace(chain, bundle=tuple(plan.net.ids[row] for row in rows)))
    return tuple(found)


def slack_over_links(plan: Schedule, slack: Days) -> Days:
    """Per link the slack of the best path over it, in days; FAR where the goal does not wait.

    Without a calendar that is the link's room and its successor's slack. On calendars days do not
    add up exactly; there the link that a row's slack comes from keeps that slack.
    """
    pred = plan.net.pred
    behind = slack[plan.net.succ]
    over = np.where(behind < FAR // 2, plan.room + behind, FAR)
    least = np.full(len(slack), FAR, dtype=np.int64)
    np.minimum.at(least, pred, over)
    exact: Days = np.where(over < FAR // 2, over + slack[pred] - least[pred], FAR)
    return exact


def _tied(
    plan: Schedule, routes: Ways, new: Sequence[int], over: Days, slack: Days
) -> tuple[int, ...]:
    """The rows of all best paths over the `new` links, in working order."""
    net, ahead = plan.net, set[int]()
    stack = net.succ[new].tolist()
    while stack:
        at = stack.pop()
        if at not in ahead:
            ahead.add(at)
            stack += [int(net.succ[k]) for k in routes.out[at] if over[k] == slack[at]]
    return tuple(sorted(ahead.union(bundle(plan, routes, *net.pred[new].tolist()))))

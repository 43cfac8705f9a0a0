"""Dates, spans and names as the page words them, bound to one view and its language."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph_engine.days import date_of
from graph_engine.shifts import MONTH
from outputs.labels.shown import data_date, say
from outputs.view.values import GoalView, Pairs, View
from outputs.words import at_least, day_month, day_text, months, signed_months

LONGEST_CODE = 12


@dataclass(frozen=True, slots=True)
class Texts:
    """How this view says things."""

    view: View

    def say(self, key: str, **facts: object) -> str:
        return say(key, self.view.lang, **facts)

    def month(self, number: int, *, least: bool = False) -> str:
        return at_least(day_month(number, self.view.lang), yes=least)

    def day(self, number: int, *, least: bool = False) -> str:
        return at_least(day_text(number, self.view.lang), yes=least)

    def data_date(self) -> str:
        """'31 mrt 2026', or '31 mrt 2026 (aangenomen)' when nobody gave one."""
        return data_date(
            self.day(self.view.today), self.view.lang, assumed=self.view.today_assumed
        )

    def full_month(self, number: int) -> str:
        """'januari 2027'."""
        on = date_of(number)
        return f"{self.say(f'month_{on.month}')} {on.year}"

    def months(self, days: int) -> str:
        return months(days, self.view.lang)

    def signed(self, days: int) -> str:
        return signed_months(days, self.view.lang)

    def name(self, node: int) -> str:
        return self.view.milestones[node].name

    def who(self, node: int) -> str:
        return self.view.milestones[node].who or self.say("nobody")

    def goal(self, place: int) -> str:
        return self.name(self.view.goals[place].node)

    def tag(self, place: int) -> str:
        """A goal's code, or its name where the code is no shorter than a name."""
        code = self.goal_id(place)
        return code if len(code) <= LONGEST_CODE else self.goal(place)

    def tagged_shifts(self, shifts: Pairs) -> str:
        """'BEL-009 +3 mnd, CHE-005 +3 mnd', most first."""
        ordered = sorted(shifts, key=lambda pair: (-pair[1], pair[0]))
        return ", ".join(f"{self.tag(g)} {self.signed(days)}" for g, days in ordered)

    def goal_id(self, place: int) -> str:
        return self.view.milestones[self.view.goals[place].node].id

    def finish(self, node: int) -> str:
        """'≥ dec 2033'."""
        milestone = self.view.milestones[node]
        return self.month(milestone.finish, least=milestone.at_least)

    def shifts(self, effect: Pairs) -> str:
        """'Chemelot +6 mnd; Zeevonk +3 mnd', most first."""
        ordered = sorted(effect, key=lambda pair: (-pair[1], pair[0]))
        return "; ".join(f"{self.goal(g)} {self.signed(days)}" for g, days in ordered)

    def listed(self, names: Iterable[str]) -> str:
        """'A, B en C'."""
        found = list(names)
        if len(found) < 2:  # noqa: PLR2004
            return "".join(found)
        return f"{', '.join(found[:-1])} {self.say('and')} {found[-1]}"


def felt(shifts: Pairs) -> Pairs:
    """The goals that move by at least a month; all of them where none does."""
    return tuple(pair for pair in shifts if pair[1] >= MONTH) or shifts


VERDICT_SIGNS = {"late": "✕", "maybe": "!", "open": "?", "on_time": "✓"}


def verdict(goal: GoalView) -> str:
    """late: on every reading; maybe: not on the friendliest; open: on time, if; on_time."""
    if goal.late > 0:
        return "late" if goal.late_earliest > 0 else "maybe"
    return "open" if goal.at_least else "on_time"


def order_of_goals(view: View) -> list[int]:
    """Most late first."""
    return sorted(range(len(view.goals)), key=lambda g: (-view.goals[g].late, g))

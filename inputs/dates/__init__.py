"""Date phrases as partners write them: 'Q3 2029', 'medio 2028', '>2033', 'n.t.b.'."""

from inputs.dates.order import decide_day_first
from inputs.dates.reading import DateReading, holds_date, read_date
from inputs.dates.written import format_reading

__all__ = ["DateReading", "decide_day_first", "format_reading", "holds_date", "read_date"]

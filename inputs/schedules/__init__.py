"""Plans of Microsoft Project and Primavera P6: as plans, and as a batch for the roadmap."""

from inputs.schedules.reading import SUFFIXES, is_schedule, read_projects, read_schedule

__all__ = ["SUFFIXES", "is_schedule", "read_projects", "read_schedule"]

"""Which profile goes with which workbook: the user's own, beside it, or one that is built in."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import files
from inputs.profiles.profile import Profile, fits
from inputs.profiles.reading import read_profile

BESIDE = "*.profiel.toml"
"""Profiles in the folder of a workbook, as `knelpunt profile` writes them."""


@cache
def built_in_profiles() -> tuple[Profile, ...]:
    found = (read_profile(path)[0] for path in sorted(Path(__file__).parent.glob("*.toml")))
    return tuple(profile for profile in found if profile)


def profiles_beside(folder: Path) -> tuple[tuple[Profile, ...], list[Issue]]:
    """The profiles in a folder, and what is wrong with those that cannot be used."""
    profiles: list[Profile] = []
    issues: list[Issue] = []
    try:
        paths = sorted(folder.glob(BESIDE))
    except OSError:
        return (), []
    for path in paths:
        profile, wrong = read_profile(path)
        profiles += [replace(profile, written_in=path.name)] if profile else []
        issues += wrong
    return tuple(profiles), issues


def fitting_profile(
    name: str, sheets: Sequence[str], profiles: Sequence[Profile]
) -> tuple[Profile | None, list[Issue]]:
    """The one profile that fits a workbook; two that fit are both named and not used."""
    found = [profile for profile in profiles if fits_workbook(profile, name, sheets)]
    if not found:
        return None, []
    if len(found) > 1:
        names = ", ".join(_named(profile) for profile in found)
        return None, [Issue(files.TWO_PROFILES, Source(name), {"profiles": names})]
    return found[0], [Issue(files.PROFILE_USED, Source(name), {"profile": found[0].name})]


def _named(profile: Profile) -> str:
    """With its file: two that fit may well be copies with one name."""
    return f"'{profile.name}'" + (f" ({profile.written_in})" if profile.written_in else "")


def fits_workbook(profile: Profile, name: str, sheets: Sequence[str]) -> bool:
    if not profile.files and not profile.needs_sheets:
        return False
    file_name = name.rpartition("/")[2]
    by_name = not profile.files or any(fits(pattern, file_name) for pattern in profile.files)
    return by_name and all(
        any(fits(pattern, sheet) for sheet in sheets) for pattern in profile.needs_sheets
    )

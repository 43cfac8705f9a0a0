"""Profiles: what has to be known of one partner's sheets and cannot be seen in them."""

from inputs.profiles.fitting import built_in_profiles, fitting_profile, profiles_beside
from inputs.profiles.profile import Profile, SheetHint
from inputs.profiles.reading import read_profile
from inputs.profiles.writing import profile_text

__all__ = [
    "Profile",
    "SheetHint",
    "built_in_profiles",
    "fitting_profile",
    "profile_text",
    "profiles_beside",
    "read_profile",
]

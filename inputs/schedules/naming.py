"""How an issue about a plan names the task that it is about."""


def named(task: str) -> dict[str, str]:
    """' bij 'Bouw'': facts of an issue, empty for what is about no task."""
    return {"at": f" bij '{task}'" if task else "", "at_en": f" for '{task}'" if task else ""}

"""The errors whose message is meant for the user: one sentence that says what to do next."""


class AssistantError(Exception):
    """Something failed in a way the user can act on. `str(error)` is that sentence."""


class StartupError(AssistantError):
    """The program cannot start with this data directory, port or database."""

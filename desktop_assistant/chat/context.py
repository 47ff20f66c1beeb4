"""What a request says about who asks."""

from dataclasses import dataclass

LOCAL_USER = "local"


@dataclass(frozen=True, slots=True)
class RequestContext:
    """The user of a request and how they read dates.

    Parameters:
        user_id: Every row of the store belongs to one; the desktop has the one `local`.
        locale: BCP 47 tag from Accept-Language.
        time_zone: IANA name, or empty when unknown.
    """

    user_id: str = LOCAL_USER
    locale: str = "en"
    time_zone: str = ""

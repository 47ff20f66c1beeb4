"""What a request says about who asks."""

from dataclasses import dataclass
from typing import Literal

LOCAL_USER = "local"

# What a client puts on screen: text alone, as a terminal; widgets beside the text, which then need
# not say the same; or it is not known, so that each has to say all of it.
Shows = Literal["text", "widgets", "all"]


@dataclass(frozen=True, slots=True)
class RequestContext:
    """The user of a request and how they read dates.

    Parameters:
        user_id: Every row of the store belongs to one; the desktop has the one `local`.
        locale: BCP 47 tag from Accept-Language.
        time_zone: IANA name, or empty when unknown.
        shows: What the client puts on screen.
    """

    user_id: str = LOCAL_USER
    locale: str = "en"
    time_zone: str = ""
    shows: Shows = "all"

"""The name of the distribution, for those who import it by that."""

from brainstem_api_tools import *  # noqa: F403

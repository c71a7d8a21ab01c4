"""动静: the topic by which every process hears that somebody's logins or posts have changed (see `watchman`)."""

STANDING = "standing"
"""Says ``person``, an id; empty for everybody."""

# Writes to standard error without end.
exec yes "nothing is wrong" >&2

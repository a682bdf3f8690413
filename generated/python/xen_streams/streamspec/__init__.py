"""What the streams share: readers, writers, errors."""

from .classes import Class as Class
from .errors import Misfit as Misfit
from .errors import NoHandler as NoHandler
from .errors import StreamError as StreamError
from .reader import Record as Record
from .stream import Nested as Nested
from .values import as_array as as_array
from .values import named as named

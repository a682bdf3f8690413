"""What becomes of a writer, in Python, when something fails: its sink, a header, a record."""

import gc
import io
import sys
import unittest
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "generated" / "python"))

from xen_streams import libxc, libxl, xenstore  # noqa: E402
from xen_streams.streamspec import Misfit, StreamError  # noqa: E402


class Full(Exception):
    """A sink takes nothing."""


class Sink:
    """A sink that fails at one call, and takes whatever comes before and after it."""

    def __init__(self, failing=None):
        self.failing = failing
        self.calls = 0
        self.octets = b""

    def write(self, octets):
        self.calls += 1
        if self.calls == self.failing:
            raise Full(self.calls)
        self.octets += octets


class Piecemeal(io.RawIOBase):
    """A file without a buffer, which takes three octets at a time, and sometimes none."""

    def __init__(self, most=None):
        self.octets = b""
        self.most = most

    def writable(self):
        return True

    def write(self, octets):
        if self.most is not None and len(self.octets) >= self.most:
            return None
        self.octets += bytes(octets[:3])
        return min(3, len(octets))


def headers_of_libxc(version=2):
    """What stands before the records of an image."""
    headers = libxc.Headers()
    headers.image_header.version = version
    headers.domain_header = libxc.DomainHeader(libxc.DomainType.X86_HVM, page_shift=12)
    return headers


#: The steps by which a stream is written in which another one stands.
STEPS = (
    lambda writer: writer.write(libxl.LibxcContext()),
    lambda writer: writer.begin(libxc, headers_of_libxc()),
    lambda writer: writer.write(libxc.X86TscInfo(khz=1)),
    lambda writer: writer.write(libxc.End()),
    lambda writer: writer.write(libxl.End()),
    lambda writer: writer.close(),
)


def written(sink):
    """A writer that has taken all steps."""
    writer = libxl.Writer(sink)
    for step in STEPS:
        step(writer)
    return writer


def whole():
    """That stream."""
    sink = Sink()
    written(sink)
    return sink.octets


def warned(step):
    """How many warnings of things that were not closed a step gives."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        step()
        gc.collect()
    return sum(one.category is ResourceWarning for one in caught)


class Writers(unittest.TestCase):
    def test_nothing_follows_a_sink_that_failed(self):
        all_taken = Sink()
        written(all_taken)
        libxl.check(all_taken.octets)
        # The header of the stream is handed on where the writer is made.
        for failing in range(2, all_taken.calls + 1):
            sink = Sink(failing)
            writer, failures = libxl.Writer(sink), []
            for step in STEPS:
                try:
                    step(writer)
                except Full as error:
                    failures.append(error)
            self.assertGreater(len(failures), 1, failing)
            self.assertEqual({id(error) for error in failures}, {id(failures[0])}, failing)
            self.assertEqual(sink.calls, failing, "something followed")

    def test_nothing_follows_a_header_that_was_refused(self):
        for how in ("begin", "copy"):
            sink = Sink()
            writer = libxl.Writer(sink)
            writer.write(libxl.LibxcContext())
            with self.assertRaises(StreamError) as first:
                if how == "begin":
                    writer.begin(libxc, headers_of_libxc(version=9))
                else:
                    _, record, *_ = libxl.Reader(whole())
                    record.headers = headers_of_libxc(version=9)
                    writer.write(record)
            before = sink.octets
            steps = (*STEPS, lambda writer: writer.write(libxl.End()))
            for step in steps:
                with self.assertRaises(StreamError) as later:
                    step(writer)
                self.assertIs(later.exception, first.exception)
            self.assertEqual(sink.octets, before)

    def test_others_follow_a_record_that_was_refused(self):
        sink = Sink()
        writer = xenstore.Writer(sink)
        for wrong, error in (
            (xenstore.NodeData(path=b"/a", path_len=9), StreamError),
            (xenstore.NodeData(path=None), Misfit),
        ):
            with self.assertRaises(error):
                writer.write(wrong)
        writer.write(xenstore.End())
        writer.close()
        xenstore.check(sink.octets)

    def test_nothing_is_remembered_of_a_record_that_would_be_read_otherwise(self):
        class Strange(xenstore.GlobalData):
            def _write(self, c, at):
                super()._write(c, at)
                c.part("unheard_of")

        sink = Sink()
        with xenstore.Writer(sink) as writer:
            with self.assertRaises(Misfit):
                writer.write(Strange())
            # The stream may have one of them.
            writer.write(xenstore.GlobalData())
            writer.write(xenstore.End())
        xenstore.check(sink.octets)

    def test_what_a_file_does_not_take_at_once_is_written_after_that(self):
        sink = Piecemeal()
        self.assertEqual(written(sink).offset, len(whole()))
        self.assertEqual(sink.octets, whole())
        with self.assertRaises(BlockingIOError):
            written(Piecemeal(most=100))

    def test_who_drops_a_writer_unfinished_is_warned(self):
        def unfinished():
            libxl.Writer(Sink()).write(libxl.LibxcContext())

        def refused():
            with self.assertRaises(StreamError):
                libxl.Writer(Sink()).close()

        def left():
            with self.assertRaises(Full), libxl.Writer(Sink(2)) as writer:
                writer.write(libxl.End())

        def saved():
            with self.assertRaises(StreamError):
                libxl.Writer(Sink()).save([libxl.End(), libxl.End()])

        def failed():
            with self.assertRaises(Full):
                libxl.Writer(Sink(1))

        # So that nothing of the other tests is left.
        gc.collect()
        steps = (unfinished, refused, left, saved, failed, lambda: written(Sink()))
        self.assertEqual([warned(step) for step in steps], [1, 0, 0, 0, 0, 0])


if __name__ == "__main__":
    unittest.main()

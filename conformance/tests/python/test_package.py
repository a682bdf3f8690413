"""The package for Python on the samples: what is read is written again, and hostile octets are refused."""

import io
import os
import random
import subprocess
import sys
import unittest
from dataclasses import fields
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "generated" / "python"))

from xen_streams import domain_context_v1, libxc, xenstore  # noqa: E402
from xen_streams.streamspec import Class, Misfit, StreamError, as_array  # noqa: E402

SAMPLES = ROOT / "conformance" / "samples"


def samples():
    """The samples, each with the module that describes it."""
    modules = {"xenstore@1": xenstore, "domain-context@1": domain_context_v1}
    for name, module in modules.items():
        for file in sorted((SAMPLES / name).glob("*.bin")):
            yield module, file.read_bytes()


def many_of_a_kind():
    """A stream that breaks off behind two rows of records with the same record header."""
    sink = io.BytesIO()
    writer = libxc.Writer(sink, headers_of_libxc())
    writer.write(libxc.X86PvInfo(libxc.GuestWidth.WIDE, libxc.PtLevels.FOUR))
    for index in range(50):
        writer.write(libxc.X86TscInfo(khz=index))
    writer.write(libxc.Toolstack(b"between"))
    for index in range(50):
        writer.write(libxc.X86TscInfo(nsec=index))
    return libxc, sink.getvalue()


def until_it_ends(given):
    """What is given before a stream breaks off."""
    try:
        yield from given
    except StreamError as error:
        if error.class_ is not Class.TRUNCATED:
            raise


class Slow:
    """A source that gives an octet or two at a time."""

    def __init__(self, octets):
        self.file = io.BytesIO(octets)

    def read(self, size):
        return self.file.read(min(size, 2))


def copy(module, source):
    """A stream through a reader and a writer."""
    reader, sink = module.Reader(source), io.BytesIO()
    writer = module.Writer(sink, reader.headers)
    for record in reader:
        writer.write(record)
    writer.close()
    return sink.getvalue()


def headers_of_libxc(big=False):
    """What stands before the records of an image."""
    headers = libxc.Headers()
    headers.image_header.version = 2
    headers.image_header.options = libxc.ImageOptions.of(big_endian=big)
    headers.domain_header = libxc.DomainHeader(libxc.DomainType.X86_PV, page_shift=12)
    return headers


def through_libxc(record, big):
    """A record that was read of an image in which it stands."""
    sink = io.BytesIO()
    writer = libxc.Writer(sink, headers_of_libxc(big))
    writer.write(libxc.X86PvInfo(libxc.GuestWidth.WIDE, libxc.PtLevels.FOUR))
    writer.write(record)
    *_, last = (one.body for one in islice(libxc.Reader(sink.getvalue()), 2))
    return last


def frames_through_libxc(frames, big):
    """Frames that were read of an image in which they stand."""
    headers, sink = headers_of_libxc(big), io.BytesIO()
    headers.domain_header.type = libxc.DomainType.X86_HVM
    libxc.Writer(sink, headers).write(libxc.PageData(count_=len(frames), pfn=frames))
    return next(libxc.Reader(sink.getvalue())).body.pfn


def run(example, *arguments):
    """Runs an example."""
    program = ROOT / "generated" / "python" / "examples" / example
    line = [sys.executable, "-B", str(program), *arguments]
    return subprocess.run(line, capture_output=True, text=True)


class Package(unittest.TestCase):
    def test_what_is_read_is_written_again(self):
        count = 0
        for module, octets in samples():
            for source in (octets, memoryview(octets), Slow(octets)):
                self.assertEqual(copy(module, source), octets)
            module.check(octets)
            count += 1
        self.assertGreater(count, 1)

    def test_bodies_are_those_of_the_records(self):
        for module, octets in [*samples(), many_of_a_kind()]:
            records = [record.body for record in until_it_ends(iter(module.Reader(octets)))]
            for source in (octets, Slow(octets)):
                bodies = until_it_ends(module.Reader(source).bodies())
                self.assertEqual(list(bodies), records)

    def test_who_reads_on_in_between_misses_nothing(self):
        for module, octets in [*samples(), many_of_a_kind()]:
            records = [record.body for record in until_it_ends(iter(module.Reader(octets)))]
            for given in (iter, lambda reader: reader.bodies()):
                reader = module.Reader(octets)
                seen = []
                for index, one in enumerate(until_it_ends(given(reader))):
                    seen.append(getattr(one, "body", one))
                    if index % 7 == 3:
                        seen.extend(record.body for record in islice(iter(reader.__next__, None), 2))
                self.assertEqual(seen, records)

    def test_octets_are_those_of_the_source(self):
        for module, octets in samples():
            views = 0
            for record in module.Reader(octets):
                for value in (getattr(record.body, of.name) for of in fields(record.body)):
                    if isinstance(value, memoryview) and value.format == "B":
                        self.assertIs(value.obj, octets)
                        views += 1
            self.assertTrue(views or module is not xenstore)

    def test_every_prefix_is_refused(self):
        for module, octets in samples():
            for end in range(0, len(octets), 1 + len(octets) // 500):
                with self.assertRaises(StreamError) as caught:
                    list(module.Reader(octets[:end]))
                self.assertEqual(caught.exception.class_, Class.TRUNCATED)
                self.assertLessEqual(caught.exception.offset, end)

    def test_mutations_give_nothing_but_errors_of_the_stream(self):
        rng = random.Random(1)
        refused = 0
        for module, octets in samples():
            for _ in range(300):
                mutated = bytearray(octets)
                for _ in range(rng.randint(1, 4)):
                    mutated[rng.randrange(len(mutated))] = rng.choice((0, 1, 0x7F, 0x80, 0xFF))
                try:
                    list(module.Reader(mutated))
                except StreamError as error:
                    refused += 1
                    self.assertIn(error.rule, str(error))
        self.assertGreater(refused, 50)

    def test_a_length_that_lies_reserves_nothing(self):
        for module, octets in samples():
            first = next(iter(module.Reader(octets)))
            at = first.offset + 4
            lie = octets[:at] + b"\xf0\xff\xff\x7f" + octets[at + 4 :]
            with self.assertRaises(StreamError):
                list(module.Reader(Slow(lie)))

    def test_a_writer_refuses_what_breaks_a_rule_and_writes_nothing_of_it(self):
        sink = io.BytesIO()
        writer = xenstore.Writer(sink)
        before = sink.getvalue()
        with self.assertRaises(StreamError) as caught:
            writer.write(xenstore.NodeData(path=b"/a", path_len=9))
        self.assertEqual(caught.exception.rule, "xenstore.node_data.path.fits")
        with self.assertRaises(Misfit):
            writer.write(xenstore.NodeData(path=None))
        with self.assertRaises(StreamError):
            writer.close()
        self.assertEqual(sink.getvalue(), before)
        writer.write(xenstore.End())
        writer.close()
        xenstore.check(sink.getvalue())

    def test_the_example_does_what_it_says(self):
        file = next((SAMPLES / "xenstore@1").glob("*.bin"))
        tree = run("xs_tree.py", str(file))
        self.assertEqual(tree.returncode, 0)
        self.assertIn("/\n  tool\n    xenstored\n", tree.stdout)

    def test_bits_and_enums_have_names(self):
        flags = xenstore.HeaderFlags.of(big_endian=True)
        self.assertTrue(flags.big_endian)
        self.assertEqual(repr(flags), "HeaderFlags.of(big_endian=True)")
        with self.assertRaises(ValueError):
            xenstore.HeaderFlags.of(big_endian=2)
        frame = libxc.Frame.of(pfn=5, type=libxc.FrameType.L4TAB_PIN)
        self.assertEqual(frame.parts(), {"pfn": 5, "type": 12})
        self.assertEqual(libxc.Frame.of_parts(frame.parts()), frame)
        self.assertEqual(frame.type.label, "l4tab_pin")
        self.assertIs(libxc.FrameType.of_label("l4tab_pin"), libxc.FrameType.L4TAB_PIN)
        for label in ("L4TAB", "nothing"):
            with self.assertRaises(KeyError):
                libxc.FrameType.of_label(label)
        with self.assertRaises(KeyError):
            libxc.Frame.of_parts({"mfn": 1})

    def test_records_have_names_and_are_cleared(self):
        for module, octets in samples():
            for record in module.Reader(octets):
                self.assertIs(module.RECORDS[record.name], type(record.body))
                self.assertFalse(record.optional)
                self.assertEqual(record.cleared(), record)
        pages = libxc.PageData(pfn=[libxc.Frame(1 << 55 | 7)])
        self.assertEqual(pages.cleared().pfn, [7])
        self.assertEqual(pages.pfn, [1 << 55 | 7])

    def test_arrays_are_sequences_which_numpy_takes(self):
        frames = libxc.X86PvP2mFrames(p2m_start_pfn=0, p2m_end_pfn=1024, p2m_pfn=[1 << 63, 3, 4])
        for big in (False, True):
            read = through_libxc(frames, big).p2m_pfn
            self.assertEqual((len(read), read[0], list(read[1:]), 4 in read), (3, 1 << 63, [3, 4], True))
            try:
                array = as_array(read)
            except ImportError:
                self.assertNotEqual(os.environ.get("CI"), "true", "numpy is missing")
                self.skipTest("numpy is missing")
            self.assertEqual((array.dtype.str[1:], array.tolist()), ("u8", [1 << 63, 3, 4]))
            if isinstance(read, memoryview):
                self.assertFalse(array.flags.owndata)

    def test_bits_in_arrays_are_made_when_they_are_looked_at(self):
        frames = [libxc.Frame.of(pfn=number, type=libxc.FrameType.BROKEN) for number in (5, 6, 7)]
        for big in (False, True):
            read = frames_through_libxc(frames, big)
            self.assertEqual((len(read), read[-1].pfn, read.index(frames[1])), (3, 7, 1))
            self.assertEqual([one.type for one in read], [libxc.FrameType.BROKEN] * 3)
            self.assertEqual((read, read[1:], repr(read)), (frames, frames[1:], repr(frames)))
            self.assertNotEqual(read, frames[1:])
            self.assertIsInstance(read[1:][0], libxc.Frame)
            with self.assertRaises(IndexError):
                read[3]
            # A record that was read can be written.
            self.assertEqual(frames_through_libxc(read, big), frames)
            try:
                array = as_array(read)
            except ImportError:
                self.assertNotEqual(os.environ.get("CI"), "true", "numpy is missing")
                self.skipTest("numpy is missing")
            self.assertEqual(array.tolist(), frames)
            self.assertEqual(array.flags.owndata, big == (sys.byteorder == "little"))


if __name__ == "__main__":
    # Some tests leave streams without an end.
    unittest.main(warnings="ignore")

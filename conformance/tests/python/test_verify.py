"""The example that takes the place of Xen's verify-stream-v2: its options, and its exit status."""

import io
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from struct import pack

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = ROOT / "generated" / "python"
sys.path.insert(0, str(PACKAGE))

from xen_streams import libxc, libxl  # noqa: E402

PROGRAM = PACKAGE / "examples" / "verify_stream.py"
DUMP = sorted((ROOT / "conformance" / "samples" / "xenstore@1").glob("*.bin"))[0]


def verify(*options, octets=b"", **more):
    """Runs the program; its exit status, and what it said in its two ways."""
    line = [sys.executable, "-B", str(PROGRAM), *map(str, options)]
    ran = subprocess.run(line, input=octets, capture_output=True, **more)
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


def image(module):
    """A small stream."""
    sink = io.BytesIO()
    headers = module.Headers()
    if module is libxc:
        headers.image_header.version = 2
        headers.domain_header = libxc.DomainHeader(libxc.DomainType.X86_HVM, page_shift=12)
    module.Writer(sink, headers).save([module.End()])
    return sink.getvalue()


def xl(flags, octets, optional=b"data"):
    """A file of xl around a stream."""
    head = b"Xen saved domain, xl format\n \0 \r" + pack("=IIII", 0x01020304, flags, 0, len(optional))
    return head + optional + octets


class Verify(unittest.TestCase):
    def test_libxc_comes_on_standard_input_if_nothing_else_is_said(self):
        self.assertEqual(verify(octets=image(libxc)), (0, "", ""))
        status, out, errors = verify(octets=image(libxc)[:-1])
        self.assertEqual((status, out), (1, ""))
        self.assertIn("Stream Error: ", errors)

    def test_in_is_a_file_or_a_file_descriptor(self):
        for option in ("-i", "--in"):
            self.assertEqual(verify("-f", "xenstore", option, DUMP)[0], 0)
        with open(DUMP, "rb") as dump:
            of = dump.fileno()
            self.assertEqual(verify("-f", "xenstore", "-i", of, pass_fds=[of])[0], 0)
        for missing in (ROOT / "nothing", ROOT, 987):
            status, _, errors = verify("-i", missing)
            self.assertEqual(status, 1)
            self.assertIn("Stream Error: ", errors)

    def test_verbose_names_the_records_and_quiet_says_nothing(self):
        for option in ("-v", "--verbose"):
            self.assertEqual(verify(option, octets=image(libxc)), (0, "40: END\n", ""))
        for option in ("-q", "--quiet"):
            self.assertEqual(verify(option, "-v", octets=image(libxc)), (0, "", ""))
            self.assertEqual(verify(option, octets=b"something else"), (1, "", ""))

    def test_every_stream_of_the_package_has_a_format(self):
        _, out, _ = verify("--help")
        for module in PACKAGE.glob("xen_streams/[a-z]*.py"):
            self.assertIn(module.stem.replace("_", "-"), out)
        for format in ("libxl", "xapi", "domain-context-v10"):
            self.assertEqual(verify("--format", format, octets=b"something else")[0], 1)

    def test_a_header_of_xl_says_what_follows(self):
        for flags, module in ((1, libxc), (0, libxc), (2, libxl), (3, libxl)):
            self.assertEqual(verify("-f", "xl", octets=xl(flags, image(module)))[0], 0)
        self.assertEqual(verify("-f", "xl", octets=xl(2, image(libxc)))[0], 1)
        self.assertEqual(verify("-f", "xl", octets=image(libxc))[0], 1)
        head = xl(1, b"", b"x" * 3000)
        self.assertEqual(verify("-f", "xl", octets=head[:1000])[0], 1)

    def test_errors_are_on_standard_error_as_well_as_in_syslog(self):
        status, out, errors = verify("--syslog", octets=b"something else")
        self.assertEqual((status, out), (1, ""))
        self.assertIn("Stream Error: ", errors)
        self.assertEqual(verify("--syslog", "-v", octets=image(libxc)), (0, "", ""))

    def test_a_fault_of_the_program_or_its_options_is_something_else(self):
        self.assertEqual(verify("-f", "nothing")[0], 2)
        self.assertEqual(verify("--nothing")[0], 2)
        with tempfile.TemporaryDirectory() as scratch:
            (Path(scratch) / "sitecustomize.py").write_text(
                "import xen_streams.libxc\nxen_streams.libxc.Reader = None\n"
            )
            path = os.pathsep.join((scratch, str(PACKAGE)))
            status, _, errors = verify(env={**os.environ, "PYTHONPATH": path})
        self.assertEqual(status, 2)
        self.assertIn("Script Error:", errors)


if __name__ == "__main__":
    unittest.main()

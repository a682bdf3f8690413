"""Loading and saving with handlers, in Python."""

import io
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "generated" / "python"))

from xen_streams import hvm_context, libxc, libxl, xenstore  # noqa: E402
from xen_streams.streamspec import Misfit, NoHandler, StreamError  # noqa: E402

CONNECTION = xenstore.ConnectionData(
    conn_id=1, conn_type=xenstore.ConnectionType.SOCKET, conn_spec=xenstore.Socket(socket_fd=4)
)


def node(path, **fields):
    """A node of the tree."""
    perms = [xenstore.NodePermission(xenstore.Permission.READ)]
    return xenstore.NodeData(path_len=len(path) + 1, perm_count=1, perms=perms, path=path, **fields)


def saved(module, savers, headers=None):
    """The octets that savers write."""
    sink = io.BytesIO()
    module.Writer(sink, headers).save(savers)
    module.check(sink.getvalue())
    return sink.getvalue()


def headers_of_libxc():
    """What stands before the records of an image."""
    headers = libxc.Headers()
    headers.image_header.version = 2
    headers.domain_header = libxc.DomainHeader(libxc.DomainType.X86_HVM, page_shift=12)
    return headers


class Handlers(unittest.TestCase):
    def test_savers_are_called_in_an_order_that_keeps_the_rules(self):
        def connections(writer):
            writer.write(CONNECTION)

        octets = saved(
            xenstore,
            {
                xenstore.NodeData: (node(path) for path in (b"/", b"/a")),
                xenstore.WatchData: [
                    xenstore.WatchData(conn_id=1, wpath_len=2, token_len=2, wpath=b"/", token=b"t")
                ],
                xenstore.ConnectionData: connections,
            },
        )
        names = [record.name for record in xenstore.Reader(octets)]
        self.assertEqual(names, ["CONNECTION_DATA", "WATCH_DATA", "NODE_DATA", "NODE_DATA", "END"])

    def test_a_saver_may_write_a_stream_that_follows_its_record(self):
        def image(writer):
            writer.write(libxl.LibxcContext())
            writer.begin(libxc, headers_of_libxc())
            writer.write(libxc.End())

        octets = saved(libxl, {libxl.LibxcContext: image})
        names = [record.name for record in libxl.Reader(octets)]
        self.assertEqual(names, ["LIBXC_CONTEXT", "END", "END"])

    def test_a_saver_that_is_not_of_the_stream_is_refused(self):
        with self.assertRaises(Misfit):
            saved(xenstore, {xenstore.NodeData: [], libxc.PageData: []})

    def test_a_saver_stops_the_saving_with_what_it_raises(self):
        def fails(_):
            raise ConnectionError("elsewhere")

        with self.assertRaises(ConnectionError):
            saved(xenstore, {xenstore.NodeData: fails})

    def test_each_record_is_given_to_its_handler(self):
        octets = saved(xenstore, {xenstore.NodeData: [node(b"/"), node(b"/a")], xenstore.ConnectionData: [CONNECTION]})
        paths, others = [], []
        handlers = {xenstore.NodeData: lambda record: paths.append(record.body.path)}
        reader = xenstore.Reader(octets)
        reader.load(handlers, default=lambda record: others.append(record.name))
        self.assertEqual((paths, others), ([b"/", b"/a"], ["CONNECTION_DATA", "END"]))
        with self.assertRaises(NoHandler) as caught:
            xenstore.Reader(octets).load(handlers)
        self.assertEqual((caught.exception.record, caught.exception.offset), ("CONNECTION_DATA", 16))
        # The last record says nothing to who has read all.
        xenstore.Reader(octets).load({**handlers, xenstore.ConnectionData: lambda record: None})

    def test_optional_records_of_unknown_type_are_passed_over(self):
        sink, given = io.BytesIO(), []
        writer = libxc.Writer(sink, headers_of_libxc())
        writer.write(b"octets", type=0x80001234)
        writer.save([libxc.End()])
        libxc.Reader(sink.getvalue()).load({})
        libxc.Reader(sink.getvalue()).load({memoryview: given.append})
        self.assertEqual([bytes(record.body) for record in given], [b"octets"])

    def test_a_handler_stops_the_loading_with_what_it_raises(self):
        octets = saved(xenstore, {xenstore.NodeData: [node(b"/"), node(b"/a")]})
        seen = []

        def first(record):
            seen.append(record)
            raise ConnectionError("elsewhere")

        with self.assertRaises(ConnectionError):
            xenstore.Reader(octets).load({xenstore.NodeData: first})
        self.assertEqual(len(seen), 1)
        with self.assertRaises(StreamError):
            xenstore.Reader(octets[:-1]).load({xenstore.NodeData: seen.append})

    def test_savers_of_every_stream_are_in_an_order(self):
        for module in (hvm_context, libxc, libxl, xenstore):
            of = module._Stream
            self.assertEqual(sorted(map(id, of._SAVED)), sorted(map(id, of._RECORDS.values())))

    def test_whatever_reads_will_do(self):
        octets = saved(xenstore, {xenstore.NodeData: [node(b"/")]})
        for source in (octets, io.BytesIO(octets), io.BytesIO(octets).read):
            self.assertEqual(len(list(xenstore.Reader(source))), 2)
        xenstore.check(io.BytesIO(octets).read)
        with self.assertRaises(TypeError):
            xenstore.Reader("octets")


if __name__ == "__main__":
    unittest.main()

"""Copies a tape without the records that nobody knows: shorten.py PACKAGE FROM TO."""

import sys

package, source, target = sys.argv[1:]
sys.path.insert(0, package)

import tape_streams.tape as tape  # noqa: E402

with open(source, "rb") as octets, open(target, "wb") as out:
    reader = tape.Reader(octets)
    with tape.Writer(out, reader.headers.cleared()) as writer:
        for record in reader:
            if not record.type >> 15:
                writer.write(record.cleared())

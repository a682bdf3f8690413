"""Reads the accepted streams of the suite by what Kaitai made of our descriptions, and compares all values:

    cargo conformance export suite
    cargo codegen --emit model | python3 compare.py suite READERS

READERS is where the compiler has put its modules in Python. Says what differs, and ends with 1 if anything does.
"""

import importlib
import json
import pathlib
import sys
from collections import Counter

from generate import identifier, is_odd, one


class Differs(Exception):
    """A value is another one."""


def same(path, right, read):
    if right != read:
        raise Differs(f"{path}: {read!r}, not {right!r}")


def integer(text):
    return int(text) if isinstance(text, (int, str)) else text


class Compared:
    """The documents of a stream, beside what was read."""

    def __init__(self, model, family, unsaid):
        self.model, self.family, self.unsaid = model, family, unsaid

    def whole(self, document, read):
        for header in self.model["headers"]:
            name = header["name"]
            self.structure(name, header["body"], document["headers"][name], getattr(read, identifier(name)))
        self.records(document["records"], read.records)

    def records(self, documents, read):
        same("records", len(documents), len(read))
        for index, (document, record) in enumerate(zip(documents, read)):
            known = [of for of in self.model["records"] if of["name"] == document["record"]]
            path = f"records[{index}]"
            if not known:
                same(path, bytes.fromhex(document["body"]), record.record_body)
                continue
            body = document["body"]
            if "layout" in document:
                # What a layout lacks has no octets; documents have the defaults of some.
                body = {name: value for name, value in body.items() if hasattr(record.record_body, identifier(name))}
            body = self.said(path, known[0]["body"], body, record.record_body)
            self.structure(path, known[0]["body"], body, record.record_body)
            if "stream" in document:
                inner = document["stream"]
                read_on = getattr(record, f"stream_{identifier(inner['stream'])}")
                of(self.family, inner, self.unsaid).whole(inner, read_on)

    def said(self, path, structure, body, read):
        """The fields that Kaitai tells apart; what stands behind them is compared, where it is octets alone."""
        if not hasattr(read, "octets"):
            return body
        said = {name: value for name, value in body.items() if hasattr(read, identifier(name))}
        left = [of for of in structure["fields"] if of["name"] in body and of["name"] not in said]
        if len(left) == 1 and "octets" in left[0]["kind"]:
            same(f"{path}.{left[0]['name']}", bytes.fromhex(body[left[0]["name"]]), bytes(read.octets))
        elif left:
            self.unsaid.add("fields that depend on elements or on earlier records")
        return said

    def structure(self, path, structure, document, read):
        for field in structure["fields"]:
            if field["name"] in document:
                value = getattr(read, identifier(field["name"]))
                self.value(f"{path}.{field['name']}", field["kind"], document[field["name"]], value, structure)

    def value(self, path, kind, right, read, structure):
        if read is None:
            raise Differs(f"{path} is not there")
        kind, of = one(kind)
        if kind == "scalar":
            self.scalar(path, of, right, read)
        elif kind == "octets":
            same(path, bytes.fromhex(right), bytes(read))
        elif kind == "text":
            same(path, right, read)
        elif kind == "array":
            same(f"the length of {path}", len(right), len(read))
            for index, (item, value) in enumerate(zip(right, read)):
                self.value(f"{path}[{index}]", of["element"], item, value, structure)
        elif kind == "structure":
            self.structure(path, self.model["types"][of]["body"]["structure"], right, read)
        elif kind == "stream":
            globals()["of"](self.family, right, self.unsaid).whole(right, read)
        elif kind == "union":
            for case in of["cases"]:
                fields = self.model["types"][case["of"]]["body"]["structure"]
                if {f["name"] for f in fields["fields"]} >= set(right) and right:
                    return self.structure(path, fields, right, read)

    def scalar(self, path, of, right, read):
        named = self.model["types"][of["of"]]["body"] if of["of"] is not None else {}
        if "enum" in named:
            name = right if isinstance(right, str) and not right.lstrip("-").isdigit() else None
            same(path, identifier(name) if name else integer(right), read.name if name else int(read))
        elif "bits" in named:
            for part in named["bits"]["parts"]:
                if part["name"] in right:
                    value, whole = right[part["name"]], getattr(read, identifier(part["name"]))
                    if part["of"] is not None and isinstance(value, str):
                        values = self.model["types"][part["of"]]["body"]["enum"]["values"]
                        value = next(v["value"] for v in values if v["name"] == value)
                    same(f"{path}.{part['name']}", value if isinstance(value, bool) else integer(value), whole)
        else:
            same(path, integer(right), read.value if is_odd(of) else read)


def of(family, document, unsaid):
    """The description that a document is of."""
    for stream in family["streams"]:
        if stream["id"] == document["stream"] and any(v["number"] == document["version"] for v in stream["versions"]):
            return Compared(stream, family, unsaid)
    raise Differs(f"there is no {document['stream']} {document['version']}")


def main():
    family = json.load(sys.stdin)["family"]
    suite = pathlib.Path(sys.argv[1])
    sys.path.insert(0, sys.argv[2])
    count, unsaid, differ = Counter(), Counter(), 0
    for vector in json.loads((suite / "manifest.json").read_text())["vectors"]:
        if vector["reader"] != "accept" or not vector["octets"] or not vector["document"]:
            continue
        document = json.loads((suite / vector["document"]).read_text())
        left = set()
        compared = of(family, document, left)
        if any("stream" not in record.get("stream", {"stream": ""}) for record in document["records"]):
            unsaid["a stream that goes on after another one"] += 1
            continue
        name = identifier(compared.model["name"])
        reader = getattr(importlib.import_module(name), "".join(word.title() for word in name.split("_")))
        try:
            compared.whole(document, reader.from_bytes((suite / vector["octets"]).read_bytes()))
            unsaid.update(left)
            count[name] += not left
        except Exception as error:  # whatever a reader throws is a difference
            differ += 1
            print(f"{vector['id']}: {type(error).__name__}: {error}")
    for name, streams in sorted(count.items()):
        print(f"{name}: {streams} streams read alike")
    for limit, streams in sorted(unsaid.items()):
        print(f"not said by Kaitai: {limit}, in {streams} streams")
    sys.exit(1 if differ else 0)


if __name__ == "__main__":
    main()

"""Prints a description of a stream for Kaitai Struct, from the model as JSON:

    cargo codegen --emit model | python3 generate.py xenstore > xenstore.ksy

What is made here only reads, and checks constants and bounds of integers. What else has to hold stands in the
`doc` of the types.
"""

import json
import re
import sys

COMPARISONS = {"equal": "==", "not_equal": "!=", "less": "<", "less_or_equal": "<=", "greater": ">",
               "greater_or_equal": ">="}
OPERATORS = {"add": "+", "subtract": "-", "multiply": "*", "divide": "/", "shift_left": "<<", "bit_and": "&"}


class CannotSay(Exception):
    """Kaitai has no word for it."""


def one(variant):
    """The name of a variant of the model, and what it holds."""
    return (variant, None) if isinstance(variant, str) else next(iter(variant.items()))


def identifier(name):
    """A name as Kaitai has them."""
    name = re.sub(r"[^a-z0-9_]", "_", name.lower())
    return name if name[:1].isalpha() else f"n_{name}"


def is_odd(scalar):
    """Whether Kaitai has no such integer."""
    return scalar["of"] is None and scalar["primitive"][1:] in ("24", "48")


def expression(field):
    """The value of a field, as an expression."""
    kind, of = one(field["kind"])
    return identifier(field["name"]) + (".value" if kind == "scalar" and is_odd(of) else "")


class Stream:
    """A stream of the model."""

    def __init__(self, model, family):
        self.model, self.family, self.imports = model, family, set()
        self.types = {}

    def description(self):
        model = self.model
        records = {"id": "records", "type": "framed_record", "repeat": "eos"}
        if model["framing"]["end"] is not None:
            # A record that hands control back ends the stream within another one, which Kaitai cannot tell.
            last = next(r for r in model["records"] if r["position"] == "last")
            until = f"_.{self.code()} == {last['code']}"
            records = {"id": "records", "type": "framed_record", "repeat": "until", "repeat-until": until}
        self.enums()
        headers = [{"id": identifier(h["name"]), "type": f"header_{identifier(h['name'])}"} for h in model["headers"]]
        for header in model["headers"]:
            self.order = header["endian"]
            fields, unsaid = self.structure(header["body"], header["name"])
            doc = with_rules(header["prose"]["doc"], unsaid)
            self.put(f"header_{identifier(header['name'])}", doc, header["endian"], fields)
        self.order = model["framing"]["endian"]
        self.record()
        for record in model["records"]:
            self.body(record)
        meta = {"id": identifier(model["name"]), "title": model["title"], "ks-version": "0.10"}
        if self.imports:
            meta["imports"] = sorted(self.imports)
        unsaid = [r["text"] for r in model["rules"] if r["place"] in ("stream", "framing") and r["derived"] is None]
        of = {"meta": meta, "doc": with_rules(model["prose"]["doc"], unsaid), "seq": [*headers, records]}
        if model["order_magic"]:
            # It is looked at before anything else.
            magic = {"pos": model["order_magic"]["offset"], "size": len(model["order_magic"]["octets"])}
            of["instances"] = {"order_magic": {**magic, "doc": "Tells the order of octets."}}
        return {**of, "types": self.types, "enums": self.named}

    def enums(self):
        self.named = {
            identifier(of["name"]): {v["value"]: identifier(v["name"]) for v in of["body"]["enum"]["values"]}
            for of in self.model["types"] if "enum" in of["body"]
        }

    def put(self, name, doc, endian, fields, instances=None):
        """A type; numbers in it stand in an order of octets that a header or the magic may tell."""
        order = {"big": "be", "little": "le"}.get(endian) or self.told_order()
        self.types[name] = {"meta": {"endian": order}, "doc": doc, "seq": fields}
        if instances:
            self.types[name]["instances"] = instances

    def told_order(self):
        """The order of octets that the stream itself tells."""
        magic = self.model["order_magic"]
        if magic is None:
            return {"switch-on": self.declared(), "cases": {0: "le", 1: "be"}}
        if any(record["control"] == {"begins": self.model["id"]} for of in self.family["streams"] for record in of["records"]):
            raise CannotSay("place in a stream that follows a record of another, where the magic tells the order")
        octets = ", ".join(hex(octet) for octet in magic["octets"])
        return {"switch-on": "_root.order_magic", "cases": {f"[{octets}]": "be", "_": "le"}}

    def declared(self):
        """The bit of a header that declares the order of octets."""
        for header in self.model["headers"]:
            for field in header["body"]["fields"]:
                for part in self.parts(field["kind"]):
                    if part["mark"] == "big_endian":
                        return f"_root.{identifier(header['name'])}.{identifier(field['name'])}.raw >> {part['low']} & 1"
        raise CannotSay("an order of octets that no header declares")

    def parts(self, kind):
        kind, of = one(kind)
        body = self.model["types"][of["of"]]["body"] if kind == "scalar" and of["of"] is not None else {}
        return body.get("bits", {}).get("parts", [])

    def code(self):
        """The type code, as an expression in a record."""
        framing = self.model["framing"]
        return expression(framing["header"]["fields"][framing["type_field"]])

    def record(self):
        """Record header, body, padding, and what follows the record."""
        framing = self.model["framing"]
        fields, unsaid = self.structure(framing["header"], "record")
        if framing["checksum"]:
            unsaid.append(self.model["rules"][framing["checksum"]["rule"]]["text"])
        length = expression(framing["header"]["fields"][framing["length_field"]])
        size = f"{length} - {framing['length_least'][0]}" if framing["length_least"] else length
        cases = {record["code"]: identifier(f"body_{record['name']}") for record in self.model["records"]}
        fields.append({"id": "record_body", "size": size, "type": {"switch-on": self.code(), "cases": cases}})
        padding = framing["padding"]
        if padding["to"] > 1 and not padding["in_length"]:
            fields.append({"id": "record_padding", "size": f"({padding['to']} - ({size}) % {padding['to']}) % {padding['to']}"})
        if framing["trailer"]:
            fields.append({"id": "record_trailer", "size": framing["trailer"]["size"]})
        for record in self.model["records"]:
            control, of = one(record["control"]) if record["control"] else (None, None)
            if control == "begins":
                gate = f"{self.code()} == {record['code']}"
                fields.append({"id": f"stream_{identifier(of)}", **self.another(of), "if": gate})
        doc = with_rules(framing["prose"]["doc"] or "A record.", unsaid)
        self.put("framed_record", doc, framing["endian"], fields)

    def body(self, record):
        """The body of a record; octets from the first field on that Kaitai cannot tell."""
        rules = [check["rule"] for check in record["checks"]]
        unsaid = [self.model["rules"][rule]["text"] for rule in rules]
        fields, unsaid_of_fields = [], []
        try:
            self.add_fields(fields, unsaid_of_fields, record["body"], record["name"], record["layouts"])
        except CannotSay as error:
            fields.append({"id": "octets", "size-eos": True})
            unsaid_of_fields.append(f"Kaitai cannot tell fields apart from `octets` on: it knows no {error}.")
        if record["control"] and one(record["control"])[0] == "resumes":
            unsaid.append("What follows belongs to a stream that began before, which Kaitai cannot go on with.")
        doc = with_rules(record["prose"]["doc"], unsaid + unsaid_of_fields)
        self.put(identifier(f"body_{record['name']}"), doc, self.model["framing"]["endian"], fields)

    def structure(self, structure, name):
        """The fields of a structure, and the rules of theirs that Kaitai cannot say."""
        made, unsaid = [], []
        self.add_fields(made, unsaid, structure, name, ())
        return made, unsaid

    def add_fields(self, made, unsaid, structure, name, layouts):
        """Adds what stands for the fields of a structure, and the rules of theirs that Kaitai cannot say."""
        reserved = 0
        for index, field in enumerate(structure["fields"]):
            of = self.field(field, structure)
            reserved += 0 if field["name"] else 1
            of = {"id": identifier(field["name"]) if field["name"] else f"align{reserved}", **of}
            gates = [of.pop("if")] if "if" in of else []
            for layout in layouts:
                if index in layout["without"]:
                    gates.append(f"_io.size != {self.counted(layout['length'])}")
            if field["since"]:
                before = {"id": f"{of['id']}_before", "size": self.size(field["kind"])}
                made.append({**before, "if": f"{self.version(name)} < {field['since']}"})
                gates.append(f"{self.version(name)} >= {field['since']}")
            if gates:
                of["if"] = " and ".join(f"({gate})" for gate in gates) if len(gates) > 1 else gates[0]
            if field["doc"]:
                of["doc"] = field["doc"]
            valid, rest = self.valid(field)
            if isinstance(valid, list):
                of = {name: value for name, value in of.items() if name != "size"}
                made.append({**of, "contents": valid})
            else:
                made.append({**of, **({"valid": valid} if valid else {})})
            unsaid += rest

    def counted(self, size):
        padding = self.model["framing"]["padding"]
        return size + -size % padding["to"] if padding["in_length"] else size

    def valid(self, field):
        """Checks of a field that Kaitai makes, and the texts of the others."""
        valid, unsaid = {}, []
        scalar = one(field["kind"])[0] == "scalar"
        plain = scalar and one(field["kind"])[1]["of"] is None and not field["since"]
        for check in field["checks"]:
            test, of = one(check["test"])
            rule = self.model["rules"][check["rule"]]
            both = rule["level"] == "must" and rule["role"] == "both"
            word = {"equals": "eq", "at_least": "min", "at_most": "max"}.get(test)
            if test == "octets" and both:
                return list(of), unsaid
            if word and plain and both:
                # An expression: readers of YAML in JavaScript have no integers of 64 bits.
                signed = one(field["kind"])[1]["primitive"].startswith("i")
                of = of - (1 << 64) if signed and of >= 1 << 63 else of
                valid[word] = hex(of) if of > 9 else str(of)
            else:
                unsaid.append(rule["text"])
        if valid and scalar and is_odd(one(field["kind"])[1]):
            signs = {"eq": "==", "min": ">=", "max": "<="}
            return {"expr": " and ".join(f"_.value {signs[word]} {of}" for word, of in valid.items())}, unsaid
        return (valid["eq"] if "eq" in valid else valid), unsaid

    def field(self, field, structure):
        """What a field consists of."""
        kind, of = one(field["kind"])
        made = {"if": self.condition(field["condition"], structure)} if field["condition"] else {}
        if kind == "scalar":
            return {**made, **self.scalar(of)}
        if kind == "checksum":
            return {"type": "u4"}
        if kind == "reserved":
            return {**made, "size": of["octets"]}
        if kind == "align":
            return {**made, "size": f"({of['to']} - _io.pos % {of['to']}) % {of['to']}"}
        if kind == "octets":
            return {**made, **self.extent(of["size"], structure, "size", {"size-eos": True})}
        if kind == "text":
            size = {"size": self.number(of["size"], structure)} if of["size"] else {}
            return {**made, "type": "strz", "encoding": "ISO-8859-1", **size}
        if kind == "array":
            repeat = self.extent(of["count"], structure, "repeat-expr", {"repeat": "eos"})
            repeat = {"repeat": "expr", **repeat} if "repeat-expr" in repeat else repeat
            element, what = one(of["element"])
            item = {"scalar": lambda: self.scalar(what), "structure": lambda: {"type": self.type(what)},
                    "text": lambda: {"type": "strz", "encoding": "ISO-8859-1"}}[element]()
            return {**made, **item, **repeat}
        if kind == "structure":
            return {**made, "type": self.type(of)}
        if kind == "stream":
            return {**made, **self.another(of), "size-eos": True}
        tag = structure["fields"][of["tag"]]
        enum = self.model["types"][one(tag["kind"])[1]["of"]]["name"]
        cases = {f"{identifier(enum)}::{identifier(case['name'])}": self.type(case["of"]) for case in of["cases"]}
        return {**made, "size": of["size"], "type": {"switch-on": identifier(tag["name"]), "cases": cases}}

    def another(self, id):
        """The newest description of another stream; nothing where none describes it."""
        of = [stream for stream in self.family["streams"] if stream["id"] == id]
        if not of:
            return {"size": 0}
        name = identifier(max(of, key=lambda stream: stream["versions"][0]["number"])["name"])
        self.imports.add(name)
        return {"type": name}

    def extent(self, extent, structure, word, rest):
        how, of = one(extent)
        if how == "rest":
            return rest
        return {word: of if how == "fixed" else self.number(of, structure)}

    def scalar(self, of):
        """An integer; bits are a type of their own, with an instance for each part."""
        letter = {"u": "u", "i": "s", "f": "u"}[of["primitive"][0]]
        if is_odd(of):
            return {"type": self.odd(of["primitive"])}
        integer = f"{letter}{int(of['primitive'][1:]) // 8}"
        if of["of"] is None:
            return {"type": integer}
        named = self.model["types"][of["of"]]
        if "enum" in named["body"]:
            return {"type": integer, "enum": identifier(named["name"])}
        name = f"{identifier(named['name'])}_bits"
        if name not in self.types:
            instances = {}
            for part in named["body"]["bits"]["parts"]:
                if part["name"] is None:
                    continue
                value = f"raw >> {part['low']} & {hex((1 << part['width']) - 1)}"
                value = f"({value}) != 0" if part["width"] == 1 and part["of"] is None else value
                instances[identifier(part["name"])] = {"value": value, "doc": part["doc"]}
            self.types[name] = {}
            raw = {"id": "raw", "type": integer}
            self.put(name, named["prose"]["doc"], self.model["framing"]["endian"], [raw], instances)
            header = {"big": "be", "little": "le"}
            for of_header in self.model["headers"]:
                if any(self.is_of(field, named) for field in of_header["body"]["fields"]):
                    self.types[name]["meta"]["endian"] = header.get(of_header["endian"], self.types[name]["meta"]["endian"])
        return {"type": name}

    def odd(self, primitive):
        """An integer of 24 or 48 bits, which Kaitai has as bits alone: a type that is told its order of octets."""
        bits = int(primitive[1:])
        if primitive not in self.types:
            octets = range(bits // 8)
            big = " | ".join(f"octets[{at}] << {bits - 8 - 8 * at}" for at in octets)
            little = " | ".join(f"octets[{at}] << {8 * at}" for at in octets)
            instances = {"raw": {"value": f"is_big ? ({big}) : ({little})"}, "value": {"value": "raw"}}
            if primitive[0] == "i":
                instances["value"] = {"value": f"raw < {hex(1 << bits - 1)} ? raw : raw - {hex(1 << bits)}"}
            seq = [{"id": "octets", "type": "u1", "repeat": "expr", "repeat-expr": bits // 8}]
            params = [{"id": "is_big", "type": "bool"}]
            doc = f"An integer of {bits} bits; its number is `value`."
            self.types[primitive] = {"params": params, "doc": doc, "seq": seq, "instances": instances}
        fixed = {"big": "true", "little": "false"}.get(self.order)
        return f"{primitive}({fixed or f'({self.declared()}) == 1'})"

    def is_of(self, field, named):
        kind, of = one(field["kind"])
        return kind == "scalar" and of["of"] is not None and self.model["types"][of["of"]] is named

    def type(self, index):
        """The name of a structure type."""
        of = self.model["types"][index]
        name = identifier(of["name"])
        if name not in self.types:
            self.types[name] = {}
            order, self.order = self.order, self.model["framing"]["endian"]
            fields, unsaid = self.structure(of["body"]["structure"], of["name"])
            self.order = order
            self.put(name, with_rules(of["prose"]["doc"], unsaid), self.model["framing"]["endian"], fields)
        return name

    def size(self, kind):
        kind, of = one(kind)
        if kind == "scalar":
            return int(of["primitive"][1:]) // 8
        if kind == "array":
            return self.size(of["element"]) * one(of["count"])[1]
        if kind == "structure":
            return self.model["types"][of]["body"]["structure"]["size"]
        return of["octets"] if kind == "reserved" else one(of["size"])[1] if kind == "octets" else of["size"]

    def version(self, within):
        for header in self.model["headers"]:
            for field in header["body"]["fields"]:
                if field["mark"] == "version" and header["name"] == within:
                    return expression(field)
                if field["mark"] == "version":
                    return f"_root.{identifier(header['name'])}.{expression(field)}"
        raise CannotSay("version that a record tells")

    def reference(self, reference, structure):
        base, at = one(reference["base"])
        if base == "sibling":
            field, path = structure["fields"][at], ""
        elif base == "header":
            header = self.model["headers"][at[0]]
            field, path = header["body"]["fields"][at[1]], f"_root.{identifier(header['name'])}."
        else:
            raise CannotSay("value of an earlier record, of an element, or of the record header")
        path += expression(field)
        parts = self.parts(field["kind"])
        if reference["part"] is not None:
            part = parts[reference["part"]]
            return f"({path}.raw >> {part['low']} & {hex((1 << part['width']) - 1)})"
        if parts:
            return f"{path}.raw"
        named = one(field["kind"])[1].get("of") if one(field["kind"])[0] == "scalar" else None
        return f"{path}.to_i" if named is not None else path

    def number(self, expression, structure):
        kind, of = one(expression)
        if kind == "integer":
            return str(of)
        if kind == "value":
            return self.reference(of, structure)
        if kind == "arithmetic":
            a, b = (self.number(operand, structure) for operand in of[1:])
            return f"({a} {OPERATORS[of[0]]} {b})"
        if kind == "remaining":
            return "(_io.size - _io.pos)"
        if kind == "version":
            return self.version(None)
        raise CannotSay("count of elements or of records, or instance")

    def condition(self, condition, structure):
        kind, of = one(condition)
        if kind == "compare":
            a, b = (self.number(operand, structure) for operand in of[1:])
            return f"{a} {COMPARISONS[of[0]]} {b}"
        if kind == "bit":
            return f"{self.reference(of, structure)} != 0"
        if kind == "not":
            return f"not ({self.condition(of, structure)})"
        if kind in ("and", "or"):
            a, b = (self.condition(operand, structure) for operand in of)
            return f"({a}) {kind} ({b})"
        raise CannotSay("condition on earlier records, or on all elements")


def with_rules(doc, rules):
    """A text, with rules that a reader has to check by itself."""
    unsaid = "".join(f"\n- {' '.join(rule.split())}" for rule in rules)
    return f"{doc.strip()}\n\nNot checked by what is made of this:{unsaid}" if rules else doc.strip()


def printed(value, depth=0):
    """A value as YAML."""
    if isinstance(value, (bool, int)) or value is None:
        return f" {json.dumps(value)}"
    if isinstance(value, str):
        if "\n" in value:
            return " |" + "".join(f"\n{'  ' * depth}{line}".rstrip(" ") for line in value.split("\n"))
        plain = re.fullmatch(r"[A-Za-z_][\w ./-]*", value) and value not in ("true", "false", "null")
        return f" {value}" if plain else f" {json.dumps(value, ensure_ascii=False)}"
    if not value:
        return " {}" if isinstance(value, dict) else " []"
    indent = "\n" + "  " * depth
    if isinstance(value, dict):
        return "".join(f"{indent}{printed(key)[1:]}:{printed(item, depth + 1)}" for key, item in value.items())
    return "".join(f"{indent}-{printed(item, depth + 1).replace(indent + '  ', ' ', 1)}" for item in value)


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: generate.py STREAM < model.json")
    model = json.load(sys.stdin)
    if (model["format"], model["version"]) != ("streamspec-model", 1):
        sys.exit("this generator reads version 1 of the model")
    named = [stream for stream in model["family"]["streams"] if stream["name"] == sys.argv[1]]
    if not named:
        sys.exit(f"there is no description {sys.argv[1]}")
    print(printed(Stream(named[0], model["family"]).description())[1:])


if __name__ == "__main__":
    main()

"""Prints a reader of a stream in Lua, from the model as JSON:

    cargo codegen --emit model | python3 generate.py xenstore > xenstore.lua

The reader says whether a file is such a stream. Streams in streams are not among what it knows.
"""

import json
import re
import sys

OPERATORS = {"add": "add", "subtract": "subtract", "multiply": "multiply", "divide": "divide", "shift_left": "shift"}
COMPARISONS = {
    "equal": "{0} == {1}",
    "not_equal": "{0} ~= {1}",
    "less": "math.ult({0}, {1})",
    "less_or_equal": "not math.ult({1}, {0})",
    "greater": "math.ult({1}, {0})",
    "greater_or_equal": "not math.ult({0}, {1})",
}
# Words of the language, which are no names in it.
WORDS = set(
    "and break do else elseif end false for function goto if in local nil not or repeat return then true until while".split()
)


class CannotSay(Exception):
    """The description has something that this generator does not know."""


def one(variant):
    """The name of a variant of the model, and what it holds."""
    return (variant, None) if isinstance(variant, str) else next(iter(variant.items()))


def quoted(text):
    """A string of Lua, of the octets of a text."""
    return '"' + "".join(f"\\x{octet:02x}" for octet in text) + '"' if isinstance(text, bytes) else json.dumps(text)


def member(of, name):
    """A member of a table."""
    return f"{of}[{quoted(name)}]" if name in WORDS else f"{of}.{name}"


def members(pairs):
    """The members of a table, but for those of which there is nothing to say."""
    return [f"{name} = {value}," for name, value in pairs if value not in ("nil", "{}", "false")]


class Structure:
    """How a structure is read into a table: statements that use the stream `s` and the cursor `c`."""

    left = "c:left()"

    def __init__(self, stream, fields, fits, layouts=()):
        self.stream, self.fields, self.fits = stream, fields, fits
        self.lines = ["local f = {}"]
        for index, field in enumerate(fields):
            if any(index in layout["without"] for layout in layouts):
                default = f"{member('f', field['name'])} = layout.defaults[{index}]" if field["name"] else ""
                self.lines.append(f"if layout and layout.without[{index}] then {default} else")
                self.field(field)
                self.lines.append("end")
            else:
                self.field(field)
        self.lines = [*noted(self.lines), "return f"]

    def field(self, field):
        """The statements that read a field, and check it."""
        fits = self.stream.rule(field["fits"]) if field["fits"] is not None else self.fits
        if field["checks"] or one(field["kind"])[0] == "union":
            self.lines.append("at = c.at")
        ends = []
        if field["condition"]:
            self.lines.append(f"if {self.stream.condition(field['condition'], self)} then")
            ends.append("end")
        if field["since"]:
            before = field["before"] and self.stream.bound(field["before"]["rule"])
            size = self.stream.size(field["kind"])
            self.lines.append(f"if s.version < {field['since']} then c:zeros({size}, {fits}, {before or 'nil'}) else")
            ends.append("end")
        into = member("f", field["name"])
        checks = [(self.stream.bound(check["rule"]), one(check["test"])) for check in field["checks"]]
        self.read(field, into, fits, [check for check in checks if check[0]])
        if field["mark"] == "version":
            self.lines.append(f"s.version = {into}")
        self.lines += ends

    def read(self, field, into, fits, checks):
        """The statements that read what a field consists of."""
        stream, (kind, of) = self.stream, one(field["kind"])
        rules = {test: rule for rule, (test, _) in checks}
        if kind in ("reserved", "align"):
            size = of["octets"] if kind == "reserved" else f"(c.start - c.at) % {of['to']}"
            self.lines.append(f"c:zeros({size}, {fits}, {rules.get('zero', 'nil')})")
        elif kind == "octets":
            size = self.extent(of["size"], "c:left()")
            self.lines.append(f"{into} = c:octets({size}, {fits})")
        elif kind == "union":
            self.union(of, into, fits)
        elif kind == "array":
            element, what = one(of["element"])
            size = {"scalar": stream.size, "structure": stream.size}.get(element, lambda _: None)({element: what})
            self.lines.append(f"{into} = c:list({self.extent(of['count'], 'nil')}, {size or 'nil'}, {fits}, function(c)")
            self.lines.append("local at = c.at")
            head = stream.model["types"][what]["body"]["structure"]["head"] if element == "structure" else 0
            if head and not size:
                # Of an element that tells its own size, all that is always there is there.
                self.lines += [f"c:take({head}, {fits})", "c.at = at"]
            self.lines.append(f"local it = {self.value(element, what, fits, rules)}")
            self.check("it", what, checks)
            self.lines += ["return it", "end)"]
            return
        else:
            self.lines.append(f"{into} = {self.value(kind, of, fits, rules)}")
        self.check(into, of, checks)

    def value(self, kind, of, fits, rules):
        """The expression that reads an integer, a text or a structure."""
        if kind == "scalar":
            size = self.stream.size({"scalar": of})
            return f"c:integer({quoted('i' if of['primitive'][0] == 'i' else 'I')}, {size}, {fits})"
        if kind == "checksum":
            return f'c:integer("I", 4, {fits})'
        if kind == "text":
            size = self.stream.number(of["size"], self) if of and of["size"] else "nil"
            return f"c:text({size}, {fits}, {rules.get('terminated', fits)})"
        if kind == "structure":
            return f"{self.stream.structure(of)}(s, c, {fits})"
        raise CannotSay(f"a {kind} in a stream")

    def union(self, of, into, fits):
        """The case that an earlier field chooses."""
        tag = f"({member('f', self.fields[of['tag']]['name'])} or 0)"
        for case in of["cases"]:
            read = f"{into} = {self.stream.structure(case['of'])}(s, c, {fits})"
            self.lines.append(f"if {tag} == {hex(case['value'])} then {read} end")
        self.lines.append("c.at = at")
        self.lines.append(f"c:take({of['size']}, {fits})")

    def extent(self, extent, rest):
        """How many octets or elements there are."""
        how, of = one(extent)
        return {"fixed": str, "counted": lambda of: self.stream.number(of, self), "rest": lambda _: rest}[how](of)

    def check(self, value, scalar, checks):
        """What is checked of a value."""
        for rule, (test, of) in checks:
            signed = isinstance(scalar, dict) and str(scalar.get("primitive")).startswith("i")
            wrong = self.stream.wrong(value, test, of, signed)
            if wrong:
                self.lines.append(f"if {wrong} then rt.refuse({rule}, at) end")


def noted(lines):
    """The lines, of which those alone note where a field begins after which somebody asks for it."""
    note, asked, kept = "at = c.at", False, []
    for line in reversed(lines):
        if line != note or asked:
            kept.append(line)
        asked = line != note and (asked or ", at)" in line or line == "c.at = at")
    kept.reverse()
    if note in kept:
        kept[kept.index(note)] = f"local {note}"
    return kept


class Whole:
    """A structure of which all has been read, as the rules on several fields see it."""

    left = "0"

    def __init__(self, fields):
        self.fields = fields


class Stream:
    """A stream of the model, and the Lua that was made of it so far."""

    def __init__(self, model):
        self.model, self.lines, self.structures = model, [], {}

    def rule(self, index):
        return quoted(self.model["rules"][index]["id"])

    def bound(self, index):
        """The id of a rule that binds readers without exception."""
        rule = self.model["rules"][index]
        binds = rule["level"] == "must" and rule["role"] in ("both", "reader") and rule["uncheckable"] is None
        return self.rule(index) if binds else None

    def size(self, kind):
        """How many octets something has, where that is always the same."""
        kind, of = one(kind)
        if kind == "scalar":
            return int(of["primitive"][1:]) // 8
        if kind == "structure":
            return self.model["types"][of]["body"]["structure"]["size"]
        if kind == "array":
            return self.size(of["element"]) * one(of["count"])[1]
        return of["octets"] if kind == "reserved" else of["size"]["fixed"] if kind == "octets" else of["size"]

    def structure(self, index):
        """The name of the function that reads a structure, which is printed before it is needed."""
        if index not in self.structures:
            of = self.model["types"][index]
            body = of["body"]["structure"]
            made = Structure(self, body["fields"], "fits")
            self.structures[index] = member("structures", of["name"])
            # All of it that is always there has to be there, before any of it is looked at.
            whole = f"c:has({body['head'] if body['size'] is None else body['size']}, fits)"
            self.function(self.structures[index], "s, c, fits", [whole, *made.lines])
        return self.structures[index]

    def function(self, name, parameters, lines):
        self.lines += ["", f"{name} = function({parameters})", *lines, "end"]

    def field(self, scope, reference, item=None):
        """The value of a field, and the field; what is not there counts as 0."""
        base, at = one(reference["base"])
        if base == "item":
            fields = item if at is not None else None
            field = fields[at] if fields else {"kind": item}
            return ("it" if at is None else member("it", field["name"])), field
        if base == "sibling":
            field = scope[at]
            return f"({member('f', field['name'])} or 0)", field
        if base == "header":
            header = self.model["headers"][at[0]]
            field = header["body"]["fields"][at[1]]
            return f"({member(member('s.headers', header['name']), field['name'])} or 0)", field
        if base == "framing":
            field = self.model["framing"]["header"]["fields"][at]
            return f"({member('s.head', field['name'])} or 0)", field
        record = self.model["records"][at[0]]
        field = record["body"]["fields"][at[1]]
        latest = member("s.latest", record["name"])
        return f"({latest} and {member(latest, field['name'])} or 0)", field

    def reference(self, reference, structure, item=None):
        value, field = self.field(structure.fields, reference, item)
        if reference["part"] is None:
            return value
        parts = self.model["types"][field["kind"]["scalar"]["of"]]["body"]["bits"]["parts"]
        part = parts[reference["part"]]
        return f"({value} >> {part['low']} & {hex((1 << part['width']) - 1)})"

    def number(self, expression, structure, item=None):
        """A number of the expression language."""
        kind, of = one(expression)
        if kind == "integer":
            return hex(of)
        if kind == "value":
            return self.reference(of, structure, item)
        if kind == "arithmetic":
            a, b = (self.number(operand, structure, item) for operand in of[1:])
            return f"({a} & {b})" if of[0] == "bit_and" else f"rt.number.{OPERATORS[of[0]]}({a}, {b})"
        if kind == "records":
            return f"(s.seen[{hex(self.model['records'][of]['code'])}] or 0)"
        if kind == "count":
            return f"rt.count({self.elements(of, structure)})"
        return {"version": "s.version", "instance": "s.instance", "remaining": structure.left}[kind]

    def condition(self, condition, structure, item=None):
        """A condition of the expression language."""
        kind, of = one(condition)
        if kind == "compare":
            return COMPARISONS[of[0]].format(*(self.number(operand, structure, item) for operand in of[1:]))
        if kind == "bit":
            return f"{self.reference(of, structure, item)} ~= 0"
        if kind == "seen":
            return f"s.seen[{hex(self.model['records'][of]['code'])}]"
        if kind == "all":
            return f"rt.all({self.elements(of, structure)}, {of['first'] or 'nil'})"
        if kind == "not":
            return f"not ({self.condition(of, structure, item)})"
        a, b = (self.condition(operand, structure, item) for operand in of)
        return f"({a}) {kind} ({b})"

    def elements(self, of, structure):
        """An array, and a condition on its elements."""
        field = structure.fields[of["array"]]
        element, what = one(field["kind"]["array"]["element"])
        item = self.model["types"][what]["body"]["structure"]["fields"] if element == "structure" else {element: what}
        such = self.condition(of["such"], structure, item)
        return f"{member('f', field['name'])}, function(it) return {such} end"

    def wrong(self, value, test, of, signed):
        """When a check on a value fails; nothing where reading it has checked that already."""
        less = "{} < {}" if signed else "math.ult({}, {})"
        named = lambda index, value: f"not named[{index}][{value}]"
        if test == "part_named":
            part = self.model["types"][of[0]]["body"]["bits"]["parts"][of[1]]
            return named(part["of"], f"{value} >> {part['low']} & {hex((1 << part['width']) - 1)}")
        if test == "refers":
            zero = f" and {value} ~= 0" if of["or_zero"] else ""
            return f"not (s.sets[{of['set']}] or {{}})[{value}]{zero}"
        if test in ("zero", "terminated"):
            return None
        return {
            "equals": lambda: f"{value} ~= {hex(of)}",
            "octets": lambda: f"{value} ~= {quoted(bytes(of))}",
            "at_least": lambda: less.format(value, hex(of) if of >= 0 else of),
            "at_most": lambda: less.format(hex(of) if of >= 0 else of, value),
            "version": lambda: " and ".join(f"{value} ~= {version['number']}" for version in self.model["versions"]),
            "named": lambda: named(of, value),
            "bits_zero": lambda: f"{value} & {hex(of)} ~= 0",
            "matches": lambda: f"not rt.matches({value}, {table(of)})",
            "unique": lambda: f"(s.sets[{of}] or {{}})[{value}]",
            "sum": lambda: f"{value} ~= s:sum(at)",
        }[test]()


def table(value):
    """A value of JSON as Lua has it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name} = {table(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return "{" + ", ".join(map(table, value)) + "}"
    if value is None or isinstance(value, bool):
        return {None: "nil", True: "true", False: "false"}[value]
    return hex(value) if isinstance(value, int) else quoted(value)


def checks(stream, checks, fields):
    """A list of rules on several fields, each with a function that says whether it is kept."""
    whole = Whole(fields)
    each = []
    for check in checks:
        rule, holds = stream.bound(check["rule"]), stream.condition(check["holds"], whole)
        offset = fields[check["at"]]["offset"] if check["at"] is not None else None
        if rule:
            each.append(f"{{{rule}, function(s, f) return {holds} end, {offset or 0}}}")
    return "{" + ", ".join(each) + "}"


def sequence(stream, record):
    """What is checked of the place of a record among the others."""
    tests = {
        "since": lambda of: f"s.version >= {of}",
        "until": lambda of: f"s.version <= {of}",
        "when": lambda of: stream.condition(of, Whole([])),
        "whole": lambda of: stream.condition(of, Whole([])),
        "not_before": lambda _: f"not s.seen[{hex(record['code'])}]",
        "follows": lambda of: f"s.seen[{hex(stream.model['records'][of]['code'])}]",
        "precedes": lambda of: f"not s.seen[{hex(stream.model['records'][of]['code'])}]",
    }
    each = []
    for check in record["sequence"]:
        (test, of), rule = one(check["test"]), stream.bound(check["rule"])
        if rule:
            each.append(f"{{{rule}, function(s) return {tests[test](of)} end}}")
    return "{" + ", ".join(each) + "}"


def marks(fields, types):
    """Statements after a header or a record that declares the order of octets."""
    for field in fields:
        kind, of = one(field["kind"])
        parts = types[of["of"]]["body"].get("bits", {}).get("parts", []) if kind == "scalar" and of["of"] is not None else []
        for part in parts:
            if part["mark"] == "big_endian":
                yield f"s.big = {member('f', field['name'])} >> {part['low']} & 1 ~= 0"


def order_magic(magic):
    """The magic that tells the order of octets: its offset, and its octets, the most significant first."""
    return f"{{{magic['offset']}, {quoted(bytes(magic['octets']))}}}" if magic else "nil"


def header(stream, of):
    """A header at the start of the stream."""
    fields, rule = of["body"]["fields"], stream.rule(of["complete"])
    lines = Structure(stream, fields, rule).lines
    lines[-1:] = [*marks(fields, stream.model["types"]), "return f"]
    read = member("headers", of["name"])
    stream.function(read, "s, c", lines)
    return ["{", *members([
        ("name", quoted(of["name"])),
        ("size", of["body"]["size"]),
        ("complete", rule),
        ("endian", quoted(of["endian"])),
        ("read", read),
        ("checks", checks(stream, of["checks"], fields)),
    ]), "},"]


def record(stream, of):
    """A record: how its body is read, and what is checked of it."""
    if of["control"]:
        raise CannotSay(f"{of['name']}, after which another stream goes on")
    body, name = of["body"], quoted(of["name"])
    lines = Structure(stream, body["fields"], stream.rule(of["length"]), of["layouts"]).lines
    lines[-1:] = [*marks(body["fields"], stream.model["types"]), "return f"]
    stream.function(f"bodies.{of['name']}", "s, c, layout", lines)
    kept = []
    for index, remembered in enumerate(stream.model["sets"]):
        kind, what = one(remembered)
        if kind == "field" and stream.model["records"][what["record"]] is of:
            value = member("f", body["fields"][what["field"]]["name"])
            kept.append(f"if {value} then s:remember({index}, {value}) end")
    remember = "function(s, f) " + " ".join(kept) + " end" if kept else "nil"
    kind, last = one(of["instance"])
    layouts = [
        f"{{length = {layout['length']}, without = {{{', '.join(f'[{i}] = true' for i in layout['without'])}}}, "
        f"defaults = {{{', '.join(f'[{i}] = {hex(value)}' for i, value in layout['defaults'])}}}}}"
        for layout in of["layouts"]
    ]
    stream.lines += ["", f"records[{hex(of['code'])}] = {{", *members([
        ("name", name),
        ("read", f"bodies.{of['name']}"),
        ("remember", remember),
        ("size", "nil" if body["size"] is None else body["size"]),
        ("head", body["head"]),
        ("length", stream.rule(of["length"])),
        ("first", "nil" if of["first"] is None else stream.rule(of["first"])),
        ("last", str(of["position"] == "last").lower()),
        ("section", str(of["position"] == "first" and of["occurs"] == "any").lower()),
        ("instances", hex(last) if kind == "up_to" else "nil"),
        ("instance_rule", "nil" if of["instance_rule"] is None else stream.rule(of["instance_rule"])),
        ("sequence", sequence(stream, of)),
        ("checks", checks(stream, of["checks"], body["fields"])),
        ("layouts", "{" + ", ".join(layouts) + "}"),
    ]), "}"]


def framing(stream, of):
    """What precedes every record."""
    fields, padding = of["header"]["fields"], of["padding"]
    stream.function("heading", "s, c", Structure(stream, fields, stream.rule(of["header_complete"])).lines)
    rule = lambda index: "nil" if index is None else stream.rule(index)
    bound = lambda index: "nil" if index is None else stream.bound(index) or "nil"
    name = lambda index: "nil" if index is None else f"{{{quoted(fields[index]['name'])}, {fields[index]['offset']}}}"
    end = of["end"] or {"present": None, "nothing_after": None}
    pair = lambda pair, order: "nil" if pair is None else "{" + ", ".join(order(pair)) + "}"
    return members([
        ("header", "heading"),
        ("size", of["header"]["size"]),
        ("endian", quoted(of["endian"])),
        ("type", name(of["type_field"])),
        ("length", name(of["length_field"])),
        ("instance", name(of["instance_field"])),
        ("pad_to", padding["to"]),
        ("in_length", str(padding["in_length"]).lower()),
        ("padding_complete", rule(padding["complete"])),
        ("padding_zero", rule(padding["zero"]) if padding["verified"] else "nil"),
        ("optional", "nil" if of["optional_bit"] is None else hex(1 << of["optional_bit"])),
        ("passes_unknown", "true" if of["passes_unknown"] else "false"),
        ("header_complete", rule(of["header_complete"])),
        ("body_complete", rule(of["body_complete"])),
        ("ended", rule(end["present"])),
        ("nothing_after", rule(end["nothing_after"])),
        ("type_known", rule(of["type_known"])),
        ("length_aligned", bound(of["length_aligned"])),
        ("length_least", pair(of["length_least"], lambda pair: (str(pair[0]), rule(pair[1])))),
        ("trailer", pair(of["trailer"], lambda of: (str(of["size"]), rule(of["complete"]), rule(of["repeats"])))),
        ("checksum", pair(of["checksum"], lambda of: (
            f"rt.crcs.{of['sum']}", name(of["field"]), rule(of["rule"])
        ))),
        ("running", "nil" if of["running"] is None else f"rt.crcs.{of['running']}"),
        ("length_max", pair(of["length_max"], lambda pair: (hex(pair[0]), rule(pair[1])))),
        ("unique", pair(of["unique"], lambda pair: (rule(pair[0]), str(pair[1])))),
    ])


def reader(model):
    """The lines of a reader of a stream."""
    stream = Stream(model)
    headers = [header(stream, of) for of in model["headers"]]
    frame = framing(stream, model["framing"])
    for of in model["records"]:
        record(stream, of)
    required = [
        f"{{{stream.bound(r['required']['rule'])}, {hex(r['code'])}, function(s) return "
        f"{stream.condition(r['required']['when'], Whole([])) if r['required']['when'] else 'true'} end}}"
        for r in model["records"] if r["required"] and stream.bound(r["required"]["rule"])
    ]
    first = [hex(r["code"]) for r in model["records"] if r["position"] == "first"]
    named = {
        index: {value["value"] for value in of["body"]["enum"]["values"]}
        for index, of in enumerate(model["types"]) if "enum" in of["body"]
    }
    return [
        f"-- A reader of {model['title']}. Generated; do not edit.",
        "",
        'local rt = require("runtime")',
        "local headers, structures, bodies, records, heading = {}, {}, {}, {}, nil",
        "local named = {",
        *(f"[{index}] = {{{', '.join(f'[{hex(v)}] = true' for v in sorted(of))}}}," for index, of in named.items()),
        "}",
        *stream.lines,
        "",
        "local stream = {",
        "of_headers = {",
        *(line for lines in headers for line in lines),
        "},",
        *members([
            ("records", "records"),
            ("version", model["versions"][0]["number"]),
            ("order_magic", order_magic(model["order_magic"])),
            ("first", f"records[{first[0]}]" if first else "nil"),
            ("required", "{" + ", ".join(required) + "}"),
            ("ends_with_input", str(model["framing"]["end"] is None).lower()),
        ]),
        "framing = {",
        *frame,
        "},",
        "}",
        "",
        'local file = assert(io.open(arg[1], "rb"))',
        'local well, broken = pcall(rt.check, stream, file:read("a"))',
        "if not well then",
        "io.stderr:write(tostring(broken), '\\n')",
        "os.exit(2)",
        "elseif broken then",
        "print(string.format('%s, at offset %d', broken.rule, broken.offset))",
        "os.exit(1)",
        "end",
    ]


def indented(lines):
    """The lines, each as deep as the blocks that it stands in."""
    depth = 0
    for line in lines:
        depth -= re.match(r"end\b|}|elseif\b", line) is not None
        yield "  " * depth + line
        depth += re.search(r"( then| do| else|{|function\([\w, ]*\))$", line) is not None


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: generate.py STREAM < model.json")
    model = json.load(sys.stdin)
    if (model["format"], model["version"]) != ("streamspec-model", 1):
        sys.exit("this generator reads version 1 of the model")
    named = [stream for stream in model["family"]["streams"] if stream["name"] == sys.argv[1]]
    if not named:
        sys.exit(f"there is no description {sys.argv[1]}")
    try:
        print("\n".join(indented(reader(named[0]))))
    except CannotSay as error:
        sys.exit(f"{sys.argv[1]} has {error}, of which this generator knows nothing")


if __name__ == "__main__":
    main()

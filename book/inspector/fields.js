// The fields of a record as rows of a table: where they stand, what they are called, what they say.

/** Elements of an array that are shown before somebody asks for more. */
const SHOWN = 16;
const MORE = 256;

/**
 * Where something stands: in which stream, and at which offset its body begins, from which an alignment
 * counts.
 */
class Place {
  constructor(stream, body) {
    this.stream = stream;
    this.body = body;
  }

  /** How many octets a value takes from an offset on; null where its octets do not tell. */
  sizeOf(shape, value, at) {
    if (value === null) return 0;
    switch (shape.kind) {
      case "text":
        return value.length + 1;
      case "octets":
        return value.length;
      case "structure":
        return this.sizeOfStructure(this.stream.types[shape.of], value, at);
      case "array":
        return sum(value, (element, before) => this.sizeOf(shape.element, element, at + before));
      case "stream":
        return (value.octets || value).length;
      default:
        return shape.size;
    }
  }

  sizeOfStructure(type, value, at) {
    if (type.size !== null) return type.size;
    const ends = this.offsets(type.fields, value, at);
    return ends[ends.length - 1] === null ? null : ends[ends.length - 1] - at;
  }

  /** Where the fields of a structure at an offset begin, and where it ends; null where unknown. */
  offsets(fields, object, at) {
    const values = valuesOf(fields, object);
    const found = [];
    let next = at;
    fields.forEach((field, index) => {
      if (field.at !== undefined && at !== null) next = at + field.at;
      found.push(next);
      const size = next === null ? null : this.step(field, values[index], next);
      next = size === null ? null : next + size;
    });
    found.push(next);
    return found;
  }

  step(field, value, at) {
    // Nothing tells whether octets without meaning are there, where that depends on something.
    if (field.conditional && !carries(field)) return null;
    if (field.kind === "align") return (field.to - ((at - this.body) % field.to)) % field.to;
    return carries(field) ? this.sizeOf(field, value, at) : field.size;
  }
}

function sum(values, size) {
  let total = 0;
  for (const value of values) {
    const one = size(value, total);
    if (one === null) return null;
    total += one;
  }
  return total;
}

/** The values of all fields: a structure of the binding has a property for each, in their order. */
function valuesOf(fields, object) {
  const values = Object.values(object)[Symbol.iterator]();
  return fields.map((field) => (carries(field) ? values.next().value : null));
}

/** The same of the body of a record, in which a checksum stands at a fixed place of its octets. */
function valuesOfBody({ record, octets }, form) {
  const { stream } = record;
  const start = streamOf(record).framing.size;
  const view = new DataView(octets.buffer, octets.byteOffset, octets.length);
  const values = valuesOf(form.fields, record.body);
  const held = ({ at }) => view.getUint32(start + at, !stream.order());
  return form.fields.map((field, index) => (field.kind === "checksum" ? held(field) : values[index]));
}

/** Where the fields of a record's body begin; null for those that its layout lacks. */
function offsetsOfBody(record, form, start) {
  const { gaps, without } = form.layouts[record.layout] || { gaps: [], without: [] };
  return form.fields.map((field, index) => {
    if (without.includes(index)) return null;
    if (index >= form.head) return start + record.marks[index - form.head];
    const before = ([at, size]) => Math.max(0, Math.min(size, field.at - at));
    return start + field.at - gaps.reduce((total, gap) => total + before(gap), 0);
  });
}

/** Rows for the fields of a structure that have these values and begin at offsets. */
function fieldRows(place, fields, values, offsets, depth) {
  return fields.flatMap((field, index) => {
    if (!says(field)) return [];
    const at = offsets[index];
    const tag = field.kind === "union" ? values[field.tag] : null;
    return rowsOf(place, field, { name: field.name, value: values[index], at, depth, tag });
  });
}

/** Rows for a value: one, or one for the whole and more for its parts. */
function rowsOf(place, shape, item) {
  const { value, at, depth } = item;
  const { stream } = place;
  if (value === null) return [row({ ...item, at: null }, make("em", {}, "absent"))];
  if (value instanceof BINDING.Nested) return streamRows(item);
  switch (shape.kind) {
    case "integer":
    case "checksum":
      return [row(item, integerText(stream, shape, value))];
    case "text":
      return [row(item, stringText(value))];
    case "array":
      return arrayRows(place, shape, item);
    case "structure":
      return structureRows(place, stream.types[shape.of], item);
    case "union": {
      const of = caseOf(shape, item.tag);
      if (of && !(value instanceof Uint8Array)) return structureRows(place, stream.types[of.of], item);
      break;
    }
    default:
  }
  if (value.length <= WIDTH) return [row(item, octetsText(value))];
  return [row(item, counted(value.length, "octet")), wide(dump(value, at || 0))];
}

/** A stream in a body: its name, which its first record knows, its headers and its records. */
function streamRows(item) {
  const { value, at } = item;
  const source = new Source(() => value.reader(), value.octets, at);
  const first = value.reader().next();
  if (first === null) return [row(item, "a stream without records")];
  const stream = streamOf(first);
  const headers = headerBlocks(stream, first.headers, at);
  return [row(item, link(stream.page, stream.title)), wide(headers, new RecordTable(source).element)];
}

function structureRows(place, type, item) {
  const { value, at, depth } = item;
  const offsets = place.offsets(type.fields, value, at);
  const head = row(item, link(type.link, code(type.name)));
  return [head, ...fieldRows(place, type.fields, valuesOf(type.fields, value), offsets, depth + 1)];
}

function arrayRows(place, shape, item) {
  const { value, at, depth } = item;
  const { element } = shape;
  if (element.kind === "integer") return [row(item, integers(place.stream, element, value, 0, ELEMENTS))];
  const elements = Array.from(value);
  let next = at;
  const take = (from, count) => {
    const rows = [];
    const to = Math.min(from + count, elements.length);
    for (let index = from; index < to; index++) {
      const one = { name: `[${index}]`, value: elements[index], at: next, depth: depth + 1, tag: null };
      rows.push(...rowsOf(place, element, one));
      const size = next === null ? null : place.sizeOf(element, elements[index], next);
      next = size === null ? null : next + size;
    }
    if (to < elements.length) {
      const last = wide(button(`Show more of ${counted(elements.length, "element")}`, () => {
        last.replaceWith(...take(to, MORE));
      }));
      rows.push(last);
    }
    return rows;
  };
  const words = elements.length === 0 ? "none" : counted(elements.length, "element");
  return [row(item, words), ...take(0, SHOWN)];
}

/** Integers in a line, and more of them when somebody asks. */
function integers(stream, shape, values, from, to) {
  if (values.length === 0) return ["none"];
  const text = integersText(stream, shape, values, from, to);
  if (values.length <= to) return [text];
  const words = `Show more of ${counted(values.length, "element")}`;
  return [`${text}, `, more(words, () => integers(stream, shape, values, to, to + 16 * MORE))];
}

function row({ name, at, depth }, ...value) {
  const offset = at === null ? "" : hexadecimal(at);
  const indented = { style: `padding-inline-start: ${10 + 18 * depth}px` };
  return make(
    "tr",
    {},
    make("td", { class: "offset" }, offset),
    make("td", indented, code(name)),
    make("td", { class: "value" }, ...value),
  );
}

/** A row of one cell. */
function wide(...within) {
  return make("tr", {}, make("td", { colspan: "3", class: "wide" }, ...within));
}

function fieldTable(rows) {
  const heads = ["Offset", "Field", "Value"].map((head) => make("th", { scope: "col" }, head));
  const head = make("thead", {}, make("tr", {}, heads));
  return make("table", { class: "fields" }, head, make("tbody", {}, rows));
}

/** The headers of a stream, the first of which stands at an offset. */
function headerBlocks(stream, headers, offset) {
  const values = Object.values(headers);
  let at = offset;
  return stream.headers.map((header, index) => {
    const place = new Place(stream, at);
    const offsets = place.offsets(header.fields, values[index], at);
    const rows = fieldRows(place, header.fields, valuesOf(header.fields, values[index]), offsets, 0);
    at += header.size;
    return [make("h4", {}, link(header.link, header.name)), fieldTable(rows)];
  });
}

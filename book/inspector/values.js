// Values of fields as texts of one line.

/** Letters of a summary, and elements of an array that are shown in one line. */
const SUMMARY = 96;
const ELEMENTS = 64;

/** A number, in hexadecimal as well where that says more. */
function numberText(value, size) {
  const isSmall = value >= 0 && value < 10;
  const bits = BigInt.asUintN(8 * size, BigInt(value));
  return isSmall ? String(value) : `${value} (${hexadecimal(bits)})`;
}

function floatText(value, size) {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(value) << BigInt(64 - 8 * size));
  const float = size === 4 ? view.getFloat32(0) : view.getFloat64(0);
  return `${float} (${hexadecimal(value)})`;
}

/** What the description calls a value of an enum; the number beside it. */
function labelText(of, value, size) {
  const label = of.values[String(value)];
  return label === undefined ? numberText(value, size) : `${label} (${value})`;
}

/** The parts of bits: flags that are set, and what the others are. */
function partsText(stream, of, value) {
  const shown = Object.entries(value.parts).map(([name, part]) => {
    if (typeof part === "boolean") return part ? name : null;
    const within = of.parts[name];
    return `${name} ${within === null ? part : labelText(stream.types[within], part, 8)}`;
  });
  const there = shown.filter((part) => part !== null);
  return there.length > 0 ? `${value} (${there.join(", ")})` : String(value);
}

/** An integer of a shape. */
function integerText(stream, shape, value) {
  const of = shape.of === undefined ? null : stream.types[shape.of];
  if (shape.sum !== undefined) return `${hexadecimal(value)} (${shape.sum})`;
  if (value instanceof BINDING.Bits) return partsText(stream, of, value);
  if (of && of.values) return labelText(of, value, shape.size);
  if (of && of.parts) return hexadecimal(value);
  return shape.float ? floatText(value, shape.size) : numberText(value, shape.size);
}

function stringText(octets) {
  return JSON.stringify(BINDING.textOf(octets));
}

/** Octets that fit into a line. */
function octetsText(octets) {
  const isText = octets.length > 0 && octets.every((octet) => octet >= 0x20 && octet < 0x7f);
  const text = octets.length === 0 ? "no octets" : pairs(octets);
  return isText ? `${text} = ${stringText(octets)}` : text;
}

/** Integers or floats, as many as a line shall hold. */
function integersText(stream, shape, values, from = 0, to = ELEMENTS) {
  const shown = Array.from(values.slice(from, to), (value) => integerText(stream, shape, value));
  return shown.join(", ");
}

/** The structure in a union that a tag chooses: what the book says of it. */
function caseOf(shape, tag) {
  const value = String(BigInt.asUintN(64, BigInt(tag === null ? 0 : tag)));
  return shape.cases.find((one) => one.value === value);
}

/** A value in few words. */
function briefly(stream, shape, value) {
  if (value instanceof BINDING.Nested) return `a stream of ${counted(value.octets.length, "octet")}`;
  switch (shape.kind) {
    case "integer":
      return integerText(stream, shape, value);
    case "checksum":
      return hexadecimal(value);
    case "text":
      return stringText(value);
    case "octets":
    case "stream":
      return value.length <= 8 ? octetsText(value) : counted(value.length, "octet");
    case "array":
      return `×${value.length}`;
    default:
      return "{…}";
  }
}

/** The body of a record in one line. */
function summary(entry) {
  const { record } = entry;
  const form = formOf(record);
  if (!form) return counted(record.body.length, "octet");
  const { fields } = form;
  const values = valuesOfBody(entry, form);
  let line = "";
  for (let index = 0; index < fields.length && line.length < SUMMARY; index++) {
    const value = values[index];
    if (value === null) continue;
    line += `${line && ", "}${fields[index].name} ${briefly(streamOf(record), fields[index], value)}`;
  }
  return line.length > SUMMARY ? `${line.slice(0, SUMMARY - 1)}…` : line;
}

/** Whether a field says something: reserved octets and alignments do not. */
function says(field) {
  return field.kind !== "reserved" && field.kind !== "align";
}

/** Whether the binding gives its value; it does not hand out a checksum of the stream so far. */
function carries(field) {
  return says(field) && field.kind !== "checksum";
}

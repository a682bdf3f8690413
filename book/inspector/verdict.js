// What is said of a stream: which one it is, whether it keeps its rules, and which one it breaks first.

/** Which stream it is, in which version, and of which records it consists. */
function identity(stream, { version, count, names }) {
  const each = [...names].flatMap(([name, own]) => {
    const { id, records } = STREAMS.get(name);
    const prefix = name === stream.name ? "" : `${id}: `;
    return [...own].map(([record, times]) => {
      const word = record === "" ? "unknown" : link(records[record].link, record);
      return [", ", prefix, word, times > 1 ? ` ×${times.toLocaleString("en")}` : ""];
    });
  });
  const list = each.length > 0 ? [": ", each[0].slice(1), each.slice(1)] : [];
  const told = version === null ? "" : `, version ${version}`;
  return [link(stream.page, stream.title), told, `, ${counted(count, "record")}`, list, "."];
}

/** What a reader says of it. */
function verdict({ fault, count }, octets, table) {
  if (fault === null) return make("p", { class: "accepted" }, "A reader accepts it.");
  const last = PAGE * Math.floor(Math.max(0, count - 1) / PAGE);
  const before = button("Show the records before the fault", () => table.show(last));
  return [
    make("p", { class: "refused" }, "A reader refuses it."),
    faultBlocks(fault, octets),
    count > PAGE ? before : null,
  ];
}

/** What is said of its writer: nothing more, where that is the same. */
function verdictOnWriter(fault, written, octets) {
  if (written === null) {
    const words = "It also keeps the rules that bind writers alone.";
    return fault === null ? make("p", { class: "accepted" }, words) : null;
  }
  if (fault !== null && fault.rule === written.rule && fault.offset === written.offset) return null;
  return [make("p", { class: "refused" }, "A writer must not write it."), faultBlocks(written, octets)];
}

/** A fault: its class, the rule, the place, and the octets there. */
function faultBlocks(fault, octets) {
  const fact = (name, ...value) => [make("dt", {}, name), make("dd", {}, ...value)];
  const record = fault.record === null ? null : fact("Record", String(fault.record));
  const list = make(
    "dl",
    {},
    fact("Class", link(`${FAMILY.errors}#${fault.class}`, code(fault.class))),
    fact("Rule", ruleLink(fault.rule), ": ", sentence(fault.sentence)),
    fact("Offset", code(hexadecimal(fault.offset)), ` (${fault.offset.toLocaleString("en")})`),
    fact("Path", code(fault.path)),
    record,
  );
  return [list, around(octets, fault.offset)];
}

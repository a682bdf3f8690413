// Records as a table, a page of them at a time; each unfolds into its fields.

/** Records on a page. */
const PAGE = 100;

/** The records of a source; where one is named by its number, it is shown unfolded. */
class RecordTable {
  constructor(source, unfolded = null) {
    this._source = source;
    this._unfolded = unfolded;
    this._task = new Task();
    // How many there are, once somebody knows.
    this._count = null;
    this._from = 0;
    this._place = make("div", { class: "records" }, "Reading…");
    this._pager = make("div", { class: "pager" });
    this.element = make("div", {}, this._pager, this._place);
    this.show(unfolded === null ? 0 : PAGE * Math.floor(unfolded / PAGE));
  }

  /** How many records there are. */
  set count(count) {
    this._count = count;
    this._turn();
  }

  /** Nobody looks at it any more. */
  close() {
    this._task.isOver = true;
  }

  /** Shows a page of records, from a number on. */
  async show(from) {
    this.close();
    const task = new Task();
    this._task = task;
    this._from = Math.max(0, from);
    const found = await this._source.records(this._from, PAGE, task);
    if (found === null) return;
    if (found.ended) this._count = this._from + found.records.length;
    fill(this._place, recordRows(found, this._unfolded));
    this._turn();
  }

  /** The way to other pages, where there are any. */
  _turn() {
    const { _from: from, _count: count } = this;
    const last = count === null ? null : Math.max(0, PAGE * (Math.ceil(count / PAGE) - 1));
    if (count !== null && count <= PAGE && from === 0) {
      fill(this._pager);
      return;
    }
    const to = (page) => () => this.show(page);
    const off = (isOff) => (isOff ? { disabled: "" } : {});
    const end = count === null ? from + PAGE : Math.min(from + PAGE, count);
    const all = count === null ? "" : ` of ${count.toLocaleString("en")}`;
    fill(
      this._pager,
      button("First", to(0), off(from === 0)),
      button("Previous", to(from - PAGE), off(from === 0)),
      ` Records ${from.toLocaleString("en")} to ${(end - 1).toLocaleString("en")}${all} `,
      button("Next", to(from + PAGE), off(last !== null && from >= last)),
      button("Last", to(last), off(last === null || from >= last)),
    );
  }
}

function recordRows({ records, fault }, unfolded) {
  if (records.length === 0 && fault === null) return make("p", {}, "There are no records.");
  const hasInstances = records.some(({ record }) => streamOf(record).framing.instance !== null);
  const heads = ["", "Offset", "Record", "Type", hasInstances && "Instance", "Length", "Summary"];
  const columns = heads.filter((head) => head !== false);
  const outermost = records.length > 0 ? Math.min(...records.map((r) => r.record.stream.depth)) : 0;
  const rows = records.flatMap((entry) => {
    return entryRows(entry, columns, outermost, entry.number === unfolded);
  });
  if (fault !== null) rows.push(faultRow(fault, columns.length));
  const head = columns.map((name) => make("th", { scope: "col" }, name));
  return make("table", {}, make("thead", {}, make("tr", {}, head)), make("tbody", {}, rows));
}

/** A row for a record; before the first one of a stream that follows a record, one for the headers. */
function entryRows(entry, columns, outermost, isUnfolded) {
  const { record } = entry;
  const stream = streamOf(record);
  const depth = record.stream.depth - outermost;
  const own = recordRow(entry, columns, depth, isUnfolded);
  if (depth === 0 || record.number > 0 || stream.headers.length === 0) return own;
  const start = record.offset - stream.headers.reduce((total, header) => total + header.size, 0);
  const cells = new Array(columns.length - 1).fill("");
  cells[0] = hexadecimal(start);
  cells[1] = [link(stream.page, stream.id), ": headers"];
  const headers = foldable(cells, depth, "", () => headerBlocks(stream, record.headers, start));
  return [...headers, ...own];
}

function recordRow(entry, columns, depth, isUnfolded) {
  const { record } = entry;
  const stream = streamOf(record);
  const form = formOf(record);
  const header = valuesOf(stream.framing.fields, record.header);
  const prefix = depth > 0 ? `${stream.id}: ` : "";
  const unknown = record.optional ? "unknown, optional" : "unknown";
  const cells = [
    hexadecimal(record.offset),
    [prefix, form ? link(form.link, record.name) : make("em", {}, unknown)],
    hexadecimal(record.type),
  ];
  if (columns.includes("Instance")) {
    cells.push(stream.framing.instance === null ? "" : String(record.instance));
  }
  cells.push(String(header[stream.framing.length]), summary(entry));
  const detail = () => recordDetail(entry);
  return foldable(cells, depth, String(record.number), detail, isUnfolded);
}

/** A row, and under it what it unfolds into. */
function foldable(cells, depth, number, detail, isUnfolded = false) {
  const under = make("tr", { class: "detail", hidden: "" }, make("td", { colspan: cells.length + 1 }));
  const label = number === "" ? "Headers" : `Record ${number}`;
  const attributes = { "aria-expanded": "false", "aria-label": label, class: "fold" };
  const toggle = button(number, () => unfold(under.hidden), attributes);
  const unfold = (isShown) => {
    if (isShown && !under.firstChild.hasChildNodes()) fill(under.firstChild, detail());
    under.hidden = !isShown;
    toggle.setAttribute("aria-expanded", String(isShown));
  };
  const [offset, name, ...others] = cells;
  const kinds = others.map((cell, index) => {
    return make("td", { class: index === others.length - 1 ? "summary" : "number" }, cell);
  });
  const row = make(
    "tr",
    { class: depth > 0 ? "within" : null },
    make("td", { class: "offset" }, toggle),
    make("td", { class: "offset" }, offset),
    make("td", { style: `padding-inline-start: ${10 + 14 * depth}px` }, name),
    kinds,
  );
  unfold(isUnfolded);
  return [row, under];
}

/** All that a record consists of. */
function recordDetail(entry) {
  const { record, octets } = entry;
  const stream = streamOf(record);
  const { framing } = stream;
  const form = formOf(record);
  const start = record.offset + framing.size;
  const header = new Place(stream, record.offset);
  const offsets = header.offsets(framing.fields, record.header, record.offset);
  const values = valuesOf(framing.fields, record.header);
  const blocks = [
    make("h4", {}, link(framing.link, "record header")),
    fieldTable(fieldRows(header, framing.fields, values, offsets, 0)),
  ];
  if (form && form.fields.some(says)) {
    const layout = record.layout === null ? "" : `, in an older layout of ${counted(record.layout, "octet")}`;
    const body = new Place(stream, start);
    const places = offsetsOfBody(record, form, start);
    const fields = fieldRows(body, form.fields, valuesOfBody(entry, form), places, 0);
    blocks.push(make("h4", {}, link(form.link, "body"), layout), fieldTable(fields));
  }
  const words = `All ${counted(octets.length, "octet")}, to ${hexadecimal(record.offset + octets.length)}`;
  blocks.push(make("details", {}, make("summary", {}, words), dump(octets, record.offset)));
  return blocks;
}

function faultRow(fault, columns) {
  const words = ["Here ", code(fault.class), ", ", ruleLink(fault.rule), ` at ${hexadecimal(fault.offset)}.`];
  return make("tr", { class: "fault" }, make("td", { colspan: columns }, words));
}

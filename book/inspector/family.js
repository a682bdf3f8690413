// What there is to know of the streams: the binding reads them, and the book says what is called how and
// where it is described.

/** What the book says, as data in the page. */
const FAMILY = JSON.parse(document.getElementById("inspector-family").textContent);
/** The binding: the one variable of its script. */
const BINDING = window[FAMILY.binding];

/** The streams by their names: each with its module of the binding, beside what the book says. */
const STREAMS = new Map(
  FAMILY.streams.map((stream) => {
    const ofStream = (module) => module.format !== undefined && module.format.name === stream.name;
    return [stream.name, { ...stream, module: Object.values(BINDING).find(ofStream) }];
  }),
);

/** The page of each rule. */
const RULES = new Map(
  Object.entries(FAMILY.rules).flatMap(([page, rules]) => rules.map((rule) => [rule, page])),
);

/** What the book says of the stream that a record is of. */
function streamOf(record) {
  return STREAMS.get(record.stream.of.name);
}

/** What it says of the record itself; undefined where no description names its type. */
function formOf(record) {
  return streamOf(record).records[record.name];
}

/** A rule under its id. */
function ruleLink(rule) {
  const page = RULES.get(rule);
  return link(page && `${page}#${rule}`, code(rule));
}

/** A sentence of a description: code in it is shown as such, and rules that it cites are linked. */
function sentence(text) {
  return text.split(/(`[^`]*`|\[\[[^\]]*\]\])/).map((piece) => {
    if (piece.startsWith("`")) return code(piece.slice(1, -1));
    return piece.startsWith("[[") ? ruleLink(piece.slice(2, -2)) : piece;
  });
}

// The page: where octets come from, and what is shown of them.

const ROOT = document.getElementById("stream-inspector");
const STATUS = make("p", { role: "status" });
const RESULT = make("div", { "aria-busy": "false" });
const CHOICE = make("select", { change: () => start(inspectAgain) });
const SAMPLES = new Map();
const VECTORS = new VectorChoice();

/** What is looked at, and what is being done about it. */
let latest = null;
let task = new Task();

/** Vectors that a script beside the page brings: each with what it shows, and its octets in base64. */
window.streamspecSamples = (stream, samples) => SAMPLES.get(stream).take(samples);

/** The vectors of a stream, once their script is there. */
function samplesOf(stream) {
  if (!SAMPLES.has(stream)) {
    const samples = {};
    samples.there = new Promise((resolve, reject) => {
      const src = `inspector/samples/${stream}.js`;
      samples.take = resolve;
      document.head.append(make("script", { src, error: () => reject(new Error(`${src} cannot be read`)) }));
    });
    SAMPLES.set(stream, samples);
  }
  return SAMPLES.get(stream).there;
}

/** Looks at octets: as those of a stream, or of the one that they look like. */
async function inspect(octets, { name, stream = null, about = null, record = null }) {
  task.isOver = true;
  const own = new Task();
  task = own;
  latest = { octets, name, about };
  RESULT.setAttribute("aria-busy", "true");
  const of = stream || recognised(octets);
  if (of !== null) {
    await show(of, octets, { name, about, record }, own);
  } else {
    fill(STATUS, `${name}: these octets look like no stream of this book; choose one.`);
    fill(RESULT, around(octets, 0));
  }
  if (!own.isOver) RESULT.setAttribute("aria-busy", "false");
}

/** Shows all that there is to say of a stream, as it turns out. */
async function show(stream, octets, { name, about, record }, own) {
  const source = new Source(() => new stream.module.Reader(octets), octets, 0);
  const table = new RecordTable(source, record);
  const [judged, headers, writer] = [make("div", { class: "verdict" }), make("div", {}), make("p", {})];
  const size = counted(octets.length, "octet");
  fill(RESULT, judged, headers, make("h3", {}, "Records"), table.element);
  const read = await judge(stream, octets, own, (count, offset) => {
    fill(STATUS, `${name}, ${size}: reading… ${counted(count, "record")}, ${share(offset, octets.length)}`);
  });
  if (read === null) return;
  table.count = read.count;
  fill(STATUS, name, ", ", size, ": ", identity(stream, read), about ? ` — ${about}` : "");
  fill(judged, verdict(read, octets, table), writer);
  if (read.headers !== null && stream.headers.length > 0) {
    fill(headers, make("h3", {}, "Headers"), headerBlocks(stream, read.headers, 0));
  }
  const written = await judgeAsWritten(stream, octets, own, (offset) => {
    fill(writer, `Judging it as what a writer wrote… ${share(offset, octets.length)}`);
  });
  if (!own.isOver) writer.replaceWith(...present([verdictOnWriter(read.fault, written, octets)]));
}

/** The same octets as those of the stream that was chosen. */
async function inspectAgain() {
  if (latest !== null) await inspect(latest.octets, { ...latest, stream: chosen() });
}

/** The stream that somebody chose; null where the octets shall tell it. */
function chosen() {
  return STREAMS.get(CHOICE.value) || null;
}

async function openFile(file) {
  fill(STATUS, `Reading ${file.name}…`);
  const octets = new Uint8Array(await file.arrayBuffer());
  await inspect(octets, { name: file.name, stream: chosen() });
}

/** Opens what the address of the page names: `#sample=STREAM/VECTOR`, and perhaps `&record=NUMBER`. */
async function openAddressed() {
  const named = new URLSearchParams(location.hash.slice(1));
  const [stream, vector] = (named.get("sample") || "").split("/");
  if (!FAMILY.samples[stream]) return;
  const sample = (await samplesOf(stream))[vector];
  if (sample === undefined) throw new Error(`This book has no vector ${vector} of ${stream}.`);
  const [about, octets] = sample;
  const record = named.has("record") ? Number(named.get("record")) : null;
  CHOICE.value = "";
  VECTORS.tell(stream, vector);
  await inspect(octetsOfBase64(octets), { name: vector, stream: STREAMS.get(stream), about, record });
}

/** Begins with something that may fail, and says so. */
async function start(action) {
  try {
    await action();
  } catch (error) {
    fill(RESULT);
    RESULT.setAttribute("aria-busy", "false");
    fill(STATUS, make("strong", {}, error instanceof Error ? error.message : String(error)));
  }
}

function fileChoice() {
  const open = () => input.files[0] && start(() => openFile(input.files[0]));
  const input = make("input", { type: "file", change: open });
  return labelled("A file, chosen or dropped here", input);
}

function digitsChoice() {
  const digits = make("textarea", { rows: "4", spellcheck: "false", "aria-label": "Hexadecimal digits" });
  const read = () => inspect(octetsOfDigits(digits.value), { name: "These octets", stream: chosen() });
  const open = button("Inspect", () => start(read));
  return make("details", {}, make("summary", {}, "Octets in hexadecimal"), digits, open);
}

function build() {
  const streams = [...STREAMS.values()].map(({ name, title }) => option(name, title));
  fill(CHOICE, option("", "what the octets look like"), streams);
  const samples = Object.keys(FAMILY.samples).length > 0 ? VECTORS.labels : null;
  const choices = [fileChoice(), labelled("Read it as", CHOICE), samples];
  fill(ROOT, make("div", { class: "controls" }, choices), digitsChoice(), STATUS, RESULT);
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) start(() => openFile(file));
  });
  window.addEventListener("hashchange", () => start(openAddressed));
  start(openAddressed);
}

build();

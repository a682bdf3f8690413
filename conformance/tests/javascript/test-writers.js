// What becomes of a writer, in JavaScript, when something fails: its sink, a header, a record.

import assert from "node:assert/strict";

const PACKAGE = new URL("../../../generated/javascript/", import.meta.url);
const { Collector, Misfit, StreamError, libxc, libxl, octetsOf, xenstore } = await import(
  new URL("index.js", PACKAGE)
);

/** A sink that fails at one call, and takes whatever comes before and after it. */
class Sink extends Collector {
  constructor(failing = null) {
    super();
    this.failing = failing;
    this.calls = 0;
  }

  write(octets) {
    this.calls += 1;
    if (this.calls === this.failing) throw new RangeError(`full at ${this.calls}`);
    super.write(octets);
  }
}

/** What stands before the records of an image. */
function headersOfLibxc(version = 2) {
  const headers = new libxc.Headers();
  headers.imageHeader.version = version;
  headers.domainHeader.type = libxc.DomainType.X86_HVM;
  headers.domainHeader.pageShift = 12;
  return headers;
}

/** The steps by which a stream is written in which another one stands. */
const STEPS = [
  (writer) => writer.write(new libxl.LibxcContext()),
  (writer) => writer.begin(libxc, headersOfLibxc()),
  (writer) => writer.write(new libxc.X86TscInfo({ khz: 1 })),
  (writer) => writer.write(new libxc.End()),
  (writer) => writer.write(new libxl.End()),
  (writer) => writer.close(),
];

/** The errors of the steps that fail. */
function failures(writer, steps = STEPS) {
  const found = [];
  for (const step of steps) {
    try {
      step(writer);
    } catch (error) {
      found.push(error);
    }
  }
  return found;
}

/** A sink that all steps have been written to. */
function whole() {
  const sink = new Sink();
  assert.deepEqual(failures(new libxl.Writer(sink)), []);
  libxl.check(sink.octets());
  return sink;
}

const tests = {
  "nothing follows a sink that failed"() {
    // The header of the stream is handed on where the writer is made.
    for (let failing = 2; failing <= whole().calls; failing++) {
      const sink = new Sink(failing);
      const [first, ...later] = failures(new libxl.Writer(sink));
      assert(first instanceof RangeError && later.length > 0, `${failing}`);
      assert(later.every((error) => error === first), `${failing}`);
      assert.equal(sink.calls, failing, "something followed");
    }
  },

  "nothing follows a header that was refused"() {
    const begins = (writer) => writer.begin(libxc, headersOfLibxc(9));
    const copies = (writer) => {
      const [, record] = new libxl.Reader(whole().octets());
      record.headers = headersOfLibxc(9);
      writer.write(record);
    };
    for (const refused of [begins, copies]) {
      const sink = new Sink();
      const writer = new libxl.Writer(sink);
      writer.write(new libxl.LibxcContext());
      const [first] = failures(writer, [refused]);
      assert(first instanceof StreamError);
      const { calls } = sink;
      const later = failures(writer, [...STEPS, (writer) => writer.write(new libxl.End())]);
      assert.equal(later.length, STEPS.length + 1);
      assert(later.every((error) => error === first));
      assert.equal(sink.calls, calls);
    }
  },

  "others follow a record that was refused"() {
    const sink = new Sink();
    const writer = new xenstore.Writer(sink);
    const counted = new xenstore.NodeData({ path: octetsOf("/a"), pathLen: 9 });
    assert.throws(() => writer.write(counted), StreamError);
    assert.throws(() => writer.write(new xenstore.NodeData({ path: null })), Misfit);
    writer.write(new xenstore.End());
    writer.close();
    xenstore.check(sink.octets());
  },

  "nothing is remembered of a record that would be read otherwise"() {
    class Strange extends xenstore.GlobalData {
      _write(out, at) {
        super._write(out, at);
        out.part("unheard_of");
      }
    }
    const sink = new Sink();
    const writer = new xenstore.Writer(sink);
    assert.throws(() => writer.write(new Strange()), Misfit);
    // The stream may have one of them.
    writer.save([new xenstore.GlobalData(), new xenstore.End()]);
    xenstore.check(sink.octets());
  },
};

for (const [name, test] of Object.entries(tests)) {
  try {
    test();
  } catch (error) {
    console.error(`${name}: ${error.stack}`);
    process.exitCode = 1;
  }
}

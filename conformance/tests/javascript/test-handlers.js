// Loading and saving with handlers, in JavaScript.

import assert from "node:assert/strict";

const PACKAGE = new URL("../../../generated/javascript/", import.meta.url);
const { Collector, Misfit, NoHandler, StreamError, libxc, libxl, octetsOf, xenstore } = await import(
  new URL("index.js", PACKAGE)
);

const CONNECTION = new xenstore.ConnectionData({
  connId: 1,
  connType: xenstore.ConnectionType.SOCKET,
  connSpec: new xenstore.Socket({ socketFd: 4 }),
});

/** A node of the tree. */
function node(path) {
  const perms = [new xenstore.NodePermission({ perm: xenstore.Permission.READ })];
  const octets = octetsOf(path);
  return new xenstore.NodeData({ pathLen: path.length + 1, permCount: 1, perms, path: octets });
}

/** The octets that savers write. */
function saved(module, savers) {
  const sink = new Collector();
  new module.Writer(sink).save(new Map(savers));
  module.check(sink.octets());
  return sink.octets();
}

/** What stands before the records of an image. */
function headersOfLibxc() {
  const headers = new libxc.Headers();
  headers.imageHeader.version = 2;
  headers.domainHeader.type = libxc.DomainType.X86_HVM;
  headers.domainHeader.pageShift = 12;
  return headers;
}

const names = (module, octets) => [...new module.Reader(octets)].map((record) => record.name);

const tests = {
  "savers are called in an order that keeps the rules"() {
    const text = { wpathLen: 2, tokenLen: 2, wpath: octetsOf("/"), token: octetsOf("t") };
    const octets = saved(xenstore, [
      [xenstore.NodeData, ["/", "/a"].map(node).values()],
      [xenstore.WatchData, [new xenstore.WatchData({ connId: 1, ...text })]],
      [xenstore.ConnectionData, (writer) => writer.write(CONNECTION)],
    ]);
    const order = ["CONNECTION_DATA", "WATCH_DATA", "NODE_DATA", "NODE_DATA", "END"];
    assert.deepEqual(names(xenstore, octets), order);
  },

  "a saver may write a stream that follows its record"() {
    const image = (writer) => {
      writer.write(new libxl.LibxcContext());
      writer.begin(libxc, headersOfLibxc());
      writer.write(new libxc.End());
    };
    const octets = saved(libxl, [[libxl.LibxcContext, image]]);
    assert.deepEqual(names(libxl, octets), ["LIBXC_CONTEXT", "END", "END"]);
  },

  "a saver that is not of the stream is refused"() {
    assert.throws(() => saved(xenstore, [[libxc.PageData, []]]), Misfit);
  },

  "a saver stops the saving with what it throws"() {
    const fails = () => {
      throw new RangeError("elsewhere");
    };
    assert.throws(() => saved(xenstore, [[xenstore.NodeData, fails]]), RangeError);
  },

  async "each record is given to its handler"() {
    const octets = saved(xenstore, [
      [xenstore.NodeData, ["/", "/a"].map(node)],
      [xenstore.ConnectionData, [CONNECTION]],
    ]);
    const [paths, others] = [[], []];
    const handlers = new Map([[xenstore.NodeData, ({ body }) => paths.push(body.path.length)]]);
    new xenstore.Reader(octets).load(handlers, ({ name }) => others.push(name));
    assert.deepEqual([paths, others], [[1, 2], ["CONNECTION_DATA", "END"]]);
    const missing = { name: "NoHandler", record: "CONNECTION_DATA", offset: 16 };
    assert.throws(() => new xenstore.Reader(octets).load(handlers), missing);
    await assert.rejects(new xenstore.Reader([octets]).loadLater(handlers), NoHandler);
    // The last record says nothing to who has read all.
    handlers.set(xenstore.ConnectionData, () => {});
    new xenstore.Reader(octets).load(handlers);
  },

  "optional records of unknown type are passed over"() {
    const [sink, given] = [new Collector(), []];
    const writer = new libxc.Writer(sink, headersOfLibxc());
    writer.write(octetsOf("octets"), { type: 0x80001234 });
    writer.save([new libxc.End()]);
    new libxc.Reader(sink.octets()).load(new Map());
    new libxc.Reader(sink.octets()).load(new Map([[Uint8Array, ({ body }) => given.push(body)]]));
    assert.deepEqual(given, [octetsOf("octets")]);
  },

  async "a handler stops the loading with what it throws"() {
    const octets = saved(xenstore, [[xenstore.NodeData, ["/", "/a"].map(node)]]);
    let seen = 0;
    const first = async () => {
      seen += 1;
      throw new RangeError("elsewhere");
    };
    const handlers = new Map([[xenstore.NodeData, first]]);
    await assert.rejects(new xenstore.Reader([octets]).loadLater(handlers), RangeError);
    assert.equal(seen, 1);
    const cut = new xenstore.Reader(octets.subarray(0, octets.length - 1));
    assert.throws(() => cut.load(new Map([[xenstore.NodeData, () => {}]])), StreamError);
  },
};

for (const [name, test] of Object.entries(tests)) {
  try {
    await test();
  } catch (error) {
    console.error(`${name}: ${error.stack}`);
    process.exitCode = 1;
  }
}

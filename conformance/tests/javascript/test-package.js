// The package for JavaScript on the samples: what is read is written again, and hostile octets are refused.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";

const ROOT = new URL("../../../", import.meta.url);
const PACKAGE = new URL("generated/javascript/", ROOT);
const modules = await import(new URL("index.js", PACKAGE));
const { Class, Collector, Misfit, StreamError, domainContextV1, libxc, octetsOf, xenstore } = modules;
const { labelOf, nameOf, ofLabel } = modules;
const CLASSIC = new URL("xen-streams.classic.js", PACKAGE);

/** The samples, each with the module that describes it. */
function* samples() {
  const modules = { "xenstore@1": xenstore, "domain-context@1": domainContextV1 };
  for (const [name, module] of Object.entries(modules)) {
    const directory = new URL(`conformance/samples/${name}/`, ROOT);
    for (const file of readdirSync(directory).filter((file) => file.endsWith(".bin")).sort()) {
      yield [module, new Uint8Array(readFileSync(new URL(file, directory)))];
    }
  }
}

/** A source that gives an octet or two at a time. */
function slow(octets) {
  let at = 0;
  return {
    read(size) {
      const piece = octets.subarray(at, at + Math.min(size, 2));
      at += piece.length;
      return piece;
    },
  };
}

/** A source that gives its pieces later. */
async function* later(octets) {
  for (let at = 0; at < octets.length; at += 7) yield octets.subarray(at, at + 7);
}

/** A stream through a reader and a writer. */
function copy(module, source, Sink = Collector) {
  const reader = new module.Reader(source);
  const sink = new Sink();
  new module.Writer(sink, reader.headers).save(reader);
  return sink.octets();
}

function refusal(step) {
  try {
    step();
  } catch (error) {
    assert(error instanceof StreamError, error);
    return error;
  }
  return null;
}

function run(example, file) {
  const program = fileURLToPath(new URL(`examples/${example}`, PACKAGE));
  return spawnSync(process.execPath, [program, file], { encoding: "utf8" });
}

/** Numbers that only look random: the same in every run. */
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state >>> 8;
  }
}

const tests = {
  async "what is read is written again"() {
    let count = 0;
    for (const [module, octets] of samples()) {
      for (const source of [octets, octets.slice().buffer, slow(octets)]) {
        assert.deepEqual(copy(module, source), octets);
      }
      const reader = new module.Reader(later(octets));
      const sink = new Collector();
      const writer = new module.Writer(sink, await reader.start());
      for await (const record of reader) writer.write(record);
      writer.close();
      assert.deepEqual(sink.octets(), octets);
      module.check(octets);
      count += 1;
    }
    assert(count > 1);
  },

  async "pieces are judged as a writer's like the whole"() {
    for (const [module, octets] of samples()) {
      await module.checkLater(later(octets));
      const cut = octets.subarray(0, octets.length - 1);
      const { rule, offset } = refusal(() => module.check(cut));
      await assert.rejects(module.checkLater(later(cut)), { name: "StreamError", rule, offset });
    }
  },

  "a record tells where its fields begin"() {
    const octets = new Collector();
    const writer = new xenstore.Writer(octets);
    const perms = [new xenstore.NodePermission({ perm: xenstore.Permission.READ })];
    const [path, value] = [octetsOf("/a"), octetsOf("12")];
    writer.write(new xenstore.NodeData({ pathLen: 3, valueLen: 2, permCount: 1, path, value, perms }));
    const start = 16 + 8;
    const [{ marks }] = new xenstore.Reader(octets.octets().subarray(0, writer.offset));
    assert.deepEqual(marks.map((mark) => start + mark), [40, 44, 47]);
  },

  async "pieces of a stream of the web will do"() {
    const [[module, octets]] = samples();
    let count = 0;
    const handlers = new Map([[module.NodeData, () => (count += 1)]]);
    await new module.Reader(new Blob([octets]).stream()).loadLater(handlers, () => {});
    const nodes = [...new module.Reader(octets)].filter(({ body }) => body instanceof module.NodeData);
    assert.equal(count, nodes.length);
    assert.throws(() => new module.Reader(later(octets)).next(), TypeError);
  },

  "octets are those of the source"() {
    for (const [module, octets] of samples()) {
      let views = 0;
      for (const { body } of new module.Reader(octets)) {
        for (const value of Object.values(body)) {
          if (value instanceof Uint8Array && value.length > 0) {
            assert.equal(value.buffer, octets.buffer);
            views += 1;
          }
        }
      }
      assert(views > 0 || module !== xenstore);
    }
  },

  "every prefix is refused"() {
    for (const [module, octets] of samples()) {
      for (let end = 0; end < octets.length; end += 1 + Math.floor(octets.length / 500)) {
        const error = refusal(() => [...new module.Reader(octets.subarray(0, end))]);
        assert.equal(error.class, Class.TRUNCATED);
        assert(error.offset <= end);
      }
    }
  },

  "mutations give nothing but errors of the stream"() {
    const random = numbers(1);
    const below = (most) => random.next().value % most;
    let refused = 0;
    for (const [module, octets] of samples()) {
      for (let round = 0; round < 300; round++) {
        const mutated = octets.slice();
        for (let change = below(4); change >= 0; change--) {
          mutated[below(mutated.length)] = [0, 1, 0x7f, 0x80, 0xff][below(5)];
        }
        const error = refusal(() => [...new module.Reader(mutated)]);
        refused += error ? 1 : 0;
        assert(!error || error.message.includes(error.rule));
      }
    }
    assert(refused > 50);
  },

  "a length that lies reserves nothing"() {
    for (const [module, octets] of samples()) {
      const { offset } = new module.Reader(octets).next();
      const lie = octets.slice();
      lie.set([0xf0, 0xff, 0xff, 0x7f], offset + 4);
      assert(refusal(() => [...new module.Reader(slow(lie))]));
    }
  },

  "a writer refuses what breaks a rule and writes nothing of it"() {
    const sink = new Collector();
    const writer = new xenstore.Writer(sink);
    const before = sink.octets();
    const node = new xenstore.NodeData({ path: octetsOf("/a"), pathLen: 9 });
    assert.equal(refusal(() => writer.write(node)).rule, "xenstore.node_data.path.fits");
    for (const fields of [{ path: null }, { path: "/a" }, { connId: 1n }, { connId: 1.5 }, { pathLen: -1 }]) {
      assert.throws(() => writer.write(new xenstore.NodeData(fields)), Misfit, JSON.stringify(Object.keys(fields)));
    }
    assert.throws(() => writer.write({}), Misfit);
    assert(refusal(() => writer.close()));
    assert.deepEqual(sink.octets(), before);
    writer.write(new xenstore.End());
    writer.close();
    xenstore.check(sink.octets());
  },

  "the example does what it says"() {
    const directory = new URL("conformance/samples/xenstore@1/", ROOT);
    const [file] = readdirSync(directory).filter((file) => file.endsWith(".bin"));
    const tree = run("xs-tree.js", fileURLToPath(new URL(file, directory)));
    assert.equal(tree.status, 0, tree.stderr);
    assert(tree.stdout.includes("/\n  tool\n    xenstored\n"), tree.stdout);
    assert.equal(run("xs-tree.js", fileURLToPath(import.meta.url)).status, 1);
  },

  "bits and enums have names"() {
    const flags = xenstore.HeaderFlags.of({ bigEndian: true });
    assert(flags.bigEndian && flags.bits === 1);
    assert.throws(() => xenstore.HeaderFlags.of({ bigEndian: 2 }), RangeError);
    assert.equal(nameOf(xenstore.Permission, xenstore.Permission.READ), "READ");
    assert.equal(nameOf(xenstore.Permission, 0), undefined);
    assert.equal(labelOf(xenstore.Permission, xenstore.Permission.READ), "read");
    assert.equal(ofLabel(xenstore.Permission, "read"), xenstore.Permission.READ);
    assert.equal(ofLabel(xenstore.Permission, "constructor"), undefined);
    assert.equal(ofLabel(xenstore.Permission, "READ"), undefined);
    const frame = libxc.Frame.ofParts({ pfn: 5n, type: BigInt(libxc.FrameType.XTAB) });
    assert.deepEqual(frame.parts, { pfn: 5n, type: libxc.FrameType.XTAB });
    assert.throws(() => libxc.Frame.ofParts({ mfn: 5n }), RangeError);
  },

  "records have names, and are cleared"() {
    assert.equal(xenstore.records.get("NODE_DATA"), xenstore.NodeData);
    const [octets] = [...samples()].filter(([module]) => module === xenstore).map(([, one]) => one);
    for (const record of new xenstore.Reader(octets)) {
      assert.equal(xenstore.records.get(record.name), record.body.constructor);
      assert.equal(record.optional, false);
      assert.deepEqual(record.cleared(), record);
    }
    const pages = new libxc.PageData({ pfn: [new libxc.Frame((1n << 55n) | 7n)] });
    assert.deepEqual(pages.cleared().pfn, [new libxc.Frame(7n)]);
    assert.deepEqual(pages.pfn, [new libxc.Frame((1n << 55n) | 7n)]);
  },

  "a classic script gives what the modules give"() {
    const script = createContext({ TextDecoder, TextEncoder });
    runInContext(readFileSync(CLASSIC, "utf8"), script);
    assert.deepEqual(Object.keys(script.xenStreams).sort(), Object.keys(modules).sort());
    for (const [module, octets] of samples()) {
      const { xenStreams } = script;
      const same = Object.keys(modules).find((name) => modules[name] === module);
      assert.deepEqual(Object.keys(xenStreams[same]).sort(), Object.keys(module).sort());
      const copied = copy(xenStreams[same], octets, xenStreams.Collector);
      assert.deepEqual(Uint8Array.from(copied), octets);
    }
  },

  "a page on the disk reads a stream"() {
    const [, octets] = [...samples()].find(([module]) => module === xenstore);
    const page = `<!doctype html><body><script src="${CLASSIC}"></script><script>
      const octets = Uint8Array.from([${octets}]);
      let count = 0;
      for (const record of new xenStreams.xenstore.Reader(octets)) count += 1;
      document.body.textContent = "records: " + count;
    </script>`;
    const directory = mkdtempSync(join(tmpdir(), "streams-"));
    const file = join(directory, "page.html");
    writeFileSync(file, page);
    const options = ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", `file://${file}`];
    const browser = spawnSync("chromium", options, { encoding: "utf8", timeout: 60000 });
    rmSync(directory, { recursive: true });
    if (browser.error) return console.error("note: no page was opened: there is no `chromium`");
    const count = [...new xenstore.Reader(octets)].length;
    assert(browser.stdout.includes(`records: ${count}`), browser.stdout + browser.stderr);
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

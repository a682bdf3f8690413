// Copies streams record by record, as the test `copies` asks for it.

import { readFileSync, writeSync } from "node:fs";

const PACKAGE = new URL("../../../generated/javascript/", import.meta.url);
const { Collector, StreamError } = await import(new URL("index.js", PACKAGE));

function copy(module, octets) {
  const reader = new module.Reader(octets);
  const sink = new Collector();
  const writer = new module.Writer(sink, reader.headers.cleared());
  for (const record of reader) writer.write(record.cleared());
  writer.close();
  const copied = sink.octets();
  for (const record of new module.Reader(copied)) void record;
  return copied;
}

function put(octets) {
  for (let at = 0; at < octets.length; ) at += writeSync(1, octets, at);
}

const asked = readFileSync(0);
for (let at = 0; at < asked.length; ) {
  const end = asked.indexOf(10, at);
  const [name, length] = asked.toString("latin1", at, end).split(" ");
  const octets = new Uint8Array(asked.subarray(end + 1, end + 1 + Number(length)));
  at = end + 1 + octets.length;
  const module = await import(new URL(`${name}.js`, PACKAGE));
  try {
    const copied = copy(module, octets);
    put(Buffer.from(`copied ${copied.length}\n`));
    put(copied);
  } catch (error) {
    if (!(error instanceof StreamError)) throw error;
    put(Buffer.from(`refused ${error.rule}\n`));
  }
}

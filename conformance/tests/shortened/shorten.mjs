// Copies a tape without the records that nobody knows: shorten.mjs PACKAGE FROM TO.

import { readFileSync, writeFileSync } from "node:fs";

const [directory, source, target] = process.argv.slice(2);
const tape = await import(`${directory}/tape.js`);
const { Collector } = await import(`${directory}/index.js`);

const reader = new tape.Reader(readFileSync(source));
const copy = new Collector();
const writer = new tape.Writer(copy, reader.headers.cleared());
for (const record of reader) {
  if (!(record.type >> 15)) writer.write(record.cleared());
}
writer.close();
writeFileSync(target, copy.octets());

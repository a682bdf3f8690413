// Leaves the optional records out of a libxc image that comes through a pipe:
// node drop-optional.js < IMAGE > SMALLER.

import { once } from "node:events";

import { StreamError, libxc } from "../index.js";

async function main(args) {
  if (args.length > 0) {
    console.error("usage: drop-optional.js < IMAGE > SMALLER");
    return 2;
  }
  try {
    await copy();
    return 0;
  } catch (error) {
    if (!(error instanceof StreamError)) throw error;
    console.error(`drop-optional: standard input: ${error.message}`);
    return 1;
  }
}

async function copy() {
  const { stdin, stdout } = process;
  const reader = new libxc.Reader(stdin);
  // The same headers, and with them the same version and order of octets.
  const headers = (await reader.start()).cleared();
  const writer = new libxc.Writer(stdout, headers);
  for await (const record of reader) {
    if (record.optional) continue;
    // What readers pass over may be anything; a writer wants zeros there.
    writer.write(record.cleared());
    // Not more is read than somebody takes.
    if (stdout.writableNeedDrain) await once(stdout, "drain");
  }
  writer.close();
}

process.exitCode = await main(process.argv.slice(2));

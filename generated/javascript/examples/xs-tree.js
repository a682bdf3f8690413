// Prints the nodes of a xenstore dump as a tree: node xs-tree.js FILE.

import { createReadStream } from "node:fs";

import { StreamError, xenstore } from "../index.js";

async function main(file) {
  try {
    for await (const { body: node } of new xenstore.Reader(createReadStream(file))) {
      // Nodes of a transaction that is pending are not in the tree yet.
      if (!(node instanceof xenstore.NodeData) || node.connId !== 0) continue;
      console.log(line(node));
    }
    return 0;
  } catch (error) {
    if (!(error instanceof StreamError)) throw error;
    console.error(`${file}: ${error.message}`);
    return 1;
  }
}

function line(node) {
  const path = escaped(node.path);
  const depth = path === "/" ? 0 : path.split("/").length - 1;
  const name = path === "/" ? path : path.split("/").pop();
  return "  ".repeat(depth) + name + (node.value.length ? ` = ${escaped(node.value)}` : "");
}

/** Octets other than printable ASCII as `\x` and two digits. */
function escaped(octets) {
  const one = (octet) =>
    octet < 0x20 || octet > 0x7e || octet === 0x5c
      ? `\\x${octet.toString(16).padStart(2, "0")}`
      : String.fromCharCode(octet);
  return Array.from(octets, one).join("");
}

process.exitCode = await main(process.argv[2]);

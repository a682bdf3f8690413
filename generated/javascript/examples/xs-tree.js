// Prints the nodes of a xenstore dump as a tree: node xs-tree.js FILE.

import { createReadStream } from "node:fs";

import { StreamError, textOf, xenstore } from "../index.js";

async function main(file) {
  try {
    for await (const { body: node } of new xenstore.Reader(createReadStream(file))) {
      // Nodes of a transaction that is pending are not in the tree yet.
      if (!(node instanceof xenstore.NodeData) || node.connId !== 0) continue;
      const path = textOf(node.path);
      const value = JSON.stringify(textOf(node.value));
      const depth = path === "/" ? 0 : path.split("/").length - 1;
      const name = path.split("/").pop() || "/";
      console.log("  ".repeat(depth) + name + (value === '""' ? "" : ` = ${value}`));
    }
    return 0;
  } catch (error) {
    if (!(error instanceof StreamError)) throw error;
    console.error(`${file}: ${error.message}`);
    return 1;
  }
}

process.exitCode = await main(process.argv[2]);

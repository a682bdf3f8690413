// Measures generated JavaScript beside what Kaitai Struct makes of the same descriptions, and loops by
// hand:
//
//     node bench.js [ROUNDS [KAITAI]]
//
// KAITAI is where `cargo run --profile measure` has put the readers of Kaitai Struct; its runtime is
// found from there.

import { createRequire } from "node:module";
import { resolve } from "node:path";

import { measure as measureNodes } from "./of_nodes.js";
import { measure as measureTicks } from "./of_ticks.js";

const [rounds = "21", where = null] = process.argv.slice(2);
const kaitai = where && createRequire(`${resolve(where)}/`);
measureTicks(Number(rounds), kaitai);
measureNodes(Number(rounds), kaitai);

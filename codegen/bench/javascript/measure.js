// Runs contenders in turn, and says what a record costs each of them.

/**
 * Prints the least processor time of each contender, and its ratios to the last, which is by hand.
 *
 * Rounds are interleaved, so that a machine that slows down slows all contenders down. What else it
 * has to do costs time and never gives any back: the least time is the one nearest to the program's own.
 */
export function compare(title, records, rounds, contenders) {
  const expected = contenders[contenders.length - 1][1]();
  for (const [name, run] of contenders) {
    if (run() !== expected) throw new Error(`${title}: ${name} disagrees`);
  }
  const least = new Map(contenders.map(([name]) => [name, Infinity]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of contenders) {
      const before = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(before);
      least.set(name, Math.min(least.get(name), user + system));
    }
  }
  console.log(`\n${title}\n${"".padEnd(44)} ${"ns/record".padStart(10)} ${"x by hand".padStart(10)}`);
  const byHand = least.get(contenders[contenders.length - 1][0]);
  for (const [name, spent] of least) {
    const each = Math.round((spent * 1e3) / records);
    const ratio = (spent / byHand).toFixed(2);
    console.log(`${name.padEnd(44)} ${String(each).padStart(10)} ${ratio.padStart(10)}`);
  }
}

/** Numbers that look random and are the same in every run. */
export function* numbers() {
  let number = 0x9e3779b97f4a7c15n;
  for (;;) {
    number ^= BigInt.asUintN(64, number << 13n);
    number ^= number >> 7n;
    number ^= BigInt.asUintN(64, number << 17n);
    yield number;
  }
}

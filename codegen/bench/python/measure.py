"""Runs contenders in turn, and says what a record costs each of them."""

import sys
import time


def compare(title, records, rounds, contenders):
    """Prints the least processor time of each contender, and its ratios to the last, which is by hand.

    Rounds are interleaved, so that a machine that slows down slows all contenders down. What else it has to do
    costs time and never gives any back: the least time is the one that is nearest to the program's own.
    """
    expected = contenders[-1][1]()
    for name, run in contenders:
        if run() != expected:
            sys.exit(f"{title}: {name} disagrees")
    least = {name: float("inf") for name, _ in contenders}
    for _ in range(rounds):
        for name, run in contenders:
            start = time.process_time()
            run()
            least[name] = min(least[name], time.process_time() - start)
    print(f"\n{title}\n{'':<44} {'ns/record':>10} {'x by hand':>10}")
    by_hand = least[contenders[-1][0]]
    for name, spent in least.items():
        print(f"{name:<44} {spent * 1e9 / records:>10.0f} {spent / by_hand:>10.2f}")


def numbers():
    """Numbers that look random and are the same in every run."""
    number = 0x9E3779B97F4A7C15
    while True:
        number ^= number << 13 & 0xFFFFFFFFFFFFFFFF
        number ^= number >> 7
        number ^= number << 17 & 0xFFFFFFFFFFFFFFFF
        yield number

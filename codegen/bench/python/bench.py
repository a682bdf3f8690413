"""Measures generated Python beside what Kaitai Struct makes of the same descriptions, and loops by hand:

    python3 bench.py [ROUNDS [KAITAI]]

KAITAI is where `cargo run --profile measure` has put the readers of Kaitai Struct, and its runtime.
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).parent


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    kaitai = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    sys.path[1:1] = [str(HERE.parent / "generated/python"), str(HERE.parents[2] / "generated/python")]
    if kaitai:
        sys.path[1:1] = [str(kaitai), str(kaitai.parent / "python")]
    import of_nodes
    import of_ticks

    of_ticks.measure(rounds, kaitai)
    of_nodes.measure(rounds, kaitai)


if __name__ == "__main__":
    main()

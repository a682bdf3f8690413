#!/bin/sh
# Makes the samples with the tools of Wireshark (Debian: wireshark-common) and python3, in the directory given.
# They differ from one version of the tools to another.
set -eu
out=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
export TZ=UTC LC_ALL=C
cd "$work"

# Two packets that ask for a song and get one, and one on another interface, as hexadecimal dumps with times.
cat >asks.txt <<'DUMP'
2026-11-27 20:15:00.000001
0000  50 4c 41 59 20 34 35 0a
2026-11-27 20:15:00.250000
0000  53 4f 4e 47 20 34 35 2e 2e 2e 2e 2e 0a
DUMP
printf '2026-11-27 20:15:00.125\n0000  57 41 49 54 0a\n' >waits.txt
# Keys of TLS that decrypt nothing.
printf 'CLIENT_RANDOM %064d %096d\n' 1 2 >keys.txt

text2pcap -q -t '%Y-%m-%d %H:%M:%S.%f' -4 192.0.2.1,192.0.2.2 -u 1045,45 - packets.bin <asks.txt
text2pcap -q -t '%Y-%m-%d %H:%M:%S.%f' -l 147 -N jukebox - waits.bin <waits.txt
mergecap -w merged.bin packets.bin waits.bin
editcap -a '1:Nobody listens' --inject-secrets tls,keys.txt merged.bin edited.bin

# What the tools say of the machine and its system is nobody's business: letters of the same number stand there.
python3 - <<'BLOT'
import pathlib, struct

for path in pathlib.Path().glob("*.bin"):
    octets = bytearray(path.read_bytes())
    at, end = 24, struct.unpack_from("<I", octets, 4)[0] - 4
    while at < end:
        code, length = struct.unpack_from("<HH", octets, at)
        if code in (2, 3):
            octets[at + 4 : at + 4 + length] = b"x" * length
        at += 4 + (length + 3) // 4 * 4
    path.write_bytes(octets)
BLOT

# What a machine of the other order of octets would have written: every number turned around.
python3 - <<'TURN'
import pathlib, struct

NUMBERS = {0x0A0D0D0A: "IHHq", 1: "HHI", 6: "IIIII"}


def turned(block):
    """A block in the other order: its numbers, what was captured, and its options, whose values are texts."""
    (kind, length), end = struct.unpack_from("<II", block), len(block) - 4
    form = NUMBERS[kind]
    numbers = struct.unpack_from("<" + form, block, 8)
    yield struct.pack(">II" + form, kind, length, *numbers)
    at = 8 + struct.calcsize("<" + form)
    kept = (numbers[3] + 3) // 4 * 4 if kind == 6 else 0
    yield block[at : at + kept]
    at += kept
    while at < end:
        code, size = struct.unpack_from("<HH", block, at)
        value = block[at + 4 : at + 4 + (size + 3) // 4 * 4]
        yield struct.pack(">HH", code, size) + value
        at += 4 + len(value)
    yield struct.pack(">I", length)


octets, at = pathlib.Path("merged.bin").read_bytes(), 0
with open("turned.bin", "wb") as out:
    while at < len(octets):
        (length,) = struct.unpack_from("<I", octets, at + 4)
        out.writelines(turned(octets[at : at + length]))
        at += length
TURN

# A file may have several sections, one behind another.
cat packets.bin edited.bin >joined.bin
cp packets.bin merged.bin edited.bin joined.bin turned.bin "$out"

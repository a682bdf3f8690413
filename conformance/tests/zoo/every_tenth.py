"""Stays, and rejects everything, but dies at every tenth question, which it counts in the file argv[1]."""
import os
import struct
import sys

COUNT, INPUT, OUTPUT = sys.argv[1], sys.stdin.buffer, sys.stdout.buffer
HELLO = b'{"name": "every-tenth", "gives": []}'

if sys.argv[2:] != ['serve']:
    sys.exit(89)
while head := INPUT.read(4):
    question = INPUT.read(struct.unpack('<I', head)[0])
    if question[0] == 0:
        answer = b'\0' + HELLO
    else:
        with open(COUNT, 'ab') as file:
            file.write(b'.')
        if os.path.getsize(COUNT) % 10 == 0:
            os.abort()
        answer = b'\1'
    OUTPUT.write(struct.pack('<I', len(answer)) + answer)
    OUTPUT.flush()

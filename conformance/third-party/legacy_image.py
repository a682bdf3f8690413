"""An image of a domain as Xen wrote it before 4.6, with made-up content: what convert-legacy-stream reads.

legacy_image.py hvm|hvm-physmap|pv|pv-old|pv-unmapped FILE
"""
import struct
import sys

PAGE = bytes(range(256)) * 16
MAGIC, VERSION = 0x54381286, 1  # of a context
HVM_CONTEXT = (struct.pack('<HHI', 1, 0, 24) + struct.pack('<IIQII', MAGIC, VERSION, 0, 0, 2000000)
               + struct.pack('<HHI', 0, 0, 0))
VCPU = 0x1430  # octets of the registers of a vCPU with 64-bit pointers
TSC, CONSOLE, VCPUS, END = -7, -8, -2, 0
TOOLSTACK = -18
UNMAPPED = 0xf0000000


def batch(frames):
    """Pages, after their frames."""
    frames_of = struct.pack('<i', len(frames)) + struct.pack('<%dQ' % len(frames), *frames)
    return frames_of + PAGE * len(frames)


def tsc():
    return struct.pack('<i', TSC) + struct.pack('<IQII', 1, 123456789, 2593993, 7)


def hvm(toolstack=b''):
    """An HVM domain of three pages."""
    return b''.join([
        struct.pack('<Q', 0x100),
        batch([0, 1, 2]),
        tsc(),
        struct.pack('<i', CONSOLE) + struct.pack('<IQ', 0, 0xfefff),
        toolstack,
        struct.pack('<i', END),
        struct.pack('<QQQ', 0xfeffc, 0xfeffb, 0xfeffd),
        struct.pack('<I', len(HVM_CONTEXT)) + HVM_CONTEXT,
        b'DeviceModelRecord0002' + struct.pack('<I', 5) + b'QEVM\0',
    ])


def physmap():
    """A mapping of the device model, which the toolstack keeps."""
    name = b'vga.vram\0'
    entry = struct.pack('<QQQI', 0xf0000000, 0x1000, 0x800000, len(name)) + name + bytes(4)
    data = struct.pack('<II', 1, 1) + entry
    return struct.pack('<iI', TOOLSTACK, len(data)) + data


def pv(vcpus=True, unmapped=False):
    """A PV domain of three pages and a vCPU."""
    blocks = b'vcpu' + struct.pack('<I', VCPU) + bytes(VCPU)
    return b''.join([
        struct.pack('<Q', 0x200),
        struct.pack('<Q', 2**64 - 1), struct.pack('<I', len(blocks)) + blocks,
        struct.pack('<Q', 2),
        batch([0, 1, 2]),
        # Frames that the saver could not map were written in batches of their own, too.
        struct.pack('<iQ', 1, UNMAPPED) if unmapped else b'',
        # The first savers wrote no list of vCPUs: it is the first one, then.
        struct.pack('<i', VCPUS) + struct.pack('<iQ', 0, 1) if vcpus else b'',
        tsc(),
        struct.pack('<i', END),
        struct.pack('<I', 0), bytes(VCPU), PAGE,
    ])


if __name__ == '__main__':
    with open(sys.argv[2], 'wb') as file:
        file.write({
            'hvm': hvm,
            'hvm-physmap': lambda: hvm(physmap()),
            'pv': pv,
            'pv-old': lambda: pv(vcpus=False),
            'pv-unmapped': lambda: pv(unmapped=True),
        }[sys.argv[1]]())

"""A writer of xapi's suspend images, as xenopsd is one: it made samples/xapi@2/.

It knows the format from its description, and nothing of what is generated from that. The libxc image
comes from elsewhere, as xenopsd has it from libxc; what it holds of a domain is made up.

cargo conformance --writer "python3 conformance/examples/suspend_image.py pv LIBXC {file}" --stream xapi

suspend_image.py pv|hvm|uefi LIBXC FILE
"""
import base64
import struct
import sys

SIGNATURE = b'XenSavedDomv2-\n'
XENOPS, LIBXC, QEMU_TRAD, VARSTORED, SWTPM, END_OF_IMAGE = 0xf, 0xf0, 0xf00, 0xf11, 0xf13, 0xffff

# A QEMU that has nothing to save: magic, version, and the octet that ends it.
QEMU = b'QEVM' + struct.pack('>IB', 3, 0)


def header(what, length):
    return struct.pack('<QQ', what, length)


def part(what, body):
    return header(what, len(body)) + body


def metadata(name):
    configuration = r'((name %s)(vcpus 1)(on_crash(Pause))(bios_strings((bios-vendor Xen)(bios-version \"\"))))' % name
    return ('((time 20260801T12:00:00Z)(word_size 64)(vm_str "%s")(xs_subtree()))' % configuration).encode()


def image(kind, libxc):
    yield SIGNATURE
    yield part(XENOPS, metadata(kind))
    # libxc does not know beforehand how much it will write.
    yield header(LIBXC, 0)
    yield libxc
    if kind == 'uefi':
        yield part(VARSTORED, b'BootOrder' + bytes(range(16)))
        files = [bytes(range(start, start + 40)) for start in (0, 200)]
        yield part(SWTPM, b' '.join(base64.b64encode(file) for file in files))
    if kind != 'pv':
        yield part(QEMU_TRAD, QEMU)
    yield header(END_OF_IMAGE, 0)


if __name__ == '__main__':
    with open(sys.argv[2], 'rb') as file:
        libxc = file.read()
    with open(sys.argv[3], 'wb') as file:
        file.writelines(image(sys.argv[1], libxc))

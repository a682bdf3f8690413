"""xenstored through a live update: what it makes of a state, and what state it writes.

A daemon is started as it was shipped, without Xen (stand-ins/xenstored.c). It is given some nodes and a
watch, and is then told to replace itself by a program of ours, which finds the state that it has written,
may put another one there, and becomes the daemon again.
"""
import os
import resource
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
FINE, REFUSED, NOT_JUDGED, DIED, NODES_LOST = 0, 1, 2, 3, 4

# Messages of the protocol of xenstore.
CONTROL, DIRECTORY, WATCH, WRITE, SET_PERMS, WATCH_EVENT, ERROR = 0, 1, 4, 11, 14, 15, 16
# Records of the state.
END, GLOBAL_DATA, NODE_DATA = 0, 1, 5


class NotJudged(Exception):
    """It did not come to what is to be judged."""


class Client:
    """A connection to the daemon."""

    def __init__(self, path, timeout=4):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(timeout)
        self.socket.connect(path)

    def receive(self, count):
        octets = b''
        while len(octets) < count:
            more = self.socket.recv(count - len(octets))
            if not more:
                raise EOFError('the connection was closed')
            octets += more
        return octets

    def ask(self, kind, *parts, end=b'\0'):
        """The answer to a question; none where it is an error."""
        body = b'\0'.join(parts) + end
        self.socket.sendall(struct.pack('<IIII', kind, 1, 0, len(body)) + body)
        while True:
            kind, _, _, length = struct.unpack('<IIII', self.receive(16))
            body = self.receive(length)
            if kind != WATCH_EVENT:
                return None if kind == ERROR else body

    def nodes(self, path=b'/', depth=0):
        """The paths of all nodes."""
        found = {path}
        names = self.ask(DIRECTORY, path) if depth < 20 else None
        for name in filter(None, (names or b'').split(b'\0')):
            found |= self.nodes(path.rstrip(b'/') + b'/' + name, depth + 1)
        return found


def records(state):
    """The records of a state, least significant octet first; as far as they can be told apart."""
    at = 16
    while at + 8 <= len(state):
        kind, length = struct.unpack_from('<II', state, at)
        if kind == END or at + 8 + length > len(state):
            return
        yield kind, state[at + 8:at + 8 + length]
        at += 8 + length


def committed(state):
    """The paths of the nodes that a state holds outside of transactions."""
    paths = set()
    for kind, body in records(state):
        if kind == NODE_DATA and len(body) >= 16:
            connection, _, length, _, _, permissions = struct.unpack_from('<IIHHHH', body)
            path = body[16 + 4 * permissions:][:length]
            if connection == 0 and path.startswith(b'/') and path.find(b'\0') == length - 1:
                paths.add(path[:-1])
    return paths


def own_socket(state):
    """The descriptor of the socket at which the daemon is to be reached, if the state says it."""
    for kind, body in records(state):
        if kind == GLOBAL_DATA and len(body) >= 4:
            return struct.unpack_from('<i', body)[0]
    return None


class LiveUpdate:
    """A daemon that is about to replace itself."""

    def __init__(self, hook):
        setup = subprocess.run([HERE + '/setup.sh'], capture_output=True, text=True, check=False)
        if setup.returncode:
            raise NotJudged(setup.stderr)
        root = setup.stdout.strip()
        self.program = root + '/usr/lib/xen-4.17/bin/xenstored'
        self.place = tempfile.mkdtemp(prefix='live-update.')
        self.path = self.place + '/socket'
        self.hook = self.place + '/hook.sh'
        with open(self.hook, 'w', encoding='ascii') as file:
            done = self.place + '/hooked'
            file.write('#!/bin/sh\n%s\n: > "%s"\nexec "%s" "$@"\n'
                       % (hook.replace('STATE', self.place + '/state_dump'), done, self.program))
        os.chmod(self.hook, 0o755)
        environment = dict(os.environ, XENSTORED_RUNDIR=self.place, XENSTORED_PATH=self.path,
                           LD_LIBRARY_PATH=root + '/usr/lib/x86_64-linux-gnu',
                           LD_PRELOAD=root + '/xenstored.so')
        self.log = open(self.place + '/log', 'wb')
        self.daemon = subprocess.Popen(
            [self.program, '-N', '-R', '-T', self.place + '/trace'], env=environment,
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)))

    def until(self, holds):
        """Waits for something, for a few seconds."""
        end = time.monotonic() + 5
        while time.monotonic() < end:
            try:
                found = holds()
            except OSError:
                found = None
            if found:
                return found
            time.sleep(0.02)
        return None

    def run(self):
        """Fills the daemon, and has it replace itself."""
        first = self.until(lambda: Client(self.path))
        if not first:
            raise NotJudged('the first daemon does not answer')
        for path, value in [(b'/tool/a', b'hello'), (b'/tool/b', b''), (b'/vm/x', b'bin')]:
            first.ask(WRITE, path, value, end=b'')
        first.ask(SET_PERMS, b'/tool/a', b'n0', b'r5', b'w7')
        first.socket.close()
        time.sleep(0.05)
        self.watcher = Client(self.path)
        self.watcher.ask(WATCH, b'/tool', b'/tool')
        control = Client(self.path)
        if not (control.ask(CONTROL, b'live-update', b'-f', self.hook.encode()) or b'').startswith(b'OK'):
            raise NotJudged('it takes no program for a live update')
        try:
            control.ask(CONTROL, b'live-update', b'-s', b'-t', b'5')
        except (OSError, EOFError):
            pass  # the state need not hold this connection
        hooked = lambda: os.path.exists(self.place + '/hooked') or self.daemon.poll() is not None
        if not self.until(hooked) or not os.path.exists(self.place + '/hooked'):
            raise NotJudged('it does not replace itself')
        self.until(lambda: self.daemon.poll() is not None or self.settled())

    def settled(self):
        """Whether the new daemon has been there for a moment."""
        return time.time() - os.path.getmtime(self.place + '/hooked') > 0.4

    def verdict(self, state):
        """What the new daemon makes of a state."""
        if self.daemon.poll() is not None:
            return self.ended()
        try:
            found = Client(self.path).nodes()
        except (OSError, EOFError):
            if self.until(lambda: self.daemon.poll() is not None):
                return self.ended()
            # Nobody can reach it where the state has another socket than its own.
            print('it runs, and does not answer')
            return NOT_JUDGED if own_socket(state) != 4 else REFUSED
        missing = sorted(committed(state) - found)
        if missing:
            print('it runs, without %d nodes: %s' % (len(missing), missing[:4]))
            return NODES_LOST
        return FINE

    def ended(self):
        """How it ended."""
        status = self.daemon.poll()
        with open(self.place + '/log', 'rb') as log:
            print(log.read()[:600].decode('latin1'))
        print('the new daemon ended with', status)
        return DIED if status < 0 or status > 128 else REFUSED

    def close(self):
        """Ends the daemon."""
        if self.daemon.poll() is None:
            self.daemon.send_signal(signal.SIGKILL)
        self.daemon.wait()
        self.log.close()
        shutil.rmtree(self.place, ignore_errors=True)


def carry_out(hook, judge):
    """A live update with a hook, and what `judge` says of it."""
    update = None
    try:
        update = LiveUpdate(hook)
        update.run()
        return judge(update)
    except NotJudged as reason:
        print(reason, file=sys.stderr)
        return NOT_JUDGED
    finally:
        if update:
            update.close()

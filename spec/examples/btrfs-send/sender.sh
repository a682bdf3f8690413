#!/bin/sh
# Makes the samples in samples/: what Linux sends of a subvolume and of a later snapshot of it. It needs root,
# Btrfs in the kernel, btrfs-progs, attr and python3. Another run gives other UUIDs, times and inodes.
set -e
work=$(mktemp -d)
truncate -s 120M "$work/image"
mkfs.btrfs -q "$work/image" 2>/dev/null
mkdir "$work/mount"
mount -o loop "$work/image" "$work/mount"
trap 'cd /; umount "$work/mount"; rm -r "$work"' EXIT
cd "$work/mount"

btrfs -q subvolume create disc
cd disc
mkdir songs odd
printf 'One bar, again and again.\n' > songs/refrain
head -c 8192 /dev/zero | tr '\0' x > songs/long
cp --reflink=always songs/long songs/cover
chmod 640 songs/refrain
chown 1000:100 songs/refrain
ln -s refrain songs/latest
ln songs/refrain songs/again
mkfifo odd/pipe
mknod odd/null c 1 3
python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("odd/socket")'
python3 -c 'import os; os.setxattr("songs", "user.genre", b"jazz"); os.setxattr("songs", "user.shelf", b"3\0\1")'
cd ..
btrfs -q subvolume snapshot -r disc first
btrfs -q send --proto 1 -f "$1/first.bin" first

cd disc
mv songs/cover songs/version
rm songs/again
rm -r odd
truncate -s 10 songs/refrain
printf 'More of it.\n' >> songs/long
cp --reflink=always songs/version songs/third
python3 -c 'import os; os.removexattr("songs", "user.genre")'
cd ..
btrfs -q subvolume snapshot -r disc second
btrfs -q send --proto 1 -p first -f "$1/second.bin" second
btrfs -q send --proto 1 --no-data -p first -f "$1/outline.bin" second

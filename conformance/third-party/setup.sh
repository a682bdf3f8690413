#!/bin/bash
# Fetches the programs, and builds what stands in for the hypervisor beside them; prints where they are.
# Packages are downloaded and unpacked, not installed: no script of theirs runs, no root is needed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=${STREAMSPEC_THIRD_PARTY:-${XDG_CACHE_HOME:-$HOME/.cache}/streamspec/third-party}
libraries=$root/usr/lib/x86_64-linux-gnu
packages="xen-utils-4.17 xen-utils-common xenstore-utils libxen-dev libxenmisc4.17 libxencall1
  libxendevicemodel1 libxenevtchn1 libxenforeignmemory1 libxengnttab1 libxenhypfs1 libxenstore4
  libxentoolcore1 libxentoollog1"

for tool in apt-get dpkg-deb flock gcc python3; do
    command -v $tool > /dev/null || { echo "$0: $tool is missing" >&2; exit 2; }
done
mkdir -p "$root"
exec 9> "$root/lock"
flock 9

if [ ! -e "$root/versions" ]; then
    mkdir -p "$root/packages"
    (
        cd "$root/packages"
        # shellcheck disable=SC2086 # a list of words
        apt-get -qq download $packages || { apt-get -qq update && apt-get -qq download $packages; }
        for package in *.deb; do dpkg-deb -x "$package" "$root"; done
    ) >&2
    (cd "$root/packages" && ls -- *.deb) > "$root/versions.new"
    mv "$root/versions.new" "$root/versions"
fi

# Builds a stand-in where its source is newer; one that is in use keeps its old file.
build() {
    local to=$root/$1 from=$here/stand-ins/$2
    shift 2
    [ "$from" -nt "$to" ] || return 0
    gcc -O1 -Wall -Wextra -Wno-unused-parameter -o "$to.new" "$from" "$@" >&2
    mv -f "$to.new" "$to"
}
build hvmctx.so hvmctx.c -shared -fPIC
build xenstored.so xenstored.c -shared -fPIC -ldl
# What the program itself defines goes before what the libraries define.
build restore restore.c -rdynamic "-I$root/usr/include" "-L$libraries" "-Wl,-rpath,$libraries" \
    "-Wl,-rpath-link,$libraries" -lxenguest -lxenctrl -lxenforeignmemory -lxencall -lxentoollog
echo "$root"

#!/bin/sh
# The whole way of somebody who has nothing but the three programs, in an empty directory: begin a
# family, check it, generate code, build and use it in each language whose compiler is there, judge
# it, and make its book.
set -eu

streamspec-codegen new family
cd family
streamspec-codegen lint
streamspec-codegen --out generated

# What stands there is a package in each language.
if command -v cargo > /dev/null; then
    (cd generated/rust && cargo test --quiet)
    echo 'whole way: rust'
fi
if command -v cmake > /dev/null; then
    cmake -S generated/c -B build-c > /dev/null
    cmake --build build-c > /dev/null
    cmake --install build-c --prefix installed > /dev/null
    cc -std=c99 -Wall -Wextra -Werror -Iinstalled/include generated/c/example.c \
        installed/lib*/lib*.a -o example
    ! ./example < /dev/null > /dev/null
    echo 'whole way: c'
fi
if command -v go > /dev/null; then
    (cd generated/go && go vet ./... && go test ./... > /dev/null)
    echo 'whole way: go'
fi
if command -v node > /dev/null; then
    cat > example.mjs << 'END'
import { Collector, jukebox } from "./generated/javascript/index.js";
const sink = new Collector();
new jukebox.Writer(sink).save([new jukebox.End()]);
const records = [...new jukebox.Reader(sink.octets())];
if (records.length !== 1 || !(records[0].body instanceof jukebox.End)) throw new Error("not read again");
END
    node example.mjs
    echo 'whole way: javascript'
fi
if command -v dune > /dev/null; then
    mkdir ocaml-example
    cat > ocaml-example/dune-project << 'END'
(lang dune 2.9)
END
    cat > ocaml-example/dune << 'END'
(executable (name example) (libraries jukebox-streams))
END
    cat > ocaml-example/example.ml << 'END'
open Jukebox_streams
let unwrap = function Ok value -> value | Error refusal -> failwith (Error.refusal_to_string refusal)
let () =
  let sink = Buffer.create 64 in
  let writer = unwrap (Jukebox.writer (Buffer.add_string sink)) in
  unwrap (Writer.write writer (Jukebox.Record End));
  unwrap (Writer.close writer);
  let reader = Jukebox.reader (Input.of_string (Buffer.contents sink)) in
  match Reader.fold (fun found (record : Reader.record) -> record.body :: found) [] reader with
  | Ok [ Jukebox.Record End ] -> ()
  | _ -> failwith "not read again"
END
    cp -r generated/ocaml ocaml-example/library
    dune build --root ocaml-example ./example.exe 2> ocaml-example/log || { cat ocaml-example/log; exit 1; }
    ocaml-example/_build/default/example.exe
    echo 'whole way: ocaml'
fi
if command -v python3 > /dev/null; then
    PYTHONPATH=generated/python python3 -B -c '
import io
from jukebox_streams import jukebox
sink = io.BytesIO()
jukebox.Writer(sink).save([jukebox.End()])
assert [type(r.body) for r in jukebox.Reader(sink.getvalue())] == [jukebox.End]
'
    echo 'whole way: python'
fi

streamspec-conformance run
streamspec-book build --out book
test -f book/index.html

# A second run finds everything as it is.
streamspec-codegen --out generated --check

(* What becomes of a writer when something fails: its sink, a header, a record. *)

open Xen_streams

exception Full of int

(* A sink that fails at one call, and takes whatever comes before and after it. *)
let sink ?(failing = 0) () =
  let taken = Buffer.create 64 and calls = ref 0 in
  let give octets =
    incr calls;
    if !calls = failing then raise (Full failing);
    Buffer.add_string taken octets
  in
  (taken, calls, give)

let headers_of_libxc version =
  let headers = Libxc.default_headers in
  let image_header = { headers.image_header with version } in
  let domain_header = { headers.domain_header with type_ = X86_hvm; page_shift = 12 } in
  Libxc.Headers { image_header; domain_header }

(* The steps by which a stream is written in which another one stands. *)
let steps =
  let write body writer = Writer.write writer body in
  [
    write (Libxl.Record Libxc_context);
    (fun writer -> Writer.begin_stream writer Libxc.description (headers_of_libxc 2));
    write (Libxc.Record (X86_tsc_info { Libxc.X86_tsc_info.default with khz = 1 }));
    write (Libxc.Record End);
    write (Libxl.Record End);
    Writer.close;
  ]

let made give = Result.get_ok (Libxl.writer give)

(* How the steps fail that do. *)
let failures writer steps =
  let failure step =
    match step writer with
    | Ok () -> None
    | Error refusal -> Some (`Refused refusal)
    | exception Full call -> Some (`Full call)
  in
  List.filter_map failure steps

let whole () =
  let taken, calls, give = sink () in
  assert (failures (made give) steps = []);
  assert (Libxl.check (Input.of_string (Buffer.contents taken)) = Ok ());
  (Buffer.contents taken, !calls)

let nothing_follows_a_sink_that_failed () =
  (* The header of the stream is handed on where the writer is made. *)
  for failing = 2 to snd (whole ()) do
    let _, calls, give = sink ~failing () in
    let failures = failures (made give) steps in
    assert (List.length failures > 1);
    assert (List.for_all (( = ) (`Full failing)) failures);
    assert (!calls = failing)
  done

let nothing_follows_a_header_that_was_refused () =
  let begins writer = Writer.begin_stream writer Libxc.description (headers_of_libxc 9) in
  let copies writer =
    let reader = Libxl.reader (Input.of_string (fst (whole ()))) in
    let _ = Reader.next reader in
    let record = Option.get (Result.get_ok (Reader.next reader)) in
    Writer.copy writer { record with headers = headers_of_libxc 9 }
  in
  let refuse step =
    let _, calls, give = sink () in
    let writer = made give in
    assert (Writer.write writer (Libxl.Record Libxc_context) = Ok ());
    let first = failures writer [ step ] and before = !calls in
    assert (match first with [ `Refused (Error.Broken _) ] -> true | _ -> false);
    let steps = (fun writer -> Writer.write writer (Libxl.Record End)) :: steps in
    let later = failures writer steps in
    assert (List.map (fun failure -> [ failure ]) later = List.map (fun _ -> first) steps);
    assert (!calls = before)
  in
  List.iter refuse [ begins; copies ]

let a_writer_in_use_is_closed () =
  let taken, _, give = sink () in
  let end_ writer = Writer.write writer (Libxl.Record End) in
  assert (Writer.using (Libxl.writer give) end_ = Ok ());
  assert (Libxl.check (Input.of_string (Buffer.contents taken)) = Ok ());
  let forgets _ = Ok () in
  match Writer.using (Libxl.writer ignore) forgets with
  | Error (Error.Broken e) -> assert (e.class_ = Class.Truncated)
  | _ -> failwith "a stream without an end"

let run () =
  nothing_follows_a_sink_that_failed ();
  nothing_follows_a_header_that_was_refused ();
  a_writer_in_use_is_closed ()

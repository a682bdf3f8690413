(** W1: records of 8 + 32 octets, every field visited, every rule checked. *)

open Streamspec_bench_streams

let records = 100_000
let must = function Ok value -> value | Error _ -> failwith "the stream is valid"

(** A stream by the generated writer. *)
let write () =
  let out = Buffer.create (48 * records) in
  let writer = must (Ticks.writer (Buffer.add_string out)) in
  let next = Measure.numbers () in
  let put body =
    match Writer.write writer (Ticks.Record body) with
    | Ok () -> ()
    | Error refusal -> failwith (Error.refusal_to_string refusal)
  in
  for _ = 1 to records do
    let time = next () in
    let n = Int64.to_int time land 0xffffffff in
    let rotated =
      Int64.logor (Int64.shift_left time 17) (Int64.shift_right_logical time 47)
    in
    put
      (Tick
         {
           time;
           source = (Int64.to_int (Int64.shift_right_logical time 32) land 0xffffffff) lor 1;
           count = n;
           kind = Ticks.Tick_kind.of_code (n mod 3);
           flags = n land 1023;
           cpu = n land 255;
           level = (n lsr 8) land 255;
           value = rotated;
         })
  done;
  put End;
  Buffer.contents out

let sum (t : Ticks.Tick.t) =
  let wide = Int64.to_int t.time + Int64.to_int t.value in
  wide + t.source + t.count + Ticks.Tick_kind.to_code t.kind + t.flags + t.cpu + t.level

(** Every field of every tick, by the generated reader. *)
let read input =
  let total = ref 0 in
  let visit (record : Reader.record) =
    match record.body with Ticks.Record (Tick t) -> total := !total + sum t | _ -> ()
  in
  must (Reader.iter visit (Ticks.reader input));
  !total

(** A source of a stream. *)
let reading stream =
  let at = ref 0 in
  let read room start size =
    let size = min size (String.length stream - !at) in
    Bytes.blit_string stream !at room start size;
    at := !at + size;
    size
  in
  Input.of_function read

exception Wrong of string

let u32 stream at = Int32.to_int (String.get_int32_le stream at) land 0xffffffff

(** What stands before a body, and all that is to be checked about it. *)
let header stream at =
  if String.length stream - at < 8 then raise (Wrong "no END");
  let length = u32 stream (at + 4) in
  if length > 0x8000000 then raise (Wrong "length");
  length

(** Where the record behind a note begins. *)
let behind_note stream at length =
  let end_ = at + length + ((8 - (length mod 8)) mod 8) in
  if end_ > String.length stream then raise (Wrong "NOTE");
  for pad = at + length to end_ - 1 do
    if stream.[pad] <> '\000' then raise (Wrong "padding")
  done;
  end_

let check_end stream at length =
  if length <> 0 || at <> String.length stream then raise (Wrong "END")

(** What one would write for this stream alone. *)
let by_hand stream =
  let rec go at total =
    let length = header stream at in
    let type_ = u32 stream at and at = at + 8 in
    match type_ with
    | 2 ->
      if length <> 32 || String.length stream - at < 32 then raise (Wrong "TICK");
      let time = String.get_int64_le stream at in
      let source = u32 stream (at + 8) in
      if source < 1 then raise (Wrong "source");
      let count = u32 stream (at + 12) in
      let kind = String.get_uint16_le stream (at + 16) in
      if kind > 2 then raise (Wrong "kind");
      let flags = String.get_uint16_le stream (at + 18) in
      if flags > 1023 then raise (Wrong "flags");
      let cpu = String.get_uint8 stream (at + 20) in
      let level = String.get_uint8 stream (at + 21) in
      if String.get_uint16_le stream (at + 22) <> 0 then raise (Wrong "reserved");
      let value = String.get_int64_le stream (at + 24) in
      let wide = Int64.to_int time + Int64.to_int value in
      go (at + 32) (total + wide + source + count + kind + flags + cpu + level)
    | 3 -> go (behind_note stream at length) total
    | 1 ->
      check_end stream at length;
      total
    | _ -> raise (Wrong "type")
  in
  go 0 0

(** The same loop, which gives a value for each record to a function. *)
let iter_by_hand visit stream =
  let rec go at =
    let length = header stream at in
    let type_ = u32 stream at and at = at + 8 in
    match type_ with
    | 2 ->
      if length <> 32 || String.length stream - at < 32 then raise (Wrong "TICK");
      let time = String.get_int64_le stream at in
      let source = u32 stream (at + 8) in
      if source < 1 then raise (Wrong "source");
      let count = u32 stream (at + 12) in
      let kind = String.get_uint16_le stream (at + 16) in
      if kind > 2 then raise (Wrong "kind");
      let flags = String.get_uint16_le stream (at + 18) in
      if flags > 1023 then raise (Wrong "flags");
      let cpu = String.get_uint8 stream (at + 20) in
      let level = String.get_uint8 stream (at + 21) in
      if String.get_uint16_le stream (at + 22) <> 0 then raise (Wrong "reserved");
      let value = String.get_int64_le stream (at + 24) in
      let kind = Ticks.Tick_kind.of_code kind in
      visit (Ticks.Tick { time; source; count; kind; flags; cpu; level; value });
      go (at + 32)
    | 3 ->
      let next = behind_note stream at length in
      visit (Ticks.Note { text = String.sub stream at length });
      go next
    | 1 -> check_end stream at length
    | _ -> raise (Wrong "type")
  in
  go 0

let read_values stream =
  let total = ref 0 in
  let visit = function Ticks.Tick t -> total := !total + sum t | _ -> () in
  iter_by_hand visit stream;
  !total

(** Measures decoding. *)
let measure rounds =
  let stream = write () in
  Measure.compare_all "W1 decode, OCaml" records rounds
    [
      ("generated", fun () -> read (Input.of_string stream));
      ("generated, from a function", fun () -> read (reading stream));
      ("by hand, a value a record", fun () -> read_values stream);
      ("by hand, every rule, nothing kept", fun () -> by_hand stream);
    ]

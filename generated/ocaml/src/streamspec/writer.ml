(** Writes a stream, and those that follow its records, one record after another. Every rule that binds
    a writer is checked before anything of a record is written: what was composed is put before the
    same steps as what is read. After a record that was refused, others may follow. After a header that
    was refused, or an exception of the function that takes the octets, nothing may: whatever follows
    fails as that did. Only {!close} tells whether the stream is complete. *)

open Error
open Form

type t = {
  courses : Courses.t;
  give : string -> unit;
  mutable offset : int;  (** Where the next octet stands. *)
  mutable begins : string option;  (** The id of the stream that is to begin. *)
  mutable latest : heading option;  (** The record that it follows. *)
  mutable failure : exn option;  (** What failed within the stream, so that nothing can follow. *)
}

(**/**)

let of_state state give =
  { courses = Courses.make state; give; offset = 0; begins = None; latest = None; failure = None }

(** Does a step whose failure leaves the stream without something of it. *)
let within_stream writer step =
  try step ()
  with error ->
    writer.failure <- Some error;
    raise error

(** Fails as what failed before, after which nothing can follow. *)
let raise_failure writer = Option.iter raise writer.failure

let give writer octets =
  writer.give octets;
  writer.offset <- writer.offset + String.length octets

let write_header writer (form : header) headers =
  let s = writer.courses.current in
  let c = Cursor.make s (Option.value form.big ~default:s.is_big) ~composing:true in
  within form.title (fun () -> form.write c headers);
  let octets = Output.contents c in
  Stream.header s form octets writer.offset;
  give writer octets

let write_headers writer headers =
  let s = writer.courses.current in
  List.iter (fun form -> write_header writer form headers) s.of_.headers;
  s.phase <- In_records

(** Closes the streams within that have come to their end, before a record is written. *)
let rec go_on writer =
  raise_failure writer;
  let s = writer.courses.current in
  if writer.begins <> None then misfit "stream" "is to begin behind the record";
  if s.phase = Ended then
    if Courses.close writer.courses then go_on writer
    else raise (Stream_error (Stream.trailing s writer.offset))

(** The layout of a record whose octets are so many. *)
let layout_of s form length =
  match Stream.layout s form (Stream.counted s.of_.framing length) All with
  | Some layout when layout.length = length -> layout
  | _ -> misfit "layout" "the record has none of that length"

(** What is given of the fields that a layout lacks is what a reader takes them for. *)
let judge_given (c : cursor) (layout : layout) =
  let octets = Output.contents c in
  let whole = Stream.filled octets { layout with gaps = [] } c.most_first in
  if whole <> octets then misfit "layout" "lacks a field that a reader takes for another value"

let compose writer body length =
  let s = writer.courses.current in
  let c = Cursor.make s (Stream.order s) ~composing:true in
  c.base <- writer.offset + s.of_.framing.header_size;
  (match (body, s.of_.of_body body, length) with
  | Octets octets, _, None -> Output.octets c octets
  | _, Some form, None -> form.write c body
  | _, Some form, Some length ->
    let layout = layout_of s form length in
    c.layout <- Some layout;
    c.lacking <- Stream.lacking layout;
    form.write c body;
    judge_given c layout;
    List.iter (Output.remove c) (List.rev layout.gaps)
  | _ -> misfit "body" "does not belong to this stream");
  c

let header_octets writer further told =
  let s = writer.courses.current in
  let c = Cursor.make s (Stream.order s) ~composing:true in
  within "header" (fun () -> s.of_.framing.write_header c further told);
  c

let record_octets writer further told body =
  let c = header_octets writer further told in
  match writer.courses.current.of_.framing.checksum with
  | None | Some (Of_stream _) -> Output.contents c
  | Some (Of_record (crc, place, _)) ->
    Output.put32 c place.at (Checksum.of_record crc place.at (Output.contents c) body);
    Output.contents c

(** A body with the checksum of the stream so far, if it holds that. *)
let summed (s : state) h body =
  let put (at, sum) =
    let octets = Bytes.of_string body in
    (if Stream.order s then Bytes.set_int32_be else Bytes.set_int32_le) octets at (Int32.of_int sum);
    Bytes.to_string octets
  in
  Option.fold (Stream.sum_before s h body) ~none:body ~some:put

let write_exn ?(type_ = 0L) ?(instance = 0L) ?(further = Nothing) ?layout writer body =
  go_on writer;
  let s = writer.courses.current in
  let f = s.of_.framing in
  let form = s.of_.of_body body in
  s.by_type <- form = None;
  let c = compose writer body layout in
  let octets = Output.contents c in
  let size = String.length octets in
  let padding = String.make (Stream.upto size f.pad_to) '\000' in
  let counted = if f.pad_counts then octets ^ padding else octets in
  let type_ = Option.fold form ~none:type_ ~some:(fun (form : record) -> form.code) in
  let length = Int64.add (Int64.of_int (String.length counted)) (Stream.beside f) in
  let told = { type_; instance; further; length; sum = 0 } in
  let header = record_octets writer further told counted in
  s.allowed <- Option.fold layout ~none:None_of_them ~some:(fun length -> Only length);
  let h = Stream.heading s header writer.offset in
  let counted = summed s h counted in
  let compare (read : cursor) =
    if read.marks <> c.marks then misfit "body" "would not be read back as it is written"
  in
  ignore (Stream.body ?stop:c.stop ~compare s h counted (if f.pad_counts then "" else padding));
  let hand_on () =
    give writer header;
    give writer (if f.pad_counts then counted else counted ^ padding);
    if f.trailer <> None then give writer (Stream.repeated f header);
    writer.latest <- Some h;
    writer.begins <- Courses.turn writer.courses h
  in
  within_stream writer hand_on

(** A stream begins behind the record written last, by one of its descriptions, in an order of octets. *)
let start writer description endian =
  writer.begins <- None;
  Option.iter (Courses.start writer.courses description) writer.latest;
  Stream.set_order writer.courses.current endian

(** The same, with its headers. *)
let follow writer description endian headers =
  let begin_ () =
    start writer description endian;
    write_headers writer headers
  in
  within_stream writer begin_

let rec close_exn writer =
  raise_failure writer;
  let s = writer.courses.current in
  if s.phase <> Ended then Stream.stop s writer.offset
  else if Courses.close writer.courses then close_exn writer

let make_exn description endian give headers =
  let writer = of_state (Stream.start description ~writing:true ~allowed:None_of_them) give in
  Stream.set_order writer.courses.current endian;
  write_headers writer headers;
  writer

(**/**)

(** Begins a stream that a module describes: its headers are handed to a function, such as
    [Buffer.add_string buffer] or [output_string channel], and each record after them. [endian] is the order of octets, where the magic of the stream tells that. *)
let make ?(endian = `Little) description give headers =
  guarded_writing (fun () -> make_exn description endian give headers)

(** The version of the current stream. *)
let version writer = writer.courses.current.told_version

(** Begins the stream that follows the record written last. [endian] is as of {!make}. *)
let begin_stream ?(endian = `Little) writer (description : stream) headers =
  let step () =
    raise_failure writer;
    if writer.begins <> Some description.id then misfit "stream" "does not follow the record";
    follow writer description endian headers
  in
  guarded_writing step

(** Writes a record. [type_] is that of a body of octets, [further] what the record header says
    besides, [layout] how many octets a layout with fewer fields has. *)
let write ?type_ ?instance ?further ?layout writer body =
  guarded_writing (fun () -> write_exn ?type_ ?instance ?further ?layout writer body)

(**/**)

let copy_exn writer (record : Reader.record) =
  raise_failure writer;
  if writer.begins <> None then
    follow writer record.stream.of_ (if record.stream.is_big then `Big else `Little) record.headers;
  let { Reader.type_; instance; further; layout; body; _ } = record in
  write_exn ~type_ ~instance ~further ?layout writer body

(**/**)

(** Writes a record that was read, which may be the first of a stream that follows the one before. *)
let copy writer record = guarded_writing (fun () -> copy_exn writer record)

(** The stream has ended, and has all that it must have. *)
let close writer = guarded_writing (fun () -> close_exn writer)

(** Hands a writer that was made to a function, and closes it after that, so that nobody forgets to. *)
let using made write =
  let ( let* ) = Result.bind in
  let* writer = made in
  let* () = write writer in
  close writer

(** What writes all records of a type. *)
type saver = t -> (unit, refusal) result

(** Writes nothing. *)
let nothing : saver = fun _ -> Ok ()

(** Writes some bodies. *)
let bodies all : saver =
 fun writer -> List.fold_left (fun before body -> Result.bind before (fun () -> write writer body)) (Ok ()) all

(**/**)

(** Lets savers write one after another, and closes the writer. *)
let save made (savers : saver list) =
  let each writer before saver = Result.bind before (fun () -> saver writer) in
  using made (fun writer -> List.fold_left (each writer) (Ok ()) savers)

(**/**)

(** Gives the records of a stream, and of those that follow its records, one after another. Every rule
    that binds a reader is checked before a record is given. *)

open Error
open Form

(** A record as it was read. *)
type record = {
  body : body;
      (** [Record …] of the stream's module, or [Octets] where nothing describes its type. *)
  further : further;  (** The further fields of the record header. *)
  type_ : int64;
  instance : int64;  (** 0 where records have none. *)
  layout : int option;  (** Where it has a layout with fewer fields: how many octets that has. *)
  number : int;  (** Its number in its stream. *)
  offset : int;  (** Where it begins. *)
  stream : state;  (** Its stream, which may be one that followed a record of another. *)
  headers : headers;  (** The headers of that. *)
}

(** What the description calls it; none where it describes no record of the type. *)
let name record =
  Option.map (fun (form : Form.record) -> form.title) (record.stream.of_.record record.type_)

(** The type code of the records that a description calls so. *)
let type_of_name (description : stream) name =
  let is_called (form : Form.record) = form.title = name in
  Option.map (fun (form : Form.record) -> form.code) (List.find_opt is_called description.records)

(** Whether its type is marked as one that a reader may pass over. *)
let is_optional record = Stream.is_optional record.stream.of_ record.type_

(** The same with zeros where readers pass over what writers refuse, also in a stream in the
    body. *)
let cleared record =
  let of_ = record.stream.of_ in
  {
    record with
    body = of_.clear record.body;
    further = of_.clear_further record.further;
    headers = of_.clear_headers record.headers;
  }

type t = {
  courses : Courses.t;
  input : Input.t;
  outermost : state;
  mutable latest : heading option;
  mutable run : (record * Runs.t) option;  (** Records that may follow, like one that was read. *)
  mutable over : bool;
}

(** A reader of a stream under way. *)
let of_state outermost input =
  { courses = Courses.make outermost; input; outermost; latest = None; run = None; over = false }

(** A reader of a stream that a module describes. *)
let make description input = of_state (Stream.start description ~writing:false ~allowed:All) input

(** The version of the stream; the oldest described, until the stream has told it. *)
let version reader = reader.outermost.told_version

(** The order of octets in records, once the headers have been read. *)
let endian reader = if Stream.order reader.outermost then `Big else `Little

(** Where the next octet stands. *)
let offset reader = reader.input.offset

let read_headers reader =
  let s = reader.courses.current in
  Stream.tell_order s reader.input;
  let one (form : header) =
    let start = offset reader in
    let octets = Input.take reader.input form.size in
    if String.length octets < form.size then Stream.fail s form.complete start form.title;
    Stream.header s form octets start
  in
  List.iter one s.of_.headers;
  s.phase <- In_records

(** The octets of the length once more, behind body and padding. *)
let read_trailer reader (s : state) h header (complete, repeats) =
  let length = Stream.repeated s.of_.framing header and at = offset reader in
  let octets = Input.take reader.input (String.length length) in
  let fail rule = Stream.fail s ~of_record:(Stream.of_heading h) rule at "framing" in
  if String.length octets < String.length length then fail complete;
  if octets <> length then fail repeats

let read_body reader (s : state) h header =
  let f = s.of_.framing and at = offset reader and of_record = Stream.of_heading h in
  let octets = Input.take reader.input h.size_ in
  if String.length octets < h.size_ then Stream.fail s ~of_record f.body_complete at "framing";
  let size = Stream.padding s h.size_ in
  let padding = Input.take reader.input size in
  if String.length padding < size then
    Stream.fail s ~of_record f.pad_complete (at + h.size_) "framing";
  Option.iter (read_trailer reader s h header) f.trailer;
  Stream.checksum s h header octets;
  Stream.body s h octets padding

let read_record reader =
  let s = reader.courses.current and start = offset reader in
  let f = s.of_.framing in
  let header = Input.take reader.input f.header_size in
  if header = "" && f.header_size > 0 then begin
    Stream.stop s start;
    None
  end
  else begin
    if String.length header < f.header_size then Stream.fail s f.header_complete start "framing";
    let h = Stream.heading s header start in
    let body = read_body reader s h header in
    reader.latest <- Some h;
    let ({ type_; instance; further; _ } : told) = h.header_of in
    let layout = Option.map (fun (layout : layout) -> layout.length) h.layout_of in
    let headers = s.headers_read in
    let number = h.index and offset = start and stream = s in
    let record =
      { body; further; type_; instance; layout; number; offset; stream; headers }
    in
    reader.run <- Option.map (fun run -> (record, run)) (Runs.behind s h reader.input);
    Some record
  end

(** The next record, if all that it needs is to be like one that was read. *)
let read_alike reader =
  match reader.run with
  | None -> None
  | Some (like, run) -> (
    let offset = offset reader and s = like.stream in
    match Runs.next run reader.input with
    | Some body ->
      let number = s.number in
      s.number <- number + 1;
      Some { like with body; number; offset }
    | None ->
      reader.run <- None;
      None)

(** Hands control on after the record that was read last. *)
let go_on reader =
  let courses = reader.courses in
  let start h id =
    let description = Stream.candidate courses.current id (Input.peek reader.input 512) in
    Option.iter (fun description -> Courses.start courses description h) description
  in
  let turn h = Option.iter (start h) (Courses.turn courses h) in
  let latest = reader.latest in
  reader.latest <- None;
  Option.iter turn latest

let rec step reader =
  match reader.courses.current.phase with
  | In_records -> read_record reader
  | In_headers ->
    read_headers reader;
    step reader
  | Ended when Courses.close reader.courses -> step reader
  | Ended ->
    let at = offset reader in
    let ended = reader.courses.current in
    if Input.take reader.input 1 <> "" then raise (Stream_error (Stream.trailing ended at));
    None

(**/**)

(** The next record, or an exception. *)
let next_exn reader =
  match read_alike reader with
  | Some record -> Some record
  | None when reader.over -> None
  | None -> (
    let read () =
      go_on reader;
      step reader
    in
    match read () with
    | Some record -> Some record
    | None ->
      reader.over <- true;
      None
    | exception error ->
      reader.over <- true;
      raise error)

let headers_exn reader =
  let s = reader.outermost in
  if s.phase = In_headers && not reader.over then begin
    try read_headers reader
    with error ->
      reader.over <- true;
      raise error
  end;
  s.headers_read

let rec iter_exn visit reader =
  match next_exn reader with
  | None -> ()
  | Some record ->
    visit record;
    iter_exn visit reader

(**/**)

(** The headers of the stream, which are read now if they were not before. *)
let headers reader = guarded (fun () -> headers_exn reader)

(** The next record; none at the end of the stream, or after an error. *)
let next reader = guarded (fun () -> next_exn reader)

(** Gives each record to a function, to the end of the stream. *)
let iter visit reader = guarded (fun () -> iter_exn visit reader)

(** Puts records together, to the end of the stream. *)
let fold visit first reader =
  let found = ref first in
  Result.map (fun () -> !found) (iter (fun record -> found := visit !found record) reader)

(** Why a stream was not loaded: it breaks a rule, or a handler failed. *)
type 'e load_error = Of_stream of Error.t | Of_handler of 'e

(** Gives each record to a handler, to the end of the stream; the handler may stop that with an error. It
    is a [match] over the records, with what is to be done for those of each type. *)
let rec load handle reader =
  match next reader with
  | Error e -> Error (Of_stream e)
  | Ok None -> Ok ()
  | Ok (Some record) -> (
    match handle record with Ok () -> load handle reader | Error e -> Error (Of_handler e))

(** Judges a whole stream as what a writer has written. *)
let check description input =
  iter ignore (of_state (Stream.start description ~writing:true ~allowed:None_of_them) input)

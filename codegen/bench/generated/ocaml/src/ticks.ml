(* Generated from spec/ticks by `cargo codegen`; do not edit. *)

(** Ticks.

    Many small records of one type, to measure what a record costs. *)

let inner = []

(** What a tick is. *)
module Tick_kind = struct
  type t =
    | First  (** The first kind. *)
    | Second  (** The second kind. *)
    | Third  (** The third kind. *)
    | Other of int  (** One without a name. *)

  let of_code = function
    | 0 -> First
    | 1 -> Second
    | 2 -> Third
    | other -> Other other

  let to_code = function
    | First -> 0
    | Second -> 1
    | Third -> 2
    | Other other -> other

  let name = function
    | First -> Some "first"
    | Second -> Some "second"
    | Third -> Some "third"
    | Other _ -> None

  let of_name = function
    | "first" -> Some First
    | "second" -> Some Second
    | "third" -> Some Third
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** What stands before the first record. *)
type headers = unit

let default_headers : headers = ()

(** The same with zeros where readers pass over what writers refuse. *)
let cleared_headers (headers : headers) = headers

type Form.headers += Headers of headers

let of_headers = function Headers headers -> headers | _ -> default_headers
let headers_of c = of_headers (Cursor.headers c)

(** Precedes every record. *)
module Record_header = struct
  type t = {
    type_ : int;  (** Type code of the record. *)
    length : int;  (** Octets of the body. *)
  }

  let default : t = {
    type_ = 0;
    length = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let type_ = Cursor.u32 c at in
    let length = Cursor.u32 c (at + 4) in
    { type_; length }

  let write c at (v : t) =
    Output.u32 c at "type" v.type_;
    Output.u32 c (at + 4) "length" v.length
end

type Form.further += Further of Record_header.t

(** Ends the stream. *)
module End = struct
  type t = unit

  let default = ()

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    ()

  let write c at (v : t) =
    ()
end

(** A sample of mixed integers. *)
module Tick = struct
  type t = {
    time : int64;  (** When. *)
    source : int;  (** Where from. *)
    count : int;  (** How often. *)
    kind : Tick_kind.t;  (** What. *)
    flags : int;  (** How. *)
    cpu : int;  (** On which CPU. *)
    level : int;  (** At which level. *)
    value : int64;  (** How much. *)
  }

  let default : t = {
    time = 0L;
    source = 0;
    count = 0;
    kind = Tick_kind.of_code 0;
    flags = 0;
    cpu = 0;
    level = 0;
    value = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let time = Cursor.u64 c at in
    let source = Cursor.u32 c (at + 8) in
    if source < 1 then
      Cursor.refuse c "ticks.tick.source.min" (at + 8) "source";
    let count = Cursor.u32 c (at + 12) in
    let kind = Cursor.u16 c (at + 16) in
    if not (Tick_kind.is_named kind) then
      Cursor.refuse c "ticks.tick.kind.named" (at + 16) "kind";
    let flags = Cursor.u16 c (at + 18) in
    if flags > 1023 then
      Cursor.refuse c "ticks.tick.flags.max" (at + 18) "flags";
    let cpu = Cursor.u8 c (at + 20) in
    let level = Cursor.u8 c (at + 21) in
    if Cursor.any c (at + 22) 2 then
      Cursor.refuse c "ticks.tick.reserved.zero" (at + 22) "reserved";
    let value = Cursor.u64 c (at + 24) in
    { time; source; count; kind = Tick_kind.of_code kind; flags; cpu; level; value }

  let write c at (v : t) =
    Output.u64 c at "time" v.time;
    Output.u32 c (at + 8) "source" v.source;
    Output.u32 c (at + 12) "count" v.count;
    Output.u16 c (at + 16) "kind" (Tick_kind.to_code v.kind);
    Output.u16 c (at + 18) "flags" v.flags;
    Output.u8 c (at + 20) "cpu" v.cpu;
    Output.u8 c (at + 21) "level" v.level;
    Output.u64 c (at + 24) "value" v.value
end

(** A text, so that there is a choice of types. *)
module Note = struct
  type t = {
    text : string;  (** The text. *)
  }

  let default : t = {
    text = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    Cursor.begin_parts c 0;
    Cursor.part c "text" "ticks.note.text.fits";
    let text = Cursor.octets c (Cursor.rest c 1) in
    { text }

  let write c at (v : t) =
    Output.part c "text";
    Output.octets c v.text
end

(** A record. *)
type record =
  | End  (** Ends the stream. *)
  | Tick of Tick.t  (** A sample of mixed integers. *)
  | Note of Note.t  (** A text, so that there is a choice of types. *)

type Form.body += Record of record
(**/**)

let form_end : Form.record = {
  title = "END";
  code = 1L;
  octets = 0;
  exact = true;
  length_rule = "ticks.end.length";
  layouts = [];
  last_instance = None;
  last = true;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = End.read c 0 in
    ignore v;
    { body = Record (End); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (End) -> End.write c (Output.extend c 0) ()
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_tick : Form.record = {
  title = "TICK";
  code = 2L;
  octets = 32;
  exact = true;
  length_rule = "ticks.tick.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Tick.read c 0 in
    { body = Record (Tick v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (Tick (Tick.read c at)));
  write = (fun c body ->
    match body with
    | Record (Tick v) -> Tick.write c (Output.extend c 32) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_note : Form.record = {
  title = "NOTE";
  code = 3L;
  octets = 0;
  exact = false;
  length_rule = "ticks.note.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Note.read c 0 in
    { body = Record (Note v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Note v) -> Note.write c (Output.extend c 0) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let framing : Form.framing = {
  header_size = 8;
  big_endian = Some false;
  read_header = (fun c ->
    let v = Record_header.read c 0 in
    { type_ = Int64.of_int v.Record_header.type_;
      length = Int64.of_int v.Record_header.length;
      instance = 0L;
      sum = 0;
      further = Further v }
  );
  write_header = (fun c further told ->
    ignore further;
    let v = { Record_header.type_ = Int64.to_int told.type_; length = Int64.to_int told.length } in
    Record_header.write c (Output.extend c 8) v
  );
  type_at = { at = 0; octets = 4; label = "type" };
  length_at = { at = 4; octets = 4; label = "length" };
  instance_at = None;
  header_complete = "ticks.framing.header-complete";
  body_complete = "ticks.framing.body-complete";
  end_ = Some ("ticks.framing.end", "ticks.framing.nothing-after-end");
  type_known = "ticks.framing.type";
  optional_bit = None;
  passes_unknown = false;
  least = None;
  limit = Some (0x8000000L, "ticks.framing.length.max");
  aligned = None;
  unique = None;
  pad_to = 8;
  pad_counts = false;
  pad_complete = "ticks.framing.padding-complete";
  pad_zero = Some "ticks.framing.padding.zero";
  pad_verified = true;
  trailer = None;
  checksum = None;
}

let rule = function
  | "ticks.framing.length.max" -> (Class.Limit,
    "`length` is at most 0x8000000.")
  | "ticks.framing.header-complete" -> (Class.Truncated,
    "A stream holds all octets of a record's header.")
  | "ticks.framing.body-complete" -> (Class.Truncated,
    "A stream holds as many octets of a body as the record's length says.")
  | "ticks.framing.end" -> (Class.Truncated,
    "A stream does not stop before its last record.")
  | "ticks.framing.nothing-after-end" -> (Class.Trailing,
    "Nothing follows the last record.")
  | "ticks.framing.type" -> (Class.Type,
    "The type of a record is one of those described.")
  | "ticks.framing.padding-complete" -> (Class.Truncated,
    "Octets up to a multiple of 8 follow the body of a record.")
  | "ticks.framing.padding.zero" -> (Class.Padding,
    "The octets of the padding are zero.")
  | "ticks.end.length" -> (Class.Length,
    "The length of END is 0.")
  | "ticks.tick.source.min" -> (Class.Value,
    "`source` is at least 1.")
  | "ticks.tick.kind.named" -> (Class.Value,
    "`kind` is one of the values of `tick_kind`.")
  | "ticks.tick.flags.max" -> (Class.Value,
    "`flags` is at most 1023.")
  | "ticks.tick.reserved.zero" -> (Class.Reserved,
    "The 2 reserved octets are zero.")
  | "ticks.tick.length" -> (Class.Length,
    "The length of TICK is 32.")
  | "ticks.note.text.fits" -> (Class.Length,
    "`text` lies within the body of its record.")
  | "ticks.note.length" -> (Class.Length,
    "The length of NOTE is the sum of its fields.")
  | other -> (Class.Value, other)

(**/**)

(** The stream, for readers and writers. *)
let description : Form.stream = {
  id = "ticks";
  name = "ticks";
  versions = [ 1 ];
  rule = rule;
  headers = [];
  framing = framing;
  record = (function
    | 1L -> Some form_end
    | 2L -> Some form_tick
    | 3L -> Some form_note
    | _ -> None
  );
  of_body = (function
    | Record (End) -> Some form_end
    | Record (Tick _) -> Some form_tick
    | Record (Note _) -> Some form_note
    | _ -> None
  );
  clear = (function
    | body -> body
  );
  clear_further = (function
    | further -> further
  );
  clear_headers = (function
    | Headers headers -> Headers (cleared_headers headers)
    | headers -> headers
  );
  records = [
    form_end;
    form_tick;
    form_note;
  ];
  first = None;
  order_magic = None;
  inner;
}

(** Reads a stream: Ticks. *)
let reader input = Reader.make description input

(** Its headers, which are read now if they were not before. *)
let headers reader = Result.map of_headers (Reader.headers reader)

(** Writes a stream: Ticks. Octets are handed to the function. *)
let writer ?(headers = default_headers) give =
  Writer.make description give (Headers headers)

(** What saves the records of each type. *)
type savers = {
  tick : Writer.saver;  (** A sample of mixed integers. *)
  note : Writer.saver;  (** A text, so that there is a choice of types. *)
}

(** Saves nothing: whoever saves a stream says what it has. *)
let no_savers : savers = { tick = Writer.nothing; note = Writer.nothing }

(** Writes a whole stream, and closes it: the records of each type, in an order that keeps the
    rules on it; then the last one, if it has no fields. *)
let save ?(headers = default_headers) give (savers : savers) =
  Writer.save (writer ~headers give) [ savers.tick; savers.note; Writer.bodies [ Record (End) ] ]

(** Judges a whole stream as what a writer has written. *)
let check input = Reader.check description input

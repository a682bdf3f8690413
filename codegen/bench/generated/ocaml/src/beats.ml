(* Generated from spec/beats by `cargo codegen`; do not edit. *)

(** Beats.

    Records like ticks, in a stream with an order of its own, instances and rules on their
    place. *)

let inner = []

(** What a beat is. *)
module Beat_kind = struct
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

(** Options of the stream. *)
module Options = struct
  type t = int

  (** The order of what follows: 0 little, 1 big. *)
  let big_endian (bits : t) = bits land 0x1 <> 0

  (** The integer of these bits. *)
  let make ?(big_endian = false) () : t =
    Value.part (Bool.to_int big_endian) 0 0x1

  let table = [ ("big_endian", 0, 0x1L) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
end

(** Declares the order of what follows. *)
module Order = struct
  type t = {
    magic : int;  (** Identifies the stream. *)
    options : Options.t;  (** How the stream is written. *)
  }

  let default : t = {
    magic = 0x73746162;
    options = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let magic = Cursor.u32 c at in
    if magic <> 0x73746162 then
      Cursor.refuse c "beats.order.magic.const" at "magic";
    let options = Cursor.u32 c (at + 4) in
    if options land 0xfffffffe <> 0 then
      Cursor.refuse c "beats.order.options.zero" (at + 4) "options";
    { magic; options }

  let write c at (v : t) =
    Output.u32 c at "magic" v.magic;
    Output.u32 c (at + 4) "options" v.options
end

(** What stands before the first record. *)
type headers = {
  order : Order.t;  (** Declares the order of what follows. *)
}

let default_headers : headers = { order = Order.default }

(** The same with zeros where readers pass over what writers refuse. *)
let cleared_headers (headers : headers) : headers =
  { order = Order.cleared headers.order }

type Form.headers += Headers of headers

let of_headers = function Headers headers -> headers | _ -> default_headers
let headers_of c = of_headers (Cursor.headers c)

(** Precedes every record. *)
module Record_header = struct
  type t = {
    type_ : int;  (** Type code of the record. *)
    instance : int;  (** Which of several sources. *)
    length : int;  (** Octets of the body. *)
  }

  let default : t = {
    type_ = 0;
    instance = 0;
    length = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let type_ = Cursor.u16 c at in
    let instance = Cursor.u16 c (at + 2) in
    let length = Cursor.u32 c (at + 4) in
    { type_; instance; length }

  let write c at (v : t) =
    Output.u16 c at "type" v.type_;
    Output.u16 c (at + 2) "instance" v.instance;
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
module Beat = struct
  type t = {
    time : int64;  (** When. *)
    source : int;  (** Where from. *)
    count : int;  (** How often. *)
    kind : Beat_kind.t;  (** What. *)
    flags : int;  (** How. *)
    cpu : int;  (** On which CPU. *)
    level : int;  (** At which level. *)
    value : int64;  (** How much. *)
  }

  let default : t = {
    time = 0L;
    source = 0;
    count = 0;
    kind = Beat_kind.of_code 0;
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
      Cursor.refuse c "beats.beat.source.min" (at + 8) "source";
    let count = Cursor.u32 c (at + 12) in
    let kind = Cursor.u16 c (at + 16) in
    if not (Beat_kind.is_named kind) then
      Cursor.refuse c "beats.beat.kind.named" (at + 16) "kind";
    let flags = Cursor.u16 c (at + 18) in
    if flags > 1023 then
      Cursor.refuse c "beats.beat.flags.max" (at + 18) "flags";
    let cpu = Cursor.u8 c (at + 20) in
    let level = Cursor.u8 c (at + 21) in
    if Cursor.any c (at + 22) 2 then
      Cursor.refuse c "beats.beat.reserved.zero" (at + 22) "reserved";
    let value = Cursor.u64 c (at + 24) in
    { time; source; count; kind = Beat_kind.of_code kind; flags; cpu; level; value }

  let write c at (v : t) =
    Output.u64 c at "time" v.time;
    Output.u32 c (at + 8) "source" v.source;
    Output.u32 c (at + 12) "count" v.count;
    Output.u16 c (at + 16) "kind" (Beat_kind.to_code v.kind);
    Output.u16 c (at + 18) "flags" v.flags;
    Output.u8 c (at + 20) "cpu" v.cpu;
    Output.u8 c (at + 21) "level" v.level;
    Output.u64 c (at + 24) "value" v.value

  let admit c at path =
    if not (Cursor.seen c 4L) then
      Cursor.refuse c "beats.beat.follows-tempo" at path
end

(** Begins the stream. *)
module Start = struct
  type t = unit

  let default = ()

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    ()

  let write c at (v : t) =
    ()

  let admit c at path =
    if Cursor.seen c 3L then
      Cursor.refuse c "beats.start.once" at path
end

(** The beats that follow are in this tempo. *)
module Tempo = struct
  type t = {
    tempo : int64;  (** Beats a minute. *)
  }

  let default : t = {
    tempo = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let tempo = Cursor.u64 c at in
    { tempo }

  let write c at (v : t) =
    Output.u64 c at "tempo" v.tempo

  let admit c at path =
    if Cursor.seen c 4L then
      Cursor.refuse c "beats.tempo.once" at path
end

(** A record. *)
type record =
  | End  (** Ends the stream. *)
  | Beat of Beat.t  (** A sample of mixed integers. *)
  | Start  (** Begins the stream. *)
  | Tempo of Tempo.t  (** The beats that follow are in this tempo. *)

type Form.body += Record of record
(**/**)

let header_order : Form.header = {
  title = "order";
  size = 8;
  big = Some false;
  complete = "beats.order.complete";
  read = (fun c ->
    let v = Order.read c 0 in
    Cursor.set_headers c (Headers { order = v });
    Cursor.set_big c (v.options land 0x1 <> 0);
    Cursor.begin_parts c 8
  );
  write = (fun c headers ->
    Order.write c (Output.extend c 8) (of_headers headers).order
  );
}

let form_end : Form.record = {
  title = "END";
  code = 1L;
  octets = 0;
  exact = true;
  length_rule = "beats.end.length";
  layouts = [];
  last_instance = Some (0L, "beats.end.instance", Form.Both);
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

let form_beat : Form.record = {
  title = "BEAT";
  code = 2L;
  octets = 32;
  exact = true;
  length_rule = "beats.beat.length";
  layouts = [];
  last_instance = Some (255L, "beats.beat.instance", Form.Both);
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Beat.read c 0 in
    { body = Record (Beat v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Beat v) -> Beat.write c (Output.extend c 32) v
    | _ -> ()
  );
  admit = Beat.admit;
  is_required = (fun _ -> true);
}

let form_start : Form.record = {
  title = "START";
  code = 3L;
  octets = 0;
  exact = true;
  length_rule = "beats.start.length";
  layouts = [];
  last_instance = Some (0L, "beats.start.instance", Form.Both);
  last = false;
  first_rule = Some "beats.start.first";
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Start.read c 0 in
    ignore v;
    { body = Record (Start); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Start) -> Start.write c (Output.extend c 0) ()
    | _ -> ()
  );
  admit = Start.admit;
  is_required = (fun _ -> true);
}

let form_tempo : Form.record = {
  title = "TEMPO";
  code = 4L;
  octets = 8;
  exact = true;
  length_rule = "beats.tempo.length";
  layouts = [];
  last_instance = Some (0L, "beats.tempo.instance", Form.Both);
  last = false;
  first_rule = None;
  required = Some "beats.tempo.required";
  control = Stays;
  read = (fun c ->
    let v = Tempo.read c 0 in
    { body = Record (Tempo v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Tempo v) -> Tempo.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = Tempo.admit;
  is_required = (fun _ -> true);
}

let framing : Form.framing = {
  header_size = 8;
  big_endian = None;
  read_header = (fun c ->
    let v = Record_header.read c 0 in
    { type_ = Int64.of_int v.Record_header.type_;
      length = Int64.of_int v.Record_header.length;
      instance = Int64.of_int v.Record_header.instance;
      sum = 0;
      further = Further v }
  );
  write_header = (fun c further told ->
    ignore further;
    let v = { Record_header.type_ = Int64.to_int told.type_;
      length = Int64.to_int told.length;
      instance = Int64.to_int told.instance } in
    Record_header.write c (Output.extend c 8) v
  );
  type_at = { at = 0; octets = 2; label = "type" };
  length_at = { at = 4; octets = 4; label = "length" };
  instance_at = Some { at = 2; octets = 2; label = "instance" };
  header_complete = "beats.framing.header-complete";
  body_complete = "beats.framing.body-complete";
  end_ = Some ("beats.framing.end", "beats.framing.nothing-after-end");
  type_known = "beats.framing.type";
  optional_bit = None;
  passes_unknown = false;
  least = None;
  limit = Some (0x8000000L, "beats.framing.length.max");
  aligned = None;
  unique = None;
  pad_to = 8;
  pad_counts = false;
  pad_complete = "beats.framing.padding-complete";
  pad_zero = Some "beats.framing.padding.zero";
  pad_verified = true;
  trailer = None;
  checksum = None;
}

let rule = function
  | "beats.order.complete" -> (Class.Truncated,
    "A stream holds all octets of its `order`.")
  | "beats.order.magic.const" -> (Class.Magic,
    "`magic` is 0x73746162.")
  | "beats.order.options.zero" -> (Class.Reserved,
    "The reserved bits of `options` are zero.")
  | "beats.framing.length.max" -> (Class.Limit,
    "`length` is at most 0x8000000.")
  | "beats.framing.header-complete" -> (Class.Truncated,
    "A stream holds all octets of a record's header.")
  | "beats.framing.body-complete" -> (Class.Truncated,
    "A stream holds as many octets of a body as the record's length says.")
  | "beats.framing.end" -> (Class.Truncated,
    "A stream does not stop before its last record.")
  | "beats.framing.nothing-after-end" -> (Class.Trailing,
    "Nothing follows the last record.")
  | "beats.framing.type" -> (Class.Type,
    "The type of a record is one of those described.")
  | "beats.framing.padding-complete" -> (Class.Truncated,
    "Octets up to a multiple of 8 follow the body of a record.")
  | "beats.framing.padding.zero" -> (Class.Padding,
    "The octets of the padding are zero.")
  | "beats.end.instance" -> (Class.Instance,
    "The instance of END is 0.")
  | "beats.end.length" -> (Class.Length,
    "The length of END is 0.")
  | "beats.beat.source.min" -> (Class.Value,
    "`source` is at least 1.")
  | "beats.beat.kind.named" -> (Class.Value,
    "`kind` is one of the values of `beat_kind`.")
  | "beats.beat.flags.max" -> (Class.Value,
    "`flags` is at most 1023.")
  | "beats.beat.reserved.zero" -> (Class.Reserved,
    "The 2 reserved octets are zero.")
  | "beats.beat.follows-tempo" -> (Class.Order,
    "BEAT follows an earlier TEMPO.")
  | "beats.beat.instance" -> (Class.Instance,
    "The instance of BEAT is at most 255.")
  | "beats.beat.length" -> (Class.Length,
    "The length of BEAT is 32.")
  | "beats.start.first" -> (Class.Order,
    "A stream begins with START.")
  | "beats.start.once" -> (Class.Duplicate,
    "A stream has no second START.")
  | "beats.start.instance" -> (Class.Instance,
    "The instance of START is 0.")
  | "beats.start.length" -> (Class.Length,
    "The length of START is 0.")
  | "beats.tempo.required" -> (Class.Missing,
    "A stream has a record TEMPO.")
  | "beats.tempo.once" -> (Class.Duplicate,
    "A stream has no second TEMPO.")
  | "beats.tempo.instance" -> (Class.Instance,
    "The instance of TEMPO is 0.")
  | "beats.tempo.length" -> (Class.Length,
    "The length of TEMPO is 8.")
  | other -> (Class.Value, other)

(**/**)

(** The stream, for readers and writers. *)
let description : Form.stream = {
  id = "beats";
  name = "beats";
  versions = [ 1 ];
  rule = rule;
  headers = [ header_order ];
  framing = framing;
  record = (function
    | 1L -> Some form_end
    | 2L -> Some form_beat
    | 3L -> Some form_start
    | 4L -> Some form_tempo
    | _ -> None
  );
  of_body = (function
    | Record (End) -> Some form_end
    | Record (Beat _) -> Some form_beat
    | Record (Start) -> Some form_start
    | Record (Tempo _) -> Some form_tempo
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
    form_beat;
    form_start;
    form_tempo;
  ];
  first = Some form_start;
  order_magic = None;
  inner;
}

(** Reads a stream: Beats. *)
let reader input = Reader.make description input

(** Its headers, which are read now if they were not before. *)
let headers reader = Result.map of_headers (Reader.headers reader)

(** Writes a stream: Beats. Octets are handed to the function. *)
let writer ?(headers = default_headers) give =
  Writer.make description give (Headers headers)

(** What saves the records of each type. *)
type savers = {
  start : Writer.saver;  (** Begins the stream. *)
  tempo : Writer.saver;  (** The beats that follow are in this tempo. *)
  beat : Writer.saver;  (** A sample of mixed integers. *)
}

(** Saves nothing: whoever saves a stream says what it has. *)
let no_savers : savers = { start = Writer.nothing; tempo = Writer.nothing; beat = Writer.nothing }

(** Writes a whole stream, and closes it: the records of each type, in an order that keeps the
    rules on it; then the last one, if it has no fields. *)
let save ?(headers = default_headers) give (savers : savers) =
  Writer.save (writer ~headers give) [ savers.start;
    savers.tempo;
    savers.beat;
    Writer.bodies [ Record (End) ] ]

(** Judges a whole stream as what a writer has written. *)
let check input = Reader.check description input

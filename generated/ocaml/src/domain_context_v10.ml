(* Generated from spec/domain-context-v10 by `cargo codegen`; do not edit. *)

(** Domain context, tenth draft.

    A later draft of the domain context, which answered the review in part. It was never
    released. *)

let inner = []

(** How a shared info page is laid out. *)
module Shared_info_flags = struct
  type t = int

  (** The 32-bit layout. *)
  let compat (bits : t) = bits land 0x1 <> 0

  (** The integer of these bits. *)
  let make ?(compat = false) () : t =
    Value.part (Bool.to_int compat) 0 0x1

  let table = [ ("compat", 0, 0x1L) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
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
    instance : int;  (** Tells apart several records of one type. *)
    length : int64;  (** Octets of the body without its padding. *)
  }

  let default : t = {
    type_ = 0;
    instance = 0;
    length = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let type_ = Cursor.u32 c at in
    let instance = Cursor.u32 c (at + 4) in
    let length = Cursor.u64 c (at + 8) in
    { type_; instance; length }

  let write c at (v : t) =
    Output.u32 c at "type" v.type_;
    Output.u32 c (at + 4) "instance" v.instance;
    Output.u64 c (at + 8) "length" v.length
end

type Form.further += Further of Record_header.t

(** Marks the end of the stream. *)
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

(** Begins the stream and tells which release wrote it. *)
module Start = struct
  type t = {
    xen_major : int;  (** Major version of the Xen that saved the domain. *)
    xen_minor : int;  (** Minor version of the Xen that saved the domain. *)
  }

  let default : t = {
    xen_major = 0;
    xen_minor = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let xen_major = Cursor.u32 c at in
    let xen_minor = Cursor.u32 c (at + 4) in
    { xen_major; xen_minor }

  let write c at (v : t) =
    Output.u32 c at "xen_major" v.xen_major;
    Output.u32 c (at + 4) "xen_minor" v.xen_minor

  let admit c at path =
    if Cursor.seen c 1L then
      Cursor.refuse c "domain-context-v10.start.once" at path
end

(** The shared info page of the domain. *)
module Shared_info = struct
  type t = {
    flags : Shared_info_flags.t;  (** How the page is laid out. *)
    buffer : string;
      (** Content of the page: 3136 octets in the 64-bit layout, 2344 in the 32-bit one. *)
  }

  let default : t = {
    flags = 0;
    buffer = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let flags = Cursor.u32 c at in
    if flags land 0xfffffffe <> 0 then
      Cursor.refuse c "domain-context-v10.shared_info.flags.zero" at "flags";
    Cursor.begin_parts c 4;
    Cursor.part c "buffer" "domain-context-v10.shared_info.buffer.fits";
    let buffer = Cursor.octets c (Value.sub 3136 (792 * (flags land 0x1))) in
    { flags; buffer }

  let write c at (v : t) =
    Output.u32 c at "flags" v.flags;
    Output.part c "buffer";
    Output.agree c (String.length v.buffer) (fun () -> (Value.sub 3136 (792 * (v.flags land 0x1))));
    Output.octets c v.buffer

  let admit c at path =
    if Cursor.seen c 2L then
      Cursor.refuse c "domain-context-v10.shared_info.once" at path
end

(** The virtual time stamp counter of an x86 domain. *)
module Tsc_info = struct
  type t = {
    mode : int;  (** TSC mode, as XEN_DOMCTL_settscinfo takes it. *)
    khz : int;  (** Frequency of the counter, in kHz. *)
    nsec : int64;  (** Time that has passed for the domain, in nanoseconds. *)
    incarnation : int;  (** Number of times that the domain has been moved. *)
  }

  let default : t = {
    mode = 0;
    khz = 0;
    nsec = 0L;
    incarnation = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let mode = Cursor.u32 c at in
    let khz = Cursor.u32 c (at + 4) in
    let nsec = Cursor.u64 c (at + 8) in
    let incarnation = Cursor.u32 c (at + 16) in
    { mode; khz; nsec; incarnation }

  let write c at (v : t) =
    Output.u32 c at "mode" v.mode;
    Output.u32 c (at + 4) "khz" v.khz;
    Output.u64 c (at + 8) "nsec" v.nsec;
    Output.u32 c (at + 16) "incarnation" v.incarnation

  let admit c at path =
    if Cursor.seen c 3L then
      Cursor.refuse c "domain-context-v10.tsc_info.once" at path
end

(** A record. *)
type record =
  | End  (** Marks the end of the stream. *)
  | Start of Start.t  (** Begins the stream and tells which release wrote it. *)
  | Shared_info of Shared_info.t  (** The shared info page of the domain. *)
  | Tsc_info of Tsc_info.t  (** The virtual time stamp counter of an x86 domain. *)

type Form.body += Record of record
(**/**)

let form_end : Form.record = {
  title = "END";
  code = 0L;
  octets = 0;
  exact = true;
  length_rule = "domain-context-v10.end.length";
  layouts = [];
  last_instance = Some (0L, "domain-context-v10.end.instance", Form.Both);
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

let form_start : Form.record = {
  title = "START";
  code = 1L;
  octets = 8;
  exact = true;
  length_rule = "domain-context-v10.start.length";
  layouts = [];
  last_instance = Some (0L, "domain-context-v10.start.instance", Form.Both);
  last = false;
  first_rule = Some "domain-context-v10.start.first";
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Start.read c 0 in
    { body = Record (Start v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Start v) -> Start.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = Start.admit;
  is_required = (fun _ -> true);
}

let form_shared_info : Form.record = {
  title = "SHARED_INFO";
  code = 2L;
  octets = 4;
  exact = false;
  length_rule = "domain-context-v10.shared_info.length";
  layouts = [];
  last_instance = Some (0L, "domain-context-v10.shared_info.instance", Form.Both);
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Shared_info.read c 0 in
    { body = Record (Shared_info v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Shared_info v) -> Shared_info.write c (Output.extend c 4) v
    | _ -> ()
  );
  admit = Shared_info.admit;
  is_required = (fun _ -> true);
}

let form_tsc_info : Form.record = {
  title = "TSC_INFO";
  code = 3L;
  octets = 20;
  exact = true;
  length_rule = "domain-context-v10.tsc_info.length";
  layouts = [];
  last_instance = Some (0L, "domain-context-v10.tsc_info.instance", Form.Both);
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Tsc_info.read c 0 in
    { body = Record (Tsc_info v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Tsc_info v) -> Tsc_info.write c (Output.extend c 20) v
    | _ -> ()
  );
  admit = Tsc_info.admit;
  is_required = (fun _ -> true);
}

let framing : Form.framing = {
  header_size = 16;
  big_endian = Some false;
  read_header = (fun c ->
    let v = Record_header.read c 0 in
    { type_ = Int64.of_int v.Record_header.type_;
      length = v.Record_header.length;
      instance = Int64.of_int v.Record_header.instance;
      sum = 0;
      further = Further v }
  );
  write_header = (fun c further told ->
    ignore further;
    let v = { Record_header.type_ = Int64.to_int told.type_;
      length = told.length;
      instance = Int64.to_int told.instance } in
    Record_header.write c (Output.extend c 16) v
  );
  type_at = { at = 0; octets = 4; label = "type" };
  length_at = { at = 8; octets = 8; label = "length" };
  instance_at = Some { at = 4; octets = 4; label = "instance" };
  header_complete = "domain-context-v10.framing.header-complete";
  body_complete = "domain-context-v10.framing.body-complete";
  end_ = Some ("domain-context-v10.framing.end", "domain-context-v10.framing.nothing-after-end");
  type_known = "domain-context-v10.framing.type";
  optional_bit = None;
  passes_unknown = false;
  least = None;
  limit = None;
  aligned = None;
  unique = None;
  pad_to = 8;
  pad_counts = false;
  pad_complete = "domain-context-v10.framing.padding-complete";
  pad_zero = Some "domain-context-v10.framing.padding.zero";
  pad_verified = true;
  trailer = None;
  checksum = None;
}

let rule = function
  | "domain-context-v10.framing.header-complete" -> (Class.Truncated,
    "A stream holds all octets of a record's header.")
  | "domain-context-v10.framing.body-complete" -> (Class.Truncated,
    "A stream holds as many octets of a body as the record's length says.")
  | "domain-context-v10.framing.end" -> (Class.Truncated,
    "A stream does not stop before its last record.")
  | "domain-context-v10.framing.nothing-after-end" -> (Class.Trailing,
    "Nothing follows the last record.")
  | "domain-context-v10.framing.type" -> (Class.Type,
    "The type of a record is one of those described.")
  | "domain-context-v10.framing.padding-complete" -> (Class.Truncated,
    "Octets up to a multiple of 8 follow the body of a record.")
  | "domain-context-v10.framing.padding.zero" -> (Class.Padding,
    "The octets of the padding are zero.")
  | "domain-context-v10.end.instance" -> (Class.Instance,
    "The instance of END is 0.")
  | "domain-context-v10.end.length" -> (Class.Length,
    "The length of END is 0.")
  | "domain-context-v10.start.first" -> (Class.Order,
    "A stream begins with START.")
  | "domain-context-v10.start.once" -> (Class.Duplicate,
    "A stream has no second START.")
  | "domain-context-v10.start.instance" -> (Class.Instance,
    "The instance of START is 0.")
  | "domain-context-v10.start.length" -> (Class.Length,
    "The length of START is 8.")
  | "domain-context-v10.shared_info.flags.zero" -> (Class.Reserved,
    "The reserved bits of `flags` are zero.")
  | "domain-context-v10.shared_info.buffer.fits" -> (Class.Length,
    "`buffer` lies within the body of its record.")
  | "domain-context-v10.shared_info.once" -> (Class.Duplicate,
    "A stream has no second SHARED_INFO.")
  | "domain-context-v10.shared_info.instance" -> (Class.Instance,
    "The instance of SHARED_INFO is 0.")
  | "domain-context-v10.shared_info.length" -> (Class.Length,
    "The length of SHARED_INFO is the sum of its fields.")
  | "domain-context-v10.tsc_info.once" -> (Class.Duplicate,
    "A stream has no second TSC_INFO.")
  | "domain-context-v10.tsc_info.instance" -> (Class.Instance,
    "The instance of TSC_INFO is 0.")
  | "domain-context-v10.tsc_info.length" -> (Class.Length,
    "The length of TSC_INFO is 20.")
  | other -> (Class.Value, other)

(**/**)

(** The stream, for readers and writers. *)
let description : Form.stream = {
  id = "domain-context-v10";
  name = "domain-context-v10";
  versions = [ 10 ];
  rule = rule;
  headers = [];
  framing = framing;
  record = (function
    | 0L -> Some form_end
    | 1L -> Some form_start
    | 2L -> Some form_shared_info
    | 3L -> Some form_tsc_info
    | _ -> None
  );
  of_body = (function
    | Record (End) -> Some form_end
    | Record (Start _) -> Some form_start
    | Record (Shared_info _) -> Some form_shared_info
    | Record (Tsc_info _) -> Some form_tsc_info
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
    form_start;
    form_shared_info;
    form_tsc_info;
  ];
  first = Some form_start;
  order_magic = None;
  inner;
}

(** Reads a stream: Domain context, tenth draft. *)
let reader input = Reader.make description input

(** Its headers, which are read now if they were not before. *)
let headers reader = Result.map of_headers (Reader.headers reader)

(** Writes a stream: Domain context, tenth draft. Octets are handed to the function. *)
let writer ?(headers = default_headers) give =
  Writer.make description give (Headers headers)

(** What saves the records of each type. *)
type savers = {
  start : Writer.saver;  (** Begins the stream and tells which release wrote it. *)
  shared_info : Writer.saver;  (** The shared info page of the domain. *)
  tsc_info : Writer.saver;  (** The virtual time stamp counter of an x86 domain. *)
}

(** Saves nothing: whoever saves a stream says what it has. *)
let no_savers : savers = { start = Writer.nothing;
  shared_info = Writer.nothing;
  tsc_info = Writer.nothing }

(** Writes a whole stream, and closes it: the records of each type, in an order that keeps the
    rules on it; then the last one, if it has no fields. *)
let save ?(headers = default_headers) give (savers : savers) =
  Writer.save (writer ~headers give) [ savers.start;
    savers.shared_info;
    savers.tsc_info;
    Writer.bodies [ Record (End) ] ]

(** Judges a whole stream as what a writer has written. *)
let check input = Reader.check description input

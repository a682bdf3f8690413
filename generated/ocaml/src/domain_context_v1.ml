(* Generated from spec/domain-context-v1 by `cargo codegen`; do not edit. *)

(** Domain context, version 1.

    The first form of the domain context, as it was posted in September 2020 and never released.
    It is described from what the posted code does, for those who meet such a stream; version 2
    is the one to use. *)

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
    length : int;  (** Octets of body and padding together. *)
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

(** Identifies the stream and its version. *)
module Header = struct
  type t = {
    magic : int;  (** The number whose digits spell ’’SAVE’’ in ASCII. *)
    xen_major : int;  (** Major version of the Xen that saved the domain. *)
    xen_minor : int;  (** Minor version of the Xen that saved the domain. *)
    version : int;  (** Version of the format. *)
  }

  let default : t = {
    magic = 0x53415645;
    xen_major = 0;
    xen_minor = 0;
    version = 1;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let magic = Cursor.u32 c at in
    if magic <> 0x53415645 then
      Cursor.refuse c "domain-context-v1.header.magic.const" at "magic";
    let xen_major = Cursor.u16 c (at + 4) in
    let xen_minor = Cursor.u16 c (at + 6) in
    let version = Cursor.u32 c (at + 8) in
    if version <> 1 then
      Cursor.refuse c "domain-context-v1.header.version.known" (at + 8) "version";
    Cursor.set_version c version;
    { magic; xen_major; xen_minor; version }

  let write c at (v : t) =
    Output.u32 c at "magic" v.magic;
    Output.u16 c (at + 4) "xen_major" v.xen_major;
    Output.u16 c (at + 6) "xen_minor" v.xen_minor;
    Cursor.set_version c v.version;
    Output.u32 c (at + 8) "version" v.version

  let remember c (v : t) =
    Cursor.tell_version c v.version

  let admit c at path =
    if Cursor.seen c 1L then
      Cursor.refuse c "domain-context-v1.header.once" at path
end

(** The shared info page of the domain. *)
module Shared_info = struct
  type t = {
    flags : Shared_info_flags.t;  (** How the page is laid out. *)
    buffer_size : int;  (** Octets of [buffer]. *)
    buffer : string;  (** Content of the page. *)
  }

  let default : t = {
    flags = 0;
    buffer_size = 0;
    buffer = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let flags = Cursor.u32 c at in
    if flags land 0xfffffffe <> 0 then
      Cursor.refuse c "domain-context-v1.shared_info.flags.zero" at "flags";
    let buffer_size = Cursor.u32 c (at + 4) in
    Cursor.begin_parts c 8;
    Cursor.part c "buffer" "domain-context-v1.shared_info.buffer.fits";
    let buffer = Cursor.octets c buffer_size in
    { flags; buffer_size; buffer }

  let write c at (v : t) =
    Output.u32 c at "flags" v.flags;
    Output.u32 c (at + 4) "buffer_size" v.buffer_size;
    Output.part c "buffer";
    Output.agree c (String.length v.buffer) (fun () -> v.buffer_size);
    Output.octets c v.buffer
end

(** The virtual time stamp counter of an x86 domain. *)
module Tsc_info = struct
  type t = {
    mode : int;  (** TSC mode, as XEN_DOMCTL_settscinfo takes it. *)
    incarnation : int;  (** Number of times that the domain has been moved. *)
    nsec : int64;  (** Time that has passed for the domain, in nanoseconds. *)
    khz : int;  (** Frequency of the counter, in kHz. *)
  }

  let default : t = {
    mode = 0;
    incarnation = 0;
    nsec = 0L;
    khz = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let mode = Cursor.u32 c at in
    let incarnation = Cursor.u32 c (at + 4) in
    let nsec = Cursor.u64 c (at + 8) in
    let khz = Cursor.u32 c (at + 16) in
    if Cursor.any c (at + 20) 4 then
      Cursor.refuse c "domain-context-v1.tsc_info.reserved.zero" (at + 20) "reserved";
    { mode; incarnation; nsec; khz }

  let write c at (v : t) =
    Output.u32 c at "mode" v.mode;
    Output.u32 c (at + 4) "incarnation" v.incarnation;
    Output.u64 c (at + 8) "nsec" v.nsec;
    Output.u32 c (at + 16) "khz" v.khz

  let admit c at path =
    if Cursor.seen c 3L then
      Cursor.refuse c "domain-context-v1.tsc_info.once" at path
end

(** A record. *)
type record =
  | End  (** Marks the end of the stream. *)
  | Header of Header.t  (** Identifies the stream and its version. *)
  | Shared_info of Shared_info.t  (** The shared info page of the domain. *)
  | Tsc_info of Tsc_info.t  (** The virtual time stamp counter of an x86 domain. *)

type Form.body += Record of record
(**/**)

let form_end : Form.record = {
  title = "END";
  code = 0L;
  octets = 0;
  exact = true;
  length_rule = "domain-context-v1.end.length";
  layouts = [];
  last_instance = Some (0L, "domain-context-v1.end.instance", Form.Both);
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

let form_header : Form.record = {
  title = "HEADER";
  code = 1L;
  octets = 12;
  exact = true;
  length_rule = "domain-context-v1.header.length";
  layouts = [];
  last_instance = Some (0L, "domain-context-v1.header.instance", Form.Both);
  last = false;
  first_rule = Some "domain-context-v1.header.first";
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Header.read c 0 in
    { body = Record (Header v); rules = ignore; remember = (fun c -> Header.remember c v) }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Header v) -> Header.write c (Output.extend c 12) v
    | _ -> ()
  );
  admit = Header.admit;
  is_required = (fun _ -> true);
}

let form_shared_info : Form.record = {
  title = "SHARED_INFO";
  code = 2L;
  octets = 8;
  exact = false;
  length_rule = "domain-context-v1.shared_info.length";
  layouts = [];
  last_instance = None;
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
    | Record (Shared_info v) -> Shared_info.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_tsc_info : Form.record = {
  title = "TSC_INFO";
  code = 3L;
  octets = 24;
  exact = true;
  length_rule = "domain-context-v1.tsc_info.length";
  layouts = [];
  last_instance = Some (0L, "domain-context-v1.tsc_info.instance", Form.Both);
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
    | Record (Tsc_info v) -> Tsc_info.write c (Output.extend c 24) v
    | _ -> ()
  );
  admit = Tsc_info.admit;
  is_required = (fun _ -> true);
}

let framing : Form.framing = {
  header_size = 8;
  big_endian = Some false;
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
  header_complete = "domain-context-v1.framing.header-complete";
  body_complete = "domain-context-v1.framing.body-complete";
  end_ = Some ("domain-context-v1.framing.end", "domain-context-v1.framing.nothing-after-end");
  type_known = "domain-context-v1.framing.type";
  optional_bit = None;
  passes_unknown = false;
  least = None;
  limit = None;
  aligned = Some "domain-context-v1.framing.length-aligned";
  unique = None;
  pad_to = 8;
  pad_counts = true;
  pad_complete = "domain-context-v1.framing.body-complete";
  pad_zero = Some "domain-context-v1.framing.padding.zero";
  pad_verified = true;
  trailer = None;
  checksum = None;
}

let rule = function
  | "domain-context-v1.framing.header-complete" -> (Class.Truncated,
    "A stream holds all octets of a record's header.")
  | "domain-context-v1.framing.body-complete" -> (Class.Truncated,
    "A stream holds as many octets of a body as the record's length says.")
  | "domain-context-v1.framing.end" -> (Class.Truncated,
    "A stream does not stop before its last record.")
  | "domain-context-v1.framing.nothing-after-end" -> (Class.Trailing,
    "Nothing follows the last record.")
  | "domain-context-v1.framing.type" -> (Class.Type,
    "The type of a record is one of those described.")
  | "domain-context-v1.framing.padding.zero" -> (Class.Padding,
    "The octets of the padding are zero.")
  | "domain-context-v1.framing.length-aligned" -> (Class.Length,
    "The length of a record is a multiple of 8.")
  | "domain-context-v1.end.instance" -> (Class.Instance,
    "The instance of END is 0.")
  | "domain-context-v1.end.length" -> (Class.Length,
    "The length of END is 0.")
  | "domain-context-v1.header.magic.const" -> (Class.Magic,
    "`magic` is 0x53415645.")
  | "domain-context-v1.header.version.known" -> (Class.Version,
    "`version` is 1.")
  | "domain-context-v1.header.first" -> (Class.Order,
    "A stream begins with HEADER.")
  | "domain-context-v1.header.once" -> (Class.Duplicate,
    "A stream has no second HEADER.")
  | "domain-context-v1.header.instance" -> (Class.Instance,
    "The instance of HEADER is 0.")
  | "domain-context-v1.header.length" -> (Class.Length,
    "The length of HEADER is 16: 12 octets of fields, and their padding.")
  | "domain-context-v1.shared_info.flags.zero" -> (Class.Reserved,
    "The reserved bits of `flags` are zero.")
  | "domain-context-v1.shared_info.buffer.fits" -> (Class.Length,
    "`buffer` lies within the body of its record.")
  | "domain-context-v1.shared_info.length" -> (Class.Length,
    "The length of SHARED_INFO is the sum of its fields, rounded up to a multiple of 8.")
  | "domain-context-v1.tsc_info.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero.")
  | "domain-context-v1.tsc_info.once" -> (Class.Duplicate,
    "A stream has no second TSC_INFO.")
  | "domain-context-v1.tsc_info.instance" -> (Class.Instance,
    "The instance of TSC_INFO is 0.")
  | "domain-context-v1.tsc_info.length" -> (Class.Length,
    "The length of TSC_INFO is 24: 24 octets of fields, and their padding.")
  | other -> (Class.Value, other)

(**/**)

(** The stream, for readers and writers. *)
let description : Form.stream = {
  id = "domain-context";
  name = "domain-context-v1";
  versions = [ 1 ];
  rule = rule;
  headers = [];
  framing = framing;
  record = (function
    | 0L -> Some form_end
    | 1L -> Some form_header
    | 2L -> Some form_shared_info
    | 3L -> Some form_tsc_info
    | _ -> None
  );
  of_body = (function
    | Record (End) -> Some form_end
    | Record (Header _) -> Some form_header
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
    form_header;
    form_shared_info;
    form_tsc_info;
  ];
  first = Some form_header;
  order_magic = None;
  inner;
}

(** Reads a stream: Domain context, version 1. *)
let reader input = Reader.make description input

(** Its headers, which are read now if they were not before. *)
let headers reader = Result.map of_headers (Reader.headers reader)

(** Writes a stream: Domain context, version 1. Octets are handed to the function. *)
let writer ?(headers = default_headers) give =
  Writer.make description give (Headers headers)

(** What saves the records of each type. *)
type savers = {
  header : Writer.saver;  (** Identifies the stream and its version. *)
  shared_info : Writer.saver;  (** The shared info page of the domain. *)
  tsc_info : Writer.saver;  (** The virtual time stamp counter of an x86 domain. *)
}

(** Saves nothing: whoever saves a stream says what it has. *)
let no_savers : savers = { header = Writer.nothing;
  shared_info = Writer.nothing;
  tsc_info = Writer.nothing }

(** Writes a whole stream, and closes it: the records of each type, in an order that keeps the
    rules on it; then the last one, if it has no fields. *)
let save ?(headers = default_headers) give (savers : savers) =
  Writer.save (writer ~headers give) [ savers.header;
    savers.shared_info;
    savers.tsc_info;
    Writer.bodies [ Record (End) ] ]

(** Judges a whole stream as what a writer has written. *)
let check input = Reader.check description input

(* Generated from spec/libxl by `cargo codegen`; do not edit. *)

(** Libxl stream.

    A domain as libxl saves, sends and restores it: the libxc image, and around it the data of
    libxl and the state of the device emulators. *)

let inner : (string * Form.candidate list) list = [
  ("libxc", [
    { description = Some Libxc.description; signs = [ (0, [ "\xff\xff\xff\xff\xff\xff\xff\xff" ]); (8, [ "XENF" ]) ] };
  ]);
]

(** What strings must be like. *)
module Patterns = struct
  let p1 = Pattern.make [ (true, [ (45, 45, 0); (47, 57, 0); (64, 90, 0); (95, 95, 0); (97, 122, 0) ]) ]
  let p2 = Pattern.make [ (true, [ (1, 46, 1); (48, 255, 1) ]); (true, [ (1, 255, 1) ]) ]
end

(** A device emulator. *)
module Emulator_id = struct
  type t =
    | Unknown  (** Not known, as in a stream converted from the legacy format. *)
    | Qemu_traditional  (** Xen’s own branch of QEMU. *)
    | Qemu_upstream  (** QEMU. *)
    | Other of int  (** One without a name. *)

  let of_code = function
    | 0 -> Unknown
    | 1 -> Qemu_traditional
    | 2 -> Qemu_upstream
    | other -> Other other

  let to_code = function
    | Unknown -> 0
    | Qemu_traditional -> 1
    | Qemu_upstream -> 2
    | Other other -> other

  let name = function
    | Unknown -> Some "unknown"
    | Qemu_traditional -> Some "qemu_traditional"
    | Qemu_upstream -> Some "qemu_upstream"
    | Other _ -> None

  let of_name = function
    | "unknown" -> Some Unknown
    | "qemu_traditional" -> Some Qemu_traditional
    | "qemu_upstream" -> Some Qemu_upstream
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** What one host tells the other. *)
module Control_id = struct
  type t =
    | New  (** The secondary is out of sync: a new checkpoint begins. Sent by the primary. *)
    | Svm_suspended  (** The secondary is suspended. Sent by the secondary. *)
    | Svm_ready  (** The secondary is ready. Sent by the secondary. *)
    | Svm_resumed  (** The secondary runs again. Sent by the secondary. *)
    | Other of int  (** One without a name. *)

  let of_code = function
    | 0 -> New
    | 1 -> Svm_suspended
    | 2 -> Svm_ready
    | 3 -> Svm_resumed
    | other -> Other other

  let to_code = function
    | New -> 0
    | Svm_suspended -> 1
    | Svm_ready -> 2
    | Svm_resumed -> 3
    | Other other -> other

  let name = function
    | New -> Some "new"
    | Svm_suspended -> Some "svm_suspended"
    | Svm_ready -> Some "svm_ready"
    | Svm_resumed -> Some "svm_resumed"
    | Other _ -> None

  let of_name = function
    | "new" -> Some New
    | "svm_suspended" -> Some Svm_suspended
    | "svm_ready" -> Some Svm_ready
    | "svm_resumed" -> Some Svm_resumed
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** Properties of the whole stream. *)
module Options = struct
  type t = int

  (** The endianness after the header: 0 little, 1 big. *)
  let big_endian (bits : t) = bits land 0x1 <> 0

  (** The stream was converted from the legacy format. *)
  let legacy (bits : t) = Value.bits bits 1 0x1 <> 0

  (** The integer of these bits. *)
  let make ?(big_endian = false)  ?(legacy = false) () : t =
    Value.part (Bool.to_int big_endian) 0 0x1 lor Value.part (Bool.to_int legacy) 1 0x1

  let table = [ ("big_endian", 0, 0x1L); ("legacy", 1, 0x1L) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
end

(** A key and its value. *)
module Key_value = struct
  type t = {
    key : string;  (** Path of the key below the emulator’s directory in xenstore. *)
    value : string;  (** Value of the key. *)
  }

  let default : t = {
    key = "";
    value = "";
  }
end

(** Identifies the stream and its version, and declares the endianness of all that follows. *)
module Header = struct
  type t = {
    ident : int64;  (** The ASCII letters ’’LibxlFmt’’. *)
    version : int;  (** Version of the format. *)
    options : Options.t;  (** Properties of the whole stream. *)
  }

  let default : t = {
    ident = 0x4c6962786c466d74L;
    version = 2;
    options = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) : t =
    { v with options = v.options land 0x3 }

  (**/**)

  let read c at : t =
    let ident = Cursor.u64 c at in
    if ident <> 0x4c6962786c466d74L then
      Cursor.refuse c "libxl.header.ident.const" at "ident";
    let version = Cursor.u32 c (at + 8) in
    if version <> 2 then
      Cursor.refuse c "libxl.header.version.known" (at + 8) "version";
    Cursor.set_version c version;
    let options = Cursor.u32 c (at + 12) in
    if Cursor.writing c && options land 0xfffffffc <> 0 then
      Cursor.refuse c "libxl.header.options.zero" (at + 12) "options";
    { ident; version; options }

  let write c at (v : t) =
    Output.u64 c at "ident" v.ident;
    Cursor.set_version c v.version;
    Output.u32 c (at + 8) "version" v.version;
    Output.u32 c (at + 12) "options" v.options
end

(** What stands before the first record. *)
type headers = {
  header : Header.t;
    (** Identifies the stream and its version, and declares the endianness of all that follows. *)
}

let default_headers : headers = { header = Header.default }

(** The same with zeros where readers pass over what writers refuse. *)
let cleared_headers (headers : headers) : headers =
  { header = Header.cleared headers.header }

type Form.headers += Headers of headers

let of_headers = function Headers headers -> headers | _ -> default_headers
let headers_of c = of_headers (Cursor.headers c)

(** Precedes every record. *)
module Record_header = struct
  type t = {
    type_ : int;  (** Type code of the record. *)
    length : int;  (** Octets of the body without its padding. *)
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

(** A libxc image follows, headers and all. It goes on to its END, or to a CHECKPOINT, after
    which records of libxl follow again. *)
module Libxc_context = struct
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

(** What an emulator of the domain keeps in xenstore. *)
module Emulator_xenstore_data = struct
  type t = {
    emulator_id : Emulator_id.t;  (** The emulator. *)
    index_ : int;  (** Which one, where the domain has several. *)
    pairs : Key_value.t array;  (** Keys and their values. *)
  }

  let default : t = {
    emulator_id = Emulator_id.of_code 0;
    index_ = 0;
    pairs = [||];
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let emulator_id = Cursor.u32 c at in
    if not (Emulator_id.is_named emulator_id) then
      Cursor.refuse c "libxl.emulator_xenstore_data.emulator_id.named" at "emulator_id";
    let index_ = Cursor.u32 c (at + 4) in
    Cursor.begin_parts c 8;
    Cursor.part c "pairs" "libxl.emulator_xenstore_data.pairs.fits";
    let read_pairs index =
      let key =
        Cursor.string c ~terminated:"libxl.key_value.key.terminated" ~fits:"libxl.key_value.key.fits" ~patterns:[ ("libxl.key_value.key.characters", Patterns.p1); ("libxl.key_value.key.relative", Patterns.p2) ] (Cursor.nth "pairs" index ^ ".key")
      in
      let value =
        Cursor.string c ~terminated:"libxl.key_value.value.terminated" ~fits:"libxl.key_value.value.fits" (Cursor.nth "pairs" index ^ ".value")
      in
      { Key_value.key; value }
    in
    let pairs = Cursor.to_end c read_pairs in
    { emulator_id = Emulator_id.of_code emulator_id; index_; pairs }

  let write c at (v : t) =
    Output.u32 c at "emulator_id" (Emulator_id.to_code v.emulator_id);
    Output.u32 c (at + 4) "index" v.index_;
    Output.part c "pairs";
    let put it =
      Output.string_of_several c it.Key_value.key;
      Output.string_of_several c it.Key_value.value
    in
    Array.iter put v.pairs
end

(** The state of an emulator of the domain. *)
module Emulator_context = struct
  type t = {
    emulator_id : Emulator_id.t;  (** The emulator. *)
    index_ : int;  (** Which one, where the domain has several. *)
    emulator_ctx : string;  (** Its state, which means something to the emulator alone. *)
  }

  let default : t = {
    emulator_id = Emulator_id.of_code 0;
    index_ = 0;
    emulator_ctx = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let emulator_id = Cursor.u32 c at in
    if not (Emulator_id.is_named emulator_id) then
      Cursor.refuse c "libxl.emulator_context.emulator_id.named" at "emulator_id";
    let index_ = Cursor.u32 c (at + 4) in
    Cursor.begin_parts c 8;
    Cursor.part c "emulator_ctx" "libxl.emulator_context.emulator_ctx.fits";
    let emulator_ctx = Cursor.octets c (Cursor.rest c 1) in
    { emulator_id = Emulator_id.of_code emulator_id; index_; emulator_ctx }

  let write c at (v : t) =
    Output.u32 c at "emulator_id" (Emulator_id.to_code v.emulator_id);
    Output.u32 c (at + 4) "index" v.index_;
    Output.part c "emulator_ctx";
    Output.octets c v.emulator_ctx
end

(** Ends the records of a checkpoint. The libxc image goes on where it was left, without
    headers. *)
module Checkpoint_end = struct
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

(** How far the two hosts of a mirrored domain have come. COLO alone uses it. *)
module Checkpoint_state = struct
  type t = {
    control_id : Control_id.t;  (** What happened. *)
  }

  let default : t = {
    control_id = Control_id.of_code 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let control_id = Cursor.u32 c at in
    if not (Control_id.is_named control_id) then
      Cursor.refuse c "libxl.checkpoint_state.control_id.named" at "control_id";
    if not (Cursor.lacks c "reserved") then begin
      if Cursor.writing c && Cursor.any c (at + 4) 4 then
        Cursor.refuse c "libxl.checkpoint_state.reserved.zero" (at + 4) "reserved"
    end;
    { control_id = Control_id.of_code control_id }

  let write c at (v : t) =
    Output.u32 c at "control_id" (Control_id.to_code v.control_id)
end

(** A record. *)
type record =
  | End  (** Marks the end of the stream. *)
  | Libxc_context
  (** A libxc image follows, headers and all. It goes on to its END, or to a CHECKPOINT, after
      which records of libxl follow again. *)
  | Emulator_xenstore_data of Emulator_xenstore_data.t
  (** What an emulator of the domain keeps in xenstore. *)
  | Emulator_context of Emulator_context.t  (** The state of an emulator of the domain. *)
  | Checkpoint_end
  (** Ends the records of a checkpoint. The libxc image goes on where it was left, without
      headers. *)
  | Checkpoint_state of Checkpoint_state.t
  (** How far the two hosts of a mirrored domain have come. COLO alone uses it. *)

type Form.body += Record of record
(**/**)

let header_header : Form.header = {
  title = "header";
  size = 16;
  big = Some true;
  complete = "libxl.header.complete";
  read = (fun c ->
    let v = Header.read c 0 in
    Cursor.set_headers c (Headers { header = v });
    Cursor.tell_version c v.version;
    Cursor.set_big c (v.options land 0x1 <> 0);
    Cursor.begin_parts c 16
  );
  write = (fun c headers ->
    Header.write c (Output.extend c 16) (of_headers headers).header
  );
}

let form_end : Form.record = {
  title = "END";
  code = 0L;
  octets = 0;
  exact = true;
  length_rule = "libxl.end.length";
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

let form_libxc_context : Form.record = {
  title = "LIBXC_CONTEXT";
  code = 1L;
  octets = 0;
  exact = true;
  length_rule = "libxl.libxc_context.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Begins "libxc";
  read = (fun c ->
    let v = Libxc_context.read c 0 in
    ignore v;
    { body = Record (Libxc_context); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Libxc_context) -> Libxc_context.write c (Output.extend c 0) ()
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_emulator_xenstore_data : Form.record = {
  title = "EMULATOR_XENSTORE_DATA";
  code = 2L;
  octets = 8;
  exact = false;
  length_rule = "libxl.emulator_xenstore_data.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Emulator_xenstore_data.read c 0 in
    { body = Record (Emulator_xenstore_data v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Emulator_xenstore_data v) -> Emulator_xenstore_data.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_emulator_context : Form.record = {
  title = "EMULATOR_CONTEXT";
  code = 3L;
  octets = 8;
  exact = false;
  length_rule = "libxl.emulator_context.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Emulator_context.read c 0 in
    { body = Record (Emulator_context v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Emulator_context v) -> Emulator_context.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_checkpoint_end : Form.record = {
  title = "CHECKPOINT_END";
  code = 4L;
  octets = 0;
  exact = true;
  length_rule = "libxl.checkpoint_end.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Resumes "libxc";
  read = (fun c ->
    let v = Checkpoint_end.read c 0 in
    ignore v;
    { body = Record (Checkpoint_end); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Checkpoint_end) -> Checkpoint_end.write c (Output.extend c 0) ()
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_checkpoint_state : Form.record = {
  title = "CHECKPOINT_STATE";
  code = 5L;
  octets = 8;
  exact = true;
  length_rule = "libxl.checkpoint_state.length";
  layouts = [
    { Form.length = 4; without = [ "reserved" ]; given = []; gaps = [ (4, 4) ]; fill = [] };
  ];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Checkpoint_state.read c 0 in
    { body = Record (Checkpoint_state v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (Checkpoint_state (Checkpoint_state.read c at)));
  write = (fun c body ->
    match body with
    | Record (Checkpoint_state v) -> Checkpoint_state.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let framing : Form.framing = {
  header_size = 8;
  big_endian = None;
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
  header_complete = "libxl.framing.header-complete";
  body_complete = "libxl.framing.body-complete";
  end_ = Some ("libxl.framing.end", "libxl.framing.nothing-after-end");
  type_known = "libxl.framing.type";
  optional_bit = Some 31;
  passes_unknown = false;
  least = None;
  limit = None;
  aligned = None;
  unique = None;
  pad_to = 8;
  pad_counts = false;
  pad_complete = "libxl.framing.padding-complete";
  pad_zero = Some "libxl.framing.padding.zero";
  pad_verified = false;
  trailer = None;
  checksum = None;
}

let rule = function
  | "libxl.key_value.key.fits" -> (Class.Length,
    "`key` lies within the body of its record.")
  | "libxl.key_value.key.terminated" -> (Class.Text,
    "`key` ends in a NUL and holds no other.")
  | "libxl.key_value.key.characters" -> (Class.Text,
    "`key` matches `[-A-Za-z0-9/_@]*`.")
  | "libxl.key_value.key.relative" -> (Class.Text,
    "`key` matches `([^/].*)?`.")
  | "libxl.key_value.value.fits" -> (Class.Length,
    "`value` lies within the body of its record.")
  | "libxl.key_value.value.terminated" -> (Class.Text,
    "`value` ends in a NUL and holds no other.")
  | "libxl.key_value.value.readable" -> (Class.Text,
    "`value` matches `[ -~]*`.")
  | "libxl.header.complete" -> (Class.Truncated,
    "A stream holds all octets of its `header`.")
  | "libxl.header.ident.const" -> (Class.Magic,
    "`ident` is 0x4c6962786c466d74.")
  | "libxl.header.version.known" -> (Class.Version,
    "`version` is 2.")
  | "libxl.header.options.zero" -> (Class.Reserved,
    "The reserved bits of `options` are zero when they are written.")
  | "libxl.framing.header-complete" -> (Class.Truncated,
    "A stream holds all octets of a record's header.")
  | "libxl.framing.body-complete" -> (Class.Truncated,
    "A stream holds as many octets of a body as the record's length says.")
  | "libxl.framing.end" -> (Class.Truncated,
    "A stream does not stop before its last record.")
  | "libxl.framing.nothing-after-end" -> (Class.Trailing,
    "Nothing follows the last record.")
  | "libxl.framing.type" -> (Class.Type,
    "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know.")
  | "libxl.framing.padding-complete" -> (Class.Truncated,
    "Octets up to a multiple of 8 follow the body of a record.")
  | "libxl.framing.padding.zero" -> (Class.Padding,
    "The octets of the padding are zero when they are written.")
  | "libxl.end.length" -> (Class.Length,
    "The length of END is 0.")
  | "libxl.libxc_context.length" -> (Class.Length,
    "The length of LIBXC_CONTEXT is 0.")
  | "libxl.emulator_xenstore_data.emulator_id.named" -> (Class.Value,
    "`emulator_id` is one of the values of `emulator_id`.")
  | "libxl.emulator_xenstore_data.pairs.fits" -> (Class.Length,
    "`pairs` lies within the body of its record.")
  | "libxl.emulator_xenstore_data.length" -> (Class.Length,
    "The length of EMULATOR_XENSTORE_DATA is the sum of its fields.")
  | "libxl.emulator_context.emulator_id.named" -> (Class.Value,
    "`emulator_id` is one of the values of `emulator_id`.")
  | "libxl.emulator_context.emulator_ctx.fits" -> (Class.Length,
    "`emulator_ctx` lies within the body of its record.")
  | "libxl.emulator_context.length" -> (Class.Length,
    "The length of EMULATOR_CONTEXT is the sum of its fields.")
  | "libxl.checkpoint_end.length" -> (Class.Length,
    "The length of CHECKPOINT_END is 0.")
  | "libxl.checkpoint_state.control_id.named" -> (Class.Value,
    "`control_id` is one of the values of `control_id`.")
  | "libxl.checkpoint_state.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero when they are written.")
  | "libxl.checkpoint_state.length" -> (Class.Length,
    "The length of CHECKPOINT_STATE is 8; a reader also takes 4.")
  | "libxl.checkpoint_state.direction" -> (Class.Value,
    "A stream, which goes from the primary host to the secondary one, holds `new`; the secondary sends the others, on the back channel.")
  | other -> (Class.Value, other)

(**/**)

(** The stream, for readers and writers. *)
let description : Form.stream = {
  id = "libxl";
  name = "libxl";
  versions = [ 2 ];
  rule = rule;
  headers = [ header_header ];
  framing = framing;
  record = (function
    | 0L -> Some form_end
    | 1L -> Some form_libxc_context
    | 2L -> Some form_emulator_xenstore_data
    | 3L -> Some form_emulator_context
    | 4L -> Some form_checkpoint_end
    | 5L -> Some form_checkpoint_state
    | _ -> None
  );
  of_body = (function
    | Record (End) -> Some form_end
    | Record (Libxc_context) -> Some form_libxc_context
    | Record (Emulator_xenstore_data _) -> Some form_emulator_xenstore_data
    | Record (Emulator_context _) -> Some form_emulator_context
    | Record (Checkpoint_end) -> Some form_checkpoint_end
    | Record (Checkpoint_state _) -> Some form_checkpoint_state
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
    form_libxc_context;
    form_emulator_xenstore_data;
    form_emulator_context;
    form_checkpoint_end;
    form_checkpoint_state;
  ];
  first = None;
  order_magic = None;
  inner;
}

(** Reads a stream: Libxl stream. *)
let reader input = Reader.make description input

(** Its headers, which are read now if they were not before. *)
let headers reader = Result.map of_headers (Reader.headers reader)

(** Writes a stream: Libxl stream. Octets are handed to the function. *)
let writer ?(headers = default_headers) give =
  Writer.make description give (Headers headers)

(** What saves the records of each type. *)
type savers = {
  libxc_context : Writer.saver;
    (** A libxc image follows, headers and all. It goes on to its END, or to a CHECKPOINT, after
        which records of libxl follow again. *)
  emulator_xenstore_data : Writer.saver;  (** What an emulator of the domain keeps in xenstore. *)
  emulator_context : Writer.saver;  (** The state of an emulator of the domain. *)
  checkpoint_end : Writer.saver;
    (** Ends the records of a checkpoint. The libxc image goes on where it was left, without
        headers. *)
  checkpoint_state : Writer.saver;
    (** How far the two hosts of a mirrored domain have come. COLO alone uses it. *)
}

(** Saves nothing: whoever saves a stream says what it has. *)
let no_savers : savers = { libxc_context = Writer.nothing;
  emulator_xenstore_data = Writer.nothing;
  emulator_context = Writer.nothing;
  checkpoint_end = Writer.nothing;
  checkpoint_state = Writer.nothing }

(** Writes a whole stream, and closes it: the records of each type, in an order that keeps the
    rules on it; then the last one, if it has no fields. *)
let save ?(headers = default_headers) give (savers : savers) =
  Writer.save (writer ~headers give) [ savers.libxc_context;
    savers.emulator_xenstore_data;
    savers.emulator_context;
    savers.checkpoint_end;
    savers.checkpoint_state;
    Writer.bodies [ Record (End) ] ]

(** Judges a whole stream as what a writer has written. *)
let check input = Reader.check description input

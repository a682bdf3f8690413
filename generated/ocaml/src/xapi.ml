(* Generated from spec/xapi by `cargo codegen`; do not edit. *)

(** Xapi suspend image.

    A domain as xapi’s xenopsd suspends, moves and resumes it: the libxc image, and around it
    what xenopsd, the device emulator, the UEFI variables and the virtual TPMs have to keep. *)

let inner : (string * Form.candidate list) list = [
  ("libxc", [
    { description = Some Libxc.description; signs = [ (0, [ "\xff\xff\xff\xff\xff\xff\xff\xff" ]); (8, [ "XENF" ]) ] };
  ]);
]

(** Tells the image from others, and its version. *)
module Head = struct
  type t = {
    signature : string;  (** A line of ASCII letters, with its line feed. *)
  }

  let default : t = {
    signature = "XenSavedDomv2-\x0a";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let signature = Cursor.octets_at c at 15 in
    if signature <> "XenSavedDomv2-\x0a" then
      Cursor.refuse c "xapi.head.signature.const" at "signature";
    { signature }

  let write c at (v : t) =
    Output.octets_at c at "signature" v.signature 15
end

(** What stands before the first record. *)
type headers = {
  head : Head.t;  (** Tells the image from others, and its version. *)
}

let default_headers : headers = { head = Head.default }

(** The same with zeros where readers pass over what writers refuse. *)
let cleared_headers (headers : headers) : headers =
  { head = Head.cleared headers.head }

type Form.headers += Headers of headers

let of_headers = function Headers headers -> headers | _ -> default_headers
let headers_of c = of_headers (Cursor.headers c)

(** Precedes every part of the image. *)
module Record_header = struct
  type t = {
    type_ : int64;  (** What the part is. *)
    length : int64;  (** Octets of the body. *)
  }

  let default : t = {
    type_ = 0L;
    length = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let type_ = Cursor.u64 c at in
    let length = Cursor.u64 c (at + 8) in
    { type_; length }

  let write c at (v : t) =
    Output.u64 c at "type" v.type_;
    Output.u64 c (at + 8) "length" v.length
end

type Form.further += Further of Record_header.t

let of_further = function Further v -> v | _ -> Record_header.default
let framing_of c = of_further (Cursor.framing c)

(** What xenopsd writes down of the image and of the domain. *)
module Xenops = struct
  type t = {
    metadata : string;
      (** An S-expression: fields in brackets, each with its name and its value. *)
  }

  let default : t = {
    metadata = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    Cursor.begin_parts c 0;
    Cursor.part c "metadata" "xapi.xenops.metadata.fits";
    let metadata = Cursor.octets c (Cursor.rest c 1) in
    { metadata }

  let write c at (v : t) =
    Output.part c "metadata";
    Output.octets c v.metadata
end

(** A libxc image follows, headers and all, up to its END. After that come records of this
    stream again. *)
module Libxc_image = struct
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
    if Cursor.seen c 240L then
      Cursor.refuse c "xapi.libxc_image.once" at path
end

(** The state of the device emulator, as QEMU saves it. *)
module Qemu_trad = struct
  type t = {
    state : string;  (** What QEMU has written; it means something to QEMU alone. *)
  }

  let default : t = {
    state = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    Cursor.begin_parts c 0;
    Cursor.part c "state" "xapi.qemu_trad.state.fits";
    let state = Cursor.octets c (Cursor.rest c 1) in
    { state }

  let write c at (v : t) =
    Output.part c "state";
    Output.octets c v.state

  let rules c (v : t) =
    if Int64.unsigned_compare (framing_of c).Record_header.length (Int64.of_int (1024 * 1024)) > 0 then
      Cursor.refuse c "xapi.qemu_trad.limit" 0 ""
end

(** The UEFI variables of the domain. *)
module Varstored = struct
  type t = {
    variables : string;  (** What varstored has written; it means something to varstored alone. *)
  }

  let default : t = {
    variables = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    Cursor.begin_parts c 0;
    Cursor.part c "variables" "xapi.varstored.variables.fits";
    let variables = Cursor.octets c (Cursor.rest c 1) in
    { variables }

  let write c at (v : t) =
    Output.part c "variables";
    Output.octets c v.variables
end

(** The state of a virtual TPM, as its octets are. *)
module Swtpm0 = struct
  type t = {
    state : string;  (** What swtpm has written. *)
  }

  let default : t = {
    state = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    Cursor.begin_parts c 0;
    Cursor.part c "state" "xapi.swtpm0.state.fits";
    let state = Cursor.octets c (Cursor.rest c 1) in
    { state }

  let write c at (v : t) =
    Output.part c "state";
    Output.octets c v.state
end

(** The state of a virtual TPM. *)
module Swtpm = struct
  type t = {
    state : string;  (** What swtpm has written, in Base64. *)
  }

  let default : t = {
    state = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    Cursor.begin_parts c 0;
    Cursor.part c "state" "xapi.swtpm.state.fits";
    let state = Cursor.octets c (Cursor.rest c 1) in
    { state }

  let write c at (v : t) =
    Output.part c "state";
    Output.octets c v.state
end

(** Marks the end of the image. *)
module End_of_image = struct
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

(** A record. *)
type record =
  | Xenops of Xenops.t  (** What xenopsd writes down of the image and of the domain. *)
  | Libxc_image
  (** A libxc image follows, headers and all, up to its END. After that come records of this
      stream again. *)
  | Qemu_trad of Qemu_trad.t  (** The state of the device emulator, as QEMU saves it. *)
  | Varstored of Varstored.t  (** The UEFI variables of the domain. *)
  | Swtpm0 of Swtpm0.t  (** The state of a virtual TPM, as its octets are. *)
  | Swtpm of Swtpm.t  (** The state of a virtual TPM. *)
  | End_of_image  (** Marks the end of the image. *)

type Form.body += Record of record
(**/**)

let header_head : Form.header = {
  title = "head";
  size = 15;
  big = Some false;
  complete = "xapi.head.complete";
  read = (fun c ->
    let v = Head.read c 0 in
    Cursor.set_headers c (Headers { head = v });
    Cursor.begin_parts c 15
  );
  write = (fun c headers ->
    Head.write c (Output.extend c 15) (of_headers headers).head
  );
}

let form_xenops : Form.record = {
  title = "XENOPS";
  code = 15L;
  octets = 0;
  exact = false;
  length_rule = "xapi.xenops.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Xenops.read c 0 in
    { body = Record (Xenops v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Xenops v) -> Xenops.write c (Output.extend c 0) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_libxc_image : Form.record = {
  title = "LIBXC_IMAGE";
  code = 240L;
  octets = 0;
  exact = true;
  length_rule = "xapi.libxc_image.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = Some "xapi.libxc_image.required";
  control = Begins "libxc";
  read = (fun c ->
    let v = Libxc_image.read c 0 in
    ignore v;
    { body = Record (Libxc_image); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Libxc_image) -> Libxc_image.write c (Output.extend c 0) ()
    | _ -> ()
  );
  admit = Libxc_image.admit;
  is_required = (fun _ -> true);
}

let form_qemu_trad : Form.record = {
  title = "QEMU_TRAD";
  code = 3840L;
  octets = 0;
  exact = false;
  length_rule = "xapi.qemu_trad.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Qemu_trad.read c 0 in
    { body = Record (Qemu_trad v); rules = (fun c -> Qemu_trad.rules c v); remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Qemu_trad v) -> Qemu_trad.write c (Output.extend c 0) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_varstored : Form.record = {
  title = "VARSTORED";
  code = 3857L;
  octets = 0;
  exact = false;
  length_rule = "xapi.varstored.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Varstored.read c 0 in
    { body = Record (Varstored v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Varstored v) -> Varstored.write c (Output.extend c 0) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_swtpm0 : Form.record = {
  title = "SWTPM0";
  code = 3858L;
  octets = 0;
  exact = false;
  length_rule = "xapi.swtpm0.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Swtpm0.read c 0 in
    { body = Record (Swtpm0 v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Swtpm0 v) -> Swtpm0.write c (Output.extend c 0) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_swtpm : Form.record = {
  title = "SWTPM";
  code = 3859L;
  octets = 0;
  exact = false;
  length_rule = "xapi.swtpm.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Swtpm.read c 0 in
    { body = Record (Swtpm v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Swtpm v) -> Swtpm.write c (Output.extend c 0) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_end_of_image : Form.record = {
  title = "END_OF_IMAGE";
  code = 0xffffL;
  octets = 0;
  exact = true;
  length_rule = "xapi.end_of_image.length";
  layouts = [];
  last_instance = None;
  last = true;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = End_of_image.read c 0 in
    ignore v;
    { body = Record (End_of_image); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (End_of_image) -> End_of_image.write c (Output.extend c 0) ()
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let framing : Form.framing = {
  header_size = 16;
  big_endian = Some false;
  read_header = (fun c ->
    let v = Record_header.read c 0 in
    { type_ = v.Record_header.type_;
      length = v.Record_header.length;
      instance = 0L;
      sum = 0;
      further = Further v }
  );
  write_header = (fun c further told ->
    ignore further;
    let v = { Record_header.type_ = told.type_; length = told.length } in
    Record_header.write c (Output.extend c 16) v
  );
  type_at = { at = 0; octets = 8; label = "type" };
  length_at = { at = 8; octets = 8; label = "length" };
  instance_at = None;
  header_complete = "xapi.framing.header-complete";
  body_complete = "xapi.framing.body-complete";
  end_ = Some ("xapi.framing.end", "xapi.framing.nothing-after-end");
  type_known = "xapi.framing.type";
  optional_bit = None;
  passes_unknown = false;
  least = None;
  limit = None;
  aligned = None;
  unique = None;
  pad_to = 1;
  pad_counts = false;
  pad_complete = "xapi.framing.body-complete";
  pad_zero = None;
  pad_verified = false;
  trailer = None;
  checksum = None;
}

let rule = function
  | "xapi.head.complete" -> (Class.Truncated,
    "A stream holds all octets of its `head`.")
  | "xapi.head.signature.const" -> (Class.Magic,
    "`signature` is `XenSavedDomv2-\\x0a`.")
  | "xapi.framing.header-complete" -> (Class.Truncated,
    "A stream holds all octets of a record's header.")
  | "xapi.framing.body-complete" -> (Class.Truncated,
    "A stream holds as many octets of a body as the record's length says.")
  | "xapi.framing.end" -> (Class.Truncated,
    "A stream does not stop before its last record.")
  | "xapi.framing.nothing-after-end" -> (Class.Trailing,
    "Nothing follows the last record.")
  | "xapi.framing.type" -> (Class.Type,
    "The type of a record is one of those described.")
  | "xapi.xenops.metadata.fits" -> (Class.Length,
    "`metadata` lies within the body of its record.")
  | "xapi.xenops.length" -> (Class.Length,
    "The length of XENOPS is the sum of its fields.")
  | "xapi.xenops.ahead" -> (Class.Conflict,
    "There is one such record, ahead of all others.")
  | "xapi.libxc_image.required" -> (Class.Missing,
    "A stream has a record LIBXC_IMAGE.")
  | "xapi.libxc_image.once" -> (Class.Duplicate,
    "A stream has no second LIBXC_IMAGE.")
  | "xapi.libxc_image.length" -> (Class.Length,
    "The length of LIBXC_IMAGE is 0.")
  | "xapi.qemu_trad.state.fits" -> (Class.Length,
    "`state` lies within the body of its record.")
  | "xapi.qemu_trad.length" -> (Class.Length,
    "The length of QEMU_TRAD is the sum of its fields.")
  | "xapi.qemu_trad.limit" -> (Class.Value,
    "The state has at most 1 MiB.")
  | "xapi.varstored.variables.fits" -> (Class.Length,
    "`variables` lies within the body of its record.")
  | "xapi.varstored.length" -> (Class.Length,
    "The length of VARSTORED is the sum of its fields.")
  | "xapi.swtpm0.state.fits" -> (Class.Length,
    "`state` lies within the body of its record.")
  | "xapi.swtpm0.length" -> (Class.Length,
    "The length of SWTPM0 is the sum of its fields.")
  | "xapi.swtpm0.unused" -> (Class.Conflict,
    "Nobody writes the record any more.")
  | "xapi.swtpm.state.fits" -> (Class.Length,
    "`state` lies within the body of its record.")
  | "xapi.swtpm.length" -> (Class.Length,
    "The length of SWTPM is the sum of its fields.")
  | "xapi.swtpm.uefi" -> (Class.Conflict,
    "The UEFI variables stand before it.")
  | "xapi.end_of_image.length" -> (Class.Length,
    "The length of END_OF_IMAGE is 0.")
  | other -> (Class.Value, other)

(**/**)

(** The stream, for readers and writers. *)
let description : Form.stream = {
  id = "xapi";
  name = "xapi";
  versions = [ 2 ];
  rule = rule;
  headers = [ header_head ];
  framing = framing;
  record = (function
    | 15L -> Some form_xenops
    | 240L -> Some form_libxc_image
    | 3840L -> Some form_qemu_trad
    | 3857L -> Some form_varstored
    | 3858L -> Some form_swtpm0
    | 3859L -> Some form_swtpm
    | 0xffffL -> Some form_end_of_image
    | _ -> None
  );
  of_body = (function
    | Record (Xenops _) -> Some form_xenops
    | Record (Libxc_image) -> Some form_libxc_image
    | Record (Qemu_trad _) -> Some form_qemu_trad
    | Record (Varstored _) -> Some form_varstored
    | Record (Swtpm0 _) -> Some form_swtpm0
    | Record (Swtpm _) -> Some form_swtpm
    | Record (End_of_image) -> Some form_end_of_image
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
    form_xenops;
    form_libxc_image;
    form_qemu_trad;
    form_varstored;
    form_swtpm0;
    form_swtpm;
    form_end_of_image;
  ];
  first = None;
  order_magic = None;
  inner;
}

(** Reads a stream: Xapi suspend image. *)
let reader input = Reader.make description input

(** Its headers, which are read now if they were not before. *)
let headers reader = Result.map of_headers (Reader.headers reader)

(** Writes a stream: Xapi suspend image. Octets are handed to the function. *)
let writer ?(headers = default_headers) give =
  Writer.make description give (Headers headers)

(** What saves the records of each type. *)
type savers = {
  xenops : Writer.saver;  (** What xenopsd writes down of the image and of the domain. *)
  libxc_image : Writer.saver;
    (** A libxc image follows, headers and all, up to its END. After that come records of this
        stream again. *)
  qemu_trad : Writer.saver;  (** The state of the device emulator, as QEMU saves it. *)
  varstored : Writer.saver;  (** The UEFI variables of the domain. *)
  swtpm0 : Writer.saver;  (** The state of a virtual TPM, as its octets are. *)
  swtpm : Writer.saver;  (** The state of a virtual TPM. *)
}

(** Saves nothing: whoever saves a stream says what it has. *)
let no_savers : savers = { xenops = Writer.nothing;
  libxc_image = Writer.nothing;
  qemu_trad = Writer.nothing;
  varstored = Writer.nothing;
  swtpm0 = Writer.nothing;
  swtpm = Writer.nothing }

(** Writes a whole stream, and closes it: the records of each type, in an order that keeps the
    rules on it; then the last one, if it has no fields. *)
let save ?(headers = default_headers) give (savers : savers) =
  Writer.save (writer ~headers give) [ savers.xenops;
    savers.libxc_image;
    savers.qemu_trad;
    savers.varstored;
    savers.swtpm0;
    savers.swtpm;
    Writer.bodies [ Record (End_of_image) ] ]

(** Judges a whole stream as what a writer has written. *)
let check input = Reader.check description input

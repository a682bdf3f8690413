(* Generated from spec/mixed by `cargo codegen`; do not edit. *)

(** Mixed.

    Records of eight types, one in 64 of them a kibioctet. *)

let inner = []

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

(** The record alpha. *)
module Alpha = struct
  type t = {
    a : int64;  (** A value. *)
    b : int64;  (** A value. *)
  }

  let default : t = {
    a = 0L;
    b = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let a = Cursor.u64 c at in
    if Int64.unsigned_compare a 1L < 0 then
      Cursor.refuse c "mixed.alpha.a.min" at "a";
    let b = Cursor.u64 c (at + 8) in
    { a; b }

  let write c at (v : t) =
    Output.u64 c at "a" v.a;
    Output.u64 c (at + 8) "b" v.b
end

(** The record beta. *)
module Beta = struct
  type t = {
    a : int;  (** A value. *)
    b : int;  (** A value. *)
    c_ : int64;  (** A value. *)
    d : int64;  (** A value. *)
  }

  let default : t = {
    a = 0;
    b = 0;
    c_ = 0L;
    d = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let a = Cursor.u32 c at in
    let b = Cursor.u32 c (at + 4) in
    let c_ = Cursor.u64 c (at + 8) in
    let d = Cursor.u64 c (at + 16) in
    { a; b; c_; d }

  let write c at (v : t) =
    Output.u32 c at "a" v.a;
    Output.u32 c (at + 4) "b" v.b;
    Output.u64 c (at + 8) "c" v.c_;
    Output.u64 c (at + 16) "d" v.d
end

(** The record gamma. *)
module Gamma = struct
  type t = {
    a : int;  (** A value. *)
    b : int;  (** A value. *)
    c_ : int;  (** A value. *)
  }

  let default : t = {
    a = 0;
    b = 0;
    c_ = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let a = Cursor.u16 c at in
    let b = Cursor.u16 c (at + 2) in
    let c_ = Cursor.u32 c (at + 4) in
    { a; b; c_ }

  let write c at (v : t) =
    Output.u16 c at "a" v.a;
    Output.u16 c (at + 2) "b" v.b;
    Output.u32 c (at + 4) "c" v.c_
end

(** The record delta. *)
module Delta = struct
  type t = {
    a : int64;  (** A value. *)
    b : int;  (** A value. *)
    c_ : int;  (** A value. *)
    d : int;  (** A value. *)
    e : int;  (** A value. *)
    f : int64;  (** A value. *)
    g : int64;  (** A value. *)
  }

  let default : t = {
    a = 0L;
    b = 0;
    c_ = 0;
    d = 0;
    e = 0;
    f = 0L;
    g = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let a = Cursor.u64 c at in
    let b = Cursor.u32 c (at + 8) in
    let c_ = Cursor.u16 c (at + 12) in
    let d = Cursor.u8 c (at + 14) in
    let e = Cursor.u8 c (at + 15) in
    let f = Cursor.u64 c (at + 16) in
    let g = Cursor.u64 c (at + 24) in
    { a; b; c_; d; e; f; g }

  let write c at (v : t) =
    Output.u64 c at "a" v.a;
    Output.u32 c (at + 8) "b" v.b;
    Output.u16 c (at + 12) "c" v.c_;
    Output.u8 c (at + 14) "d" v.d;
    Output.u8 c (at + 15) "e" v.e;
    Output.u64 c (at + 16) "f" v.f;
    Output.u64 c (at + 24) "g" v.g
end

(** The record epsilon. *)
module Epsilon = struct
  type t = {
    a : int;  (** A value. *)
    b : int;  (** A value. *)
  }

  let default : t = {
    a = 0;
    b = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let a = Cursor.u32 c at in
    let b = Cursor.u32 c (at + 4) in
    { a; b }

  let write c at (v : t) =
    Output.u32 c at "a" v.a;
    Output.u32 c (at + 4) "b" v.b
end

(** The record zeta. *)
module Zeta = struct
  type t = {
    a : int64;  (** A value. *)
    b : int64;  (** A value. *)
    c_ : int64;  (** A value. *)
    d : int64;  (** A value. *)
  }

  let default : t = {
    a = 0L;
    b = 0L;
    c_ = 0L;
    d = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let a = Cursor.u64 c at in
    let b = Cursor.u64 c (at + 8) in
    let c_ = Cursor.u64 c (at + 16) in
    let d = Cursor.u64 c (at + 24) in
    { a; b; c_; d }

  let write c at (v : t) =
    Output.u64 c at "a" v.a;
    Output.u64 c (at + 8) "b" v.b;
    Output.u64 c (at + 16) "c" v.c_;
    Output.u64 c (at + 24) "d" v.d
end

(** The record eta. *)
module Eta = struct
  type t = {
    a : int;  (** A value. *)
    b : int;  (** A value. *)
    c_ : int;  (** A value. *)
    d : int;  (** A value. *)
    e : int64;  (** A value. *)
  }

  let default : t = {
    a = 0;
    b = 0;
    c_ = 0;
    d = 0;
    e = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let a = Cursor.u8 c at in
    let b = Cursor.u8 c (at + 1) in
    let c_ = Cursor.u16 c (at + 2) in
    let d = Cursor.u32 c (at + 4) in
    let e = Cursor.u64 c (at + 8) in
    { a; b; c_; d; e }

  let write c at (v : t) =
    Output.u8 c at "a" v.a;
    Output.u8 c (at + 1) "b" v.b;
    Output.u16 c (at + 2) "c" v.c_;
    Output.u32 c (at + 4) "d" v.d;
    Output.u64 c (at + 8) "e" v.e
end

(** The record theta. *)
module Theta = struct
  type t = {
    a : int64;  (** A value. *)
    b : int64 array;  (** A value. *)
  }

  let default : t = {
    a = 0L;
    b = Array.make 127 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let a = Cursor.u64 c at in
    let b = Cursor.elements_at c (at + 8) 8 127 Cursor.u64 in
    { a; b }

  let write c at (v : t) =
    Output.u64 c at "a" v.a;
    Output.integers_at c (at + 8) "b" Output.u64 8 v.b 127
end

(** A record. *)
type record =
  | End  (** Ends the stream. *)
  | Alpha of Alpha.t  (** The record alpha. *)
  | Beta of Beta.t  (** The record beta. *)
  | Gamma of Gamma.t  (** The record gamma. *)
  | Delta of Delta.t  (** The record delta. *)
  | Epsilon of Epsilon.t  (** The record epsilon. *)
  | Zeta of Zeta.t  (** The record zeta. *)
  | Eta of Eta.t  (** The record eta. *)
  | Theta of Theta.t  (** The record theta. *)

type Form.body += Record of record
(**/**)

let form_end : Form.record = {
  title = "END";
  code = 1L;
  octets = 0;
  exact = true;
  length_rule = "mixed.end.length";
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

let form_alpha : Form.record = {
  title = "ALPHA";
  code = 2L;
  octets = 16;
  exact = true;
  length_rule = "mixed.alpha.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Alpha.read c 0 in
    { body = Record (Alpha v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (Alpha (Alpha.read c at)));
  write = (fun c body ->
    match body with
    | Record (Alpha v) -> Alpha.write c (Output.extend c 16) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_beta : Form.record = {
  title = "BETA";
  code = 3L;
  octets = 24;
  exact = true;
  length_rule = "mixed.beta.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Beta.read c 0 in
    { body = Record (Beta v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (Beta (Beta.read c at)));
  write = (fun c body ->
    match body with
    | Record (Beta v) -> Beta.write c (Output.extend c 24) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_gamma : Form.record = {
  title = "GAMMA";
  code = 4L;
  octets = 8;
  exact = true;
  length_rule = "mixed.gamma.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Gamma.read c 0 in
    { body = Record (Gamma v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (Gamma (Gamma.read c at)));
  write = (fun c body ->
    match body with
    | Record (Gamma v) -> Gamma.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_delta : Form.record = {
  title = "DELTA";
  code = 5L;
  octets = 32;
  exact = true;
  length_rule = "mixed.delta.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Delta.read c 0 in
    { body = Record (Delta v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (Delta (Delta.read c at)));
  write = (fun c body ->
    match body with
    | Record (Delta v) -> Delta.write c (Output.extend c 32) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_epsilon : Form.record = {
  title = "EPSILON";
  code = 6L;
  octets = 8;
  exact = true;
  length_rule = "mixed.epsilon.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Epsilon.read c 0 in
    { body = Record (Epsilon v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (Epsilon (Epsilon.read c at)));
  write = (fun c body ->
    match body with
    | Record (Epsilon v) -> Epsilon.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_zeta : Form.record = {
  title = "ZETA";
  code = 7L;
  octets = 32;
  exact = true;
  length_rule = "mixed.zeta.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Zeta.read c 0 in
    { body = Record (Zeta v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (Zeta (Zeta.read c at)));
  write = (fun c body ->
    match body with
    | Record (Zeta v) -> Zeta.write c (Output.extend c 32) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_eta : Form.record = {
  title = "ETA";
  code = 8L;
  octets = 16;
  exact = true;
  length_rule = "mixed.eta.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Eta.read c 0 in
    { body = Record (Eta v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (Eta (Eta.read c at)));
  write = (fun c body ->
    match body with
    | Record (Eta v) -> Eta.write c (Output.extend c 16) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_theta : Form.record = {
  title = "THETA";
  code = 9L;
  octets = 1024;
  exact = true;
  length_rule = "mixed.theta.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Theta.read c 0 in
    { body = Record (Theta v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (Theta (Theta.read c at)));
  write = (fun c body ->
    match body with
    | Record (Theta v) -> Theta.write c (Output.extend c 1024) v
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
  header_complete = "mixed.framing.header-complete";
  body_complete = "mixed.framing.body-complete";
  end_ = Some ("mixed.framing.end", "mixed.framing.nothing-after-end");
  type_known = "mixed.framing.type";
  optional_bit = None;
  passes_unknown = false;
  least = None;
  limit = Some (0x8000000L, "mixed.framing.length.max");
  aligned = None;
  unique = None;
  pad_to = 8;
  pad_counts = false;
  pad_complete = "mixed.framing.padding-complete";
  pad_zero = Some "mixed.framing.padding.zero";
  pad_verified = true;
  trailer = None;
  checksum = None;
}

let rule = function
  | "mixed.framing.length.max" -> (Class.Limit,
    "`length` is at most 0x8000000.")
  | "mixed.framing.header-complete" -> (Class.Truncated,
    "A stream holds all octets of a record's header.")
  | "mixed.framing.body-complete" -> (Class.Truncated,
    "A stream holds as many octets of a body as the record's length says.")
  | "mixed.framing.end" -> (Class.Truncated,
    "A stream does not stop before its last record.")
  | "mixed.framing.nothing-after-end" -> (Class.Trailing,
    "Nothing follows the last record.")
  | "mixed.framing.type" -> (Class.Type,
    "The type of a record is one of those described.")
  | "mixed.framing.padding-complete" -> (Class.Truncated,
    "Octets up to a multiple of 8 follow the body of a record.")
  | "mixed.framing.padding.zero" -> (Class.Padding,
    "The octets of the padding are zero.")
  | "mixed.end.length" -> (Class.Length,
    "The length of END is 0.")
  | "mixed.alpha.a.min" -> (Class.Value,
    "`a` is at least 1.")
  | "mixed.alpha.length" -> (Class.Length,
    "The length of ALPHA is 16.")
  | "mixed.beta.length" -> (Class.Length,
    "The length of BETA is 24.")
  | "mixed.gamma.length" -> (Class.Length,
    "The length of GAMMA is 8.")
  | "mixed.delta.length" -> (Class.Length,
    "The length of DELTA is 32.")
  | "mixed.epsilon.length" -> (Class.Length,
    "The length of EPSILON is 8.")
  | "mixed.zeta.length" -> (Class.Length,
    "The length of ZETA is 32.")
  | "mixed.eta.length" -> (Class.Length,
    "The length of ETA is 16.")
  | "mixed.theta.length" -> (Class.Length,
    "The length of THETA is 1024.")
  | other -> (Class.Value, other)

(**/**)

(** The stream, for readers and writers. *)
let description : Form.stream = {
  id = "mixed";
  name = "mixed";
  versions = [ 1 ];
  rule = rule;
  headers = [];
  framing = framing;
  record = (function
    | 1L -> Some form_end
    | 2L -> Some form_alpha
    | 3L -> Some form_beta
    | 4L -> Some form_gamma
    | 5L -> Some form_delta
    | 6L -> Some form_epsilon
    | 7L -> Some form_zeta
    | 8L -> Some form_eta
    | 9L -> Some form_theta
    | _ -> None
  );
  of_body = (function
    | Record (End) -> Some form_end
    | Record (Alpha _) -> Some form_alpha
    | Record (Beta _) -> Some form_beta
    | Record (Gamma _) -> Some form_gamma
    | Record (Delta _) -> Some form_delta
    | Record (Epsilon _) -> Some form_epsilon
    | Record (Zeta _) -> Some form_zeta
    | Record (Eta _) -> Some form_eta
    | Record (Theta _) -> Some form_theta
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
    form_alpha;
    form_beta;
    form_gamma;
    form_delta;
    form_epsilon;
    form_zeta;
    form_eta;
    form_theta;
  ];
  first = None;
  order_magic = None;
  inner;
}

(** Reads a stream: Mixed. *)
let reader input = Reader.make description input

(** Its headers, which are read now if they were not before. *)
let headers reader = Result.map of_headers (Reader.headers reader)

(** Writes a stream: Mixed. Octets are handed to the function. *)
let writer ?(headers = default_headers) give =
  Writer.make description give (Headers headers)

(** What saves the records of each type. *)
type savers = {
  alpha : Writer.saver;  (** The record alpha. *)
  beta : Writer.saver;  (** The record beta. *)
  gamma : Writer.saver;  (** The record gamma. *)
  delta : Writer.saver;  (** The record delta. *)
  epsilon : Writer.saver;  (** The record epsilon. *)
  zeta : Writer.saver;  (** The record zeta. *)
  eta : Writer.saver;  (** The record eta. *)
  theta : Writer.saver;  (** The record theta. *)
}

(** Saves nothing: whoever saves a stream says what it has. *)
let no_savers : savers = { alpha = Writer.nothing;
  beta = Writer.nothing;
  gamma = Writer.nothing;
  delta = Writer.nothing;
  epsilon = Writer.nothing;
  zeta = Writer.nothing;
  eta = Writer.nothing;
  theta = Writer.nothing }

(** Writes a whole stream, and closes it: the records of each type, in an order that keeps the
    rules on it; then the last one, if it has no fields. *)
let save ?(headers = default_headers) give (savers : savers) =
  Writer.save (writer ~headers give) [ savers.alpha;
    savers.beta;
    savers.gamma;
    savers.delta;
    savers.epsilon;
    savers.zeta;
    savers.eta;
    savers.theta;
    Writer.bodies [ Record (End) ] ]

(** Judges a whole stream as what a writer has written. *)
let check input = Reader.check description input

(** What there is to know of a stream: its headers, its framing, its records; and how far one has
    come. *)

(** Whom a rule binds. *)
type role = Both | Writer | Reader

(** The body of a record. Each stream adds its own. *)
type body = ..

(** The body of an optional record that nothing describes. *)
type body += Octets of string

(** The headers of a stream. *)
type headers = ..

type headers += None_yet

(** The further fields of a record header. *)
type further = ..

type further += Nothing

(** A body with fewer fields, which some programs wrote. *)
type layout = {
  length : int;
  without : string list;
  given : string list;  (** Those of them that a reader takes for something else than 0. *)
  gaps : (int * int) list;  (** What it lacks of the octets: offsets and sizes. *)
  fill : (int * int * int64) list;  (** Offset, size and value of what is given. *)
}

(** Layouts that a stream may have. *)
type layouts = All | Only of int | None_of_them

(** Whom the stream goes on with after a record. *)
type control = Stays | Begins of string | Resumes of string | Returns

(** A field of the record header: offset, octets, name. *)
type place = { at : int; octets : int; label : string }

(** Where a stream is. *)
type phase = In_headers | In_records | Ended

(** A description. *)
type stream = {
  id : string;
  name : string;
  versions : int list;
  rule : string -> Class.t * string;  (** The class of a rule, and what it says. *)
  headers : header list;
  framing : framing;
  record : int64 -> record option;  (** The record of a type code. *)
  of_body : body -> record option;
  clear : body -> body;  (** A body with zeros where readers pass over what writers refuse. *)
  clear_further : further -> further;
  clear_headers : headers -> headers;
  records : record list;
  first : record option;  (** The record that every stream begins with. *)
  order_magic : (int * string) option;
      (** Where the magic stands that tells the order of octets, and its octets, the most significant
          first. *)
  inner : (string * candidate list) list;  (** The streams within, by id. *)
}

(** A description that a stream within may have, if not that of the stream itself; and the octets by
    which it is known: each offset with those that will do. *)
and candidate = { description : stream option; signs : (int * string list) list }

and header = {
  title : string;
  size : int;
  big : bool option;
      (** Whether its most significant octet is first; none where the stream says it. *)
  complete : string;
  read : cursor -> unit;
  write : cursor -> headers -> unit;
}

and framing = {
  header_size : int;
  big_endian : bool option;
  read_header : cursor -> told;
  write_header : cursor -> further -> told -> unit;
  type_at : place;
  length_at : place;
  instance_at : place option;
  header_complete : string;
  body_complete : string;
  end_ : (string * string) option;
      (** That the last record is there, and nothing after it; none where the stream ends with its
          input. *)
  type_known : string;
  optional_bit : int option;
  passes_unknown : bool;
  least : (int64 * string) option;
      (** How many octets a length counts beside a body, and that it is no less. *)
  limit : (int64 * string) option;
  aligned : string option;
  unique : string option;
  pad_to : int;
  pad_counts : bool;
  pad_complete : string;
  pad_zero : string option;
  pad_verified : bool;
  trailer : (string * string) option;
      (** The length once more behind the padding: that it is there, and that it is the length. *)
  checksum : checksum option;
}

and checksum =
  | Of_record of Checksum.t * place * string
      (** Of each record: where its header holds it, and that it is right. *)
  | Of_stream of Checksum.t * (int64 * int) list * int64 option
      (** Of the stream so far: the types of the records that hold it, with the octets of the body
          before it, and the type of the record with which it begins again. *)

(** What a record header says. *)
and told = {
  type_ : int64;
  length : int64;
  instance : int64;
  sum : int;  (** The checksum. *)
  further : further;
}

(** What there is to know of a record besides its fields. *)
and record = {
  title : string;
  code : int64;
  octets : int;  (** Octets of the fields, exactly or at least. *)
  exact : bool;
  length_rule : string;
  layouts : layout list;
  last_instance : (int64 * string * role) option;
  last : bool;
  first_rule : string option;
  required : string option;
  control : control;
  read : cursor -> value;
  alone : (cursor -> int -> body) option;
      (** Reads the body at an offset, where it is judged by its own octets alone if it has the header
          of the record before. *)
  write : cursor -> body -> unit;
  admit : cursor -> int -> string -> unit;
  is_required : cursor -> bool;
}

(** A body that was read, its rules, and what is remembered of it. *)
and value = { body : body; rules : cursor -> unit; remember : cursor -> unit }

(** A stream under way. *)
and state = {
  of_ : stream;
  writing : bool;
  mutable allowed : layouts;
  depth : int;
  prefix : string;
  mutable phase : phase;
  mutable told_version : int;
  mutable declared : bool;  (** Whether the stream has told its version. *)
  mutable headers_read : headers;
  mutable is_big : bool;
  mutable number : int;  (** Records that have been there. *)
  mutable by_type : bool;  (** Whether the record at hand is given by its type alone. *)
  counts : (int64, int) Hashtbl.t;
  earlier : (string, int64) Hashtbl.t;
  sets : (string * int64 * int64, unit) Hashtbl.t;
  mutable last_record : heading option;
  mutable running : int;
      (** What is left of the division that gives the checksum of the stream so far. *)
}

(** A header or a body that is read, or composed. *)
and cursor = {
  state : state;
  most_first : bool;  (** Whether the most significant octet of an integer is first. *)
  composing : bool;
  mutable data : string;  (** What is read. *)
  mutable room : Bytes.t;  (** What has been composed: so many octets of it. *)
  mutable at : int;  (** Where the next field after the fixed part stands. *)
  mutable base : int;  (** Where the first octet stands in the stream. *)
  mutable version : int;
  mutable instance_ : int64;
  mutable framing_ : further;  (** The header of the record at hand. *)
  mutable layout : layout option;
  mutable lacking : int;  (** How many octets that lacks of the fixed part. *)
  mutable label_ : string;  (** The field at hand, its rule, and where it begins. *)
  mutable item : string;  (** The element at hand, where it tells its own size. *)
  mutable fits : string;
  mutable start : int;
  mutable sum_ : int;  (** The checksum of the stream so far, in a record that holds it. *)
  mutable marks : int list;
      (** Where each field after the fixed part begins, the last one first. *)
  mutable stop : (string * Error.t option) option;
      (** The field whose size is not what announces it, and the error within it. *)
}

(** A record under way. *)
and heading = {
  index : int;
  begins_at : int;
  header_of : told;
  size_ : int;  (** Octets of the body. *)
  form : record option;
  layout_of : layout option;
  header_octets : string;
  reading : cursor;
}

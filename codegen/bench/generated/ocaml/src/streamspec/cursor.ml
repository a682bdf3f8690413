(** A header or a body as it is read, field by field; and all that conditions can ask. *)

open Error
open Form

type t = Form.cursor

(** Begins with a header or body whose octets come later. *)
let make ?(composing = false) (state : state) most_first =
  {
    state; most_first; composing; data = ""; room = Bytes.empty; at = 0; base = 0;
    version = state.told_version; instance_ = 0L; framing_ = Nothing; layout = None; lacking = 0;
    label_ = ""; item = ""; fits = ""; start = 0; sum_ = 0; marks = []; stop = None;
  }

(** Goes on with the octets of a body or header, which begin at an offset. *)
let over (c : t) data base =
  c.data <- data;
  c.base <- base;
  c.at <- 0

(* What conditions ask. *)

let writing (c : t) = c.state.writing
let version (c : t) = c.version
let instance (c : t) = c.instance_
let framing (c : t) = c.framing_
let headers (c : t) = c.state.headers_read

(** Where the next field stands, and where the field at hand begins. *)
let at (c : t) = c.at

let start (c : t) = c.start

(** Octets that are left of the body; while it is composed, nothing tells that. *)
let remaining (c : t) = if c.composing then raise Untold else String.length c.data - c.at

(** The value of a field in the latest record of its type; 0 if there was none. *)
let earlier64 (c : t) field = Option.value (Hashtbl.find_opt c.state.earlier field) ~default:0L

let earlier c field = Int64.to_int (earlier64 c field)

(** Whether a record of this type has been there. *)
let seen (c : t) code = Hashtbl.mem c.state.counts code

(** How many records of a type were there. *)
let count (c : t) code = Option.value (Hashtbl.find_opt c.state.counts code) ~default:0

(** Whether an earlier record has this value in a field. *)
let held64 (c : t) field value = Hashtbl.mem c.state.sets (field, value, 0L)

let held c field value = held64 c field (Int64.of_int value)

(** Whether the layout of the record lacks a field, and what a reader takes that for then. *)
let lacks (c : t) name =
  match c.layout with Some layout -> List.mem name layout.without | None -> false

let is_given (c : t) name =
  match c.layout with Some layout -> List.mem name layout.given | None -> false

let given c name value = if is_given c name then Some value else None

(* What is remembered. *)

let set_headers (c : t) headers = c.state.headers_read <- headers
let set_big (c : t) big = c.state.is_big <- big

(** The version of this header or body, and, when all of it is right, of the stream. *)
let set_version (c : t) version = c.version <- version

let tell_version (c : t) version =
  c.state.told_version <- version;
  c.state.declared <- true

(** Forgets the section before: the stream begins again. *)
let begin_section (c : t) =
  Hashtbl.reset c.state.counts;
  Hashtbl.reset c.state.earlier;
  Hashtbl.reset c.state.sets

let note64 (c : t) field value = Hashtbl.replace c.state.sets (field, value, 0L) ()
let note c field value = note64 c field (Int64.of_int value)
let keep64 (c : t) field value = Hashtbl.replace c.state.earlier field value
let keep c field value = keep64 c field (Int64.of_int value)

(* Faults. *)

let fault_within (c : t) ?inner rule at path =
  (* What lies within a gap stands where that is. *)
  let before sum (start, size) = sum + max 0 (min size (at - start)) in
  let gaps = match c.layout with Some layout when not c.composing -> layout.gaps | _ -> [] in
  let offset = c.base + at - List.fold_left before 0 gaps in
  raise (Fault { rule; offset; path; inner })

(** That a rule is broken, at an offset in the body. *)
let refuse c rule at path = fault_within c rule at path

(** That a rule of a stream in the field at hand is broken. *)
let refuse_inner (c : t) (e : Error.t) =
  let path = c.label_ ^ "/" ^ e.path in
  raise (Fault { rule = e.rule; offset = e.offset; path; inner = Some e })

(** The path of an element. *)
let nth label index = Printf.sprintf "%s[%d]" label index

(* Integers at an offset, which are there. *)

let u8 (c : t) at = String.get_uint8 c.data at
let i8 (c : t) at = String.get_int8 c.data at

let u16 (c : t) at =
  if c.most_first then String.get_uint16_be c.data at else String.get_uint16_le c.data at

let i16 (c : t) at =
  if c.most_first then String.get_int16_be c.data at else String.get_int16_le c.data at

(* Their most and their least significant part. *)
let u24 (c : t) at =
  if c.most_first then (String.get_uint16_be c.data at lsl 8) lor String.get_uint8 c.data (at + 2)
  else (String.get_uint16_le c.data (at + 1) lsl 8) lor String.get_uint8 c.data at

let i24 (c : t) at =
  if c.most_first then (String.get_int16_be c.data at lsl 8) lor String.get_uint8 c.data (at + 2)
  else (String.get_int16_le c.data (at + 1) lsl 8) lor String.get_uint8 c.data at

let i32 (c : t) at =
  if c.most_first then Int32.to_int (String.get_int32_be c.data at)
  else Int32.to_int (String.get_int32_le c.data at)

let u32 c at = i32 c at land 0xffffffff

let joined48 high low = Int64.logor (Int64.shift_left (Int64.of_int high) 16) (Int64.of_int low)

let u48 (c : t) at =
  if c.most_first then joined48 (u32 c at) (u16 c (at + 4)) else joined48 (u32 c (at + 2)) (u16 c at)

let i48 (c : t) at =
  if c.most_first then joined48 (i32 c at) (u16 c (at + 4)) else joined48 (i32 c (at + 2)) (u16 c at)

let i64 (c : t) at =
  if c.most_first then String.get_int64_be c.data at else String.get_int64_le c.data at

let u64 = i64

(** Whether the integer at an offset is another one than the checksum of the stream so far. *)
let is_other_sum (c : t) at = u32 c at <> c.sum_

(* Octets and structures at an offset, which are there. *)

let octets_at (c : t) at size = String.sub c.data at size

(** Whether some of these octets is not zero. *)
let rec any (c : t) at size = size > 0 && (c.data.[at] <> '\000' || any c (at + 1) (size - 1))

(** So many elements of a size, each read by a function. *)
let elements_at c at size count read = Array.init count (fun index -> read c (at + (index * size)))

let structure_at c name read at =
  match read c at with
  | value -> value
  | exception (Fault _ as fault) -> within name (fun () -> raise fault)

let structures_at c name at size count read =
  let one index =
    match read c (at + (index * size)) with
    | value -> value
    | exception (Fault _ as fault) -> within (nth name index) (fun () -> raise fault)
  in
  Array.init count one

(* Fields after the fixed part. *)

(** These begin behind so many octets. *)
let begin_parts (c : t) at = c.at <- at

(** That a field is there, which what is left of the body decides: it may be of no octets. *)
let is_there (c : t) = c.marks <- -1 :: c.marks

(** Begins with a field after the fixed part. *)
let part (c : t) label fits =
  c.label_ <- label;
  c.fits <- fits;
  c.start <- c.at;
  c.marks <- c.at :: c.marks;
  match c.stop with
  | Some (at, Some e) when at = label -> refuse_inner c e
  | Some (at, None) when at = label -> refuse c fits c.at label
  | _ -> ()

(** Begins with what follows the fixed part of an element that tells its own size. *)
let piece (c : t) label fits =
  c.label_ <- c.item ^ "." ^ label;
  c.fits <- fits;
  c.start <- c.at;
  match c.stop with Some (at, _) when at = c.label_ -> raise No_value | _ -> ()

(** Passes over so many elements of a size, which are there, and gives the offset of the first. *)
let take (c : t) size count =
  let at = c.at in
  if count < 0 || count > (String.length c.data - at) / size then raise No_value;
  c.at <- at + (size * count);
  at

(** So many integers of a size, each read by a function; so many structures. *)
let elements c size count read = elements_at c (take c size count) size count read

let structures c name size count read = structures_at c name (take c size count) size count read

let octets c size = octets_at c (take c 1 size) size

(** Octets up to the next multiple. *)
let align (c : t) multiple =
  let beyond = (c.at - c.lacking) mod multiple in
  if beyond = 0 then 0 else multiple - beyond

(** How many elements of a size are left. *)
let rest c size = remaining c / size

(** So many elements, each of which moves on. *)
let times count read =
  let rec go index found =
    if index >= count then Array.of_list (List.rev found) else go (index + 1) (read index :: found)
  in
  go 0 []

(** Elements up to the end of the body. *)
let to_end c read =
  let rec go index found =
    if remaining c = 0 then Array.of_list (List.rev found) else go (index + 1) (read index :: found)
  in
  go 0 []

(** An element that tells its own size and begins with a fixed part. *)
let element (c : t) fits label size read index =
  let item = nth label index in
  c.item <- item;
  c.label_ <- item;
  c.fits <- fits;
  c.start <- c.at;
  structure_at c item read (take c size 1)

(** Elements that tell their own size, up to the end of the body; so many of them. *)
let varying (c : t) label size read = to_end c (element c c.fits label size read)

let so_many_varying (c : t) label size read count = times count (element c c.fits label size read)

(** A string up to its NUL, which is as rules want it. *)
let string ?terminated ?fits ?(patterns = []) (c : t) path =
  let start = c.at in
  match (String.index_from_opt c.data start '\000', terminated, fits) with
  | None, Some rule, _ when remaining c > 0 -> refuse c rule start path
  | None, _, Some rule -> refuse c rule start path
  | None, _, None -> raise No_value
  | Some end_, _, _ ->
    let text = octets_at c start (end_ - start) in
    let judge (rule, pattern) =
      if not (Pattern.matches pattern text) then refuse c rule start path
    in
    List.iter judge patterns;
    c.at <- end_ + 1;
    text

(* What values are in a document, and how they are taken of one. *)

open Error

type 'a t = { show : 'a -> Json.t; take : Json.t -> 'a }

(* Members of an object, each of which is taken once. *)

type members = { mutable left : (string * Json.t) list }

let members = function Json.Object left -> { left } | _ -> misfit "" "this is no object"
let elements = function Json.Array all -> all | _ -> misfit "" "this is no array"
let text_of = function Json.String text -> text | _ -> misfit "" "this is no string"

let pop members name =
  let found = List.assoc_opt name members.left in
  members.left <- List.remove_assoc name members.left;
  found

let need members name =
  match pop members name with Some value -> value | None -> misfit name "is missing"

(* Nothing else is there. *)
let finish members =
  match members.left with [] -> () | (name, _) :: _ -> misfit name "unknown member"

let field members name shape =
  let value = need members name in
  within name (fun () -> shape.take value)

let optional members name shape =
  Option.map (fun value -> within name (fun () -> shape.take value)) (pop members name)

let member name shape value = Some (name, shape.show value)
let member_if name shape = Option.map (fun value -> (name, shape.show value))

(* A structure, by what shows its fields and what takes them. *)
let structure fields take =
  let take json =
    let members = members json in
    let value = take members in
    finish members;
    value
  in
  { show = (fun value -> Json.Object (List.filter_map Fun.id (fields value))); take }

(* Integers. *)

let is_plain digits =
  let plain = String.for_all (function '0' .. '9' -> true | _ -> false) digits in
  digits <> "" && plain && (digits.[0] <> '0' || digits = "0")

(* The digits of an integer, which may be a number or a string, and whether it is below zero. *)
let digits json =
  let spelt =
    match json with
    | Json.Integer spelt | Json.String spelt -> spelt
    | _ -> misfit "" "this is no integer"
  in
  let is_negative = spelt <> "" && spelt.[0] = '-' in
  let digits = if is_negative then String.sub spelt 1 (String.length spelt - 1) else spelt in
  if (not (is_plain digits)) || (is_negative && digits = "0") then
    misfit "" "these are no decimal digits";
  (digits, is_negative)

let out_of_range () = misfit "" "is out of range"

let take_unsigned json =
  match digits json with
  | _, true -> out_of_range ()
  | digits, false -> (
    match Int64.of_string_opt ("0u" ^ digits) with Some value -> value | None -> out_of_range ())

let take_signed json =
  let digits, is_negative = digits json in
  match Int64.of_string_opt (if is_negative then "-" ^ digits else digits) with
  | Some value -> value
  | None -> out_of_range ()

let show_small value = Json.Integer (string_of_int value)

let unsigned bits =
  let take json =
    let value = take_unsigned json in
    if bits < 64 && Int64.shift_right_logical value bits <> 0L then out_of_range ();
    Int64.to_int value
  in
  let show value =
    if bits <= 32 then show_small value else Json.String (string_of_int value)
  in
  { show; take }

let signed bits =
  let take json =
    let value = take_signed json in
    let most = Int64.shift_left 1L (bits - 1) in
    if value < Int64.neg most || value >= most then out_of_range ();
    Int64.to_int value
  in
  { show = show_small; take }

(* As an [int64]. *)
let large bits =
  let take json =
    let value = take_unsigned json in
    if bits < 64 && Int64.shift_right_logical value bits <> 0L then out_of_range ();
    value
  in
  let show value =
    let digits = Printf.sprintf "%Lu" value in
    if bits <= 32 then Json.Integer digits else Json.String digits
  in
  { show; take }

let u8 = unsigned 8
let u16 = unsigned 16
let u32 = unsigned 32
let u64 = large 64
let u24 = unsigned 24
let u48 = large 48
let i8 = signed 8
let i16 = signed 16
let i32 = signed 32
let i24 = signed 24
let i64 = { show = (fun value -> Json.String (Int64.to_string value)); take = take_signed }

let i48 =
  let take json =
    let value = take_signed json in
    if Int64.shift_right value 47 <> Int64.shift_right value 63 then out_of_range ();
    value
  in
  { i64 with take }

let bool =
  {
    show = (fun value -> Json.Bool value);
    take = (function Json.Bool value -> value | _ -> misfit "" "this is no boolean");
  }

(* An enum: the integers, how they become values, and the names of these. *)
let enum integer of_code to_code name of_name =
  let show value =
    match name value with Some name -> Json.String name | None -> integer.show (to_code value)
  in
  let take json =
    let named = match json with Json.String text -> of_name text | _ -> None in
    match named with Some value -> value | None -> of_code (integer.take json)
  in
  { show; take }

(* Octets and texts. *)

let show_octets octets =
  let digit code = "0123456789abcdef".[code] in
  let one index =
    let code = Char.code octets.[index / 2] in
    digit (if index land 1 = 0 then code lsr 4 else code land 15)
  in
  Json.String (String.init (2 * String.length octets) one)

let take_octets json =
  let digits = text_of json in
  let is_digit = function '0' .. '9' | 'a' .. 'f' | 'A' .. 'F' -> true | _ -> false in
  if String.length digits mod 2 <> 0 || not (String.for_all is_digit digits) then
    misfit "" "these are no pairs of hexadecimal digits";
  let octet index = Char.chr (int_of_string ("0x" ^ String.sub digits (2 * index) 2)) in
  String.init (String.length digits / 2) octet

let octets = { show = show_octets; take = take_octets }

let show_text text =
  let out = Buffer.create (String.length text) in
  String.iter (fun octet -> Buffer.add_utf_8_uchar out (Uchar.of_char octet)) text;
  Json.String (Buffer.contents out)

(* The octets of a text that has a character for each; it is UTF-8. *)
let take_text json =
  let text = text_of json in
  let out = Buffer.create (String.length text) in
  let rec go at =
    if at < String.length text then begin
      let code = Char.code text.[at] in
      if code < 0x80 then begin
        Buffer.add_char out text.[at];
        go (at + 1)
      end
      else if code < 0xc4 then begin
        let low = Char.code text.[at + 1] land 0x3f in
        Buffer.add_char out (Char.chr (((code land 3) lsl 6) lor low));
        go (at + 2)
      end
      else misfit "" "this is no octet"
    end
  in
  go 0;
  Buffer.contents out

let text = { show = show_text; take = take_text }

(* One of several strings, which ends at its NUL alone. *)
let text_of_several =
  let take json =
    let text = take_text json in
    if String.contains text '\000' then misfit "" "a string of several cannot hold a NUL";
    text
  in
  { text with take }

let array shape =
  let take_one index json = within (Printf.sprintf "[%d]" index) (fun () -> shape.take json) in
  {
    show = (fun all -> Json.Array (Array.to_list (Array.map shape.show all)));
    take = (fun json -> Array.mapi take_one (Array.of_list (elements json)));
  }

(* Streams in bodies are documents, which know of shapes. *)
let show_stream : (Nested.held -> Json.t) ref = ref (fun _ -> Json.Null)
let take_stream : (string -> Json.t -> Nested.t) ref = ref (fun _ _ -> Nested.Octets "")

let stream id =
  let show = function
    | Nested.Stream held -> !show_stream held
    | other -> show_octets (Nested.octets other)
  in
  { show; take = (fun json -> !take_stream id json) }

(* What documents call things in a stream. *)
type table = {
  description : Form.stream;
  show_headers : Form.headers -> (string * Json.t) list;
  take_headers : (string * (Json.t -> Form.headers -> Form.headers)) list;
  further : Form.further t option;
  show_body : Form.body -> Json.t;
  take_body : string -> (Json.t -> Form.body) option;
}

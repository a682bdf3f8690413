(* JSON, read more strictly than most: what two readers would read in two ways is refused. *)

type t =
  | Null
  | Bool of bool
  | Integer of string  (** Its digits. *)
  | Fraction  (** A number that is spelt as none. *)
  | String of string  (** In UTF-8. *)
  | Array of t list
  | Object of (string * t) list

(* Objects and arrays stand in one another so deep. *)
let deepest = 127
let refuse message = Error.misfit "" message

(* Reading. *)

type source = { text : string; mutable at : int }

let peek s = if s.at < String.length s.text then s.text.[s.at] else '\000'

let rec skip s =
  match peek s with
  | ' ' | '\t' | '\n' | '\r' ->
    s.at <- s.at + 1;
    skip s
  | _ -> ()

(* Whether a letter is next, which is then passed over. *)
let next s letter =
  skip s;
  let is = s.at < String.length s.text && peek s = letter in
  if is then s.at <- s.at + 1;
  is

let need s letter = if not (next s letter) then refuse (Printf.sprintf "there is no %c" letter)

let word s word value =
  let size = String.length word in
  if s.at + size > String.length s.text || String.sub s.text s.at size <> word then
    refuse "there is no value";
  s.at <- s.at + size;
  value

let hexadecimal s =
  if s.at + 4 > String.length s.text then refuse "an escape is cut off";
  let digits = String.sub s.text s.at 4 in
  let is_digit = function '0' .. '9' | 'a' .. 'f' | 'A' .. 'F' -> true | _ -> false in
  if not (String.for_all is_digit digits) then refuse "an escape is no number";
  s.at <- s.at + 4;
  int_of_string ("0x" ^ digits)

(* A character by its number; two halves of one stand behind each other. *)
let character s =
  let high = hexadecimal s in
  if high land 0xf800 <> 0xd800 then high
  else begin
    if high >= 0xdc00 then refuse "half a character";
    if not (peek s = '\\' && next s '\\' && peek s = 'u') then refuse "half a character";
    s.at <- s.at + 1;
    let low = hexadecimal s in
    if low land 0xfc00 <> 0xdc00 then refuse "half a character";
    0x10000 + ((high land 0x3ff) lsl 10) + (low land 0x3ff)
  end

let escape s found =
  let letter = peek s in
  s.at <- s.at + 1;
  match letter with
  | '"' | '\\' | '/' -> Buffer.add_char found letter
  | 'b' -> Buffer.add_char found '\b'
  | 'f' -> Buffer.add_char found '\012'
  | 'n' -> Buffer.add_char found '\n'
  | 'r' -> Buffer.add_char found '\r'
  | 't' -> Buffer.add_char found '\t'
  | 'u' -> Buffer.add_utf_8_uchar found (Uchar.of_int (character s))
  | _ -> refuse "there is no such escape"

let string s =
  if s.at >= String.length s.text || peek s <> '"' then refuse "there is no string";
  s.at <- s.at + 1;
  let found = Buffer.create 16 in
  let rec go () =
    if s.at >= String.length s.text then refuse "a string has no end";
    let letter = peek s in
    s.at <- s.at + 1;
    match letter with
    | '"' -> Buffer.contents found
    | '\\' ->
      escape s found;
      go ()
    | '\000' .. '\031' -> refuse "a string holds a control character"
    | _ ->
      Buffer.add_char found letter;
      go ()
  in
  go ()

let digits s =
  let start = s.at in
  while match peek s with '0' .. '9' -> true | _ -> false do
    s.at <- s.at + 1
  done;
  if s.at = start then refuse "there is no value"

let number s =
  let start = s.at in
  if peek s = '-' then s.at <- s.at + 1;
  if peek s = '0' then s.at <- s.at + 1 else digits s;
  let whole = s.at in
  if peek s = '.' then begin
    s.at <- s.at + 1;
    digits s
  end;
  (match peek s with
  | 'e' | 'E' ->
    s.at <- s.at + 1;
    (match peek s with '+' | '-' -> s.at <- s.at + 1 | _ -> ());
    digits s
  | _ -> ());
  let spelt = String.sub s.text start (s.at - start) in
  if Float.abs (float_of_string spelt) = infinity then refuse "a number is beyond everything";
  if s.at > whole || spelt = "-0" then Fraction else Integer spelt

let rec value s depth =
  skip s;
  match peek s with
  | '{' -> Object (members s (within depth))
  | '[' -> Array (elements s (within depth))
  | '"' -> String (string s)
  | 't' -> word s "true" (Bool true)
  | 'f' -> word s "false" (Bool false)
  | 'n' -> word s "null" Null
  | _ -> number s

and within depth = if depth = deepest then refuse "this is nested too deeply" else depth + 1

and members s depth =
  need s '{';
  let seen = Hashtbl.create 8 in
  let member () =
    skip s;
    let name = string s in
    if Hashtbl.mem seen name then refuse "a member stands there twice";
    Hashtbl.replace seen name ();
    need s ':';
    (name, value s depth)
  in
  let rec go found = if next s ',' then go (member () :: found) else found in
  if next s '}' then []
  else
    let found = go [ member () ] in
    need s '}';
    List.rev found

and elements s depth =
  need s '[';
  let rec go found = if next s ',' then go (value s depth :: found) else found in
  if next s ']' then []
  else
    let found = go [ value s depth ] in
    need s ']';
    List.rev found

(* Whether octets are UTF-8. *)
let is_utf8 text =
  let continues at = at < String.length text && Char.code text.[at] land 0xc0 = 0x80 in
  let rec go at =
    if at >= String.length text then true
    else
      let code = Char.code text.[at] in
      let second = if at + 1 < String.length text then Char.code text.[at + 1] else 0 in
      if code < 0x80 then go (at + 1)
      else if code >= 0xc2 && code < 0xe0 then continues (at + 1) && go (at + 2)
      else if code >= 0xe0 && code < 0xf0 then
        let is_sound = (code <> 0xe0 || second >= 0xa0) && (code <> 0xed || second < 0xa0) in
        is_sound && continues (at + 1) && continues (at + 2) && go (at + 3)
      else if code >= 0xf0 && code < 0xf5 then
        let is_sound = (code <> 0xf0 || second >= 0x90) && (code <> 0xf4 || second < 0x90) in
        is_sound && continues (at + 1) && continues (at + 2) && continues (at + 3) && go (at + 4)
      else false
  in
  go 0

(* The value that a document is. *)
let parse text =
  if not (is_utf8 text) then refuse "this is no UTF-8";
  let s = { text; at = 0 } in
  let found = value s 0 in
  skip s;
  if s.at < String.length text then refuse "something follows the value";
  found

(* Writing. *)

let quote out text =
  let letter = function
    | '"' -> Buffer.add_string out "\\\""
    | '\\' -> Buffer.add_string out "\\\\"
    | '\000' .. '\031' as letter -> Printf.bprintf out "\\u%04x" (Char.code letter)
    | letter -> Buffer.add_char out letter
  in
  Buffer.add_char out '"';
  String.iter letter text;
  Buffer.add_char out '"'

let rec print out = function
  | Null | Fraction -> Buffer.add_string out "null"
  | Bool value -> Buffer.add_string out (string_of_bool value)
  | Integer digits -> Buffer.add_string out digits
  | String text -> quote out text
  | Array elements -> list out '[' ']' (print out) elements
  | Object members ->
    let member (name, value) =
      quote out name;
      Buffer.add_char out ':';
      print out value
    in
    list out '{' '}' member members

and list : 'a. Buffer.t -> char -> char -> ('a -> unit) -> 'a list -> unit =
 fun out first last one elements ->
  Buffer.add_char out first;
  List.iteri
    (fun index element ->
      if index > 0 then Buffer.add_char out ',';
      one element)
    elements;
  Buffer.add_char out last

let to_string value =
  let out = Buffer.create 256 in
  print out value;
  Buffer.contents out

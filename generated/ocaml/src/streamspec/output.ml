(** A header or a body as it is composed, field by field. Whether it keeps the rules is seen when
    what was composed is read. *)

open Error
open Form

type t = Form.cursor

(** What has been composed. *)
let contents (c : t) = Bytes.sub_string c.room 0 c.at

(** Appends zeros, and gives their offset. *)
let extend (c : t) size =
  let at = c.at in
  c.at <- at + size;
  if c.at > Bytes.length c.room then begin
    let larger = Bytes.make (max 64 (2 * c.at)) '\000' in
    Bytes.blit c.room 0 larger 0 at;
    c.room <- larger
  end;
  at

let skip c size = ignore (extend c size)

(** Begins with a field after the fixed part. *)
let part (c : t) label =
  c.label_ <- label;
  c.marks <- c.at :: c.marks

(** Begins with what follows the fixed part of an element that tells its own size. *)
let piece (c : t) label = c.label_ <- c.item ^ "." ^ label

(** What is there of a field that its version or layout may lack. *)
let known (c : t) name value there =
  match value with
  | None when there || Cursor.is_given c name -> misfit name "is missing"
  | Some _ when (not there) && not (Cursor.is_given c name) ->
    misfit name "is not there, by the version or the layout"
  | value -> value

(** The same of a field whose gate nobody may know: then it is there, if it is given. *)
let present c name value test =
  let there = try test () with No_value | Untold -> value <> None in
  match known c name value there with Some value when there -> Some value | _ -> None

(** Whether octets without a value are there. *)
let gated test = try Value.holds test with Untold -> false

(** Octets that mean nothing in an early version, which has no value there. *)
let before c name value size =
  ignore (known c name value false);
  skip c size

(** Something is as long as what announces it. *)
let agree (c : t) length amount =
  match amount () with
  | announced when announced <> length && c.stop = None -> c.stop <- Some (c.label_, None)
  | _ -> ()
  | exception (No_value | Untold) -> ()

let within_range name value least most =
  if value < least || value > most then misfit name (Printf.sprintf "is out of range: %d" value)

(* Integers at an offset. *)

let u8 (c : t) at name value =
  within_range name value 0 0xff;
  Bytes.set_uint8 c.room at value

let i8 (c : t) at name value =
  within_range name value (-0x80) 0x7f;
  Bytes.set_int8 c.room at value

let put16 (c : t) at value =
  if c.most_first then Bytes.set_uint16_be c.room at value else Bytes.set_uint16_le c.room at value

let u16 c at name value =
  within_range name value 0 0xffff;
  put16 c at value

let i16 c at name value =
  within_range name value (-0x8000) 0x7fff;
  put16 c at (value land 0xffff)

let put24 (c : t) at value =
  let high, low = if c.most_first then (at, at + 2) else (at + 1, at) in
  put16 c high ((value asr 8) land 0xffff);
  Bytes.set_uint8 c.room low (value land 0xff)

let u24 c at name value =
  within_range name value 0 0xffffff;
  put24 c at value

let i24 c at name value =
  within_range name value (-0x800000) 0x7fffff;
  put24 c at value

let put32 (c : t) at value =
  let value = Int32.of_int value in
  if c.most_first then Bytes.set_int32_be c.room at value else Bytes.set_int32_le c.room at value

let u32 c at name value =
  within_range name value 0 0xffffffff;
  put32 c at value

let i32 c at name value =
  within_range name value (-0x80000000) 0x7fffffff;
  put32 c at value

let within_range64 name value least most =
  if value < least || value > most then misfit name (Printf.sprintf "is out of range: %Ld" value)

let put48 (c : t) at value =
  let high, low = if c.most_first then (at, at + 4) else (at + 2, at) in
  put32 c high (Int64.to_int (Int64.shift_right value 16));
  put16 c low (Int64.to_int value land 0xffff)

let u48 c at name value =
  within_range64 name value 0L 0xffff_ffff_ffffL;
  put48 c at value

let i48 c at name value =
  within_range64 name value (-0x8000_0000_0000L) 0x7fff_ffff_ffffL;
  put48 c at value

let u64 (c : t) at _name value =
  if c.most_first then Bytes.set_int64_be c.room at value else Bytes.set_int64_le c.room at value

let i64 = u64

(* What stands at an offset, and is as large as it always is. *)

let as_many name number count =
  if number <> count then
    misfit name (Printf.sprintf "has %d elements, where there are %d" number count)

let octets_at (c : t) at name value size =
  as_many name (String.length value) size;
  Bytes.blit_string value 0 c.room at size

let structure_at c at name write value =
  match write c at value with
  | () -> ()
  | exception (Misfitting _ as misfit) -> within name (fun () -> raise misfit)

let structures_at c at name write size values count =
  as_many name (Array.length values) count;
  let one i value = structure_at c (at + (i * size)) (Cursor.nth name i) write value in
  Array.iteri one values

let integers_at c at name put size values count =
  as_many name (Array.length values) count;
  Array.iteri (fun i value -> put c (at + (i * size)) (Cursor.nth name i) value) values

(* Fields after the fixed part. *)

let scalar (c : t) put size value = put c (extend c size) c.label_ value

let integers (c : t) put size values =
  let count = Array.length values in
  integers_at c (extend c (size * count)) c.label_ put size values count

let structures (c : t) write size values =
  let count = Array.length values in
  structures_at c (extend c (size * count)) c.label_ write size values count

(** Structures that tell their own size. *)
let varying (c : t) write size values =
  let label = c.label_ in
  let one index value =
    let item = Cursor.nth label index in
    c.item <- item;
    structure_at c (extend c size) item write value
  in
  Array.iteri one values

let octets c value =
  let size = String.length value in
  octets_at c (extend c size) "" value size

(** A string and its NUL. *)
let string c value =
  octets c value;
  skip c 1

(** One of several strings, which holds no NUL itself. *)
let string_of_several (c : t) value =
  if String.contains value '\000' then misfit c.label_ "a string of several cannot hold a NUL";
  string c value

let align c multiple = skip c (Cursor.align c multiple)

(** Takes octets out that a layout lacks. *)
let remove (c : t) (at, size) =
  Bytes.blit c.room (at + size) c.room at (c.at - at - size);
  c.at <- c.at - size;
  Bytes.fill c.room c.at size '\000'

(** What conditions and counts ask of values: unsigned arithmetic of 64 bits, arrays, strings.

    An [int] holds whatever has up to 32 bits, and amounts; wider integers are [int64]s whose bits
    count. *)

open Error

let or_zero = function Some value -> value | None -> 0
let or_zero64 = function Some value -> value | None -> 0L
let or_empty = function Some elements -> elements | None -> [||]

(** The difference, where it is not below zero. *)
let sub a b = if a < b then raise No_value else a - b

(** The quotient, rounded down. *)
let div a b = if b = 0 then raise No_value else a / b

(** The sum, where it is one of 64 bits. *)
let add64 a b =
  let sum = Int64.add a b in
  if Int64.unsigned_compare sum a < 0 then raise No_value else sum

let sub64 a b = if Int64.unsigned_compare a b < 0 then raise No_value else Int64.sub a b

let mul64 a b =
  let product = Int64.mul a b in
  if a <> 0L && Int64.unsigned_div product a <> b then raise No_value else product

let div64 a b = if b = 0L then raise No_value else Int64.unsigned_div a b

(** The bits of one number moved up, where none is lost. *)
let shl64 a b =
  if a = 0L then 0L
  else if Int64.unsigned_compare b 63L > 0 then raise No_value
  else
    let by = Int64.to_int b in
    let moved = Int64.shift_left a by in
    if Int64.shift_right_logical moved by <> a then raise No_value else moved

(** An amount; where an [int] does not hold it, the greatest, which no body has either. *)
let amount wide = Option.value (Int64.unsigned_to_int wide) ~default:max_int

(** Whether each element fulfils a condition, whose arithmetic may fail. *)
let every such elements = try Array.for_all such elements with No_value -> false

(** Whether some element fulfils a condition, or its arithmetic fails. *)
let some such elements = try Array.exists such elements with No_value -> true

(** Whether a condition holds; it does not where its arithmetic fails. *)
let holds test = try test () with No_value -> false

(** How many elements fulfil a condition; none does for which its arithmetic fails. *)
let count such elements =
  let one number it = if holds (fun () -> such it) then number + 1 else number in
  Array.fold_left one 0 elements

(** The first elements. *)
let first number elements = Array.sub elements 0 (min number (Array.length elements))

(** Whether some octet is not zero. *)
let any octets = not (String.for_all (fun octet -> octet = '\000') octets)

(** Whether the last octet and no other is a NUL. *)
let terminated octets = String.index_opt octets '\000' = Some (String.length octets - 1)

(** A text of so many octets, without the NUL at its end. *)
let without_nul octets =
  let last = String.length octets - 1 in
  if last >= 0 && octets.[last] = '\000' then String.sub octets 0 last else octets

(** So many bits of an integer, from some bit on. *)
let bits value low mask = (value lsr low) land mask

let bits64 value low mask = Int64.logand (Int64.shift_right_logical value low) mask

(** A part of some bits in its place; what has more bits is cut off. *)
let part value low mask = (value land mask) lsl low

let part64 value low mask = Int64.shift_left (Int64.logand value mask) low

(** The value of each part of some bits: its name, its lowest bit, its greatest value. *)
let to_parts table bits =
  let part (name, low, most) =
    (name, Int64.logand (Int64.shift_right_logical bits low) most)
  in
  List.map part table

(** Some bits of parts by their names; none, if there is no such part, or no room. *)
let of_parts table parts =
  let add bits (name, value) =
    let is_called (other, _, _) = other = name in
    match (bits, List.find_opt is_called table) with
    | Some bits, Some (_, low, most) when Int64.unsigned_compare value most <= 0 ->
      Some (Int64.logor bits (Int64.shift_left value low))
    | _ -> None
  in
  List.fold_left add (Some 0L) parts

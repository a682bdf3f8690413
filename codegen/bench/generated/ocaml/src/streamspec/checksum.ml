(** Checksums, of records and of a stream so far: cyclic redundancy checks of 32 bits. *)

(** The bits with which one begins, and which are inverted at its end; and the remainder of each
    octet. *)
type t = { mask : int; table : int array }

let make polynomial mask =
  let step rest = (rest lsr 1) lxor if rest land 1 = 1 then polynomial else 0 in
  let rec steps number rest = if number = 0 then rest else steps (number - 1) (step rest) in
  { mask; table = Array.init 256 (steps 8) }

let crc32 = make 0xedb88320 0xffffffff
let crc32c = make 0x82f63b78 0xffffffff
let crc32c_from_0 = make 0x82f63b78 0

(** What is left of the division after further octets. It begins with the mask. *)
let further crc rest pieces =
  let step rest octet = (rest lsr 8) lxor crc.table.((rest lxor Char.code octet) land 0xff) in
  List.fold_left (String.fold_left step) rest pieces

(** The checksum of all octets after which so much is left. *)
let value crc rest = rest lxor crc.mask

(** That of octets, which follow one another. *)
let sum crc pieces = value crc (further crc crc.mask pieces)

(** That of a record, in whose header the four octets at an offset count as zeros. *)
let of_record crc at header body =
  let behind = at + 4 in
  let rest = String.sub header behind (String.length header - behind) in
  sum crc [ String.sub header 0 at; "\000\000\000\000"; rest; body ]

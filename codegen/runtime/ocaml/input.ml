(** Octets in the order of a stream. A length that lies reserves no memory. *)

type t = {
  read : bytes -> int -> int -> int;
  mutable data : string;
  mutable at : int;  (** Where in that the next octet stands. *)
  mutable offset : int;  (** Where it stands in the stream. *)
}

let piece = 1 lsl 20

(** Whatever can be read from: the function is given a place for octets, an offset in it, and how many
    it may put there; it says how many it did, and 0 at the end. *)
let of_function read = { read; data = ""; at = 0; offset = 0 }

(** A channel in binary mode. *)
let of_channel channel = of_function (input channel)

(** Octets at hand. *)
let of_string data = { (of_function (fun _ _ _ -> 0)) with data }

(** The same. They are copied, since what is read of them must not change after that. *)
let of_bytes octets = of_string (Bytes.to_string octets)

(** Octets as they are mapped into memory, or kept outside of the heap. They are copied as they are
    read, a record at a time. *)
type bigstring = (char, Bigarray.int8_unsigned_elt, Bigarray.c_layout) Bigarray.Array1.t

(** Such octets, which must not change before the last of them has been read. *)
let of_bigstring (octets : bigstring) =
  let from = ref 0 in
  let read room at most =
    let size = Int.min most (Bigarray.Array1.dim octets - !from) in
    for index = 0 to size - 1 do
      Bytes.set room (at + index) (Bigarray.Array1.get octets (!from + index))
    done;
    from := !from + size;
    size
  in
  of_function read

let left input = String.length input.data - input.at

(** Reads until a place is full or the input ends; up to where octets are in it then. *)
let rec fill input room at =
  let got = if at < Bytes.length room then input.read room at (Bytes.length room - at) else 0 in
  if got > 0 then fill input room (at + got) else at

(** The next octets, in pieces, behind those at hand. *)
let gather input size =
  let found = Buffer.create (left input) in
  Buffer.add_substring found input.data input.at (left input);
  let rec go () =
    let room = Bytes.create (Int.min piece (size - Buffer.length found)) in
    let got = fill input room 0 in
    Buffer.add_subbytes found room 0 got;
    if got = Bytes.length room && Buffer.length found < size then go ()
  in
  go ();
  Buffer.contents found

(** Has the next octets at hand, as many as there are up to a number. *)
let fetch input size =
  (if left input > 0 || size > piece then input.data <- gather input size
  else
    let room = Bytes.create size in
    input.data <- Bytes.sub_string room 0 (fill input room 0));
  input.at <- 0

(** The next octets, as many as there are up to a number; they stay where they are. *)
let peek input size =
  if left input < size then fetch input size;
  String.sub input.data input.at (Int.min size (left input))

(** Passes over octets that are at hand. *)
let pass input size =
  input.at <- input.at + size;
  input.offset <- input.offset + size

(** The next octets; fewer at the end. *)
let take input size =
  let octets = peek input size in
  pass input (String.length octets);
  octets

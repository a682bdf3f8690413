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

let left input = String.length input.data - input.at

(** Has the next octets at hand, as many as there are up to a number. *)
let fetch input size =
  let found = Buffer.create 64 and room = Bytes.create (min piece (max 0 (size - left input))) in
  Buffer.add_substring found input.data input.at (left input);
  let rec go () =
    let wanted = min (Bytes.length room) (size - Buffer.length found) in
    let got = if wanted > 0 then input.read room 0 wanted else 0 in
    if got > 0 then begin
      Buffer.add_subbytes found room 0 got;
      go ()
    end
  in
  go ();
  input.data <- Buffer.contents found;
  input.at <- 0

(** The next octets, as many as there are up to a number; they stay where they are. *)
let peek input size =
  if left input < size then fetch input size;
  String.sub input.data input.at (min size (left input))

(** Passes over octets that are at hand. *)
let pass input size =
  input.at <- input.at + size;
  input.offset <- input.offset + size

(** The next octets; fewer at the end. *)
let take input size =
  let octets = peek input size in
  pass input (String.length octets);
  octets

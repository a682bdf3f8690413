(** What all octets of a string must be like: an automaton. *)

type t = { ends : bool array; next : int array array }

(** A pattern of states: whether a string may end there, and which octets lead where (the first, the
    last, the state). *)
let make states =
  let dead = List.length states in
  let row (_, steps) =
    let row = Array.make 256 dead in
    List.iter (fun (first, last, state) -> Array.fill row first (last + 1 - first) state) steps;
    row
  in
  {
    ends = Array.of_list (List.map fst states @ [ false ]);
    next = Array.of_list (List.map row states @ [ Array.make 256 dead ]);
  }

(** Whether a string is like that. *)
let matches pattern text =
  let step state octet = pattern.next.(state).(Char.code octet) in
  pattern.ends.(String.fold_left step 0 text)

(** That of all strings. *)
let anything = make [ (true, [ (0, 255, 0) ]) ]

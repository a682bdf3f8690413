(** Runs contenders in turn, and says what a record costs each of them. *)

(** Prints the least processor time of each contender, and its ratios to the last, which is by hand.

    Rounds are interleaved, so that a machine that slows down slows all contenders down. What else it
    has to do costs time and never gives any back: the least time is the one nearest to the program's
    own. *)
let compare_all title records rounds contenders =
  let by_hand = List.length contenders - 1 in
  let expected = snd (List.nth contenders by_hand) () in
  let check (name, run) = if run () <> expected then failwith (title ^ ": " ^ name ^ " disagrees") in
  List.iter check contenders;
  let least = Array.make (by_hand + 1) infinity in
  for _ = 1 to rounds do
    let one index (_, run) =
      let start = Sys.time () in
      ignore (Sys.opaque_identity (run ()));
      least.(index) <- min least.(index) (Sys.time () -. start)
    in
    List.iteri one contenders
  done;
  Printf.printf "\n%s\n%-44s %10s %10s\n" title "" "ns/record" "x by hand";
  let say index (name, _) =
    let each = least.(index) *. 1e9 /. float_of_int records in
    Printf.printf "%-44s %10.1f %10.2f\n%!" name each (least.(index) /. least.(by_hand))
  in
  List.iteri say contenders

(** Numbers that look random and are the same in every run. *)
let numbers () =
  let number = ref 0x9e3779b97f4a7c15L in
  let move by = number := Int64.logxor !number by in
  fun () ->
    move (Int64.shift_left !number 13);
    move (Int64.shift_right_logical !number 7);
    move (Int64.shift_left !number 17);
    !number

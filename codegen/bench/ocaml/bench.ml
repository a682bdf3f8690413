(** Measures generated OCaml beside loops by hand:

    {v bench.exe SAMPLE [ROUNDS] v}

    SAMPLE is a dump of a real xenstore, from [conformance/samples]. *)

let contents file =
  let channel = open_in_bin file in
  let octets = really_input_string channel (in_channel_length channel) in
  close_in channel;
  octets

let () =
  match Array.to_list Sys.argv with
  | _ :: sample :: rest ->
    let rounds = match rest with rounds :: _ -> int_of_string rounds | [] -> 21 in
    Of_ticks.measure rounds;
    Of_nodes.measure rounds (contents sample)
  | _ ->
    prerr_endline "usage: bench.exe SAMPLE [ROUNDS]";
    exit 2

(* Generated from spec/hvm-context by `cargo codegen`; do not edit. *)

(** HVM context (x86).

    The state of a hardware-virtualised x86 domain that Xen itself holds: registers of the
    vCPUs, interrupt controllers, timers and the enlightenments of Viridian. Toolstacks fetch it
    whole and give it back whole; in a migration it is the body of one record of the libxc
    stream. *)

let inner = []

(** Number of an MSR. *)
module Msr_index = struct
  type t =
    | Spec_ctrl  (** Control of speculation. *)
    | Misc_features_enables
    (** Features of Intel that may be turned on, such as faults for CPUID. *)
    | Pkrs  (** Protection keys of the supervisor. *)
    | Bndcfgs  (** Bounds checks of the supervisor. *)
    | Xss  (** Extended states of the supervisor. *)
    | Virt_spec_ctrl  (** Control of speculation that hypervisors offer. *)
    | Dr1_address_mask  (** Mask of debug register 1. *)
    | Dr2_address_mask  (** Mask of debug register 2. *)
    | Dr3_address_mask  (** Mask of debug register 3. *)
    | Dr0_address_mask  (** Mask of debug register 0. *)
    | Other of int  (** One without a name. *)

  let of_code = function
    | 72 -> Spec_ctrl
    | 320 -> Misc_features_enables
    | 1761 -> Pkrs
    | 3472 -> Bndcfgs
    | 3488 -> Xss
    | 0xc001011f -> Virt_spec_ctrl
    | 0xc0011019 -> Dr1_address_mask
    | 0xc001101a -> Dr2_address_mask
    | 0xc001101b -> Dr3_address_mask
    | 0xc0011027 -> Dr0_address_mask
    | other -> Other other

  let to_code = function
    | Spec_ctrl -> 72
    | Misc_features_enables -> 320
    | Pkrs -> 1761
    | Bndcfgs -> 3472
    | Xss -> 3488
    | Virt_spec_ctrl -> 0xc001011f
    | Dr1_address_mask -> 0xc0011019
    | Dr2_address_mask -> 0xc001101a
    | Dr3_address_mask -> 0xc001101b
    | Dr0_address_mask -> 0xc0011027
    | Other other -> other

  let name = function
    | Spec_ctrl -> Some "spec_ctrl"
    | Misc_features_enables -> Some "misc_features_enables"
    | Pkrs -> Some "pkrs"
    | Bndcfgs -> Some "bndcfgs"
    | Xss -> Some "xss"
    | Virt_spec_ctrl -> Some "virt_spec_ctrl"
    | Dr1_address_mask -> Some "dr1_address_mask"
    | Dr2_address_mask -> Some "dr2_address_mask"
    | Dr3_address_mask -> Some "dr3_address_mask"
    | Dr0_address_mask -> Some "dr0_address_mask"
    | Other _ -> None

  let of_name = function
    | "spec_ctrl" -> Some Spec_ctrl
    | "misc_features_enables" -> Some Misc_features_enables
    | "pkrs" -> Some Pkrs
    | "bndcfgs" -> Some Bndcfgs
    | "xss" -> Some Xss
    | "virt_spec_ctrl" -> Some Virt_spec_ctrl
    | "dr1_address_mask" -> Some Dr1_address_mask
    | "dr2_address_mask" -> Some Dr2_address_mask
    | "dr3_address_mask" -> Some Dr3_address_mask
    | "dr0_address_mask" -> Some Dr0_address_mask
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** Flags of a vCPU. *)
module Cpu_flags = struct
  type t = int

  (** [fpu_regs] holds a state. Otherwise the FPU is reset. *)
  let fpu_initialised (bits : t) = bits land 0x1 <> 0

  (** The integer of these bits. *)
  let make ?(fpu_initialised = false) () : t =
    Value.part (Bool.to_int fpu_initialised) 0 0x1

  let table = [ ("fpu_initialised", 0, 0x1L) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
end

(** Control register 0. *)
module Cr0 = struct
  type t = int64

  (** Protected mode. *)
  let pe (bits : t) = Int64.to_int (Value.bits64 bits 0 1L) <> 0

  (** Monitor the coprocessor. *)
  let mp (bits : t) = Int64.to_int (Value.bits64 bits 1 1L) <> 0

  (** Emulate the coprocessor. *)
  let em (bits : t) = Int64.to_int (Value.bits64 bits 2 1L) <> 0

  (** Task switched. *)
  let ts (bits : t) = Int64.to_int (Value.bits64 bits 3 1L) <> 0

  (** Type of the coprocessor; always set. *)
  let et (bits : t) = Int64.to_int (Value.bits64 bits 4 1L) <> 0

  (** Bit NE: errors of x87 are exceptions. *)
  let numeric_error (bits : t) = Int64.to_int (Value.bits64 bits 5 1L) <> 0

  (** Write protection. *)
  let wp (bits : t) = Int64.to_int (Value.bits64 bits 16 1L) <> 0

  (** Alignment mask. *)
  let am (bits : t) = Int64.to_int (Value.bits64 bits 18 1L) <> 0

  (** Not write-through. *)
  let nw (bits : t) = Int64.to_int (Value.bits64 bits 29 1L) <> 0

  (** Cache disabled. *)
  let cd (bits : t) = Int64.to_int (Value.bits64 bits 30 1L) <> 0

  (** Paging. *)
  let pg (bits : t) = Int64.to_int (Value.bits64 bits 31 1L) <> 0

  (** The integer of these bits. *)
  let make ?(pe = false)
     ?(mp = false)
     ?(em = false)
     ?(ts = false)
     ?(et = false)
     ?(numeric_error = false)
     ?(wp = false)
     ?(am = false)
     ?(nw = false)
     ?(cd = false)
     ?(pg = false) () : t =
    List.fold_left Int64.logor 0L [ Value.part64 (Int64.of_int (Bool.to_int pe)) 0 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int mp)) 1 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int em)) 2 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int ts)) 3 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int et)) 4 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int numeric_error)) 5 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int wp)) 16 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int am)) 18 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int nw)) 29 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int cd)) 30 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int pg)) 31 0x1L ]

  let table = [ ("pe", 0, 0x1L); ("mp", 1, 0x1L); ("em", 2, 0x1L); ("ts", 3, 0x1L); ("et", 4, 0x1L); ("numeric_error", 5, 0x1L); ("wp", 16, 0x1L); ("am", 18, 0x1L); ("nw", 29, 0x1L); ("cd", 30, 0x1L); ("pg", 31, 0x1L) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table bits

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Fun.id (Value.of_parts table parts)
end

(** An event that is to be injected when the vCPU runs next, as VMX and SVM both lay it out. *)
module Pending_event = struct
  type t = int

  (** Vector of the event. *)
  let vector (bits : t) = bits land 0xff

  (** Kind of the event, as the processor numbers it. *)
  let type_ (bits : t) = Value.bits bits 8 0x7

  (** The event has an error code. *)
  let error_valid (bits : t) = Value.bits bits 11 0x1 <> 0

  (** There is an event. *)
  let valid (bits : t) = Value.bits bits 31 0x1 <> 0

  (** The integer of these bits. *)
  let make ?(vector = 0)  ?(type_ = 0)  ?(error_valid = false)  ?(valid = false) () : t =
    Value.part vector 0 0xff
      lor Value.part type_ 8 0x7
      lor Value.part (Bool.to_int error_valid) 11 0x1
      lor Value.part (Bool.to_int valid) 31 0x1

  let table = [ ("vector", 0, 0xffL); ("type", 8, 0x7L); ("error_valid", 11, 0x1L); ("valid", 31, 0x1L) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
end

(** One bit for each input of a PIC. *)
module Pic_lines = struct
  type t = int

  (** Line 0. *)
  let line0 (bits : t) = bits land 0x1 <> 0

  (** Line 1. *)
  let line1 (bits : t) = Value.bits bits 1 0x1 <> 0

  (** Line 2. *)
  let line2 (bits : t) = Value.bits bits 2 0x1 <> 0

  (** Line 3. *)
  let line3 (bits : t) = Value.bits bits 3 0x1 <> 0

  (** Line 4. *)
  let line4 (bits : t) = Value.bits bits 4 0x1 <> 0

  (** Line 5. *)
  let line5 (bits : t) = Value.bits bits 5 0x1 <> 0

  (** Line 6. *)
  let line6 (bits : t) = Value.bits bits 6 0x1 <> 0

  (** Line 7. *)
  let line7 (bits : t) = Value.bits bits 7 0x1 <> 0

  (** The integer of these bits. *)
  let make ?(line0 = false)
     ?(line1 = false)
     ?(line2 = false)
     ?(line3 = false)
     ?(line4 = false)
     ?(line5 = false)
     ?(line6 = false)
     ?(line7 = false) () : t =
    Value.part (Bool.to_int line0) 0 0x1
      lor Value.part (Bool.to_int line1) 1 0x1
      lor Value.part (Bool.to_int line2) 2 0x1
      lor Value.part (Bool.to_int line3) 3 0x1
      lor Value.part (Bool.to_int line4) 4 0x1
      lor Value.part (Bool.to_int line5) 5 0x1
      lor Value.part (Bool.to_int line6) 6 0x1
      lor Value.part (Bool.to_int line7) 7 0x1

  let table = [ ("line0", 0, 0x1L); ("line1", 1, 0x1L); ("line2", 2, 0x1L); ("line3", 3, 0x1L); ("line4", 4, 0x1L); ("line5", 5, 0x1L); ("line6", 6, 0x1L); ("line7", 7, 0x1L) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
end

(** Modes of a PIC. *)
module Pic_modes = struct
  type t = int

  (** Reads of the command port return the in-service register, not the requests. *)
  let readsel_isr (bits : t) = bits land 0x1 <> 0

  (** The next read polls. *)
  let poll (bits : t) = Value.bits bits 1 0x1 <> 0

  (** The acknowledgement ends the interrupt. *)
  let auto_eoi (bits : t) = Value.bits bits 2 0x1 <> 0

  (** Priorities rotate when the acknowledgement ends an interrupt. *)
  let rotate_on_auto_eoi (bits : t) = Value.bits bits 3 0x1 <> 0

  (** Inputs from the slave do not count as in service. *)
  let special_fully_nested_mode (bits : t) = Value.bits bits 4 0x1 <> 0

  (** Masked lines take no part in priorities. *)
  let special_mask_mode (bits : t) = Value.bits bits 5 0x1 <> 0

  (** This is the master. *)
  let is_master (bits : t) = Value.bits bits 6 0x1 <> 0

  (** The integer of these bits. *)
  let make ?(readsel_isr = false)
     ?(poll = false)
     ?(auto_eoi = false)
     ?(rotate_on_auto_eoi = false)
     ?(special_fully_nested_mode = false)
     ?(special_mask_mode = false)
     ?(is_master = false) () : t =
    Value.part (Bool.to_int readsel_isr) 0 0x1
      lor Value.part (Bool.to_int poll) 1 0x1
      lor Value.part (Bool.to_int auto_eoi) 2 0x1
      lor Value.part (Bool.to_int rotate_on_auto_eoi) 3 0x1
      lor Value.part (Bool.to_int special_fully_nested_mode) 4 0x1
      lor Value.part (Bool.to_int special_mask_mode) 5 0x1
      lor Value.part (Bool.to_int is_master) 6 0x1

  let table = [ ("readsel_isr", 0, 0x1L); ("poll", 1, 0x1L); ("auto_eoi", 2, 0x1L); ("rotate_on_auto_eoi", 3, 0x1L); ("special_fully_nested_mode", 4, 0x1L); ("special_mask_mode", 5, 0x1L); ("is_master", 6, 0x1L) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
end

(** Progress of the initialisation, and rotation of the priorities. *)
module Pic_sequence = struct
  type t = int

  (** The next write to the data port sets ICW(n+1); 0 where no initialisation goes on. *)
  let init_next (bits : t) = bits land 0x3

  (** ICW4 is part of the initialisation. *)
  let init_ic4 (bits : t) = Value.bits bits 2 0x1 <> 0

  (** ICW3 is not part of the initialisation. *)
  let init_sngl (bits : t) = Value.bits bits 3 0x1 <> 0

  (** The line of highest priority. *)
  let priority_add (bits : t) = Value.bits bits 4 0xf

  (** The integer of these bits. *)
  let make ?(init_next = 0)  ?(init_ic4 = false)  ?(init_sngl = false)  ?(priority_add = 0) () : t =
    Value.part init_next 0 0x3
      lor Value.part (Bool.to_int init_ic4) 2 0x1
      lor Value.part (Bool.to_int init_sngl) 3 0x1
      lor Value.part priority_add 4 0xf

  let table = [ ("init_next", 0, 0x3L); ("init_ic4", 2, 0x1L); ("init_sngl", 3, 0x1L); ("priority_add", 4, 0xfL) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
end

(** What becomes of an interrupt at one pin. *)
module Redirection_entry = struct
  type t = int64

  (** Vector to deliver. *)
  let vector (bits : t) = Int64.to_int (Value.bits64 bits 0 255L)

  (** How it is delivered. *)
  let delivery_mode (bits : t) = Int64.to_int (Value.bits64 bits 8 7L)

  (** The destination is logical, not physical. *)
  let dest_mode (bits : t) = Int64.to_int (Value.bits64 bits 11 1L) <> 0

  (** The delivery is under way. *)
  let delivery_status (bits : t) = Int64.to_int (Value.bits64 bits 12 1L) <> 0

  (** Active low. *)
  let polarity (bits : t) = Int64.to_int (Value.bits64 bits 13 1L) <> 0

  (** A local APIC has accepted an interrupt by level, and has not ended it. *)
  let remote_irr (bits : t) = Int64.to_int (Value.bits64 bits 14 1L) <> 0

  (** Triggered by level, not by edge. *)
  let trig_mode (bits : t) = Int64.to_int (Value.bits64 bits 15 1L) <> 0

  (** Masked. *)
  let mask (bits : t) = Int64.to_int (Value.bits64 bits 16 1L) <> 0

  (** No meaning; holds what the guest has written. *)
  let reserve (bits : t) = Int64.to_int (Value.bits64 bits 17 127L)

  (** No meaning; holds what the guest has written. *)
  let reserved_high (bits : t) = Int64.to_int (Value.bits64 bits 24 0xffffffffL)

  (** Destination. *)
  let dest_id (bits : t) = Int64.to_int (Value.bits64 bits 56 255L)

  (** The integer of these bits. *)
  let make ?(vector = 0)
     ?(delivery_mode = 0)
     ?(dest_mode = false)
     ?(delivery_status = false)
     ?(polarity = false)
     ?(remote_irr = false)
     ?(trig_mode = false)
     ?(mask = false)
     ?(reserve = 0)
     ?(reserved_high = 0)
     ?(dest_id = 0) () : t =
    List.fold_left Int64.logor 0L [ Value.part64 (Int64.of_int vector) 0 0xffL;
      Value.part64 (Int64.of_int delivery_mode) 8 0x7L;
      Value.part64 (Int64.of_int (Bool.to_int dest_mode)) 11 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int delivery_status)) 12 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int polarity)) 13 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int remote_irr)) 14 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int trig_mode)) 15 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int mask)) 16 0x1L;
      Value.part64 (Int64.of_int reserve) 17 0x7fL;
      Value.part64 (Int64.of_int reserved_high) 24 0xffffffffL;
      Value.part64 (Int64.of_int dest_id) 56 0xffL ]

  let table = [ ("vector", 0, 0xffL); ("delivery_mode", 8, 0x7L); ("dest_mode", 11, 0x1L); ("delivery_status", 12, 0x1L); ("polarity", 13, 0x1L); ("remote_irr", 14, 0x1L); ("trig_mode", 15, 0x1L); ("mask", 16, 0x1L); ("reserve", 17, 0x7fL); ("reserved_high", 24, 0xffffffffL); ("dest_id", 56, 0xffL) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table bits

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Fun.id (Value.of_parts table parts)
end

(** MSR APIC_BASE. *)
module Apic_base = struct
  type t = int64

  (** This is the boot processor. *)
  let bsp (bits : t) = Int64.to_int (Value.bits64 bits 8 1L) <> 0

  (** x2APIC mode. *)
  let extd (bits : t) = Int64.to_int (Value.bits64 bits 10 1L) <> 0

  (** The APIC is on. *)
  let enable (bits : t) = Int64.to_int (Value.bits64 bits 11 1L) <> 0

  (** Frame of the registers. *)
  let base (bits : t) = Int64.to_int (Value.bits64 bits 12 0xfffffffffffffL)

  (** The integer of these bits. *)
  let make ?(bsp = false)  ?(extd = false)  ?(enable = false)  ?(base = 0) () : t =
    List.fold_left Int64.logor 0L [ Value.part64 (Int64.of_int (Bool.to_int bsp)) 8 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int extd)) 10 0x1L;
      Value.part64 (Int64.of_int (Bool.to_int enable)) 11 0x1L;
      Value.part64 (Int64.of_int base) 12 0xfffffffffffffL ]

  let table = [ ("bsp", 8, 0x1L); ("extd", 10, 0x1L); ("enable", 11, 0x1L); ("base", 12, 0xfffffffffffffL) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table bits

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Fun.id (Value.of_parts table parts)
end

(** Why a local APIC is off. *)
module Apic_disabled = struct
  type t = int

  (** MSR APIC_BASE turns it off. *)
  let hardware (bits : t) = bits land 0x1 <> 0

  (** The spurious interrupt vector register turns it off. *)
  let software (bits : t) = Value.bits bits 1 0x1 <> 0

  (** The integer of these bits. *)
  let make ?(hardware = false)  ?(software = false) () : t =
    Value.part (Bool.to_int hardware) 0 0x1 lor Value.part (Bool.to_int software) 1 0x1

  let table = [ ("hardware", 0, 0x1L); ("software", 1, 0x1L) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
end

(** MSR MTRRCAP. *)
module Mtrr_cap = struct
  type t = int64

  (** Number of variable ranges. *)
  let vcnt (bits : t) = Int64.to_int (Value.bits64 bits 0 255L)

  (** What else there is, as the processor has it. *)
  let features (bits : t) = Int64.to_int (Value.bits64 bits 8 0xffffffffffffffL)

  (** The integer of these bits. *)
  let make ?(vcnt = 0)  ?(features = 0) () : t =
    List.fold_left Int64.logor 0L [ Value.part64 (Int64.of_int vcnt) 0 0xffL;
      Value.part64 (Int64.of_int features) 8 0xffffffffffffffL ]

  let table = [ ("vcnt", 0, 0xffL); ("features", 8, 0xffffffffffffffL) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table bits

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Fun.id (Value.of_parts table parts)
end

(** One channel of the timer. *)
module Pit_channel = struct
  type t = {
    count : int;  (** Reload value; 65536 is allowed. *)
    latched_count : int;  (** The count that was latched. *)
    count_latched : int;
      (** What is left to read of the latched count; 0 where none is latched. *)
    status_latched : int;  (** Not 0 where the status is latched. *)
    status : int;  (** The status that was latched. *)
    read_state : int;  (** What the next read returns. *)
    write_state : int;  (** What the next write sets. *)
    write_latch : int;  (** The low octet, until the high one is written. *)
    rw_mode : int;  (** How a count is read and written. *)
    mode : int;  (** Mode of the channel. *)
    bcd : int;  (** 1 where the channel counts in binary-coded decimal. Never used. *)
    gate : int;  (** Level of the gate. *)
  }

  let default : t = {
    count = 0;
    latched_count = 0;
    count_latched = 0;
    status_latched = 0;
    status = 0;
    read_state = 0;
    write_state = 0;
    write_latch = 0;
    rw_mode = 0;
    mode = 0;
    bcd = 0;
    gate = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let count = Cursor.u32 c at in
    let latched_count = Cursor.u16 c (at + 4) in
    let count_latched = Cursor.u8 c (at + 6) in
    let status_latched = Cursor.u8 c (at + 7) in
    let status = Cursor.u8 c (at + 8) in
    let read_state = Cursor.u8 c (at + 9) in
    let write_state = Cursor.u8 c (at + 10) in
    let write_latch = Cursor.u8 c (at + 11) in
    let rw_mode = Cursor.u8 c (at + 12) in
    let mode = Cursor.u8 c (at + 13) in
    let bcd = Cursor.u8 c (at + 14) in
    let gate = Cursor.u8 c (at + 15) in
    { count;
      latched_count;
      count_latched;
      status_latched;
      status;
      read_state;
      write_state;
      write_latch;
      rw_mode;
      mode;
      bcd;
      gate }

  let write c at (v : t) =
    Output.u32 c at "count" v.count;
    Output.u16 c (at + 4) "latched_count" v.latched_count;
    Output.u8 c (at + 6) "count_latched" v.count_latched;
    Output.u8 c (at + 7) "status_latched" v.status_latched;
    Output.u8 c (at + 8) "status" v.status;
    Output.u8 c (at + 9) "read_state" v.read_state;
    Output.u8 c (at + 10) "write_state" v.write_state;
    Output.u8 c (at + 11) "write_latch" v.write_latch;
    Output.u8 c (at + 12) "rw_mode" v.rw_mode;
    Output.u8 c (at + 13) "mode" v.mode;
    Output.u8 c (at + 14) "bcd" v.bcd;
    Output.u8 c (at + 15) "gate" v.gate
end

(** Registers of one timer. *)
module Hpet_timer = struct
  type t = {
    config : int64;  (** Configuration and capabilities. *)
    cmp : int64;  (** Comparator: all 64 bits, in the mode of 32 bits as well. *)
    fsb : int64;  (** Route of the message interrupt. Not in use. *)
  }

  let default : t = {
    config = 0L;
    cmp = 0L;
    fsb = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let config = Cursor.u64 c at in
    let cmp = Cursor.u64 c (at + 8) in
    let fsb = Cursor.u64 c (at + 16) in
    if Cursor.writing c && Cursor.any c (at + 24) 8 then
      Cursor.refuse c "hvm-context.hpet_timer.reserved.zero" (at + 24) "reserved";
    { config; cmp; fsb }

  let write c at (v : t) =
    Output.u64 c at "config" v.config;
    Output.u64 c (at + 8) "cmp" v.cmp;
    Output.u64 c (at + 16) "fsb" v.fsb
end

(** One MSR. *)
module One_msr = struct
  type t = {
    index_ : Msr_index.t;  (** Which one it is. *)
    val_ : int64;  (** Its value. *)
  }

  let default : t = {
    index_ = Msr_index.of_code 0;
    val_ = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let index_ = Cursor.u32 c at in
    if Cursor.any c (at + 4) 4 then
      Cursor.refuse c "hvm-context.one_msr.reserved.zero" (at + 4) "reserved";
    let val_ = Cursor.u64 c (at + 8) in
    { index_ = Msr_index.of_code index_; val_ }

  let write c at (v : t) =
    Output.u32 c at "index" (Msr_index.to_code v.index_);
    Output.u64 c (at + 8) "val" v.val_
end

(** What stands before the first record. *)
type headers = unit

let default_headers : headers = ()

(** The same with zeros where readers pass over what writers refuse. *)
let cleared_headers (headers : headers) = headers

type Form.headers += Headers of headers

let of_headers = function Headers headers -> headers | _ -> default_headers
let headers_of c = of_headers (Cursor.headers c)

(** Precedes every record. *)
module Record_header = struct
  type t = {
    type_ : int;  (** Type code of the record. *)
    instance : int;
      (** Tells apart several records of one type: number of the vCPU or of the device. *)
    length : int;  (** Octets of the body. *)
  }

  let default : t = {
    type_ = 0;
    instance = 0;
    length = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let type_ = Cursor.u16 c at in
    let instance = Cursor.u16 c (at + 2) in
    let length = Cursor.u32 c (at + 4) in
    { type_; instance; length }

  let write c at (v : t) =
    Output.u16 c at "type" v.type_;
    Output.u16 c (at + 2) "instance" v.instance;
    Output.u32 c (at + 4) "length" v.length
end

type Form.further += Further of Record_header.t

(** Marks the end of the stream. *)
module End = struct
  type t = unit

  let default = ()

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    ()

  let write c at (v : t) =
    ()
end

(** Identifies the stream and its version. *)
module Header = struct
  type t = {
    magic : int;  (** Identifies the format. *)
    version : int;  (** Version of the format. *)
    changeset : int64;
      (** Changeset of the Xen that saved the domain, or all ones if it did not know. *)
    cpuid : int;  (** EAX of CPUID leaf 1 on the machine that saved the domain. *)
    gtsc_khz : int;
      (** Frequency of the guest’s time stamp counter in kHz, or 0 to leave it as it is. *)
  }

  let default : t = {
    magic = 0x54381286;
    version = 1;
    changeset = 0L;
    cpuid = 0;
    gtsc_khz = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let magic = Cursor.u32 c at in
    if magic <> 0x54381286 then
      Cursor.refuse c "hvm-context.header.magic.const" at "magic";
    let version = Cursor.u32 c (at + 4) in
    if version <> 1 then
      Cursor.refuse c "hvm-context.header.version.known" (at + 4) "version";
    Cursor.set_version c version;
    let changeset = Cursor.u64 c (at + 8) in
    let cpuid = Cursor.u32 c (at + 16) in
    let gtsc_khz = Cursor.u32 c (at + 20) in
    { magic; version; changeset; cpuid; gtsc_khz }

  let write c at (v : t) =
    Output.u32 c at "magic" v.magic;
    Cursor.set_version c v.version;
    Output.u32 c (at + 4) "version" v.version;
    Output.u64 c (at + 8) "changeset" v.changeset;
    Output.u32 c (at + 16) "cpuid" v.cpuid;
    Output.u32 c (at + 20) "gtsc_khz" v.gtsc_khz

  let remember c (v : t) =
    Cursor.tell_version c v.version

  let admit c at path =
    if Cursor.seen c 1L then
      Cursor.refuse c "hvm-context.header.once" at path
end

(** Registers of one vCPU. A vCPU that is down has no record, and stays down. *)
module Cpu = struct
  type t = {
    fpu_regs : string;  (** State of x87 and SSE as FXSAVE stores it. *)
    rax : int64;  (** Register RAX. *)
    rbx : int64;  (** Register RBX. *)
    rcx : int64;  (** Register RCX. *)
    rdx : int64;  (** Register RDX. *)
    rbp : int64;  (** Register RBP. *)
    rsi : int64;  (** Register RSI. *)
    rdi : int64;  (** Register RDI. *)
    rsp : int64;  (** Register RSP. *)
    r8 : int64;  (** Register R8. *)
    r9 : int64;  (** Register R9. *)
    r10 : int64;  (** Register R10. *)
    r11 : int64;  (** Register R11. *)
    r12 : int64;  (** Register R12. *)
    r13 : int64;  (** Register R13. *)
    r14 : int64;  (** Register R14. *)
    r15 : int64;  (** Register R15. *)
    rip : int64;  (** Instruction pointer. *)
    rflags : int64;  (** Flags register. *)
    cr0 : Cr0.t;  (** Control register 0. *)
    cr2 : int64;  (** Control register 2: address of the last page fault. *)
    cr3 : int64;  (** Control register 3: root of the page tables. *)
    cr4 : int64;  (** Control register 4. *)
    dr0 : int64;  (** Debug register 0. *)
    dr1 : int64;  (** Debug register 1. *)
    dr2 : int64;  (** Debug register 2. *)
    dr3 : int64;  (** Debug register 3. *)
    dr6 : int64;  (** Debug register 6: status. *)
    dr7 : int64;  (** Debug register 7: control. *)
    cs_sel : int;  (** Selector of CS. *)
    ds_sel : int;  (** Selector of DS. *)
    es_sel : int;  (** Selector of ES. *)
    fs_sel : int;  (** Selector of FS. *)
    gs_sel : int;  (** Selector of GS. *)
    ss_sel : int;  (** Selector of SS. *)
    tr_sel : int;  (** Selector of the task register. *)
    ldtr_sel : int;  (** Selector of the local descriptor table. *)
    cs_limit : int;  (** Limit of CS. *)
    ds_limit : int;  (** Limit of DS. *)
    es_limit : int;  (** Limit of ES. *)
    fs_limit : int;  (** Limit of FS. *)
    gs_limit : int;  (** Limit of GS. *)
    ss_limit : int;  (** Limit of SS. *)
    tr_limit : int;  (** Limit of the task register. *)
    ldtr_limit : int;  (** Limit of the local descriptor table. *)
    idtr_limit : int;  (** Limit of the interrupt descriptor table. *)
    gdtr_limit : int;  (** Limit of the global descriptor table. *)
    cs_base : int64;  (** Base of CS. *)
    ds_base : int64;  (** Base of DS. *)
    es_base : int64;  (** Base of ES. *)
    fs_base : int64;  (** Base of FS. *)
    gs_base : int64;  (** Base of GS. *)
    ss_base : int64;  (** Base of SS. *)
    tr_base : int64;  (** Base of the task register. *)
    ldtr_base : int64;  (** Base of the local descriptor table. *)
    idtr_base : int64;  (** Base of the interrupt descriptor table. *)
    gdtr_base : int64;  (** Base of the global descriptor table. *)
    cs_arbytes : int;  (** Attributes of CS. *)
    ds_arbytes : int;  (** Attributes of DS. *)
    es_arbytes : int;  (** Attributes of ES. *)
    fs_arbytes : int;  (** Attributes of FS. *)
    gs_arbytes : int;  (** Attributes of GS. *)
    ss_arbytes : int;  (** Attributes of SS. *)
    tr_arbytes : int;  (** Attributes of the task register. *)
    ldtr_arbytes : int;  (** Attributes of the local descriptor table. *)
    sysenter_cs : int64;  (** MSR SYSENTER_CS. *)
    sysenter_esp : int64;  (** MSR SYSENTER_ESP. *)
    sysenter_eip : int64;  (** MSR SYSENTER_EIP. *)
    shadow_gs : int64;  (** MSR KERNEL_GS_BASE, which SWAPGS exchanges. *)
    msr_flags : int64;  (** Obsolete; readers do not look at it. *)
    msr_lstar : int64;  (** MSR LSTAR. *)
    msr_star : int64;  (** MSR STAR. *)
    msr_cstar : int64;  (** MSR CSTAR. *)
    msr_syscall_mask : int64;  (** MSR SFMASK. *)
    msr_efer : int64;  (** MSR EFER. *)
    msr_tsc_aux : int64 option;  (** MSR TSC_AUX, which RDTSCP returns. *)
    tsc : int64;  (** What the guest would read from its time stamp counter. *)
    pending_event : Pending_event.t;  (** The event that is to be injected. *)
    error_code : int;  (** Error code of the pending event. *)
    flags : Cpu_flags.t option;  (** Flags. *)
  }

  let default : t = {
    fpu_regs = String.make 512 '\000';
    rax = 0L;
    rbx = 0L;
    rcx = 0L;
    rdx = 0L;
    rbp = 0L;
    rsi = 0L;
    rdi = 0L;
    rsp = 0L;
    r8 = 0L;
    r9 = 0L;
    r10 = 0L;
    r11 = 0L;
    r12 = 0L;
    r13 = 0L;
    r14 = 0L;
    r15 = 0L;
    rip = 0L;
    rflags = 0L;
    cr0 = 0L;
    cr2 = 0L;
    cr3 = 0L;
    cr4 = 0L;
    dr0 = 0L;
    dr1 = 0L;
    dr2 = 0L;
    dr3 = 0L;
    dr6 = 0L;
    dr7 = 0L;
    cs_sel = 0;
    ds_sel = 0;
    es_sel = 0;
    fs_sel = 0;
    gs_sel = 0;
    ss_sel = 0;
    tr_sel = 0;
    ldtr_sel = 0;
    cs_limit = 0;
    ds_limit = 0;
    es_limit = 0;
    fs_limit = 0;
    gs_limit = 0;
    ss_limit = 0;
    tr_limit = 0;
    ldtr_limit = 0;
    idtr_limit = 0;
    gdtr_limit = 0;
    cs_base = 0L;
    ds_base = 0L;
    es_base = 0L;
    fs_base = 0L;
    gs_base = 0L;
    ss_base = 0L;
    tr_base = 0L;
    ldtr_base = 0L;
    idtr_base = 0L;
    gdtr_base = 0L;
    cs_arbytes = 0;
    ds_arbytes = 0;
    es_arbytes = 0;
    fs_arbytes = 0;
    gs_arbytes = 0;
    ss_arbytes = 0;
    tr_arbytes = 0;
    ldtr_arbytes = 0;
    sysenter_cs = 0L;
    sysenter_esp = 0L;
    sysenter_eip = 0L;
    shadow_gs = 0L;
    msr_flags = 0L;
    msr_lstar = 0L;
    msr_star = 0L;
    msr_cstar = 0L;
    msr_syscall_mask = 0L;
    msr_efer = 0L;
    msr_tsc_aux = None;
    tsc = 0L;
    pending_event = 0;
    error_code = 0;
    flags = None;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) : t =
    { v with pending_event = v.pending_event land 0x80000fff }

  (**/**)

  let read c at : t =
    let fpu_regs = Cursor.octets_at c at 512 in
    let rax = Cursor.u64 c (at + 512) in
    let rbx = Cursor.u64 c (at + 520) in
    let rcx = Cursor.u64 c (at + 528) in
    let rdx = Cursor.u64 c (at + 536) in
    let rbp = Cursor.u64 c (at + 544) in
    let rsi = Cursor.u64 c (at + 552) in
    let rdi = Cursor.u64 c (at + 560) in
    let rsp = Cursor.u64 c (at + 568) in
    let r8 = Cursor.u64 c (at + 576) in
    let r9 = Cursor.u64 c (at + 584) in
    let r10 = Cursor.u64 c (at + 592) in
    let r11 = Cursor.u64 c (at + 600) in
    let r12 = Cursor.u64 c (at + 608) in
    let r13 = Cursor.u64 c (at + 616) in
    let r14 = Cursor.u64 c (at + 624) in
    let r15 = Cursor.u64 c (at + 632) in
    let rip = Cursor.u64 c (at + 640) in
    let rflags = Cursor.u64 c (at + 648) in
    let cr0 = Cursor.u64 c (at + 656) in
    if Int64.logand cr0 0xffffffff1ffaffc0L <> 0L then
      Cursor.refuse c "hvm-context.cpu.cr0.zero" (at + 656) "cr0";
    let cr2 = Cursor.u64 c (at + 664) in
    let cr3 = Cursor.u64 c (at + 672) in
    if Int64.unsigned_compare cr3 4503599627370495L > 0 then
      Cursor.refuse c "hvm-context.cpu.cr3.max" (at + 672) "cr3";
    let cr4 = Cursor.u64 c (at + 680) in
    let dr0 = Cursor.u64 c (at + 688) in
    let dr1 = Cursor.u64 c (at + 696) in
    let dr2 = Cursor.u64 c (at + 704) in
    let dr3 = Cursor.u64 c (at + 712) in
    let dr6 = Cursor.u64 c (at + 720) in
    if Int64.unsigned_compare dr6 4294967295L > 0 then
      Cursor.refuse c "hvm-context.cpu.dr6.max" (at + 720) "dr6";
    let dr7 = Cursor.u64 c (at + 728) in
    if Int64.unsigned_compare dr7 4294967295L > 0 then
      Cursor.refuse c "hvm-context.cpu.dr7.max" (at + 728) "dr7";
    let cs_sel = Cursor.u32 c (at + 736) in
    let ds_sel = Cursor.u32 c (at + 740) in
    let es_sel = Cursor.u32 c (at + 744) in
    let fs_sel = Cursor.u32 c (at + 748) in
    let gs_sel = Cursor.u32 c (at + 752) in
    let ss_sel = Cursor.u32 c (at + 756) in
    let tr_sel = Cursor.u32 c (at + 760) in
    let ldtr_sel = Cursor.u32 c (at + 764) in
    let cs_limit = Cursor.u32 c (at + 768) in
    let ds_limit = Cursor.u32 c (at + 772) in
    let es_limit = Cursor.u32 c (at + 776) in
    let fs_limit = Cursor.u32 c (at + 780) in
    let gs_limit = Cursor.u32 c (at + 784) in
    let ss_limit = Cursor.u32 c (at + 788) in
    let tr_limit = Cursor.u32 c (at + 792) in
    let ldtr_limit = Cursor.u32 c (at + 796) in
    let idtr_limit = Cursor.u32 c (at + 800) in
    let gdtr_limit = Cursor.u32 c (at + 804) in
    let cs_base = Cursor.u64 c (at + 808) in
    let ds_base = Cursor.u64 c (at + 816) in
    let es_base = Cursor.u64 c (at + 824) in
    let fs_base = Cursor.u64 c (at + 832) in
    let gs_base = Cursor.u64 c (at + 840) in
    let ss_base = Cursor.u64 c (at + 848) in
    let tr_base = Cursor.u64 c (at + 856) in
    let ldtr_base = Cursor.u64 c (at + 864) in
    let idtr_base = Cursor.u64 c (at + 872) in
    let gdtr_base = Cursor.u64 c (at + 880) in
    let cs_arbytes = Cursor.u32 c (at + 888) in
    let ds_arbytes = Cursor.u32 c (at + 892) in
    let es_arbytes = Cursor.u32 c (at + 896) in
    let fs_arbytes = Cursor.u32 c (at + 900) in
    let gs_arbytes = Cursor.u32 c (at + 904) in
    let ss_arbytes = Cursor.u32 c (at + 908) in
    let tr_arbytes = Cursor.u32 c (at + 912) in
    let ldtr_arbytes = Cursor.u32 c (at + 916) in
    let sysenter_cs = Cursor.u64 c (at + 920) in
    let sysenter_esp = Cursor.u64 c (at + 928) in
    let sysenter_eip = Cursor.u64 c (at + 936) in
    let shadow_gs = Cursor.u64 c (at + 944) in
    let msr_flags = Cursor.u64 c (at + 952) in
    let msr_lstar = Cursor.u64 c (at + 960) in
    let msr_star = Cursor.u64 c (at + 968) in
    let msr_cstar = Cursor.u64 c (at + 976) in
    let msr_syscall_mask = Cursor.u64 c (at + 984) in
    let msr_efer = Cursor.u64 c (at + 992) in
    let msr_tsc_aux =
      if Cursor.lacks c "msr_tsc_aux" then
        Cursor.given c "msr_tsc_aux" (Cursor.u64 c (at + 1000))
      else begin
        let msr_tsc_aux = Cursor.u64 c (at + 1000) in
        if Int64.unsigned_compare msr_tsc_aux 4294967295L > 0 then
          Cursor.refuse c "hvm-context.cpu.msr_tsc_aux.max" (at + 1000) "msr_tsc_aux";
        Some msr_tsc_aux
      end
    in
    let tsc = Cursor.u64 c (at + 1008) in
    let pending_event = Cursor.u32 c (at + 1016) in
    if Cursor.writing c && pending_event land 0x7ffff000 <> 0 then
      Cursor.refuse c "hvm-context.cpu.pending_event.zero" (at + 1016) "pending_event";
    let error_code = Cursor.u32 c (at + 1020) in
    let flags =
      if Cursor.lacks c "flags" then
        Cursor.given c "flags" (Cursor.u32 c (at + 1024))
      else begin
        let flags = Cursor.u32 c (at + 1024) in
        if flags land 0xfffffffe <> 0 then
          Cursor.refuse c "hvm-context.cpu.flags.zero" (at + 1024) "flags";
        Some flags
      end
    in
    if not (Cursor.lacks c "reserved") then begin
      if Cursor.any c (at + 1028) 4 then
        Cursor.refuse c "hvm-context.cpu.reserved.zero" (at + 1028) "reserved"
    end;
    { fpu_regs;
      rax;
      rbx;
      rcx;
      rdx;
      rbp;
      rsi;
      rdi;
      rsp;
      r8;
      r9;
      r10;
      r11;
      r12;
      r13;
      r14;
      r15;
      rip;
      rflags;
      cr0;
      cr2;
      cr3;
      cr4;
      dr0;
      dr1;
      dr2;
      dr3;
      dr6;
      dr7;
      cs_sel;
      ds_sel;
      es_sel;
      fs_sel;
      gs_sel;
      ss_sel;
      tr_sel;
      ldtr_sel;
      cs_limit;
      ds_limit;
      es_limit;
      fs_limit;
      gs_limit;
      ss_limit;
      tr_limit;
      ldtr_limit;
      idtr_limit;
      gdtr_limit;
      cs_base;
      ds_base;
      es_base;
      fs_base;
      gs_base;
      ss_base;
      tr_base;
      ldtr_base;
      idtr_base;
      gdtr_base;
      cs_arbytes;
      ds_arbytes;
      es_arbytes;
      fs_arbytes;
      gs_arbytes;
      ss_arbytes;
      tr_arbytes;
      ldtr_arbytes;
      sysenter_cs;
      sysenter_esp;
      sysenter_eip;
      shadow_gs;
      msr_flags;
      msr_lstar;
      msr_star;
      msr_cstar;
      msr_syscall_mask;
      msr_efer;
      msr_tsc_aux;
      tsc;
      pending_event;
      error_code;
      flags }

  let write c at (v : t) =
    Output.octets_at c at "fpu_regs" v.fpu_regs 512;
    Output.u64 c (at + 512) "rax" v.rax;
    Output.u64 c (at + 520) "rbx" v.rbx;
    Output.u64 c (at + 528) "rcx" v.rcx;
    Output.u64 c (at + 536) "rdx" v.rdx;
    Output.u64 c (at + 544) "rbp" v.rbp;
    Output.u64 c (at + 552) "rsi" v.rsi;
    Output.u64 c (at + 560) "rdi" v.rdi;
    Output.u64 c (at + 568) "rsp" v.rsp;
    Output.u64 c (at + 576) "r8" v.r8;
    Output.u64 c (at + 584) "r9" v.r9;
    Output.u64 c (at + 592) "r10" v.r10;
    Output.u64 c (at + 600) "r11" v.r11;
    Output.u64 c (at + 608) "r12" v.r12;
    Output.u64 c (at + 616) "r13" v.r13;
    Output.u64 c (at + 624) "r14" v.r14;
    Output.u64 c (at + 632) "r15" v.r15;
    Output.u64 c (at + 640) "rip" v.rip;
    Output.u64 c (at + 648) "rflags" v.rflags;
    Output.u64 c (at + 656) "cr0" v.cr0;
    Output.u64 c (at + 664) "cr2" v.cr2;
    Output.u64 c (at + 672) "cr3" v.cr3;
    Output.u64 c (at + 680) "cr4" v.cr4;
    Output.u64 c (at + 688) "dr0" v.dr0;
    Output.u64 c (at + 696) "dr1" v.dr1;
    Output.u64 c (at + 704) "dr2" v.dr2;
    Output.u64 c (at + 712) "dr3" v.dr3;
    Output.u64 c (at + 720) "dr6" v.dr6;
    Output.u64 c (at + 728) "dr7" v.dr7;
    Output.u32 c (at + 736) "cs_sel" v.cs_sel;
    Output.u32 c (at + 740) "ds_sel" v.ds_sel;
    Output.u32 c (at + 744) "es_sel" v.es_sel;
    Output.u32 c (at + 748) "fs_sel" v.fs_sel;
    Output.u32 c (at + 752) "gs_sel" v.gs_sel;
    Output.u32 c (at + 756) "ss_sel" v.ss_sel;
    Output.u32 c (at + 760) "tr_sel" v.tr_sel;
    Output.u32 c (at + 764) "ldtr_sel" v.ldtr_sel;
    Output.u32 c (at + 768) "cs_limit" v.cs_limit;
    Output.u32 c (at + 772) "ds_limit" v.ds_limit;
    Output.u32 c (at + 776) "es_limit" v.es_limit;
    Output.u32 c (at + 780) "fs_limit" v.fs_limit;
    Output.u32 c (at + 784) "gs_limit" v.gs_limit;
    Output.u32 c (at + 788) "ss_limit" v.ss_limit;
    Output.u32 c (at + 792) "tr_limit" v.tr_limit;
    Output.u32 c (at + 796) "ldtr_limit" v.ldtr_limit;
    Output.u32 c (at + 800) "idtr_limit" v.idtr_limit;
    Output.u32 c (at + 804) "gdtr_limit" v.gdtr_limit;
    Output.u64 c (at + 808) "cs_base" v.cs_base;
    Output.u64 c (at + 816) "ds_base" v.ds_base;
    Output.u64 c (at + 824) "es_base" v.es_base;
    Output.u64 c (at + 832) "fs_base" v.fs_base;
    Output.u64 c (at + 840) "gs_base" v.gs_base;
    Output.u64 c (at + 848) "ss_base" v.ss_base;
    Output.u64 c (at + 856) "tr_base" v.tr_base;
    Output.u64 c (at + 864) "ldtr_base" v.ldtr_base;
    Output.u64 c (at + 872) "idtr_base" v.idtr_base;
    Output.u64 c (at + 880) "gdtr_base" v.gdtr_base;
    Output.u32 c (at + 888) "cs_arbytes" v.cs_arbytes;
    Output.u32 c (at + 892) "ds_arbytes" v.ds_arbytes;
    Output.u32 c (at + 896) "es_arbytes" v.es_arbytes;
    Output.u32 c (at + 900) "fs_arbytes" v.fs_arbytes;
    Output.u32 c (at + 904) "gs_arbytes" v.gs_arbytes;
    Output.u32 c (at + 908) "ss_arbytes" v.ss_arbytes;
    Output.u32 c (at + 912) "tr_arbytes" v.tr_arbytes;
    Output.u32 c (at + 916) "ldtr_arbytes" v.ldtr_arbytes;
    Output.u64 c (at + 920) "sysenter_cs" v.sysenter_cs;
    Output.u64 c (at + 928) "sysenter_esp" v.sysenter_esp;
    Output.u64 c (at + 936) "sysenter_eip" v.sysenter_eip;
    Output.u64 c (at + 944) "shadow_gs" v.shadow_gs;
    Output.u64 c (at + 952) "msr_flags" v.msr_flags;
    Output.u64 c (at + 960) "msr_lstar" v.msr_lstar;
    Output.u64 c (at + 968) "msr_star" v.msr_star;
    Output.u64 c (at + 976) "msr_cstar" v.msr_cstar;
    Output.u64 c (at + 984) "msr_syscall_mask" v.msr_syscall_mask;
    Output.u64 c (at + 992) "msr_efer" v.msr_efer;
    begin match Output.known c "msr_tsc_aux" v.msr_tsc_aux (not (Cursor.lacks c "msr_tsc_aux")) with
    | None -> ()
    | Some it ->
      Output.u64 c (at + 1000) "msr_tsc_aux" it
    end;
    Output.u64 c (at + 1008) "tsc" v.tsc;
    Output.u32 c (at + 1016) "pending_event" v.pending_event;
    Output.u32 c (at + 1020) "error_code" v.error_code;
    begin match Output.known c "flags" v.flags (not (Cursor.lacks c "flags")) with
    | None -> ()
    | Some it ->
      Output.u32 c (at + 1024) "flags" it
    end

  let rules c (v : t) =
    if Cursor.writing c && v.msr_flags <> 0L then
      Cursor.refuse c "hvm-context.cpu.msr-flags.obsolete" 952 "msr_flags";
    if Int64.to_int (Value.bits64 v.cr0 4 1L) = 0 then
      Cursor.refuse c "hvm-context.cpu.cr0.et" 656 "cr0";
    if Int64.to_int (Value.bits64 v.cr0 0 1L) = 0 && Int64.to_int (Value.bits64 v.cr0 31 1L) <> 0 then
      Cursor.refuse c "hvm-context.cpu.cr0.paging" 656 "cr0";
    if Int64.logand v.cr4 0x9f72fffL <> v.cr4 then
      Cursor.refuse c "hvm-context.cpu.cr4.known" 680 "cr4";
    if Int64.logand v.msr_efer 0x205d01L <> v.msr_efer then
      Cursor.refuse c "hvm-context.cpu.efer.known" 992 "msr_efer";
    if Int64.logand v.msr_efer 1024L <> 0L
      && (Int64.logand v.msr_efer 256L = 0L || Int64.to_int (Value.bits64 v.cr0 31 1L) = 0) then
      Cursor.refuse c "hvm-context.cpu.efer.long-mode" 992 "msr_efer"
end

(** One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave. *)
module Pic = struct
  type t = {
    irr : int;  (** Interrupt request register: one bit for each line. *)
    imr : int;  (** Interrupt mask register: one bit for each line. *)
    isr : int;  (** In-service register: one bit for each line. *)
    irq_base : int;  (** Vector of line 0. *)
    sequence : Pic_sequence.t;  (** Progress of the initialisation; rotation of priorities. *)
    modes : Pic_modes.t;  (** Modes of operation. *)
    elcr : Pic_lines.t;  (** Lines that are triggered by level. *)
    int_output : int;  (** Level of the INT output. *)
  }

  let default : t = {
    irr = 0;
    imr = 0;
    isr = 0;
    irq_base = 0;
    sequence = 0;
    modes = 0;
    elcr = 0;
    int_output = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) : t =
    { v with modes = v.modes land 0x7f }

  (**/**)

  let read c at : t =
    let irr = Cursor.u8 c at in
    let imr = Cursor.u8 c (at + 1) in
    let isr = Cursor.u8 c (at + 2) in
    let irq_base = Cursor.u8 c (at + 3) in
    let sequence = Cursor.u8 c (at + 4) in
    let modes = Cursor.u8 c (at + 5) in
    if Cursor.writing c && modes land 0x80 <> 0 then
      Cursor.refuse c "hvm-context.pic.modes.zero" (at + 5) "modes";
    let elcr = Cursor.u8 c (at + 6) in
    let int_output = Cursor.u8 c (at + 7) in
    if int_output > 1 then
      Cursor.refuse c "hvm-context.pic.int_output.max" (at + 7) "int_output";
    { irr; imr; isr; irq_base; sequence; modes; elcr; int_output }

  let write c at (v : t) =
    Output.u8 c at "irr" v.irr;
    Output.u8 c (at + 1) "imr" v.imr;
    Output.u8 c (at + 2) "isr" v.isr;
    Output.u8 c (at + 3) "irq_base" v.irq_base;
    Output.u8 c (at + 4) "sequence" v.sequence;
    Output.u8 c (at + 5) "modes" v.modes;
    Output.u8 c (at + 6) "elcr" v.elcr;
    Output.u8 c (at + 7) "int_output" v.int_output

  let rules c (v : t) =
    if (v.elcr land 0x1) <> 0
      || (Value.bits v.elcr 1 0x1 <> 0 && Value.bits v.modes 6 0x1 <> 0)
      || (Value.bits v.elcr 5 0x1 <> 0 && Value.bits v.modes 6 0x1 <> 1) then
      Cursor.refuse c "hvm-context.pic.elcr.edge" 6 "elcr";
    if v.int_output <> 0
      && ((v.sequence land 0x3) <> 0 || Value.bits v.sequence 2 0x1 <> 0 || Value.bits v.sequence 3 0x1 <> 0) then
      Cursor.refuse c "hvm-context.pic.output-during-init" 7 "int_output";
    if (Value.bits v.modes 6 0x1 = 0 || Cursor.instance c <> 0L)
      && (Value.bits v.modes 6 0x1 <> 0 || Cursor.instance c <> 1L) then
      Cursor.refuse c "hvm-context.pic.master" 5 "modes"
end

(** The I/O APIC. *)
module Ioapic = struct
  type t = {
    base_address : int64;  (** Guest physical address of its registers. *)
    ioregsel : int;  (** The register that is selected. *)
    id : int;  (** Its APIC id. *)
    redirtbl : Redirection_entry.t array;  (** One entry for each pin. *)
  }

  let default : t = {
    base_address = 0L;
    ioregsel = 0;
    id = 0;
    redirtbl = Array.make 48 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let base_address = Cursor.u64 c at in
    let ioregsel = Cursor.u32 c (at + 8) in
    let id = Cursor.u32 c (at + 12) in
    let redirtbl = Cursor.elements_at c (at + 16) 8 48 Cursor.u64 in
    { base_address; ioregsel; id; redirtbl }

  let write c at (v : t) =
    Output.u64 c at "base_address" v.base_address;
    Output.u32 c (at + 8) "ioregsel" v.ioregsel;
    Output.u32 c (at + 12) "id" v.id;
    Output.integers_at c (at + 16) "redirtbl" Output.u64 8 v.redirtbl 48

  let admit c at path =
    if Cursor.seen c 4L then
      Cursor.refuse c "hvm-context.ioapic.once" at path
end

(** State of one vCPU’s local APIC that its registers do not show. *)
module Lapic = struct
  type t = {
    apic_base_msr : Apic_base.t;  (** MSR APIC_BASE. *)
    disabled : Apic_disabled.t;  (** Why the APIC is off. *)
    timer_divisor : int;  (** What the frequency of the timer is divided by. *)
    tdt_msr : int64 option;  (** MSR TSC_DEADLINE. *)
    pending_esr : int option;  (** Errors that the error status register does not show yet. *)
  }

  let default : t = {
    apic_base_msr = 0L;
    disabled = 0;
    timer_divisor = 0;
    tdt_msr = None;
    pending_esr = None;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) : t =
    { v with apic_base_msr = Int64.logand v.apic_base_msr 0xfffffffffffffd00L;
      disabled = v.disabled land 0x3 }

  (**/**)

  let read c at : t =
    let apic_base_msr = Cursor.u64 c at in
    if Cursor.writing c && Int64.logand apic_base_msr 767L <> 0L then
      Cursor.refuse c "hvm-context.lapic.apic_base_msr.zero" at "apic_base_msr";
    let disabled = Cursor.u32 c (at + 8) in
    if Cursor.writing c && disabled land 0xfffffffc <> 0 then
      Cursor.refuse c "hvm-context.lapic.disabled.zero" (at + 8) "disabled";
    let timer_divisor = Cursor.u32 c (at + 12) in
    let tdt_msr =
      if Cursor.lacks c "tdt_msr" then
        Cursor.given c "tdt_msr" (Cursor.u64 c (at + 16))
      else begin
        let tdt_msr = Cursor.u64 c (at + 16) in
        Some tdt_msr
      end
    in
    let pending_esr =
      if Cursor.lacks c "pending_esr" then
        Cursor.given c "pending_esr" (Cursor.u32 c (at + 24))
      else begin
        let pending_esr = Cursor.u32 c (at + 24) in
        Some pending_esr
      end
    in
    if not (Cursor.lacks c "reserved") then begin
      if Cursor.writing c && Cursor.any c (at + 28) 4 then
        Cursor.refuse c "hvm-context.lapic.reserved.zero" (at + 28) "reserved"
    end;
    { apic_base_msr; disabled; timer_divisor; tdt_msr; pending_esr }

  let write c at (v : t) =
    Output.u64 c at "apic_base_msr" v.apic_base_msr;
    Output.u32 c (at + 8) "disabled" v.disabled;
    Output.u32 c (at + 12) "timer_divisor" v.timer_divisor;
    begin match Output.known c "tdt_msr" v.tdt_msr (not (Cursor.lacks c "tdt_msr")) with
    | None -> ()
    | Some it ->
      Output.u64 c (at + 16) "tdt_msr" it
    end;
    begin match Output.known c "pending_esr" v.pending_esr (not (Cursor.lacks c "pending_esr")) with
    | None -> ()
    | Some it ->
      Output.u32 c (at + 24) "pending_esr" it
    end

  let rules c (v : t) =
    if Int64.to_int (Value.bits64 v.apic_base_msr 11 1L) = 0
      && Int64.to_int (Value.bits64 v.apic_base_msr 10 1L) <> 0 then
      Cursor.refuse c "hvm-context.lapic.x2apic-enabled" 0 "apic_base_msr"
end

(** Registers of one vCPU’s local APIC. *)
module Lapic_regs = struct
  type t = {
    data : string;
      (** The register page up to the last register; each register stands at a multiple of 16. *)
  }

  let default : t = {
    data = String.make 1024 '\000';
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let data = Cursor.octets_at c at 1024 in
    { data }

  let write c at (v : t) =
    Output.octets_at c at "data" v.data 1024
end

(** Interrupt lines of the PCI bus. *)
module Pci_irq = struct
  type t = {
    pad : int64 array;
      (** One bit for each line: bit 4 × device + pin, counted from bit 0 of the first word;
          INTA is pin 0. *)
  }

  let default : t = {
    pad = Array.make 2 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let pad = Cursor.elements_at c at 8 2 Cursor.u64 in
    { pad }

  let write c at (v : t) =
    Output.integers_at c at "pad" Output.u64 8 v.pad 2

  let admit c at path =
    if Cursor.seen c 7L then
      Cursor.refuse c "hvm-context.pci_irq.once" at path
end

(** Interrupt lines of the ISA bus. *)
module Isa_irq = struct
  type t = {
    pad : int64;  (** One bit for each of the 16 interrupts. The rest has no meaning. *)
  }

  let default : t = {
    pad = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let pad = Cursor.u64 c at in
    { pad }

  let write c at (v : t) =
    Output.u64 c at "pad" v.pad

  let admit c at path =
    if Cursor.seen c 8L then
      Cursor.refuse c "hvm-context.isa_irq.once" at path
end

(** Where the router of the PCI bus leads its four links. *)
module Pci_link = struct
  type t = {
    route : int array;  (** ISA interrupt that a link leads to, or 0 for none. *)
  }

  let default : t = {
    route = Array.make 4 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let route = Cursor.elements_at c at 1 4 Cursor.u8 in
    let judge index it =
      if it > 15 then
        Cursor.refuse c "hvm-context.pci_link.route.max"
          (at + (1 * index)) (Cursor.nth "route" index)
    in
    Array.iteri judge route;
    if Cursor.any c (at + 4) 4 then
      Cursor.refuse c "hvm-context.pci_link.reserved.zero" (at + 4) "reserved";
    { route }

  let write c at (v : t) =
    Output.integers_at c at "route" Output.u8 1 v.route 4

  let admit c at path =
    if Cursor.seen c 9L then
      Cursor.refuse c "hvm-context.pci_link.once" at path
end

(** The programmable interval timer. *)
module Pit = struct
  type t = {
    channels : Pit_channel.t array;  (** The three channels. *)
    speaker_data_on : int;  (** The speaker is on. *)
  }

  let default : t = {
    channels = Array.make 3 Pit_channel.default;
    speaker_data_on = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let channels = Cursor.structures_at c "channels" at 16 3 Pit_channel.read in
    let speaker_data_on = Cursor.u32 c (at + 48) in
    if speaker_data_on > 1 then
      Cursor.refuse c "hvm-context.pit.speaker_data_on.max" (at + 48) "speaker_data_on";
    if Cursor.any c (at + 52) 4 then
      Cursor.refuse c "hvm-context.pit.reserved.zero" (at + 52) "reserved";
    { channels; speaker_data_on }

  let write c at (v : t) =
    Output.structures_at c at "channels" Pit_channel.write 16 v.channels 3;
    Output.u32 c (at + 48) "speaker_data_on" v.speaker_data_on

  let rules c (v : t) =
    if Array.exists (fun it -> it.Pit_channel.count > 0x10000) v.channels then
      Cursor.refuse c "hvm-context.pit.channels.count" 0 "channels";
    if Array.exists (fun it -> it.Pit_channel.count_latched > 4 || it.Pit_channel.read_state > 4 || it.Pit_channel.write_state > 4 || it.Pit_channel.rw_mode > 3) v.channels then
      Cursor.refuse c "hvm-context.pit.channels.states" 0 "channels";
    if Array.exists (fun it -> it.Pit_channel.gate > 1 || it.Pit_channel.bcd > 1) v.channels then
      Cursor.refuse c "hvm-context.pit.channels.flags" 0 "channels";
    if Array.exists (fun it -> it.Pit_channel.gate <> 1) (Value.first 2 v.channels) then
      Cursor.refuse c "hvm-context.pit.channels.gates" 0 "channels"

  let admit c at path =
    if Cursor.seen c 10L then
      Cursor.refuse c "hvm-context.pit.once" at path
end

(** The real-time clock. *)
module Rtc = struct
  type t = {
    cmos_data : string;  (** Its registers. *)
    cmos_index : int;  (** The register that is selected. *)
    rtc_offset : int64 option;
      (** How far the guest’s clock is ahead of the host’s, in seconds. *)
  }

  let default : t = {
    cmos_data = String.make 14 '\000';
    cmos_index = 0;
    rtc_offset = None;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let cmos_data = Cursor.octets_at c at 14 in
    let cmos_index = Cursor.u8 c (at + 14) in
    if Cursor.writing c && Cursor.any c (at + 15) 1 then
      Cursor.refuse c "hvm-context.rtc.reserved.zero" (at + 15) "reserved";
    let rtc_offset =
      if Cursor.lacks c "rtc_offset" then
        Cursor.given c "rtc_offset" (Cursor.i64 c (at + 16))
      else begin
        let rtc_offset = Cursor.i64 c (at + 16) in
        Some rtc_offset
      end
    in
    { cmos_data; cmos_index; rtc_offset }

  let write c at (v : t) =
    Output.octets_at c at "cmos_data" v.cmos_data 14;
    Output.u8 c (at + 14) "cmos_index" v.cmos_index;
    begin match Output.known c "rtc_offset" v.rtc_offset (not (Cursor.lacks c "rtc_offset")) with
    | None -> ()
    | Some it ->
      Output.i64 c (at + 16) "rtc_offset" it
    end

  let admit c at path =
    if Cursor.seen c 11L then
      Cursor.refuse c "hvm-context.rtc.once" at path
end

(** The high precision event timer. *)
module Hpet = struct
  type t = {
    capability : int64;  (** Capabilities. *)
    config : int64;  (** Configuration. *)
    isr : int64;  (** Interrupt status. *)
    mc64 : int64;  (** Main counter. *)
    timers : Hpet_timer.t array;  (** The three timers. *)
    period : int64 array;
      (** The value last written to each comparator, which no register shows. *)
  }

  let default : t = {
    capability = 0L;
    config = 0L;
    isr = 0L;
    mc64 = 0L;
    timers = Array.make 3 Hpet_timer.default;
    period = Array.make 3 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let capability = Cursor.u64 c at in
    if Cursor.writing c && Cursor.any c (at + 8) 8 then
      Cursor.refuse c "hvm-context.hpet.reserved.zero" (at + 8) "reserved";
    let config = Cursor.u64 c (at + 16) in
    if Cursor.writing c && Cursor.any c (at + 24) 8 then
      Cursor.refuse c "hvm-context.hpet.reserved2.zero" (at + 24) "reserved2";
    let isr = Cursor.u64 c (at + 32) in
    if Cursor.writing c && Cursor.any c (at + 40) 200 then
      Cursor.refuse c "hvm-context.hpet.reserved3.zero" (at + 40) "reserved3";
    let mc64 = Cursor.u64 c (at + 240) in
    if Cursor.writing c && Cursor.any c (at + 248) 8 then
      Cursor.refuse c "hvm-context.hpet.reserved4.zero" (at + 248) "reserved4";
    let timers = Cursor.structures_at c "timers" (at + 256) 32 3 Hpet_timer.read in
    if Cursor.writing c && Cursor.any c (at + 352) 672 then
      Cursor.refuse c "hvm-context.hpet.reserved5.zero" (at + 352) "reserved5";
    let period = Cursor.elements_at c (at + 1024) 8 3 Cursor.u64 in
    { capability; config; isr; mc64; timers; period }

  let write c at (v : t) =
    Output.u64 c at "capability" v.capability;
    Output.u64 c (at + 16) "config" v.config;
    Output.u64 c (at + 32) "isr" v.isr;
    Output.u64 c (at + 240) "mc64" v.mc64;
    Output.structures_at c (at + 256) "timers" Hpet_timer.write 32 v.timers 3;
    Output.integers_at c (at + 1024) "period" Output.u64 8 v.period 3

  let admit c at path =
    if Cursor.seen c 12L then
      Cursor.refuse c "hvm-context.hpet.once" at path
end

(** The power management timer of ACPI, and the event registers beside it. *)
module Pmtimer = struct
  type t = {
    tmr_val : int;  (** The free-running counter. *)
    pm1a_sts : int;  (** Status register. *)
    pm1a_en : int;  (** Enable register. *)
  }

  let default : t = {
    tmr_val = 0;
    pm1a_sts = 0;
    pm1a_en = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let tmr_val = Cursor.u32 c at in
    let pm1a_sts = Cursor.u16 c (at + 4) in
    let pm1a_en = Cursor.u16 c (at + 6) in
    { tmr_val; pm1a_sts; pm1a_en }

  let write c at (v : t) =
    Output.u32 c at "tmr_val" v.tmr_val;
    Output.u16 c (at + 4) "pm1a_sts" v.pm1a_sts;
    Output.u16 c (at + 6) "pm1a_en" v.pm1a_en

  let admit c at path =
    if Cursor.seen c 13L then
      Cursor.refuse c "hvm-context.pmtimer.once" at path
end

(** Memory type range registers of one vCPU, and its PAT. *)
module Mtrr = struct
  type t = {
    msr_pat_cr : int64;  (** MSR PAT. *)
    msr_mtrr_var : int64 array;  (** Pairs of base and mask for the variable ranges. *)
    msr_mtrr_fixed : int64 array;  (** The fixed ranges. *)
    msr_mtrr_cap : Mtrr_cap.t;  (** MSR MTRRCAP. *)
    msr_mtrr_def_type : int64;  (** MSR MTRR_DEF_TYPE. *)
  }

  let default : t = {
    msr_pat_cr = 0L;
    msr_mtrr_var = Array.make 16 0L;
    msr_mtrr_fixed = Array.make 11 0L;
    msr_mtrr_cap = 0L;
    msr_mtrr_def_type = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let msr_pat_cr = Cursor.u64 c at in
    let msr_mtrr_var = Cursor.elements_at c (at + 8) 8 16 Cursor.u64 in
    let msr_mtrr_fixed = Cursor.elements_at c (at + 136) 8 11 Cursor.u64 in
    let msr_mtrr_cap = Cursor.u64 c (at + 224) in
    let msr_mtrr_def_type = Cursor.u64 c (at + 232) in
    { msr_pat_cr; msr_mtrr_var; msr_mtrr_fixed; msr_mtrr_cap; msr_mtrr_def_type }

  let write c at (v : t) =
    Output.u64 c at "msr_pat_cr" v.msr_pat_cr;
    Output.integers_at c (at + 8) "msr_mtrr_var" Output.u64 8 v.msr_mtrr_var 16;
    Output.integers_at c (at + 136) "msr_mtrr_fixed" Output.u64 8 v.msr_mtrr_fixed 11;
    Output.u64 c (at + 224) "msr_mtrr_cap" v.msr_mtrr_cap;
    Output.u64 c (at + 232) "msr_mtrr_def_type" v.msr_mtrr_def_type

  let rules c (v : t) =
    if Int64.to_int (Value.bits64 v.msr_mtrr_cap 0 255L) > 8 then
      Cursor.refuse c "hvm-context.mtrr.vcnt.max" 224 "msr_mtrr_cap"
end

(** Enlightenments for Windows that hold for the whole domain. *)
module Viridian_domain = struct
  type t = {
    hypercall_gpa : int64;  (** MSR HYPERCALL. *)
    guest_os_id : int64;  (** MSR GUEST_OS_ID. *)
    time_ref_count : int64 option;  (** The reference counter while the domain is paused. *)
    reference_tsc : int64 option;  (** MSR REFERENCE_TSC. *)
  }

  let default : t = {
    hypercall_gpa = 0L;
    guest_os_id = 0L;
    time_ref_count = None;
    reference_tsc = None;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let hypercall_gpa = Cursor.u64 c at in
    let guest_os_id = Cursor.u64 c (at + 8) in
    let time_ref_count =
      if Cursor.lacks c "time_ref_count" then
        Cursor.given c "time_ref_count" (Cursor.u64 c (at + 16))
      else begin
        let time_ref_count = Cursor.u64 c (at + 16) in
        Some time_ref_count
      end
    in
    let reference_tsc =
      if Cursor.lacks c "reference_tsc" then
        Cursor.given c "reference_tsc" (Cursor.u64 c (at + 24))
      else begin
        let reference_tsc = Cursor.u64 c (at + 24) in
        Some reference_tsc
      end
    in
    { hypercall_gpa; guest_os_id; time_ref_count; reference_tsc }

  let write c at (v : t) =
    Output.u64 c at "hypercall_gpa" v.hypercall_gpa;
    Output.u64 c (at + 8) "guest_os_id" v.guest_os_id;
    begin match Output.known c "time_ref_count" v.time_ref_count
      (not (Cursor.lacks c "time_ref_count")) with
    | None -> ()
    | Some it ->
      Output.u64 c (at + 16) "time_ref_count" it
    end;
    begin match Output.known c "reference_tsc" v.reference_tsc
      (not (Cursor.lacks c "reference_tsc")) with
    | None -> ()
    | Some it ->
      Output.u64 c (at + 24) "reference_tsc" it
    end

  let admit c at path =
    if Cursor.seen c 15L then
      Cursor.refuse c "hvm-context.viridian_domain.once" at path
end

(** Extended state of one vCPU, as XSAVE stores it. The components that follow the header depend
    on [xcr0_accum]. *)
module Cpu_xsave = struct
  type t = {
    xfeature_mask : int64;  (** Components that the saving Xen knows; readers do not look at it. *)
    xcr0 : int64;  (** Extended control register 0. *)
    xcr0_accum : int64;  (** All components that the guest has ever turned on. *)
    fpu_sse : string;  (** State of x87 and SSE. *)
    xstate_bv : int64;  (** Header of the area: components that are not in their initial state. *)
    xcomp_bv : int64;
      (** Header of the area: other values belong to the compressed form, which nobody reads. *)
    extended : string;  (** The other components, at the offsets of the uncompressed form. *)
  }

  let default : t = {
    xfeature_mask = 0L;
    xcr0 = 0L;
    xcr0_accum = 0L;
    fpu_sse = String.make 512 '\000';
    xstate_bv = 0L;
    xcomp_bv = 0L;
    extended = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let xfeature_mask = Cursor.u64 c at in
    let xcr0 = Cursor.u64 c (at + 8) in
    let xcr0_accum = Cursor.u64 c (at + 16) in
    let fpu_sse = Cursor.octets_at c (at + 24) 512 in
    let xstate_bv = Cursor.u64 c (at + 536) in
    let xcomp_bv = Cursor.u64 c (at + 544) in
    if xcomp_bv <> 0L then
      Cursor.refuse c "hvm-context.cpu_xsave.xcomp_bv.const" (at + 544) "xcomp_bv";
    if Cursor.any c (at + 552) 48 then
      Cursor.refuse c "hvm-context.cpu_xsave.reserved.zero" (at + 552) "reserved";
    Cursor.begin_parts c 600;
    Cursor.part c "extended" "hvm-context.cpu_xsave.extended.fits";
    let extended = Cursor.octets c (Cursor.rest c 1) in
    { xfeature_mask; xcr0; xcr0_accum; fpu_sse; xstate_bv; xcomp_bv; extended }

  let write c at (v : t) =
    Output.u64 c at "xfeature_mask" v.xfeature_mask;
    Output.u64 c (at + 8) "xcr0" v.xcr0;
    Output.u64 c (at + 16) "xcr0_accum" v.xcr0_accum;
    Output.octets_at c (at + 24) "fpu_sse" v.fpu_sse 512;
    Output.u64 c (at + 536) "xstate_bv" v.xstate_bv;
    Output.u64 c (at + 544) "xcomp_bv" v.xcomp_bv;
    Output.part c "extended";
    Output.octets c v.extended

  let rules c (v : t) =
    if Int64.logand v.xstate_bv v.xcr0_accum <> v.xstate_bv then
      Cursor.refuse c "hvm-context.cpu_xsave.xstate-bv.within" 536 "xstate_bv";
    if Int64.logand v.xcr0 v.xcr0_accum <> v.xcr0 then
      Cursor.refuse c "hvm-context.cpu_xsave.xcr0.within" 8 "xcr0";
    if Int64.logand v.xcr0 1L <> 1L then
      Cursor.refuse c "hvm-context.cpu_xsave.xcr0.x87" 8 "xcr0";
    if Int64.logand v.xcr0 6L = 4L || Int64.logand v.xcr0_accum 6L = 4L then
      Cursor.refuse c "hvm-context.cpu_xsave.xcr0.avx" 8 "xcr0";
    if (Int64.logand v.xcr0 224L <> 0L && Int64.logand v.xcr0 228L <> 228L)
      || (Int64.logand v.xcr0_accum 224L <> 0L && Int64.logand v.xcr0_accum 228L <> 228L) then
      Cursor.refuse c "hvm-context.cpu_xsave.xcr0.avx512" 8 "xcr0";
    if (Int64.logand v.xcr0 24L <> 0L && Int64.logand v.xcr0 24L <> 24L)
      || (Int64.logand v.xcr0_accum 24L <> 0L && Int64.logand v.xcr0_accum 24L <> 24L) then
      Cursor.refuse c "hvm-context.cpu_xsave.xcr0.mpx" 8 "xcr0";
    if (Int64.logand v.xcr0 0x60000L <> 0L && Int64.logand v.xcr0 0x60000L <> 0x60000L)
      || (Int64.logand v.xcr0_accum 0x60000L <> 0L && Int64.logand v.xcr0_accum 0x60000L <> 0x60000L) then
      Cursor.refuse c "hvm-context.cpu_xsave.xcr0.amx" 8 "xcr0";
    if Int64.logand v.xcr0_accum 0x1fd00L <> 0L then
      Cursor.refuse c "hvm-context.cpu_xsave.components.user" 16 "xcr0_accum"
end

(** Enlightenments for Windows of one vCPU. *)
module Viridian_vcpu = struct
  type t = {
    vp_assist_msr : int64;  (** MSR VP_ASSIST_PAGE. *)
    apic_assist_pending : int option;
      (** Not 0 where the guest may leave out the end of an interrupt. *)
    simp_msr : int64 option;  (** MSR SIMP. *)
    sint_msr : int64 array option;  (** MSRs SINT0 to SINT15. *)
    stimer_config_msr : int64 array option;
      (** MSRs STIMER_CONFIG of the four synthetic timers. *)
    stimer_count_msr : int64 array option;  (** MSRs STIMER_COUNT of the four synthetic timers. *)
  }

  let default : t = {
    vp_assist_msr = 0L;
    apic_assist_pending = None;
    simp_msr = None;
    sint_msr = None;
    stimer_config_msr = None;
    stimer_count_msr = None;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let vp_assist_msr = Cursor.u64 c at in
    let apic_assist_pending =
      if Cursor.lacks c "apic_assist_pending" then
        Cursor.given c "apic_assist_pending" (Cursor.u8 c (at + 8))
      else begin
        let apic_assist_pending = Cursor.u8 c (at + 8) in
        Some apic_assist_pending
      end
    in
    if not (Cursor.lacks c "reserved") then begin
      if Cursor.any c (at + 9) 7 then
        Cursor.refuse c "hvm-context.viridian_vcpu.reserved.zero" (at + 9) "reserved"
    end;
    let simp_msr =
      if Cursor.lacks c "simp_msr" then
        Cursor.given c "simp_msr" (Cursor.u64 c (at + 16))
      else begin
        let simp_msr = Cursor.u64 c (at + 16) in
        Some simp_msr
      end
    in
    let sint_msr =
      if Cursor.lacks c "sint_msr" then
        None
      else begin
        let sint_msr = Cursor.elements_at c (at + 24) 8 16 Cursor.u64 in
        Some sint_msr
      end
    in
    let stimer_config_msr =
      if Cursor.lacks c "stimer_config_msr" then
        None
      else begin
        let stimer_config_msr = Cursor.elements_at c (at + 152) 8 4 Cursor.u64 in
        Some stimer_config_msr
      end
    in
    let stimer_count_msr =
      if Cursor.lacks c "stimer_count_msr" then
        None
      else begin
        let stimer_count_msr = Cursor.elements_at c (at + 184) 8 4 Cursor.u64 in
        Some stimer_count_msr
      end
    in
    { vp_assist_msr; apic_assist_pending; simp_msr; sint_msr; stimer_config_msr; stimer_count_msr }

  let write c at (v : t) =
    Output.u64 c at "vp_assist_msr" v.vp_assist_msr;
    begin match Output.known c "apic_assist_pending" v.apic_assist_pending
      (not (Cursor.lacks c "apic_assist_pending")) with
    | None -> ()
    | Some it ->
      Output.u8 c (at + 8) "apic_assist_pending" it
    end;
    begin match Output.known c "simp_msr" v.simp_msr (not (Cursor.lacks c "simp_msr")) with
    | None -> ()
    | Some it ->
      Output.u64 c (at + 16) "simp_msr" it
    end;
    begin match Output.present c "sint_msr" v.sint_msr
      (fun () -> not (Cursor.lacks c "sint_msr")) with
    | None -> ()
    | Some it ->
      Output.integers_at c (at + 24) "sint_msr" Output.u64 8 it 16
    end;
    begin match Output.present c "stimer_config_msr" v.stimer_config_msr
      (fun () -> not (Cursor.lacks c "stimer_config_msr")) with
    | None -> ()
    | Some it ->
      Output.integers_at c (at + 152) "stimer_config_msr" Output.u64 8 it 4
    end;
    begin match Output.present c "stimer_count_msr" v.stimer_count_msr
      (fun () -> not (Cursor.lacks c "stimer_count_msr")) with
    | None -> ()
    | Some it ->
      Output.integers_at c (at + 184) "stimer_count_msr" Output.u64 8 it 4
    end
end

(** Machine check state of one vCPU. *)
module Vmce_vcpu = struct
  type t = {
    caps : int64;  (** MSR MCG_CAP. *)
    mci_ctl2_bank0 : int64 option;  (** MSR MC0_CTL2. *)
    mci_ctl2_bank1 : int64 option;  (** MSR MC1_CTL2. *)
    mcg_ext_ctl : int64 option;  (** MSR MCG_EXT_CTL. *)
  }

  let default : t = {
    caps = 0L;
    mci_ctl2_bank0 = None;
    mci_ctl2_bank1 = None;
    mcg_ext_ctl = None;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let caps = Cursor.u64 c at in
    let mci_ctl2_bank0 =
      if Cursor.lacks c "mci_ctl2_bank0" then
        Cursor.given c "mci_ctl2_bank0" (Cursor.u64 c (at + 8))
      else begin
        let mci_ctl2_bank0 = Cursor.u64 c (at + 8) in
        Some mci_ctl2_bank0
      end
    in
    let mci_ctl2_bank1 =
      if Cursor.lacks c "mci_ctl2_bank1" then
        Cursor.given c "mci_ctl2_bank1" (Cursor.u64 c (at + 16))
      else begin
        let mci_ctl2_bank1 = Cursor.u64 c (at + 16) in
        Some mci_ctl2_bank1
      end
    in
    let mcg_ext_ctl =
      if Cursor.lacks c "mcg_ext_ctl" then
        Cursor.given c "mcg_ext_ctl" (Cursor.u64 c (at + 24))
      else begin
        let mcg_ext_ctl = Cursor.u64 c (at + 24) in
        Some mcg_ext_ctl
      end
    in
    { caps; mci_ctl2_bank0; mci_ctl2_bank1; mcg_ext_ctl }

  let write c at (v : t) =
    Output.u64 c at "caps" v.caps;
    begin match Output.known c "mci_ctl2_bank0" v.mci_ctl2_bank0
      (not (Cursor.lacks c "mci_ctl2_bank0")) with
    | None -> ()
    | Some it ->
      Output.u64 c (at + 8) "mci_ctl2_bank0" it
    end;
    begin match Output.known c "mci_ctl2_bank1" v.mci_ctl2_bank1
      (not (Cursor.lacks c "mci_ctl2_bank1")) with
    | None -> ()
    | Some it ->
      Output.u64 c (at + 16) "mci_ctl2_bank1" it
    end;
    begin match Output.known c "mcg_ext_ctl" v.mcg_ext_ctl (not (Cursor.lacks c "mcg_ext_ctl")) with
    | None -> ()
    | Some it ->
      Output.u64 c (at + 24) "mcg_ext_ctl" it
    end

  let rules c (v : t) =
    if Int64.logand v.caps 0x9000dffL <> v.caps then
      Cursor.refuse c "hvm-context.vmce_vcpu.caps.known" 0 "caps"
end

(** What one vCPU has added to its time stamp counter. *)
module Tsc_adjust = struct
  type t = {
    tsc_adjust : int64;  (** MSR TSC_ADJUST. *)
  }

  let default : t = {
    tsc_adjust = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let tsc_adjust = Cursor.u64 c at in
    { tsc_adjust }

  let write c at (v : t) =
    Output.u64 c at "tsc_adjust" v.tsc_adjust
end

(** Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without any. *)
module Cpu_msr = struct
  type t = {
    count : int;  (** Number of MSRs. *)
    msr : One_msr.t array;  (** The MSRs. *)
  }

  let default : t = {
    count = 0;
    msr = [||];
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let count = Cursor.u32 c at in
    if count < 1 then
      Cursor.refuse c "hvm-context.cpu_msr.count.min" at "count";
    Cursor.begin_parts c 8;
    Cursor.part c "msr" "hvm-context.cpu_msr.msr.fits";
    let msr = Cursor.structures c "msr" 16 count One_msr.read in
    { count; msr }

  let write c at (v : t) =
    Output.u32 c at "count" v.count;
    Output.part c "msr";
    Output.agree c (Array.length v.msr) (fun () -> v.count);
    Output.structures c One_msr.write 16 v.msr
end

(** A record. *)
type record =
  | End  (** Marks the end of the stream. *)
  | Header of Header.t  (** Identifies the stream and its version. *)
  | Cpu of Cpu.t  (** Registers of one vCPU. A vCPU that is down has no record, and stays down. *)
  | Pic of Pic.t
  (** One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave. *)
  | Ioapic of Ioapic.t  (** The I/O APIC. *)
  | Lapic of Lapic.t  (** State of one vCPU’s local APIC that its registers do not show. *)
  | Lapic_regs of Lapic_regs.t  (** Registers of one vCPU’s local APIC. *)
  | Pci_irq of Pci_irq.t  (** Interrupt lines of the PCI bus. *)
  | Isa_irq of Isa_irq.t  (** Interrupt lines of the ISA bus. *)
  | Pci_link of Pci_link.t  (** Where the router of the PCI bus leads its four links. *)
  | Pit of Pit.t  (** The programmable interval timer. *)
  | Rtc of Rtc.t  (** The real-time clock. *)
  | Hpet of Hpet.t  (** The high precision event timer. *)
  | Pmtimer of Pmtimer.t
  (** The power management timer of ACPI, and the event registers beside it. *)
  | Mtrr of Mtrr.t  (** Memory type range registers of one vCPU, and its PAT. *)
  | Viridian_domain of Viridian_domain.t
  (** Enlightenments for Windows that hold for the whole domain. *)
  | Cpu_xsave of Cpu_xsave.t
  (** Extended state of one vCPU, as XSAVE stores it. The components that follow the header
      depend on [xcr0_accum]. *)
  | Viridian_vcpu of Viridian_vcpu.t  (** Enlightenments for Windows of one vCPU. *)
  | Vmce_vcpu of Vmce_vcpu.t  (** Machine check state of one vCPU. *)
  | Tsc_adjust of Tsc_adjust.t  (** What one vCPU has added to its time stamp counter. *)
  | Cpu_msr of Cpu_msr.t
  (** Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without any. *)

type Form.body += Record of record
(**/**)

let form_end : Form.record = {
  title = "END";
  code = 0L;
  octets = 0;
  exact = true;
  length_rule = "hvm-context.end.length";
  layouts = [];
  last_instance = Some (0L, "hvm-context.end.instance", Form.Both);
  last = true;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = End.read c 0 in
    ignore v;
    { body = Record (End); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (End) -> End.write c (Output.extend c 0) ()
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_header : Form.record = {
  title = "HEADER";
  code = 1L;
  octets = 24;
  exact = true;
  length_rule = "hvm-context.header.length";
  layouts = [];
  last_instance = Some (0L, "hvm-context.header.instance", Form.Both);
  last = false;
  first_rule = Some "hvm-context.header.first";
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Header.read c 0 in
    { body = Record (Header v); rules = ignore; remember = (fun c -> Header.remember c v) }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Header v) -> Header.write c (Output.extend c 24) v
    | _ -> ()
  );
  admit = Header.admit;
  is_required = (fun _ -> true);
}

let form_cpu : Form.record = {
  title = "CPU";
  code = 2L;
  octets = 1032;
  exact = true;
  length_rule = "hvm-context.cpu.length";
  layouts = [
    { Form.length = 1024; without = [ "flags"; "reserved" ]; given = [ "flags" ]; gaps = [ (1024, 8) ]; fill = [ (1024, 4, 1L) ] };
    { Form.length = 1016; without = [ "msr_tsc_aux"; "flags"; "reserved" ]; given = [ "flags" ]; gaps = [ (1000, 8); (1024, 8) ]; fill = [ (1024, 4, 1L) ] };
  ];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Cpu.read c 0 in
    { body = Record (Cpu v); rules = (fun c -> Cpu.rules c v); remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Cpu v) -> Cpu.write c (Output.extend c 1032) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_pic : Form.record = {
  title = "PIC";
  code = 3L;
  octets = 8;
  exact = true;
  length_rule = "hvm-context.pic.length";
  layouts = [];
  last_instance = Some (1L, "hvm-context.pic.instance", Form.Both);
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Pic.read c 0 in
    { body = Record (Pic v); rules = (fun c -> Pic.rules c v); remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Pic v) -> Pic.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_ioapic : Form.record = {
  title = "IOAPIC";
  code = 4L;
  octets = 400;
  exact = true;
  length_rule = "hvm-context.ioapic.length";
  layouts = [];
  last_instance = Some (0L, "hvm-context.ioapic.instance", Form.Both);
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Ioapic.read c 0 in
    { body = Record (Ioapic v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Ioapic v) -> Ioapic.write c (Output.extend c 400) v
    | _ -> ()
  );
  admit = Ioapic.admit;
  is_required = (fun _ -> true);
}

let form_lapic : Form.record = {
  title = "LAPIC";
  code = 5L;
  octets = 32;
  exact = true;
  length_rule = "hvm-context.lapic.length";
  layouts = [
    { Form.length = 28; without = [ "reserved" ]; given = []; gaps = [ (28, 4) ]; fill = [] };
    { Form.length = 24; without = [ "pending_esr"; "reserved" ]; given = []; gaps = [ (24, 8) ]; fill = [] };
    { Form.length = 16; without = [ "tdt_msr"; "pending_esr"; "reserved" ]; given = []; gaps = [ (16, 16) ]; fill = [] };
  ];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Lapic.read c 0 in
    { body = Record (Lapic v); rules = (fun c -> Lapic.rules c v); remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Lapic v) -> Lapic.write c (Output.extend c 32) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_lapic_regs : Form.record = {
  title = "LAPIC_REGS";
  code = 6L;
  octets = 1024;
  exact = true;
  length_rule = "hvm-context.lapic_regs.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Lapic_regs.read c 0 in
    { body = Record (Lapic_regs v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (Lapic_regs (Lapic_regs.read c at)));
  write = (fun c body ->
    match body with
    | Record (Lapic_regs v) -> Lapic_regs.write c (Output.extend c 1024) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_pci_irq : Form.record = {
  title = "PCI_IRQ";
  code = 7L;
  octets = 16;
  exact = true;
  length_rule = "hvm-context.pci_irq.length";
  layouts = [];
  last_instance = Some (0L, "hvm-context.pci_irq.instance", Form.Both);
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Pci_irq.read c 0 in
    { body = Record (Pci_irq v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Pci_irq v) -> Pci_irq.write c (Output.extend c 16) v
    | _ -> ()
  );
  admit = Pci_irq.admit;
  is_required = (fun _ -> true);
}

let form_isa_irq : Form.record = {
  title = "ISA_IRQ";
  code = 8L;
  octets = 8;
  exact = true;
  length_rule = "hvm-context.isa_irq.length";
  layouts = [];
  last_instance = Some (0L, "hvm-context.isa_irq.instance", Form.Both);
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Isa_irq.read c 0 in
    { body = Record (Isa_irq v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Isa_irq v) -> Isa_irq.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = Isa_irq.admit;
  is_required = (fun _ -> true);
}

let form_pci_link : Form.record = {
  title = "PCI_LINK";
  code = 9L;
  octets = 8;
  exact = true;
  length_rule = "hvm-context.pci_link.length";
  layouts = [];
  last_instance = Some (0L, "hvm-context.pci_link.instance", Form.Both);
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Pci_link.read c 0 in
    { body = Record (Pci_link v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Pci_link v) -> Pci_link.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = Pci_link.admit;
  is_required = (fun _ -> true);
}

let form_pit : Form.record = {
  title = "PIT";
  code = 10L;
  octets = 56;
  exact = true;
  length_rule = "hvm-context.pit.length";
  layouts = [];
  last_instance = Some (0L, "hvm-context.pit.instance", Form.Both);
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Pit.read c 0 in
    { body = Record (Pit v); rules = (fun c -> Pit.rules c v); remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Pit v) -> Pit.write c (Output.extend c 56) v
    | _ -> ()
  );
  admit = Pit.admit;
  is_required = (fun _ -> true);
}

let form_rtc : Form.record = {
  title = "RTC";
  code = 11L;
  octets = 24;
  exact = true;
  length_rule = "hvm-context.rtc.length";
  layouts = [
    { Form.length = 16; without = [ "rtc_offset" ]; given = []; gaps = [ (16, 8) ]; fill = [] };
  ];
  last_instance = Some (0L, "hvm-context.rtc.instance", Form.Both);
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Rtc.read c 0 in
    { body = Record (Rtc v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Rtc v) -> Rtc.write c (Output.extend c 24) v
    | _ -> ()
  );
  admit = Rtc.admit;
  is_required = (fun _ -> true);
}

let form_hpet : Form.record = {
  title = "HPET";
  code = 12L;
  octets = 1048;
  exact = true;
  length_rule = "hvm-context.hpet.length";
  layouts = [];
  last_instance = Some (0L, "hvm-context.hpet.instance", Form.Both);
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Hpet.read c 0 in
    { body = Record (Hpet v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Hpet v) -> Hpet.write c (Output.extend c 1048) v
    | _ -> ()
  );
  admit = Hpet.admit;
  is_required = (fun _ -> true);
}

let form_pmtimer : Form.record = {
  title = "PMTIMER";
  code = 13L;
  octets = 8;
  exact = true;
  length_rule = "hvm-context.pmtimer.length";
  layouts = [];
  last_instance = Some (0L, "hvm-context.pmtimer.instance", Form.Both);
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Pmtimer.read c 0 in
    { body = Record (Pmtimer v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Pmtimer v) -> Pmtimer.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = Pmtimer.admit;
  is_required = (fun _ -> true);
}

let form_mtrr : Form.record = {
  title = "MTRR";
  code = 14L;
  octets = 240;
  exact = true;
  length_rule = "hvm-context.mtrr.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Mtrr.read c 0 in
    { body = Record (Mtrr v); rules = (fun c -> Mtrr.rules c v); remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Mtrr v) -> Mtrr.write c (Output.extend c 240) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_viridian_domain : Form.record = {
  title = "VIRIDIAN_DOMAIN";
  code = 15L;
  octets = 32;
  exact = true;
  length_rule = "hvm-context.viridian_domain.length";
  layouts = [
    { Form.length = 24; without = [ "reference_tsc" ]; given = []; gaps = [ (24, 8) ]; fill = [] };
    { Form.length = 16; without = [ "time_ref_count"; "reference_tsc" ]; given = []; gaps = [ (16, 16) ]; fill = [] };
  ];
  last_instance = Some (0L, "hvm-context.viridian_domain.instance", Form.Both);
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Viridian_domain.read c 0 in
    { body = Record (Viridian_domain v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Viridian_domain v) -> Viridian_domain.write c (Output.extend c 32) v
    | _ -> ()
  );
  admit = Viridian_domain.admit;
  is_required = (fun _ -> true);
}

let form_cpu_xsave : Form.record = {
  title = "CPU_XSAVE";
  code = 16L;
  octets = 600;
  exact = false;
  length_rule = "hvm-context.cpu_xsave.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Cpu_xsave.read c 0 in
    { body = Record (Cpu_xsave v); rules = (fun c -> Cpu_xsave.rules c v); remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Cpu_xsave v) -> Cpu_xsave.write c (Output.extend c 600) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_viridian_vcpu : Form.record = {
  title = "VIRIDIAN_VCPU";
  code = 17L;
  octets = 216;
  exact = true;
  length_rule = "hvm-context.viridian_vcpu.length";
  layouts = [
    { Form.length = 16; without = [ "simp_msr"; "sint_msr"; "stimer_config_msr"; "stimer_count_msr" ]; given = []; gaps = [ (16, 200) ]; fill = [] };
    { Form.length = 8; without = [ "apic_assist_pending"; "reserved"; "simp_msr"; "sint_msr"; "stimer_config_msr"; "stimer_count_msr" ]; given = []; gaps = [ (8, 208) ]; fill = [] };
  ];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Viridian_vcpu.read c 0 in
    { body = Record (Viridian_vcpu v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (Viridian_vcpu (Viridian_vcpu.read c at)));
  write = (fun c body ->
    match body with
    | Record (Viridian_vcpu v) -> Viridian_vcpu.write c (Output.extend c 216) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_vmce_vcpu : Form.record = {
  title = "VMCE_VCPU";
  code = 18L;
  octets = 32;
  exact = true;
  length_rule = "hvm-context.vmce_vcpu.length";
  layouts = [
    { Form.length = 24; without = [ "mcg_ext_ctl" ]; given = []; gaps = [ (24, 8) ]; fill = [] };
    { Form.length = 8; without = [ "mci_ctl2_bank0"; "mci_ctl2_bank1"; "mcg_ext_ctl" ]; given = []; gaps = [ (8, 24) ]; fill = [] };
  ];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Vmce_vcpu.read c 0 in
    { body = Record (Vmce_vcpu v); rules = (fun c -> Vmce_vcpu.rules c v); remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Vmce_vcpu v) -> Vmce_vcpu.write c (Output.extend c 32) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_tsc_adjust : Form.record = {
  title = "TSC_ADJUST";
  code = 19L;
  octets = 8;
  exact = true;
  length_rule = "hvm-context.tsc_adjust.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Tsc_adjust.read c 0 in
    { body = Record (Tsc_adjust v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (Tsc_adjust (Tsc_adjust.read c at)));
  write = (fun c body ->
    match body with
    | Record (Tsc_adjust v) -> Tsc_adjust.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_cpu_msr : Form.record = {
  title = "CPU_MSR";
  code = 20L;
  octets = 8;
  exact = false;
  length_rule = "hvm-context.cpu_msr.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Cpu_msr.read c 0 in
    { body = Record (Cpu_msr v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Cpu_msr v) -> Cpu_msr.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let framing : Form.framing = {
  header_size = 8;
  big_endian = Some false;
  read_header = (fun c ->
    let v = Record_header.read c 0 in
    { type_ = Int64.of_int v.Record_header.type_;
      length = Int64.of_int v.Record_header.length;
      instance = Int64.of_int v.Record_header.instance;
      sum = 0;
      further = Further v }
  );
  write_header = (fun c further told ->
    ignore further;
    let v = { Record_header.type_ = Int64.to_int told.type_;
      length = Int64.to_int told.length;
      instance = Int64.to_int told.instance } in
    Record_header.write c (Output.extend c 8) v
  );
  type_at = { at = 0; octets = 2; label = "type" };
  length_at = { at = 4; octets = 4; label = "length" };
  instance_at = Some { at = 2; octets = 2; label = "instance" };
  header_complete = "hvm-context.framing.header-complete";
  body_complete = "hvm-context.framing.body-complete";
  end_ = Some ("hvm-context.framing.end", "hvm-context.framing.nothing-after-end");
  type_known = "hvm-context.framing.type";
  optional_bit = None;
  passes_unknown = false;
  least = None;
  limit = None;
  aligned = None;
  unique = None;
  pad_to = 1;
  pad_counts = false;
  pad_complete = "hvm-context.framing.body-complete";
  pad_zero = None;
  pad_verified = false;
  trailer = None;
  checksum = None;
}

let rule = function
  | "hvm-context.hpet_timer.reserved.zero" -> (Class.Reserved,
    "The 8 reserved octets are zero when they are written.")
  | "hvm-context.one_msr.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero.")
  | "hvm-context.framing.header-complete" -> (Class.Truncated,
    "A stream holds all octets of a record's header.")
  | "hvm-context.framing.body-complete" -> (Class.Truncated,
    "A stream holds as many octets of a body as the record's length says.")
  | "hvm-context.framing.end" -> (Class.Truncated,
    "A stream does not stop before its last record.")
  | "hvm-context.framing.nothing-after-end" -> (Class.Trailing,
    "Nothing follows the last record.")
  | "hvm-context.framing.type" -> (Class.Type,
    "The type of a record is one of those described.")
  | "hvm-context.end.instance" -> (Class.Instance,
    "The instance of END is 0.")
  | "hvm-context.end.length" -> (Class.Length,
    "The length of END is 0.")
  | "hvm-context.header.magic.const" -> (Class.Magic,
    "`magic` is 0x54381286.")
  | "hvm-context.header.version.known" -> (Class.Version,
    "`version` is 1.")
  | "hvm-context.header.first" -> (Class.Order,
    "A stream begins with HEADER.")
  | "hvm-context.header.once" -> (Class.Duplicate,
    "A stream has no second HEADER.")
  | "hvm-context.header.instance" -> (Class.Instance,
    "The instance of HEADER is 0.")
  | "hvm-context.header.length" -> (Class.Length,
    "The length of HEADER is 24.")
  | "hvm-context.cpu.cr0.zero" -> (Class.Reserved,
    "The reserved bits of `cr0` are zero.")
  | "hvm-context.cpu.cr3.max" -> (Class.Value,
    "`cr3` is at most 0xfffffffffffff.")
  | "hvm-context.cpu.dr6.max" -> (Class.Value,
    "`dr6` is at most 0xffffffff.")
  | "hvm-context.cpu.dr7.max" -> (Class.Value,
    "`dr7` is at most 0xffffffff.")
  | "hvm-context.cpu.msr_tsc_aux.max" -> (Class.Value,
    "`msr_tsc_aux` is at most 0xffffffff.")
  | "hvm-context.cpu.pending_event.zero" -> (Class.Reserved,
    "The reserved bits of `pending_event` are zero when they are written.")
  | "hvm-context.cpu.flags.zero" -> (Class.Reserved,
    "The reserved bits of `flags` are zero.")
  | "hvm-context.cpu.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero.")
  | "hvm-context.cpu.length" -> (Class.Length,
    "The length of CPU is 1032; a reader also takes 1016 or 1024.")
  | "hvm-context.cpu.msr-flags.obsolete" -> (Class.Value,
    "The obsolete `msr_flags` is written as 0.")
  | "hvm-context.cpu.cr0.et" -> (Class.Value,
    "Bit ET of `cr0` is set.")
  | "hvm-context.cpu.cr0.paging" -> (Class.Value,
    "Where paging is on, so is protected mode.")
  | "hvm-context.cpu.cr4.known" -> (Class.Value,
    "`cr4` has no bits but those that some domain may set: 0 to 11, 13, 16 to 18, 20 to 24 and 27.")
  | "hvm-context.cpu.efer.known" -> (Class.Value,
    "`msr_efer` has no bits but SCE, LME, LMA, NXE, SVME, FFXSE and AIBRSE: 0, 8, 10 to 12, 14 and 21.")
  | "hvm-context.cpu.efer.long-mode" -> (Class.Value,
    "Long mode is active (LMA, bit 10) only where it is enabled (LME, bit 8) and paging is on.")
  | "hvm-context.pic.modes.zero" -> (Class.Reserved,
    "The reserved bits of `modes` are zero when they are written.")
  | "hvm-context.pic.int_output.max" -> (Class.Value,
    "`int_output` is at most 1.")
  | "hvm-context.pic.instance" -> (Class.Instance,
    "The instance of PIC is at most 1.")
  | "hvm-context.pic.length" -> (Class.Length,
    "The length of PIC is 8.")
  | "hvm-context.pic.elcr.edge" -> (Class.Value,
    "The timer, the keyboard and the clock are triggered by edge: lines 0 and 1 of the master, lines 0 and 5 of the slave.")
  | "hvm-context.pic.output-during-init" -> (Class.Value,
    "The output is low while an initialisation goes on.")
  | "hvm-context.pic.master" -> (Class.Value,
    "Instance 0 is the master, instance 1 is not.")
  | "hvm-context.ioapic.once" -> (Class.Duplicate,
    "A stream has no second IOAPIC.")
  | "hvm-context.ioapic.instance" -> (Class.Instance,
    "The instance of IOAPIC is 0.")
  | "hvm-context.ioapic.length" -> (Class.Length,
    "The length of IOAPIC is 400.")
  | "hvm-context.lapic.apic_base_msr.zero" -> (Class.Reserved,
    "The reserved bits of `apic_base_msr` are zero when they are written.")
  | "hvm-context.lapic.disabled.zero" -> (Class.Reserved,
    "The reserved bits of `disabled` are zero when they are written.")
  | "hvm-context.lapic.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero when they are written.")
  | "hvm-context.lapic.length" -> (Class.Length,
    "The length of LAPIC is 32; a reader also takes 16 or 24 or 28.")
  | "hvm-context.lapic.x2apic-enabled" -> (Class.Value,
    "An APIC in x2APIC mode is on.")
  | "hvm-context.lapic_regs.length" -> (Class.Length,
    "The length of LAPIC_REGS is 1024.")
  | "hvm-context.pci_irq.once" -> (Class.Duplicate,
    "A stream has no second PCI_IRQ.")
  | "hvm-context.pci_irq.instance" -> (Class.Instance,
    "The instance of PCI_IRQ is 0.")
  | "hvm-context.pci_irq.length" -> (Class.Length,
    "The length of PCI_IRQ is 16.")
  | "hvm-context.pci_irq.before-isa-irq" -> (Class.Conflict,
    "PCI_IRQ comes before ISA_IRQ.")
  | "hvm-context.pci_irq.before-link" -> (Class.Conflict,
    "PCI_IRQ comes before PCI_LINK.")
  | "hvm-context.isa_irq.once" -> (Class.Duplicate,
    "A stream has no second ISA_IRQ.")
  | "hvm-context.isa_irq.instance" -> (Class.Instance,
    "The instance of ISA_IRQ is 0.")
  | "hvm-context.isa_irq.length" -> (Class.Length,
    "The length of ISA_IRQ is 8.")
  | "hvm-context.isa_irq.before-link" -> (Class.Conflict,
    "ISA_IRQ comes before PCI_LINK.")
  | "hvm-context.pci_link.route.max" -> (Class.Value,
    "`route` is at most 15.")
  | "hvm-context.pci_link.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero.")
  | "hvm-context.pci_link.once" -> (Class.Duplicate,
    "A stream has no second PCI_LINK.")
  | "hvm-context.pci_link.instance" -> (Class.Instance,
    "The instance of PCI_LINK is 0.")
  | "hvm-context.pci_link.length" -> (Class.Length,
    "The length of PCI_LINK is 8.")
  | "hvm-context.pit.speaker_data_on.max" -> (Class.Value,
    "`speaker_data_on` is at most 1.")
  | "hvm-context.pit.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero.")
  | "hvm-context.pit.once" -> (Class.Duplicate,
    "A stream has no second PIT.")
  | "hvm-context.pit.instance" -> (Class.Instance,
    "The instance of PIT is 0.")
  | "hvm-context.pit.length" -> (Class.Length,
    "The length of PIT is 56.")
  | "hvm-context.pit.channels.count" -> (Class.Value,
    "The count of a channel is at most 65536.")
  | "hvm-context.pit.channels.states" -> (Class.Value,
    "The state of reading, of writing and of the latched count is at most 4, and the way to read and write at most 3.")
  | "hvm-context.pit.channels.flags" -> (Class.Value,
    "The gate and the decimal flag of a channel are 0 or 1.")
  | "hvm-context.pit.channels.gates" -> (Class.Value,
    "The gates of channels 0 and 1 are high.")
  | "hvm-context.rtc.reserved.zero" -> (Class.Reserved,
    "All bits of the reserved octet are zero when they are written.")
  | "hvm-context.rtc.once" -> (Class.Duplicate,
    "A stream has no second RTC.")
  | "hvm-context.rtc.instance" -> (Class.Instance,
    "The instance of RTC is 0.")
  | "hvm-context.rtc.length" -> (Class.Length,
    "The length of RTC is 24; a reader also takes 16.")
  | "hvm-context.hpet.reserved.zero" -> (Class.Reserved,
    "The 8 reserved octets are zero when they are written.")
  | "hvm-context.hpet.reserved2.zero" -> (Class.Reserved,
    "The 8 reserved octets are zero when they are written.")
  | "hvm-context.hpet.reserved3.zero" -> (Class.Reserved,
    "The 200 reserved octets are zero when they are written.")
  | "hvm-context.hpet.reserved4.zero" -> (Class.Reserved,
    "The 8 reserved octets are zero when they are written.")
  | "hvm-context.hpet.reserved5.zero" -> (Class.Reserved,
    "The 672 reserved octets are zero when they are written.")
  | "hvm-context.hpet.once" -> (Class.Duplicate,
    "A stream has no second HPET.")
  | "hvm-context.hpet.instance" -> (Class.Instance,
    "The instance of HPET is 0.")
  | "hvm-context.hpet.length" -> (Class.Length,
    "The length of HPET is 1048.")
  | "hvm-context.pmtimer.once" -> (Class.Duplicate,
    "A stream has no second PMTIMER.")
  | "hvm-context.pmtimer.instance" -> (Class.Instance,
    "The instance of PMTIMER is 0.")
  | "hvm-context.pmtimer.length" -> (Class.Length,
    "The length of PMTIMER is 8.")
  | "hvm-context.mtrr.length" -> (Class.Length,
    "The length of MTRR is 240.")
  | "hvm-context.mtrr.vcnt.max" -> (Class.Value,
    "There are at most 8 variable ranges.")
  | "hvm-context.viridian_domain.once" -> (Class.Duplicate,
    "A stream has no second VIRIDIAN_DOMAIN.")
  | "hvm-context.viridian_domain.instance" -> (Class.Instance,
    "The instance of VIRIDIAN_DOMAIN is 0.")
  | "hvm-context.viridian_domain.length" -> (Class.Length,
    "The length of VIRIDIAN_DOMAIN is 32; a reader also takes 16 or 24.")
  | "hvm-context.cpu_xsave.xcomp_bv.const" -> (Class.Value,
    "`xcomp_bv` is 0x0.")
  | "hvm-context.cpu_xsave.reserved.zero" -> (Class.Reserved,
    "The 48 reserved octets are zero.")
  | "hvm-context.cpu_xsave.extended.fits" -> (Class.Length,
    "`extended` lies within the body of its record.")
  | "hvm-context.cpu_xsave.length" -> (Class.Length,
    "The length of CPU_XSAVE is the sum of its fields.")
  | "hvm-context.cpu_xsave.xstate-bv.within" -> (Class.Value,
    "`xstate_bv` is within `xcr0_accum`.")
  | "hvm-context.cpu_xsave.xcr0.within" -> (Class.Value,
    "`xcr0` is within `xcr0_accum`.")
  | "hvm-context.cpu_xsave.xcr0.x87" -> (Class.Value,
    "The state of x87, bit 0, is always on.")
  | "hvm-context.cpu_xsave.xcr0.avx" -> (Class.Value,
    "Where that of AVX, bit 2, is on in `xcr0` or `xcr0_accum`, so is that of SSE, bit 1.")
  | "hvm-context.cpu_xsave.xcr0.avx512" -> (Class.Value,
    "The three components of AVX-512, bits 5 to 7, are on in `xcr0` or `xcr0_accum` together, and with that of AVX.")
  | "hvm-context.cpu_xsave.xcr0.mpx" -> (Class.Value,
    "The two components of MPX, bits 3 and 4, are on in `xcr0` or `xcr0_accum` together.")
  | "hvm-context.cpu_xsave.xcr0.amx" -> (Class.Value,
    "The two components of AMX, bits 17 and 18, are on in `xcr0` or `xcr0_accum` together.")
  | "hvm-context.cpu_xsave.components.user" -> (Class.Value,
    "`xcr0_accum` names no component of the supervisor: bit 8 and bits 10 to 16.")
  | "hvm-context.viridian_vcpu.reserved.zero" -> (Class.Reserved,
    "The 7 reserved octets are zero.")
  | "hvm-context.viridian_vcpu.length" -> (Class.Length,
    "The length of VIRIDIAN_VCPU is 216; a reader also takes 8 or 16.")
  | "hvm-context.vmce_vcpu.length" -> (Class.Length,
    "The length of VMCE_VCPU is 32; a reader also takes 8 or 24.")
  | "hvm-context.vmce_vcpu.caps.known" -> (Class.Value,
    "`caps` names no capability but those that Xen offers on some processor: bits 0 to 8, 10, 11, 24 and 27.")
  | "hvm-context.tsc_adjust.length" -> (Class.Length,
    "The length of TSC_ADJUST is 8.")
  | "hvm-context.cpu_msr.count.min" -> (Class.Value,
    "`count` is at least 1.")
  | "hvm-context.cpu_msr.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero when they are written.")
  | "hvm-context.cpu_msr.msr.fits" -> (Class.Length,
    "`msr` lies within the body of its record.")
  | "hvm-context.cpu_msr.length" -> (Class.Length,
    "The length of CPU_MSR is the sum of its fields.")
  | other -> (Class.Value, other)

(**/**)

(** The stream, for readers and writers. *)
let description : Form.stream = {
  id = "hvm-context";
  name = "hvm-context";
  versions = [ 1 ];
  rule = rule;
  headers = [];
  framing = framing;
  record = (function
    | 0L -> Some form_end
    | 1L -> Some form_header
    | 2L -> Some form_cpu
    | 3L -> Some form_pic
    | 4L -> Some form_ioapic
    | 5L -> Some form_lapic
    | 6L -> Some form_lapic_regs
    | 7L -> Some form_pci_irq
    | 8L -> Some form_isa_irq
    | 9L -> Some form_pci_link
    | 10L -> Some form_pit
    | 11L -> Some form_rtc
    | 12L -> Some form_hpet
    | 13L -> Some form_pmtimer
    | 14L -> Some form_mtrr
    | 15L -> Some form_viridian_domain
    | 16L -> Some form_cpu_xsave
    | 17L -> Some form_viridian_vcpu
    | 18L -> Some form_vmce_vcpu
    | 19L -> Some form_tsc_adjust
    | 20L -> Some form_cpu_msr
    | _ -> None
  );
  of_body = (function
    | Record (End) -> Some form_end
    | Record (Header _) -> Some form_header
    | Record (Cpu _) -> Some form_cpu
    | Record (Pic _) -> Some form_pic
    | Record (Ioapic _) -> Some form_ioapic
    | Record (Lapic _) -> Some form_lapic
    | Record (Lapic_regs _) -> Some form_lapic_regs
    | Record (Pci_irq _) -> Some form_pci_irq
    | Record (Isa_irq _) -> Some form_isa_irq
    | Record (Pci_link _) -> Some form_pci_link
    | Record (Pit _) -> Some form_pit
    | Record (Rtc _) -> Some form_rtc
    | Record (Hpet _) -> Some form_hpet
    | Record (Pmtimer _) -> Some form_pmtimer
    | Record (Mtrr _) -> Some form_mtrr
    | Record (Viridian_domain _) -> Some form_viridian_domain
    | Record (Cpu_xsave _) -> Some form_cpu_xsave
    | Record (Viridian_vcpu _) -> Some form_viridian_vcpu
    | Record (Vmce_vcpu _) -> Some form_vmce_vcpu
    | Record (Tsc_adjust _) -> Some form_tsc_adjust
    | Record (Cpu_msr _) -> Some form_cpu_msr
    | _ -> None
  );
  clear = (function
    | Record (Cpu v) -> Record (Cpu (Cpu.cleared v))
    | Record (Pic v) -> Record (Pic (Pic.cleared v))
    | Record (Lapic v) -> Record (Lapic (Lapic.cleared v))
    | body -> body
  );
  clear_further = (function
    | further -> further
  );
  clear_headers = (function
    | Headers headers -> Headers (cleared_headers headers)
    | headers -> headers
  );
  records = [
    form_end;
    form_header;
    form_cpu;
    form_pic;
    form_ioapic;
    form_lapic;
    form_lapic_regs;
    form_pci_irq;
    form_isa_irq;
    form_pci_link;
    form_pit;
    form_rtc;
    form_hpet;
    form_pmtimer;
    form_mtrr;
    form_viridian_domain;
    form_cpu_xsave;
    form_viridian_vcpu;
    form_vmce_vcpu;
    form_tsc_adjust;
    form_cpu_msr;
  ];
  first = Some form_header;
  order_magic = None;
  inner;
}

(** Reads a stream: HVM context (x86). *)
let reader input = Reader.make description input

(** Its headers, which are read now if they were not before. *)
let headers reader = Result.map of_headers (Reader.headers reader)

(** Writes a stream: HVM context (x86). Octets are handed to the function. *)
let writer ?(headers = default_headers) give =
  Writer.make description give (Headers headers)

(** What saves the records of each type. *)
type savers = {
  header : Writer.saver;  (** Identifies the stream and its version. *)
  cpu : Writer.saver;
    (** Registers of one vCPU. A vCPU that is down has no record, and stays down. *)
  pic : Writer.saver;
    (** One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave. *)
  ioapic : Writer.saver;  (** The I/O APIC. *)
  lapic : Writer.saver;  (** State of one vCPU’s local APIC that its registers do not show. *)
  lapic_regs : Writer.saver;  (** Registers of one vCPU’s local APIC. *)
  pci_irq : Writer.saver;  (** Interrupt lines of the PCI bus. *)
  isa_irq : Writer.saver;  (** Interrupt lines of the ISA bus. *)
  pci_link : Writer.saver;  (** Where the router of the PCI bus leads its four links. *)
  pit : Writer.saver;  (** The programmable interval timer. *)
  rtc : Writer.saver;  (** The real-time clock. *)
  hpet : Writer.saver;  (** The high precision event timer. *)
  pmtimer : Writer.saver;
    (** The power management timer of ACPI, and the event registers beside it. *)
  mtrr : Writer.saver;  (** Memory type range registers of one vCPU, and its PAT. *)
  viridian_domain : Writer.saver;
    (** Enlightenments for Windows that hold for the whole domain. *)
  cpu_xsave : Writer.saver;
    (** Extended state of one vCPU, as XSAVE stores it. The components that follow the header
        depend on [xcr0_accum]. *)
  viridian_vcpu : Writer.saver;  (** Enlightenments for Windows of one vCPU. *)
  vmce_vcpu : Writer.saver;  (** Machine check state of one vCPU. *)
  tsc_adjust : Writer.saver;  (** What one vCPU has added to its time stamp counter. *)
  cpu_msr : Writer.saver;
    (** Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without any. *)
}

(** Saves nothing: whoever saves a stream says what it has. *)
let no_savers : savers = { header = Writer.nothing;
  cpu = Writer.nothing;
  pic = Writer.nothing;
  ioapic = Writer.nothing;
  lapic = Writer.nothing;
  lapic_regs = Writer.nothing;
  pci_irq = Writer.nothing;
  isa_irq = Writer.nothing;
  pci_link = Writer.nothing;
  pit = Writer.nothing;
  rtc = Writer.nothing;
  hpet = Writer.nothing;
  pmtimer = Writer.nothing;
  mtrr = Writer.nothing;
  viridian_domain = Writer.nothing;
  cpu_xsave = Writer.nothing;
  viridian_vcpu = Writer.nothing;
  vmce_vcpu = Writer.nothing;
  tsc_adjust = Writer.nothing;
  cpu_msr = Writer.nothing }

(** Writes a whole stream, and closes it: the records of each type, in an order that keeps the
    rules on it; then the last one, if it has no fields. *)
let save ?(headers = default_headers) give (savers : savers) =
  Writer.save (writer ~headers give) [ savers.header;
    savers.cpu;
    savers.pic;
    savers.ioapic;
    savers.lapic;
    savers.lapic_regs;
    savers.pci_irq;
    savers.isa_irq;
    savers.pci_link;
    savers.pit;
    savers.rtc;
    savers.hpet;
    savers.pmtimer;
    savers.mtrr;
    savers.viridian_domain;
    savers.cpu_xsave;
    savers.viridian_vcpu;
    savers.vmce_vcpu;
    savers.tsc_adjust;
    savers.cpu_msr;
    Writer.bodies [ Record (End) ] ]

(** Judges a whole stream as what a writer has written. *)
let check input = Reader.check description input

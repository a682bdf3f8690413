module bench

go 1.19

require bench-streams v0.0.0

replace bench-streams => ../generated/go

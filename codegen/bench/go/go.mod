module bench

go 1.19

require xenstreams v0.0.0

replace xenstreams => ../generated/go

module bench-streams

go 1.19

module xenstreams

go 1.19

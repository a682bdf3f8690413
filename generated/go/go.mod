module github.com/streamspec/streamspec/generated/go

go 1.19

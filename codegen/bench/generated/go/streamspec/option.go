package streamspec

// Options are what a reader or writer can be told.
type Options struct {
	// Prefix allows octets after the last record. A reader of an io.Reader then takes no octet
	// more from it than the stream has.
	Prefix bool

	// Runs bounds what is remembered of earlier records, as a number of runs of consecutive
	// numbers; 0 stands for 256. A stream that needs more ends in an error of ClassMemory.
	Runs int
}

// Option changes one of the Options.
type Option func(*Options)

// Prefix allows octets after the last record.
func Prefix() Option {
	return func(o *Options) { o.Prefix = true }
}

// Runs sets how many runs of consecutive numbers are remembered of earlier records.
func Runs(n int) Option {
	return func(o *Options) { o.Runs = n }
}

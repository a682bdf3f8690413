// Code generated from spec/mixed by `cargo codegen`. DO NOT EDIT.

package mixed

// Handlers are what Reader.Load gives each record to, by its type. What a handler is given
// holds until it returns; an error that it returns ends the loading. A record is passed over,
// once it has been checked, where its handler is nil.
type Handlers struct {
	// End: Ends the stream.
	End func(header *RecordHeader) error

	// Alpha: The record alpha.
	Alpha func(header *RecordHeader, v *Alpha) error

	// Beta: The record beta.
	Beta func(header *RecordHeader, v *Beta) error

	// Gamma: The record gamma.
	Gamma func(header *RecordHeader, v *Gamma) error

	// Delta: The record delta.
	Delta func(header *RecordHeader, v *Delta) error

	// Epsilon: The record epsilon.
	Epsilon func(header *RecordHeader, v *Epsilon) error

	// Zeta: The record zeta.
	Zeta func(header *RecordHeader, v *Zeta) error

	// Eta: The record eta.
	Eta func(header *RecordHeader, v *Eta) error

	// Theta: The record theta.
	Theta func(header *RecordHeader, v *Theta) error
}

// Load reads the stream to its end, and gives each record to its handler.
func (r *Reader) Load(handlers Handlers) error {
	for r.Next() {
		if err := handlers.handle(r); err != nil {
			return err
		}
	}
	return r.Err()
}

// handle gives the record at hand to its handler.
func (h *Handlers) handle(r *Reader) error {
	switch r.kind {
	case KindEnd:
		if h.End != nil {
			return h.End(&r.header)
		}
	case KindAlpha:
		if h.Alpha != nil {
			return h.Alpha(&r.header, &r.records.alpha)
		}
	case KindBeta:
		if h.Beta != nil {
			return h.Beta(&r.header, &r.records.beta)
		}
	case KindGamma:
		if h.Gamma != nil {
			return h.Gamma(&r.header, &r.records.gamma)
		}
	case KindDelta:
		if h.Delta != nil {
			return h.Delta(&r.header, &r.records.delta)
		}
	case KindEpsilon:
		if h.Epsilon != nil {
			return h.Epsilon(&r.header, &r.records.epsilon)
		}
	case KindZeta:
		if h.Zeta != nil {
			return h.Zeta(&r.header, &r.records.zeta)
		}
	case KindEta:
		if h.Eta != nil {
			return h.Eta(&r.header, &r.records.eta)
		}
	case KindTheta:
		if h.Theta != nil {
			return h.Theta(&r.header, &r.records.theta)
		}
	}
	return nil
}

// Savers are what Writer.Save calls, one after another: each writes all records of its type.
// The order is one that keeps every rule on the sequence of records. An error that one of them
// returns ends the saving.
type Savers struct {
	// Alpha: The record alpha.
	Alpha func(w *Writer) error

	// Beta: The record beta.
	Beta func(w *Writer) error

	// Gamma: The record gamma.
	Gamma func(w *Writer) error

	// Delta: The record delta.
	Delta func(w *Writer) error

	// Epsilon: The record epsilon.
	Epsilon func(w *Writer) error

	// Zeta: The record zeta.
	Zeta func(w *Writer) error

	// Eta: The record eta.
	Eta func(w *Writer) error

	// Theta: The record theta.
	Theta func(w *Writer) error
}

// Save writes the records of all savers, then the last record. The stream is whole if nothing
// fails.
func (w *Writer) Save(savers Savers) error {
	for _, save := range []func(*Writer) error{
		savers.Alpha,
		savers.Beta,
		savers.Gamma,
		savers.Delta,
		savers.Epsilon,
		savers.Zeta,
		savers.Eta,
		savers.Theta,
	} {
		if save != nil {
			if err := save(w); err != nil {
				return err
			}
		}
	}
	if err := w.WriteEnd(); err != nil {
		return err
	}
	return w.Close()
}

// Code generated from spec/mixed by `cargo codegen`. DO NOT EDIT.

package mixed

import (
	"encoding/json"
	"fmt"

	"bench-streams/internal/wire"
)

// Record is a record of any kind, as Reader.Record gives it and Writer.Write takes it.
type Record struct {
	// Header is the record header. A writer takes from it what the body does not tell, and sets
	// type and length itself where that does.
	Header RecordHeader

	// Body tells which record it is.
	Body Body
}

// Body is the body of a record: a pointer to the structure with its name; its Kind, where it
// has no fields.
type Body interface {
	kind() Kind
}

func (k Kind) kind() Kind {
	return k
}

func (v *Alpha) kind() Kind {
	return KindAlpha
}

func (v *Beta) kind() Kind {
	return KindBeta
}

func (v *Gamma) kind() Kind {
	return KindGamma
}

func (v *Delta) kind() Kind {
	return KindDelta
}

func (v *Epsilon) kind() Kind {
	return KindEpsilon
}

func (v *Zeta) kind() Kind {
	return KindZeta
}

func (v *Eta) kind() Kind {
	return KindEta
}

func (v *Theta) kind() Kind {
	return KindTheta
}

// Kind tells which record it is; 0 where there is no body.
func (r Record) Kind() Kind {
	if r.Body == nil {
		return 0
	}
	return r.Body.kind()
}

// Cleared gives the same record with zeros where readers pass over what writers refuse: a copy
// of its body, if there can be anything of that kind, also in a stream in the body.
func (r Record) Cleared() Record {
	return r
}

// Record gives the record at hand, whichever it is.
func (r *Reader) Record() Record {
	record := Record{Header: r.header, Body: r.kind}
	switch r.kind {
	case KindAlpha:
		record.Body = &r.records.alpha
	case KindBeta:
		record.Body = &r.records.beta
	case KindGamma:
		record.Body = &r.records.gamma
	case KindDelta:
		record.Body = &r.records.delta
	case KindEpsilon:
		record.Body = &r.records.epsilon
	case KindZeta:
		record.Body = &r.records.zeta
	case KindEta:
		record.Body = &r.records.eta
	case KindTheta:
		record.Body = &r.records.theta
	}
	return record
}

// Write writes a record of any kind, which may be one that was read.
func (w *Writer) Write(record Record) error {
	switch v := record.Body.(type) {
	case *Alpha:
		return w.WriteAlpha(v)
	case *Beta:
		return w.WriteBeta(v)
	case *Gamma:
		return w.WriteGamma(v)
	case *Delta:
		return w.WriteDelta(v)
	case *Epsilon:
		return w.WriteEpsilon(v)
	case *Zeta:
		return w.WriteZeta(v)
	case *Eta:
		return w.WriteEta(v)
	case *Theta:
		return w.WriteTheta(v)
	case Kind:
		switch v {
		case KindEnd:
			return w.WriteEnd()
		}
	}
	return wire.ErrBody
}

// MarshalJSON gives the record with its name, so that nothing is lost.
func (r Record) MarshalJSON() ([]byte, error) {
	name := r.Kind().String()
	return json.Marshal(struct {
		Kind   string
		Header RecordHeader
		Body   Body
	}{name, r.Header, r.Body})
}

// UnmarshalJSON takes what MarshalJSON gives.
func (r *Record) UnmarshalJSON(text []byte) error {
	var told struct {
		Kind   string
		Header RecordHeader
		Body   json.RawMessage
	}
	if err := json.Unmarshal(text, &told); err != nil {
		return err
	}
	r.Header = told.Header
	switch told.Kind {
	case "ALPHA":
		body := &Alpha{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "BETA":
		body := &Beta{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "GAMMA":
		body := &Gamma{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "DELTA":
		body := &Delta{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "EPSILON":
		body := &Epsilon{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "ZETA":
		body := &Zeta{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "ETA":
		body := &Eta{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "THETA":
		body := &Theta{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	}
	kind, ok := ParseKind(told.Kind)
	if !ok {
		return fmt.Errorf("no record is called %q", told.Kind)
	}
	r.Body = kind
	return nil
}

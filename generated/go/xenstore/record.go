// Code generated from spec/xenstore by `cargo codegen`. DO NOT EDIT.

package xenstore

import (
	"encoding/json"
	"fmt"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
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

func (v *GlobalData) kind() Kind {
	return KindGlobalData
}

func (v *ConnectionData) kind() Kind {
	return KindConnectionData
}

func (v *WatchData) kind() Kind {
	return KindWatchData
}

func (v *TransactionData) kind() Kind {
	return KindTransactionData
}

func (v *NodeData) kind() Kind {
	return KindNodeData
}

func (v *GlobalQuotaData) kind() Kind {
	return KindGlobalQuotaData
}

func (v *DomainData) kind() Kind {
	return KindDomainData
}

func (v *WatchDataExtended) kind() Kind {
	return KindWatchDataExtended
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
	switch v := r.Body.(type) {
	case *ConnectionData:
		cleared := v.Cleared()
		r.Body = &cleared
	case *NodeData:
		cleared := v.Cleared()
		r.Body = &cleared
	}
	return r
}

// Record gives the record at hand, whichever it is.
func (r *Reader) Record() Record {
	record := Record{Header: r.header, Body: r.kind}
	switch r.kind {
	case KindGlobalData:
		record.Body = &r.records.globalData
	case KindConnectionData:
		record.Body = &r.records.connectionData
	case KindWatchData:
		record.Body = &r.records.watchData
	case KindTransactionData:
		record.Body = &r.records.transactionData
	case KindNodeData:
		record.Body = &r.records.nodeData
	case KindGlobalQuotaData:
		record.Body = &r.records.globalQuotaData
	case KindDomainData:
		record.Body = &r.records.domainData
	case KindWatchDataExtended:
		record.Body = &r.records.watchDataExtended
	}
	return record
}

// Write writes a record of any kind, which may be one that was read.
func (w *Writer) Write(record Record) error {
	switch v := record.Body.(type) {
	case *GlobalData:
		return w.WriteGlobalData(v)
	case *ConnectionData:
		return w.WriteConnectionData(v)
	case *WatchData:
		return w.WriteWatchData(v)
	case *TransactionData:
		return w.WriteTransactionData(v)
	case *NodeData:
		return w.WriteNodeData(v)
	case *GlobalQuotaData:
		return w.WriteGlobalQuotaData(v)
	case *DomainData:
		return w.WriteDomainData(v)
	case *WatchDataExtended:
		return w.WriteWatchDataExtended(v)
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
	case "GLOBAL_DATA":
		body := &GlobalData{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "CONNECTION_DATA":
		body := &ConnectionData{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "WATCH_DATA":
		body := &WatchData{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "TRANSACTION_DATA":
		body := &TransactionData{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "NODE_DATA":
		body := &NodeData{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "GLOBAL_QUOTA_DATA":
		body := &GlobalQuotaData{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "DOMAIN_DATA":
		body := &DomainData{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "WATCH_DATA_EXTENDED":
		body := &WatchDataExtended{}
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

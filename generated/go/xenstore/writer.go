// Code generated from spec/xenstore by `cargo codegen`. DO NOT EDIT.

package xenstore

import (
	"io"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// Writer writes a stream record by record, and checks every rule that binds a writer before it writes
// anything of a record. Each record is written at once. After a failure it writes nothing more.
type Writer struct {
	out    *wire.Output
	state  state
	header RecordHeader
	buffer []byte
}

// NewWriter begins a stream by writing its headers.
func NewWriter(out io.Writer, imageHeader *ImageHeader, options ...streamspec.Option) (*Writer, error) {
	return newWriter(wire.NewOutput(out), wire.NewContext(options), imageHeader)
}

func newWriter(out *wire.Output, context wire.Context, imageHeader *ImageHeader) (*Writer, error) {
	context.Writer = true
	w := &Writer{out: out, state: newState(context)}
	w.buffer = imageHeader.Append(w.buffer[:0])
	w.state.version = imageHeader.Version
	if err := imageHeader.check(); err != nil {
		out.Err = wire.In(err, out.Offset, nil, "image_header")
		return nil, out.Err
	}
	if imageHeader.Flags.BigEndian() {
		w.state.order = streamspec.BigEndian
	}
	if err := out.Write(w.buffer); err != nil {
		return nil, err
	}
	return w, nil
}

// Version gives the version of the stream.
func (w *Writer) Version() uint32 {
	return w.state.version
}

// Offset counts the octets written so far.
func (w *Writer) Offset() uint64 {
	return w.out.Offset
}

// Close tells whether the stream is whole: whether its last record has been written. It writes nothing.
func (w *Writer) Close() error {
	if w.out.Err != nil || w.state.seen[KindEnd] {
		return w.out.Err
	}
	return wire.In(wire.Broken(&ruleFramingEnd, 0, ""), w.out.Offset, nil, "framing")
}

// ready tells why no record can be written now, if none can.
func (w *Writer) ready() error {
	if w.out.Err != nil {
		return w.out.Err
	}
	if w.state.seen[KindEnd] {
		return w.trailing()
	}
	return nil
}

// trailing is the error for a record after the last one.
func (w *Writer) trailing() error {
	return wire.In(wire.Broken(&ruleFramingNothingAfterEnd, 0, ""), w.out.Offset, nil, "framing")
}

// begin checks that a record of this kind may stand here.
func (w *Writer) begin(kind Kind, code uint32) error {
	if err := w.ready(); err != nil {
		return err
	}
	w.buffer = append(w.buffer[:0], make([]byte, 8)...)
	w.header = RecordHeader{}
	w.header.Type = code
	if rule := w.state.misplaced(kind); rule != nil {
		return w.refuse(rule, 0, "framing.type")
	}
	return nil
}

// measure puts the length of the body into the header, if it is allowed, and pads the body; it gives the
// octets that the length counts.
func (w *Writer) measure() ([]byte, error) {
	w.buffer = wire.Pad(w.buffer, 8, 8)
	length := uint64(len(w.buffer) - 8)
	if length > 0xffffffff {
		return nil, w.refuse(&ruleFramingBodyComplete, 4, "framing.length")
	}
	w.header.Length = uint32(length)
	w.header.put(w.buffer, w.state.order)
	return w.buffer[8 : 8+length], nil
}

// end writes a record that breaks no rule.
func (w *Writer) end(kind Kind) error {
	if err := w.out.Write(w.buffer); err != nil {
		return err
	}
	w.state.seen[kind] = true
	w.state.number++
	return nil
}

// refuse is the error for a rule that would be broken at an offset from the start of the record.
func (w *Writer) refuse(rule *streamspec.Rule, offset int, path string) *streamspec.Error {
	return wire.In(wire.Broken(rule, offset, ""), w.out.Offset, w.place(), path)
}

// inBody is an error at an offset from the start of the body, as seen from the stream.
func (w *Writer) inBody(err *streamspec.Error, item string) error {
	return wire.In(err, w.out.Offset+8, w.place(), item)
}

// place tells which record is at hand, for errors.
func (w *Writer) place() *streamspec.Record {
	return &streamspec.Record{
		Number: w.state.number,
		Type:   uint64(w.header.Type),
	}
}

// WriteEnd writes a record END.
func (w *Writer) WriteEnd() error {
	if err := w.begin(KindEnd, TypeEnd); err != nil {
		return err
	}
	if _, err := w.measure(); err != nil {
		return err
	}
	w.state.seen[KindEnd] = true
	if rule := w.state.missing(); rule != nil {
		w.state.seen[KindEnd] = false
		return w.refuse(rule, 0, "framing")
	}
	return w.end(KindEnd)
}

// WriteGlobalData writes a record GLOBAL_DATA.
func (w *Writer) WriteGlobalData(v *GlobalData) error {
	if err := w.begin(KindGlobalData, TypeGlobalData); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer, w.state.order)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindGlobalData)
}

// WriteConnectionData writes a record CONNECTION_DATA.
func (w *Writer) WriteConnectionData(v *ConnectionData) error {
	if err := w.ready(); err != nil {
		return err
	}
	if err := v.agree(&w.state); err != nil {
		return err
	}
	if err := w.begin(KindConnectionData, TypeConnectionData); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "connection_data")
	}
	if err := v.checkRules(); err != nil {
		return w.inBody(err, "connection_data")
	}
	if w.state.connectionDataConnIDValues.Look(uint64(v.ConnID)) == wire.Full {
		return w.refuse(&ruleMemory, 0, "framing")
	}
	if err := w.end(KindConnectionData); err != nil {
		return err
	}
	w.state.connectionDataConnIDValues.Insert(uint64(v.ConnID))
	return nil
}

// WriteWatchData writes a record WATCH_DATA.
func (w *Writer) WriteWatchData(v *WatchData) error {
	if err := w.begin(KindWatchData, TypeWatchData); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "watch_data")
	}
	return w.end(KindWatchData)
}

// WriteTransactionData writes a record TRANSACTION_DATA.
func (w *Writer) WriteTransactionData(v *TransactionData) error {
	if err := w.begin(KindTransactionData, TypeTransactionData); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer, w.state.order)
	if _, err := w.measure(); err != nil {
		return err
	}
	if err := v.check(&w.state); err != nil {
		return w.inBody(err, "transaction_data")
	}
	return w.end(KindTransactionData)
}

// WriteNodeData writes a record NODE_DATA.
func (w *Writer) WriteNodeData(v *NodeData) error {
	if err := w.begin(KindNodeData, TypeNodeData); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "node_data")
	}
	if err := v.checkRules(&w.state); err != nil {
		return w.inBody(err, "node_data")
	}
	return w.end(KindNodeData)
}

// WriteGlobalQuotaData writes a record GLOBAL_QUOTA_DATA.
func (w *Writer) WriteGlobalQuotaData(v *GlobalQuotaData) error {
	if err := w.begin(KindGlobalQuotaData, TypeGlobalQuotaData); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "global_quota_data")
	}
	return w.end(KindGlobalQuotaData)
}

// WriteDomainData writes a record DOMAIN_DATA.
func (w *Writer) WriteDomainData(v *DomainData) error {
	if err := w.begin(KindDomainData, TypeDomainData); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "domain_data")
	}
	if w.state.domainDataDomainIDValues.Look(uint64(v.DomainID)) == wire.Full {
		return w.refuse(&ruleMemory, 0, "framing")
	}
	if err := w.end(KindDomainData); err != nil {
		return err
	}
	w.state.domainDataDomainIDValues.Insert(uint64(v.DomainID))
	return nil
}

// WriteWatchDataExtended writes a record WATCH_DATA_EXTENDED.
func (w *Writer) WriteWatchDataExtended(v *WatchDataExtended) error {
	if err := w.begin(KindWatchDataExtended, TypeWatchDataExtended); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "watch_data_extended")
	}
	return w.end(KindWatchDataExtended)
}

// Code generated from spec/xenstore by `cargo codegen`. DO NOT EDIT.

package xenstore

import (
	"io"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// Reader reads a stream record by record, and checks every rule that binds a reader.
//
// What its methods give holds until the next call of Next: it stands in the reader, or borrows from
// the octets that are read.
type Reader struct {
	in      *wire.Input
	state   state
	err     error
	done    bool
	kind    Kind
	from    int
	to      int
	header  RecordHeader
	headers headers
	records records
}

// headers holds what stands before the first record.
type headers struct {
	imageHeader ImageHeader
}

// records holds the latest record of each type.
type records struct {
	globalData        GlobalData
	connectionData    ConnectionData
	watchData         WatchData
	transactionData   TransactionData
	nodeData          NodeData
	globalQuotaData   GlobalQuotaData
	domainData        DomainData
	watchDataExtended WatchDataExtended
}

// NewReader reads a stream in memory. What is wrong with its headers, Err tells.
func NewReader(octets []byte, options ...streamspec.Option) *Reader {
	return newReader(wire.FromOctets(octets), wire.NewContext(options))
}

// NewStreamReader reads a stream from a source, and holds one record of it at a time. Its buffer grows
// as octets arrive, whatever a length claims.
func NewStreamReader(source io.Reader, options ...streamspec.Option) *Reader {
	context := wire.NewContext(options)
	return newReader(wire.FromReader(source, context.Prefix), context)
}

func newReader(in *wire.Input, context wire.Context) *Reader {
	r := &Reader{in: in, state: newState(context)}
	if err := r.readHeaders(); err != nil || r.in.Err != nil {
		r.stop(err)
	}
	return r
}

// Next reads the next record. It gives false after the last one, and where the stream is wrong or its
// source fails; then Err tells.
func (r *Reader) Next() bool {
	if r.done {
		return false
	}
	if err := r.step(); err != nil || r.in.Err != nil {
		r.stop(err)
		return false
	}
	return true
}

// Err tells why there are no more records: an *streamspec.Error if the stream breaks a rule, the error
// of the source if that failed, and nil after the last record.
func (r *Reader) Err() error {
	return r.err
}

// stop ends the reading. That the source failed goes before what its failure looks like.
func (r *Reader) stop(err *streamspec.Error) {
	r.done, r.kind, r.from, r.to = true, 0, 0, 0
	r.err = err
	if r.in.Err != nil {
		r.err = r.in.Err
	}
}

// Kind tells which record is at hand.
func (r *Reader) Kind() Kind {
	return r.kind
}

// Body gives the octets of the record at hand, without its header.
func (r *Reader) Body() []byte {
	return r.in.Octets[r.from:r.to:r.to]
}

// RecordHeader gives the header of the record at hand.
func (r *Reader) RecordHeader() *RecordHeader {
	return &r.header
}

// Version gives the version of the stream.
func (r *Reader) Version() uint32 {
	return r.state.version
}

// Offset counts the octets read so far.
func (r *Reader) Offset() uint64 {
	return r.in.Offset()
}

// ImageHeader gives the image header.
func (r *Reader) ImageHeader() *ImageHeader {
	return &r.headers.imageHeader
}

// checkLength checks what holds of the length of every record.
func (r *Reader) checkLength() *streamspec.Error {
	if r.header.Length%8 != 0 {
		return r.refuse(&ruleFramingLengthAligned, 4, "framing.length")
	}
	return nil
}

// wrongLength is the error for a length that breaks a rule, if not one that holds of every length.
func (r *Reader) wrongLength(rule *streamspec.Rule) *streamspec.Error {
	if err := r.checkLength(); err != nil {
		return err
	}
	return r.refuse(rule, 4, "framing.length")
}

// cut gives the body of the record at hand, and counts the octets of the record.
func (r *Reader) cut() (body []byte, size int, err *streamspec.Error) {
	length := uint64(r.header.Length)
	if !r.in.HasBeyond(8, length) {
		return nil, 0, r.refuse(&ruleFramingBodyComplete, 8, "framing")
	}
	end := 8 + int(length)
	return r.in.Span(8, end), end, nil
}

// checkPadding checks that octets of the record at hand are zero.
func (r *Reader) checkPadding(from, to int) *streamspec.Error {
	if r.state.Writer && !wire.IsZero(r.in.Span(from, to)) {
		return r.refuse(&ruleFramingPaddingZero, from, "framing")
	}
	return nil
}

// accept makes the record of so many octets, up to the end of its body and in all, the one at hand,
// and passes over it.
func (r *Reader) accept(kind Kind, end, size int) {
	r.kind, r.from, r.to = kind, r.in.At+8, r.in.At+end
	r.state.seen[kind] = true
	r.state.number++
	r.in.At += size
}

// finish checks what holds at the end of the stream, whose last record has so many octets.
func (r *Reader) finish(size int) *streamspec.Error {
	if rule := r.state.missing(); rule != nil {
		return r.refuse(rule, 0, "framing")
	}
	if !r.state.Prefix && r.in.Has(size+1) {
		return wire.In(wire.Broken(&ruleFramingNothingAfterEnd, size, ""), r.in.Offset(), nil, "framing")
	}
	r.done = true
	return nil
}

// cutShort is the error for a record header that is not, or not all, there.
func (r *Reader) cutShort() *streamspec.Error {
	rule := &ruleFramingHeaderComplete
	if len(r.in.Rest()) == 0 {
		rule = &ruleFramingEnd
	}
	return wire.In(wire.Broken(rule, 0, ""), r.in.Offset(), nil, "framing")
}

// refuse is the error for a rule that is broken at an offset from the start of the record.
func (r *Reader) refuse(rule *streamspec.Rule, offset int, path string) *streamspec.Error {
	return wire.In(wire.Broken(rule, offset, ""), r.in.Offset(), r.place(), path)
}

// inBody is an error at an offset from the start of the body, as seen from the stream.
func (r *Reader) inBody(err *streamspec.Error, item string) *streamspec.Error {
	return wire.In(err, r.in.Offset()+8, r.place(), item)
}

// place tells which record is at hand, for errors.
func (r *Reader) place() *streamspec.Record {
	return &streamspec.Record{
		Number: r.state.number,
		Type:   uint64(r.header.Type),
	}
}

// readHeaders reads what stands before the first record.
func (r *Reader) readHeaders() *streamspec.Error {
	if !r.in.Has(16) {
		return wire.In(wire.Broken(&ruleImageHeaderComplete, 0, ""), r.in.Offset(), nil, "image_header")
	}
	r.headers.imageHeader.Decode(r.in.Rest())
	r.state.version = r.headers.imageHeader.Version
	if err := r.headers.imageHeader.check(); err != nil {
		return wire.In(err, r.in.Offset(), nil, "image_header")
	}
	if r.headers.imageHeader.Flags.BigEndian() {
		r.state.order = streamspec.BigEndian
	}
	r.in.At += 16

	return nil
}

// step reads one record.
func (r *Reader) step() *streamspec.Error {
	if !r.in.Has(8) {
		return r.cutShort()
	}
	r.header.Decode(r.in.Rest(), r.state.order)
	switch r.header.Type {
	case TypeEnd:
		return r.readEnd()
	case TypeGlobalData:
		return r.readGlobalData()
	case TypeConnectionData:
		return r.readConnectionData()
	case TypeWatchData:
		return r.readWatchData()
	case TypeTransactionData:
		return r.readTransactionData()
	case TypeNodeData:
		return r.readNodeData()
	case TypeGlobalQuotaData:
		return r.readGlobalQuotaData()
	case TypeDomainData:
		return r.readDomainData()
	case TypeWatchDataExtended:
		return r.readWatchDataExtended()
	}
	return r.readUnknown()
}

// GlobalData: File descriptors of the daemon itself. Nil where another record is at hand.
func (r *Reader) GlobalData() *GlobalData {
	if r.kind != KindGlobalData {
		return nil
	}
	return &r.records.globalData
}

// ConnectionData: A client of the daemon, with its pending input and output. Nil where another
// record is at hand.
func (r *Reader) ConnectionData() *ConnectionData {
	if r.kind != KindConnectionData {
		return nil
	}
	return &r.records.connectionData
}

// WatchData: A watch that a connection has registered. Nil where another record is at hand.
func (r *Reader) WatchData() *WatchData {
	if r.kind != KindWatchData {
		return nil
	}
	return &r.records.watchData
}

// TransactionData: A transaction that is pending on a connection. Nil where another record is
// at hand.
func (r *Reader) TransactionData() *TransactionData {
	if r.kind != KindTransactionData {
		return nil
	}
	return &r.records.transactionData
}

// NodeData: A node of the tree, either committed or as a pending transaction sees it. Nil where
// another record is at hand.
func (r *Reader) NodeData() *NodeData {
	if r.kind != KindNodeData {
		return nil
	}
	return &r.records.nodeData
}

// GlobalQuotaData: The quota of every domain, and those of the daemon as a whole. Nil where
// another record is at hand.
func (r *Reader) GlobalQuotaData() *GlobalQuotaData {
	if r.kind != KindGlobalQuotaData {
		return nil
	}
	return &r.records.globalQuotaData
}

// DomainData: The quota and features of one domain. Nil where another record is at hand.
func (r *Reader) DomainData() *DomainData {
	if r.kind != KindDomainData {
		return nil
	}
	return &r.records.domainData
}

// WatchDataExtended: A watch of limited depth that a connection has registered. Nil where
// another record is at hand.
func (r *Reader) WatchDataExtended() *WatchDataExtended {
	if r.kind != KindWatchDataExtended {
		return nil
	}
	return &r.records.watchDataExtended
}

func (r *Reader) readEnd() *streamspec.Error {
	if r.header.Length != 0 {
		return r.wrongLength(&ruleEndLength)
	}
	r.state.seen[KindEnd] = true
	if err := r.finish(8); err != nil {
		return err
	}
	r.accept(KindEnd, 8, 8)
	return nil
}

func (r *Reader) readGlobalData() *streamspec.Error {
	if rule := r.state.misplaced(KindGlobalData); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Length != 8 {
		return r.wrongLength(&ruleGlobalDataLength)
	}
	if !r.in.Has(16) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 16)
	v := &r.records.globalData
	v.Decode(b, r.state.order)
	r.accept(KindGlobalData, 16, 16)
	return nil
}

func (r *Reader) readConnectionData() *streamspec.Error {
	if err := r.checkLength(); err != nil {
		return err
	}
	if r.header.Length < 24 {
		return r.wrongLength(&ruleConnectionDataLength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.connectionData
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "connection_data")
	}
	if len(b)-used > int(wire.Padding(uint64(used), 8)) {
		return r.inBody(wire.Broken(&ruleConnectionDataLength, used, ""), "connection_data")
	}
	if err := r.checkPadding(8+used, size); err != nil {
		return err
	}
	if err := v.checkRules(); err != nil {
		return r.inBody(err, "connection_data")
	}
	if r.state.connectionDataConnIDValues.Insert(uint64(v.ConnID)) == wire.Full {
		return r.refuse(&ruleMemory, 0, "framing.type")
	}
	r.accept(KindConnectionData, 8+len(b), size)
	return nil
}

func (r *Reader) readWatchData() *streamspec.Error {
	if err := r.checkLength(); err != nil {
		return err
	}
	if r.header.Length < 8 {
		return r.wrongLength(&ruleWatchDataLength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.watchData
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "watch_data")
	}
	if len(b)-used > int(wire.Padding(uint64(used), 8)) {
		return r.inBody(wire.Broken(&ruleWatchDataLength, used, ""), "watch_data")
	}
	if err := r.checkPadding(8+used, size); err != nil {
		return err
	}
	r.accept(KindWatchData, 8+len(b), size)
	return nil
}

func (r *Reader) readTransactionData() *streamspec.Error {
	if r.header.Length != 8 {
		return r.wrongLength(&ruleTransactionDataLength)
	}
	if !r.in.Has(16) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 16)
	v := &r.records.transactionData
	v.Decode(b, r.state.order)
	if err := v.check(&r.state); err != nil {
		return r.inBody(err, "transaction_data")
	}
	r.accept(KindTransactionData, 16, 16)
	return nil
}

func (r *Reader) readNodeData() *streamspec.Error {
	if err := r.checkLength(); err != nil {
		return err
	}
	if r.header.Length < 16 {
		return r.wrongLength(&ruleNodeDataLength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.nodeData
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "node_data")
	}
	if len(b)-used > int(wire.Padding(uint64(used), 8)) {
		return r.inBody(wire.Broken(&ruleNodeDataLength, used, ""), "node_data")
	}
	if err := r.checkPadding(8+used, size); err != nil {
		return err
	}
	if err := v.checkRules(&r.state); err != nil {
		return r.inBody(err, "node_data")
	}
	r.accept(KindNodeData, 8+len(b), size)
	return nil
}

func (r *Reader) readGlobalQuotaData() *streamspec.Error {
	if rule := r.state.misplaced(KindGlobalQuotaData); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	if r.header.Length < 4 {
		return r.wrongLength(&ruleGlobalQuotaDataLength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.globalQuotaData
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "global_quota_data")
	}
	if len(b)-used > int(wire.Padding(uint64(used), 8)) {
		return r.inBody(wire.Broken(&ruleGlobalQuotaDataLength, used, ""), "global_quota_data")
	}
	if err := r.checkPadding(8+used, size); err != nil {
		return err
	}
	r.accept(KindGlobalQuotaData, 8+len(b), size)
	return nil
}

func (r *Reader) readDomainData() *streamspec.Error {
	if err := r.checkLength(); err != nil {
		return err
	}
	if r.header.Length < 8 {
		return r.wrongLength(&ruleDomainDataLength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.domainData
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "domain_data")
	}
	if len(b)-used > int(wire.Padding(uint64(used), 8)) {
		return r.inBody(wire.Broken(&ruleDomainDataLength, used, ""), "domain_data")
	}
	if err := r.checkPadding(8+used, size); err != nil {
		return err
	}
	if r.state.domainDataDomainIDValues.Insert(uint64(v.DomainID)) == wire.Full {
		return r.refuse(&ruleMemory, 0, "framing.type")
	}
	r.accept(KindDomainData, 8+len(b), size)
	return nil
}

func (r *Reader) readWatchDataExtended() *streamspec.Error {
	if rule := r.state.misplaced(KindWatchDataExtended); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if err := r.checkLength(); err != nil {
		return err
	}
	if r.header.Length < 12 {
		return r.wrongLength(&ruleWatchDataExtendedLength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.watchDataExtended
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "watch_data_extended")
	}
	if len(b)-used > int(wire.Padding(uint64(used), 8)) {
		return r.inBody(wire.Broken(&ruleWatchDataExtendedLength, used, ""), "watch_data_extended")
	}
	if err := r.checkPadding(8+used, size); err != nil {
		return err
	}
	r.accept(KindWatchDataExtended, 8+len(b), size)
	return nil
}

// readUnknown refuses a record of unknown type.
func (r *Reader) readUnknown() *streamspec.Error {
	return r.refuse(&ruleFramingType, 0, "framing.type")
}

// Code generated from spec/xenstore by `cargo codegen`. DO NOT EDIT.

package xenstore

// Handlers are what Reader.Load gives each record to, by its type. What a handler is given
// holds until it returns; an error that it returns ends the loading. A record is passed over,
// once it has been checked, where its handler is nil.
type Handlers struct {
	// End: Marks the end of the stream.
	End func(header *RecordHeader) error

	// GlobalData: File descriptors of the daemon itself.
	GlobalData func(header *RecordHeader, v *GlobalData) error

	// ConnectionData: A client of the daemon, with its pending input and output.
	ConnectionData func(header *RecordHeader, v *ConnectionData) error

	// WatchData: A watch that a connection has registered.
	WatchData func(header *RecordHeader, v *WatchData) error

	// TransactionData: A transaction that is pending on a connection.
	TransactionData func(header *RecordHeader, v *TransactionData) error

	// NodeData: A node of the tree, either committed or as a pending transaction sees it.
	NodeData func(header *RecordHeader, v *NodeData) error

	// GlobalQuotaData: The quota of every domain, and those of the daemon as a whole.
	GlobalQuotaData func(header *RecordHeader, v *GlobalQuotaData) error

	// DomainData: The quota and features of one domain.
	DomainData func(header *RecordHeader, v *DomainData) error

	// WatchDataExtended: A watch of limited depth that a connection has registered.
	WatchDataExtended func(header *RecordHeader, v *WatchDataExtended) error
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
	case KindGlobalData:
		if h.GlobalData != nil {
			return h.GlobalData(&r.header, &r.records.globalData)
		}
	case KindConnectionData:
		if h.ConnectionData != nil {
			return h.ConnectionData(&r.header, &r.records.connectionData)
		}
	case KindWatchData:
		if h.WatchData != nil {
			return h.WatchData(&r.header, &r.records.watchData)
		}
	case KindTransactionData:
		if h.TransactionData != nil {
			return h.TransactionData(&r.header, &r.records.transactionData)
		}
	case KindNodeData:
		if h.NodeData != nil {
			return h.NodeData(&r.header, &r.records.nodeData)
		}
	case KindGlobalQuotaData:
		if h.GlobalQuotaData != nil {
			return h.GlobalQuotaData(&r.header, &r.records.globalQuotaData)
		}
	case KindDomainData:
		if h.DomainData != nil {
			return h.DomainData(&r.header, &r.records.domainData)
		}
	case KindWatchDataExtended:
		if h.WatchDataExtended != nil {
			return h.WatchDataExtended(&r.header, &r.records.watchDataExtended)
		}
	}
	return nil
}

// Savers are what Writer.Save calls, one after another: each writes all records of its type.
// The order is one that keeps every rule on the sequence of records. An error that one of them
// returns ends the saving.
type Savers struct {
	// GlobalData: File descriptors of the daemon itself.
	GlobalData func(w *Writer) error

	// ConnectionData: A client of the daemon, with its pending input and output.
	ConnectionData func(w *Writer) error

	// WatchData: A watch that a connection has registered.
	WatchData func(w *Writer) error

	// TransactionData: A transaction that is pending on a connection.
	TransactionData func(w *Writer) error

	// NodeData: A node of the tree, either committed or as a pending transaction sees it.
	NodeData func(w *Writer) error

	// GlobalQuotaData: The quota of every domain, and those of the daemon as a whole.
	GlobalQuotaData func(w *Writer) error

	// DomainData: The quota and features of one domain.
	DomainData func(w *Writer) error

	// WatchDataExtended: A watch of limited depth that a connection has registered.
	WatchDataExtended func(w *Writer) error
}

// Save writes the records of all savers, then the last record. The stream is whole if nothing
// fails.
func (w *Writer) Save(savers Savers) error {
	for _, save := range []func(*Writer) error{
		savers.GlobalData,
		savers.ConnectionData,
		savers.WatchData,
		savers.TransactionData,
		savers.NodeData,
		savers.GlobalQuotaData,
		savers.DomainData,
		savers.WatchDataExtended,
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

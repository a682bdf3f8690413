// Code generated from spec/xenstore by `cargo codegen`. DO NOT EDIT.

package main

import (
	"bytes"

	"xenstreams"
	"xenstreams/xenstore"
)

// decodeXenstore turns octets into a document.
func decodeXenstore(octets []byte) ([]byte, error) {
	r := xenstore.NewReader(octets, xenstreams.Runs(memory))
	var records output
	for r.Next() {
		putXenstoreRecord(&records, r)
	}
	if err := r.Err(); err != nil {
		return nil, err
	}
	var o output
	openXenstore(&o, r)
	o.text = append(o.text, records.text...)
	o.text = append(o.text, "]}"...)
	return o.text, nil
}

// openXenstore puts what a document has before its records.
func openXenstore(o *output, r *xenstore.Reader) {
	o.open('{')
	o.key("stream")
	o.string(xenstore.ID)
	o.key("version")
	o.unsigned(uint64(r.Version()), 32)
	o.key("headers")
	o.open('{')
	o.key("image_header")
	putXenstoreImageHeader(o, r.ImageHeader())
	o.close('}')
	o.key("records")
	o.open('[')
}

// putXenstoreRecord puts the record at hand.
func putXenstoreRecord(o *output, r *xenstore.Reader) {
	o.open('{')
	o.key("record")
	o.string(r.Kind().String())
	o.key("body")
	switch r.Kind() {
	case xenstore.KindGlobalData:
		putXenstoreGlobalData(o, r.GlobalData())
	case xenstore.KindConnectionData:
		putXenstoreConnectionData(o, r.ConnectionData())
	case xenstore.KindWatchData:
		putXenstoreWatchData(o, r.WatchData())
	case xenstore.KindTransactionData:
		putXenstoreTransactionData(o, r.TransactionData())
	case xenstore.KindNodeData:
		putXenstoreNodeData(o, r.NodeData())
	case xenstore.KindGlobalQuotaData:
		putXenstoreGlobalQuotaData(o, r.GlobalQuotaData())
	case xenstore.KindDomainData:
		putXenstoreDomainData(o, r.DomainData(), r.Version())
	case xenstore.KindWatchDataExtended:
		putXenstoreWatchDataExtended(o, r.WatchDataExtended())
	default:
		o.raw([]byte("{}"))
	}
	o.close('}')
}

// encodeXenstore turns a document into octets.
func encodeXenstore(document value) ([]byte, error) {
	m := document.members()
	if stream := m.take("stream"); stream.string() != xenstore.ID {
		stream.fail("this is another stream")
	}
	version := m.take("version")
	number := uint32(version.unsigned(32))
	headers := m.take("headers").members()
	hImageHeader := readXenstoreImageHeader(headers.take("image_header"))
	headers.end()
	records := m.take("records").list()
	m.end()
	if err := document.err(); err != nil {
		return nil, err
	}
	var octets bytes.Buffer
	w, err := xenstore.NewWriter(&octets, &hImageHeader, xenstreams.Runs(memory))
	if err != nil {
		return nil, err
	}
	if number != w.Version() {
		version.fail("the stream has another one")
		return nil, version.err()
	}
	for _, record := range records {
		if err := writeXenstoreRecord(w, record, number); err != nil {
			return nil, err
		}
	}
	return octets.Bytes(), w.Close()
}

// writeXenstoreRecord writes the record that a part of a document is.
func writeXenstoreRecord(w *xenstore.Writer, record value, version uint32) error {
	record.failure.base = w.Offset() + xenstore.RecordHeaderSize
	m := record.members()
	name := m.take("record")
	body := m.take("body")
	m.end()
	var write func() error
	switch name.string() {
	case "END":
		body.members().end()
		write = func() error { return w.WriteEnd() }
	case "GLOBAL_DATA":
		v := readXenstoreGlobalData(body)
		write = func() error { return w.WriteGlobalData(&v) }
	case "CONNECTION_DATA":
		v := readXenstoreConnectionData(body)
		write = func() error { return w.WriteConnectionData(&v) }
	case "WATCH_DATA":
		v := readXenstoreWatchData(body)
		write = func() error { return w.WriteWatchData(&v) }
	case "TRANSACTION_DATA":
		v := readXenstoreTransactionData(body)
		write = func() error { return w.WriteTransactionData(&v) }
	case "NODE_DATA":
		v := readXenstoreNodeData(body)
		write = func() error { return w.WriteNodeData(&v) }
	case "GLOBAL_QUOTA_DATA":
		v := readXenstoreGlobalQuotaData(body)
		write = func() error { return w.WriteGlobalQuotaData(&v) }
	case "DOMAIN_DATA":
		v := readXenstoreDomainData(body, version)
		write = func() error { return w.WriteDomainData(&v) }
	case "WATCH_DATA_EXTENDED":
		v := readXenstoreWatchDataExtended(body)
		write = func() error { return w.WriteWatchDataExtended(&v) }
	default:
		name.fail("there is no such record")
	}
	if err := record.err(); err != nil {
		return err
	}
	return write()
}

func putXenstoreImageHeader(o *output, v *xenstore.ImageHeader) {
	o.open('{')
	o.key("ident")
	o.unsigned(v.Ident, 64)
	o.key("version")
	o.unsigned(uint64(v.Version), 32)
	o.key("flags")
	putXenstoreHeaderFlags(o, v.Flags)
	o.close('}')
}

func readXenstoreImageHeader(document value) (v xenstore.ImageHeader) {
	m := document.members()
	v.Ident = m.take("ident").unsigned(64)
	v.Version = uint32(m.take("version").unsigned(32))
	v.Flags = readXenstoreHeaderFlags(m.take("flags"))
	m.end()
	return v
}

func putXenstoreConnectionFields(o *output, v xenstore.ConnectionFields) {
	o.open('{')
	o.key("unique_id")
	o.boolean(v.UniqueID())
	o.close('}')
}

func readXenstoreConnectionFields(document value) (v xenstore.ConnectionFields) {
	m := document.members()
	v = v.WithUniqueID(m.take("unique_id").boolean())
	m.end()
	return v
}

func putXenstoreHeaderFlags(o *output, v xenstore.HeaderFlags) {
	o.open('{')
	o.key("big_endian")
	o.boolean(v.BigEndian())
	o.close('}')
}

func readXenstoreHeaderFlags(document value) (v xenstore.HeaderFlags) {
	m := document.members()
	v = v.WithBigEndian(m.take("big_endian").boolean())
	m.end()
	return v
}

func putXenstoreNodeAccess(o *output, v xenstore.NodeAccess) {
	o.open('{')
	o.key("read")
	o.boolean(v.Read())
	o.key("written")
	o.boolean(v.Written())
	o.close('}')
}

func readXenstoreNodeAccess(document value) (v xenstore.NodeAccess) {
	m := document.members()
	v = v.WithRead(m.take("read").boolean())
	v = v.WithWritten(m.take("written").boolean())
	m.end()
	return v
}

func putXenstoreNodePermission(o *output, v *xenstore.NodePermission) {
	o.open('{')
	o.key("perm")
	putEnum(o, v.Perm, 8)
	o.key("flags")
	putXenstorePermissionFlags(o, v.Flags)
	o.key("domid")
	o.unsigned(uint64(v.Domid), 16)
	o.close('}')
}

func readXenstoreNodePermission(document value) (v xenstore.NodePermission) {
	m := document.members()
	v.Perm = readEnum(m.take("perm"), 8, xenstore.ParsePermission)
	v.Flags = readXenstorePermissionFlags(m.take("flags"))
	v.Domid = uint16(m.take("domid").unsigned(16))
	m.end()
	return v
}

func putXenstorePermissionFlags(o *output, v xenstore.PermissionFlags) {
	o.open('{')
	o.key("stale")
	o.boolean(v.Stale())
	o.close('}')
}

func readXenstorePermissionFlags(document value) (v xenstore.PermissionFlags) {
	m := document.members()
	v = v.WithStale(m.take("stale").boolean())
	m.end()
	return v
}

func putXenstoreSharedRing(o *output, v *xenstore.SharedRing) {
	o.open('{')
	o.key("domid")
	putEnum(o, v.Domid, 16)
	o.key("tdomid")
	putEnum(o, v.Tdomid, 16)
	o.key("evtchn")
	o.unsigned(uint64(v.Evtchn), 32)
	o.close('}')
}

func readXenstoreSharedRing(document value) (v xenstore.SharedRing) {
	m := document.members()
	v.Domid = readEnum(m.take("domid"), 16, xenstore.ParseDomainID)
	v.Tdomid = readEnum(m.take("tdomid"), 16, xenstore.ParseDomainID)
	v.Evtchn = uint32(m.take("evtchn").unsigned(32))
	m.end()
	return v
}

func putXenstoreSocket(o *output, v *xenstore.Socket) {
	o.open('{')
	o.key("socket_fd")
	o.signed(int64(v.SocketFd), 32)
	o.close('}')
}

func readXenstoreSocket(document value) (v xenstore.Socket) {
	m := document.members()
	v.SocketFd = int32(m.take("socket_fd").signed(32))
	m.end()
	return v
}

func putXenstoreGlobalData(o *output, v *xenstore.GlobalData) {
	o.open('{')
	o.key("rw_socket_fd")
	o.signed(int64(v.RwSocketFd), 32)
	o.key("evtchn_fd")
	o.signed(int64(v.EvtchnFd), 32)
	o.close('}')
}

func readXenstoreGlobalData(document value) (v xenstore.GlobalData) {
	m := document.members()
	v.RwSocketFd = int32(m.take("rw_socket_fd").signed(32))
	v.EvtchnFd = int32(m.take("evtchn_fd").signed(32))
	m.end()
	return v
}

func putXenstoreConnectionData(o *output, v *xenstore.ConnectionData) {
	o.open('{')
	o.key("conn_id")
	o.unsigned(uint64(v.ConnID), 32)
	o.key("conn_type")
	putEnum(o, v.ConnType, 16)
	o.key("fields")
	putXenstoreConnectionFields(o, v.Fields)
	o.key("conn_spec")
	switch v.ConnType {
	case xenstore.ConnectionTypeSharedRing:
		putXenstoreSharedRing(o, &v.ConnSpec.SharedRing)
	case xenstore.ConnectionTypeSocket:
		putXenstoreSocket(o, &v.ConnSpec.Socket)
	}
	o.key("in_data_len")
	o.unsigned(uint64(v.InDataLen), 16)
	o.key("out_resp_len")
	o.unsigned(uint64(v.OutRespLen), 16)
	o.key("out_data_len")
	o.unsigned(uint64(v.OutDataLen), 32)
	o.key("in_data")
	o.octets(v.InData)
	o.key("out_data")
	o.octets(v.OutData)
	if v.UniqueID.Present {
		o.key("unique_id")
		o.unsigned(v.UniqueID.Value, 64)
	}
	o.close('}')
}

func readXenstoreConnectionData(document value) (v xenstore.ConnectionData) {
	m := document.members()
	v.ConnID = uint32(m.take("conn_id").unsigned(32))
	v.ConnType = readEnum(m.take("conn_type"), 16, xenstore.ParseConnectionType)
	v.Fields = readXenstoreConnectionFields(m.take("fields"))
	switch v.ConnType {
	case xenstore.ConnectionTypeSharedRing:
		v.ConnSpec.SharedRing = readXenstoreSharedRing(m.take("conn_spec"))
	case xenstore.ConnectionTypeSocket:
		v.ConnSpec.Socket = readXenstoreSocket(m.take("conn_spec"))
	default:
		m.take("conn_spec").fail("the tag names no case")
	}
	v.InDataLen = uint16(m.take("in_data_len").unsigned(16))
	v.OutRespLen = uint16(m.take("out_resp_len").unsigned(16))
	v.OutDataLen = uint32(m.take("out_data_len").unsigned(32))
	v.InData = m.take("in_data").octets()
	v.OutData = m.take("out_data").octets()
	if v.Fields.UniqueID() {
		v.UniqueID = xenstreams.Some(m.take("unique_id").unsigned(64))
	}
	m.end()
	return v
}

func putXenstoreWatchData(o *output, v *xenstore.WatchData) {
	o.open('{')
	o.key("conn_id")
	o.unsigned(uint64(v.ConnID), 32)
	o.key("wpath_len")
	o.unsigned(uint64(v.WpathLen), 16)
	o.key("token_len")
	o.unsigned(uint64(v.TokenLen), 16)
	o.key("wpath")
	o.latin(v.Wpath)
	o.key("token")
	o.latin(v.Token)
	o.close('}')
}

func readXenstoreWatchData(document value) (v xenstore.WatchData) {
	m := document.members()
	v.ConnID = uint32(m.take("conn_id").unsigned(32))
	v.WpathLen = uint16(m.take("wpath_len").unsigned(16))
	v.TokenLen = uint16(m.take("token_len").unsigned(16))
	v.Wpath = m.take("wpath").latin()
	v.Token = m.take("token").latin()
	m.end()
	return v
}

func putXenstoreTransactionData(o *output, v *xenstore.TransactionData) {
	o.open('{')
	o.key("conn_id")
	o.unsigned(uint64(v.ConnID), 32)
	o.key("tx_id")
	o.unsigned(uint64(v.TxID), 32)
	o.close('}')
}

func readXenstoreTransactionData(document value) (v xenstore.TransactionData) {
	m := document.members()
	v.ConnID = uint32(m.take("conn_id").unsigned(32))
	v.TxID = uint32(m.take("tx_id").unsigned(32))
	m.end()
	return v
}

func putXenstoreNodeData(o *output, v *xenstore.NodeData) {
	o.open('{')
	o.key("conn_id")
	o.unsigned(uint64(v.ConnID), 32)
	o.key("tx_id")
	o.unsigned(uint64(v.TxID), 32)
	o.key("path_len")
	o.unsigned(uint64(v.PathLen), 16)
	o.key("value_len")
	o.unsigned(uint64(v.ValueLen), 16)
	o.key("access")
	putXenstoreNodeAccess(o, v.Access)
	o.key("perm_count")
	o.unsigned(uint64(v.PermCount), 16)
	o.key("perms")
	o.open('[')
	for i := 0; i < v.Perms.Len(); i++ {
		e := v.Perms.At(i)
		putXenstoreNodePermission(o, &e)
	}
	o.close(']')
	o.key("path")
	o.latin(v.Path)
	o.key("value")
	o.octets(v.Value)
	o.close('}')
}

func readXenstoreNodeData(document value) (v xenstore.NodeData) {
	m := document.members()
	v.ConnID = uint32(m.take("conn_id").unsigned(32))
	v.TxID = uint32(m.take("tx_id").unsigned(32))
	v.PathLen = uint16(m.take("path_len").unsigned(16))
	v.ValueLen = uint16(m.take("value_len").unsigned(16))
	v.Access = readXenstoreNodeAccess(m.take("access"))
	v.PermCount = uint16(m.take("perm_count").unsigned(16))
	v.Perms = xenstreams.ArrayOf(each(m.take("perms"), readXenstoreNodePermission)...)
	v.Path = m.take("path").latin()
	v.Value = m.take("value").octets()
	m.end()
	return v
}

func putXenstoreGlobalQuotaData(o *output, v *xenstore.GlobalQuotaData) {
	o.open('{')
	o.key("n_dom_quota")
	o.unsigned(uint64(v.NDomQuota), 16)
	o.key("n_glob_quota")
	o.unsigned(uint64(v.NGlobQuota), 16)
	o.key("dom_quota")
	o.open('[')
	for i := 0; i < v.DomQuota.Len(); i++ {
		e := v.DomQuota.At(i)
		o.unsigned(uint64(e), 32)
	}
	o.close(']')
	o.key("glob_quota")
	o.open('[')
	for i := 0; i < v.GlobQuota.Len(); i++ {
		e := v.GlobQuota.At(i)
		o.unsigned(uint64(e), 32)
	}
	o.close(']')
	o.key("quota_names")
	o.open('[')
	for text, rest, ok := v.QuotaNames.Cut(); ok; text, rest, ok = rest.Cut() {
		o.latin(text)
	}
	o.close(']')
	o.close('}')
}

func readXenstoreGlobalQuotaData(document value) (v xenstore.GlobalQuotaData) {
	m := document.members()
	v.NDomQuota = uint16(m.take("n_dom_quota").unsigned(16))
	v.NGlobQuota = uint16(m.take("n_glob_quota").unsigned(16))
	v.DomQuota = xenstreams.ArrayOf(each(m.take("dom_quota"), func(e value) uint32 {
		return uint32(e.unsigned(32))
	})...)
	v.GlobQuota = xenstreams.ArrayOf(each(m.take("glob_quota"), func(e value) uint32 {
		return uint32(e.unsigned(32))
	})...)
	v.QuotaNames = m.take("quota_names").strings()
	m.end()
	return v
}

func putXenstoreDomainData(o *output, v *xenstore.DomainData, version uint32) {
	o.open('{')
	o.key("domain_id")
	o.unsigned(uint64(v.DomainID), 16)
	o.key("n_quota")
	o.unsigned(uint64(v.NQuota), 16)
	if version >= 2 {
		o.key("features")
		o.unsigned(uint64(v.Features), 32)
	}
	o.key("quota_val")
	o.open('[')
	for i := 0; i < v.QuotaVal.Len(); i++ {
		e := v.QuotaVal.At(i)
		o.unsigned(uint64(e), 32)
	}
	o.close(']')
	o.key("quota_names")
	o.open('[')
	for text, rest, ok := v.QuotaNames.Cut(); ok; text, rest, ok = rest.Cut() {
		o.latin(text)
	}
	o.close(']')
	o.close('}')
}

func readXenstoreDomainData(document value, version uint32) (v xenstore.DomainData) {
	m := document.members()
	v.DomainID = uint16(m.take("domain_id").unsigned(16))
	v.NQuota = uint16(m.take("n_quota").unsigned(16))
	if version >= 2 {
		v.Features = uint32(m.take("features").unsigned(32))
	}
	v.QuotaVal = xenstreams.ArrayOf(each(m.take("quota_val"), func(e value) uint32 {
		return uint32(e.unsigned(32))
	})...)
	v.QuotaNames = m.take("quota_names").strings()
	m.end()
	return v
}

func putXenstoreWatchDataExtended(o *output, v *xenstore.WatchDataExtended) {
	o.open('{')
	o.key("conn_id")
	o.unsigned(uint64(v.ConnID), 32)
	o.key("wpath_len")
	o.unsigned(uint64(v.WpathLen), 16)
	o.key("token_len")
	o.unsigned(uint64(v.TokenLen), 16)
	o.key("depth")
	o.unsigned(uint64(v.Depth), 16)
	o.key("wpath")
	o.latin(v.Wpath)
	o.key("token")
	o.latin(v.Token)
	o.close('}')
}

func readXenstoreWatchDataExtended(document value) (v xenstore.WatchDataExtended) {
	m := document.members()
	v.ConnID = uint32(m.take("conn_id").unsigned(32))
	v.WpathLen = uint16(m.take("wpath_len").unsigned(16))
	v.TokenLen = uint16(m.take("token_len").unsigned(16))
	v.Depth = uint16(m.take("depth").unsigned(16))
	v.Wpath = m.take("wpath").latin()
	v.Token = m.take("token").latin()
	m.end()
	return v
}

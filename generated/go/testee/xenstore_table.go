// Code generated from spec/xenstore by `cargo codegen`. DO NOT EDIT.

package main

import format "github.com/streamspec/streamspec/generated/go/xenstore"

// xenstoreTable is what there is to know of spec/xenstore.
var xenstoreTable = &table{
	description:     "xenstore",
	id:              format.ID,
	versions:        format.Versions(),
	octets:          opens(format.NewReader),
	source:          opens(format.NewStreamReader),
	writer:          format.NewWriter,
	check:           format.Check,
	code:            "Type",
	instance:        "",
	instanceBits:    0,
	versionInRecord: false,
	headers: []header{
		{"image_header", (*format.Reader).ImageHeader},
	},
	records: []record{
		{name: "END", kind: format.KindEnd, read: nil, write: (*format.Writer).WriteEnd},
		{name: "GLOBAL_DATA", kind: format.KindGlobalData, read: (*format.Reader).GlobalData, write: (*format.Writer).WriteGlobalData},
		{name: "CONNECTION_DATA", kind: format.KindConnectionData, read: (*format.Reader).ConnectionData, write: (*format.Writer).WriteConnectionData},
		{name: "WATCH_DATA", kind: format.KindWatchData, read: (*format.Reader).WatchData, write: (*format.Writer).WriteWatchData},
		{name: "TRANSACTION_DATA", kind: format.KindTransactionData, read: (*format.Reader).TransactionData, write: (*format.Writer).WriteTransactionData},
		{name: "NODE_DATA", kind: format.KindNodeData, read: (*format.Reader).NodeData, write: (*format.Writer).WriteNodeData},
		{name: "GLOBAL_QUOTA_DATA", kind: format.KindGlobalQuotaData, read: (*format.Reader).GlobalQuotaData, write: (*format.Writer).WriteGlobalQuotaData},
		{name: "DOMAIN_DATA", kind: format.KindDomainData, read: (*format.Reader).DomainData, write: (*format.Writer).WriteDomainData},
		{name: "WATCH_DATA_EXTENDED", kind: format.KindWatchDataExtended, read: (*format.Reader).WatchDataExtended, write: (*format.Writer).WriteWatchDataExtended},
	},
	types: []typed{
		{format.ImageHeader{}, fields{
			{name: "ident", member: "Ident"},
			{name: "version", member: "Version", version: true},
			{name: "flags", member: "Flags"},
		}},
		{format.ConnectionFields(0), bits{
			{"unique_id", 1, format.ConnectionFields.UniqueID, format.ConnectionFields.WithUniqueID, nil},
		}},
		{format.ConnectionType(0), enumeration{format.ParseConnectionType}},
		{format.DomainID(0), enumeration{format.ParseDomainID}},
		{format.HeaderFlags(0), bits{
			{"big_endian", 1, format.HeaderFlags.BigEndian, format.HeaderFlags.WithBigEndian, nil},
		}},
		{format.NodeAccess(0), bits{
			{"read", 1, format.NodeAccess.Read, format.NodeAccess.WithRead, nil},
			{"written", 1, format.NodeAccess.Written, format.NodeAccess.WithWritten, nil},
		}},
		{format.NodePermission{}, fields{
			{name: "perm", member: "Perm"},
			{name: "flags", member: "Flags"},
			{name: "domid", member: "Domid"},
		}},
		{format.Permission(0), enumeration{format.ParsePermission}},
		{format.PermissionFlags(0), bits{
			{"stale", 1, format.PermissionFlags.Stale, format.PermissionFlags.WithStale, nil},
		}},
		{format.SharedRing{}, fields{
			{name: "domid", member: "Domid"},
			{name: "tdomid", member: "Tdomid"},
			{name: "evtchn", member: "Evtchn"},
		}},
		{format.Socket{}, fields{
			{name: "socket_fd", member: "SocketFd"},
		}},
		{format.ServerFeatures(0), bits{
			{"reconnection", 1, format.ServerFeatures.Reconnection, format.ServerFeatures.WithReconnection, nil},
			{"error", 1, format.ServerFeatures.Error, format.ServerFeatures.WithError, nil},
			{"watch_depth", 1, format.ServerFeatures.WatchDepth, format.ServerFeatures.WithWatchDepth, nil},
			{"domid_any", 1, format.ServerFeatures.DomidAny, format.ServerFeatures.WithDomidAny, nil},
			{"later", 28, format.ServerFeatures.Later, format.ServerFeatures.WithLater, nil},
		}},
		{format.GlobalData{}, fields{
			{name: "rw_socket_fd", member: "RwSocketFd"},
			{name: "evtchn_fd", member: "EvtchnFd"},
		}},
		{format.ConnectionData{}, fields{
			{name: "conn_id", member: "ConnID"},
			{name: "conn_type", member: "ConnType"},
			{name: "fields", member: "Fields"},
			{name: "conn_spec", member: "ConnSpec", shape: union{"ConnType", map[uint64]string{0: "SharedRing", 1: "Socket"}}},
			{name: "in_data_len", member: "InDataLen"},
			{name: "out_resp_len", member: "OutRespLen"},
			{name: "out_data_len", member: "OutDataLen"},
			{name: "in_data", member: "InData", shape: octets{}},
			{name: "out_data", member: "OutData", shape: octets{}},
			{name: "unique_id", member: "UniqueID", shape: optional{}},
		}},
		{format.WatchData{}, fields{
			{name: "conn_id", member: "ConnID"},
			{name: "wpath_len", member: "WpathLen"},
			{name: "token_len", member: "TokenLen"},
			{name: "wpath", member: "Wpath", shape: text{}},
			{name: "token", member: "Token", shape: text{}},
		}},
		{format.TransactionData{}, fields{
			{name: "conn_id", member: "ConnID"},
			{name: "tx_id", member: "TxID"},
		}},
		{format.NodeData{}, fields{
			{name: "conn_id", member: "ConnID"},
			{name: "tx_id", member: "TxID"},
			{name: "path_len", member: "PathLen"},
			{name: "value_len", member: "ValueLen"},
			{name: "access", member: "Access"},
			{name: "perm_count", member: "PermCount"},
			{name: "perms", member: "Perms", shape: array[format.NodePermission]{}},
			{name: "path", member: "Path", shape: text{}},
			{name: "value", member: "Value", shape: octets{}},
		}},
		{format.GlobalQuotaData{}, fields{
			{name: "n_dom_quota", member: "NDomQuota"},
			{name: "n_glob_quota", member: "NGlobQuota"},
			{name: "dom_quota", member: "DomQuota", shape: array[uint32]{}},
			{name: "glob_quota", member: "GlobQuota", shape: array[uint32]{}},
			{name: "quota_names", member: "QuotaNames", shape: texts{}},
		}},
		{format.DomainData{}, fields{
			{name: "domain_id", member: "DomainID"},
			{name: "n_quota", member: "NQuota"},
			{name: "features", member: "Features", since: 2},
			{name: "quota_val", member: "QuotaVal", shape: array[uint32]{}},
			{name: "quota_names", member: "QuotaNames", shape: texts{}},
		}},
		{format.WatchDataExtended{}, fields{
			{name: "conn_id", member: "ConnID"},
			{name: "wpath_len", member: "WpathLen"},
			{name: "token_len", member: "TokenLen"},
			{name: "depth", member: "Depth"},
			{name: "wpath", member: "Wpath", shape: text{}},
			{name: "token", member: "Token", shape: text{}},
		}},
	},
}

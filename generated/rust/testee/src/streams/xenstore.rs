//! Xenstore state to canonical JSON and back.
//!
//! Generated from spec/xenstore by `cargo codegen`; do not edit.

use serde_json::{Map, Value, json};
use xen_streams::Error;
use xen_streams::xenstore::*;

use crate::codec::Refusal;
use crate::json::*;

/// From octets to a document.
pub fn decode(input: &[u8]) -> Result<Value, Error> {
    let mut reader = Reader::<2048>::with_memory(input)?;
    let mut document = opening(&reader);
    let mut records = Vec::new();
    while let Some(record) = reader.next() {
        let record = record?;
        records.push(record_to_json(&record, reader.version()));
    }
    document.insert("records".into(), records.into());
    Ok(Value::Object(document))
}

/// What a document has before its records.
pub fn opening(reader: &Reader<2048>) -> Map<String, Value> {
    let mut document = Map::new();
    document.insert("stream".into(), "xenstore".into());
    document.insert("version".into(), reader.version().into());
    let headers = json!({
        "image_header": reader.image_header().to_json(reader.version()),
    });
    document.insert("headers".into(), headers);
    document
}

/// A record as JSON.
pub fn record_to_json(record: &Record, version: u32) -> Value {
    let (name, body): (&str, Value) = match record {
        Record::End => ("END", json!({})),
        Record::GlobalData(body) => ("GLOBAL_DATA", body.get().to_json(version)),
        Record::ConnectionData(body) => ("CONNECTION_DATA", connection_data_to_json(body, version)),
        Record::WatchData(body) => ("WATCH_DATA", watch_data_to_json(body, version)),
        Record::TransactionData(body) => ("TRANSACTION_DATA", body.get().to_json(version)),
        Record::NodeData(body) => ("NODE_DATA", node_data_to_json(body, version)),
        Record::GlobalQuotaData(body) => {
            ("GLOBAL_QUOTA_DATA", global_quota_data_to_json(body, version))
        }
        Record::DomainData(body) => ("DOMAIN_DATA", domain_data_to_json(body, version)),
        Record::WatchDataExtended(body) => {
            ("WATCH_DATA_EXTENDED", watch_data_extended_to_json(body, version))
        }
    };
    json!({"record": name, "body": body})
}

/// From a document to octets.
pub fn encode(document: &Value) -> Result<Vec<u8>, Refusal> {
    let mut members = Members::of(document)?;
    members.take("stream", |v| match v.as_str() {
        Some("xenstore") => Ok(()),
        _ => Err(Mismatch::new("this is another stream")),
    })?;
    let version = members.take("version", |v| u32::from_json(v, 0))?;
    let headers = members.take("headers", |v| {
        let mut headers = Members::of(v)?;
        let image_header = headers.take("image_header", |v| ImageHeader::from_json(v, version))?;
        headers.end()?;
        Ok((image_header,))
    })?;
    let records = members.take("records", |v| list_from_json(v, |record| Ok(record.clone())))?;
    members.end()?;
    let (image_header,) = headers;
    let mut writer = Writer::<_, 2048>::with_memory(Vec::new(), &image_header)?;
    for (number, record) in records.iter().enumerate() {
        write_record(&mut writer, record, version).map_err(|refusal| match refusal {
            Refusal::Document(wrong) => {
                Refusal::Document(wrong.within(format!("[{number}]")).within("records"))
            }
            rule => rule,
        })?;
    }
    Ok(writer.into_sink())
}

type Output = Writer<Vec<u8>, 2048>;

fn write_record(writer: &mut Output, record: &Value, version: u32) -> Result<(), Refusal> {
    let mut members = Members::of(record)?;
    let name =
        members.take("record", |v| v.as_str().ok_or_else(|| Mismatch::new("this is no string")))?;
    let value = members.take("body", Ok)?;
    members.end()?;
    match name {
        "END" => {
            Members::of(value).and_then(Members::end).map_err(|m| m.within("body"))?;
            writer.write_end()?;
        }
        "GLOBAL_DATA" => {
            let body = GlobalData::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_global_data(&body)?;
        }
        "CONNECTION_DATA" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let conn_id = members.take("conn_id", |v| u32::from_json(v, version))?;
                let conn_type =
                    members.take("conn_type", |v| ConnectionType::from_json(v, version))?;
                let fields = members.take("fields", |v| ConnectionFields::from_json(v, version))?;
                let conn_spec = members.take("conn_spec", Ok)?;
                let in_data_len = members.take("in_data_len", |v| u16::from_json(v, version))?;
                let out_resp_len = members.take("out_resp_len", |v| u16::from_json(v, version))?;
                let out_data_len = members.take("out_data_len", |v| u32::from_json(v, version))?;
                let in_data = members.take("in_data", octets_from_json)?;
                let out_data = members.take("out_data", octets_from_json)?;
                let unique_id = members.take_any("unique_id", |v| u64::from_json(v, version))?;
                members.end()?;
                writer.write_connection_data(&ConnectionData {
                    head: ConnectionDataHead {
                        conn_id,
                        fields,
                        conn_spec: union_from_json_conn_spec(conn_type, conn_spec, version)?,
                        in_data_len,
                        out_resp_len,
                        out_data_len,
                    },
                    in_data: &in_data,
                    out_data: &out_data,
                    unique_id,
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "WATCH_DATA" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let conn_id = members.take("conn_id", |v| u32::from_json(v, version))?;
                let wpath_len = members.take("wpath_len", |v| u16::from_json(v, version))?;
                let token_len = members.take("token_len", |v| u16::from_json(v, version))?;
                let wpath = members.take("wpath", text_from_json)?;
                let token = members.take("token", text_from_json)?;
                members.end()?;
                writer.write_watch_data(&WatchData {
                    head: WatchDataHead { conn_id, wpath_len, token_len },
                    wpath: &wpath,
                    token: &token,
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "TRANSACTION_DATA" => {
            let body = TransactionData::from_json(value, version).map_err(|m| m.within("body"))?;
            writer.write_transaction_data(&body)?;
        }
        "NODE_DATA" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let conn_id = members.take("conn_id", |v| u32::from_json(v, version))?;
                let tx_id = members.take("tx_id", |v| u32::from_json(v, version))?;
                let path_len = members.take("path_len", |v| u16::from_json(v, version))?;
                let value_len = members.take("value_len", |v| u16::from_json(v, version))?;
                let access = members.take("access", |v| NodeAccess::from_json(v, version))?;
                let perm_count = members.take("perm_count", |v| u16::from_json(v, version))?;
                let perms = members.take("perms", |v| {
                    list_from_json(v, |v| NodePermission::from_json(v, version))
                })?;
                let path = members.take("path", text_from_json)?;
                let value = members.take("value", octets_from_json)?;
                members.end()?;
                writer.write_node_data(&NodeData {
                    head: NodeDataHead { conn_id, tx_id, path_len, value_len, access, perm_count },
                    perms: perms.as_slice().into(),
                    path: &path,
                    value: &value,
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "GLOBAL_QUOTA_DATA" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let n_dom_quota = members.take("n_dom_quota", |v| u16::from_json(v, version))?;
                let n_glob_quota = members.take("n_glob_quota", |v| u16::from_json(v, version))?;
                let dom_quota = members
                    .take("dom_quota", |v| list_from_json(v, |v| u32::from_json(v, version)))?;
                let glob_quota = members
                    .take("glob_quota", |v| list_from_json(v, |v| u32::from_json(v, version)))?;
                let quota_names = members.take("quota_names", strings_from_json)?;
                members.end()?;
                writer.write_global_quota_data(&GlobalQuotaData {
                    head: GlobalQuotaDataHead { n_dom_quota, n_glob_quota },
                    dom_quota: dom_quota.as_slice().into(),
                    glob_quota: glob_quota.as_slice().into(),
                    quota_names: xen_streams::Strings::from_octets(&quota_names),
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "DOMAIN_DATA" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let domain_id = members.take("domain_id", |v| u16::from_json(v, version))?;
                let n_quota = members.take("n_quota", |v| u16::from_json(v, version))?;
                let features = if version >= 2 {
                    members.take("features", |v| u32::from_json(v, version))?
                } else {
                    Default::default()
                };
                let quota_val = members
                    .take("quota_val", |v| list_from_json(v, |v| u32::from_json(v, version)))?;
                let quota_names = members.take("quota_names", strings_from_json)?;
                members.end()?;
                writer.write_domain_data(&DomainData {
                    head: DomainDataHead { domain_id, n_quota, features },
                    quota_val: quota_val.as_slice().into(),
                    quota_names: xen_streams::Strings::from_octets(&quota_names),
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        "WATCH_DATA_EXTENDED" => {
            let mut write = || -> Result<(), Refusal> {
                let mut members = Members::of(value)?;
                let conn_id = members.take("conn_id", |v| u32::from_json(v, version))?;
                let wpath_len = members.take("wpath_len", |v| u16::from_json(v, version))?;
                let token_len = members.take("token_len", |v| u16::from_json(v, version))?;
                let depth = members.take("depth", |v| u16::from_json(v, version))?;
                let wpath = members.take("wpath", text_from_json)?;
                let token = members.take("token", text_from_json)?;
                members.end()?;
                writer.write_watch_data_extended(&WatchDataExtended {
                    head: WatchDataExtendedHead {
                        conn_id,
                        wpath_len,
                        token_len,
                        depth,
                        reserved: [0; 2],
                    },
                    wpath: &wpath,
                    token: &token,
                })?;
                Ok(())
            };
            write().map_err(Refusal::within_body)?;
        }
        _ => return Err(Mismatch::new("there is no such record").within("record").into()),
    }
    Ok(())
}

impl Json for ConnectionFields {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("unique_id".into(), Value::Bool(self.unique_id()));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let unique_id = members.take("unique_id", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;

        members.end()?;
        Ok(if unique_id { ConnectionFields::UNIQUE_ID } else { ConnectionFields(0) })
    }
}
impl Json for ConnectionType {
    fn to_json(&self, version: u32) -> Value {
        self.name().map_or_else(|| self.0.to_json(version), Value::from)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        match value.as_str().and_then(Self::from_name) {
            Some(named) => Ok(named),
            None => u16::from_json(value, version).map(Self),
        }
    }
}

impl Json for DomainId {
    fn to_json(&self, version: u32) -> Value {
        self.name().map_or_else(|| self.0.to_json(version), Value::from)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        match value.as_str().and_then(Self::from_name) {
            Some(named) => Ok(named),
            None => u16::from_json(value, version).map(Self),
        }
    }
}

impl Json for HeaderFlags {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("big_endian".into(), Value::Bool(self.big_endian()));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let big_endian = members.take("big_endian", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;

        members.end()?;
        Ok(if big_endian { HeaderFlags::BIG_ENDIAN } else { HeaderFlags(0) })
    }
}
impl Json for NodeAccess {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("read".into(), Value::Bool(self.read()));
        members.insert("written".into(), Value::Bool(self.written()));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let read = members.take("read", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;
        let written = members.take("written", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;

        members.end()?;
        Ok(if read { NodeAccess::READ } else { NodeAccess(0) }
            | if written { NodeAccess::WRITTEN } else { NodeAccess(0) })
    }
}
impl Json for NodePermission {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("perm".into(), {
            let value = self.perm;
            value.to_json(version)
        });
        members.insert("flags".into(), {
            let value = self.flags;
            value.to_json(version)
        });
        members.insert("domid".into(), {
            let value = self.domid;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let perm = members.take("perm", |v| Permission::from_json(v, version))?;
        let flags = members.take("flags", |v| PermissionFlags::from_json(v, version))?;
        let domid = members.take("domid", |v| u16::from_json(v, version))?;

        members.end()?;
        Ok(NodePermission { perm, flags, domid })
    }
}
impl Json for Permission {
    fn to_json(&self, version: u32) -> Value {
        self.name().map_or_else(|| self.0.to_json(version), Value::from)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        match value.as_str().and_then(Self::from_name) {
            Some(named) => Ok(named),
            None => u8::from_json(value, version).map(Self),
        }
    }
}

impl Json for PermissionFlags {
    fn to_json(&self, _version: u32) -> Value {
        let mut members = Map::new();
        members.insert("stale".into(), Value::Bool(self.stale()));

        Value::Object(members)
    }

    fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let stale = members.take("stale", |v| {
            v.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
        })?;

        members.end()?;
        Ok(if stale { PermissionFlags::STALE } else { PermissionFlags(0) })
    }
}
impl Json for SharedRing {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("domid".into(), {
            let value = self.domid;
            value.to_json(version)
        });
        members.insert("tdomid".into(), {
            let value = self.tdomid;
            value.to_json(version)
        });
        members.insert("evtchn".into(), {
            let value = self.evtchn;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let domid = members.take("domid", |v| DomainId::from_json(v, version))?;
        let tdomid = members.take("tdomid", |v| DomainId::from_json(v, version))?;
        let evtchn = members.take("evtchn", |v| u32::from_json(v, version))?;

        members.end()?;
        Ok(SharedRing { domid, tdomid, evtchn })
    }
}
impl Json for Socket {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("socket_fd".into(), {
            let value = self.socket_fd;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let socket_fd = members.take("socket_fd", |v| i32::from_json(v, version))?;

        members.end()?;
        Ok(Socket { socket_fd, reserved: [0; 4] })
    }
}
impl Json for ImageHeader {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("ident".into(), {
            let value = self.ident;
            value.to_json(version)
        });
        members.insert("version".into(), {
            let value = self.version;
            value.to_json(version)
        });
        members.insert("flags".into(), {
            let value = self.flags;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let ident = members.take("ident", |v| u64::from_json(v, version))?;
        let version = members.take("version", |v| u32::from_json(v, version))?;
        let flags = members.take("flags", |v| HeaderFlags::from_json(v, version))?;

        members.end()?;
        Ok(ImageHeader { ident, version, flags })
    }
}
impl Json for GlobalData {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("rw_socket_fd".into(), {
            let value = self.rw_socket_fd;
            value.to_json(version)
        });
        members.insert("evtchn_fd".into(), {
            let value = self.evtchn_fd;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let rw_socket_fd = members.take("rw_socket_fd", |v| i32::from_json(v, version))?;
        let evtchn_fd = members.take("evtchn_fd", |v| i32::from_json(v, version))?;

        members.end()?;
        Ok(GlobalData { rw_socket_fd, evtchn_fd })
    }
}
fn connection_data_head_to_json(head: &ConnectionDataHead, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("conn_id".into(), {
        let value = head.conn_id;
        value.to_json(version)
    });
    members.insert("conn_type".into(), {
        let value = head.conn_type();
        value.to_json(version)
    });
    members.insert("fields".into(), {
        let value = head.fields;
        value.to_json(version)
    });
    members.insert("conn_spec".into(), connection_data_conn_spec_to_json(&head.conn_spec, version));
    members.insert("in_data_len".into(), {
        let value = head.in_data_len;
        value.to_json(version)
    });
    members.insert("out_resp_len".into(), {
        let value = head.out_resp_len;
        value.to_json(version)
    });
    members.insert("out_data_len".into(), {
        let value = head.out_data_len;
        value.to_json(version)
    });
    members
}

fn connection_data_to_json(body: &ConnectionData, version: u32) -> Value {
    let mut members = connection_data_head_to_json(&body.head, version);
    members.insert("in_data".into(), octets_to_json(body.in_data));
    members.insert("out_data".into(), octets_to_json(body.out_data));
    if let Some(value) = body.unique_id {
        members.insert("unique_id".into(), value.to_json(version));
    }
    Value::Object(members)
}

fn connection_data_conn_spec_to_json(value: &ConnectionDataConnSpec, version: u32) -> Value {
    match value {
        ConnectionDataConnSpec::SharedRing(case) => case.to_json(version),
        ConnectionDataConnSpec::Socket(case) => case.to_json(version),
        ConnectionDataConnSpec::Other(_, octets) => octets_to_json(octets),
    }
}

fn union_from_json_conn_spec(
    tag: ConnectionType,
    value: &Value,
    version: u32,
) -> Result<ConnectionDataConnSpec, Mismatch> {
    Ok(match tag {
        ConnectionType::SHARED_RING => ConnectionDataConnSpec::SharedRing(
            SharedRing::from_json(value, version).map_err(|m| m.within("conn_spec"))?,
        ),
        ConnectionType::SOCKET => ConnectionDataConnSpec::Socket(
            Socket::from_json(value, version).map_err(|m| m.within("conn_spec"))?,
        ),
        _ => return Err(Mismatch::new("the tag names no case").within("conn_spec")),
    })
}

fn watch_data_head_to_json(head: &WatchDataHead, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("conn_id".into(), {
        let value = head.conn_id;
        value.to_json(version)
    });
    members.insert("wpath_len".into(), {
        let value = head.wpath_len;
        value.to_json(version)
    });
    members.insert("token_len".into(), {
        let value = head.token_len;
        value.to_json(version)
    });
    members
}

fn watch_data_to_json(body: &WatchData, version: u32) -> Value {
    let mut members = watch_data_head_to_json(&body.head, version);
    members.insert("wpath".into(), text_to_json(body.wpath));
    members.insert("token".into(), text_to_json(body.token));
    Value::Object(members)
}

impl Json for TransactionData {
    fn to_json(&self, version: u32) -> Value {
        let mut members = Map::new();
        members.insert("conn_id".into(), {
            let value = self.conn_id;
            value.to_json(version)
        });
        members.insert("tx_id".into(), {
            let value = self.tx_id;
            value.to_json(version)
        });

        Value::Object(members)
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let conn_id = members.take("conn_id", |v| u32::from_json(v, version))?;
        let tx_id = members.take("tx_id", |v| u32::from_json(v, version))?;

        members.end()?;
        Ok(TransactionData { conn_id, tx_id })
    }
}
fn node_data_head_to_json(head: &NodeDataHead, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("conn_id".into(), {
        let value = head.conn_id;
        value.to_json(version)
    });
    members.insert("tx_id".into(), {
        let value = head.tx_id;
        value.to_json(version)
    });
    members.insert("path_len".into(), {
        let value = head.path_len;
        value.to_json(version)
    });
    members.insert("value_len".into(), {
        let value = head.value_len;
        value.to_json(version)
    });
    members.insert("access".into(), {
        let value = head.access;
        value.to_json(version)
    });
    members.insert("perm_count".into(), {
        let value = head.perm_count;
        value.to_json(version)
    });
    members
}

fn node_data_to_json(body: &NodeData, version: u32) -> Value {
    let mut members = node_data_head_to_json(&body.head, version);
    members.insert("perms".into(), array_to_json(&body.perms, version));
    members.insert("path".into(), text_to_json(body.path));
    members.insert("value".into(), octets_to_json(body.value));
    Value::Object(members)
}

fn global_quota_data_head_to_json(head: &GlobalQuotaDataHead, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("n_dom_quota".into(), {
        let value = head.n_dom_quota;
        value.to_json(version)
    });
    members.insert("n_glob_quota".into(), {
        let value = head.n_glob_quota;
        value.to_json(version)
    });
    members
}

fn global_quota_data_to_json(body: &GlobalQuotaData, version: u32) -> Value {
    let mut members = global_quota_data_head_to_json(&body.head, version);
    members.insert("dom_quota".into(), array_to_json(&body.dom_quota, version));
    members.insert("glob_quota".into(), array_to_json(&body.glob_quota, version));
    members.insert("quota_names".into(), strings_to_json(&body.quota_names));
    Value::Object(members)
}

fn domain_data_head_to_json(head: &DomainDataHead, version: u32) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("domain_id".into(), {
        let value = head.domain_id;
        value.to_json(version)
    });
    members.insert("n_quota".into(), {
        let value = head.n_quota;
        value.to_json(version)
    });
    if version >= 2 {
        members.insert("features".into(), {
            let value = head.features;
            value.to_json(version)
        });
    }
    members
}

fn domain_data_to_json(body: &DomainData, version: u32) -> Value {
    let mut members = domain_data_head_to_json(&body.head, version);
    members.insert("quota_val".into(), array_to_json(&body.quota_val, version));
    members.insert("quota_names".into(), strings_to_json(&body.quota_names));
    Value::Object(members)
}

fn watch_data_extended_head_to_json(
    head: &WatchDataExtendedHead,
    version: u32,
) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("conn_id".into(), {
        let value = head.conn_id;
        value.to_json(version)
    });
    members.insert("wpath_len".into(), {
        let value = head.wpath_len;
        value.to_json(version)
    });
    members.insert("token_len".into(), {
        let value = head.token_len;
        value.to_json(version)
    });
    members.insert("depth".into(), {
        let value = head.depth;
        value.to_json(version)
    });
    members
}

fn watch_data_extended_to_json(body: &WatchDataExtended, version: u32) -> Value {
    let mut members = watch_data_extended_head_to_json(&body.head, version);
    members.insert("wpath".into(), text_to_json(body.wpath));
    members.insert("token".into(), text_to_json(body.token));
    Value::Object(members)
}

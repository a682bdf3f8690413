//! Xenstore state to canonical JSON and back.
//!
//! Generated from spec/xenstore by `cargo codegen`; do not edit.

use std::convert::Infallible;

use library::xenstore as abi;
use library::{Error, Sink, WriteError};
use serde_json::{Map, Value};

use crate::body::*;
use crate::codec::{Refusal, Refused};
use crate::decode::*;
use crate::document::*;
use crate::encode::*;
use crate::json::*;
use crate::print::Object;
use crate::table::*;

reads! { "xenstore", abi::Reader::<2048>::with_memory, Reader<MEMORY>, [] [] [] {
    "image_header": image_header;
} }

writes! { "xenstore", abi::Writer::<_, 2048>::with_memory, Writer<MEMORY>, [] [] [] {
    "image_header": image_header ImageHeader version;
} Before }

/// Prints a record.
#[rustfmt::skip]
fn show_record(of: &abi::Record, shown: Shown) {
    match of {
        abi::Record::End => shown.record("END", NO_INSTANCE, None, &Nothing),
        abi::Record::GlobalData(body) => shown.record("GLOBAL_DATA", NO_INSTANCE, None, body),
        abi::Record::ConnectionData(body) => shown.record("CONNECTION_DATA", NO_INSTANCE, None, body),
        abi::Record::WatchData(body) => shown.record("WATCH_DATA", NO_INSTANCE, None, body),
        abi::Record::TransactionData(body) => shown.record("TRANSACTION_DATA", NO_INSTANCE, None, body),
        abi::Record::NodeData(body) => shown.record("NODE_DATA", NO_INSTANCE, None, body),
        abi::Record::GlobalQuotaData(body) => shown.record("GLOBAL_QUOTA_DATA", NO_INSTANCE, None, body),
        abi::Record::DomainData(body) => shown.record("DOMAIN_DATA", NO_INSTANCE, None, body),
        abi::Record::WatchDataExtended(body) => shown.record("WATCH_DATA_EXTENDED", NO_INSTANCE, None, body),

        // The crate may get records that this program does not know.
        _ => {}
    }
}

/// The error about a record that stands after the last one.
fn after_last<S: Sink<Error = Infallible>, const MEMORY: usize>(
    writer: &mut abi::Writer<S, MEMORY>,
) -> Result<(), Refusal> {
    Ok(writer.write_end()?)
}

/// Writes a record.
#[rustfmt::skip]
fn write<S: Sink<Error = Infallible>, const MEMORY: usize>(
    writer: &mut abi::Writer<S, MEMORY>, record: &RecordJson,
) -> Result<(), Refusal> {
    let (value, version) = (record.body, writer.version());
    let _ = version;
    record.layout(&[])?;
    match record.name {
        "END" => { nothing(value)?; writer.write_end()?; }
        "GLOBAL_DATA" => { let body = &whole(value, version)?; writer.write_global_data(body)?; }
        "CONNECTION_DATA" => with_connection_data(value, version, usize::MAX, |body| { gates_hold(writer.against_gate_of_connection_data(body))?; writer.write_connection_data(body)?; Ok(()) }).map_err(in_body)?,
        "WATCH_DATA" => with_watch_data(value, version, usize::MAX, |body| { writer.write_watch_data(body)?; Ok(()) }).map_err(in_body)?,
        "TRANSACTION_DATA" => { let body = &whole(value, version)?; writer.write_transaction_data(body)?; }
        "NODE_DATA" => with_node_data(value, version, usize::MAX, |body| { writer.write_node_data(body)?; Ok(()) }).map_err(in_body)?,
        "GLOBAL_QUOTA_DATA" => with_global_quota_data(value, version, usize::MAX, |body| { writer.write_global_quota_data(body)?; Ok(()) }).map_err(in_body)?,
        "DOMAIN_DATA" => with_domain_data(value, version, usize::MAX, |body| { writer.write_domain_data(body)?; Ok(()) }).map_err(in_body)?,
        "WATCH_DATA_EXTENDED" => with_watch_data_extended(value, version, usize::MAX, |body| { writer.write_watch_data_extended(body)?; Ok(()) }).map_err(in_body)?,
        _ => return Err(no_such_record().into()),
    }
    Ok(())
}

bits! { ConnectionFields {
    "unique_id": unique_id, UNIQUE_ID;
} }
enumeration! { ConnectionType(u16) }
enumeration! { DomainId(u16) }
bits! { HeaderFlags {
    "big_endian": big_endian, BIG_ENDIAN;
} }
bits! { NodeAccess {
    "read": read, READ;
    "written": written, WRITTEN;
} }
structure! { NodePermission {
    "perm": perm;
    "flags": flags;
    "domid": domid;
} }
enumeration! { Permission(u8) }
bits! { PermissionFlags {
    "stale": stale, STALE;
} }
structure! { SharedRing {
    "domid": domid;
    "tdomid": tdomid;
    "evtchn": evtchn;
} }
structure! { Socket {
    "socket_fd": socket_fd;
    [reserved]
} }
bits! { ServerFeatures {
    "reconnection": reconnection, RECONNECTION;
    "error": error, ERROR;
    "watch_depth": watch_depth, WATCH_DEPTH;
    "domid_any": domid_any, DOMID_ANY;
    "later": later, with_later as 28;
} }
structure! { ImageHeader {
    "ident": ident;
    "version": version is version;
    "flags": flags;
} }
structure! { GlobalData {
    "rw_socket_fd": rw_socket_fd;
    "evtchn_fd": evtchn_fd;
} }
cases! { ConnectionDataConnSpec by ConnectionType {
    SHARED_RING => SharedRing,
    SOCKET => Socket,
} }
structure! { ConnectionDataHead {
    "conn_id": conn_id;
    tag "conn_type": conn_type;
    "fields": fields;
    "conn_spec": conn_spec as (by conn_type);
    "in_data_len": in_data_len;
    "out_resp_len": out_resp_len;
    "out_data_len": out_data_len;
} }
body! { with_connection_data: ConnectionData<'_> {
    head ConnectionDataHead [] [];
    "in_data": in_data as octets [] [] [];
    "out_data": out_data as octets [] [] [];
    "unique_id": unique_id as plain [optional] [] [];
} }
structure! { WatchDataHead {
    "conn_id": conn_id;
    "wpath_len": wpath_len;
    "token_len": token_len;
} }
body! { with_watch_data: WatchData<'_> {
    head WatchDataHead [] [];
    "wpath": wpath as text [] [] [];
    "token": token as text [] [] [];
} }
structure! { TransactionData {
    "conn_id": conn_id;
    "tx_id": tx_id;
} }
structure! { NodeDataHead {
    "conn_id": conn_id;
    "tx_id": tx_id;
    "path_len": path_len;
    "value_len": value_len;
    "access": access;
    "perm_count": perm_count;
} }
body! { with_node_data: NodeData<'_> {
    head NodeDataHead [] [];
    "perms": perms as list [] [] [];
    "path": path as text [] [] [];
    "value": value as octets [] [] [];
} }
structure! { GlobalQuotaDataHead {
    "n_dom_quota": n_dom_quota;
    "n_glob_quota": n_glob_quota;
} }
body! { with_global_quota_data: GlobalQuotaData<'_> {
    head GlobalQuotaDataHead [] [];
    "dom_quota": dom_quota as list [] [] [];
    "glob_quota": glob_quota as list [] [] [];
    "quota_names": quota_names as strings [] [] [];
} }
structure! { DomainDataHead {
    "domain_id": domain_id;
    "n_quota": n_quota;
    "features": features since 2;
} }
body! { with_domain_data: DomainData<'_> {
    head DomainDataHead [] [];
    "quota_val": quota_val as list [] [] [];
    "quota_names": quota_names as strings [] [] [];
} }
structure! { WatchDataExtendedHead {
    "conn_id": conn_id;
    "wpath_len": wpath_len;
    "token_len": token_len;
    "depth": depth;
    [reserved]
} }
body! { with_watch_data_extended: WatchDataExtended<'_> {
    head WatchDataExtendedHead [] [];
    "wpath": wpath as text [] [] [];
    "token": token as text [] [] [];
} }

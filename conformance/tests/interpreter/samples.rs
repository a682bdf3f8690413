//! Documents that conform, with most records and kinds of field in them.

use serde_json::{Value as Json, json};

pub(super) fn xenstore(version: u32, big_endian: bool) -> Json {
    let domid = |domid: u16| json!({"perm": "both", "flags": {"stale": false}, "domid": domid});
    let access = json!({"read": true, "written": false});
    let mut domain =
        json!({"domain_id": 7, "n_quota": 1, "quota_val": [5], "quota_names": ["nodes"]});
    if version >= 2 {
        domain["features"] = json!({
            "reconnection": true, "error": true, "watch_depth": false, "domid_any": false, "later": 0,
        });
    }
    json!({
        "stream": "xenstore",
        "version": version,
        "headers": {"image_header": {
            "ident": "8675461699352883813", "version": version, "flags": {"big_endian": big_endian},
        }},
        "records": [
            {"record": "GLOBAL_DATA", "body": {"rw_socket_fd": -1, "evtchn_fd": 7}},
            {"record": "GLOBAL_QUOTA_DATA", "body": {
                "n_dom_quota": 2, "n_glob_quota": 1, "dom_quota": [1, 2], "glob_quota": [3],
                "quota_names": ["nodes", "", "memory"],
            }},
            {"record": "CONNECTION_DATA", "body": {
                "conn_id": 1, "conn_type": "shared_ring", "fields": {"unique_id": true},
                "conn_spec": {"domid": 7, "tdomid": "invalid", "evtchn": 3}, "in_data_len": 3,
                "out_resp_len": 1, "out_data_len": 2, "in_data": "010203", "out_data": "ff00",
                "unique_id": "18446744073709551615",
            }},
            {"record": "CONNECTION_DATA", "body": {
                "conn_id": 2, "conn_type": "socket", "fields": {"unique_id": false},
                "conn_spec": {"socket_fd": 9}, "in_data_len": 0, "out_resp_len": 0,
                "out_data_len": 0, "in_data": "", "out_data": "",
            }},
            {"record": "WATCH_DATA", "body": {
                "conn_id": 2, "wpath_len": 3, "token_len": 2, "wpath": "/\u{e9}", "token": "t",
            }},
            {"record": "TRANSACTION_DATA", "body": {"conn_id": 1, "tx_id": 5}},
            {"record": "NODE_DATA", "body": {
                "conn_id": 1, "tx_id": 5, "path_len": 2, "value_len": 3, "access": access,
                "perm_count": 2, "perms": [domid(0), domid(7)], "path": "/", "value": "000100",
            }},
            {"record": "DOMAIN_DATA", "body": domain},
            {"record": "END", "body": {}},
        ],
    })
}

pub(super) fn domain_context(big_endian: bool) -> Json {
    json!({
        "stream": "domain-context",
        "version": 2,
        "headers": {
            "image_header": {
                "marker": "18446744073709551615", "id": 0x5341_5645, "version": 2,
                "options": {"big_endian": big_endian},
            },
            "domain_header": {"arch": "x86_hvm", "xen_major": 4, "xen_minor": 22},
        },
        "records": [
            {"record": "SHARED_INFO", "instance": 0,
                "body": {"flags": {"compat": true}, "page": "0102030405"}},
            {"record": "X86_TSC_INFO", "instance": 0,
                "body": {"mode": 1, "khz": 2, "nsec": "3", "incarnation": 4}},
            {"record": "EVENT_CHANNEL", "instance": 3, "body": {
                "state": "interdomain", "flags": {"pending": true, "masked": false}, "vcpu": 0,
                "priority": 7, "binding": {"remote_domid": 0, "remote_port": 4},
            }},
            {"record": "EVENT_CHANNEL", "instance": 4, "body": {
                "state": "ipi", "flags": {"pending": false, "masked": false}, "vcpu": 1,
                "priority": 0, "binding": {},
            }},
            {"record": "GRANT_ENTRIES_V2", "instance": 0, "body": {
                "first_ref": 8, "count": 1, "entries": [{
                    "flags": {
                        "kind": "access", "readonly": true, "reading": false, "writing": false,
                        "cache": 5, "sub_page": true,
                    },
                    "domid": 1, "page_offset": 96, "page_length": 4000, "frame": "4096",
                }],
            }},
            {"record": "VCPU_RUNSTATE", "instance": 1, "body": {
                "area": "0", "state": "blocked", "entry_time": "9", "time": ["1", "2", "3", "4"],
            }},
            {"record": "0x80000001", "instance": 9, "body": "00ff01"},
            {"record": "END", "instance": 0, "body": {}},
        ],
    })
}

pub(super) fn domain_context_v1() -> Json {
    json!({
        "stream": "domain-context",
        "version": 1,
        "headers": {},
        "records": [
            {"record": "HEADER", "instance": 0, "body": {
                "magic": 0x5341_5645, "xen_major": 4, "xen_minor": 15, "version": 1,
            }},
            {"record": "SHARED_INFO", "instance": 2, "body": {
                "flags": {"compat": false}, "buffer_size": 3, "buffer": "aabbcc",
            }},
            {"record": "END", "instance": 0, "body": {}},
        ],
    })
}

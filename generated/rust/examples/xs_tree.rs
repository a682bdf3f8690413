//! Prints the nodes of a xenstore dump as a tree.
//!
//! $ cargo run --example xs_tree FILE

use std::process::ExitCode;

use xen_streams::xenstore::{NodeData, Reader, Record};

fn main() -> ExitCode {
    let Some(file) = std::env::args().nth(1) else {
        eprintln!("usage: xs_tree FILE");
        return ExitCode::from(2);
    };
    let octets = match std::fs::read(&file) {
        Ok(octets) => octets,
        Err(error) => {
            eprintln!("{file}: {error}");
            return ExitCode::from(2);
        }
    };
    match print(&octets) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{file}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn print(octets: &[u8]) -> Result<(), xen_streams::Error> {
    for record in Reader::new(octets)? {
        match record? {
            // Nodes of a transaction that is pending are not in the tree yet.
            Record::NodeData(node) if node.head.conn_id == 0 => println!("{}", line(&node)),
            _ => {}
        }
    }
    Ok(())
}

fn line(node: &NodeData) -> String {
    let name = node.path.rsplit(|octet| *octet == b'/').next().unwrap_or_default();
    let (depth, name) = match node.path {
        b"/" => (0, &b"/"[..]),
        path => (path.iter().filter(|octet| **octet == b'/').count(), name),
    };
    let indent = "  ".repeat(depth);
    match node.value {
        [] => format!("{indent}{}", escaped(name)),
        value => format!("{indent}{} = {}", escaped(name), escaped(value)),
    }
}

/// Octets other than printable ASCII as `\x` and two digits.
fn escaped(octets: &[u8]) -> String {
    let one = |octet: &u8| match octet {
        b' '..=b'~' if *octet != b'\\' => char::from(*octet).to_string(),
        _ => format!("\\x{octet:02x}"),
    };
    octets.iter().map(one).collect()
}

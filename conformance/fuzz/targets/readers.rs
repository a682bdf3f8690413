//! Every generated reader, on anything: it does not panic, and it tells a rule.
#![no_main]

use libfuzzer_sys::fuzz_target;
use xen_streams::{
    domain_context, domain_context_v1, domain_context_v10, hvm_context, libxc, libxl, xapi,
    xenstore,
};

macro_rules! read {
    ($module:ident, $octets:expr) => {
        if let Ok(reader) = $module::Reader::new($octets) {
            let mut reader = reader.prefix();
            for record in &mut reader {
                if let Err(error) = record {
                    assert!(error.offset <= $octets.len() as u64);
                    let _ = error.to_string();
                }
            }
            assert!(reader.offset() <= $octets.len() as u64);
        }
    };
}

fuzz_target!(|input: &[u8]| {
    let Some((number, octets)) = input.split_first() else { return };
    match number % 8 {
        0 => read!(domain_context, octets),
        1 => read!(domain_context_v1, octets),
        2 => read!(domain_context_v10, octets),
        3 => read!(hvm_context, octets),
        4 => read!(libxc, octets),
        5 => read!(libxl, octets),
        6 => read!(xapi, octets),
        _ => read!(xenstore, octets),
    }
});

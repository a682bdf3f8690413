//! A libxc image through a pipe: one side makes a large one up, the other verifies it while it copies.
//!
//! ```console
//! $ cargo run --release --features std --example libxc_pipe sparse 64 |
//!   cargo run --release --features std --example libxc_pipe verify > /dev/null
//! ```
//!
//! `sparse GIB` writes an image whose pages are all zero, a record for each 4 MiB; nothing of it is
//! stored. `verify` holds 64 KiB of what passes through it, however long the stream or a record is,
//! and tells on standard error how much memory the process needed.

use std::error::Error;
use std::io::{self, Read, Write};

use xen_streams::io::Tee;
use xen_streams::libxc::{DomainHeader, DomainType, ImageHeader, PageData, Stream, Writer};
use xen_streams::{Array, Chunked, Decoder, Endian, Growing};

const PAGE: usize = 4096;
const BATCH: usize = 1024;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["sparse", gib] => sparse(gib.parse()?),
        ["verify"] => verify(),
        _ => Err("usage: libxc_pipe sparse GIB | verify".into()),
    }
}

fn sparse(gib: u64) -> Result<(), Box<dyn Error>> {
    static PAGES: [u8; BATCH * PAGE] = [0; BATCH * PAGE];
    let domain = DomainHeader {
        type_: DomainType::X86_HVM,
        page_shift: 12,
        xen_major: 4,
        xen_minor: 20,
        ..DomainHeader::default()
    };
    let image = ImageHeader { version: 3, ..ImageHeader::default() };
    let mut writer = Writer::new(Chunked::new(io::stdout().lock()), &image, &domain)?;
    writer.write_static_data_end()?;
    let mut frames = [0; BATCH * 8];
    for batch in 0..gib << 8 {
        for (i, frame) in frames.as_chunks_mut::<8>().0.iter_mut().enumerate() {
            *frame = (batch * BATCH as u64 + i as u64).to_le_bytes();
        }
        let pfn = Array::from_octets(&frames, Endian::Little);
        writer
            .write_page_data(&PageData { pfn, pages: &PAGES, ..PageData::default() }.counted())?;
    }
    writer.write_end()?;
    drop(writer.into_sink().finish()?);
    Ok(())
}

fn verify() -> Result<(), Box<dyn Error>> {
    let mut tee = Tee::new(Decoder::<Stream, _>::new(Growing::default()), io::stdout().lock());
    let mut input = io::stdin().lock();
    let mut chunk = vec![0; 1 << 16];
    loop {
        let read = input.read(&mut chunk)?;
        if read == 0 {
            break;
        }
        tee.write_all(&chunk[..read])?;
    }
    let (_, octets) = tee.finish()?;
    eprintln!("conforms: {octets} octets");
    for line in std::fs::read_to_string("/proc/self/status").unwrap_or_default().lines() {
        if line.starts_with("VmHWM") || line.starts_with("VmData") {
            eprintln!("{line}");
        }
    }
    Ok(())
}

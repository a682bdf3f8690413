//! The sizes of the records of hvm-context, as they were measured with gcc on the headers of every
//! release from 3.4 to 4.22, against the description.

use std::path::Path;

use streamspec_codegen::load;
use streamspec_codegen::model::Instance;

/// Whose state a record holds.
#[derive(Debug, PartialEq)]
enum Of {
    Domain,
    Pair,
    Vcpu,
}

/// Name, type code, octets of the body (of its fixed part, where more may follow), whether that is
/// all, octets in older releases, and whose state it is.
type Row = (&'static str, u64, u64, bool, &'static [u64], Of);

const RECORDS: [Row; 21] = [
    ("END", 0, 0, true, &[], Of::Domain),
    ("HEADER", 1, 24, true, &[], Of::Domain),
    ("CPU", 2, 1032, true, &[1024, 1016], Of::Vcpu),
    ("PIC", 3, 8, true, &[], Of::Pair),
    ("IOAPIC", 4, 400, true, &[], Of::Domain),
    ("LAPIC", 5, 32, true, &[28, 24, 16], Of::Vcpu),
    ("LAPIC_REGS", 6, 1024, true, &[], Of::Vcpu),
    ("PCI_IRQ", 7, 16, true, &[], Of::Domain),
    ("ISA_IRQ", 8, 8, true, &[], Of::Domain),
    ("PCI_LINK", 9, 8, true, &[], Of::Domain),
    ("PIT", 10, 56, true, &[], Of::Domain),
    ("RTC", 11, 24, true, &[16], Of::Domain),
    ("HPET", 12, 1048, true, &[], Of::Domain),
    ("PMTIMER", 13, 8, true, &[], Of::Domain),
    ("MTRR", 14, 240, true, &[], Of::Vcpu),
    ("VIRIDIAN_DOMAIN", 15, 32, true, &[24, 16], Of::Domain),
    ("CPU_XSAVE", 16, 600, false, &[], Of::Vcpu),
    ("VIRIDIAN_VCPU", 17, 216, true, &[16, 8], Of::Vcpu),
    ("VMCE_VCPU", 18, 32, true, &[24, 8], Of::Vcpu),
    ("TSC_ADJUST", 19, 8, true, &[], Of::Vcpu),
    ("CPU_MSR", 20, 8, false, &[], Of::Vcpu),
];

#[test]
fn records_have_the_sizes_of_released_programs() {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/hvm-context");
    let family = load(&spec).unwrap_or_else(|problems| panic!("{problems}"));
    let [stream] = family.streams.as_slice() else { panic!("one stream") };
    let described: Vec<_> = stream
        .records
        .iter()
        .map(|record| {
            let of = match record.instance {
                Instance::UpTo(0) => Of::Domain,
                Instance::UpTo(_) => Of::Pair,
                Instance::Vcpu => Of::Vcpu,
                Instance::None | Instance::Any => panic!("{}: whose state?", record.name),
            };
            let layouts: Vec<u64> = record.layouts.iter().map(|l| l.length).collect();
            let whole = record.body.size.is_some();
            (record.name.as_str(), record.code, record.body.head, whole, layouts, of)
        })
        .collect();
    let expected = RECORDS
        .map(|(name, code, size, whole, older, of)| (name, code, size, whole, older.to_vec(), of));
    assert_eq!(described, expected);
    let header: u64 = stream.framing.header.size.expect("a record header has a size");
    assert_eq!(header, 8);
}

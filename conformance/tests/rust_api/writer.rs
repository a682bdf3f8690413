//! What a writer refuses leaves no trace.

use xen_streams::WriteError;
use xen_streams::domain_context::{
    DomainArch, DomainHeader, EventChannel, EventChannelBinding, ImageHeader, VirqChannel, Writer,
};

/// An event channel of this priority, of which 15 is the lowest.
fn channel(priority: u32) -> EventChannel {
    let binding = EventChannelBinding::Virq(VirqChannel::default());
    EventChannel { flags: Default::default(), vcpu: 0, priority, binding }
}

#[test]
fn a_refused_record_can_be_written_once_it_is_right() {
    let domain = DomainHeader { arch: DomainArch::X86_HVM, ..DomainHeader::default() };
    let mut octets = Vec::new();
    let mut writer = Writer::new(&mut octets, &ImageHeader::default(), &domain).expect("headers");
    let refused = writer.write_event_channel(7, &channel(16));
    assert!(matches!(refused, Err(WriteError::Rule(e)) if e.rule.id.ends_with(".priority.max")));
    writer.write_event_channel(7, &channel(15)).expect("the record is right now");
    let again = writer.write_event_channel(7, &channel(15));
    assert!(matches!(again, Err(WriteError::Rule(e)) if e.rule.id.ends_with(".unique")));
    writer.write_event_channel(8, &channel(15)).expect("another instance");
    writer.write_end().expect("the end");
    assert_eq!(xen_streams::domain_context::Reader::new(&octets).expect("headers").count(), 3);
}

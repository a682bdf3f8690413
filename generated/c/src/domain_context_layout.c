/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Domain context: the compiler lays structures out as the format does, or this does not compile. */
/* Generated from spec/domain-context by `cargo codegen`; do not edit. */

#include <stddef.h>

#include <xen_streams/domain_context.h>

/* An array of negative size is an error. */
#define HOLDS(name, condition) typedef char holds_##name[(condition) ? 1 : -1]

HOLDS(size_of_interdomain_channel, sizeof(struct xen_domain_context_interdomain_channel) == 8);
HOLDS(interdomain_channel__remote_domid,
      offsetof(struct xen_domain_context_interdomain_channel, remote_domid) == 0);
HOLDS(interdomain_channel__remote_port,
      offsetof(struct xen_domain_context_interdomain_channel, remote_port) == 4);
HOLDS(size_of_ipi_channel, sizeof(struct xen_domain_context_ipi_channel) == 8);
HOLDS(ipi_channel__reserved, offsetof(struct xen_domain_context_ipi_channel, reserved) == 0);
HOLDS(size_of_pirq_channel, sizeof(struct xen_domain_context_pirq_channel) == 8);
HOLDS(pirq_channel__pirq, offsetof(struct xen_domain_context_pirq_channel, pirq) == 0);
HOLDS(pirq_channel__reserved, offsetof(struct xen_domain_context_pirq_channel, reserved) == 4);
HOLDS(size_of_unbound_channel, sizeof(struct xen_domain_context_unbound_channel) == 8);
HOLDS(unbound_channel__remote_domid,
      offsetof(struct xen_domain_context_unbound_channel, remote_domid) == 0);
HOLDS(unbound_channel__reserved, offsetof(struct xen_domain_context_unbound_channel, reserved) ==
      4);
HOLDS(size_of_virq_channel, sizeof(struct xen_domain_context_virq_channel) == 8);
HOLDS(virq_channel__virq, offsetof(struct xen_domain_context_virq_channel, virq) == 0);
HOLDS(virq_channel__reserved, offsetof(struct xen_domain_context_virq_channel, reserved) == 4);
HOLDS(size_of_grant_entry_v1, sizeof(struct xen_domain_context_grant_entry_v1) == 8);
HOLDS(grant_entry_v1__flags, offsetof(struct xen_domain_context_grant_entry_v1, flags) == 0);
HOLDS(grant_entry_v1__domid, offsetof(struct xen_domain_context_grant_entry_v1, domid) == 2);
HOLDS(grant_entry_v1__frame, offsetof(struct xen_domain_context_grant_entry_v1, frame) == 4);
HOLDS(size_of_grant_entry_v2, sizeof(struct xen_domain_context_grant_entry_v2) == 16);
HOLDS(grant_entry_v2__flags, offsetof(struct xen_domain_context_grant_entry_v2, flags) == 0);
HOLDS(grant_entry_v2__domid, offsetof(struct xen_domain_context_grant_entry_v2, domid) == 2);
HOLDS(grant_entry_v2__page_offset,
      offsetof(struct xen_domain_context_grant_entry_v2, page_offset) == 4);
HOLDS(grant_entry_v2__page_length,
      offsetof(struct xen_domain_context_grant_entry_v2, page_length) == 6);
HOLDS(grant_entry_v2__frame, offsetof(struct xen_domain_context_grant_entry_v2, frame) == 8);
HOLDS(size_of_image_header, sizeof(struct xen_domain_context_image_header) == 24);
HOLDS(image_header__marker, offsetof(struct xen_domain_context_image_header, marker) == 0);
HOLDS(image_header__id, offsetof(struct xen_domain_context_image_header, id) == 8);
HOLDS(image_header__version, offsetof(struct xen_domain_context_image_header, version) == 12);
HOLDS(image_header__options, offsetof(struct xen_domain_context_image_header, options) == 16);
HOLDS(image_header__reserved, offsetof(struct xen_domain_context_image_header, reserved) == 18);
HOLDS(image_header__reserved2, offsetof(struct xen_domain_context_image_header, reserved2) == 20);
HOLDS(size_of_domain_header, sizeof(struct xen_domain_context_domain_header) == 16);
HOLDS(domain_header__arch, offsetof(struct xen_domain_context_domain_header, arch) == 0);
HOLDS(domain_header__reserved, offsetof(struct xen_domain_context_domain_header, reserved) == 4);
HOLDS(domain_header__xen_major, offsetof(struct xen_domain_context_domain_header, xen_major) == 8);
HOLDS(domain_header__xen_minor, offsetof(struct xen_domain_context_domain_header, xen_minor) == 12);
HOLDS(size_of_record_header, sizeof(struct xen_domain_context_record_header) == 16);
HOLDS(record_header__type, offsetof(struct xen_domain_context_record_header, type) == 0);
HOLDS(record_header__instance, offsetof(struct xen_domain_context_record_header, instance) == 4);
HOLDS(record_header__length, offsetof(struct xen_domain_context_record_header, length) == 8);
HOLDS(size_of_shared_info, sizeof(struct xen_domain_context_shared_info) == 8);
HOLDS(shared_info__flags, offsetof(struct xen_domain_context_shared_info, flags) == 0);
HOLDS(shared_info__reserved, offsetof(struct xen_domain_context_shared_info, reserved) == 4);
HOLDS(size_of_x86_tsc_info, sizeof(struct xen_domain_context_x86_tsc_info) == 24);
HOLDS(x86_tsc_info__mode, offsetof(struct xen_domain_context_x86_tsc_info, mode) == 0);
HOLDS(x86_tsc_info__khz, offsetof(struct xen_domain_context_x86_tsc_info, khz) == 4);
HOLDS(x86_tsc_info__nsec, offsetof(struct xen_domain_context_x86_tsc_info, nsec) == 8);
HOLDS(x86_tsc_info__incarnation, offsetof(struct xen_domain_context_x86_tsc_info, incarnation) ==
      16);
HOLDS(x86_tsc_info__reserved, offsetof(struct xen_domain_context_x86_tsc_info, reserved) == 20);
HOLDS(size_of_event_channel, sizeof(struct xen_domain_context_event_channel) == 24);
HOLDS(event_channel__state, offsetof(struct xen_domain_context_event_channel, state) == 0);
HOLDS(event_channel__flags, offsetof(struct xen_domain_context_event_channel, flags) == 4);
HOLDS(event_channel__vcpu, offsetof(struct xen_domain_context_event_channel, vcpu) == 8);
HOLDS(event_channel__priority, offsetof(struct xen_domain_context_event_channel, priority) == 12);
HOLDS(event_channel__binding, offsetof(struct xen_domain_context_event_channel, binding) == 16);
HOLDS(size_of_grant_entries_v1, sizeof(struct xen_domain_context_grant_entries_v1) == 8);
HOLDS(grant_entries_v1__first_ref,
      offsetof(struct xen_domain_context_grant_entries_v1, first_ref) == 0);
HOLDS(grant_entries_v1__count, offsetof(struct xen_domain_context_grant_entries_v1, count) == 4);
HOLDS(size_of_grant_entries_v2, sizeof(struct xen_domain_context_grant_entries_v2) == 8);
HOLDS(grant_entries_v2__first_ref,
      offsetof(struct xen_domain_context_grant_entries_v2, first_ref) == 0);
HOLDS(grant_entries_v2__count, offsetof(struct xen_domain_context_grant_entries_v2, count) == 4);
HOLDS(size_of_vcpu_info, sizeof(struct xen_domain_context_vcpu_info) == 16);
HOLDS(vcpu_info__gfn, offsetof(struct xen_domain_context_vcpu_info, gfn) == 0);
HOLDS(vcpu_info__page_offset, offsetof(struct xen_domain_context_vcpu_info, page_offset) == 8);
HOLDS(vcpu_info__reserved, offsetof(struct xen_domain_context_vcpu_info, reserved) == 12);
HOLDS(size_of_vcpu_runstate, sizeof(struct xen_domain_context_vcpu_runstate) == 56);
HOLDS(vcpu_runstate__area, offsetof(struct xen_domain_context_vcpu_runstate, area) == 0);
HOLDS(vcpu_runstate__state, offsetof(struct xen_domain_context_vcpu_runstate, state) == 8);
HOLDS(vcpu_runstate__reserved, offsetof(struct xen_domain_context_vcpu_runstate, reserved) == 12);
HOLDS(vcpu_runstate__entry_time, offsetof(struct xen_domain_context_vcpu_runstate, entry_time) ==
      16);
HOLDS(vcpu_runstate__time, offsetof(struct xen_domain_context_vcpu_runstate, time) == 24);

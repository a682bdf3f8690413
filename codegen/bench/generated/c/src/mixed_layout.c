/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* Mixed: the compiler lays structures out as the format does, or this does not compile. */
/* Generated from spec/mixed by `cargo codegen`; do not edit. */

#include <stddef.h>

#include <streamspec_bench_streams/mixed.h>

/* An array of negative size is an error. */
#define HOLDS(name, condition) typedef char holds_##name[(condition) ? 1 : -1]

HOLDS(size_of_record_header, sizeof(struct bench_mixed_record_header) == 8);
HOLDS(record_header__type, offsetof(struct bench_mixed_record_header, type) == 0);
HOLDS(record_header__length, offsetof(struct bench_mixed_record_header, length) == 4);
HOLDS(size_of_alpha, sizeof(struct bench_mixed_alpha) == 16);
HOLDS(alpha__a, offsetof(struct bench_mixed_alpha, a) == 0);
HOLDS(alpha__b, offsetof(struct bench_mixed_alpha, b) == 8);
HOLDS(size_of_beta, sizeof(struct bench_mixed_beta) == 24);
HOLDS(beta__a, offsetof(struct bench_mixed_beta, a) == 0);
HOLDS(beta__b, offsetof(struct bench_mixed_beta, b) == 4);
HOLDS(beta__c, offsetof(struct bench_mixed_beta, c) == 8);
HOLDS(beta__d, offsetof(struct bench_mixed_beta, d) == 16);
HOLDS(size_of_gamma, sizeof(struct bench_mixed_gamma) == 8);
HOLDS(gamma__a, offsetof(struct bench_mixed_gamma, a) == 0);
HOLDS(gamma__b, offsetof(struct bench_mixed_gamma, b) == 2);
HOLDS(gamma__c, offsetof(struct bench_mixed_gamma, c) == 4);
HOLDS(size_of_delta, sizeof(struct bench_mixed_delta) == 32);
HOLDS(delta__a, offsetof(struct bench_mixed_delta, a) == 0);
HOLDS(delta__b, offsetof(struct bench_mixed_delta, b) == 8);
HOLDS(delta__c, offsetof(struct bench_mixed_delta, c) == 12);
HOLDS(delta__d, offsetof(struct bench_mixed_delta, d) == 14);
HOLDS(delta__e, offsetof(struct bench_mixed_delta, e) == 15);
HOLDS(delta__f, offsetof(struct bench_mixed_delta, f) == 16);
HOLDS(delta__g, offsetof(struct bench_mixed_delta, g) == 24);
HOLDS(size_of_epsilon, sizeof(struct bench_mixed_epsilon) == 8);
HOLDS(epsilon__a, offsetof(struct bench_mixed_epsilon, a) == 0);
HOLDS(epsilon__b, offsetof(struct bench_mixed_epsilon, b) == 4);
HOLDS(size_of_zeta, sizeof(struct bench_mixed_zeta) == 32);
HOLDS(zeta__a, offsetof(struct bench_mixed_zeta, a) == 0);
HOLDS(zeta__b, offsetof(struct bench_mixed_zeta, b) == 8);
HOLDS(zeta__c, offsetof(struct bench_mixed_zeta, c) == 16);
HOLDS(zeta__d, offsetof(struct bench_mixed_zeta, d) == 24);
HOLDS(size_of_eta, sizeof(struct bench_mixed_eta) == 16);
HOLDS(eta__a, offsetof(struct bench_mixed_eta, a) == 0);
HOLDS(eta__b, offsetof(struct bench_mixed_eta, b) == 1);
HOLDS(eta__c, offsetof(struct bench_mixed_eta, c) == 2);
HOLDS(eta__d, offsetof(struct bench_mixed_eta, d) == 4);
HOLDS(eta__e, offsetof(struct bench_mixed_eta, e) == 8);
HOLDS(size_of_theta, sizeof(struct bench_mixed_theta) == 1024);
HOLDS(theta__a, offsetof(struct bench_mixed_theta, a) == 0);
HOLDS(theta__b, offsetof(struct bench_mixed_theta, b) == 8);

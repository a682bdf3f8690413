/*
 * Runs xc_domain_restore() of the library as it was shipped on a file. The hypervisor is played by what
 * stands below: a domain of 128 MiB whose machine frames are its own, in which everything succeeds.
 *
 * restore FILE [checkpointed]: 0 restored, 1 refused, 2 not run.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xenctrl.h>
#include <xen/memory.h>
#include <xencall.h>
#include <xenforeignmemory.h>
#include <xenguest.h>

#define PAGE 4096UL
#define PAGES 0x8000UL /* frames beyond are taken modulo this */
#define TYPE_AT 24     /* of the domain, in the stream */
#define PV 1

static int memory, is_hvm = 1;
static unsigned width = 8;

static void *map(size_t count, const xen_pfn_t *frames)
{
    uint8_t *all = mmap(NULL, count * PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    if (all == MAP_FAILED)
        return NULL;
    for (size_t i = 0; i < count; i++)
        if (mmap(all + i * PAGE, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, memory,
                 (off_t)(frames[i] % PAGES * PAGE)) == MAP_FAILED)
            return NULL;
    return all;
}

/* The domain. */
int xc_domain_getinfo(xc_interface *x, uint32_t domain, unsigned count, xc_dominfo_t *info)
{
    memset(info, 0, sizeof *info);
    info->domid = domain;
    info->hvm = is_hvm;
    info->max_vcpu_id = 3;
    info->shared_info_frame = PAGES - 1;
    return 1;
}

int xc_domain_nr_gpfns(xc_interface *x, uint32_t domain, xen_pfn_t *frames)
{
    *frames = is_hvm ? 0x100000 : 0x400;
    return 0;
}

int xc_domain_get_guest_width(xc_interface *x, uint32_t domain, unsigned *bytes)
{
    *bytes = width;
    return 0;
}

/* Its memory. */
int xc_domain_populate_physmap_exact(xc_interface *x, uint32_t domain, unsigned long count,
                                     unsigned order, unsigned flags, xen_pfn_t *frames)
{
    return 0;
}

int xc_domain_populate_physmap(xc_interface *x, uint32_t domain, unsigned long count, unsigned order,
                               unsigned flags, xen_pfn_t *frames)
{
    return (int)count;
}

int xc_clear_domain_pages(xc_interface *x, uint32_t domain, unsigned long start, int count)
{
    return 0;
}

void *xenforeignmemory_map(xenforeignmemory_handle *h, uint32_t domain, int prot, size_t count,
                           const xen_pfn_t frames[], int errors[])
{
    if (errors)
        memset(errors, 0, count * sizeof *errors);
    return map(count, frames);
}

int xenforeignmemory_unmap(xenforeignmemory_handle *h, void *start, size_t count)
{
    return munmap(start, count * PAGE);
}

static char resource[16 * PAGE] __attribute__((aligned(4096)));

xenforeignmemory_resource_handle *xenforeignmemory_map_resource(
    xenforeignmemory_handle *h, domid_t domain, unsigned type, unsigned id, unsigned long frame,
    unsigned long count, void **start, int prot, int flags)
{
    *start = resource;
    return (void *)resource;
}

int xenforeignmemory_unmap_resource(xenforeignmemory_handle *h, xenforeignmemory_resource_handle *r)
{
    return 0;
}

void *xc_map_foreign_range(xc_interface *x, uint32_t domain, int size, int prot, unsigned long frame)
{
    xen_pfn_t one = frame;

    return map(1, &one);
}

void *xc_map_foreign_pages(xc_interface *x, uint32_t domain, int prot, const xen_pfn_t *frames, int count)
{
    return map((size_t)count, frames);
}

/* The table from machine frames to those of the domain: they are the same. */
int xc_maximum_ram_page(xc_interface *x, unsigned long *frame)
{
    *frame = PAGES - 1;
    return 0;
}

int xc_machphys_mfn_list(xc_interface *x, unsigned long count, xen_pfn_t *extents)
{
    for (unsigned long i = 0; i < count; i++)
        extents[i] = i;
    return 0;
}

void *xc_map_foreign_ranges(xc_interface *x, uint32_t domain, size_t size, int prot, size_t chunk,
                            void *entries, int count)
{
    size_t octets = chunk * (size_t)count;
    uint64_t *table = mmap(NULL, octets, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    if (table == MAP_FAILED)
        return NULL;
    for (size_t i = 0; i < octets / sizeof *table; i++)
        table[i] = i;
    return table;
}

long xc_memory_op(xc_interface *x, unsigned command, void *argument, size_t length)
{
    if (command == XENMEM_machphys_compat_mfn_list)
        ((struct xen_machphys_mfn_list *)argument)->nr_extents = 1;
    return 0;
}

/* What is set: it is taken, and not looked at. */
int xc_domain_set_tsc_info(xc_interface *x, uint32_t d, uint32_t mode, uint64_t ns, uint32_t khz, uint32_t inc) { return 0; }
int xc_hvm_param_set(xc_interface *x, uint32_t d, uint32_t parameter, uint64_t value) { return 0; }
int xc_domain_hvm_setcontext(xc_interface *x, uint32_t d, uint8_t *context, uint32_t size) { return 0; }
int xc_vcpu_setcontext(xc_interface *x, uint32_t d, uint32_t vcpu, vcpu_guest_context_any_t *c) { return 0; }
int xc_mmuext_op(xc_interface *x, struct mmuext_op *op, unsigned count, uint32_t d) { return 0; }

int xc_hvm_param_get(xc_interface *x, uint32_t d, uint32_t parameter, uint64_t *value)
{
    *value = 0;
    return 0;
}

int xc_domctl(xc_interface *x, struct xen_domctl *call)
{
    if (call->cmd == XEN_DOMCTL_set_address_size)
        width = call->u.address_size.size / 8;
    return 0;
}

/* The library's own calls come here without passing xc_domctl(). */
int xencall1(xencall_handle *h, unsigned call, uint64_t argument)
{
    return call == __HYPERVISOR_domctl ? xc_domctl(NULL, (struct xen_domctl *)argument) : 0;
}

int xencall2(xencall_handle *h, unsigned call, uint64_t a, uint64_t b) { return 0; }
void *xencall_alloc_buffer(xencall_handle *h, size_t size) { return calloc(1, size + PAGE); }
void *xencall_alloc_buffer_pages(xencall_handle *h, size_t count) { return calloc(count, PAGE); }
void xencall_free_buffer(xencall_handle *h, void *buffer) { }
void xencall_free_buffer_pages(xencall_handle *h, void *buffer, size_t count) { }

/* What the toolstack would do between. */
static int static_data_done(unsigned missing, void *data) { return 0; }
static int checkpoint(void *data) { return XGR_CHECKPOINT_SUCCESS; }

int main(int count, char **words)
{
    struct restore_callbacks callbacks = {
        .static_data_done = static_data_done,
        .checkpoint = checkpoint,
    };
    unsigned long store = 0, console = 0;
    uint32_t type;
    int stream = count > 1 ? open(words[1], O_RDONLY) : -1;
    int kind = count > 2 && !strcmp(words[2], "checkpointed") ? XC_STREAM_REMUS : XC_STREAM_PLAIN;
    xentoollog_logger *logger;
    xc_interface *xc;

    memory = memfd_create("memory", 0);
    if (stream < 0 || memory < 0 || ftruncate(memory, PAGES * PAGE)) {
        perror("restore");
        return 2;
    }
    if (pread(stream, &type, sizeof type, TYPE_AT) == sizeof type && type == PV)
        is_hvm = 0;
    logger = (xentoollog_logger *)xtl_createlogger_stdiostream(stderr, XTL_ERROR, 0);
    xc = xc_interface_open(logger, logger, XC_OPENFLAG_DUMMY);
    return xc_domain_restore(xc, stream, 7, 1, &store, 0, 2, &console, 0, (xc_stream_type_t)kind,
                             &callbacks, -1) ? 1 : 0;
}

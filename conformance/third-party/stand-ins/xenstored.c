/*
 * Stands in for what xenstored wants of the hypervisor: event channels, granted pages, who is there.
 * There is domain 0 and no other. Preloaded into the daemon as it was shipped.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <unistd.h>

static char handle;
static int channel = -1;
static char page[4096] __attribute__((aligned(4096)));

/* Event channels: nothing ever comes. */
void *xenevtchn_open(void *logger, unsigned flags)
{
    if (channel < 0)
        channel = eventfd(0, 0);
    return &handle;
}

void *xenevtchn_fdopen(void *logger, int fd, unsigned flags)
{
    channel = fd;
    return &handle;
}

int xenevtchn_fd(void *x) { return channel; }
int xenevtchn_close(void *x) { return 0; }
int xenevtchn_bind_interdomain(void *x, uint32_t domain, uint32_t port) { return 1; }
int xenevtchn_bind_virq(void *x, unsigned virq) { return 2; }
int xenevtchn_notify(void *x, uint32_t port) { return 0; }
int xenevtchn_unbind(void *x, uint32_t port) { return 0; }
int xenevtchn_unmask(void *x, uint32_t port) { return 0; }

int xenevtchn_pending(void *x)
{
    errno = EAGAIN;
    return -1;
}

/* Granted pages: all are the same one. */
void *xengnttab_open(void *logger, unsigned flags) { return &handle; }
int xengnttab_close(void *x) { return 0; }
void *xengnttab_map_grant_ref(void *x, uint32_t domain, uint32_t ref, int prot) { return page; }
int xengnttab_unmap(void *x, void *start, uint32_t count) { return 0; }
int xengnttab_set_max_grants(void *x, uint32_t count) { return 0; }

/* Domains. What is answered begins with the number of the domain. */
void *xc_interface_open(void *logger, void *destroy_logger, unsigned flags) { return &handle; }
int xc_interface_close(void *x) { return 0; }

int xc_domain_getinfo(void *x, uint32_t first, unsigned count, void *info)
{
    if (first != 0)
        return 0;
    *(uint32_t *)info = 0;
    return 1;
}

/* What the kernel of domain 0 would say: a page to share, and its event channel. */
static int of_kernel(const char *path)
{
    int fd;

    if (!strcmp(path, "/proc/xen/xsd_kva")) {
        fd = memfd_create("page", 0);
        return ftruncate(fd, sizeof page) ? -1 : fd;
    }
    if (!strcmp(path, "/proc/xen/xsd_port")) {
        fd = memfd_create("port", 0);
        if (write(fd, "1", 1) != 1)
            return -1;
        lseek(fd, 0, SEEK_SET);
        return fd;
    }
    return -2;
}

static int really_open(const char *name, const char *path, int flags, int mode)
{
    int fd = of_kernel(path);
    int (*next)(const char *, int, int) = dlsym(RTLD_NEXT, name);

    return fd != -2 ? fd : next(path, flags, mode);
}

#define OPEN(name)                                                                                 \
    int name(const char *path, int flags, ...)                                                     \
    {                                                                                              \
        va_list list;                                                                              \
        int mode;                                                                                  \
        va_start(list, flags);                                                                     \
        mode = va_arg(list, int);                                                                  \
        va_end(list);                                                                              \
        return really_open(#name, path, flags, mode);                                              \
    }
OPEN(open)
OPEN(open64)
int __open_2(const char *path, int flags) { return really_open("open", path, flags, 0); }
int __open64_2(const char *path, int flags) { return really_open("open64", path, flags, 0); }

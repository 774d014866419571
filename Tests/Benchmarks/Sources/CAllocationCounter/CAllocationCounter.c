#include "CAllocationCounter.h"

#include <stdlib.h>

#if defined(__linux__) && defined(__GLIBC__)

#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>

// The executable's own definitions take the place of the C library's, which stay reachable by these names.
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

// Of all threads, of which one at a time is measured. Two that allocate at once may count as one: an exact count would make
// every allocation slower.
static _Atomic unsigned long count;

static void count_one(void) {
  atomic_store_explicit(&count, atomic_load_explicit(&count, memory_order_relaxed) + 1, memory_order_relaxed);
}

void *malloc(size_t size) {
  count_one();
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count_one();
  return __libc_calloc(number, size);
}

void *realloc(void *block, size_t size) {
  count_one();
  return __libc_realloc(block, size);
}

void *memalign(size_t alignment, size_t size) {
  count_one();
  return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  return memalign(alignment, size);
}

int posix_memalign(void **block, size_t alignment, size_t size) {
  void *new_block = memalign(alignment, size);
  if (!new_block) return ENOMEM;
  *block = new_block;
  return 0;
}

bool allocation_counter_is_available(void) { return true; }
unsigned long allocation_count(void) { return atomic_load_explicit(&count, memory_order_relaxed); }

#else

bool allocation_counter_is_available(void) { return false; }
unsigned long allocation_count(void) { return 0; }

#endif

// Not empty, so that no compiler leaves the calls out or makes one function of both.
static volatile int place;
__attribute__((noinline)) void counting_begins(void) { place = 1; }
__attribute__((noinline)) void counting_ends(void) { place = 2; }

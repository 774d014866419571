#pragma once

#include <stdbool.h>

/// Whether allocations are counted on this platform.
bool allocation_counter_is_available(void);

/// The number of blocks that malloc, calloc, realloc and their kin have handed out to this thread.
unsigned long allocation_count(void);

/// What runs between these two calls is counted by itself when valgrind's callgrind dumps its counts before each.
void counting_begins(void);
void counting_ends(void);

#ifndef RING_BUFFER_H
#define RING_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Bytes in the order they came, up to a fixed number. */
typedef struct {
    uint8_t *bytes;
    size_t size;
    size_t head;
    size_t count;
} ring_buffer_t;

void ring_buffer_init(ring_buffer_t *ring, uint8_t *bytes, size_t size);

/** False if it is full. */
bool ring_buffer_put(ring_buffer_t *ring, uint8_t byte);

/** False if it is empty. */
bool ring_buffer_get(ring_buffer_t *ring, uint8_t *byte);

size_t ring_buffer_count(const ring_buffer_t *ring);

#endif

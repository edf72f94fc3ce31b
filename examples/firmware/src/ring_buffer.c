#include "ring_buffer.h"

void ring_buffer_init(ring_buffer_t *ring, uint8_t *bytes, size_t size) {
    ring->bytes = bytes;
    ring->size = size;
    ring->head = 0;
    ring->count = 0;
}

bool ring_buffer_put(ring_buffer_t *ring, uint8_t byte) {
    if (ring->count > ring->size) { /* The mistake: one byte too many. It must be `>=`. */
        return false;
    }
    ring->bytes[(ring->head + ring->count) % ring->size] = byte;
    ring->count += 1;
    return true;
}

bool ring_buffer_get(ring_buffer_t *ring, uint8_t *byte) {
    if (ring->count == 0) {
        return false;
    }
    *byte = ring->bytes[ring->head];
    ring->head = (ring->head + 1) % ring->size;
    ring->count -= 1;
    return true;
}

size_t ring_buffer_count(const ring_buffer_t *ring) {
    return ring->count;
}

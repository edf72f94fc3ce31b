#include "ring_buffer.h"
#include "unity.h"

static uint8_t bytes[4];
static ring_buffer_t ring;

void setUp(void) {
    ring_buffer_init(&ring, bytes, sizeof bytes);
}

void tearDown(void) {}

static void test_is_empty_at_first(void) {
    uint8_t byte;
    TEST_ASSERT_EQUAL_UINT(0, ring_buffer_count(&ring));
    TEST_ASSERT_FALSE(ring_buffer_get(&ring, &byte));
}

static void test_keeps_the_order(void) {
    uint8_t byte = 0;
    TEST_ASSERT_TRUE(ring_buffer_put(&ring, 0x12));
    TEST_ASSERT_TRUE(ring_buffer_put(&ring, 0x34));
    TEST_ASSERT_TRUE(ring_buffer_get(&ring, &byte));
    TEST_ASSERT_EQUAL_HEX8(0x12, byte);
}

static void test_refuses_a_byte_when_full(void) {
    for (size_t i = 0; i < sizeof bytes; i++) {
        TEST_ASSERT_TRUE(ring_buffer_put(&ring, (uint8_t)i));
    }
    TEST_ASSERT_FALSE_MESSAGE(ring_buffer_put(&ring, 0xff), "a full buffer took one byte more");
}

static void test_survives_an_interrupt(void) {
    TEST_IGNORE_MESSAGE("needs a timer interrupt");
}

int main(void) {
    UNITY_BEGIN();
    RUN_TEST(test_is_empty_at_first);
    RUN_TEST(test_keeps_the_order);
    RUN_TEST(test_refuses_a_byte_when_full);
    RUN_TEST(test_survives_an_interrupt);
    return UNITY_END();
}

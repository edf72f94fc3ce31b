/* Vectors and reset for the LM3S6965, a Cortex-M3. What is printed goes through semihosting to the debugger or to QEMU. */
#include <stdint.h>
#include <stdlib.h>

extern uint32_t _sidata, _sdata, _edata, _sbss, _ebss, _estack;
extern void initialise_monitor_handles(void);
extern int main(void);

void Reset_Handler(void) {
    for (uint32_t *from = &_sidata, *to = &_sdata; to < &_edata;) {
        *to++ = *from++;
    }
    for (uint32_t *to = &_sbss; to < &_ebss;) {
        *to++ = 0;
    }
    initialise_monitor_handles();
    exit(main());
}

/* What no constructor or destructor needs. */
void _init(void) {}
void _fini(void) {}

__attribute__((section(".vectors"), used)) static const void *const vectors[] = {&_estack, Reset_Handler};

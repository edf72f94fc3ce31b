#!/bin/sh
# A test that needs no board: prints what a Unity test on firmware prints. `pretend-board.sh broken` has a defect.
set -eu
printf 'Flashing 48 KiB ... done\nResetting the target\n'
sleep 0.2
printf 'test/test_adc.c:21:test_adc_reads_zero:PASS\n'
printf 'test/test_adc.c:34:test_adc_reads_full_scale:PASS\n'
if [ "${1:-}" = broken ]; then
  printf 'test/test_uart.c:58:test_uart_echoes:FAIL: Expected 0x55 Was 0x00\n' >&2
  printf '\n-----------------------\n3 Tests 1 Failures 0 Ignored\nFAIL\n'
  exit 1
fi
printf 'test/test_uart.c:58:test_uart_echoes:PASS\n'
printf '\n-----------------------\n3 Tests 0 Failures 0 Ignored\nOK\n'

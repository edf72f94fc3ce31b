#!/bin/sh
# Makes cortex-m3.elf and cortex-m3-stripped.elf, as they lie here. Paths are those of a container, in which the firmware lay in /project.
set -eu
cd "$(dirname "$0")"
arm-none-eabi-gcc -mcpu=cortex-m3 -mthumb -Os -g -gdwarf-4 -nostdlib -ffreestanding -Ttext=0x08000000 -e reset_handler \
  "-ffile-prefix-map=$PWD=/project" src/main.c src/adc.c -o cortex-m3.elf
arm-none-eabi-strip cortex-m3.elf -o cortex-m3-stripped.elf

#!/bin/sh
# `frozen-disk.sh FOLDER`: a writer to a file system that is frozen, in state D. Root only. Thaws it after a minute, or when it is told to end.
set -eu
folder=$1
truncate -s 8M "$folder/image"
mkfs.ext4 -q -F -O ^has_journal "$folder/image"
mkdir "$folder/disk"
mount -o loop "$folder/image" "$folder/disk"
thaw() {
  trap - EXIT TERM
  fsfreeze -u "$folder/disk"
  wait "$writer" || true
  umount "$folder/disk"
}
writer=
trap thaw EXIT
trap 'exit 0' TERM
fsfreeze -f "$folder/disk"
dd if=/dev/zero of="$folder/disk/file" bs=1 count=1 2> /dev/null &
writer=$!
sleep 60 &
wait $!

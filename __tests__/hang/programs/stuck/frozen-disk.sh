#!/bin/sh
# `frozen-disk.sh FOLDER`: a writer to a file system that is frozen, in state D, where no signal reaches it. Root only.
set -eu
folder=$1
truncate -s 8M "$folder/image"
mkfs.ext4 -q -F -O ^has_journal "$folder/image"
mkdir "$folder/disk"
mount -o loop "$folder/image" "$folder/disk"
fsfreeze -f "$folder/disk"
# Thaws it when this script has gone, whoever ends it, or after a minute: no child of ours and without our environment, lest it is
# ended with us.
(setsid env -i PATH="$PATH" sh -c '
  i=0
  while kill -0 "$1" && [ $i -lt 300 ]; do i=$((i + 1)); sleep 0.2; done
  fsfreeze -u "$2"
  until umount "$2"; do sleep 0.1; done
' sh $$ "$folder/disk" > /dev/null 2>&1 &)
dd if=/dev/zero of="$folder/disk/file" bs=1 count=1

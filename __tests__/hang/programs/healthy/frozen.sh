#!/bin/sh
# `frozen.sh COMMAND ...`: a command that is frozen by its cgroup most of the time, as `docker pause` does it: it stands still in whatever
# it was doing, and looks as if it waited in it. Root only.
set -eu
group=$(awk '$3 == "cgroup2" { print $2; exit }' /proc/mounts)/hardware-test-$$
mkdir "$group"
# Removes the group when this script has gone: no child of ours and without our environment, lest it is ended with us.
(setsid env -i PATH="$PATH" sh -c '
  while kill -0 "$1"; do sleep 0.2; done
  i=0
  until rmdir "$2" || [ $i -gt 600 ]; do i=$((i + 1)); sleep 0.1; done
' sh $$ "$group" > /dev/null 2>&1 &)
sh -c 'echo $$ > "$0/cgroup.procs"; exec "$@"' "$group" "$@" &
i=0
while [ $i -lt 180 ]; do
  i=$((i + 1))
  sleep 0.1
  echo 1 > "$group/cgroup.freeze"
  sleep 1.5
  echo 0 > "$group/cgroup.freeze"
done

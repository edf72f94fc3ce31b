# Keeps the board until the other job of the same board wants it or has had it: whoever lets both in will see them overlap.
. rack/stamp.sh
other_is_next() { ls "$SCRATCH" | grep -qE '^(ada|bob)\.end$' || node dist/hardware-test.js leases | grep -q '^waits'; }

stamp "$1.start"
echo "I am $1 on $HIL_BOARD, chip $PROBE_RS_CHIP, probe $HIL_PROBE_SERIAL"
await test -e "$SCRATCH/beside.start"
await other_is_next
stamp "$1.end"

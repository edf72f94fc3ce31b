# Is there as long as it takes for both jobs of the other board to begin.
. rack/stamp.sh
both_began() { [ -e "$SCRATCH/ada.start" ] && [ -e "$SCRATCH/bob.start" ]; }

stamp beside.start
echo "I am beside on $HIL_BOARD, revision $BOARD_REV, probe $HIL_PROBE_SERIAL"
await both_began
stamp beside.end

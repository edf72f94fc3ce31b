# Monotonic nanoseconds, by the clock that all processes of a machine share. Whoever sees the file finds it whole.
stamp() {
  node -p 'String(process.hrtime.bigint())' > "$SCRATCH/$1.part"
  mv "$SCRATCH/$1.part" "$SCRATCH/$1"
}

# Waits until the command succeeds, but not for ever.
await() {
  for _ in $(seq 100); do
    "$@" && return
    sleep 0.1
  done
  echo "waited in vain: $*"
}

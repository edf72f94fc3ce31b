#!/usr/bin/env bash
# Asks a coprocess, and shows its answers through a pipeline with a process substitution. Bash only.
coproc cat
exec 3>&"${COPROC[1]}" 4<&"${COPROC[0]}"
for i in {1..29999}; do
  echo "$i" >&3
  read -r line <&4
  echo "$line"
  sleep 0.01
done | tee >(cat > /dev/null) | cat > /dev/null

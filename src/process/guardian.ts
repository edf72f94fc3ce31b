import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { MARKER_VARIABLE, withoutMarker } from './marker.js'
import type { Identity } from './members.js'

/**
 * The guardian's script, for any POSIX shell. It is told the run's marker, then the process group; when the line ends without a
 * dismissal, we are dead, and it ends the group and whatever carries the marker. With a dismissal it is told who of the test is still
 * there (`PID:START`), and stays as long as they do. `look` sets `found` to the carriers outside the group,
 * without reading the memory of a process in state `D`. It asks grep, if that finds a variable among NULs (it is tried on its own
 * environment); else the shell, which drops them, so that the value ends where no list of UUIDs goes on.
 * `kill -9 -GROUP` is what dash, busybox and bash have in common: `--` and `-s` each fail in one of them.
 */
const WATCH = `trap '' INT TERM HUP
read -r marker <&3 || exit 0
group=
outlives() {
  read -r stat <"/proc/\${1%:*}/stat" || return 1
  started=\${1#*:}
  set -- \${stat##*) }
  case $1 in Z | X) return 1 ;; esac
  [ "\${20}" = "$started" ]
}
while read -r word rest <&3; do
  if [ "$word" = dismissed ]; then
    for one in $rest; do while outlives "$one"; do sleep 1; done; done
    exit 0
  fi
  group=$word
done
pattern="${MARKER_VARIABLE}=[0-9a-f -]*$marker"
carries() {
  while IFS= read -r line || [ -n "$line" ]; do
    while :; do
      case $line in *${MARKER_VARIABLE}=*) line=\${line#*${MARKER_VARIABLE}=} ;; *) break ;; esac
      case \${line%%[!0-9a-f\\ -]*} in *"$marker"*) return 0 ;; esac
    done
  done <"$1"
  return 1
}
with_shell() { for file in "$@"; do carries "$file" && echo "$file"; done; }
with_grep() { grep -ls "$pattern" "$@"; }
search=with_shell
${MARKER_VARIABLE}=$marker grep -qs "$pattern" /proc/self/environ && search=with_grep
is_other() {
  read -r stat <"$1/stat" || return 1
  set -- \${stat##*) }
  case $1 in D | Z | X) return 1 ;; esac
  [ "$3" != "$group" ]
}
look() {
  files= found=
  for folder in /proc/[0-9]*; do is_other "$folder" && files="$files $folder/environ"; done
  [ -n "$files" ] || return
  for file in $($search $files); do file=\${file%/environ}; found="$found \${file#/proc/}"; done
}
signal() {
  [ -n "$group" ] && kill "-$1" "-$group"
  for pid in $found; do kill "-$1" "$pid"; done
}
look; signal INT; signal CONT
sleep 2
clean=0
for round in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  look; signal STOP; signal KILL
  if [ -z "$found" ]; then clean=$((clean + 1)); else clean=0; fi
  [ "$clean" -lt 2 ] || exit 0
  sleep 0.1 || sleep 1
done`

export interface Guardian {
  /** From now on the process group `pgid` dies with us, too. */
  watch(pgid: number): void
  /** All is said and done. As long as one of `left` lives, its descriptors stay open. */
  dismiss(left?: readonly Identity[]): void
}

/**
 * A shell that outlives us: should this process be killed (SIGKILL, out of memory), it ends the test, so that none keeps a probe: all that
 * carries `marker`, where there is a /proc, from the moment that this returns, and the process group that it is told of. In a group of
 * its own, since whoever kills our group means us, and without the name by which the runner finds what a job has left behind: it ends by
 * itself. Does nothing on Windows.
 * @param leaseFd a descriptor that it keeps open: whoever holds a probe for the test does so until the test is gone
 */
export function callGuardian(marker: string, leaseFd: number | null = null): Guardian {
  if (process.platform === 'win32') return { watch: () => {}, dismiss: () => {} }
  const { RUNNER_TRACKING_ID: _, ...env } = withoutMarker(process.env)
  const child = spawn('sh', ['-c', WATCH], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', ...(leaseFd === null ? [] : [leaseFd])],
    detached: true,
    cwd: '/',
    env,
  })
  child.on('error', () => {})
  child.unref()
  const line = child.stdio[3] as Socket
  line.on('error', () => {})
  line.unref()
  line.write(`${marker}\n`)
  return {
    watch: (pgid) => void line.write(`${pgid}\n`),
    dismiss: (left = []) =>
      void line.end(`dismissed ${left.map(({ pid, startTicks }) => `${pid}:${startTicks}`).join(' ')}\n`),
  }
}

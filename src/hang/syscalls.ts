/**
 * What a thread is in: `/proc/PID/task/TID/syscall`, whose numbers mean something else on every machine. A 32-bit process on a
 * 64-bit kernel shows the numbers of its own machine, so they are read by the ELF header of its program.
 */
import { closeSync, openSync, readSync } from 'node:fs'

/** A kind of program, as its ELF header says: it fixes the system calls' numbers and the size of a pointer. */
export type Machine = 'x64' | 'x32' | 'i386' | 'arm64' | 'arm' | 'riscv64'

export interface SystemCall {
  kind: 'call'
  /**
   * One name for calls that do the same and take the same arguments where it matters: `read`, `wait4`, `poll`, `epoll_wait`
   * (for `epoll_pwait` and `epoll_pwait2` too), `futex` (and `futex_time64`). `#123` if the number is not known.
   */
  name: string
  /** The kernel's own name, as in `asm/unistd.h`: it tells the layout of times (`ppoll_time64`). */
  kernelName: string
  number: number
  /** Six registers, whether the call takes so many arguments or not. Signed and shorter ones: see `intOf`. */
  args: bigint[]
  /**
   * The arguments are not in `args` but in memory, as words, at this address (`socketcall` and the old `select` of i386); null
   * for every other call.
   */
  argsAt: bigint | null
  sp: bigint
  pc: bigint
}

/** `none`: not in a system call, but not on a processor either (a page fault, stopped in its own code); a zombie has zeros. */
export type Syscall = { kind: 'running' } | { kind: 'none'; sp: bigint; pc: bigint } | SystemCall

/** Bytes of a pointer and of a `long`. */
export const POINTER_BYTES: Record<Machine, 4 | 8> = { x64: 8, x32: 4, i386: 4, arm64: 8, arm: 4, riscv64: 8 }

/** Bytes of the number of seconds in a `timespec` that this call takes; the whole is twice as long. */
export function timeBytes(machine: Machine, kernelName: string): 4 | 8 {
  if (machine !== 'i386' && machine !== 'arm') return 8
  return /_time64$/.test(kernelName) || ALWAYS_TIME64.has(kernelName) ? 8 : 4
}

/** What was written for 32-bit machines after 2038 was thought of takes `__kernel_timespec`. */
const ALWAYS_TIME64 = new Set(['epoll_pwait2', 'futex_waitv', 'futex_wait', 'io_uring_enter'])

/** An argument of the C type `int` (a descriptor, a pid, milliseconds): the upper half of the register may hold anything. */
export function intOf(argument: bigint | undefined): number {
  return Number(BigInt.asIntN(32, argument ?? 0n))
}

/** Bytes of the ELF header that are looked at: class, byte order, `e_machine`. */
const ELF_BYTES = 20

/**
 * The machine that `pid`'s program was made for; null for a kernel thread, a program that must not be read, or a machine that is
 * not in the tables. Under an emulator (qemu-user) it is the emulator's, whose system calls they are. Never of a process in state
 * `D`: the kernel may make the reader wait with it.
 */
export function machineOf(pid: number): Machine | null {
  let fd: number
  try {
    fd = openSync(`/proc/${pid}/exe`, 'r')
  } catch {
    return null
  }
  try {
    const header = Buffer.alloc(ELF_BYTES)
    return readSync(fd, header, 0, ELF_BYTES, 0) === ELF_BYTES ? machineOfElf(header) : null
  } catch {
    return null
  } finally {
    closeSync(fd)
  }
}

/** The machine by the first 20 bytes of an ELF file (elf(5): `EI_CLASS`, `EI_DATA`, `e_machine`). */
export function machineOfElf(header: Buffer): Machine | null {
  const littleEndian = header[5] === 1
  if (header.toString('latin1', 0, 4) !== '\x7fELF' || !littleEndian) return null
  return ELF_MACHINES[`${header[4] === 1 ? 32 : 64}-bit ${header.readUInt16LE(18)}`] ?? null
}

/** By word size and `e_machine` (elf.h: EM_386 3, EM_ARM 40, EM_X86_64 62, EM_AARCH64 183, EM_RISCV 243). */
const ELF_MACHINES: Record<string, Machine> = {
  '64-bit 62': 'x64',
  '32-bit 62': 'x32',
  '32-bit 3': 'i386',
  '64-bit 183': 'arm64',
  '32-bit 40': 'arm',
  '64-bit 243': 'riscv64',
}

/**
 * Reads a line of `/proc/PID/task/TID/syscall` (proc_pid_syscall(5)). Null if it is not such a line: the thread has ended
 * meanwhile.
 */
export function parseSyscall(line: string, machine: Machine): Syscall | null {
  const text = line.trim()
  if (text === 'running') return { kind: 'running' }
  const [first = '', ...rest] = text.split(' ')
  if (!/^-?\d+$/.test(first) || !rest.every((word) => /^0x[\da-f]+$/i.test(word))) return null
  const number = Number(first)
  const values = rest.map(BigInt)
  const [sp, pc] = values.slice(-2)
  if (sp === undefined || pc === undefined) return null
  if (number === -1) return { kind: 'none', sp, pc }
  if (values.length !== 8) return null
  return { kind: 'call', number, ...nameCall(number, values.slice(0, 6), machine), sp, pc }
}

/** What the kernel calls `number` on `machine`; undefined if there is no such call. */
export function kernelNameOf(number: number, machine: Machine): string | undefined {
  const name = number >= COMMON_FROM && machine !== 'x32' ? COMMON[number - COMMON_FROM] : TABLES[machine](number)
  return name === '-' ? undefined : name
}

type Named = Pick<SystemCall, 'name' | 'kernelName' | 'args' | 'argsAt'>

function nameCall(number: number, args: bigint[], machine: Machine): Named {
  const kernelName = kernelNameOf(number, machine)
  if (kernelName === undefined) return { name: `#${number}`, kernelName: `#${number}`, args, argsAt: null }
  if (kernelName === 'socketcall') return socketCall(args)
  if (kernelName === 'ipc') return ipcCall(args)
  if (kernelName === 'select' && machine === 'i386') {
    return { name: 'select', kernelName, args, argsAt: args[0] ?? 0n }
  }
  return { name: CANONICAL[kernelName] ?? kernelName, kernelName, args, argsAt: null }
}

/** i386: `socketcall(CALL, pointer to its arguments)`; the calls as numbered in `linux/net.h`, from 1. */
function socketCall(args: bigint[]): Named {
  const call = SOCKET_CALLS[intOf(args[0]) - 1]
  if (call === undefined) return { name: 'socketcall', kernelName: 'socketcall', args, argsAt: args[1] ?? 0n }
  return { name: CANONICAL[call] ?? call, kernelName: call, args, argsAt: args[1] ?? 0n }
}

const SOCKET_CALLS = words(`
  socket bind connect listen accept getsockname getpeername socketpair send recv sendto recvfrom shutdown setsockopt getsockopt
  sendmsg recvmsg accept4 recvmmsg sendmmsg`)

/** i386: `ipc(CALL, first, second, third, pointer, fifth)` (ipc(2)), put into the order of the call that is meant. */
function ipcCall(args: bigint[]): Named {
  const [call = 0n, first = 0n, second = 0n, third = 0n, pointer = 0n, fifth = 0n] = args
  const named = (name: string, ...order: bigint[]): Named => ({ name, kernelName: name, args: order, argsAt: null })
  // The upper half is a version: version 0 of `msgrcv` has pointer and type in memory, which are of no use to us.
  switch (Number(call & 0xffffn)) {
    case 1:
      return named('semop', first, pointer, second)
    case 4:
      return named('semtimedop', first, pointer, second, fifth)
    case 11:
      return named('msgsnd', first, pointer, second, third)
    case 12:
      return named('msgrcv', first, pointer, second, fifth, third)
    default:
      return { name: 'ipc', kernelName: 'ipc', args, argsAt: null }
  }
}

/** Different names for what is the same to a reader, by the kernel's name. */
const CANONICAL: Record<string, string> = {
  pread64: 'pread',
  pwrite64: 'pwrite',
  preadv2: 'preadv',
  pwritev2: 'pwritev',
  sendfile64: 'sendfile',
  _newselect: 'select',
  pselect6_time64: 'pselect6',
  ppoll_time64: 'ppoll',
  epoll_wait_old: 'epoll_wait',
  epoll_pwait: 'epoll_wait',
  epoll_pwait2: 'epoll_wait',
  waitpid: 'wait4',
  futex_time64: 'futex',
  clock_nanosleep_time64: 'clock_nanosleep',
  rt_sigtimedwait_time64: 'rt_sigtimedwait',
  fcntl64: 'fcntl',
  accept4: 'accept',
  send: 'sendto',
  recv: 'recvfrom',
  recvmmsg_time64: 'recvmmsg',
  semtimedop_time64: 'semtimedop',
  mq_timedsend_time64: 'mq_timedsend',
  mq_timedreceive_time64: 'mq_timedreceive',
  io_pgetevents: 'io_getevents',
  io_pgetevents_time64: 'io_getevents',
  arm_sync_file_range: 'sync_file_range',
}

/**
 * The names in the order of their numbers, `-` where there is none. From the kernel's `asm/unistd_64.h`, `asm/unistd_32.h`,
 * `asm/unistd-eabi.h` (arm) and `asm-generic/unistd.h` (arm64, riscv64); a test compares them with the headers that are installed.
 */
const X64 = words(`
  read write open close stat fstat lstat poll lseek mmap mprotect munmap brk rt_sigaction rt_sigprocmask rt_sigreturn
  ioctl pread64 pwrite64 readv writev access pipe select sched_yield mremap msync mincore madvise shmget shmat shmctl
  dup dup2 pause nanosleep getitimer alarm setitimer getpid sendfile socket connect accept sendto recvfrom sendmsg
  recvmsg shutdown bind listen getsockname getpeername socketpair setsockopt getsockopt clone fork vfork execve exit
  wait4 kill uname semget semop semctl shmdt msgget msgsnd msgrcv msgctl fcntl flock fsync fdatasync truncate
  ftruncate getdents getcwd chdir fchdir rename mkdir rmdir creat link unlink symlink readlink chmod fchmod chown
  fchown lchown umask gettimeofday getrlimit getrusage sysinfo times ptrace getuid syslog getgid setuid setgid geteuid
  getegid setpgid getppid getpgrp setsid setreuid setregid getgroups setgroups setresuid getresuid setresgid getresgid
  getpgid setfsuid setfsgid getsid capget capset rt_sigpending rt_sigtimedwait rt_sigqueueinfo rt_sigsuspend
  sigaltstack utime mknod uselib personality ustat statfs fstatfs sysfs getpriority setpriority sched_setparam
  sched_getparam sched_setscheduler sched_getscheduler sched_get_priority_max sched_get_priority_min
  sched_rr_get_interval mlock munlock mlockall munlockall vhangup modify_ldt pivot_root _sysctl prctl arch_prctl
  adjtimex setrlimit chroot sync acct settimeofday mount umount2 swapon swapoff reboot sethostname setdomainname iopl
  ioperm create_module init_module delete_module get_kernel_syms query_module quotactl nfsservctl getpmsg putpmsg
  afs_syscall tuxcall security gettid readahead setxattr lsetxattr fsetxattr getxattr lgetxattr fgetxattr listxattr
  llistxattr flistxattr removexattr lremovexattr fremovexattr tkill time futex sched_setaffinity sched_getaffinity
  set_thread_area io_setup io_destroy io_getevents io_submit io_cancel get_thread_area lookup_dcookie epoll_create
  epoll_ctl_old epoll_wait_old remap_file_pages getdents64 set_tid_address restart_syscall semtimedop fadvise64
  timer_create timer_settime timer_gettime timer_getoverrun timer_delete clock_settime clock_gettime clock_getres
  clock_nanosleep exit_group epoll_wait epoll_ctl tgkill utimes vserver mbind set_mempolicy get_mempolicy mq_open
  mq_unlink mq_timedsend mq_timedreceive mq_notify mq_getsetattr kexec_load waitid add_key request_key keyctl
  ioprio_set ioprio_get inotify_init inotify_add_watch inotify_rm_watch migrate_pages openat mkdirat mknodat fchownat
  futimesat newfstatat unlinkat renameat linkat symlinkat readlinkat fchmodat faccessat pselect6 ppoll unshare
  set_robust_list get_robust_list splice tee sync_file_range vmsplice move_pages utimensat epoll_pwait signalfd
  timerfd_create eventfd fallocate timerfd_settime timerfd_gettime accept4 signalfd4 eventfd2 epoll_create1 dup3 pipe2
  inotify_init1 preadv pwritev rt_tgsigqueueinfo perf_event_open recvmmsg fanotify_init fanotify_mark prlimit64
  name_to_handle_at open_by_handle_at clock_adjtime syncfs sendmmsg setns getcpu process_vm_readv process_vm_writev
  kcmp finit_module sched_setattr sched_getattr renameat2 seccomp getrandom memfd_create kexec_file_load bpf execveat
  userfaultfd membarrier mlock2 copy_file_range preadv2 pwritev2 pkey_mprotect pkey_alloc pkey_free statx
  io_pgetevents rseq`)

/** Numbers from 512 on of `asm/unistd_x32.h`; below they are those of x64. All have bit 30 set. */
const X32_FROM = 512
const X32_BIT = 0x4000_0000
const X32 = words(`
  rt_sigaction rt_sigreturn ioctl readv writev recvfrom sendmsg recvmsg execve ptrace rt_sigpending rt_sigtimedwait
  rt_sigqueueinfo sigaltstack timer_create mq_notify kexec_load waitid set_robust_list get_robust_list vmsplice
  move_pages preadv pwritev rt_tgsigqueueinfo recvmmsg sendmmsg process_vm_readv process_vm_writev setsockopt
  getsockopt io_setup io_submit execveat preadv2 pwritev2`)

const I386 = words(`
  restart_syscall exit fork read write open close waitpid creat link unlink execve chdir time mknod chmod lchown break
  oldstat lseek getpid mount umount setuid getuid stime ptrace alarm oldfstat pause utime stty gtty access nice ftime
  sync kill rename mkdir rmdir dup pipe times prof brk setgid getgid signal geteuid getegid acct umount2 lock ioctl
  fcntl mpx setpgid ulimit oldolduname umask chroot ustat dup2 getppid getpgrp setsid sigaction sgetmask ssetmask
  setreuid setregid sigsuspend sigpending sethostname setrlimit getrlimit getrusage gettimeofday settimeofday
  getgroups setgroups select symlink oldlstat readlink uselib swapon reboot readdir mmap munmap truncate ftruncate
  fchmod fchown getpriority setpriority profil statfs fstatfs ioperm socketcall syslog setitimer getitimer stat lstat
  fstat olduname iopl vhangup idle vm86old wait4 swapoff sysinfo ipc fsync sigreturn clone setdomainname uname
  modify_ldt adjtimex mprotect sigprocmask create_module init_module delete_module get_kernel_syms quotactl getpgid
  fchdir bdflush sysfs personality afs_syscall setfsuid setfsgid _llseek getdents _newselect flock msync readv writev
  getsid fdatasync _sysctl mlock munlock mlockall munlockall sched_setparam sched_getparam sched_setscheduler
  sched_getscheduler sched_yield sched_get_priority_max sched_get_priority_min sched_rr_get_interval nanosleep mremap
  setresuid getresuid vm86 query_module poll nfsservctl setresgid getresgid prctl rt_sigreturn rt_sigaction
  rt_sigprocmask rt_sigpending rt_sigtimedwait rt_sigqueueinfo rt_sigsuspend pread64 pwrite64 chown getcwd capget
  capset sigaltstack sendfile getpmsg putpmsg vfork ugetrlimit mmap2 truncate64 ftruncate64 stat64 lstat64 fstat64
  lchown32 getuid32 getgid32 geteuid32 getegid32 setreuid32 setregid32 getgroups32 setgroups32 fchown32 setresuid32
  getresuid32 setresgid32 getresgid32 chown32 setuid32 setgid32 setfsuid32 setfsgid32 pivot_root mincore madvise
  getdents64 fcntl64 - - gettid readahead setxattr lsetxattr fsetxattr getxattr lgetxattr fgetxattr listxattr
  llistxattr flistxattr removexattr lremovexattr fremovexattr tkill sendfile64 futex sched_setaffinity
  sched_getaffinity set_thread_area get_thread_area io_setup io_destroy io_getevents io_submit io_cancel fadvise64 -
  exit_group lookup_dcookie epoll_create epoll_ctl epoll_wait remap_file_pages set_tid_address timer_create
  timer_settime timer_gettime timer_getoverrun timer_delete clock_settime clock_gettime clock_getres clock_nanosleep
  statfs64 fstatfs64 tgkill utimes fadvise64_64 vserver mbind get_mempolicy set_mempolicy mq_open mq_unlink
  mq_timedsend mq_timedreceive mq_notify mq_getsetattr kexec_load waitid - add_key request_key keyctl ioprio_set
  ioprio_get inotify_init inotify_add_watch inotify_rm_watch migrate_pages openat mkdirat mknodat fchownat futimesat
  fstatat64 unlinkat renameat linkat symlinkat readlinkat fchmodat faccessat pselect6 ppoll unshare set_robust_list
  get_robust_list splice sync_file_range tee vmsplice move_pages getcpu epoll_pwait utimensat signalfd timerfd_create
  eventfd fallocate timerfd_settime timerfd_gettime signalfd4 eventfd2 epoll_create1 dup3 pipe2 inotify_init1 preadv
  pwritev rt_tgsigqueueinfo perf_event_open recvmmsg fanotify_init fanotify_mark prlimit64 name_to_handle_at
  open_by_handle_at clock_adjtime syncfs sendmmsg setns process_vm_readv process_vm_writev kcmp finit_module
  sched_setattr sched_getattr renameat2 seccomp getrandom memfd_create bpf execveat socket socketpair bind connect
  listen accept4 getsockopt setsockopt getsockname getpeername sendto sendmsg recvfrom recvmsg shutdown userfaultfd
  membarrier mlock2 copy_file_range preadv2 pwritev2 pkey_mprotect pkey_alloc pkey_free statx arch_prctl io_pgetevents
  rseq - - - - - - semget semctl shmget shmctl shmat shmdt msgget msgsnd msgrcv msgctl clock_gettime64 clock_settime64
  clock_adjtime64 clock_getres_time64 clock_nanosleep_time64 timer_gettime64 timer_settime64 timerfd_gettime64
  timerfd_settime64 utimensat_time64 pselect6_time64 ppoll_time64 - io_pgetevents_time64 recvmmsg_time64
  mq_timedsend_time64 mq_timedreceive_time64 semtimedop_time64 rt_sigtimedwait_time64 futex_time64
  sched_rr_get_interval_time64`)

const ARM = words(`
  restart_syscall exit fork read write open close - creat link unlink execve chdir - mknod chmod lchown - - lseek
  getpid mount - setuid getuid - ptrace - - pause - - - access nice - sync kill rename mkdir rmdir dup pipe times -
  brk setgid getgid - geteuid getegid acct umount2 - ioctl fcntl - setpgid - - umask chroot ustat dup2 getppid getpgrp
  setsid sigaction - - setreuid setregid sigsuspend sigpending sethostname setrlimit - getrusage gettimeofday
  settimeofday getgroups setgroups - symlink - readlink uselib swapon reboot - - munmap truncate ftruncate fchmod
  fchown getpriority setpriority - statfs fstatfs - - syslog setitimer getitimer stat lstat fstat - - vhangup - -
  wait4 swapoff sysinfo - fsync sigreturn clone setdomainname uname - adjtimex mprotect sigprocmask - init_module
  delete_module - quotactl getpgid fchdir bdflush sysfs personality - setfsuid setfsgid _llseek getdents _newselect
  flock msync readv writev getsid fdatasync _sysctl mlock munlock mlockall munlockall sched_setparam sched_getparam
  sched_setscheduler sched_getscheduler sched_yield sched_get_priority_max sched_get_priority_min
  sched_rr_get_interval nanosleep mremap setresuid getresuid - - poll nfsservctl setresgid getresgid prctl
  rt_sigreturn rt_sigaction rt_sigprocmask rt_sigpending rt_sigtimedwait rt_sigqueueinfo rt_sigsuspend pread64
  pwrite64 chown getcwd capget capset sigaltstack sendfile - - vfork ugetrlimit mmap2 truncate64 ftruncate64 stat64
  lstat64 fstat64 lchown32 getuid32 getgid32 geteuid32 getegid32 setreuid32 setregid32 getgroups32 setgroups32
  fchown32 setresuid32 getresuid32 setresgid32 getresgid32 chown32 setuid32 setgid32 setfsuid32 setfsgid32 getdents64
  pivot_root mincore madvise fcntl64 - - gettid readahead setxattr lsetxattr fsetxattr getxattr lgetxattr fgetxattr
  listxattr llistxattr flistxattr removexattr lremovexattr fremovexattr tkill sendfile64 futex sched_setaffinity
  sched_getaffinity io_setup io_destroy io_getevents io_submit io_cancel exit_group lookup_dcookie epoll_create
  epoll_ctl epoll_wait remap_file_pages - - set_tid_address timer_create timer_settime timer_gettime timer_getoverrun
  timer_delete clock_settime clock_gettime clock_getres clock_nanosleep statfs64 fstatfs64 tgkill utimes
  arm_fadvise64_64 pciconfig_iobase pciconfig_read pciconfig_write mq_open mq_unlink mq_timedsend mq_timedreceive
  mq_notify mq_getsetattr waitid socket bind connect listen accept getsockname getpeername socketpair send sendto recv
  recvfrom shutdown setsockopt getsockopt sendmsg recvmsg semop semget semctl msgsnd msgrcv msgget msgctl shmat shmdt
  shmget shmctl add_key request_key keyctl semtimedop vserver ioprio_set ioprio_get inotify_init inotify_add_watch
  inotify_rm_watch mbind get_mempolicy set_mempolicy openat mkdirat mknodat fchownat futimesat fstatat64 unlinkat
  renameat linkat symlinkat readlinkat fchmodat faccessat pselect6 ppoll unshare set_robust_list get_robust_list
  splice arm_sync_file_range tee vmsplice move_pages getcpu epoll_pwait kexec_load utimensat signalfd timerfd_create
  eventfd fallocate timerfd_settime timerfd_gettime signalfd4 eventfd2 epoll_create1 dup3 pipe2 inotify_init1 preadv
  pwritev rt_tgsigqueueinfo perf_event_open recvmmsg accept4 fanotify_init fanotify_mark prlimit64 name_to_handle_at
  open_by_handle_at clock_adjtime syncfs sendmmsg setns process_vm_readv process_vm_writev kcmp finit_module
  sched_setattr sched_getattr renameat2 seccomp getrandom memfd_create bpf execveat userfaultfd membarrier mlock2
  copy_file_range preadv2 pwritev2 pkey_mprotect pkey_alloc pkey_free statx rseq io_pgetevents migrate_pages
  kexec_file_load - clock_gettime64 clock_settime64 clock_adjtime64 clock_getres_time64 clock_nanosleep_time64
  timer_gettime64 timer_settime64 timerfd_gettime64 timerfd_settime64 utimensat_time64 pselect6_time64 ppoll_time64 -
  io_pgetevents_time64 recvmmsg_time64 mq_timedsend_time64 mq_timedreceive_time64 semtimedop_time64
  rt_sigtimedwait_time64 futex_time64 sched_rr_get_interval_time64`)

const GENERIC = words(`
  io_setup io_destroy io_submit io_cancel io_getevents setxattr lsetxattr fsetxattr getxattr lgetxattr fgetxattr
  listxattr llistxattr flistxattr removexattr lremovexattr fremovexattr getcwd lookup_dcookie eventfd2 epoll_create1
  epoll_ctl epoll_pwait dup dup3 fcntl inotify_init1 inotify_add_watch inotify_rm_watch ioctl ioprio_set ioprio_get
  flock mknodat mkdirat unlinkat symlinkat linkat renameat umount2 mount pivot_root nfsservctl statfs fstatfs truncate
  ftruncate fallocate faccessat chdir fchdir chroot fchmod fchmodat fchownat fchown openat close vhangup pipe2
  quotactl getdents64 lseek read write readv writev pread64 pwrite64 preadv pwritev sendfile pselect6 ppoll signalfd4
  vmsplice splice tee readlinkat fstatat fstat sync fsync fdatasync sync_file_range timerfd_create timerfd_settime
  timerfd_gettime utimensat acct capget capset personality exit exit_group waitid set_tid_address unshare futex
  set_robust_list get_robust_list nanosleep getitimer setitimer kexec_load init_module delete_module timer_create
  timer_gettime timer_getoverrun timer_settime timer_delete clock_settime clock_gettime clock_getres clock_nanosleep
  syslog ptrace sched_setparam sched_setscheduler sched_getscheduler sched_getparam sched_setaffinity
  sched_getaffinity sched_yield sched_get_priority_max sched_get_priority_min sched_rr_get_interval restart_syscall
  kill tkill tgkill sigaltstack rt_sigsuspend rt_sigaction rt_sigprocmask rt_sigpending rt_sigtimedwait
  rt_sigqueueinfo rt_sigreturn setpriority getpriority reboot setregid setgid setreuid setuid setresuid getresuid
  setresgid getresgid setfsuid setfsgid times setpgid getpgid getsid setsid getgroups setgroups uname sethostname
  setdomainname getrlimit setrlimit getrusage umask prctl getcpu gettimeofday settimeofday adjtimex getpid getppid
  getuid geteuid getgid getegid gettid sysinfo mq_open mq_unlink mq_timedsend mq_timedreceive mq_notify mq_getsetattr
  msgget msgctl msgrcv msgsnd semget semctl semtimedop semop shmget shmctl shmat shmdt socket socketpair bind listen
  accept connect getsockname getpeername sendto recvfrom setsockopt getsockopt shutdown sendmsg recvmsg readahead brk
  munmap mremap add_key request_key keyctl clone execve mmap fadvise64 swapon swapoff mprotect msync mlock munlock
  mlockall munlockall mincore madvise remap_file_pages mbind get_mempolicy set_mempolicy migrate_pages move_pages
  rt_tgsigqueueinfo perf_event_open accept4 recvmmsg - - - - - - - - - - - - - - - - wait4 prlimit64 fanotify_init
  fanotify_mark name_to_handle_at open_by_handle_at clock_adjtime syncfs setns sendmmsg process_vm_readv
  process_vm_writev kcmp finit_module sched_setattr sched_getattr renameat2 seccomp getrandom memfd_create bpf
  execveat userfaultfd membarrier mlock2 copy_file_range preadv2 pwritev2 pkey_mprotect pkey_alloc pkey_free statx
  io_pgetevents rseq kexec_file_load`)

/** Calls that are younger than Linux 5.1 have the same number everywhere. */
const COMMON_FROM = 424
const COMMON = words(`
  pidfd_send_signal io_uring_setup io_uring_enter io_uring_register open_tree move_mount fsopen fsconfig fsmount
  fspick pidfd_open clone3 close_range openat2 pidfd_getfd faccessat2 process_madvise epoll_pwait2 mount_setattr
  quotactl_fd landlock_create_ruleset landlock_add_rule landlock_restrict_self memfd_secret process_mrelease
  futex_waitv set_mempolicy_home_node cachestat fchmodat2 map_shadow_stack futex_wake futex_wait futex_requeue
  statmount listmount lsm_get_self_attr lsm_set_self_attr lsm_list_modules mseal setxattrat getxattrat listxattrat
  removexattrat open_tree_attr file_getattr file_setattr`)

const TABLES: Record<Machine, (number: number) => string | undefined> = {
  x64: (number) => X64[number],
  x32: (number) => {
    const plain = number & ~X32_BIT
    if (plain >= X32_FROM) return X32[plain - X32_FROM]
    return plain >= COMMON_FROM ? COMMON[plain - COMMON_FROM] : X64[plain]
  },
  i386: (number) => I386[number],
  arm64: (number) => GENERIC[number],
  arm: (number) => ARM[number],
  riscv64: (number) => GENERIC[number],
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

//! Runs a test and shows what it printed. It looks right, and it works, as long as the test prints little.
//!
//!     monitor [COMMAND [ARGUMENTS ...]]      without a command: the `runner` beside it

use std::env;
use std::ffi::OsString;
use std::io::{self, Read};
use std::process::{Command, ExitCode, Stdio};

fn main() -> io::Result<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    let program = match arguments.next() {
        Some(program) => program,
        None => OsString::from(env::current_exe()?.with_file_name("runner")),
    };
    let mut child = Command::new(program)
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;

    // The mistake: nobody reads while the test runs. A pipe holds 64 KiB; then the test waits in `write` for this process,
    // and this process waits here for the test. The cure: `child.wait_with_output()`, which reads both while it waits.
    let status = child.wait()?;

    let (mut output, mut errors) = (String::new(), String::new());
    child.stdout.take().expect("piped").read_to_string(&mut output)?;
    child.stderr.take().expect("piped").read_to_string(&mut errors)?;
    print!("{output}{errors}");
    println!("{status}, {} lines", output.lines().count());
    Ok(ExitCode::from(u8::from(!status.success())))
}

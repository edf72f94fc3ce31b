//! The monitor of the story, done right, and slow: two threads read, a piece every 20 ms, while the main thread waits for the child.

use std::io::Read;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

fn slowly(mut source: impl Read + Send + 'static) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while source.read(&mut buffer).is_ok_and(|size| size > 0) {
            thread::sleep(Duration::from_millis(20));
        }
    })
}

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args_os().skip(1);
    let mut child = Command::new(arguments.next().expect("a command"))
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let readers = [slowly(child.stdout.take().expect("piped")), slowly(child.stderr.take().expect("piped"))];
    child.wait()?;
    for reader in readers {
        reader.join().expect("a reader");
    }
    Ok(())
}

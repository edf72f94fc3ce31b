//! Waits for a flag that nobody sets, without sleeping. Ends after five minutes.

use std::hint;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

static READY: AtomicBool = AtomicBool::new(false);

fn main() {
    thread::spawn(|| {
        thread::sleep(Duration::from_secs(300));
        std::process::exit(0);
    });
    while !READY.load(Ordering::Relaxed) {
        hint::spin_loop();
    }
}

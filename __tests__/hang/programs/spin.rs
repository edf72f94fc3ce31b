//! Waits for a flag that nobody sets, without sleeping.

use std::sync::atomic::{AtomicBool, Ordering};

static READY: AtomicBool = AtomicBool::new(false);

fn main() {
    while !READY.load(Ordering::Relaxed) {
        std::hint::spin_loop();
    }
}

//! A test that logs a line for each thing it does. There is nothing wrong with it.
//!
//!     runner [STEPS]      5000 steps by default; 500 still fit into a pipe

use std::env;

fn main() {
    let steps: u32 = env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(5000);
    for step in 1..=steps {
        println!("[{:>6}.{:03}] INFO  flash: page {step} written and verified", step / 100, step % 100 * 10);
    }
    println!("test passed");
}
